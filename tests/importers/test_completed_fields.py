from __future__ import annotations

from typing import Any

import pytest

from quizgen.importers.base import ImportedItem
from quizgen.importers.completed_fields import CannotImportError, CompletedItem, complete_fields


def completed(media: dict[str, str] | None = None, **fields: Any) -> CompletedItem:
    return complete_fields(ImportedItem("mill.gift, line 1", "", "The title", fields), media or {})


@pytest.mark.parametrize(
    ("fields", "supplied"),
    [
        ({"type": "true-false", "ask": "x", "answer": "false"}, {"correction"}),
        ({"type": "open-ended", "ask": "x"}, {"model", "rubric"}),
        ({"type": "short-answer", "ask": "", "answer": "a"}, {"ask"}),
    ],
)
def test_what_no_source_has_is_supplied_and_named(fields: dict[str, Any], supplied: set[str]) -> None:
    made = completed(**fields)
    assert made.supplied == supplied
    assert len(made.losses) == len(supplied)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"type": "multiple-choice", "ask": "x", "distractors": ["a"]}, "no correct answer"),
        ({"type": "short-answer", "ask": "x"}, "no correct answer"),
        (
            {"type": "matching", "ask": "x", "pairs": [{"left": "a", "right": "b"}]},
            "fewer than two pairs to match",
        ),
        ({"type": "flashcard", "front": "x", "back": " "}, "a card without a back"),
    ],
)
def test_what_cannot_be_supplied_is_a_reason_to_leave_the_question_out(
    fields: dict[str, Any], reason: str
) -> None:
    with pytest.raises(CannotImportError, match=reason):
        completed(**fields)


def test_options_are_listed_once_and_have_words() -> None:
    made = completed(type="multiple-choice", ask="x", answer="a", distractors=["a", "", "b", "b "])
    assert made.fields["distractors"] == ["b"]
    assert [loss.reason for loss in made.losses] == [
        "the same option twice",
        "an empty option",
        "the same option twice",
    ]


@pytest.mark.parametrize("option", ["None of the above", "All of these.", "Keine der Antworten"])
def test_options_that_refer_to_the_others_stay_last(option: str) -> None:
    choice: dict[str, Any] = {
        "type": "multiple-choice",
        "ask": "x",
        "answer": "a",
        "distractors": ["b", option],
    }
    assert completed(**choice).fields["pin"] == [option]
    assert "pin" not in completed(**choice, shuffle="false").fields


def test_options_that_differ_in_capital_letters_stay_with_permission() -> None:
    made = completed(type="multiple-choice", ask="x", answer="Java", distractors=["java", "c"])
    assert made.fields["distractors"] == ["java", "c"]
    assert [each["code"] for each in made.fields["allow"]] == ["key-among-distractors"]


@pytest.mark.parametrize(("answers", "made_type"), [(["a"], "short-answer"), (["a", "b"], "open-ended")])
def test_a_choice_without_wrong_options_becomes_another_type(answers: list[str], made_type: str) -> None:
    assert completed(type="multiple-response", ask="x", answers=answers).fields["type"] == made_type


def test_tags_and_points_become_valid() -> None:
    made = completed(type="short-answer", ask="x", answer="a", tags=["a b", "a-b", "!"], points="0")
    assert made.fields["tags"] == ["a-b"]
    assert "points" not in made.fields
    assert [loss.reason for loss in made.losses] == ["0 points"]


def test_a_picture_that_is_there_has_a_description_and_another_one_is_lost() -> None:
    there = completed(
        {"p": "images/p.png"}, type="short-answer", ask="x", answer="a", image={"file": "p", "alt": ""}
    )
    assert there.fields["image"] == {"file": "images/p.png", "alt": "p.png"}
    away = completed(type="short-answer", ask="x", answer="a", image={"file": "p", "alt": ""})
    assert "image" not in away.fields
    assert len(away.losses) == 1


def test_characters_that_nobody_sees_are_removed_and_named() -> None:
    made = completed(type="short-answer", ask="a\u200bb\x07", answer="a", distractors=[])
    assert made.fields["ask"].strip() == "ab"
    assert [loss.reason for loss in made.losses] == ["invisible characters"]
