"""The positions of all values in a file: a tree with the same shape as the data."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from quizgen.problems import Problem, Severity, Span

Stretch = int
"""The start and the end of a value in one number, because a large bank has hundreds of thousands of them.

Both count the characters before them. The end is the position after the last character.
"""

END_BITS: Final = 32


def stretch_between(start: int, end: int) -> Stretch:
    """The stretch from one position to another."""
    return start << END_BITS | end


def start_of(stretch: Stretch) -> int:
    """The position of the first character of a stretch."""
    return stretch >> END_BITS


def end_of(stretch: Stretch) -> int:
    """The position after the last character of a stretch."""
    return stretch & (1 << END_BITS) - 1


class Mark(NamedTuple):
    """A position in a text: the index of its line, and the number of characters before it on this line."""

    line: int
    column: int


@dataclass(slots=True)
class MappingNode:
    """A mapping: its beginning and end, and the positions of its keys and values."""

    stretch: Stretch
    keys: dict[str, Stretch] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)
    end: int | None = None


@dataclass(slots=True)
class SequenceNode:
    """A list: its beginning and end, and its entries."""

    stretch: Stretch
    values: "list[Node]" = field(default_factory=list)
    end: int | None = None


Node = MappingNode | SequenceNode | Stretch

Path = Sequence[str | int]
"""The path to a value: keys of mappings and indices of lists. An index into a mapping is its n-th entry."""


@dataclass(frozen=True)
class Positions:
    """The positions of the values of one file.

    Attributes:
        path: The path of the file, as the user gave it.
        text: The text that was read.
        root: The root of the tree; None for an empty file.
        first_line: The number of the first line, if the text is part of a file.
        written: The lines as they were written, if parts of the text were left out before it was read.
    """

    path: str
    text: str = ""
    root: Node | None = None
    first_line: int = 1
    written: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they were written."""
        return self.written or tuple(self.text.splitlines())

    @cached_property
    def _starts(self) -> Sequence[int]:
        return _line_starts(self.text)

    def mark(self, position: int) -> Mark:
        """The line and column of a position in the text."""
        line = bisect_right(self._starts, position) - 1
        return Mark(line, position - self._starts[line])

    def marks(self, stretch: Stretch) -> tuple[Mark, Mark]:
        """The start and the end of a stretch."""
        return self.mark(start_of(stretch)), self.mark(end_of(stretch))

    def span(self, path: Path, *, key: bool = False) -> Span:
        """The span of the value at `path`, or with `key` of the key that leads to it.

        If the path leads beyond what was written (a missing key, a part of a short form), the nearest
        enclosing value is used.
        """
        node = self.root
        found = _stretch(node)
        for step, part in enumerate(path):
            inner, around = _descend(node, part, as_key=key and step == len(path) - 1)
            if around is not None:
                found = around
            if inner is None:
                break
            node = inner
        return self._at(found)

    def entry(self, path: Path, index: int) -> Span:
        """The span of an entry of the list at `path`, or of the whole value if it is not a list."""
        node = self.root
        for part in path:
            node, _ = _descend(node, part, as_key=False)
        return self._at(self._whole(node.values[index] if isinstance(node, SequenceNode) else node))

    def _whole(self, node: Node | None) -> Stretch | None:
        """From where a value begins to where it ends: a mapping of several lines with its last value."""
        match node:
            case MappingNode(stretch=stretch, values=values, end=end) if values and end is not None:
                start = start_of(stretch)
                last = self._whole(list(values.values())[-1])
                in_braces = self.text.startswith("{", start)
                return stretch_between(start, end if in_braces or last is None else end_of(last))
            case _:
                return _stretch(node)

    def at(self, stretch: Stretch) -> Span:
        """The span of a stretch."""
        start, end = self.marks(stretch)
        return Span(
            self.path,
            start.line + self.first_line,
            start.column + 1,
            end.line + self.first_line,
            end.column + 1,
        )

    def source(self, span: Span) -> str:
        """The line on which a span begins."""
        index, starts = span.line - self.first_line, self._starts
        if self.written:
            return self.written[index] if 0 <= index < len(self.written) else ""
        if not 0 <= index < len(starts):
            return ""
        end = starts[index + 1] if index + 1 < len(starts) else None
        return "".join(self.text[starts[index] : end].splitlines())

    def problem(
        self, span: Span, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a span of this file, with its source line."""
        return Problem(span, code, message, severity, hint, self.source(span))

    def _at(self, stretch: Stretch | None) -> Span:
        return self.at(stretch or 0)


def _line_starts(text: str) -> Sequence[int]:
    """Where the lines of a text begin. The line after the last line end is empty."""
    lines = f"{text}.".splitlines(keepends=True)
    return array("L", accumulate(map(len, lines[:-1]), initial=0))


def _stretch(node: Node | None) -> Stretch | None:
    return node.stretch if isinstance(node, MappingNode | SequenceNode) else node


def _descend(node: Node | None, part: str | int, *, as_key: bool) -> tuple[Node | None, Stretch | None]:
    """The node one step further, and what to show for it; (None, None) if nothing is there."""
    match node, part:
        case MappingNode(), str() if part in node.values:
            inner = node.values[part]
            return inner, node.keys[part] if as_key else _stretch(inner)
        case MappingNode(), int() if part < len(node.values):
            name = list(node.values)[part]
            return node.values[name], node.keys[name]
        case SequenceNode(), int() if part < len(node.values):
            return node.values[part], _stretch(node.values[part])
        case _:
            return None, None
