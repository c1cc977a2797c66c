"""The template and label files that are shipped with quizgen.

They stand at the top of the project, where people look for them, and travel inside the package.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


def template_root() -> Traversable:
    """The folder of templates, which is inside the installed package, or beside it in a checkout."""
    installed = files("quizgen") / "templates"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "templates"


@cache
def template_text(name: str) -> str:
    """The text of a template, by its path in the folder of templates.

    Raises:
        FileNotFoundError: If there is no such template.
    """
    return template_root().joinpath(*name.split("/")).read_text(encoding="utf-8")


def template_bytes(name: str) -> bytes:
    """The bytes of a template file, such as a font."""
    return template_root().joinpath(*name.split("/")).read_bytes()


def template_words(name: str) -> dict[str, Any]:
    """The texts in a YAML template file. Every value is read as text, so `no` is a word here."""
    import yaml  # noqa: PLC0415 - templates of pages are filled without it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # ten times faster where libyaml is there
    words: dict[str, Any] = yaml.load(template_text(name), Loader=loader)  # noqa: S506 - makes only text
    return words
