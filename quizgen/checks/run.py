"""Runs the checks and honours `allow:`.

An allowance is itself checked: one whose code no check has (`unknown-allow`),
and one that silences nothing any more (`idle-allow`), are findings too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.checks.registry import CHECKS
from quizgen.model.folder import Folder
from quizgen.problems import Severity, did_you_mean


def _none(_: Reading) -> tuple[Finding, ...]:
    """These two are about the other checks, not about a folder."""
    return ()


UNKNOWN_ALLOW: Final = Check("unknown-allow", Severity.ERROR, _none)
IDLE_ALLOW: Final = Check("idle-allow", Severity.WARNING, _none)

Found = tuple[Check, Finding]


def run_checks(folders: Sequence[Folder], checks: Sequence[Check] = CHECKS) -> tuple[Found, ...]:
    """All findings of all checks in all folders, without those that a question allows."""
    found: list[Found] = []
    for folder in folders:
        reading = Reading(folder)
        here = [(check, finding) for check in checks for finding in check.run(reading)]
        allowed = _allowed(folder)
        found += [
            (check, finding)
            for check, finding in here
            if (finding.bank, finding.question, check.code) not in allowed
        ]
        if allowed:
            silenced = {(finding.bank, finding.question, check.code) for check, finding in here}
            found += _doubtful_allowances(folder, silenced, {check.code for check in checks})
    return tuple(found)


def _allowed(folder: Folder) -> set[tuple[str, str | None, str]]:
    return {
        (bank.bank, question.id, allowance.code)
        for bank in folder.banks
        for question in bank.questions
        for allowance in question.allow
    }


def _doubtful_allowances(
    folder: Folder, silenced: set[tuple[str, str | None, str]], codes: set[str]
) -> Iterator[Found]:
    for bank in folder.banks:
        for question in bank.questions:
            for index, allowance in enumerate(question.allow):
                path = ("allow", index)
                if allowance.code not in codes:
                    meant = did_you_mean(allowance.code, codes)
                    message = f'no check has the code "{allowance.code}"{meant}'
                    yield UNKNOWN_ALLOW, Finding(bank.bank, question.id, path, message)
                elif (bank.bank, question.id, allowance.code) not in silenced:
                    message = f'"{allowance.code}" is allowed here, but finds nothing'
                    yield (
                        IDLE_ALLOW,
                        Finding(bank.bank, question.id, path, message, "Take the allowance out."),
                    )
