"""Formulas as drawings, and what nobody can do with them."""

from __future__ import annotations

import subprocess
import sys
import time
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.markup.formula import draw_formula, math_as_picture, why_not_drawn
from quizgen.markup.html import to_html
from quizgen.markup.tex import FormulaError

pytestmark = pytest.mark.dependencies

READABLE = [
    r"\frac{1}{2}",
    r"\sqrt[3]{x^2+1}",
    r"\sum_{i=1}^{n} i",
    r"\int_0^\infty e^{-x}\,dx",
    r"\alpha\beta\Gamma",
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
    r"\begin{cases}1 & x\\2&y\end{cases}",
    r"x \text{ if } y<3",
    r"\binom{\frac12}{k}",
    r"\underbrace{a+b}_{2}",
    r"\color{red}{x}",
    r"\boxed{x}",
    r"\cancel{x}",
    r"x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}",
    r"30\,\%",
    r"E=mc^2",
]
FORMULAS = st.recursive(
    st.sampled_from(
        [
            *[
                r"x",
                r"2",
                r"\pi",
                r"+",
                r"=",
                r"(",
                r"|",
                r"\,",
                r"\to",
                r"\sum",
                r"\lim",
                r"\hat{y}",
                r"\mathbf{A}",
                r"\Longrightarrow",
                r"^",
                r"_",
                r"é",
            ],
            "",
        ]
    ),
    lambda inner: st.one_of(
        st.builds(r"\frac{{{}}}{{{}}}".format, inner, inner),
        st.builds(r"\sqrt{{{}}}".format, inner),
        st.builds("{{{}}}^{{{}}}".format, inner, inner),
        st.builds(r"\int_{{{}}}^{{{}}}".format, inner, inner),
        st.builds(r"\left({}\right)".format, inner),
        st.builds("{} {}".format, inner, inner),
    ),
    max_leaves=12,
)
UNREADABLE = {
    r"\frac{1}": "not valid TeX",
    r"{x": 'a brace "{" is not closed',
    r"x}": '"}" closes nothing: there is no matching opening before it',
    r"\begin{matrix}1": r"has no \end{matrix}",
    r"\begin{matrix}{1\end{matrix}": 'a brace "{" is not closed',
    r"\begin{tikzpicture}\end{tikzpicture}": 'unknown environment "tikzpicture"',
    r"\input{/etc/passwd}": r"\input is not allowed",
    r"5% of x": r"write \% for a per cent sign",
    r"\def\a{\a\a}\a": r"\def is not allowed",
    r"\newcommand{\a}{b}\a": r"\newcommand is not allowed",
    r"\text{سوق}": 'lacks the character "س"',
    r"\rule{99999pt}{99999pt}": "larger than a page",
    r"\hspace{3em}": "empty",
    "x" * 10_000: "more than 600",
    "{" * 30 + "}" * 30: "nested too deeply",
}
NESTED = [
    r"\sqrt{%s}",
    r"\frac{%s}{x}+1",
    r"\left(%s\right)",
    r"\begin{cases}%s&1\end{cases}",
    r"\begin{pmatrix}%s&2\\3&4\end{pmatrix}",
    r"\xrightarrow{%s}",
    r"\underbrace{%s}",
    r"x_{%s}^{%s}",
]
ALLOWED = {"svg", "title", "path", "rect"}


@pytest.mark.parametrize("tex", READABLE)
@pytest.mark.parametrize("display", [False, True])
def test_a_formula_is_outlines_and_nothing_else(tex: str, *, display: bool) -> None:
    svg = ET.fromstring(draw_formula(tex, display))

    assert {element.tag.rpartition("}")[2] for element in svg.iter()} <= ALLOWED
    assert not {"id", "href", "class"} & {
        name for element in svg.iter() for name in element.attrib if element is not svg
    }
    assert svg.attrib["role"] == "img"
    assert [element.text for element in svg if element.tag.endswith("title")] == [tex]
    assert len(svg) > 1


@pytest.mark.parametrize("tex", sorted(UNREADABLE))
def test_what_cannot_be_drawn_says_why_and_is_shown_as_its_source(tex: str) -> None:
    why = why_not_drawn(tex, False)

    assert why is not None
    assert UNREADABLE[tex] in why
    assert math_as_picture(tex, False).startswith('<span class="math">')


def test_a_fraction_has_its_bar_and_stands_on_the_line() -> None:
    half = draw_formula(r"\frac{1}{2}")

    assert half.count("<rect") == 1
    assert "vertical-align:-0." in half
    assert half.count("<path") == 2


def test_a_name_is_escaped() -> None:
    page = to_html(r"$x<y$", math_as_picture)

    assert "<title>x&lt;y</title>" in page
    assert "<y" not in page


def test_a_gap_in_a_formula_is_kept() -> None:
    tex = "x = \U00100000"

    assert math_as_picture(tex, False) == f'<span class="math">{tex}</span>'


def test_a_formula_on_a_line_of_its_own_is_a_block() -> None:
    assert to_html("$$x$$", math_as_picture).startswith('<p><span class="formula display"><svg')


@pytest.mark.parametrize("pattern", NESTED)
def test_no_nesting_takes_long(pattern: str) -> None:
    tex = "x"
    while len(tex) < 600:
        started = time.process_time()
        why_not_drawn(tex, False)
        assert time.process_time() - started < 5
        tex = pattern.replace("%s", tex)


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from(list("ab12+-^_{}\\$&<>\"'% frac sqrt\u0633\n")), max_size=30))
def test_any_text_is_drawn_or_refused(tex: str) -> None:
    printed = math_as_picture(tex, False)

    assert printed.startswith(("<svg", "<span"))
    if printed.startswith("<svg"):
        ET.fromstring(printed)


@given(tex=FORMULAS, display=st.booleans())
def test_a_check_finds_what_drawing_finds(tex: str, *, display: bool) -> None:
    try:
        draw_formula(tex, display)
        why = None
    except FormulaError as error:
        why = str(error)
    assert why_not_drawn(tex, display) == why


def test_a_check_lays_out_no_ordinary_formula(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("laid out")

    monkeypatch.setattr("ziamath.Math", refuse)
    for tex in (r"\frac{x^7+1}{\sqrt{y}}", r"\sum_{k=1}^{71} k = S", r"\left(a\right)^2 \le 71\,\pi"):
        assert why_not_drawn(tex, display=False) is None


def test_the_same_formula_is_the_same_drawing_in_every_process() -> None:
    script = "from quizgen.markup.formula import draw_formula; print(draw_formula(r'\\sum_{i=1}^{n} \\frac{i}{2}'))"
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(made) == 1


def test_nothing_is_loaded_for_a_text_without_formulas() -> None:
    script = (
        "import sys; from quizgen.markup.formula import math_as_picture as m; "
        "from quizgen.markup.html import to_html; to_html('*a*', m); print('ziamath' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "False"
