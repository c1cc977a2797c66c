"""`quizgen quiz`: take a quiz in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.quiz_options import (
    AccessibleOption,
    BanksPath,
    CitedOnlyOption,
    DifficultyOption,
    HistoryFileOption,
    LanguageOption,
    NoPauseOption,
    ObjectiveOption,
    OutputStyle,
    TagOption,
    TypeOption,
    is_typed,
)

EXAMPLES = """
Examples:
  quizgen quiz lessons/market                    ask all questions about one article, shuffled
  quizgen quiz lessons/market/prices.yaml        ask the questions of one bank
  quizgen quiz lessons --tag figures --limit 10  ask at most ten questions tagged "figures"
  quizgen quiz lessons --retry                   repeat incorrect and skipped questions
  quizgen quiz lessons --feedback end --pass 80  take a test: results at the end, exit status 1 below 80%
  quizgen quiz lessons --feedback end --time-limit 20m
                                                 take a test with a time limit of 20 minutes
  quizgen quiz lessons --answers class.jsonl     grade a file with one JSON object per answer, such as:
                                                 {"question": "prices/stalls", "answer": "60"}
"""


def quiz(
    context: typer.Context,
    path: BanksPath,
    *,
    kind: TypeOption = None,
    tag: TagOption = None,
    difficulty: DifficultyOption = None,
    objective: ObjectiveOption = None,
    cited_only: CitedOnlyOption = False,
    limit: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Ask at most N questions. Groups are kept together."),
    ] = None,
    seed: Annotated[
        str | None,
        typer.Option(
            metavar="S", help="Seed for selecting and ordering questions. The same seed gives the same quiz."
        ),
    ] = None,
    feedback: Annotated[
        str,
        typer.Option(
            metavar="now|end", help="Show results after each answer (now) or after the last answer (end)."
        ),
    ] = "now",
    retry: Annotated[
        bool,
        typer.Option(
            "--retry", help="Repeat incorrect and skipped questions until they are answered correctly."
        ),
    ] = False,
    required: Annotated[
        float | None,
        typer.Option(
            "--pass",
            min=0,
            max=100,
            metavar="PCT",
            help="Exit with status 1 if the score is below PCT per cent.",
        ),
    ] = None,
    time_limit: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="Time limit, e.g. 10m or 1h30m. The time is checked whenever you press Enter.",
        ),
    ] = None,
    look: OutputStyle = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Resume the unfinished quiz without asking.")
    ] = False,
    history: HistoryFileOption = None,
    keep: Annotated[
        bool,
        typer.Option(
            "--keep/--no-history",
            help="Save your answers in the history (the default), or do not save them.",
            show_default=False,
        ),
    ] = True,
    results: Annotated[
        Path | None,
        typer.Option("--results", metavar="FILE", help="Write answers and results to FILE (.json or .csv)."),
    ] = None,
    answers: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Grade the answers in FILE (JSON lines or .csv) instead of asking. For standard input, use -.",
        ),
    ] = None,
    accessible: AccessibleOption = False,
    no_pause: NoPauseOption = False,
    language: LanguageOption = None,
) -> None:
    """Take a quiz in the terminal.

    Type a letter, a number or words to answer. After each answer the result, the explanation and the cited
    passage are shown. Type h for help, q to quit.
    """
    from quizgen.cli._history_session import HistoryOptions, clock_remark, ids, start_session, stopwatch
    from quizgen.cli._learner_day import usual_learner_day
    from quizgen.cli._quiz_session import (
        choose_renderer,
        choose_wording,
        citation_states,
        make_streams_safe,
        names,
        open_line_source,
        parse_format,
        quiz_intro,
        random_seed,
        results_file,
        run_quiz,
        select_session_cards,
        write_results,
    )
    from quizgen.quiz.card import sample_cards
    from quizgen.quiz.card_selection import Wanted
    from quizgen.quiz.history.records import Mode, SessionPlan
    from quizgen.quiz.runner import QuizRunner
    from quizgen.quiz.time_limit import TimeLimit

    results_file(results)
    parse_format(feedback, "--feedback", "now", "end")
    parse_format(look, "--format", "rich", "plain", "jsonl")
    test = feedback == "end"
    allowed = None
    if time_limit is not None:
        from quizgen.cli.duration_option import duration

        allowed = duration(time_limit, "--time-limit")
    wanted = Wanted(
        names(kind), names(tag), names(difficulty), names(objective), citation_states(cited_only=cited_only)
    )
    chosen = select_session_cards([path], wanted, test=test)
    make_streams_safe()
    wording = choose_wording(chosen, language)
    renderer = choose_renderer(look, accessible=accessible, wording=wording, pauses=not no_pause)
    if answers is not None:
        from quizgen.cli.grade_file import grade_file, show_grades

        typed = is_typed(context, "history")
        _refuse_what_asks(retry, resume, time_limit, limit if seed is None else None, history=typed)
        asked = chosen if seed is None else sample_cards(chosen, seed, limit)
        session = grade_file(answers, asked, seed)
        opening = quiz_intro(session.rounds[0], test=test)
        try:
            code = show_grades(session, opening, renderer, required, for_programs=look == "jsonl")
        finally:
            write_results(session, results)
        raise typer.Exit(code)
    seed = seed if seed is not None else random_seed()
    cards, lines = sample_cards(chosen, seed, limit), open_line_source(look)
    plan = SessionPlan(
        Mode.TEST if test else Mode.PRACTICE, str(path.resolve()), seed, ids(cards), retry, allowed
    )
    begun = start_session(
        plan,
        cards,
        chosen,
        HistoryOptions(history, keep=keep, resume=resume, day_of=usual_learner_day()),
        renderer,
        lines,
    )
    runner = QuizRunner(
        begun.session,
        renderer,
        lines,
        record=begun.record,
        test=test,
        retry=begun.retry,
        limit=None if begun.time_left is None else TimeLimit(begun.time_left, stopwatch),
    )
    opening = quiz_intro(begun.session.rounds[0], test=test, time_left=begun.time_left)
    try:
        code = run_quiz(runner, opening, required, begun.resume_hint(path))
        if remark := clock_remark(begun.record):
            renderer.remark(remark)
    finally:
        begun.record.close()
        write_results(runner.session, results)
    raise typer.Exit(code)


def _refuse_what_asks(
    retry: bool, resume: bool, time_limit: str | None, limit: int | None, *, history: bool
) -> None:
    """Refuse options that mean nothing where no question is asked; a limit needs the seed of its selection."""
    from quizgen.problems import QuizgenError

    given = {
        "--retry": retry,
        "--resume": resume,
        "--time-limit": time_limit is not None,
        "--history": history,
        "--limit without --seed": limit is not None,
    }
    if idle := [name for name, there in given.items() if there]:
        raise QuizgenError(f"--answers cannot be combined with {', '.join(idle)}")
