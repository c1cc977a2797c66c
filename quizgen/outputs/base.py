"""What every output is: a pure function from a folder of banks to named bytes and losses.

Nothing here opens a file, reads the clock or draws at random; `quizgen.builder`
writes what an output made. The same folder and settings make the same bytes on
every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeVar

from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.outputs.index_links import Link
from quizgen.problems import QuizgenError

if TYPE_CHECKING:
    from quizgen.outputs.library_entry import LibraryEntry

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


class Loss(NamedTuple):
    """Something that an output could not express, and what it did instead.

    Attributes:
        bank: The bank's id.
        question: The question's id, or "" if the loss is the whole bank's.
        what: One sentence for the author.
    """

    bank: str
    question: str
    what: str


class OutputResult(NamedTuple):
    """What an output made. Nothing has been written yet.

    Attributes:
        files: Content by relative path, `/` between folders.
        losses: What could not be expressed.
        locks: What is to be remembered of the banks' cards; it is kept beside the banks.
        links: How the pages of the library link these files; a file without a link is not linked.
        notices: What is reported for this build alone, and not again while the files are up to date.
    """

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...] = ()
    locks: tuple[Lock, ...] = ()
    links: tuple[Link, ...] = ()
    notices: tuple[Loss, ...] = ()


class Extra(NamedTuple):
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
    """An output made from all folders together; its files are written above the folders."""

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
