"""How much each finding about a question with options matters, and where in the question it stands."""

from __future__ import annotations

from typing import Any

import pytest
from samples import a_bank, a_folder, a_multiple_choice, a_multiple_response, a_true_false

from quizgen.checks.runner import run_checks
from quizgen.model.questions import Question

ERROR, WARNING, INFO = "error", "warning", "info"


def found(question: Question, code: str, **bank: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Severity and place of a check's findings in a bank of one question."""
    return [
        (str(each.severity), each.finding.path)
        for each in run_checks([a_folder(a_bank(question, **bank))])
        if each.check.code == code
    ]


def choice(ask: str, answer: str, *distractors: str, **more: Any) -> Question:
    return a_multiple_choice(ask=ask, answer=answer, distractors=list(distractors), **more)


@pytest.mark.parametrize(
    ("key", "severity"),
    [
        ("It was sold to the council of the town", []),
        ("It was sold to the council of the town in May 1911", [(INFO, ("answer",))]),
        ("It was sold to the council of the town in the warm spring of 1911", [(WARNING, ("answer",))]),
    ],
)
def test_how_much_a_long_key_matters_grows_with_its_length(
    key: str, severity: list[tuple[str, tuple[str, ...]]]
) -> None:
    question = choice("What happened to it?", key, "It was burnt down in autumn.", "It was lost.")

    assert found(question, "key-longest") == severity


def test_a_key_of_one_long_word_is_not_told_by_its_length() -> None:
    assert found(choice("Which is it?", "Electroencephalography", "Sleep", "Rest"), "key-longest") == []


def test_one_word_of_the_stem_is_a_remark_and_two_are_a_warning() -> None:
    others = ("The harbour dues", "The customs offices")
    one = choice("What did the long treaty divide?", "The treaty ports", *others)
    two = choice("What did the treaty on fish divide?", "The fish of the treaty ports", *others)

    assert found(one, "clang") == [(INFO, ("answer",))]
    assert found(two, "clang") == [(WARNING, ("answer",))]


def test_a_key_that_stands_in_the_stem_as_a_whole_is_a_warning() -> None:
    assert found(choice("Who rules Timor and East Timor?", "Timor", "Java", "Bali"), "clang") == [
        (WARNING, ("answer",))
    ]


@pytest.mark.parametrize(
    ("key", "severity"),
    [
        ("Over 100 years", INFO),
        ("Over 300 years", WARNING),
        ("350 years", WARNING),
        ("Under 4,000 years", WARNING),
    ],
)
def test_amounts_that_overlap_are_a_warning_unless_the_right_one_is_wider_at_the_same_end(
    key: str, severity: str
) -> None:
    question = choice("How long have people lived there?", key, "Over 3,000 years", "over 200 years")

    assert [level for level, _ in found(question, "option-within-option")] == [severity]


def test_an_absolute_word_is_a_remark_at_its_option_and_one_in_each_distractor_is_a_warning() -> None:
    one = choice("What of it?", "It was sold", "It was always shut", "It was burnt")
    two = choice("What of it?", "It was sold", "It was always shut", "It was never shut")

    assert found(one, "absolute-terms") == [(INFO, ("distractors", 0))]
    some = choice("What of it?", "It was sold", "It was always shut", "It was never shut", "It was burnt")

    assert found(two, "absolute-terms") == [(WARNING, ("distractors", 0))]
    assert found(some, "absolute-terms") == [(INFO, ("distractors", 0))]


@pytest.mark.parametrize("code", ["none-of-the-above", "all-of-the-above"])
def test_an_option_about_the_others_is_an_error_unless_it_stays_last(code: str) -> None:
    last = code.replace("-", " ").capitalize()

    assert found(choice("Who?", "Anna", "Karl", last), code) == [(ERROR, ("distractors", 1))]
    assert found(choice("Who?", "Anna", "Karl", last, pin=last), code) == [(WARNING, ("distractors", 1))]
    assert found(choice("Who?", last, "Karl", "Paul", pin=last), code) == [(WARNING, ("answer",))]


def test_the_odd_one_out_is_a_warning_if_it_is_the_key() -> None:
    key = choice("Why?", "because it rained", "the road was shut", "the bus was late")
    distractor = choice("Why?", "the road was shut", "because it rained", "the bus was late")

    assert found(key, "parallel-form") == [(WARNING, ("answer",))]
    assert found(distractor, "parallel-form") == [(INFO, ("distractors", 0))]


def test_rules_of_words_keep_silent_about_other_languages() -> None:
    question = choice("Was tat er in der Stadt not?", "Er sang", "Er war always da", "Er schlief")

    english = {each.check.code for each in run_checks([a_folder(a_bank(question))])}
    german = {each.check.code for each in run_checks([a_folder(a_bank(question, language="de"))])}

    assert {"absolute-terms", "negative-stem"} <= english
    assert not {"absolute-terms", "negative-stem"} & german


def test_a_question_with_several_right_options_has_no_key_to_be_told() -> None:
    question = a_multiple_response(
        answers=["A very long option that is right in every respect", "Salt"], distractors=["Tin", "Lead"]
    )

    assert found(question, "key-longest") == []


def test_retired_questions_are_not_judged() -> None:
    lonely = choice("Which?", "One", "Other")
    retired = choice("Which one?", "One", "Other", id="gone", retired="Too easy.")
    codes = [
        each.finding.question
        for each in run_checks([a_folder(a_bank(lonely, retired))])
        if each.check.code == "option-count"
    ]

    assert codes == [lonely.id]


def test_a_statement_that_denies_is_a_remark_at_the_statement() -> None:
    assert found(a_true_false(ask="The hall was not opened in 1911."), "true-false-wording") == [
        (INFO, ("ask",))
    ]
