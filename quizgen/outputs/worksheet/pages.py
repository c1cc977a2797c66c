"""Worksheets as self-contained HTML files, without scripts or external resources."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Final, NamedTuple

from markupsafe import Markup

from quizgen.markup.formula import with_smallest_letters
from quizgen.markup.template_files import template_text
from quizgen.outputs.templating import environment
from quizgen.outputs.worksheet.fonts import font_faces
from quizgen.outputs.worksheet.short_key import ShortKeyView
from quizgen.outputs.worksheet.views import CardSheet, HandoutView, PageView, SheetView
from quizgen.outputs.worksheet.wide_tables import label_wide_tables
from quizgen.text.digits import NumberingSystem

FOOT: Final = {"normal": "8pt", "dyslexia": "12pt", "large": "18pt"}
"""The font size in the margin of a page."""

TIGHTEST: Final = 3
"""The number of steps by which the style sheet can reduce the space between questions."""
SMALLEST_LETTERS: Final = {"dyslexia": 12 / 14, "large": 1.0}
"""The minimum size of exponents relative to the text, in presets without smaller letters."""

FONTS: Final = Markup("/* fonts */")
"""The placeholder for the fonts, which are inserted when the characters of the page are known."""

PIECES: Final = 1000
"""The number of pieces of a page that are joined at once. A table, a formula or a placeholder is always one piece."""


COUNTER_STYLES: Final[dict[NumberingSystem, str]] = {
    "latn": "decimal",
    "arab": "arabic-indic",
    "arabext": "persian",
}
"""The names of digits in style sheets, for lists and pages."""

NAME_LINE: Final = "_" * 32
"""The line for a name at the top of a page."""


class PageFoot(NamedTuple):
    """The page margins: values of the CSS property `content`."""

    left: Markup
    right: Markup
    size: str
    place: str
    """The place of the page number: above the code if the code needs the whole line in large letters."""

    name: Markup | None
    """The line for a name at the top of every page after the first, if there is one."""

    name_place: str


def sheet_page(sheet: SheetView, *, with_key: bool = False) -> bytes:
    """The worksheet for learners, followed by the answer key if requested."""
    shown = replace(sheet, given={})
    name = (sheet.learner or NAME_LINE) if sheet.header.name_on_each_page else ""
    return render_page("worksheet/base.html.j2", shown, sheet.form, appended=with_key, learner=name)


def key_page(sheet: SheetView) -> bytes:
    """The answer key of the worksheet, or the worksheet with the answers filled in."""
    template = "worksheet/base.html.j2" if sheet.given else "worksheet/key.html.j2"
    return render_page(template, sheet, _key_name(sheet))


def short_key_page(key: ShortKeyView) -> bytes:
    """The answers of all forms in one table."""
    return render_page("worksheet/short_key.html.j2", key, key.labels.all_keys)


def _key_name(sheet: PageView) -> str:
    """What the foot calls a key. In large print there is room for one line, and the code names the form."""
    if not isinstance(sheet, SheetView) or sheet.preset == "large":
        return sheet.labels.answer_key
    return sheet.key_title


def handout_page(handout: HandoutView) -> bytes:
    """The article on a separate sheet."""
    return render_page("worksheet/handout.html.j2", handout, handout.labels.article)


def cards_page(deck: CardSheet) -> bytes:
    """The flashcards to cut out."""
    return render_page("worksheet/cards.html.j2", deck, deck.labels.cards)


def tighten(page: bytes, step: int) -> bytes:
    """The page with less space between questions when it is printed."""
    if not step:
        return page
    return page.replace(b"<html ", f'<html data-tight="{step}" '.encode(), 1)


def render_page(
    template: str, sheet: PageView, name: str | None, *, appended: bool = False, learner: str = ""
) -> bytes:
    """Render a self-contained page.

    Args:
        template: The name of the template, which extends `worksheet/document.html.j2`.
        sheet: The content.
        name: The name in the footer of each page, or None.
        appended: Whether the key follows the worksheet.
        learner: The name of the learner, or a line for it, on each page after the first; "" for neither.
    """
    page = environment().get_template(template)
    pieces = page.stream(
        fonts=FONTS,
        sheet=sheet,
        labels=sheet.labels,
        style=Markup(template_text("worksheet/style.css")),  # noqa: S704 - ours
        narrow=Markup(template_text("worksheet/narrow.css")),  # noqa: S704 - ours
        page_foot=_page_foot(sheet, name, learner),
        key_foot=_page_foot(sheet, _key_name(sheet)) if appended else None,
        sheet_count=_page_up_to(sheet, "sheet-end"),
        key_count=_page_up_to(sheet, "key-end"),
        appended=appended,
        counter_style=COUNTER_STYLES[sheet.labels.numbering],
    )
    pieces.enable_buffering(PIECES)  # one by one, they take more memory than the page
    parts = [label_wide_tables(part) for part in pieces]
    if smallest := SMALLEST_LETTERS.get(sheet.preset):
        parts = [with_smallest_letters(part, smallest) for part in parts]
    parts[0] = parts[0].replace(FONTS, font_faces(parts, sheet.preset), 1)
    written = BytesIO()
    for part in parts:
        written.write(part.encode())
    return written.getvalue()


def _page_foot(sheet: PageView, name: str | None, learner: str = "") -> PageFoot:
    """The foot of a page: the sheet's code and name, the page number, and possibly the learner's name."""
    left = f"{name} · {sheet.code}" if name else sheet.code
    place = "top-right" if sheet.preset == "large" else "bottom-right"
    above = Markup(css_string(f"{sheet.labels.name} {learner}")) if learner else None  # noqa: S704 - quoted for CSS
    at = "top-right" if sheet.direction == "rtl" and place != "top-right" else "top-left"
    right = _page_of(sheet, _styled(sheet, "counter(pages)"))
    return PageFoot(Markup(css_string(left)), right, FOOT[sheet.preset], place, above, at)  # noqa: S704 - quoted for CSS


def _page_of(sheet: PageView, total: str) -> Markup:
    """The number of a page and how many there are, which is a value of CSS."""
    before, _, rest = sheet.labels.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    parts = [
        css_string(before),
        _styled(sheet, "counter(page)"),
        css_string(between),
        total,
        css_string(after),
    ]
    return Markup(" ".join(parts))  # noqa: S704 - quoted for CSS


def _styled(sheet: PageView, counter: str) -> str:
    """A counter of pages in the digits of the sheet."""
    style = COUNTER_STYLES[sheet.labels.numbering]
    return counter if style == "decimal" else f"{counter[:-1]}, {style})"


def _page_up_to(sheet: PageView, last: str) -> Markup:
    """The same as a declaration, counted up to the page of an element, and without a total in browsers."""
    alone = f"{css_string(sheet.labels.page.partition('{page}')[0])} {_styled(sheet, 'counter(page)')}"
    counted = _page_of(sheet, _styled(sheet, f'target-counter("#{last}", page)'))
    return Markup(f"content: {alone}; content: {counted};")  # noqa: S704 - quoted for CSS


def css_string(text: str) -> str:
    """The text as a CSS string. Characters that could end the string or the style sheet become numbers."""
    return (
        '"' + "".join(char if char.isalnum() or char in " ·-" else f"\\{ord(char):x} " for char in text) + '"'
    )
