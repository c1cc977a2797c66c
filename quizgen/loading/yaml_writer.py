"""Writes a bank as an author would: keys in the documented order, quotes only where YAML needs them.

The written file is read as the same bank (`quizgen.loading.folder_loader`). A key is omitted if its value is the
default, or is set in the bank's `defaults`. Short forms are used wherever possible.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from textwrap import indent
from typing import Any, Final

from yaml.emitter import Emitter
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from quizgen.loading.text_files import FORBIDDEN
from quizgen.model.bank import Bank, Defaults, Objective
from quizgen.model.check_settings import CheckSetting
from quizgen.model.citation import Citation
from quizgen.model.components import Allowance, Criterion, Option, Pair, RejectedAnswer, Tolerance
from quizgen.model.question_base import QuestionBase
from quizgen.model.questions import OpenEnded, Question
from quizgen.model.selection import Pick
from quizgen.model.values import Value
from quizgen.problems import QuizgenError, shorten
from quizgen.text.dates import PartialDate
from quizgen.text.number_format import plain_number

PlainData = dict[str, Any] | list[Any] | str

FIRST: Final = ("id", "type", "ask", "answer", "answers")
"""The first keys of a question. Those of its type follow, then those that all types have, from `cite` on."""

PAIRED: Final = (Pair, Criterion, Allowance, Objective, CheckSetting)
"""Pairs of fields that are written as an entry of a mapping."""

SINGLE: Final = frozenset({"cite", "pin"})
"""Lists whose single entry is written without a list."""

ON_ONE_LINE: Final = frozenset({"checks", "defaults", "space"})
"""Mappings that are written on one line."""

MAX_FLOW: Final = 60
"""The maximum total length of the entries of a list on one line."""

MAX_WORD: Final = 24
"""The maximum length of an entry of such a list."""

SIGNS: Final = re.compile(r"[,?\[\]{}]|^:|:$")
"""Characters with a special meaning in a list on one line."""

UGLY: Final = re.compile('["\\\\\U00010000-\U0010ffff]')
"""Characters that would become an escape code in double quotation marks."""

MAX_KEY: Final = 100
"""The maximum length of a text that is written as a key."""

WIDTH: Final = 1 << 20
"""The maximum length of a line, so that no line is folded."""


class WriteBankError(QuizgenError, ValueError):
    """A bank cannot be written so that loading gives the same bank. The message gives the reason."""


def to_yaml(bank: Bank) -> str:
    """Convert a bank to YAML, with an empty line before each question.

    Raises:
        TypeError: If the argument is not a bank.
        WriteBankError: If the bank has no questions, a question would get a value from `defaults` that it
            does not have, or a text contains a character that files cannot have.
    """
    if not isinstance(bank, Bank):
        raise TypeError(f"only a Bank can be written, not {shorten(repr(bank))}")
    if not bank.questions:
        raise WriteBankError(f'"{bank.bank}" has no questions: a bank needs at least one')
    head = _fields(bank, [name for name in Bank.model_fields if name != "questions"])
    is_named = "article" in bank.model_fields_set or any(question.cite for question in bank.questions)
    named = {"article": bank.article} if is_named else {}
    head = {"bank": head["bank"], "title": head["title"], **named} | head
    questions = [question_to_yaml(question, bank.defaults) for question in bank.questions]
    return _emitted(head) + "questions:\n" + "\n".join(indent(text, "  ", has_text) for text in questions)


def question_to_yaml(question: Question, defaults: Defaults) -> str:
    """Convert a question to a YAML list entry, not indented.

    Args:
        question: The question.
        defaults: The `defaults` of the bank, which are not repeated.

    Raises:
        WriteBankError: If the question would get a value from `defaults` that it does not have, or a text
            contains a character that files cannot have.
    """
    return _emitted([_question(question, defaults)])


def entry_to_yaml(entry: Value | str, *, as_json: bool = False) -> str:
    """An entry of a list on one line, in a form that is valid in lists of any style.

    Args:
        entry: The entry.
        as_json: Whether all texts have double quotation marks.

    Raises:
        WriteBankError: If a text contains a character that files cannot have.
    """
    if as_json:
        return json.dumps(_data(entry), ensure_ascii=False)
    return _emitted([_data(entry)], flow=True).strip().removeprefix("[").removesuffix("]")


def has_text(line: str) -> bool:
    """Whether a line must be indented. Lines of spaces may be part of a text and are not."""
    return line != "\n"


def _question(question: Question, defaults: Defaults) -> dict[str, PlainData]:
    """A question's keys in their order, without what is read anyway."""
    data = _fields(question, _keys(type(question)))
    for key in ("points", "difficulty", "bloom"):
        own, inherited = getattr(question, key), getattr(defaults, key)
        if key == "points" and isinstance(question, OpenEnded):
            data[key] = _data(own)
            if isinstance(data["rubric"], dict):
                del data[key]  # its rubric says what it is worth
        elif inherited is not None and own is None:
            raise WriteBankError(
                f'the question "{question.id}" has no {key}, and would get the default {key} in the saved bank: set its {key} first'
            )
        elif own == inherited:
            data.pop(key, None)
        elif inherited is not None:
            data[key] = _data(own)
    own_tags = _own_tags(question, defaults.tags)
    data.pop("tags", None)
    if own_tags:
        data["tags"] = list(own_tags)
    return {key: data[key] for key in _keys(type(question)) if key in data}


def _own_tags(question: Question, inherited: tuple[str, ...]) -> tuple[str, ...]:
    """The tags that a question has besides the inherited ones, or all of them if they come in another order."""
    if missing := [tag for tag in inherited if tag not in question.tags]:
        raise WriteBankError(
            f'the `defaults` of the bank would add the tag "{missing[0]}" to the question "{question.id}" when the file '
            "is read: remove the tag from `defaults`, or add it to the question"
        )
    own = tuple(tag for tag in question.tags if tag not in inherited)
    return own if (*own, *inherited) == question.tags else question.tags


def _keys(question_type: type[QuestionBase]) -> list[str]:
    """The keys of a question in the order in which they are written."""
    common = [name for name in QuestionBase.model_fields if name != "id"]
    common[1:1] = ["uncited"]
    own = [name for name in question_type.model_fields if name not in {*FIRST, *common}]
    return [name for name in (*FIRST, *own, *common) if name in question_type.model_fields]


def _fields(value: Value, names: list[str]) -> dict[str, PlainData]:
    """The fields of a value that are not as they are by default."""
    fields = type(value).model_fields
    found = {name: getattr(value, name) for name in names}
    return {
        name: _short(name, each)
        for name, each in found.items()
        if fields[name].is_required() or each != fields[name].get_default(call_default_factory=True)
    }


def _short(name: str, value: object) -> PlainData:
    """A field's value in its short form."""
    data = _data(value)
    return data[0] if name in SINGLE and isinstance(data, list) and len(data) == 1 else data


def _data(value: object) -> PlainData:
    """A value as plain data."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal() | Fraction():
            return plain_number(value)
        case Option(feedback=None) if not (isinstance(value, RejectedAnswer) and value.credit):
            return value.text
        case Citation(before=None, after=None):
            return value.quote
        case Tolerance():
            return plain_number(value.amount) + "%" * value.percent
        case PartialDate() | Pick():
            return str(value)
        case Value():
            return _fields(value, list(type(value).model_fields))
        case tuple():
            return _pairs(value) or [_data(entry) for entry in value]
        case _:
            return str(value)


def _pairs(values: tuple[object, ...]) -> dict[str, PlainData] | None:
    """A list of pairs as a mapping; None if they are none, or cannot be told apart as keys."""
    pairs = [value for value in values if isinstance(value, PAIRED)]
    if len(pairs) < len(values):
        return None
    fields = [[getattr(pair, name) for name in type(pair).model_fields] for pair in pairs]
    found = {str(left): _data(right) for left, right in fields}
    as_keys = len(found) == len(values) and all(len(key) <= MAX_KEY and "\n" not in key for key in found)
    return found if as_keys else None


class _Emitter(Emitter):
    """PyYAML's writer, but lists stand further in than their key, and `easy:5` has no quotes in a list on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's signature
        del indentless
        super().increase_indent(flow, False)

    def analyze_scalar(self, scalar: str) -> Any:
        analysis = super().analyze_scalar(scalar)
        analysis.allow_flow_plain = analysis.allow_block_plain and not SIGNS.search(scalar)
        return analysis


def _emitted(data: PlainData, *, flow: bool = False) -> str:
    """PlainData as a document of YAML; on one line with `flow`."""
    stream = StringIO()
    emitter: Any = _Emitter(stream, allow_unicode=True, width=WIDTH)
    emitter.emit(StreamStartEvent())
    emitter.emit(DocumentStartEvent(explicit=False))
    for event in _events(data, emitter, flow=flow):
        emitter.emit(event)
    emitter.emit(DocumentEndEvent(explicit=False))
    emitter.emit(StreamEndEvent())
    return stream.getvalue()


def _events(data: PlainData, emitter: Any, *, flow: bool = False) -> Iterator[Event]:
    """The events that write data in blocks, or on one line if it is short."""
    match data:
        case dict():
            yield MappingStartEvent(None, None, implicit=True, flow_style=flow)
            for key, value in data.items():
                yield _scalar(key, emitter, flow=flow, is_key=True)
                yield from _events(value, emitter, flow=flow or key in ON_ONE_LINE or _is_short(value))
            yield MappingEndEvent()
        case list():
            yield SequenceStartEvent(None, None, implicit=True, flow_style=flow)
            for entry in data:
                yield from _events(entry, emitter, flow=flow)
            yield SequenceEndEvent()
        case _:
            yield _scalar(data, emitter, flow=flow)


def _is_short(data: PlainData) -> bool:
    """Whether data is a list that is written on one line: of a few words."""
    return (
        isinstance(data, list)
        and all(isinstance(entry, str) and len(entry) <= MAX_WORD and "\n" not in entry for entry in data)
        and sum(map(len, data)) <= MAX_FLOW
    )


def _scalar(text: str, emitter: Any, *, flow: bool, is_key: bool = False) -> ScalarEvent:
    """Text in the simplest style in which it is read as it is.

    Raises:
        WriteBankError: If it has a character that may not stand in a file.
    """
    if found := FORBIDDEN.search(text):
        raise WriteBankError(
            f'"{shorten(text)}" contains the character U+{ord(found[0]):04X}, which is not allowed in a file: remove this character'
        )
    analysis = emitter.analyze_scalar(text)
    style = None
    if "\n" in text and not is_key:
        style = "|"
    elif (is_key and text == "<<") or not (analysis.allow_flow_plain if flow else analysis.allow_block_plain):
        style = "'" if analysis.allow_single_quoted and UGLY.search(text) else '"'
    return ScalarEvent(None, None, (style is None, style is not None), text, style=style)
