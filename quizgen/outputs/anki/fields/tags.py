"""The tags of a note, for searches and filtered decks.

All of them have one root, so that a deck adds one line to the learner's tag tree.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from quizgen.model.citation import CitationState
from quizgen.model.questions import Question

ROOT: Final = "quizgen"

RETIRED: Final = f"{ROOT}::retired"
"""The tag of cards that are no longer asked, which learners may delete."""

PENDING: Final = f"{ROOT}::pending"
"""The tag of cards that are not yet keyed to the article."""


def tags(article: str, bank: str, question: Question) -> list[str]:
    """The tags of a note in a fixed order. Anki does not change any of them.

    Args:
        article: The folder's slug.
        bank: The bank's id.
        question: The question. Its own tags come last, below `quizgen::tag`.
    """
    found = [f"{ROOT}::article::{article}", f"{ROOT}::bank::{bank}", f"{ROOT}::type::{question.type}"]
    if question.difficulty:
        found.append(f"{ROOT}::difficulty::{question.difficulty.value}")
    if question.bloom:
        found.append(f"{ROOT}::bloom::{question.bloom.value}")
    if question.objective:
        found.append(f"{ROOT}::objective::{question.objective}")
    if question.citation_state is CitationState.PENDING:
        found.append(PENDING)
    if question.retired is not None:
        found.append(RETIRED)
    own = {
        tag.casefold(): tag for tag in reversed([unicodedata.normalize("NFC", tag) for tag in question.tags])
    }
    return [*found, *(f"{ROOT}::tag::{tag}" for tag in reversed(own.values()))]


def former_tag(tag: str) -> str:
    """The form of a tag in decks from before all tags had a common root. Old notes keep it until they change."""
    return (
        tag.removeprefix(f"{ROOT}::tag::")
        if tag.startswith(f"{ROOT}::tag::")
        else tag.removeprefix(f"{ROOT}::")
    )
