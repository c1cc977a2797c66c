"""Notes for graders: criteria with their points, one per line, and a model answer."""

from __future__ import annotations

import re
from typing import Final

POINTS_FIRST: Final = re.compile(
    r"(?:[-*+]|\d+[.)])?\s*(?P<points>\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?|Punkte?|Pkt\.?|puntos?|punti|punto)\s*[:\u2013-]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
POINTS_LAST: Final = re.compile(
    r"(?:[-*+]|\d+[.)])?\s*(?P<text>\S.*?)\s*[(:\u2013-]\s*(?P<points>\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?|Punkte?|Pkt\.?)\)?",
    re.IGNORECASE,
)
OWN_LINE: Final = re.compile(r"- (?P<points>\d+(?:[.,]\d+)?)\s*[^\W\d_]+: (?P<text>\S.*)")
"""How quizgen lists a criterion in any language: `- 2 points: Names the river`."""


def split_rubric(notes: str, *, own: bool = False) -> tuple[list[dict[str, str]], str]:
    """Split notes into the criteria of a rubric and the remaining text.

    Args:
        notes: The notes, in Markdown.
        own: Whether quizgen wrote them, so that the word for points may be in any language.
    """
    rubric: list[dict[str, str]] = []
    others: list[str] = []
    patterns = (OWN_LINE,) if own else (POINTS_FIRST, POINTS_LAST)
    for line in notes.split("\n"):
        found = next((match for each in patterns if (match := each.fullmatch(line.strip()))), None)
        if found:
            rubric.append({"text": found["text"], "points": found["points"].replace(",", ".")})
        else:
            others.append(line)
    return rubric, "\n".join(others).strip()
