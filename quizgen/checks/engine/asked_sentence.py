"""A question with the sentence that has its answer, and what both have in common, part by part."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.cited_candidates import (
    MARKS,
    CitedCandidate,
    Pointed,
    Token,
    kind_of,
    rivals_of,
    tokens_of,
)
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.checks.engine.sentence_parts import (
    NOTHING,
    SentencePart,
    are_related,
    joints,
    may_be_verb,
    split_sentence,
)
from quizgen.text.languages import question_wording
from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.role_words import RoleWords
from quizgen.text.tokens import articles, function_words, without_possessive
from quizgen.text.word_senses import are_synonyms

FIGURE: Final = re.compile(r"\d+|[^\W\d_]+")

REACH: Final = 3
"""The number of words between a name and the preposition that it belongs to."""


class AskedSentence:
    """A question, the sentence with its answer, and the place of the answer in it."""

    def __init__(
        self,
        ask: str,
        own: CitedCandidate,
        sentence: str,
        data: LanguageData,
        words: tuple[RoleWords, ClaimWords],
    ) -> None:
        self.ask = read_text(ask, data.tag)
        self.data, self.own, self.sentence = data, own, sentence
        self.roles, self.words = words
        self.tokens = tokens_of(sentence, data.tag)
        self.kind = kind_of(own.text, data.tag)
        self.asked = words_asked(ask, data.tag) - counted_noun(self.ask, data)

    @cached_property
    def rivals(self) -> tuple[CitedCandidate, ...]:
        """The other texts of the answer's kind in the sentence that the question does not name."""
        asked = {token.word for token in tokens_of(self.ask.text, self.data.tag)}
        return tuple(
            each
            for each in rivals_of(self.own, self.sentence, self.data.tag)
            if not {self.tokens[at].word for at in range(each.first, each.after)} - articles(self.data.tag)
            <= asked
        )

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems of the figures and names of the question, which no other words replace."""
        return frozenset(
            token.stem
            for at, token in enumerate(tokens_of(self.ask.text, self.data.tag))
            if token.stem in self.asked and (token.text[0].isdecimal() or (at and token.text[0].isupper()))
        )

    @cached_property
    def _parts(self) -> tuple[SentencePart, ...]:
        return split_sentence(self.tokens, self.data)

    def part(self, at: int) -> SentencePart:
        """The part with a token."""
        return next(part for part in self._parts if part.first <= at < part.after)

    def shared(self, part: SentencePart, *, loosely: bool = False) -> frozenset[str]:
        """The words of the question that a part has, possibly as synonyms."""
        there = {token.stem for token in self.tokens[part.first : part.after]}
        return frozenset(
            stem
            for stem in self.asked
            if any(
                are_related(stem, other) or (loosely and are_synonyms(stem, other, self.data.tag))
                for other in there
            )
        )

    def has_all_words(self) -> bool:
        """Whether the sentence has all words of the question."""
        there = frozenset(token.stem for token in self.tokens)
        return all(any(are_related(stem, other) for other in there) for stem in self.asked)

    def pronouns(self, part: SentencePart) -> frozenset[str]:
        """The pronouns of a part, which may stand for words of another part."""
        wording = question_wording(self.data.tag)
        return (wording.subject_pronouns | wording.pronouns).intersection(
            token.word for token in self.tokens[part.first : part.after]
        )

    def verbs(self, part: SentencePart) -> frozenset[str]:
        """The words of the question that are verbs in a part."""
        verbs = {
            token.stem for token in self.tokens[part.first : part.after] if may_be_verb(token.word, self.data)
        }
        return frozenset(stem for stem in self.asked if any(are_related(stem, verb) for verb in verbs))

    def taken_over(self, part: SentencePart, other: SentencePart) -> frozenset[str]:
        """The words of the question that a later part takes over: the subject, and the verb if it has none."""
        if other.first < part.first:
            return NOTHING
        inside = self.tokens[other.first : other.after]
        words = [
            token for token in inside if token.text not in MARKS and token.word not in joints(self.data.tag)
        ]
        taken = NOTHING if self._has_subject(words) else self._subject(part)
        if self._has_verb(other):
            return taken
        return taken | (self.shared(part) - self._subject(part) - self.telling)

    def _has_subject(self, words: list[Token]) -> bool:
        """Whether a part begins with a subject of its own, and has no word that stands for the one before."""
        determiners = articles(self.data.tag) | question_wording(self.data.tag).possessives
        return (
            bool(words)
            and (words[0].text[0].isupper() or words[0].word in determiners)
            and self.words.placeholders.isdisjoint(token.word for token in words)
        )

    def _has_verb(self, part: SentencePart) -> bool:
        """Whether a part has a verb, as far as can be told: a word after a name or figure may be one."""
        small = function_words(self.data.tag)
        inside = self.tokens[part.first : part.after]
        after = {each.after for each in (self.own, *self.rivals)}
        follows = (self.tokens[at] for at in range(part.first, part.after) if at in after)
        begins = [token.word for token in inside if token.text not in MARKS][:1]
        return (
            any(
                may_be_verb(token.word, self.data) or token.word in self.data.within_denial
                for token in inside
            )
            or any(token.text.islower() and token.word not in small for token in follows)
            or any(word.endswith(self.words.present_ending) for word in begins)
        )

    def _subject(self, part: SentencePart) -> frozenset[str]:
        """The words of the question before the verb of a part."""
        verb = next(
            (
                at
                for at in range(part.first, part.after)
                if may_be_verb(self.tokens[at].word, self.data)
                or self.tokens[at].word in self.data.within_denial
            ),
            part.first,
        )
        return self.shared(SentencePart(part.first, verb, ""))

    def preposition(self, name: CitedCandidate) -> str:
        """The preposition before a name in its part; "" if there is none."""
        for at in range(name.first - 1, max(-1, name.first - 1 - REACH), -1):
            if self.tokens[at].text in MARKS:
                return ""
            if self.tokens[at].word in self.data.prepositions:
                return self.tokens[at].word
        return ""

    def owns(self, name: CitedCandidate) -> bool:
        """Whether a name is in the genitive: *Maud Penhale's grandfather*."""
        last = self.tokens[name.after - 1].text
        return without_possessive(last) != last

    def verdict(self, found: set[CitedCandidate]) -> Pointed | None:
        """What a question points to if it points to some candidates; None if it may be several."""
        if self.own in found:
            return Pointed(self.own.text, is_answer=True)
        return Pointed(next(iter(found)).text, is_answer=False) if len(found) == 1 else None


def words_asked(ask: str, language: str) -> frozenset[str]:
    """The stems of what a question says of what it asks for, with figures as they are written: *35,000*, *20th*."""
    figures = {token.stem for token in tokens_of(ask, language) if token.text[0].isdecimal()}
    pieces = {piece for figure in figures for piece in FIGURE.findall(figure)}
    return (asked_words(ask, language) - pieces) | figures


def counted_noun(ask: ReadSentence, data: LanguageData) -> frozenset[str]:
    """The stem of the noun after *how many*, which a sentence may leave out: *boron has five electrons and nitrogen seven*."""
    row = " ".join(ask.words)
    phrase = next((phrase for phrase in data.how_many if row.startswith(phrase)), "")
    at = len(phrase.split())
    return frozenset(ask.stems[at : at + 1]) if phrase else NOTHING
