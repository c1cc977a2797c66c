"""The parts of an article that questions cover, and those that they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.model.article import Passage
from quizgen.model.bank import Bank
from quizgen.model.citation import VERIFIED, CitationState, Place, find_place
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import plural_count
from quizgen.text.entities import Entity
from quizgen.text.normal_form import n1

MANY_QUESTIONS: Final = 5
"""The minimum number of questions on one sentence that can be too many."""

TIMES: Final = 3
"""A sentence has too many questions if it has this many times the mean."""


def describe_citations(states: Mapping[CitationState, int]) -> str:
    """The number of cited questions in words, from the number in each state; "" if none is pending."""
    if not states.get(CitationState.PENDING):
        return ""
    cited = sum(states.get(state, 0) for state in VERIFIED)
    total = sum(states.values())
    pending = f"{states[CitationState.PENDING]:,} not yet keyed to the article"
    return f"{cited:,} of {plural_count(total, 'question')} cited, {pending}"


class AskedFact(NamedTuple):
    """A number, date or name in the article.

    Attributes:
        fact: The fact, with its place in the normal form of its paragraph.
        asked: Whether a question quotes it, or mentions it and cites its sentence.
    """

    fact: Entity
    asked: bool


class Sentence(NamedTuple):
    """A sentence of the article.

    Attributes:
        passage: The number of its paragraph.
        number: The number of the sentence in the paragraph, from 1.
        start: The start of the sentence in the normal form of the paragraph.
        end: The end of the sentence in the normal form of the paragraph.
        text: The text of the sentence, in normal form.
        questions: The questions that cite it, as `bank/question`, in the order of the banks.
        facts: The numbers, dates and names in it.
    """

    passage: int
    number: int
    start: int
    end: int
    text: str
    questions: tuple[str, ...]
    facts: tuple[AskedFact, ...]


class Coverage(NamedTuple):
    """The coverage of the article by questions.

    Attributes:
        sentences: All sentences, in order.
        quoted: The share of characters of the article that questions quote, 0 to 1.
        banks: The number of sentences that each bank covers, by bank id.
        states: The number of questions in each citation state. Retired questions do not count.
    """

    sentences: tuple[Sentence, ...]
    quoted: Fraction
    banks: tuple[tuple[str, int], ...]
    states: Mapping[CitationState, int]

    @property
    def citations(self) -> str:
        """The number of cited questions in words: `12 of 40 questions are cited`; "" if none is pending."""
        return describe_citations(self.states)

    @property
    def asked(self) -> tuple[Sentence, ...]:
        """The sentences that at least one question cites."""
        return tuple(each for each in self.sentences if each.questions)

    @property
    def unasked(self) -> tuple[Sentence, ...]:
        """The sentences that no question cites."""
        return tuple(each for each in self.sentences if not each.questions)

    @property
    def overasked(self) -> tuple[Sentence, ...]:
        """The sentences with far more questions than others."""
        if not self.asked:
            return ()
        most = max(MANY_QUESTIONS, TIMES * sum(len(each.questions) for each in self.asked) / len(self.asked))
        return tuple(each for each in self.sentences if len(each.questions) > most)

    @property
    def share(self) -> Fraction:
        """The share of sentences that at least one question cites, 0 to 1."""
        return Fraction(len(self.asked), len(self.sentences) or 1)

    def facts(self, *, asked: bool) -> tuple[tuple[Sentence, Entity], ...]:
        """The covered or uncovered facts, with their sentences."""
        return tuple(
            (sentence, each.fact)
            for sentence in self.sentences
            for each in sentence.facts
            if each.asked is asked
        )


class _Resting(NamedTuple):
    """A question and the words it cites: their places, and all the text of the question."""

    name: str
    where: Place
    said: str


def measure_coverage(folder: Folder) -> Coverage:
    """Measure how the questions of a folder cover its article. Retired questions do not count."""
    resting = [
        each for bank in folder.banks for question in bank.active for each in _resting(folder, bank, question)
    ]
    by_passage: dict[int, list[_Resting]] = {}
    for each in resting:
        by_passage.setdefault(each.where.passage, []).append(each)
    found = tuple(
        sentence
        for passage in folder.article.passages
        for sentence in _sentences(passage, by_passage.get(passage.number, []), folder.article.language)
    )
    total = sum(len(passage.normal) for passage in folder.article.passages)
    quoted = sum(_quoted([each.where for each in some]) for some in by_passage.values())
    banks = tuple((bank.bank, _count(found, bank)) for bank in folder.banks)
    states = Counter(question.citation_state for bank in folder.banks for question in bank.active)
    return Coverage(found, Fraction(quoted, total or 1), banks, states)


def _resting(folder: Folder, bank: Bank, question: Question) -> Iterator[_Resting]:
    said = n1(question.model_dump_json()).casefold()
    for citation in question.cite:
        if where := find_place(folder.article, citation):
            yield _Resting(f"{bank.bank}/{question.id}", where, said)


def _sentences(passage: Passage, resting: Sequence[_Resting], language: str) -> Iterator[Sentence]:
    every = passage.analysis.entities(language)
    for number, (start, end) in enumerate(passage.analysis.sentences, 1):
        here = [each for each in resting if each.where.start < end and each.where.end > start]
        yield Sentence(
            passage=passage.number,
            number=number,
            start=start,
            end=end,
            text=passage.normal[start:end],
            questions=tuple(dict.fromkeys(each.name for each in here)),
            facts=tuple(AskedFact(fact, _asked(fact, here)) for fact in every if start <= fact.start < end),
        )


def _asked(fact: Entity, here: Sequence[_Resting]) -> bool:
    words = fact.text.casefold()
    return any(
        (each.where.start < fact.end and fact.start < each.where.end) or words in each.said for each in here
    )


def _quoted(where: Sequence[Place]) -> int:
    """How many characters of a paragraph are quoted, each counted once."""
    count = at = 0
    for each in sorted(where, key=lambda each: each.start):
        count += max(0, each.end - max(at, each.start))
        at = max(at, each.end)
    return count


def _count(found: Sequence[Sentence], bank: Bank) -> int:
    return sum(any(name.startswith(f"{bank.bank}/") for name in sentence.questions) for sentence in found)
