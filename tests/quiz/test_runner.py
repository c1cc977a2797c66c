from collections.abc import Callable, Sequence
from io import StringIO
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from response_samples import sample_responses

from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.card import Card
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.quiz_commands import parse_command
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.plain import PlainRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.sanitize import CONTROL
from quizgen.quiz.session import Ending, start
from quizgen.quiz.views.question_view import shown_order

ONE_LINE = {
    "multiple-choice", "multiple-response", "true-false", "short-answer", "numeric", "date", "matching", "ordering",
}  # fmt: skip
"""Types that are answered with one line, which is read as a whole."""

Find = Callable[[str], Card]
Play = Callable[..., Any]


def verdicts(played: Any) -> list[Verdict]:
    return [attempt.grade.verdict for attempt in played.dialogue.session.attempts]


def test_undo_takes_the_last_answer_back(card: Find, play: Play) -> None:
    played = play([card("sell-after-bell"), card("stalls")], "t", "u", "f", "60")

    assert verdicts(played) == [Verdict.CORRECT, Verdict.CORRECT]


def test_the_very_last_answer_can_be_taken_back_too(card: Find, play: Play) -> None:
    assert verdicts(play([card("stalls")], "10", "u", "60", "")) == [Verdict.CORRECT]


def test_undo_before_any_answer_says_that_there_is_none(card: Find, play: Play) -> None:
    assert "There is no answer to undo yet." in play([card("stalls")], "u").screen


def test_i_was_right_counts_the_answer_before(card: Find, play: Play) -> None:
    played = play([card("market-day"), card("stalls")], "market day", "o", "60")

    assert verdicts(played) == [Verdict.CORRECT, Verdict.CORRECT]
    assert played.dialogue.session.attempts[0].overridden


def test_i_was_right_is_refused_where_nothing_was_wrong(card: Find, play: Play) -> None:
    assert (
        "You can mark an answer correct only if it was graded incorrect."
        in play([card("stalls")], "o").screen
    )


def test_a_hint_is_shown_on_demand_and_noted(card: Find, play: Play) -> None:
    played = play([card("first-goods")], "?", "s")

    assert "Hint: It is ground to flour." in played.screen
    assert played.dialogue.session.attempts[0].hinted
    assert "This question has no hint." in play([card("stalls")], "?").screen


def test_the_passage_before_the_answer_does_not_point_at_it(card: Find, play: Play) -> None:
    screen = play([card("stalls")], "p").screen

    assert "Paragraph 1: Every Thursday the square fills with about 60 stalls." in screen
    assert "Quoted:" not in screen


def test_help_explains_every_word(card: Find, play: Play) -> None:
    screen = play([card("stalls")], "h").screen

    for each in "?psuohq":
        assert f"\n{each}: " in screen


def test_help_shows_colons_where_words_are_answers(play: Play) -> None:
    from samples import a_bank, a_folder, a_short_answer

    from quizgen.grading.policy import PRACTICE
    from quizgen.quiz.card import cards

    (uranium,) = cards([a_folder(a_bank(a_short_answer(answer="U")))], lambda _: PRACTICE)
    played = play([uranium], ":h", "u", "")

    assert "\n:u: undo" in played.screen
    assert verdicts(played) == [Verdict.CORRECT]


def test_quit_ends_with_the_summary(card: Find, play: Play) -> None:
    played = play([card("stalls"), card("market-day")], "60", "q")

    assert played.ending is Ending.QUIT
    assert "Stopped after 1 of 2 questions." in played.screen


def test_the_end_of_the_input_is_like_quitting(card: Find, play: Play) -> None:
    assert play([card("stalls"), card("market-day")], "60").ending is Ending.NO_MORE_INPUT
    assert play([card("stalls")], "60").ending is Ending.FINISHED


class TestInATest:
    def test_verdicts_wait_for_the_end(self, strict_cards: Sequence[Card], play: Play) -> None:
        played = play(strict_cards[2:5], "t", "Friday", "60", "", test=True)
        before, after = played.screen.split("Press Enter to see the summary")

        assert "correct" not in before.lower().replace("correct answer.", "")
        assert after.count("Question ") == 3
        assert "You answered: Friday" in after

    def test_the_passage_and_overruling_wait_too(self, strict_cards: Sequence[Card], play: Play) -> None:
        screen = play(strict_cards[3:5], "p", "Friday", "o", test=True).screen

        assert "In a test, the passages are shown at the end." in screen
        assert "In a test, results are shown at the end." in screen

    def test_a_close_answer_is_tried_once_more(self, strict_cards: Sequence[Card], play: Play) -> None:
        played = play(strict_cards[3:4], "Thurzday", "Thursday", test=True)

        assert "Try once more." in played.screen
        assert verdicts(played) == [Verdict.CORRECT]

    def test_a_close_answer_cannot_be_overruled(self, strict_cards: Sequence[Card], play: Play) -> None:
        assert verdicts(play(strict_cards[3:4], "Thurzday", "o", "s", test=True)) == [Verdict.CLOSE]

    def test_a_skipped_question_is_reviewed_without_an_answer(
        self, strict_cards: Sequence[Card], play: Play
    ) -> None:
        assert "You answered" not in play(strict_cards[3:4], "s", "", test=True).screen

    def test_an_interruption_leaves_no_time_for_a_review(
        self, strict_cards: Sequence[Card], play: Play
    ) -> None:
        dialogue = play(strict_cards[3:4], "Friday", test=True).dialogue

        assert dialogue.finish(Ending.INTERRUPTED).missed == ()


def test_in_practice_a_close_answer_may_be_stood_by(card: Find, play: Play) -> None:
    """A year for a day is close in practice, too."""
    played = play([card("hall-opened")], "1911", "o")

    assert played.dialogue.session.attempts[0].overridden


class TestRetrying:
    def test_what_was_missed_comes_again_until_it_is_right(self, card: Find, play: Play) -> None:
        cards = [card("sell-after-bell"), card("stalls")]
        played = play(cards, "t", "60", "", "t", "", "f", "", retry=True)

        assert played.ending is Ending.FINISHED
        assert len(played.dialogue.session.rounds) == 3
        assert "Missed at first, but answered correctly later: 1 of 1 question." in played.screen

    def test_the_score_is_that_of_the_first_round(self, card: Find, play: Play) -> None:
        played = play([card("sell-after-bell")], "t", "", "f", "", retry=True, required=50)

        assert not played.summary.passed

    def test_it_can_be_left_between_rounds(self, card: Find, play: Play) -> None:
        played = play([card("sell-after-bell"), card("stalls")], "t", "10", "q", retry=True)

        assert "Press Enter to retry the 2 questions you missed" in played.screen
        assert len(played.dialogue.session.rounds) == 1


def test_at_the_end_only_enter_goes_on(card: Find, play: Play) -> None:
    played = play([card("stalls")], "60", "what?", "")

    assert "All questions are answered. Press Enter" in played.screen
    assert played.ending is Ending.FINISHED


@settings(max_examples=150)
@given(st.data())
def test_no_lines_whatever_end_in_an_error(
    all_cards: tuple[Card, ...], strict_cards: tuple[Card, ...], data: st.DataObject
) -> None:
    """At any prompt of any type; and the dialogue always ends when the lines do."""
    test = data.draw(st.booleans())
    cards = data.draw(st.lists(st.sampled_from(strict_cards if test else all_cards), min_size=1, max_size=4))
    usual = [
        line for card in cards for sample in sample_responses(card.question) for line in _lines(sample.typed)
    ]
    words = ["", "?", "s", "u", "p", "o", "h", "y", "n", ":u", ":s", ":1", ":4", "a", "1", *usual]
    lines = data.draw(st.lists(st.one_of(st.sampled_from(words), st.text(max_size=20)), max_size=30))
    screen = StringIO()
    runner = QuizRunner(
        start(cards, "1"),
        PlainRenderer(lambda text: print(text, file=screen)),
        PipedLines(lines, screen),
        test=test,
        retry=data.draw(st.booleans()),
        review=not test and data.draw(st.booleans()),
    )

    ending = runner.run(Opening("Market basics", "Some questions.", ()))
    summary = runner.finish(ending)

    assert summary.title
    assert not CONTROL.search(screen.getvalue())


@given(st.data())
def test_a_line_that_cannot_be_read_as_an_answer_costs_nothing(
    all_cards: tuple[Card, ...], data: st.DataObject
) -> None:
    card = data.draw(st.sampled_from([card for card in all_cards if card.question.type in ONE_LINE]))
    typed = data.draw(st.one_of(st.text(max_size=20), st.text("abcdefgh 123.,:;-", max_size=12)))
    session = start([card], "1")
    unreadable = isinstance(parse_response(card.question, typed, shown_order(card, session)), Unreadable)
    assume(unreadable and parse_command(typed, frozenset()) is None)
    runner = QuizRunner(session, PlainRenderer(lambda _: None), PipedLines([typed], StringIO()))

    assert runner.run(Opening("Market basics", "1 question.", ())) is Ending.NO_MORE_INPUT
    assert runner.session == session


def _lines(typed: str | tuple[str, ...]) -> Sequence[str]:
    return (typed,) if isinstance(typed, str) else typed
