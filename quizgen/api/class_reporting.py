"""`report_class`: report what the answers of a class show about questions and article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizgen.api.class_grading import AnsweredWorksheet, ClassSource, grade_class, read_class
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
    """The report of a class, with the positions of its questions in files.

    Attributes:
        report: The report.
        places: The position of each question, as `file:line`, by `bank/question`.
        problems: The messages of the item analysis checks for each question, by `bank/question`.
    """

    report: ClassReport
    places: Mapping[str, str]
    problems: Mapping[str, tuple[Problem, ...]]

    @property
    def title(self) -> str:
        """The titles of the banks."""
        titles = dict.fromkeys(each.card.bank.title for each in self.report.questions)
        return ", ".join(titles)

    def page(self) -> bytes:
        """An HTML page in the language of the first bank, without external resources and names of learners."""
        language = self.report.questions[0].card.language if self.report.questions else "en"
        return report_page(self.report, self.title, language, self.problems)

    def data(self) -> dict[str, Any]:
        """All figures for JSON, without names of learners."""
        return report_data(self.report, self.places, self.problems)


def report_class(source: ClassSource, graded: GradedClass) -> LocatedReport:
    """Report on a class: what to teach again, and how good the questions are.

    Args:
        source: The class files with the banks that the class was asked.
        graded: The class with its grades, as `grade_class` returns it.
    """
    loaded = source.loaded
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


def analyse_class_files(
    files: Paths, loaded: Loaded, worksheet: AnsweredWorksheet, attempt: str = ""
) -> tuple[ClassAnalysis | None, tuple[Problem, ...]]:
    """Analyse the answers in class files for `check`. Also return the problems of the files.

    Args:
        files: The class files, one or several.
        loaded: The banks of the class.
        worksheet: The worksheet to which question numbers, forms and letters refer.
        attempt: Which of several answers to a question counts, as for `read_class`.

    Returns:
        The analysis, and the problems. There is no analysis if a file or a bank has errors.

    Raises:
        FileNotFoundError: If one of the files does not exist.
        QuizgenError: If a file cannot be read.
    """
    if only_errors(loaded.problems):
        return None, ()
    graded = grade_class(read_class(files, loaded, worksheet=worksheet, attempt=attempt))
    if only_errors(graded.problems):
        return None, graded.problems
    return analyse_class(item_responses(graded)), graded.problems
