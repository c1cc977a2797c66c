from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from samples import a_bank, a_multiple_choice, a_numeric, a_true_false

from quizgen.model.bank import Bank
from quizgen.model.worksheet_section import assign_sections

QUESTIONS = (
    a_multiple_choice(id="one"),
    a_multiple_choice(id="two"),
    a_numeric(id="three"),
    a_true_false(id="four"),
    a_true_false(id="five", retired="no bell is rung"),
)


def a_bank_with(*sections: dict[str, Any], **worksheet: Any) -> Bank:
    titled = [{"title": f"Part {number}"} | section for number, section in enumerate(sections, 1)]
    return a_bank(
        *QUESTIONS, worksheets=[{"name": "final", "title": "Final", "sections": titled, **worksheet}]
    )


def members(*sections: dict[str, Any], seed: str = "1") -> list[list[str]]:
    bank = a_bank_with(*sections)
    parts = assign_sections(bank.worksheets[0].sections, bank.active, seed)
    return [[question.id for question in part] for part in parts]


def test_a_section_lists_its_questions_or_picks_them() -> None:
    assert members({"questions": ["three", "one"]}, {"pick": "true-false"}) == [["three", "one"], ["four"]]


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_no_question_is_in_two_sections(seed: str) -> None:
    first, second, third = members(
        {"pick": "multiple-choice:1"},
        {"pick": "multiple-choice:1"},
        {"questions": ["three", "four"]},
        seed=seed,
    )

    assert sorted(first + second) == ["one", "two"]
    assert third == ["three", "four"]


@pytest.mark.parametrize(
    ("section", "code", "place", "message"),
    [
        ({"questions": ["thre"]}, "unknown-question", "sections.0.questions.0", 'did you mean "three"?'),
        ({"questions": ["five"]}, "retired-question", "sections.0.questions.0", '"five" is retired'),
        ({"questions": ["one", "one"]}, "listed-twice", "sections.0.questions.1", "lists the question"),
        ({"pick": "true-false:2"}, "cannot-pick", "sections.0.pick.0", "only 1 question matches"),
        ({"questions": ["one", "two"], "choose": "2"}, "out-of-range", "sections.0.choose", "this section has 2 questions"),
        ({"pick": "multiple-choice", "choose": "3"}, "out-of-range", "sections.0.choose", "this section has 2 questions"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_section_is_told_where_it_stands(
    section: dict[str, Any], code: str, place: str, message: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        a_bank_with(section)

    (error,) = caught.value.errors()
    assert (error["type"], ".".join(map(str, error["loc"]))) == (code, f"worksheets.0.{place}")
    assert message in error["msg"]


def test_a_question_in_the_lists_of_two_sections_is_reported_at_the_second() -> None:
    with pytest.raises(ValidationError) as caught:
        a_bank_with({"questions": ["one"]}, {"questions": ["two", "one"]})

    (error,) = caught.value.errors()
    assert error["loc"] == ("worksheets", 0, "sections", 1, "questions", 1)


@pytest.mark.parametrize("section", [{}, {"pick": "easy", "questions": ["one"]}])
def test_a_section_says_what_it_asks_in_one_way(section: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="either `pick` or `questions`"):
        a_bank_with(section)


@pytest.mark.parametrize("beside", [{"pick": "easy"}, {"questions": ["one"]}])
def test_sections_are_not_combined_with_what_they_replace(beside: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="move these into a section"):
        a_bank_with({"questions": ["two"]}, **beside)


def test_pending_questions_can_be_left_out_of_sections() -> None:
    bank = a_bank(
        a_multiple_choice(id="one"),
        a_numeric(id="two", cite=None, pending="from a list"),
        a_true_false(id="three", cite=None, pending="from a list"),
        worksheets=[
            {
                "name": "final",
                "title": "Final",
                "sections": [
                    {"title": "A", "questions": ["one", "two"], "choose": "1"},
                    {"title": "B", "questions": ["three"]},
                ],
            }
        ],
    )

    (sheet,) = bank.cited_only().worksheets
    (section,) = sheet.sections
    assert (section.title, section.questions, section.choose) == ("A", ("one",), None)
