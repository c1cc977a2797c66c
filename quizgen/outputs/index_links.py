"""How built files are linked from the pages of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class FolderLink:
    """How a file that is made of all banks of a folder is linked: under a heading of its own.

    Attributes:
        file: The file, as in `OutputResult.files`.
        heading: What it is for.
        label: What the file is.
        advice: What to do with it, in a sentence or two.
    """

    file: str
    heading: str
    label: str
    advice: str


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format that needs a program other than a browser, in a word and in full: Word, Word document."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class BankLink:
    """How a file that is made of a bank is linked: beside the others of the same worksheet and form.

    Attributes:
        file: The file, as in `OutputResult.files`.
        bank: The bank's id.
        label: What the file is, in a word, such as `key`.
        full: The same in full, for those who hear the link alone, such as `answer key`.
        worksheet: The worksheet among those that the bank names, or "" for all its questions.
        form: The form's letter, A to Z, AA and so on, or "" if there is only one.
        format: What it is to be opened with; None for a page. Formats are linked in alphabetical order.
        main: Whether it is what most people look for: a button that is named after the form.
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
    """How a page on which learners answer the questions of a bank is linked.

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
    """A number of bytes as people read it: `59 kB`, `1.3 MB`."""
    return f"{size / MEGA:.1f} MB" if size >= MEGA else f"{size / KILO:.0f} kB"


KILO: Final = 1000
MEGA: Final = KILO**2
