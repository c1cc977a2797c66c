"""Runs the dialogue: shows questions, reads lines, and shows feedback.

It connects a session, a renderer and a source of lines. `session` is always up to date, so that an interruption loses
no answer. Modules that are needed only after an answer are imported then, so that the first question appears at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.quiz import session as steps
from quizgen.quiz.answer_draft import AnswerDraft
from quizgen.quiz.card import Card
from quizgen.quiz.history.tables import HistoryError
from quizgen.quiz.line_source import LineSource
from quizgen.quiz.quiz_commands import (
    QuizCommand,
    parse_command,
    rated_remark,
    useful_commands,
    yes_no_commands,
)
from quizgen.quiz.recorder import CHANGES, NullRecorder, Recorder
from quizgen.quiz.renderers.base import Awaited, Opening, Renderer
from quizgen.quiz.response_input import ResponseReader, TypedResponse
from quizgen.quiz.sanitize import plain_text
from quizgen.quiz.session import Attempt, Ending, Session
from quizgen.quiz.time_limit import TimeLimit, time_up_remark, with_time_left
from quizgen.quiz.views.question_view import question_view, shown_order, stem_text
from quizgen.text.phrases import phrase

if TYPE_CHECKING:
    from quizgen.quiz.pause import Pause
    from quizgen.quiz.views.summary_view import SummaryView


class _QuizOverError(Exception):
    def __init__(self, ending: Ending) -> None:
        super().__init__(ending)
        self.ending = ending


class QuizRunner:
    """Runs a quiz for one learner in one session.

    Attributes:
        session: The current state of the session.
    """

    def __init__(
        self,
        session: Session,
        renderer: Renderer,
        lines: LineSource,
        *,
        record: Recorder | None = None,
        test: bool = False,
        retry: bool = False,
        review: bool = False,
        limit: TimeLimit | None = None,
    ) -> None:
        """A dialogue that has not begun.

        Args:
            session: What is asked.
            renderer: How it looks.
            lines: What the learner types.
            record: Where it is written down; nowhere, if None.
            test: Verdicts come at the end, and the passage is not shown before.
            retry: What was missed is asked again, until nothing is.
            review: Answers count for when cards are asked again, and may be rated.
            limit: The time that there is for it; None for as long as one likes.
        """
        self.session = session
        self._renderer = renderer
        self._lines = lines
        self._record = record or NullRecorder()
        self._test = test
        self._retry = retry
        self._review = review
        self._limit = limit
        self._draft = AnswerDraft()
        self._pause: Pause | None = None

    @property
    def resumable(self) -> bool:
        """Whether the session contains at least a part of an answer, so that it can be resumed."""
        return bool(self.session.attempts or self._draft.saved)

    def run(self, opening: Opening) -> Ending:
        """Ask all questions. Return how the quiz ended."""
        self._renderer.opening(opening)
        try:
            while True:
                while (card := self.session.card) is not None:
                    self._ask(card)
                if self._is_over():
                    self._keep(lambda: self._record.ended(Ending.FINISHED))
                    return Ending.FINISHED
        except _QuizOverError as stop:
            if stop.ending is Ending.TIME_OVER:
                self._keep(lambda: self._record.ended(Ending.TIME_OVER))
            return stop.ending

    def finish(
        self, ending: Ending, required: float | None = None, remarks: Sequence[str] = ()
    ) -> SummaryView:
        """Show the summary with these remarks. After a test, first show the feedback on each question."""
        from quizgen.quiz.views.summary_view import summary_view

        if self._test and ending is not Ending.INTERRUPTED:
            from quizgen.quiz.views.feedback_view import feedback_view

            for number, attempt in enumerate(self.session.attempts, 1):
                view = feedback_view(attempt, shown_order(attempt.card, self.session))
                self._renderer.review(number, stem_text(attempt.card), view)
        came_to = summary_view(self.session, ending, required, repeatable=not self._review)
        came_to = replace(came_to, remarks=(*remarks, *came_to.remarks))
        self._renderer.summary(came_to)
        return came_to

    def _ask(self, card: Card) -> None:
        """Ask the open question and take one step."""
        self._watch_the_time()
        shown = shown_order(card, self.session)
        if self.session.near_miss is None:
            if not self._record.reserve(card):
                self.session = steps.leave_out(self.session)
                return
            if change := self._record.change(card):
                self._renderer.remark(CHANGES[change])
            self._renderer.question(
                question_view(
                    self.session, card, useful_commands(self.session, test=self._test), self._renderer.wording
                )
            )
            self._record.asked(card)
            self._replay_draft(card, shuffled=bool(shown))
        reader = ResponseReader(card, shown, self._response_line, self._draft.accept, self._renderer)
        match reader.read():
            case TypedResponse(response, typed):
                self.session = steps.answer(self.session, response, typed)
            case QuizCommand.SKIP:
                self.session = steps.skip(self.session)
            case QuizCommand.RIGHT:
                self.session = steps.override(self.session)
            case _:
                if self._draft.saved:
                    self._keep(lambda: self._record.drafted(card, ()))
                self._undo()
                return
        if self.session.near_miss is not None:
            self._draft.begin_second_try()
            self._renderer.remark(phrase("Close, but not quite. Try once more."))
        else:
            last = self.session.attempts[-1]
            self._keep(lambda: self._record.answered(last))
            if not self._test:
                self._show_feedback(last)
            if self._pause is not None and self.session.card is not None:
                self._read_pause(self._pause)

    def _keep(self, write: Callable[[], None]) -> None:
        """Save something; if this fails, the learner decides whether to continue without saving."""
        try:
            write()
        except HistoryError as error:
            if not self._lines.interactive:
                raise
            self._renderer.remark(f"{error}.")
            self._go_on_unrecorded()

    def _go_on_unrecorded(self) -> None:
        while True:
            wording = self._renderer.wording
            label = phrase("Continue without saving your answers? [y/n]")
            typed = self._line(label, yes_no_commands(wording, wording.language), Awaited.YES_NO)
            said = wording.read_yes_no(typed)
            if said:
                self._record = NullRecorder()
                return
            if said is not None:
                raise _QuizOverError(Ending.NOT_KEPT)
            self._renderer.remark(phrase("Type y to continue or n to stop."))

    def _show_feedback(self, last: Attempt) -> None:
        """The verdict on the last answer, with what stands below it."""
        from quizgen.quiz.pause import Pause, continue_label, pause_view
        from quizgen.quiz.views.feedback_view import feedback_view

        feedback = feedback_view(last, shown_order(last.card, self.session))
        when = self._record.next_time(last.card)
        remark = phrase("You will see this question again {when}.", when=when) if when else ""
        if self._renderer.pauses and self._lines.interactive:
            prompt = self._timed(continue_label(self.session, retry=self._retry))
            view = pause_view(self.session, remark, prompt, review=self._review)
            self._renderer.feedback(feedback, view)
            self._pause = Pause(feedback, view, self._review)
        else:
            self._renderer.feedback(feedback)
            if remark:
                self._renderer.remark(remark)

    def _read_pause(self, pause: Pause) -> None:
        """Let the learner read the feedback on the last answer, and judge it."""
        self._pause = None
        found = pause.read(self._lines, self._renderer)
        if found is None:
            raise _QuizOverError(Ending.NO_MORE_INPUT)
        if found is not QuizCommand.SKIP:
            self._run_command(found)

    def _undo(self) -> None:
        if self.session.last is None:
            self._renderer.remark(phrase("There is no answer to undo yet."))
            return
        last = self.session.last
        self.session = steps.undo(self.session)
        self._keep(lambda: self._record.taken_back(last))
        self._renderer.remark(phrase("Last answer undone."))

    def _is_over(self) -> bool:
        """Whether the quiz ends with this round; until then the last answer can still be taken back."""
        try:
            if not self._leaves_round():
                return False
        except _QuizOverError:
            return True
        if not (self._retry and self.session.missed):
            return True
        self.session = steps.next_round(self.session)
        return False

    def _leaves_round(self) -> bool:
        """Whether the learner wants to go on from the end of a round."""
        from quizgen.quiz.pause import ALL_ANSWERED, continue_label

        if self._pause is not None:
            self._read_pause(self._pause)
            return self.session.card is None
        typed = self._line(continue_label(self.session, retry=self._retry), frozenset(), Awaited.ENTER)
        if typed is QuizCommand.UNDO:
            self._undo()
        elif typed is not QuizCommand.SKIP and typed.strip():
            self._renderer.remark(ALL_ANSWERED)
        else:
            return True
        return False

    def _replay_draft(self, card: Card, *, shuffled: bool) -> None:
        """Begin with the lines that were typed earlier for an answer that was not finished.

        Another review shuffles again, so that letters would mean something else.
        """
        self._draft = AnswerDraft(() if self._review and shuffled else self._record.draft(card))
        if self._draft.text:
            self._renderer.reveal(phrase("Your saved answer"), plain_text(self._draft.text))

    def _response_line(
        self, label: str, answers: frozenset[QuizCommand], awaited: Awaited
    ) -> str | QuizCommand:
        """The next line of an answer. The lines accepted so far are saved before a line is awaited."""
        earlier = self._draft.next_earlier(answers)
        if earlier is not None:
            return earlier
        card = self.session.card
        if card is not None and self._draft.unsaved():
            lines = self._draft.save()
            self._keep(lambda: self._record.drafted(card, lines))
        return self._line(label, answers, awaited)

    def _line(self, label: str, answers: frozenset[QuizCommand], awaited: Awaited) -> str | QuizCommand:
        """The next line that is not a universal word, or else one that changes what is asked."""
        while True:
            card = self.session.card
            prompt = self._renderer.prompt(self._timed(label), awaited, None if card is None else card.id)
            typed = self._lines.read(prompt)
            if typed is None:
                raise _QuizOverError(Ending.NO_MORE_INPUT)
            self._watch_the_time(typed)
            found = parse_command(typed, answers, self._renderer.wording, card.question if card else None)
            if found is None:
                return typed
            if found in {QuizCommand.SKIP, QuizCommand.UNDO}:
                return found
            if found is QuizCommand.RIGHT and self.session.near_miss is not None and not self._test:
                return found
            self._run_command(found)

    def _timed(self, label: str) -> str:
        """The label of a prompt, with the time that is left to answer a question."""
        if self._limit is None or self.session.card is None:
            return label
        return with_time_left(label, self._limit)

    def _watch_the_time(self, typed: str = "") -> None:
        """End the quiz if a question is open and the time is over; what was typed then does not count."""
        if self._limit is not None and self._limit.over and self.session.card is not None:
            self._renderer.remark(time_up_remark(typed))
            raise _QuizOverError(Ending.TIME_OVER)

    def _run_command(self, found: QuizCommand) -> None:
        """Do what a word asks for."""
        from quizgen.quiz import question_help

        card = self.session.card
        match found:
            case QuizCommand.QUIT:
                raise _QuizOverError(Ending.QUIT)
            case QuizCommand.UNDO:
                self._undo()
            case QuizCommand.HELP:
                question_help.show_commands(card, self._renderer, review=self._review)
            case QuizCommand.HINT:
                if question_help.show_hint(card, self._renderer):
                    self.session = steps.hint(self.session)
            case QuizCommand.PASSAGE:
                if question_help.show_passage(card, self._renderer, test=self._test):
                    self.session = steps.hint(self.session)
            case QuizCommand.AGAIN | QuizCommand.HARD | QuizCommand.GOOD | QuizCommand.EASY:
                self._rate(found)
            case _:
                self._override()

    def _rate(self, found: QuizCommand) -> None:
        last = self.session.last
        if last is None:
            self._renderer.remark(phrase("There is no answer to rate yet."))
            return
        counts: list[bool] = []
        self._keep(lambda: counts.append(self._record.rated(last, int(found))))
        if counts == [True]:
            self._renderer.remark(rated_remark(found, self._record.next_time(last.card)))
        else:
            self._renderer.remark(phrase("You can rate answers only in quizgen review."))

    def _override(self) -> None:
        if self._test:
            self._renderer.remark(phrase("In a test, results are shown at the end."))
        elif not steps.can_override(self.session):
            self._renderer.remark(phrase("You can mark an answer correct only if it was graded incorrect."))
        else:
            self.session = steps.override(self.session)
            self._keep(lambda: self._record.overruled(self.session.attempts[-1]))
            self._renderer.remark(phrase("Last answer marked correct."))
