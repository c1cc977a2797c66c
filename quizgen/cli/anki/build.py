"""`quizgen anki build`: build only the Anki decks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.output_options import (
    AutoRevealOption,
    McqOption,
    OutOption,
    PathsArgument,
    SourceOption,
    SubdecksOption,
    TypedOption,
    anki_settings,
)
from quizgen.cli.quiz_options import CitedOnlyOption

EXAMPLES = """
Examples:
  quizgen anki build                 build every deck of question_banks/ into dist/
  quizgen anki build lessons/market  build one deck
  quizgen anki build --published old/market.apkg lessons/market
  quizgen anki build --for ann.apkg lessons/market    build a package for the learner who exported ann.apkg
"""


def build(
    paths: PathsArgument = None,
    out: OutOption = Path("dist"),
    mcq: McqOption = "choose",
    source: SourceOption = "fold",
    typed: TypedOption = "on",
    subdecks: SubdecksOption = "bank",
    *,
    published: Annotated[
        Path | None,
        typer.Option(
            metavar="OLD.apkg",
            help="The package that learners have. Use this option only if quizgen reports that it cannot tell whether cards have changed.",
        ),
    ] = None,
    bundle: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Also write one package with the decks of all articles, e.g. course.apkg."
        ),
    ] = None,
    learner: Annotated[
        Path | None,
        typer.Option(
            "--for",
            metavar="USER.apkg",
            help="Build a package for one learner, with the tags and Notes field from the learner's export USER.apkg.",
        ),
    ] = None,
    since: Annotated[
        Path | None,
        typer.Option(metavar="OLD.apkg", help="With --for: the package that the learner imported last."),
    ] = None,
    keep_edits: Annotated[
        bool,
        typer.Option(
            "--keep-edits",
            help="With --for and --since: keep the learner's edits to fields that have not changed in the bank.",
        ),
    ] = False,
    auto_reveal: AutoRevealOption = False,
    cited_only: CitedOnlyOption = False,
    force: Annotated[
        bool, typer.Option("--force", help="Build all files again, even those that are up to date.")
    ] = False,
) -> None:
    """Build only the Anki decks.

    Build Anki decks, like quizgen build --only anki. With --for, build a package for one learner and change no
    lock file.
    """
    from dataclasses import replace

    from quizgen.api.clock import current_time
    from quizgen.api.packages import open_package
    from quizgen.cli.build import build_and_report
    from quizgen.outputs.anki.output import ANKI

    if learner is None and (since or keep_edits):
        raise typer.BadParameter(
            "this option can only be used together with --for",
            param_hint="--since" if since else "--keep-edits",
        )
    if keep_edits and since is None:
        raise typer.BadParameter(
            "this option can only be used together with --since", param_hint="--keep-edits"
        )
    settings = replace(
        anki_settings(mcq=mcq, source=source, typed=typed, subdecks=subdecks, auto_reveal=auto_reveal),
        now=current_time(),
        published=open_package(published) if published else None,
    )
    if learner is not None:
        from quizgen.cli.anki.personal_build import build_for

        build_for(learner, paths, out, settings, since=since, edits=keep_edits, cited_only=cited_only)
        return
    build_and_report(
        paths, out, [ANKI], [settings], force=force or published is not None, cited_only=cited_only
    )
    if bundle is not None:
        from quizgen.cli.anki.bundle import write_bundle

        write_bundle(paths, bundle, settings, cited_only=cited_only)
