"""Options of an item as the keys of a choice question."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.text.languages import known_languages
from quizgen.text.truth_words import yes_or_no

Fields = dict[str, object]


class SourceOption(NamedTuple):
    """An option of an item.

    Attributes:
        html: Its text.
        credit: What choosing it earns, in the units of the item.
        feedback: HTML of what is said about it, or "".
        fixed: Whether it keeps its place when options are shuffled.
    """

    html: str
    credit: Decimal
    feedback: str = ""
    fixed: bool = False


class _Option(NamedTuple):
    text: str
    right: bool
    feedback: str
    fixed: bool

    @property
    def written(self) -> object:
        """How an author writes it."""
        return {"text": self.text, "feedback": self.feedback} if self.feedback else self.text


def choice_fields(
    options: Sequence[SourceOption], texts: QtiTexts, *, multiple: bool, judged: bool = False
) -> Fields:
    """The type and options of a question.

    Args:
        options: The options, in the order of the item.
        texts: Reads their texts.
        multiple: Whether several may be chosen.
        judged: Whether the item says that its options are true and false.
    """
    read = _read(options, texts, multiple=multiple)
    right = [option for option in read if option.right]
    if not multiple and len(right) > 1:
        texts.lose("several correct options of which one may be chosen", "imported as multiple-response")
        multiple = True
    pins = [option.text for option in read if option.fixed]
    pinned: Fields = {"pin": pins} if 0 < len(pins) < len(read) else {}
    distractors = [option.written for option in read if not option.right]
    if multiple:
        answers = [option.written for option in right]
        return {"type": "multiple-response", "answers": answers, "distractors": distractors, **pinned}
    statement = _true_false(read, texts, judged=judged) if len(right) == 1 else None
    if statement is not None:
        return statement
    answer = right[0].written if right else ""
    return {"type": "multiple-choice", "answer": answer, "distractors": distractors, **pinned}


def _read(options: Sequence[SourceOption], texts: QtiTexts, *, multiple: bool) -> list[_Option]:
    """The options in Markdown."""
    best = max((option.credit for option in options), default=Decimal(0))
    if len({option.credit for option in options if option.credit > 0}) > 1:
        texts.lose(
            "different credit for several options",
            "options with any credit count as correct"
            if multiple
            else "only options with full credit count as correct",
        )
    return [
        _Option(
            texts.option(option.html),
            option.credit > 0 and (multiple or option.credit == best),
            texts.block(option.feedback),
            option.fixed,
        )
        for option in options
    ]


def _true_false(options: Sequence[_Option], texts: QtiTexts, *, judged: bool) -> Fields | None:
    """A statement to judge, if these are the options of one."""
    names = {option.text.casefold(): option for option in options}
    pair = next((each for each in _true_false_pairs() if names.keys() == {*each}), None)
    if pair is None and judged and len(options) == 2:
        said = {yes_or_no(name): name for name in names}
        pair = (said[True], said[False]) if said.keys() == {True, False} else None
    if pair is None:
        return None
    affirmed, denied = names[pair[0]], names[pair[1]]
    feedback = [option.feedback for option in (affirmed, denied) if option.feedback]
    fields: Fields = {"type": "true-false", "answer": "true" if affirmed.right else "false"}
    if not affirmed.right and affirmed.feedback:
        fields["correction"] = affirmed.feedback
        feedback = [option.feedback for option in (denied,) if option.feedback]
    if feedback:
        fields["explain"] = "\n\n".join(feedback)
        texts.lose("feedback on true or false", "it is part of the explanation")
    return fields


@cache
def _true_false_pairs() -> tuple[tuple[str, str], ...]:
    """How true and false are called in all languages that are known, in small letters."""
    return tuple((data.true_false[0].casefold(), data.true_false[1].casefold()) for data in known_languages())
