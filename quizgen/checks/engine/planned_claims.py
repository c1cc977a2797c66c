"""Claims that something was done that the cited sentences only plan: *has been rebuilt*, from *plans to rebuild it*."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.clauses import clauses, without_insertions
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text, withholding_stems
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles, stem_word, tokenize, words_of
from quizgen.text.word_senses import are_synonyms

FEWEST_SHARED: Final = 2
"""The minimum number of content words that a claim shares with what a clause says is planned."""


def planned_claim(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that only plan what a claim says was done; None if there are none.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    words = data.certainty if data else None
    if data is None or words is None or not _may_plan(cited, data, language):
        return None
    said = read_text(f"{ask} {text}".strip(), language)
    if not _is_done(said, data):
        return None
    if not said.denied and (dropped := _dropped(said, cited, words)):
        return dropped
    if (
        said.denied
        or not withholding_stems(language).isdisjoint(said.stems)
        or compiled(words.unfinished, re.IGNORECASE).search(said.text)
    ):
        return None
    answer = read_text(text, language).content
    for sentence in read_sentences(cited, language):
        for part in clauses(sentence.text, language):
            found = _mark(words).search(part.text)
            if found is None or answer.isdisjoint(read_text(part.text, language).content):
                continue
            after = read_text(part.text[found.end() :], language)
            if _is_plan(found, words):
                if len(said.content & read_text(part.text, language).content) >= FEWEST_SHARED:
                    return part.text
                continue
            if _is_planned_twice(after, said, cited, words):
                return part.text[found.start() :]
            action = _action(after, data)
            if (
                action
                and _did(said, action, data)
                and _is_only_planned(action, after, cited, language)
                and (said.content & sentence.content) - {action}
            ):
                return part.text[found.start() :]
    return None


def _dropped(said: ReadSentence, cited: str, words: CertaintyWords) -> str | None:
    """The cited words by which the subject of a claim, or what it says was done to it, was given up."""
    subject = next((stem for stem in said.stems if stem in said.content), "")
    if compiled(words.dropped, re.IGNORECASE).search(said.text):
        return None
    for part in clauses(without_insertions(cited, said.language), said.language):
        found = compiled(words.dropped, re.IGNORECASE).search(part.text)
        if found is None or _may_be_done(part.text[: found.start()], said.language):
            continue
        before, after = (
            read_text(each, said.language).content
            for each in (part.text[: found.start()], part.text[found.end() :])
        )
        passive = subject in before and not after & said.content and before <= said.content
        if passive or (subject in before and len(after & said.content) >= FEWEST_SHARED):
            return part.text
    return None


def _may_be_done(before: str, language: str) -> bool:
    """Whether the word before a verb only allows or announces it: *guests may cancel* gives nothing up."""
    claims = (data := language_data(language)) and data.claim_words
    return claims is not None and not claims.modal.isdisjoint(words_of(before.casefold())[-1:])


def _may_plan(cited: str, data: LanguageData, language: str) -> bool:
    """Whether cited sentences have a word for plans, or *to* after a form of *be*."""
    there = tokenize(cited, language)
    if not _signs(language).isdisjoint((*there.words, *there.stems)):
        return True
    if data.roles is None or data.claim_words is None:
        return False
    return not data.claim_words.linking.isdisjoint(there.words) and not data.roles.be.isdisjoint(there.words)


@cache
def _signs(language: str) -> frozenset[str]:
    words = (data := language_data(language)) and data.certainty
    return (
        words.plan_signs | {stem_word(word, language) for word in words.plan_signs} if words else frozenset()
    )


def _is_planned_twice(after: ReadSentence, said: ReadSentence, cited: str, words: CertaintyWords) -> bool:
    """Whether a claim has what is said between two words for plans: *a proposal to build a dam is to be discussed*."""
    again = _mark(words).search(after.text)
    between = read_text(after.text[: again.start()] if again else "", said.language)
    shared = said.content & between.content
    return len(shared) >= FEWEST_SHARED and all(
        _is_only_planned(stem, between, cited, said.language) for stem in shared
    )


def _mark(words: CertaintyWords) -> re.Pattern[str]:
    return compiled(f"{words.plan}|{words.planned}", re.IGNORECASE)


def _is_plan(found: re.Match[str], words: CertaintyWords) -> bool:
    return compiled(words.plan, re.IGNORECASE).fullmatch(found[0]) is not None


def _is_done(said: ReadSentence, data: LanguageData) -> bool:
    """Whether a claim has a verb in the past."""
    return any(is_past(word, data) for word in said.words)


def _action(after: ReadSentence, data: LanguageData) -> str:
    """The stem of the first word after the plan, apart from auxiliaries, articles and prepositions."""
    helping = data.within_denial | articles(after.language) | data.prepositions
    return next(
        (stem for word, stem in zip(after.words, after.stems, strict=True) if word not in helping), ""
    )


def _did(said: ReadSentence, action: str, data: LanguageData) -> bool:
    """Whether a claim says that an action was done, in the same word or a synonym."""
    return any(
        is_past(word, data) and (stem == action or are_synonyms(stem, action, said.language))
        for word, stem in zip(said.words, said.stems, strict=True)
    )


def _is_only_planned(action: str, after: ReadSentence, cited: str, language: str) -> bool:
    """Whether the cited sentences have an action once, where it is planned."""
    return sum(stem == action for each in read_sentences(cited, language) for stem in each.stems) == sum(
        stem == action for stem in after.stems
    )
