"""`save` and `to_yaml`: write a bank as an author would."""

from __future__ import annotations

from quizgen.api.loading import PathLike, path_of
from quizgen.builder.atomic_write import write_atomically
from quizgen.loading.yaml_writer import WriteBankError, entry_to_yaml, to_yaml
from quizgen.model.bank import Bank

__all__ = ["WriteBankError", "entry_to_yaml", "save", "to_yaml"]


def save(bank: Bank, path: PathLike) -> None:
    """Write a bank to a file. Loading the file gives the same bank.

    If the file exists, its comments are lost.

    Raises:
        WriteBankError: If the bank has no questions or cannot be written as YAML. Nothing was written.
        WriteError: If the file cannot be written.
        TypeError: If the arguments are not a bank and a path.
        ValueError: If the path is empty.
    """
    write_atomically(path_of(path), to_yaml(bank).encode())
