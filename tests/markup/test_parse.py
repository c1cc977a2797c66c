from __future__ import annotations

import pytest
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from quizgen.markup.html import _tag
from quizgen.markup.parse import _math, _parser, is_plain, parse, parse_inline


@pytest.mark.parametrize(
    "text", ["", "plain words", "4,500 - 5", "a - b", "# a", "<b>", "a+b", "3.5", "12 a"]
)
def test_text_without_signs_needs_no_parser(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text", ["*a*", "a_b", "`a`", "\\a", "$5", "a\nb", "- a", "+ a", "1. a", "1) a", "-", "    a", "\ta"]
)
def test_text_with_signs_is_parsed(text: str) -> None:
    assert not is_plain(text)


def test_blocks_and_lines_are_parsed() -> None:
    assert [token.type for token in parse("- a")][:2] == ["bullet_list_open", "list_item_open"]
    assert [token.type for token in parse_inline("- a")] == ["inline"]


def test_a_formula_that_is_only_looked_for_is_skipped_and_not_kept() -> None:
    state = StateInline("$x$ y", _parser(), {}, [])

    assert _math(state, True)
    assert (state.pos, state.tokens) == (3, [])


def test_what_no_rule_prints_is_a_mistake_of_ours() -> None:
    with pytest.raises(AssertionError, match="no rule prints"):
        _tag(Token("table_open", "table", 1))
