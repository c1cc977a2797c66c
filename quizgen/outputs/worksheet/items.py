"""The printed questions, with the answer space of each type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypedDict, assert_never

from markupsafe import Markup

from quizgen.markup.code_lines import code_as_lines
from quizgen.markup.formula import math_as_picture
from quizgen.markup.html import cloze_to_html, to_html, to_inline_html
from quizgen.model.article import Article
from quizgen.model.citation import CitationState, find_place
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
from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.forms import Placed
from quizgen.outputs.worksheet.item_views import (
    ArticleView,
    ClozeItemView,
    DateItemView,
    FlashcardItemView,
    FlashcardRow,
    HeadingView,
    ItemView,
    LabelledLine,
    MatchingItemView,
    MultipleChoiceItemView,
    MultipleResponseItemView,
    NumericItemView,
    OpenEndedItemView,
    OrderingItemView,
    PictureView,
    ShortAnswerItemView,
    SpaceView,
    TrueFalseItemView,
)
from quizgen.outputs.worksheet.layout import mixed_groups
from quizgen.outputs.worksheet.option_columns import option_columns
from quizgen.outputs.worksheet.pictures import picture_view
from quizgen.outputs.worksheet.settings import Layout
from quizgen.outputs.worksheet.timeline import slots
from quizgen.outputs.worksheet.word_bank import words_of_gaps
from quizgen.outputs.worksheet.work_space import space_view

GAP: Final = Markup('<input type="text" class="gap" autocomplete="off" aria-label="{}">')

GAP_AND_STOP: Final = re.compile(r"(<input [^>]*>)((?:[^\w\s<&]|&quot;|&#x27;)+)")
"""A gap and the punctuation after it, which must not begin the next line."""


MIXED: Final = "mixed"
"""The key for groups with questions of several types."""


class _Common(TypedDict):
    """What `CommonItemView` is made with, whatever the type."""

    number: int
    points: str
    stem: Markup | None
    picture: PictureView | None
    space: SpaceView | None
    new_page: bool


def block_html(text: str) -> Markup:
    """Convert the author's Markdown to safe HTML blocks."""
    return Markup(to_html(text, math_as_picture, code_as_lines))  # noqa: S704 - the printer escapes everything


def inline_html(text: str) -> Markup:
    """Convert the author's Markdown to safe HTML within a line."""
    return Markup(to_inline_html(text, math_as_picture))  # noqa: S704 - the printer escapes everything


def item_views(
    placed: Sequence[Placed],
    folder: Folder,
    words: Labels,
    layout: Layout,
    sections: Mapping[int, HeadingView],
    readings: Mapping[int, ArticleView],
) -> tuple[ItemView, ...]:
    """The questions of a form, numbered from 1. Consecutive flashcards share a table.

    Args:
        placed: The questions in the order of the form.
        folder: The folder with the pictures and the article.
        words: The labels.
        layout: The layout of the worksheet.
        sections: The headings of sections, by the number of the first question of each.
        readings: The articles, by the number of the question that each precedes.
    """
    by_type = layout.headings and not sections
    mixed = mixed_groups(placed) if by_type else frozenset()
    grouped = frozenset(number for number, each in enumerate(placed, start=1) if each.question.group in mixed)
    made: list[ItemView] = []
    for number, each in enumerate(placed, start=1):
        item = _item(number, each, folder, words, layout)
        goes_on = (number in grouped) == (number - 1 in grouped) and not item.new_page
        if number in sections or number in readings:
            heading = sections.get(number)
            new_page = item.new_page or (heading is not None and heading.new_page)
            made.append(replace(item, heading=heading, reading=readings.get(number), new_page=new_page))
        elif (
            made
            and goes_on
            and isinstance(item, FlashcardItemView)
            and isinstance(made[-1], FlashcardItemView)
        ):
            made[-1] = replace(made[-1], rows=made[-1].rows + item.rows)
        else:
            made.append(item)
    if layout.preset == "normal" and layout.question_columns == 1:
        made = [_in_columns(item) for item in made]
    if layout.citations:
        made = [_cited(item, placed, folder.article, words) for item in made]
    if layout.word_bank:
        made = _with_words(made, placed, words)
    return tuple(_under_headings(made, grouped, words) if by_type else made)


def _under_headings(made: Sequence[ItemView], grouped: frozenset[int], words: Labels) -> Iterator[ItemView]:
    """The first item of each type under a heading, and no task again that the heading tells.

    Questions of groups of several types, by their numbers, stand under one heading, and say their tasks themselves.
    """
    last = ""
    for item in made:
        number = item.rows[-1].number if isinstance(item, FlashcardItemView) else item.number
        if number in grouped:
            heading = None if last == MIXED else HeadingView(words.mixed, words.mixed_task)
            yield replace(item, heading=heading)
            last = MIXED
            continue
        told = words.instruction(item.type)
        plain = item
        if not isinstance(item, FlashcardItemView) and item.task == told:
            plain = replace(item, task=None)
        yield (
            plain
            if item.type == last
            else replace(plain, heading=HeadingView(words.heading(item.type), told))
        )
        last = item.type


def _in_columns(item: ItemView) -> ItemView:
    """Options side by side where that saves lines. A picture takes the room beside them."""
    if isinstance(item, MultipleChoiceItemView | MultipleResponseItemView) and not item.picture:
        return replace(item, fitting_columns=option_columns(item.options))
    return item


def _with_words(made: list[ItemView], placed: Sequence[Placed], words: Labels) -> list[ItemView]:
    """The first text with gaps under the words of all of them."""
    for at, item in enumerate(made):
        if isinstance(item, ClozeItemView):
            box = tuple(map(inline_html, words_of_gaps(placed, words.language)))
            return [*made[:at], replace(item, words=box), *made[at + 1 :]]
    return made


def _cited(item: ItemView, placed: Sequence[Placed], article: Article, words: Labels) -> ItemView:
    def where(number: int) -> str | None:
        return paragraph_views(placed[number - 1].question, article, words)

    if isinstance(item, FlashcardItemView):
        return replace(item, rows=tuple(row._replace(where=where(row.number)) for row in item.rows))
    return replace(item, where=where(item.number))


def audio_note(question: Question, words: Labels) -> Markup:
    """The recording to play before answering the question; "" if there is none."""
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
    """The paragraphs that a question cites, each once, or that it has no citation; None if none is found."""
    if question.citation_state is CitationState.PENDING:
        return words.no_paragraph
    found = (find_place(article, citation) for citation in question.cite)
    numbers = sorted({where.passage for where in found if where})
    return (
        words.comma.join(words.paragraph.format(number=words.figures(number)) for number in numbers) or None
    )


def gap_width(placed: Sequence[Placed]) -> float:
    """The width of all gaps on the worksheet, in em: room for the longest answer in handwriting."""
    longest = max((len(gap.answer) for each in placed for gap in _gaps(each.question)), default=0)
    return min(max(7.0, 2 + 0.85 * longest), 22.0)


def _gaps(question: Question) -> Iterator[Gap]:
    if isinstance(question, Cloze):
        yield from question.parsed.gaps


def question_points(question: Question, words: Labels, layout: Layout) -> str:
    """The points of a question, as printed beside it."""
    if layout.score_boxes:
        points = words.out_of.format(total=words.format_number(question.points))
    else:
        points = words.format_points(question.points)
    return f"{points} ({words.bonus})" if question.bonus else points


def _item(number: int, placed: Placed, folder: Folder, words: Labels, layout: Layout) -> ItemView:
    question, order = placed.question, placed.order
    common = _Common(
        number=number,
        points=question_points(question, words, layout),
        stem=_asked_and_heard(question, words),
        picture=picture_view(question, folder),
        space=space_view(question, layout),
        new_page=question.new_page,
    )
    match question:
        case MultipleChoice():
            return MultipleChoiceItemView(
                **common, options=_choices(question, order, words), columns=question.option_columns
            )
        case MultipleResponse():
            return MultipleResponseItemView(
                **common,
                task=words.choose_all,
                options=_choices(question, order, words),
                columns=question.option_columns,
            )
        case TrueFalse():
            return TrueFalseItemView(**common)
        case ShortAnswer():
            return ShortAnswerItemView(**common)
        case Numeric():
            return NumericItemView(**common, unit=question.unit, hedge=question.hedge)
        case DateQuestion():
            return DateItemView(**common)
        case Cloze():
            return ClozeItemView(
                **common, task=None if question.ask else words.fill_gaps, text=_gapped(question, words)
            )
        case Matching():
            return MatchingItemView(
                **common,
                task=words.match_letters,
                lefts=tuple(
                    LabelledLine(words.figures(i), inline_html(pair.left))
                    for i, pair in enumerate(question.pairs, 1)
                ),
                rights=_lettered([question.rights[index] for index in order], words),
            )
        case Ordering():
            dates = slots(question, words)
            return OrderingItemView(
                **common,
                task=words.date_letters
                if dates
                else words.figures(words.number_items.format(count=len(question.items))),
                slots=dates,
                entries=_lettered([question.items[index] for index in order], words),
            )
        case OpenEnded():
            return OpenEndedItemView(**common)
        case Flashcard():
            front = block_html(question.front) + audio_note(question, words)
            row = FlashcardRow(number, front, common["points"], common["picture"], space=common["space"])
            return FlashcardItemView(task=words.complete_table, rows=(row,), new_page=question.new_page)
        case _:
            assert_never(question)


def task_html(question: Question) -> Markup | None:
    """The stem; None for a cloze question whose stem only says that gaps must be filled in."""
    match question:
        case Cloze():
            return block_html(question.ask) if question.ask else None
        case question:
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

    html = cloze_to_html(question.parsed, gap, math_as_picture, code_as_lines)
    return Markup(GAP_AND_STOP.sub(r'<span class="kept">\1\2</span>', html))  # noqa: S704 - the printer escapes everything
