"""The output `json`: a bank and its article in quizgen's own fields, with a JSON Schema."""

from __future__ import annotations

import json
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.question_base import source_fields
from quizgen.model.selection import Pick
from quizgen.model.values import JsonSchema, Value
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import Feature, lose_features
from quizgen.outputs.exchange.output import ExchangeOutput

NAME: Final = "JSON"
KEPT: Final = tuple(feature for feature in Feature if feature not in {Feature.PICTURE, Feature.RECORDING})


class SourcePassage(Value):
    """The cited words of the article, and their place."""

    paragraph: Annotated[int, Field(ge=1)]
    """The number of the paragraph, from 1."""

    quote: str
    """The quoted words."""


class ExportedBank(Value):
    """A bank as a JSON file for other programs. `bank` and `article` have the fields of quizgen's own files."""

    format: Literal["quizgen"] = "quizgen"
    """The kind of the file, which tells it from other JSON files."""

    version: Literal[1] = 1
    """The version of the format. It changes only if a program could otherwise misread a file."""

    article: Article | None = None
    """The article. Missing if there is none or if it was left out."""

    bank: Bank
    """The bank with all its questions, including retired ones."""

    sources: dict[str, tuple[SourcePassage, ...]] = Field(default_factory=dict)
    """The source of each answer, by the id of the question."""


def write_json(source: ExportSource, log: ExportLog) -> bytes:
    """Write the bank, its article and the cited paragraphs. Default values are left out."""
    for question in source.questions:
        lose_features(source, question, log, NAME, KEPT)
    dumped = source.bank.model_dump(mode="json", exclude_defaults=True)
    if not source.settings.citations:
        for question, data in zip(source.bank.questions, dumped["questions"], strict=True):
            for field in (*source_fields(type(question)), "inferred"):
                data.pop(field, None)
    for specification in dumped.get("worksheets", ()):
        for part in (specification, *specification.get("sections", ())):
            if "pick" in part:
                part["pick"] = [
                    str(Pick.model_validate(each)) for each in part["pick"]
                ]  # as authors write it
    passages = {question.id: source.source_lines(question).passages for question in source.bank.questions}
    content = {
        "format": "quizgen",
        "version": 1,
        **(
            {"article": source.article.model_dump(mode="json", exclude_defaults=True)}
            if source.article
            else {}
        ),
        "bank": dumped,
        "sources": {name: [each._asdict() for each in found] for name, found in passages.items() if found},
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def export_schema() -> JsonSchema:
    """The JSON Schema of exported banks."""
    return TypeAdapter(ExportedBank).json_schema()


JSON: Final = ExchangeOutput(
    name="json",
    summary="the bank and its article as data, for programs",
    program=NAME,
    ending=".json",
    write=write_json,
)
