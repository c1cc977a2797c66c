"""The links to built files on the pages of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class FolderLink:
    """A link to a file made from all banks of a folder, shown under its own heading.

    Attributes:
        file: The file, as in `OutputResult.files`.
        heading: The heading, which names the purpose of the file.
        label: The name of the file.
        advice: How to use the file, in a sentence or two.
    """

    file: str
    heading: str
    label: str
    advice: str


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format that needs a program other than a browser, with its short and full name."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class BankLink:
    """A link to a file made from a bank, shown beside the others of the same worksheet and form.

    Attributes:
        file: The file, as in `OutputResult.files`.
        bank: The bank's id.
        label: A short name of the file, such as `key`.
        full: The full name for screen readers, such as `answer key`.
        worksheet: The name of the worksheet, or "" for the one with all questions.
        form: The form's letter, A to Z, AA and so on, or "" if there is only one.
        format: The format; None for a web page. Formats are listed alphabetically.
        main: Whether the link is the main button, which is named after the form.
    """

    file: str
    bank: str
    label: str
    full: str
    worksheet: str = ""
    form: str = ""
    format: FileFormat | None = None
    main: bool = False


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a practice page or an exam.

    Attributes:
        file: The file, as in `OutputResult.files`.
        bank: The bank's id.
        kind: Whether it is a `practice` page or an `exam`.
    """

    file: str
    bank: str
    kind: Literal["practice", "exam"]


Link = FolderLink | BankLink | PageLink


def shown_size(size: int) -> str:
    """A file size for readers: `59 kB`, `1.3 MB`."""
    return f"{size / MEGA:.1f} MB" if size >= MEGA else f"{size / KILO:.0f} kB"


KILO: Final = 1000
MEGA: Final = KILO**2
