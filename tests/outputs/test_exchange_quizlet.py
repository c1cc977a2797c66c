"""Cards for Quizlet are lines with one tab each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_flashcard, a_folder

from quizgen.model.bank import Bank
from quizgen.outputs.exchange.quizlet import QUIZLET
from quizgen.outputs.exchange.settings import ExportSettings


def cards(bank: Bank) -> list[list[str]]:
    (data,) = QUIZLET.render(a_folder(bank), ExportSettings()).files.values()
    return [line.split("\t") for line in data.decode().removesuffix("\n").split("\n")]


def test_every_type_becomes_cards_and_pairs_one_each() -> None:
    made = cards(a_bank())

    assert ["the right to hold a market", "permission, given to the town in 1834"] in made
    assert ["1954", "repair of the roof"] in made
    assert ["A ____ is rung at ____.", "A bell is rung at noon."] in made
    assert len(made) == len(a_bank().questions) + 2


@given(
    st.text("ab\t\n\r*`|- ", min_size=1).filter(str.strip),
    st.text("ab\t\n\u2028", min_size=1).filter(str.strip),
)
def test_no_text_breaks_the_line(front: str, back: str) -> None:
    (card,) = cards(a_bank(a_flashcard(front=f"x{front}", back=f"x{back}")))

    assert len(card) == 2
    assert all(card)
