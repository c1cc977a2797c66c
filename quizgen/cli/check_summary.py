"""The lines at the end of `quizgen check`: what was checked, the problems in numbers, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quizgen.problems import Problem


class CheckCounts(NamedTuple):
    """What was checked: banks, questions, folders not read, folders read in part, and whether any folder has no errors."""

    banks: int
    questions: int
    unread: int
    partial: int
    has_sound: bool


def print_summary(counts: CheckCounts, problems: tuple[Problem, ...], proof: str) -> None:
    """Print what was checked, how many problems there are, and what to do next."""
    from quizgen.cli.report import count_severities
    from quizgen.problems import Severity, only_errors, plural_count

    if problems:
        print()
    looked = f"{plural_count(counts.banks, 'bank')}, {plural_count(counts.questions, 'question')}"
    print(f"{looked if counts.banks else 'No bank could be read'}: {count_severities(problems)}.")
    if unread := counts.unread:
        whose = "the folder" if unread == 1 else "these folders"
        print(
            f"The questions of {plural_count(unread, 'folder')} were not checked, because files of {whose} have errors."
        )
    if partial := counts.partial:
        print(f"In {plural_count(partial, 'folder')}, only the questions without errors were checked.")
    if proof:
        print(proof)
    if why := _explainable(problems):
        print(f"To see why this is reported: quizgen check --explain {why}")
    if len(only_errors(problems)) > 1:
        print("Fix the problems from the top (one mistake can cause several), then run check again.")
    elif counts.has_sound and all(problem.severity is Severity.INFO for problem in problems):
        print("Next: quizgen build or quizgen quiz")


def _explainable(problems: tuple[Problem, ...]) -> str:
    """The code of the check that found the first of the most severe problems; "" if no check found one."""
    from quizgen.api.checking import ABOUT_CHECKS, CHECKS
    from quizgen.problems import Severity

    known = {check.code for check in (*CHECKS, *ABOUT_CHECKS)}
    found = [problem for problem in problems if problem.code in known]
    return min(found, key=lambda problem: [*Severity].index(problem.severity)).code if found else ""
