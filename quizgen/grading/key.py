"""The key of a question: as the response that earns full points, and in words for readers."""

from __future__ import annotations

from typing import Final, assert_never

from quizgen.grading.credit import accepted_in_gap, right_side
from quizgen.grading.letters import letter
from quizgen.grading.markdown_escape import escape_markdown
from quizgen.grading.responses import (
    ClozeResponse,
    DateResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    RubricResponse,
    SelfGradedResponse,
    TextResponse,
    TrueFalseResponse,
)
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
    stem,
)
from quizgen.text.dates import format_date
from quizgen.text.normal_form import n1
from quizgen.text.number_format import format_number, number_format
from quizgen.text.truth_words import true_and_false

UNBOLD: Final = frozenset("$`")
"""Characters of math and code.

In a text with one of them, no words are set in bold, because the stars might be displayed.
"""


def answer_text(question: Question) -> Response:
    """The response that earns full points."""
    match question:
        case MultipleChoice():
            return OptionResponse(frozenset({0}))
        case MultipleResponse():
            return OptionResponse(frozenset(range(len(question.answers))))
        case TrueFalse():
            return TrueFalseResponse(question.answer)
        case ShortAnswer():
            return TextResponse(question.answer)
        case Numeric():
            return NumericResponse(question.answer, question.unit)
        case DateQuestion():
            return DateResponse(question.answer)
        case Cloze():
            return ClozeResponse(tuple(accepted_in_gap(gap)[0] for gap in question.parsed.gaps))
        case Matching():
            return MatchingResponse({left: right_side(question, left) for left in range(len(question.pairs))})
        case Ordering():
            return OrderingResponse(tuple(range(len(question.items))))
        case OpenEnded():
            return RubricResponse(tuple(criterion.points for criterion in question.rubric))
        case Flashcard():
            return SelfGradedResponse(known=True)
        case _:
            assert_never(question)


def answer_lines(question: Question, order: tuple[int, ...] = (), *, language: str = "en") -> tuple[str, ...]:
    """The correct answer as lines of Markdown for readers, without letters.

    Args:
        question: The question.
        order: The order in which options were shown. Several correct options are listed in this order.
        language: BCP 47 tag of the question, for dates, numbers, and the words for *true* and *false*.
    """
    match question:
        case MultipleChoice():
            return (question.answer.text,)
        case MultipleResponse():
            shown = order or range(len(options(question)))
            return tuple(question.answers[index].text for index in shown if index < len(question.answers))
        case TrueFalse():
            true, false = true_and_false(language)
            return (true,) if question.answer else (false, question.correction or "")
        case ShortAnswer():
            return (escape_markdown(question.answer),)
        case Numeric():
            return (_shown_number(question, language),)
        case DateQuestion():
            return (format_date(question.answer, language),)
        case Cloze():
            return (_shown_cloze(question),)
        case Matching():
            return tuple(f"{pair.left} \N{EN DASH} {pair.right}" for pair in question.pairs)
        case Ordering():
            return _shown_order(question, language)
        case OpenEnded():
            return (question.model,)
        case Flashcard():
            return (question.back,)
        case _:
            assert_never(question)


def right_letters(question: Question, order: tuple[int, ...] = ()) -> tuple[str, ...]:
    """The letters of the correct answer in the order shown, one for each of `answer_lines`, or none."""
    match question:
        case MultipleChoice():
            return (letter(order.index(0) if order else 0),)
        case MultipleResponse():
            shown = order or range(len(options(question)))
            right = range(len(question.answers))
            return tuple(letter(place) for place, index in enumerate(shown) if index in right)
        case Matching():
            places = _places(order or tuple(range(len(question.rights))))
            return tuple(letter(places[right_side(question, left)]) for left in range(len(question.pairs)))
        case Ordering():
            places = _places(order or tuple(range(len(question.items))))
            return tuple(letter(places[item]) for item in range(len(question.items)))
        case TrueFalse() | ShortAnswer() | Numeric() | DateQuestion() | Cloze() | OpenEnded() | Flashcard():
            return ()
        case _:
            assert_never(question)


def key_letters(question: Question, order: tuple[int, ...] = ()) -> str:
    """The key as letters in the order shown: `B`, `A, C`, `1C 2A` or `C A B`; "" for types without letters."""
    letters = right_letters(question, order)
    match question:
        case MultipleResponse():
            return ", ".join(letters)
        case Matching():
            return " ".join(f"{left}{right}" for left, right in enumerate(letters, start=1))
        case _:
            return " ".join(letters)


def _places(order: tuple[int, ...]) -> dict[int, int]:
    """At which place each thing of an order is shown."""
    return {index: place for place, index in enumerate(order)}


def quantity(question: Numeric, language: str = "en") -> str:
    """The number in the article's wording, *nearly 4,500 soldiers*, formatted for a language, as plain text."""
    unit = question.unit or ""
    space = number_format(language).percent if unit == "%" else " " * bool(unit)
    hedge = f"{question.hedge} " if question.hedge else ""
    return f"{hedge}{format_number(question.answer, language)}{space}{unit}"


def _shown_number(question: Numeric, language: str) -> str:
    """The number as the article says it, and what else is right."""
    low, high = question.interval
    also = (
        "" if low == high else f" ({format_number(low, language)}\N{EN DASH}{format_number(high, language)})"
    )
    return escape_markdown(quantity(question, language)) + also


def _shown_cloze(question: Cloze) -> str:
    """The whole text, with what fills the gaps in strong type where it can be."""
    cloze = question.parsed
    if UNBOLD & set(question.text):
        return cloze.whole
    return cloze.filled(
        [
            f"**{gap.answer}**" if gap.answer[0].isalnum() and gap.answer[-1].isalnum() else gap.answer
            for gap in cloze.gaps
        ]
    )


def _shown_order(question: Ordering, language: str) -> tuple[str, ...]:
    """The items in the right order, with their dates if they have any."""
    if not question.dates:
        return question.items
    return tuple(
        f"{item} ({format_date(date, language)})"
        for item, date in zip(question.items, question.dates, strict=True)
    )


def asked_and_right(question: Question) -> tuple[str, tuple[str, ...]]:
    """A normalised pair of question and correct answer. Questions with equal pairs are the same."""
    asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
    return _compared(asked), tuple(map(_compared, answer_lines(question, ())))


def _compared(text: str) -> str:
    return n1(text).casefold().rstrip("?.! ")
