from __future__ import annotations

from quizgen.importers.base import ImportedItem, ImportedPassage
from quizgen.importers.passages import article_text, new_passages, split_long_stem

LONG = " ".join(["The mill stands by the river and grinds corn."] * 20)


def item(ask: str) -> ImportedItem:
    return ImportedItem("a, line 1", "", "t", {"type": "short-answer", "ask": ask, "answer": "x"})


def test_a_long_stem_is_parted_before_its_last_paragraph_or_sentence() -> None:
    for ask in (f"{LONG}\n\nWho owns it?", f"{LONG} Who owns it?"):
        split = split_long_stem(item(ask))
        assert split.item.fields["ask"] == "Who owns it?"
        assert split.passage == ImportedPassage("a, line 1", "t", LONG)


def test_other_stems_stay_whole() -> None:
    for ask in ("Who owns it?", "word " * 200, f"```\n{LONG}\n```\n\nWhat is printed?"):
        assert split_long_stem(item(ask)).passage is None


def test_each_passage_becomes_a_part_of_the_article_once() -> None:
    one = ImportedPassage("a", "The mill", "It is *old*.")
    two = ImportedPassage("b", "", "## Own heading\n\nIt is new.")
    three = ImportedPassage("c", "", "It is red.")
    found = new_passages([one, two, one, three, ImportedPassage("d", "x", "#")])
    assert article_text(found) == (
        "## The mill\n\nIt is *old*.\n\n## Own heading\n\nIt is new.\n\n## Text 3\n\nIt is red.\n"
    )


def test_what_the_article_has_is_not_added_again() -> None:
    assert new_passages([ImportedPassage("a", "", "It is old.")], "Yes.  It is\nold. Yes.") == []


def test_a_passage_of_several_parts_is_not_added_again() -> None:
    passage = ImportedPassage("a", "", "## The mill\n\nIt is old.\n\n## The river\n\nIt is long.")
    assert new_passages([passage], f"Before.\n\n{passage.text}\n\nAfter.") == []
