"""A statement, model answer, item list or pair that has nothing in common with its citation.

What: the cited sentences contain no content word and no number of a statement and its correction, of a model
answer, of the items of an ordering question, or of a pair of a matching question. Another form of a word counts as
the same word. Verbs that report what somebody said (*She held that …*) do not count. A sentence counts as cited if
at least one of its words is quoted. Questions with `inferred: true` are not checked. The severity is info if the text is a
statement or has fewer than five content words, and no other sentence of the article shares two of them, or if a cited word may mean the same
as one of them: the citation may say it in other words.
A model answer is also reported if it adds at least three words to the question, of which three in four are neither cited nor
synonyms of cited ones. So is a reason in it if at least two of its words, and three in four, are not. A statement or model answer is reported if another sentence has at least three more of its words and of the
question's. A sentence before a cited one that begins with a pronoun does not count: it may only say who or what is meant. If
quizgen does not know the language of the bank and the article, this check reports nothing.

Why: the citation probably belongs to another question. A learner who looks up the passage does not find there
why the answer is correct.

Bad:  ask: The tower is built of brick.     answer: true   cite: a second keeper watched the sea
Good: cite: the tower was built of brick from Halden
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.added_words import adds_uncited_words
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.read_sentence import reporting_stems
from quizgen.checks.engine.recall_item import Path
from quizgen.checks.engine.supporting_sentence import supporting_sentence
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, shorten
from quizgen.text.languages import question_wording
from quizgen.text.numbers import numbers_in
from quizgen.text.word_senses import are_synonyms

ROOT: Final = 5
"""The minimum number of first letters that two forms of one word share: *childless*, *children*."""

MIN_WORDS: Final = 2
"""Texts with fewer content words are not checked, because the citation may say the same in other words."""

MANY_WORDS: Final = 5
"""Texts with this many content words are not said without any of them."""

HINT: Final = (
    "Cite the sentence that this text is about, or set `inferred: true` if learners must work the answer out."
)


class ClaimedTexts(NamedTuple):
    """Texts of which at least one word must be in the citation, with their name in messages and their path."""

    texts: tuple[str, ...]
    name: str
    path: Path


def run(context: CheckContext) -> Iterator[Finding]:
    """Texts that share no word with the cited sentences."""
    for support in context.evidence:
        if support.question.inferred or not support.in_one_language:
            continue
        yield from _about_another_sentence(support, context.severity_of_reading(support))
        for claimed in _claimed(support.question):
            if _is_unrelated(support, claimed.texts):
                message = (
                    f'no cited sentence shares a word with the {claimed.name} "{shorten(claimed.texts[0])}"'
                )
                is_long = _is_long(support, claimed.texts) and not isinstance(support.question, TrueFalse)
                certain = (is_long or _is_about_another(support, claimed.texts)) and not _may_mean_same(
                    support, claimed.texts
                )
                certain |= isinstance(support.question, OpenEnded) and _is_long(support, claimed.texts)
                severity = None if certain else Severity.INFO
                yield Finding(support.bank.bank, support.question.id, claimed.path, message, HINT, severity)


def _about_another_sentence(support: Evidence, severity: Severity) -> Iterator[Finding]:
    """A statement or model answer that shares more words with another sentence than with the cited ones."""
    if not isinstance(support.question, TrueFalse | OpenEnded):
        return
    claimed = next(_claimed(support.question))
    if not any(map(support.touches, claimed.texts)):
        return
    if sentence := supporting_sentence(support):
        message = f'another sentence has more words of the {claimed.name}: "{shorten(sentence)}"'
    elif adds_uncited_words(support):
        message = f"the cited sentences have few of the words that the {claimed.name} adds to the question"
    else:
        return
    yield Finding(support.bank.bank, support.question.id, claimed.path, message, HINT, severity)


def _claimed(question: Question) -> Iterator[ClaimedTexts]:
    match question:
        case TrueFalse(ask=ask, correction=correction):
            yield ClaimedTexts((ask, correction) if correction else (ask,), "statement", ("ask",))
        case OpenEnded(model=model):
            yield ClaimedTexts((model,), "model answer", ("model",))
        case Ordering(items=items):
            yield ClaimedTexts(items, "items, beginning with", ("items",))
        case Matching(pairs=pairs):
            for index, pair in enumerate(pairs):
                yield ClaimedTexts((f"{pair.left}: {pair.right}",), "pair", ("pairs", index))
        case (
            MultipleChoice()
            | MultipleResponse()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Flashcard()
        ):
            return  # `key-not-cited` looks for their answers
        case _:
            assert_never(question)


def _is_unrelated(support: Evidence, texts: tuple[str, ...]) -> bool:
    words = {stem for text in texts for stem in tokenize_markdown(text, support.language).stems}
    if not any(map(support.touches, texts)):
        return len(words) >= MIN_WORDS
    own = words - reporting_stems(support.language)
    if len(own) == len(words) or len(own) < MIN_WORDS:
        return (
            False  # "She held that the claim came too late" has "held" in common with what somebody else held
        )
    return not (
        support.has_any(frozenset(own))
        or any(map(support.says, texts))
        or any(not numbers_in(text, support.language).isdisjoint(support.numbers) for text in texts)
    )


def _is_long(support: Evidence, texts: tuple[str, ...]) -> bool:
    """Whether a text is so long that cited sentences with the same content would share at least one word with it."""
    return len(tokenize_markdown(texts[0], support.language).stems) >= MANY_WORDS


def _may_mean_same(support: Evidence, texts: tuple[str, ...]) -> bool:
    """Whether the texts contain another form or a synonym of a cited word: *no children*, *childless*."""
    own = tokenize_markdown(support.article.title, support.language).stems
    words = {stem for text in texts for stem in tokenize_markdown(text, support.language).stems} - own
    return any(
        (one[:ROOT] == other[:ROOT] and len(one) >= ROOT) or are_synonyms(one, other, support.language)
        for one in words
        for other in support.sentences.stems
    )


def _is_about_another(support: Evidence, texts: tuple[str, ...]) -> bool:
    """Whether a sentence of the article has several words of texts of which the cited ones have none."""
    words = {stem for text in texts for stem in tokenize_markdown(text, support.language).stems}
    introducing = set(_introducing(support))
    return any(
        len(words & tokenize_markdown(passage.normal[start:end], support.language).stems) >= MIN_WORDS
        for passage in support.article.passages
        if len(words & tokenize_markdown(passage.normal, support.language).stems) >= MIN_WORDS
        for at, (start, end) in enumerate(passage.analysis.sentences)
        if (passage.number, at) not in introducing
    )


def _introducing(support: Evidence) -> Iterator[tuple[int, int]]:
    """The sentences before cited ones that begin with a pronoun, by their passages and places."""
    pronouns = question_wording(support.language).subject_pronouns
    for place in support.places:
        analysis, text = (
            support.article.passage(place.passage).analysis,
            support.article.passage(place.passage).normal,
        )
        for at in analysis.touched(place.start, place.end):
            first = text[slice(*analysis.sentences[at])].partition(" ")[0]
            if at and first.casefold() in pronouns:
                yield place.passage, at - 1


STATEMENT_NOT_CITED: Final = Check("statement-not-cited", Severity.WARNING, run)
