"""Finds a sentence that a question is about, if another sentence with another number, date or name is cited.

*By when should the footbridge be in place?* asks for what *a footbridge would be in place by the end of
April* says, and not for the date of a contract in another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.cited_dates import days_in_text
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, plain_verb_stems, read_text
from quizgen.checks.engine.recall_item import Path
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
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.entities import is_year
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.names_as_units import names_of
from quizgen.text.number_format import plain_number
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import articles, tokenize

FEWEST: Final = 2
"""The minimum number of words of a question that only the other sentence has."""


MAX_LENGTH: Final = 400
"""Longer questions and answers are not compared, to limit the time."""


class BetterSentence(NamedTuple):
    """A sentence, whether a question is certainly about it, and the answer that it lacks, with its path."""

    text: str
    certain: bool
    answer: str
    path: Path


class _Kinds(NamedTuple):
    """The facts in a text: its numbers except years, its years, and whether it has a date or a name."""

    numbers: frozenset[object]
    years: frozenset[object]
    has_date: bool
    has_name: bool


def asked_of_other_sentence(support: Evidence, ask: str) -> BetterSentence | None:
    """A sentence with more words of a question than the cited ones, but another answer; None if none has.

    Args:
        support: The question with its evidence.
        ask: What it asks, as plain text; "" for a cloze.
    """
    texts = _ask_and_answer(support.question, ask)
    if texts is None or max(len(texts[0]), len(texts[1])) > MAX_LENGTH or not support.in_one_language:
        return None
    (asked, answer, path), language = texts, support.language
    data = language_data(language)
    if data is None or not data.prepositions or not _may_be_missing(asked, answer, support):
        return None
    cited = read_text(support.sentences.text, language)
    own = read_text(answer, language).content | read_text(support.article.title, language).content
    wanted = _asked(asked, data, language) - own
    names = frozenset(
        stem for name in names_of(asked, language) for stem in read_text(name, language).content
    )
    missing = frozenset(stem for stem in wanted - cited.content if not support.has(stem))
    if _has_pronoun(cited) and names.isdisjoint(cited.content):
        missing -= names  # *she* may be the person whom the question names
    gains = _gains(support, missing, wanted & cited.content, names, answer)
    found = max(gains, key=lambda each: (each.gain, -each.lost, each.read.text), default=None)
    if found is None or found.gain < FEWEST:
        return None
    return BetterSentence(found.read.text, not found.lost, answer, path)


def _ask_and_answer(question: Question, ask: str) -> tuple[str, str, Path] | None:
    """What a question asks, the answer, and its path; None for types that are not compared."""
    match question:
        case Numeric(answer=number):
            return ask, plain_number(number), ("answer",)
        case DateQuestion(answer=date):
            return ask, str(date.year), ("answer",)
        case ShortAnswer(answer=text):
            return ask, to_normal(text), ("answer",)
        case MultipleChoice(answer=option):
            return ask, to_normal(option.text), ("answer",)
        case Flashcard(back=back):
            return ask, to_normal(back), ("back",)
        case Cloze() as cloze:
            gaps, text = (
                [to_normal(gap.answer) for gap in cloze.parsed.gaps],
                to_normal(cloze.parsed.whole),
            )
            for gap in gaps:
                text = text.replace(gap, " ", 1)
            return text, " ".join(gaps), ("text",)
        case MultipleResponse() | TrueFalse() | Matching() | Ordering() | OpenEnded():
            return None
        case _:
            assert_never(question)


def _may_be_missing(asked: str, answer: str, support: Evidence) -> bool:
    """Whether the cited sentences lack several words of a question. Most lack few and need no comparison."""
    strange = tokenize(asked, support.language).stems - support.sentences.stems
    if len(strange) < FEWEST:
        return False
    return sum(not support.has(stem) for stem in strange - tokenize(answer, support.language).stems) >= FEWEST


class _Gain(NamedTuple):
    """A sentence, how many more words of a question it has than the cited ones, and how many it lacks."""

    gain: int
    lost: int
    read: ReadSentence


def _gains(
    support: Evidence, missing: frozenset[str], cited: frozenset[str], names: frozenset[str], answer: str
) -> Iterator[_Gain]:
    language, before = support.language, list(_sentences_before(support))
    antecedents = _antecedents(before, support)
    around = {stem for each in before for stem in read_text(each, language).content}
    kinds, pointing = _kinds(answer, language), question_wording(language).pointing
    cited_words = read_text(support.sentences.text, language)
    points_back = _has_pronoun(cited_words) or not pointing.isdisjoint(cited_words.words)
    for read in _other_sentences(support, missing):
        if not _has_other(kinds, _kinds(read.text, language)) or _has_answer(answer, read, kinds):
            continue
        if read.text in antecedents:
            continue  # "This mural is known as Jonah": the sentence before says whose mural it is
        there = missing & read.content
        if read.text not in before or not any(kinds):
            there -= around  # a cited sentence may be about what the sentence before it names
        lost = cited - read.content - (names if _has_pronoun(read) else frozenset())
        if lost and read.text in before and points_back:
            continue  # *There he …* continues what the sentence before it says
        if len(there) > len(lost) and not there <= names:
            yield _Gain(len(there) - len(lost), len(lost), read)


def _asked(ask: str, data: LanguageData, language: str) -> frozenset[str]:
    """The words that say what a question is about, without *how long*, *which city* or *in which year*."""
    asks_amount = compiled(question_wording(language).asks_amount, re.IGNORECASE)
    whole, words = read_text(asks_amount.sub(" ", ask), language), data.claim_words
    than = next((at for at, word in enumerate(whole.words) if word in data.comparing), len(whole.words))
    read = read_text(" ".join(whole.words[:than]), language)
    kind = {read.stems[at + 1] for at, word in enumerate(read.words[:-1]) if word in data.which}
    times = words.asks_time if words else frozenset()
    return frozenset(
        stem
        for word, stem in zip(read.words, read.stems, strict=True)
        if stem in read.content
        and stem not in kind | plain_verb_stems(language)
        and word not in times
        and not numbers_in(word, language)
    )


def _has_pronoun(read: ReadSentence) -> bool:
    wording = question_wording(read.language)
    return not (wording.subject_pronouns | wording.pronouns).isdisjoint(read.words)


def _other_sentences(support: Evidence, stems: frozenset[str]) -> Iterator[ReadSentence]:
    for sentence in support.index.having_any(stems):
        if (sentence.passage, sentence.at) not in support.cited_places:
            yield sentence.read


def _antecedents(before: Iterable[str], support: Evidence) -> frozenset[str]:
    """The sentences that name what a cited one points to (*this mural*, *the mural*), if it has the typed answer."""
    question, language = support.question, support.language
    if not (isinstance(question, ShortAnswer) and support.says(question.answer)):
        return frozenset()
    pointing = question_wording(language).pointing | articles(language)
    cited = read_text(support.sentences.text, language)
    named = {stem for word, stem in zip(cited.words, cited.stems[1:], strict=False) if word in pointing}
    return frozenset(text for text in before if named & read_text(text, language).content)


def _sentences_before(support: Evidence) -> Iterator[str]:
    """The sentences directly before the cited ones."""
    for place in support.places:
        passage = support.article.passage(place.passage)
        first = passage.analysis.touched(place.start, place.end).start
        if first:
            yield passage.normal[slice(*passage.analysis.sentences[first - 1])]


def _kinds(text: str, language: str) -> _Kinds:
    amounts = amounts_in_text(text, language)
    years = frozenset(amount.value for amount in amounts if is_year(amount.value) and not amount.unit)
    return _Kinds(
        frozenset(amount.value for amount in amounts) - years,
        years,
        bool(years or days_in_text(text, language)),
        bool(names_of(text, language)),
    )


def _has_other(mine: _Kinds, theirs: _Kinds) -> bool:
    """Whether a sentence has a fact of the same kind as an answer."""
    if mine.years:
        return theirs.has_date
    if mine.numbers and not mine.has_date:
        return bool(theirs.numbers)
    return mine.has_name and (theirs.has_name or theirs.has_date)


def _has_answer(answer: str, read: ReadSentence, kinds: _Kinds) -> bool:
    """Whether a sentence has the answer, or a part of it."""
    numbers = kinds.numbers | kinds.years
    if numbers:
        return not numbers.isdisjoint(numbers_in(read.text, read.language))
    return not read_text(answer, read.language).content.isdisjoint(read.content)
