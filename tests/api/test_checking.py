from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg


def broken(market: Path, name: str, old: str, new: str) -> Path:
    """A copy of the market beside it with other words in its bank."""
    other = market.parent / name
    other.mkdir()
    (other / "article.md").write_bytes((market / "article.md").read_bytes())
    text = (market / "prices.yaml").read_text(encoding="utf-8")
    assert old in text
    text = text.replace("bank: market-basics", f"bank: {name}").replace(old, new)
    (other / "prices.yaml").write_text(text, encoding="utf-8")
    return other


def test_what_is_sound_can_be_built_and_where_the_rest_lies_is_told(market: Path) -> None:
    places = {
        broken(market, "unreadable", "type: numeric", "type: number"),
        broken(market, "wrong", "cite: about 60 stalls", "cite: about 90 stalls"),
    }
    (market / "market-basics.lock").write_text("format: 7\n", encoding="utf-8")
    sound = broken(market, "sound", "answer: 60", "answer: 60")

    checked = qg.check(market.parent)

    assert not checked.ok
    assert [folder.slug for folder in checked.sound] == [sound.name]
    assert set(checked.skipped) == {market, *places}


def test_of_two_articles_in_a_folder_one_may_be_broken(market: Path) -> None:
    (market / "other.md").write_text("---\nlanguage: en\n---\nNo title.\n", encoding="utf-8")
    text = (market / "prices.yaml").read_text(encoding="utf-8").replace("bank: market-basics", "bank: other")
    text = text.replace("article: article.md", "article: other.md")
    (market / "other.yaml").write_text(text, encoding="utf-8")

    checked = qg.check(market)

    assert [folder.slug for folder in checked.sound] == ["market"]
    assert checked.skipped == (market,)


def test_what_was_loaded_is_checked_as_its_paths_are(market: Path) -> None:
    broken(market, "wrong", "cite: about 60 stalls", "cite: about 90 stalls")

    by_paths, by_value = qg.check(market.parent), qg.check(qg.load(market.parent))

    assert by_value.problems == by_paths.problems
    assert by_value.sound == by_paths.sound


def test_a_check_can_be_filtered(market: Path) -> None:
    checked = qg.check(broken(market, "wrong", "cite: about 60 stalls", "cite: about 90 stalls"))

    assert checked.sound == ()
    assert [len(folder.questions) for folder in checked.filter(type="date").sound] == [1]
    with pytest.raises(qg.FilterError):
        checked.filter(tag="nope")
    assert checked.banks
    assert len(checked.questions) == 11


def test_problems_are_values_with_a_place_a_severity_and_a_message(market: Path) -> None:
    wrong = broken(market, "wrong", "cite: about 60 stalls", "cite: about 90 stalls")

    (problem,) = [p for p in qg.check(str(wrong)).problems if p.severity is qg.Severity.ERROR]

    assert isinstance(problem.span, qg.Span)
    assert problem.code == "citation-facts-changed"
    assert Path(problem.span.path) == wrong / "prices.yaml"


def test_questions_are_equal_whatever_folder_they_were_read_from(market: Path) -> None:
    copy = broken(market, "copy", "answer: 60", "answer: 60")

    assert qg.load(market).questions == qg.load(copy).questions
    assert hash(qg.load(market).questions[0]) == hash(qg.load(copy).questions[0])


def test_a_check_has_the_folders_that_it_counts(market: Path) -> None:
    broken(market, "wrong", "cite: about 60 stalls", "cite: about 90 stalls")

    checked = qg.check(market.parent)

    assert checked.folders == checked.loaded.folders
    assert f"folders={len(checked.folders)}," in repr(checked)
