"""Claims of what the cited sentences deny: *no longer advises*, *found nothing*, *became a coach rather than try again*.

The rules of `denied_claims` compare single words; here the whole of what a negation denies must be in the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.denied_actions import is_outstanding, is_supposed
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import (
    ReadSentence,
    phrasal_stems,
    plain_verb_stems,
    read_sentences,
    read_text,
    verb_stem,
    withholding_stems,
)
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import articles, tokenize
from quizgen.text.word_senses import are_synonyms

FEWEST_SHARED: Final = 2
"""The minimum number of content words that a claim shares with a clause that denies something."""

SURE: Final = 3
"""The number of denied words after the verb that leave no doubt what a claim is about."""

PARTED: Final = 4
"""The number of words before a particle among which its verb is."""

MISSING: Final = 3
"""The number of denied words from which on one of them, but not the first, may be missing in the claim."""


class Denied(NamedTuple):
    """The words that deny something, the stems of what they deny, and the sentence and the clause around them.

    Also what holds instead, of which the claim must not speak, and the subject, which it must share if there is one.
    """

    words: str
    stems: tuple[str, ...]
    sentence: ReadSentence
    clause: str
    instead: tuple[str, ...]
    subject: tuple[str, ...]
    is_verb: bool = True


def lost_negation(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that deny what a claim states; None if there are none, or the claim has a negation, too.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    words = data.certainty if data else None
    if data is None or words is None:
        return None
    if not _may_deny(cited, words, data, language):
        return None
    text, cited = _without_common_denial(text, cited, words, data)
    said = read_text(f"{ask} {text}".strip(), language)
    if turned := _exchanged(text, cited, words, language):
        return turned
    if _turns(said, cited, words, data):
        return None
    answer = read_text(text, language).content
    if not words.now.isdisjoint(said.words) and data.denial:
        cited = compiled(words.used_to, re.IGNORECASE).sub(data.denial.word, cited)
    parts = clauses(_with_not(cited, words, data), language)
    for sentence in read_sentences(cited, language):
        for denied in denied_in(sentence, data, words):
            if (
                not (answer.isdisjoint(denied.stems) if ask else answer.isdisjoint(sentence.content))
                and len({*said.stems} & sentence.content) >= FEWEST_SHARED
                and _has_all(said, denied, answer, language)
                and not any(
                    stem == denied.stems[0] and (said.is_only_later(at) or is_supposed(said, at, data))
                    for at, stem in enumerate(said.stems)
                )
                and not _prefers(said, denied, data)
                and (not denied.subject or not said.content.isdisjoint(denied.subject))
                and not _is_said_elsewhere(parts, denied, said, answer)
                and not _is_exception(denied, answer, words)
            ):
                return denied.words
    return None


def _without_common_denial(
    text: str, cited: str, words: CertaintyWords, data: LanguageData
) -> tuple[str, str]:
    """A claim and the cited sentences less a word such as *without* that both have: *never leave it without a guard*."""
    for word in words.missing & data.negations:
        pattern = compiled(rf"\b{word}\b\s*", re.IGNORECASE)
        if len(pattern.findall(text)) == len(pattern.findall(cited)) == 1:
            text, cited = pattern.sub("", text), pattern.sub("", cited)
    return text, cited


def _prefers(said: ReadSentence, denied: Denied, data: LanguageData) -> bool:
    """Whether a claim has what holds instead: the last word before *instead of*, or all of them if an action is denied."""
    if not denied.instead:
        return False
    is_action = any(
        stem == denied.stems[0] and (is_past(word, data) or word in data.irregular_verbs.values())
        for word, stem in zip(said.words, said.stems, strict=True)
    )
    return said.content.issuperset(denied.instead if is_action else denied.instead[-1:])


def _is_exception(denied: Denied, answer: frozenset[str], words: CertaintyWords) -> bool:
    """Whether a claim has words of what a sentence excepts from its denial: *no entry, except for pupils*."""
    found = compiled(words.excepting, re.IGNORECASE).search(denied.sentence.text) if words.excepting else None
    if found is None:
        return False
    excepted = read_text(denied.sentence.text[found.end() :], denied.sentence.language).content
    return not answer.isdisjoint(excepted - {*denied.stems})


def _is_said_elsewhere(
    parts: tuple[Clause, ...], denied: Denied, said: ReadSentence, answer: frozenset[str]
) -> bool:
    """Whether another clause has what is denied, or a number of the claim that the clause with the negation lacks.

    A number of the stem in an earlier clause may only say when it began: *in 1966 they parted, and never met again*.
    """
    here = read_text(denied.clause, said.language).stems
    place = next((part.number for part in parts if part.text == denied.clause), 0)
    for part in parts:
        if part.text == denied.clause:
            continue
        there = part.stems
        numbered = answer if part.number < place else frozenset(said.stems)
        figures = {stem for stem in numbered if stem[0].isdecimal()} - {*here}
        if not figures.isdisjoint(there):
            return True
        if denied.stems[0] in there and len(said.content & there) >= len(said.content.intersection(here)):
            return True
    return False


def _exchanged(text: str, cited: str, words: CertaintyWords, language: str) -> str | None:
    """The cited words that have the two sides of *instead of* the other way round."""
    for phrase in words.replacing:
        one, found, other = text.partition(f" {phrase} ")
        if not found or f" {phrase} " not in cited:
            continue
        mine, yours = read_text(one, language).content, read_text(other, language).content
        for sentence in read_sentences(cited, language):
            before, _, after = sentence.text.partition(f" {phrase} ")
            left, right = read_text(before, language).content, read_text(after, language).content
            if (
                mine & right - left
                and yours & left - right
                and not (mine & left - right or yours & right - left)
            ):
                return f"{phrase} {after}".rstrip(".")
    return None


def added_denial(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words for something that a statement says is missing: *no rent*, from *at a rent of one pound*.

    Args:
        text: A statement, as plain text.
        ask: The stem of an answer; "" for a statement. Answers are not compared.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    words = data.certainty if data else None
    if ask or data is None or words is None or words.missing.isdisjoint(tokenize(text, language).words):
        return None
    said = read_text(text, language)
    places = [at for at, word in enumerate(said.words) if word in data.negations]
    if len(places) != 1 or said.words[places[0]] not in words.missing:
        return None
    thing = next((stem for stem in said.stems[places[0] + 1 : places[0] + 3] if stem in said.content), "")
    for sentence in read_sentences(cited, language):
        turned = data.negations | data.not_denying | words.faint | words.denial_signs
        if thing not in sentence.content or not turned.isdisjoint(sentence.words):
            continue
        if _has_exception(said, sentence, cited, turned):
            continue
        at = sentence.stems.index(thing)
        is_there = at > 0 and sentence.words[at - 1] in articles(language)
        if is_there and len(said.content & sentence.content) > FEWEST_SHARED:
            return " ".join(sentence.words[at - 1 : at + 3])
    return None


def _has_exception(said: ReadSentence, sentence: ReadSentence, cited: str, turned: frozenset[str]) -> bool:
    """Whether another cited sentence denies something of a claim: *every hut must have a stove. This does not apply to sheds*."""
    return any(
        other is not sentence
        and not turned.isdisjoint(other.words)
        and not said.content.isdisjoint(other.content)
        for other in read_sentences(cited, said.language)
    )


def _may_deny(cited: str, words: CertaintyWords, data: LanguageData, language: str) -> bool:
    there = tokenize(cited, language).words
    return not (data.negations | words.denial_signs).isdisjoint(there)


def _turns(said: ReadSentence, cited: str, words: CertaintyWords, data: LanguageData) -> bool:
    """Whether a claim itself denies, excludes or restricts something. It may have two words for it that are not cited: *turned her down*."""
    withholding = withholding_stems(said.language)
    row = f" {' '.join(said.words)} "
    return (
        bool(said.denied)
        or not (data.negations | data.denying | data.not_denying | words.faint).isdisjoint(said.words)
        or any(verb_stem(word, said.language) in withholding for word in said.words)
        or not withholding.difference(read_text(cited, said.language).stems).isdisjoint(
            (*said.stems, *_split_verbs(said))
        )
        or is_outstanding(said, data)
        or any(f" {phrase} " in row for phrase in (*data.ruling_out, *words.former))
    )


def _split_verbs(said: ReadSentence) -> Iterator[str]:
    """The stems of verbs whose particle stands after an object: *turned her down*."""
    stems = phrasal_stems(said.language)
    for at, particle in enumerate(said.words[2:], 2):
        for before in range(max(0, at - PARTED), at - 1):
            if verb := stems.get((said.stems[before], particle)):
                yield verb


def _has_all(said: ReadSentence, denied: Denied, answer: frozenset[str], language: str) -> bool:
    """Whether a claim has what a sentence denies, with at most one word of several missing.

    The verb may be another one, and a noun be denied alone, only if the claim adds no more than a verb such as *have*.
    """
    known = [
        stem in said.stems or any(are_synonyms(stem, other, language) for other in said.content)
        for stem in denied.stems
    ]
    opposed = {other for stem in denied.stems for other in opposites(language).words.get(stem, ())}
    denied_stems = frozenset(denied.stems)
    if not opposed.isdisjoint(said.content) or denied_stems.isdisjoint(said.stems):
        return False
    if known[0] and denied.is_verb:
        return known.count(False) <= len(known) // MISSING
    added = (said.content if denied.is_verb else answer) - denied.sentence.content
    return (
        all(known[1:])
        and (known[0] or denied.is_verb)
        and len(known) > denied.is_verb
        and (added <= plain_verb_stems(language) or len(known) > SURE)
        and not said.content.isdisjoint(denied.sentence.content.difference(denied.stems))
    )


def denied_in(sentence: ReadSentence, data: LanguageData, words: CertaintyWords) -> Iterator[Denied]:
    """What the clauses of a sentence deny."""
    for part in clauses(_with_not(sentence.text, words, data), sentence.language):
        read = read_text(_before_end(words, data.claim_words).split(part.text)[0], sentence.language)
        places = [at for at, word in enumerate(read.words) if word in data.negations]
        if len(places) == 1 and (data.not_denying | words.not_yet).isdisjoint(read.words):
            yield from _negated(read, places[0], sentence, part.text, data)
        if len(places) > 1 and read.words[places[0]] == words.neither:
            for one, other in zip_longest(places, places[1:]):
                after = _content(read, one + 1, other or len(read.words))
                before = _content(read, 0, places[0])
                if after:
                    yield Denied(
                        " ".join(read.words[one:other]), after, sentence, part.text, (), before, is_verb=False
                    )
        for phrase in words.replacing:
            size = phrase.count(" ") + 1
            for at in range(len(read.words) - size):
                before, after = _content(read, 0, at), _content(read, at + size, len(read.words))
                if after and " ".join(read.words[at : at + size]) == phrase:
                    yield Denied(" ".join(read.words[at:]), after, sentence, part.text, before, ())


def _before_end(words: CertaintyWords, claims: ClaimWords | None) -> re.Pattern[str]:
    """A comma before a clause that says why, how long or where something was so: *without a lamp, until he bought one*."""
    reasons = f"|{claims.because}|{claims.upon}" if claims else ""
    return compiled(rf",\s(?=(?:{'|'.join(sorted(words.not_yet | words.at_place))}{reasons})\b)")


def _with_not(text: str, words: CertaintyWords, data: LanguageData) -> str:
    """A text with a plain negation for phrases such as *anything but*."""
    pattern = compiled(words.denials, re.IGNORECASE)
    return pattern.sub(data.denial.word, text) if data.denial else text


def _negated(
    read: ReadSentence, at: int, sentence: ReadSentence, clause: str, data: LanguageData
) -> Iterator[Denied]:
    """What follows a negation to the end of its clause, or the verb before *nothing*."""
    if not data.comparing.isdisjoint(read.words[at + 2 : at + 3]):
        return  # "no more than"
    before, ends = _content(read, 0, at), frozenset[str]()
    if data.roles and data.claim_words:
        ends = data.roles.be | {data.claim_words.past_perfect}
    end = next(
        (
            place
            for place in range(at + 3, len(read.words))
            if read.words[place] in ends and read.stems[place - 1] in read.content
        ),
        len(read.words),
    )
    after = tuple(
        read.stems[place]
        for place in range(at + 1, end)
        if read.stems[place] in read.content and read.words[place] not in data.within_denial
    )
    is_object = at > 0 and read.stems[at - 1] in read.content  # not "for none was found"
    if is_object and data.certainty and read.words[at] in data.certainty.nothing:
        words = " ".join(read.words[max(0, at - 1) :])
        yield Denied(words, before[-1:], sentence, clause, (), before[:-1])
    elif after:
        counts = any(numbers_in(word, read.language) for word in read.words[at + 1 : at + 2])  # "not one"
        is_verb = not counts and (len(after) > 1 or _helps(read.words[max(0, at - 1) : at + 2], data))
        yield Denied(" ".join(read.words[at:]), after, sentence, clause, (), before, is_verb=is_verb)


def _helps(around: tuple[str, ...], data: LanguageData) -> bool:
    """Whether a negation belongs to a verb: *did not*, *never*, *no longer*, *not to*."""
    helping = data.within_denial | (data.claim_words.linking if data.claim_words else frozenset())
    return not helping.isdisjoint(around)


def _content(read: ReadSentence, start: int, end: int) -> tuple[str, ...]:
    """The stems of the content words between two places."""
    return tuple(stem for stem in read.stems[start:end] if stem in read.content)
