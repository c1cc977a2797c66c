"""The words that cards say themselves, in the language of the questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import assert_never

import yaml

from quizgen.model.dates import PartialDate
from quizgen.model.questions import Difficulty
from quizgen.outputs.templating import template_text


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `templates/anki/words/en.yaml` shows each in use."""

    choose_one: str
    choose_all: str
    judge: str
    statement_true: str
    statement_false: str
    type_text: str
    type_number: str
    type_number_of: str
    type_day: str
    type_month: str
    type_year: str
    match: str
    match_spare: str
    order: str
    write: str
    hint: str
    right: str
    yours: str
    verdict_right: str
    verdict_partly: str
    verdict_wrong: str
    accepted: str
    between: str
    criteria: str
    points: str
    left_over: str
    paragraph: str
    inferred: str
    based_on: str
    read: str
    as_of: str
    easy: str
    medium: str
    hard: str
    day: str
    month: str
    months: list[str]
    questions: str
    update: str

    def difficulty(self, difficulty: Difficulty) -> str:
        """How hard a question is, in a word."""
        match difficulty:
            case Difficulty.EASY:
                return self.easy
            case Difficulty.MEDIUM:
                return self.medium
            case Difficulty.HARD:
                return self.hard
            case _:
                assert_never(difficulty)

    def date(self, date: PartialDate) -> str:
        """A date as the language writes it, as exact as it is known."""
        if date.month is None:
            return str(date.year)
        pattern = self.month if date.day is None else self.day
        return pattern.format(day=date.day, month=self.months[date.month - 1], year=date.year)


@cache
def words(language: str) -> Words:
    """The words for a language tag, else for its primary language, else English."""
    for name in (language.lower(), language.lower().split("-")[0]):
        try:
            text = template_text(f"anki/words/{name}.yaml")
        except FileNotFoundError:
            continue
        return Words(**yaml.load(text, Loader=yaml.CSafeLoader))
    return words("en")
