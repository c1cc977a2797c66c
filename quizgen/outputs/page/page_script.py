"""The scripts and style sheets of a page as browsers need them: without comments and indentation."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quizgen.markup.template_files import template_text
from quizgen.outputs.grader.grader_script import GRADER_SCRIPTS

SCRIPTS: Final = (
    *GRADER_SCRIPTS,
    *(
        f"page/{name}.js"
        for name in (
            "inflate",
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
"""A comment with nothing beside it, or about types. Those that begin with `/*!` stay: they say who wrote what."""

INDENTATION: Final = re.compile(r"\n\s+")


@cache
def page_script(last: str) -> str:
    """The whole script of a page, in a scope of its own; `last` is `practice` or `exam`."""
    parts = "\n".join(_short(name) for name in (*SCRIPTS, f"page/{last}.js"))
    return f"{{\n{parts}\n}}\n"


@cache
def boot_script() -> str:
    """What runs before anything is drawn."""
    return _short("page/boot.js")


@cache
def page_style(name: str) -> str:
    """A style sheet, by its path under the folder of templates."""
    return _short(name)


def _short(name: str) -> str:
    return INDENTATION.sub("\n", COMMENT.sub("", template_text(name))).strip()
