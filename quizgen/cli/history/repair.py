"""`quizgen history repair`: recalculate the schedule, and correct wrong times."""

from __future__ import annotations

from typing import Annotated

import typer

from quizgen.cli.quiz_options import HistoryFileOption

EXAMPLES = """
Examples:
  quizgen history repair                       recalculate the schedule, and count wrong times
  quizgen history repair --fix-times           correct wrong times as well
"""


def repair(
    *,
    fix_times: Annotated[
        bool,
        typer.Option(
            "--fix-times", help="Correct the times of answers that were given while a clock was wrong."
        ),
    ] = False,
    history: HistoryFileOption = None,
) -> None:
    """Recalculate the schedule from your answers.

    A time is wrong if it is in the future or does not fit the order of the answers. --fix-times replaces it with the
    time of the previous answer. A copy of your previous history is kept.
    """
    from quizgen.cli._history_session import clock, existing_history_file
    from quizgen.cli._learner_day import usual_learner_day
    from quizgen.cli.standard_streams import say
    from quizgen.problems import plural_count
    from quizgen.quiz.history.backup import copy_before
    from quizgen.quiz.history.repair import repair_history
    from quizgen.quiz.history.store import History
    from quizgen.quiz.scheduling.fsrs_schedule import next_state

    file = existing_history_file(history)
    with History(file, day_of=usual_learner_day()) as kept:
        kept.demand_writable()
        with copy_before("repair", file) as keep_copy:
            done = repair_history(kept, next_state, clock(), fix_times=fix_times)
            before = keep_copy() if done.rebuilt or (done.wrong_times and fix_times) else None
    wrong = plural_count(done.wrong_times, "answer")
    say(
        f"{plural_count(done.answers, 'answer')} read, schedule of {plural_count(done.cards, 'question')} recalculated."
    )
    if done.rebuilt:
        say(
            f"The schedule of {plural_count(done.rebuilt, 'question')} did not match the answers and was replaced."
        )
    if done.wrong_times and fix_times:
        say(f"Corrected the time of {wrong}.")
    elif done.wrong_times:
        has = "has a wrong time" if done.wrong_times == 1 else "have wrong times"
        say(f"{wrong} {has}. To correct them: quizgen history repair --fix-times")
    if before:
        say(f"A copy of your previous history is in {before}")
