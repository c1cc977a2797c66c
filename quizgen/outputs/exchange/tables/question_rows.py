"""A question as a table row. Each cell contains one plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple, assert_never

from quizgen.grading.letters import letter
from quizgen.markup.plain import cloze_to_plain, to_plain
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
    right_options,
    stem,
)
from quizgen.outputs.exchange.bank_source import ExportSource, exported_order
from quizgen.text.number_format import plain_number

Cell = str | Decimal


class Heading(NamedTuple):
    """The heading of a column.

    Attributes:
        name: The content of the column.
        place: The number of the column among those with the same name, from 1; 0 if there is only one.
    """

    name: str
    place: int = 0

    def __str__(self) -> str:
        """As people read it: `option B`, `accept 2`."""
        if not self.place:
            return self.name
        return f"{self.name} {letter(self.place - 1) if self.name in LETTERED else self.place}"


Row = dict[Heading, Cell]

LETTERED: Final = frozenset({"option", "feedback"})

GROUPS: Final[Sequence[Sequence[str]]] = (
    ("id",),
    ("type",),
    ("question",),
    ("text",),
    ("option", "feedback"),
    ("correct",),
    ("shuffle",),
    ("pin",),
    ("answer",),
    ("accept",),
    ("accept words", "word order", "only words"),
    ("reject", "reject feedback", "reject credit"),
    ("kind",),
    ("order",),
    ("tolerance",),
    ("low",),
    ("high",),
    ("significant figures",),
    ("unit",),
    ("hedge",),
    ("left", "right"),
    ("distractor",),
    ("item", "date"),
    ("criterion", "criterion points"),
    ("reverse",),
    ("correction",),
    ("explanation",),
    ("hint",),
    ("points",),
    ("bonus",),
    ("difficulty",),
    ("bloom",),
    ("objective",),
    ("tags",),
    ("group",),
    ("as of",),
    ("citation",),
    ("paragraph", "quote"),
)
"""The columns in order. Related columns are side by side."""

_ORDER: Final = {name: (at, place) for at, group in enumerate(GROUPS) for place, name in enumerate(group)}


ALWAYS: Final = frozenset({Heading("id"), Heading("type"), Heading("question")})
"""Columns by which a table of questions is recognised."""


def headings_of(rows: Iterable[Row]) -> list[Heading]:
    """The columns that the rows need, in order."""
    used = {heading for row in rows for heading in row} | ALWAYS
    return sorted(used, key=lambda each: (_ORDER[each.name][0], each.place, _ORDER[each.name][1]))


def question_row(source: ExportSource, question: Question) -> Row:
    """A question as a table row."""
    cells = {
        Heading("id"): question.id,
        Heading("type"): question.type,
        Heading("question"): to_plain(stem(question)) if not isinstance(question, Cloze) else "",
        **dict(_answer_cells(question)),
        **dict(_common_cells(question)),
        **dict(_source_cells(source, question)),
    }
    return {heading: cell for heading, cell in cells.items() if cell != ""}


def _answer_cells(question: Question) -> Iterator[tuple[Heading, Cell]]:
    match question:
        case MultipleChoice() | MultipleResponse():
            yield from _option_cells(question)
        case TrueFalse():
            yield Heading("answer"), "true" if question.answer else "false"
            yield Heading("correction"), to_plain(question.correction or "") if not question.answer else ""
        case ShortAnswer():
            yield from _typed_cells(question)
        case Numeric():
            yield from _number_cells(question)
        case DateQuestion():
            yield Heading("answer"), str(question.answer)
        case Cloze():
            yield Heading("question"), to_plain(question.ask or "")
            yield Heading("text"), _gapped(question)
        case Matching():
            for place, pair in enumerate(question.pairs, start=1):
                yield Heading("left", place), to_plain(pair.left)
                yield Heading("right", place), to_plain(pair.right)
            yield from _numbered("distractor", map(to_plain, question.distractors))
        case Ordering():
            yield from _numbered("item", map(to_plain, question.items))
            yield from _numbered("date", map(str, question.dates))
        case OpenEnded():
            yield Heading("answer"), to_plain(question.model)
            yield from _numbered("criterion", (to_plain(each.text) for each in question.rubric))
            yield from _numbered("criterion points", (each.points for each in question.rubric))
        case Flashcard():
            yield Heading("answer"), to_plain(question.back)
            yield Heading("reverse"), "true" * question.reverse
        case _:
            assert_never(question)


def _numbered(name: str, cells: Iterable[Cell]) -> Iterator[tuple[Heading, Cell]]:
    return ((Heading(name, place), cell) for place, cell in enumerate(cells, start=1))


def _option_cells(question: MultipleChoice | MultipleResponse) -> Iterator[tuple[Heading, Cell]]:
    """The options in the order in which they are shown, and the letters of the right ones."""
    listed, right, order = options(question), right_options(question), exported_order(question)
    for place, index in enumerate(order, start=1):
        yield Heading("option", place), to_plain(listed[index].text)
        yield Heading("feedback", place), to_plain(listed[index].feedback or "")
    yield Heading("shuffle"), "" if question.shuffle else "false"
    yield from _numbered("pin", map(to_plain, question.pin))
    yield Heading("correct"), "; ".join(letter(place) for place, index in enumerate(order) if index in right)


def _typed_cells(question: ShortAnswer) -> Iterator[tuple[Heading, Cell]]:
    yield Heading("answer"), question.answer
    yield from _numbered("accept", (each for each in question.accept if isinstance(each, str)))
    words = [each for each in question.accept if not isinstance(each, str)]
    yield from _numbered("accept words", (each.words for each in words))
    yield from _numbered("word order", (each.order for each in words))
    yield from _numbered("only words", ("true" if each.only else "" for each in words))
    for place, each in enumerate(question.reject, start=1):
        yield Heading("reject", place), to_plain(each.text)
        yield Heading("reject feedback", place), to_plain(each.feedback or "")
        yield Heading("reject credit", place), each.credit or ""
    yield Heading("kind"), "exact" if question.kind == "exact" else ""
    yield Heading("order"), "fixed" if question.order == "fixed" else ""


def _number_cells(question: Numeric) -> Iterator[tuple[Heading, Cell]]:
    yield Heading("answer"), plain_number(question.answer)
    if question.tolerance:
        amount = plain_number(question.tolerance.amount)
        yield Heading("tolerance"), f"{amount}%" if question.tolerance.percent else amount
    if question.range:
        yield Heading("low"), plain_number(question.range[0])
        yield Heading("high"), plain_number(question.range[1])
    if question.significant:
        yield Heading("significant figures"), str(question.significant)
    yield Heading("unit"), question.unit or ""
    yield Heading("hedge"), question.hedge or ""


def _gapped(question: Cloze) -> str:
    """The text with its gaps in the notation of banks; with their numbers only where gaps are hidden together."""
    gaps = question.parsed.gaps
    grouped = len({gap.group for gap in gaps}) < len(gaps)

    def written(index: int) -> str:
        gap = gaps[index]
        number = f"{gap.group}::" if grouped else ""
        return f"{{{{{number}{'|'.join(map(to_plain, (gap.answer, *gap.accept)))}}}}}"

    return cloze_to_plain(question.parsed, written)


def _common_cells(question: Question) -> Iterator[tuple[Heading, Cell]]:
    """What questions of all types have."""
    yield Heading("explanation"), to_plain(question.explain or "")
    yield Heading("hint"), to_plain(question.hint or "")
    yield Heading("points"), question.points
    yield Heading("bonus"), "true" * question.bonus
    yield Heading("difficulty"), question.difficulty or ""
    yield Heading("bloom"), question.bloom or ""
    yield Heading("objective"), question.objective or ""
    yield Heading("tags"), ", ".join(question.tags)
    yield Heading("group"), question.group or ""
    yield Heading("as of"), str(question.as_of or "")


def _source_cells(source: ExportSource, question: Question) -> Iterator[tuple[Heading, Cell]]:
    """Where the key comes from, and how certain that is."""
    if not source.settings.citations:
        return
    yield Heading("citation"), question.citation_state.value
    passages = source.source_lines(question).passages
    for number, each in enumerate(passages, start=1):
        place = number if number > 1 else 0
        yield Heading("paragraph", place), Decimal(each.paragraph)
        yield Heading("quote", place), each.quote
