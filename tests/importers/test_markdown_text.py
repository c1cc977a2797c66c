from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.markdown_text import escape_words
from quizgen.markup.plain import to_plain

SIGNS = st.text(alphabet="ab1 *_`$\\|<>&[]()~-+.\n#{}:", max_size=40)


@given(SIGNS)
def test_escaped_words_are_shown_as_they_are(words: str) -> None:
    words = words.strip()
    if "$$" in words or "\\(" in words or "\\[" in words or words.count("$") > 1:
        return  # may be a formula, which is shown without its signs
    assert to_plain(escape_words(words)).split() == words.split()


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        ("a_b and _____ or x * y", "a_b and _____ or x * y"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("*a*", r"\*a\*"),
        ("$5 and $6", "$5 and $6"),
        ("- one\n- two", "- one\n- two"),
        ("1) one", r"1\) one"),
        ("a < b", "a < b"),
        ("<b>", r"\<b>"),
        ("C:\\temp", "C:\\temp"),
        ("|\n:-", "|\n:-"),
        ("a|b\n:-|-:", "a|b\n\\:-|-:"),
        (":-)", ":-)"),
    ],
)
def test_only_what_would_be_markup_is_escaped(words: str, markdown: str) -> None:
    assert escape_words(words) == markdown


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        (r"Is \(x^2\) even?", "Is $x^2$ even?"),
        (r"\[ \frac{1}{2} \]", r"$$\frac{1}{2}$$"),
        ("$$ a_b * c $$", "$$a_b * c$$"),
        (r"$\alpha$ or $5", r"$\alpha$ or $5"),
    ],
)
def test_formulas_are_kept_between_dollar_signs(words: str, markdown: str) -> None:
    assert escape_words(words) == markdown
