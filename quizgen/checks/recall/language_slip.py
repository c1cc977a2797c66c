"""A question with a mistake of language that readers notice.

What: *a* before a vowel or *an* before a consonant, a word written twice (*of of*), *than* for *then*, a past after *did*
(*did he went*), a typed question without a question mark, and a word that is in no dictionary and differs by one letter from a
word of the article (*goverment*). Only questions in English are checked.

Why: mistakes distract learners, who wonder whether they are meant or hide another question. They also make the rest of a
quiz look careless. See Haladyna, Downing and Rodriguez (2002), guideline 12: proofread each question.

Bad:  ask: What was than kept in an store
Good: ask: What was then kept in a store?
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
from quizgen.model.questions import DateQuestion, MultipleChoice, Numeric, OpenEnded, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import words_of
from quizgen.text.word_lists import is_dictionary_word

TYPED: Final = (ShortAnswer, Numeric, DateQuestion, OpenEnded, MultipleChoice)
"""The types of which a stem that begins with a question word is a question."""

MIN_LETTERS: Final = 6
"""The minimum length of a word that is compared with those of the article."""

LONG_WORD: Final = re.compile(rf"(?<![\w'\u2019-])[a-z]{{{MIN_LETTERS},}}(?![\w'\u2019-])")


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with a mistake of language."""
    article = _Words(context.folder.article)
    for prompt in context.recall_items:
        if not prompt.wording.slips:
            continue
        text = prompt.stem.text
        bank, identity, path = prompt.bank.bank, prompt.question.id, prompt.path
        if slip := next(filter(None, (compiled(each).search(text) for each in prompt.wording.slips)), None):
            message = f'"{shorten(slip[0].strip())}" seems to be a mistake of language'
            yield Finding(bank, identity, path, message, "Correct the wording.")
        elif typing := article.mistyped(prompt):
            message = f'"{typing[0]}" seems to be misspelt: the article has "{typing[1]}"'
            yield Finding(bank, identity, path, message, "Correct the spelling.")
        elif isinstance(prompt.question, TYPED) and compiled(prompt.wording.no_question_mark).search(text):
            yield Finding(bank, identity, path, "the question has no question mark", "Add a question mark.")


class _Words:
    """The words of an article, read when a question has an unknown word."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(
            word for passage in self._article.passages for word in words_of(bare(plain_case(passage.normal)))
        )

    def mistyped(self, prompt: RecallItem) -> tuple[str, str] | None:
        """A word of a stem that is in no dictionary, and the word of the article that may be meant."""
        unknown = (
            word
            for word in LONG_WORD.findall(prompt.stem.text)
            if not is_dictionary_word(word, prompt.language)
        )
        return next(((word, meant) for word in unknown if (meant := self._meant(word))), None)

    def _meant(self, word: str) -> str:
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - few questions have an unknown word

        if word in self._known:
            return ""
        near = (
            known
            for known in self._known
            if abs(len(known) - len(word)) <= 1
            and known[0] == word[0]
            and OSA.distance(known, word, score_cutoff=1) == 1
        )
        return min((known for known in near if not _same_word(known, word)), default="")


def _same_word(one: str, other: str) -> bool:
    """Whether two words differ only in an ending: *sawmill*, *sawmills*; *organise*, *organize*."""
    return one.startswith(other) or other.startswith(one) or one.replace("z", "s") == other.replace("z", "s")


LANGUAGE_SLIP: Final = Check("language-slip", Severity.INFO, run)
