"""Turns a question and its answer into a statement: *Whom did Lund thank?*, *Berg*: *Lund did thank Berg*."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.engine.predications import predications
from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import function_words

MAX_WORDS: Final = 40
SPACE: Final = re.compile(r"\s+")


def declared(answer: str, ask: str, cited: str, language: str) -> str:
    """The statement that a question and its answer make together; "" if this is not clear.

    Args:
        answer: The answer, as plain text.
        ask: The question, as plain text.
        cited: The cited sentences. One of their verbs follows the subject: *thank* in *did Lund thank*.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    words = SPACE.split(ask.strip().rstrip("?").rstrip())
    if data is None or data.roles is None or not 2 < len(words) <= MAX_WORDS:
        return ""
    at = 1 if bare(plain_case(words[0])) == data.roles.by else 0
    if bare(plain_case(words[at])) not in data.roles.who | data.which:
        return ""
    small = [bare(plain_case(word)) for word in words]
    answer = answer.rstrip(".")
    after = _after_kind(small, at, data)
    if after is None:
        return ""
    rest, helping = words[after:], small[after]
    if helping in data.roles.do or (at and helping in data.roles.be):
        verbs = frozenset(each.verb for each in predications(cited, language))
        place = _verb_place(small, after + 1, verbs, language)
        if place is None:
            return ""
        subject, verb, others = words[after + 1 : place], words[place], words[place + 1 :]
        if at:
            return " ".join([*subject, rest[0], verb, *others, words[0].lower(), answer])
        return " ".join([*subject, rest[0], verb, answer, *others])
    return "" if at else " ".join([answer, *rest])


def _after_kind(small: list[str], at: int, data: LanguageData) -> int | None:
    """The place of the first word after *who* or *which river* in a question; None if there is none."""
    if small[at] in data.asks_who:
        return at + 1 if at + 1 < len(small) else None
    roles = data.roles
    helping = roles.be | roles.do if roles else frozenset()
    place = at + 1
    if small[at] in data.which and place < len(small) and small[place] not in helping:
        while place < len(small) and small[place] not in helping and place - at <= 3:
            if place > at + 1 and (small[place] in data.irregular_verbs or _is_past(small[place], data)):
                break
            place += 1
    return place if place < len(small) and place - at <= 3 else None


def _is_past(word: str, data: LanguageData) -> bool:
    ending = data.claim_words.past_ending if data.claim_words else ""
    return bool(ending) and word.endswith(ending)


def _verb_place(small: list[str], start: int, verbs: frozenset[str], language: str) -> int | None:
    """The place of the verb after the subject of a question with an auxiliary."""
    without = function_words(language)
    for place in range(start + 1, len(small)):
        if verb_stem(small[place], language) in verbs and any(
            word not in without for word in small[start:place]
        ):
            return place
    return None
