from __future__ import annotations

import pickle
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from samples import a_bank, one_of_each

import quizgen as qg
from quizgen.apkg.apkg_reader import read_package
from quizgen.outputs.registry import FOLDER_OUTPUTS, default_outputs

LONG_AGO = 1_000_000_000
NOW = 1_700_000_000


def times(out: Path) -> dict[str, int]:
    """When each note of the only package was changed, by its guid."""
    (package,) = out.rglob("*.apkg")
    contents = read_package(BytesIO(package.read_bytes()))
    return {guid: note.changed for guid, note in contents.by_guid.items()}


def edited(question: qg.Question, place: str) -> qg.Question:
    """A question with other words in a place that a learner reads."""
    return question.model_copy(update={place: f"{getattr(question, place)} (edited)"})


STEMS = {"cloze": "text", "flashcard": "front"}


@pytest.mark.parametrize("place", ["stem", "explain", "hint"])
@pytest.mark.parametrize("number", range(len(one_of_each())), ids=lambda n: one_of_each()[n].type)
def test_every_edit_is_delivered_and_nothing_else(
    market: Path, tmp_path: Path, number: int, place: str
) -> None:
    questions = [q.model_copy(update={"explain": "Because.", "hint": "Look."}) for q in one_of_each()]
    qg.save(a_bank(*questions), market / "prices.yaml")
    qg.build(market, tmp_path / "one", only="anki")
    before = times(tmp_path / "one")
    question = questions[number]
    questions[number] = edited(question, STEMS.get(question.type, "ask") if place == "stem" else place)
    qg.save(a_bank(*questions), market / "prices.yaml")

    qg.build(market, tmp_path / "two", only="anki")

    after = times(tmp_path / "two")
    changed = [guid for guid, mod in after.items() if mod != before[guid]]
    assert len(changed) == 1
    assert after[changed[0]] > before[changed[0]]


@pytest.mark.parametrize("given", ["path", "loaded", "checked"])
def test_locks_are_kept_whatever_is_built_from(market: Path, tmp_path: Path, given: str) -> None:
    ways: dict[str, Callable[[], Any]] = {
        "path": lambda: market,
        "loaded": lambda: qg.load(market),
        "checked": lambda: qg.check(market),
    }

    for out in ("one", "two"):
        qg.build(ways[given](), tmp_path / out, only="anki", now=NOW if out == "one" else None)

    assert (market / "market-basics.lock").exists()
    assert set(times(tmp_path / "two").values()) == {NOW}


def test_without_a_time_a_build_takes_that_of_its_settings_and_else_the_clock(
    market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qg.build(market, tmp_path / "settings", qg.AnkiSettings(now=NOW), only="anki")
    assert set(times(tmp_path / "settings").values()) == {NOW}

    (market / "market-basics.lock").unlink()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(LONG_AGO))
    qg.build(market, tmp_path / "clock", only="anki")
    assert set(times(tmp_path / "clock").values()) == {LONG_AGO}

    (market / "market-basics.lock").unlink()
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    qg.build(market, tmp_path / "real", only="anki")
    assert min(times(tmp_path / "real").values()) > LONG_AGO


def test_a_time_that_cannot_be_right_is_refused_before_anything_is_written(
    market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(qg.ClockError, match="yesterday"):
        qg.build(market, tmp_path / "out", only="anki")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")

    qg.build(market, tmp_path / "future", only="anki", now=250_000_000_000)
    with pytest.raises(qg.ClockError, match=r"market-basics\.lock"):
        qg.build(market, tmp_path / "out", only="anki")
    assert not (tmp_path / "out").exists()


def test_a_folder_with_errors_is_left_out_and_told(market: Path, tmp_path: Path) -> None:
    for name, old, new in (
        ("unreadable", "type: numeric", "type: number"),
        ("wrong", "cite: about 60 stalls", "cite: about 90 stalls"),
    ):
        other = market.parent / name
        other.mkdir()
        (other / "article.md").write_bytes((market / "article.md").read_bytes())
        text = (market / "prices.yaml").read_text(encoding="utf-8")
        text = text.replace("bank: market-basics", f"bank: {name}").replace(old, new)
        (other / "prices.yaml").write_text(text, encoding="utf-8")

    result = qg.build(market.parent, tmp_path / "out", only="worksheet")

    assert not result.ok
    assert {path.name for path in result.skipped} == {"unreadable", "wrong"}
    assert {step.folder.slug for step in result.steps} == {"market"}
    assert {Path(p.span.path).parent.name for p in result.problems if p.severity is qg.Severity.ERROR} == {
        "unreadable",
        "wrong",
    }
    assert "skipped=2" in repr(result)


@pytest.mark.parametrize(
    "names", ["anki", ["anki"], ("anki",), FOLDER_OUTPUTS[0], [FOLDER_OUTPUTS[0]], iter(["anki"])]
)
def test_outputs_are_chosen_by_name_one_or_several(market: Path, tmp_path: Path, names: Any) -> None:
    result = qg.build(market, tmp_path / "out", only=names)

    assert [path.suffix for path in result.files] == [".apkg"]


@pytest.mark.slow
def test_without_names_the_usual_outputs_are_made(market: Path, tmp_path: Path) -> None:
    result = qg.build(market, tmp_path / "out")

    assert {step.output for step in result.steps} == {
        output.name for output in default_outputs() if output.scope == "folder"
    }
    assert result.ok
    assert all(path.exists() for path in result.files)
    assert (tmp_path / "out" / "index.html").exists()


def test_an_unknown_output_is_refused_with_the_known_names(market: Path, tmp_path: Path) -> None:
    with pytest.raises(qg.OutputError, match=r'"anky" \(did you mean "anki"\?\).*anki, worksheet'):
        qg.build(market, tmp_path / "out", only=["anky"])
    assert not (tmp_path / "out").exists()


def test_only_the_filtered_questions_are_built_and_the_lock_keeps_all(market: Path, tmp_path: Path) -> None:
    qg.build(market, tmp_path / "all", only="anki", now=NOW)

    qg.build(qg.load(market).filter(difficulty="easy"), tmp_path / "easy", only="anki", now=NOW + 9)

    assert set(times(tmp_path / "easy")) < set(times(tmp_path / "all"))
    text = (market / "market-basics.lock").read_text(encoding="utf-8")
    assert all(f"  {question.id}:" in text for question in one_of_each() if question.type != "open-ended")


def test_many_processes_make_the_same_files(market: Path, tmp_path: Path) -> None:
    one = qg.build(market, tmp_path / "one", only=["anki", "worksheet"], now=NOW)
    many = qg.build(market, tmp_path / "many", only=["anki", "worksheet"], now=NOW, jobs=2)

    assert [path.read_bytes() for path in many.files] == [path.read_bytes() for path in one.files]


def test_a_question_travels_without_the_folder_that_it_was_read_from(market: Path) -> None:
    question = qg.load(market).questions[0]
    made = a_bank().questions[0]

    assert pickle.loads(pickle.dumps(question)) == question
    assert len(pickle.dumps(question)) < len(pickle.dumps(made)) + 100
