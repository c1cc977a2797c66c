"""Recognizes formulas in common notation, which need not be laid out to know that they can be drawn."""

from __future__ import annotations

import re
from typing import Final

MAX_SIGNS: Final = 60
"""The maximum number of letters, digits and signs that are certainly not larger than a page."""

MAX_DEPTH: Final = 4
"""The maximum nesting of rows."""

LETTERS: Final = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "pi",
    "rho",
    "sigma",
    "tau",
    "phi",
    "chi",
    "psi",
    "omega",
    "Gamma",
    "Delta",
    "Theta",
    "Lambda",
    "Xi",
    "Pi",
    "Sigma",
    "Phi",
    "Psi",
    "Omega",
    "infty",
    "partial",
    "hbar",
    "ell",
    "sum",
    "prod",
    "int",
    "sin",
    "cos",
    "tan",
    "log",
    "ln",
    "exp",
    "lim",
    "max",
    "min",
]
SIGNS: Final = [
    "times",
    "cdot",
    "div",
    "pm",
    "mp",
    "le",
    "leq",
    "ge",
    "geq",
    "ne",
    "neq",
    "approx",
    "equiv",
    "sim",
    "propto",
    "to",
    "rightarrow",
    "leftarrow",
    "Rightarrow",
    "in",
    "notin",
    "subset",
    "cup",
    "cap",
    "dots",
    "ldots",
    "cdots",
    "circ",
    "quad",
]

LETTER: Final = re.compile(rf"\\(?:{'|'.join(LETTERS)})(?![A-Za-z])|\\(?:text|mathrm)\{{[A-Za-z0-9]+\}}")
SIGN: Final = re.compile(rf"\\(?:{'|'.join(SIGNS)})(?![A-Za-z])|\\[,;]")
ROW_BOX: Final = "\N{WHITE SQUARE}"
"""Stands for a row in braces that was recognized."""

BASE: Final = rf"(?:[A-Za-z0-9{ROW_BOX}]|\\frac{ROW_BOX}{ROW_BOX}|\\(?:sqrt|vec|bar|hat|overline){ROW_BOX})"
SCRIPT: Final = rf"[A-Za-z0-9{ROW_BOX}]"
TERM: Final = rf"{BASE}(?:\^{SCRIPT}(?:_{SCRIPT})?|_{SCRIPT}(?:\^{SCRIPT})?)?"
MARKS: Final = r"[-+=<>()\[\]|,.;:!/* ]"
ROW: Final = rf"(?:{TERM}|{MARKS})*{TERM}{MARKS}*"
IN_BRACES: Final = re.compile(rf"\{{{ROW}\}}")
IN_PARENTHESES: Final = re.compile(rf"\\left[(\[|]{ROW}\\right[)\]|]")
WHOLE: Final = re.compile(ROW)


def is_plain_formula(tex: str) -> bool:
    """Whether a formula consists of letters, digits, signs, scripts, fractions and roots, and is small.

    Such a formula can be drawn. Others may be, too.
    """
    text = SIGN.sub("+", LETTER.sub("x", tex))
    if len(text) > MAX_SIGNS:
        return False
    for _ in range(MAX_DEPTH):
        text = IN_PARENTHESES.sub("x", IN_BRACES.sub(ROW_BOX, text))
    return WHOLE.fullmatch(text) is not None
