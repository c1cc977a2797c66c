"""Single files, for the commands: reading an author's text, and writing a file whole or not at all."""

from __future__ import annotations

from pathlib import Path

from quizgen.builder.atomic_write import write_atomically
from quizgen.loading.article_reader import FENCE, read_article
from quizgen.loading.containment import leads_out, outside, really
from quizgen.loading.original_reader import ORIGINAL_FILE, read_original_key
from quizgen.loading.text_files import TextFile, decode_text, read_text
from quizgen.loading.yaml_edit import edit_value

__all__ = [
    "FENCE",
    "ORIGINAL_FILE",
    "TextFile",
    "decode_text",
    "edit_value",
    "read_article",
    "read_original_key",
    "read_text",
    "read_within",
    "write_atomically",
]


def read_within(folder: Path, name: str) -> TextFile:
    """Read a file of a folder, unless a link leads out of the folder."""
    path = folder / name
    return (
        TextFile(str(path), None, (outside(path),)) if leads_out(path, (really(folder),)) else read_text(path)
    )
