"""The labels on cards, in the language of the questions."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, assert_never

from quizgen.model.components import Difficulty
from quizgen.outputs.anki.fields.field_html import to_attribute
from quizgen.outputs.labels import Labels, labels


class CardWords(NamedTuple):
    """The labels of cards in one language: the labels of all outputs, and those that only cards have."""

    labels: Labels
    choose_one: str
    think_first: str
    judge: str
    type_text: str
    type_number: str
    type_number_of: str
    type_day: str
    type_month: str
    type_year: str
    type_decade: str
    type_century: str
    match: str
    match_spare: str
    order: str
    think: str
    think_of: str
    write: str
    right: str
    yours: str
    move_up: str
    move_down: str
    place: str
    pick: str
    chosen: str
    left_open: str
    next_right: str
    next_wrong: str
    put_last: str
    verdict_right: str
    verdict_partly: str
    verdict_wrong: str
    between: str
    left_over: str
    read: str
    as_of: str
    easy: str
    medium: str
    hard: str
    questions: str
    edition: str
    update: str
    release: str
    release_new: str
    release_changed: str
    release_retired: str
    retired: str
    delete_retired: str
    also_right: str
    inferred: str
    marking: str
    transcript: str

    def difficulty(self, difficulty: Difficulty) -> str:
        """The difficulty of a question as a label."""
        match difficulty:
            case Difficulty.EASY:
                return self.easy
            case Difficulty.MEDIUM:
                return self.medium
            case Difficulty.HARD:
                return self.hard
            case _:
                assert_never(difficulty)

    def for_script(self, **said: str) -> str:
        """The labels that the script of a card shows after an answer, as HTML attributes."""
        verdicts = {"right": self.verdict_right, "partly": self.verdict_partly, "wrong": self.verdict_wrong}
        return "".join(f' data-{name}="{to_attribute(text)}"' for name, text in (verdicts | said).items())

    def paragraph(self, number: int) -> str:
        """The heading of a cited paragraph."""
        said = self.labels.paragraph.format(number=number)
        return said[:1].upper() + said[1:]


@cache
def card_words(language: str) -> CardWords:
    """The labels for a BCP 47 tag; English ones if there are none."""
    shared = labels(language)
    return CardWords(shared, **shared.anki)
