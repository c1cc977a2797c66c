"""Elements of QTI 2.1, as text: declarations, choices, and rules by which responses are processed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from quizgen.outputs.exchange.moodle.elements import NOT_IN_XML, element, empty_element, value
from quizgen.outputs.media_types import AUDIO_TYPES

VOID: Final = re.compile(r"<(br|hr|img)\b([^<>]*?)\s*/?>")
NO_ATTRIBUTE: Final = re.compile(r'(?<=["\w]) (?:style|start)="[^"]*"(?=[^<>]*>)')
"""Attributes of HTML that the XHTML of QTI 2.1 does not have."""

AUDIO: Final = re.compile(r'<audio controls src="([^"]*)"></audio>')

EXPLANATION: Final = "EXPLANATION"
FEEDBACK: Final = "FEEDBACK"


def xhtml(html: str) -> str:
    """Convert quizgen's HTML to XHTML."""
    html = AUDIO.sub(_audio, NOT_IN_XML.sub("", html))
    return VOID.sub(r"<\1\2/>", NO_ATTRIBUTE.sub("", html))


def _audio(found: re.Match[str]) -> str:
    address = found[1]
    end = address.rpartition(".")[2].lower()
    return f'<object data="{address}" type="{AUDIO_TYPES.get(end, "audio/*")}"></object>'


def response(
    identifier: str,
    cardinality: str,
    base_type: str,
    correct: Iterable[str],
    mapping: Mapping[str, str] | None = None,
    *,
    exact: bool = False,
) -> str:
    """Declare a response with its correct values and the score of each value.

    Args:
        identifier: The identifier of the response.
        cardinality: single, multiple or ordered.
        base_type: identifier, string, float or directedPair.
        correct: The correct values.
        mapping: The score of each value; other values score 0. The sum is never below 0.
        exact: Whether case matters.
    """
    values = "".join(value("value", each) for each in correct)
    case = {"caseSensitive": "true" if exact else "false"} if base_type == "string" else {}
    entries = "".join(
        empty_element("mapEntry", mapKey=key, mappedValue=worth, **case)
        for key, worth in (mapping or {}).items()
    )
    mapped = element("mapping", entries, lowerBound="0", defaultValue="0") if mapping else ""
    return element(
        "responseDeclaration",
        element("correctResponse", values) if values else "",
        mapped,
        identifier=identifier,
        cardinality=cardinality,
        baseType=base_type,
    )


def outcome(
    identifier: str, base_type: str = "float", *, cardinality: str = "single", default: str = ""
) -> str:
    """Declare an outcome that response processing sets."""
    preset = element("defaultValue", value("value", default)) if default else ""
    return element(
        "outcomeDeclaration", preset, identifier=identifier, cardinality=cardinality, baseType=base_type
    )


def variable(identifier: str) -> str:
    """The value of a response or an outcome."""
    return empty_element("variable", identifier=identifier)


def correct(identifier: str) -> str:
    """The correct value of a response."""
    return empty_element("correct", identifier=identifier)


def constant(given: str, base_type: str = "float") -> str:
    """A constant value."""
    return value("baseValue", given, baseType=base_type)


def set_outcome(identifier: str, *expression: str) -> str:
    """Set an outcome to the value of an expression."""
    return element("setOutcomeValue", *expression, identifier=identifier)


def when(condition: str, *rules: str) -> str:
    """Rules for responses that meet a condition."""
    return element("responseCondition", element("responseIf", condition, *rules))


def mapped(identifier: str) -> str:
    """The score of a response according to its mapping."""
    return empty_element("mapResponse", identifier=identifier)


def interaction(name: str, content: str, **settings: str) -> str:
    """A response field that is a block."""
    return element(name, content, responseIdentifier="RESPONSE", **settings)


def choice(identifier: str, html: str, name: str = "simpleChoice", **settings: str) -> str:
    """An option to choose."""
    start = empty_element(name, identifier=identifier, **settings).removesuffix("/>\n")
    return f"{start}>{xhtml(html)}</{name}>\n"


def blank(identifier: str, length: int) -> str:
    """A response field within a text."""
    return f'<textEntryInteraction responseIdentifier="{identifier}" expectedLength="{length}"/>'


def shown_feedback(identifier: str, html: str) -> str:
    """A text shown if the feedback outcome has this identifier."""
    return (
        f'<modalFeedback outcomeIdentifier="{FEEDBACK}" identifier="{identifier}" showHide="show">'
        f"{xhtml(html)}</modalFeedback>\n"
    )
