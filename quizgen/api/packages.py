"""`open_package`: read an Anki package made by quizgen or exported by a learner."""

from __future__ import annotations

from quizgen.api.loading import PathLike, path_of
from quizgen.apkg.apkg_reader import Contents, read_package
from quizgen.apkg.unpack import PackageError

__all__ = ["Contents", "PackageError", "open_package"]


def open_package(path: PathLike) -> Contents:
    """Read the notes of an Anki package of any version.

    Raises:
        TypeError: If `path` is not a path.
        ValueError: If the path is empty.
        PackageError: If the package cannot be read. The message names the file.
    """
    package = path_of(path)
    try:
        with package.open("rb") as file:
            return read_package(file)
    except PackageError as error:
        raise PackageError(f"{package}: {error}") from error
    except OSError as error:
        raise PackageError(f"{package}: {error.strerror}") from error
