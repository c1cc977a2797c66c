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
from quizgen.quiz.session import Session, can_override


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

MEANINGS: Final = {
    QuizCommand.HINT: "show the hint, if there is one",
    QuizCommand.PASSAGE: "show the cited paragraph of the article",
    QuizCommand.SKIP: "skip the question",
    QuizCommand.UNDO: "undo the last answer",
    QuizCommand.RIGHT: "mark the last answer as correct",
    QuizCommand.HELP: "show this help",
    QuizCommand.QUIT: "quit and show the summary",
}

RATE: Final = "rate your last answer: again, hard, good, easy"

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


def help_rows(question: Question | None, *, review: bool) -> list[tuple[str, str]]:
    """The commands as they are typed at the open question, with what each does."""
    answers = ambiguous_commands(question) if question is not None else frozenset()
    rows = [(f":{each}" if each in answers else str(each), meaning) for each, meaning in MEANINGS.items()]
    if review:
        rows.append((" ".join(f":{rating}" for rating in RATINGS), RATE))
    return rows


def useful_commands(session: Session, *, test: bool) -> frozenset[QuizCommand]:
    """The commands that would do something now."""
    card = session.card
    would = {
        QuizCommand.HINT: card is not None and card.question.hint is not None,
        QuizCommand.PASSAGE: card is not None and bool(card.question.cite) and not test,
        QuizCommand.UNDO: session.last is not None,
        QuizCommand.RIGHT: can_override(session) and not test,
    }
    return frozenset(each for each in QuizCommand if would.get(each, True))


def _if_short(answers: list[str]) -> frozenset[QuizCommand]:
    """All words if one of the answers is a single character: to spare only that one would betray it."""
    return ALL_COMMANDS if any(len(text) == 1 for text in answers) else frozenset()
