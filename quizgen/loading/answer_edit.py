"""Adds answers to a question in its bank's file. All other bytes of the file stay unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from quizgen.loading.citation_edit import COMMON
from quizgen.loading.positions import MappingNode, Node, SequenceNode, end_of, start_of
from quizgen.loading.text_files import decode_text
from quizgen.loading.yaml_edit import EditedBank, bank_of
from quizgen.loading.yaml_places import line_end, line_start, offset_at, question_node, value_end
from quizgen.loading.yaml_reader import read_yaml
from quizgen.loading.yaml_writer import entry_to_yaml
from quizgen.model.bank import Bank
from quizgen.model.cloze import DELETION
from quizgen.model.components import AcceptedAnswer, RejectedAnswer
from quizgen.model.questions import Cloze, Question, ShortAnswer

AnswerList = Literal["accept", "reject"]


class _Place(NamedTuple):
    """A question in the text of its file.

    Attributes:
        text: The whole text.
        node: Its keys and values.
        newline: What ends a line of the text.
    """

    text: str
    node: MappingNode
    newline: str

    @property
    def first(self) -> int:
        """The offset of its first key."""
        return offset_at(self.text, start_of(next(iter(self.node.keys.values()))))

    @property
    def quote(self) -> str:
        """What its keys stand between."""
        return self.text[self.first] if self.text[self.first] in "\"'" else ""

    @property
    def in_braces(self) -> bool:
        """Whether it is written between braces."""
        return self.text[offset_at(self.text, start_of(self.node.stretch))] == "{"

    @property
    def indent(self) -> str:
        """The space before its keys, where each stands on a line of its own."""
        return " " * (self.first - line_start(self.text, self.first))

    @property
    def end_of_own_keys(self) -> int:
        """The offset after the last of the keys that not all types have."""
        last = [key for key in self.node.keys if key not in COMMON][-1]
        return value_end(self.text, self.node.values[last], self.node.keys[last])


def add_answers(
    data: bytes,
    path: str,
    number: int,
    accept: Sequence[AcceptedAnswer] = (),
    reject: Sequence[RejectedAnswer] = (),
) -> EditedBank | None:
    """Add entries to `accept` and `reject` of a short-answer question in a bank's file.

    Args:
        data: The file, in UTF-8, which holds a valid bank.
        path: The path of the file, as the user gave it.
        number: The index of the question in the file, from 0.
        accept: Entries to add to `accept`.
        reject: Entries to add to `reject`.

    Returns:
        The changed file; None if the entries cannot be added safely.
    """
    bank = bank_of(data, path)
    if bank is None or not isinstance(question := bank.questions[number], ShortAnswer):
        return None
    lists: tuple[tuple[AnswerList, Sequence[AcceptedAnswer | RejectedAnswer]], ...] = (
        ("accept", accept),
        ("reject", reject),
    )
    for key, entries in lists:
        if entries:
            question = question.model_copy(update={key: (*getattr(question, key), *entries)})
            edited = _add_entries(data, path, number, key, entries, _with_question(bank, number, question))
            if edited is None:
                return None
            data, bank = edited
    return EditedBank(data, bank)


def add_gap_wordings(
    data: bytes, path: str, number: int, gap: int, wordings: Sequence[str]
) -> EditedBank | None:
    """Add accepted answers to a gap in a bank's file. Return None if this is impossible.

    Args:
        data: The file, in UTF-8, which holds a valid bank.
        path: The path of the file, as the user gave it.
        number: The index of the question in the file, from 0.
        gap: The index of the gap, from 0.
        wordings: The answers, in Markdown.
    """
    bank = bank_of(data, path)
    place = _place(data, path, number)
    if bank is None or place is None or not isinstance(question := bank.questions[number], Cloze):
        return None
    node, key = place.node.values["text"], place.node.keys["text"]
    start, end = offset_at(place.text, end_of(key)), value_end(place.text, node, key)
    written = list(DELETION.finditer(place.text, start, end))
    gaps = list(DELETION.finditer(question.text))
    if len(written) != len(gaps):
        return None
    more = "".join(f"|{wording}" for wording in wordings)
    at = gaps[gap].end() - len("}}")
    wanted = question.model_copy(update={"text": f"{question.text[:at]}{more}{question.text[at:]}"})
    at = written[gap].end() - len("}}")
    for raw in (more, more.replace("'", "''"), more.replace("\\", "\\\\").replace('"', '\\"')):
        changed = f"{place.text[:at]}{raw}{place.text[at:]}".encode()
        if (found := bank_of(changed, path)) == _with_question(bank, number, wanted):
            return EditedBank(changed, found)
    return None


def add_comment(data: bytes, path: str, number: int, comment: str) -> EditedBank | None:
    """Add a comment line to a question in a bank's file. Return None if this is impossible.

    Args:
        data: The file, in UTF-8, which holds a valid bank.
        path: The path of the file, as the user gave it.
        number: The index of the question in the file, from 0.
        comment: The line, beginning with its sign.
    """
    bank = bank_of(data, path)
    place = _place(data, path, number)
    if bank is None or place is None:
        return None
    last = list(place.node.keys)[-1]
    ends = [place.end_of_own_keys, value_end(place.text, place.node.values[last], place.node.keys[last])]
    if place.in_braces and place.node.end is not None:
        ends = [offset_at(place.text, place.node.end)]
    for end in ends:
        at = line_end(place.text, end)
        changed = f"{place.text[:at]}{place.newline}{place.indent}{comment}{place.text[at:]}".encode()
        if bank_of(changed, path) == bank and comment in comment_lines(changed, path, number):
            return EditedBank(changed, bank)
    return None


def comment_lines(data: bytes, path: str, number: int) -> tuple[str, ...]:
    """The comment lines of a question without indentation; none if it shares its line with others."""
    place = _place(data, path, number)
    if place is None:
        return ()
    after = _place(data, path, number + 1)
    start = line_start(place.text, place.first)
    end = line_start(place.text, after.first) if after else len(place.text)
    lines = place.text[start:end].splitlines()
    return tuple(line.strip() for line in lines if line.lstrip().startswith("#"))


def _place(data: bytes, path: str, number: int) -> _Place | None:
    """A question in the text of its file; None if there is no such question."""
    file = decode_text(path, data)
    if file.text is None:
        return None
    read = read_yaml(file.text, path)
    try:
        node = question_node(read, number)
    except IndexError:
        return None
    text = data.decode()
    return _Place(text, node, "\r\n" if "\r\n" in text else "\n") if node else None


def _with_question(bank: Bank, number: int, question: Question) -> Bank:
    return bank.model_copy(
        update={"questions": (*bank.questions[:number], question, *bank.questions[number + 1 :])}
    )


def _add_entries(
    data: bytes,
    path: str,
    number: int,
    key: AnswerList,
    entries: Sequence[AcceptedAnswer | RejectedAnswer],
    wanted: Bank,
) -> EditedBank | None:
    place = _place(data, path, number)
    if place is None:
        return None
    written = [entry_to_yaml(entry, as_json=place.quote == '"') for entry in entries]
    for start, end, value in _ways(place, key, written):
        changed = f"{place.text[:start]}{value}{place.text[end:]}".encode()
        if (found := bank_of(changed, path)) == wanted:
            return EditedBank(changed, found)
    return None


def _ways(place: _Place, key: AnswerList, entries: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Ways to add entries to a list: what is written from one offset to another."""
    joined = ", ".join(entries)
    if key not in place.node.keys:
        yield from _new_key(place, key, entries)
        return
    node: Node = place.node.values[key]
    text, key_stretch = place.text, place.node.keys[key]
    end = value_end(text, node, key_stretch)
    start = offset_at(text, start_of(node.stretch if isinstance(node, MappingNode | SequenceNode) else node))
    match node:
        case SequenceNode(values=[*_, last]) if text[start] == "[":
            at = value_end(text, last, key_stretch)
            yield at, at, f", {joined}"
        case SequenceNode(values=[]):
            yield start + 1, start + 1, joined
        case SequenceNode():
            dash = re.match(r"[ \t]*", text[line_start(text, start) :])
            indent = dash[0] if dash else ""
            at = line_end(text, end)
            yield at, at, "".join(f"{place.newline}{indent}- {entry}" for entry in entries)
        case MappingNode() if text[start] == "{":
            yield start, end, f"[{text[start:end]}, {joined}]"
        case MappingNode():
            indent, stop = " " * (start - line_start(text, start)), line_end(text, end)
            old = text[start:stop].replace(f"{place.newline}{indent}", f"{place.newline}{indent}  ")
            yield start, stop, f"- {old}" + "".join(f"{place.newline}{indent}- {entry}" for entry in entries)
        case _:
            yield end, end, f" [{joined}]"


def _new_key(place: _Place, key: AnswerList, entries: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The key with its list, after the keys of its type."""
    name, at = f"{place.quote}{key}{place.quote}", place.end_of_own_keys
    if place.in_braces:
        yield at, at, f", {name}: [{', '.join(entries)}]"
        return
    at = line_end(place.text, at)
    value = "".join(f"{place.newline}{place.indent}  - {entry}" for entry in entries)
    yield at, at, f"{place.newline}{place.indent}{name}:{value}"
