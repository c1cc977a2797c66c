"""An image file that is missing, empty or not a picture.

What: the image named in `image.file` is not in the article's folder, is an empty file, or does not match its
name. For example, a text file named `map.png` is reported. The first bytes of the file show its format. (A
missing `alt` text is reported when the bank is loaded.)

Why: a question that needs a map cannot be answered without the map, and Anki imports a deck with missing
images without a warning.

Bad:  image: {file: map.png, alt: …}    (no map.png in the folder)
Good: the file beside the bank
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.structure.media_missing import MediaFault, find_missing
from quizgen.checks.structure.picture_format import FORMATS, is_picture
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Pictures that are missing, empty or in another format."""
    return find_missing(context, "image", "image", _content_fault)


def _content_fault(name: str, content: bytes) -> MediaFault | None:
    if is_picture(name, content):
        return None
    hint = f"Replace the file: its content must be {FORMATS}, and must match the extension of its name."
    return MediaFault(f'the file "{name}" is not a picture', hint)


IMAGE_MISSING: Final = Check("image-missing", Severity.ERROR, run)
