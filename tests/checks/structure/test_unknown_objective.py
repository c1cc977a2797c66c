from __future__ import annotations

from collections.abc import Callable

from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]
Hints = Callable[[str], list[str]]


def test_a_misspelt_objective_is_reported_and_the_nearest_named(problems: Problems, hints: Hints) -> None:
    text = flashcard("built in 1850", more="    objective: bilding\n")

    assert problems(text) == [
        ("unknown-objective", 12, 16, 'unknown objective "bilding" (did you mean "building"?)')
    ]
    assert hints(text) == ["Use one of: building."]


def test_a_known_objective_is_no_problem(problems: Problems) -> None:
    assert problems(flashcard("built in 1850", more="    objective: building\n")) == []
