"""A small folder with a question of every type, and a learner whose lines are known beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

import pytest
from samples import a_bank, a_folder, a_multiple_choice, a_multiple_response, a_true_false, one_of_each

from quizgen.grading.policy import PRACTICE, TEST, policy_for
from quizgen.model.folder import Folder
from quizgen.quiz.card import Card, cards
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.session import Ending, start
from quizgen.quiz.views.summary_view import SummaryView


@dataclass(frozen=True)
class Played:
    """What came of a dialogue."""

    dialogue: QuizRunner
    ending: Ending
    summary: SummaryView
    screen: str


Play = Callable[..., Played]


@pytest.fixture(scope="session")
def folder() -> Folder:
    bank = a_bank(
        a_multiple_choice(hint="It is ground to flour."),
        a_multiple_response(objective="goods", tags=["goods", "today"]),
        a_true_false(objective="rules", difficulty="medium"),
        *one_of_each()[3:],
        instructions="Read the article *first*.",
        objectives={"goods": "Say what is sold on the market", "rules": "State the rules of the market"},
    )
    return a_folder(bank)


@pytest.fixture(scope="session")
def all_cards(folder: Folder) -> tuple[Card, ...]:
    return cards([folder], lambda f: policy_for(f.article, f.banks, PRACTICE))


@pytest.fixture(scope="session")
def strict_cards(folder: Folder) -> tuple[Card, ...]:
    return cards([folder], lambda f: policy_for(f.article, f.banks, TEST))


@pytest.fixture(scope="session")
def card(all_cards: tuple[Card, ...]) -> Callable[[str], Card]:
    by_name = {card.question.id: card for card in all_cards}
    return by_name.__getitem__


@pytest.fixture
def play() -> Play:
    """Asks cards of a learner who types these lines, and then no more."""

    def played(
        asked: Sequence[Card],
        *lines: str,
        required: float | None = None,
        source: Iterable[str] = (),
        **manner: Any,
    ) -> Played:
        screen = StringIO()
        runner = QuizRunner(
            start(asked, "1"),
            PlainRenderer(lambda text: print(text, file=screen)),
            PipedLines(source or lines, screen),
            **manner,
        )
        ending = runner.run(Opening("Market basics", f"{len(asked)} questions.", ()))
        summary = runner.finish(ending, required)
        return Played(runner, ending, summary, screen.getvalue())

    return played
