"""The phrases that the code has for learners, read from its source."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import quizgen
from quizgen.quiz.wording import Wording

SAYING = {"phrase": 1, "counted": 2}
"""The functions that make phrases, and how many of their first arguments are words."""

PACKAGE = Path(quizgen.__file__).parent


def calls(source: Path) -> Iterator[tuple[str, list[ast.expr]]]:
    """The calls that make phrases: the function and its arguments."""
    text = source.read_text(encoding="utf-8")
    if not any(f"{function}(" in text for function in SAYING):
        return  # to parse it would take a hundred times as long
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            yield node.func.id, node.args


def templates(package: Path = PACKAGE) -> dict[str, bool]:
    """The English words of each phrase (in the plural), and whether they have plural forms."""
    found = {}
    for source in sorted(package.rglob("*.py")):
        if source.name == "phrases.py":
            continue
        for function, arguments in calls(source):
            words = SAYING[function]
            texts = [ast.literal_eval(argument) for argument in arguments[:words]]
            found[texts[-1]] = words > 1
    return found


class Foreign(dict[str, str]):
    """Labels of a language that writes every letter of ours as another one."""

    letters = str.maketrans(string.ascii_letters, "".join(map(chr, range(0x1D8, 0x1D8 + 52))))

    def get(self, template: str, default: object = None) -> str:  # noqa: ARG002
        parts = string.Formatter().parse(template)
        return "".join(
            text.translate(self.letters) + (f"{{{name}}}" if name is not None else "")
            for text, name, *_ in parts
        )


FOREIGN = Wording("xx", Foreign())
"""A language of which no letter is ours: whatever is still in ours was not a phrase."""
