from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from samples import NOTED

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


@pytest.fixture
def remarked(market: Path) -> Path:
    """The market with a bank of which two checks report something that is less than an error."""
    text = (market / "prices.yaml").read_text(encoding="utf-8")
    text = text.replace(
        "  - id: market-day\n", "  - id: market-day\n    group: alone\n    allow: {clang: why not}\n"
    )
    (market / "prices.yaml").write_text(text, encoding="utf-8")
    return market


def codes(checked: qg.Checked) -> list[str]:
    return sorted(problem.code for problem in checked.problems if problem.code not in NOTED)


def test_checks_can_be_selected_and_ignored(remarked: Path) -> None:
    assert codes(qg.check(remarked)) == ["group-of-one", "unused-allow"]
    assert codes(qg.check(remarked, select="group-of-one")) == ["group-of-one"]
    assert codes(qg.check(remarked, ignore=["group-of-one", "idle-allow"])) == []
    assert codes(qg.check(remarked, select=["unused-allow"]).filter(type="short-answer")) == ["unused-allow"]


def test_quizgen_yaml_selects_and_ignores_checks_and_sets_severities(remarked: Path) -> None:
    settings = remarked.parent / "quizgen.yaml"
    settings.write_text("ignore: group-of-one\nchecks: {unused-allow: error}\n", encoding="utf-8")

    checked = qg.check(remarked, ignore=NOTED)

    assert [(problem.code, problem.severity) for problem in checked.problems] == [
        ("unused-allow", qg.Severity.ERROR)
    ]
    assert checked.sound == ()
    assert codes(qg.check(remarked, select="group-of-one")) == ["group-of-one"]


def test_the_settings_of_a_bank_take_precedence_over_quizgen_yaml(remarked: Path) -> None:
    (remarked / "quizgen.yaml").write_text("ignore: [group-of-one, unused-allow]\n", encoding="utf-8")
    path = remarked / "prices.yaml"
    path.write_text("checks: {group-of-one: info}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    assert codes(qg.check(remarked)) == ["group-of-one"]


def test_a_setting_of_quizgen_yaml_that_cannot_be_followed_is_reported_once_and_stops_the_build(
    market: Path, tmp_path: Path
) -> None:
    broken(market, "copy", "answer: 60", "answer: 60")
    settings = market.parent / "quizgen.yaml"
    settings.write_text("ignore: [clnag, gives-away]\nselect: citation-not-fond\n", encoding="utf-8")

    checked = qg.check(market.parent)

    assert [str(each) for each in checked.problems if each.severity is qg.Severity.ERROR] == [
        f'{settings}:1:10: error[check-setting]: unknown check "clnag" (did you mean "clang"?)',
        f'{settings}:2:9: error[check-setting]: unknown check "citation-not-fond" (did you mean "citation-not-found"?)',
    ]
    assert checked.sound == ()
    assert not qg.build(checked, tmp_path / "dist").files


def test_selecting_checks_makes_no_wrong_folder_sound(market: Path) -> None:
    wrong = broken(market, "wrong", "cite: about 60 stalls", "cite: about 90 stalls")

    checked = qg.check(wrong, select="clang")

    assert codes(checked) == ["citation-facts-changed"]
    assert checked.sound == ()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"select": "clnag"}, r'unknown check "clnag" \(did you mean "clang"\?\)'),
        ({"ignore": ["clang", "citation-not-found"]}, "always reports errors, so it cannot be ignored"),
    ],
)
def test_codes_that_cannot_be_followed_are_an_error_before_anything_is_read(
    given: dict[str, Any], message: str
) -> None:
    with pytest.raises(qg.CheckCodeError, match=message):
        qg.check("nowhere", **given)


@pytest.mark.parametrize("given", [5, [5], [None]])
def test_what_is_no_code_is_of_the_wrong_type(given: Any) -> None:
    with pytest.raises(TypeError, match="select must be one or more check codes, not"):
        qg.check("nowhere", select=given)
