"""Finds questions that assume what the cited sentences deny: *How many were hurt?*, from *nobody was hurt*."""

from __future__ import annotations

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.lost_negations import Denied, denied_in
from quizgen.checks.engine.read_sentence import (
    ReadSentence,
    read_sentences,
    read_text,
    verb_stem,
    withholding_stems,
)
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import tokenize


def denied_question(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that deny what a stem asks about; None if there are none, or the stem or answer denies it, too.

    Args:
        answer: The answer, as plain text.
        ask: The stem, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or data.certainty is None or data.claim_words is None or not ask:
        return None
    there = tokenize(cited, language).words
    if (data.negations | data.certainty.denial_signs).isdisjoint(there):
        return None
    asked, said = read_text(ask, language), read_text(answer, language)
    if data.claim_words.why in asked.words or any(_denies(each, data) for each in (asked, said)):
        return None
    parts = [read_text(part.text, language).content for part in clauses(cited, language)]
    read = read_sentences(cited, language)
    for at, sentence in enumerate(read):
        if any(said.content & later.content for later in read[at + 1 :]):
            continue  # "Nobody saw it at first. Then a boy noticed it."
        for denied in denied_in(sentence, data, data.certainty):
            once = sum(denied.stems[-1] in part for part in parts) == 1
            if once and _is_asked(denied, asked, data) and said.content.isdisjoint(denied.stems):
                return denied.words
    return None


def _denies(read: ReadSentence, data: LanguageData) -> bool:
    """Whether a text has a negation, or a word that limits or withholds something: *only*, *refused*."""
    faint = data.certainty.faint if data.certainty else frozenset()
    withholding = withholding_stems(read.language)
    return (
        bool(read.denied)
        or not (data.negations | data.not_denying | faint).isdisjoint(read.words)
        or any(verb_stem(word, read.language) in withholding for word in read.words)
        or _tells_apart(read, data)
    )


def _tells_apart(read: ReadSentence, data: LanguageData) -> bool:
    """Whether a text asks how things differ, which a denial may say: *X is not Y*."""
    words = data.certainty
    return words is not None and not words.telling_apart.isdisjoint(read.words)


def _is_asked(denied: Denied, asked: ReadSentence, data: LanguageData) -> bool:
    """Whether a stem has the whole of what is denied, and its subject: not *no boat*, nor *paid nothing* of somebody else."""
    words = denied.words.split()
    nothing = data.certainty.nothing if data.certainty else frozenset()
    is_noun = data.claim_words is None or words[0] == data.claim_words.none or not denied.is_verb
    subject = words[-1] not in nothing if not denied.subject else not asked.content.isdisjoint(denied.subject)
    return subject and not is_noun and not denied.instead and asked.content.issuperset(denied.stems)
