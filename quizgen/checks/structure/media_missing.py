"""Finds media files that are missing or have another format, for pictures and recordings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


class MediaFault(NamedTuple):
    """The problem of a file, and a remedy."""

    message: str
    hint: str
    severity: Severity = Severity.ERROR


def find_missing(
    context: CheckContext,
    key: Literal["image", "audio"],
    noun: str,
    content_fault: Callable[[str, bytes], MediaFault | None],
) -> Iterator[Finding]:
    """A finding for each file that is missing, empty or in another format than its name states.

    Args:
        context: The folder.
        key: The key of the question with the file name.
        noun: The noun for such a file.
        content_fault: Returns the problem of the content, for the name and content of a file.
    """
    found = context.folder.media_by_file
    for bank in context.folder.banks:
        for question in bank.questions:
            named = question.image if key == "image" else question.audio
            if named is None:
                continue
            name, content = named.file, found.get(named.file)
            if content:
                fault = content_fault(name, content)
            elif name in found:
                fault = MediaFault(f'the {noun} "{name}" is empty', "Replace the file.")
            else:
                message = f'the {noun} "{name}" is not in the article\'s folder'
                fault = MediaFault(
                    message, "Put the file into the article's folder, or correct the file name."
                )
            if fault is not None:
                yield Finding(
                    bank.bank, question.id, (key, "file"), fault.message, fault.hint, fault.severity
                )
