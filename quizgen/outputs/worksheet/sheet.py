"""A sheet: one form of one paper as the templates need it."""

from __future__ import annotations

from decimal import Decimal

from quizgen.model.article import Article
from quizgen.model.folder import Folder
from quizgen.outputs.labels import Labels, labels
from quizgen.outputs.worksheet.answer_key import key_entries
from quizgen.outputs.worksheet.forms import Form
from quizgen.outputs.worksheet.given_answers import given_answers
from quizgen.outputs.worksheet.items import block_html, gap_width, item_views
from quizgen.outputs.worksheet.layout import arrange_form
from quizgen.outputs.worksheet.lines import JOINED_MEASURE, MEASURE, SPACING, Ruler
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings
from quizgen.outputs.worksheet.views import ArticleView, ParagraphView, SheetView
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet
from quizgen.text.language_tags import direction


def sheet_view(paper: PlannedWorksheet, form: Form, folder: Folder, settings: WorksheetSettings) -> SheetView:
    """Everything on the pages of a form and in its key."""
    bank, article = paper.bank, folder.article
    language = folder.language_of(bank)
    words, article_words = labels(language), labels(article.language)
    layout = settings.layout
    laid_out = arrange_form(form, layout)
    total = sum((placed.question.points for placed in laid_out.placed), Decimal(0))
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
        total=words.format_number(total),
        total_points=words.format_points(total),
        instructions=block_html(bank.instructions) if bank.instructions else None,
        reading=_reading(folder, article_words, layout),
        items=item_views(laid_out.placed, folder, words, layout),
        key=key_entries(laid_out.placed, article, words, article_words),
        gap=gap_width(laid_out.placed),
        given=given_answers(laid_out.placed, words) if layout.key == "filled" else {},
    )


def _reading(folder: Folder, words: Labels, layout: Layout) -> ArticleView:
    article = folder.article
    originals = folder.originals or ([article.original] if article.original else [])
    ruler = _ruler(article, layout)
    texts = [block_html(passage.text) for passage in article.passages]
    return ArticleView(
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        based_on=" · ".join(map(words.based_on_original, originals)) or None,
        paragraphs=tuple(
            ParagraphView(
                passage.number, passage.heading, text, ruler.ruled(text) if layout.line_numbers else None
            )
            for passage, text in zip(article.passages, texts, strict=True)
        ),
        numbered=layout.line_numbers,
    )


def _ruler(article: Article, layout: Layout) -> Ruler:
    """What numbers the lines of an article in the letters of a preset."""
    preset = layout.preset
    joined = preset == "normal" and direction(article.language) == "rtl"
    return Ruler(
        JOINED_MEASURE if joined else MEASURE[preset],
        SPACING.get(preset, (0.0, 0.0)),
        "serif" if preset == "normal" else "sans",
    )
