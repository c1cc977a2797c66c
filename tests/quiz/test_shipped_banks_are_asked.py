"""Every question that is shipped can be put, shown and told, in both looks and the narrowest terminal."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.loading.folder_loader import load_folders
from quizgen.quiz.card import Card, cards, sample_cards
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.renderers.base import Opening, Renderer
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.renderers.rich import RichRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.session import Ending, start
from quizgen.quiz.views.passage_view import passage_views


@pytest.fixture(scope="module")
def shipped() -> Sequence[Card]:
    banks = Path(__file__).parents[2] / "question_banks"
    return sample_cards(
        cards(load_folders([banks]).folders, lambda f: policy_for(f.article, f.banks, PRACTICE)), "1"
    )


@pytest.mark.parametrize("look", ["plain", "rich"])
def test_every_question_can_be_skipped_through(shipped: Sequence[Card], look: str) -> None:
    screen = StringIO()
    console = Console(file=screen, width=40, markup=False, emoji=False, highlight=False)
    renderer: Renderer = (
        RichRenderer(console) if look == "rich" else PlainRenderer(lambda text: print(text, file=screen))
    )
    runner = QuizRunner(start(shipped, "1"), renderer, PipedLines([":s"] * len(shipped), screen))

    assert runner.run(Opening("All banks", "All questions.", ())) is Ending.FINISHED
    assert len(runner.session.attempts) == len(shipped) > 90


def test_every_citation_is_found_in_its_article(shipped: Sequence[Card]) -> None:
    lost = [card.id for card in shipped for found in passage_views(card) if found.number is None]

    assert lost == []
