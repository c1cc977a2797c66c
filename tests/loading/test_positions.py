"""Positions are exact, and take little memory."""

from __future__ import annotations

import tracemalloc

import pytest

from quizgen.loading.positions import Mark, Positions
from quizgen.loading.yaml_reader import read_yaml

CARD = """\
  - id: card-{number}
    type: flashcard
    front: What does the word {number} mean?
    back: The meaning of the word {number}
    uncited: vocabulary
    tags: [words]
"""


def test_positions_take_no_more_memory_than_twelve_times_the_text() -> None:
    text = "bank: cards\nquestions:\n" + "".join(CARD.format(number=number) for number in range(1000))
    read_yaml(text, "bank.yaml")
    tracemalloc.start()
    positions = read_yaml(text, "bank.yaml").positions
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert positions.root
    assert size < 12 * len(text), size / len(text)


@pytest.mark.parametrize(
    ("text", "position", "mark"),
    [
        ("", 0, Mark(0, 0)),
        ("a: b", 4, Mark(0, 4)),
        ("a: b\n", 4, Mark(0, 4)),
        ("a: b\n", 5, Mark(1, 0)),
        ("a: b\nc: d", 9, Mark(1, 4)),
        ("a: b\u2028c: d", 8, Mark(1, 3)),
    ],
)
def test_a_position_has_a_line_and_a_column(text: str, position: int, mark: Mark) -> None:
    assert Positions("bank.yaml", text).mark(position) == mark


@pytest.mark.parametrize("end", ["", "\n"])
def test_every_problem_shows_its_line(end: str) -> None:
    positions = read_yaml(f"a: b\nc: d{end}", "bank.yaml").positions
    assert [positions.source(positions.span([key])) for key in "ac"] == ["a: b", "c: d"]
