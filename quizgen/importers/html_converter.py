"""Converts HTML elements to our Markdown, based on markdownify."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import Element  # nosec B405 - nothing is parsed

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

from quizgen.importers.markdown_text import EMPHASIS, MARK, mark_words
from quizgen.importers.mathml import mathml_to_tex

ITEM: Final = "\U0010fff0"
CELL: Final = "\U0010fff1"
ROW: Final = "\U0010fff2"
"""Marks for the beginning of an item, cell and row, until their list or table is written."""

RAISED: Final = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
LOWERED: Final = str.maketrans("0123456789+-=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ")
LATEX_ALT: Final = re.compile(r"LaTeX:\s*(?P<tex>.+)", re.DOTALL)
BLANK_LINES: Final = re.compile(r"\n{2,}")


class Picture(NamedTuple):
    """A picture or recording in a text.

    Attributes:
        source: The address or file name in the text.
        alt: The alternative text, or "".
    """

    source: str
    alt: str


_Base: Any = MarkdownConverter  # its stubs lack most of its methods


class HtmlConverter(_Base):  # type: ignore[misc]
    """A subclass of markdownify's converter for our Markdown. Its methods are named after HTML tags."""

    class Options:
        """Settings of markdownify."""

        bullets = "-"
        strip_document = None

    def __init__(self, *, inline: bool, keep_headings: bool, line_breaks: bool) -> None:
        super().__init__()
        self.inline = inline
        self.keep_headings = keep_headings
        self.line_breaks = line_breaks
        self.pictures: list[Picture] = []
        self.sounds: list[Picture] = []
        self.removed: list[str] = []

    def convert(self, html: str) -> str:
        """Convert a text."""
        soup = BeautifulSoup(html, "html.parser")
        tags = {"_inline"} if self.inline else set()
        text: str = self.process_tag(soup, parent_tags=tags)
        return text

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Mark characters that may be markup. A line end in HTML becomes a space."""
        keep_lines = self.line_breaks and "_inline" not in parent_tags
        words = text if keep_lines else text.replace("\n", " ")
        return mark_words(words.replace("\xa0", " "))

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Keep only the text of a link."""
        del parent_tags
        if el.get("href") and str(el["href"]).strip() != text.replace(MARK, "").strip():
            self.removed.append("the address of a link")
        return text

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a line break to a line end."""
        del el
        return (" " if "_inline" in parent_tags else "\n") + text

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert strong emphasis."""
        del el
        return _emphasized(text, parent_tags, 2 * EMPHASIS)

    convert_strong = convert_b

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert emphasis."""
        del el
        return _emphasized(text, parent_tags, EMPHASIS)

    convert_i = convert_em

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 - markdownify's name
        """Convert a heading to a heading or a bold line."""
        del n, el
        words = " ".join(text.replace(EMPHASIS, "").split())
        if "_inline" in parent_tags or not words:
            return f" {words} "
        if self.keep_headings:
            return f"\n\n## {words}\n\n"
        return f"\n\n{_emphasized(words, parent_tags, 2 * EMPHASIS)}\n\n"

    def convert_hr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a rule to a paragraph break."""
        del el, parent_tags
        return f"\n\n{text}"

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a quotation to a paragraph."""
        return str(self.convert_p(el, text, parent_tags))

    convert_div = convert_dd = convert_dt = convert_dl = convert_article = convert_section = (
        convert_blockquote
    )
    convert_caption = convert_figcaption = convert_figure = convert_blockquote

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a paragraph. In an item or cell, it becomes a part of the line."""
        del el
        text = text.strip(" \t\r\n")
        if "_inline" in parent_tags:
            return f" {text} "
        return f"\n\n{text}\n\n" if text else ""

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Drop struck-out words."""
        del el, parent_tags
        self.removed.append("strikethrough")
        return text

    convert_s = convert_strike = convert_del

    def convert_q(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Put the words in quotation marks."""
        del el, parent_tags
        return f'"{text}"'

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert superscripts: raised digits, or a circumflex before words."""
        del el, parent_tags
        return _moved(text, RAISED, "^")

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert subscripts: lowered digits, or an underscore before words."""
        del el, parent_tags
        return _moved(text, LOWERED, f"{MARK}_")

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert code within a line."""
        code = text.replace("\n", " ") if "pre" not in parent_tags else text
        written: str = super().convert_code(el, code, parent_tags)
        return written

    convert_kbd = convert_samp = convert_tt = convert_code

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a block of code. In an option or cell, it becomes a single line."""
        del el
        code = text.strip("\n")
        if not code.strip():
            return ""
        if "_inline" in parent_tags or "li" in parent_tags:
            if "\n" in code:
                self.removed.append("line breaks in code")
            fence = "`" * (1 + max(map(len, re.findall("`+", code)), default=0))
            space = " " * (len(fence) > 1)
            return f" {fence}{space}{' '.join(code.split())}{space}{fence} "
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
        return f"\n\n{fence}\n{code}\n{fence}\n\n"

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Mark the item, so that its list can convert it."""
        del el, parent_tags
        return f"{ITEM}{text.strip()}\n"

    def convert_list(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a list. In a line, its items follow each other."""
        before, *items = text.split(ITEM)
        if "_inline" in parent_tags:
            return f" {' '.join(text.replace(ITEM, ' ').split())} "
        start = str(el.get("start") or "")
        first = int(start) if re.fullmatch("[0-9]{1,6}", start) else 1
        lines = [before.strip()] if before.strip() else []
        for number, item in enumerate(filter(str.strip, items), first):
            bullet = f"{number}. " if el.name == "ol" else "- "
            body = BLANK_LINES.sub("\n", item.strip())
            lines.append(bullet + body.replace("\n", "\n" + " " * len(bullet)))
        listed = "\n".join(lines)
        return f"\n{listed}" if "li" in parent_tags else f"\n\n{listed}\n\n"

    convert_ul = convert_ol = convert_list

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Mark the cell, so that its table can convert it."""
        del el, parent_tags
        return CELL + " ".join(text.split())

    convert_th = convert_td

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Mark the row, so that its table can convert it."""
        del el, parent_tags
        return ROW + text

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a table. In a line, or with a single column or row, its cells follow each other."""
        before, *rows = text.split(ROW)
        table = [[cell.strip() for cell in row.split(CELL)[1:]] for row in rows]
        table = [row for row in table if any(row)]
        columns = max(map(len, table), default=0)
        if not {"_inline", "li", "td", "th"}.isdisjoint(parent_tags) or columns < 2 or len(table) < 2:
            words = "\n".join(" ".join(filter(None, row)) for row in table)
            return str(self.convert_p(el, f"{before.strip()}\n{words}", parent_tags))
        padded = [row + [""] * (columns - len(row)) for row in table]
        lines = [
            f"| {' | '.join(cell.replace('|', '') or ' ' for cell in row)} |" for row in _escaped(padded)
        ]
        lines.insert(1, "|" + " --- |" * columns)
        written = "\n".join(lines).replace(CELL, "\\|")
        return f"\n\n{before.strip()}\n\n{written}\n\n"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Record a picture. A picture of a formula becomes the formula."""
        del text, parent_tags
        alt = " ".join(str(el.get("alt") or "").split())
        latex = LATEX_ALT.match(alt)
        tex = el.get("data-equation-content") or (latex and latex["tex"])
        if tex:
            return mark_words(f"\\({tex}\\)")
        self.pictures.append(Picture(str(el.get("src") or ""), alt))
        return ""

    def convert_audio(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Record a recording."""
        del text, parent_tags
        source = el if el.get("src") else el.find("source", src=True)
        address = str(source.get("src") or "") if isinstance(source, Tag) else ""
        self.sounds.append(Picture(address, ""))
        return ""

    convert_video = convert_audio

    def convert_math(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Convert a formula to TeX, given in it or converted. With unknown elements, only its text is kept."""
        del parent_tags
        source = el.find("annotation", encoding=re.compile("tex", re.IGNORECASE))
        tex = source.get_text() if isinstance(source, Tag) else str(el.get("alttext") or "")
        tex = tex if tex.strip() else mathml_to_tex(_element(el)) or ""
        if tex.strip():
            return mark_words(f"\\({tex}\\)")
        self.removed.append("a formula in MathML")
        return text

    def convert_script(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Drop elements that are not text."""
        del text, parent_tags
        if el.name == "script" and "math/tex" in str(el.get("type")):
            return mark_words(f"\\({el.get_text()}\\)")
        self.removed.append(NOT_TEXT[el.name])
        return ""

    convert_style = convert_iframe = convert_object = convert_embed = convert_svg = convert_script
    convert_canvas = convert_noscript = convert_template = convert_input = convert_select = convert_script
    convert_textarea = convert_button = convert_script


def _element(tag: Tag) -> Element:
    """An element of HTML as one of XML, without prefixes of names."""
    element = Element(tag.name.rpartition(":")[2], {name: str(value) for name, value in tag.attrs.items()})
    element.text = tag.string
    element.extend(_element(child) for child in tag.children if isinstance(child, Tag))
    return element


NOT_TEXT: Final = {
    "script": "a script",
    "style": "a style sheet",
    "iframe": "an embedded page",
    "object": "an embedded object",
    "embed": "an embedded object",
    "svg": "a drawing",
    "canvas": "a drawing",
    "noscript": "a script",
    "template": "a script",
    "input": "a form field",
    "select": "a form field",
    "textarea": "a form field",
    "button": "a form field",
}


def _emphasized(text: str, parent_tags: set[str], signs: str) -> str:
    """Words with emphasis, and the spaces around them outside it; none around more than a paragraph."""
    words = text.strip()
    if "_noformat" in parent_tags or not words or "\n\n" in words or EMPHASIS in (words[0], words[-1]):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{signs}{words}{signs}{after}"


def _moved(text: str, letters: dict[int, int], sign: str) -> str:
    """Words that stand above or below the line."""
    words = text.strip()
    moved = words.translate(letters)
    if not words or (len(words) == len(moved) and not set(words) & set(moved)):
        return text.replace(words, moved) if words else text
    return sign + (words if len(words) == 1 else f"({words})")


def _escaped(rows: list[list[str]]) -> list[list[str]]:
    """The cells of a table with a sign for each upright line, which would end them."""
    return [[cell.replace(f"{MARK}|", CELL) for cell in row] for row in rows]
