"""What every output is: a pure function from a folder of banks to named bytes and losses.

Nothing here opens a file, reads the clock or draws at random; `quizgen.build`
writes what an output made. The same folder and settings make the same bytes on
every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final, Protocol

from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.model.selection import Pick
from quizgen.problems import QuizgenError


@dataclass(frozen=True, slots=True)
class Layout:
    """How a worksheet is laid out.

    Attributes:
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large` print.
        key: Where the answer key goes: `separate`, `appended` or `none`.
        headings: Whether questions stand under the name of their type, the types together.
        line_numbers: Whether the lines of the article are numbered, so that a class can speak of them.
        citations: Whether each question says which paragraph it rests on.
        word_bank: Whether the words of all gaps are printed above the text, in alphabetical order.
        cards: Whether flashcards are printed to be cut out rather than as a table.
    """

    paper: str = "a4"
    preset: str = "normal"
    key: str = "separate"
    headings: bool = False
    line_numbers: bool = False
    citations: bool = False
    word_bank: bool = False
    cards: bool = False


@dataclass(frozen=True, slots=True)
class OutputOption:
    """Which worksheets are made of each bank: if nothing is chosen, the whole bank and all that it names.

    Attributes:
        name: The one to make of those that the bank names, the bank's id for all its questions, or "".
        pick: Which questions to ask instead, on a sheet of their own.
        title: What stands at the top, or "" for the sheet's own title.
    """

    name: str = ""
    pick: tuple[Pick, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may choose about outputs.

    Attributes:
        now: Seconds since 1970, stamped on what needs a date; SOURCE_DATE_EPOCH where it is set.
        seed: Decides every shuffled order.
        forms: How many shuffled versions of each worksheet.
        layout: How worksheets are laid out.
        choice: Which worksheets are made.
        mcq: Whether cards show their options at once, `choose`, or folded to be thought about first, `recall`.
    """

    now: int = 1
    seed: str = "1"
    forms: int = 2
    layout: Layout = Layout()
    choice: OutputOption = OutputOption()
    mcq: str = "choose"


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that an output could not express, and what it did instead.

    Attributes:
        bank: The bank's id.
        question: The question's id, or "" if the loss is the whole bank's.
        what: One sentence for the author.
    """

    bank: str
    question: str
    what: str


@dataclass(frozen=True, slots=True)
class OutputResult:
    """What an output made. Nothing has been written yet.

    Attributes:
        files: Content by relative path, `/` between folders.
        losses: What could not be expressed.
        locks: What is to be remembered of the banks' cards; it is kept beside the banks.
    """

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...] = ()
    locks: tuple[Lock, ...] = ()


@dataclass(frozen=True, slots=True)
class Extra:
    """Libraries that an output needs and that not everybody installs.

    Attributes:
        name: What pip calls it: `quizgen[name]`.
        module: A module that it brings.
    """

    name: str
    module: str

    @property
    def installed(self) -> bool:
        """Whether it is there."""
        return find_spec(self.module) is not None


class MissingExtraError(QuizgenError):
    """An output needs what is not installed."""


class Output(Protocol):
    """One kind of thing made from banks."""

    @property
    def name(self) -> str:
        """What users call it: `--only NAME`."""
        ...

    @property
    def summary(self) -> str:
        """One line that says what it makes."""
        ...

    @property
    def extra(self) -> Extra | None:
        """What it needs to be installed; an output that needs anything is made only when it is asked for."""
        ...

    def render(self, folder: Folder, settings: Settings, /) -> OutputResult:
        """Make it for one folder."""
        ...


def require_extras(outputs: Iterable[Output]) -> None:
    """Make sure that everything that these outputs need is installed.

    Raises:
        MissingExtraError: If something is not; the message says how to get it.
    """
    for output in outputs:
        if output.extra and not output.extra.installed:
            raise MissingExtraError(
                f"the output {output.name} needs extra packages: pip install 'quizgen[{output.extra.name}]'"
            )


def shown_size(size: int) -> str:
    """A number of bytes as people read it: `59 kB`, `1.3 MB`."""
    return f"{size / MEGA:.1f} MB" if size >= MEGA else f"{size / KILO:.0f} kB"


KILO: Final = 1000
MEGA: Final = KILO**2
