"""Quizlet: one card per line, with a tab between the two sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from quizgen.grading.key import answer_lines
from quizgen.grading.letters import letter
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    options,
)
from quizgen.outputs.exchange.bank_source import ExportSource, exported_order, plain_line, plain_stem
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import lose_features
from quizgen.outputs.exchange.output import ExchangeOutput

NAME: Final = "Quizlet"

Card = tuple[str, str]


def write_quizlet(source: ExportSource, log: ExportLog) -> bytes:
    """Write a card for each question. A matching question becomes a card for each pair."""
    cards: list[Card] = []
    for question in source.questions:
        made = list(_cards(source, question, log))
        lose_features(source, question, log, NAME, ())
        cards += made
    if cards:
        log.lose_for_all(
            "Quizlet has no ids", "cards are recognised by their words when they are imported again"
        )
    return "".join(f"{_side(front)}\t{_side(back)}\n" for front, back in cards).encode()


def _side(text: str) -> str:
    """A side on one line, without tabs."""
    return " ".join(text.split())


def _cards(source: ExportSource, question: Question, log: ExportLog) -> Iterator[Card]:
    """A question as cards, with its loss."""
    front = plain_stem(question)
    back = "; ".join(
        map(plain_line, answer_lines(question, exported_order(question), language=source.language))
    )
    match question:
        case Flashcard():
            if question.reverse:
                log.lose(
                    question,
                    "in Quizlet, learners choose the direction of all cards",
                    "the direction of this card is lost",
                )
            yield front, back
        case MultipleChoice() | MultipleResponse():
            log.lose(question, "Quizlet has only cards", "the options are added to the front")
            listed = options(question)
            order = exported_order(question)
            shown = " ".join(
                f"({letter(place)}) {plain_line(listed[index].text)}" for place, index in enumerate(order)
            )
            yield f"{front} {shown}", back
        case Matching():
            log.lose(question, "Quizlet has only cards", "each pair becomes a card")
            for pair in question.pairs:
                yield plain_line(pair.left), plain_line(pair.right)
        case Ordering():
            log.lose(question, "Quizlet has only cards", "the items are added to the front")
            shown = "; ".join(plain_line(question.items[index]) for index in exported_order(question))
            yield f"{front} {shown}", back
        case TrueFalse() | ShortAnswer() | Numeric() | DateQuestion() | Cloze() | OpenEnded():
            log.lose(
                question,
                "Quizlet has only cards",
                "the question becomes the front of a card and the answer the back",
            )
            yield front, back
        case _:
            assert_never(question)


QUIZLET: Final = ExchangeOutput(
    name="quizlet",
    summary="cards as text to paste into Quizlet",
    program=NAME,
    ending=".quizlet.txt",
    write=write_quizlet,
)
