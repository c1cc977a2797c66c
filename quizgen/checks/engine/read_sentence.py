"""A sentence with its words and stems, as statements are compared with cited sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import function_words, stem_word, words_of

AGAIN: Final = "re"

REACH: Final = 3
"""Words after a negation that it may deny."""


@lru_cache(maxsize=1 << 14)
def verb_stem(word: str, language: str) -> str:
    """The stem of a word, where *rebuilt* is a form of *rebuild*."""
    data = language_data(language)
    if data is None or not data.irregular_verbs:
        return stem_word(word, language)
    base = data.irregular_verbs.get(word)
    if base is None and word[:2] == AGAIN and word[2:] in data.irregular_verbs:
        base = AGAIN + data.irregular_verbs[word[2:]]
    return stem_word(base or word, language)


@dataclass(frozen=True)
class ReadSentence:
    """A sentence with its words as they are compared, each worked out when it is first asked for.

    Attributes:
        text: The sentence.
        language: BCP 47 tag.
    """

    text: str
    language: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters without accents."""
        return words_of(bare(plain_case(self.text)))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word; of forms of irregular verbs, that of the infinitive."""
        return tuple([verb_stem(word, self.language) for word in self.words])

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The prefixes that make opposites with which a word of it begins."""
        data = language_data(self.language)
        prefixes = data.opposite_prefixes if data else ()
        return frozenset(prefix for prefix in prefixes if any(word.startswith(prefix) for word in self.words))

    @cached_property
    def denied(self) -> frozenset[int]:
        """The places of the words that a negation may deny."""
        data = language_data(self.language)
        negations = data.negations if data else frozenset()
        ending = data.turning_ending[0] if data else ""
        return frozenset(
            later
            for at, word in enumerate(self.words)
            if word in negations or (ending and word.endswith(ending))
            for later in range(at + 1, min(len(self.words), at + 1 + REACH))
        )

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its content words."""
        data = language_data(self.language)
        without = function_words(self.language) | (data.negations if data else frozenset())
        return frozenset(
            stem for word, stem in zip(self.words, self.stems, strict=True) if word not in without
        )


@lru_cache(maxsize=1 << 8)
def read_sentences(text: str, language: str) -> tuple[ReadSentence, ...]:
    """The sentences of a text, which many answers may be compared with."""
    return tuple([ReadSentence(text[start:end], language) for start, end in sentences(text)])
