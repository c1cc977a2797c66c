"""Items in another order than the cited clauses that tell of them: *the tube is cut, bent and welded*.

What is told first happened first, unless a word shows that a clause is about an earlier time, a cause or a condition,
such as *had*, *because* and *when*, or a date shows that the article does not follow time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from quizgen.checks.engine.cited_dates import days_in_text
from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.checks.engine.told_sequences import ItemsTurned, own_stems, place_in, told_sentences
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import words_of


def turned_in_clauses(ask: str, items: Sequence[str], support: Evidence) -> ItemsTurned | None:
    """The first two items that cited clauses tell of in the opposite order; None if there are none.

    Args:
        ask: The stem, as plain text.
        items: What is put in order, the earliest first, as plain text.
        support: The question with its evidence.
    """
    language = support.language
    if not _goes_back(language) or not _asks_time(ask, language):
        return None
    told = list(_clauses(support))
    read = [ReadSentence(clause.text, language) for clause in told]
    places = [place_in(read, own, language) for own in own_stems(items, language)]
    for (at, one), (number, other) in combinations(enumerate(places), 2):
        if one is not None and other is not None and one > other and _go_on(told[other : one + 1]):
            return ItemsTurned(at, number)
    return None


def _clauses(support: Evidence) -> Iterator[Clause]:
    for sentence in told_sentences(support):
        yield from clauses(sentence.read.text, support.language)


def _asks_time(ask: str, language: str) -> bool:
    """Whether a stem may ask for the order of time: not *by price*, nor *the dearest first*."""
    data = language_data(language)
    if data is None or data.orders is None or data.roles is None or data.claim_words is None:
        return False
    words = set(words_of(bare(plain_case(ask)))) - data.orders.earliest
    superlative = data.claim_words.comparing_endings[-1]
    return data.roles.by not in words and not any(word.endswith(superlative) for word in words)


def _go_on(told: Sequence[Clause]) -> bool:
    """Whether clauses follow one another in time, as far as their words and dates show.

    The first one may tell of an earlier time: *she had asked for a cow, and he gave her a calf*.
    """
    language = told[0].language
    orders = (data := language_data(language)) and data.orders
    first, *others = (set(read_text(clause.text, language).words) for clause in told)
    words = {clause.joint for clause in told[1:]}.union(*others)
    if orders:
        first -= orders.backwards - _turning(language)
        words -= orders.earliest if orders.onwards & words else set()  # "their first task ..., next they ..."
    before, after = (days_in_text(clause.text, language) for clause in (told[0], told[-1]))
    return (first | words).isdisjoint(_goes_back(language)) and all(
        one.year and other.year and one.compare(other) <= 0 for one in before for other in after
    )


def _turning(language: str) -> frozenset[str]:
    """Words between two times, either of which may be the earlier one: *before*, *until*."""
    words = (data := language_data(language)) and data.claim_words
    return words.turning_time if words else frozenset()


@cache
def _goes_back(language: str) -> frozenset[str]:
    """Words of clauses that may tell of what happened earlier, or at the same time; none if they are not known."""
    data = language_data(language)
    if data is None or data.orders is None or data.claim_words is None or not data.orders.backwards:
        return frozenset()
    return data.orders.backwards | data.orders.aside | _turning(language)
