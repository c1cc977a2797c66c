"""Options with a choice of values, and options for worksheets and decks that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from quizgen.problems import did_you_mean, shorten

if TYPE_CHECKING:
    from quizgen.outputs.anki.settings import AnkiSettings

PAPERS: Final = ("a4", "letter")
PRESETS: Final = ("normal", "dyslexia", "large")
KEY_PLACEMENTS: Final = ("separate", "appended", "filled", "none")
ARTICLE_PLACEMENTS: Final = ("with", "without", "separate")
MCQ_STYLES: Final = ("choose", "recall")
SOURCE_STYLES: Final = ("fold", "sentence", "full", "none")
TYPED_STYLES: Final = ("on", "off")
SUBDECKS: Final = ("bank", "objective", "difficulty")

FormsOption = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=702,
        metavar="N",
        help="Number of forms (shuffled versions) of each worksheet.  [default: `forms` of the worksheet, or 2]",
    ),
]
SeedOption = Annotated[
    str, typer.Option(metavar="S", help="Seed for shuffling. The same seed gives the same worksheets.")
]
PaperOption = Annotated[str, typer.Option(metavar="a4|letter", help="Paper size.")]
PresetOption = Annotated[
    str, typer.Option(metavar="normal|dyslexia|large", help="Preset for font, type size and spacing.")
]
PresetsOption = Annotated[
    str,
    typer.Option(
        metavar="normal|dyslexia|large",
        help="Preset for font, type size and spacing, or several, comma-separated, e.g. normal,large.",
    ),
]
AnswerKeyOption = Annotated[
    str,
    typer.Option(
        metavar="separate|appended|filled|none",
        help="Print the answer key in a separate file, append it to the worksheet, print a worksheet with the answers filled in instead, or omit it.",
    ),
]
DocxOption = Annotated[
    bool,
    typer.Option("--docx", help="Also write Word documents (needs quizgen[formats])."),
]
PdfOption = Annotated[bool, typer.Option("--pdf", help="Also write PDF files (needs quizgen[pdf]).")]
PdfEngineOption = Annotated[
    str | None,
    typer.Option(
        metavar="weasyprint|chromium",
        help="Program that makes the PDF files: weasyprint, or an installed Chromium.",
    ),
]

McqOption = Annotated[
    str,
    typer.Option(
        metavar="choose|recall",
        help="On cards, show the options at once (choose) or when the learner taps (recall).",
    ),
]
PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH", help="Bank files or folders.  [default: question_banks]"),
]
OutOption = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Output folder.")]
SourceOption = Annotated[
    str,
    typer.Option(
        metavar="fold|sentence|full|none",
        help="Show on cards: the cited sentences, and the rest of the paragraph when the learner taps (fold); only the cited sentences (sentence); the whole paragraph (full); or no source (none).",
    ),
]
TypedOption = Annotated[
    str,
    typer.Option(
        metavar="on|off",
        help="Let learners type their answer on cards (on), or only think of the answer (off).",
    ),
]
SubdecksOption = Annotated[
    str,
    typer.Option(
        metavar="bank|objective|difficulty",
        help="Make one deck per bank (bank), or divide this deck into subdecks by objective or difficulty.",
    ),
]
AutoRevealOption = Annotated[
    bool,
    typer.Option(
        "--auto-reveal",
        help="On cards, show the answer as soon as the learner chooses an option (single choice, true-false).",
    ),
]


def anki_settings(
    *, mcq: str, source: str, typed: str, auto_reveal: bool, subdecks: str = "bank", now: int = 1
) -> AnkiSettings:
    """The deck settings that these options select.

    Raises:
        typer.BadParameter: If a word is unknown.
    """
    from quizgen.outputs.anki.settings import AnkiSettings

    return AnkiSettings(
        now=now,
        mcq=parse_choice(mcq, "--mcq", MCQ_STYLES),
        source=parse_choice(source, "--source", SOURCE_STYLES),
        typed=parse_choice(typed, "--typed", TYPED_STYLES),
        subdecks=parse_choice(subdecks, "--subdecks", SUBDECKS),
        auto_reveal=auto_reveal,
    )


def parse_choice(given: str, option: str, names: Sequence[str]) -> str:
    """Parse a value that must be one of these names.

    Raises:
        typer.BadParameter: If the value is unknown. The message lists all values.
    """
    if given in names:
        return given
    meant = did_you_mean(given.lower(), names)
    listed = f"{', '.join(names[:-1])} or {names[-1]}"
    raise typer.BadParameter(f'the value must be {listed}, not "{shorten(given)}"{meant}', param_hint=option)


def parse_choices(given: str, option: str, names: Sequence[str]) -> tuple[str, ...]:
    """Parse comma-separated names, and drop repeated ones.

    Raises:
        typer.BadParameter: If a name is unknown. The message lists all names.
    """
    return tuple(dict.fromkeys(parse_choice(each.strip(), option, names) for each in given.split(",")))
