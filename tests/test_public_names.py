"""`import quizgen as qg`: what it offers, and that it costs nothing."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from imports import imported_with

import quizgen as qg
from quizgen import api
from quizgen.grading.responses import Response
from quizgen.model.questions import QUESTION_TYPES

SOURCE = ast.parse(Path(qg.__file__).read_text(encoding="utf-8"))


def seen_by_type_checkers() -> dict[str, str]:
    """The names that are imported for type checkers and editors, with the modules that they are from."""
    block = next(node for node in SOURCE.body if isinstance(node, ast.If))
    return {
        alias.name: node.module or ""
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_importing_it_loads_no_other_module_of_ours_and_no_package() -> None:
    ours = {name for name in imported_with("quizgen") if name.partition(".")[0] == "quizgen"}
    assert ours == {"quizgen"}
    assert not imported_with("quizgen") & {"pydantic", "yaml", "jinja2", "genanki", "rich", "typer"}


def test_asking_what_there_is_imports_nothing() -> None:
    modules = imported_with("quizgen; dir(quizgen)")
    assert "pydantic" not in modules


def test_editors_and_type_checkers_see_the_names_that_there_are() -> None:
    assert seen_by_type_checkers() == qg._HOMES
    assert sorted(qg.__all__) == sorted(qg._HOMES)
    assert set(qg.__all__) <= set(dir(qg))


@pytest.mark.parametrize("name", qg.__all__)
def test_each_name_is_there_documented_and_is_that_of_its_module(name: str) -> None:
    value = getattr(qg, name)

    assert value is getattr(import_module(qg._HOMES[name]), name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert value.__doc__


def test_every_type_of_question_is_offered() -> None:
    lacking = [each.__name__ for each in QUESTION_TYPES if getattr(qg, each.__name__, None) is not each]
    assert lacking == [], "add them to quizgen/__init__.py"


def test_every_type_of_ours_that_one_of_these_holds_is_offered() -> None:
    kinds = [each for name in qg.__all__ if inspect.isclass(each := getattr(qg, name))]
    held = {
        kind.__name__: each.__name__
        for each in kinds
        if is_dataclass(each) or hasattr(each, "model_fields") or issubclass(each, tuple)
        for hint in get_type_hints(each).values()
        for kind in classes(hint)
        if kind.__module__.startswith("quizgen.")
    }
    inner = {
        "BankSource",
        "Home",
        "Lexicon",
        "PartialFolder",
        "SettingsFile",
    }  # what is looked up, not what one looks at
    inner |= {kind.__name__ for kind in get_args(Response)}
    assert {kind: where for kind, where in held.items() if kind not in {*qg.__all__, *inner}} == {}


def classes(annotation: object) -> list[type]:
    """The classes that an annotation names."""
    inside = [kind for argument in get_args(annotation) for kind in classes(argument)]
    return [*inside, annotation] if isinstance(annotation, type) else inside


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="chekc"):
        getattr(qg, "chekc")  # noqa: B009 - mypy would see it


def test_no_module_of_the_package_has_the_name_of_a_function() -> None:
    """Importing a module sets it on the package, in the place of the function."""
    modules = {path.stem for path in Path(qg.__file__).parent.iterdir()}

    assert modules & set(qg.__all__) == set()


@pytest.mark.parametrize("name", api.__all__)
def test_the_functions_are_those_of_the_api(name: str) -> None:
    assert getattr(api, name) is getattr(qg, name)


def test_every_public_function_is_one_of_the_api() -> None:
    functions = {name for name in qg.__all__ if inspect.isfunction(getattr(qg, name))}

    assert functions <= set(api.__all__)
    with pytest.raises(AttributeError, match="chekc"):
        getattr(api, "chekc")  # noqa: B009 - mypy would see it


def test_no_two_modules_define_the_same_public_name() -> None:
    """A command has the name of its function in the API, and every check has a `run`."""
    shared = {"build", "check", "export", "grade", "run"}
    names = Counter(
        name
        for path in Path(qg.__file__).parent.rglob("*.py")
        for name in re.findall(
            r"^(?:def|class) ([a-zA-Z]\w*)", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    )
    assert {name for name, number in names.items() if number > 1} == shared
