"""The view of a question, in plain strings that any renderer can show."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
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
from quizgen.quiz.quiz_commands import QuizCommand, ambiguous_commands, shown_command
from quizgen.quiz.sanitize import one_line, plain_text, printable
from quizgen.quiz.session import Session
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.dates import PartialDate
from quizgen.text.language_tags import direction
from quizgen.text.phrases import OptionLetters, Phrase, counted, letters_phrase, phrase


@dataclass(frozen=True, slots=True)
class LabelledText:
    """An option, item or side of a pair, with its letter or number."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as the learner sees it before answering.

    Attributes:
        id: The card: `bank/question`, with `/reverse` if asked from back to front.
        type: The question type, as written in banks.
        number: The position of the question in the round, from 1.
        total: The number of questions in the round.
        round: The number of the round, from 1.
        kind: The name of the type.
        points: The points, in words.
        stem: The text of the question.
        how: How to type the answer.
        given: The numbered left sides of a matching question.
        choices: The options or items, with letters.
        notes: Further facts, such as a picture or the date for which the question holds.
        words: The useful commands as they must be typed, with their meanings.
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
    (QuizCommand.HINT, phrase("hint")),
    (QuizCommand.PASSAGE, phrase("passage")),
    (QuizCommand.SKIP, phrase("skip")),
    (QuizCommand.UNDO, phrase("undo")),
    (QuizCommand.RIGHT, phrase("mark correct")),
    (QuizCommand.HELP, phrase("help")),
    (QuizCommand.QUIT, phrase("quit")),
)


KINDS: Final = {
    "multiple-choice": phrase("Multiple choice"),
    "multiple-response": phrase("Multiple response"),
    "true-false": phrase("True or false"),
    "short-answer": phrase("Short answer"),
    "numeric": phrase("Number"),
    "date": phrase("Date"),
    "cloze": phrase("Cloze"),
    "matching": phrase("Matching"),
    "ordering": phrase("Ordering"),
    "open-ended": phrase("Open-ended"),
    "flashcard": phrase("Flashcard"),
}
"""The name of each question type."""


def shown_order(card: Card, session: Session) -> tuple[int, ...]:
    """The order in which the options or items of the card are shown in this session."""
    return display_order(card.question, session.seed)


def question_view(
    session: Session, card: Card, useful: frozenset[QuizCommand], wording: Wording = ENGLISH
) -> QuestionView:
    """The view of the open card.

    Args:
        session: The session.
        card: The card.
        useful: The commands that are useful now.
        wording: The language whose commands can be typed.
    """
    question = card.question
    answers = ambiguous_commands(question, wording)
    return QuestionView(
        id=card.id,
        type=question.type,
        number=session.position + 1,
        total=len(session.rounds[-1]),
        round=len(session.rounds),
        kind=KINDS[question.type],
        points=points_text(question),
        stem=stem_text(card),
        how=_how(question),
        given=_given(question),
        choices=_choices(question, shown_order(card, session)),
        notes=_notes(card),
        words=tuple((shown_command(w, answers), what) for w, what in FOOTER if w in useful),
        rtl=direction(card.language) == "rtl",
        code=_stem_code(card),
    )


def points_text(question: Question) -> str:
    """`1 point`, `2.5 points`, `2 bonus points`."""
    points = Decimal(f"{question.points.normalize():f}")
    if question.bonus:
        return counted("{n} bonus point", "{n} bonus points", n=points)
    return counted("{n} point", "{n} points", n=points)


def _how(question: Question) -> Phrase:
    """How to write an answer."""
    match question:
        case MultipleChoice():
            return phrase("Type the letter of the correct answer.")
        case MultipleResponse():
            return phrase(
                "Type the letters of all correct answers, for example {example}.", example=OptionLetters("ac")
            )
        case TrueFalse():
            return phrase("Type t for true or f for false.")
        case ShortAnswer():
            return phrase("Type one or a few words.")
        case Numeric():
            if not question.unit:
                return phrase("Enter a number.")
            return phrase("Enter a number ({unit}).", unit=one_line(question.unit))
        case DateQuestion():
            return _exactness(question.answer)
        case Cloze():
            gaps = len(question.parsed.gaps)
            return counted("Fill in the gap.", "Fill in the {n} gaps, one at a time.", n=gaps)
        case Matching():
            return phrase(
                "Type each number with its letter, for example {example}.", example=OptionLetters("1b 2a")
            )
        case Ordering():
            return phrase(
                "Type the letters in the correct order, for example {example}.",
                example=OptionLetters("c a b"),
            )
        case OpenEnded():
            return phrase("Write your answer. An empty line ends it.")
        case Flashcard():
            return phrase("Think of the answer, then press Enter to turn the card.")
        case _:
            assert_never(question)


def _exactness(date: PartialDate) -> Phrase:
    """How exact the date must be, and how to write it."""
    example = _example(date)
    if date.span:
        return (
            phrase("Enter a decade, for example {example}.", example=example)
            if date.span == 10
            else phrase("Enter a century, for example {example}.", example=example)
        )
    if date.month is None:
        return (
            phrase("Enter a year.")
            if date.year > 0
            else phrase("Enter a year, for example {example}.", example=example)
        )
    if date.day is None:
        if date.year < 0:
            return phrase("Enter a month, for example {example}.", example=example)
        return phrase("Enter a month, for example {example} or 1998-05.", example=example)
    if date.year < 0:
        return phrase("Enter a date, for example {example}.", example=example)
    return phrase("Enter a date, for example {example} or 1998-05-03.", example=example)


def _example(date: PartialDate) -> PartialDate:
    """Another date that is as exact."""
    if date.span:
        return PartialDate(year=1870 if date.span == 10 else 201, span=date.span)
    year = 1998 if date.year > 0 else -98
    return PartialDate(year=year, month=date.month and 5, day=date.day and 3)


def stem_text(card: Card) -> str:
    """The text of the question: the stem, the text with numbered gaps, or the visible side of a flashcard."""
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
    return tuple(
        LabelledText(letters_phrase(letter(place)), one_line(texts[index]))
        for place, index in enumerate(shown)
    )


def _notes(card: Card) -> tuple[str, ...]:
    question = card.question
    notes = []
    if question.image:
        credit = f" ({one_line(question.image.credit)})" if question.image.credit else ""
        file, alt = one_line(question.image.file), one_line(question.image.alt)
        notes.append(phrase("Picture {file}: {text}", file=file, text=f"{alt}{credit}"))
    if question.audio:
        credit = f" ({one_line(question.audio.credit)})" if question.audio.credit else ""
        file = f"{one_line(question.audio.file)}{credit}"
        notes.append(phrase("Recording {file}: play the file before you answer.", file=file))
    if question.as_of:
        notes.append(phrase("Facts as of {date}.", date=question.as_of))
    return tuple(notes)
