"""Files that questions name and that are not there: the same for pictures and recordings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.structure.picture_format import FORMATS, is_picture


def find_missing(context: CheckContext, key: Literal["image", "audio"], noun: str) -> Iterator[Finding]:
    """A finding for each file that was not found, has nothing in it, or is not a picture although it should be.

    Args:
        context: What is checked.
        key: The key of the question that names the file.
        noun: What such a file is called.
    """
    found = context.folder.media_by_file
    for bank in context.folder.banks:
        for question in bank.questions:
            named = question.image if key == "image" else question.audio
            if named is None:
                continue
            name, content = named.file, found.get(named.file)
            if content and (key != "image" or is_picture(name, content)):
                continue
            if content:
                message = f'the file "{name}" is not a picture'
                hint = f"Replace the file: its content must be {FORMATS}, and must match the extension of its name."
            elif name in found:
                message, hint = f'the {noun} "{name}" is empty', "Replace the file."
            else:
                message = f'the {noun} "{name}" is not in the article\'s folder'
                hint = "Put the file into the article's folder, or correct the file name."
            yield Finding(bank.bank, question.id, (key, "file"), message, hint)
