"""Compares notes with a published package, if lock files cannot tell whether they have changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from quizgen.apkg.apkg_reader import PackagedNote
from quizgen.outputs.anki.fields.html_to_text import html_to_text

CONTENT: Final = (
    "Stem", "Media", "Answer", "Hint", "Explanation", "Retired", "Options", "Typed", "Accepted", "Reverse", "Text",
    "Given",
)  # fmt: skip
"""The fields that the content digest of a question covers. The others show its source."""

CITED: Final = re.compile(r"<mark[^>]*>(.*?)</mark>", re.DOTALL)


def has_same_content(published: PackagedNote, fields: Mapping[str, str]) -> bool:
    """Whether a published note and the fields of a new one have the same content, whatever the formatting."""
    return _content(published.fields) == _content(fields)


def _content(fields: Mapping[str, str]) -> tuple[str, ...]:
    cited = " ".join(CITED.findall(fields.get("Source", "")))
    said = (*(fields.get(name, "") for name in CONTENT), cited)
    return tuple(" ".join(html_to_text(html).split()) for html in said)
