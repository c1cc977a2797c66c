"""Finds an uncited sentence that contains the words of a question, if the cited sentences contain few or none of them.

An author may cite a sentence beside the right one, or the one of another question, which happens to contain the answer.
"""

from __future__ import annotations

from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.better_sentence import MAX_LENGTH, asked_of_other_sentence
from quizgen.checks.engine.compared_answers import DifferingFact
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.read_sentence import read_text
from quizgen.checks.engine.recall_item import Path
from quizgen.checks.engine.support_signs import rate_doubt, support_signs
from quizgen.markup.plain import to_normal
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
from quizgen.problems import shorten
from quizgen.text.languages import language_data
from quizgen.text.names_as_units import names_of
from quizgen.text.tokens import tokenize

FEWEST: Final = 2
"""The minimum number of words that only the other sentence shares with a question, if the cited ones share none."""

FEWEST_MORE: Final = 3
"""The same, if the cited ones share some."""

OFTEN: Final = 3
"""The maximum number of sentences that contain a word. A more frequent word does not show which one is meant."""

MUCH_DOUBT: Final = 0.8
"""From here on, the signs against a question with options agree that it is about another sentence."""

BEFORE: Final = 2
"""The number of sentences before a cited one that may name its subject, if it shares words with the question."""


def asked_elsewhere(support: Evidence, ask: str) -> DifferingFact | None:
    """An answer from the cited sentences to a question about another sentence of the article."""
    better = asked_of_other_sentence(support, ask)
    if better and better.certain:
        return DifferingFact(better.answer, better.path, _about_another(better.text))
    path = _answer_path(support.question)
    if ask and tokenize(ask, support.language).stems <= support.sentences.stems:
        path = None  # most questions have only words of their sentences
    if path and (sentence := supporting_sentence(support)):
        return DifferingFact(ask, path, _about_another(sentence), certain=_is_certain(support))
    return (
        DifferingFact(better.answer, better.path, _about_another(better.text), certain=False)
        if better
        else None
    )


def _is_certain(support: Evidence) -> bool:
    """Whether a question is surely about another sentence; one with options is only if other signs agree.

    Of five such reports about options in eight labelled sets, one was a false alarm. Both with that much doubt were right.
    """
    if not isinstance(support.question, MultipleChoice):
        return True
    signs = support_signs(support)
    return signs is not None and rate_doubt(signs) >= MUCH_DOUBT


def _about_another(sentence: str) -> str:
    return f'the question seems to ask about another sentence: "{shorten(sentence)}"'


def supporting_sentence(support: Evidence) -> str | None:
    """The sentence that a question is about instead of the cited ones; None if this is not clear."""
    texts = _texts(support.question)
    language, data = support.language, language_data(support.language)
    if not texts or data is None or not data.prepositions or max(map(len, texts)) > MAX_LENGTH:
        return None
    known = support.sentences.stems
    if sum(len(tokenize_markdown(text, language).stems - known) for text in texts) < FEWEST:
        return None
    wanted = (
        frozenset(stem for text in texts for stem in asked_words(to_normal(text), language))
        - read_text(support.article.title, language).content
    )
    missing = frozenset(stem for stem in wanted if not support.has(stem))
    if len(missing) < FEWEST:
        return None
    cited = wanted - missing
    names = _names(texts, language)
    best = max(_others(support, missing, cited, names), default=None)
    if best is None or best.gain < (FEWEST_MORE if cited else FEWEST):
        return None
    return best.text


class _Other(NamedTuple):
    """A sentence, and how many more words it shares with a question than the cited ones do."""

    gain: int
    text: str


def _names(texts: tuple[str, ...], language: str) -> frozenset[str]:
    """The stems of the names in texts."""
    names = (name for text in texts for name in names_of(to_normal(text), language))
    return frozenset(stem for name in names for stem in read_text(name, language).content)


def _others(
    support: Evidence, missing: frozenset[str], cited: frozenset[str], names: frozenset[str]
) -> list[_Other]:
    """The sentences with words that are missing in the cited ones; a name alone may be meant there, too."""
    places = support.cited_places
    furthest = BEFORE if cited else 1
    before = {(passage, at - back) for passage, at in places for back in range(1, furthest + 1)}
    rare = frozenset(stem for stem in missing if len(support.index.having(stem)) <= OFTEN)
    if len(rare) < FEWEST:
        return []
    return [
        _Other(len(rare & each.read.content) - len(cited - each.read.content), each.read.text)
        for each in support.index.having_any(rare)
        if (each.passage, each.at) not in places | before and not rare & each.read.content <= names
    ]


def _texts(question: Question) -> tuple[str, ...]:
    """What a question asks and its answer in words; empty for types that are compared otherwise."""
    match question:
        case TrueFalse(ask=ask, answer=true, correction=correction):
            return (ask,) if true or not correction else (ask, correction)
        case OpenEnded(ask=ask, model=model):
            return (ask, model)
        case MultipleChoice(ask=ask, answer=option):
            return (ask, option.text)
        case ShortAnswer(ask=ask, answer=text):
            return (ask, text)
        case Numeric(ask=ask) | DateQuestion(ask=ask):
            return (ask,)
        case Flashcard(front=front, back=back):
            return (front, back)
        case Cloze():
            return (question.parsed.whole,)
        case MultipleResponse() | Matching() | Ordering():
            return ()
        case _:
            assert_never(question)


def _answer_path(question: Question) -> Path | None:
    """The path to the answer of a question; None for types whose claims are compared otherwise."""
    match question:
        case Flashcard():
            return ("back",)
        case Cloze():
            return ("text",)
        case MultipleChoice() | ShortAnswer() | Numeric() | DateQuestion():
            return ("answer",)
        case TrueFalse() | OpenEnded() | MultipleResponse() | Matching() | Ordering():
            return None
        case _:
            assert_never(question)
