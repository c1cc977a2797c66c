from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from samples import (
    QUESTIONS,
    a_bank,
    a_cloze,
    a_date,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_question_of_each_type_pending,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.loading import yaml_reader
from quizgen.loading.decode import decode_bank
from quizgen.loading.folder_loader import load_folders
from quizgen.loading.text_files import FORBIDDEN, decode_text
from quizgen.loading.yaml_reader import read_yaml
from quizgen.loading.yaml_writer import WriteBankError, to_yaml
from quizgen.model.bank import Bank
from quizgen.model.questions import Question
from quizgen.model.values import VISIBLE

BANKS = Path(__file__).parents[2] / "question_banks"

ODD = (
    "no", "007", "1:30", "4.50", "4,500", "~", "null", "true", "0x1F", "=", "<<", "- a", "-5", "?", "? a", ": a",
    "a: b", "a:", "a #b", "#", "a#b", "'", '"', "it's", 'say "no"', "{a}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a`",
    "|", ">", "---", "...", "--- a", "a, b", "{{a}} b", "a\\b", "$\\frac{1}{2}$", "tab\there", "a\n\nb", "a\n  b",
    "a\n b\nc", "a \nb", "a\n  \nb", "a\n- b", "- a\n- b", "a\r\nb", "key: value\nother: value", "é ß ﬁ 中文 العربية",
    "😀", "😀: 😀", "\ufeffa", "a\u00a0b", "a\u200bb", "a\u00adb", "2011-12-18", "1_000", "1e3", ".5", "+1", "on",
)  # fmt: skip
"""Texts that YAML reads as something else, or that it cannot have without quotes."""

TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    st.text("ab \n\t:#-'\"{}[]|>&*!%@`,?~\\", min_size=1, max_size=20),
).map(str.strip)
WRITABLE = TEXTS.filter(lambda text: bool(re.search(VISIBLE, text)) and not FORBIDDEN.search(text))


def read(text: str) -> Bank:
    """The bank that a file of this text holds."""
    file = decode_text("bank.yaml", text.encode())
    assert file.problems == ()
    read = read_yaml(file.text or "", "bank.yaml")
    bank, problems = decode_bank(read.data, read.positions)
    assert (read.problems, problems) == ((), ())
    assert bank is not None
    return bank


def written_with(text: str) -> tuple[Question, ...]:
    """Questions of every type with a text in each place that has any."""
    also = {"explain": text, "hint": text, "cite": {"quote": text, "before": text, "after": text}}
    many = [f"{text} {number}" for number in range(3)]
    return (
        a_multiple_choice(
            ask=text, answer=text, distractors=[*many, {"text": "z", "feedback": text}], **also
        ),
        a_multiple_response(answers=[text], distractors=many, pin=[text], shuffle="false", **also),
        a_true_false(ask=text, correction=text, uncited=None, allow={"long-stem": text}, **also),
        a_short_answer(answer=text, accept=many, reject=[text], retired=text, **also),
        a_numeric(unit=text, hedge=text, **also),
        a_date(ask=text, as_of="2011-12", image={"file": "a.png", "alt": text, "credit": text}, **also),
        a_cloze(ask=text, **also),
        a_matching(
            pairs=[{"left": text, "right": text}, {"left": text, "right": "b"}], distractors=many, **also
        ),
        an_ordering(items=many, dates=None, **also),
        an_open_ended(model=text, rubric={text: "1", f"{text} 2": "2.50"}, **also),
        a_flashcard(
            front=text, back=text, audio={"file": "a.mp3", "transcript": text}, cite=None, uncited=text
        ),
    )


@given(WRITABLE)
@example("<<")
@example("x" * 200)
def test_whatever_a_text_says_the_same_bank_is_read_again(text: str) -> None:
    bank = a_bank(*written_with(text), title=text, instructions=text, objectives={"goods": text})

    assert read(to_yaml(bank)) == bank


@pytest.mark.parametrize("text", [text.strip() for text in ODD], ids=ascii)
def test_both_parsers_read_it(text: str, parser: type) -> None:
    bank = a_bank(*written_with(text), title=text)

    assert yaml_reader.Parser is parser
    assert read(to_yaml(bank)) == bank


@given(st.dictionaries(WRITABLE, WRITABLE, min_size=2, max_size=5))
def test_pairs_with_any_words_are_read_again(pairs: dict[str, str]) -> None:
    bank = a_bank(a_matching(pairs=pairs))

    assert read(to_yaml(bank)) == bank


@pytest.mark.parametrize("bank", load_folders([BANKS]).banks, ids=lambda bank: bank.bank)
def test_every_shipped_bank_is_read_again(bank: Bank) -> None:
    assert read(to_yaml(bank)) == bank


def test_plain_words_stand_without_quotes() -> None:
    plain = [
        "no",
        "007",
        "1:30",
        "4.50",
        "null",
        "~",
        "true",
        "-5",
        "a, b",
        "{{a}} b"[6:],
        "it's",
        "2011-12-18",
    ]
    bank = a_bank(*(a_short_answer(id=f"q-{number}", answer=text) for number, text in enumerate(plain)))

    text = to_yaml(bank)

    assert [f"    answer: {each}\n" for each in plain if f"    answer: {each.strip()}\n" not in text] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b", '    answer: "a: b"\n'),
        ("a #b", '    answer: "a #b"\n'),
        ('"a" #b', "    answer: '\"a\" #b'\n"),
        ("a\nb: c", "    answer: |-\n      a\n      b: c\n"),
    ],
)
def test_quotes_and_blocks_stand_where_they_are_needed(text: str, line: str) -> None:
    assert line in to_yaml(a_bank(a_short_answer(answer=text)))


def test_a_bank_of_pending_questions_is_written_without_an_article_that_it_does_not_need() -> None:
    bank = a_bank(*a_question_of_each_type_pending())

    assert "article:" not in to_yaml(bank)
    assert "pending: an old test, page 3" in to_yaml(bank)
    assert read(to_yaml(bank)) == bank
    assert "article: article.md" in to_yaml(a_bank(a_numeric()))


def test_the_keys_are_in_the_order_of_the_documents_with_a_line_between_questions() -> None:
    text = to_yaml(
        a_bank(
            a_multiple_choice(hint="Grind it.", points="2", pin=["fish"]),
            a_numeric(range=["55", "65"], tolerance=None),
            language="en",
        )
    )

    assert text == (
        """\
bank: market-basics
title: Market basics
article: article.md
language: en
objectives:
  goods: Say what is sold on the market
questions:
  - id: first-goods
    type: multiple-choice
    ask: What was sold in the first years of the market?
    answer: grain
    distractors:
      - honey
      - fish
      - text: cheese
        feedback: Cheese is sold today.
    pin: fish
    cite: Only grain was sold at first
    explain: It was a grain market at first.
    hint: Grind it.
    points: 2
    difficulty: easy
    bloom: remember
    objective: goods
    tags: [goods]

  - id: stalls
    type: numeric
    ask: How many stalls are there?
    answer: 60
    range: [55, 65]
    unit: stalls
    hedge: about
    cite: about 60 stalls
"""
    )


def with_defaults(defaults: dict[str, Any], *changes: dict[str, Any]) -> Bank:
    """A bank as it is read from a file with defaults."""
    data = {
        "bank": "market-basics",
        "title": "Market basics",
        "objectives": {"goods": "Say what is sold"},
        "defaults": defaults,
        "questions": [
            {**data, **change} for data, change in zip(QUESTIONS, [*changes, *[{}] * 11], strict=False)
        ],
    }
    bank, problems = decode_bank(data, read_yaml("", "x").positions)
    assert problems == ()
    assert bank is not None
    return bank


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "points": st.sampled_from(["1", "2", "0.5"]),
            "difficulty": st.sampled_from(["easy", "hard"]),
            "bloom": st.sampled_from(["remember", "apply"]),
            "tags": st.lists(st.sampled_from(["a", "b", "goods"]), unique=True),
        },
    ),
    st.lists(st.sampled_from(["a", "b", "c", "goods"]), unique=True),
    st.sampled_from(["1", "2"]),
)
def test_what_the_defaults_say_is_not_said_again(
    defaults: dict[str, Any], tags: list[str], points: str
) -> None:
    bank = with_defaults(defaults, {"tags": tags, "points": points, "difficulty": "easy"})

    text = to_yaml(bank)

    assert read(text) == bank
    if "bloom" in defaults:
        assert text.count(f"bloom: {defaults['bloom']}") == 1


def test_what_defaults_would_add_to_a_question_is_refused() -> None:
    for defaults in ({"difficulty": "easy"}, {"tags": ["figures"]}):
        with pytest.raises(WriteBankError, match="hall-opened"):
            to_yaml(a_bank(a_date(), defaults=defaults))


@pytest.mark.parametrize("text", ["a\x07b", "a\u2028b", "a\x85b"])
def test_a_character_that_no_file_may_have_is_refused(text: str) -> None:
    with pytest.raises(WriteBankError, match=r"U\+"):
        to_yaml(a_bank(a_short_answer(answer=text)))


def test_what_concerns_paper_is_read_again() -> None:
    sections = [
        {"title": "A", "instructions": "*Look*.", "pick": "numeric", "new_page": "true"},
        {
            "title": "B",
            "questions": ["hall-opened", "first-goods"],
            "choose": "1",
            "points": "2",
            "shuffle": "false",
        },
    ]
    paper = {"article": "separate", "columns": "2", "score_boxes": "true", "points_table": "true"}
    bank = a_bank(
        a_numeric(space={"grid": "6cm"}, bonus="true"),
        a_multiple_choice(lines="4", new_page="true", option_columns="2"),
        a_date(space={"blank": "1/3 page"}),
        worksheets=[{"name": "final", "title": "Final", "sections": sections, **paper}],
    )

    text = to_yaml(bank)

    assert "    space: {grid: 6cm}\n" in text
    assert read(text) == bank


def test_worksheets_checks_and_levels_are_read_again() -> None:
    bank = a_bank(
        *one_of_each(),
        checks={"long-stem": "off", "clang": "info"},
        reading_grade="7.5",
        worksheets=[
            {"name": "quiz-1", "title": "Quiz 1", "pick": "numeric:1, tag=goods", "forms": "3"},
            {"name": "quiz-2", "title": "Quiz: 2", "questions": ["stalls", "hall-opened"], "points": "2"},
        ],
    )

    text = to_yaml(bank)

    assert "checks: {long-stem: off, clang: info}\n" in text
    assert "    pick: [numeric:1, tag=goods]\n" in text
    assert read(text) == bank
