"""Every picture that a question shows is there.

What: `image.file` is a file in the article's folder, and not an empty one. (That a picture has `alt` text, the model
sees to while loading.)

Why: a deck or sheet with a hole where the map should be cannot be answered, and Anki imports it
without a word.

Bad:  image: {file: map.png, alt: …}    (no map.png in the folder)
Good: the file beside the bank
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Pictures that were not found, or are nothing."""
    found = reading.folder.media_by_file
    for bank in reading.folder.banks:
        for question in bank.questions:
            if question.image is None or found.get(name := question.image.file):
                continue
            message = (
                f'the picture "{name}" is an empty file'
                if name in found
                else f'there is no picture "{name}" in the folder of the article'
            )
            yield Finding(bank.bank, question.id, ("image", "file"), message)


IMAGE_MISSING: Final = Check("image-missing", Severity.ERROR, run)
