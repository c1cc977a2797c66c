"""Every rule about single questions, held to questions that were judged by hand.

`labelled/<code>.yaml` has questions that have the flaw, and questions that look like it and are
sound. All rules run over all of them, so that a rule is also held to what the others are made of:
`also` names the further flaws that a question truly has, and `article` has paragraphs that a file's
questions cite besides those of the tests' own article. `pytest -s` prints the figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from checks.checks_cases import ARTICLE

import quizgen as qg
from quizgen.checks.runner import run_checks

pytestmark = pytest.mark.no_cover

LABELLED = sorted((Path(__file__).parent / "labelled").glob("*.yaml"))
RULES = [path.stem for path in LABELLED]
ABOUT_THE_ARTICLE = {"fact-not-in-article"}
"""Rules that hold a question to the article: the questions of other files are about other subjects."""
FEWEST = 5
ENOUGH = 200


class Item(NamedTuple):
    """A labelled question: which file it is of, whether it has that flaw, and every flaw that it has."""

    id: str
    rule: str
    flawed: bool
    flaws: frozenset[str]
    found: frozenset[str]


def labelled() -> Iterator[tuple[str, bool, dict[str, Any]]]:
    """The questions as they are written, with the rule of their file and whether they have its flaw."""
    for path in LABELLED:
        # As text: a bank's values are, too.
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for label in ("flawed", "sound"):
            for written in data[label]:
                yield path.stem, label == "flawed", written


@cache
def judged(folder: Path) -> tuple[Item, ...]:
    """All labelled questions, read from a bank like any other and checked by every rule."""
    items, questions = [], []
    for number, (rule, flawed, written) in enumerate(labelled()):
        also = written.pop("also", [])
        identity = f"{rule}-{number}"
        flaws = frozenset([*([rule] if flawed else []), *also])
        items.append((identity, rule, flawed, flaws))
        defaults = {"id": identity, "type": "multiple-choice", "inferred": "true", "cite": "built in 1850"}
        questions.append(defaults | written)
    bank = {"bank": "labelled", "title": "Labelled", "questions": questions}
    more = [yaml.safe_load(path.read_text(encoding="utf-8")).get("article", "") for path in LABELLED]
    (folder / "article.md").write_text("\n\n".join([ARTICLE, *more]), encoding="utf-8")
    (folder / "bank.yaml").write_text(yaml.safe_dump(bank, allow_unicode=True), encoding="utf-8")
    loaded = qg.load([folder])
    assert loaded.problems == ()
    found: dict[str, set[str]] = {identity: set() for identity, *_ in items}
    for each in run_checks(loaded.folders):
        if each.finding.question is not None:
            found[each.finding.question].add(each.check.code)
    return tuple([Item(*item, frozenset(found[item[0]])) for item in items])


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> tuple[Item, ...]:
    return judged(tmp_path_factory.mktemp("labelled"))


def test_the_set_is_large_enough_to_say_something(items: tuple[Item, ...]) -> None:
    assert len(items) >= ENOUGH
    for rule in RULES:
        for flawed in (True, False):
            assert sum(item.rule == rule and item.flawed == flawed for item in items) >= FEWEST, rule


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_the_flawed_questions_and_no_sound_one(rule: str, items: tuple[Item, ...]) -> None:
    flawed = {item.id for item in items if rule in item.flaws}
    judged_here = [item for item in items if rule not in ABOUT_THE_ARTICLE or item.rule == rule]
    found = {item.id for item in judged_here if rule in item.found}
    precision = len(flawed & found) / max(1, len(found))
    recall = len(flawed & found) / len(flawed)
    print(f"{rule:24} flawed {len(flawed):3}  precision {precision:4.0%}  recall {recall:4.0%}")

    assert found - flawed == set(), "sound, but found"
    assert flawed - found == set(), "flawed, but not found"
