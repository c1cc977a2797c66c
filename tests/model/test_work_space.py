from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from samples import a_flashcard, a_numeric, an_open_ended, one_of_each

from quizgen.model.digest import question_digest
from quizgen.model.work_space import WorkSpace, millimetres


@pytest.mark.parametrize(
    ("height", "size"),
    [
        ("5cm", 50),
        ("60 mm", 60),
        ("2in", 50.8),
        ("7.5cm", 75),
        ("1/3 page", 80),
        ("page", 240),
        ("1  page", 240),
    ],
)
def test_a_height_is_a_length_or_a_part_of_a_page(height: str, size: float) -> None:
    space = WorkSpace(box=height)

    assert space.box is not None
    assert millimetres(space.box) == pytest.approx(size)


@pytest.mark.parametrize("height", ["", "5", "900 %", "cm", "-5cm", "1/0 page", "five cm", "5 km", "0cm", "25cm", "2 pages"])  # fmt: skip
def test_what_is_no_height_or_more_than_a_page_is_refused_with_an_example(height: str) -> None:
    with pytest.raises(ValidationError, match=r"write .*(5cm|5mm)") as caught:
        WorkSpace(grid=height)

    assert caught.value.errors()[0]["type"] == "invalid-height"


@pytest.mark.parametrize("space", [{}, {"lines": "4", "box": "5cm"}])
def test_room_for_working_is_of_exactly_one_kind(space: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="exactly one of `lines`, `box`, `grid` and `blank`"):
        WorkSpace.model_validate(space)


def test_lines_are_short_for_a_space_of_lines_in_every_type() -> None:
    assert a_numeric(lines="4").work_space == a_numeric(space={"lines": "4"}).work_space == WorkSpace(lines=4)
    assert a_flashcard(lines="2").work_space == WorkSpace(lines=2)
    assert a_numeric().work_space is None


def test_an_answer_in_sentences_has_lines_unless_it_has_other_room() -> None:
    assert an_open_ended(lines=None).work_space == WorkSpace(lines=6)
    assert an_open_ended(lines=None, space={"box": "5cm"}).work_space == WorkSpace(box="5cm")


def test_lines_and_space_together_are_refused() -> None:
    with pytest.raises(ValidationError, match="`lines` and `space` cannot be combined"):
        a_numeric(lines="4", space={"box": "5cm"})


def test_what_concerns_paper_alone_changes_no_card() -> None:
    for question in one_of_each():
        changes: dict[str, Any] = {"space": WorkSpace(grid="6cm"), "bonus": True, "new_page": True}
        if question.type != "open-ended":
            changes["lines"] = 4
        changed = question.model_copy(update=changes)

        assert question_digest(changed, {}) == question_digest(question, {})
