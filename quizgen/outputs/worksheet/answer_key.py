"""The answer key of a form: correct answers, explanations and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import zip_longest
from typing import assert_never

from markupsafe import Markup

from quizgen.grading.key import answer_lines, key_letters, right_letters
from quizgen.grading.markdown_escape import escape_markdown
from quizgen.grading.partial_credit import partial_credit
from quizgen.markup.code_lines import code_as_lines
from quizgen.markup.formula import math_as_picture
from quizgen.markup.html import cloze_to_html
from quizgen.markup.marked import to_marked_html
from quizgen.model.article import Article
from quizgen.model.citation import Citation, Place, find_place, marked_ranges
from quizgen.model.cloze import Gap
from quizgen.model.components import RejectedAnswer
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
from quizgen.outputs.worksheet.item_views import HeadingView, LabelledLine
from quizgen.outputs.worksheet.items import block_html, inline_html, question_points, task_html
from quizgen.outputs.worksheet.settings import Layout
from quizgen.outputs.worksheet.timeline import slots
from quizgen.outputs.worksheet.views import KeyEntryView, NoteView, SourceView
from quizgen.text.pipe_tables import without_separators


def key_entries(
    placed: Sequence[Placed],
    article: Article,
    words: Labels,
    article_words: Labels,
    sections: Mapping[int, HeadingView],
) -> tuple[KeyEntryView, ...]:
    """The entries of the answer key of a form, one for each question.

    Args:
        placed: The questions in the order of the form.
        article: The article that is quoted.
        words: Labels in the language of the questions.
        article_words: Labels in the language of the article.
        sections: The headings of sections, by the number of the first question of each.
    """
    return tuple(
        KeyEntryView(
            number=number,
            heading=sections.get(number),
            points=question_points(each.question, words, Layout()),
            worth="+" * each.question.bonus + words.format_number(each.question.points),
            type=each.question.type,
            stem=task_html(each.question),
            short=_short(each, words),
            answers=_answers(each, words),
            credit=credit,
            notes=tuple(_notes(each.question, credit, words)),
            rubric=_rubric(each.question, words),
            sources=_sources(each.question, article, article_words),
            remark=words.source_remark(each.question.citation_state) or None,
        )
        for number, each in enumerate(placed, start=1)
        for credit in [_credit(each.question, words)]
    )


def _short(placed: Placed, words: Labels) -> Markup:
    """What a right sheet has in its boxes, on its lines and in its gaps, from top to bottom."""
    question, order = placed.question, placed.order
    match question:
        case TrueFalse():
            return Markup.escape(words.is_true if question.answer else words.is_false)
        case Ordering() if not slots(question, words):
            return Markup(" ").join(words.figures(index + 1) for index in order)
        case MultipleChoice() | MultipleResponse() | Matching() | Ordering():
            return Markup.escape(words.in_letters(key_letters(question, order)))
        case ShortAnswer() | Numeric() | DateQuestion():
            return Markup("; ").join(map(inline_html, answer_lines(question, language=words.language)))
        case Cloze():
            return Markup(" · ").join(inline_html(gap.answer) for gap in question.parsed.gaps)
        case Flashcard():
            return inline_html(question.back)
        case OpenEnded():
            return Markup("<em>{}</em>").format(words.marking)
        case _:
            assert_never(question)


def _answers(placed: Placed, words: Labels) -> tuple[LabelledLine, ...]:
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
            return tuple(
                LabelledLine(mark, inline_html(line))
                for mark, line in zip_longest(marks, lines, fillvalue="")
            )
        case TrueFalse():
            return (LabelledLine("", Markup.escape(words.is_true if question.answer else words.is_false)),)
        case Cloze():
            return (LabelledLine("", _filled(question)),)
        case Flashcard():
            return (LabelledLine("", block_html(question.back)),)
        case OpenEnded():
            return ()
        case _:
            assert_never(question)


def _marks(question: Question, order: tuple[int, ...], words: Labels) -> Iterator[str]:
    """The letters of the right options one by one; for pairs and things in order with their numbers."""
    for number, latin in enumerate(right_letters(question, order), start=1):
        mark = words.in_letters(latin)
        yield f"{words.figures(number)} {mark}" if isinstance(question, Matching | Ordering) else mark


def _filled(question: Cloze) -> Markup:
    def gap(index: int) -> str:
        return Markup("<u>{}</u>").format(inline_html(question.parsed.gaps[index].answer))

    return Markup(cloze_to_html(question.parsed, gap, math_as_picture, code_as_lines))  # noqa: S704 - the printer escapes everything


def _credit(question: Question, words: Labels) -> str | None:
    """How parts of the answer earn points, in words; None if only the whole answer does."""
    if isinstance(question, TrueFalse):
        return words.figures(words.credit["verdict"])
    credit = partial_credit(question)
    if credit is None:
        return None
    points = Fraction(question.points)
    told = words.credit[credit.unit].format(
        points=words.format_share(credit.each * points), cost=words.format_share(credit.cost * points)
    )
    return words.figures(told)


def _notes(question: Question, credit: str | None, words: Labels) -> Iterator[NoteView]:
    if credit:
        yield NoteView(words.partial_credit, Markup.escape(credit))
    match question:
        case TrueFalse(correction=str(correction)):
            yield NoteView(words.correction, block_html(correction))
        case ShortAnswer():
            yield from _listed(words.also_right, map(escape_markdown, question.accepted), words)
            yield from _listed(words.not_right, map(_with_credit, question.reject), words)
        case Cloze():
            yield from _listed(words.also_right, _wordings(question.parsed.gaps), words)
        case OpenEnded():
            yield NoteView(words.model_answer, block_html(question.model))
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Numeric()
            | DateQuestion()
            | Matching()
            | Ordering()
            | Flashcard()
        ):
            pass
        case _:
            assert_never(question)
    if question.audio:
        yield NoteView(words.transcript, block_html(question.audio.transcript))
    if question.explain:
        yield NoteView(words.why, block_html(question.explain))


def _wordings(gaps: Sequence[Gap]) -> Iterator[str]:
    """What else fits a gap; where there are several gaps, after the wording that tells which is meant."""
    for gap in gaps:
        if gap.accept:
            yield " / ".join(gap.accept if len(gaps) == 1 else (gap.answer, *gap.accept))


def _with_credit(answer: RejectedAnswer) -> str:
    """A rejected answer, with the share of the points that it earns."""
    return f"{answer.text} ({answer.credit})" if answer.credit else answer.text


def _listed(label: str, texts: Iterable[str], words: Labels) -> Iterator[NoteView]:
    """A note that lists texts in our Markdown; none if there are none."""
    if listed := Markup.escape(words.semicolon).join(map(inline_html, texts)):
        yield NoteView(label, listed)


def _rubric(question: Question, words: Labels) -> tuple[LabelledLine, ...]:
    if not isinstance(question, OpenEnded):
        return ()
    return tuple(
        LabelledLine(words.format_points(criterion.points), inline_html(criterion.text))
        for criterion in question.rubric
    )


def _sources(question: Question, article: Article, words: Labels) -> tuple[SourceView, ...]:
    found = ((citation, find_place(article, citation)) for citation in question.cite)
    return tuple(
        SourceView(
            words.paragraph.format(number=words.figures(where.passage)) if where else None,
            Markup.escape(words.quote).format(words=_quote(article, citation, where)),
        )
        for citation, where in found
    )


def _quote(article: Article, citation: Citation, where: Place | None) -> Markup:
    """The cited words with the emphasis that they have in the article, wherever it begins and ends there."""
    if where is None:
        return inline_html(citation.quote)
    passage = article.passage(where.passage)
    (words,) = marked_ranges(passage, [where])
    if passage.is_code:
        return Markup("<code>{}</code>").format(" ".join(passage.text[slice(*words)].split()))
    if passage.is_table:
        return inline_html(" ".join(without_separators(passage.text)[slice(*words)].split()))
    return Markup(to_marked_html(passage.text, (), window=words, math=math_as_picture))  # noqa: S704 - the printer escapes everything
