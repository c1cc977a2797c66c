"""The universal words: single characters that steer the quiz instead of answering.

A bare character may also be an answer: the letter of a nineteenth option, the
symbol of an element. Then it is the answer, and the word is written with a colon:
`:s`. With a colon a word is understood everywhere.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, assert_never

from quizgen.grading.letters import letter
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
    options,
)


class QuizCommand(StrEnum):
    """What a learner may type at every prompt."""

    HINT = "?"
    SKIP = "s"
    UNDO = "u"
    PASSAGE = "p"
    RIGHT = "o"
    QUIT = "q"
    HELP = "h"
    AGAIN = "1"
    HARD = "2"
    GOOD = "3"
    EASY = "4"


RATINGS: Final = (QuizCommand.AGAIN, QuizCommand.HARD, QuizCommand.GOOD, QuizCommand.EASY)
"""What a learner may say about the last card of a review; digits answer too often to mean it without a colon."""

ALL_COMMANDS: Final = frozenset(QuizCommand)


def parse_command(line: str, answers: frozenset[QuizCommand] = frozenset()) -> QuizCommand | None:
    """The word that a line is, if it is one; `answers` are those that answer when they stand bare."""
    text = line.strip().casefold()
    bare = text.removeprefix(":")
    if bare not in ALL_COMMANDS:
        return None
    found = QuizCommand(bare)
    return found if text != bare or (found not in answers and found not in RATINGS) else None


def ambiguous_commands(question: Question) -> frozenset[QuizCommand]:
    """The words that answer this question when they stand bare."""
    match question:
        case MultipleChoice() | MultipleResponse():
            letters = {letter(index).casefold() for index in range(len(options(question)))}
            return frozenset(found for found in QuizCommand if found in letters)
        case ShortAnswer():
            rejected = (option.text for option in question.reject)
            return _if_short([question.answer, *question.accepted, *rejected])
        case Cloze():
            return _if_short([text for gap in question.parsed.gaps for text in (gap.answer, *gap.accept)])
        case Flashcard():
            return _if_short([question.front, question.back])
        case TrueFalse() | Numeric() | DateQuestion() | Matching() | Ordering() | OpenEnded():
            return frozenset()
        case _:
            assert_never(question)


def _if_short(answers: list[str]) -> frozenset[QuizCommand]:
    """All words if one of the answers is a single character: to spare only that one would betray it."""
    return ALL_COMMANDS if any(len(text) == 1 for text in answers) else frozenset()
