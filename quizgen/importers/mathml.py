"""Converts MathML formulas to TeX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

OPERATORS: Final = {
    "\N{MULTIPLICATION SIGN}": r"\times",
    "\N{DIVISION SIGN}": r"\div",
    "\N{DOT OPERATOR}": r"\cdot",
    "\N{MIDDLE DOT}": r"\cdot",
    "\N{MINUS SIGN}": "-",
    "\N{PLUS-MINUS SIGN}": r"\pm",
    "\N{LESS-THAN OR EQUAL TO}": r"\le",
    "\N{GREATER-THAN OR EQUAL TO}": r"\ge",
    "\N{NOT EQUAL TO}": r"\ne",
    "\N{ALMOST EQUAL TO}": r"\approx",
    "\N{RIGHTWARDS ARROW}": r"\to",
    "\N{INFINITY}": r"\infty",
    "\N{INVISIBLE TIMES}": "",
    "\N{FUNCTION APPLICATION}": "",
    "\N{INVISIBLE SEPARATOR}": "",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "$": "",
    "\\": r"\backslash",
}
GREEK: Final = {
    chr(code): rf"\{name}"
    for code, name in zip(
        range(0x3B1, 0x3C9),
        [
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
            "omicron",
            "pi",
            "rho",
            "sigma",
            "sigma",
            "tau",
            "upsilon",
            "phi",
            "chi",
            "psi",
        ],
        strict=True,
    )
    if name != "omicron"
}
TEMPLATES: Final = {
    "msup": (2, "{}^{}"),
    "msub": (2, "{}_{}"),
    "msubsup": (3, "{}_{}^{}"),
    "munder": (2, "{}_{}"),
    "mover": (2, "{}^{}"),
    "munderover": (3, "{}_{}^{}"),
    "mroot": (2, r"\sqrt[{1}]{0}"),
}
"""Elements with a fixed number of parts, and their TeX."""

ROWS: Final = frozenset(["math", "mrow", "mstyle", "mpadded", "merror", "mphantom"])


def mathml_to_tex(element: Element) -> str | None:
    """Convert a formula to TeX; None if it contains unknown elements.

    Args:
        element: A `math` element, with element names without namespaces.
    """
    parts = _parts(element)
    return None if parts is None else " ".join(" ".join(parts).split())


def _parts(element: Element) -> list[str] | None:
    """The TeX of each element in an element; None if one is not known."""
    parts = [_tex(child) for child in element if child.tag not in {"annotation", "annotation-xml"}]
    known = [part for part in parts if part is not None]
    return known if len(known) == len(parts) else None


def _tex(element: Element) -> str | None:
    words = " ".join((element.text or "").split())
    match element.tag:
        case "mn" | "mi" | "mo":
            return (
                " ".join(OPERATORS.get(sign, GREEK.get(sign, sign)) for sign in words)
                if len(words) == 1
                else _named(words)
            )
        case "mtext" | "ms":
            return rf"\text{{{_named(words)}}}" if words else ""
        case "mspace":
            return ""
        case "msqrt":
            parts = _parts(element)
            return None if parts is None else rf"\sqrt{{{' '.join(parts)}}}"
        case "mfrac":
            parts = _parts(element)
            return rf"\frac{{{parts[0]}}}{{{parts[1]}}}" if parts and len(parts) == 2 else None
        case "mfenced":
            parts = _parts(element)
            fences = element.get("open", "("), element.get("close", ")")
            return None if parts is None else f"{fences[0]} {' , '.join(parts)} {fences[1]}"
        case tag if tag in ROWS or tag == "semantics":
            parts = _parts(element)
            return None if parts is None else " ".join(parts)
        case tag if tag in TEMPLATES:
            count, template = TEMPLATES[tag]
            parts = _parts(element)
            return (
                template.format(*map(_grouped, parts)) if parts is not None and len(parts) == count else None
            )
        case _:
            return None


def _grouped(tex: str) -> str:
    """TeX as one thing, in braces unless it is a single letter or figure."""
    return tex if len(tex) == 1 and tex.isalnum() else f"{{{tex}}}"


def _named(words: str) -> str:
    """Figures, a word or the name of a function."""
    signs = "".join(OPERATORS.get(sign, GREEK.get(sign, sign)) for sign in words)
    return rf"\{words}" if words in FUNCTIONS else signs


FUNCTIONS: Final = frozenset(["sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min"])
