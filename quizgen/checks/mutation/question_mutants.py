"""The mutants of a question: mistakes that its author might have made, for every question type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, assert_never

from quizgen.checks.engine.recall_item import Path
from quizgen.checks.mutation.mutant import Mutant
from quizgen.checks.mutation.text_changes import Change, Changer, TextChange
from quizgen.markup.plain import to_plain
from quizgen.model.cloze import DELETION
from quizgen.model.components import Option
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.model.shuffle import shuffle
from quizgen.text.dates import PartialDate, format_date
from quizgen.text.number_format import plain_number
from quizgen.text.tokens import tokenize
from quizgen.text.truth_words import true_and_false

KEY: Final[Path] = ("answer",)

NOTATION: Final = re.compile(r"[{}|]|::")
"""Characters with a special meaning in a gap."""


def mutants(question: Question, others: Sequence[str], changer: Changer) -> Iterator[Mutant]:
    """The mutants of a question.

    Args:
        question: The question.
        others: Answers in words to other questions of the bank, which an author may confuse with this one.
        changer: Makes mistakes in texts.
    """
    match question:
        case MultipleChoice():
            yield from _other_option(question, changer)
        case MultipleResponse():
            yield from _other_options(question, changer)
        case TrueFalse():
            yield from _other_truth(question, changer)
        case ShortAnswer(answer=answer):
            for change in _key_changes(
                answer, [option.text for option in question.reject] or others, changer
            ):
                yield _mutant(question, KEY, change, answer=change.text, accept=(), reject=())
        case Numeric():
            yield from _other_numbers(question, changer)
        case DateQuestion():
            yield from _other_dates(question, changer)
        case Cloze():
            yield from _other_gaps(question, others, changer)
        case Matching():
            yield from _exchanged_pairs(question, changer)
        case Ordering():
            yield from _exchanged_items(question, changer)
        case OpenEnded(model=model):
            for change in changer.changes(model):
                yield _mutant(question, ("model",), change, model=change.text)
        case Flashcard(back=back):
            for change in _key_changes(back, others, changer):
                yield _mutant(question, ("back",), change, back=change.text)
        case _:
            assert_never(question)


def answers_in_words(question: Question) -> tuple[str, ...]:
    """The answers of a question that an author may confuse with those of others."""
    match question:
        case ShortAnswer(answer=answer):
            return (answer,)
        case Flashcard(back=back):
            return (back,)
        case Cloze():
            return tuple(gap.answer for gap in question.parsed.gaps)
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Numeric()
            | DateQuestion()
            | Matching()
            | Ordering()
            | OpenEnded()
        ):
            return ()
        case _:
            assert_never(question)


def _mutant(question: Question, path: Path, change: TextChange, **fields: Any) -> Mutant:
    return Mutant(change.kind, path, change.old, change.new, question.model_copy(update=fields))


def _key_changes(text: str, others: Sequence[str], changer: Changer) -> Iterator[TextChange]:
    """The facts of an answer changed; an answer without facts replaced by another one."""
    changes = list(changer.changes(text))
    yield from changes
    if not changes and (other := changer.choose(_unlike(text, others, changer.language), "key", text)):
        yield TextChange(Change.KEY, text, other, other)


def _unlike(text: str, others: Sequence[str], language: str) -> list[str]:
    """The other answers that share no content word with a text, so that none says the same.

    Those of about the same length that begin alike are meant, if there are any: a name for a name.
    """
    own = tokenize(to_plain(text), language)
    unlike, alike = [], []
    for other in dict.fromkeys(others):
        words = tokenize(to_plain(other), language)
        if words.stems and own.stems.isdisjoint(words.stems):
            unlike.append(other)
            if abs(len(words.words) - len(own.words)) <= 1 and other[0].isupper() == text[0].isupper():
                alike.append(other)
    return alike or unlike


def _other_option(question: MultipleChoice, changer: Changer) -> Iterator[Mutant]:
    """The key and a distractor exchanged."""
    at = shuffle([option.text for option in question.distractors], *changer.seed, "option")[0]
    wrong = question.distractors[at]
    distractors = (*question.distractors[:at], question.answer, *question.distractors[at + 1 :])
    changed = question.model_copy(update={"answer": wrong, "distractors": distractors})
    yield Mutant(Change.KEY, KEY, question.answer.text, wrong.text, changed)


def _other_options(question: MultipleResponse, changer: Changer) -> Iterator[Mutant]:
    """A correct option and a distractor exchanged."""
    right, wrong = list[Option](question.answers), list[Option](question.distractors)
    at = shuffle([option.text for option in right], *changer.seed, "right")[0]
    instead = shuffle([option.text for option in wrong], *changer.seed, "wrong")[0]
    right[at], wrong[instead] = wrong[instead], right[at]
    changed = question.model_copy(update={"answers": tuple(right), "distractors": tuple(wrong)})
    yield Mutant(
        Change.KEY, ("answers", at), question.answers[at].text, question.distractors[instead].text, changed
    )


def _other_truth(question: TrueFalse, changer: Changer) -> Iterator[Mutant]:
    """The judgement reversed, and the facts of what is said to be true changed."""
    true, false = true_and_false(changer.language)
    if question.answer:
        for change in changer.changes(question.ask):
            yield _mutant(question, ("ask",), change, ask=change.text)
        for denied in changer.denied(question.ask):
            changed = question.model_copy(update={"answer": False, "correction": denied.text})
            yield Mutant(Change.KEY, KEY, true, false, changed)
        return
    yield Mutant(
        Change.KEY, KEY, false, true, question.model_copy(update={"answer": True, "correction": None})
    )
    for change in changer.changes(question.correction or ""):
        yield _mutant(question, ("correction",), change, correction=change.text)


def _other_numbers(question: Numeric, changer: Changer) -> Iterator[Mutant]:
    """Another number, and another unit or scale."""
    free = {"tolerance": question.tolerance, "range": None}
    digits, (low, high) = plain_number(question.answer), question.interval
    number = changer.other_number(digits)
    if number is not None and not low <= number <= high:
        changed = question.model_copy(update={**free, "answer": number})
        yield Mutant(Change.FIGURE, KEY, digits, plain_number(number), changed)
    if question.unit and question.range is None:
        for change in changer.units(f"{digits} {question.unit}"):
            new = change.text.removeprefix(digits).strip()
            yield Mutant(
                Change.UNIT, ("unit",), question.unit, new, question.model_copy(update={"unit": new})
            )


def _other_dates(question: DateQuestion, changer: Changer) -> Iterator[Mutant]:
    """A date that is a year, a month or a day off, or ten."""
    date = question.answer
    step = date.span or 1
    near = [
        {"year": date.year + years * step, "month": date.month, "day": date.day, "span": date.span}
        for years in (-10, -1, 1, 10)
        if date.year * (date.year + years * step) > 0
    ]
    if date.month is not None:
        near += [date.model_dump() | {"month": (date.month + months - 1) % 12 + 1} for months in (-1, 1)]
    if date.day is not None:
        near += [date.model_dump() | {"day": date.day + days} for days in (-10, -1, 1, 10)]
    possible = [other for each in near if (other := _date(each)) is not None]
    if possible:
        names = [str(other) for other in possible]
        new = possible[shuffle(names, *changer.seed, "date")[0]]
        was, becomes = (format_date(each, changer.language) for each in (date, new))
        yield Mutant(Change.DATE, KEY, was, becomes, question.model_copy(update={"answer": new}))


def _date(parts: dict[str, Any]) -> PartialDate | None:
    try:
        return PartialDate(**parts)
    except ValueError:
        return None


def _other_gaps(question: Cloze, others: Sequence[str], changer: Changer) -> Iterator[Mutant]:
    """The facts of each gap changed; a gap without facts filled with the words of another one."""
    gaps = question.parsed.gaps
    for index, (found, gap) in enumerate(zip(DELETION.finditer(question.text), gaps, strict=True)):
        elsewhere = [other.answer for at, other in enumerate(gaps) if at != index]
        fitting = [other for other in (*elsewhere, *others) if not NOTATION.search(other)]
        for change in _key_changes(gap.answer, fitting, changer):
            number = f"{found[1]}::" if found[1] else ""
            text = (
                f"{question.text[: found.start()]}{{{{{number}{change.text}}}}}{question.text[found.end() :]}"
            )
            yield _mutant(question, ("text",), change, text=text)


def _exchanged_pairs(question: Matching, changer: Changer) -> Iterator[Mutant]:
    """The right sides of two pairs exchanged."""
    pairs = list(question.pairs)
    possible = [
        (one, other)
        for one in range(len(pairs))
        for other in range(one + 1, len(pairs))
        if pairs[one].right != pairs[other].right and pairs[one].left != pairs[other].left
    ]
    if possible:
        names = [f"{pairs[one].left} {pairs[other].left}" for one, other in possible]
        one, other = possible[shuffle(names, *changer.seed, "pairs")[0]]
        old, new = pairs[one].right, pairs[other].right
        pairs[one], pairs[other] = (
            pairs[one].model_copy(update={"right": new}),
            pairs[other].model_copy(update={"right": old}),
        )
        changed = question.model_copy(update={"pairs": tuple(pairs)})
        yield Mutant(Change.ORDER, ("pairs", one), old, new, changed)


def _exchanged_items(question: Ordering, changer: Changer) -> Iterator[Mutant]:
    """Two neighbours exchanged; their dates stay in order."""
    items = list(question.items)
    at = shuffle(items[:-1], *changer.seed, "items")[0]
    items[at], items[at + 1] = items[at + 1], items[at]
    changed = question.model_copy(update={"items": tuple(items)})
    yield Mutant(Change.ORDER, ("items", at), question.items[at], question.items[at + 1], changed)
