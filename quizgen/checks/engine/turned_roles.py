"""Finds claims in which somebody else acts than in the cited sentences, or in which doer and object are exchanged.

*The mayor thanked the guests* is not what *The guests thanked the mayor* says, and *the ministry recommended her* is not
what *Penn recommended her; the ministry appointed a man* says.
"""

from __future__ import annotations

from typing import NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.predications import Predication, predications
from quizgen.checks.engine.read_sentence import read_sentences, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import plain_case
from quizgen.text.tokens import stem_word


class TurnedRole(NamedTuple):
    """A verb of a claim. `exchanged` tells whether doer and object are exchanged; otherwise, somebody else does it."""

    verb: str
    exchanged: bool


def turned_role(text: str, cited: str, language: str) -> TurnedRole | None:
    """The first verb of a claim with another doer or object than in the cited sentences; None if they agree or are unclear.

    Args:
        text: A statement, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or not _may_share_verb(text, cited, data, language):
        return None
    said = [each for each in predications(text, language) if each.doers or each.is_passive]
    if not said:
        return None
    there = predications(cited, language)
    verbs = {each.verb for each in there}
    for mine in said:
        if mine.verb not in verbs or mine.denied or mine.word in data.mutual:
            continue
        same = [each for each in there if each.verb == mine.verb]
        if mine.word in data.converses and all(mine.direct.isdisjoint(each.direct) for each in same):
            continue  # "sued her and lost" says the same as "lost the case"
        if not mine.doers:
            if all(_is_done_by(mine.direct - _dates(mine.direct, language), each) for each in same):
                return TurnedRole(mine.word, exchanged=True)
            continue
        if _is_done_to_another(mine, same):
            return TurnedRole(mine.word, exchanged=False)
        if any(not mine.doers.isdisjoint(each.doers) for each in same) or any(
            mine.direct <= each.direct and not each.doers for each in same
        ):
            continue
        if mine.doers and all(_is_exchanged(mine, each) for each in same):
            return TurnedRole(mine.word, exchanged=True)
        if _is_of_another(mine, same, there):
            return TurnedRole(mine.word, exchanged=False)
    return None


def _may_share_verb(text: str, cited: str, data: LanguageData, language: str) -> bool:
    """Whether a claim and the cited sentences share a word that may be a verb. Most share none."""
    said, roles, words = read_text(text, language), data.roles, data.claim_words
    helping = (roles.do if roles else frozenset()) | (words.modal if words else frozenset())
    helped = not helping.isdisjoint(said.words)
    verbs = [
        stem
        for word, stem in zip(said.words, said.stems, strict=True)
        if (helped or is_past(word, data)) and word not in data.within_denial
    ]
    return bool(verbs) and any(
        stem in sentence.stems for sentence in read_sentences(cited, language) for stem in verbs
    )


def _dates(stems: frozenset[str], language: str) -> frozenset[str]:
    """The years and months among stems: *from January 2027*."""
    data = language_data(language)
    months = {stem_word(plain_case(month), language) for month in data.months} if data else set()
    return frozenset(stem for stem in stems if stem[0].isdecimal() or stem in months)


def _is_done_by(object_: frozenset[str], other: Predication) -> bool:
    """Whether those to whom something is done, by a claim in the passive, do it to others."""
    return (
        not other.is_passive
        and bool(object_ & other.doers)
        and object_.isdisjoint(other.others)
        and (other.has_pronoun or bool(other.direct))
    )


def _is_exchanged(mine: Predication, other: Predication) -> bool:
    """Whether doer and object are exchanged."""
    if mine.direct and mine.direct <= other.direct:
        return False
    is_done_to = not mine.doers.isdisjoint(other.others)
    if mine.direct and not mine.direct.isdisjoint(other.doers):
        return is_done_to or other.has_pronoun
    if mine.direct and not other.doers and not other.is_passive:
        return not mine.doers.isdisjoint(other.direct)  # a pronoun does it
    turned = is_done_to and not mine.others.isdisjoint(other.doers) and mine.others.isdisjoint(other.others)
    return turned and not (mine.direct or other.direct)


def _is_done_to_another(mine: Predication, same: list[Predication]) -> bool:
    """Whether somebody else does it to the object of the claim: *Rooke called it a defeat; Quill called it a start*."""
    ours = [each for each in same if not mine.doers.isdisjoint(each.doers)]
    theirs = [each for each in same if each.doers and mine.doers.isdisjoint(each.doers)]
    return (
        bool(ours)
        and all(each.others and mine.others.isdisjoint(each.others) for each in ours)
        and any(not mine.direct.isdisjoint(each.direct) for each in theirs)
    )


def _is_of_another(mine: Predication, same: list[Predication], there: tuple[Predication, ...]) -> bool:
    """Whether others do it in the cited sentences, and the doers of the claim do something else there."""
    if not mine.doers or not all(each.doers for each in same):
        return False
    if not any(not mine.others.isdisjoint(each.others) or each.has_pronoun for each in same):
        return False
    return any(mine.doers <= each.doers for each in there if each.verb != mine.verb)
