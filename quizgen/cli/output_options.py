"""Choices between a few words, and the options of worksheets that two commands have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from quizgen.problems import did_you_mean

PAPERS: Final = ("a4", "letter")
PRESETS: Final = ("normal", "dyslexia", "large")
KEY_PLACEMENTS: Final = ("separate", "appended", "none")

FormsOption = Annotated[
    int, typer.Option(min=1, max=26, metavar="N", help="Shuffled forms of each worksheet.")
]
SeedOption = Annotated[
    str, typer.Option(metavar="S", help="Decides every shuffled order: same seed, same sheets.")
]
PaperOption = Annotated[str, typer.Option(metavar="a4|letter", help="Paper of worksheets.")]
PresetOption = Annotated[str, typer.Option(metavar="normal|dyslexia|large", help="Print of worksheets.")]
AnswerKeyOption = Annotated[str, typer.Option(metavar="separate|appended|none", help="Where answer keys go.")]
DocxOption = Annotated[
    bool,
    typer.Option("--docx", help="Make Word documents of worksheets and keys, too: quizgen[formats]."),
]
PdfOption = Annotated[
    bool, typer.Option("--pdf", help="Make PDFs of worksheets and keys, too: quizgen[pdf].")
]
PdfEngineOption = Annotated[
    str | None,
    typer.Option(metavar="weasyprint|chromium", help="What prints PDFs; chromium: one that is installed."),
]


def parse_choice(given: str, option: str, names: Sequence[str]) -> str:
    """What was given, if it is one of the names.

    Raises:
        typer.BadParameter: If it is not; the message names them all.
    """
    if given in names:
        return given
    meant = did_you_mean(given.lower(), names)
    said = f"is neither {' nor '.join(names)}" if len(names) == 2 else f"is none of {', '.join(names)}"
    raise typer.BadParameter(f'"{given}" {said}{meant}.', param_hint=option)
