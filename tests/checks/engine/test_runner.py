from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from samples import a_bank, a_flashcard, a_folder

import quizgen as qg
from quizgen.checks.engine.check import Check, about_checks
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.runner import run_checks
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.problems import Severity

Problems = Callable[[str], list[tuple[str, int, int, str]]]


def test_an_allowance_for_an_unknown_check_is_reported_and_the_nearest_named(problems: Problems) -> None:
    text = flashcard("built in 1850", more="    allow: {citation-to-long: why not}\n")

    assert problems(text) == [
        (
            "unknown-allow",
            12,
            13,
            'no check has the code "citation-to-long" (did you mean "citation-too-long"?)',
        )
    ]


def test_an_allowance_that_silences_nothing_is_reported(problems: Problems) -> None:
    text = flashcard("built in 1850", more="    allow: {citation-too-long: why not}\n")

    assert problems(text) == [
        ("idle-allow", 12, 13, '"citation-too-long" is allowed here, but finds nothing')
    ]


def test_an_allowance_silences_its_check_for_its_question_alone(problems: Problems) -> None:
    silenced = flashcard("not in there", "one", "    allow: {citation-not-found: a test}\n")
    other = flashcard("not in there", "two").replace("Back", "Another back")

    assert [(code, line) for code, line, *_ in problems(silenced + other)] == [("citation-not-found", 17)]


def test_codes_are_kebab_case_and_unique() -> None:
    codes = [check.code for check in (*CHECKS, *ABOUT_CHECKS)]

    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("check", [*CHECKS, *ABOUT_CHECKS], ids=lambda check: check.code)
def test_every_check_is_a_module_of_its_name_whose_docstring_documents_it(check: Check) -> None:
    module = import_module(check.module or check.run.__module__)
    text = check.documentation

    assert text == inspect.cleandoc(module.__doc__ or "")
    assert check.run is getattr(module, "run", about_checks)
    assert check.summary.endswith(".")
    assert all(part in text for part in ("\n\nWhat: ", "\n\nWhy: ", "\n\nBad:  ", "\nGood: "))


def test_the_checks_of_allowances_and_settings_look_at_no_folder_themselves() -> None:
    context = CheckContext(a_folder(a_bank(a_flashcard())))

    assert [finding for check in ABOUT_CHECKS for finding in check.run(context)] == []


def test_a_bank_may_say_how_much_a_check_matters_to_it() -> None:
    lonely = a_flashcard(group="stairs")
    findings = {
        level: [
            found.severity
            for found in run_checks([a_folder(a_bank(lonely, checks={"group-of-one": level}))])
            if found.check.code == "group-of-one"
        ]
        for level in ("error", "warning", "info", "off")
    }

    assert findings == {
        "error": [Severity.ERROR],
        "warning": [Severity.WARNING],
        "info": [Severity.INFO],
        "off": [],
    }


def test_what_makes_a_question_wrong_cannot_be_switched_off_for_a_bank(settings: Problems) -> None:
    assert settings("{citation-not-found: off}") == [
        (
            "check-setting",
            5,
            10,
            'what "citation-not-found" finds makes a question wrong: it cannot be set to off',
        )
    ]
    assert settings("{citation-not-found: error}") == []


def test_a_setting_for_an_unknown_check_is_reported_and_the_nearest_named(settings: Problems) -> None:
    assert settings("{group-of-two: info}") == [
        ("check-setting", 5, 10, 'no check has the code "group-of-two" (did you mean "group-of-one"?)')
    ]


def test_a_level_that_there_is_not_is_a_mistake_of_the_bank(settings: Problems) -> None:
    assert settings("{group-of-one: loud}") == [("unknown-value", 5, 10, '"loud" is no value of "level"')]


@pytest.fixture
def settings(tmp_path: Path) -> Problems:
    """For what stands under `checks:` on line 5 of a sound bank: code, line, column and message of each problem."""

    def check(written: str) -> list[tuple[str, int, int, str]]:
        (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
        text = f"{HEAD}checks: {written}\nquestions:\n{flashcard('built in 1850')}    objective: building\n"
        (tmp_path / "bank.yaml").write_text(text, encoding="utf-8")
        return [(p.code, p.span.line, p.span.column, p.message) for p in qg.check([tmp_path]).problems]

    return check
