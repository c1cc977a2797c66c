"""A note's tags: where it comes from and what it is, for searches and filtered decks."""

from __future__ import annotations

import unicodedata
from typing import Final

from quizgen.model.questions import Question

ANKIS_OWN: Final = frozenset({"marked", "leech"})
"""Tags by which Anki keeps a learner's own state; it drops them from packages."""


RETIRED: Final = "quizgen::retired"
"""By this tag learners find, and may delete, the cards that are no longer asked."""


def tags(article: str, bank: str, question: Question) -> list[str]:
    """The tags in a fixed order, none of which Anki would change.

    Args:
        article: The folder's slug.
        bank: The bank's id.
        question: Its own tags come last; one that Anki keeps for itself is put under `tag::`.
    """
    found = ["quizgen", f"article::{article}", f"bank::{bank}", f"type::{question.type}"]
    if question.difficulty:
        found.append(f"difficulty::{question.difficulty.value}")
    if question.bloom:
        found.append(f"bloom::{question.bloom.value}")
    if question.objective:
        found.append(f"objective::{question.objective}")
    if question.retired is not None:
        found.append(RETIRED)
    seen = {tag.casefold() for tag in found}
    for own in question.tags:
        tag = unicodedata.normalize("NFC", own)
        folded = tag.casefold()
        if folded not in seen:
            seen.add(folded)
            found.append(f"tag::{tag}" if folded in ANKIS_OWN else tag)
    return found
