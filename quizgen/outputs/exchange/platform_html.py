"""Texts as learning platforms show them: HTML with formulas between the signs that MathJax reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from quizgen.markup.html import cloze_to_html, to_html, to_inline_html
from quizgen.markup.source_lines import SourceLines
from quizgen.model.article import Article
from quizgen.model.cloze import ClozeText
from quizgen.model.components import Audio, Image


def mathjax(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
    r"""A formula in `\(…\)`, or in `$$…$$` on a line of its own; Moodle and Canvas read both."""
    return f"$${escape(tex)}$$" if display else rf"\({escape(tex)}\)"


def platform_block_html(text: str) -> str:
    """A text as paragraphs, lists, tables and code."""
    return to_html(text, mathjax)


def paragraph_html(text: str) -> str:
    """A text as blocks, without a tag around it if it is one paragraph."""
    html = platform_block_html(text)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return inner if len(inner) == len(html) - len("<p></p>") and "<p>" not in inner else html


def line_html(text: str) -> str:
    """A text as it stands within a line, such as an option."""
    return to_inline_html(text, mathjax)


def cloze_html(text: ClozeText, gap: Callable[[int], str]) -> str:
    """A cloze text as blocks, with `gap(index)`, which is HTML, in the place of each gap."""
    return cloze_to_html(text, gap, mathjax)


def explanation_html(texts: Iterable[str | None], source: SourceLines) -> str:
    """Texts that explain the key, and below them where it comes from; "" if there is nothing to say.

    Args:
        texts: Markdown; None is left out.
        source: Where the key comes from.
    """
    paragraphs = (f"<p>{escape(line)}</p>" for line in source.lines)
    return "".join([*(platform_block_html(text) for text in texts if text), *paragraphs])


def picture_html(image: Image, address: str) -> str:
    """A picture with its alternative text and credit.

    Args:
        image: The picture.
        address: Where the platform finds it.
    """
    width = f' style="width:{image.width}"' if image.width else ""
    credit = f"<br><small>{escape(image.credit)}</small>" if image.credit else ""
    return f'<p><img src="{escape(address)}" alt="{escape(image.alt)}"{width}>{credit}</p>'


def recording_html(audio: Audio, address: str) -> str:
    """A recording with its credit; its transcript belongs to the answer.

    Args:
        audio: The recording.
        address: Where the platform finds it.
    """
    credit = f"<br><small>{escape(audio.credit)}</small>" if audio.credit else ""
    return f'<p><audio controls src="{escape(address)}"></audio>{credit}</p>'


def article_html(article: Article) -> str:
    """The article with its headings and numbered paragraphs, so that citations can be followed."""
    parts = []
    for passage in article.passages:
        if passage.heading:
            parts.append(f"<h4>{line_html(passage.heading)}</h4>")
        parts.append(platform_block_html(passage.text))
    return "".join(parts)
