"""`quizgen worksheet`: make printable worksheets with answer keys."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli.output_options import (
    ARTICLE_PLACEMENTS,
    KEY_PLACEMENTS,
    PAPERS,
    PRESETS,
    AnswerKeyOption,
    DocxOption,
    FormsOption,
    PaperOption,
    PdfEngineOption,
    PdfOption,
    PresetsOption,
    SeedOption,
    parse_choice,
    parse_choices,
)
from quizgen.cli.quiz_options import CitedOnlyOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.api.building import Workers
    from quizgen.cli._joined_worksheets import WorksheetJob
    from quizgen.cli.progress import Progress
    from quizgen.model.class_list import Learner
    from quizgen.outputs.base import FolderOutput, Loss
    from quizgen.outputs.print_file import PageMap, PrintFile
    from quizgen.outputs.worksheet import WorksheetSelection, WorksheetSettings
    from quizgen.problems import Problem

EXAMPLES = """
Examples:
  quizgen worksheet lessons/market -o handouts      make all worksheets, forms A and B, with answer keys
  quizgen worksheet lessons/market --name quiz-1    make the worksheet named quiz-1
  quizgen worksheet lessons/market/prices.yaml --pick easy:5,medium:3 --title "Quiz 1"
  quizgen worksheet lessons/market/prices.yaml --pick tag=figures,bloom=apply:2 --forms 4
  quizgen worksheet lessons/market --article separate --columns 2 --score-boxes
  quizgen worksheet lessons/market --pdf            write PDF files as well
  quizgen worksheet lessons/market --copies 30      write one PDF file for 30 learners, forms A B A B
  quizgen worksheet lessons/market --class 7b.csv   print a worksheet for each learner, with the name filled in
  quizgen worksheet lessons/market --preset normal,large --paper letter --key appended
"""


def worksheet(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Bank files or folders.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Output folder.")] = Path(
        "worksheets"
    ),
    *,
    name: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Make only the worksheet with this name, as listed under `worksheets:`."
        ),
    ] = "",
    pick: Annotated[
        str | None,
        typer.Option(
            metavar="NAME[:COUNT],…",
            help="Select questions by difficulty, type, tag or objective, e.g. easy:5,tag=figures.",
        ),
    ] = None,
    title: Annotated[str, typer.Option(metavar="TITLE", help="Worksheet title.")] = "",
    forms: FormsOption = None,
    seed: SeedOption = "1",
    paper: PaperOption = "a4",
    preset: PresetsOption = "normal",
    key: AnswerKeyOption = "separate",
    article: Annotated[
        str | None,
        typer.Option(
            metavar="with|without|separate",
            help="Print the article above the questions, leave it out, or print it on a separate sheet. [default: with]",
        ),
    ] = None,
    columns: Annotated[
        int | None,
        typer.Option(min=1, max=2, metavar="N", help="Number of columns for the questions. [default: 1]"),
    ] = None,
    score_boxes: Annotated[
        bool, typer.Option("--score-boxes", help='Leave room for the score beside each question ("___ / 3").')
    ] = False,
    points_table: Annotated[
        bool, typer.Option("--points-table", help="Print a table for entering the scores.")
    ] = False,
    headings: Annotated[
        bool, typer.Option("--headings", help="Group questions under a heading for each type.")
    ] = False,
    line_numbers: Annotated[
        bool, typer.Option("--line-numbers", help="Number the lines of the article.")
    ] = False,
    citations: Annotated[
        bool, typer.Option("--citations", help="Print the number of the cited paragraph with each question.")
    ] = False,
    word_bank: Annotated[bool, typer.Option("--word-bank", help="Print a word bank for the gaps.")] = False,
    cards: Annotated[bool, typer.Option("--cards", help="Print flashcards to cut out.")] = False,
    cited_only: CitedOnlyOption = False,
    docx: DocxOption = False,
    pdf: PdfOption = False,
    pdf_engine: PdfEngineOption = None,
    print_file: Annotated[
        bool,
        typer.Option(
            "--print-file",
            help="Write all forms to one PDF file for printing, and all answer keys to another (needs quizgen[pdf]).",
        ),
    ] = False,
    copies: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=999,
            metavar="N",
            help="Number of learners: the print file has N worksheets, with alternating forms (A B A B).",
        ),
    ] = None,
    class_list: Annotated[
        Path | None,
        typer.Option(
            "--class",
            metavar="FILE",
            help="Class list (CSV with names and, optionally, seats): print a worksheet for each learner, with the name filled in. Also write a table for the points.",
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=64,
            metavar="N",
            help="Number of processes that make PDF files.  [default: number of cores]",
        ),
    ] = None,
) -> None:
    """Make printable worksheets with answer keys.

    Make one worksheet with all questions of each bank, and the worksheets listed under `worksheets:`. Print the
    path of each file. Warnings go to standard error.
    """
    import quizgen as qg
    from quizgen.api.building import local_workers, page_map
    from quizgen.cli._joined_worksheets import worksheet_jobs
    from quizgen.cli.cited_only import leave_out_pending
    from quizgen.cli.exit_status import problem_status
    from quizgen.cli.pdf_engines import extra_outputs
    from quizgen.cli.progress import Progress
    from quizgen.cli.report import print_problems, without_info
    from quizgen.outputs.print_file import PrintFile
    from quizgen.outputs.worksheet import Layout, WorksheetSettings
    from quizgen.problems import only_errors

    presets = parse_choices(preset, "--preset", PRESETS)
    layout = Layout(
        paper=parse_choice(paper, "--paper", PAPERS),
        preset=presets[0],
        key=parse_choice(key, "--key", KEY_PLACEMENTS),
        article=parse_choice(article, "--article", ARTICLE_PLACEMENTS) if article is not None else None,
        columns=columns,
        score_boxes=score_boxes,
        points_table=points_table,
        headings=headings,
        line_numbers=line_numbers,
        citations=citations,
        word_bank=word_bank,
        cards=cards,
    )
    settings = WorksheetSettings(seed, forms, layout, _choice(name, pick, title))
    learners = _learners(class_list, copies)
    prints = print_file or copies is not None or bool(learners)
    also = extra_outputs(docx=docx, pdf=pdf, engine=None if prints else pdf_engine)
    print_output = PrintFile(copies=copies or 0, learners=learners) if prints else None
    with Progress() as progress, local_workers(jobs or os.cpu_count() or 1) as workers:
        outputs = _outputs(also, learners, pdf_engine, page_map(workers), print_output)
        checked = qg.check(paths, on_file=progress.reading)
        progress.hide()
        if cited_only:
            checked = leave_out_pending(checked, name)
        print_problems(without_info(checked.problems))
        wrong: list[Problem] = []
        if checked.sound:
            made, wrong = worksheet_jobs(checked, settings, out)
            print_problems([each for each in wrong if each not in checked.problems])
            if not only_errors(wrong) and not (name and wrong):
                _refuse_the_impossible(made, settings)
                jobs_of_presets = [job.in_preset(each) for each in presets for job in made]
                _write(jobs_of_presets, outputs, workers, progress)
    if errors := only_errors([*checked.problems, *wrong]):
        raise typer.Exit(problem_status(errors, has_banks=bool(checked.loaded.sources.banks)))


def _learners(path: Path | None, copies: int | None) -> tuple[Learner, ...]:
    """The learners of a class list; ends the program if the file has problems."""
    from quizgen.api.class_lists import read_class_list
    from quizgen.cli.report import print_problems
    from quizgen.problems import QuizgenError

    if path is None:
        return ()
    if copies is not None:
        raise QuizgenError(
            "--copies cannot be combined with --class, which prints a worksheet for each learner: remove --copies"
        )
    learners, problems = read_class_list(path)
    if problems:
        print_problems(problems)
        raise typer.Exit(2)
    return learners


def _outputs(
    also: Sequence[str],
    learners: tuple[Learner, ...],
    engine: str | None,
    each: PageMap,
    print_file: PrintFile | None,
) -> tuple[FolderOutput[Any], ...]:
    """What is made: pages, and what was asked for besides."""
    from quizgen.api.building import outputs_by_name
    from quizgen.cli.pdf_engines import with_engine
    from quizgen.outputs.docx.output import Docx

    names = {"worksheet", *also}
    chosen = [
        replace(output, learners=learners) if isinstance(output, Docx) else output
        for output in outputs_by_name(names).values()
        if output.scope == "folder" and output.name in names
    ]
    return with_engine([*chosen, *([print_file] if print_file else ())], engine, each)


def _choice(name: str, pick: str | None, title: str) -> WorksheetSelection:
    from quizgen.model.selection import read_picks
    from quizgen.outputs.worksheet import WorksheetSelection
    from quizgen.problems import QuizgenError

    if name and pick is not None:
        raise QuizgenError("--pick cannot be combined with --name: a named worksheet has its own `pick`")
    return WorksheetSelection(name, read_picks(pick) if pick is not None else (), title.strip())


def _refuse_the_impossible(jobs: Sequence[WorksheetJob], settings: WorksheetSettings) -> None:
    """Stop before anything is written if a name is unknown, or a title would stand on many sheets."""
    from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets
    from quizgen.problems import QuizgenError, did_you_mean, shorten

    choice = settings.choice
    asked = [(bank, job.settings) for job in jobs for bank in job.folder.banks]
    made = [paper for bank, chosen in asked for paper in plan_worksheets(bank, chosen)]
    if choice.name and not made:
        known = sorted({blueprint.name for bank, _ in asked for blueprint in bank.worksheets})
        name = shorten(choice.name)
        if meant := did_you_mean(choice.name, known):
            raise QuizgenError(f'unknown worksheet "{name}"{meant}')
        if known:
            raise QuizgenError(f'unknown worksheet "{name}". Known worksheets: {", ".join(known)}')
        raise QuizgenError(
            f'unknown worksheet "{name}", because the banks list no worksheets under `worksheets:`'
        )
    if choice.title and len(made) > 1:
        raise QuizgenError(
            f"--title needs exactly one worksheet, but {len(made)} would be made: choose one with --name WORKSHEET, "
            "or with --name BANK for the worksheet with all questions of a bank"
        )


def _write(
    jobs: Sequence[WorksheetJob],
    outputs: Sequence[FolderOutput[Any]],
    workers: Workers,
    progress: Progress,
) -> None:
    """Write the worksheets, and print what was written."""
    from quizgen.api.building import render, write_if_changed
    from quizgen.cli.losses import loss_lines
    from quizgen.cli.report import replace_control_characters

    losses: list[Loss] = []
    written: list[Path] = []
    for job in jobs:
        for output in outputs:
            progress.making(f"{job.folder.slug} {output.name}")
            made = render(output, job.folder, job.settings, workers)
            progress.hide()
            for name, data in made.files.items():
                write_if_changed(job.place / name, data)
                written.append(job.place / name)
            losses += made.losses
    for path in dict.fromkeys(
        written
    ):  # not before: all files are written, even if the output is full or closed
        print(replace_control_characters(str(path)))
    for line in loss_lines(losses):
        print(replace_control_characters(line), file=sys.stderr)
