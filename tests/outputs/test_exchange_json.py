"""A bank as JSON is the bank: it fits its schema, and is read as the same value."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import Any

import jsonschema
from samples import a_bank, a_folder, a_numeric, a_question_of_each_type_pending, a_short_answer

import quizgen as qg
from quizgen.api.schemas import json_schema
from quizgen.model.folder import Folder
from quizgen.outputs.exchange.json_bank import JSON, ExportedBank
from quizgen.outputs.exchange.settings import ExportSettings


@cache
def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(json_schema("export")))


def exported(folder: Folder, **chosen: Any) -> Any:
    (data,) = JSON.render(folder, ExportSettings(**chosen)).files.values()
    content = json.loads(data)
    schema().validate(content)
    return content


def test_the_bank_and_the_article_are_read_as_the_same_values() -> None:
    bank = a_bank(
        *a_bank().questions,
        a_numeric(id="third", answer="1/3", tolerance="5%"),
        a_short_answer(id="words", accept=[{"words": "a b", "order": "any"}], as_of="1990s"),
    )
    folder = a_folder(bank)
    read = ExportedBank.model_validate(exported(folder))

    assert read.bank == bank
    assert read.article == folder.article


def test_the_banks_of_this_repository_are_read_as_the_same_values() -> None:
    for folder in qg.load("question_banks").folders:
        for bank in folder.banks:
            assert (
                ExportedBank.model_validate(exported(folder.model_copy(update={"banks": (bank,)}))).bank
                == bank
            )


def test_numbers_are_exact() -> None:
    content = exported(a_folder(a_bank(a_numeric(answer="0.10", tolerance="0.3"))))

    assert Decimal(content["bank"]["questions"][0]["answer"]) == Decimal("0.10")


def test_each_question_has_its_paragraph_and_its_words() -> None:
    assert exported(a_folder())["sources"]["first-goods"] == [
        {"paragraph": 2, "quote": "Only grain was sold at first"}
    ]
    assert exported(a_folder(a_bank(*a_question_of_each_type_pending())))["sources"] == {}


def test_without_citations_nothing_tells_where_a_key_comes_from() -> None:
    text = json.dumps(exported(a_folder(), citations=False, article=False))

    assert "cite" not in text
    assert "Only grain was sold at first" not in text
