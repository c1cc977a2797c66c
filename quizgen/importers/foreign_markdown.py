"""Converts the Markdown of other programs to ours, which has less markup."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from quizgen.importers.html_converter import Picture
from quizgen.importers.html_to_markdown import ConvertedText, convert_html

PICTURE: Final = re.compile(
    r"!\[(?P<alt>[^\[\]]{0,500})\]\((?P<source>[^()\s]{1,500})(?:\s+\"[^\"]{0,200}\")?\)"
)
LINK: Final = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]{1,500})\]\((?P<address>[^()\s]{1,1000})(?:\s+\"[^\"]{0,200}\")?\)"
)
HEADING: Final = re.compile(r"(?m)^#{1,6}[ \t]+(?P<words>\S[^\n]*?)[ \t#]*$")
TAG: Final = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]{0,12})(?:\s[^<>]{0,500})?/?>")
SIGNS: Final = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "br": "\n", "p": "\n\n"}
HARD_BREAK: Final = re.compile(r"(?: {2,}|\\)\n")


def convert_markdown(text: str) -> ConvertedText:
    """Convert the Markdown of another program to ours, which has no links, pictures or headings."""
    pictures = tuple(Picture(found["source"], found["alt"]) for found in PICTURE.finditer(text))
    removed = ("the address of a link",) if LINK.search(text) else ()
    text = PICTURE.sub("", text)
    text = LINK.sub(lambda found: found["words"], text)
    text = HEADING.sub(lambda found: f"**{found['words'].replace('**', '')}**", text)
    text = HARD_BREAK.sub("\n", text)
    if "`" not in text:  # else a tag may be code
        text = unescape(TAG.sub(lambda found: SIGNS.get(found["name"].lower(), ""), text))
    return ConvertedText(text.strip(), pictures, (), removed)


def convert_marked_up(
    text: str, markup: str, *, headings: bool = False, inline: bool = False
) -> ConvertedText:
    """Convert a text from Moodle to our Markdown.

    Args:
        text: The text.
        markup: The format: html, markdown, plain (tags are text) or moodle (HTML with significant line
            breaks).
        headings: Whether headings stay headings, as in an article.
        inline: Whether to make a single line, as for options.
    """
    match markup:
        case "markdown":
            converted = convert_markdown(text)
            return converted._replace(markdown=" ".join(converted.markdown.split())) if inline else converted
        case "plain":
            escaped = text.replace("&", "&amp;").replace("<", "&lt;")
            return convert_html(escaped, line_breaks=True, inline=inline, headings=headings)
        case "html":
            return convert_html(text, headings=headings, inline=inline)
        case _:
            return convert_html(text, headings=headings, line_breaks=True, inline=inline)
