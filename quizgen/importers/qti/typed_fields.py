"""Answers to type as the keys of a question: words, numbers, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from quizgen.grading.markdown_escape import escape_markdown
from quizgen.importers.qti.choice_fields import Fields
from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.model.values import decimal_in
from quizgen.text.number_format import plain_number

FIRST_GAP: Final = 0x100000
"""Characters for private use stand for gaps while a text becomes Markdown."""

GAP: Final = re.compile("[\U00100000-\U00100fff]")
SCIENTIFIC: Final = re.compile(r"[+-]?(\d{1,20}\.?\d{0,20}|\.\d{1,20})([eE][+-]?\d{1,2})?")
MAX_GAPS: Final = 499
LEFT_BRACES: Final = re.compile(r"\{(?=\{)|\}(?=\})")
NOT_IN_GAP: Final = re.compile(r"[|{}]|::")


class SourceAnswer(NamedTuple):
    """A wording of an answer.

    Attributes:
        text: Plain words.
        credit: What it earns, in the units of the item.
        feedback: Markdown of what is said about it, or "".
    """

    text: str
    credit: Decimal
    feedback: str = ""


class NumericKey(NamedTuple):
    """A number, or a range of numbers, that is correct.

    Attributes:
        answer: The number, or None if there is only a range.
        low: The least number that is correct, or None if only the number itself is.
        high: The greatest one.
        figures: How many significant figures count, or "" if all do.
    """

    answer: Decimal | None
    low: Decimal | None
    high: Decimal | None
    figures: str = ""


class SourceGap(NamedTuple):
    """A gap of a text.

    Attributes:
        answers: Its correct wordings, the first one to be shown.
    """

    answers: tuple[str, ...]


def short_answer_fields(
    answers: Sequence[SourceAnswer], texts: QtiTexts, *, exact: bool = False
) -> Fields | None:
    """The keys of a short-answer question; None if no answer is correct, which is reported as a loss."""
    answers = [answer._replace(text=" ".join(answer.text.split())) for answer in answers]
    best = max((answer.credit for answer in answers), default=Decimal(0))
    right = _each_once((answer.text for answer in answers if answer.credit == best > 0), exact=exact)
    if not right:
        texts.leave_out("a question without a correct answer")
        return None
    if any(0 < answer.credit < best for answer in answers):
        texts.lose("an answer with part of the credit", "the answer is left out")
    said = [answer.feedback for answer in answers if answer.credit == best and answer.feedback]
    rejected = [
        {"text": escape_markdown(answer.text)} | ({"feedback": answer.feedback} if answer.feedback else {})
        for answer in answers
        if answer.text and answer.credit <= 0
    ]
    fields: Fields = {"type": "short-answer", "answer": right[0]}
    if right[1:]:
        fields["accept"] = right[1:]
    if rejected:
        fields["reject"] = rejected
    if exact:
        fields["kind"] = "exact"
    if said:
        fields["explain"] = "\n\n".join(dict.fromkeys(said))
    return fields


def numeric_fields(key: NumericKey, texts: QtiTexts) -> Fields | None:
    """The keys of a numeric question; None if there is no number, which is reported as a loss."""
    answer, low, high, figures = key
    if answer is None and low is not None and high is not None:
        answer = (low + high) / 2
    if answer is None:
        texts.leave_out("a numerical question without a correct number")
        return None
    fields: Fields = {"type": "numeric", "answer": plain_number(answer)}
    if figures:
        return fields | {"significant": figures}
    if low is None or high is None or low == high == answer:
        return fields
    if key.answer is not None and answer - low == high - answer:
        return fields | {"tolerance": plain_number(high - answer)}
    if low <= answer <= high:
        return fields | {"range": [plain_number(low), plain_number(high)]}
    texts.lose("a range that does not contain the correct number", "the number alone is correct")
    return fields


def cloze_fields(html: str, gaps: Sequence[SourceGap], texts: QtiTexts) -> Fields | None:
    """The keys of a cloze question; None if it cannot be one, which is reported as a loss.

    Args:
        html: The text, with the character of each gap (`gap_sign`) in its place.
        gaps: The gaps.
        texts: Reads the text.
    """
    if not gaps or len(gaps) > MAX_GAPS or not all(gap.answers for gap in gaps):
        texts.leave_out("a gap without a correct answer")
        return None
    text = LEFT_BRACES.sub(lambda found: f"{found[0]} ", texts.stem(html))
    there = [ord(sign) - FIRST_GAP for sign in GAP.findall(text)]
    if sorted(there) != list(range(len(gaps))):
        texts.leave_out("a gap that is not in the text")
        return None
    return {
        "type": "cloze",
        "text": GAP.sub(lambda found: _written(gaps[ord(found[0]) - FIRST_GAP], texts), text),
    }


def gap_sign(index: int) -> str:
    """The character that stands for a gap while its text becomes Markdown; gaps count from 0."""
    return chr(FIRST_GAP + index)


def _written(gap: SourceGap, texts: QtiTexts) -> str:
    """A gap in our notation."""
    answers = _each_once((" ".join(answer.split()) for answer in gap.answers), exact=False)
    if any(NOT_IN_GAP.search(answer) for answer in answers):
        texts.lose("a sign that gaps cannot have (| { } ::)", "replaced by a space")
    shown = [escape_markdown(" ".join(NOT_IN_GAP.sub(" ", answer).split())) for answer in answers]
    return f"{{{{{'|'.join(filter(None, shown))}}}}}"


def _each_once(texts: Iterable[str], *, exact: bool) -> list[str]:
    """Wordings without empty ones and without those that differ from an earlier one in capitals alone."""
    found: dict[str, str] = {}
    for text in texts:
        if text:
            found.setdefault(text if exact else text.casefold(), text)
    return list(found.values())


def number_in(text: str) -> Decimal | None:
    """The number that a text is, as programs and people write it: 4500, 4,500, 6.02E23; None if it is none."""
    return Decimal(text) if SCIENTIFIC.fullmatch(text) else decimal_in(text)
