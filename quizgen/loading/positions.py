"""The positions of all values in a file: a tree with the same shape as the data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from quizgen.problems import Problem, Severity, Span


class Mark(Protocol):
    """A position in a text, counted from 0, as given by PyYAML's parser."""

    @property
    def index(self) -> int:
        """The number of characters from the beginning of the text."""
        ...

    @property
    def line(self) -> int:
        """The index of the line."""
        ...

    @property
    def column(self) -> int:
        """The number of characters from the beginning of the line."""
        ...


Stretch = tuple[Mark, Mark]
"""The start and the end of a value. The end is the position after its last character."""


@dataclass(slots=True)
class MappingNode:
    """A mapping: its beginning and end, and the positions of its keys and values."""

    stretch: Stretch
    keys: dict[str, Stretch] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)
    end: Mark | None = None


@dataclass(slots=True)
class SequenceNode:
    """A list: its beginning and end, and its entries."""

    stretch: Stretch
    values: "list[Node]" = field(default_factory=list)
    end: Mark | None = None


Node = MappingNode | SequenceNode | Stretch

Path = Sequence[str | int]
"""The path to a value: keys of mappings and indices of lists. An index into a mapping is its n-th entry."""


class Positions(NamedTuple):
    """The positions of the values of one file.

    Attributes:
        path: The path of the file, as the user gave it.
        lines: The lines of the text.
        root: The root of the tree; None for an empty file.
        first_line: The number of the first line, if the text is part of a file.
    """

    path: str
    lines: tuple[str, ...]
    root: Node | None
    first_line: int = 1

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
        return self._span(found)

    def entry(self, path: Path, index: int) -> Span:
        """The span of an entry of the list at `path`, or of the whole value if it is not a list."""
        node = self.root
        for part in path:
            node, _ = _descend(node, part, as_key=False)
        return self._span(self._whole(node.values[index] if isinstance(node, SequenceNode) else node))

    def _whole(self, node: Node | None) -> Stretch | None:
        """From where a value begins to where it ends: a mapping of several lines with its last value."""
        match node:
            case MappingNode(stretch=(start, _), values=values, end=end) if values and end is not None:
                in_braces = self.lines[start.line][start.column : start.column + 1] == "{"
                last = self._whole(list(values.values())[-1])
                return (start, end if in_braces or last is None else last[1])
            case _:
                return _stretch(node)

    def at(self, start: Mark, end: Mark) -> Span:
        """The span between two marks."""
        return self._span((start, end))

    def source(self, span: Span) -> str:
        """The line on which a span begins."""
        index = span.line - self.first_line
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def problem(
        self, span: Span, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a span of this file, with its source line."""
        return Problem(span, code, message, severity, hint, self.source(span))

    def _span(self, stretch: Stretch | None) -> Span:
        if stretch is None:
            return Span(self.path, self.first_line, 1, self.first_line, 1)
        start, end = stretch
        return Span(
            self.path,
            start.line + self.first_line,
            start.column + 1,
            end.line + self.first_line,
            end.column + 1,
        )


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
