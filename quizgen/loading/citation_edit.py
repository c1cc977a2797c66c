"""Writes a question's citations into its file. All other bytes of the file stay unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.loading.draft_bank import SOURCES, decode_draft
from quizgen.loading.positions import start_of
from quizgen.loading.text_files import decode_text
from quizgen.loading.yaml_edit import EditedBank, json_like, single_quoted
from quizgen.loading.yaml_places import line_start, offset_at, question_node, value_end
from quizgen.loading.yaml_reader import Read, read_yaml
from quizgen.model.bank import Bank
from quizgen.model.citation import Citation
from quizgen.model.question_base import QuestionBase
from quizgen.problems import only_errors

COMMON: Final = frozenset(QuestionBase.model_fields) - {"id"}
"""The keys that all questions have. A citation is written before them, after those of its type."""

Style = Callable[[str], str]


class _Draft(NamedTuple):
    """What was read of a file, and its bank, in which questions without a citation are pending."""

    read: Read
    bank: Bank


class _Spot(NamedTuple):
    """Where citations are written: a range that is replaced, the indentation of their key, and how keys look there.

    `indent` is None between braces. `before` and `quote` are what comes before the key, and around it.
    """

    start: int
    end: int
    indent: str | None
    before: str = ""
    quote: str = ""


def write_citations(
    data: bytes, path: str, number: int, quotes: Sequence[str], *, inferred: bool = False
) -> EditedBank | None:
    """Write the citations of a question into the file of its bank.

    Several notations are tried. The first one with which the file can be read back as intended is used.

    Args:
        data: The file, in UTF-8.
        path: The path of the file, as the user gave it.
        number: The index of the question in the file, from 0.
        quotes: The quotations.
        inferred: Whether to set `inferred: true`.

    Returns:
        The changed file; None if the citations cannot be written safely.
    """
    draft = _read(data, path)
    if draft is None:
        return None
    wanted, text = _wanted(draft.bank, number, quotes, inferred=inferred), data.decode()
    newline = "\r\n" if "\r\n" in text else "\n"
    spot = _spot(text, draft.read, number, newline)
    if spot is None:
        return None
    says_inferred = inferred and not draft.bank.questions[number].inferred
    for written in _ways(spot, quotes, newline, inferred=says_inferred):
        changed = (text[: spot.start] + written + text[spot.end :]).encode()
        found = _read(changed, path)
        if found is not None and found.bank == wanted:
            return EditedBank(changed, found.bank)
    return None


def _read(data: bytes, path: str) -> _Draft | None:
    """What a file's bytes hold; None if they hold no bank."""
    file = decode_text(path, data)
    if file.text is None:
        return None
    read = read_yaml(file.text, path)
    bank = None if only_errors(read.problems) else decode_draft(read.data, read.positions)[0]
    return _Draft(read, bank) if bank is not None else None


def _wanted(bank: Bank, number: int, quotes: Sequence[str], *, inferred: bool) -> Bank:
    question = bank.questions[number]
    update = {
        "cite": tuple(Citation(quote=quote) for quote in quotes),
        "pending": None,
        "inferred": inferred or question.inferred,
    }
    cited = question.model_copy(update=update)
    return bank.model_copy(
        update={"questions": (*bank.questions[:number], cited, *bank.questions[number + 1 :])}
    )


def _spot(text: str, read: Read, number: int, newline: str) -> _Spot | None:
    """Where the citations of a question are to be written."""
    question = question_node(read, number)
    if question is None:
        return None
    first = offset_at(text, start_of(next(iter(question.keys.values()))))
    start = offset_at(text, start_of(question.stretch))
    quote = text[first] if text[first] in "\"'" else ""
    in_braces = text[start] == "{"
    indent = None if in_braces else " " * (first - line_start(text, first))
    if old := next((key for key in SOURCES if key in question.keys), None):
        begin = offset_at(text, start_of(question.keys[old]))
        return _Spot(begin, value_end(text, question.values[old], question.keys[old]), indent, "", quote)
    last = [key for key in question.keys if key not in COMMON][-1]
    end = value_end(text, question.values[last], question.keys[last])
    if in_braces:
        return _Spot(end, end, None, ", ", quote)
    end = min((at for at in (text.find(newline, end), len(text)) if at >= 0), default=len(text))
    return _Spot(end, end, indent, f"{newline}{indent}", quote)


def _ways(spot: _Spot, quotes: Sequence[str], newline: str, *, inferred: bool) -> Iterator[str]:
    """Ways to write citations: plain, and between single or double quotation marks."""
    key, also = (f"{spot.quote}{name}{spot.quote}: " for name in ("cite", "inferred"))
    styles: tuple[Style, ...] = (str, single_quoted, json_like)
    for style in styles[2:] if spot.quote == '"' else styles:
        words = [style(quote) for quote in quotes]
        if len(words) == 1:
            value = words[0]
        elif spot.indent is None:
            value = f"[{', '.join(words)}]"
        else:
            value = "".join(f"{newline}{spot.indent}  - {each}" for each in words)
            key = key.rstrip()
        between = ", " if spot.indent is None else f"{newline}{spot.indent}"
        more = f"{between}{also}true" if inferred else ""
        yield f"{spot.before}{key}{value}{more}"
