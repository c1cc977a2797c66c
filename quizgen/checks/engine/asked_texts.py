"""Determines whether a question asks for a fact, a negation or an exception, and what an answer claims."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.checks.engine.stem_negation import asks_for_exception
from quizgen.markup.plain import to_normal
from quizgen.model.questions import MultipleChoice, MultipleResponse
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import words_of


def is_exception(support: Evidence) -> bool:
    """Whether a question asks for an exception. The cited sentences need not contain it."""
    match support.question:
        case MultipleChoice(ask=ask, answer=option):
            return asks_for_exception(ask, support.language) and not _is_amount(option.text, support.language)
        case MultipleResponse(ask=ask):
            return asks_for_exception(ask, support.language)
        case _:
            return False


def _is_amount(text: str, language: str) -> bool:
    """Whether a number or a share is all that an option says: *What part was not sold?* asks for no exception."""
    amounts = amounts_in_text(to_normal(text), language)
    return len(amounts) == 1 and len(amounts[0].after) <= 1 and not amounts[0].lead


@lru_cache(maxsize=1 << 6)
def asks_for_denied(ask: str, language: str) -> bool:
    """Whether a question asks for something denied: *What did she warn against?*. Not so *the cases against her*."""
    data = language_data(language)
    words = words_of(bare(plain_case(ask)))
    if data is None:
        return asks_for_exception(ask, language)
    within = data.denying & data.prepositions & {*words[1:-1]} - {*words[-1:]}
    return asks_for_exception(ask, language) or not (data.denying - within).isdisjoint(words)


@lru_cache(maxsize=1 << 6)
def asks_rounded(ask: str, language: str) -> bool:
    """Whether a question asks for a rounded number: *to the nearest thousand*."""
    return compiled(question_wording(language).rounding, re.IGNORECASE).search(ask) is not None


def asserted_by(answer: str, ask: str, language: str) -> str:
    """The statement that an answer makes, together with the stem if the stem only asks who or what does it."""
    data = language_data(language)
    first, _, rest = ask.rstrip("? ").partition(" ")
    if data is None or data.roles is None or bare(plain_case(first)) not in data.roles.who:
        return answer
    verb = bare(plain_case(rest.partition(" ")[0]))
    is_person = bare(plain_case(first)) in data.asks_who
    if verb in data.roles.do | data.roles.be or not (is_person or is_past(verb, data)):
        return answer  # "What two fields …" asks for fields
    return f"{answer.rstrip('.')} {rest}"


def asked_words(text: str, language: str) -> frozenset[str]:
    """The stems of the content words of a text, without *which river* or *in which year*."""
    data, read = language_data(language), read_text(text, language)
    which = data.which if data else frozenset()
    times = data.claim_words.asks_time if data and data.claim_words else frozenset()
    kind = {read.stems[at + 1] for at, word in enumerate(read.words[:-1]) if word in which}
    return frozenset(
        stem
        for word, stem in zip(read.words, read.stems, strict=True)
        if stem in read.content and stem not in kind and word not in times
    )


def sets_limit(before: str, language: str) -> bool:
    """Whether the words before a number in a stem end with *than*: *Which rivers are longer than 300 km?* has a figure of its own."""
    data = language_data(language)
    return data is not None and not data.comparing.isdisjoint(words_of(before.casefold())[-1:])


def asked_limit(ask: str, language: str) -> int:
    """-1 if a stem asks for an upper limit, 1 for a lower one, 0 for none: *What is the greatest weight that it may have?*."""
    data, words = language_data(language), bare(plain_case(ask)).split()
    if data is None or data.orders is None or data.claim_words is None:
        return 0
    if data.claim_words.modal.isdisjoint(words):
        return 0
    return (not data.orders.least.isdisjoint(words)) - (not data.orders.most.isdisjoint(words))
