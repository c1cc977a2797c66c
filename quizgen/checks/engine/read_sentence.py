"""A sentence with its words and stems, for comparing statements with cited sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.sentences import sentences
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import function_words, stem_word, tokenize, words_of

AGAIN: Final = "re"

COMMA: Final = re.compile(r",(?= )")
STRONG: Final = re.compile(r"[;:]\s")
"""Marks that end what a negation applies to."""

REACH: Final = 3
"""The number of words after a negation that it may apply to."""

REACH_OF_BEFORE: Final = 4
"""The number of words before a verb that may begin with *before*: *before you may swim*."""

WITHHOLDING_REACH: Final = 4
"""The number of words between a verb such as *refuse* and the action: *dropped its plan to leave*."""


@cache
def phrasal_stems(language: str) -> dict[tuple[str, str], str]:
    """The stem of the verb that a stem and the word after it make."""
    words = (data := language_data(language)) and data.claim_words
    rows = ((*phrase.split(), verb) for phrase, verb in words.phrasal.items()) if words else ()
    return {(verb_stem(verb, language), particle): verb_stem(one, language) for verb, particle, one in rows}


@cache
def _particles(language: str) -> frozenset[str]:
    return frozenset(particle for _, particle in phrasal_stems(language))


@cache
def withholding_stems(language: str) -> frozenset[str]:
    """The stems of verbs that mean that an action was not done: *refused to sign*."""
    words = (data := language_data(language)) and data.claim_words
    return frozenset(verb_stem(word, language) for word in words.withholding) if words else frozenset()


@cache
def plain_verb_stems(language: str) -> frozenset[str]:
    """The stems of verbs that may stand for many others: *have*, *take*."""
    words = (data := language_data(language)) and data.certainty
    return frozenset(verb_stem(word, language) for word in words.plain_verbs) if words else frozenset()


@cache
def reporting_stems(language: str) -> frozenset[str]:
    """The stems of verbs that report words or views: *say*, *hold*."""
    words = (data := language_data(language)) and data.claim_words
    forms = (
        {form for form, base in data.irregular_verbs.items() if words and base in words.reporting}
        if data
        else set()
    )
    return (
        frozenset(stem_word(word, language) for word in (*words.reporting, *forms)) if words else frozenset()
    )


@lru_cache(maxsize=1 << 14)
def verb_stem(word: str, language: str) -> str:
    """The stem of a word. Forms of irregular verbs have the stem of the infinitive: *rebuilt*, *rebuild*."""
    data = language_data(language)
    if data is None or not data.irregular_verbs:
        return stem_word(word, language)
    base = data.irregular_verbs.get(word)
    if base is None and word[:2] == AGAIN and word[2:] in data.irregular_verbs:
        base = AGAIN + data.irregular_verbs[word[2:]]
    return stem_word(base or word, language)


@cache
def _without_content(language: str) -> frozenset[str]:
    data = language_data(language)
    return function_words(language) | (data.negations if data else frozenset())


@dataclass(frozen=True)
class ReadSentence:
    """A sentence in the forms that are compared, each calculated when needed.

    Attributes:
        text: The sentence.
        language: BCP 47 tag.
    """

    text: str
    language: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the sentence in lower case without accents."""
        if self.text.isascii() and "'" not in self.text:
            return tokenize(self.text, self.language).words
        return words_of(bare(plain_case(self.text)))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word. *turned down* has the stem of *refuse*."""
        stems = [verb_stem(word, self.language) for word in self.words]
        particles = _particles(self.language)
        if not particles.isdisjoint(self.words):
            phrases = phrasal_stems(self.language)
            for at in range(1, len(stems)):
                stems[at - 1] = phrases.get((stems[at - 1], self.words[at]), stems[at - 1])
        return tuple(stems)

    @cached_property
    def withheld(self) -> frozenset[int]:
        """The indices of verbs for actions that were refused or abandoned: the words after *to* or *from*."""
        data = language_data(self.language)
        verbs = withholding_stems(self.language)
        if data is None or data.claim_words is None or verbs.isdisjoint(self.stems):
            return frozenset()
        linking = data.claim_words.linking
        found = set()
        for at, stem in enumerate(self.stems):
            if stem in verbs and at not in self.denied:
                reach = range(at + 1, min(len(self.words), at + 1 + WITHHOLDING_REACH))
                link = next((place for place in reach if self.words[place] in linking), len(self.words))
                found |= {place for place in (link + 1,) if place < len(self.words)}
        return frozenset(found)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The negating prefixes with which its words begin."""
        data = language_data(self.language)
        prefixes = data.opposite_prefixes if data else ()
        row = f" {' '.join(self.words)}"
        return frozenset(prefix for prefix in prefixes if f" {prefix}" in row)

    @cached_property
    def denied(self) -> frozenset[int]:
        """The indices of words that a negation may apply to."""
        data = language_data(self.language)
        negations = data.negations if data else frozenset()
        ending = data.turning_ending[0] if data else ""
        if negations.isdisjoint(self.words) and not (
            ending and any(word.endswith(ending) for word in self.words)
        ):
            return frozenset()
        return frozenset(
            later
            for at, word in enumerate(self.words)
            if (word in negations or (ending and word.endswith(ending))) and not self._refers_back(at)
            for later in range(at + 1, min(self._end(at), at + 1 + self._reach(at)))
        )

    def denies(self, stems: frozenset[str]) -> bool:
        """Whether a negation may apply to one of some words."""
        return any(self.stems[at] in stems for at in self.denied)

    @property
    def denies_briefly(self) -> bool:
        """Whether the sentence only denies the one before it: *They did not*, *There is none*."""
        data = language_data(self.language)
        return data is not None and not self.content and not data.negations.isdisjoint(self.words)

    def _refers_back(self, at: int) -> bool:
        """Whether a negation denies what was said before, because a clause follows it: *Salt does not, although it …*."""
        data, following = language_data(self.language), self.words[at + 1 : at + 2]
        return (
            data is not None
            and following[:1] != ()
            and following[0] in data.clause_words
            and any(
                len(words_of(bare(plain_case(self.text[: comma.start()])))) == at + 1
                for comma in COMMA.finditer(self.text)
            )
        )

    def _end(self, at: int) -> int:
        """The index after the last word before the next semicolon or colon: *thick ones cannot be used; thin ones can*."""
        ends = [
            len(words_of(bare(plain_case(self.text[: mark.start()])))) for mark in STRONG.finditer(self.text)
        ]
        return next((end for end in ends if end > at), len(self.words))

    def _reach(self, at: int) -> int:
        """The number of words after a negation that it may apply to; *neither chart was right* also denies the last word."""
        data = language_data(self.language)
        if at or data is None or data.roles is None or data.certainty is None:
            return REACH
        if self.words[at] != data.certainty.neither:
            return REACH
        be = next((place for place, word in enumerate(self.words) if word in data.roles.be), 0)
        return max(REACH, be + 1)

    def reverses_meaning(self, at: int) -> bool:
        """Whether the sentence says the opposite of a word: *not rare*, *refused to sign*, *less rare*."""
        data = language_data(self.language)
        words = data.claim_words.lessening if data and data.claim_words else frozenset()
        return (at in self.denied or at in self.withheld) != (at > 0 and self.words[at - 1] in words)

    def is_only_later(self, at: int) -> bool:
        """Whether *before* precedes a verb, which is then not said to happen: *wait an hour before you swim*."""
        data = language_data(self.language)
        before = data.certainty.not_yet if data and data.certainty else frozenset()
        near = self.words[max(0, at - REACH_OF_BEFORE) : at]
        place = next((place for place, word in enumerate(near) if word in before), None)
        return place is not None and not any(numbers_in(word, self.language) for word in near[place:])

    def withholds(self, asked: ReadSentence) -> bool:
        """Whether the sentence says that somebody refused or failed to do what a question asks about."""
        done = {self.stems[at] for at in self.withheld}
        return not asked.withheld and not asked.denied and not done.isdisjoint(asked.content)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its content words."""
        without = _without_content(self.language)
        return frozenset(
            [stem for word, stem in zip(self.words, self.stems, strict=True) if word not in without]
        )


@cache_by_text(1 << 16)
def read_text(text: str, language: str) -> ReadSentence:
    """Read a text as a single sentence. The result is cached, because several rules compare the same text."""
    return ReadSentence(text, language)


@lru_cache(maxsize=1 << 8)
def read_sentences(text: str, language: str) -> tuple[ReadSentence, ...]:
    """The sentences of a text with which many answers may be compared."""
    ranges = sentences(text)
    read = ReadSentence if ranges[1:] else read_text  # equal sentences of one text stay apart
    return tuple([read(text[start:end], language) for start, end in ranges])


def shares_word(text: str, cited: str, language: str) -> bool:
    """Whether a text and the cited sentences share a content word. Otherwise, they cannot contradict each other."""
    there = read_sentences(cited, language)
    return any(not read_text(text, language).content.isdisjoint(sentence.content) for sentence in there)
