"""What quizgen itself wrote into a file for another program: fields as tags, and where a key comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from quizgen.markup.source_lines import split_source_lines
from quizgen.model.citation import CitationState
from quizgen.model.exchange_tags import read_exchange_tags
from quizgen.text.normal_form import n1

INFERRED: Final = f"citation:{CitationState.INFERRED.value}"


def read_own_marks(fields: Mapping[str, object], article: str) -> dict[str, Any]:
    """The fields of a question, with those that tags and the end of its explanation stand for.

    Args:
        fields: The fields as an importer read them.
        article: The text that the questions are about, in normal form (`n1`). A quotation counts only if the text has
            it once, so that no question looks proved that is not.
    """
    read: dict[str, Any] = dict(fields)
    tags = [str(tag) for tag in read.get("tags", ())]
    marks = read_exchange_tags(tags)
    if tags:
        read["tags"] = list(marks.tags)
        read |= {name: value for name, value in marks.fields.items() if name not in read}
    last = "explain" if "explain" in read else "model"  # where an essay has its model answer alone
    said, source = split_source_lines(str(read.get(last, "")))
    if not source.lines:
        return read
    read[last] = said
    quotes = [passage.quote for passage in source.passages]
    if quotes and all(article.count(n1(quote)) == 1 for quote in quotes):
        read["cite"] = quotes
        read |= {"inferred": "true"} if INFERRED in tags else {}
    return read
