"""Finds TeX commands in double quotation marks whose first letters YAML reads as an escape code."""

from __future__ import annotations

import re
from typing import Final

ESCAPE: Final = re.compile(r"\\(?P<letter>[tnrbfva])(?P<rest>[A-Za-z]+)|\\.", re.DOTALL)
"""An escape in double quotation marks. Two backslashes stand for an intended one."""

COMMANDS: Final = frozenset(
    [
        "alpha",
        "angle",
        "approx",
        "arccos",
        "arcsin",
        "arctan",
        "ast",
        "aleph",
        "bar",
        "because",
        "begin",
        "beta",
        "bf",
        "big",
        "binom",
        "boldsymbol",
        "bullet",
        "flat",
        "forall",
        "frac",
        "nabla",
        "ne",
        "neg",
        "neq",
        "newline",
        "nexists",
        "ni",
        "not",
        "notin",
        "nu",
        "rangle",
        "rceil",
        "rfloor",
        "rho",
        "right",
        "rightarrow",
        "rm",
        "tan",
        "tau",
        "text",
        "textbf",
        "textit",
        "textrm",
        "tfrac",
        "therefore",
        "theta",
        "tilde",
        "times",
        "to",
        "top",
        "triangle",
        "varepsilon",
        "varphi",
        "vdots",
        "vec",
        "vee",
    ]
)
"""TeX commands whose backslash and first letter are an escape in YAML."""

IN_MATH_ONLY: Final = frozenset({"ne", "ni", "not", "to", "top", "tan", "text", "nu", "right"})
"""TeX commands whose other letters could also be a word after a tab or a new line."""


def find_tex_escape(line: str, begin: int, stop: int) -> re.Match[str] | None:
    """The first escape code in a line that was meant as a TeX command.

    A word may also follow a tab or a new line. So their codes count only in a formula, or if the command is
    unmistakable.
    """
    for found in ESCAPE.finditer(line, begin, stop):
        letter, rest = found["letter"], found["rest"]
        if not letter:
            continue
        in_math = line.count("$", begin, found.start()) % 2 == 1 and "$" in line[found.end() : stop]
        is_command = letter + rest in COMMANDS
        with_braces = is_command and line[found.end() : found.end() + 1] == "{"
        if in_math or with_braces or letter in "bfva" or (is_command and letter + rest not in IN_MATH_ONLY):
            return found
    return None
