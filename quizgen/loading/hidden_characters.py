"""Warns about invisible characters in banks and articles."""

from __future__ import annotations

import re
from typing import Final

from quizgen.problems import Problem, Severity, Span, plural_count
from quizgen.text.invisible import SUSPECTS, find_hidden, name_of

MAX_REPORTED: Final = 20
"""The maximum number of warnings for a file. The last one tells how many more there are."""

HINT: Final = (
    "Delete this character, or type the line again. It can make text look different from what it really is."
)


def hidden_characters(text: str, path: str) -> list[Problem]:
    """A warning for each invisible character that the script of the text does not need."""
    if text.isascii() or not re.search(SUSPECTS, text):
        return []
    problems: list[Problem] = []
    more = 0
    for number, line in enumerate(text.split("\n"), 1):
        for at in find_hidden(line):
            if len(problems) == MAX_REPORTED:
                more += 1
                continue
            span = Span(path, number, at + 1, number, at + 2)
            message = f"the text contains an invisible character ({name_of(line[at])})"
            problems.append(Problem(span, "invisible-character", message, Severity.WARNING, HINT, line))
    if more:
        last = problems.pop()
        message = f"{last.message}, and {plural_count(more, 'more invisible character')} after it"
        problems.append(Problem(last.span, last.code, message, last.severity, last.hint, last.source))
    return problems
