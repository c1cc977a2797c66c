"""What is too large is one clear error, found before any work that grows with it."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT

import quizgen as qg
from quizgen.loading import limits
from quizgen.loading.folder_loader import load_folders

GUIDE = Path(qg.__file__).parent / "guide" / "authors.md"
HEAD = "bank: market\ntitle: The market\nquestions:\n"
NUMBER = "  - {id: q, type: numeric, ask: How many stalls?, answer: 60, cite: about 60 stalls%s}\n"
CHOICE = "  - id: q\n    type: multiple-choice\n    ask: %s\n    answer: about 60\n    cite: about 60 stalls\n    distractors: [%s]\n"
SORTED = "  - id: q\n    type: %s\n    ask: Sort them.\n    cite: about 60 stalls\n    %s:\n%s"


def many(count: int) -> str:
    return ", ".join(f"about {number} bells" for number in range(count))


def found(tmp_path: Path, bank: str, article: str = ARTICLE_TEXT) -> list[str]:
    (tmp_path / "article.md").write_text(article, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(HEAD + bank, encoding="utf-8")
    begun = time.process_time()
    problems = load_folders([tmp_path]).problems
    assert time.process_time() - begun < 10
    return [
        f"{each.span.line}:{each.span.column} {each.message}" for each in problems if each.severity == "error"
    ]


TOO_LARGE = {
    "distractors": (CHOICE % ("Which?", many(3000)), '9:5 "distractors" has 3,000 entries (limit 100)'),
    "one more": (CHOICE % ("Which?", many(101)), '9:5 "distractors" has 101 entries (limit 100)'),
    "items": (
        SORTED % ("ordering", "items", "".join(f"      - item {n}\n" for n in range(3000))),
        '8:5 "items" has 3,000 entries (limit 100)',
    ),
    "pairs": (
        SORTED % ("matching", "pairs", "".join(f"      left {n}: right {n}\n" for n in range(3000))),
        '8:5 "pairs" has 3,000 entries (limit 100)',
    ),
    "tags": (NUMBER % f", tags: [{many(1001)}]", '4:86 "tags" has 1,001 entries (limit 1,000)'),
    "text": (CHOICE % ("big " * 750_000, "a, b"), "6:10 this text has 2,999,999 characters (limit 50,000)"),
    "id": (NUMBER.replace("id: q", f"id: {'q' * 3_000_000}") % "", "4:10 this text has 3,000,000 characters"),
    "digits": (
        CHOICE.replace("about 60\n", "1" * 3_000_000 + "\n", 1) % ("Which?", "a"),
        "7:13 this text has 3,0",
    ),
    "formula": (CHOICE % (f"'x {'$a ' * 900_000}'", "a, b"), "6:10 this text has 2,7"),
    "all texts": (
        CHOICE % ("Which?", ", ".join(f"{'bell ' * 240}{n}" for n in range(90))),
        "4:5 this question has 108,",
    ),
}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_what_is_too_large_is_one_error(name: str, tmp_path: Path) -> None:
    bank, expected = TOO_LARGE[name]

    problems = found(tmp_path, bank)

    assert len(problems) == 1
    assert problems[0].startswith(expected)


def test_a_title_that_is_too_long_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"bank: market\ntitle: {'x' * 50_001}\nquestions:\n{NUMBER % ''}")

    assert [each.code for each in load_folders([tmp_path]).problems] == ["too-long"]


def test_an_article_that_is_too_large_is_one_error(tmp_path: Path) -> None:
    problems = found(tmp_path, NUMBER % "", ARTICLE_TEXT + "A. " * 1_000_000)

    assert problems == [f"1:1 the article has {len(ARTICLE_TEXT) + 3_000_000:,} characters (limit 1,000,000)"]


def test_what_is_just_within_the_limits_is_read(tmp_path: Path) -> None:
    assert found(tmp_path, CHOICE % ("Which?", many(100))) == []
    assert found(tmp_path, CHOICE % ("W" * limits.MAX_TEXT_CHARS, "a, b")) == []


def test_the_guide_tells_every_limit() -> None:
    section = GUIDE.read_text(encoding="utf-8").partition("## Limits")[2].partition("\n## ")[0]
    told = {int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", section)}

    assert {value for name, value in vars(limits).items() if name.startswith("MAX_")} <= told
