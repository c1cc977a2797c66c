"""What a notebook shows of each value: a line, however much it holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from samples import NOTED, a_picture

import quizgen as qg

BANKS = Path(__file__).parents[2] / "question_banks"
LONGEST = 220


def values(tmp_path: Path) -> Iterator[object]:
    shutil.copytree(BANKS, tmp_path / "banks")
    checked = qg.check(tmp_path / "banks")
    result = qg.build(checked, tmp_path / "dist", only="anki")
    yield from (checked, checked.loaded, checked.loaded.sources, result, *result.steps, a_picture())
    yield from checked.loaded.sources.banks.values()
    yield from checked.problems
    for folder in checked.sound:
        yield from (folder, folder.article, *folder.locks, *folder.banks, *folder.questions)


def test_every_value_is_shown_on_a_line(tmp_path: Path) -> None:
    shown = [repr(value) for value in values(tmp_path)]

    assert len(shown) > 100
    assert [each for each in shown if len(each) > LONGEST or "\n" in each] == []


def test_a_value_says_what_it_is_and_how_much_it_holds(market: Path) -> None:
    loaded = qg.load(market)
    (folder,) = loaded.folders
    (bank,) = loaded.banks

    assert list(map(repr, (loaded, qg.check(loaded, ignore=NOTED), folder, folder.article, bank))) == [
        "Loaded(folders=1, banks=1, questions=11, problems=0)",
        "Checked(folders=1, banks=1, questions=11, problems=0, skipped=0)",
        "Folder(slug='market', article='The Thursday market', banks=1, questions=11)",
        "Article(title='The Thursday market', language='en', passages=6)",
        "Bank(bank='market-basics', title='Market basics', questions=11)",
    ]
    assert [repr(bank.questions[number]) for number in (2, 10)] == [
        "TrueFalse(id='sell-after-bell', ask='Traders may sell until one hour after the bell.')",
        "Flashcard(id='right-to-hold', front='the right to hold a market')",
    ]


def test_a_problem_is_shown_short_with_its_place_and_code() -> None:
    span = qg.Span("lessons/market/prices.yaml", 7, 11, 7, 20)
    problem = qg.Problem(
        span, "long-stem", "the stem\nis " + 99 * "very " + "long", qg.Severity.INFO, "A hint.", "ask: …"
    )

    shown = repr(problem)

    assert shown.startswith("Problem('market/prices.yaml:7:11', 'info', 'long-stem', 'the stem is very ")
    assert len(shown) < 130
    assert "\n" not in repr(qg.Problem(qg.Span("a\nb"), "x", "y"))
