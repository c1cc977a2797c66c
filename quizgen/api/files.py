"""Reads and writes single files for the commands. A file is written completely or not at all."""

from __future__ import annotations

from pathlib import Path

from quizgen.builder.atomic_write import write_atomically
from quizgen.loading.article_reader import read_article
from quizgen.loading.bank_files import RESERVED
from quizgen.loading.containment import leads_out, outside, really
from quizgen.loading.front_matter import front_matter, quote_scalar, with_front_matter
from quizgen.loading.original_reader import ORIGINAL_FILE, read_original_key
from quizgen.loading.text_files import TextFile, decode_text, read_text_file
from quizgen.loading.yaml_edit import edit_value
from quizgen.model.values import WINDOWS_OWN
from quizgen.text.slugs import make_slug

__all__ = [
    "ORIGINAL_FILE",
    "TextFile",
    "bank_id",
    "decode_text",
    "edit_value",
    "front_matter",
    "quote_scalar",
    "read_article",
    "read_original_key",
    "read_text_file",
    "read_within",
    "with_front_matter",
    "write_atomically",
]


def bank_id(folder: Path) -> str:
    """The id of a new bank in a folder with this name."""
    slug = make_slug(folder.resolve().name) or "bank"
    return f"{slug}-bank" if WINDOWS_OWN.fullmatch(slug) or f"{slug}.yaml" in RESERVED else slug


def read_within(folder: Path, name: str) -> TextFile:
    """Read a file in a folder. A link that leads out of the folder is not followed."""
    path = folder / name
    return (
        TextFile(str(path), None, (outside(path),))
        if leads_out(path, (really(folder),))
        else read_text_file(path)
    )
