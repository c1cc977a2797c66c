"""Selects questions by their attributes: `easy:5, tag=figures:2, essay`.

An entry is `NAME[:COUNT]`: five easy questions, two about figures. Without a count, all matching questions are used. A
question is used only once, even if several entries match. Entries without a count come first, and the other questions
are distributed so that every entry gets its count if possible. The choice depends on a hash of the seed and the
question's id (`quizgen.model.shuffle`), so a new question changes little.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.attributes import (
    ATTRIBUTES,
    BLOOM,
    CITATION,
    DIFFICULTY,
    OBJECTIVE,
    TAG,
    TYPE,
    QuestionAttribute,
)
from quizgen.model.questions import Question
from quizgen.model.shuffle import shuffle
from quizgen.model.values import Value
from quizgen.problems import QuizgenError, did_you_mean, plural_count, shorten

COUNT: Final = re.compile(r"[1-9][0-9]{0,3}")
UNPREFIXED: Final = (DIFFICULTY, TYPE, TAG, OBJECTIVE)
"""The attributes in which a name without a prefix is looked up, in this order."""

PREFIXED: Final = (BLOOM, CITATION)
"""The attributes whose values need a prefix, as in `bloom=apply`."""


class SelectionError(QuizgenError):
    """An entry is invalid, or there are too few matching questions."""


class Pick(Value):
    """An entry of `pick`: a value and a number of questions."""

    name: str
    """A difficulty, type, tag, objective, level of Bloom's taxonomy or citation state."""

    by: Literal["difficulty", "type", "tag", "objective", "bloom", "citation"] | None = None
    """The attribute that is written before the name; None if there is none."""

    count: int | None = None
    """The number of questions; None for all."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if isinstance(raw, Mapping) and "name" not in raw:
            raise PydanticCustomError(
                "invalid-pick", "remove the space after the colon: write entries like easy:5"
            )
        if not isinstance(raw, str):
            return raw
        try:
            return read_pick(raw)
        except SelectionError as error:
            raise PydanticCustomError("invalid-pick", "{why}", {"why": str(error)}) from None

    def __str__(self) -> str:
        by = f"{self.by}=" if self.by else ""
        return f"{by}{self.name}" if self.count is None else f"{by}{self.name}:{self.count}"

    def facet(self, questions: Sequence[Question]) -> QuestionAttribute | None:
        """The attribute to which the value belongs among these questions; None if no question has it."""
        if self.by:
            return ATTRIBUTES[self.by]
        return next(
            (facet for facet in UNPREFIXED if self.name in {*facet.known, *facet.names(questions)}),
            None,
        )


def read_pick(text: str) -> dict[str, Any]:
    """Parse an entry.

    Raises:
        SelectionError: If the entry does not have the form `NAME`, `NAME:COUNT`, `tag=NAME` or similar.
    """
    what, colon, count = (part.strip() for part in text.partition(":"))
    by, equals, name = (part.strip() for part in what.rpartition("="))
    if not name:
        raise SelectionError(
            f'the entry "{shorten(text)}" contains no name: write NAME or NAME:COUNT, like easy:5'
        )
    if equals and by not in ATTRIBUTES:
        meant = did_you_mean(by, ATTRIBUTES) or f" (known: {', '.join(ATTRIBUTES)})"
        raise SelectionError(f'questions cannot be selected by "{shorten(by)}"{meant}')
    if colon and not COUNT.fullmatch(count):
        raise SelectionError(f'invalid count "{shorten(count)}": write NAME:COUNT, like easy:5')
    return {"name": name, "by": by or None, "count": int(count) if colon else None}


def read_picks(text: str) -> tuple[Pick, ...]:
    """Parse comma-separated entries.

    Raises:
        SelectionError: If an entry is invalid.
    """
    return tuple(Pick(**read_pick(entry)) for entry in text.split(","))


def select_questions(
    questions: Sequence[Question], picks: Sequence[Pick], *seed: str
) -> tuple[Question, ...]:
    """Select questions by entries, in their given order.

    Raises:
        SelectionError: If there are too few questions. The message gives the number for each entry.
    """
    if found := [message for _, message in selection_problems(questions, picks)]:
        raise SelectionError("; ".join(found))
    owners, _ = _match(questions, picks, *seed)
    return tuple(question for index, question in enumerate(questions) if index in owners)


def share_questions(
    questions: Sequence[Question], picks: Sequence[Sequence[Pick]], *seed: str
) -> tuple[tuple[Question, ...], ...]:
    """Select questions for several lists of entries, none of them twice, in their given order.

    There must be enough questions. `selection_problems` checks this.
    """
    takers = [taker for taker, entries in enumerate(picks) for _ in entries]
    owners, _ = _match(questions, [entry for entries in picks for entry in entries], *seed)
    return tuple(
        tuple(
            each for index, each in enumerate(questions) if index in owners and takers[owners[index]] == taker
        )
        for taker in range(len(picks))
    )


def selection_problems(questions: Sequence[Question], picks: Sequence[Pick]) -> Iterator[tuple[int, str]]:
    """The index of each entry with too few questions, and the reason. The result does not depend on the seed."""
    known = [pick.facet(questions) for pick in picks]
    unknown = False
    for index, (pick, facet) in enumerate(zip(picks, known, strict=True)):
        if facet is None or pick.name not in facet.names(questions):
            unknown = True
            yield index, _unknown(pick, facet, questions)
    if unknown:
        return
    _, selected_counts = _match(questions, picks)
    for index, pick in enumerate(picks):
        if pick.count is not None and selected_counts[index] < pick.count:
            yield index, _too_few(pick, len(_fitting(pick, questions)), selected_counts[index])


def _unknown(pick: Pick, facet: QuestionAttribute | None, questions: Sequence[Question]) -> str:
    if facet is not None:
        return facet.missing(pick.name, questions)
    known = [name for facet in UNPREFIXED for name in sorted({*facet.known, *facet.names(questions)})]
    known += [f"{facet.name}={name}" for facet in PREFIXED for name in facet.known]
    meant = did_you_mean(pick.name, known)
    if kind := next((facet.name for facet in PREFIXED if pick.name in facet.known), None):
        meant = f' (did you mean "{kind}={pick.name}"?)'
    return f'no question has the difficulty, type, tag or objective "{shorten(pick.name)}"{meant}'


def _too_few(pick: Pick, there: int, selected_counts: int) -> str:
    if selected_counts == there:
        return f'too few questions for "{pick}": only {plural_count(there, "question matches", "questions match")}'
    return f'too few questions are left for "{pick}": other entries of `pick` already use {there - selected_counts:,} of {plural_count(there, "matching question")}'


def _fitting(pick: Pick, questions: Sequence[Question]) -> list[int]:
    facet = pick.facet(questions)
    return [
        index
        for index, question in enumerate(questions)
        if facet is not None and pick.name in facet.values(question)
    ]


def _match(
    questions: Sequence[Question], picks: Sequence[Pick], *seed: str
) -> tuple[dict[int, int], list[int]]:
    """Which entry each picked question is taken by, and how many each entry got.

    A matching by augmenting paths: an entry that finds no free question asks the others
    to take another one instead. So no choice made early leaves a later entry short.
    """
    order = shuffle([question.id for question in questions], *seed, "pick")
    ranks = {index: rank for rank, index in enumerate(order)}
    fitting = [sorted(_fitting(pick, questions), key=ranks.__getitem__) for pick in picks]
    whole = {
        question: index
        for index, pick in enumerate(picks)
        if pick.count is None
        for question in fitting[index]
    }
    free = [[question for question in each if question not in whole] for each in fitting]
    owners: dict[int, int] = {}

    def take(entry: int, asked: set[int]) -> bool:
        for question in free[entry]:
            if question not in owners:
                owners[question] = entry
                return True
        for question in free[entry]:
            other = owners[question]
            if other not in asked and take(other, asked | {other}):
                owners[question] = entry
                return True
        return False

    selected_counts = [
        sum(take(index, {index}) for _ in range(pick.count or 0)) for index, pick in enumerate(picks)
    ]
    return whole | owners, selected_counts
