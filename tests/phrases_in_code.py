"""The phrases that the code has for learners, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import quizgen

SAYING = {"phrase": 1, "counted": 2}
"""The functions that make phrases, and how many of their first arguments are words."""

PACKAGE = Path(quizgen.__file__).parent


def calls(source: Path) -> Iterator[ast.Call]:
    """The calls that make phrases."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            yield node


def templates(package: Path = PACKAGE) -> dict[str, bool]:
    """The English words of each phrase (in the plural), and whether they have plural forms."""
    found = {}
    for source in sorted(package.rglob("*.py")):
        if source.name == "phrases.py":
            continue
        for call in calls(source):
            words = SAYING[call.func.id]  # type: ignore[attr-defined]
            texts = [ast.literal_eval(argument) for argument in call.args[:words]]
            found[texts[-1]] = words > 1
    return {text: plural for text, plural in found.items() if has_words(text)}


def has_words(template: str) -> bool:
    """Whether a template has more than what is filled in."""
    import string

    return any(any(map(str.isalpha, text)) for text, *_ in string.Formatter().parse(template))
