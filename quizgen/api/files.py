"""Single files, for the commands: reading an author's text, and writing a file whole or not at all."""

from __future__ import annotations

from quizgen.builder.atomic_write import write_atomically
from quizgen.loading.article_reader import FENCE, read_article
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
    "write_atomically",
]
