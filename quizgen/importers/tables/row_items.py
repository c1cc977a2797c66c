"""Converts table rows to questions. A column states their type, or the other columns determine it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from quizgen.importers.base import ImportedItem, ItemFields
from quizgen.importers.judgements import truth_value
from quizgen.importers.loss_log import LossLog
from quizgen.importers.tables.cell_text import cell_block, cell_line
from quizgen.importers.tables.choice_rows import has_options, key_column, read_choice_row
from quizgen.importers.tables.column_names import DIFFICULTY_WORDS, TYPE_WORDS, Column
from quizgen.importers.tables.headings import plain_heading
from quizgen.importers.tables.record import Record, split_list
from quizgen.model.components import Difficulty
from quizgen.model.questions import TYPE_NAMES
from quizgen.model.values import decimal_in
from quizgen.text.notation import exact_number

MAX_NUMBER_DIGITS: Final = 9
LIST_SIGN: Final = re.compile(r"[,;|\n]")
CHOICE_TYPES: Final = frozenset({"multiple-choice", "multiple-response"})


def read_records(rows: Sequence[Record], log: LossLog) -> list[ImportedItem]:
    """The questions of a table. Rows that are not questions are reported."""
    column = key_column(rows)
    judged = _is_judged(rows)
    ids = _ids(rows)
    items = []
    for record, own in zip(rows, ids, strict=True):
        if not record.asked:
            log.leave_out(record.place, "", "a row has no question")
            continue
        fields = (
            read_choice_row(record, column, log)
            if has_options(record)
            else _answered(record, log, judged=judged)
        )
        if fields:
            fields |= _common(record, log)
            items.append(ImportedItem(record.place, own, "", fields))
    return items


def _ids(rows: Sequence[Record]) -> list[str]:
    """The ids of rows; none where they are but numbers of rows, which another export gives to other questions."""
    ids = [record.text(Column.ID) for record in rows]
    numbers = [int(own) for own in ids if own.isdecimal() and len(own) < MAX_NUMBER_DIGITS]
    counted = numbers == list(range(numbers[0], numbers[0] + len(ids))) if numbers else False
    return [""] * len(ids) if counted and numbers[0] in {0, 1} else ids


def _is_judged(rows: Sequence[Record]) -> bool:
    """Whether all answers of a table are the words for true and false."""
    answers = [_answer(record) for record in rows if record.asked and not has_options(record)]
    return bool(answers) and all(truth_value(answer) is not None for answer in answers)


def _answer(record: Record) -> str:
    """What a learner has to give."""
    return next(filter(None, map(record.text, (Column.ANSWER, Column.CORRECT, Column.BACK))), "")


def _answered(record: Record, log: LossLog, *, judged: bool) -> ItemFields | None:
    """A question without options; None if it has no answer, which is reported."""
    answer, stated = _answer(record), _stated_type(record, log)
    if not answer and stated != "open-ended":
        log.leave_out(record.place, record.asked, "no correct answer is given")
        return None
    ask = cell_block(record.asked, record, log)
    truth = truth_value(answer)
    if truth is not None and (stated == "true-false" or (not stated and judged)):
        correction = record.text(Column.FEEDBACK)
        extra = {"correction": cell_line(correction, record, log)} if correction else {}
        return {"type": "true-false", "ask": ask, "answer": truth, **extra}
    measured = bool(record.text(Column.TOLERANCE) or record.text(Column.UNIT))
    number = _number(answer, record)
    if number and (stated == "numeric" or (not stated and measured)):
        return {"type": "numeric", "ask": ask, "answer": number, **_measures(record, log)}
    if stated == "open-ended":
        return {"type": stated, "ask": ask, **({"model": cell_block(answer, record, log)} if answer else {})}
    if stated == "date":
        return {"type": stated, "ask": ask, "answer": answer}
    accept = record.listed(Column.ACCEPT)
    if stated in {"short-answer", "numeric", "true-false", *CHOICE_TYPES} or accept:
        if stated not in {"", "short-answer"}:
            log.lose(
                record.place,
                record.asked,
                f"the answer does not fit the type {stated}",
                "imported as a short-answer question",
            )
        return {
            "type": "short-answer",
            "ask": ask,
            "answer": answer,
            **({"accept": accept} if accept else {}),
        }
    if stated not in {"", "flashcard"}:
        log.lose(
            record.place,
            record.asked,
            f"a question without an answer of the type {stated}",
            "imported as a flashcard",
        )
    return {"type": "flashcard", "front": ask, "back": cell_block(answer, record, log)}


def _stated_type(record: Record, log: LossLog) -> str:
    """The type that the row states; "" if it states none, or one that a row cannot hold."""
    text = record.text(Column.TYPE)
    name = text.strip().lower()
    stated = name if name in TYPE_NAMES else _by_word(TYPE_WORDS, text)
    if text and not stated:
        log.lose(record.place, record.asked, "an unknown question type", "determined from the columns")
    return stated


def _number(text: str, record: Record) -> str:
    """A number as an author writes it; "" if the text is none."""
    if record.decimal_comma:
        text = text.replace(".", "").replace(",", ".")
    return text if decimal_in(text) is not None or exact_number(text) is not None else ""


def _measures(record: Record, log: LossLog) -> dict[str, str]:
    """Tolerance and unit of a number."""
    unit, tolerance = record.text(Column.UNIT), record.text(Column.TOLERANCE)
    percent = "%" * tolerance.endswith("%")
    amount = _number(tolerance.removesuffix("%").lstrip("±").strip(), record)
    if tolerance and not amount:
        log.lose(
            record.place, record.asked, "a tolerance that is not a number", "only the exact number is correct"
        )
    found = {"tolerance": amount and amount.lstrip("-") + percent, "unit": unit}
    return {key: value for key, value in found.items() if value}


def _common(record: Record, log: LossLog) -> ItemFields:
    """What questions of every type may have."""
    found: ItemFields = {}
    for key, column in (("explain", Column.EXPLAIN), ("hint", Column.HINT)):
        if text := record.text(column):
            found[key] = cell_block(text, record, log)
    if points := record.text(Column.POINTS).replace(",", "."):
        if 0 < (decimal_in(points) or 0) <= 1000:
            found["points"] = points
        else:
            log.lose(
                record.place,
                record.asked,
                "an invalid number of points",
                "set to 1, the default",
            )
    if text := record.text(Column.DIFFICULTY):
        if difficulty := read_difficulty(text):
            found["difficulty"] = difficulty
        else:
            log.lose(record.place, record.asked, "a difficulty other than easy, medium or hard", "left out")
    if tags := [tag for text in record.texts(Column.TAGS) for tag in _tags(text)]:
        found["tags"] = tags
    return found


def _tags(text: str) -> list[str]:
    """The tags of a cell. Those with levels are Anki's, which have spaces between them."""
    return text.split() if "::" in text and not LIST_SIGN.search(text) else split_list(text)


def read_difficulty(text: str) -> str:
    """The difficulty for a word in any supported language; "" if the word is unknown."""
    name = text.strip().lower()
    return name if name in set(Difficulty) else _by_word(DIFFICULTY_WORDS, text)


def _by_word(words: Mapping[str, str], text: str) -> str:
    """The name that a word stands for, or ""."""
    return _table(tuple(words.items())).get(plain_heading(text.replace("/", " ")), "")


@cache
def _table(words: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return {plain_heading(word): str(name) for name, listed in words for word in listed.split(";")}
