"""Every question that is shipped can be put, shown and told, in both looks and the narrowest terminal."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.loading.folders import load
from quizgen.quiz.card import Card, cards, drawn
from quizgen.quiz.cited import cited
from quizgen.quiz.dialogue import Dialogue
from quizgen.quiz.lines import PipedLines
from quizgen.quiz.plain_skin import PlainSkin
from quizgen.quiz.rich_skin import RichSkin
from quizgen.quiz.session import Ending, start
from quizgen.quiz.skin import Opening, Skin


@pytest.fixture(scope="module")
def shipped() -> Sequence[Card]:
    banks = Path(__file__).parents[2] / "question_banks"
    return drawn(cards(load([banks]).folders, lambda f: policy_for(f.article, f.banks, PRACTICE)), "1")


@pytest.mark.parametrize("look", ["plain", "rich"])
def test_every_question_can_be_skipped_through(shipped: Sequence[Card], look: str) -> None:
    screen = StringIO()
    console = Console(file=screen, width=40, markup=False, emoji=False, highlight=False)
    skin: Skin = RichSkin(console) if look == "rich" else PlainSkin(lambda text: print(text, file=screen))
    dialogue = Dialogue(start(shipped, "1"), skin, PipedLines([":s"] * len(shipped), screen))

    assert dialogue.run(Opening("All banks", "All questions.", ())) is Ending.FINISHED
    assert len(dialogue.session.attempts) == len(shipped) > 90


def test_every_citation_is_found_in_its_article(shipped: Sequence[Card]) -> None:
    lost = [card.id for card in shipped for found in cited(card) if found.number is None]

    assert lost == []
