from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from samples import a_bank, a_flashcard, a_folder, an_ordering

import quizgen as qg
from quizgen.checks.engine.check import Check, about_checks
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.runner import run_checks
from quizgen.problems import FORMER_CODES, Severity
from quizgen.psychometrics.item_analysis import analyse_class

Problems = Callable[[str], list[tuple[str, int, int, str]]]


def test_an_allowance_for_an_unknown_check_is_reported_and_the_nearest_named(problems: Problems) -> None:
    text = flashcard("built in 1850", more="    allow: {citation-to-long: why not}\n")

    assert problems(text) == [
        (
            "unknown-allow",
            12,
            13,
            'unknown check "citation-to-long" (did you mean "citation-too-long"?)',
        )
    ]


def test_an_allowance_that_silences_nothing_is_reported(problems: Problems) -> None:
    text = flashcard("built in 1850", more="    allow: {citation-too-long: why not}\n")

    assert problems(text) == [
        (
            "unused-allow",
            12,
            13,
            'the check "citation-too-long" is listed under `allow`, but reports nothing for this question',
        )
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

    assert module.__name__.rpartition(".")[2] == check.code.replace("-", "_")
    assert text == inspect.cleandoc(module.__doc__ or "")
    assert check.run is getattr(module, "run", about_checks)
    assert check.summary.endswith(".")
    lacking = [part for part in ("\n\nWhat: ", "\n\nWhy: ", "\n\nBad:  ", "\nGood: ") if part not in text]
    assert lacking == [], f"write these parts into the docstring of {module.__name__}"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_a_test_or_labelled_questions(check: Check) -> None:
    here = Path(__file__).parent
    name = f"test_{check.code.replace('-', '_')}.py"
    tested = any(check.code in file.read_text(encoding="utf-8") for file in here.rglob("test_*.py"))

    assert tested or [*here.rglob(name), *here.rglob(f"{check.code}.yaml")], (
        f"write {name} or labelled questions"
    )


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
            'the check "citation-not-found" always reports errors, so it cannot be set to "off"',
        )
    ]
    assert settings("{citation-not-found: error}") == []


def test_a_setting_for_an_unknown_check_is_reported_and_the_nearest_named(settings: Problems) -> None:
    assert settings("{group-of-two: info}") == [
        ("check-setting", 5, 10, 'unknown check "group-of-two" (did you mean "group-of-one"?)')
    ]


@pytest.mark.parametrize("code", ["unused-allow", "idle-allow", "check-setting", "unknown-allow"])
def test_checks_of_allow_and_of_settings_cannot_be_allowed(problems: Problems, code: str) -> None:
    message = (
        f'the check "{code}" cannot be listed under `allow`, because this check is about settings of checks'
    )

    assert problems(flashcard("built in 1850", more=f"    allow: {{{code}: why not}}\n")) == [
        ("unknown-allow", 12, 13, message)
    ]


def test_an_allowance_that_only_a_class_can_use_is_reported_only_with_one() -> None:
    folder = a_folder(a_bank(a_flashcard(allow={"low-discrimination": "asked on purpose"})))
    codes = [
        [found.check.code for found in run_checks([folder], class_analysis=analysis)]
        for analysis in (None, analyse_class([]))
    ]

    assert ["unused-allow" in each for each in codes] == [False, True]


def test_unused_allow_may_be_set_as_any_other_warning(settings: Problems) -> None:
    useless = a_flashcard(allow={"clang": "why not"})
    found = {
        level: [
            found.severity
            for found in run_checks([a_folder(a_bank(useless, checks={"unused-allow": level}))])
            if found.check.code == "unused-allow"
        ]
        for level in ("error", "off")
    }

    assert found == {"error": [Severity.ERROR], "off": []}
    assert settings("{idle-allow: off}") == []


def test_a_level_that_there_is_not_is_a_mistake_of_the_bank(settings: Problems) -> None:
    assert settings("{group-of-one: loud}") == [("unknown-value", 5, 10, 'invalid level "loud"')]


FORMER = {
    former: check
    for former, current in FORMER_CODES.items()
    for check in (*CHECKS, *ABOUT_CHECKS)
    if check.code == current
}
"""The checks that were renamed, by their former code."""


def test_every_check_that_was_renamed_is_known_by_its_former_code() -> None:
    assert set(FORMER) == {
        "gap-in-sight",
        "gives-away",
        "idle-allow",
        "lost-sequence",
        "many-parts",
        "order-told",
        "pairs-odd",
        "test-wise",
    }


@pytest.mark.parametrize("former", sorted(FORMER))
def test_a_bank_may_set_a_check_by_its_former_code(former: str, settings: Problems) -> None:
    assert settings(f"{{{former}: off}}") == []


def test_a_setting_under_a_former_code_has_its_effect() -> None:
    many = an_ordering(items=[f"item {letter}" for letter in "abcdefghi"], dates=[])
    severities = {
        level: [
            found.severity
            for found in run_checks([a_folder(a_bank(many, checks={"many-parts": level}))])
            if found.check.code == "too-many-parts"
        ]
        for level in ("warning", "off")
    }

    assert severities == {"warning": [Severity.WARNING], "off": []}


@pytest.mark.parametrize("former", sorted({*FORMER} - {"idle-allow"}))
def test_an_allowance_under_a_former_code_that_silences_nothing_is_named_as_it_is_written(
    former: str, problems: Problems
) -> None:
    found = problems(flashcard("built in 1850", more=f"    allow: {{{former}: why not}}\n"))

    assert [(code, line) for code, line, *_ in found] == [("unused-allow", 12)]
    assert f'"{former}"' in found[0][3]


OLD_BANK = """\
  - id: gap
    type: cloze
    text: The keeper of the lighthouse climbed to the {{lamp}} and lit the lamp.
    cite: built in 1850
    inferred: true
    allow: {gap-in-sight: written years ago}
  - id: order
    type: ordering
    ask: Put these laws in order, beginning with the earliest.
    items: ["Magna Carta, 1215", "Bill of Rights, 1689", "Reform Act, 1832"]
    cite: built in 1850
    inferred: true
    allow: {order-told: written years ago}
  - id: pairs
    type: matching
    ask: Match these countries with their capitals.
    pairs: {Peru: Lima, Chile: Santiago, Ecuador: Quito}
    cite: built in 1850
    inferred: true
    allow: {pairs-odd: written years ago}
  - id: parts
    type: ordering
    ask: Put these words in order by the alphabet.
    items: [ash, birch, cedar, elm, fir, larch, maple, oak, pine]
    cite: built in 1850
    inferred: true
    allow: {many-parts: written years ago}
  - id: quantities
    type: multiple-choice
    ask: How long did the building take?
    answer: nine years
    distractors: [three years, eighteen months]
    cite: built in 1850
    inferred: true
    allow: {lost-sequence: written years ago}
  - id: told
    type: short-answer
    ask: Who was the first keeper of the lighthouse at Skagen?
    answer: Peter Brenner
    cite: built in 1850
    inferred: true
    allow: {gives-away: written years ago}
  - id: telling
    type: short-answer
    ask: What did Peter Brenner carry up at Skagen?
    answer: oil
    cite: built in 1850
    inferred: true
"""


def test_an_old_bank_may_allow_what_checks_report_by_their_former_codes(problems: Problems) -> None:
    renamed = {check.code for check in FORMER.values()}
    as_it_was = problems(OLD_BANK)
    without = problems("".join(line for line in OLD_BANK.splitlines(True) if "allow:" not in line))

    assert {code for code, *_ in as_it_was} & {*renamed, "unknown-allow"} == set()
    assert {code for code, *_ in without} & renamed == renamed - {"testwise-cues", "unused-allow"}


@pytest.fixture
def settings(tmp_path: Path) -> Problems:
    """For what stands under `checks:` on line 5 of a sound bank: code, line, column and message of each problem."""

    def check(written: str) -> list[tuple[str, int, int, str]]:
        (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
        text = f"{HEAD}checks: {written}\nquestions:\n{flashcard('built in 1850')}    objective: building\n"
        (tmp_path / "bank.yaml").write_text(text, encoding="utf-8")
        return [(p.code, p.span.line, p.span.column, p.message) for p in qg.check([tmp_path]).problems]

    return check
