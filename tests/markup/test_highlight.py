"""Code is told apart by classes, and stays what it was."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.highlight import highlight_code
from quizgen.markup.html import to_html

pytestmark = pytest.mark.dependencies

TAG = re.compile(r"<[^>]*>")


def shown(html: str) -> str:
    return unescape(TAG.sub("", html))


def test_keywords_strings_numbers_and_comments_have_classes() -> None:
    html = highlight_code('def f():\n    return "a < b", 42  # why\n', "python")
    for name, text in (("k", "def"), ("k", "return"), ("mi", "42"), ("c1", "# why")):
        assert f'<span class="qg-code-{name}">{text}</span>' in html
    assert "a &lt; b" in html


@pytest.mark.parametrize("language", ["", "no-such-language", "<script>"])
def test_code_in_an_unknown_language_is_plain(language: str) -> None:
    assert highlight_code("a < b\n", language) == "<pre><code>a &lt; b\n</code></pre>"


@given(
    st.text(st.sampled_from("ab \n\t'\"<>&#{}()[]=:/*-0\\\ue000")),
    st.sampled_from(["python", "html", "sql", "json"]),
)
def test_highlighting_changes_no_character(code: str, language: str) -> None:
    assert shown(highlight_code(code, language)) == code


def test_a_fence_says_its_language_and_only_highlighters_hear_it() -> None:
    text = "Look:\n\n```python title\nx = 1\n```\n"
    assert '<span class="qg-code-mi">1</span>' in to_html(text, code=highlight_code)
    assert "<pre><code>x = 1\n</code></pre>" in to_html(text)


@pytest.mark.parametrize("about", ["python numbered=9", "numbered=9"])
def test_lines_have_the_numbers_that_are_asked_for(about: str) -> None:
    html = highlight_code("a = 1\nb = 2\n", about)

    assert re.sub("<[^>]*>", "", html) == " 9  a = 1\n10  b = 2\n"
    assert html.count("user-select:none") == 2
