"""Converts rows with options to questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.importers.base import ItemFields
from quizgen.importers.judgements import judgement
from quizgen.importers.loss_log import LossLog
from quizgen.importers.tables.cell_text import cell_block, cell_line
from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.correct_options import KeyColumn, read_correct, read_key_column
from quizgen.importers.tables.record import Record
from quizgen.model.values import decimal_in


class RatedOptions(NamedTuple):
    """The options of a row.

    Attributes:
        correct: The correct options.
        incorrect: The incorrect options.
    """

    correct: Sequence[str]
    incorrect: Sequence[str]


def has_options(record: Record) -> bool:
    """Whether a row has options."""
    return any(record.options) or any(record.texts(Column.DISTRACTOR))


def key_column(rows: Sequence[Record]) -> KeyColumn:
    """How a table identifies correct options."""
    headings = rows[0].headings if rows else None
    numbers = headings is not None and any(heading.numbers for heading in headings.columns.values())
    return read_key_column(
        ((_key(record), record.options) for record in rows if any(record.options)), numbers=numbers
    )


def read_choice_row(record: Record, column: KeyColumn, log: LossLog) -> ItemFields | None:
    """The fields of a question with options; None, with a loss, if it cannot be one."""
    rated = _rated(record, column, log)
    if rated is None:
        return None
    if not rated.correct:
        log.leave_out(record.place, record.asked, "no correct answer is given")
        return None
    if (is_true := judgement(*rated)) is not None:
        return {"type": "true-false", "ask": cell_block(record.asked, record, log), "answer": is_true}
    said = dict(zip(record.options, record.option_feedback, strict=False))
    correct, incorrect = (
        [_option(text, said.get(text, ""), record, log) for text in texts] for texts in rated
    )
    ask = cell_block(record.asked, record, log)
    if len(correct) > 1:
        return {"type": "multiple-response", "ask": ask, "answers": correct, "distractors": incorrect}
    return {"type": "multiple-choice", "ask": ask, "answer": correct[0], "distractors": incorrect}


def _option(text: str, feedback: str, record: Record, log: LossLog) -> object:
    """An option, in its short form if nothing is said about it."""
    words = cell_line(text, record, log)
    return {"text": words, "feedback": cell_line(feedback, record, log)} if feedback else words


def _key(record: Record) -> str:
    """What a row says about its correct options."""
    return record.text(Column.CORRECT) or record.text(Column.ANSWER)


def _rated(record: Record, column: KeyColumn, log: LossLog) -> RatedOptions | None:
    """The options of a row by whether they are correct."""
    options, key = record.options, _key(record)
    if scores := record.texts(Column.SCORE):
        places = {place for place, score in enumerate(scores) if (decimal_in(score) or 0) > 0}
    elif not any(options):
        correct = [text for text in (*record.texts(Column.ANSWER), *record.texts(Column.CORRECT)) if text]
        return RatedOptions(correct[:1], record.listed(Column.DISTRACTOR))
    else:
        keys = "\n".join(filter(None, record.texts(Column.CORRECT))) or key
        read = read_correct(keys, options, column)
        if read.altered and read.places:
            log.lose(
                record.place,
                record.asked,
                "a list of correct options that a spreadsheet changed to a number or date",
                "it was read as a list",
            )
        if not read.places and key:
            return _unlisted(record, key, options, log)
        places = set(read.places)
    correct = [text for place, text in enumerate(options) if place in places and text]
    incorrect = [text for place, text in enumerate(options) if place not in places and text]
    return RatedOptions(correct, [*incorrect, *record.listed(Column.DISTRACTOR)])


def _unlisted(record: Record, key: str, options: Sequence[str], log: LossLog) -> RatedOptions | None:
    """Options for a key that is none of them: the key is one more, unless it is the place of one that is missing."""
    if len(key) <= 2 or not any(map(str.isalpha, key)):
        reason = "the correct answer is a number or letter without an option"
        log.leave_out(record.place, record.asked, reason)
        return None
    log.lose(record.place, record.asked, "the correct answer is not one of the options", "added as an option")
    return RatedOptions([key], [text for text in options if text])
