"""Creates the view of a worksheet form for templates."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from quizgen.model.article import Article
from quizgen.model.class_list import Learner, learner_code
from quizgen.model.folder import ArticlePart, Folder
from quizgen.model.questions import Question
from quizgen.model.sheet_header import SheetHeader
from quizgen.outputs.labels import Labels, sheet_labels
from quizgen.outputs.worksheet.answer_key import key_entries
from quizgen.outputs.worksheet.article_parts import questions_by_article
from quizgen.outputs.worksheet.forms import Form
from quizgen.outputs.worksheet.given_answers import given_answers
from quizgen.outputs.worksheet.item_views import ArticleView, ParagraphView
from quizgen.outputs.worksheet.items import block_html, gap_width, item_views
from quizgen.outputs.worksheet.layout import arrange_form
from quizgen.outputs.worksheet.lines import JOINED_MEASURE, MEASURE, SPACING, Ruler
from quizgen.outputs.worksheet.pictures import logo_view
from quizgen.outputs.worksheet.section_headings import section_headings
from quizgen.outputs.worksheet.sections import sheet_total
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings
from quizgen.outputs.worksheet.views import HandoutView, HeaderView, SheetView
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet
from quizgen.text.language_tags import direction


def sheet_view(
    paper: PlannedWorksheet,
    form: Form,
    folder: Folder,
    settings: WorksheetSettings,
) -> SheetView:
    """The view of a form and its key."""
    bank, article = paper.bank, folder.article
    language = folder.language_of(bank)
    words, article_words = sheet_labels(language), sheet_labels(article.language)
    layout = paper.layout
    is_above = layout.article in {None, "with"}
    is_separate = layout.article == "separate" and bool(article.passages)
    laid_out = arrange_form(form, layout, has_sections=bool(paper.sections))
    asked = [placed.question for placed in laid_out.placed]
    headings = section_headings(paper.sections, asked, words)
    readings = _readings(paper, asked, folder, article_words) if is_above else {}
    reading = readings.pop(1, None) or _reading(article, folder.parts, article_words, layout)
    total = sheet_total(paper.sections, asked)
    letter = words.in_letters(form.letter) if paper.forms > 1 else None
    return SheetView(
        title=bank.title,
        language=language,
        direction=direction(language),
        labels=words,
        paper=layout.paper,
        preset=layout.preset,
        form=words.form.format(letter=letter) if letter else None,
        key_title=words.form_key.format(letter=letter) if letter else words.answer_key,
        code=paper.code(laid_out, settings.seed),
        header=_header(bank.header, folder),
        total=words.format_number(total),
        total_points=words.format_points(total),
        instructions=block_html(bank.instructions) if bank.instructions else None,
        reading=reading if is_above else replace(reading, paragraphs=()),
        see_article=words.see_article.format(title=words.quote.format(words=article.title))
        if is_separate
        else None,
        items=item_views(laid_out.placed, folder, words, layout, headings, readings),
        key=key_entries(laid_out.placed, article, words, article_words, headings),
        columns=layout.question_columns,
        score_boxes=layout.score_boxes,
        has_points_table=layout.points_table,
        gap=gap_width(laid_out.placed),
        given=given_answers(laid_out.placed, words) if layout.key == "filled" else {},
    )


def _header(header: SheetHeader | None, folder: Folder) -> HeaderView:
    if header is None:
        return HeaderView()
    return HeaderView(
        school=header.school,
        logo=logo_view(header, folder),
        teacher=header.teacher,
        date=header.date,
        candidate_number=header.candidate_number,
        name_on_each_page=header.name_on_each_page,
    )


def _readings(
    paper: PlannedWorksheet, asked: Sequence[Question], folder: Folder, words: Labels
) -> dict[int, ArticleView]:
    """The articles that stand before their questions, by the numbers of the first of these; none if all stand above."""
    in_sections = [questions_by_article(section.questions, folder.parts) for section in paper.sections]
    if any(len(articles) != 1 for articles in in_sections):
        return {}
    found = {}
    number = 1
    for part, questions in questions_by_article(asked, folder.parts):
        if part.article.passages or number == 1:
            found[number] = _reading(part.article, (), words, paper.layout)
        number += len(questions)
    return found


def named_sheet(sheet: SheetView, learner: Learner, letter: str) -> SheetView:
    """The worksheet of a learner, who gets the form with this letter: with the name and a code of its own."""
    code = learner_code(letter, learner.number)
    return replace(sheet, learner=learner.name, code=f"{sheet.code} · {code}")


def handout_view(paper: PlannedWorksheet, folder: Folder) -> HandoutView | None:
    """The article on a separate sheet, if the worksheet has one."""
    article, layout = folder.article, paper.layout
    if layout.article != "separate" or not article.passages:
        return None
    words = sheet_labels(article.language)
    content = hashlib.sha256(article.model_dump_json().encode()).hexdigest()[:4]
    return HandoutView(
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        labels=words,
        paper=layout.paper,
        preset=layout.preset,
        code=paper.handout_code(content),
        reading=_reading(article, folder.parts, words, layout),
    )


def _reading(article: Article, parts: Sequence[ArticlePart], words: Labels, layout: Layout) -> ArticleView:
    """An article; `parts` are those of which it is made, if it is several as one."""
    originals = [each.original for each in (article, *(part.article for part in parts)) if each.original]
    ruler = _ruler(article, layout, words)
    texts = [block_html(passage.text) for passage in article.passages]
    return ArticleView(
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        based_on=" · ".join(map(words.based_on_original, originals)) or None,
        paragraphs=tuple(
            ParagraphView(
                passage.number,
                passage.heading,
                text,
                ruler.ruled(text) if layout.line_numbers else None,
                words.figures(passage.number),
            )
            for passage, text in zip(article.passages, texts, strict=True)
        ),
        numbered=layout.line_numbers,
    )


def _ruler(article: Article, layout: Layout, words: Labels) -> Ruler:
    """What numbers the lines of an article in the letters of a preset."""
    preset = layout.preset
    joined = preset == "normal" and direction(article.language) == "rtl"
    return Ruler(
        JOINED_MEASURE if joined else MEASURE[preset],
        SPACING.get(preset, (0.0, 0.0)),
        "serif" if preset == "normal" else "sans",
        words.numbering,
    )
