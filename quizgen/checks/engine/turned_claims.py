"""Finds claims that reverse the cited sentences: doer, cause and result, or the sides of a comparison.

The module also finds claims that something was done or is known, if the cited sentences say that somebody
refused to do it, or that nobody knows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.cited_causes import reason_given, turned_cause, turned_reason
from quizgen.checks.engine.cited_sequences import not_at_end
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.compared_sides import turned_comparison
from quizgen.checks.engine.conceded_reasons import conceded_reason
from quizgen.checks.engine.declared_answers import declared
from quizgen.checks.engine.denied_questions import denied_question
from quizgen.checks.engine.denied_things import asked_of_nothing, denied_thing
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.general_claims import overlooked_exception, too_general
from quizgen.checks.engine.lost_negations import added_denial, lost_negation
from quizgen.checks.engine.multiples import other_multiple
from quizgen.checks.engine.opposite_degrees import opposite_degree
from quizgen.checks.engine.other_reasons import other_reason
from quizgen.checks.engine.parted_things import parted_things
from quizgen.checks.engine.planned_claims import planned_claim
from quizgen.checks.engine.predications import predications
from quizgen.checks.engine.quantified_claims import other_quantity
from quizgen.checks.engine.read_sentence import (
    ReadSentence,
    read_sentences,
    read_text,
    shares_word,
    verb_stem,
    withholding_stems,
)
from quizgen.checks.engine.scaled_claims import (
    other_share,
    other_side_of_comparison,
    overstated,
    turned_ratio,
)
from quizgen.checks.engine.supposed_claims import supposed_claim, suspected_answer
from quizgen.checks.engine.turned_roles import TurnedRole, turned_role
from quizgen.checks.engine.turned_times import turned_time
from quizgen.checks.engine.uncertain_claims import is_view, uncertain_claim
from quizgen.checks.engine.verb_sides import swapped_names
from quizgen.problems import shorten
from quizgen.text.languages import language_data

ONLY_SAY: Final = "the cited sentences only say"
ONLY_REPORT: Final = "the cited sentences only report the view"
"""Beginnings of messages."""

FEWEST_SHARED = 2
FEWEST_OF_REASON = 2
"""The minimum number of content words in a reason of which none is cited."""


def only_reports(message: str) -> bool:
    """Whether a message says that the cited sentences only report or suppose what a question claims."""
    return message.startswith((ONLY_SAY, ONLY_REPORT))


def turned_claim(text: str, cited: str, language: str) -> str | None:
    """A message about what a claim reverses; None if there is no such message, or the claim is unclear.

    Args:
        text: The claim, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or data.claim_words is None or not shares_word(text, cited, language):
        return None
    if sides := swapped_names(text, cited, language):
        return f'the cited sentences give "{sides[0]}" the opposite role in "{sides[1]}": check who did what to whom'
    if result := turned_cause(text, cited, language):
        return _of_result(result)
    if word := turned_comparison(text, cited, language):
        return f'the cited sentences make the opposite comparison ("{word}")'
    if degrees := opposite_degree(text, "", cited, language):
        return f'the cited sentences say "{degrees[1]}", not "{degrees[0]}"'
    if ratios := turned_ratio(text, "", cited, language) or other_multiple(text, cited, language):
        return f'the cited sentences say "{ratios[1]}", not "{ratios[0]}"'
    for each in (_withheld, _unknown):
        if words := next(each(text, cited, language), None):
            return f'the cited sentences say "{shorten(words)}"'
    if words := denied_thing(text, cited, language) or parted_things(text, cited, language):
        return f'the cited sentences say "{shorten(words)}"'
    for one in (supposed_claim, overstated):
        if words := one(text, cited, language):
            return f'{ONLY_SAY} "{shorten(words)}"'
    role = turned_role(text, cited, language)
    return _of_role(role) if role else None


def turned_answer(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The message about what an answer reverses: a ratio, something suspected, or a cause and its result."""
    data = language_data(language)
    if data is None or data.claim_words is None:
        return None
    if degrees := opposite_degree(answer, ask, cited, language):
        return f'the cited sentences say "{degrees[1]}", not "{degrees[0]}"'
    if ratios := turned_ratio(answer, ask, cited, language) or other_multiple(answer, cited, language):
        return f'the cited sentences say "{ratios[1]}", not "{ratios[0]}"'
    if shares := other_share(answer, cited, language):
        return f'the cited sentences say "{shares[1]}", not "{shares[0]}"'
    if word := other_side_of_comparison(answer, ask, cited, language):
        return f'the cited sentences make the opposite comparison ("{word}")'
    for one in (asked_of_nothing, denied_question):
        if words := one(answer, ask, cited, language):
            return f'the cited sentences say "{shorten(words)}"'
    if not_at_end(answer, ask, cited, language):
        return "the cited sentences have the answer at another place in the sequence"
    if clause := suspected_answer(answer, ask, cited, language):
        return f'{ONLY_SAY} "{shorten(clause)}"'
    if result := turned_reason(answer, ask, cited, language):
        return _of_result(result)
    is_statement = answer.count(" ") > 1 and any(each.doers for each in predications(answer, language))
    if statement := answer if is_statement else declared(answer, ask, cited, language):
        if words := parted_things(statement, cited, language):
            return f'the cited sentences say "{shorten(words)}"'
        if role := turned_role(statement, cited, language):
            return _of_role(role)
    return otherwise_said(answer, ask, cited, language)


def otherwise_said(text: str, ask: str, cited: str, language: str, *, stresses: bool = False) -> str | None:
    """The message about cited words that deny a claim, leave it open, or say it of another share of things.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
        stresses: Whether *only* may stress the difference from another statement: *he only rented it*.
    """
    for each in (
        lost_negation,
        added_denial,
        conceded_reason,
        other_quantity,
        overlooked_exception,
        other_reason,
    ):
        words = each(text, ask, cited, language)
        if words and not (ask and each is lost_negation and _is_affirmed(text, cited, language)):
            return f'the cited sentences say "{shorten(words)}"'
    if words := uncertain_claim(text, ask, cited, language):
        return f'{ONLY_REPORT if is_view(words, language) else ONLY_SAY} "{shorten(words)}"'
    if words := planned_claim(text, ask, cited, language):
        return f'{ONLY_SAY} "{shorten(words)}"'
    certainty = (data := language_data(language)) and data.certainty
    word = too_general(text, ask, cited, language)
    if word and not (stresses and certainty and word == certainty.only):
        return f'no cited sentence says "{word}"'
    if words := turned_time(text, ask, cited, language):
        return f'the cited sentences have this the other way round ("{shorten(words)}")'
    return None


def _is_affirmed(answer: str, cited: str, language: str) -> bool:
    """Whether a clause without a negation has an answer, too: *carry a map; phones do not replace the map*."""
    data, content = language_data(language), read_text(answer, language).content
    return (data is not None and bool(content)) and any(
        content <= (read := read_text(part.text, language)).content and data.negations.isdisjoint(read.words)
        for part in clauses(cited, language)
    )


def _of_result(result: str) -> str:
    return f'the cited sentences give "{shorten(result)}" as the result, not as the cause'


def _of_role(role: TurnedRole) -> str:
    if role.exchanged:
        return f'the cited sentences have the two sides of "{role.verb}" the other way round: check who did what to whom'
    return f'the cited sentences name somebody else for "{role.verb}": check who did what'


def _withheld(text: str, cited: str, language: str) -> Iterator[str]:
    """What a claim says was done, where the cited sentences say that somebody refused or failed to do it."""
    read = [sentence for sentence in read_sentences(cited, language) if sentence.withheld]
    for said in read_sentences(text, language) if read else ():
        if said.denied or said.withheld:
            continue
        for sentence in read:
            for place in sorted(sentence.withheld):
                stem = sentence.stems[place]
                done = [at for at, other in enumerate(sentence.stems) if other == stem and at != place]
                others = said.content - {stem}
                there = others and others <= sentence.content
                if (
                    stem in said.content
                    and not done
                    and there
                    and not _is_done_by_other(others, sentence, place)
                ):
                    start = max(
                        at for at in range(place) if sentence.stems[at] in withholding_stems(language)
                    )
                    yield " ".join(sentence.words[start : place + 1])


def _is_done_by_other(others: frozenset[str], sentence: ReadSentence, place: int) -> bool:
    """Whether words of a claim are only in a later clause than an action that was refused: *so the town paid*."""
    if not others.isdisjoint(sentence.stems[:place]):
        return False
    stem = sentence.stems[place]
    parts = [
        read_text(part.text, sentence.language).content for part in clauses(sentence.text, sentence.language)
    ]
    return not any(stem in part and others <= part for part in parts)


def _unknown(text: str, cited: str, language: str) -> Iterator[str]:
    """What a claim says is known, where the cited sentences say only that it is not."""
    read = read_sentences(cited, language)
    words = (data := language_data(language)) and data.claim_words
    for said in read_sentences(text, language):
        if words and not words.others.isdisjoint(said.words):
            continue  # "those who know it, and others"
        for at, stem in enumerate(said.stems):
            if stem not in _knowing(language) or at in said.denied or stem not in said.content:
                continue
            places = [
                (sentence, place)
                for sentence in read
                for place, other in enumerate(sentence.stems)
                if other == stem
            ]
            others = said.content - {stem}
            if (
                places
                and all(place in sentence.denied for sentence, place in places)
                and any(
                    others & sentence.content or len(sentence.content) <= FEWEST_SHARED + 1
                    for sentence, _ in places
                )
            ):
                sentence, place = places[0]
                yield " ".join(sentence.words[max(0, place - 1) : place + 1])


@cache
def _knowing(language: str) -> frozenset[str]:
    words = (data := language_data(language)) and data.claim_words
    return frozenset(verb_stem(word, language) for word in words.knowing) if words else frozenset()


def uncited_reason(text: str, support: Evidence) -> str | None:
    """A reason that shares no word with the cited sentences, although they contain its result, or None."""
    for given in reason_given(text, support.language):
        reason, result = given.cause_stems, given.result_stems
        if len(reason) < FEWEST_OF_REASON or any(map(support.has, reason)):
            continue
        cited = read_sentences(support.sentences.text, support.language)
        if any(len(result & sentence.content) >= FEWEST_SHARED for sentence in cited):
            return given.cause
    return None
