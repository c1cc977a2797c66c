"""What the answers of a class say, against figures worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_bank, a_folder, a_numeric

from class_results.report_cases import ANSWERS, a_report, graded_class
from quizgen.class_results.class_report import compute_class_report
from quizgen.model.folder import make_empty_article

GRADED = graded_class()


def test_what_was_missed_of_a_paragraph_is_the_share_of_the_points_of_its_questions() -> None:
    (article,) = a_report().articles
    missed = {number: (share.missed, share.questions) for number, share in article.paragraphs.items()}

    assert missed == {
        1: (Fraction(10, 24), ("market-basics/stalls", "market-basics/market-day")),
        2: (Fraction(1, 2), ("market-basics/first-goods",)),
        5: (Fraction(1, 4), ("market-basics/sell-after-bell",)),
    }
    assert article.teach_again == (2, 1, 5)


def test_a_sentence_has_the_points_of_the_questions_that_cite_it_and_others_have_none() -> None:
    (article,) = a_report().articles
    missed = {share.name: share.missed for _, share in article.sentences if share}

    assert missed == {"1.1": Fraction(10, 24), "2.2": Fraction(1, 2), "5.2": Fraction(1, 4)}
    assert len(article.sentences) == 12


def test_a_paragraph_of_which_nothing_was_missed_is_not_taught_again() -> None:
    (article,) = a_report({"stalls": ["60"] * 5}).articles

    assert article.teach_again == ()
    assert article.paragraphs[1].missed == 0


def test_objectives_and_tags_are_told_with_most_missed_first() -> None:
    report = a_report()

    assert [(share.name, share.missed) for share in report.objectives] == [
        ("market-basics/goods", Fraction(15, 24))
    ]
    assert report.objective_texts == {"market-basics/goods": "Say what is sold on the market"}
    assert [(share.name, share.missed) for share in report.tags] == [
        ("days", Fraction(3, 4)),
        ("goods", Fraction(1, 2)),
        ("figures", Fraction(10, 24)),
    ]


def test_the_class_earned_the_mean_share_of_the_points() -> None:
    assert a_report().mean == Fraction(6 + 3 * 9 + 11 + 3, 12 * 6)


def test_options_are_counted_by_their_number_and_blank_answers_are_omitted() -> None:
    choice, statement, *typed = a_report().questions

    assert choice.item.everybody.chosen == {0: 6, 1: 5}
    assert choice.item.everybody.omitted == 1
    assert [(option.text, option.right) for option in statement.options] == [("false", True), ("true", False)]
    assert statement.item.everybody.chosen == {0: 9, 1: 3}
    assert {each.options for each in typed} == {()}


def test_a_question_that_is_still_to_be_graded_by_hand_is_left_out() -> None:
    report = a_report({**ANSWERS, "two-views": ["They differ."] * 11 + [""]})

    assert report.ungraded == 11
    assert "market-basics/two-views" not in {each.card.id for each in report.questions}


def test_one_answer_that_cannot_be_read_does_not_hide_its_question() -> None:
    report = a_report({**ANSWERS, "stalls": ["60"] * 11 + ["no idea"]})

    assert "market-basics/stalls" in {each.card.id for each in report.questions}
    assert report.ungraded == 1


@settings(max_examples=20)
@given(st.permutations(GRADED.responses))
def test_the_order_of_answers_changes_nothing(responses: list[object]) -> None:
    shuffled = replace(GRADED, responses=tuple(responses))  # type: ignore[arg-type]  # they are the same

    assert compute_class_report(shuffled) == compute_class_report(GRADED)


def test_a_class_without_answers_has_an_empty_report() -> None:
    report = a_report({})

    assert (report.mean, report.questions, report.articles) == (None, (), ())


def test_banks_without_an_article_have_questions_and_objectives_only() -> None:
    bank = a_bank(a_numeric(cite=None, pending="an old test"))
    folder = a_folder(bank, article=make_empty_article("market", [bank]))
    report = a_report({"stalls": ["60", "7"]}, folder)

    assert (report.articles, len(report.questions)) == ((), 1)
