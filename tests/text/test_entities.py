"""The numbers, dates and names of a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.entities import EntityKind, find_entities


def found(text: str, kind: EntityKind, language: str = "en") -> list[str]:
    return [fact.text for fact in find_entities(text, language) if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("about 4,500 troops and 0.5 per cent", ["4,500", "0.5"]),
        ("$1 trillion, \u00a3643bn, 15 % or 20%", ["$1", "\u00a3643bn", "15 %", "20%"]),
        ("the 1st of M16 and R2D2", []),
        ("170,000.", ["170,000"]),
    ],
)
def test_numbers_are_found_whole(text: str, numbers: list[str]) -> None:
    assert found(text, EntityKind.NUMBER) == numbers


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 18 December 2011, and in 2003", ["18 December 2011", "2003"]),
        ("December 18, 2011; March 2003", ["December 18, 2011", "March 2003"]),
        ("le 3 mars 1999", ["3 mars 1999"]),
        ("2,003 men of 1,911", []),
        ("May 5 and a march", []),
    ],
)
def test_dates_are_found_whole_and_are_no_numbers(text: str, dates: list[str]) -> None:
    assert found(text, EntityKind.DATE) == dates
    assert not {"2011", "2003", "18"} & set(found(text, EntityKind.NUMBER))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Barack Obama met Nouri al-Maliki, Prime Minister of Iraq.",
         ["President Barack Obama", "Nouri al-Maliki", "Prime Minister of Iraq"]),
        ("The convoy left. It was dark. Dust rose.", []),
        ("Washington agreed. So did Washington.", ["Washington", "Washington"]),
        ("In Iraq and the United States", ["Iraq", "United States"]),
        ("American and Kuwaiti soldiers", ["Kuwaiti"]),
        ("Unlike Anna Berg, did Jon Falk sign after Per Holm left?", ["Anna Berg", "Jon Falk", "Per Holm"]),
        ("Did Jon Falk sign?", ["Jon Falk"]),
        ("the BBC's report", ["BBC"]),
        ("\u0646\u062e\u0644\u0629 \u0627\u0644\u062a\u0645\u0631", []),
    ],
)  # fmt: skip
def test_names_are_runs_of_words_with_capital_letters(text: str, names: list[str]) -> None:
    assert found(text, EntityKind.NAME) == names


def test_a_language_that_writes_nouns_so_has_no_names_to_be_told() -> None:
    assert found("Die Stadt und das Land um Berlin", EntityKind.NAME, "de") == []


def test_a_number_within_a_name_is_no_number() -> None:
    assert [(fact.kind, fact.text) for fact in find_entities("They flew a B-52 bomber")] == [
        (EntityKind.NAME, "B-52")
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She met Clara M. Holm and R. A. Varde.", ["Clara M. Holm", "R. A. Varde"]),
        ("It was Clara's plan B. The team left.", ["Clara"]),
    ],
)
def test_an_initial_with_a_point_does_not_end_a_name(text: str, names: list[str]) -> None:
    assert found(text, EntityKind.NAME) == names


@given(st.text(st.sampled_from("aB 1,.$%-'\u0627May 2011of")))
def test_facts_stand_where_they_say_and_never_overlap(text: str) -> None:
    every = find_entities(text)
    assert all(text[fact.start : fact.end] == fact.text for fact in every)
    assert all(one.end <= other.start for one, other in pairwise(every))


@pytest.mark.parametrize("space", [" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}"])
@pytest.mark.parametrize("language", ["fr", "en", "xx"])
def test_thousands_may_be_parted_by_any_space(language: str, space: str) -> None:
    number = f"4{space}500"

    assert found(f"plus de {number} visiteurs en 2 ans", EntityKind.NUMBER, language) == [number, "2"]


@pytest.mark.parametrize("number", ["187'500", "1\u2019250\u2019000", "12'400,5", "٤٥٫٥", "١٢٬٤٠٠"])
def test_a_number_is_whole_with_swiss_and_arabic_marks(number: str) -> None:
    assert found(f"x {number} y", EntityKind.NUMBER) == [number]


@pytest.mark.parametrize("text", ["tuned to 103.5FM", "a 2.5GHz band", "1,250kg of sand"])
def test_no_part_of_a_number_with_a_unit_is_a_number(text: str) -> None:
    assert found(text, EntityKind.NUMBER) == []


def test_a_number_after_an_elided_word_is_found() -> None:
    assert found("l'11 e dell'250", EntityKind.NUMBER, "it") == ["11", "250"]


@pytest.mark.parametrize(("text", "date"), [("le 1er mars 1874", "1er mars 1874"), ("el 3 de mayo de 1911", "3 de mayo de 1911"),
                                             ("the 2nd of May 1911", "2nd of May 1911")])  # fmt: skip
def test_a_date_is_found_with_the_ordinals_and_links_of_its_language(text: str, date: str) -> None:
    assert found(text, EntityKind.DATE) == [date]
