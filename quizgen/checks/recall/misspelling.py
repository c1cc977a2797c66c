"""A stem with a misspelt word of the article.

What: a word is in no dictionary and differs by one letter from a word of the article (*goverment*). Only questions in
English are checked.

Why: mistakes distract learners, who wonder whether they are meant. They also make the rest of a quiz look careless. See
Haladyna, Downing and Rodriguez (2002), guideline 12: proofread each question.

Bad:  ask: Who led the goverment?
Good: ask: Who led the government?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.article import Article
from quizgen.problems import Severity
from quizgen.text.language_tags import primary
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import words_of
from quizgen.text.word_lists import is_dictionary_word

ENGLISH: Final = "en"
MIN_LETTERS: Final = 6
"""The minimum length of a word that is compared with those of the article."""

START: Final = 3
"""The number of letters that a misspelt word has in common with the right one."""

LONG_WORD: Final = re.compile(rf"(?<![\w'\u2019-])[a-z]{{{MIN_LETTERS},}}(?![\w'\u2019-])")


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with a misspelt word."""
    article = _Words(context.folder.article)
    for prompt in context.recall_items:
        if primary(prompt.language) == ENGLISH and (slip := article.mistyped(prompt)):
            message = f'"{slip[0]}" seems to be misspelt: the article has "{slip[1]}"'
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, "Correct the spelling.")


class _Words:
    """The words of an article. A dictionary is only read for a word that is nearly one of them."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(
            word for passage in self._article.passages for word in words_of(bare(plain_case(passage.normal)))
        )

    @cached_property
    def _alike(self) -> dict[tuple[str, int], list[str]]:
        """The words by their first letters and their length."""
        found: dict[tuple[str, int], list[str]] = {}
        for word in self._known:
            if (size := len(word)) >= MIN_LETTERS - 1:
                found.setdefault((word[:START], size), []).append(word)
        return found

    def mistyped(self, prompt: RecallItem) -> tuple[str, str] | None:
        """A word of a stem that is in no dictionary, and the word of the article that may be meant."""
        for word in LONG_WORD.findall(prompt.stem.text):
            if (meant := self._meant(word)) and not is_dictionary_word(word, prompt.language):
                return word, meant
        return None

    def _meant(self, word: str) -> str:
        if word in self._known:
            return ""
        near = {
            known
            for size in range(len(word) - 1, len(word) + 2)
            for known in self._alike.get((word[:START], size), ())
            if not _same_word(known, word)
        }
        if not near:
            return ""
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - few words are nearly one of the article

        return min((known for known in near if OSA.distance(known, word, score_cutoff=1) == 1), default="")


def _same_word(one: str, other: str) -> bool:
    """Whether two words differ only in an ending: *sawmill*, *sawmills*; *organise*, *organize*."""
    return one.startswith(other) or other.startswith(one) or one.replace("z", "s") == other.replace("z", "s")


MISSPELLING: Final = Check("misspelling", Severity.INFO, run)
