"""Runs the checks, and honours what questions allow and banks set.

An allowance is itself checked: one whose code no check has (`unknown-allow`),
and one that suppresses nothing (`unused-allow`), are findings too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from quizgen.checks.citations import CITATION_CHECKS
from quizgen.checks.citations.citation_pending import CITATION_PENDING
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.structure.check_setting import CHECK_SETTING
from quizgen.checks.structure.unknown_allow import UNKNOWN_ALLOW
from quizgen.checks.structure.unused_allow import UNUSED_ALLOW
from quizgen.model.check_settings import CheckSetting
from quizgen.model.citation import CitationState
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import Severity, current_code, did_you_mean


class Found(NamedTuple):
    """A finding, of which check it is, and how much it matters in its bank."""

    check: Check
    finding: Finding
    severity: Severity


Levels = Mapping[tuple[str, str], str]
"""By bank and code, how much a finding matters there: a severity's name, or `off`."""

OFF: Final = "off"


def run_checks(folders: Sequence[Folder], checks: Sequence[Check] = CHECKS) -> tuple[Found, ...]:
    """All findings of all checks in all folders, without those that a question allows or a bank has switched off."""
    return tuple([found for folder in folders for found in _in_folder(folder, checks)])


def _in_folder(folder: Folder, checks: Sequence[Check]) -> Iterator[Found]:
    context = CheckContext(folder)
    here = [(check, finding) for check in checks for finding in check.run(context)]
    allowed, levels = _allowed(folder), _levels(folder, checks)
    for check, finding in here:
        level = levels.get((finding.bank, check.code))
        if (finding.bank, finding.question, check.code) not in allowed and level != OFF:
            yield Found(check, finding, Severity(level) if level else finding.severity or check.severity)
    codes = {check.code for check in checks}
    silenced = {(finding.bank, finding.question, check.code) for check, finding in here}
    for check, finding in (*_doubtful_allowances(folder, silenced, codes), *_idle_settings(folder, checks)):
        yield Found(check, finding, check.severity)


def _allowed(folder: Folder) -> set[tuple[str, str | None, str]]:
    return {
        (bank.bank, question.id, current_code(allowance.code))
        for bank in folder.banks
        for question in bank.questions
        for allowance in question.allow
    }


def _levels(folder: Folder, checks: Sequence[Check]) -> Levels:
    fixed = {check.code for check in checks if check.severity is Severity.ERROR}
    return {
        (bank.bank, current_code(setting.code)): setting.level
        for bank in folder.banks
        for setting in bank.checks
        if current_code(setting.code) not in fixed
    }


def _doubtful_allowances(
    folder: Folder, silenced: set[tuple[str, str | None, str]], codes: set[str]
) -> Iterator[tuple[Check, Finding]]:
    for bank in folder.banks:
        for question in bank.questions:
            for index, allowance in enumerate(question.allow):
                path, code = ("allow", index), current_code(allowance.code)
                if code not in codes:
                    message = _unknown(allowance.code, codes)
                    yield UNKNOWN_ALLOW, Finding(bank.bank, question.id, path, message)
                elif _is_deferred(question, code):
                    continue  # the check may report something once the question has a citation
                elif (bank.bank, question.id, code) not in silenced:
                    message = f'the check "{allowance.code}" is listed under `allow`, but reports nothing for this question'
                    yield (
                        UNUSED_ALLOW,
                        Finding(
                            bank.bank,
                            question.id,
                            path,
                            message,
                            "Remove this check from `allow`. Otherwise later problems would be hidden.",
                        ),
                    )


def _is_deferred(question: Question, code: str) -> bool:
    """Whether a check reports nothing only because the question is pending."""
    deferred = {check.code for check in CITATION_CHECKS if check is not CITATION_PENDING}
    return question.citation_state is CitationState.PENDING and code in deferred


def _idle_settings(folder: Folder, checks: Sequence[Check]) -> Iterator[tuple[Check, Finding]]:
    """Settings of banks that cannot be followed."""
    known = {check.code: check for check in checks}
    for bank in folder.banks:
        for index, setting in enumerate(bank.checks):
            check = known.get(current_code(setting.code))
            if check is None:
                message = _unknown(setting.code, known)
                hint = (
                    "Remove this entry from `checks`."
                    if _is_about_checks(setting.code)
                    else "To list all codes, run quizgen check --list."
                )
            elif check.severity is Severity.ERROR and setting.level != Severity.ERROR.value:
                message, hint = (
                    _fixed(setting),
                    "Fix the problems that this check reports, or add the check to the `allow` of each question, with a reason.",
                )
            else:
                continue
            yield CHECK_SETTING, Finding(bank.bank, None, ("checks", index), message, hint)


def _is_about_checks(code: str) -> bool:
    return current_code(code) in {check.code for check in ABOUT_CHECKS}


def _unknown(code: str, known: set[str] | Mapping[str, Check]) -> str:
    if _is_about_checks(code):
        return f'the check "{code}" cannot be listed under `allow` or `checks`, because this check is about these two settings'
    return f'unknown check "{code}"{did_you_mean(code, known)}'


def _fixed(setting: CheckSetting) -> str:
    return f'the check "{setting.code}" always reports errors, so it cannot be set to "{setting.level}"'
