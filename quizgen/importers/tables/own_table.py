"""Reads tables exported by quizgen, which have a column for each key, so that no data is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.grading.letters import letter
from quizgen.importers.base import ImportedItem, ItemFields
from quizgen.importers.loss_log import LossLog
from quizgen.importers.markdown_text import escape_words
from quizgen.importers.tables.table import Table, TableRow
from quizgen.model.questions import TYPE_NAMES

PLACE: Final = re.compile(r"(?P<name>[a-z]+(?: [a-z]+)*?)(?: (?P<letters>[A-Z]{1,2})| (?P<number>\d{1,3}))?")
REQUIRED: Final = frozenset({"id", "type", "question"})
PLAIN: Final = (
    "kind",
    "order",
    "tolerance",
    "unit",
    "hedge",
    "shuffle",
    "points",
    "difficulty",
    "bloom",
    "group",
)
"""Columns named after their key, with a word or number."""

RENAMED: Final = {"significant figures": "significant", "as of": "as_of"}
TEXTS: Final = {"explanation": "explain", "hint": "hint", "correction": "correction"}
FLAGS: Final = ("reverse", "bonus")
NAMES: Final = frozenset(
    [
        *REQUIRED, *PLAIN, *RENAMED, *TEXTS, *FLAGS, "text", "option", "feedback", "correct", "answer", "accept",
        "accept words", "word order", "only words", "reject", "reject feedback", "reject credit", "low", "high", "left", "right", "distractor", "item",
        "date", "criterion", "criterion points", "objective", "tags", "citation", "paragraph", "quote", "pin",
    ]
)  # fmt: skip
"""All columns of an export."""


class OwnRow:
    """A row of a table exported by quizgen."""

    def __init__(self, headings: Sequence[str], row: TableRow) -> None:
        self._cells: dict[str, dict[int, str]] = {}
        for heading, cell in zip(headings, row.cells, strict=False):
            if cell and (name := own_heading(heading)):
                self._cells.setdefault(name[0], {})[name[1]] = cell

    def one(self, name: str) -> str:
        """The text in the first column with a name; "" if it is empty."""
        return next(iter(self._cells.get(name, {}).values()), "")

    def listed(self, name: str) -> list[str]:
        """The non-empty texts in the columns with a name."""
        return [cell for _, cell in sorted(self._cells.get(name, {}).items())]

    def pairs(self, name: str, other: str) -> list[tuple[str, str]]:
        """The texts in the columns with a name, each with the text in the related column of the same number."""
        others = self._cells.get(other, {})
        return [(cell, others.get(place, "")) for place, cell in sorted(self._cells.get(name, {}).items())]


def is_own_table(table: Table) -> bool:
    """Whether a table has the columns of an export, and only known question types."""
    if not table.rows:
        return False
    headings = table.rows[0].cells
    names = [own_heading(heading) for heading in headings]
    if not all(names) or not {name for name, _ in filter(None, names)} >= REQUIRED:
        return False
    at = headings.index("type")
    return all(row.cells[at : at + 1] and row.cells[at] in TYPE_NAMES for row in table.rows[1:])


def own_heading(heading: str) -> tuple[str, int] | None:
    """The name of a column and its number, from 0; None if exports have no such column."""
    found = PLACE.fullmatch(heading)
    if found is None or found["name"] not in NAMES:
        return None
    place = 0
    for sign in found["letters"] or "":
        place = place * 26 + ord(sign) - ord("A") + 1
    return found["name"], place or int(found["number"] or 1)


def read_own_table(table: Table, log: LossLog) -> list[ImportedItem]:
    """The questions of an export. Citations are kept only in banks, so their loss is reported."""
    headings = table.rows[0].cells
    items = []
    bank_only = False
    for row in table.rows[1:]:
        own = OwnRow(headings, row)
        kind = own.one("type")
        ask = escape_words(own.one("question"))
        fields: ItemFields = {
            "type": kind,
            **({"front" if kind == "flashcard" else "ask": ask} if ask else {}),
        }
        fields |= _answer(kind, own) | _common(own)
        bank_only = bank_only or bool(own.one("quote") or own.one("objective"))
        items.append(ImportedItem(table.place_of(row), own.one("id"), "", fields))
    if bank_only:
        place = table.place_of(table.rows[0])
        log.lose(place, "", "citations and objectives", "kept in a bank that already has the questions")
    return items


def _answer(kind: str, own: OwnRow) -> ItemFields:
    """What is correct, and what belongs to it."""
    match kind:
        case "multiple-choice" | "multiple-response":
            return _options(kind, own)
        case "true-false":
            return {"answer": own.one("answer") == "true"}
        case "cloze":
            return {"text": escape_words(own.one("text"))}
        case "matching":
            pairs = [
                {"left": escape_words(left), "right": escape_words(right)}
                for left, right in own.pairs("left", "right")
            ]
            return {"pairs": pairs, "distractors": list(map(escape_words, own.listed("distractor")))}
        case "ordering":
            items = list(map(escape_words, own.listed("item")))
            return {"items": items, "dates": own.listed("date")}
        case "open-ended":
            rubric = [
                {"text": escape_words(text), "points": points}
                for text, points in own.pairs("criterion", "criterion points")
            ]
            return {"model": escape_words(own.one("answer")), "rubric": rubric}
        case "flashcard":
            return {"back": escape_words(own.one("answer"))}
        case _:
            return _typed(own)


def _options(kind: str, own: OwnRow) -> ItemFields:
    """Options with what is said about them; letters say which are correct."""
    correct = {name.strip() for name in own.one("correct").split(";")}
    right: list[object] = []
    wrong: list[object] = []
    for place, (text, feedback) in enumerate(own.pairs("option", "feedback")):
        option = _option(text, feedback)
        (right if letter(place) in correct else wrong).append(option)
    answer = {"answers": right} if kind == "multiple-response" else {"answer": right[0] if right else ""}
    pinned = list(map(escape_words, own.listed("pin")))
    return {**answer, "distractors": wrong, **({"pin": pinned} if pinned else {})}


def _typed(own: OwnRow) -> ItemFields:
    """What learners type."""
    only = own.pairs("accept words", "only words")
    words = [
        {"words": each, "order": order, **({"only": "true"} if alone else {})}
        for (each, order), (_, alone) in zip(own.pairs("accept words", "word order"), only, strict=True)
    ]
    found: ItemFields = {"answer": own.one("answer"), "accept": [*own.listed("accept"), *words]}
    credit = own.pairs("reject", "reject credit")
    found["reject"] = [
        _option(text, feedback, share)
        for (text, feedback), (_, share) in zip(own.pairs("reject", "reject feedback"), credit, strict=True)
    ]
    if own.one("low"):
        found["range"] = [own.one("low"), own.one("high")]
    return {key: value for key, value in found.items() if value}


def _common(own: OwnRow) -> ItemFields:
    """What questions of all types may have."""
    found: ItemFields = {name: own.one(name) for name in PLAIN}
    found |= {key: own.one(name) for name, key in RENAMED.items()}
    found |= {key: escape_words(own.one(name)) for name, key in TEXTS.items()}
    found |= {name: True for name in FLAGS if own.one(name) == "true"}
    found["tags"] = [tag.strip() for tag in own.one("tags").split(",") if tag.strip()]
    return {key: value for key, value in found.items() if value}


def _option(text: str, feedback: str, credit: str = "") -> object:
    """An option, in its short form if nothing is said about it."""
    about = {"feedback": escape_words(feedback), "credit": credit}
    words = escape_words(text)
    return (
        {"text": words, **{key: said for key, said in about.items() if said}}
        if any(about.values())
        else words
    )
