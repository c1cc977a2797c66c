"""Converts Anki's gaps, `{{c1::answer::hint}}`, to the text of a cloze question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Final, NamedTuple

from quizgen.importers.anki.field_texts import MARKUP, FieldTexts
from quizgen.markup.markdown_parser import MATH
from quizgen.model.cloze import MAX_GAPS, VISIBLE_TEXT

TOKEN: Final = re.compile(r"\{\{c(?P<number>\d{1,4})(?:,\d{1,4})*::|(?P<end>\}\})")
NUMBERED: Final = re.compile(r"\d{1,3}::")
FIRST_PLACEHOLDER: Final = 0xF0000
PLACEHOLDER: Final = re.compile("[\U000f0000-\U000f01f3]")
BRACE_BESIDE: Final = re.compile("(?<=\\{)(?=[\U000f0000-\U000f01f3])|(?<=[\U000f0000-\U000f01f3])(?=\\})")
MAX_NESTED: Final = 50


@dataclass
class _Open:
    """A gap while it is read: what it hides, which may be gaps again."""

    number: int
    parts: list[str | _Open] = field(default_factory=list)


class HiddenText(NamedTuple):
    """A hidden part of a text.

    Attributes:
        number: The number of the gap. Anki hides gaps with the same number together.
        html: The hidden text.
        hint: The hint shown in its place, or "".
    """

    number: int
    html: str
    hint: str


class ClozeWords(NamedTuple):
    """A cloze text in the form of a bank.

    Attributes:
        text: The text with `{{gaps}}`.
        hints: The hints of the gaps.
    """

    text: str
    hints: tuple[str, ...]


def has_gaps(html: str) -> bool:
    """Whether a field contains a gap."""
    return any(token["number"] for token in TOKEN.finditer(html))


def read_gaps(html: str, texts: FieldTexts) -> ClozeWords | None:
    """Convert a field with gaps to the text of a cloze question; None if no gap contains words.

    Nested gaps become separate gaps, which is reported.
    """
    pieces = list(_flat(_parse(PLACEHOLDER.sub("", html), texts), texts))
    gaps = [piece for piece in pieces if isinstance(piece, HiddenText)][:MAX_GAPS]
    places = {id(gap): chr(FIRST_PLACEHOLDER + place) for place, gap in enumerate(gaps)}
    marked = "".join(
        piece if isinstance(piece, str) else places.get(id(piece), piece.html) for piece in pieces
    )
    markdown = BRACE_BESIDE.sub(" ", _without_braces(texts.block(marked)))
    formulas = "".join(PLACEHOLDER.findall("".join(found[0] for found in MATH.finditer(markdown))))
    answers = [_answer(gap, texts, in_formula=places[id(gap)] in formulas) for gap in gaps]
    numbers = _numbers([gap.number for gap, answer in zip(gaps, answers, strict=True) if answer])
    written = iter(numbers)
    filled = {
        places[id(gap)]: _gap(next(written), answer) if answer else ""
        for gap, answer in zip(gaps, answers, strict=True)
    }
    if not numbers:
        return None
    if not all(answers):
        texts.lose("a gap without text", "left out")
    hints = dict.fromkeys(filter(None, (texts.words(gap.hint) for gap in gaps if gap.hint)))
    return ClozeWords(PLACEHOLDER.sub(lambda found: filled.get(found[0], ""), markdown), tuple(hints))


def _parse(html: str, texts: FieldTexts) -> list[str | _Open]:
    """The field cut at its gaps, as Anki cuts it: a gap that is not closed is text."""
    root = _Open(0)
    stack = [root]
    end = 0
    for token in TOKEN.finditer(html):
        if token["number"] and len(stack) <= MAX_NESTED:
            stack[-1].parts.append(html[end : token.start()])
            stack.append(_Open(int(token["number"])))
        elif token["end"] and len(stack) > 1:
            gap = stack.pop()
            gap.parts.append(html[end : token.start()])
            stack[-1].parts.append(gap)
            if len(stack) > 1:
                texts.lose("a gap within a gap", "imported as two gaps side by side")
        else:
            continue
        end = token.end()
    root_parts = [part for gap in stack for part in gap.parts]
    return [*root_parts, html[end:]]


def _flat(parts: Sequence[str | _Open], texts: FieldTexts) -> Iterator[str | HiddenText]:
    """Texts and gaps without gaps in them."""
    for part in parts:
        if isinstance(part, str):
            yield part
            continue
        last = part.parts[-1]
        hint = ""
        if isinstance(last, str) and "::" in last:
            part.parts[-1], _, hint = last.partition("::")
        for inner in part.parts:
            if not isinstance(inner, str):
                yield from _flat([inner], texts)
            elif VISIBLE_TEXT.search(unescape(MARKUP.sub("", inner))):
                words = inner.strip()
                before, _, after = inner.partition(words)
                yield from (before, HiddenText(part.number, words, hint), after)
                hint = ""
            elif MARKUP.search(inner):
                texts.lose("a gap without text", "left out")
            else:
                yield inner


def _answer(gap: HiddenText, texts: FieldTexts, *, in_formula: bool) -> str:
    """The words of a gap, without the signs that would end it."""
    text = unescape(MARKUP.sub("", gap.html)) if in_formula else texts.line(gap.html)
    text = " ".join(_without_braces(text).split())
    if "|" in text:
        texts.lose("a vertical bar in a gap", "replaced by a slash")
        text = text.replace("\\|", "/").replace("|", "/")
    return text if VISIBLE_TEXT.search(text) else ""


def _without_braces(text: str) -> str:
    """Text in which no gap begins or ends; formulas mean the same with the space."""
    while "{{" in text or "}}" in text:
        text = text.replace("{{", "{ {").replace("}}", "} }")
    return text


def _numbers(numbers: Sequence[int]) -> list[int | None]:
    """The numbers of gaps; None for all if they are counted as they are without numbers."""
    order = {number: place for place, number in enumerate(sorted(set(numbers)), 1)}
    counted = [order[number] for number in numbers]
    return [None] * len(counted) if counted == list(range(1, len(counted) + 1)) else list(counted)


def _gap(number: int | None, answer: str) -> str:
    if answer.startswith("{"):
        answer = f" {answer}"
    if answer.endswith("}"):
        answer = f"{answer} "
    if number is None and not NUMBERED.match(answer):
        return f"{{{{{answer}}}}}"
    return f"{{{{{number or 1}::{answer}}}}}"
