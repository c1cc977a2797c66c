"""`quizgen export`: write banks as files for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli.quiz_options import CitedOnlyOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.api.exporting import ExportResult
    from quizgen.outputs.base import Loss

EXAMPLES = """
Examples:
  quizgen export lessons/market/prices.yaml --to moodle -o prices.xml
  quizgen export lessons/market --to gift               write exports/prices.gift
  quizgen export lessons --to csv -o tables             write a table for each bank
  quizgen export lessons/market --to moodle --no-citations
  quizgen export lessons/market --to aiken --strict     fail if anything is lost
  quizgen guide formats                                 see what each format can express
"""


def export(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Bank files or folders.")],
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="Format of the files: moodle, gift, aiken, qti12, qti21, csv, tsv, xlsx, kahoot, blooket, quizlet or json.",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", metavar="FILE|DIR", help="Output file, or output folder for several banks."
        ),
    ] = Path("exports"),
    *,
    no_citations: Annotated[
        bool,
        typer.Option("--no-citations", help="Leave out paragraphs and quotations, for tests."),
    ] = False,
    no_article: Annotated[bool, typer.Option("--no-article", help="Leave out the article.")] = False,
    cited_only: CitedOnlyOption = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with status 1 if the format cannot express everything.")
    ] = False,
    losses_file: Annotated[
        Path | None,
        typer.Option(
            "--losses", metavar="FILE", help="Write every loss to a JSON file: bank, question and reason."
        ),
    ] = None,
) -> None:
    """Export banks for other programs, such as Moodle, spreadsheets or classroom games.

    Print the path of each file. What the format cannot express is reported on standard error, with the question, the
    reason and what was done instead.
    """
    import quizgen as qg
    from quizgen.api.building import OutputError
    from quizgen.api.exporting import format_named
    from quizgen.cli.cited_only import leave_out_pending
    from quizgen.cli.exit_status import PROBLEMS_FOUND, problem_status
    from quizgen.cli.losses import loss_lines
    from quizgen.cli.progress import Progress
    from quizgen.cli.report import print_problems, replace_control_characters, without_info
    from quizgen.problems import only_errors

    try:
        format_named(to)
    except OutputError as error:
        raise typer.BadParameter(str(error), param_hint="--to") from None
    with Progress() as progress:
        checked = qg.check(paths, on_file=progress.reading)
        progress.hide()
        if cited_only:
            checked = leave_out_pending(checked, worksheets=False)
        settings = qg.ExportSettings(citations=not no_citations, article=not no_article)
        exported = qg.export(checked, to, settings)
    print_problems(without_info(checked.problems))
    _keep_sources(checked.loaded.files, [out, *([losses_file] if losses_file else [])])
    for path in _write(exported, out):
        print(replace_control_characters(str(path)))
    for line in loss_lines(exported.losses):
        print(replace_control_characters(line), file=sys.stderr)
    if losses_file:
        _write_losses(exported.losses, losses_file)
    if errors := only_errors(checked.problems):
        raise typer.Exit(problem_status(errors, has_banks=bool(checked.loaded.sources.banks)))
    if strict and exported.losses:
        raise typer.Exit(PROBLEMS_FOUND)


def _keep_sources(sources: Sequence[Path], targets: Sequence[Path]) -> None:
    """Make sure that no bank and no article is overwritten.

    Raises:
        QuizgenError: If one of the files to write is a source.
    """
    from quizgen.problems import QuizgenError

    resolved = {source.resolve() for source in sources}
    for target in targets:
        if target.resolve() in resolved:
            raise QuizgenError(f'"{target}" belongs to the bank that you export: name another file')


def _write(exported: ExportResult, out: Path) -> Sequence[Path]:
    """Write the files: one to the file that was named, several or those for a folder to a folder.

    Raises:
        QuizgenError: If there are several files, and `out` is a file.
    """
    from quizgen.api.building import write_if_changed
    from quizgen.problems import QuizgenError, plural_count

    files = exported.files
    if out.suffix and not out.is_dir():
        if len(files) > 1:
            raise QuizgenError(
                f"{plural_count(len(files), 'file')} cannot be written to the single file {out}: give a folder with -o, or export one bank"
            )
        for data in files.values():
            write_if_changed(out, data)
        return [out] * len(files)
    return exported.write(out)


def _write_losses(losses: Sequence[Loss], path: Path) -> None:
    """Write all losses as JSON."""
    import json

    from quizgen.api.building import write_if_changed

    data = [{"bank": loss.bank, "question": loss.question, "loss": loss.what} for loss in losses]
    write_if_changed(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
