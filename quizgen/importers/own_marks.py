"""Reads what quizgen exported in other forms: fields as tags, and the source of answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from quizgen.markup.source_lines import split_source_lines
from quizgen.model.citation import CitationState
from quizgen.model.exchange_tags import is_date, read_exchange_tags
from quizgen.text.normal_form import n1

INFERRED: Final = f"citation:{CitationState.INFERRED.value}"


def read_own_marks(fields: Mapping[str, object], article: str) -> dict[str, Any]:
    """Add the fields that quizgen exported as tags or at the end of the explanation.

    Args:
        fields: The fields as an importer read them.
        article: The text of the article, in normal form (`n1`). A quotation is used only if it occurs exactly
            once, so that no question looks verified by mistake.
    """
    read: dict[str, Any] = dict(fields)
    tags = [str(tag) for tag in read.get("tags", ())]
    marks = read_exchange_tags(tags)
    if tags:
        read["tags"] = list(marks.tags)
        read |= {name: value for name, value in marks.fields.items() if name not in read}
    read |= _source_of(read, tags, article)
    restore_type(read, marks.type)
    return read


def _source_of(fields: Mapping[str, Any], tags: Sequence[str], article: str) -> dict[str, Any]:
    """The citation at the end of an explanation, and the explanation without it."""
    last = "explain" if "explain" in fields else "model"  # where an essay has its model answer alone
    said, source = split_source_lines(str(fields.get(last, "")))
    if not source.lines:
        return {}
    found: dict[str, Any] = {last: said}
    quotes = [passage.quote for passage in source.passages]
    if quotes and all(article.count(n1(quote)) == 1 for quote in quotes):
        found |= {"cite": quotes} | ({"inferred": "true"} if INFERRED in tags else {})
    return found


def exported_type(fields: Mapping[str, object]) -> str:
    """The original type of a question that quizgen exported as another type; "" if it is not stated."""
    tags = fields.get("tags", ())
    return read_exchange_tags(map(str, tags)).type if isinstance(tags, list | tuple) else ""


def restore_type(fields: dict[str, Any], own_type: str) -> None:
    """Restore the original type of a question, if it has everything that the type needs."""
    match own_type, fields["type"]:
        case "date", "short-answer":
            dates = [each for each in (fields.get("answer"), *fields.get("accept", ())) if is_date(str(each))]
            if dates:
                fields |= {"type": own_type, "answer": dates[0]}
                fields.pop("accept", None)
        case "flashcard", "open-ended" if fields.get("model"):
            back = str(fields.pop("model"))
            fields |= {"type": own_type, "front": fields.pop("ask", ""), "back": back}
            fields["explain"] = str(fields.get("explain", "")).removeprefix(back).lstrip()
            for name in ("rubric", "lines", "points"):
                fields.pop(name, None)
        case "ordering", "matching":
            places = {str(pair["right"]): pair["left"] for pair in fields["pairs"]}
            order = [places.get(str(place)) for place in range(1, len(places) + 1)]
            if None not in order and len(order) == len(fields["pairs"]):
                fields |= {"type": own_type, "items": order}
                del fields["pairs"]
        case _:
            pass
