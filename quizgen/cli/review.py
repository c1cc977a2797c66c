"""`quizgen review`: ask due and new questions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli._learner_day import DAY_STARTS, DayStartsOption
from quizgen.cli.quiz_options import (
    AccessibleOption,
    CitedOnlyOption,
    DifficultyOption,
    HistoryFileOption,
    LanguageOption,
    NoPauseOption,
    ObjectiveOption,
    OutputStyle,
    RememberedBanksPath,
    TagOption,
    TypeOption,
    is_typed,
)

if TYPE_CHECKING:
    from quizgen.quiz.wording import Wording

EXAMPLES = """
Examples:
  quizgen review                         review due questions of all banks that you used before
  quizgen review lessons                 review due questions of all banks, and learn at most 20 new questions
  quizgen review lessons --new 5         learn at most 5 new questions
  quizgen review lessons --tag figures   ask only questions with the tag figures
  quizgen review lessons --missed        repeat the questions that you answered incorrectly last time
  quizgen review lessons --weak 10       repeat the 10 questions that you are most likely to have forgotten
  quizgen review lessons --ahead 3d      review questions due in the next three days, e.g. before a journey
  quizgen review lessons --before 2026-12-20
                                         learn and repeat everything before an exam
  quizgen review lessons --answers today.jsonl
                                         save the answers in a file, for example those of another program
  quizgen review --count                 print how many questions are due; exit status 1 if none are
"""


def review(
    context: typer.Context,
    path: RememberedBanksPath = None,
    *,
    new: Annotated[int, typer.Option(min=0, metavar="N", help="Daily limit for new questions.")] = 20,
    due: Annotated[
        int, typer.Option(min=0, metavar="N", help="Daily limit for questions that are due.")
    ] = 200,
    missed: Annotated[
        bool, typer.Option("--missed", help="Repeat the questions whose last answer was not correct.")
    ] = False,
    weak: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", help="Repeat the N questions you are most likely to have forgotten."
        ),
    ] = None,
    ahead: Annotated[
        str | None,
        typer.Option(metavar="DAYS", help="Review questions that are due in the next few days, e.g. 3d."),
    ] = None,
    before: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Learn and repeat all questions before this date, e.g. 2026-12-20."
        ),
    ] = None,
    count: Annotated[
        bool,
        typer.Option("--count", help="Print how many questions are due. Exit with status 1 if none are."),
    ] = False,
    self_graded: Annotated[
        bool,
        typer.Option("--self", help="Show questions with typed answers as flashcards, and grade yourself."),
    ] = False,
    answers: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Review the answers in FILE (JSON lines or .csv) instead of asking. For standard input, use -.",
        ),
    ] = None,
    seed: Annotated[
        str | None,
        typer.Option(
            metavar="S",
            help="Seed for the order of options. With --answers, the seed with which the options were shown.",
        ),
    ] = None,
    kind: TypeOption = None,
    tag: TagOption = None,
    difficulty: DifficultyOption = None,
    objective: ObjectiveOption = None,
    cited_only: CitedOnlyOption = False,
    day_starts: DayStartsOption = DAY_STARTS,
    look: OutputStyle = None,
    history: HistoryFileOption = None,
    accessible: AccessibleOption = False,
    no_pause: NoPauseOption = False,
    language: LanguageOption = None,
) -> None:
    """Review questions that are due, and learn new ones.

    Questions that you answer correctly come back after days, then months. Other questions come back within
    minutes. The FSRS algorithm schedules the questions. Your answers are rated automatically. To change the last
    rating, type :1 to :4 (again, hard, good, easy).
    """
    from quizgen.cli._history_session import clock, default_history_file
    from quizgen.cli._learner_day import learner_day
    from quizgen.cli._quiz_session import (
        choose_renderer,
        choose_wording,
        citation_states,
        make_streams_safe,
        names,
        open_line_source,
        parse_format,
        select_session_cards,
    )
    from quizgen.cli._review_plan import (
        ReviewChoice,
        exam_day,
        open_history,
        plan_review,
    )
    from quizgen.cli._review_session import ask_review, review_answers
    from quizgen.quiz.card import directions
    from quizgen.quiz.card_selection import Wanted
    from quizgen.quiz.scheduling.review_queue import Limits

    parse_format(look, "--format", "rich", "plain", "jsonl")
    _refuse_two_choices({"--missed": missed, "--weak": weak, "--ahead": ahead, "--before": before})
    _refuse_two_choices({"--count": count, "--missed": missed, "--weak": weak})
    for name, value in {
        "--count": count, "--missed": missed, "--weak": weak, "--ahead": ahead, "--before": before,
        "--self": self_graded,
    }.items():  # fmt: skip
        _refuse_two_choices({"--answers": answers, name: value})
    day_of = learner_day(day_starts)
    days_ahead = 0
    if ahead is not None:
        from quizgen.cli.duration_option import whole_days

        days_ahead = whole_days(ahead, "--ahead")
    choice = ReviewChoice(
        Limits(new, due),
        ahead=days_ahead,
        exam=None if before is None else exam_day(before, day_of(clock())),
        paced=not is_typed(context, "new"),
        missed=missed,
        weak=weak,
    )
    wanted = Wanted(
        names(kind), names(tag), names(difficulty), names(objective), citation_states(cited_only=cited_only)
    )
    file = history or default_history_file()
    paths = [path] if path else _remembered(file)
    chosen = select_session_cards(paths, wanted, skip_broken=path is None)
    cards = [side for card in chosen for side in directions(card)]
    wording = choose_wording(cards, language)
    if count:
        with open_history(file, cards, day_of) as kept:
            due = plan_review(kept, cards, clock(), choice).queue.due
            raise typer.Exit(_print_count(due, wording, for_programs=look == "jsonl"))
    make_streams_safe()
    renderer = choose_renderer(look, accessible=accessible, wording=wording, pauses=not no_pause)
    scope = str(paths[0].resolve()) if len(paths) == 1 else ""
    with open_history(file, cards, day_of) as kept:
        kept.demand_writable()
        if answers is not None:
            code = review_answers(
                kept, cards, answers, scope, renderer, seed=seed, for_programs=look == "jsonl"
            )
        else:
            lines = open_line_source(look)
            code = ask_review(kept, cards, choice, scope, renderer, lines, self_graded=self_graded, seed=seed)
    raise typer.Exit(code)


def _refuse_two_choices(given: dict[str, object]) -> None:
    """Refuse several options that each say which questions are asked."""
    from quizgen.problems import QuizgenError

    named = [name for name, value in given.items() if value not in {None, False}]
    if len(named) > 1:
        raise QuizgenError(f"{named[0]} cannot be combined with {named[1]}")


def _remembered(file: Path) -> list[Path]:
    """The banks that the learner used before.

    Raises:
        QuizgenError: If there are none.
    """
    from quizgen.cli._remembered_banks import remembered_banks
    from quizgen.problems import QuizgenError

    found = remembered_banks(file)
    if not found:
        raise QuizgenError(
            "you have not used a bank before: give a bank or a folder, e.g. quizgen review lessons"
        )
    return found


def _print_count(due: int, wording: Wording, *, for_programs: bool) -> int:
    """Print how many questions are due; the exit status for scripts."""
    import json

    from quizgen.text.phrases import counted

    words = counted("{n} question is due.", "{n} questions are due.", n=due)
    print(json.dumps({"event": "count", "due": due}) if for_programs else wording.say(words))
    return 0 if due else 1
