"""Formulas that are taken to be drawable without drawing them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.markup.formula import draw_formula
from quizgen.markup.plain_formula import LETTERS, SIGNS, is_plain_formula

PIECES = [*"ab2+-=<>()[]|,.;:!/* ^_{}", *(rf"\{name} " for name in (*LETTERS, *SIGNS))]
PLAIN = st.recursive(
    st.sampled_from(PIECES),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4).map("".join)
        | inner.map("{{{}}}".format)
        | st.builds(
            "{}{}{}".format,
            inner,
            st.sampled_from("^_"),
            inner.map("{{{}}}".format),
        )
        | st.builds(r"\frac{{{}}}{{{}}}".format, inner, inner)
        | st.builds(
            r"\{}{{{}}}".format,
            st.sampled_from(["sqrt", "vec", "bar", "hat", "overline", "text", "mathrm"]),
            inner,
        )
        | st.builds(r"\left({}\right)".format, inner)
    ),
    max_leaves=12,
)


@given(tex=PLAIN, display=st.booleans())
@settings(max_examples=1500, deadline=None)
def test_every_plain_formula_is_drawn(tex: str, *, display: bool) -> None:
    if is_plain_formula(tex):
        assert draw_formula(tex, display).startswith("<svg")


@pytest.mark.parametrize("name", [*LETTERS, *SIGNS])
@pytest.mark.parametrize("display", [False, True])
def test_every_letter_and_sign_is_drawn_in_each_place(name: str, *, display: bool) -> None:
    for tex in (rf"x \{name} y", rf"a^{{\{name} b}}", rf"\frac{{\{name} c}}{{d}}"):
        assert is_plain_formula(tex)
        assert draw_formula(tex, display).startswith("<svg")


@pytest.mark.parametrize(
    "tex",
    [
        r"E = mc^2",
        r"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}",
        r"\sum_{k=1}^{n} k^2",
        r"\int_0^1 x^2 \, dx",
        r"v = 12 \, \text{km}/\text{h}",
        r"\left(\frac{a}{b}\right)^2",
        r"\alpha_1 \le \beta",
        r"H_2O",
        r"\vec{F} = m \vec{a}",
        "12",
    ],
)
def test_common_formulas_are_plain(tex: str) -> None:
    assert is_plain_formula(tex)


@pytest.mark.parametrize(
    "tex", ["", " ", "+", r"\foo", r"\frac{1}", "x^", "x^^2", "{", "x}", "é", r"\left(x", "{}", "x" * 100]
)
def test_other_formulas_are_left_to_drawing(tex: str) -> None:
    assert not is_plain_formula(tex)
