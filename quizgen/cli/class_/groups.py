"""`quizgen class groups`: decide about answers of a class that the bank neither accepts nor rejects."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli.class_._class_files import (
    AttemptOption,
    FilesArgument,
    FormCountOption,
    FormOption,
    WorksheetOption,
    WorksheetSeedOption,
)

if TYPE_CHECKING:
    from quizgen.api.class_grading import AnsweredWorksheet
    from quizgen.api.class_groups import AnswerGroup, FoundGroup

EXAMPLES = """
Examples:
  quizgen class groups 7b.csv lessons/market                      decide about unexpected answers, group by group
  quizgen class groups 7b.csv lessons/market --list               list the groups, and change nothing
  quizgen class groups 7b.csv lessons/market --points points.csv  also give points for answers in sentences
  quizgen class grade 7b.csv points.csv lessons/market            grade with your decisions and points

Keys: y correct, n incorrect, f incorrect with feedback, p partial credit, l leave, s skip, u undo,
q quit. Every decision is saved at once, and is not requested again.
"""

GROUP_FORMATS = ("text", "json")


def groups(
    paths: FilesArgument,
    *,
    listing: Annotated[bool, typer.Option("--list", help="List the groups, and change nothing.")] = False,
    form_of_list: Annotated[
        str, typer.Option("--format", metavar="text|json", help="With --list: output format.")
    ] = "text",
    points: Annotated[
        Path | None,
        typer.Option(
            "--points",
            metavar="FILE",
            help="Write the points that you give for open-ended questions to FILE (.csv). Give this file to `quizgen class grade`, too.",
            show_default=False,
        ),
    ] = None,
    worksheet: WorksheetOption = "",
    seed: WorksheetSeedOption = "1",
    forms: FormCountOption = None,
    form: FormOption = "",
    attempt: AttemptOption = "",
) -> None:
    """Decide once about each unexpected answer of a class, and add your decisions to the bank.

    Show the typed answers that the bank neither accepts nor rejects, in groups of answers that say the same, the largest group first. Write each decision into the bank as `accept`, `reject` or a comment, and leave every other byte unchanged. Without a terminal, read one key per line.
    """
    from quizgen.cli._quiz_session import make_streams_safe
    from quizgen.cli.class_._class_files import worksheet_arguments, worksheet_of
    from quizgen.cli.output_options import parse_choice
    from quizgen.problems import QuizgenError

    parse_choice(form_of_list, "--format", GROUP_FORMATS)
    if form_of_list != "text" and not listing:
        raise QuizgenError("--format needs --list: add --list")
    make_streams_safe()
    answered = worksheet_of(worksheet, seed, forms, form)
    found = _found_groups(paths, points, answered, attempt)
    if form_of_list == "json":
        print(json.dumps([_as_data(each) for each in found], ensure_ascii=False, indent=1))
    elif not found:
        print("The bank decides about every answer.")
    elif listing:
        _list(found)
    else:
        options = worksheet_arguments(answered) + (f" --attempt {attempt}" if attempt else "")
        raise typer.Exit(_run_session(found, paths, points, options))


def _found_groups(
    paths: Sequence[Path], points: Path | None, worksheet: AnsweredWorksheet, attempt: str
) -> tuple[FoundGroup, ...]:
    """The groups of answers without a decision. Prints problems, and ends the program if one of them is an error."""
    from quizgen.api.class_grading import grade_class
    from quizgen.api.class_groups import find_answer_groups
    from quizgen.cli.class_._class_files import load_class_files
    from quizgen.cli.report import print_problems
    from quizgen.problems import only_errors, plural_count

    given = [points] if points is not None and points.exists() and points not in paths else []
    source = load_class_files([*paths, *given], worksheet, attempt)
    graded = grade_class(source)
    if errors := only_errors(graded.problems):
        print_problems(errors)
        raise typer.Exit(2)
    found = find_answer_groups(graded, source.loaded)
    if points is not None:
        return found
    if left := sum(len(each.group.learners) for each in found if each.group.needs_points):
        print(
            f"note: {plural_count(left, 'answer')} left out, because they need points. To give points: add --points points.csv",
            file=sys.stderr,
        )
    return tuple(each for each in found if not each.group.needs_points)


def _run_session(
    found: Sequence[FoundGroup], paths: Sequence[Path], points: Path | None, options: str
) -> int:
    from quizgen.api.class_groups import PointsFile
    from quizgen.cli._quiz_session import open_line_source
    from quizgen.cli.class_._class_files import split_arguments
    from quizgen.cli.class_._decision_session import DecisionSession
    from quizgen.problems import quote_for_shell

    files, banks = (" ".join(map(quote_for_shell, each)) for each in split_arguments(paths))
    points_file = quote_for_shell(points) if points else ""
    way_on = (
        f"quizgen class groups {files} {banks}{f' --points {points_file}' if points else ''}{options}",
        f"quizgen class grade {files} {points_file}{' ' if points else ''}{banks}{options}",
        f"quizgen check {banks}",
    )
    file = None if points is None else PointsFile(points)
    return DecisionSession(found, open_line_source(), file, way_on).run()


def _list(found: Sequence[FoundGroup]) -> None:
    from quizgen.cli.class_._group_text import answer_group_lines, group_heading_lines
    from quizgen.problems import plural_count

    before: tuple[str, int | None] | None = None
    for each in found:
        if (here := (each.group.card.id, each.group.gap)) != before:
            print("\n".join([*([""] if before else []), *group_heading_lines(each)]))
            before = here
        print("\n".join(["", *answer_group_lines(each.group)]))
    answers = sum(len(each.group.learners) for each in found)
    print(f"\n{plural_count(len(found), 'group')} with {plural_count(answers, 'answer')}.")
    if sys.stdout.isatty():
        print("To decide about each: run the command again without --list.")


def _as_data(found: FoundGroup) -> dict[str, Any]:
    span, group = found.span, found.group
    return {
        "file": span.path,
        "line": span.line,
        "column": span.column,
        "bank": group.card.bank.bank,
        "question": group.card.question.id,
        "gap": None if group.gap is None else group.gap + 1,
        "type": group.card.question.type,
        "count": len(group.learners),
        "answers": [{"text": each.text, "count": len(each.learners)} for each in group.wordings],
        "cited": [
            {"quote": each.quote, "paragraph": each.passage, "before": each.before, "after": each.after}
            for each in found.quotations
        ],
        "changes": {name: _change(group, name) for name in ("correct", "incorrect")},
    }


def _change(group: AnswerGroup, ruling: str) -> str | None:
    """What a decision writes into the bank; None if it cannot be written there."""
    from quizgen.api.class_groups import Decision, Ruling, bank_change
    from quizgen.cli.class_._group_text import change_text

    change = bank_change(group, Decision(Ruling(ruling)))
    return None if change is None else change_text(change)
