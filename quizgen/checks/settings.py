"""Settings of checks: which are made in a bank, and with which severity.

Settings have layers: the `quizgen.yaml` files from the top of the project down, the bank, and `select` and
`ignore` of the command or the API. If two layers set the same check, the nearer one counts. Checks that
always report errors can be neither left out nor downgraded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.model.check_settings import CheckSetting
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import Severity, current_code, did_you_mean

OFF: Final = "off"
ALL: Final = "all"
"""The entry of `select` for all checks."""


class SettingFault(NamedTuple):
    """A setting that cannot be applied: its path, message and hint."""

    path: tuple[str | int, ...]
    message: str
    hint: str


def severity_levels(layers: Iterable[SharedSettings], checks: Sequence[Check]) -> dict[str, str]:
    """The severities that are set for checks, or `off`, by code.

    A check that always reports errors may be off because it is not selected. Lower severities for such a
    check are ignored.

    Args:
        layers: The settings that apply to a bank, the nearest last.
        checks: All checks.
    """
    codes = {check.code for check in checks}
    fixed = {check.code for check in checks if check.severity is Severity.ERROR}
    levels: dict[str, str] = {}
    for layer in layers:
        if layer.select is not None:
            selected = {*map(current_code, layer.select)}
            levels = {code: level for code, level in levels.items() if level != OFF}
            levels |= dict.fromkeys(set() if ALL in selected else codes - selected, OFF)
        own = {current_code(setting.code): setting.level for setting in layer.checks}
        own |= dict.fromkeys(map(current_code, layer.ignore), OFF)
        levels |= {code: level for code, level in own.items() if code not in fixed}
    return levels


def setting_faults(settings: SharedSettings, checks: Sequence[Check]) -> Iterator[SettingFault]:
    """The settings of one layer that cannot be applied: unknown checks, and downgraded errors.

    Args:
        settings: The layer.
        checks: All checks.
    """
    known = {check.code: check for check in checks}
    for index, setting in enumerate(settings.checks):
        check = known.get(current_code(setting.code))
        if check is None:
            yield _unknown(("checks", index), setting.code, known)
        elif check.severity is Severity.ERROR and setting.level != Severity.ERROR.value:
            yield _fixed(("checks", index), setting)
    for index, code in enumerate(settings.ignore):
        check = known.get(current_code(code))
        if check is None:
            yield _unknown(("ignore", index), code, known)
        elif check.severity is Severity.ERROR:
            yield _fixed(("ignore", index), CheckSetting(code=code, level="off"))
    for index, code in enumerate(settings.select or ()):
        if current_code(code) not in {*known, ALL}:
            yield _unknown(("select", index), code, (*known, ALL))


def _unknown(path: tuple[str | int, ...], code: str, known: Iterable[str]) -> SettingFault:
    message = f'unknown check "{code}"{did_you_mean(code, known)}'
    return SettingFault(path, message, "To list all codes, run quizgen check --list.")


def _fixed(path: tuple[str | int, ...], setting: CheckSetting) -> SettingFault:
    what = "ignored" if path[0] == "ignore" else f'set to "{setting.level}"'
    return SettingFault(
        path,
        f'the check "{setting.code}" always reports errors, so it cannot be {what}',
        "Fix the problems that this check reports, or add the check to the `allow` of each question, with a reason.",
    )
