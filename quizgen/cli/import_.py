"""`quizgen import`: import questions from other programs into a bank."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from quizgen.cli.error_messages import UsageError
from quizgen.cli.new import UID_BYTES

if TYPE_CHECKING:
    from quizgen.api.importing import ImportLoss, ImportResult

MAX_PLACES: Final = 3
"""The maximum number of places shown for each kind of loss. The report contains all places."""

MAX_NAMES: Final = 5
"""The maximum number of ids shown in a line."""

EXAMPLES = """
Examples:
  quizgen import mill.gift -o lessons/mill                  import a Moodle quiz in GIFT format
  quizgen import quiz.xml -o lessons/mill --dry-run         show what would be imported and lost
  quizgen import words.csv -o words --map answer=Antwort    name the columns of a table
  quizgen import quiz.zip -o mill --article mill.md         import questions about your own article
"""


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="The files to import.")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="DIR", help="The folder of the bank, or the bank's file."),
    ],
    *,
    article: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="The text that the questions are about, as plain text or Markdown."
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="KEY=COLUMN",
            help="Read a column of a table, or a field of Anki notes, as this key.",
        ),
    ] = None,
    separator: Annotated[
        str, typer.Option(metavar="TEXT", help="Text between the two sides of a card, e.g. '\\t'.")
    ] = "",
    between_cards: Annotated[
        str, typer.Option(metavar="TEXT", help="Text between two cards, e.g. '\\n'.")
    ] = "",
    language: Annotated[
        str | None,
        typer.Option(metavar="TAG", help="The language of the questions, e.g. de. [default: guessed]"),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the result, but write nothing.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with status 1 if anything is lost or changed.")
    ] = False,
) -> None:
    """Import questions from Moodle, Canvas, Anki, spreadsheets and other programs.

    The format is recognised by the content of each file. If the folder already has a bank, its questions are updated: what you wrote in it (citations, explanations, tags) stays, and nothing is deleted. Imported questions are pending until they cite the article.
    """
    from quizgen.api.importing import ImportSettings, import_files

    result = import_files(
        files,
        output,
        article=article,
        settings=ImportSettings(_mapping(columns or []), _typed(separator), _typed(between_cards)),
        language=language,
        uid=secrets.token_hex(UID_BYTES),
        dry_run=dry_run,
    )
    _print_result(result, dry_run=dry_run)
    if strict and result.losses:
        raise typer.Exit(1)


def _mapping(given: Sequence[str]) -> dict[str, str]:
    """What `--map` says: the key of each column; several columns may have the same key.

    Raises:
        UsageError: If one of them has no equals sign.
    """
    mapping: dict[str, str] = {}
    for text in given:
        for part in text.split(",") if text.count("=") > 1 else [text]:
            key, sign, column = part.partition("=")
            if not (key.strip() and sign and column.strip()):
                raise UsageError(f'--map "{part}" must have the form KEY=COLUMN, like answer=Antwort')
            mapping[column.strip()] = key.strip()
    return mapping


def _typed(text: str) -> str:
    """A separator as it was typed, with the signs for a tab and an end of a line."""
    return text.replace("\\t", "\t").replace("\\n", "\n")


def _print_result(result: ImportResult, *, dry_run: bool) -> None:
    from quizgen.problems import plural_count, quote_for_shell

    for source in result.sources:
        read_as = ", ".join(filter(None, (source.format, source.encoding)))
        print(f"{source.file}: {read_as}, {plural_count(source.found, 'question')}")
    left_out = result.found - result.imported
    lost = f", {left_out:,} left out" if left_out else ""
    print(f"{result.found:,} found, {result.imported:,} imported{lost}")
    _print_update(result)
    if result.passages:
        print(f"{plural_count(result.passages, 'reading text')} added to the article")
    _print_losses(result.losses)
    print("Nothing was written (--dry-run). These files would be:" if dry_run else "Written:")
    for path in result.written:
        print(f"  {path}")
    if result.bank is None:
        print("No question was imported, so there is no bank.")
    elif not dry_run:
        typed = quote_for_shell(result.path.parent)
        print(f"Next:\n  quizgen check {typed}\n  quizgen cite {typed}")


def _print_update(result: ImportResult) -> None:
    """What changed in a bank that was there before."""
    from quizgen.problems import plural_count

    known = result.imported - result.added
    if not known and not result.missing:
        return
    print(f"{result.added:,} new, {len(result.changed):,} changed, {known - len(result.changed):,} unchanged")
    if result.changed:
        print(f"  changed: {_names(result.changed)}")
    for old, new in result.renamed[:MAX_NAMES]:
        print(f'  "{new}" was "{old}" before its text changed')
    if result.missing:
        are = "is" if len(result.missing) == 1 else "are"
        print(
            f"{plural_count(len(result.missing), 'question')} of the bank {are} not in the imported files (kept): "
            f"{_names(result.missing)}"
        )


def _names(ids: Sequence[str]) -> str:
    """The first of many questions, and how many more there are."""
    more = f" and {len(ids) - MAX_NAMES:,} more" if len(ids) > MAX_NAMES else ""
    return ", ".join(ids[:MAX_NAMES]) + more


def _print_losses(losses: Sequence[ImportLoss]) -> None:
    """The losses by their reason, the most frequent first."""
    if not losses:
        return
    groups: dict[str, list[ImportLoss]] = defaultdict(list)
    for loss in losses:
        groups[loss.reason].append(loss)
    print("Lost or changed:")
    for reason, group in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        actions = list(dict.fromkeys(loss.action for loss in group))
        action = actions[0] if len(actions) == 1 else f"{actions[0]} …"
        places = [loss.place for loss in group[:MAX_PLACES]]
        more = f" and {len(group) - MAX_PLACES:,} more" if len(group) > MAX_PLACES else ""
        count = f" ({len(group):,} times)" if len(group) > 1 else ""
        print(f"  {reason}{count}: {action}")
        print(f"    {'; '.join(places)}{more}")
