"""Fields become tags for programs that have nothing else, and are read back."""

from __future__ import annotations

from samples import a_date, a_multiple_choice

from quizgen.model.citation import CitationState
from quizgen.model.exchange_tags import exchange_tags, read_exchange_tags, source_tags, type_tag


def test_fields_become_tags_and_are_read_back() -> None:
    question = a_multiple_choice(tags=["goods", "difficulty"], as_of="2011-12", group="stalls")
    tags = exchange_tags(question)

    read = read_exchange_tags((*tags, *source_tags([2, 2], CitationState.INFERRED)))

    assert read.tags == ("goods", "difficulty")
    assert read.fields == {
        "difficulty": "easy",
        "bloom": "remember",
        "objective": "goods",
        "group": "stalls",
        "as_of": "2011-12",
    }


def test_the_source_of_a_key_is_a_tag_to_find_questions_by() -> None:
    assert source_tags([3, 1, 3], CitationState.CITED) == ("paragraph:1", "paragraph:3")
    assert source_tags([], CitationState.PENDING) == ("citation:pending",)


def test_a_tag_says_which_type_a_question_had() -> None:
    read = read_exchange_tags([type_tag(a_date()), "type:essay"])

    assert (read.type, read.tags) == ("date", ("type:essay",))


def test_tags_of_other_programs_are_kept() -> None:
    assert read_exchange_tags(["unit:4", "difficulty:", ":x"]).tags == ("unit:4", "difficulty:", ":x")
