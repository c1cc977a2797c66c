"""The words that cards say themselves, in the language of the questions."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, assert_never

from quizgen.model.components import Difficulty
from quizgen.outputs.anki.fields.field_html import to_attribute
from quizgen.outputs.labels import Labels, labels


class CardWords(NamedTuple):
    """The words of one language: those of all outputs, and those that only cards say."""

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

    def for_script(self, **said: str) -> str:
        """What the script of a card says about an answer, as attributes: it has no words of its own."""
        verdicts = {"right": self.verdict_right, "partly": self.verdict_partly, "wrong": self.verdict_wrong}
        return "".join(f' data-{name}="{to_attribute(text)}"' for name, text in (verdicts | said).items())

    def paragraph(self, number: int) -> str:
        """The heading of a cited paragraph."""
        said = self.labels.paragraph.format(number=number)
        return said[:1].upper() + said[1:]


@cache
def card_words(language: str) -> CardWords:
    """The words for a BCP 47 tag, in English if there are none."""
    shared = labels(language)
    return CardWords(shared, **shared.anki)
