"""Responses as the text that the history stores, and back."""

from __future__ import annotations

import json
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from quizgen.grading.responses import (
    Assessed,
    Chosen,
    Dated,
    Filled,
    Judged,
    Measured,
    Ordered,
    Paired,
    Recalled,
    Response,
    Skipped,
    Typed,
)

KINDS: Final[tuple[type[Any], ...]] = (
    Chosen,
    Judged,
    Typed,
    Measured,
    Dated,
    Filled,
    Paired,
    Ordered,
    Assessed,
    Recalled,
    Skipped,
)
"""Every kind of response; what it is called is stored, so names are for life."""

BY_NAME: Final = {kind.__name__.lower(): kind for kind in KINDS}


def to_text(response: Response) -> str:
    """The response as JSON: what kind it is, and what it says."""
    kind = type(response)
    said = TypeAdapter(kind).dump_python(response, mode="json")
    return json.dumps({"kind": kind.__name__.lower(), **said}, ensure_ascii=True, separators=(",", ":"))


def from_text(text: str) -> Response | None:
    """The response that was stored; None if the text is none, as after an edit by hand or by a later version."""
    try:
        said = json.loads(text)
        kind = BY_NAME[said.pop("kind")]
        found: Response = TypeAdapter(kind).validate_python(said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ValidationError):
        return None
    return found
