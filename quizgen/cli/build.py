"""`quizgen build`: build decks, worksheets and an index page from banks."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from quizgen.cli.output_options import (
    KEY_PLACEMENTS,
    PAPERS,
    PRESETS,
    AnswerKeyOption,
    AutoRevealOption,
    DocxOption,
    FormsOption,
    McqOption,
    OutOption,
    PaperOption,
    PathsArgument,
    PdfEngineOption,
    PdfOption,
    PresetOption,
    SeedOption,
    SourceOption,
    SubdecksOption,
    TypedOption,
    anki_settings,
    parse_choice,
)
from quizgen.cli.quiz_options import CitedOnlyOption

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quizgen.api.building import BuildRequest, BuildResult, Step, Workers
    from quizgen.cli.progress import Progress
    from quizgen.outputs.base import FolderOutput, Output, Settings

INTERRUPTED: Final = 130

EXAMPLES = """
Examples:
  quizgen build                          build the banks in question_banks/ into dist/
  quizgen build lessons -o site          choose other input and output folders
  quizgen build lessons --only anki      build only Anki decks
  quizgen build lessons --mcq recall     hide the options on cards until a tap
  quizgen build lessons --source full    show the whole cited paragraph on cards
  quizgen build lessons --only page      build only offline practice pages
  quizgen build lessons --exam --time 45m  write offline exams as well
  quizgen build lessons --docx           write Word documents as well
  quizgen build lessons --pdf            write PDF files as well
  quizgen build lessons --watch          build again whenever a file is saved
  quizgen build lessons --forms 4        make four shuffled forms of each worksheet, A to D
"""


def build(
    paths: PathsArgument = None,
    out: OutOption = Path("dist"),
    only: Annotated[
        str | None,
        typer.Option(
            metavar="NAMES",
            help="Build only these outputs, comma-separated: anki, worksheet, page, exam, docx, pdf, or any format of quizgen export.",
        ),
    ] = None,
    *,
    forms: FormsOption = None,
    seed: SeedOption = "1",
    paper: PaperOption = "a4",
    preset: PresetOption = "normal",
    key: AnswerKeyOption = "separate",
    exam: Annotated[
        bool, typer.Option("--exam", help="Also write exams: offline pages, with verdicts at the end.")
    ] = False,
    time_limit: Annotated[
        str | None, typer.Option("--time", metavar="DURATION", help="Time limit of exams, e.g. 45m or 1h30m.")
    ] = None,
    with_article: Annotated[bool, typer.Option("--with-article", help="Show the article in exams.")] = False,
    docx: DocxOption = False,
    pdf: PdfOption = False,
    pdf_engine: PdfEngineOption = None,
    mcq: McqOption = "choose",
    source: SourceOption = "fold",
    typed: TypedOption = "on",
    subdecks: SubdecksOption = "bank",
    auto_reveal: AutoRevealOption = False,
    cited_only: CitedOnlyOption = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help="Number of processes that work at the same time.  [default: number of cores]",
            show_default=False,
        ),
    ] = None,
    executor: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Address of a dask scheduler whose workers build the files, e.g. tcp://localhost:8786 (needs quizgen[dask]).",
        ),
    ] = None,
    watching: Annotated[
        bool, typer.Option("--watch", help="Build again whenever a file is saved, until Ctrl-C.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Build all files again, even those that are up to date.")
    ] = False,
    prune: Annotated[
        bool,
        typer.Option("--prune", help="List and remove the files of banks that no longer exist."),
    ] = False,
) -> None:
    """Build Anki decks, worksheets, answer keys, practice pages and an index page.

    Folders with errors are skipped, and the errors are reported. Unchanged files are left as they are.
    """
    from quizgen.api.clock import current_time
    from quizgen.cli.exam_options import exam_settings
    from quizgen.cli.pdf_engines import extra_outputs, with_engine
    from quizgen.outputs.page import PageSettings
    from quizgen.outputs.worksheet import Layout, WorksheetSettings

    also = [*(["exam"] if exam else []), *extra_outputs(docx=docx, pdf=pdf, engine=pdf_engine)]
    outputs = with_engine(_chosen(only, also), pdf_engine)
    exams = exam_settings(
        parse_choice(preset, "--preset", PRESETS), time_limit, outputs, with_article=with_article
    )
    layout = Layout(
        paper=parse_choice(paper, "--paper", PAPERS),
        preset=parse_choice(preset, "--preset", PRESETS),
        key=parse_choice(key, "--key", KEY_PLACEMENTS),
    )
    cards = anki_settings(
        mcq=mcq, source=source, typed=typed, subdecks=subdecks, auto_reveal=auto_reveal, now=current_time()
    )
    settings = (cards, WorksheetSettings(seed, forms, layout), PageSettings(layout.preset), exams)
    jobs = jobs or os.cpu_count() or 1
    if watching:
        _refuse_together("--watch", {"--force": force, "--prune": prune, "--cited-only": cited_only})
        _watch(paths, out, outputs, settings, partial(_workers, jobs, executor))
        raise typer.Exit(INTERRUPTED)
    workers = partial(_workers, jobs, executor)
    build_and_report(
        paths, out, outputs, settings, force=force, prune=prune, workers=workers, cited_only=cited_only
    )


def _workers(jobs: int, executor: str | None) -> Workers:
    """What does the work: processes on this machine, or a cluster."""
    from quizgen.api.building import dask_workers, local_workers

    return dask_workers(executor) if executor else local_workers(jobs)


def _refuse_together(option: str, others: dict[str, bool]) -> None:
    from quizgen.problems import QuizgenError

    for name, value in others.items():
        if value:
            raise QuizgenError(f"{option} cannot be combined with {name}: drop one of them")


def _watch(
    paths: list[Path] | None,
    out: Path,
    outputs: Sequence[FolderOutput[Any]],
    settings: Sequence[Settings],
    workers: Callable[[], Workers],
) -> None:
    """Build after every change, each time with the present time."""
    from quizgen.api.building import BuildRequest
    from quizgen.api.loading import path_of
    from quizgen.cli.build_watch import watch_build
    from quizgen.cli.quiz_options import default_paths

    given = [path_of(path) for path in paths or default_paths()]
    watch_build(given, BuildRequest(out, (*outputs, *_pages()), settings), workers)


def _pages() -> list[Output]:
    from quizgen.api.building import default_outputs

    return [output for output in default_outputs() if output.scope == "library"]


def build_and_report(
    paths: list[Path] | None,
    out: Path,
    outputs: Sequence[FolderOutput[Any]],
    settings: Sequence[Settings],
    *,
    force: bool,
    prune: bool = False,
    workers: Callable[[], Workers] | None = None,
    cited_only: bool = False,
) -> tuple[Step, ...]:
    """Build the outputs, and print what was built and which problems were found.

    Returns:
        What was built.

    Raises:
        typer.Exit: If there are errors.
    """
    from quizgen.api.building import BuildRequest, build_paths
    from quizgen.api.clock import current_time
    from quizgen.api.loading import path_of
    from quizgen.cli.exit_status import problem_status
    from quizgen.cli.progress import Progress
    from quizgen.cli.quiz_options import default_paths
    from quizgen.cli.report import print_problems, replace_control_characters, without_info
    from quizgen.problems import Severity, only_errors, plural_count

    given = [path_of(path) for path in paths or default_paths()]
    with Progress() as progress, interruption(progress, out):
        request = BuildRequest(out, (*outputs, *_pages()), settings, current_time(), force, prune)
        if cited_only:
            built = _build_cited_only(given, request, progress)
        else:
            used = workers() if workers else _workers(1, None)
            built = build_paths(given, request, used, progress.starting, progress.built)
    repeated = {*built.repeated}
    errors = only_errors(built.problems)
    print_problems(without_info([each for each in built.problems if each not in repeated or each in errors]))
    _summarise(built.steps, out)
    if built.pruned:
        print(f"{plural_count(len(built.pruned), 'file')} of banks that no longer exist removed:")
        for path in built.pruned:
            print(f"  {replace_control_characters(str(path))}")
    if before := sum(problem.severity is Severity.WARNING for problem in built.repeated):
        print(
            f"{plural_count(before, 'warning')} as in the last build. To see them again, run quizgen check."
        )
    if errors:
        raise typer.Exit(problem_status(errors, has_banks=built.has_banks))
    return built.steps


def _build_cited_only(paths: Sequence[Path], request: BuildRequest, progress: Progress) -> BuildResult:
    """Build without pending questions. All folders are read, to tell whether any question is left."""
    import quizgen as qg
    from quizgen.api.clock import current_time, latest_change, refuse_wrong_clock
    from quizgen.cli.cited_only import leave_out_pending
    from quizgen.problems import QuizgenError

    if request.prune:
        raise QuizgenError("--prune cannot be combined with --cited-only: drop one of them")
    checked = qg.check(paths, on_file=progress.reading)
    progress.hide()
    checked = leave_out_pending(checked, worksheets=any(each.name != "anki" for each in request.outputs))
    refuse_wrong_clock(latest_change(checked.sound), current_time())
    progress.starting(len(checked.sound) * len(request.outputs))
    return qg.build(
        checked,
        request.out,
        request.settings,
        only=request.outputs,
        force=request.force,
        on_step=progress.built,
    )


@contextmanager
def interruption(progress: Progress, out: Path) -> Iterator[None]:
    """On Ctrl-C, print which outputs are finished.

    Raises:
        typer.Exit: If the build is interrupted.
    """
    try:
        yield
    except KeyboardInterrupt:
        progress.hide()
        done = f"{progress.done} of {progress.total}" if progress.total else "0"
        print(
            f"Interrupted: {done} outputs are finished in {out}. Run the same command again to continue.",
            file=sys.stderr,
        )
        raise typer.Exit(INTERRUPTED) from None


def _chosen(only: str | None, also: Sequence[str]) -> tuple[FolderOutput[Any], ...]:
    """The outputs that `--only` names, or the usual ones, and those that were asked for besides."""
    from quizgen.api.building import default_outputs, outputs_by_name

    usual = [output.name for output in default_outputs() if output.scope == "folder"]
    names = usual if only is None else [name.strip() for name in only.split(",")]
    names += also
    known = {name: output for name, output in outputs_by_name(names).items() if output.scope == "folder"}
    for name in names:
        if name not in known:
            raise _unknown_output(name)
    return tuple(known[name] for name in dict.fromkeys(names))


def _unknown_output(name: str) -> typer.BadParameter:
    from quizgen.api.building import available_outputs
    from quizgen.problems import did_you_mean, shorten

    known = [output.name for output in available_outputs() if output.scope == "folder"]
    return typer.BadParameter(
        f'unknown output "{shorten(name)}"{did_you_mean(name, known)}. Known outputs: {", ".join(known)}',
        param_hint="--only",
    )


def _summarise(steps: tuple[Step, ...], out: Path) -> None:
    """Print what was built, what could not be expressed, and what to open."""
    from quizgen.cli.losses import loss_lines
    from quizgen.outputs.index_links import shown_size
    from quizgen.problems import plural_count

    by_folder: dict[str, list[Step]] = {}
    for step in steps:
        by_folder.setdefault(step.folder.slug, []).append(step)
    for slug, made in by_folder.items():
        folder = made[0].folder
        questions = folder.questions
        print(f"{slug}: {plural_count(folder.banks, 'bank')}, {plural_count(questions, 'question')}")
        for step in made:
            written = sum(file.written for file in step.files)
            size = sum(file.size for file in step.files)
            news = f"{written} written" if written else "unchanged"
            print(
                f"  {step.output:<10} {plural_count(len(step.files), 'file'):>9}  {shown_size(size):>8}  {news}"
            )
            if kept := sum(file.written for file in step.locks):
                print(
                    f"  {'':<10} {plural_count(kept, 'lock file')} written beside the banks: commit lock files together with the banks"
                )
        for line in loss_lines(loss for step in made for loss in (*step.losses, *step.notices)):
            print(f"  {line}")
    if steps:
        print(f"Open {out / 'index.html'}")
    else:
        print("Nothing was built.")
