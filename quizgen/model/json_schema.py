"""The JSON Schema of banks, for editors: completion, hover text and squiggles while one writes.

Made from the model's own classes, so that it cannot say anything else than the loader. The YAML
language server, which most editors use, reads draft-07, so what pydantic writes (2020-12) is
brought into that form, and into the author's view: a text may look like a number to YAML,
`answer: 157`, and the short forms that the loader takes are offered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from quizgen.model.bank import Bank
from quizgen.model.key_docs import all_kinds, key_docs
from quizgen.model.question_base import source_fields
from quizgen.model.questions import QUESTION_TYPES
from quizgen.model.values import SCALAR_SCHEMA, VISIBLE
from quizgen.text.dates import CENTURY, DECADE, ISO

Schema = dict[str, Any]

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
KEPT_KEYWORDS: Final = (
    "decimal_places",
    "max_digits",
    "gt",
    "ge",
    "lt",
    "le",
    "discriminator",
    "title",
    "default",
)
"""What pydantic writes beyond draft-07, or what helps no author."""

DATE: Final[Schema] = {
    "type": ["string", "number"],
    "pattern": rf"^({ISO.pattern}|.*\d BCE?|{DECADE.pattern}|{CENTURY.pattern})$",
}
TEXT_TOO: Final = ("Option", "Citation")
"""Classes that may be written as plain text instead of a mapping."""


def bank_schema() -> Schema:
    """The schema of a bank's file, in draft-07."""
    made = Bank.model_json_schema(mode="validation")
    kinds = {kind.__name__: kind for kind in all_kinds()}
    for name, schema in [("Bank", made), *made["$defs"].items()]:
        for key, text in key_docs(kinds[name]).items() if name in kinds else ():
            schema["properties"][key]["description"] = text
    for kind in QUESTION_TYPES:
        made["$defs"][kind.__name__]["anyOf"] = [{"required": [name]} for name in source_fields(kind)]
    definitions = {name: _rewritten(schema) for name, schema in made.pop("$defs").items()}
    definitions["PartialDate"] = DATE
    for name in TEXT_TOO:
        definitions[name] = {"anyOf": [SCALAR_SCHEMA, definitions[name]]}
    bank = _rewritten(made)
    return {
        "$schema": DRAFT,
        "title": "quizgen question bank",
        **bank,
        "definitions": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as it is stored: indented JSON with a line break at the end."""
    return json.dumps(bank_schema(), indent=2, ensure_ascii=False) + "\n"


def _rewritten(schema: Any) -> Any:
    """A schema, or a part of one, in draft-07 and in the author's view."""
    match schema:
        case {"anyOf": [kind, {"type": "null"}], **rest}:
            return _rewritten({**kind, **rest})
        case {"$ref": str(target)}:
            return _with_description({"$ref": target.replace("#/$defs/", "#/definitions/")}, schema)
        case Mapping():
            made = {key: _inner(key, value) for key, value in schema.items() if key not in KEPT_KEYWORDS}
            return _as_authors_write(made)
        case list():
            return [_rewritten(part) for part in schema]
        case _:
            return schema


def _inner(key: str, value: Any) -> Any:
    """The value of a keyword; `properties` maps names, which are not keywords."""
    if key == "properties":
        return {name: _rewritten(schema) for name, schema in value.items()}
    if key == "description":
        return " ".join(value.split())
    return _rewritten(value)


def _as_authors_write(schema: Schema) -> Schema:
    """Text may look like a number or a truth value to YAML; hover text is Markdown as well."""
    if schema.get("type") == "string" and not {"enum", "const"} & schema.keys():
        schema = {**schema, **SCALAR_SCHEMA}
    if schema.get("pattern") == VISIBLE or "\\w" in schema.get("pattern", ""):
        schema.pop("pattern")  # letters of any script to us, ASCII to the regular expressions of editors
    if "type" not in schema:
        schema.pop("minLength", None)  # pydantic's word for a list that is not empty, in a union
    if "const" in schema:
        schema.pop("type", None)
    return _with_description(schema, schema)


def _with_description(schema: Schema, source: Mapping[str, Any]) -> Schema:
    """The schema with a description where there is one.

    Draft-07 ignores what is beside `$ref`, so that is wrapped.
    """
    if "description" not in source:
        return schema
    text = " ".join(str(source["description"]).split())
    described = {"description": text, "markdownDescription": text}
    return {"allOf": [schema], **described} if "$ref" in schema else {**schema, **described}
