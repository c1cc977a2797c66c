from __future__ import annotations

import json
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT

import quizgen as qg
from quizgen.cli.report import REPORT_FORMATS, format_problems
from quizgen.loading.hidden_characters import MAX_REPORTED, hidden_characters
from quizgen.problems import Problem, Severity, Span

BANK = """\
bank: market
title: The market
questions:
  - id: stalls
    type: numeric
    ask: How many\u202e stalls are there?
    answer: 60
    cite: about 60 stalls
"""


def test_a_bank_and_an_article_get_a_warning_at_the_character(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.md").write_text(f"{ARTICLE_TEXT}\nMore\u2066 words.\n", encoding="utf-8")
    Path("bank.yaml").write_text(BANK, encoding="utf-8")
    last = ARTICLE_TEXT.count("\n") + 2

    found = [each for each in qg.check(["."]).problems if each.code == "invisible-character"]

    assert [(str(each.span), each.severity, each.message) for each in found] == [
        (
            f"article.md:{last}:5",
            Severity.WARNING,
            "the text contains an invisible character (U+2066 LEFT-TO-RIGHT ISOLATE)",
        ),
        (
            "bank.yaml:6:18",
            Severity.WARNING,
            "the text contains an invisible character (U+202E RIGHT-TO-LEFT OVERRIDE)",
        ),
    ]


def test_a_file_of_them_gets_a_few_warnings() -> None:
    found = hidden_characters("\u200b" * 300_000, "a.md")

    assert len(found) == MAX_REPORTED
    assert found[-1].message.endswith(", and 299,980 more invisible characters after it")


@pytest.mark.parametrize("style", REPORT_FORMATS)
@pytest.mark.parametrize(
    "char", ["\u202e", "\u2066", "\U000e0041", "\u200b", "\x1b", "\x9b", "\u2028", "\ufeff"]
)
def test_no_report_has_a_raw_one(style: str, char: str) -> None:
    words = f"a{char}b"
    problem = Problem(Span(f"{words}.yaml", 1, 2, 1, 3), "x", words, hint=words, source=words)

    printed = format_problems([problem], style)

    assert char not in printed
    if style == "json":
        assert json.loads(printed)[0]["message"] == words


def test_the_caret_is_below_the_character_that_is_shown_by_its_number() -> None:
    problem = Problem(Span("a.yaml", 1, 2, 1, 3), "x", "message", source="a\u202eb")

    assert format_problems([problem]).split("\n")[1:3] == ["    a<U+202E>b", "     ^^^^^^^^"]
