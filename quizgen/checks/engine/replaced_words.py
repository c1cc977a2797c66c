"""Finds a word that replaces another one between the same words: *the lowest mark of all* for *the best*."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.cited_kinds import Instead
from quizgen.checks.engine.read_sentence import ReadSentence, plain_verb_stems, read_sentences, verb_stem
from quizgen.text.language_tags import primary
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize
from quizgen.text.word_senses import may_mean_same

FEWEST_AROUND: Final = 3
"""The minimum number of equal words directly around a replaced word, one of them a content word."""

REACH: Final = 5
"""The number of words on each side that are compared."""


def replaced_word(text: str, ask: str, cited: str, language: str) -> Instead | None:
    """A word of a text, and the cited word with another meaning in its place; None if there is none.

    Args:
        text: A statement or an answer, as plain text.
        ask: The question, if the text is an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    if text.count(" ") < FEWEST_AROUND or tokenize(text, language).stems <= tokenize(cited, language).stems:
        return None
    asked, plain = ReadSentence(ask, language), plain_verb_stems(language)
    there = read_sentences(cited, language)
    known = {stem for sentence in there for stem in sentence.stems}
    for said in read_sentences(text, language):
        for at, stem in enumerate(said.stems):
            if (
                stem in known
                or verb_stem(said.words[at], language) in plain
                or stem not in said.content
                or numbers_in(said.words[at], language)
            ):
                continue
            for sentence in there:
                for place, other in enumerate(sentence.stems):
                    if (
                        other in sentence.content
                        and other not in plain
                        and other not in said.stems
                        and other not in asked.stems
                        and (at in said.denied) == (place in sentence.denied)
                        and _around(said, at, sentence, place) >= FEWEST_AROUND
                        and _differs(stem, other, sentence, language)
                    ):
                        return Instead(said.words[at], sentence.words[place])
    return None


def _around(said: ReadSentence, at: int, sentence: ReadSentence, place: int) -> int:
    """How many words around two words are equal; 0 if one side has none, or none is a content word."""
    sides = []
    for step in (-1, 1):
        count = near = 0
        for away in range(1, REACH + 1):
            mine, yours = at + step * away, place + step * away
            if not (0 <= mine < len(said.stems) and 0 <= yours < len(sentence.stems)):
                near += away == 1 and mine in {-1, len(said.stems)}
                break
            if said.stems[mine] != sentence.stems[yours]:
                break
            near += 1
            count += said.stems[mine] in said.content
        sides.append((near, count))
    told = all(near for near, _ in sides) and any(count for _, count in sides)
    return sum(near for near, _ in sides) if told else 0


def _differs(stem: str, other: str, sentence: ReadSentence, language: str) -> bool:
    """Whether a word certainly has another meaning than another one and all content words of a sentence."""
    return may_mean_same(stem, other, primary(language)) is False and not any(
        may_mean_same(stem, each, primary(language)) for each in sentence.content
    )
