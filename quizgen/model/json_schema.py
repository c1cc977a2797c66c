"""The JSON Schemas of banks and of `quizgen.yaml`, with which editors complete and check them.

They are generated from the classes of the model. Editors never mark anything that the loader accepts. They mark what it
rejects, as far as a schema can express this. The YAML language server, which most editors use, reads draft-07, so the
schemas of pydantic (2020-12) are converted. The result also allows what authors may write: a text that YAML reads as a
number (`answer: 157`), a number in quotation marks, and short forms.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from quizgen.model.bank import Bank
from quizgen.model.key_docs import all_kinds, key_docs
from quizgen.model.question_base import StemQuestion, source_fields
from quizgen.model.questions import QUESTION_TYPES, type_name
from quizgen.model.schema_rules import RULES, CheckDoc, check_definitions, source_rule
from quizgen.model.shared_settings import SharedSettings
from quizgen.model.values import FIGURES, FORMS_OF_NAMES, NON_ASCII, SCALAR_SCHEMA, VISIBLE, JsonSchema, Value
from quizgen.text.dates import AFTER_CHRIST, CENTURY, DECADE, ISO

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
KEPT_KEYWORDS: Final = (
    "decimal_places",
    "max_digits",
    "gt",
    "ge",
    "lt",
    "le",
    "title",
    "default",
)
"""Keywords removed from pydantic's schemas, because draft-07 does not have them or authors do not need them."""

WRITTEN_AS: Final[dict[str, JsonSchema]] = {
    "PartialDate": {
        "type": ["string", "number", "object"],
        "minimum": 1,
        "pattern": rf"^\s*({ISO.pattern}|.+ BCE?|{AFTER_CHRIST.pattern}|[^/-]*[A-Za-z]{{3,}}[^/-]* [12]\d{{3}}|{DECADE.pattern}|{CENTURY.pattern})\s*$|[^\x00-\x7f]",
        "patternErrorMessage": "Write a date like 2011-12-18, 18 December 2011, 2011-12, 2011, 44 BC, 1990s or 19th century.",
    },
    "Tolerance": {
        "type": ["number", "string", "object"],
        "minimum": 0,
        "pattern": rf"^\s*(\+?{FIGURES}|-0[0.]*|{NON_ASCII})\s*%?\s*$",
        "patternErrorMessage": "Write a number or a percentage like 50 or 5%.",
    },
}
"""Classes that authors write as one text. Editors accept a mapping with their parts, but do not suggest it."""

TEXT_TOO: Final = ("Option", "RejectedAnswer", "Citation")
"""Classes that may be written as plain text instead of a mapping."""

TEXT: Final[JsonSchema] = {
    **SCALAR_SCHEMA,
    "pattern": r"\S",  # nearly `VISIBLE`, in the regular expressions of editors
    "patternErrorMessage": "This text is empty.",
}

WORD: Final = r"[^\x00-/:-@\[-^`{-\x7f]"
"""A pattern for all letters, digits and underscores, because `\\w` in editors does not match every script."""

WORDS: Final = r"[^\x00-\x1f!-,/:-@\[-^`{-\x7f]"
"""A pattern for letters, digits, underscores, spaces, full stops and hyphens."""

LISTS_OF_CHECKS: Final = ("allow", "checks", "ignore", "select")


def bank_schema(checks: Sequence[CheckDoc]) -> JsonSchema:
    """The JSON Schema (draft-07) of bank files."""
    return _schema(Bank, "quizgen question bank", checks)


def settings_schema(checks: Sequence[CheckDoc]) -> JsonSchema:
    """The JSON Schema (draft-07) of `quizgen.yaml`."""
    return _schema(SharedSettings, "quizgen settings", checks)


def schema_text(schema: JsonSchema) -> str:
    """A schema as text: indented JSON with a final line break."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _schema(kind: type[Value], title: str, checks: Sequence[CheckDoc]) -> JsonSchema:
    made = kind.model_json_schema(mode="validation")
    kinds = {kind.__name__: kind for kind in all_kinds()}
    for name, schema in [(kind.__name__, made), *made.get("$defs", {}).items()]:
        for key, text in key_docs(kinds[name]).items() if name in kinds else ():
            schema["properties"][key]["description"] = text
    definitions = {name: _definition(name, part) for name, part in made.pop("$defs", {}).items()}
    whole = _rewritten(made)
    for part in (whole, *definitions.values()):
        for key in set(LISTS_OF_CHECKS).intersection(part.get("properties", ())):
            listed = {"$ref": f"#/definitions/{key}"}
            part["properties"][key] = _with_description(listed, part["properties"][key])
    definitions |= check_definitions(checks)
    return {"$schema": DRAFT, "title": title, **whole, "definitions": dict(sorted(definitions.items()))}


def _definition(name: str, schema: JsonSchema) -> JsonSchema:
    """The schema of a class, without its own description: editors would show that instead of the key's."""
    if name in WRITTEN_AS:
        return WRITTEN_AS[name]
    titles = {kind.__name__: {"title": type_name(kind)} for kind in QUESTION_TYPES}
    found = [RULES[name]] if name in RULES else []
    found += [source_rule(source_fields(kind)) for kind in QUESTION_TYPES if kind.__name__ == name]
    rules = {"allOf": found} if found else {}
    plain = {key: value for key, value in schema.items() if key != "description"}
    made = {**titles.get(name, {}), **_rewritten(plain), **rules}
    return {"anyOf": [TEXT, made]} if name in TEXT_TOO else made


def _rewritten(schema: Any) -> Any:
    """A schema, or a part of one, in draft-07 and in the author's view."""
    match schema:
        case {"anyOf": [kind, {"type": "null"}], **rest}:
            return _rewritten({**kind, **rest})
        case {"discriminator": _}:
            return _any_question()
        case {"$ref": str(target)}:
            return _with_description({"$ref": target.replace("#/$defs/", "#/definitions/")}, schema)
        case {
            "anyOf": list(kinds),
            "minLength": least,
            **rest,
        }:  # pydantic's word for a list that is not empty
            words = {"object": "minProperties", "array": "minItems"}
            limited = [
                {**kind, words[kind["type"]]: least} if kind.get("type") in words else kind for kind in kinds
            ]
            return _rewritten({"anyOf": limited, **rest})
        case {"prefixItems": entries, **rest}:
            return _rewritten({"items": entries, **rest})
        case Mapping():
            made = {key: _inner(key, value) for key, value in schema.items() if key not in KEPT_KEYWORDS}
            return _as_authors_write(made)
        case list():
            return [_rewritten(part) for part in schema]
        case _:
            return schema


def _any_question() -> JsonSchema:
    """A question of the type that it names: with `oneOf`, an editor would compare a mistake with each type.

    A question that names no type yet gets the keys of most types.
    """
    names = {type_name(kind): kind for kind in QUESTION_TYPES}
    docs = [key_docs(kind)["type"] for kind in names.values()]
    of_type = {"enum": [*names], "enumDescriptions": docs, "markdownEnumDescriptions": docs}
    of_type = _with_description(of_type, {"description": "The type of the question."})
    usual = {
        key: _with_description({}, {"description": text}) for key, text in key_docs(StemQuestion).items()
    }
    by_type = [
        {
            "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
            "then": {"$ref": f"#/definitions/{kind.__name__}"},
        }
        for name, kind in names.items()
    ]
    return {
        "title": "question",
        "type": "object",
        "required": ["type"],
        "properties": {"type": of_type},
        "allOf": [{"if": {"required": ["type"]}, "else": {"properties": usual}}, *by_type],
    }


def _inner(key: str, value: Any) -> Any:
    """The value of a keyword; `properties` maps names, which are not keywords."""
    if key in {"properties", "patternProperties"}:
        return {name: _rewritten(schema) for name, schema in value.items()}
    if key == "description":
        return " ".join(value.split())
    return _rewritten(value)


def _as_authors_write(schema: JsonSchema) -> JsonSchema:
    """Text may look like a number or a truth value to YAML; hover text is Markdown as well."""
    if schema.get("type") == "string" and not {"enum", "const"} & schema.keys():
        schema = {**schema, **SCALAR_SCHEMA}
    if form := FORMS_OF_NAMES.get(schema.get("pattern", "")):
        schema["patternErrorMessage"] = f"This text {form}."
    if schema.get("pattern") == VISIBLE:
        schema |= TEXT
    elif "\\w" in schema.get("pattern", ""):
        # Letters of any script to us, ASCII to the regular expressions of editors, which count longer letters twice.
        schema["pattern"] = (
            schema["pattern"].replace("[\\w .-]", WORDS).replace("[\\w]", WORD).replace("\\w", WORD)
        )
        schema.pop("maxLength", None)
    elif "pattern" in schema and schema.get("type") == SCALAR_SCHEMA["type"]:
        schema["minimum"] = 0  # names that look like numbers have no sign
    if "patternProperties" in schema:
        schema["additionalProperties"] = False
    if "const" in schema:
        schema.pop("type", None)
    return _with_description(schema, schema)


def _with_description(schema: JsonSchema, source: Mapping[str, Any]) -> JsonSchema:
    """The schema with a description where there is one.

    Draft-07 ignores what is beside `$ref`, so that is wrapped.
    """
    if "description" not in source:
        return schema
    text = " ".join(str(source["description"]).split())
    described = {"description": text, "markdownDescription": text}
    return {"allOf": [schema], **described} if "$ref" in schema else {**schema, **described}
