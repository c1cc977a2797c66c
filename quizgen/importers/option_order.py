"""Options that a source does not shuffle."""

from __future__ import annotations

from typing import Any

from quizgen.importers.completed_fields import option_text
from quizgen.text.natural_order import natural_order


def keep_order(fields: dict[str, Any]) -> None:
    """Set `shuffle: false`, unless the options are numbers or dates, which are always sorted."""
    listed = [fields.get("answer"), *fields.get("answers", ()), *fields.get("distractors", ())]
    loose = [option_text(each) for each in listed if each and option_text(each) not in fields.get("pin", ())]
    if "distractors" in fields and natural_order(loose) is None:
        fields["shuffle"] = "false"
