"""The JSON Schemas for editors, with the codes of all checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.model.json_schema import bank_schema, schema_text, settings_schema
from quizgen.model.schema_rules import CheckDoc
from quizgen.model.values import JsonSchema
from quizgen.outputs.exchange.json_bank import export_schema
from quizgen.problems import Severity

SCHEMAS: Final[dict[str, Callable[[Sequence[CheckDoc]], JsonSchema]]] = {
    "bank": bank_schema,
    "settings": settings_schema,
    "export": lambda _: export_schema(),
}
"""The JSON schemas by name: of banks, of `quizgen.yaml`, and of banks exported as JSON."""


def check_docs() -> tuple[CheckDoc, ...]:
    """The description of each check in the schemas."""
    return tuple(
        CheckDoc(check.code, check.summary, check.severity is Severity.ERROR, check in CHECKS)
        for check in (*CHECKS, *ABOUT_CHECKS)
    )


def json_schema(name: str = "bank") -> str:
    """The JSON Schema with this name, as text.

    Raises:
        KeyError: If the name is unknown.
    """
    return schema_text(SCHEMAS[name](check_docs()))
