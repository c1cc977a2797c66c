"""Converts the answers of a GIFT question, in braces, to the fields of a question type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final, NamedTuple

from quizgen.importers.foreign_markdown import convert_marked_up
from quizgen.importers.gift.escapes import restore_escapes
from quizgen.importers.gift.question_text import TextFormat, read_format
from quizgen.importers.item_texts import ItemTexts
from quizgen.importers.weighted_answers import (
    FULL,
    NumericAnswer,
    WeightedAnswer,
    add_explanation,
    around,
    plain_words,
    read_weight,
    read_weighted_number,
    weighted_choice_fields,
    weighted_numeric_fields,
    weighted_short_answer_fields,
    weighted_true_false_fields,
)

TRUTH: Final = re.compile(r"\s*(?P<word>TRUE|FALSE|T|F)\s*(?P<feedback>#.*)?", re.IGNORECASE | re.DOTALL)
WEIGHT: Final = re.compile(r"\s*%(?P<weight>-?[\d.,]{1,12})%")
GENERAL: Final = "####"
NOT_ENTITY: Final = re.compile(r"(?<!&)#|#(?!(?:\d{1,7}|[xX][0-9a-fA-F]{1,6});)")
"""The sign before feedback, except within an HTML entity."""

SHARP: Final = re.compile(r"[A-G]#")
"""Musical notes and programming languages, such as F# and C#."""


class GiftPart(NamedTuple):
    """A single answer in GIFT.

    Attributes:
        sign: `=` or `~`; "" if the first answer has none.
        weight: The weight in per cent; None if it has none.
        text: The text of the answer.
        feedback: The feedback for this answer.
        whole: Text and feedback as written, for pairs, which have no feedback.
    """

    sign: str
    weight: Decimal | None
    text: str
    feedback: str
    whole: str


class AnswerTexts:
    """Converts the texts of one question in its markup format."""

    def __init__(self, texts: ItemTexts, text_format: TextFormat) -> None:
        self.texts = texts
        self.format = text_format

    def convert(self, text: str) -> str:
        """The text of the question, with its picture."""
        return self.texts.take(convert_marked_up(restore_escapes(text), self.format))

    def block(self, text: str) -> str:
        """Convert a text to paragraphs, in its own format or that of the question."""
        return self._converted(text, inline=False)

    def line(self, text: str) -> str:
        """Convert a text to a single line."""
        return self._converted(text, inline=True)

    def words(self, text: str) -> str:
        """Convert a text to plain text."""
        return plain_words(self.line(text))

    def _converted(self, text: str, *, inline: bool) -> str:
        text_format, words = read_format(text, self.format)
        converted = convert_marked_up(restore_escapes(words), text_format, inline=inline)
        return self.texts.take_without_pictures(converted)


def answer_fields(content: str, answers: AnswerTexts) -> dict[str, Any]:
    """Determine the type and fields of a question from its answers.

    Args:
        content: The content of the braces, with protected escapes.
        answers: Converts its texts.
    """
    content, _, general = content.partition(GENERAL)
    content = content.strip()
    fields = _typed_fields(content, answers)
    if general.strip():
        explain = fields.pop("explain", "")
        add_explanation(fields, answers.block(general), explain)
    return fields


def _typed_fields(content: str, answers: AnswerTexts) -> dict[str, Any]:
    texts = answers.texts
    if not content:
        return {"type": "open-ended"}
    if content.startswith("#"):
        return _numeric(content[1:], answers)
    if found := TRUTH.fullmatch(content):
        return _true_false(found, answers)
    parts = _with_sharps(split_parts(content), texts)
    wrong = [part for part in parts if part.sign == "~" and part.text.strip()]
    if "~" in content and not wrong and any(part.sign != "~" for part in parts):
        texts.lose("an empty option", "left out")
    if wrong:
        return _choice(parts, answers)
    if pairs := _pairs(parts, answers):
        return pairs
    typed = [
        WeightedAnswer(
            answers.words(part.text),
            FULL if part.weight is None else part.weight,
            answers.line(part.feedback),
        )
        for part in parts
        if part.text.strip()
    ]
    return weighted_short_answer_fields(typed, exact=False, texts=texts, wildcards=True)


def split_parts(content: str) -> list[GiftPart]:
    """Split the content of the braces into single answers."""
    parts: list[GiftPart] = []
    pieces = re.split(r"([=~])", content)
    if pieces[0].strip():
        parts.append(_part("", pieces[0]))
    for sign, text in zip(pieces[1::2], pieces[2::2], strict=True):
        parts.append(_part(sign, text))
    return parts


def _with_sharps(parts: Sequence[GiftPart], texts: ItemTexts) -> list[GiftPart]:
    """The answers, with the sign in names such as C# where other answers show that it begins no feedback."""
    if all("#" in part.whole for part in parts):
        return [*parts]  # some programs write it behind every answer
    found = []
    for part in parts:
        is_name = SHARP.fullmatch(part.whole.strip()) is not None
        if is_name:
            texts.lose(
                '"#" at the end of an answer, which Moodle treats as feedback', "read as part of the answer"
            )
        found.append(part._replace(text=part.whole.strip(), feedback="") if is_name else part)
    return found


def _part(sign: str, text: str) -> GiftPart:
    weight = None
    if found := WEIGHT.match(text):
        weight, text = read_weight(found["weight"]), text[found.end() :]
    answer, feedback = ([*NOT_ENTITY.split(text, maxsplit=1), ""])[:2]
    return GiftPart(sign, weight, answer.strip(), feedback.strip(), text)


def _choice(parts: Sequence[GiftPart], answers: AnswerTexts) -> dict[str, Any]:
    """A choice; several options that are right by their signs are right all of them."""
    correct = "=" if any(part.sign == "=" for part in parts) else ""
    if correct and any(not part.sign for part in parts):
        answers.texts.lose('an option without "=" or "~"', "read as incorrect, as Moodle does")
    options = [
        WeightedAnswer(
            answers.line(part.text),
            (FULL if part.sign == correct else Decimal(0)) if part.weight is None else part.weight,
            answers.line(part.feedback),
        )
        for part in parts
    ]
    return weighted_choice_fields(
        options, single=any(part.sign == correct for part in parts), texts=answers.texts
    )


def _pairs(parts: Sequence[GiftPart], answers: AnswerTexts) -> dict[str, Any] | None:
    """Pairs to match; None if an arrow is only a sign in an answer."""
    if len(parts) < 2 or not all("->" in part.whole for part in parts):
        return None
    pairs = []
    for part in parts:
        left, _, right = part.whole.partition("->")
        pairs.append({"left": answers.line(left), "right": answers.line(right)})
    return {"type": "matching", "pairs": pairs}


def _true_false(found: re.Match[str], answers: AnswerTexts) -> dict[str, Any]:
    """A statement; the feedback for the wrong answer comes first."""
    if not found["word"].isupper():
        answers.texts.lose(
            f'"{found["word"]}" in lower case, which Moodle treats as a typed answer',
            "imported as a true-false question",
        )
    _, wrong, right = [*(found["feedback"] or "").split("#", 2), "", ""][:3]
    return weighted_true_false_fields(
        is_true=found["word"].upper().startswith("T"),
        feedback_right=answers.block(right),
        feedback_wrong=answers.block(wrong),
        texts=answers.texts,
    )


def _numeric(content: str, answers: AnswerTexts) -> dict[str, Any]:
    """A number with a tolerance or a stretch of numbers, or several of them with weights."""
    parts = split_parts(content)
    numbers = []
    for part in parts:
        if part.sign == "~" or not part.text:
            if part.feedback or part.text:
                answers.texts.lose("feedback for incorrect numbers", "left out")
            continue
        weight = FULL if part.weight is None else part.weight
        if number := _stretch(restore_escapes(part.text), answers.texts):
            is_range = ".." in part.text
            numbers.append(NumericAnswer(*number, weight, answers.line(part.feedback), is_range))
        else:
            answers.texts.lose(
                "a number that cannot be read", f'left out "{restore_escapes(part.text)[:40]}"'
            )
    return weighted_numeric_fields(numbers, answers.texts)


def _stretch(text: str, texts: ItemTexts) -> tuple[Decimal, Decimal, Decimal] | None:
    """The least, the greatest and the best number of `5:1` or `4..6`."""
    if "," in text:
        texts.lose("a comma in a number, which Moodle does not accept", "read as part of the number")
    if ".." in text:
        low, high = (read_weighted_number(end) for end in text.split("..", 1))
        if low is None or high is None:
            return None
        low, high = min(low, high), max(low, high)
        return low, high, (low + high) / 2
    number, _, tolerance = text.partition(":")
    answer, off = read_weighted_number(number), read_weighted_number(tolerance or "0")
    return None if answer is None or off is None else (*around(answer, off), answer)
