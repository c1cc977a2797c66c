from __future__ import annotations

from collections.abc import Callable

from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]


def test_the_second_question_with_an_id_is_reported_at_its_id(problems: Problems) -> None:
    first = flashcard("built in 1850", "lamp")
    second = flashcard("slept by day", "lamp").replace("lamp, front", "another front")

    assert problems(first + second) == [
        ("duplicate-id", 12, 9, 'the id "lamp" is already used by question 1 of the bank')
    ]
