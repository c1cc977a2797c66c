"""Determines which mutants the checks detect, and which citations would help to detect the others.

All mutants of a folder are checked together, as questions of separate banks. So the article is read only
once, and the time depends only on the number of mutants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.checks.citations import CITATION_CHECKS
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.recall_item import Path
from quizgen.checks.mutation.article_facts import ArticleFacts
from quizgen.checks.mutation.better_citation import CandidateSentences, citation_of
from quizgen.checks.mutation.mutant import Mutant
from quizgen.checks.mutation.question_mutants import answers_in_words, mutants
from quizgen.checks.mutation.text_changes import Changer
from quizgen.checks.runner import run_checks
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.coverage import Sentence
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import Severity

AT_ONCE: Final = 200
"""The number of questions that are checked together, so that progress can be shown."""

Finding = tuple[str, Path]
"""The code of a check, and the path to the reported value."""


class Reported(NamedTuple):
    """The reports of the checks about a question: errors and warnings, and separately info."""

    found: frozenset[Finding] = frozenset()
    infos: frozenset[Finding] = frozenset()


class JudgedMutant(NamedTuple):
    """A mutant of a question, and whether the checks detect it.

    Attributes:
        bank: The bank of the question.
        question: The original question.
        mutant: The mutant.
        detected: Whether a check reports an error or a warning that it does not report for the original
            question.
        instead: A sentence of the article. If the question cited it instead, the checks would detect the
            mutant.
        source: A sentence that contains the answer, which the cited sentences lack. Citing it alone did not
            help.
        in_cited: Whether the cited sentences contain the wrong value of the mutant.
        info: The code of a check that reports the mutant only as info; "" if there is none.
    """

    bank: Bank
    question: Question
    mutant: Mutant
    detected: bool
    instead: Sentence | None = None
    source: Sentence | None = None
    in_cited: bool = False
    info: str = ""


def judge_mutants(
    folder: Folder, seed: str, on_progress: Callable[[int, int], None] = lambda _done, _total: None
) -> Iterator[JudgedMutant]:
    """Test every mutant of every question of a folder with citations.

    Args:
        folder: An article and its banks.
        seed: Selects among several possible mistakes. The same seed makes the same mistakes.
        on_progress: Called with the number of finished questions and of all questions.
    """
    context = CheckContext(folder)
    facts = ArticleFacts(folder.article)
    answers = {bank.bank: _answers(bank) for bank in folder.banks}
    total = len(context.evidence)
    index = CandidateSentences(folder.article)
    for start in range(0, total, AT_ONCE):
        some = context.evidence[start : start + AT_ONCE]
        made = [
            (each, mutant)
            for each in some
            for mutant in mutants(
                each.question,
                answers[each.bank.bank],
                Changer(facts, each.language, (seed, each.bank.bank, each.question.id)),
            )
        ]
        yield from _judged(folder, made, index)
        on_progress(min(start + AT_ONCE, total), total)


def _answers(bank: Bank) -> tuple[str, ...]:
    return tuple(answer for question in bank.active for answer in answers_in_words(question))


def _judged(
    folder: Folder, made: Sequence[tuple[Evidence, Mutant]], index: CandidateSentences
) -> Iterator[JudgedMutant]:
    asked = list({(each.bank.bank, each.question.id): each for each, _ in made}.values())
    reported = _reports(folder, [(each.bank, each.question) for each in asked])
    before = {(each.bank.bank, each.question.id): found for each, found in zip(asked, reported, strict=True)}
    after = _reports(folder, [(each.bank, mutant.question) for each, mutant in made])
    new = [
        _new(before[each.bank.bank, each.question.id], found)
        for (each, _), found in zip(made, after, strict=True)
    ]
    missed = [pair for pair, reported in zip(made, new, strict=True) if not reported.found]
    instead = iter(_better_citations(folder, missed, index))
    for (each, mutant), (found, infos) in zip(made, new, strict=True):
        if found:
            yield JudgedMutant(each.bank, each.question, mutant, detected=True)
        else:
            info = min((code for code, _ in infos), default="")
            says = each.says(to_plain(mutant.new))
            yield JudgedMutant(
                each.bank,
                each.question,
                mutant,
                detected=False,
                instead=next(instead),
                source=index.missing_source(each, mutant),
                in_cited=says,
                info=info,
            )


def _new(before: Reported, after: Reported) -> Reported:
    """What is reported of a mutant and not of its question."""
    return Reported(after.found - before.found, after.infos - before.infos - before.found)


def _better_citations(
    folder: Folder, missed: Sequence[tuple[Evidence, Mutant]], index: CandidateSentences
) -> Iterator[Sentence | None]:
    """For each mutant the first sentence with which the checks would detect it and report nothing of the question."""
    tried = [
        (number, each, mutant, sentence)
        for number, (each, mutant) in enumerate(missed)
        for sentence in index.candidates(each, mutant)
    ]
    sound = _reports(folder, [(each.bank, citing(each.question, sentence)) for _, each, _, sentence in tried])
    wrong = _reports(
        folder, [(each.bank, citing(mutant.question, sentence)) for _, each, mutant, sentence in tried]
    )
    best: dict[int, Sentence] = {}
    for (number, _, _, sentence), question_found, mutant_found in zip(tried, sound, wrong, strict=True):
        if not question_found.found and mutant_found.found:
            best.setdefault(number, sentence)
    return (best.get(number) for number in range(len(missed)))


def citing(question: Question, sentence: Sentence) -> Question:
    """The question with a sentence as its only citation, and not inferred."""
    return question.model_copy(update={"cite": (citation_of(sentence),), "inferred": False})


def _reports(folder: Folder, questions: Iterable[tuple[Bank, Question]]) -> list[Reported]:
    """The errors and warnings about each question, as if it stood in its bank."""
    given = list(questions)
    names = [f"mutant-{number}" for number in range(len(given))]
    banks: dict[str, list[Question]] = {}
    kept: dict[str, Bank] = {}
    for name, (bank, question) in zip(names, given, strict=True):
        kept[bank.bank] = bank
        # No mutant changes the explanation, which would be read again for each of them.
        banks.setdefault(bank.bank, []).append(question.model_copy(update={"id": name, "explain": None}))
    changed = [
        kept[name].model_copy(update={"questions": tuple(some), "worksheets": ()})
        for name, some in banks.items()
    ]
    codes = {check.code for check in CITATION_CHECKS}
    found: dict[str | None, tuple[set[Finding], set[Finding]]] = {name: (set(), set()) for name in names}
    for each in run_checks([folder.model_copy(update={"banks": tuple(changed)})], CITATION_CHECKS):
        if each.check.code in codes and each.finding.question in found:
            of_severity = found[each.finding.question][each.severity is Severity.INFO]
            of_severity.add((each.check.code, each.finding.path))
    return [Reported(*map(frozenset, found[name])) for name in names]
