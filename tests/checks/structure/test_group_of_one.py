from __future__ import annotations

from checks.checks_cases import flashcard
from checks.conftest import Problems


def in_group(identity: str, group: str, cite: str, more: str = "") -> str:
    return flashcard(cite, identity, f"    group: {group}\n{more}")


def test_a_question_that_is_alone_in_its_group_is_a_warning_at_the_groups_name(problems: Problems) -> None:
    questions = in_group("first", "stairs", "climbed 114 steps") + in_group("second", "stars", "slept by day")

    assert problems(questions) == [
        ("group-of-one", 12, 12, 'this is the only question in the group "stairs" (did you mean "stars"?)'),
        ("group-of-one", 19, 12, 'this is the only question in the group "stars" (did you mean "stairs"?)'),
    ]


def test_a_neighbour_that_is_retired_does_not_count(problems: Problems) -> None:
    questions = in_group("first", "stairs", "climbed 114 steps") + in_group(
        "second", "stairs", "slept by day", "    retired: He left.\n"
    )

    assert [problem[0] for problem in problems(questions)] == ["group-of-one"]


def test_a_group_of_two_is_fine(problems: Problems) -> None:
    questions = in_group("first", "stairs", "climbed 114 steps") + in_group(
        "second", "stairs", "slept by day"
    )

    assert problems(questions) == []
