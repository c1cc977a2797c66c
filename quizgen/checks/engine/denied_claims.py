"""Finds claims that state the opposite of a cited sentence, or that one of them denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.cited_clauses import first_stem
from quizgen.checks.engine.cited_opposites import words_after
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.denied_actions import (
    Contrary,
    denied_action,
    is_outstanding,
)
from quizgen.checks.engine.denied_words import denied_word
from quizgen.checks.engine.opposite_words import (
    may_say_of_other_side,
    one_side,
    opposites,
    opposites_by_prefix,
)
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text, withholding_stems
from quizgen.checks.engine.supposed_claims import supposing_stems
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in

NEAR: Final = 4
"""The number of words on each side of an opposite, one of which must be in the claim."""

FEWEST_SHARED: Final = 2
"""The minimum number of content words that a claim and a cited sentence share."""

REACH_OF_THAN: Final = 4
"""The number of words, beginning with a comparative, that include *than*."""

MUCH_MORE: Final = 2
"""How many more words a claim must share with the clause of an opposite than with one of its own word."""


def denied_claim(claim: str, cited: str, language: str) -> Contrary | None:
    """The words in which a sentence of a claim contradicts a cited sentence; None if there are none.

    Two sentences are compared if they share two content words. A claim that also contains the cited word, or
    a synonym of it, mentions both sides and is not reported.

    Args:
        claim: One or several sentences, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or not data.negations:
        return None
    read, whole = read_sentences(cited, language), read_sentences(claim, language)
    stems = {stem for said in whole for stem in said.stems}
    is_brief = any(sentence.denies_briefly for sentence in read)
    for said in whole:
        for sentence in read:
            withholds = _withholds(said, sentence)
            is_faint = (
                (is_brief and bool(said.denied))
                or _is_faint(said, data)
                or (bool(said.denied) and (_is_faint(sentence, data) or _forbids(sentence, data)))
                or (not said.denied and _denies_two(said, sentence, data))
                or withholds
            )
            shared = len(said.content & sentence.content)
            if shared < min(FEWEST_SHARED, len(said.content) - 1) or not shared:
                continue
            for each in (
                () if withholds else _other_side(said, sentence, stems, read),
                () if is_faint else denied_word(said, sentence, data),
                () if is_faint else denied_action(said, sentence, data),
            ):
                found = next(iter(each), None)
                if found is None or _counts_others(said, sentence, data):
                    continue
                if (
                    data.denial
                    and found.cited.startswith(data.denial.word)
                    and _is_said_of_other(said, found, sentence, read)
                ):
                    continue
                if shared >= FEWEST_SHARED or _is_in_one_clause(said, found.cited, sentence):
                    return found
    return None


def _withholds(said: ReadSentence, sentence: ReadSentence) -> bool:
    """Whether a claim denies something with a verb that a sentence lacks: *leave out the bridge*, *without the bridge*."""
    data = language_data(said.language)
    keeping = compiled(data.claim_words.keeping_from if data and data.claim_words else NEVER, re.IGNORECASE)
    verbs = withholding_stems(said.language).difference(sentence.stems)
    return not verbs.isdisjoint(said.stems) or keeping.search(said.text) is not None


def _forbids(sentence: ReadSentence, data: LanguageData) -> bool:
    """Whether a sentence ends with what denies it: *burying them is forbidden*."""
    return bool(sentence.words) and sentence.words[-1] in data.denying


def _denies_two(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> bool:
    """Whether a sentence denies two things that a claim affirms, which may agree: *what does not fly is not a bird*, *birds fly*."""
    several = sum(word in data.negations for word in sentence.words) > 1
    return several and len({sentence.stems[at] for at in sentence.denied} & said.content) > 1


def _is_faint(read: ReadSentence, data: LanguageData) -> bool:
    """Whether a sentence has a word that almost denies it: *rare*, *ended*, *has yet to*."""
    faint = data.certainty.faint if data.certainty else frozenset()
    return not faint.isdisjoint(read.words) or is_outstanding(read, data)


def _counts_others(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> bool:
    """Whether a claim and a sentence may be about two parts of something: *three agreed*, *two of the five did not*."""
    shares = data.certainty.share_signs if data.certainty else frozenset()
    one, other = (
        {word for word in read.words if word in shares or numbers_in(word, read.language)}
        for read in (said, sentence)
    )
    universal, partial = (
        (data.claim_words.universal, data.claim_words.partial)
        if data.claim_words
        else (frozenset(), frozenset())
    )
    if bool(said.denied) != bool(sentence.denied) and one & other & partial:
        return True  # "half was saved", "half was not"
    return bool(one - other) and bool(other - one) and universal.isdisjoint(one)


def _is_said_of_other(
    said: ReadSentence, found: Contrary, sentence: ReadSentence, read: tuple[ReadSentence, ...]
) -> bool:
    """Whether another cited sentence says of something else what one denies: *It fenced the pond. It did not fence the brook*."""
    (stem,) = read_text(found.said, said.language).stems[-1:]
    return any(
        other is not sentence
        and any(each == stem and place not in other.denied for place, each in enumerate(other.stems))
        and len(said.content & other.content) >= len(said.content & sentence.content)
        for other in read
    )


def _is_only_thought_of(said: ReadSentence, sentence: ReadSentence, place: int) -> bool:
    """Whether a sentence has a word after a verb that the claim lacks: *considered closing it, but kept it*."""
    before = sentence.stems[max(0, place - 2) : place]
    return any(stem in supposing_stems(said.language) and stem not in said.stems for stem in before)


def _is_in_one_clause(said: ReadSentence, words: str, sentence: ReadSentence) -> bool:
    """Whether a clause has the words that contradict a short claim, and a word of the claim."""
    return any(
        words.rpartition(" ")[2] in read.words and not said.content.isdisjoint(read.content)
        for part in clauses(sentence.text, said.language)
        for read in (read_text(part.text, said.language),)
    )


def _other_side(
    said: ReadSentence, sentence: ReadSentence, stems: set[str], read: tuple[ReadSentence, ...]
) -> Iterator[Contrary]:
    """A word of a claim, and its opposite in a cited sentence near a word that both have."""
    tables = opposites(said.language)
    if _turns_twice(said, sentence):
        return
    for at, stem in enumerate(said.stems):
        small = tables.small.get(stem, frozenset())
        others = (
            tables.words.get(stem, frozenset()) | small | opposites_by_prefix(said.words[at], stem, sentence)
        )
        if others.isdisjoint(sentence.stems) or not others.isdisjoint(stems):
            continue
        if said.denied and at not in said.denied:
            continue  # "those in the north could not see it" does not contradict "it was visible from the south"
        beside = _said_beside(said, stem, one_side(stem, tables), read)
        for place, other in enumerate(sentence.stems):
            if other not in others or said.reverses_meaning(at) != sentence.reverses_meaning(place):
                continue
            if may_say_of_other_side(said, sentence, place) or _is_only_thought_of(said, sentence, place):
                continue
            if other in small:
                contradicts = _is_small_opposite(said, at, sentence, place)
                contradicts = contradicts and not (
                    beside is not None and _is_said_there(said, at, sentence, read)
                )
            else:
                near = beside is not None and beside + MUCH_MORE > _beside(said, other, sentence)
                contradicts = not near and _is_opposite(said, at, sentence, place)
            if contradicts:
                yield Contrary(said.words[at], sentence.words[place])


def _turns_twice(said: ReadSentence, sentence: ReadSentence) -> bool:
    """Whether two comparatives are turned, which says the same: *the longer, the weaker*, *the shorter, the stronger*.

    The same holds for a comparative and a verb: *less than half remains*, *more than half was lost*.
    """
    table, data = opposites(said.language).words, language_data(said.language)
    ending = data.claim_words.comparative_ending if data and data.claim_words else ""
    turned = [
        stem
        for word, stem in zip(said.words, said.stems, strict=True)
        if ending and word.endswith(ending) and not table.get(stem, frozenset()).isdisjoint(sentence.stems)
    ]
    is_more = (
        data is not None
        and data.claim_words is not None
        and any(
            word in data.claim_words.comparatives
            and not opposites(said.language).small.get(stem, frozenset()).isdisjoint(sentence.stems)
            for word, stem in zip(said.words, said.stems, strict=True)
        )
    )
    is_turned = any(not table.get(stem, frozenset()).isdisjoint(sentence.stems) for stem in said.content)
    return len(turned) == 2 or (is_more and is_turned)


def _is_small_opposite(said: ReadSentence, at: int, sentence: ReadSentence, place: int) -> bool:
    """Whether two function words precede the same word: *before the war*, *after the war*."""
    data = language_data(said.language)
    negates = data is not None and (said.words[at] in data.negations) != (
        sentence.words[place] in data.negations
    )
    if not negates and _is_denied_near(said, at) != _is_denied_near(sentence, place):
        return False  # "do not open it until May" means "open it after May"
    if _is_before_verb(said, at) or _is_before_verb(sentence, place):
        return False
    near = words_after(said, at, said.language)[:1]
    return bool(near) and near[0] in words_after(sentence, place, said.language)


def _is_opposite(said: ReadSentence, at: int, sentence: ReadSentence, place: int) -> bool:
    """Whether two content words (not *came* or *got*) are near another word that both texts have."""
    start = max(0, place - NEAR)
    return (
        said.stems[at] in said.content
        and sentence.stems[place] in sentence.content
        and not _is_converse(said, at, sentence, place)
        and not said.content.isdisjoint(sentence.stems[start : place + NEAR + 1])
        and _is_of_same_clause(said, sentence, place)
    )


def _is_of_same_clause(said: ReadSentence, sentence: ReadSentence, place: int) -> bool:
    """Whether the clause with an opposite has a word of a claim, or no word beside it: *and was refused*."""
    opposite = sentence.stems[place]
    parts = [clause.stems for clause in clauses(sentence.text, said.language) if opposite in clause.stems]
    return not parts or any(len(part) == 1 or not said.content.isdisjoint(part) for part in parts)


def _is_before_verb(read: ReadSentence, at: int) -> bool:
    """Whether a form of *be* follows a word: *to be extended*, *from being extended*."""
    data = language_data(read.language)
    return (
        data is not None
        and data.roles is not None
        and not data.roles.be.isdisjoint(read.words[at + 1 : at + 2])
    )


def _is_said_there(
    said: ReadSentence, at: int, sentence: ReadSentence, read: tuple[ReadSentence, ...]
) -> bool:
    """Whether another cited sentence, or this one before the same word, has a function word of a claim."""
    side, near = one_side(said.stems[at], opposites(said.language)), words_after(said, at, said.language)[:1]
    return any(
        stem in side
        and (each is not sentence or not near or near[0] in words_after(each, place, said.language))
        for each in read
        for place, stem in enumerate(each.stems)
    )


def _is_denied_near(read: ReadSentence, at: int) -> bool:
    """Whether a word or one of those around it is denied."""
    return not read.denied.isdisjoint(range(at - NEAR, at + NEAR))


def _said_beside(
    said: ReadSentence, stem: str, side: frozenset[str], read: tuple[ReadSentence, ...]
) -> int | None:
    """How many other words of a claim are in a cited clause with one of its words; None if none has one.

    All words count if the clause does not name its subject, because this may be the subject of the claim.
    """
    found = [
        len((said.content - {stem}) & clause.stems)
        if first_stem(clause.text, said.language) not in said.content | side
        else len(said.content)
        for sentence in read
        if not side.isdisjoint(sentence.stems)
        for clause in clauses(sentence.text, said.language)
        if not side.isdisjoint(clause.stems)
    ]
    if not found and any(not side.isdisjoint(sentence.stems) for sentence in read):
        return len(said.content)
    return max(found, default=None)


def _beside(said: ReadSentence, other: str, sentence: ReadSentence) -> int:
    """How many words of a claim are in a clause with the opposite of one of them."""
    return max(
        (
            len(said.content & clause.stems)
            for clause in clauses(sentence.text, said.language)
            if other in clause.stems
        ),
        default=0,
    )


def _is_converse(said: ReadSentence, at: int, sentence: ReadSentence, place: int) -> bool:
    """Whether a claim describes an action from the other side: *Berg bought it*, *Lund sold it to Berg*."""
    data = language_data(said.language)
    compares = (
        data is not None
        and data.comparing.intersection(said.words[at : at + REACH_OF_THAN])
        and data.comparing.intersection(sentence.words[place : place + REACH_OF_THAN])
    )
    if data is None or not (compares or said.words[at] in data.converses):
        return False
    before, after = (
        said.content.intersection(said.stems[:at]),
        said.content.intersection(said.stems[at + 1 :]),
    )
    return not (before.isdisjoint(sentence.stems[place + 1 :]) and after.isdisjoint(sentence.stems[:place]))
