"""Which name of a sentence a question asks for, as verbs, prepositions and the noun of the question show."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.asked_sentence import REACH, AskedSentence
from quizgen.checks.engine.cited_candidates import MARKS, CitedCandidate, Pointed
from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.checks.engine.sentence_parts import joints, may_be_verb
from quizgen.text.languages import question_wording
from quizgen.text.tokens import articles, function_words
from quizgen.text.word_senses import names_person

MAX_BEFORE_BY: Final = 8
"""The number of words between a verb and *by*: *bought in 1881 for two guilders by des Tombe*."""

MAX_JOINED: Final = 5
"""The maximum number of words between two names of a list."""

MAX_KIND: Final = 3
"""The maximum number of words that name a kind: *which old stone bridge*."""

MAX_VERB: Final = 5
"""The place of the verb in a question such as *Which of the two architects built it?*, at most."""


def name_of_kind(asked: AskedSentence) -> Pointed | None:
    """The only name with the noun that a question asks for: *Which river?*, *the Lune River*."""
    word = _asked_noun(asked)
    if asked.kind != "name" or not word or (word in asked.data.offices and not _asks_who_is(asked)):
        return None
    noun = verb_stem(word, asked.data.tag)
    found = [each for each in asked.rivals if _is_of_kind(asked, each, noun)]
    if _is_of_kind(asked, asked.own, noun):
        return None if found or not asked.rivals else Pointed(asked.own.text, is_answer=True)
    if len(found) != 1:
        return None
    other = found[0]
    before = asked.tokens[asked.own.first - 1].word if asked.own.first else ""
    contrasted = before.isalpha() and names_person(before, asked.data.tag)
    certain = contrasted or _is_named_so(asked, other, noun)
    mine, theirs = asked.part(asked.own.first), asked.part(other.first)
    if not certain and asked.shared(mine) - asked.shared(theirs):
        return None
    return Pointed(other.text, is_answer=False)


def _asked_noun(asked: AskedSentence) -> str:
    """The noun for what a question asks for: *Which old river?*; "" if there is none."""
    words, small = asked.ask.words, function_words(asked.data.tag)
    start = next((at + 1 for at, word in enumerate(words) if word in asked.data.which), len(words))
    if _asks_who_is(asked):
        start = 3
    end = start
    while end < len(words) and words[end] not in small and not may_be_verb(words[end], asked.data):
        end += 1
    return words[end - 1] if start < end <= start + MAX_KIND else ""


def _asks_who_is(asked: AskedSentence) -> bool:
    """Whether a question asks who is somebody: *Who was the captain?*."""
    words = asked.ask.words
    return (
        len(words) > 3
        and words[0] in asked.data.asks_who
        and words[1] in asked.roles.be
        and words[2] in articles(asked.data.tag)
    )


def _is_of_kind(asked: AskedSentence, name: CitedCandidate, noun: str) -> bool:
    """Whether a name has a noun in it or beside it: *the critic Hanslick*, *Skylab, a space station*."""
    around = asked.tokens[max(0, name.first - 1) : name.after + 1]
    return any(token.stem == noun for token in around) or _is_named_so(asked, name, noun)


def _is_named_so(asked: AskedSentence, name: CitedCandidate, noun: str) -> bool:
    """Whether a noun is part of a name, or of an apposition after it."""
    tokens = asked.tokens
    if any(token.stem == noun for token in tokens[name.first : name.after]):
        return True
    before = tokens[max(0, name.first - 3) : name.first]
    determiners = articles(asked.data.tag) | question_wording(asked.data.tag).possessives
    if (
        len(before) == 3
        and before[2].text == ","
        and before[1].stem == noun
        and before[0].word in determiners
    ):
        return True
    after = tokens[name.after : name.after + 2 + REACH]
    joined = len(after) > 2 and (after[0].text == "," or after[0].word in asked.roles.be)
    return (
        joined
        and after[1].word in articles(asked.data.tag)
        and any(token.stem == noun for token in after[2:])
    )


def agent(asked: AskedSentence) -> Pointed | None:
    """Who does what a question names: the name after *by*, or directly before the verb."""
    if asked.kind != "name" or not _asks_subject(asked):
        return None
    found: dict[CitedCandidate, int] = {}
    first = len(asked.ask.stems)
    for at, token in enumerate(asked.tokens):
        if token.stem not in asked.ask.stems or token.word in asked.data.within_denial:
            continue
        past = may_be_verb(token.word, asked.data)
        if not (past or (token.stem in asked.asked and token.word.endswith("s"))):
            continue
        place, shared = asked.ask.stems.index(token.stem), asked.shared(asked.part(at))
        if any(stem[0].isdecimal() for stem in asked.asked - shared):
            continue  # "Brazil hosted the games in 1963, Italy in 1967"
        if place <= first and (one := _agent(asked, at)):
            found = found if place == first else {}  # "Who built the hall that was designed by Wik?"
            found[one], first = max(len(shared), found.get(one, 0)), place
    best = {one for one, count in found.items() if count == max(found.values())}
    if not best or any(_are_joined(asked, asked.own, one) for one in best):
        return None
    return asked.verdict(best)


def _agent(asked: AskedSentence, at: int) -> CitedCandidate | None:
    """The candidate that does what the verb at a place says."""
    tokens = asked.tokens
    names = [each for each in (asked.own, *asked.rivals) if not asked.owns(each)]
    near = range(at + 1, min(at + MAX_BEFORE_BY, len(tokens)))
    by = next((place for place in near if tokens[place].word == asked.roles.by), None)
    if by is not None and not any(
        token.text in MARKS or token.word in joints(asked.data.tag) for token in tokens[at:by]
    ):
        return next(
            (
                each
                for each in names
                if by < each.first <= by + 1 + REACH
                and all(token.text.islower() for token in tokens[by + 1 : each.first])
            ),
            None,
        )
    if any(token.word in asked.roles.be for token in tokens[max(0, at - REACH) : at]):
        return None
    return next((each for each in names if each.after == at), None)


def _asks_subject(asked: AskedSentence) -> bool:
    """Whether a question asks who does something: *Who built it?*, *Which architect built it?*."""
    words, data = asked.ask.words, asked.data
    if words and words[0] in data.asks_who:
        return (
            len(words) > 1 and words[1] not in asked.roles.do | asked.roles.be
        )  # "Who was thanked by Dahl?"
    if not words or words[0] not in data.which:
        return False
    first = next(
        (word for word in words[1:MAX_VERB] if word in data.within_denial or may_be_verb(word, data)), ""
    )
    return bool(first) and first not in data.within_denial


def _are_joined(asked: AskedSentence, one: CitedCandidate, other: CitedCandidate) -> bool:
    """Whether two names are in one list: *Mira Sol and the cellist Ole Brand*."""
    first, second = sorted((one, other), key=lambda each: each.first)
    between = asked.tokens[first.after : second.first]
    words = {token.word for token in between}
    return (
        one != other
        and len(between) <= MAX_JOINED
        and not any(may_be_verb(token.word, asked.data) for token in between)
        and ("," in words or not words.isdisjoint(asked.data.and_words))
    )


def object_of_verb(asked: AskedSentence) -> Pointed | None:
    """To whom something is done: the name directly after the last word of *What town did they burn?*."""
    if asked.kind != "name" or asked.roles.do.isdisjoint(asked.ask.words):
        return None
    tokens = asked.tokens
    for at, token in enumerate(tokens):
        if token.stem != asked.ask.stems[-1] or not may_be_verb(token.word, asked.data):
            continue
        start = at + 1
        while start < len(tokens) and tokens[start].word in articles(asked.data.tag):
            start += 1
        if found := {each for each in (asked.own, *asked.rivals) if each.first == start}:
            return asked.verdict(found)
    return None


def name_after_preposition(asked: AskedSentence) -> Pointed | None:
    """The name after a verb and preposition of the question: *What city did she move to?*."""
    words, prepositions = asked.ask.words, asked.data.prepositions
    wanted = ""
    if words and words[-1] in prepositions:
        wanted = words[-1]
    elif words[1:] and words[0] in prepositions and words[1] in asked.data.which | asked.data.asks_who:
        wanted = words[0]
    if asked.kind != "name" or not wanted or asked.preposition(asked.own) == wanted:
        return None
    return asked.verdict({each for each in asked.rivals if _follows(asked, each, wanted)})


def _follows(asked: AskedSentence, name: CitedCandidate, preposition: str) -> bool:
    """Whether a name comes after a verb of the question and a preposition."""
    places = range(max(1, name.first - 1 - REACH), name.first)
    at = next((at for at in reversed(places) if asked.tokens[at].word == preposition), None)
    return at is not None and asked.tokens[at - 1].stem in asked.asked
