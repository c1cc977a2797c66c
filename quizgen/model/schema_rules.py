"""Rules for the JSON Schemas that concern several keys or checks, which the model classes do not express."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from quizgen.model.check_settings import CheckSetting
from quizgen.model.components import AUDIO_EXTENSIONS, Allowance
from quizgen.model.key_docs import key_docs
from quizgen.model.values import SCALAR_SCHEMA, JsonSchema, Value
from quizgen.problems import former_codes

GIVEN: Final[JsonSchema] = {"minItems": 1}
"""A list that is not empty, or a value that is not a list."""

EXTENSIONS: Final = "|".join(
    "".join(f"[{each}{each.upper()}]" if each.isalpha() else each for each in extension)
    for extension in AUDIO_EXTENSIONS
)

RULES: Final[dict[str, JsonSchema]] = {
    "Audio": {
        "properties": {
            "file": {
                "pattern": rf"(^|\.)({EXTENSIONS})$",
                "patternErrorMessage": f"Anki can play {', '.join(AUDIO_EXTENSIONS)}.",
            }
        }
    },
    "Cloze": {
        "properties": {
            "text": {
                "pattern": r"\{\{[\s\S]*\}\}",
                "patternErrorMessage": "The text contains no gap: put the words to hide between {{ and }}.",
            }
        }
    },
    "Numeric": {
        "dependencies": {
            "range": {"properties": {"tolerance": False, "significant": False}},
            "tolerance": {"properties": {"significant": False}},
        }
    },
    "TrueFalse": {
        "if": {"properties": {"answer": {"enum": [False, "false"]}}, "required": ["answer"]},
        "then": {"required": ["correction"]},
        "else": {
            "if": {"properties": {"answer": {"enum": [True, "true"]}}, "required": ["answer"]},
            "then": {"properties": {"correction": False}},
        },
    },
    "WorkSpace": {"minProperties": 1, "maxProperties": 1},
    "WorksheetSpec": {
        "if": {"properties": {"pick": GIVEN}, "required": ["pick"]},
        "then": {"properties": {"questions": {"maxItems": 0}, "sections": {"maxItems": 0}}},
        "else": {
            "if": {"properties": {"questions": GIVEN}, "required": ["questions"]},
            "then": {"properties": {"sections": {"maxItems": 0}}},
        },
    },
    "WorksheetSection": {
        "if": {"properties": {"pick": GIVEN}, "required": ["pick"]},
        "then": {"properties": {"questions": {"maxItems": 0}}},
        "else": {"required": ["questions"], "properties": {"questions": GIVEN}},
    },
}
"""Rules for each class that concern several keys together."""


def source_rule(fields: Sequence[str]) -> JsonSchema:
    """The rule that a question has exactly one of some fields, the first of which is `cite`."""
    rule: JsonSchema = {"required": ["cite"], "properties": {"cite": GIVEN}}
    for index, name in enumerate(fields[1:], 1):
        message = f"Remove either `cite` or `{name}`."
        no_citation = {"cite": {"type": "array", "maxItems": 0, "errorMessage": message}}
        others = dict.fromkeys(fields[1:index], False)
        rule = {
            "if": {"required": [name]},
            "then": {"properties": {**no_citation, **others}},
            "else": rule,
        }
    return rule


class CheckDoc(NamedTuple):
    """The documentation of a check for editors.

    Attributes:
        code: The code of the check.
        summary: What the check reports.
        always_error: Whether its severity cannot be changed.
        can_be_allowed: Whether questions may list it under `allow`.
    """

    code: str
    summary: str
    always_error: bool
    can_be_allowed: bool


def check_definitions(checks: Sequence[CheckDoc]) -> dict[str, JsonSchema]:
    """The schemas of keys that list checks, by definition name."""
    allowed = [check for check in checks if check.can_be_allowed]
    loose = [check for check in checks if not check.always_error]
    fixed = [check for check in checks if check.always_error]
    one, levels = {"enum": ["error"]}, {"enum": ["error", "warning", "info", "off"]}
    reasons = dict.fromkeys(allowed, SCALAR_SCHEMA)
    severities = {**dict.fromkeys(loose, levels), **dict.fromkeys(fixed, one)}
    return {
        "allowed": _by_code("codes with reasons", reasons),
        "allow": _one_or_listed("allowed", Allowance, reasons),
        "severities": _by_code("codes with severities", severities),
        "checks": _one_or_listed("severities", CheckSetting, severities),
        "ignore": _codes(loose),
        "select": _codes(checks, "all"),
    }


def _by_code(title: str, values: Mapping[CheckDoc, JsonSchema]) -> JsonSchema:
    """A mapping of codes to values. Former codes are not offered."""
    return {
        "title": title,
        "type": "object",
        "properties": {check.code: {**value, **_described(check.summary)} for check, value in values.items()},
        "patternProperties": {
            f"^{former}$": value for check, value in values.items() for former in former_codes(check.code)
        },
        "additionalProperties": False,
    }


def _one_or_listed(definition: str, kind: type[Value], values: Mapping[CheckDoc, JsonSchema]) -> JsonSchema:
    """A mapping of codes to values, or a list of such mappings or of what the model makes of them."""
    mapping = {"$ref": f"#/definitions/{definition}"}
    parts = (_code(values), next(iter(values.values())))
    properties = {
        key: {**part, **_described(text)}
        for (key, text), part in zip(key_docs(kind).items(), parts, strict=True)
    }
    written_out = {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }
    return {"anyOf": [mapping, {"type": "array", "items": {"anyOf": [mapping, written_out]}}]}


def _codes(checks: Sequence[CheckDoc], *more: str) -> JsonSchema:
    """A code, or a list of codes."""
    code = _code(checks, *more)
    return {"anyOf": [code, {"type": "array", "items": code}]}


def _code(checks: Iterable[CheckDoc], *more: str) -> JsonSchema:
    """A code. Former codes are not offered."""
    message = "Unknown check code. To list all codes, run quizgen check --list."
    former = "|".join(code for check in checks for code in former_codes(check.code))
    return {
        "anyOf": [
            {"enum": [*more, *(check.code for check in checks)], "errorMessage": message},
            {"type": "string", "pattern": f"^({former})$", "patternErrorMessage": message},
        ]
    }


def _described(text: str) -> JsonSchema:
    return {"description": text, "markdownDescription": text}
