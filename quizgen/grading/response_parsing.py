"""Parses typed text into a response, or returns a message that says how to write it.

Parsing and grading are separate, so that learners can retype a text that cannot be parsed, and it does not count as
incorrect. Parsing raises no exception for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, assert_never

from quizgen.grading.dates import read_date
from quizgen.grading.letters import letter, letter_places, paired_places
from quizgen.grading.responses import (
    ClozeResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    RubricResponse,
    SelfGradedResponse,
    TextResponse,
    TrueFalseResponse,
    Unreadable,
)
from quizgen.model.components import Criterion
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
from quizgen.text.folding import folded, legible
from quizgen.text.letters import ascii_digits, bare
from quizgen.text.phrases import OptionLetters, counted, phrase
from quizgen.text.truth_words import yes_or_no

MAX_LINE_CHARS: Final = 1_000
MAX_TEXT_CHARS: Final = 20_000
BETWEEN_GAPS: Final = re.compile(r"[;|؛]")


def parse_response(
    question: Question,
    typed: str,
    order: tuple[int, ...] = (),
    *,
    language: str = "en",
    spoken: str = "en",
) -> Response | Unreadable:
    """Parse a typed line into a response.

    Args:
        question: The question.
        typed: The typed line, which can be any text.
        order: The order in which options, right sides or items were shown (`quizgen.model.shuffle`); empty
            for canonical order.
        language: BCP 47 tag of the question.
        spoken: BCP 47 tag of the prompts, whose letters for *yes* and *true* are accepted too.
    """
    lines = isinstance(question, OpenEnded)
    if len(typed) > (longest := MAX_TEXT_CHARS if lines else MAX_LINE_CHARS):
        return _too_long(longest)
    text = legible(typed, lines=lines)
    match question:
        case MultipleChoice():
            return _choice(text, order or tuple(range(len(options(question)))))
        case MultipleResponse():
            return _choices(text, order or tuple(range(len(options(question)))))
        case TrueFalse():
            said = _yes_or_no(text, (language, spoken))
            return (
                Unreadable(phrase("Type t for true or f for false."))
                if said is None
                else TrueFalseResponse(said)
            )
        case ShortAnswer() | OpenEnded():
            return TextResponse(text) if text else Unreadable(phrase("Type your answer."))
        case Numeric():
            from quizgen.grading.numbers import read_response  # noqa: PLC0415 - a start need not wait for it

            return read_response(question, text, language)
        case DateQuestion():
            return read_date(text, language=language, expected=question.answer)
        case Cloze():
            return parse_gaps(question, _gaps(question, text))
        case Matching():
            return _pairs(question, text, order or tuple(range(len(question.rights))))
        case Ordering():
            return _order(text, order or tuple(range(len(question.items))))
        case Flashcard():
            said = _yes_or_no(text, (language, spoken))
            return (
                Unreadable(phrase("Type y if you knew the answer, or n if you did not."))
                if said is None
                else SelfGradedResponse(said)
            )
        case _:
            assert_never(question)


def parse_gaps(question: Cloze, typed: Sequence[str]) -> ClozeResponse | Unreadable:
    """The response for words typed into gaps, one for each gap in order; "" leaves a gap empty."""
    count = len(question.parsed.gaps)
    if any(len(words) > MAX_LINE_CHARS for words in typed):
        return _too_long(MAX_LINE_CHARS)
    gaps = tuple(legible(words) for words in typed)
    if not any(gaps):
        return Unreadable(counted("Type the missing word.", "Type the missing words.", n=count))
    if len(gaps) != count:
        return Unreadable(
            counted(
                "Type the word for {n} gap.",
                "Type the words for all {n} gaps, separated by semicolons.",
                n=count,
            )
        )
    return ClozeResponse(gaps)


def parse_assessment(
    question: OpenEnded, typed: Sequence[str], *, language: str = "en", spoken: str = "en"
) -> RubricResponse | Unreadable:
    """The points typed for the criteria of a rubric, one for each. y gives all points and n gives none.

    Args:
        question: The question.
        typed: The text typed for each criterion.
        language: BCP 47 tag of the question.
        spoken: BCP 47 tag of the prompts.
    """
    if len(typed) != len(question.rubric):
        return Unreadable(
            counted(
                "Enter points for {n} criterion.",
                "Enter points for each of the {n} criteria.",
                n=len(question.rubric),
            )
        )
    points: list[Decimal] = []
    for criterion, line in zip(question.rubric, typed, strict=True):
        given = _points(criterion, line, (language, spoken))
        if isinstance(given, Unreadable):
            return given
        points.append(given)
    return RubricResponse(tuple(points))


def _points(criterion: Criterion, typed: str, languages: tuple[str, ...]) -> Decimal | Unreadable:
    """The points for one criterion."""
    text = legible(typed[:MAX_LINE_CHARS])
    said = _yes_or_no(text, languages)
    if said is not None:
        return criterion.points if said else criterion.points * 0
    from quizgen.grading.numbers import read_number  # noqa: PLC0415 - a start need not wait for it

    given = read_number(text)
    points = given.number if isinstance(given, NumericResponse) and given.unit is None else None
    if isinstance(points, Decimal) and 0 <= points <= criterion.points:
        return points
    return Unreadable(
        counted(
            "Enter 0 to {n} point, or y for all points, or n for no points.",
            "Enter 0 to {n} points, or y for all points, or n for no points.",
            n=criterion.points,
        )
    )


def _choice(text: str, order: tuple[int, ...]) -> OptionResponse | Unreadable:
    places = letter_places(text, len(order))
    if places is None or len(places) != 1:
        return Unreadable(
            phrase("Type one letter from {first} to {last}.", first=OptionLetters("A"), last=_last(order))
        )
    return OptionResponse(frozenset({order[places[0]]}))


def _choices(text: str, order: tuple[int, ...]) -> OptionResponse | Unreadable:
    places = letter_places(text, len(order))
    if not places or len(set(places)) != len(places):
        return Unreadable(
            phrase(
                "Type the letters of all correct answers, from {first} to {last}, for example {example}.",
                first=OptionLetters("A"),
                last=_last(order),
                example=OptionLetters("AB"),
            )
        )
    return OptionResponse(frozenset(order[place] for place in places))


def _last(order: tuple[int, ...]) -> OptionLetters:
    """The letter of the last option."""
    return OptionLetters(letter(len(order) - 1))


def _too_long(longest: int) -> Unreadable:
    return Unreadable(phrase("Your answer is too long: type at most {n} characters.", n=longest))


def _yes_or_no(text: str, languages: tuple[str, ...]) -> bool | None:
    return yes_or_no(bare(folded(text, "")), languages)


def _gaps(question: Cloze, text: str) -> Sequence[str]:
    """The words for each gap in a line; a line for a single gap is taken whole."""
    return [text] if len(question.parsed.gaps) == 1 else BETWEEN_GAPS.split(text)


def _pairs(question: Matching, text: str, order: tuple[int, ...]) -> MatchingResponse | Unreadable:
    pairs = paired_places(ascii_digits(text), len(question.pairs), len(order))
    if not pairs or len({left for left, _ in pairs}) != len(pairs):
        return Unreadable(
            phrase(
                "Type a letter from {first} to {last} for each number, for example {example}.",
                first=OptionLetters("A"),
                last=_last(order),
                example=OptionLetters("1B 2A"),
            )
        )
    return MatchingResponse({left: order[right] for left, right in pairs})


def _order(text: str, order: tuple[int, ...]) -> OrderingResponse | Unreadable:
    places = letter_places(text, len(order))
    if places is None or sorted(places) != list(range(len(order))):
        return Unreadable(
            phrase(
                "Type each letter from {first} to {last} once, in the correct order.",
                first=OptionLetters("A"),
                last=_last(order),
            )
        )
    return OrderingResponse(tuple(order[place] for place in places))
