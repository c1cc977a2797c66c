from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from quizgen.grading.key import answer_text
from quizgen.grading.responses import (
    ClozeResponse,
    DateResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    RubricResponse,
    SelfGradedResponse,
    TextResponse,
    TrueFalseResponse,
)
from quizgen.grading.verdicts import Verdict
from quizgen.quiz import session as steps
from quizgen.quiz.card import Card
from quizgen.quiz.session import start
from quizgen.quiz.views.feedback_view import FeedbackView, MarkedPart, feedback_view, format_score
from quizgen.quiz.views.question_view import LabelledText, shown_order
from quizgen.text.dates import PartialDate

Find = Callable[[str], Card]


def after(card: Card, response: Response | None, *typed: str, overrule: bool = False) -> FeedbackView:
    session = start([card], "1")
    session = steps.skip(session) if response is None else steps.answer(session, response, typed)
    if session.near_miss is not None and response is not None:
        session = steps.answer(session, response, typed)
    if overrule:
        session = steps.override(session)
    assert session.last is not None
    return feedback_view(session.last, shown_order(card, session))


def test_a_right_choice_is_not_repeated(card: Find) -> None:
    view = after(card("first-goods"), OptionResponse(frozenset({0})), "a")

    assert (view.verdict, view.headline, view.answer) == (Verdict.CORRECT, "Correct", ())


def test_a_wrong_choice_is_met_with_the_key_and_the_authors_words(card: Find) -> None:
    view = after(card("first-goods"), OptionResponse(frozenset({3})), "c")

    assert [part.text for part in view.answer] == ["grain"]
    assert view.answer[0].label in set("ABCD")
    assert view.remarks == ("Cheese is sold today.",)
    assert view.explain == "It was a grain market at first."
    assert view.given.endswith(" cheese")


def test_each_tick_is_marked(card: Find) -> None:
    view = after(card("goods-today"), OptionResponse(frozenset({0, 3})))

    assert view.answer == ()
    assert set(view.parts) == {
        MarkedPart(right=True, text="cheese"),
        MarkedPart(right=False, text="honey was not chosen"),
        MarkedPart(right=False, text="bread was not chosen"),
        MarkedPart(right=False, text="wool is incorrect"),
    }


def test_each_gap_is_marked(card: Find) -> None:
    view = after(card("bell-at-noon"), ClozeResponse(("bell", "")), "bell", "")

    assert view.headline == "Partly correct: 0.5 of 1 point"
    assert view.parts == (
        MarkedPart(right=True, text="Gap 1: bell"),
        MarkedPart(right=False, text="Gap 2: (empty); correct: noon", short="Gap 2: correct: noon"),
    )


def test_each_pair_is_marked(card: Find) -> None:
    view = after(card("years-of-the-hall"), MatchingResponse({0: 0, 1: 2}), "1a 2c")

    assert [part.text for part in view.parts] == [
        "1911: opening",
        "1954: adding of the clock; correct: repair of the roof",
        "1987: (empty); correct: adding of the clock",
    ]


def test_a_wrong_order_is_met_with_the_right_one_in_letters(card: Find) -> None:
    view = after(card("order-of-events"), OrderingResponse((3, 2, 1, 0)), "d c b a")

    assert view.parts == ()
    assert view.answer[0].text == "The market began (1834)"
    assert sorted(part.label for part in view.answer) == ["A", "B", "C", "D"]


def test_a_false_statement_is_corrected(card: Find) -> None:
    assert [part.text for part in after(card("sell-after-bell"), TrueFalseResponse(true=True)).answer] == [
        "False",
        "Nobody may sell after the bell.",
    ]


def test_a_forgiven_slip_is_shown_spelt_right(card: Find) -> None:
    view = after(card("market-day"), TextResponse("Thurzday"), "Thurzday")

    assert view.verdict is Verdict.SPELLING
    assert any("Thursday" in remark for remark in view.remarks)
    assert view.answer == ()


def test_another_accepted_wording_is_met_with_the_usual_one(card: Find) -> None:
    assert after(card("market-day"), TextResponse("Thursdays"), "Thursdays").answer == (
        LabelledText("", "Thursday"),
    )
    assert after(card("market-day"), TextResponse("Thursday"), "Thursday").answer == ()


def test_a_number_is_shown_as_the_article_says_it(card: Find) -> None:
    assert (
        after(card("stalls"), NumericResponse(Decimal(61)), "61").answer[0].text.startswith("about 60 stalls")
    )


def test_a_skipped_card_is_turned_over(card: Find) -> None:
    assert after(card("right-to-hold"), None).answer[0].text == "permission, given to the town in 1834"
    assert after(card("right-to-hold"), SelfGradedResponse(known=False), "n").answer == ()


def test_a_card_asked_in_reverse_is_answered_by_its_front(card: Find) -> None:
    turned = replace(card("right-to-hold"), reverse=True)

    assert after(turned, None).answer[0].text == "the right to hold a market"


def test_a_verdict_that_was_overruled_says_so(card: Find) -> None:
    view = after(card("market-day"), TextResponse("Friday"), "Friday", overrule=True)

    assert view.headline == "Marked correct by you"
    assert view.answer == (LabelledText("", "Thursday"),)


@pytest.mark.parametrize(
    ("name", "response", "typed", "expected"),
    [
        ("sell-after-bell", TrueFalseResponse(true=True), ("t",), "true"),
        ("sell-after-bell", TrueFalseResponse(true=False), ("f",), "false"),
        ("right-to-hold", SelfGradedResponse(known=True), ("permission", "y"), "I knew it"),
        ("right-to-hold", SelfGradedResponse(known=False), ("n",), "I did not know it"),
        ("two-views", RubricResponse((Decimal(2), Decimal(0))), ("Some say this.", "Others that.", "y", "n"), "Some say this. Others that."),
        ("hall-opened", DateResponse(PartialDate.parse("1911")), ("1911",), "1911"),
        ("bell-at-noon", ClozeResponse(("bell", "noon")), ("bell", "noon"), "bell; noon"),
    ],
)  # fmt: skip
def test_what_was_answered_is_told_in_words(
    card: Find, name: str, response: Response, typed: tuple[str, ...], expected: str
) -> None:
    assert after(card(name), response, *typed).given == expected


def test_what_was_typed_cannot_steer_the_terminal(card: Find) -> None:
    assert "\x1b" not in after(card("market-day"), TextResponse("x"), "\x1b[2J").given


def test_the_key_is_right_and_says_so_for_every_card(all_cards: tuple[Card, ...]) -> None:
    for each in all_cards:
        assert after(each, answer_text(each.question)).headline == "Correct"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(Fraction(1, 3), "0.33"), (Fraction(2, 3), "0.66"), (Fraction(5, 2), "2.5"), (Fraction(10), "10"), (Fraction(0), "0")],
)  # fmt: skip
def test_points_have_two_decimals_at_most_and_are_never_rounded_up(number: Fraction, expected: str) -> None:
    assert str(format_score(number)) == expected
