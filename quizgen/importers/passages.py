"""Reading texts among the questions of a source, which become paragraphs of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from quizgen.importers.base import ImportedItem, ImportedPassage
from quizgen.text.invisible import without_hidden
from quizgen.text.normal_form import n1
from quizgen.text.sentences import sentences

MAX_STEM_WORDS: Final = 120
"""The maximum number of words in a stem that is only a question."""

MAX_QUESTION_WORDS: Final = 60
"""The maximum number of words in the last paragraph of a long stem, which is then the question."""

HEADING: Final = re.compile(r"(?m)^#{1,6}[ \t]+(?P<words>\S.*)$")
ANY_HEADING: Final = re.compile(r"(?m)^#{1,6}(?:[ \t].*)?$")
NOT_A_HEADING: Final = re.compile(r"[#\n]+")


class SplitItem(NamedTuple):
    """An item, and the text removed from the beginning of its stem; None if there was none."""

    item: ImportedItem
    passage: ImportedPassage | None


def split_long_stem(item: ImportedItem) -> SplitItem:
    """Separate the reading text at the beginning of a long stem from the question at its end."""
    stem = item.fields.get("ask")
    if not isinstance(stem, str) or len(stem.split()) <= MAX_STEM_WORDS or "```" in stem or "\n|" in stem:
        return SplitItem(item, None)
    text, _, question = stem.rstrip().rpartition("\n\n")
    if not text or len(question.split()) > MAX_QUESTION_WORDS:
        *_, (start, _) = [(0, 0), *sentences(stem)]
        text, question = stem[:start].rstrip(), stem[start:].strip()
    if not text or not question or len(question.split()) > MAX_QUESTION_WORDS:
        return SplitItem(item, None)
    passage = ImportedPassage(item.place, item.title, text)
    return SplitItem(item._replace(fields={**item.fields, "ask": question}), passage)


def new_passages(passages: Iterable[ImportedPassage], known: str = "") -> list[ImportedPassage]:
    """The passages that are not yet in an article, each once.

    Args:
        passages: All passages of the source.
        known: The text of the article.
    """
    seen = n1(ANY_HEADING.sub("", known))
    found: dict[str, ImportedPassage] = {}
    for passage in passages:
        words = n1(ANY_HEADING.sub("", without_hidden(passage.text)))
        if words and words not in seen:
            found.setdefault(words, passage._replace(text=without_hidden(passage.text)))
    return list(found.values())


def article_text(passages: Sequence[ImportedPassage], first: int = 1) -> str:
    """Format passages as the text of an article, each below a heading.

    Args:
        passages: At least one.
        first: The number of the first passage, for passages without a title.
    """
    parts = []
    for number, passage in enumerate(passages, first):
        text = passage.text.strip()
        own = HEADING.match(text)
        title = " ".join(NOT_A_HEADING.sub(" ", without_hidden(passage.title)).split())
        heading = "" if own else f"## {title or f'Text {number}'}\n\n"
        parts.append(f"{heading}{text}\n")
    return "\n".join(parts)
