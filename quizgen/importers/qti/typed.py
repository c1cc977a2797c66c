"""Converts typed answers to the fields of a question: words, numbers, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from quizgen.grading.markdown_escape import escape_markdown
from quizgen.importers.qti.options import Fields, in_percent
from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.importers.weighted_answers import (
    FULL,
    NumericAnswer,
    WeightedAnswer,
    weighted_numeric_fields,
    weighted_short_answer_fields,
    write_number,
)

FIRST_GAP: Final = 0x100000
"""The first private-use character that replaces gaps while a text is converted to Markdown."""

GAP: Final = re.compile("[\U00100000-\U00100fff]")
MAX_GAPS: Final = 499
DOUBLE_BRACES: Final = re.compile(r"\{(?=\{)|\}(?=\})")
NOT_IN_GAP: Final = re.compile(r"\||\{(?=\{)|\}(?=\})|^(?:\d{1,3}|[cC]\d+)::")
"""Text that would be read as our gap notation."""


class NumericKey(NamedTuple):
    """A correct number, or a range of correct numbers.

    Attributes:
        answer: The number; None if there is only a range.
        low: The lowest correct number; None if only the number itself is correct.
        high: The highest correct number.
        figures: The number of significant figures that count; "" if all do.
        percent: The tolerance in per cent of the number, or "".
    """

    answer: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    figures: str = ""
    percent: str = ""


def typed_fields(
    answers: Mapping[str, Decimal], feedback: Mapping[str, str], texts: QtiTexts, *, exact: bool = False
) -> Fields:
    """The fields of a short-answer question.

    Args:
        answers: The points of each wording, in the units of the item.
        feedback: The feedback on each wording, as Markdown.
        texts: Receives the losses.
        exact: Whether case matters.
    """
    weights = in_percent(list(answers.values()))
    listed = [
        WeightedAnswer(" ".join(wording.split()), weight, feedback.get(wording, ""))
        for wording, weight in zip(answers, weights, strict=True)
    ]
    if not exact:
        listed = list({answer.text.casefold(): answer for answer in reversed(listed)}.values())[::-1]
    return weighted_short_answer_fields(listed, exact=exact, texts=texts, wildcards=False)


def number_fields(key: NumericKey, texts: QtiTexts) -> Fields:
    """The fields of a numeric question. They lack the answer if there is no correct number."""
    answer, low, high = (None if number is None else _short(number) for number in key[:3])
    figures, percent = key.figures, key.percent
    if answer is None and low is not None and high is not None:
        fields = weighted_numeric_fields(
            [NumericAnswer(low, high, (low + high) / 2, FULL, is_range=True)], texts
        )
    elif answer is None:
        return {"type": "numeric"}
    elif low is not None and high is not None and low <= answer <= high:
        fields = weighted_numeric_fields([NumericAnswer(low, high, answer, FULL)], texts)
    else:
        if low is not None:
            texts.lose(
                "a range that does not contain the correct number", "only the correct number is accepted"
            )
        fields = weighted_numeric_fields([NumericAnswer(answer, answer, answer, FULL)], texts)
    if "tolerance" in fields:
        fields["tolerance"] = write_number(Decimal(fields["tolerance"]).normalize())
    if figures or percent:
        fields.pop("tolerance", None)
        fields.pop("range", None)
        fields |= {"significant": figures} if figures else {"tolerance": f"{_short(Decimal(percent)):f}%"}
    return fields


def _short(number: Decimal) -> Decimal:
    """A whole number without decimals: programs write 4.0 for 4."""
    return (
        number.quantize(Decimal(1))
        if number == number.to_integral_value() and number.adjusted() < 20
        else number
    )


def gap_fields(html: str, gaps: Sequence[Sequence[str]], texts: QtiTexts) -> Fields | None:
    """The fields of a cloze question; None, with a loss, if it cannot be one.

    Args:
        html: The text, with a placeholder (`gap_sign`) in place of each gap.
        gaps: The correct wordings of each gap, beginning with the one that is shown.
        texts: Converts the text.
    """
    written = [_written(gap, texts) for gap in gaps]
    if not gaps or len(gaps) > MAX_GAPS or not all(written):
        texts.leave_out("a gap without a correct answer")
        return None
    text = DOUBLE_BRACES.sub(lambda found: f"{found[0]} ", texts.stem(html))
    there = [ord(sign) - FIRST_GAP for sign in GAP.findall(text)]
    if sorted(there) != list(range(len(gaps))):
        texts.leave_out("a gap that is not in the text")
        return None
    return {"type": "cloze", "text": GAP.sub(lambda found: written[ord(found[0]) - FIRST_GAP], text)}


def gap_sign(index: int) -> str:
    """The placeholder for a gap while its text is converted to Markdown. Gaps are counted from 0."""
    return chr(FIRST_GAP + index)


def _written(wordings: Iterable[str], texts: QtiTexts) -> str:
    """A gap in our notation; "" if it has no wording."""
    shown: dict[str, str] = {}
    for wording in wordings:
        if NOT_IN_GAP.search(wording):
            texts.lose("a character that gaps cannot contain (| {{ }} ::)", "replaced by a space")
        words = " ".join(NOT_IN_GAP.sub(" ", wording).split())
        shown.setdefault(words.casefold(), escape_markdown(words))
    accepted = "|".join(filter(None, shown.values()))
    return f"{{{{{accepted}}}}}" if accepted else ""
