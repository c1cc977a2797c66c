"""Fills the shipped templates.

They decide how things look; what there is to show is worked out in Python and handed over as a small typed
view.
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
    """A template does not exist, for example that of a new question type. The message names its file."""


def shipped_schema() -> str:
    """The JSON Schema of banks, as shipped.

    It is stored at each change, because creating it needs all checks.
    """
    installed = template_root() / "bank.schema.json"
    stored = (
        installed
        if installed.is_file()
        else Path(__file__).parents[2] / "question_banks" / "bank.schema.json"
    )
    return stored.read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """The cached environment in which HTML templates are compiled.

    Everything that a template prints is escaped unless it is `Markup`. A missing field is an error.
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
