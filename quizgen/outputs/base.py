"""The interface of outputs: pure functions from a folder of banks to named bytes and losses.

Nothing here opens a file, reads the clock or draws at random; `quizgen.builder` writes what an output made.
The same folder and settings make the same bytes on every machine.
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
    """Settings of some outputs, each with a default.

    Each output names the class of settings that it reads. Other settings do not affect it or make its files
    out of date. This base class has no settings: it is for outputs without any. A field that is not compared,
    such as the time, does not make files out of date either.
    """


def settings_for(kind: type[S], chosen: Iterable[Settings]) -> S:
    """The settings of this class among those given, or the defaults."""
    for each in chosen:
        if type(each) is kind:
            return each
    return kind()


class Loss(NamedTuple):
    """Something that an output could not express, and what it did instead.

    Attributes:
        bank: The bank's id.
        question: The question's id, or "" if the loss concerns the whole bank.
        what: One sentence for the author.
    """

    bank: str
    question: str
    what: str


class OutputResult(NamedTuple):
    """The result of an output. Nothing has been written to disk.

    Attributes:
        files: Content by relative path, `/` between folders.
        losses: The losses: what could not be expressed.
        locks: The lock data of the banks' cards, which is stored beside the banks.
        links: How the pages of the library link to these files. A file without an entry is not linked.
        notices: Messages for this build only, which are not repeated while the files are up to date.
    """

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...] = ()
    locks: tuple[Lock, ...] = ()
    links: tuple[Link, ...] = ()
    notices: tuple[Loss, ...] = ()


class Extra(NamedTuple):
    """Optional libraries that an output needs.

    Attributes:
        name: The name of the extra for pip: `quizgen[name]`.
        module: A module of these libraries.
    """

    name: str
    module: str

    @property
    def installed(self) -> bool:
        """Whether the libraries are installed."""
        return find_spec(self.module) is not None


class MissingExtraError(QuizgenError):
    """An output needs libraries that are not installed."""


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
    """An output that is made for each folder."""

    @property
    def scope(self) -> Literal["folder"]:
        """The scope of the output."""
        ...

    def render(self, folder: Folder, settings: S, /) -> OutputResult:
        """Make the output for one folder."""
        ...


class LibraryOutput(_AnyOutput[S], Protocol[S]):
    """An output that is made from all folders together. Its files are written above the folders."""

    @property
    def scope(self) -> Literal["library"]:
        """The scope of the output."""
        ...

    def render(self, library: Sequence[LibraryEntry], settings: S, /) -> OutputResult:
        """Make the output for all folders, including those of earlier builds."""
        ...


Output = FolderOutput[Any] | LibraryOutput[Any]


def require_extras(outputs: Iterable[Output]) -> None:
    """Make sure that all libraries that these outputs need are installed.

    Raises:
        MissingExtraError: If libraries are missing. The message says how to install them.
    """
    for output in outputs:
        if output.extra and not output.extra.installed:
            raise MissingExtraError(
                f"the output {output.name} needs extra packages: pip install 'quizgen[{output.extra.name}]'"
            )
