"""Typed questions can be shown as flashcards."""

from __future__ import annotations

from pathlib import Path

import pytest
from quiz.conftest import Play

from quizgen.grading.verdicts import Verdict
from quizgen.model.questions import Flashcard
from quizgen.quiz.card import Card, card_digest, card_key_digest
from quizgen.quiz.history import History, Mode, SessionPlan
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.self_grading import as_flashcard

TYPED = {"short-answer", "numeric", "date", "cloze"}


def test_questions_that_are_typed_become_flashcards_and_no_others(all_cards: tuple[Card, ...]) -> None:
    for card in all_cards:
        shown = as_flashcard(card)
        assert shown.id == card.id
        assert card_digest(shown) == card_digest(card)
        assert card_key_digest(shown) == card_key_digest(card)
        if card.question.type in TYPED:
            assert isinstance(shown.question, Flashcard)
            assert shown.question.cite == card.question.cite
        else:
            assert shown is card


@pytest.mark.parametrize(("typed", "verdict"), [("y", Verdict.CORRECT), ("n", Verdict.WRONG)])
def test_the_learner_turns_them_over_and_judges(
    all_cards: tuple[Card, ...], play: Play, tmp_path: Path, typed: str, verdict: Verdict
) -> None:
    asked = [as_flashcard(card) for card in all_cards if card.question.type in TYPED]
    with History(tmp_path / "history") as history:
        record = HistoryRecorder(
            history,
            history.begin(SessionPlan(Mode.REVIEW, "/", "1", ()), 1),
            lambda: 1_790_000_000_000,
            memories={},
        )
        played = play(asked, *["", typed] * len(asked), "", record=record, review=True)

        assert [each.entry.verdict for each in history.answers()] == [verdict] * len(asked)
        assert len(history.memories()) == len(asked)
    assert played.screen.count("Press Enter to turn the card") == len(asked)
    for words in ("60", "Thursday"):
        assert words in played.screen
