"""Where the answers of a quiz are saved, and how an unfinished quiz is resumed."""

import os
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from quizgen.cli.quiz_options import HISTORY_VARIABLE
from quizgen.problems import QuizgenError, quote_for_shell
from quizgen.quiz.card import Card, directions, former_card_ids
from quizgen.quiz.history.records import SessionPlan, UnfinishedSession
from quizgen.quiz.history.store import History
from quizgen.quiz.history.tables import HistoryError
from quizgen.quiz.line_source import LineSource
from quizgen.quiz.quiz_commands import QuizCommand, parse_command
from quizgen.quiz.recorder import HistoryRecorder, NullRecorder, Recorder
from quizgen.quiz.renderers.base import Awaited, Renderer
from quizgen.quiz.resume import ResumedSession, resume_session
from quizgen.quiz.session import Session, start
from quizgen.quiz.time_limit import countdown
from quizgen.text.phrases import counted, joined, phrase

HISTORY_FILE = "history.sqlite3"


class HistoryOptions(NamedTuple):
    """The learner's settings for storing answers.

    Attributes:
        file: The history file; None for the default file in the user data folder.
        keep: Whether answers are stored at all.
        resume: Whether to resume an unfinished session without asking.
        day_of: Converts a moment to the number of the learner's day.
    """

    file: Path | None
    keep: bool
    resume: bool
    day_of: Callable[[int], int]


class StartedSession(NamedTuple):
    """A session that has been started or resumed.

    Attributes:
        session: The session.
        record: The recorder that stores its answers.
        retry: Whether missed questions are asked again.
        time_left: Milliseconds left for the session; None if there is no time limit.
    """

    session: Session
    record: Recorder
    retry: bool
    time_left: int | None = None

    def resume_hint(self, path: Path) -> tuple[str, ...]:
        """The lines that show how to resume the quiz later; none if answers are not stored."""
        if isinstance(self.record, NullRecorder):
            return ()
        command = f"quizgen quiz {quote_for_shell(path)} --resume"
        return (phrase("Your answers are saved. Resume with: {command}", command=command),)


def default_history_file() -> Path:
    """The history file in the user data folder, or the file that the environment variable names."""
    if given := os.environ.get(HISTORY_VARIABLE):
        return Path(given)
    from platformdirs import user_state_path

    return user_state_path("quizgen", appauthor=False) / HISTORY_FILE


def clock_remark(record: Recorder) -> str:
    """A note for the learner if the clock was changed during a quiz; otherwise ""."""
    if not record.clock_was_set():
        return ""
    return phrase(
        "The clock of this computer was changed during the quiz. All answers are saved. "
        "To correct wrong times: quizgen history repair --fix-times"
    )


def existing_history_file(given: Path | None) -> Path:
    """The learner's history file, for commands that need an existing one.

    Raises:
        QuizgenError: If there is no unfinished session.
    """
    file = given or default_history_file()
    if not file.exists():
        raise QuizgenError(f"no answers yet: the history file {file} does not exist")
    return file


def today() -> date:
    """Today's date in the learner's time zone."""
    return datetime.now(UTC).astimezone().date()


def clock() -> int:
    """The current time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def stopwatch() -> int:
    """Milliseconds of a monotonic clock, which cannot be set."""
    return time.monotonic_ns() // 1_000_000


def ids(cards: Sequence[Card]) -> tuple[str, ...]:
    """The ids of the cards."""
    return tuple(card.id for card in cards)


def start_session(
    plan: SessionPlan,
    cards: Sequence[Card],
    chosen: Sequence[Card],
    keeping: HistoryOptions,
    renderer: Renderer,
    lines: LineSource,
) -> StartedSession:
    """Start a new session, or resume an unfinished one if the learner agrees.

    Args:
        plan: The plan of a new session.
        cards: The cards of the plan.
        chosen: The path that the cards were selected from. Sessions about other paths are not offered.
        keeping: The learner's settings for storing answers.
        renderer: Shows messages and prompts.
        lines: The source of the learner's answers.

    Raises:
        QuizgenError: If there is no quiz to resume, or if answers cannot be saved and the user cannot be
            asked.
    """
    if not keeping.keep:
        if keeping.resume:
            raise QuizgenError("--resume needs the saved answers, so it cannot be combined with --no-history")
        return StartedSession(start(cards, plan.seed), NullRecorder(), plan.retry, plan.time_limit)
    try:
        history = History(
            keeping.file or default_history_file(), former_card_ids(_both_sides(chosen)), keeping.day_of
        )
        history.demand_writable()
        return _kept(history, plan, cards, chosen, renderer, lines, resume=keeping.resume)
    except HistoryError as error:
        if keeping.resume:
            raise
        if not lines.interactive:
            raise HistoryError(
                f"{error} (add --no-history to take the quiz without saving your answers)"
            ) from error
        renderer.remark(f"{error}.")
        if not _yes(phrase("Take the quiz without saving your answers? [y/n]"), renderer, lines):
            raise
    return StartedSession(start(cards, plan.seed), NullRecorder(), plan.retry, plan.time_limit)


def _kept(
    history: History,
    plan: SessionPlan,
    cards: Sequence[Card],
    chosen: Sequence[Card],
    renderer: Renderer,
    lines: LineSource,
    *,
    resume: bool,
) -> StartedSession:
    replaced = None
    banks = frozenset(card.bank.bank for card in chosen)
    # Without --resume, a quiz about some of the banks is not offered: declining it would give it up.
    broken_off = history.unfinished(plan.scope, [plan.mode], banks.issuperset if resume else banks.__eq__)
    if broken_off is not None and (resume or lines.interactive):
        again = resume_session(broken_off, _both_sides(chosen))
        if again is not None and (resume or _wanted(broken_off, again, renderer, lines)):
            if again.vanished:
                renderer.remark(
                    counted(
                        "{n} question of the unfinished quiz is no longer in the banks and will not be asked.",
                        "{n} questions of the unfinished quiz are no longer in the banks and will not be asked.",
                        n=again.vanished,
                    )
                )
            record = HistoryRecorder(
                history, broken_off.session, clock, stopwatch=stopwatch, answers=again.answers
            )
            return StartedSession(again.session, record, broken_off.plan.retry, broken_off.time_left)
        replaced = broken_off.session if again is not None else None
    if resume:
        if history.unfinished(plan.scope, [plan.mode], lambda asked: not banks.isdisjoint(asked)):
            raise QuizgenError(
                "the unfinished quiz also asks questions of other banks: give the folder that contains all of them"
            )
        raise QuizgenError("there is nothing to resume: no unfinished quiz from these banks was found")
    record = HistoryRecorder(
        history, history.begin(plan, clock()), clock, stopwatch=stopwatch, replaced=replaced
    )
    return StartedSession(start(cards, plan.seed), record, plan.retry, plan.time_limit)


def _wanted(
    broken_off: UnfinishedSession,
    again: ResumedSession,
    renderer: Renderer,
    lines: LineSource,
) -> bool:
    """Whether the learner wants to go on; Enter is a yes."""
    answered, total = len(again.session.attempts), len(again.session.rounds[0])
    day = datetime.fromtimestamp(broken_off.began / 1000, UTC).astimezone().date()
    done: str = counted(
        "{done} of {n} question answered",
        "{done} of {n} questions answered",
        n=total,
        done=min(answered, total),
    )
    if broken_off.time_left is not None:
        done = joined([done, phrase("{time} left", time=countdown(broken_off.time_left))])
    renderer.remark(
        phrase("You have an unfinished quiz from {day} ({state}).", day=day.isoformat(), state=done)
    )
    return _yes(phrase("Resume? [Y/n]"), renderer, lines, enter="y")


def _yes(question: str, renderer: Renderer, lines: LineSource, enter: str = "n") -> bool:
    """Whether the learner says yes; the end of the input is a no, and Enter means what `enter` says."""
    while True:
        typed = lines.read(renderer.prompt(question, Awaited.YES_NO, None))
        word = "n" if typed is None else typed.strip() or enter
        if parse_command(word, wording=renderer.wording) is QuizCommand.QUIT:
            return False
        if (said := renderer.wording.read_yes_no(word)) is not None:
            return said
        renderer.remark(phrase("Type y for yes or n for no."))


def _both_sides(cards: Sequence[Card]) -> list[Card]:
    return [side for card in cards for side in directions(card)]
