"""Options of an item as the keys of a choice question."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from quizgen.importers.qti.item_texts import ItemTexts
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
    options: Sequence[SourceOption], texts: ItemTexts, *, multiple: bool, judged: bool = False
) -> Fields | None:
    """The type and options of a question; None if it cannot be one, which is reported as a loss.

    Args:
        options: The options, in the order of the item.
        texts: Reads their texts.
        multiple: Whether several may be chosen.
        judged: Whether the item says that its options are true and false.
    """
    read = _read(options, texts, multiple=multiple)
    right = [option for option in read if option.right]
    wrong = [option for option in read if not option.right]
    if not right:
        texts.leave_out("a choice question without a correct option")
        return None
    if not multiple and len(right) > 1:
        texts.lose("several correct options of which one may be chosen", "imported as multiple-response")
        multiple = True
    if not wrong:
        return _without_distractors(right, texts)
    pins = [option.text for option in read if option.fixed]
    pinned: Fields = {"pin": pins} if 0 < len(pins) < len(read) else {}
    distractors = [option.written for option in wrong]
    if multiple:
        answers = [option.written for option in right]
        return {"type": "multiple-response", "answers": answers, "distractors": distractors, **pinned}
    statement = _true_false(read, texts, judged=judged)
    if statement is not None:
        return statement
    return {"type": "multiple-choice", "answer": right[0].written, "distractors": distractors, **pinned}


def _read(options: Sequence[SourceOption], texts: ItemTexts, *, multiple: bool) -> list[_Option]:
    """The options in Markdown, without empty ones and without repetitions."""
    best = max((option.credit for option in options), default=Decimal(0))
    if len({option.credit for option in options if option.credit > 0}) > 1:
        texts.lose(
            "different credit for several options",
            "options with any credit count as correct"
            if multiple
            else "only options with full credit count as correct",
        )
    found: dict[str, _Option] = {}
    for option in options:
        text = texts.line(option.html)
        right = option.credit > 0 and (multiple or option.credit == best)
        if not text:
            texts.lose("an empty option", "the option is left out")
        elif text in found:
            texts.lose("an option that occurs twice", "it is imported once")
            found[text] = found[text]._replace(right=found[text].right or right)
        else:
            found[text] = _Option(text, right, texts.block(option.feedback), option.fixed)
    return list(found.values())


def _without_distractors(right: Sequence[_Option], texts: ItemTexts) -> Fields | None:
    """A question of which every option is correct: an answer to type, if there is one option."""
    if len(right) > 1:
        texts.leave_out("a choice question without an incorrect option")
        return None
    texts.lose("a choice question without an incorrect option", "imported as short-answer")
    return {"type": "short-answer", "answer": texts.plain(right[0].text)}


def _true_false(options: Sequence[_Option], texts: ItemTexts, *, judged: bool) -> Fields | None:
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
