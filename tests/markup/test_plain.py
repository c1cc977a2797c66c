from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.markdown_parser import is_plain
from quizgen.markup.plain import cloze_to_plain, to_plain
from quizgen.model.cloze import parse_cloze

MARKED_UP = st.text("ab *_`$\\-+1.)\n\t<>&\"'{}[]()#!|~\u0639", max_size=60)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("as it stands & <b>", "as it stands & <b>"),
        ("a *b* **c** `d` $x^2$", "a b c d x^2"),
        (r"\*a\*", "*a*"),
        ("one\ntwo", "one\ntwo"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("- a\n- *b*", "- a\n- b"),
        ("7. a\n8. b", "7. a\n8. b"),
        ("0. a\n1. b", "0. a\n1. b"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("- a\n  - b\n- c", "- a\n  - b\n- c"),
        ("text\n- a", "text\n\n- a"),
        ("- a\n\nafter", "- a\n\nafter"),
        ("- a\n\n- b\n\nafter", "- a\n\n- b\n\nafter"),
        ("- a\n  - b\n\nafter", "- a\n  - b\n\nafter"),
        ("```\nx < y\n```", "x < y"),
        ("```\nx < y\n```\nafter", "x < y\n\nafter"),
        ("```x numbered=9\na\n\n b\n```", " 9  a\n10\n11   b"),
        ("a | *bc*\n--|--:\n12 | 3", "a  | bc\n---+---\n12 |  3"),
        ("See:\n\n|a|\n|-|\n|\u6f22|\n\nend", "See:\n\na\n--\n\u6f22\n\nend"),
        (f"a | b\n-|-\n{'x' * 40} | {'y' * 40}\n| | z |", f"a: {'x' * 40}\nb: {'y' * 40}\n\nb: z"),
        ("from $5 to $10", "from $5 to $10"),
        ("<i>a</i> *b*", "<i>a</i> b"),
    ],
)
def test_text_is_printed_without_its_markup(text: str, plain: str) -> None:
    assert to_plain(text) == plain


@given(st.text().filter(is_plain))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert to_plain(text) == text


@given(st.text() | MARKED_UP)
def test_no_text_whatever_raises(text: str) -> None:
    plain = to_plain(text)

    assert len(plain) <= 2 * len(text) + 4


@given(st.lists(st.text("abc", min_size=1), min_size=1, max_size=4))
def test_the_words_of_any_markup_are_kept(words: list[str]) -> None:
    text = " ".join(f"*{word}*" if index % 2 else f"**{word}**" for index, word in enumerate(words))

    assert to_plain(text).split() == words


def test_gaps_are_filled_by_who_prints() -> None:
    text = parse_cloze("**A {{bell}}** at {{noon}}\n- {{x}}")

    assert cloze_to_plain(text, lambda index: f"[{index + 1}]") == "A [1] at [2]\n\n- [3]"


def test_text_without_markup_is_printed_without_a_parser() -> None:
    code = (
        "import sys; from quizgen.markup.plain import to_plain; from quizgen.markup.html import to_html, to_inline_html;"
        "print(to_plain('a & b'), to_html('a < b'), to_inline_html('4,500 - 5'), 'markdown_it' in sys.modules);"
        "print(to_plain('*a*'), 'markdown_it' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "a & b <p>a &lt; b</p> 4,500 - 5 False\na True\n"


def test_gaps_in_a_table_are_as_wide_as_they_are_shown() -> None:
    text = parse_cloze("a | b\n-|-\n{{one}} | c\nd | e")

    assert cloze_to_plain(text, lambda _: "_____") == "a     | b\n------+--\n_____ | c\nd     | e"
