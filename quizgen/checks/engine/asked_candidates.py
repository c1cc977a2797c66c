"""Which of the years, amounts or names of the cited sentences a question asks for.

To *When was it electrified?*, the answer in *built in 1846 and electrified in 1931* is the year beside the verb.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from quizgen.checks.engine.asked_figures import counted_figure, member_of_list, other_end_of_period
from quizgen.checks.engine.asked_names import agent, name_after_preposition, name_of_kind, object_of_verb
from quizgen.checks.engine.asked_sentence import AskedSentence, words_asked
from quizgen.checks.engine.cited_candidates import CitedCandidate, Pointed, kind_of, rivals_of, tokens_of
from quizgen.checks.engine.sentence_parts import SentencePart, are_related
from quizgen.text.languages import language_data, question_wording

MINE: Final = "mine"
THEIRS: Final = "theirs"
DATES: Final = frozenset({"year", "decade"})

FEWEST_MORE: Final = 2
"""The minimum number of words of a question that only another sentence has, if that has a rival."""


@lru_cache(maxsize=1 << 4)
def pointed_at(ask: str, own: CitedCandidate, sentence: str, language: str) -> Pointed | None:
    """What a question points to in the sentence with its answer; None if this is not clear."""
    data = language_data(language)
    if data is None or data.roles is None or data.claim_words is None:
        return None
    asked = AskedSentence(ask, own, sentence, data, (data.roles, data.claim_words))
    is_owner = asked.kind == "name" and asked.owns(own)
    for rule in (
        counted_figure,
        other_end_of_period,
        name_of_kind,
        agent,
        object_of_verb,
        name_after_preposition,
        member_of_list,
        _in_part,
    ):
        found = rule(asked)
        if found and not (found.is_answer and is_owner):
            return found
    return None


def pointed_at_elsewhere(
    ask: str, own: CitedCandidate, sentence: str, others: tuple[str, ...], language: str
) -> Pointed | None:
    """The figure in another cited sentence that has all words of a question which the one with the answer has, and more."""
    kind, wording = kind_of(own.text, language), question_wording(language)
    if kind in {"", "name"}:
        return None
    here = _shared(ask, sentence, language)
    refers_back = not (wording.subject_pronouns | wording.pronouns).isdisjoint(
        token.word for token in tokens_of(sentence, language)
    )
    for other in others:
        there = _shared(ask, other, language)
        if not here < there or len(there - here) < FEWEST_MORE + refers_back:
            continue
        after = len(tokens_of(other, language))
        found = rivals_of(CitedCandidate(own.text, after, after), other, language)
        if len(found) == 1:
            return Pointed(found[0].text, is_answer=False)
    return None


def _shared(ask: str, sentence: str, language: str) -> frozenset[str]:
    there = {token.stem for token in tokens_of(sentence, language)}
    return frozenset(
        stem for stem in words_asked(ask, language) if any(are_related(stem, other) for other in there)
    )


def _in_part(asked: AskedSentence) -> Pointed | None:
    """The only candidate in a part that has words of the question which the part with the answer lacks."""
    if not asked.kind:
        return None
    mine, pointed, decisions = asked.part(asked.own.first), set(), []
    for each in asked.rivals:
        theirs = asked.part(each.first)
        if theirs == mine or (asked.kind == "name" and _frame(asked, each) != _frame(asked, asked.own)):
            continue
        decisions.append(_decision(asked, mine, theirs))
        if decisions[-1] == THEIRS:
            pointed.add(each)
    if pointed:
        return asked.verdict(pointed) if MINE not in decisions else None
    return Pointed(asked.own.text, is_answer=True) if {*decisions} == {MINE} else None


def _decision(asked: AskedSentence, mine: SentencePart, theirs: SentencePart) -> str:
    """Which of two parts a question is about; "" if this is not clear."""
    dated = asked.kind in DATES
    in_mine, in_theirs = asked.shared(mine, loosely=True), asked.shared(theirs, loosely=dated)
    only_mine, only_theirs = in_mine - in_theirs, in_theirs - in_mine
    if asked.pronouns(theirs) - asked.pronouns(mine):
        only_mine &= asked.telling | asked.verbs(mine)
    here, there = asked.taken_over(mine, theirs), asked.taken_over(theirs, mine)
    decisive = only_theirs - there
    if asked.pronouns(mine) - asked.pronouns(theirs):
        decisive &= asked.telling | asked.verbs(theirs)
    if decisive and only_mine <= here:
        done = dated and not decisive.isdisjoint(asked.verbs(theirs))
        return THEIRS if done or _is_certain(asked, decisive) else ""
    return MINE if only_mine - here and only_theirs <= there else ""


def _is_certain(asked: AskedSentence, decisive: frozenset[str]) -> bool:
    """Whether words of a question decide what it is about, although the sentence may say the others in its own words."""
    figures = any(stem[0].isdecimal() for stem in decisive)
    named = asked.kind != "name" and not decisive.isdisjoint(asked.telling)
    return figures or named or asked.kind == "label" or asked.has_all_words()


def _frame(asked: AskedSentence, name: CitedCandidate) -> str:
    """How a name stands in the sentence: as a place, as somebody who does something, or after another preposition."""
    word = asked.preposition(name)
    if word in asked.roles.of_places:
        return "place"
    return "" if word in asked.roles.of_persons else word
