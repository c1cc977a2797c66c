"""Questions answered from memory, typed or thought, as fields of a recall note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from quizgen.grading.figures import figures, typed_figures
from quizgen.grading.key import quantity
from quizgen.model.questions import DateQuestion, Flashcard, Numeric, OpenEnded, ShortAnswer
from quizgen.outputs.anki.text import block, inline, plain
from quizgen.outputs.anki.words import Words


def recall_fields(question: ShortAnswer | Numeric | DateQuestion | OpenEnded, words: Words) -> dict[str, str]:
    """The fields of a question with one card that is answered from memory."""
    match question:
        case ShortAnswer():
            return short_answer_fields(question, words)
        case Numeric():
            return numeric_fields(question, words)
        case DateQuestion():
            return date_fields(question, words)
        case OpenEnded():
            return open_ended_fields(question, words)
        case _:
            assert_never(question)


def short_answer_fields(question: ShortAnswer, words: Words) -> dict[str, str]:
    """A word to type, in the one line that Anki offers: the canonical answer is compared, the others are listed."""
    return {
        "Stem": block(question.ask),
        "Task": plain(words.type_text),
        "Typed": plain(" ".join(question.answer.split())),
        "Answer": plain(question.answer),
        "Accepted": accepted([plain(other) for other in question.accept], words),
    }


def numeric_fields(question: Numeric, words: Words) -> dict[str, str]:
    """A number to type, without its unit; what else is right is given as a range."""
    low, high = question.interval
    language = words.labels.language
    between = words.between.format(low=figures(low, language), high=figures(high, language))
    task = words.type_number_of.format(unit=question.unit) if question.unit else words.type_number
    return {
        "Stem": block(question.ask),
        "Task": plain(task),
        "Typed": typed_figures(question.answer, language),
        "Answer": plain(quantity(question, language)),
        "Accepted": accepted([plain(between)] * (low != high), words),
    }


def date_fields(question: DateQuestion, words: Words) -> dict[str, str]:
    """A date to type, as exact as the key."""
    date = question.answer
    if date.day is not None:
        task = words.type_day
    else:
        task = words.type_year if date.month is None else words.type_month
    return {
        "Stem": block(question.ask),
        "Task": plain(task),
        "Typed": str(date),
        "Answer": plain(words.labels.format_date(date)),
    }


def open_ended_fields(question: OpenEnded, words: Words) -> dict[str, str]:
    """A question for sentences: a model answer and what earns points, for the learner to compare with."""
    criteria = "".join(
        f'<li>{inline(criterion.text)} <span class="qg-points">({plain(words.labels.format_points(criterion.points))})</span></li>'
        for criterion in question.rubric
    )
    rubric = f'<p class="qg-criteria">{plain(words.labels.marking)}</p><ul class="qg-rubric">{criteria}</ul>'
    return {
        "Stem": block(question.ask),
        "Task": plain(words.write),
        "Answer": f'<div class="qg-model">{block(question.model)}</div>{rubric}',
    }


def flashcard_fields(question: Flashcard) -> dict[str, str]:
    """Front and back; the reverse card exists only if its front has something to show."""
    back = block(question.back)
    return {"Stem": block(question.front), "Answer": back, "Reverse": back if question.reverse else ""}


def accepted(others: Sequence[str], words: Words) -> str:
    """The line that lists other right answers, which are HTML already; nothing if there are none."""
    if not others:
        return ""
    listed = "".join(f"<li>{other}</li>" for other in others)
    return f'<p>{plain(words.labels.also_right)}:</p><ul class="qg-accepted">{listed}</ul>'
