"""The one way to fill the shipped templates.

They decide how things look; what there is to show is worked out in Python and handed over as a small typed view.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.markup.template_files import template_root, template_text
from quizgen.problems import QuizgenError

if TYPE_CHECKING:  # jinja2 is loaded when an output is made, not when one is listed
    from jinja2 import Environment


class MissingTemplateError(QuizgenError):
    """A template does not exist, such as that of a question type that is new; the message names its file."""


def shipped_schema() -> str:
    """The JSON Schema of banks of this version: generated and stored at each change, because that needs all checks."""
    installed = template_root() / "bank.schema.json"
    stored = (
        installed
        if installed.is_file()
        else Path(__file__).parents[2] / "question_banks" / "bank.schema.json"
    )
    return stored.read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Where HTML templates are compiled, each once.

    Whatever a template prints is escaped unless it is `Markup`, whatever the file is
    called, and a field that does not exist is an error rather than nothing. A template
    that does not exist is a `MissingTemplateError`.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - see above

    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_source),
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(name: str) -> str:
    """What jinja2 asks a loader for: the text of a template."""
    try:
        return template_text(name)
    except FileNotFoundError:
        raise MissingTemplateError(f"the template file templates/{name} does not exist: create it") from None
