"""Runs the checks, and applies `allow` and settings.

`allow` is checked too: an entry with an unknown code (`unknown-allow`) and an entry that suppresses nothing
(`unused-allow`) are findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from quizgen.checks.citations import CITATION_CHECKS, PROOF_CHECKS
from quizgen.checks.citations.citation_pending import CITATION_PENDING
from quizgen.checks.citations.support_unclear import SUPPORT_UNCLEAR
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import forget_texts
from quizgen.checks.item_analysis import ITEM_ANALYSIS_CHECKS
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.settings import OFF, setting_faults, severity_levels
from quizgen.checks.structure.check_setting import CHECK_SETTING
from quizgen.checks.structure.group_of_one import GROUP_OF_ONE
from quizgen.checks.structure.unknown_allow import UNKNOWN_ALLOW
from quizgen.checks.structure.unused_allow import UNUSED_ALLOW
from quizgen.collector import without_collector
from quizgen.model.citation import CitationState
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.model.shared_settings import NOTHING_SET, SharedSettings
from quizgen.problems import Severity, current_code, did_you_mean
from quizgen.psychometrics.item_analysis import ClassAnalysis

OF_WHOLE_BANKS: Final = frozenset({GROUP_OF_ONE, UNUSED_ALLOW})
"""Checks of questions that depend on all questions of the bank."""


class Found(NamedTuple):
    """A finding, its check, and its severity in the bank."""

    check: Check
    finding: Finding
    severity: Severity


def run_checks(
    folders: Sequence[Folder],
    checks: Sequence[Check] = CHECKS,
    *,
    shared: Mapping[str, Sequence[SharedSettings]] | None = None,
    chosen: SharedSettings = NOTHING_SET,
    class_analysis: ClassAnalysis | None = None,
) -> tuple[Found, ...]:
    """Run checks on folders. Findings that are allowed or switched off are left out.

    Args:
        folders: The folders to check.
        checks: The checks to run.
        shared: The settings in the `quizgen.yaml` files of each folder, by slug; the nearest is the last.
        chosen: Settings that take precedence over all files.
        class_analysis: The analysis of a class's answers, if there are class files.
    """
    above = shared or {}
    with without_collector():
        return tuple(
            [
                found
                for folder in folders
                for found in _in_folder(
                    CheckContext(folder, class_analysis), checks, above.get(folder.slug, ()), chosen
                )
            ]
        )


def check_part(
    folder: Folder, shared: Sequence[SharedSettings], chosen: SharedSettings = NOTHING_SET
) -> tuple[Found, ...]:
    """Check a folder of which some questions could not be read.

    Findings about whole banks, and those that depend on questions which may be missing, are left out.
    """
    found = run_checks([folder], shared={folder.slug: shared}, chosen=chosen)
    return tuple(
        each for each in found if each.finding.question is not None and each.check not in OF_WHOLE_BANKS
    )


def _in_folder(
    context: CheckContext, checks: Sequence[Check], shared: Sequence[SharedSettings], chosen: SharedSettings
) -> Iterator[Found]:
    folder, has_class = context.folder, context.class_analysis is not None
    here = _explained([(check, finding) for check in checks for finding in check.run(context)])
    del context
    forget_texts()
    known = (*checks, *ABOUT_CHECKS)
    levels = {
        bank.bank: severity_levels((*shared, SharedSettings(checks=bank.checks), chosen), known)
        for bank in folder.banks
    }
    allowed, silenced = _allowed(folder), {(f.bank, f.question, check.code) for check, f in here}
    reported = (each for each in here if (each[1].bank, each[1].question, each[0].code) not in allowed)
    codes = {check.code for check in checks}
    about = (
        *_doubtful_allowances(folder, silenced, codes, has_class=has_class),
        *_doubtful_settings(folder, known),
    )
    for check, finding in (*reported, *about):
        level = levels.get(finding.bank, {}).get(check.code)
        severity = finding.severity or check.severity
        if level != OFF:
            yield Found(check, finding, Severity(level) if level else severity)
        elif check.severity is severity is Severity.ERROR:
            yield Found(check, finding, severity)


def _explained(found: Sequence[tuple[Check, Finding]]) -> list[tuple[Check, Finding]]:
    """The findings, without `support-unclear` for questions of which another check says what is wrong."""
    told = {(finding.bank, finding.question) for check, finding in found if check in PROOF_CHECKS}
    return [
        (check, finding)
        for check, finding in found
        if check is not SUPPORT_UNCLEAR or (finding.bank, finding.question) not in told
    ]


def _allowed(folder: Folder) -> set[tuple[str, str | None, str]]:
    return {
        (bank.bank, question.id, current_code(allowance.code))
        for bank in folder.banks
        for question in bank.questions
        for allowance in question.allow
    }


def _doubtful_allowances(
    folder: Folder, silenced: set[tuple[str, str | None, str]], codes: set[str], *, has_class: bool
) -> Iterator[tuple[Check, Finding]]:
    for bank in folder.banks:
        for question in bank.questions:
            for index, allowance in enumerate(question.allow):
                path, code = ("allow", index), current_code(allowance.code)
                if code not in codes:
                    message = _unknown(allowance.code, codes)
                    yield UNKNOWN_ALLOW, Finding(bank.bank, question.id, path, message)
                elif _is_deferred(question, code, has_class=has_class):
                    continue  # the check may report something once there is a citation, or a class file
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


def _is_deferred(question: Question, code: str, *, has_class: bool) -> bool:
    """Whether a check reports nothing only because the question is pending, or no class answered it."""
    if not has_class and code in {check.code for check in ITEM_ANALYSIS_CHECKS}:
        return True
    deferred = {check.code for check in CITATION_CHECKS if check is not CITATION_PENDING}
    return question.citation_state is CitationState.PENDING and code in deferred


def _doubtful_settings(folder: Folder, checks: Sequence[Check]) -> Iterator[tuple[Check, Finding]]:
    """Settings of banks that cannot be followed."""
    for bank in folder.banks:
        for path, message, hint in setting_faults(SharedSettings(checks=bank.checks), checks):
            yield CHECK_SETTING, Finding(bank.bank, None, path, message, hint)


def _unknown(code: str, known: set[str]) -> str:
    if current_code(code) in {check.code for check in ABOUT_CHECKS}:
        return f'the check "{code}" cannot be listed under `allow`, because this check is about settings of checks'
    return f'unknown check "{code}"{did_you_mean(code, known)}'
