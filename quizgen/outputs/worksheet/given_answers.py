"""The answers in the boxes, lines and gaps of a worksheet with answers filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, assert_never

from markupsafe import Markup

from quizgen.grading.key import right_letters
from quizgen.markup.code_lines import code_as_lines
from quizgen.markup.formula import math_as_picture
from quizgen.markup.html import cloze_to_html
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
)
from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.forms import Placed
from quizgen.outputs.worksheet.item_views import GivenAnswer
from quizgen.outputs.worksheet.items import block_html, inline_html
from quizgen.outputs.worksheet.timeline import slots
from quizgen.text.number_format import format_number

GAP: Final = Markup('<span class="gap given">{}</span>')


def given_answers(placed: Sequence[Placed], words: Labels) -> dict[int, GivenAnswer]:
    """The answers of a form, by the number of the question."""
    return {number: _given(each, words) for number, each in enumerate(placed, start=1)}


def _given(placed: Placed, words: Labels) -> GivenAnswer:
    question, order = placed.question, placed.order
    letters = tuple(map(words.in_letters, right_letters(question, order)))
    match question:
        case MultipleChoice() | MultipleResponse():
            return GivenAnswer(ticks=letters)
        case TrueFalse():
            correction = inline_html(question.correction) if question.correction else Markup()
            return GivenAnswer((words.is_true if question.answer else words.is_false,), (correction,))
        case ShortAnswer():
            return GivenAnswer(fields=(Markup.escape(question.answer),))
        case Numeric():
            return GivenAnswer(fields=(Markup.escape(format_number(question.answer, words.language)),))
        case DateQuestion():
            return GivenAnswer(fields=(Markup.escape(words.format_date(question.answer)),))
        case Cloze():
            return GivenAnswer(fields=(_filled(question),))
        case Ordering() if not slots(question, words):
            return GivenAnswer(fields=tuple(Markup.escape(words.figures(index + 1)) for index in order))
        case Matching() | Ordering():
            return GivenAnswer(fields=tuple(map(Markup.escape, letters)))
        case OpenEnded():
            return GivenAnswer(fields=(block_html(question.model),))
        case Flashcard():
            return GivenAnswer(fields=(block_html(question.back),))
        case _:
            assert_never(question)


def _filled(question: Cloze) -> Markup:
    gaps = question.parsed.gaps
    html = cloze_to_html(
        question.parsed,
        lambda index: GAP.format(inline_html(gaps[index].answer)),
        math_as_picture,
        code_as_lines,
    )
    return Markup(html)  # noqa: S704 - the printer escapes everything
