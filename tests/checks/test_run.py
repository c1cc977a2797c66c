from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

import pytest
from checks.checks_cases import flashcard
from samples import a_bank, a_flashcard, a_folder

from quizgen.checks.base import Check
from quizgen.checks.reading import Reading
from quizgen.checks.registry import CHECKS
from quizgen.checks.run import IDLE_ALLOW, UNKNOWN_ALLOW

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
    codes = [check.code for check in CHECKS]

    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_is_a_module_of_its_name_whose_docstring_documents_it(check: Check) -> None:
    module = import_module(f"quizgen.checks.{check.code.replace('-', '_')}")
    text = module.__doc__ or ""

    assert check.run is module.run
    assert all(part in text for part in ("\n\nWhat: ", "\n\nWhy: ", "\n\nBad:  ", "\nGood: "))


def test_the_checks_of_allowances_look_at_no_folder_themselves() -> None:
    reading = Reading(a_folder(a_bank(a_flashcard())))

    assert [*UNKNOWN_ALLOW.run(reading), *IDLE_ALLOW.run(reading)] == []
