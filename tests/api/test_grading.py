from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from response_samples import Sample, sample_responses
from samples import (
    a_cloze,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    an_ordering,
    one_of_each,
)

import quizgen as qg
from quizgen.grading.policy import PRACTICE, TEST, Policy, policy_for
from quizgen.model.shuffle import display_order, form_seed
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.quiz.card import Card, cards
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.session import start

BANKS = Path(__file__).parents[2] / "question_banks"
SHIPPED = qg.load(BANKS)
SEED = "7"


def shipped_cards(base: Policy) -> list[Card]:
    return list(cards(SHIPPED.folders, lambda folder: policy_for(folder.article, folder.banks, base)))


def in_the_terminal(card: Card, sample: Sample) -> qg.Grade | None:
    """The grade of what is typed at the prompt of a quiz; None if it is asked again."""
    screen = StringIO()
    written = sample.typed if isinstance(sample.typed, tuple) else (sample.typed,)
    before = {"open-ended": ("An answer.", ""), "flashcard": ("",)}.get(card.question.type, ())
    lines = PipedLines((f"{line}\n" for line in (*before, *written)), screen)
    runner = QuizRunner(start([card], SEED), PlainRenderer(lambda text: print(text, file=screen)), lines)
    runner.run(Opening("", "", ()))
    graded = [attempt.grade for attempt in runner.session.attempts]
    return graded[0] if graded else None


def by_the_api(card: Card, sample: Sample, policy: Policy) -> qg.Grade | None:
    try:
        return qg.grade(card.question, sample.typed, seed=SEED, policy=policy)
    except qg.ResponseError:
        return None


@pytest.mark.parametrize("base", [PRACTICE, TEST], ids=["practice", "test"])
@pytest.mark.parametrize("kind", [question.type for question in one_of_each()])
def test_every_answer_is_graded_as_in_the_terminal(kind: str, base: Policy) -> None:
    compared = 0
    for card in shipped_cards(base):
        if card.question.type != kind:
            continue
        for sample in sample_responses(card.question):
            typed_in_one_go = isinstance(sample.typed, str) or sample.expects != "malformed"
            if typed_in_one_go and "".join(sample.typed).strip(" \t\0"):
                terminal = in_the_terminal(card, sample)
                assert terminal is None or terminal == by_the_api(card, sample, base), (card.id, sample)
                compared += terminal is not None
    assert compared, f"put a question of type {kind} into one of the shipped question_banks"


@pytest.mark.parametrize("typed", ["", "  ", None, ()])
def test_no_answer_is_skipped(typed: str | None) -> None:
    grade = qg.grade(a_multiple_choice(), typed)

    assert (grade.verdict, grade.score) == (qg.Verdict.SKIPPED, Fraction(0))


@pytest.mark.parametrize("question", [a_multiple_choice(), a_matching(), an_ordering()], ids=lambda q: q.type)
def test_letters_are_those_of_form_a_of_the_worksheets_unless_a_seed_is_given(
    question: qg.Question, market: Path
) -> None:
    (folder,) = qg.load(market).folders
    (form, *_) = make_forms(folder.banks[0], folder.article, qg.WorksheetSettings().seed, 2)
    shown = next(placed.order for placed in form.placed if placed.question.id == question.id)

    for order, seed in (
        (shown, None),
        (display_order(question, "7"), 7),
        (display_order(question, "x"), "x"),
    ):
        assert qg.grade(question, right_letters(question, order), seed=seed).score == 1


def right_letters(question: qg.Question, order: tuple[int, ...]) -> str:
    """The letters of the right answer where the parts of a question are shown in an order."""
    letters = "ABCDEFGH"
    match question:
        case qg.MultipleChoice():
            return letters[order.index(0)]
        case qg.Matching():
            rights = [order.index(question.rights.index(pair.right)) for pair in question.pairs]
            return " ".join(f"{number}{letters[place]}" for number, place in enumerate(rights, 1))
        case qg.Ordering():
            return "".join(letters[order.index(item)] for item in range(len(order)))
        case _:
            raise TypeError(question)


@pytest.mark.parametrize(
    ("question", "answer", "score"),
    [
        (a_numeric(), 60, 1),
        (a_numeric(), 70.5, 0),
        (a_numeric(), Decimal(58), 1),
        (a_multiple_choice(), "GRAIN", 1),
        (a_cloze(), ["bell", "midday"], 1),
        (a_cloze(), ("bell", ""), Fraction(1, 2)),
        (a_cloze(), "bell; noon", 1),
        (an_ordering(), list(an_ordering().items), 1),
        (a_matching(), {pair.left: pair.right for pair in a_matching().pairs}, 1),
        (one_of_each()[2], False, 1),
        (one_of_each()[9], [1, "y"], Fraction(2, 3)),
    ],
)
def test_answers_may_be_plain_values(question: qg.Question, answer: Any, score: Fraction) -> None:
    assert qg.grade(question, answer).score == score


@pytest.mark.parametrize("answer", ["many", [["a"]], {1: 2}, object()])
def test_what_cannot_be_read_is_asked_again_and_not_graded(answer: Any) -> None:
    with pytest.raises(qg.ResponseError):
        qg.grade(a_numeric(), answer)


def test_a_question_that_was_loaded_knows_the_words_of_its_article_and_banks(market: Path) -> None:
    bank = qg.load(market).banks[0]
    stall = a_short_answer(id="stall", ask="What is a convoi?", answer="convoy", accept=[], reject=[])
    qg.save(bank.model_copy(update={"questions": (stall, *bank.questions)}), market / "prices.yaml")
    loaded = qg.load(market).questions[0]

    assert loaded == stall
    assert qg.grade(a_short_answer(answer="convoy"), "convoi").verdict is qg.Verdict.SPELLING
    assert qg.grade(loaded, "convoi").score == 0


def test_a_question_that_was_loaded_is_graded_in_the_language_of_its_bank(market: Path) -> None:
    path = market / "prices.yaml"
    text = path.read_text(encoding="utf-8").replace("answer: 60", "answer: 1200")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(qg.ResponseError):
        qg.grade(qg.load(market).questions[4], "1.200")

    path.write_text(text.replace("objectives:", "language: de\nobjectives:"), encoding="utf-8")

    assert qg.grade(qg.load(market).questions[4], "1.200").score == 1


def test_choosing_or_copying_questions_changes_no_grade(market: Path) -> None:
    path = market / "prices.yaml"
    text = path.read_text(encoding="utf-8").replace("answer: 60", "answer: 1200")
    path.write_text(text.replace("objectives:", "language: de\nobjectives:"), encoding="utf-8")
    loaded = qg.load(market)

    for question in (
        loaded.filter(type="numeric").questions[0],
        loaded.banks[0].filter(type="numeric").questions[0],
        loaded.questions[4].model_copy(update={"ask": "How many?"}),
    ):
        assert qg.grade(question, "1.200").score == 1


@pytest.mark.parametrize("seed", [None, 7])
@pytest.mark.parametrize("write", [str.upper, str.lower, lambda letter: f"{letter})"])
def test_a_list_may_have_letters(seed: int | None, write: Callable[[str], str]) -> None:
    several, items = a_multiple_response(), an_ordering()
    order = form_seed("1", "A") if seed is None else str(seed)
    ticked = [right_letter(display_order(several, order), place) for place in range(len(several.answers))]
    in_order = [right_letter(display_order(items, order), place) for place in range(len(items.items))]

    assert qg.grade(several, list(map(write, ticked)), seed=seed).score == 1
    assert qg.grade(several, list(map(write, ticked[:1])), seed=seed).score == Fraction(1, 3)
    assert qg.grade(items, list(map(write, in_order)), seed=seed).score == 1


def right_letter(order: tuple[int, ...], place: int) -> str:
    return "ABCDEFGH"[order.index(place)]


def test_the_words_of_pairs_and_options_may_be_written_in_another_usual_way() -> None:
    pairs = {"the last convoy": "18 December 2011", "the share": "forty-five percent"}
    matching = a_matching(pairs=pairs, distractors=["17 December 2011"])

    answer = {"the last convoy": "December 18, 2011", "the share": "45 %"}
    assert qg.grade(matching, answer).score == 1
    with pytest.raises(qg.ResponseError):
        qg.grade(matching, {"the last convoy": "16 December 2011", "the share": "45 %"})
