"""Texts for learning platforms: HTML with formulas in the delimiters of MathJax."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from quizgen.markup.html import cloze_to_html, to_html, to_inline_html
from quizgen.markup.source_lines import SourceLines
from quizgen.model.article import Article
from quizgen.model.cloze import ClozeText
from quizgen.model.components import Audio, Image


def tex_in_delimiters(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
    r"""A formula in `\(…\)`, or in `$$…$$` on a line of its own. Moodle and Canvas support both."""
    return f"$${escape(tex)}$$" if display else rf"\({escape(tex)}\)"


def platform_block_html(text: str) -> str:
    """A text as paragraphs, lists, tables and code."""
    return to_html(text, tex_in_delimiters)


def paragraph_html(text: str) -> str:
    """A text as blocks. A single paragraph has no tag around it."""
    html = platform_block_html(text)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return inner if len(inner) == len(html) - len("<p></p>") and "<p>" not in inner else html


def line_html(text: str) -> str:
    """A text within a line, such as an option."""
    return to_inline_html(text, tex_in_delimiters)


def cloze_html(text: ClozeText, gap: Callable[[int], str]) -> str:
    """A cloze text as blocks, with the HTML `gap(index)` in place of each gap."""
    return cloze_to_html(text, gap, tex_in_delimiters)


def explanation_html(texts: Iterable[str | None], source: SourceLines) -> str:
    """The texts that explain the answer, followed by its source; "" if there are none.

    Args:
        texts: Markdown texts. None is skipped.
        source: The source of the answer.
    """
    paragraphs = (f"<p>{escape(line)}</p>" for line in source.lines)
    return "".join([*(platform_block_html(text) for text in texts if text), *paragraphs])


def picture_html(image: Image, address: str) -> str:
    """A picture with its alternative text and credit.

    Args:
        image: The picture.
        address: The address of the picture on the platform.
    """
    width = f' style="width:{image.width}"' if image.width else ""
    credit = f"<br><small>{escape(image.credit)}</small>" if image.credit else ""
    return f'<p><img src="{escape(address)}" alt="{escape(image.alt)}"{width}>{credit}</p>'


def recording_html(audio: Audio, address: str) -> str:
    """A recording with its credit. Its transcript is part of the feedback.

    Args:
        audio: The recording.
        address: The address of the recording on the platform.
    """
    credit = f"<br><small>{escape(audio.credit)}</small>" if audio.credit else ""
    return f'<p><audio controls src="{escape(address)}"></audio>{credit}</p>'


def article_html(article: Article) -> str:
    """The article with its headings and paragraph numbers, to which citations refer."""
    parts = []
    for passage in article.passages:
        if passage.heading:
            parts.append(f"<h4>{line_html(passage.heading)}</h4>")
        parts.append(platform_block_html(passage.text))
    return "".join(parts)
