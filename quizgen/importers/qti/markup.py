"""Converts XHTML elements of an item to HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Final

from quizgen.importers.mathml import mathml_to_tex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HTML_TAG: Final = re.compile(
    r"</?(?:p|div|span|br|b|i|u|em|strong|sub|sup|code|pre|ul|ol|li|table|tr|td|th|img|a|h[1-6]|blockquote)\b[^>]*>",
    re.IGNORECASE,
)
VOID: Final = frozenset(["br", "hr", "img", "col", "source", "track", "input"])

Replace = Callable[["Element"], str | None]
"""Returns the HTML that replaces an element, or None to keep it."""


def keep(element: Element) -> str | None:  # noqa: ARG001 - the signature of `Replace`
    """Replace no element."""
    return None


def inner_html(element: Element, replace: Replace = keep) -> str:
    """The content of an element as HTML."""
    return escape(element.text or "", quote=False) + "".join(
        outer_html(child, replace) + escape(child.tail or "", quote=False) for child in element
    )


def outer_html(element: Element, replace: Replace = keep) -> str:
    """An element as HTML, without the text that follows it."""
    replaced = replace(element)
    if replaced is not None:
        return replaced
    if element.tag == "math" and (tex := mathml_to_tex(element)):
        return escape(rf"\({tex}\)", quote=False)
    if element.tag == "object" and element.get("type", "").startswith("image/"):
        alt = " ".join("".join(element.itertext()).split())
        return f'<img src="{escape(element.get("data", ""))}" alt="{escape(alt)}">'
    if element.tag == "object" and element.get("type", "").partition("/")[0] in {"audio", "video"}:
        return f'<audio src="{escape(element.get("data", ""))}"></audio>'
    settings = "".join(
        f' {name}="{escape(value)}"' for name, value in element.attrib.items() if not name.startswith("{")
    )
    start = f"<{element.tag}{settings}>"
    return start if element.tag in VOID else f"{start}{inner_html(element, replace)}</{element.tag}>"
