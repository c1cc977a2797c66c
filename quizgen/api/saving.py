"""`save` and `to_yaml`: a bank as an author would write it."""

from __future__ import annotations

from pathlib import Path

from quizgen.api.loading import PathLike
from quizgen.builder.atomic_write import write_atomically
from quizgen.loading.yaml_writer import WriteBankError, to_yaml
from quizgen.model.bank import Bank

__all__ = ["WriteBankError", "save", "to_yaml"]


def save(bank: Bank, path: PathLike) -> None:
    """Write a bank to a file; reading it again gives the same bank. Comments of a file that was there are lost.

    Raises:
        WriteBankError: If the bank cannot be written as YAML; nothing was written.
        WriteError: If the file cannot be written.
    """
    write_atomically(Path(path), to_yaml(bank).encode())
