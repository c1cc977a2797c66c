"""Questions as they are printed: the answer space of each type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, assert_never

from markupsafe import Markup

from quizgen.markup.formula import math_as_picture
from quizgen.markup.html import cloze_to_html, to_html, to_inline_html
from quizgen.model.article import Article
from quizgen.model.citation import place
from quizgen.model.cloze import Gap
from quizgen.model.folder import Folder
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
from quizgen.outputs.base import Layout
from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.forms import Placed
from quizgen.outputs.worksheet.pictures import picture
from quizgen.outputs.worksheet.timeline import slots
from quizgen.outputs.worksheet.views import FlashcardRow, HeadingView, ItemView, LabelledLine
from quizgen.outputs.worksheet.word_bank import words_of_gaps

GAP: Final = Markup('<input type="text" class="gap" autocomplete="off" aria-label="{}">')

GAP_AND_STOP: Final = re.compile(r"(<input [^>]*>)((?:[^\w\s<&]|&quot;|&#x27;)+)")
"""A gap and the full stop, comma or quote after it, which must not begin the next line."""


def block_html(text: str) -> Markup:
    """The author's Markdown as safe HTML blocks."""
    return Markup(to_html(text, math_as_picture))  # noqa: S704 - the printer escapes everything


def inline_html(text: str) -> Markup:
    """The author's Markdown as safe HTML within a line."""
    return Markup(to_inline_html(text, math_as_picture))  # noqa: S704 - the printer escapes everything


def items(placed: Sequence[Placed], folder: Folder, words: Labels, layout: Layout) -> tuple[ItemView, ...]:
    """The questions of a form, numbered from 1; flashcards that follow each other share a table."""
    numbered = enumerate(placed, start=1)
    made: list[ItemView] = []
    for is_cards, run in groupby(numbered, key=lambda pair: isinstance(pair[1].question, Flashcard)):
        if is_cards:
            made.append(_table(list(run), folder, words))
        else:
            made += [_item(number, each, folder, words) for number, each in run]
    if layout.citations:
        made = [_cited(item, placed, folder.article, words) for item in made]
    if layout.word_bank:
        made = _with_words(made, placed, words)
    return tuple(_under_headings(made, words) if layout.headings else made)


def _under_headings(made: Sequence[ItemView], words: Labels) -> Iterator[ItemView]:
    """The first item of each type under a heading, and no task again that the heading tells."""
    last = ""
    for item in made:
        told = words.instruction(item.type)
        plain = replace(item, task=None) if item.task == told and item.type != "flashcard" else item
        yield (
            plain
            if item.type == last
            else replace(plain, heading=HeadingView(words.headings[item.type], told))
        )
        last = item.type


def _with_words(made: list[ItemView], placed: Sequence[Placed], words: Labels) -> list[ItemView]:
    """The first text with gaps under the words of all of them."""
    first = next((at for at, item in enumerate(made) if item.type == "cloze"), None)
    if first is None:
        return made
    bank = tuple(map(inline_html, words_of_gaps(placed, words.language)))
    return [*made[:first], replace(made[first], words=bank), *made[first + 1 :]]


def _cited(item: ItemView, placed: Sequence[Placed], article: Article, words: Labels) -> ItemView:
    def where(number: int) -> str | None:
        return paragraph_views(placed[number - 1].question, article, words)

    rows = tuple(replace(row, where=where(row.number)) for row in item.rows)
    return replace(item, rows=rows, where=None if rows else where(item.number))


def audio_note(question: Question, words: Labels) -> Markup:
    """Which recording is to be played before the question is answered; nothing if there is none."""
    if question.audio is None:
        return Markup()
    said = words.recording.format(file=question.audio.file)
    if question.audio.credit:
        said += f" ({question.audio.credit})"
    return Markup('<p class="recording">{}</p>').format(said)


def _asked_and_heard(question: Question, words: Labels) -> Markup | None:
    """The stem with the recording below it; None if there is neither."""
    return (task_html(question) or Markup()) + audio_note(question, words) or None


def paragraph_views(question: Question, article: Article, words: Labels) -> str | None:
    """The paragraphs that a question rests on, each once; None if it rests on none that is found."""
    found = (place(article, citation) for citation in question.cite)
    numbers = sorted({where.passage for where in found if where})
    return words.comma.join(words.paragraph.format(number=number) for number in numbers) or None


def gap_width(placed: Sequence[Placed]) -> float:
    """Room for the longest answer of all gaps on the sheet, in em; handwriting is twice as wide as print."""
    longest = max((len(gap.answer) for each in placed for gap in _gaps(each.question)), default=0)
    return min(max(7.0, 2 + 0.85 * longest), 22.0)


def _gaps(question: Question) -> Iterator[Gap]:
    if isinstance(question, Cloze):
        yield from question.parsed.gaps


def _table(run: Sequence[tuple[int, Placed]], folder: Folder, words: Labels) -> ItemView:
    rows = tuple(
        FlashcardRow(
            number,
            block_html(card.front) + audio_note(card, words),
            words.format_points(card.points),
            picture(card, folder),
        )
        for number, each in run
        if isinstance(card := each.question, Flashcard)
    )
    return ItemView("flashcard", rows[0].number, "", task=words.complete_table, rows=rows)


def _item(number: int, placed: Placed, folder: Folder, words: Labels) -> ItemView:
    question = placed.question
    common = ItemView(
        type=question.type,
        number=number,
        points=words.format_points(question.points),
        stem=_asked_and_heard(question, words),
        picture=picture(question, folder),
    )
    match question:
        case MultipleChoice():
            return replace(common, entries=_choices(question, placed.order, words))
        case MultipleResponse():
            return replace(common, task=words.choose_all, entries=_choices(question, placed.order, words))
        case Matching():
            return replace(
                common,
                task=words.match_letters,
                lefts=tuple(
                    LabelledLine(str(i), inline_html(pair.left)) for i, pair in enumerate(question.pairs, 1)
                ),
                entries=_lettered([question.rights[index] for index in placed.order], words),
            )
        case Ordering():
            return replace(
                common,
                task=words.date_letters
                if (dates := slots(question, words))
                else words.number_items.format(count=len(question.items)),
                slots=dates,
                entries=_lettered([question.items[index] for index in placed.order], words),
            )
        case Numeric():
            return replace(common, unit=question.unit, hedge=question.hedge)
        case Cloze():
            return replace(
                common, task=None if question.ask else words.fill_gaps, text=_gapped(question, words)
            )
        case OpenEnded():
            return replace(common, lines=question.lines)
        case TrueFalse() | ShortAnswer() | DateQuestion() | Flashcard():
            return common
        case _:
            assert_never(question)


def task_html(question: Question) -> Markup | None:
    """What is asked, or None for a text with gaps that says no more than that they are to be filled in."""
    match question:
        case Cloze():
            return block_html(question.ask) if question.ask else None
        case _:
            return block_html(stem(question))


def _choices(
    question: MultipleChoice | MultipleResponse, order: Sequence[int], words: Labels
) -> tuple[LabelledLine, ...]:
    texts = [option.text for option in options(question)]
    return _lettered([texts[index] for index in order], words)


def _lettered(texts: Sequence[str], words: Labels) -> tuple[LabelledLine, ...]:
    return tuple(LabelledLine(words.letter(index), inline_html(text)) for index, text in enumerate(texts))


def _gapped(question: Cloze, words: Labels) -> Markup:
    def gap(index: int) -> str:
        return GAP.format(words.gap.format(number=index + 1))

    html = cloze_to_html(question.parsed, gap, math_as_picture)
    return Markup(GAP_AND_STOP.sub(r'<span class="kept">\1\2</span>', html))  # noqa: S704 - the printer escapes everything
