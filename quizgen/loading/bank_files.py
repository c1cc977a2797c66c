"""Finds the banks in a tree of folders."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.loading.containment import allowed_folders, exists, leads_out, outside, really
from quizgen.problems import Problem, Severity, Span

BANK_ENDINGS: Final = frozenset({".yaml", ".yml"})

MADE: Final = frozenset({"build", "dist", "node_modules", "venv", "__pycache__"})
"""Folders made by tools, which contain no banks of authors."""

SAYS_SO: Final = re.compile(
    rb"""^(?:\xef\xbb\xbf)?(?:\{\s*)?["']?bank["']?\s*:[ \t]*[^\s{\[]""", re.MULTILINE
)

MAX_HEAD_BYTES: Final = 1 << 16
"""The number of bytes in which the line that marks a bank is searched for."""

RESERVED: Final = frozenset({"original.yaml", "quizgen.yaml"})
"""YAML files in an article's folder that are not banks."""


class FoundBanks(NamedTuple):
    """The files to read.

    Attributes:
        banks: The banks, each once, even if several paths lead to it.
        within: The folders from which files may be read, with links resolved.
        problems: Paths that were not found, and files that were ignored.
    """

    banks: tuple[Path, ...]
    within: tuple[Path, ...]
    problems: tuple[Problem, ...]


def find_banks(paths: Sequence[Path]) -> FoundBanks:
    """The banks at some paths: files, folders, or trees of folders."""
    within = tuple(dict.fromkeys(place for path in paths for place in allowed_folders(path)))
    found: dict[Path, Path] = {}
    problems: list[Problem] = []

    def is_outside(path: Path) -> bool:
        return leads_out(path, within)

    def report(
        path: Path, code: str, message: str, severity: Severity = Severity.ERROR, hint: str = ""
    ) -> None:
        problems.append(Problem(Span(str(path)), code, message, severity, hint))

    for path in paths:
        if not exists(path):
            report(path, "not-found", "this file or folder does not exist")
        elif path.is_dir():
            inside, others = banks_below(path, is_outside)
            problems += [outside(each, Severity.WARNING) for each in others if is_outside(each)]
            if others := [each for each in others if not is_outside(each)]:
                problems.append(_ignored(path, others))
            if not inside:
                hint = "Add a .yaml file beside an article.md, or run `quizgen new DIR` for an example."
                report(path, "no-banks", "this folder contains no bank", hint=hint)
            for bank in inside:
                found.setdefault(really(bank), bank)
        elif path.name in RESERVED and len(paths) > 1:  # lessons/*.yaml
            report(path, "file-ignored", f"{path.name} is not a bank, so it was ignored", Severity.INFO)
        elif path.name in RESERVED:
            report(path, "no-banks", "this file is not a bank", hint="Give the folder of the file.")
        else:
            found.setdefault(really(path), path)
    return FoundBanks(tuple(found.values()), within, tuple(problems))


def _ignored(tree: Path, others: Sequence[Path]) -> Problem:
    """Which YAML files of a tree were ignored: one of them may be meant as a bank."""
    first = others[0].relative_to(tree).as_posix()
    what = (
        f"{first} is not a bank, so it was ignored"
        if len(others) == 1
        else f"{len(others):,} YAML files are not banks, so they were ignored (for example {first})"
    )
    hint = "To turn a file into a bank, add a line `bank: NAME`, or put the file beside an article.md."
    return Problem(Span(str(tree)), "file-ignored", what, Severity.INFO, hint)


def banks_below(folder: Path, is_outside: Callable[[Path], bool]) -> tuple[list[Path], list[Path]]:
    """The banks in a tree and its other YAML files, sorted.

    Hidden folders and folders made by tools are skipped.

    A file is a bank if it has a line `bank: …` or is beside an `article.md`. So a misspelt `bank` is
    reported.

    Args:
        folder: The top of the tree.
        is_outside: Whether a file is a link that leads out of the allowed folders. Such a file is not read.
    """
    banks: list[Path] = []
    others: list[Path] = []
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        left_alone = any(part.startswith(".") or part in MADE for part in parts[:-1]) or parts[-1].startswith(
            "."
        )
        if path.suffix in BANK_ENDINGS and path.name not in RESERVED and not left_alone and path.is_file():
            (banks if _is_bank(path, is_outside) else others).append(path)
    return banks, others


def _is_bank(path: Path, is_outside: Callable[[Path], bool]) -> bool:
    if (path.parent / "article.md").is_file():
        return True
    if is_outside(path):
        return False
    try:
        with path.open("rb") as file:
            return SAYS_SO.search(file.read(MAX_HEAD_BYTES)) is not None
    except OSError:
        return True  # reading it will report why it cannot be read
