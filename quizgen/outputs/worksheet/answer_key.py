"""The answer key of a form: what counts as right, why, and which words of the article say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from markupsafe import Markup

from quizgen.grading.key import answer_lines, key_letters, right_letters
from quizgen.grading.literal import literal
from quizgen.markup.formula import math_as_picture
from quizgen.markup.html import cloze_to_html
from quizgen.markup.marked import to_marked_html
from quizgen.model.article import Article
from quizgen.model.citation import Citation, Place, place, ranges
from quizgen.model.cloze import Gap
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
)
from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.forms import Placed
from quizgen.outputs.worksheet.items import asked, block, inline
from quizgen.outputs.worksheet.timeline import slots
from quizgen.outputs.worksheet.view import Entry, KeyEntry, Note, Source


def key_entries(
    placed: Sequence[Placed], article: Article, words: Labels, article_words: Labels
) -> tuple[KeyEntry, ...]:
    """The key of a form, question by question.

    Args:
        placed: The questions as the form shows them.
        article: The text that is quoted.
        words: Labels in the language of the questions.
        article_words: Labels in the language of the article.
    """
    return tuple(
        KeyEntry(
            number=number,
            points=words.format_points(each.question.points),
            worth=words.format_number(each.question.points),
            stem=asked(each.question),
            short=_short(each, words),
            answers=_answers(each, words),
            notes=tuple(_notes(each.question, words)),
            rubric=_rubric(each.question, words),
            sources=_sources(each.question, article, article_words),
            remark=_remark(each.question, words),
        )
        for number, each in enumerate(placed, start=1)
    )


def _short(placed: Placed, words: Labels) -> str:
    """What the boxes of a right sheet have in them, from top to bottom."""
    question, order = placed.question, placed.order
    match question:
        case TrueFalse():
            return words.is_true if question.answer else words.is_false
        case Ordering() if not slots(question, words):
            return " ".join(str(index + 1) for index in order)
        case _:
            return words.in_letters(key_letters(question, order))


def _answers(placed: Placed, words: Labels) -> tuple[Entry, ...]:
    question, order = placed.question, placed.order
    match question:
        case (
            MultipleChoice()
            | MultipleResponse()
            | Matching()
            | Ordering()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
        ):
            lines = answer_lines(question, order, language=words.language)
            marks = _marks(question, order, words)
            return tuple(Entry(mark, inline(line)) for mark, line in zip_longest(marks, lines, fillvalue=""))
        case TrueFalse():
            return (Entry("", Markup.escape(words.is_true if question.answer else words.is_false)),)
        case Cloze():
            return (Entry("", _filled(question)),)
        case Flashcard():
            return (Entry("", block(question.back)),)
        case OpenEnded():
            return ()
        case _:
            assert_never(question)


def _marks(question: Question, order: tuple[int, ...], words: Labels) -> Iterator[str]:
    """The letters of the right options one by one; for pairs and things in order with their numbers."""
    for number, latin in enumerate(right_letters(question, order), start=1):
        mark = words.in_letters(latin)
        yield f"{number} {mark}" if isinstance(question, Matching | Ordering) else mark


def _filled(question: Cloze) -> Markup:
    def gap(index: int) -> str:
        return Markup("<u>{}</u>").format(inline(question.parsed.gaps[index].answer))

    return Markup(cloze_to_html(question.parsed, gap, math_as_picture))  # noqa: S704 - the printer escapes everything


def _notes(question: Question, words: Labels) -> Iterator[Note]:
    match question:
        case TrueFalse(correction=str(correction)):
            yield Note(words.correction, block(correction))
        case ShortAnswer():
            yield from _listed(words.also_right, map(literal, question.accept))
            yield from _listed(words.not_right, (option.text for option in question.reject))
        case Cloze():
            yield from _listed(words.also_right, _wordings(question.parsed.gaps))
        case OpenEnded():
            yield Note(words.model_answer, block(question.model))
        case _:
            pass
    if question.audio:
        yield Note(words.transcript, block(question.audio.transcript))
    if question.explain:
        yield Note(words.why, block(question.explain))


def _wordings(gaps: Sequence[Gap]) -> Iterator[str]:
    """What else fits a gap; where there are several gaps, after the wording that tells which is meant."""
    for gap in gaps:
        if gap.accept:
            yield " / ".join(gap.accept if len(gaps) == 1 else (gap.answer, *gap.accept))


def _listed(label: str, texts: Iterable[str]) -> Iterator[Note]:
    """A note that lists texts in our Markdown; none if there are none."""
    if listed := Markup("; ").join(map(inline, texts)):
        yield Note(label, listed)


def _rubric(question: Question, words: Labels) -> tuple[Entry, ...]:
    if not isinstance(question, OpenEnded):
        return ()
    return tuple(
        Entry(words.format_points(criterion.points), inline(criterion.text)) for criterion in question.rubric
    )


def _sources(question: Question, article: Article, words: Labels) -> tuple[Source, ...]:
    found = ((citation, place(article, citation)) for citation in question.cite)
    return tuple(
        Source(
            words.paragraph.format(number=where.passage) if where else None,
            Markup.escape(words.quote).format(words=_quote(article, citation, where)),
        )
        for citation, where in found
    )


def _quote(article: Article, citation: Citation, where: Place | None) -> Markup:
    """The cited words with the emphasis that they have in the article, wherever it begins and ends there."""
    if where is None:
        return inline(citation.quote)
    passage = article.passage(where.passage)
    (words,) = ranges(passage, [where])
    return Markup(to_marked_html(passage.text, (), window=words, math=math_as_picture))  # noqa: S704 - the printer escapes everything


def _remark(question: Question, words: Labels) -> str | None:
    if not question.cite:
        return words.uncited
    return words.inferred if question.inferred else None
