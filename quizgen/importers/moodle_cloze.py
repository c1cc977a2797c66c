"""Gaps in Moodle's notation: `{1:SHORTANSWER:=river~%50%stream#near}`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from quizgen.importers.html_to_markdown import html_to_plain
from quizgen.importers.item_texts import LEFT_OUT, ItemTexts
from quizgen.importers.weighted_answers import FULL, HALF, read_weight, read_weighted_number, write_number

OPENING: Final = re.compile(
    r"\{(?P<points>\d{0,4}):(?P<kind>SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW|NUMERICAL|NM"
    r"|MULTICHOICE_[VH]?S?|MULTICHOICE|MC[VH]?S?|MULTIRESPONSE_H?S?|MULTIRESPONSE|MRH?S?):"
)
MAX_GAP_CHARS: Final = 20_000
ESCAPED: Final = re.compile(r"\\([}#~/\"\\])")
WEIGHT: Final = re.compile(r"%(-?[\d.,]{1,12})%")
TWO_BRACES: Final = re.compile(r"\{(?=\{)|\}(?=\})")
NUMBERED: Final = re.compile(r"[cC]?\d{1,3}(?:,\d+)*::")
GAP: Final = "\ue0f7"
"""The placeholder for a gap while the text around it is converted."""


class GapAnswers(NamedTuple):
    """The accepted answers of a gap, the main answer first."""

    accepted: tuple[str, ...]


class ClozeParts(NamedTuple):
    """A text with `GAP` in place of each gap, and the gaps in order. A gap without a correct answer is None."""

    text: str
    gaps: tuple[GapAnswers | None, ...]


def find_gaps(text: str, texts: ItemTexts) -> ClozeParts:
    """Extract Moodle's gaps from a text.

    Args:
        text: The text, as HTML or plain text.
        texts: Receives the losses.
    """
    pieces: list[str] = []
    gaps: list[GapAnswers | None] = []
    end = 0
    for found in OPENING.finditer(text):
        if found.start() < end:
            continue
        close = _closing(text, found.end())
        if close is None:
            continue
        pieces += [text[end : found.start()], GAP]
        gaps.append(_gap(found["kind"], text[found.end() : close], texts))
        end = close + 1
        if found["points"] not in {"", "1"}:
            texts.lose("different points for single gaps", LEFT_OUT)
    return ClozeParts("".join([*pieces, text[end:]]), tuple(gaps))


def fill_gaps(markdown: str, gaps: tuple[GapAnswers | None, ...], texts: ItemTexts) -> str:
    """Replace each `GAP` in a converted text with a gap in our notation."""
    first, *others = _apart(markdown).split(GAP)
    pieces = [first]
    for gap, after in zip(gaps, others, strict=False):
        if gap is None:
            texts.lose("a gap without a correct answer", 'replaced by a blank "_____"')
            pieces += ["_____", after]
        else:
            before = " " * pieces[-1].endswith("{")
            wordings = list(dict.fromkeys(_safe(words, texts) for words in gap.accepted))
            pieces += [f"{before}{{{{{'|'.join(wordings)}}}}}", " " * after.startswith("}") + after]
    return "".join(pieces)


def _apart(text: str) -> str:
    """A text in which no two braces stand together: they would be a gap."""
    return TWO_BRACES.sub(r"\g<0> ", text)


def _safe(words: str, texts: ItemTexts) -> str:
    """An answer without the signs that part the answers of a gap, or number it."""
    if "|" in words:
        texts.lose('"|" in the answer of a gap', 'replaced by "/"')
    if NUMBERED.match(words):
        texts.lose('"::" in the answer of a gap', 'replaced by ": :"')
        words = words.replace("::", ": :")
    return _apart(words.replace("|", "/"))


def _closing(text: str, start: int) -> int | None:
    """Where the brace is that closes a gap; None if there is none."""
    at = text.find("}", start, start + MAX_GAP_CHARS)
    while at > 0 and _is_escaped(text, at):
        at = text.find("}", at + 1, start + MAX_GAP_CHARS)
    return None if at < 0 else at


def _is_escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before a sign."""
    before = at
    while before and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _gap(kind: str, content: str, texts: ItemTexts) -> GapAnswers | None:
    """The answers of a gap that are right, the best one first."""
    is_number = kind in {"NUMERICAL", "NM"}
    is_choice = kind.startswith("M") and not kind.startswith("MW")
    found: list[tuple[bool, str]] = []
    for part in _split(content, "~"):
        answer, *feedback = _split(part, "#")
        if any(map(str.strip, feedback)):
            texts.lose("feedback for the answers of gaps", LEFT_OUT)
        answer = answer.strip()
        weight = FULL if answer.startswith("=") else None
        answer = answer.removeprefix("=")
        if given := WEIGHT.match(answer):
            weight, answer = read_weight(given[1]), answer[given.end() :]
        words = html_to_plain(ESCAPED.sub(r"\1", answer))
        if not words or weight is None or weight < HALF or words == "*":
            if words and is_choice:
                texts.lose("incorrect choices for gaps", "learners type the words")
            elif words and words != "*":
                texts.lose("incorrect answers of gaps", LEFT_OUT)
            continue
        if weight < FULL:
            texts.lose("partial credit for a gap", "counted as correct")
        if is_number:
            words = _number(words, texts)
        found.append((weight < FULL, words.replace("\\*", "*")))
    answers = tuple(words for _, words in sorted(found, key=lambda each: each[0]))
    return GapAnswers(answers) if answers else None


def _number(words: str, texts: ItemTexts) -> str:
    """The number of a numeric gap, without its tolerance."""
    number, sign, tolerance = words.partition(":")
    if sign and tolerance.strip() not in {"", "0"}:
        texts.lose("the tolerance of a gap", LEFT_OUT)
    value = read_weighted_number(number)
    return number.strip() if value is None else write_number(value)


def _split(text: str, sign: str) -> list[str]:
    """The text at a sign that no backslash escapes, and that does not belong to an entity such as &#125;."""
    return re.split(rf"(?<![\\&]){re.escape(sign)}", text)
