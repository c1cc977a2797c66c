"""Finds text that YAML or Markdown silently reads in a different way than the author meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

from quizgen.loading.field_names import FIELDS
from quizgen.loading.positions import (
    MappingNode,
    Node,
    Positions,
    SequenceNode,
    Stretch,
    end_of,
    start_of,
    stretch_between,
)
from quizgen.loading.tex_escapes import find_tex_escape
from quizgen.loading.unsupported_markup import field_mistakes, unsupported_markup
from quizgen.problems import Problem, Severity, Span, shorten

NOT_SHOWN: Final = frozenset(
    [
        "after",
        "allow",
        "audio",
        "bank",
        "before",
        "checks",
        "cite",
        "credit",
        "defaults",
        "file",
        "former_ids",
        "id",
        "image",
        "objective",
        "pending",
        "quote",
        "source",
        "tags",
        "type",
        "uid",
        "uncited",
    ]
)
"""Fields whose text learners do not read, or that quote the article."""

SUSPICIOUS: Final = re.compile(r"""["'\u201c-\u201f\u00ab\u00bb<&~`|\\(]|\?\?\?|TODO|FIXME|TBD|XXX""")
"""Characters that every text with a misreading contains at least one of."""

ENTRY: Final = re.compile(r"-[ \t]+\S")
MARGIN: Final = re.compile("[ ]*(?:- +)*")
FIELD: Final = re.compile(r"([a-z_]+)[ \t]*[:\uff1a]")

UNFINISHED: Final = re.compile(
    r"^\W*(?:TODO|FIXME|TBD|XXX(?=:))(?=\W*$|\s*[:(])|[(\[{]\s*(?:TODO|FIXME|TBD|\?{3,})(?=[\s:)\]}])|^\?{3,}(?=\s|$)"
)

OPENING: Final = "\u201c\u201e\u201d\u201f\u00ab\u00bb"
LETTER: Final = re.compile(r"[A-Ha-h][.)]?")
OWN_LETTER: Final = re.compile(r"(?![AaIi]\s+\w)\(?[A-Za-z](?![A-Za-z'\u2019])")
"""The beginning of an option that is a letter, or has one as its label."""


def misreadings(data: object, positions: Positions) -> tuple[Problem, ...]:
    """Problems that YAML and the model do not notice: probable misreadings and contradictory fields."""
    return tuple(_Misreadings(positions).among(data, positions.root, ""))


class _Misreadings:
    """One run over the data of a file and its positions, which have the same shape."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file. Few files have a text for which they are needed."""
        return self.positions.lines

    def among(self, data: object, node: Node | None, field: str) -> Iterator[Problem]:
        """The warnings about a value and all inside; `field` is the nearest field around it."""
        match data, node:
            case dict(), MappingNode():
                if self._is_in_brackets(node):
                    yield from self._split_numbers([*_entries_of(node)])
                if "distractors" in data and (letter := self._letter(data, node)):
                    yield letter
                if (
                    data.get("answer") == "true"
                    and data.get("correction")
                    and data.get("type") == "true-false"
                ):
                    yield self._needless_correction(node)
                for key, value in data.items():
                    inner = key if key in FIELDS or key in NOT_SHOWN or not field else field
                    if not self._is_certain(value, node.values[key], inner):
                        yield from self.among(value, node.values[key], inner)
            case list(), SequenceNode():
                if self._is_in_brackets(node):
                    yield from self._split_numbers([_stretch(value) for value in node.values])
                for value, inner_node in zip(data, node.values, strict=True):
                    yield from self.among(value, inner_node, field)
            case str(), int() if data:
                yield from self._in_text(data, node, field)
            case _:
                pass

    def _is_certain(self, value: object, node: Node | None, field: str) -> bool:
        """Whether a value is a text on one line that cannot be misread. Most values are."""
        if not isinstance(value, str) or not isinstance(node, int):
            return False
        # A text in quotation marks or on several lines is written in another way.
        if not self.positions.text.startswith(value, start_of(node)):
            return False
        return field in NOT_SHOWN or not SUSPICIOUS.search(value)

    def _is_in_brackets(self, node: MappingNode | SequenceNode) -> bool:
        return self.positions.text.startswith(("[", "{"), start_of(node.stretch))

    def _split_numbers(self, stretches: list[Stretch]) -> Iterator[Problem]:
        """A comma between two digits that begins a new entry of a list in brackets."""
        if len(stretches) < 2:
            return
        text = self.positions.text
        tight = [
            end_of(one) for one, other in pairwise(stretches) if text[end_of(one) : start_of(other)] == ","
        ]
        found = [self.positions.mark(at) for at in tight if (text[at - 1] + text[at + 1]).isdigit()]
        if not found:
            return
        mixed = len(tight) < len(stretches) - 1 or len(found) < len(tight)
        thousands = [_is_thousands(self.lines[line], column) for line, column in found]
        if not (mixed or all(thousands)):
            return
        line, column = found[0]
        text = self.lines[line]
        before = re.search(r"\d+$", text[:column])
        after = re.match(r",\d+", text[column:])
        assert before is not None  # noqa: S101 - a digit is there
        assert after is not None  # noqa: S101 - as above
        yield self._warning(
            self._span(line, before.start(), column + after.end()),
            "split-number",
            f'the comma in "{shorten(before[0] + after[0])}" begins a new entry, because the list is in brackets',
            "If this is one number, put it in quotation marks. If you meant two entries, write a space after the comma.",
        )

    def _in_text(self, text: str, stretch: Stretch, field: str) -> Iterator[Problem]:
        start, end = self.positions.marks(stretch)
        lines = self.lines
        if start.line >= len(lines):
            return
        sign = lines[start.line][start.column : start.column + 1]
        if start.line != end.line and sign not in "|>":
            yield from self._swallowed(stretch, quoted=sign in "\"'")
        if sign == '"' and "\\" in lines[start.line] + lines[min(end.line, len(lines) - 1)]:
            yield from self._tex(stretch)
        if field in NOT_SHOWN or not SUSPICIOUS.search(text):
            return
        if found := UNFINISHED.search(text):
            what = found[0].strip(" ([{")
            yield self._warning(
                self._find(what, stretch), "unfinished", f'the text contains "{what}"', "Complete the text."
            )
        if sign not in "\"'|>" and (quote := _stray_quote(text)):
            place, what = quote
            yield self._warning(
                self._find(text[place], stretch, last=place > 0),
                "stray-quote",
                f"a quotation mark is never {what}",
                "Delete the quotation mark, or add the missing one.",
            )
        yield from self._markup(text, stretch)
        yield from self._blocks(text, stretch, field)

    def _swallowed(self, stretch: Stretch, *, quoted: bool) -> Iterator[Problem]:
        """Lines that look like entries or fields and are read as part of the text above."""
        start, end = self.positions.marks(stretch)
        own = MARGIN.match(self.lines[start.line])
        for number in range(start.line + 1, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            if number == end.line:
                line = line[: end.column]
            text = line.lstrip()
            column = len(line) - len(text)
            field = FIELD.match(text)
            if not quoted and ENTRY.match(text) and " - " not in text[2:]:
                yield self._warning(
                    self._span(number, column, len(line)),
                    "swallowed-line",
                    f'the line "{shorten(text, 40)}" is read as part of the text above it',
                    "If it is a list entry, indent it like the other entries. If it is text, put the whole text in quotation marks.",
                )
            elif field and field[1] in FIELDS and not (quoted and own and column != own.end()):
                yield self._warning(
                    self._span(number, column, len(line)),
                    "swallowed-line",
                    f'the line "{shorten(text, 40)}" is read as part of the text above it',
                    f"If it is a field, indent it like the other fields and write `{field[1]}: `, with a space after the colon. "
                    "Close all quotation marks above it.",
                )
                return

    def _tex(self, stretch: Stretch) -> Iterator[Problem]:
        """The first command of TeX that double quotation marks turn into a tab, a new line or the like."""
        start, end = self.positions.marks(stretch)
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            begin = start.column + 1 if number == start.line else 0
            stop = end.column if number == end.line else len(line)
            if found := find_tex_escape(line, begin, stop):
                yield self._warning(
                    self._span(number, found.start(), found.end()),
                    "tex-in-double-quotes",
                    f'inside double quotation marks, "{found[0][:2]}" is a special character, not TeX',
                    "Put text with TeX in single quotation marks, or write each backslash twice.",
                )
                return

    def _markup(self, text: str, stretch: Stretch) -> Iterator[Problem]:
        """Markup that is shown as it is typed."""
        for shown, message, hint in unsupported_markup(text):
            yield self._warning(self._find(shown, stretch), "unsupported-markup", message, hint)

    def _blocks(self, text: str, stretch: Stretch, field: str) -> Iterator[Problem]:
        """Tables and code that are not shown as such."""
        for mistake in field_mistakes(text, field):
            place = self._line(text, mistake.line, stretch)
            yield self._warning(place, mistake.code, mistake.message, mistake.hint)

    def _line(self, text: str, number: int, stretch: Stretch) -> Span:
        """Where a line of a text is in the file: in a block, below the line with its sign."""
        start = self.positions.mark(start_of(stretch))
        wanted = text.split("\n")[number].strip()
        line = start.line + 1 + number
        if line < len(self.lines) and self.lines[line].strip() == wanted:
            column = self.lines[line].find(wanted)
            return self._span(line, column, column + len(wanted))
        return self._find(wanted, stretch)

    def _letter(self, data: dict[str, Any], node: MappingNode) -> Problem | None:
        """A letter as the answer of a question whose options have no letters."""
        key = {"multiple-choice": "answer", "multiple-response": "answers"}.get(str(data.get("type")))
        if key is None:
            return None
        given = data.get(key)
        answers = [_words(entry) for entry in (given if isinstance(given, list) else [given])]
        others = data.get("distractors")
        options = [_words(entry) for entry in others] if isinstance(others, list) else []
        if not options or not answers or not all(LETTER.fullmatch(answer) for answer in answers):
            return None
        if any(OWN_LETTER.match(option) or len(option) < 3 for option in options):
            return None
        what = "the answer is a single letter" if key == "answer" else "the answers are single letters"
        span = self._whole(node.values[key])
        return self._warning(
            span,
            "letter-as-answer",
            f"{what}, but the options have no letters",
            f"Write the words of the correct option as `{key}`, and only the others as `distractors`.",
        )

    def _needless_correction(self, node: MappingNode) -> Problem:
        """A statement that is turned round, but only in one of two fields."""
        return self.positions.problem(
            self.positions.at(node.keys["correction"]),
            "needless-correction",
            "a true statement cannot have a `correction`",
            "Remove the correction, or write `answer: false` if the statement is false.",
        )

    def _whole(self, node: Node) -> Span:
        return self.positions.at(_stretch(node))

    def _find(self, words: str, stretch: Stretch, *, last: bool = False) -> Span:
        """Where words of a text are in the file; the whole text, if it is written with escapes."""
        start, end = self.positions.marks(stretch)
        found: Span | None = None
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            begin = start.column if number == start.line else 0
            stop = end.column if number == end.line else len(line)
            place = line.rfind(words, begin, stop) if last else line.find(words, begin, stop)
            if place >= 0:
                found = self._span(number, place, place + len(words))
                if not last:
                    return found
        return found or self.positions.at(stretch)

    def _span(self, line: int, column: int, end: int) -> Span:
        number = line + self.positions.first_line
        return Span(self.positions.path, number, column + 1, number, end + 1)

    def _warning(self, span: Span, code: str, message: str, hint: str) -> Problem:
        return self.positions.problem(span, code, message, hint, Severity.WARNING)


def _stretch(node: Node) -> Stretch:
    return node.stretch if isinstance(node, MappingNode | SequenceNode) else node


def _entries_of(node: MappingNode) -> Iterator[Stretch]:
    """From the beginning of each field of a mapping to the end of its value."""
    for name, key in node.keys.items():
        yield stretch_between(start_of(key), end_of(_stretch(node.values[name])))


def _is_thousands(text: str, column: int) -> bool:
    """Whether a comma between digits is more likely one of thousands than one between two numbers."""
    before = re.search(r"\d+$", text[:column])
    after = re.match(r"\d+", text[column + 1 :])
    if not before or not after or len(after[0]) != 3 or len(before[0]) > 3:
        return False
    return len(before[0]) < 3 or after[0].startswith("0")


def _stray_quote(text: str) -> tuple[int, str] | None:
    """The place of a quotation mark at one end that has no partner, and what it lacks."""
    text = text.rstrip()
    if text.endswith('"') and text.count('"') == 1 and not re.search(r"\d{1,3}\"$", text):
        return len(text) - 1, "opened"
    if (
        text.endswith("'")
        and text.count("'") == 1
        and re.search(r"(?:[.?!,;:]|\d{4}|\b[a-z]{2,}[bcdfghjklmpqrtvwy])'$", text)
    ):
        return len(text) - 1, "opened"
    if text[0] in "\u201c\u201e\u00ab" and not any(sign in text[1:] for sign in OPENING):
        return 0, "closed"
    if text[-1] in "\u201d\u00bb" and not any(sign in text[:-1] for sign in OPENING):
        return len(text) - 1, "opened"
    return None


def _words(entry: object) -> str:
    """The text of an option, in its short form or in the long one."""
    if isinstance(entry, Mapping):
        entry = entry.get("text")
    return entry.strip() if isinstance(entry, str) else ""
