"""Formulas as Word's own: every letter stands in the construction in which TeX has it."""

from __future__ import annotations

from typing import Any, Final

import pytest
from docx.oxml.ns import qn

from quizgen.markup.formula import draw_formula, formula_tree
from quizgen.outputs.docx.formulas import formula_element

pytestmark = pytest.mark.dependencies

FORMULAS: Final = {
    r"x^2": "sSup(e=x sup=2)",
    r"a_{ij}": "sSub(e=a sub=i j)",
    r"x_1^2": "sSubSup(e=x sub=1 sup=2)",
    r"\frac{a+1}{b}": "f(num=a + 1 den=b)",
    r"\sqrt{2}": "rad(deg= e=2)",
    r"\sqrt[3]{x}": "rad(deg=3 e=x)",
    r"\sum_{i=1}^n i": "nary[∑,subSup](sub=i = 1 sup=n e=i)",
    r"\int_0^1 x": "nary[∫,subSup](sub=0 sup=1 e=x)",
    r"\left(\frac12\right)^2": "sSup(e=d[(,|,)](e=f(num=1 den=2)) sup=2)",
    r"\begin{pmatrix}a&b\\c&d\end{pmatrix}": "d[(,|,)](e=m(mr(e=a e=b) mr(e=c e=d)))",
    r"\begin{cases}1&x\\2&y\end{cases}": "d[{,|,](e=m(mr(e=1 e=x) mr(e=2 e=y)))",
    r"\binom{n}{k}": "d[(,|,)](e=f[noBar](num=n den=k))",
    r"\vec v": "acc[⃗](e=v)",
    r"\bar x": "bar[top](e=x)",
    r"\hat y": "acc[̂](e=y)",
    r"\underbrace{ab}_{c}": "limLow(e=groupChr[⏟,bot,top](e=a b) lim=c)",
    r"{}^{14}_{6}C": "sPre(sub=6 sup=14 e=C)",
    r"|x| < |y|": "d[|,|,|](e=x) < d[|,|,|](e=y)",
    r"P(A|B) + P(C|D)": "P ( A ∣ B ) + P ( C ∣ D )",
    r"\text{if } x": "if\N{NO-BREAK SPACE} x",
    r"\cancel{x}": "borderBox(e=x)",
    r"x'": "sSup(e=x sup=′)",
    r"\mathrm{CO}_2": "sSub(e=C O sub=2)",
}
ON_A_LINE: Final = {
    r"\sum_{i=1}^n i": "nary[∑,undOvr](sub=i = 1 sup=n e=i)",
    r"\lim_{x\to 0} f": "limLow(e=lim lim=x → 0) f",
}
PARTS: Final = frozenset({"e", "sub", "sup", "num", "den", "deg", "lim"})


def local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def shown(element: Any) -> str:
    """A formula in a line: each construction by its name, what is said of it, and its parts."""
    name = local(element)
    if name == "r":
        return str(element.find(qn("m:t")).text)
    properties = [each for each in element if local(each).endswith("Pr") and local(each) != "mPr"]
    values = [
        value
        for each in properties
        for part in each
        for value in part.attrib.values()
        if value not in {"0", "1"}
    ]
    within = " ".join(shown(each) for each in element if not local(each).endswith("Pr"))
    if name in {"oMath", "oMathPara"}:
        return within
    said = f"[{','.join(values)}]" if values else ""
    return f"{name}={within}" if name in PARTS else f"{name}{said}({within})"


@pytest.mark.parametrize(("tex", "expected"), FORMULAS.items())
def test_a_formula_has_the_constructions_of_its_source(tex: str, expected: str) -> None:
    assert shown(formula_element(tex, display=False)) == expected


@pytest.mark.parametrize(("tex", "expected"), ON_A_LINE.items())
def test_limits_stand_below_and_above_on_a_line_of_its_own(tex: str, expected: str) -> None:
    element = formula_element(tex, display=True)

    assert local(element) == "oMathPara"
    assert shown(element) == expected


@pytest.mark.parametrize("tex", FORMULAS)
def test_every_letter_that_is_drawn_stands_in_the_document_once(tex: str) -> None:
    draw_formula(tex)
    letters = sorted("".join(formula_tree(tex, display=False).itertext()).replace(" ", ""))
    element = formula_element(tex, display=False)
    written = [each.text for each in element.iter(qn("m:t"))]
    signs = [
        each.get(qn("m:val"))
        for name in ("chr", "begChr", "endChr")
        for each in element.iter(qn(f"m:{name}"))
    ]

    same = str.maketrans({"⃗": "→", "∣": "|"})
    bar = ["¯"] * len(list(element.iter(qn("m:bar"))))
    assert (
        sorted("".join([*written, *signs, *bar]).translate(same).replace(" ", "").replace("\u200b", ""))
        == letters
    )


@pytest.mark.parametrize("tex", FORMULAS)
def test_no_part_of_a_formula_is_an_empty_frame(tex: str) -> None:
    element = formula_element(tex, display=False)
    hidden = {
        part
        for each in element.iter(qn("m:rad"), qn("m:nary"))
        for part in each
        if local(part) in {"deg", "sub", "sup"}
    }

    for each in element.iter(*(qn(f"m:{name}") for name in PARTS)):
        assert len(each) or each in hidden
