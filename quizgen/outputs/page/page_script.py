"""The scripts and style sheets of a page, without comments and indentation."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quizgen.markup.template_files import template_text
from quizgen.outputs.grader.grader_script import GRADER_SCRIPTS
from quizgen.outputs.page.packing import packed_text

SCRIPTS: Final = (
    *GRADER_SCRIPTS,
    *(
        f"page/{name}.js"
        for name in (
            "hashing",
            "fsrs",
            "schedule",
            "log_entries",
            "progress",
            "controls",
            "screen",
        )
    ),
)

COMMENT: Final = re.compile(
    r"^[ \t]*(?:/\*(?!!)(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)$|/\*\*(?:(?!\*/).)*\*/ ?", re.DOTALL | re.MULTILINE
)
"""Comments on lines of their own, and comments about types. Licence notes, which begin with `/*!`, are kept."""

INDENTATION: Final = re.compile(r"\n\s+")


@cache
def page_script(last: str) -> str:
    """All scripts of a page in one block scope. `last` is `practice` or `exam`."""
    parts = "\n".join(_short(name) for name in (*SCRIPTS, f"page/{last}.js"))
    return f"{{\n{parts}\n}}\n"


@cache
def packed_script(last: str) -> str:
    """The scripts of a page, compressed. They are most of a page."""
    return packed_text(page_script(last))


@cache
def unpacking_script() -> str:
    """The script that unpacks and starts the script of a page."""
    return f"{_short('page/lzma.js')}\n{_short('page/unpack.js')}"


@cache
def boot_script() -> str:
    """The script that runs before anything is displayed."""
    return _short("page/boot.js")


@cache
def page_style(name: str) -> str:
    """A style sheet, given its path below the folder of templates."""
    return _short(name)


def _short(name: str) -> str:
    return INDENTATION.sub("\n", COMMENT.sub("", template_text(name))).strip()
