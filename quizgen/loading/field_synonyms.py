"""Finds the field that an author meant by another name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.problems import closest_name

OTHER_NAMES: Final = {
    "question": "ask",
    "stem": "ask",
    "prompt": "ask",
    "q": "ask",
    "options": "distractors",
    "choices": "distractors",
    "wrong": "distractors",
    "correct": "answer",
    "key": "answer",
    "a": "answer",
    "explanation": "explain",
    "feedback": "explain",
    "quote": "cite",
    "citation": "cite",
    "source": "cite",
    "evidence": "cite",
    "uncited": "pending",
    "level": "difficulty",
    "aliases": "accept",
    "match": "pairs",
    "order": "items",
    "goals": "objectives",
    "sheets": "worksheets",
    "blueprints": "worksheets",
    "select": "pick",
    "choose": "pick",
    "ids": "questions",
}
"""Names that other tools and authors use for our fields."""


def meant_field(name: str, known: Sequence[str]) -> str:
    """The field that a misspelt name resembles, or for which it is a common synonym; "" if there is none."""
    synonym = OTHER_NAMES.get(name.lower(), "")
    if synonym in known:
        return synonym
    # A word that means another field is a misspelling only of what begins with it: `question` of `questions`.
    alike = [field for field in known if not synonym or field.startswith(name.lower())]
    return closest_name(name.lower().replace("_", "-"), alike)
