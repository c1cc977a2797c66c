"""Which figure, or which member of a list, a question asks for, as its form and position show."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Final

from quizgen.checks.engine.asked_sentence import AskedSentence, counted_noun
from quizgen.checks.engine.cited_candidates import PERIOD, Pointed, Token
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import function_words

REACH: Final = 3
"""The number of words after a figure that say what it counts."""

MAX_MEMBER: Final = 2
"""The number of words of a member of a list that are shown."""

List = list[list[Token]]


def counted_figure(asked: AskedSentence) -> Pointed | None:
    """The only figure before the noun after *how many*, if the answer is a year or another noun follows it."""
    noun, tokens = counted_noun(asked.ask, asked.data), asked.tokens
    if not noun or asked.kind not in {"amount", "year"}:
        return None
    counting = [at for at in range(len(tokens)) if _counts(tokens, at, noun)]
    having = [at for at in counting if tokens[at].text[0].isdecimal()]
    own = range(asked.own.first, asked.own.after)
    if len(having) != 1 or having[0] in own or any(at in counting for at in own):
        return None
    after = tokens[asked.own.after] if asked.own.after < len(tokens) else None
    elided = after is None or not after.text.isalpha() or after.word in function_words(asked.data.tag)
    if elided and asked.kind == "amount":
        return None
    return Pointed(tokens[having[0]].text, is_answer=False)


def _counts(tokens: Sequence[Token], at: int, noun: frozenset[str]) -> bool:
    return any(token.stem in noun for token in tokens[at + 1 : at + 1 + REACH])


def other_end_of_period(asked: AskedSentence) -> Pointed | None:
    """The other end of a period, if a question asks for this: *When did it end?*, 1627, from *1627 to 1629*."""
    if asked.kind != "year":
        return None
    at_start, at_end = (
        not each.isdisjoint(asked.ask.words) for each in (asked.words.starting, asked.words.ending)
    )
    if at_start == at_end:
        return None
    own = asked.tokens[asked.own.first]
    for found in PERIOD.finditer(asked.sentence):
        years = [
            token
            for token in asked.tokens
            if found.start() <= token.start < found.end() and token.text[0].isdecimal()
        ]
        if len(years) == 2 and own in years:
            wanted = years[0 if at_start else 1]
            return None if wanted == own else Pointed(wanted.text, is_answer=False)
    return None


def member_of_list(asked: AskedSentence) -> Pointed | None:
    """The member of a list in the place of the one that a question names in another list: *A and B won 2 and 3, respectively*."""
    tokens = asked.tokens
    if not any(token.word == asked.words.respectively for token in tokens):
        return None
    kinds = {
        asked.ask.stems[at + 1] for at, word in enumerate(asked.ask.words[:-1]) if word in asked.data.which
    }
    named = frozenset(asked.ask.stems) - kinds
    answer = tokens[asked.own.first : asked.own.after]
    for one, other in permutations(_lists(tokens, asked.data, asked.words.respectively), 2):
        places = [at for at, member in enumerate(one) if member[0].stem in named]
        own = [at for at, member in enumerate(other) if any(token in answer for token in member)]
        if len(one) == len(other) and len(places) == len(own) == 1:
            return Pointed(" ".join(token.text for token in other[places[0]]), is_answer=places == own)
    return None


def _lists(tokens: Sequence[Token], data: LanguageData, respectively: str) -> list[List]:
    """The lists in a sentence."""
    small = function_words(data.tag) - data.ordinals.keys()
    found: list[List] = [[[]]]
    for token in tokens:
        if token.text == "," or token.word in data.and_words:
            found[-1].append([])
        elif token.text[0].isalnum() and token.word not in small:
            if token.word != respectively:
                found[-1][-1].append(token)
        else:
            found.append([[]])
    members = ([member[:MAX_MEMBER] for member in each if member] for each in found)
    return [each for each in members if len(each) > 1]
