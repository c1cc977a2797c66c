"""Decides what stays in a bank if quizgen's own export, in a format with fewer features, is imported again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from quizgen.importers.assembly import ImportedQuestion
from quizgen.model.questions import Question

OURS: Final = ("hedge", "unit", "dates", "reverse", "pin", "order", "kind")
"""Fields that some formats lack. Their values in a bank stay if a source has none."""

OPTION_LISTS: Final = ("answers", "distractors")
"""Lists of options, whose order has no meaning."""


def cloze_of_gap(new: ImportedQuestion) -> str:
    """The id of the cloze question to which this gap question belongs, if quizgen exported it; otherwise ""."""
    base, gap, _ = new.question.id.rpartition("-gap-")
    return base if gap and new.exported_type == "cloze" else ""


def is_reduced(new: ImportedQuestion, old: Question) -> bool:
    """Whether a file lacks parts of a question because it was exported as another type, or as a card."""
    if new.question.type == "flashcard" != old.type:
        return True  # a file of cards does not state the former types of questions
    return new.exported_type == old.type and (new.question.type != old.type or old.type == "open-ended")


def kept_fields(old: Question, values: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a question that a file does not mention and that are kept, in the order of the bank.

    Args:
        old: The question in the bank.
        values: The field values of the same question in the file.
    """
    kept: dict[str, Any] = {
        name: getattr(old, name)
        for name in OURS
        if name in values and values[name] == type(old).model_fields[name].default
    }
    if "dates" in kept and values["items"] != getattr(old, "items", ()):
        del kept["dates"]  # they belong to other items
    for name in OPTION_LISTS:
        if name in values and old.type.startswith("multiple-"):
            places = {option.text: place for place, option in enumerate(getattr(old, name))}
            kept[name] = tuple(sorted(values[name], key=lambda each: places.get(each.text, len(places))))
    return kept
