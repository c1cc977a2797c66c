"""The docstrings of model fields, which document them for authors.

pydantic can read them, too, but it parses the source of every class at import, which takes a tenth of the time that a
quiz needs to start. Only the schema for editors needs them.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache

from quizgen.model.values import Value


def key_docs(kind: type[Value]) -> dict[str, str]:
    """The docstrings of the keys of a class, including inherited ones."""
    docs: dict[str, str] = {}
    for ancestor in reversed(kind.__mro__):
        if issubclass(ancestor, Value) and ancestor is not Value:
            docs |= _own_docs(ancestor)
    return {name: docs[name] for name in kind.model_fields if name in docs}


def all_kinds(kind: type[Value] = Value) -> Iterator[type[Value]]:
    """All model classes that have been imported."""
    for below in kind.__subclasses__():
        if below.__module__.startswith("quizgen.model."):
            yield below
        yield from all_kinds(below)


def _own_docs(kind: type[Value]) -> dict[str, str]:
    definition = _definitions(kind.__module__)[kind.__name__]
    docs = {}
    for field, following in zip(definition.body, definition.body[1:], strict=False):
        match field, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = inspect.cleandoc(text)
            case _:
                pass
    return docs


@cache
def _definitions(module: str) -> dict[str, ast.ClassDef]:
    """The classes of a module, as they are written."""
    written = ast.parse(inspect.getsource(sys.modules[module])).body
    return {node.name: node for node in written if isinstance(node, ast.ClassDef)}
