from __future__ import annotations

import pytest
from samples import a_bank, a_flashcard, a_folder

from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.runner import run_checks
from quizgen.checks.settings import SettingFault, setting_faults, severity_levels
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import Severity

ALL = (*CHECKS, *ABOUT_CHECKS)
WARNINGS = {check.code for check in ALL if check.severity is not Severity.ERROR}


def set_by(**keys: object) -> SharedSettings:
    return SharedSettings.model_validate(keys)


def levels(*layers: SharedSettings) -> dict[str, str]:
    return severity_levels(layers, ALL)


def made(*layers: SharedSettings) -> set[str]:
    return WARNINGS - {code for code, level in levels(*layers).items() if level == "off"}


def faults(**keys: object) -> list[SettingFault]:
    return list(setting_faults(set_by(**keys), ALL))


def test_without_settings_every_check_is_made_at_its_own_severity() -> None:
    assert levels() == levels(SharedSettings()) == {}


def test_the_severities_of_all_layers_are_combined_and_the_nearest_layer_counts() -> None:
    above = set_by(checks={"clang": "info", "long-stem": "off"})
    near = set_by(checks={"clang": "error"})

    assert levels(above, near) == {"clang": "error", "long-stem": "off"}


def test_only_selected_checks_are_made() -> None:
    assert made(set_by(select=["clang", "long-stem"])) == {"clang", "long-stem"}
    assert made(set_by(select=[])) == set()


def test_ignored_checks_are_not_made() -> None:
    assert made(set_by(ignore="clang")) == WARNINGS - {"clang"}


def test_a_nearer_layer_selects_again_what_was_ignored_or_not_selected() -> None:
    ignoring, selecting = set_by(ignore="clang"), set_by(select="long-stem")

    assert made(ignoring, set_by(select="clang")) == {"clang"}
    assert made(ignoring, set_by(checks={"clang": "info"})) == WARNINGS
    assert made(selecting, set_by(select="all")) == WARNINGS
    assert made(selecting, set_by(checks={"clang": "info"})) == {"clang", "long-stem"}


def test_a_check_that_is_selected_keeps_the_severity_that_was_set() -> None:
    assert levels(set_by(checks={"clang": "error"}), set_by(select="clang"))["clang"] == "error"


def test_former_codes_mean_todays_checks() -> None:
    assert made(set_by(select="gives-away", ignore="many-parts")) == {"cross-item-cue"}
    assert levels(set_by(checks={"gives-away": "info"})) == {"cross-item-cue": "info"}
    assert faults(select="gives-away", ignore=["many-parts"], checks={"test-wise": "off"}) == []


def test_errors_are_reported_whatever_is_set() -> None:
    folder = a_folder(a_bank(a_flashcard(cite="words that are nowhere")))
    layers = [set_by(select="clang", ignore="citation-not-found", checks={"citation-not-found": "off"})]

    found = run_checks([folder], shared={folder.slug: layers}, chosen=set_by(select="long-stem"))

    assert [(each.check.code, each.severity) for each in found] == [("citation-not-found", Severity.ERROR)]


def test_what_is_less_than_an_error_is_left_out_if_its_check_is_not_selected() -> None:
    folder = a_folder(a_bank(a_flashcard(back="Sunni Muslims")))

    severities = {
        select: [
            each.severity
            for each in run_checks([folder], chosen=set_by(select=select))
            if each.check.code == "fact-not-in-article"
        ]
        for select in ("clang", "fact-not-in-article")
    }

    assert severities["clang"] == [s for s in severities["fact-not-in-article"] if s is Severity.ERROR]


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_an_unknown_code_is_reported_at_its_place_and_the_nearest_named(key: str) -> None:
    (fault,) = faults(**{key: ["long-stem", "clnag"]})

    assert fault.path == (key, 1)
    assert fault.message == 'unknown check "clnag" (did you mean "clang"?)'


def test_what_always_reports_errors_can_be_selected_and_not_be_ignored() -> None:
    assert faults(select="citation-not-found", checks={"citation-not-found": "error"}) == []
    assert [
        fault.message for fault in faults(ignore="citation-not-found", checks={"unknown-allow": "off"})
    ] == [
        'the check "unknown-allow" always reports errors, so it cannot be set to "off"',
        'the check "citation-not-found" always reports errors, so it cannot be ignored',
    ]
