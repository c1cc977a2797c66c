"""The commands of the quiz: single characters that control the quiz instead of answering.

A single character can also be an answer, for example the letter of the nineteenth option or the symbol of an element.
In this case, it is the answer, and the command needs a colon: `:s`. Commands with a colon work everywhere. Other
languages use other characters. Every command also has a full word (`skip`), which needs the colon if the answer is a
word.
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
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.letters import bare
from quizgen.text.option_letters import in_alphabet
from quizgen.text.phrases import CommandKey, Phrase, phrase
from quizgen.text.truth_words import yes_or_no


class QuizCommand(StrEnum):
    """A command that a learner can type at every prompt."""

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
"""The ratings for the last card of a review. They need a colon, because digits are often answers."""

MEANINGS: Final = {
    QuizCommand.HINT: phrase("show the hint, if there is one"),
    QuizCommand.PASSAGE: phrase("show the cited paragraph of the article"),
    QuizCommand.SKIP: phrase("skip the question"),
    QuizCommand.UNDO: phrase("undo the last answer"),
    QuizCommand.RIGHT: phrase("mark the last answer as correct"),
    QuizCommand.HELP: phrase("show this help"),
    QuizCommand.QUIT: phrase("quit and show the summary"),
}

RATING_NAMES: Final = {
    QuizCommand.AGAIN: phrase("again"),
    QuizCommand.HARD: phrase("hard"),
    QuizCommand.GOOD: phrase("good"),
    QuizCommand.EASY: phrase("easy"),
}


RATE: Final = phrase("rate your last answer: again, hard, good, easy")

ALL_COMMANDS: Final = frozenset(QuizCommand)

IN_FULL: Final = {
    "hint": QuizCommand.HINT,
    "skip": QuizCommand.SKIP,
    "undo": QuizCommand.UNDO,
    "passage": QuizCommand.PASSAGE,
    "quit": QuizCommand.QUIT,
    "help": QuizCommand.HELP,
}
"""Commands as English words. Those of other languages are in their terminal files."""


def parse_command(
    line: str,
    answers: frozenset[QuizCommand] = frozenset(),
    wording: Wording = ENGLISH,
    question: Question | None = None,
) -> QuizCommand | None:
    """The command in a typed line; None if the line is not a command.

    Args:
        line: The typed line.
        answers: The commands whose single letters are answers here unless a colon precedes them.
        wording: The language whose commands can be typed in addition to the English ones.
        question: The open question, if there is one. If it is answered in words, a command spelt in full
            needs a colon.
    """
    text = line.strip().casefold()
    typed = text.removeprefix(":")
    found = _typed_commands(wording).get(_spelt(typed))
    if found is None or text != typed:
        return found
    in_words = question is None or takes_words(question)
    is_answer = in_words if len(typed) > 1 else found in answers or found in RATINGS
    return None if is_answer else found


def _typed_commands(wording: Wording) -> dict[str, QuizCommand]:
    """The commands by all that may be typed for them."""
    own = {_spelt(typed): QuizCommand(key) for key, words in wording.commands.items() for typed in words}
    return own | IN_FULL | {str(command): command for command in QuizCommand}


def _spelt(typed: str) -> str:
    """A command as it is compared: words without accents, characters as they are."""
    return bare(typed) if len(typed) > 1 else typed


def _characters(command: QuizCommand, wording: Wording) -> set[str]:
    """The single characters that may be typed for a command."""
    return {str(command), *(typed for typed in wording.commands.get(command, ()) if len(typed) == 1)}


def shown_command(command: QuizCommand, answers: frozenset[QuizCommand] = frozenset()) -> Phrase:
    """The form in which a command must be typed, with a colon if the letter alone would be an answer."""
    key = CommandKey(command)
    return phrase(":{key}", key=key) if command in answers else phrase("{key}", key=key)


def takes_words(question: Question) -> bool:
    """Whether a question is answered in words, so that the full name of a command could be an answer."""
    match question:
        case ShortAnswer() | Cloze() | OpenEnded() | Flashcard():
            return True
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Numeric()
            | DateQuestion()
            | Matching()
            | Ordering()
        ):
            return False
        case _:
            assert_never(question)


def yes_no_commands(wording: Wording, language: str) -> frozenset[QuizCommand]:
    """The commands whose letters also mean yes or no in these languages. In Spanish, *s* may mean *sí*."""
    tags = (language, wording.language)
    return frozenset(
        command
        for command in QuizCommand
        if any(yes_or_no(typed, tags) is not None for typed in _characters(command, wording))
    )


def ambiguous_commands(question: Question, wording: Wording = ENGLISH) -> frozenset[QuizCommand]:
    """The commands whose single letters are answers to this question unless a colon precedes them."""
    match question:
        case MultipleChoice() | MultipleResponse():
            latin = [letter(index) for index in range(len(options(question)))]
            letters = {
                shown.casefold() for each in latin for shown in (each, in_alphabet(each, wording.language))
            }
            return frozenset(
                found for found in QuizCommand if not letters.isdisjoint(_characters(found, wording))
            )
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


def help_rows(
    question: Question | None, *, review: bool, wording: Wording = ENGLISH
) -> list[tuple[str, str]]:
    """The commands for the open question, with a description of each."""
    answers = ambiguous_commands(question, wording) if question is not None else frozenset()
    rows: list[tuple[str, str]] = [
        (shown_command(each, answers), meaning) for each, meaning in MEANINGS.items()
    ]
    if review:
        rows.append((" ".join(f":{rating}" for rating in RATINGS), RATE))
    return rows


def rated_remark(rating: QuizCommand, when: str) -> Phrase:
    """The remark shown after a rating.

    Args:
        rating: The rating.
        when: When the question comes back.
    """
    return phrase(
        "Rated {rating}: you will see the question again {when}.", rating=RATING_NAMES[rating], when=when
    )


def useful_commands(session: Session, *, test: bool) -> frozenset[QuizCommand]:
    """The commands that are useful at this moment."""
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
