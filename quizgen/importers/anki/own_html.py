"""Finds elements in the HTML of quizgen's own notes."""

from __future__ import annotations

from html import escape
from typing import Final

from bs4 import BeautifulSoup, Tag
from bs4.formatter import HTMLFormatter


def _escaped(text: str) -> str:
    """Text as our notes have it: a bracket that is written out begins nothing of Anki's."""
    return escape(text, quote=False).replace("[", "&#91;")


FORMATTER: Final = HTMLFormatter(entity_substitution=_escaped)


def parse(html: str) -> BeautifulSoup:
    """Parse a field into a tree."""
    return BeautifulSoup(html, "html.parser")


def find_all(tree: Tag, selector: str) -> list[Tag]:
    """The elements that match a CSS selector, in order."""
    return list(tree.select(selector))


def find_one(tree: Tag, selector: str) -> Tag | None:
    """The first element that matches a CSS selector."""
    return tree.select_one(selector)


def html_within(element: Tag | None) -> str:
    """The HTML inside an element; "" for None."""
    return element.decode_contents(formatter=FORMATTER) if element else ""


def classes(element: Tag) -> frozenset[str]:
    """The CSS classes of an element."""
    found = element.get("class") or ()
    return frozenset(found.split() if isinstance(found, str) else found)
