"""GIFT is read by gift-pegjs as it was written: every stem, option, fraction, id and tag."""

from __future__ import annotations

from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
)

import quizgen as qg
from outputs.gift_parser import parse_gift, right_side
from quizgen.markup.html import to_inline_html
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import MultipleChoice, MultipleResponse, ShortAnswer, TrueFalse, options
from quizgen.outputs.exchange.gift import GIFT
from quizgen.outputs.exchange.gift_text import gift_html
from quizgen.outputs.exchange.legal_fractions import tick_percents
from quizgen.outputs.exchange.platform_html import line_html, paragraph_html
from quizgen.outputs.exchange.settings import ExportSettings

NASTY = st.text("ab0 \\:=~#{}%[]/\"'<>&*_$-`!\n.é“", min_size=1, max_size=14).map(lambda text: f"x{text}")
"""Texts of everything that means something in GIFT, Markdown or HTML."""

FIRST = st.sampled_from(
    ["%50%a", "%a", "->", "//a", "0", "[html]a", "::a::", "$CATEGORY: a", "####", "TRUE", "T"]
)
"""Beginnings that GIFT reads as something else."""

TEXTS = st.one_of(NASTY, FIRST, st.builds(lambda first, rest: first + rest, FIRST, NASTY)).map(
    lambda text: text.strip()
)


def exported(folder: Folder, **chosen: Any) -> str:
    """The file of the only bank of a folder."""
    (data,) = GIFT.render(folder, ExportSettings(**chosen)).files.values()
    return data.decode()


def read(folder: Folder) -> dict[str, Any]:
    """The questions of a file by their ids, as gift-pegjs reads them."""
    (items,) = parse_gift([exported(folder)])
    assert not isinstance(items, str), items
    return {item["id"]: item for item in items if item.get("id")}


def read_question(question: Any) -> Any:
    (item,) = read(a_folder(a_bank(question))).values()
    return item


def seen(html: str) -> str:
    """HTML with its entities as characters: a browser shows both forms alike."""
    return unescape(html)


def check_choices(item: Any, question: MultipleChoice | MultipleResponse) -> None:
    """The options have their texts, feedback and fractions."""
    assert item["type"] == "MC"
    percents = None
    if isinstance(question, MultipleResponse):
        ticks = tick_percents(question)
        assert ticks is not None
        percents = ticks.percents
    expected = sorted(
        (
            seen(line_html(option.text)),
            seen(line_html(option.feedback)) if option.feedback else None,
            percents is None and index == 0,
            percents[index].quantize(Decimal("0.001")) if percents else None,
        )
        for index, option in enumerate(options(question))
    )
    found = sorted(
        (
            seen(choice["text"]["text"]),
            seen(choice["feedback"]["text"]) if choice["feedback"] else None,
            choice["isCorrect"],
            None if choice["weight"] is None else Decimal(choice["weight"]).quantize(Decimal("0.001")),
        )
        for choice in item["choices"]
    )
    assert found == expected


def check(item: Any, question: Any) -> None:
    """A question of one of four types is read as it was written."""
    assert item["stem"]["format"] == "html"
    assert seen(item["stem"]["text"]) == seen(paragraph_html(question.ask))
    match question:
        case MultipleChoice() | MultipleResponse():
            check_choices(item, question)
        case TrueFalse():
            assert (item["type"], item["isTrue"]) == ("TF", question.answer)
        case ShortAnswer():
            assert item["type"] == "Short"
            assert [choice["text"]["text"] for choice in item["choices"]] == [
                " ".join(text.split()).replace("*", r"\*")
                for text in (question.answer, *question.accept)
                if isinstance(text, str)
            ]
        case _:
            raise AssertionError(question.type)


@pytest.mark.parametrize("path", ["us-withdrawal-from-iraq", "date-palm"])
def test_the_banks_of_this_repository_are_read_as_they_are(path: str) -> None:
    folder = qg.load(f"question_banks/{path}").folders[0]
    texts = [exported(folder.model_copy(update={"banks": (bank,)})) for bank in folder.banks]
    for bank, items in zip(folder.banks, parse_gift(texts), strict=True):
        assert not isinstance(items, str), items
        found = {item["id"]: item for item in items if item.get("id")}
        asked = [
            each for each in bank.questions if isinstance(each, MultipleChoice | MultipleResponse | TrueFalse)
        ]
        assert asked
        assert {each.id for each in bank.questions} <= {name.partition("-gap-")[0] for name in found}
        for question in asked:
            check(found[question.id], question)


def _bank_of(texts: list[str]) -> Bank:
    """Questions of several types whose texts are these, all different."""
    made: list[Any] = []
    for number, (ask, right, wrong, other) in enumerate(
        zip(texts[::4], texts[1::4], texts[2::4], texts[3::4], strict=False)
    ):
        made.append(
            a_multiple_choice(
                id=f"mc-{number}",
                ask=ask,
                answer={"text": right, "feedback": other},
                distractors=[wrong, {"text": other, "feedback": ask}],
                explain=ask,
            )
        )
        made.append(
            a_multiple_response(
                id=f"mr-{number}", ask=right, answers=[ask, wrong], distractors=[other, right]
            )
        )
        made.append(
            a_true_false(id=f"tf-{number}", ask=wrong, answer="true", correction=other, explain=right)
        )
        if not any("->" in text for text in (right, wrong)):
            made.append(a_short_answer(id=f"sa-{number}", ask=other, answer=right, accept=[wrong], reject=[]))
    return a_bank(*made)


@given(st.lists(TEXTS, min_size=40, max_size=80, unique_by=lambda text: seen(to_inline_html(text))))
@settings(max_examples=6, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None)
def test_any_texts_are_read_as_they_were_written(texts: list[str]) -> None:
    bank = _bank_of(texts)
    found = read(a_folder(bank))

    assert list(found) == [question.id for question in bank.questions]
    for question in bank.questions:
        check(found[question.id], question)


def test_sides_of_pairs_are_read_with_distractors_that_have_no_left_side() -> None:
    item = read_question(a_matching(pairs={"a->b": "x: y", "c = d": "e #f"}, distractors=["g -> h"]))

    assert item["type"] == "Matching"
    assert [
        (seen(pair["subquestion"]["text"]), right_side(pair["subanswer"])) for pair in item["matchPairs"]
    ] == [
        ("a->b", "x: y"),
        ("c = d", "e #f"),
        ("", "g -> h"),
    ]


def test_numbers_have_their_tolerance_or_range() -> None:
    assert read_question(a_numeric())["choices"] == {"type": "range", "number": 60, "range": 5}
    around = read_question(a_numeric(tolerance=None, range=["55", "70.5"]))["choices"]
    assert [each["text"] for each in around] == [
        {"type": "range", "number": 60, "range": 0},
        {"type": "high-low", "numberLow": 55, "numberHigh": 70.5},
    ]
    assert read_question(a_numeric(answer="-3e8", tolerance=None))["choices"]["number"] == -300_000_000


def test_a_tick_that_costs_or_earns_everything_is_written_as_moodle_reads_it() -> None:
    text = exported(a_folder(a_bank(a_multiple_response(answers=["cheese"], distractors=["wool"]))))

    assert "~%99.9999%cheese" in text
    assert "~%-99.9999%wool" in text


def test_each_gap_is_a_question_that_does_not_give_the_other_away() -> None:
    found = read(a_folder(a_bank(a_cloze())))

    assert list(found) == ["bell-at-noon-gap-1", "bell-at-noon-gap-2"]
    assert "noon" not in found["bell-at-noon-gap-1"]["stem"]["text"]
    assert [each["text"]["text"] for each in found["bell-at-noon-gap-2"]["choices"]] == [
        "noon",
        "midday",
        "12 o'clock",
    ]


def test_an_answer_with_an_arrow_is_left_out_because_it_would_be_a_pair() -> None:
    made = GIFT.render(a_folder(a_bank(a_short_answer(answer="a -> b"), a_true_false())), ExportSettings())

    assert [loss.what for loss in made.losses if loss.question == "market-day"] == [
        "GIFT would read -> in an answer as a matching pair, so the question is left out"
    ]


def test_ids_tags_and_sources_are_kept() -> None:
    item = read(a_folder())["first-goods"]

    assert item["tags"] == ["goods", "difficulty:easy", "bloom:remember", "objective:goods", "paragraph:2"]
    assert item["globalFeedback"]["text"].endswith("<p>¶ 2: “Only grain was sold at first”</p>")


def test_without_citations_nothing_tells_where_a_key_comes_from() -> None:
    text = exported(a_folder(), citations=False, article=False)

    assert "¶" not in text
    assert "paragraph" not in text
    assert "Only grain was sold at first" not in text


def test_no_line_of_a_question_is_blank_or_a_comment() -> None:
    text = exported(
        a_folder(a_bank(a_multiple_choice(ask="a\n\n0\n\n// b\n```\nx\n\ny\n```"))), article=False
    )

    category, question = text.strip().split("\n\n")
    assert category.startswith("$CATEGORY: ")
    assert question.count("\n//") == 0


def test_apostrophes_are_written_as_they_are() -> None:
    assert gift_html("<img alt='x'>The miller&#x27;s &lt;") == r"<img alt\='x'>The miller's &lt;"
