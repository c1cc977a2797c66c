"""`quizgen check`: report all problems of banks, each with its position and a suggested fix."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from quizgen.cli.class_._class_files import AttemptOption, FormCountOption, FormOption, WorksheetOption

if TYPE_CHECKING:
    from quizgen.api.checked import Checked
    from quizgen.api.loading import Loaded
    from quizgen.problems import Problem
    from quizgen.psychometrics.item_analysis import ClassAnalysis

INTERRUPTED = 130

EXAMPLES = """
Examples:
  quizgen check                            check every bank in question_banks/
  quizgen check lessons/market             check one folder
  quizgen check lessons --strict           treat warnings as errors
  quizgen check lessons/market --fix-citations
                                           correct quotations after edits to the article
  quizgen check lessons/market --mutate    list mistakes that no check would detect
  quizgen check lessons/market --watch     check again whenever a file is saved
  quizgen check lessons --format github    print annotations for GitHub Actions (sarif for other hosts)
  quizgen check --list                     list all checks (--explain CODE explains one)
  quizgen check lessons --ignore clang     leave out a check
  quizgen check lessons/market --original report.txt
                                           verify that the original publication has not changed
  quizgen check lessons/market --class 7b.csv
                                           find doubtful keys and unused distractors by the answers of a class
"""


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Bank files or folders.  [default: question_banks]"),
    ] = None,
    *,
    style: Annotated[
        str, typer.Option("--format", metavar="text|json|github|sarif", help="Output format.")
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODES",
            help="Make only these checks and those that always report errors (comma-separated, or all).",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="CODES", help="Leave out these checks (comma-separated)."),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help="Treat warnings as errors. With --mutate, treat undetected changes as errors, too.",
        ),
    ] = False,
    original: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A copy of the original publication, to compare with the fingerprints in original.yaml.",
        ),
    ] = None,
    class_files: Annotated[
        list[Path] | None,
        typer.Option(
            "--class",
            metavar="FILE",
            help="Class file: also check the questions against the answers of a class (may be given several times).",
        ),
    ] = None,
    watching: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a file is saved, until Ctrl-C.")
    ] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix-citations",
            help="Correct quotations after edits to the article. Show each correction before it is made.",
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --fix-citations: correct without asking.")] = False,
    mutating: Annotated[
        bool,
        typer.Option(
            "--mutate",
            help="Test the bank: change keys, numbers, dates, names, negations and orders one at a time, and list the changes that no check detects. No file is changed.",
        ),
    ] = False,
    worksheet: WorksheetOption = "",
    forms: FormCountOption = None,
    form: FormOption = "",
    attempt: AttemptOption = "",
    seed: Annotated[
        str | None,
        typer.Option(
            metavar="S",
            help="With --class: the seed with which the worksheets were made.  [default: 1] With --mutate: random seed; the same seed makes the same changes.  [default: 0]",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="Number of processes that check at the same time."),
    ] = 1,
    list_checks: Annotated[bool, typer.Option("--list", help="List all checks and exit.")] = False,
    explained: Annotated[
        str | None,
        typer.Option("--explain", metavar="CODE", help="Explain a check and exit."),
    ] = None,
) -> None:
    """Check that every question is supported by its article.

    Report all problems with file, line, column and a suggested fix. Exit status: 0 no problems, 1 problems found, 2 wrong usage or unreadable input.
    """
    if list_checks or explained is not None:
        from quizgen.cli import explain

        if explained is None:
            explain.print_list()
        else:
            explain.explain(explained)
        return
    from quizgen.cli.output_options import parse_choice
    from quizgen.cli.quiz_options import default_paths
    from quizgen.cli.report import REPORT_FORMATS

    parse_choice(style, "--format", REPORT_FORMATS)
    if not class_files:
        of_class: dict[str, object] = {
            "--worksheet": worksheet,
            "--forms": forms,
            "--form": form,
            "--attempt": attempt,
        }
        _refuse_without("--class", of_class)
    chosen = _Chosen(
        _parse_codes(select, "--select") or None,
        _parse_codes(ignore, "--ignore"),
        _ClassFiles(tuple(class_files or ()), (worksheet, seed or "1", forms, form), attempt),
    )
    where = paths or default_paths()
    if mutating:
        from quizgen.cli.mutation import mutate_banks

        _refuse_together(
            "--mutate",
            {
                "--fix-citations": fix,
                "--watch": watching,
                "--original": original,
                "--class": class_files,
                "--select": select,
                "--ignore": ignore,
            },
        )
        raise typer.Exit(mutate_banks(where, style, seed or "0", strict=strict))
    if fix:
        _fix(where, yes=yes)
        return
    if watching:
        _watch(where, style, original, chosen)
        raise typer.Exit(INTERRUPTED)
    if jobs > 1:
        _refuse_together("--jobs", {"--original": original, "--class": class_files})
        raise typer.Exit(_check_with_processes(where, style, chosen, jobs, strict=strict))
    raise typer.Exit(_look(where, style, original, chosen, strict=strict)[1])


class _ClassFiles(NamedTuple):
    """Class files; the name, seed, number of forms and form of their worksheet; and which attempt counts."""

    files: tuple[Path, ...]
    worksheet: tuple[str, str, int | None, str]
    attempt: str


class _Chosen(NamedTuple):
    """What to check by: the codes of the checks to make, if not all, and of those to leave out; and class files."""

    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    of_class: _ClassFiles


def _parse_codes(given: list[str] | None, option: str) -> tuple[str, ...]:
    """The codes after an option, which may be given several times.

    Raises:
        BadParameter: If a code is unknown, or cannot be ignored.
    """
    from quizgen.api.checking import CheckCodeError, require_codes

    codes = tuple(code.strip() for codes in given or () for code in codes.split(","))
    try:
        require_codes(**{option.removeprefix("--"): codes})
    except CheckCodeError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None
    return codes


def _look(
    paths: list[Path], style: str, original: Path | None, chosen: _Chosen, *, strict: bool
) -> tuple[Checked, int]:
    """Check once and print what was found; with the exit code."""
    import quizgen as qg
    from quizgen.cli.check_summary import CheckCounts, print_summary
    from quizgen.cli.progress import Progress
    from quizgen.cli.report import print_problems
    from quizgen.problems import sort_problems

    with Progress() as progress:
        loaded = qg.load(paths, on_file=progress.reading, must_exist=False)
        analysis, about_class = _class_analysis(chosen.of_class, loaded)
        checked = qg.check(loaded, select=chosen.select, ignore=chosen.ignore, class_analysis=analysis)
    problems, proof = _with_original(checked, original)
    problems = sort_problems([*problems, *about_class])
    print_problems(problems, style, sys.stdout)
    if style == "text":
        banks = checked.loaded.sources.banks.values()
        questions = sum(len(source.bank.questions) for source in banks)
        partial = len(checked.loaded.partial)
        unread = len(checked.loaded.broken) - partial
        counts = CheckCounts(len(banks), questions, unread, partial, bool(checked.sound))
        print_summary(counts, problems, proof)
    return checked, _status(problems, has_banks=bool(checked.loaded.sources.banks), strict=strict)


def _class_analysis(given: _ClassFiles, loaded: Loaded) -> tuple[ClassAnalysis | None, tuple[Problem, ...]]:
    """What the answers in class files say about the questions, and what is wrong with the files."""
    if not given.files:
        return None, ()
    from quizgen.api.class_reporting import analyse_class_files
    from quizgen.cli.class_._class_files import parse_attempt, require_files, worksheet_of

    require_files(given.files)
    parse_attempt(given.attempt)
    answered = worksheet_of(*given.worksheet)
    return analyse_class_files(given.files, loaded, answered, given.attempt)


def _check_with_processes(paths: list[Path], style: str, chosen: _Chosen, jobs: int, *, strict: bool) -> int:
    """Check several folders at the same time and print what was found; the exit code."""
    from quizgen.api.checking import check_paths
    from quizgen.cli.check_summary import CheckCounts, print_summary
    from quizgen.cli.report import print_problems

    checked = check_paths(paths, jobs, select=chosen.select, ignore=chosen.ignore)
    print_problems(checked.problems, style, sys.stdout)
    if style == "text":
        counts = CheckCounts(
            checked.banks, checked.questions, checked.unread, checked.partial, checked.has_sound
        )
        print_summary(counts, checked.problems, "")
    return _status(checked.problems, has_banks=checked.banks > 0, strict=strict)


def _status(problems: tuple[Problem, ...], *, has_banks: bool, strict: bool) -> int:
    from quizgen.cli.exit_status import problem_status
    from quizgen.problems import Severity

    counting = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    counted = [problem for problem in problems if problem.severity in counting]
    return problem_status(counted, has_banks=has_banks) if counted else 0


def _refuse_together(option: str, others: dict[str, object]) -> None:
    from quizgen.problems import QuizgenError

    for name, value in others.items():
        if value:
            raise QuizgenError(f"{option} cannot be combined with {name}: drop one of them")


def _refuse_without(option: str, others: dict[str, object]) -> None:
    from quizgen.problems import QuizgenError

    for name, value in others.items():
        if value:
            raise QuizgenError(f"{name} needs {option}: add {option}")


def _fix(paths: list[Path], *, yes: bool) -> None:
    """Offer to write quotations anew; exit code 1 if some are not."""
    import quizgen as qg
    from quizgen.cli.exit_status import PROBLEMS_FOUND, problem_status
    from quizgen.cli.fix_citations import offer_fixes
    from quizgen.cli.report import print_problems
    from quizgen.problems import only_errors

    checked = qg.check(paths)
    errors = only_errors(checked.loaded.problems)
    print_problems(errors)
    left = offer_fixes(checked, yes=yes)
    if errors or left:
        raise typer.Exit(
            problem_status(errors, has_banks=bool(checked.loaded.sources.banks)) if errors else PROBLEMS_FOUND
        )


def _watch(paths: list[Path], style: str, original: Path | None, chosen: _Chosen) -> None:
    """Check after every change, each time under a line with the time of day."""
    from datetime import datetime

    from quizgen.cli.watch import watch

    watched = {path if path.is_dir() else path.parent for path in (*paths, *chosen.of_class.files)}

    def look() -> None:
        if style == "text":
            print(f"-- {datetime.now().astimezone():%H:%M:%S} {'-' * 40}")
        checked, _ = _look(paths, style, original, chosen, strict=False)
        watched.update(checked.loaded.places.values())
        watched.update(file.path for files in checked.loaded.shared.values() for file in files)
        if style == "text":
            print("Watching for changes. Press Ctrl-C to stop.", flush=True)

    watch(lambda: watched, look)


def _with_original(checked: Checked, original: Path | None) -> tuple[tuple[Problem, ...], str]:
    """The problems with those of the original, and in a line what it proves."""
    if original is None:
        return checked.problems, ""
    from quizgen.api.checking import check_original
    from quizgen.problems import QuizgenError

    folders = checked.loaded.folders
    if len(folders) != 1:
        raise QuizgenError(
            f"--original needs exactly one article, but {len(folders)} were found: give the folder of one article"
        )
    found, proof = check_original(folders[0], checked.loaded.places[folders[0].slug], original)
    return (*checked.problems, *found), proof
