"""`save` and `to_yaml`: a bank as an author would write it."""

from __future__ import annotations

from quizgen.api.loading import PathLike, path_of
from quizgen.builder.atomic_write import write_atomically
from quizgen.loading.yaml_writer import WriteBankError, entry_to_yaml, to_yaml
from quizgen.model.bank import Bank

__all__ = ["WriteBankError", "entry_to_yaml", "save", "to_yaml"]


def save(bank: Bank, path: PathLike) -> None:
    """Write a bank to a file; reading it again gives the same bank. Comments of a file that was there are lost.

    Raises:
        WriteBankError: If the bank cannot be written as YAML, or has no questions; nothing was written.
        WriteError: If the file cannot be written.
        TypeError: If it is not a bank, or not a path.
        ValueError: If the path is empty.
    """
    write_atomically(path_of(path), to_yaml(bank).encode())
