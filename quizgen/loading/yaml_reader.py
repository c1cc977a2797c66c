"""Reads YAML so that every value keeps the text that the author typed, and its position.

One loop converts the events of PyYAML's C parser to dicts, lists and strings, and records their positions. So `no`,
`1:30`, `4.50` and `007` stay unchanged. Duplicate keys, anchors, aliases, tags, several documents, and text lost after
` #` are reported, which PyYAML's loaders accept. Deep nesting cannot exhaust the stack, because there is no recursion.
"""

import re
from dataclasses import dataclass, field, replace
from sys import intern
from typing import Any, Final, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from quizgen.loading.positions import (
    MappingNode,
    Node,
    Positions,
    SequenceNode,
    Stretch,
    end_of,
    stretch_between,
)
from quizgen.loading.text_files import FORBIDDEN, find_invisible
from quizgen.problems import Problem, Severity, shorten

MAX_DEPTH: Final = 20
"""The maximum nesting. A bank needs five levels."""

HASH: Final = re.compile(r"#(?=(?P<text>[^\n\r]*))")
"""Each # with the rest of its line."""

Data = dict[str, Any] | list[Any] | str | None

Parser: Final[Any] = getattr(yaml, "CLoader", yaml.Loader)
"""libyaml's parser, or PyYAML's own if libyaml is missing: four to six times slower, with the same events."""


class Read(NamedTuple):
    """The content of a file: plain data, positions, and the problems of its YAML.

    `whole` is False if reading stopped at a problem; `data` then has what came before it. `recovered` is True
    if unreadable parts were left out and everything else was read.
    """

    data: Data
    positions: Positions
    problems: tuple[Problem, ...]
    whole: bool = True
    recovered: bool = False


def read_yaml(text: str, path: str, first_line: int = 1) -> Read:
    """Read a single YAML document.

    Args:
        text: The document.
        path: The file of the document, for positions.
        first_line: The line of the file on which the text begins.
    """
    reader = _Reader(text, Positions(path, text, None, first_line))
    whole = False
    parser = Parser("")  # so that its place can be asked for even if the next line fails
    try:
        parser = Parser(text)
        while (event := parser.get_event()) is not None:
            reader.take(event)
        whole = True
    except yaml.YAMLError as error:
        from quizgen.loading.syntax_errors import explain_error  # noqa: PLC0415 - few files have one

        reader.problems.append(explain_error(error, text, reader.positions))
    except (ValueError, OverflowError):  # PyYAML's own parser on an escape beyond Unicode
        from quizgen.loading.syntax_errors import no_character  # noqa: PLC0415

        reader.problems.append(no_character(parser.get_mark(), reader.positions))
    except _UnreadableError:
        pass
    return Read(reader.data, replace(reader.positions, root=reader.root), tuple(reader.problems), whole)


def _where(event: Any) -> Stretch:
    """An event's beginning and end; PyYAML's stubs allow for events without marks, its parser does not."""
    return stretch_between(event.start_mark.index, event.end_mark.index)


class _UnreadableError(Exception):
    """What follows cannot be read sensibly; the problem has been noted."""


@dataclass(slots=True)
class _Reader:
    """Builds data and positions from events."""

    text: str
    positions: Positions
    data: Data = None
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[tuple[Any, Any, ScalarEvent | None]] = field(default_factory=list)
    """For each open collection: its data, its node, and (in a mapping) the key whose value comes next."""
    comments: dict[int, tuple[str, str]] = field(default_factory=dict)
    """For each #, by its position: the space before it, and the rest of the line."""
    documents: int = 0

    def __post_init__(self) -> None:
        for found in HASH.finditer(self.text):
            begin = end = found.start()
            while begin and self.text[begin - 1] in " \t":
                begin -= 1
            if begin < end:
                self.comments[begin] = (self.text[begin:end], found["text"])

    def take(self, event: Event) -> None:
        """Take the next event."""
        match event:
            case ScalarEvent():
                if event.anchor is not None or event.tag is not None:
                    self._refuse_properties(event)
                if self.comments and not event.style:
                    self._check_comment(event)
                elif event.style == '"':
                    self._check_escapes(event)
                self._scalar(event)
            case MappingStartEvent():
                self._open(event, {}, MappingNode(_where(event)))
            case SequenceStartEvent():
                self._open(event, [], SequenceNode(_where(event)))
            case MappingEndEvent() | SequenceEndEvent():
                _, node, _ = self.stack.pop()
                node.end = end_of(_where(event))
            case AliasEvent():
                self._note(
                    event,
                    "alias",
                    f'the YAML alias "*{shorten(str(event.anchor))}" is not allowed',
                    "Write the text out in full. If this is text that begins with *, put it in quotation marks.",
                )
                self._scalar(ScalarEvent(None, None, (True, False), "", event.start_mark, event.end_mark))
            case DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._note(
                        event,
                        "several-documents",
                        "this line begins a second YAML document, but a file may contain only one",
                        "Remove the line ---, or move everything after it into another file.",
                    )
                    raise _UnreadableError
            case _:
                pass

    def _scalar(self, event: ScalarEvent) -> None:
        if self.stack:
            data, node, key = self.stack[-1]
            if key is None and data.__class__ is dict:
                self._key(event, data, node)
                return
        self._value(event.value, _where(event))

    def _key(self, event: ScalarEvent, data: dict[str, Any], node: MappingNode) -> None:
        self.stack[-1] = (data, node, event)
        if event.value == "<<" and not event.style:
            self._note(
                event,
                "merge-key",
                'the YAML merge key "<<" is not allowed',
                "Repeat the fields in each question instead.",
            )
        elif event.value in data:
            line = self.positions.at(node.keys[event.value]).line
            self._note(
                event,
                "duplicate-key",
                f'the field "{shorten(event.value)}" appears twice (first on line {line})',
            )

    def _value(self, value: Data, node: Node) -> None:
        if not self.stack:
            self.data, self.root = value, node
            return
        data, parent, key = self.stack[-1]
        if key is None:
            data.append(value)
            parent.values.append(node)
            return
        self.stack[-1] = (data, parent, None)
        name = intern(key.value)  # thousands of questions have the same fields
        if name not in data:
            data[name] = value
            parent.keys[name] = _where(key)
            parent.values[name] = node

    def _open(self, event: Any, data: dict[str, Any] | list[Any], node: MappingNode | SequenceNode) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if self.stack and self.stack[-1][2] is None and isinstance(self.stack[-1][0], dict):
            self._note(
                event,
                "complex-key",
                "the name of a field must be text, not a list or another field",
                "Put text that begins with { or [ in quotation marks.",
            )
            raise _UnreadableError
        if len(self.stack) >= MAX_DEPTH:
            self._note(event, "too-deep", f"lists and fields are nested more than {MAX_DEPTH} levels deep")
            raise _UnreadableError
        self._value(data, node)
        self.stack.append((data, node, None))

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._note(
                event,
                "anchor",
                f'the YAML anchor "&{shorten(str(event.anchor))}" is not allowed',
                "Remove the anchor. If this is text that begins with &, put it in quotation marks.",
            )
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._note(
                event,
                "tag",
                f'the YAML tag "{shorten(tag)}" is not allowed',
                "Remove the tag. If this is text that begins with !, put it in quotation marks.",
            )

    def _check_comment(self, event: ScalarEvent) -> None:
        """Report text that YAML drops because ` #` begins a comment."""
        stretch = _where(event)
        if not event.value or end_of(stretch) not in self.comments:
            return
        space, dropped = self.comments[end_of(stretch)]
        if dropped and dropped[0] not in " \t#!":
            severity, code, remedy = Severity.ERROR, "cut-off", "a space after #"
        elif space == " " and event.value.count(" ") >= 2:
            severity, code, remedy = Severity.WARNING, "maybe-cut-off", "two spaces before #"
        else:
            return
        message = f'the text ends before " #", because YAML reads "{shorten("#" + dropped)}" as a comment'
        hint = f"If this is text, put it in quotation marks. If it is a comment, write {remedy}."
        span = self.positions.at(stretch)
        self.problems.append(self.positions.problem(span, code, message, hint, severity))

    def _check_escapes(self, event: ScalarEvent) -> None:
        """Report a character that is not allowed in a file and was written as an escape."""
        if found := FORBIDDEN.search(event.value):
            self._note(event, "control-character", find_invisible(found[0]), "Delete this character.")

    def _note(self, event: Any, code: str, message: str, hint: str = "") -> None:
        span = self.positions.at(_where(event))
        self.problems.append(self.positions.problem(span, code, message, hint))
