"""Converts HTML of other programs to our Markdown.

Emphasis, lists, tables, code and formulas are kept. Pictures and recordings are listed separately, because
they are fields of a question. Everything else becomes plain text, and `ConvertedText.removed` lists what was
left out.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final, NamedTuple

from quizgen.importers.html_converter import HtmlConverter, Picture
from quizgen.importers.markdown_text import OWN, escape_words, settle_marks
from quizgen.markup.plain import to_plain

__all__ = ["ConvertedText", "Picture", "convert_html", "html_to_plain"]

TAG_OR_ENTITY: Final = re.compile(r"<[A-Za-z/!?]|&#?\w{2,32};")
TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])[^<>]{0,10000}>")
ONE_PARAGRAPH: Final = re.compile(
    r"\s*<(?:p|div)(?:\s[^<>]{0,500})?>(?P<words>[^<>]*)</(?:p|div)>\s*", re.IGNORECASE
)
NO_TAG: Final = re.compile(
    r"""<(?![A-Za-z/](?:[^<>"']{1,200}+|"data:[^"<>]*+"|"[^"]{0,300}+"|'[^']{0,300}+'|["']){0,40}+>)"""
)
"""Beginnings of tags that never end. Python's parser would search for their end again and again."""

DECLARATION: Final = re.compile(r"<!\[CDATA\[|\]\]>|<!(?!\[)[^<>]{0,2000}>|<\?[^<>]{0,2000}>")
"""Constructs that are not elements and on which Python's parser fails."""

ANY_TAG: Final = re.compile(r"<[^<>]{0,10000}>")
MAX_DEPTH: Final = 150
"""The maximum nesting of elements.

Conversion is recursive, so a text with deeper nesting is read as plain text.
"""

MAX_HTML_CHARS: Final = 500_000
"""The maximum length of a text. Longer texts are read as plain text."""

NAMED_TAG: Final = re.compile(r"<(?=/?([A-Za-z][^\s<>/\"'=,;()\[\]]*))")
SIMPLE_NAME: Final = re.compile(r"[^:-]+")
"""A name without a colon or hyphen, which elements of other programs have in their names: `o:p`."""

OTHER_MARKUP: Final = re.compile(r"<(?:math|svg)\b", re.IGNORECASE)
"""The start of an element whose contents are not HTML elements."""

ELEMENT: Final = re.compile(
    r"a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdi|bdo|big|blink|blockquote|"
    r"body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|"
    r"dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|"
    r"head|header|hgroup|hr|html|i|iframe|image|img|input|ins|kbd|label|legend|li|link|main|map|mark|"
    r"marquee|math|menu|meta|meter|nav|nobr|noembed|noframes|noscript|object|ol|optgroup|option|output|p|"
    r"param|picture|pre|progress|q|rb|rp|rt|rtc|ruby|s|samp|script|search|section|select|slot|small|source|"
    r"span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|"
    r"title|tr|track|tt|u|ul|var|video|wbr|xmp|algebra|lang|nolink|tex",
    re.IGNORECASE,
)
"""The elements of HTML, and those that Moodle adds."""

SPACES: Final = re.compile(r"(?<=\S)[ \t]{2,}")
BLANK_LINES: Final = re.compile(r"\n{3,}")


class ConvertedText(NamedTuple):
    """A text converted to our Markdown.

    Attributes:
        markdown: The text.
        pictures: The pictures, in order.
        sounds: The recordings and videos.
        removed: What was left out, each kind once: "a script", "the address of a link".
        has_hidden_brackets: Whether words in angle brackets, which browsers hide, became text:
            "List<String>".
    """

    markdown: str
    pictures: tuple[Picture, ...] = ()
    sounds: tuple[Picture, ...] = ()
    removed: tuple[str, ...] = ()
    has_hidden_brackets: bool = False


def convert_html(
    html: str, *, inline: bool = False, headings: bool = False, line_breaks: bool = False
) -> ConvertedText:
    """Convert HTML to our Markdown.

    Args:
        html: The HTML. A text without tags and entities is not parsed.
        inline: Whether to make a single line, as for options.
        headings: Whether to keep headings, as in an article. Otherwise they become bold.
        line_breaks: Whether line ends are line breaks, as in texts typed without an editor.
    """
    html = OWN.sub("", html)
    if found := ONE_PARAGRAPH.fullmatch(html):
        html = found["words"]  # most texts of editors are no more than that
    html, has_hidden_brackets = _known_tags(_whole_tags(html))
    if not TAG_OR_ENTITY.search(html):
        return ConvertedText(_escaped_words(html, keep_lines=line_breaks and not inline, headings=headings))
    if "<" not in html or len(html) > MAX_HTML_CHARS or _depth(html) > MAX_DEPTH:
        words = unescape(ANY_TAG.sub(" ", html))
        removed = ("markup that is too long or nested too deeply",) if "<" in html else ()
        return ConvertedText(
            _escaped_words(words, keep_lines=line_breaks and not inline, headings=headings),
            removed=removed,
            has_hidden_brackets=has_hidden_brackets,
        )
    if line_breaks:
        html = re.sub(r"\n[ \t]*\n\s*", "<br><br>", html.strip())
    converter = HtmlConverter(inline=inline, keep_headings=headings, line_breaks=line_breaks)
    text = _tidy(converter.convert(html), inline=inline)
    return ConvertedText(
        settle_marks(text, headings=headings),
        tuple(converter.pictures),
        tuple(converter.sounds),
        tuple(dict.fromkeys(converter.removed)),
        has_hidden_brackets,
    )


def _escaped_words(words: str, *, keep_lines: bool, headings: bool) -> str:
    """Words without tags as Markdown."""
    words = words.replace("\xa0", " ")
    lines = _tidy(words, inline=False).strip() if keep_lines else " ".join(words.split())
    return escape_words(lines, headings=headings)


def html_to_plain(html: str) -> str:
    """Convert HTML to plain text on one line, for fields without markup."""
    return " ".join(to_plain(convert_html(html, inline=True).markdown).split())


def _whole_tags(html: str) -> str:
    """HTML without its comments, and with words for the tags that have no end."""
    if "<" not in html:
        return html
    before, *comments = html.split("<!--")
    pieces = [before]
    for comment in comments:
        _, end, after = comment.partition("-->")
        pieces.append(after if end else f"&lt;!--{comment}")
    return NO_TAG.sub("&lt;", DECLARATION.sub("", "".join(pieces)))


def _known_tags(html: str) -> tuple[str, bool]:
    """HTML in which text that only looks like a tag is escaped, and whether there was any."""
    if "<" not in html or OTHER_MARKUP.search(html):
        return html, False
    known = 0

    def settle(found: re.Match[str]) -> str:
        nonlocal known
        if ELEMENT.fullmatch(found[1]) or not SIMPLE_NAME.fullmatch(found[1]):
            known += 1
            return "<"
        return "&lt;"

    settled, tags = NAMED_TAG.subn(settle, html)
    return settled, known < tags


def _depth(html: str) -> int:
    """At most how deep the elements of a text are nested; tags that are not closed count as well."""
    depth = deepest = 0
    for found in TAG.finditer(html):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
        if found[2].lower() in VOID:
            depth -= 1
    return deepest


VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def _tidy(text: str, *, inline: bool) -> str:
    """The text without spaces at the ends of lines and more than one empty line; outside code, at least."""
    if inline:
        return " ".join(text.split())
    parts = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    for at in range(0, len(parts), 2):
        lines = "\n".join(SPACES.sub(" ", line.rstrip()) for line in parts[at].split("\n"))
        parts[at] = BLANK_LINES.sub("\n\n", lines)
    return "".join(parts).strip("\n").rstrip()
