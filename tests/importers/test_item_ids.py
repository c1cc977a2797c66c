from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.base import ImportedItem
from quizgen.importers.item_ids import make_item_ids
from quizgen.model.values import SLUG


def item(ask: str, key: str = "", answer: str = "a") -> ImportedItem:
    return ImportedItem("mill.gift, line 1", key, "", {"type": "short-answer", "ask": ask, "answer": answer})


def ids(*items: ImportedItem) -> list[str]:
    return [each.id for each in make_item_ids(items)]


def test_ids_are_those_of_the_source_or_made_of_the_stem() -> None:
    assert ids(item("Which?", "Mill 7"), item("**Which** river?")) == ["mill-7", "which-river"]


def test_an_id_that_is_given_twice_is_only_that_of_the_first() -> None:
    found = make_item_ids([item("One?", "a"), item("Two?", "a")])
    assert [(each.id, each.is_given, each.is_repeated) for each in found] == [
        ("a", True, False),
        ("two", False, True),
    ]


def test_keys_that_differ_only_in_what_no_id_has_get_a_hash() -> None:
    first, second = ids(item("One?", "k5F"), item("Two?", "k5f"))
    assert first != second
    assert first.startswith("k5f-")
    assert ids(item("Two?", "k5f"), item("One?", "k5F")) == [second, first]


def test_words_of_other_alphabets_get_a_hash_of_the_content() -> None:
    arabic = "\u0645\u0627 \u0647\u0630\u0627\u061f"
    (one,) = ids(item(arabic))
    assert re.fullmatch("question-[0-9a-f]{6}", one)
    assert ids(item("other"), item(arabic)) == ["other", one]


def test_the_hash_does_not_depend_on_feedback() -> None:
    plain = item("Same?")
    explained = ImportedItem("", "", "", {**plain.fields, "explain": "Because.", "points": "2"})
    assert ids(item("Same?", answer="b"), plain) == ids(item("Same?", answer="b"), explained)


@given(
    st.lists(st.builds(item, st.text(max_size=6), st.sampled_from(["", "", "a", "A", "\u0627"])), max_size=8)
)
def test_all_ids_are_valid_and_different(items: list[ImportedItem]) -> None:
    found = ids(*items)
    assert all(re.fullmatch(SLUG, each) and len(each) <= 64 for each in found)
    assert len(set(found)) == len(found)
