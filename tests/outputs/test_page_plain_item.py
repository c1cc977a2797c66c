"""Questions in two parts: what is read without the script of a page, and the markup with which they are answered."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

import pytest
from samples import a_bank, a_folder, a_short_answer, an_article

from outputs.page_cases import page_data, practice_page
from quizgen.markup.html import to_html
from quizgen.outputs.page.plain_item import QUOTE, split_item
from quizgen.outputs.worksheet.items import block_html

TOKEN: Final = re.compile(r"<(@?)(\d+)>")
DRAWN: Final = re.compile(r"<svg.*?</svg>|<img[^>]*>")
TEXTS: Final = (
    "Plain words.",
    "A & B < C > D \"e\" 'f' é\u0301",
    "*one* **two** `three` four\\\nfive",
    "- a\n- b\n\n1. c\n2. d",
    "```python\n\nx = 1\n\n  y < 2\n```",
    "| a | b |\n|---|--:|\n| 1 | *2* |",
    "Half: $\\frac{1}{2}$, and more.",
    "نص عربي, 日本語",
)
"""What authors write."""


def put_together(plain: str, markup: str) -> str:
    """What the script of a page makes of the two parts."""
    drawn = iter(DRAWN.findall(plain))
    text = re.sub("<[^>]*>", "", plain)
    units = re.findall(r"&[#\w]+;|.", text, re.DOTALL)
    at = 0

    def found(token: re.Match[str]) -> str:
        nonlocal at
        piece = units[at : at + int(token[2])]
        at += int(token[2])
        return next(drawn) if token[1] else "".join(piece)

    return TOKEN.sub(found, markup)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("printer", [to_html, block_html])
def test_both_parts_together_are_the_question(text: str, printer: object) -> None:
    printed = str(printer(text))  # type: ignore[operator]
    html = (
        '<fieldset class="question"><legend><span class="mark">1</span></legend>\n'
        f'<div class="stem" id="q1">{printed}</div>\n<p class="key-label">Key</p><ul class="options">\n'
        f'<li><label><input type="radio" class="box"> <span class="letter">A</span> {escape("<b>")}</label></li>\n</ul>'
        '<p><input type="text" class="gap"> <img src="data:,"> end</p></fieldset>\n'
    )

    plain, markup = split_item(html)

    assert put_together(plain, markup) == QUOTE.sub(lambda quote: unescape(quote[0]), html)
    assert "fieldset" not in plain
    assert "Key" not in plain


def test_a_page_without_its_script_can_be_read_line_by_line() -> None:
    folder = a_folder(a_bank(a_short_answer(hint="It is *late*.")), article=an_article())

    html = practice_page(folder)

    found = re.search(r"<section>(.*?)</section>", html)
    assert found
    assert found[1].startswith("<b>1</b><p>")
    assert "<details><summary>Hint</summary>It is <em>late</em>.</details>" in found[1]
    assert found[1].endswith("</q></details>")
    assert page_data(html)["markup"]["short-answer"][0].startswith('<fieldset class="question short-answer"')
