"""Flashcards to cut out: fronts on one page and backs on the next, for double-sided printing.

The paper is turned over its long edge, so the order of columns is reversed for the backs. A card is as large as its
longest text needs, because the text is never smaller than in the preset.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from markupsafe import Markup

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.labels import sheet_labels
from quizgen.outputs.worksheet.item_views import PictureView
from quizgen.outputs.worksheet.items import audio_note, block_html
from quizgen.outputs.worksheet.lines import SPACING, lines_of
from quizgen.outputs.worksheet.pictures import picture_view
from quizgen.outputs.worksheet.settings import Layout
from quizgen.outputs.worksheet.views import CardFace, CardPageView, CardSheet
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet
from quizgen.text.language_tags import direction

WIDTH: Final = 174
HEIGHT: Final = 240
"""The size of all cards on a page, in millimetres, which fits A4 and Letter."""

GRIDS: Final = ((4, 2), (2, 2), (2, 1), (1, 1))
"""The rows and columns of a page, smallest cards first."""

PADDING: Final = 6
PICTURE: Final = 45
"""The padding on each side of a card and the maximum height of a picture, in millimetres."""

POINT: Final = 25.4 / 72
SIZES: Final = {"normal": (12, 1.4), "dyslexia": (14, 1.5), "large": (18, 1.5)}
"""The font size in points, and the line height."""


class _Card(NamedTuple):
    number: int
    front: Markup
    back: Markup
    picture: PictureView | None


def card_sheet(paper: PlannedWorksheet, folder: Folder, layout: Layout) -> CardSheet | None:
    """The flashcards of a worksheet as pages to print; None if it has none."""
    bank = paper.bank
    asked = [question for question in bank.active if isinstance(question, Flashcard)]
    if not asked:
        return None
    language = folder.language_of(bank)
    cards = [
        _Card(
            number,
            block_html(each.front) + audio_note(each, sheet_labels(language)),
            block_html(each.back),
            picture_view(each, folder),
        )
        for number, each in enumerate(asked, start=1)
    ]
    return CardSheet(
        title=bank.title,
        language=language,
        direction=direction(language),
        labels=sheet_labels(language),
        paper=layout.paper,
        preset=layout.preset,
        code=paper.stem,
        pages=tuple(_pages(cards, layout.preset)),
    )


def too_long(bank: Bank, layout: Layout) -> Iterator[str]:
    """The ids of flashcards that are longer than a page."""
    for card in bank.active:
        if isinstance(card, Flashcard):
            shown = _Card(0, block_html(card.front), block_html(card.back), None)
            if not _fits(shown, GRIDS[-1], layout.preset):
                yield card.id


def _pages(cards: list[_Card], preset: str) -> Iterator[CardPageView]:
    for rows, columns in GRIDS:
        fitting = [card for card in cards if _grid(card, preset) == (rows, columns)]
        for start in range(0, len(fitting), rows * columns):
            on_page = fitting[start : start + rows * columns]
            fronts = [CardFace(card.number, card.front, card.picture) for card in on_page]
            backs = [CardFace(card.number, card.back, None) for card in on_page]
            yield CardPageView("front", rows, columns, tuple(_rows(fronts, rows, columns)))
            yield CardPageView("back", rows, columns, tuple(row[::-1] for row in _rows(backs, rows, columns)))


def _rows(faces: list[CardFace], rows: int, columns: int) -> Iterator[tuple[CardFace | None, ...]]:
    places = [*faces, *[None] * (rows * columns - len(faces))]
    for start in range(0, rows * columns, columns):
        yield tuple(places[start : start + columns])


def _grid(card: _Card, preset: str) -> tuple[int, int]:
    """The smallest cards that hold both sides; those of a whole page if none do."""
    return next((grid for grid in GRIDS if _fits(card, grid, preset)), GRIDS[-1])


def _fits(card: _Card, grid: tuple[int, int], preset: str) -> bool:
    size, leading = SIZES[preset]
    rows, columns = grid
    measure = (WIDTH / columns - 2 * PADDING) / (size * POINT)
    height = (HEIGHT / rows - 5) / (size * POINT * leading) - 2  # above the text its number, below as much
    spacing = SPACING.get(preset, (0.0, 0.0))
    pictured = PICTURE / (size * POINT * leading) if card.picture else 0.0
    return (
        lines_of(card.front, measure, spacing) + pictured <= height
        and lines_of(card.back, measure, spacing) <= height
    )
