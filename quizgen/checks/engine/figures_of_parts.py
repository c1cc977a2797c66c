"""Finds answers that give the figure of the whole for a part, or of another dimension than the question asks for."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_clauses import same_kind
from quizgen.checks.engine.figure_qualifiers import end_for_difference, other_end_of_change, whole_for_part
from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import NEVER, compiled, language_data, question_wording
from quizgen.text.tokens import function_words

RELATIVE: Final = 2
"""The number of words in *of which*."""


def misplaced_figure(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The figure in an answer, and the cited one that the stem asks for: a part, a dimension or the end of a change."""
    rules = (
        other_side_of_vote,
        whole_for_part,
        part_of_which,
        other_dimension,
        other_end_of_change,
        end_for_difference,
    )
    return next((found for rule in rules if (found := rule(ask, values, cited, language))), None)


def part_of_which(ask: str, values: frozenset[Fraction], cited: str, language: str) -> tuple[str, str] | None:
    """A whole in the answer, and the part that has what the stem asks for: *nine goats, two of which won prizes*.

    Args:
        ask: The stem, without its answer.
        values: The possible values of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or data.roles is None:
        return None
    relatives = data.roles.relatives | question_wording(language).pronouns
    asked = read_text(ask, language).content
    for whole, part in pairwise(amounts_in_text(cited, language)):
        of, which = (*part.after, "", "")[:RELATIVE]
        if of not in data.after_scale or which not in relatives:
            continue
        before = read_text(" ".join((*whole.lead, *whole.after)), language).content
        told = read_text(" ".join(part.after[RELATIVE:]), language).content
        if whole.value in values and part.value not in values and asked & told - before:
            return whole.text, " ".join((part.text, *part.after))
    return None


def other_dimension(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The figure in an answer, and another one of the same kind before the adjective of the stem: *How deep?*, *3 metres deep*.

    Args:
        ask: The stem, without its answer.
        values: The possible values of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    read = read_text(ask, language)
    adjective = read.words[1] if len(read.words) > 1 else ""
    if adjective not in cited or adjective in function_words(language):
        return None
    known = amounts_in_text(cited, language)
    has_adjective = [each for each in known if each.unit and adjective in each.after[1:2]]
    mine = [each for each in known if each.value in values]
    if len(has_adjective) != 1 or has_adjective[0] in mine:
        return None
    (rival,) = has_adjective
    others = read.content - {read.stems[1]} - read_text(rival.unit or "", language).content
    for one in mine:
        near = read_text(" ".join((*one.lead, *one.after)), language).content
        if one.unit and same_kind(one, rival) and others.isdisjoint(near):
            return one.text, rival.text
    return None


def other_side_of_vote(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The votes for something in the answer, if the stem asks for those against it (*by 12 votes to 9*), or the reverse.

    Args:
        ask: The stem, without its answer.
        values: The possible values of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    wording, data = question_wording(language), language_data(language)
    against, in_favour, rejecting = (
        compiled(pattern or NEVER, re.IGNORECASE)
        for pattern in (wording.asks_against, wording.asks_in_favour, wording.rejecting)
    )
    is_against = against.search(ask) is not None
    if is_against == (in_favour.search(ask) is not None) or rejecting.search(cited):
        return None
    joints = (data.roles.by, data.claim_words.change[1]) if data and data.roles and data.claim_words else ()
    for most, fewest in pairwise(amounts_in_text(cited, language)):
        wrong, right = (most, fewest) if is_against else (fewest, most)
        is_vote = (most.before, fewest.before) == joints and fewest.value < most.value
        if is_vote and wrong.value in values and right.value not in values:
            return wrong.text, right.text
    return None
