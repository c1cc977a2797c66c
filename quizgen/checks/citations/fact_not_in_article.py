"""A number, date or name that is nowhere in the article.

What: a number, date or name in a stem, a correct answer, an explanation, a correction or a model answer. It
is reported if the article does not have it, neither in figures nor in words. Numbers and dates are errors. A
name is a warning, or info if the article has some of its words. *Iraqi* counts as *Iraq*, and *President
Obama's* as *Barack Obama*. A question may use the words of its own incorrect answers, and the number of years
between two years of the article. With `inferred: true` it may use any number. Names are recognised by their
capital letters, so none are found in German or in scripts without capitals.

Why: an explanation that says 4,700 where the article says 4,500 teaches something false with the authority of
an answer key. Such mistakes go unnoticed. Numbers and names are easily mistyped, and become outdated when the
article is corrected.

Bad:  explain: Nearly 4,700 soldiers died.     (the article says 4,500)
Good: explain: Nearly 4,500 soldiers died.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.answer_lists import listed_answers
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.quantities import quantities
from quizgen.checks.wording import FUNCTION_WORDS, phrase
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.date_words import MONTH_NUMBERS
from quizgen.model.facts import Fact, Kind, facts
from quizgen.model.folder import Folder
from quizgen.model.language import primary
from quizgen.model.normal_form import n1
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
from quizgen.problems import Severity

Path = tuple[str | int, ...]

COUNTED: Final = re.compile(
    r"(?:\b(?:paragraphs?|questions?|numbers?|no\.|steps?|lines?|pages?|parts?|figures?|options?|version|level|grade)\s*)$",
    re.IGNORECASE,
)
"""Words before a number that names something and counts nothing."""

YEAR: Final = re.compile(r"(?<![\w,.])(?:1\d|20)\d\d(?![\w,.]*\d)")

MAX_COUNTING_NUMBER: Final = 10
"""Figures up to here count what a question is about (the 3 reasons) more often than they are facts."""

ROOT: Final = 4
"""Letters that words of one root share at least."""

MONTHS: Final = frozenset(MONTH_NUMBERS)


class Said(NamedTuple):
    """A text of a question that must hold of the article, and the way to it."""

    text: str
    path: Path


def run(context: CheckContext) -> Iterator[Finding]:
    """Numbers, dates and names that the article does not have."""
    known = _Known(context.folder)
    for bank in context.folder.banks:
        language = context.folder.language_of(bank)
        for question in bank.active:
            for strange in _strange(question, bank, known, language):
                yield Finding(
                    bank.bank,
                    question.id,
                    strange.said.path,
                    f'"{strange.fact.text}" is not in the article',
                    "Check this number, date or name against the article.",
                    strange.severity,
                )


class Strange(NamedTuple):
    """A fact that the article does not have, and how much that matters."""

    said: Said
    fact: Fact
    severity: Severity


class _Known:
    """What an article says, gathered once."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    @cached_property
    def text(self) -> str:
        article = self._folder.article
        original = article.original
        particulars = [article.title, article.author or ""]
        if original is not None:
            particulars += [original.title, original.publisher or "", str(original.published or "")]
        headings = [passage.heading or "" for passage in article.passages]
        return "\n".join(
            n1(to_plain(text)) for text in [*particulars, *headings, *(p.text for p in article.passages)]
        )

    @cached_property
    def spans(self) -> frozenset[Decimal]:
        """How many years lie between two years that it names: an explanation may reckon that."""
        years = {int(year) for year in YEAR.findall(self.text)}
        return frozenset(Decimal(late - early) for early, late in combinations(sorted(years), 2))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(phrase(self.text, self._folder.article.language).words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The first letters of its words."""
        return frozenset(word[:ROOT] for word in self.words if len(word) >= ROOT)

    @property
    def language(self) -> str:
        """Its language."""
        return self._folder.article.language

    def root(self, word: str) -> bool:
        """Whether a word may be of one root with one of its words, as *Iraqi* and *Iraq* are."""
        return len(word) >= ROOT and word[:ROOT] in self.roots


def _strange(question: Question, bank: Bank, known: _Known, language: str) -> Iterator[Strange]:
    """Facts of a question that the article does not have, each once."""
    allowed = " ; ".join(
        [answer.text for answer in listed_answers(question).wrong] + [str(question.as_of or ""), bank.title]
    )
    spoken = frozenset(phrase(allowed, language).words)
    numbers = quantities(known.text) | quantities(n1(allowed)) | known.spans
    seen: set[str] = set()
    for said in _said(question):
        text = n1(to_plain(said.text))
        for fact in facts(text, language):
            if fact.text in seen:
                continue
            severity: Severity | None = Severity.ERROR
            match fact.kind:
                case Kind.NAME:
                    severity = _name(fact.text, known, spoken, language)
                case Kind.DATE if _dated(fact.text, known, spoken):
                    severity = None
                case Kind.NUMBER if (
                    question.inferred or not _is_fact(text, fact) or quantities(fact.text) & numbers
                ):
                    severity = None
                case _:
                    pass
            if severity is not None:
                seen.add(fact.text)
                yield Strange(said, fact, severity)


def _is_fact(text: str, fact: Fact) -> bool:
    """Whether a number says something of the subject."""
    values = quantities(fact.text)
    return bool(values) and max(values) > MAX_COUNTING_NUMBER and not COUNTED.search(text[: fact.start])


def _name(name: str, known: _Known, spoken: frozenset[str], language: str) -> Severity | None:
    """How much it matters that words of a name are not the article's, nor of one root with one of its words."""
    if primary(language) != primary(known.language):
        return None  # names are spelt otherwise there
    words = [word.removesuffix("'s") for word in phrase(name).words if word not in FUNCTION_WORDS]
    strange = [
        word
        for word in words
        if not (
            word in known.words or word in spoken or word in MONTHS or word[0].isdecimal() or known.root(word)
        )
    ]
    if not strange:
        return None
    return Severity.WARNING if len(strange) == len(words) else Severity.INFO


def _dated(date: str, known: _Known, spoken: frozenset[str]) -> bool:
    """Whether the article has the words of a date: the year, and the month and the day with any year."""
    words = (word.removesuffix("'s") for word in phrase(date).words if word != "of")
    return all(
        word in known.words or word in spoken
        for word in (word.rstrip("stndrh") if word[0].isdecimal() else word for word in words)
    )


def _said(question: Question) -> Iterator[Said]:
    """Every text of a question that says how things are."""
    yield from _asked(question)
    if question.explain:
        yield Said(question.explain, ("explain",))


def _asked(question: Question) -> Iterator[Said]:
    match question:
        case MultipleChoice(answer=option):
            yield Said(question.ask, ("ask",))
            yield Said(option.text, ("answer",))
        case MultipleResponse(answers=options):
            yield Said(question.ask, ("ask",))
            for index, option in enumerate(options):
                yield Said(option.text, ("answers", index))
        case TrueFalse(answer=true):
            if true:
                yield Said(question.ask, ("ask",))
            elif question.correction:
                yield Said(question.correction, ("correction",))
        case ShortAnswer():
            yield Said(question.ask, ("ask",))
            yield Said(question.answer, ("answer",))
        case Numeric() | DateQuestion() | Ordering():
            yield Said(question.ask, ("ask",))
        case Matching(pairs=pairs):
            yield Said(question.ask, ("ask",))
            for index, pair in enumerate(pairs):
                yield Said(f"{pair.left} ; {pair.right}", ("pairs", index))
        case OpenEnded(model=model):
            yield Said(question.ask, ("ask",))
            yield Said(model, ("model",))
        case Flashcard(front=front, back=back):
            yield Said(front, ("front",))
            yield Said(back, ("back",))
        case Cloze():
            yield Said(question.parsed.whole, ("text",))
        case _:
            assert_never(question)


FACT_NOT_IN_ARTICLE: Final = Check("fact-not-in-article", Severity.ERROR, run)
