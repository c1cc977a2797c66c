"""`report_class`: what the answers of a class say about questions and article, as a value, a page, or for JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizgen.api.class_grading import grade_class, read_class
from quizgen.api.loading import Loaded, Paths
from quizgen.builder.checked_folders import locate_finding
from quizgen.checks.item_analysis import ITEM_ANALYSIS_CHECKS
from quizgen.checks.runner import run_checks
from quizgen.class_results.class_report import ClassReport, compute_class_report, item_responses
from quizgen.class_results.graded import GradedClass
from quizgen.class_results.report_data import report_data
from quizgen.class_results.report_page import report_page
from quizgen.problems import Problem, only_errors, sort_problems
from quizgen.psychometrics.item_analysis import ClassAnalysis, analyse_class

__all__ = ["ClassReport", "LocatedReport", "analyse_class_files", "report_class"]


@dataclass(frozen=True)
class LocatedReport:
    """The report of a class, with the places of its questions in the author's files.

    Attributes:
        report: What the answers say.
        places: Where each question is, as `file:line`, by `bank/question`.
        problems: What the checks of item analysis say of each question, by `bank/question`.
    """

    report: ClassReport
    places: Mapping[str, str]
    problems: Mapping[str, tuple[Problem, ...]]

    @property
    def title(self) -> str:
        """The titles of the banks that were asked."""
        titles = dict.fromkeys(each.card.bank.title for each in self.report.questions)
        return ", ".join(titles)

    def page(self) -> bytes:
        """An HTML page in the language of the first bank: one file, which fetches nothing and names no learner."""
        language = self.report.questions[0].card.language if self.report.questions else "en"
        return report_page(self.report, self.title, language, self.problems)

    def data(self) -> dict[str, Any]:
        """All figures, for JSON. It names no learner."""
        return report_data(self.report, self.places, self.problems)


def report_class(graded: GradedClass, loaded: Loaded) -> LocatedReport:
    """What the answers of a class say: what to teach again, and how good the questions are.

    Args:
        graded: The class with its grades.
        loaded: The banks that it was asked.
    """
    report = compute_class_report(graded)
    spans = {
        each.card.id: loaded.sources.span(each.card.bank.bank, each.card.question.id)
        for each in report.questions
    }
    findings = run_checks(
        loaded.folders,
        ITEM_ANALYSIS_CHECKS,
        shared={slug: [file.settings for file in shared] for slug, shared in loaded.shared.items()},
        class_analysis=report.analysis,
    )
    problems: dict[str, list[Problem]] = defaultdict(list)
    for found in findings:
        if found.check in ITEM_ANALYSIS_CHECKS:
            problems[f"{found.finding.bank}/{found.finding.question}"].append(locate_finding(loaded, found))
    return LocatedReport(
        report,
        {name: f"{span.path}:{span.line}" for name, span in spans.items()},
        {name: sort_problems(some) for name, some in problems.items()},
    )


def analyse_class_files(files: Paths, loaded: Loaded) -> tuple[ClassAnalysis | None, tuple[Problem, ...]]:
    """The figures of the answers in class files, for `check`, and what is wrong with the files.

    Args:
        files: The class files, one or several.
        loaded: The banks that the class was asked.

    Returns:
        No figures if a file has errors, or the banks have: today's keys are not known then.

    Raises:
        FileNotFoundError: If one of the files does not exist.
        QuizgenError: If a file cannot be read.
    """
    if only_errors(loaded.problems):
        return None, ()
    graded = grade_class(read_class(files, loaded))
    if only_errors(graded.problems):
        return None, graded.problems
    return analyse_class(item_responses(graded)), graded.problems
