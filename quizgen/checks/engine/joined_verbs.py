"""Finds two verbs of one subject that *and* joins: *She grew up in Hull and won a medal*."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.number_start import may_begin_number
from quizgen.text.tokens import TokenizedText, articles, function_words, tokenize
from quizgen.text.word_senses import may_be_verb

MIN_AFTER: Final = 1
"""The minimum number of words after the second verb: *and fell later*, not *was tired and left*."""

MAX_SUBJECT: Final = 4
"""The maximum number of words from *and* to the verb of a second clause."""

LONG_PART: Final = 3
"""The minimum number of content words on either side of *and* that probably say something by themselves."""

MAX_WORDS: Final = 200
"""The number of words of a statement that are compared, to limit the time."""

MIN_PAST: Final = 5
"""The minimum number of letters of a regular verb in the past: *added*."""


def joins_verbs(text: str, language: str) -> str | None:
    """The word that joins two verbs, each with words of its own; None if there is none or the language is not known."""
    data = language_data(language)
    if data is None or data.claim_words is None or data.roles is None:
        return None
    words = read_text(text, language).words[:MAX_WORDS]
    joining = question_wording(language).claim_joints.union(data.and_words)
    for at, word in enumerate(words):
        if word in joining and at > 0 and (has_verb(words[:at], data) or _has_third(words[:at], language)):
            verb = at + 1
            while verb < len(words) and _is_adverb(words[verb], data, language):
                verb += 1
            if words[at - 1][0].isdecimal() and verb < len(words) and is_past_form(words[verb], data):
                return word  # "in 1999 and demanded money"
            if verb + MIN_AFTER < len(words) and is_verb_at(words, verb, data, language, moved=verb > at + 1):
                return word
            if _begins_clause(words, at, data, language):
                return word
    return None


def joins_clauses(text: str, language: str) -> bool:
    """Whether *and* joins two clauses, each with a subject and a verb of its own: *the tax rose and the duke sold his house*."""
    data = language_data(language)
    if data is None or data.claim_words is None or data.roles is None:
        return False
    words = read_text(text, language).words[:MAX_WORDS]
    joining = question_wording(language).claim_joints.union(data.and_words)
    return any(
        word in joining and _begins_clause(words, at, data, language)
        for at, word in enumerate(words)
        if at > 0
    )


def joins_long_parts(text: str, language: str) -> str | None:
    """The word that joins two parts of at least three content words each: *the dam of the mill leaked and its new wheel broke*."""
    data = language_data(language)
    if data is None or data.wording is None:
        return None
    words = tokenize(text, language).words[:MAX_WORDS]
    return next(
        (
            word
            for at, word in enumerate(words)
            if word in data.and_words
            and _is_long(words[:at], language)
            and _is_long(words[at + 1 :], language)
        ),
        None,
    )


def _is_long(words: tuple[str, ...], language: str) -> bool:
    return len(TokenizedText(" ".join(words), words, language).stems) >= LONG_PART


def _has_third(words: tuple[str, ...], language: str) -> bool:
    """Whether a verb in the present may be among words, before a preposition or an object: *it* runs *in summer*."""
    data = language_data(language)
    small = data.prepositions | articles(language) | question_wording(language).possessives if data else ()
    return any(
        after in small and _is_third(word, language) and may_be_verb(word, language)
        for word, after in pairwise(words[1:])
    )


def _is_third(word: str, language: str) -> bool:
    """Whether a word ends like a verb in the third person."""
    return word.endswith("s") and len(word) >= MIN_PAST - 1 and word not in function_words(language)


def _begins_clause(words: tuple[str, ...], at: int, data: LanguageData, language: str) -> bool:
    """Whether a clause with a subject of its own follows *and*: *the tax rose and the duke sold his house*.

    After *that* or *between*, *and* may join two subjects: *she said that salt and wool were dear*.
    """
    subordinating = (data.roles.joins if data.roles else frozenset()).difference(data.and_words)
    if words[at + 1 : at + 2] == data.ruling_out[:1]:
        return False  # "the frost, and not the rain, broke the wall"
    if not has_verb(words[:at], data) or not subordinating.isdisjoint(words[:at]):
        return False
    verb = at + 1
    while verb < min(len(words), at + 1 + MAX_SUBJECT) and words[verb] not in data.prepositions:
        if verb > at + 1 and verb + 1 < len(words) and is_verb_at(words, verb, data, language):
            return True
        verb += 1
    return False


def _is_adverb(word: str, data: LanguageData, language: str) -> bool:
    claims = data.claim_words
    known = question_wording(language)
    return claims is not None and (
        (
            word in claims.before_verb
            and word not in claims.modal
            and word not in {claims.perfect, claims.past_perfect}
        )
        or word in known.vague_terms
        or word in known.absolute_terms
        or (word.endswith(claims.adverb_ending) and len(word) > MIN_PAST)
    )


def has_verb(words: tuple[str, ...], data: LanguageData) -> bool:
    """Whether a verb is among words: an auxiliary, or a verb in the past."""
    roles, claims = data.roles, data.claim_words
    if roles is None or claims is None:
        return False
    helping = roles.be | roles.do | claims.modal | {claims.perfect, claims.past_perfect}
    bases = {*data.irregular_verbs.values()}
    return any(
        word in helping or word in data.irregular_verbs or word in bases or _is_past(word, claims.past_ending)
        for word in words[1:]
    ) or any(
        word in claims.unchanged_verbs
        and before not in articles(data.tag)
        and after not in data.prepositions
        and after not in data.and_words
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )


def is_verb_at(
    words: tuple[str, ...], at: int, data: LanguageData, language: str, *, moved: bool = False
) -> bool:
    """Whether a word is certainly a verb. `moved` says that an adverb precedes it.

    A word that may also be a noun or an adjective is one only before an article or a preposition: *and eats the leaves*,
    not *and painted doors*.
    """
    word, after = words[at], (*words, "")[at + 1]
    claims, roles = data.claim_words, data.roles
    if claims is None or roles is None:
        return False
    if word in claims.modal or word in roles.be | roles.do or word in {claims.perfect, claims.past_perfect}:
        return True
    wording = question_wording(language)
    begins_object = (
        after in articles(language)
        or after in wording.possessives | wording.pronouns | wording.subject_pronouns
        or (bool(after) and may_begin_number(after, language))
    )
    if word in data.irregular_verbs and word != data.irregular_verbs[word]:
        return begins_object or after not in data.and_words
    if _is_past(word, claims.past_ending):
        return begins_object or after in data.prepositions or after[:1].isdecimal()
    if word in data.irregular_verbs.values():
        return moved or begins_object
    return begins_object and _is_third(word, language)


def is_past_form(word: str, data: LanguageData) -> bool:
    """Whether a word may be a verb in the past: *returned*, *sold*."""
    claims = data.claim_words
    irregular = word in data.irregular_verbs and word != data.irregular_verbs[word]
    return irregular or (claims is not None and _is_past(word, claims.past_ending))


def _is_past(word: str, ending: str) -> bool:
    return len(word) >= MIN_PAST and word.endswith(ending)
