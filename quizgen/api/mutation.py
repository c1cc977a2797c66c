"""`mutate`: test how many deliberate mistakes `check` would detect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from quizgen.api.checked import Checked
from quizgen.api.checking import CheckContext
from quizgen.api.loading import Loaded, Paths, load
from quizgen.checks.mutation.detection import JudgedMutant, judge_mutants
from quizgen.checks.mutation.text_changes import Change
from quizgen.model.citation import VERIFIED, CitationState
from quizgen.problems import Problem, Severity, shorten

__all__ = ["Change", "KindCount", "Mutated", "UndetectedChange", "mutate"]

CODE: Final = "undetected-change"
MOST_SHOWN: Final = 300
"""The maximum number of characters shown of a sentence."""


@dataclass(frozen=True, slots=True)
class UndetectedChange:
    """A change of a question that `check` would report neither as an error nor as a warning.

    Attributes:
        bank: The bank's id.
        question: The question's id.
        kind: The kind of mistake.
        old: The author's words.
        new: The words that replaced them.
        sentence: A sentence to cite, so that the change would be detected; "" if there is none. It replaces
            the citation or, if it contains the answer, is added to it.
        passage: The number of the paragraph with this sentence; 0 if there is none.
        problem: The change as a problem with file, line, column and hint.
    """

    bank: str
    question: str
    kind: Change
    old: str
    new: str
    sentence: str
    passage: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class KindCount:
    """The number of changes of one kind, and how many of them are detected."""

    changes: int
    detected: int


@dataclass(frozen=True, slots=True)
class Mutated:
    """The result of mutation testing.

    Attributes:
        loaded: The loaded banks.
        seed: The seed of the changes.
        kinds: The numbers of changes made and detected, for each kind that occurred.
        undetected: The undetected changes, in the order of the files.
        uncited: The number of questions that were not changed because they have `uncited`.
        pending: The number of questions that were not changed because they are pending.
        unmatched: The number of questions that were not changed because their quotation is not in the
            article.
    """

    loaded: Loaded
    seed: str
    kinds: Mapping[Change, KindCount]
    undetected: tuple[UndetectedChange, ...]
    uncited: int
    pending: int
    unmatched: int

    @property
    def changes(self) -> int:
        """The number of changes."""
        return sum(count.changes for count in self.kinds.values())

    @property
    def detected(self) -> int:
        """The number of changes that `check` would report as an error or a warning."""
        return sum(count.detected for count in self.kinds.values())

    @property
    def share(self) -> Fraction:
        """The share of changes that are detected, 0 to 1; 1 if there were no changes."""
        return Fraction(self.detected, self.changes) if self.changes else Fraction(1)

    def __repr__(self) -> str:
        """What a notebook shows: the figures."""
        return f"Mutated(changes={self.changes}, detected={self.detected}, uncited={self.uncited}, pending={self.pending}, unmatched={self.unmatched})"


def mutate(
    banks: Paths | Loaded | Checked,
    *,
    seed: str | int = 0,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Mutated:
    """Change keys, figures, units, dates, names, negations and orders one at a time; list undetected changes.

    Nothing is written. Retired questions are left out.

    Args:
        banks: One path or several, or the result of `load` or `check`.
        seed: Selects among several possible mistakes. The same seed makes the same changes.
        on_progress: Called with the number of finished questions and of all questions in a folder.

    Raises:
        FileNotFoundError: If a path does not exist.
        TypeError: If a path has a wrong type.
        ValueError: If a path is empty.
    """
    known = banks.loaded if isinstance(banks, Checked) else banks
    loaded = known if isinstance(known, Loaded) else load(known)
    judged = [each for folder in loaded.folders for each in judge_mutants(folder, str(seed), on_progress)]
    kinds = {
        kind: KindCount(len(some), sum(each.detected for each in some))
        for kind in Change
        if (some := [each for each in judged if each.mutant.kind is kind])
    }
    missed = [_undetected(loaded, each) for each in judged if not each.detected]
    active = [question for folder in loaded.folders for bank in folder.banks for question in bank.active]
    states = Counter(question.citation_state for question in active)
    matched = sum(len(CheckContext(folder).evidence) for folder in loaded.folders)
    return Mutated(
        loaded,
        str(seed),
        kinds,
        tuple(sorted(missed, key=lambda each: each.problem.span)),
        states[CitationState.UNCITED],
        states[CitationState.PENDING],
        sum(states[state] for state in VERIFIED) - matched,
    )


def _undetected(loaded: Loaded, judged: JudgedMutant) -> UndetectedChange:
    bank, question, mutant, sentence = (
        judged.bank.bank,
        judged.question.id,
        judged.mutant,
        judged.instead or judged.source,
    )
    span = loaded.sources.span(bank, question, *mutant.path)
    problem = Problem(
        span, CODE, _message(judged), Severity.INFO, _hint(judged), loaded.sources.line(bank, span)
    )
    return UndetectedChange(
        bank,
        question,
        mutant.kind,
        mutant.old,
        mutant.new,
        sentence.text if sentence else "",
        sentence.passage if sentence else 0,
        problem,
    )


def _message(judged: JudgedMutant) -> str:
    old, new = shorten(judged.mutant.old), shorten(judged.mutant.new)
    if judged.mutant.kind is Change.ORDER:
        return f'no check of citations would detect that "{old}" and "{new}" are exchanged'
    return f'no check of citations would detect "{new}" in place of "{old}"'


def _hint(judged: JudgedMutant) -> str:
    """What an author can do about it, the best first."""
    if judged.instead is not None:
        more = " Then remove `inferred`." if judged.question.inferred else ""
        shown = shorten(judged.instead.text, MOST_SHOWN)
        return f"Cite this sentence instead (paragraph {judged.instead.passage}): “{shown}”{more}"
    if judged.source is not None:
        return (
            f'The cited sentences do not contain "{shorten(judged.mutant.old)}". '
            f"Cite this sentence as well (paragraph {judged.source.passage}): “{shorten(judged.source.text, MOST_SHOWN)}”"
        )
    if judged.info:
        return f"It would only be reported as info. To count it, set `{judged.info}: error` under `checks` in the bank."
    if judged.question.inferred:
        return "The answer is inferred, so quizgen compares only numbers, orders and pairs with the cited sentences. Check it by hand."
    if judged.in_cited:
        return f'The cited sentences also contain "{shorten(judged.mutant.new)}". Check it by hand.'
    return "No other sentence of the article would let quizgen detect this change. Compare the answer with the article yourself."
