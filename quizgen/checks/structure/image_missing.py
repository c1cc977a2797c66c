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

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.structure.missing_files import missing
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Pictures that were not found, or are nothing."""
    return missing(context, "image", "picture")


IMAGE_MISSING: Final = Check("image-missing", Severity.ERROR, run)
