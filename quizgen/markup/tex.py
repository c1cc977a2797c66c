"""Decides which TeX formulas can be drawn, and gives the reason for others.

TeX is a programming language, but only its notation is supported. Formulas are not trusted: they cannot define macros,
and their length is limited before they are read.
"""

from __future__ import annotations

import re
from typing import Final

from quizgen.markup.gaps import PRIVATE

MAX_TEX_CHARS: Final = 600
"""The maximum length of a formula. This is five times the longest line of a page."""

MAX_DEPTH: Final = 24
"""The maximum nesting of braces."""

PIECE: Final = re.compile(r"\\(?:begin|end)\s*\{[^{}]*\}|\\[A-Za-z]+|\\.|[{}%]", re.DOTALL)
ENVIRONMENT: Final = re.compile(r"\\(begin|end)\s*\{([^{}]*)\}")
ENVIRONMENTS: Final = frozenset(
    [
        "matrix",
        "pmatrix",
        "bmatrix",
        "Bmatrix",
        "vmatrix",
        "Vmatrix",
        "smallmatrix",
        "cases",
        "array",
        "aligned",
        "align",
        "align*",
        "split",
    ]
)
DEFINING: Final = frozenset(
    [
        r"\def",
        r"\gdef",
        r"\edef",
        r"\xdef",
        r"\let",
        r"\newcommand",
        r"\renewcommand",
        r"\providecommand",
        r"\DeclareMathOperator",
        r"\require",
    ]
)

ESCAPED_OR_BRACE: Final = re.compile(r"\\.|\\$|[{}]", re.DOTALL)

ACTIVE: Final = re.compile(
    r"\\(?:href|url|style|class|cssId|data|mmlToken|require|includegraphics|csname|catcode|input|write|special|"
    r"def|gdef|edef|xdef|let|futurelet|newcommand|renewcommand|providecommand|newenvironment|renewenvironment|"
    r"DeclareMathOperator|DeclarePairedDelimiters?X?)(?![A-Za-z])|\\bbox\s*\[[^\]]*:"
)
"""TeX commands that do more in MathJax than draw: links, scripts, styles, packages, and renaming of these."""


class FormulaError(ValueError):
    """A formula cannot be drawn. The message tells the author why."""


def find_active(tex: str) -> str | None:
    """The first command in a formula that would do more on a card than draw; None if there is none."""
    found = ACTIVE.search(tex)
    return found[0].partition("[")[0].rstrip() if found else None


def may_run(tex: str) -> bool:
    """Whether a formula could do more on a card than draw.

    This includes formulas with unmatched braces or a final backslash: MathJax would look for their end in the
    text after them, and read its words as commands.
    """
    depth = 0
    for piece in ESCAPED_OR_BRACE.findall(tex):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth < 0 or piece == "\\":
            return True
    return depth > 0 or find_active(tex) is not None


def refuse(tex: str) -> None:
    """Refuse formulas that cannot be drawn, before they are parsed.

    Raises:
        FormulaError: If the formula obviously cannot be drawn.
    """
    if len(tex) > MAX_TEX_CHARS:
        raise FormulaError(f"it contains {len(tex):,} characters, more than {MAX_TEX_CHARS:,}")
    if PRIVATE.search(tex):
        raise FormulaError("it contains a gap")
    if active := find_active(tex):
        why = (
            "cannot define commands"
            if active in DEFINING
            else "can only be drawn, so it has no links and styles"
        )
        raise FormulaError(f"{active} is not allowed: a formula {why}")
    open_: list[str] = []
    for piece in PIECE.findall(tex):
        if piece == "%":
            raise FormulaError(r"% begins a comment; write \% for a per cent sign")
        _nest(piece, open_)
        if len(open_) > MAX_DEPTH:
            raise FormulaError("it is nested too deeply")
    if open_:
        raise FormulaError(_unclosed(open_[-1]))


def _nest(piece: str, open_: list[str]) -> None:
    """Keep what is open: braces, and environments by name."""
    found = ENVIRONMENT.fullmatch(piece)
    if found and found[2] not in ENVIRONMENTS:
        raise FormulaError(f'unknown environment "{found[2]}"')
    if piece == "{":
        open_.append(piece)
    elif found and found[1] == "begin":
        open_.append(found[2])
    elif found or piece == "}":
        closed = found[2] if found else "{"
        if not open_ or open_[-1] != closed:
            raise FormulaError(
                _unclosed(open_[-1])
                if open_
                else f'"{piece}" closes nothing: there is no matching opening before it'
            )
        open_.pop()


def _unclosed(name: str) -> str:
    return 'a brace "{" is not closed' if name == "{" else rf"\begin{{{name}}} has no \end{{{name}}}"
