from __future__ import annotations

import pytest
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from quizgen.markup.html import _tag
from quizgen.markup.markdown_parser import _math, _parser, formulas, is_plain, parse_inline, parse_markdown
from quizgen.markup.plain import to_plain


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


@pytest.mark.parametrize("text", ["The ____ of ____ fell.", "It was ____, or ____.", '(in ____) "and ____"'])
def test_blanks_need_no_parser(text: str) -> None:
    assert is_plain(text)
    assert [token.content for token in parse_markdown(text) if token.content] == [text]


@pytest.mark.parametrize("text", ["____ fell", "a____", "x ____a____", "_____", "x *____*"])
def test_what_may_be_more_than_a_blank_is_parsed(text: str) -> None:
    assert not is_plain(text)


def test_blocks_and_lines_are_parsed() -> None:
    assert [token.type for token in parse_markdown("- a")][:2] == ["bullet_list_open", "list_item_open"]
    assert [token.type for token in parse_inline("- a")] == ["inline"]


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "*",
        "+",
        "1.",
        "2)",
        "- -",
        "-\n-",
        "```",
        "~~~",
        "```\n```",
        "` `",
        "`\u200b`",
        "- ` `",
        "***",
        "** **",
    ],
)
def test_text_of_signs_alone_is_shown_as_it_stands(text: str) -> None:
    assert [token.content for token in parse_markdown(text) if token.content] == [text]
    assert to_plain(text) == text


@pytest.mark.parametrize("text", ["` `", "`\u2800`"])
def test_signs_alone_are_shown_in_a_line_too(text: str) -> None:
    (inline,) = parse_inline(text)
    assert [token.type for token in inline.children or ()] == ["text"]


@pytest.mark.parametrize("text", ["- a", "```\na\n```", "`-`", "$x$", "*\u0301*"])
def test_signs_around_something_to_see_are_markup(text: str) -> None:
    assert [token.type for token in parse_markdown(text)] != [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ] or ([token.type for token in parse_inline(text)[0].children or ()] != ["text"])


def test_a_formula_that_is_only_looked_for_is_skipped_and_not_kept() -> None:
    state = StateInline("$x$ y", _parser(), {}, [])

    assert _math(state, True)
    assert (state.pos, state.tokens) == (3, [])


def test_what_no_rule_converts_is_a_mistake_of_ours() -> None:
    with pytest.raises(AssertionError, match="no rule converts"):
        _tag(Token("heading_open", "h1", 1))


def test_a_formula_may_end_in_an_escaped_sign() -> None:
    assert list(formulas(r"At $30\,\%$ and $5\%$ or $$x\%$$")) == [
        (r"30\,\%", False),
        (r"5\%", False),
        (r"x\%", True),
    ]
