"""`export`: write banks as files for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import Final

from quizgen.api.building import OutputError
from quizgen.api.checked import Checked
from quizgen.api.loading import Loaded, PathLike, Paths, path_of, paths_of
from quizgen.builder.atomic_write import write_if_changed
from quizgen.loading.containment import exists
from quizgen.outputs.base import Loss, require_extras
from quizgen.outputs.exchange.formats import EXCHANGE_OUTPUTS
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.setting_values import require_type
from quizgen.problems import Problem, did_you_mean, only_errors, shorten

__all__ = ["EXCHANGE_OUTPUTS", "ExportResult", "ExportSettings", "export", "format_named"]

DEFAULT_SETTINGS: Final = ExportSettings()


@dataclass(frozen=True, slots=True)
class ExportResult:
    """Export files for another program. Nothing has been written to disk.

    Attributes:
        files: The content of the files by name. With several folders, names begin with the folder:
            `market/prices.gift`.
        losses: What the format could not express: bank, question, and a sentence with the reason and the
            action.
        problems: The problems of the banks. Folders with errors are left out.
    """

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...]
    problems: tuple[Problem, ...]

    def __repr__(self) -> str:
        """What a notebook shows: how much was exported."""
        return (
            f"ExportResult(files={len(self.files)}, losses={len(self.losses)}, problems={len(self.problems)})"
        )

    @property
    def ok(self) -> bool:
        """Whether no folder was left out because of errors."""
        return not only_errors(self.problems)

    def write(self, folder: PathLike) -> tuple[Path, ...]:
        """Write the files to a folder, which is created if necessary. Return their paths.

        Raises:
            WriteError: If a file cannot be written.
            TypeError: If the argument is not a path.
            ValueError: If the path is empty.
        """
        paths = {path_of(folder) / name: data for name, data in self.files.items()}
        for path, data in paths.items():
            write_if_changed(path, data)
        return tuple(paths)


def export(
    banks: Paths | Loaded | Checked, to: str, settings: ExportSettings = DEFAULT_SETTINGS
) -> ExportResult:
    """Export banks to files for another program, one file for each bank.

    Args:
        banks: One path or several, or the result of `load` or `check`.
        to: The name of the format: `moodle`, `gift`, ...
        settings: Whether the files include citations and the article.

    Raises:
        TypeError: If an argument has a wrong type.
        ValueError: If a path is empty.
        OutputError: If the format is unknown. The message lists the known formats.
        MissingExtraError: If the format needs libraries that are not installed.
        FileNotFoundError: If a path does not exist.
    """
    from quizgen.api.checking import check  # noqa: PLC0415 - it imports all checks

    output = format_named(to)
    require_extras([output])
    if not isinstance(settings, ExportSettings):
        raise TypeError(f"settings must be an ExportSettings, not {shorten(repr(settings))}")
    given = banks if isinstance(banks, Loaded | Checked) else paths_of(banks)
    if isinstance(given, tuple) and (absent := [path for path in given if not exists(path)]):
        raise FileNotFoundError(ENOENT, strerror(ENOENT), str(absent[0]))
    checked = given if isinstance(given, Checked) else check(given)
    made = [output.render(folder, settings) for folder in checked.sound]
    several = len(made) > 1
    files = {
        f"{folder.slug}/{name}" if several else name: data
        for folder, each in zip(checked.sound, made, strict=True)
        for name, data in each.files.items()
    }
    return ExportResult(files, tuple(loss for each in made for loss in each.losses), checked.problems)


def format_named(name: str) -> ExchangeOutput:
    """The format with this name.

    Raises:
        TypeError: If the name is not text.
        OutputError: If the format is unknown.
    """
    require_type("to", name, str, "the name of a format")
    known = {output.name: output for output in EXCHANGE_OUTPUTS}
    if name not in known:
        asked = f'"{shorten(name)}"{did_you_mean(name, known)}'
        raise OutputError(f"unknown format {asked}. Known formats: {', '.join(known)}")
    return known[name]
