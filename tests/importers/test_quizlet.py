"""Flashcards as text, with anything between the two sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importers.import_cases import read_file
from samples import a_folder

from quizgen.importers.base import ImportedFile, ImportFileError, ImportSettings
from quizgen.importers.quizlet import QUIZLET
from quizgen.importers.registry import IMPORTERS
from quizgen.outputs.exchange.quizlet import QUIZLET as QUIZLET_OUTPUT
from quizgen.outputs.exchange.settings import ExportSettings

CARDS = [("mill", "a house, with wheels"), ("Orl", "a river; it is wide"), ("well-known", "old: very old")]


def read(text: str, **settings: str) -> ImportedFile:
    return read_file(QUIZLET, text.encode(), "cards.txt", **settings)


def sides(found: ImportedFile) -> list[tuple[object, object]]:
    return [(item.fields["front"], item.fields["back"]) for item in found.items]


@pytest.mark.parametrize(
    "between", ["\t", "|", " | ", "||", "|||", "/////", "---", "::", " = ", " - ", " – ", "->", " => "]
)
@pytest.mark.parametrize("cards", ["\n", "\n\n", "\n\n\n"])
def test_what_is_between_sides_and_cards_is_found(between: str, cards: str) -> None:
    found = read(cards.join(between.join(card) for card in CARDS))

    assert sides(found) == CARDS
    assert [item.place for item in found.items] == [
        f"cards.txt, line {1 + len(cards) * number}" for number in range(3)
    ]


def test_semicolons_may_part_cards_with_commas_between_sides() -> None:
    assert sides(read("mill,Mühle;river,Fluss;house,Haus")) == [
        ("mill", "Mühle"),
        ("river", "Fluss"),
        ("house", "Haus"),
    ]


def test_sides_may_be_lines_and_cards_paragraphs() -> None:
    assert sides(read("mill\nMühle\n\nriver\nFluss\n")) == [("mill", "Mühle"), ("river", "Fluss")]


def test_a_side_may_have_several_lines() -> None:
    assert sides(read("mill\tline 1\nline 2\n\nriver\tFluss\nStrom\n")) == [
        ("mill", "line 1\nline 2"),
        ("river", "Fluss\nStrom"),
    ]


@pytest.mark.parametrize(("separator", "between_cards"), [("~", ""), ("~", "##"), ("~", "\n")])
def test_separators_may_be_given(separator: str, between_cards: str) -> None:
    text = (between_cards or "\n").join(separator.join(card) for card in CARDS)

    assert sides(read(text, separator=separator, between_cards=between_cards)) == CARDS


def test_a_given_separator_that_is_nowhere_leaves_out_all_cards() -> None:
    found = read("a\tb\nc\td\n", separator="~", between_cards="\\n")

    assert (found.found, found.items) == (2, ())


def test_without_a_separator_the_file_is_refused() -> None:
    with pytest.raises(ImportFileError, match=r"cannot find the separator .* cards\.txt: .* --separator"):
        QUIZLET.read(b"some words\nand others\n", "cards.txt", ImportSettings())


def test_lines_with_one_side_are_named_with_their_place() -> None:
    found = read("term with, comma\tdefinition; with\n\tempty front\nonly one\nx\ty\nz\tw\n")

    assert len(found.items) == 3
    assert [(loss.place, loss.reason) for loss in found.losses] == [
        ("cards.txt, line 2", "a card has an empty side"),
        ("cards.txt, line 3", "a line has only one side"),
    ]


@pytest.mark.parametrize(
    "text",
    ["A story, with commas.\nIt has two lines.\n", "one line", "<a>\t<b>\n", "::T:: x\t{=a}\ny\tz\n", ""],
)
def test_other_texts_are_not_taken_for_cards(text: str) -> None:
    assert not QUIZLET.recognizes(text.encode(), "story.txt")


def test_what_is_written_for_quizlet_is_read_again() -> None:
    ((name, data),) = QUIZLET_OUTPUT.render(a_folder(), ExportSettings()).files.items()
    found = read_file(next(each for each in IMPORTERS if each.recognizes(data, name)), data, name)

    assert found.format == "Quizlet text"
    assert found.losses == ()
    assert found.found == data.count(b"\n")


@given(st.text(st.sampled_from("ab\t\n|;,-:= "), max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    if QUIZLET.recognizes(text.encode(), "x.txt"):
        read(text)
