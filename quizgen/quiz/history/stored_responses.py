"""Converts between responses and the text that the history stores."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from quizgen.grading.responses import (
    ClozeResponse,
    DateResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    Response,
    RubricResponse,
    SelfGradedResponse,
    Skipped,
    TextResponse,
    TrueFalseResponse,
)

RESPONSE_TYPES: Final[dict[str, type[Any]]] = {
    "chosen": OptionResponse,
    "judged": TrueFalseResponse,
    "typed": TextResponse,
    "measured": NumericResponse,
    "dated": DateResponse,
    "filled": ClozeResponse,
    "paired": MatchingResponse,
    "ordered": OrderingResponse,
    "assessed": RubricResponse,
    "recalled": SelfGradedResponse,
    "skipped": Skipped,
}
"""Every type of response by the name that histories store; a stored name never changes."""

STORED_NAMES: Final = {kind: name for name, kind in RESPONSE_TYPES.items()}


def to_text(response: Response) -> str:
    """The response as JSON: its kind and its content."""
    name = STORED_NAMES[type(response)]
    said = _adapter(name).dump_python(response, mode="json")
    if said.get("hedge", "") is None:
        del said["hedge"]  # histories are read by earlier versions, too
    return json.dumps({"kind": name, **said}, ensure_ascii=True, separators=(",", ":"))


@lru_cache(maxsize=4096)
def from_text(text: str) -> Response | None:
    """Read a stored response. Return None if the text is not valid, for example if a later version wrote it."""
    try:
        said = json.loads(text)
        found: Response = _adapter(said.pop("kind")).validate_python(said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ValidationError):
        return None
    return found


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(RESPONSE_TYPES[name])
