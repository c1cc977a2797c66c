"""What every output is: a pure function from a folder of banks to named bytes and losses.

Nothing here opens a file, reads the clock or draws at random; `quizgen.builder`
writes what an output made. The same folder and settings make the same bytes on
every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeVar

from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.problems import QuizgenError

if TYPE_CHECKING:
    from quizgen.outputs.library import LibraryEntry

S = TypeVar("S", bound="Settings")
S_co = TypeVar("S_co", bound="Settings", covariant=True)


@dataclass(frozen=True, slots=True)
class Settings:
    """What users may choose about some outputs, each choice with a usual value.

    Each output names the class of settings that it reads; other settings neither reach it nor make its
    files stale. This class has no choices: it is for outputs that leave none. A field that is not
    compared, such as the time, makes no file stale either.
    """


def settings_for(kind: type[S], chosen: Iterable[Settings]) -> S:
    """The settings of a kind among those that were chosen, or its usual ones."""
    for each in chosen:
        if type(each) is kind:
            return each
    return kind()


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
class FolderLink:
    """How a file that is made of all banks of a folder is linked: under a heading of its own.

    Attributes:
        file: The file, as in `Made.files`.
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
        file: The file, as in `Made.files`.
        bank: The bank's id.
        label: What the file is, in a word, such as `key`.
        full: The same in full, for those who hear the link alone, such as `answer key`.
        worksheet: The worksheet among those that the bank names, or "" for all its questions.
        form: The form's letter, A to Z, or "" if there is only one.
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


Link = FolderLink | BankLink


@dataclass(frozen=True, slots=True)
class OutputResult:
    """What an output made. Nothing has been written yet.

    Attributes:
        files: Content by relative path, `/` between folders.
        losses: What could not be expressed.
        locks: What is to be remembered of the banks' cards; it is kept beside the banks.
        links: How the pages of the library link these files; a file without a link is not linked.
    """

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...] = ()
    locks: tuple[Lock, ...] = ()
    links: tuple[Link, ...] = ()


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


class _AnyOutput(Protocol[S_co]):
    """What outputs have, whatever they are made from."""

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
        """What it needs to be installed besides quizgen; None for nothing."""
        ...

    @property
    def default(self) -> bool:
        """Whether it is made unless something else is asked for."""
        ...

    @property
    def settings(self) -> type[S_co]:
        """The choices that it reads."""
        ...


class FolderOutput(_AnyOutput[S], Protocol[S]):
    """One kind of thing made from the banks of a folder."""

    @property
    def scope(self) -> Literal["folder"]:
        """What it is made from."""
        ...

    def render(self, folder: Folder, settings: S, /) -> OutputResult:
        """Make it for one folder."""
        ...


class LibraryOutput(_AnyOutput[S], Protocol[S]):
    """One kind of thing made from all that was built: its files stand above the folders."""

    @property
    def scope(self) -> Literal["library"]:
        """What it is made from."""
        ...

    def render(self, library: Sequence[LibraryEntry], settings: S, /) -> OutputResult:
        """Make it of all folders, those of this build and those that were built before."""
        ...


Output = FolderOutput[Any] | LibraryOutput[Any]


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
