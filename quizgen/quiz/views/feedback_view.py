"""The feedback on an answer, in plain strings that any renderer can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from textwrap import shorten
from typing import Final, assert_never

from quizgen.grading.key import answer_lines, right_letters
from quizgen.grading.letters import letter
from quizgen.grading.responses import (
    OptionResponse,
    RubricResponse,
    SelfGradedResponse,
    Skipped,
    TrueFalseResponse,
)
from quizgen.grading.verdicts import Part, Verdict
from quizgen.markup.plain import code_lines
from quizgen.model.citation import CitationState
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
    ShortAnswer,
    TrueFalse,
    options,
)
from quizgen.quiz.card import Card
from quizgen.quiz.sanitize import one_line, plain_text, printable
from quizgen.quiz.session import Attempt
from quizgen.quiz.views.passage_view import SOURCE_REMARKS, PassageView, passage_views
from quizgen.quiz.views.question_view import LabelledText, points_text
from quizgen.text.language_tags import direction
from quizgen.text.phrases import OptionLetters, joined, letters_phrase, phrase, truth_phrase, with_texts

HEADLINE: Final = {
    Verdict.CORRECT: phrase("Correct"),
    Verdict.SPELLING: phrase("Correct, apart from the spelling"),
    Verdict.PARTIAL: phrase("Partly correct"),
    Verdict.CLOSE: phrase("Close, but incorrect"),
    Verdict.WRONG: phrase("Incorrect"),
    Verdict.SKIPPED: phrase("Skipped"),
}


MAX_LABEL_CHARS: Final = 16
"""The maximum length of the left side of a pair in a shortened line."""


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """A part of an answer, marked as correct or not.

    Attributes:
        right: Whether the part is correct.
        text: The part: `Gap 2: morning; correct: noon`.
        short: A shorter text, without an incorrect answer and with fewer words: `Gap 2: correct: noon`; "" if
            it would not be shorter.
    """

    right: bool
    text: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """The feedback that a learner sees after an answer.

    Attributes:
        id: The card: `bank/question`, with `/reverse` if asked from back to front.
        score: The share of the points that was earned, 0 to 1.
        verdict: The verdict, which determines colour and symbol.
        headline: The verdict in words, with the points if it is partial.
        given: The learner's answer.
        answer: The correct answer, with letters if it has any; empty if the learner's answer already shows
            it.
        repeated: The correct answer if it is already on the screen: just typed, or on the back of a turned
            card.
        parts: The marked parts of an answer that is not fully correct. They also contain the correct answers.
        remarks: The author's feedback and the grader's notes.
        explain: The author's explanation.
        cited: The cited paragraphs.
        citation_state: Whether they support the answer, as far as is known.
        source_remark: A sentence about the support; "" if the cited words state the answer.
        rtl: Whether the question's language is written from right to left.
        code: The lines of the explanation that are code.
    """

    id: str
    score: Fraction
    verdict: Verdict
    headline: str
    given: str
    answer: tuple[LabelledText, ...]
    parts: tuple[MarkedPart, ...]
    remarks: tuple[str, ...]
    explain: str
    cited: tuple[PassageView, ...]
    citation_state: CitationState
    source_remark: str
    rtl: bool
    code: frozenset[str] = frozenset()
    repeated: tuple[LabelledText, ...] = ()


def feedback_view(attempt: Attempt, order: tuple[int, ...]) -> FeedbackView:
    """The feedback on an attempt whose options were shown in this order."""
    question, grade = attempt.card.question, attempt.grade
    parts = () if grade.verdict.passed else _marked(attempt)
    known = bool(parts) or _says_the_answer(attempt)
    right = right_answer(attempt.card, order)
    in_note = bool(parts) or grade.verdict is Verdict.SPELLING
    return FeedbackView(
        id=attempt.card.id,
        score=grade.score,
        verdict=grade.verdict,
        headline=headline(attempt),
        given=response_text(attempt, order),
        answer=() if known else right,
        repeated=right if known and not in_note else (),
        parts=parts,
        remarks=(
            *map(plain_text, grade.feedback),
            *(with_texts(note, printable) for note in grade.notes),
            *(
                [phrase("Transcript: {text}", text=plain_text(question.audio.transcript))]
                if question.audio
                else []
            ),
        ),
        explain=plain_text(question.explain) if question.explain else "",
        code=frozenset(map(printable, code_lines(question.explain or ""))),
        cited=passage_views(attempt.card),
        citation_state=question.citation_state,
        source_remark=SOURCE_REMARKS[question.citation_state],
        rtl=direction(attempt.card.language) == "rtl",
    )


def right_answer(card: Card, order: tuple[int, ...]) -> tuple[LabelledText, ...]:
    """The correct answer in lines. For a flashcard, this is the side that was hidden."""
    if isinstance(card.question, Flashcard) and card.reverse:
        return (LabelledText("", plain_text(card.question.front)),)
    lines = [plain_text(text) for text in answer_lines(card.question, order, language=card.language) if text]
    if isinstance(card.question, TrueFalse):
        lines[0] = truth_phrase(true=card.question.answer)
    labels: Sequence[str] = right_letters(card.question, order) or ("",) * len(lines)
    if isinstance(card.question, Matching):
        labels = tuple(f"{left}{right}" for left, right in enumerate(labels, start=1))
    return tuple(
        LabelledText(letters_phrase(label) if label else "", text)
        for label, text in zip(labels, lines, strict=True)
    )


def headline(attempt: Attempt) -> str:
    """The verdict in words."""
    if attempt.overridden:
        return phrase("Marked correct by you")
    words = HEADLINE[attempt.grade.verdict]
    if attempt.grade.verdict is not Verdict.PARTIAL:
        return words
    question = attempt.card.question
    earned = format_score(attempt.grade.score * Fraction(question.points))
    return phrase(
        "{verdict}: {earned} of {points}", verdict=words, earned=earned, points=points_text(question)
    )


def format_score(number: Fraction) -> Decimal:
    """A number with at most two decimals, cut off rather than rounded."""
    hundredths = int(number * 100)
    return Decimal(f"{hundredths / 100:.2f}".rstrip("0").rstrip("."))


def response_text(attempt: Attempt, order: tuple[int, ...]) -> str:
    """The learner's answer in words, with the texts of chosen options."""
    match attempt.response, attempt.card.question:
        case OptionResponse(chosen), (MultipleChoice() | MultipleResponse()) as question:
            texts = [option.text for option in options(question)]
            shown = [(place, index) for place, index in enumerate(order) if index in chosen]
            return joined(
                phrase(
                    "{letter} {option}", letter=OptionLetters(letter(place)), option=one_line(texts[index])
                )
                for place, index in shown
            )
        case TrueFalseResponse(true), _:
            return phrase("true") if true else phrase("false")
        case SelfGradedResponse(known), _:
            return phrase("I knew it") if known else phrase("I did not know it")
        case RubricResponse(points), _:
            return printable(" ".join(attempt.typed[: -len(points)]))
        case _:
            return printable("; ".join(attempt.typed))


def _says_the_answer(attempt: Attempt) -> bool:
    """Whether the right answer need not be shown: it was just given, or has been shown already."""
    if attempt.grade.verdict is Verdict.SPELLING:
        return True  # the grader's note has it
    question = attempt.card.question
    match question:
        case Flashcard() | OpenEnded():
            return not isinstance(attempt.response, Skipped)
        case MultipleChoice() | MultipleResponse() | TrueFalse() | Matching() | Ordering():
            return attempt.grade.verdict is Verdict.CORRECT and not attempt.overridden
        case ShortAnswer() | Numeric() | DateQuestion() | Cloze():
            shown = tuple(part.text for part in right_answer(attempt.card, ()))
            return attempt.grade.verdict is Verdict.CORRECT and attempt.typed == shown
        case _:
            assert_never(question)


def _marked(attempt: Attempt) -> tuple[MarkedPart, ...]:
    """The parts of an answer, where they can be told one by one."""
    parts = attempt.grade.parts
    question = attempt.card.question
    match question:
        case MultipleResponse():
            return tuple(_mark(part, "") for part in parts)
        case Cloze() if len(parts) > 1:
            return tuple(
                _mark(part, phrase("Gap {number}: ", number=number)) for number, part in enumerate(parts, 1)
            )
        case Matching(pairs=pairs) if parts:
            lefts = [one_line(pair.left) for pair in pairs]
            return tuple(
                _mark(part, f"{left}: ", f"{_first_words(left)}: ")
                for part, left in zip(parts, lefts, strict=True)
            )
        case (
            MultipleChoice()
            | TrueFalse()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            return ()
        case _:
            assert_never(question)


def _mark(part: Part, label: str, brief_label: str = "") -> MarkedPart:
    given, expected = one_line(part.given), one_line(part.expected)
    if part.right:
        text = phrase("{label}{given}", label=label, given=given)
        short = phrase("{label}{given}", label=brief_label, given=given) if brief_label else ""
        return MarkedPart(right=True, text=text, short=short)
    if not expected:
        return MarkedPart(right=False, text=phrase("{answer} is incorrect", answer=given))
    if not given and not label:
        return MarkedPart(right=False, text=phrase("{answer} was not chosen", answer=expected))
    text = phrase(
        "{label}{given}; correct: {expected}",
        label=label,
        given=given or phrase("(empty)"),
        expected=expected,
    )
    short = phrase("{label}correct: {expected}", label=brief_label or label, expected=expected)
    return MarkedPart(right=False, text=text, short=short)


def _first_words(text: str) -> str:
    """As many words as leave room for others in a narrow line; the text itself if it has none that short."""
    return shorten(text, MAX_LABEL_CHARS, placeholder=" …").removeprefix(" …") or text
