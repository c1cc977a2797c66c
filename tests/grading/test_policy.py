from __future__ import annotations

from samples import a_bank, a_short_answer, an_article

from quizgen.grading.grade import grade_response
from quizgen.grading.policy import PRACTICE, TEST, Order, Policy, Shares, Spelling, Ticks, policy_for
from quizgen.grading.responses import TextResponse
from quizgen.grading.verdicts import Grade, Verdict


def test_practice_forgives_slips_and_a_test_does_not() -> None:
    assert Policy() == PRACTICE
    assert (PRACTICE.spelling, TEST.spelling) == (Spelling.FORGIVEN, Spelling.CLOSE)


def test_the_policy_for_a_bank_knows_its_words_and_language() -> None:
    policy = policy_for(an_article(), [a_bank(language="fr")], TEST)

    assert policy.lexicon.knows("shopkeepers")
    assert policy.language == "fr"
    assert policy.spelling is Spelling.CLOSE


def test_a_bank_without_a_language_has_its_articles() -> None:
    assert policy_for(an_article(language="de"), [a_bank()]).language == "de"


def test_banks_in_several_languages_are_each_graded_in_their_own() -> None:
    assert policy_for(an_article(), [a_bank(), a_bank(language="fr")]).language is None


def test_a_language_that_is_named_counts_whatever_the_banks_say() -> None:
    banks = [a_bank(), a_bank(language="fr")]

    assert policy_for(an_article(), banks, language="de").language == "de"
    assert policy_for(an_article(), banks, Policy(language="de")).language == "de"


def test_answers_are_graded_in_english_if_no_language_is_named() -> None:
    given = grade_response(a_short_answer(answer="bell"), TextResponse("the bell"), Policy())

    assert isinstance(given, Grade)
    assert given.verdict is Verdict.CORRECT


def test_partial_credit_can_be_turned_off_as_a_whole() -> None:
    policy = TEST.without_partial_credit()

    assert (policy.ticks, policy.pairs, policy.gaps, policy.order) == (
        Ticks.ALL_OR_NOTHING,
        Shares.ALL_OR_NOTHING,
        Shares.ALL_OR_NOTHING,
        Order.ALL_OR_NOTHING,
    )
    assert policy.spelling is TEST.spelling
