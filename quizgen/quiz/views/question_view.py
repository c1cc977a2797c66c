"""A question as it is put to a learner, in plain strings that any renderer can draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, assert_never

from quizgen.grading.letters import letter
from quizgen.markup.plain import cloze_to_plain, code_lines
from quizgen.model.cloze import BLANK
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
from quizgen.model.shuffle import display_order
from quizgen.quiz.card import Card
from quizgen.quiz.quiz_commands import QuizCommand, ambiguous_commands
from quizgen.quiz.sanitize import one_line, plain_text, printable
from quizgen.quiz.session import Session
from quizgen.text.dates import PartialDate, format_date
from quizgen.text.language_tags import direction


@dataclass(frozen=True, slots=True)
class LabelledText:
    """An option, item or side of a pair, with the letter or number by which it is named."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What a learner sees of a question before answering.

    Attributes:
        id: `bank/question`, with `/reverse` if it is asked from back to front.
        type: The type, as banks write it.
        number: Its place in the round, from 1.
        total: How many questions the round has.
        round: The round, from 1.
        kind: The type, in words.
        points: What it is worth, in words.
        stem: What is asked.
        how: How to write the answer.
        given: The left sides of a matching question, with numbers.
        choices: What to choose from, with letters.
        notes: Facts beside the question: its picture, the date at which it holds.
        words: The universal words that help here, as they must be typed, with their meaning.
        rtl: Whether its language is written from right to left.
        code: The lines of the stem that are code.
    """

    id: str
    type: str
    number: int
    total: int
    round: int
    kind: str
    points: str
    stem: str
    how: str
    given: tuple[LabelledText, ...]
    choices: tuple[LabelledText, ...]
    notes: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    rtl: bool
    code: frozenset[str] = frozenset()


FOOTER: Final = (
    (QuizCommand.HINT, "hint"),
    (QuizCommand.PASSAGE, "passage"),
    (QuizCommand.SKIP, "skip"),
    (QuizCommand.UNDO, "undo"),
    (QuizCommand.RIGHT, "mark correct"),
    (QuizCommand.HELP, "help"),
    (QuizCommand.QUIT, "quit"),
)


def shown_order(card: Card, session: Session) -> tuple[int, ...]:
    """The order in which the card's options or items are shown in this session."""
    return display_order(card.question, session.seed)


def question_view(session: Session, card: Card, useful: frozenset[QuizCommand]) -> QuestionView:
    """The open card as it is put to the learner; `useful` are the words that would do something."""
    question = card.question
    kind, how = _manner(question)
    answers = ambiguous_commands(question)
    return QuestionView(
        id=card.id,
        type=question.type,
        number=session.position + 1,
        total=len(session.rounds[-1]),
        round=len(session.rounds),
        kind=kind,
        points=points_text(question),
        stem=stem_text(card),
        how=how,
        given=_given(question),
        choices=_choices(question, shown_order(card, session)),
        notes=_notes(card),
        words=tuple((f":{w}" if w in answers else str(w), what) for w, what in FOOTER if w in useful),
        rtl=direction(card.language) == "rtl",
        code=_stem_code(card),
    )


def points_text(question: Question) -> str:
    """`1 point`, `2.5 points`, `2 bonus points`."""
    points = f"{question.points.normalize():f}"
    noun = "bonus point" if question.bonus else "point"
    return f"{points} {noun}" if points == "1" else f"{points} {noun}s"


def _manner(question: Question) -> tuple[str, str]:
    """The type in words, and how to write an answer."""
    match question:
        case MultipleChoice():
            return "Multiple choice", "Type the letter of the correct answer."
        case MultipleResponse():
            return "Multiple response", "Type the letters of all correct answers, for example ac."
        case TrueFalse():
            return "True or false", "Type t for true or f for false."
        case ShortAnswer():
            return "Short answer", "Type one or a few words."
        case Numeric():
            unit = f" ({one_line(question.unit)})" if question.unit else ""
            return "Number", f"Enter a number{unit}."
        case DateQuestion():
            return "Date", f"Enter {_exactness(question.answer)}."
        case Cloze():
            gaps = len(question.parsed.gaps)
            return (
                "Cloze",
                "Fill in the gap." if gaps == 1 else f"Fill in the {gaps} gaps, one at a time.",
            )
        case Matching():
            return "Matching", "Type each number with its letter, for example 1b 2a."
        case Ordering():
            return "Ordering", "Type the letters in the correct order, for example c a b."
        case OpenEnded():
            return "Open-ended", "Write your answer. An empty line ends it."
        case Flashcard():
            return "Flashcard", "Think of the answer, then press Enter to turn the card."
        case _:
            assert_never(question)


def _exactness(date: PartialDate) -> str:
    """How exact the date must be, and how to write it."""
    if date.span:
        return "a decade, for example 1870s" if date.span == 10 else "a century, for example 3rd century"
    if date.year < 0:
        examples = (
            "a date, for example 3 May 98 BC",
            "a month, for example May 98 BC",
            "a year, for example 98 BC",
        )
    else:
        examples = (
            "a date, for example 3 May 1998 or 1998-05-03",
            "a month, for example May 1998 or 1998-05",
            "a year",
        )
    return examples[0 if date.day else 1 if date.month else 2]


def stem_text(card: Card) -> str:
    """What is asked: the stem, the text with numbered gaps, or the side of the card that is up."""
    match card.question:
        case Cloze() as question:
            gaps = question.parsed.gaps
            blank = (lambda _: BLANK) if len(gaps) == 1 else (lambda index: f"[{index + 1}]{BLANK}")
            text = printable(cloze_to_plain(question.parsed, blank))
            return f"{plain_text(question.ask)}\n\n{text}" if question.ask else text
        case Flashcard() as question:
            return plain_text(question.back if card.reverse else question.front)
        case question:
            return plain_text(question.ask)


def _stem_code(card: Card) -> frozenset[str]:
    match card.question:
        case Cloze() as question:
            shown = question.ask or ""
        case Flashcard() as question:
            shown = question.back if card.reverse else question.front
        case question:
            shown = question.ask
    return frozenset(map(printable, code_lines(shown)))


def _given(question: Question) -> tuple[LabelledText, ...]:
    if not isinstance(question, Matching):
        return ()
    return tuple(LabelledText(str(i), one_line(pair.left)) for i, pair in enumerate(question.pairs, 1))


def _choices(question: Question, shown: tuple[int, ...]) -> tuple[LabelledText, ...]:
    match question:
        case MultipleChoice() | MultipleResponse():
            texts = [option.text for option in options(question)]
        case Matching():
            texts = list(question.rights)
        case Ordering():
            texts = list(question.items)
        case TrueFalse() | ShortAnswer() | Numeric() | DateQuestion() | Cloze() | OpenEnded() | Flashcard():
            return ()
        case _:
            assert_never(question)
    return tuple(LabelledText(letter(place), one_line(texts[index])) for place, index in enumerate(shown))


def _notes(card: Card) -> tuple[str, ...]:
    question = card.question
    notes = []
    if question.image:
        credit = f" ({one_line(question.image.credit)})" if question.image.credit else ""
        notes.append(f"Picture {one_line(question.image.file)}: {one_line(question.image.alt)}{credit}")
    if question.audio:
        credit = f" ({one_line(question.audio.credit)})" if question.audio.credit else ""
        notes.append(f"Recording {one_line(question.audio.file)}{credit}: play the file before you answer.")
    if question.as_of:
        notes.append(f"Facts as of {format_date(question.as_of, card.language)}.")
    return tuple(notes)
