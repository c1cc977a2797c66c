"""Aiken: questions with one correct option, as plain text that Moodle and many other programs read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, assert_never

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
from quizgen.outputs.exchange.bank_source import ExportSource, exported_order, plain_line
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import lose_features
from quizgen.outputs.exchange.output import ExchangeOutput

MAX_OPTIONS: Final = 26
"""The maximum number of options, because each has a letter."""

LIKE_OPTION: Final = re.compile(r"(?:[A-Z][.)]\s|ANSWER:)", re.IGNORECASE)
"""Beginnings of stems that programs would read as an option or as the key."""

NAME: Final = "Aiken"


def write_aiken(source: ExportSource, log: ExportLog) -> bytes:
    """Write the questions of a bank that have exactly one correct option."""
    blocks = [block for question in source.questions if (block := _block(source, question, log))]
    if blocks:
        log.lose_for_all(
            "Aiken has no ids", "questions are recognised by their words when they are imported again"
        )
    return "\n".join(blocks).encode()


def _block(source: ExportSource, question: Question, log: ExportLog) -> str:
    """A question as lines, or "" if it is left out."""
    match question:
        case MultipleChoice():
            order = exported_order(question)
            texts = [options(question)[index].text for index in order]
            return _written(source, question, texts, order.index(0), log)
        case TrueFalse():
            texts = [source.words.is_true, source.words.is_false]
            return _written(source, question, texts, 0 if question.answer else 1, log)
        case (
            MultipleResponse()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            log.skip(question, "Aiken has only questions with one correct option")
            return ""
        case _:
            assert_never(question)


def _written(
    source: ExportSource,
    question: MultipleChoice | TrueFalse,
    texts: Sequence[str],
    right: int,
    log: ExportLog,
) -> str:
    """A stem of one line, an option on each of the next, and the letter of the right one."""
    stem = plain_line(question.ask)
    if LIKE_OPTION.match(stem):
        log.skip(question, f'Aiken would read a stem that begins with "{stem.split()[0]}" as an option')
        return ""
    if len(texts) > MAX_OPTIONS:
        log.skip(question, f"Aiken has at most {MAX_OPTIONS} options")
        return ""
    lose_features(source, question, log, NAME, ())
    listed = "".join(f"{letter(place)}. {plain_line(text)}\n" for place, text in enumerate(texts))
    return f"{stem}\n{listed}ANSWER: {letter(right)}\n"


AIKEN: Final = ExchangeOutput(
    name="aiken",
    summary="multiple-choice and true-false questions as plain text, for Moodle and others",
    program=NAME,
    ending=".aiken.txt",
    write=write_aiken,
)
