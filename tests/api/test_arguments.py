"""What a newcomer passes by mistake: the message says what is expected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from samples import a_bank, a_multiple_choice

import quizgen as qg


@pytest.mark.parametrize(
    "given",
    [
        {"seed": 7},
        [{"seed": 7}],
        qg.AnkiSettings,
        qg.Layout(),
        [qg.WorksheetSettings(), qg.Layout()],
        "recall",
        None,
        5,
    ],
    ids=repr,
)
def test_other_settings_are_refused_with_the_classes_that_there_are(tmp_path: Path, given: Any) -> None:
    with pytest.raises(TypeError, match="AnkiSettings, WorksheetSettings"):
        qg.build(tmp_path, tmp_path / "out", given)


def test_two_settings_of_a_class_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two AnkiSettings"):
        qg.build(tmp_path, tmp_path / "out", [qg.AnkiSettings(), qg.AnkiSettings(mcq="recall")])


def test_settings_may_be_any_collection(market: Path, tmp_path: Path) -> None:
    several = (qg.AnkiSettings(mcq="recall"), qg.WorksheetSettings(forms=1))
    ways: list[Any] = [several, list(several), iter(several)]

    for number, given in enumerate(ways):
        result = qg.build(market, tmp_path / str(number), given, only="worksheet")
        assert [path.name for path in result.files] == ["market-basics.html", "market-basics-key.html"]


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"now": "x"}, TypeError, "now must be a whole number, not 'x'"),
        ({"now": 0}, ValueError, "`now` must be a number of seconds since 1970, from 1 to .*, not 0"),
        ({"jobs": 0}, ValueError, "jobs must be at least 1, not 0"),
        ({"jobs": "2"}, TypeError, "jobs must be a whole number, not '2'"),
        ({"only": [3]}, qg.OutputError, "unknown output 3. Known outputs: anki, worksheet"),
        ({"only": 3}, qg.OutputError, "unknown output 3"),
        ({"only": [None]}, qg.OutputError, "unknown output None"),
        ({"only": ""}, qg.OutputError, 'unknown output ""'),
    ],
)
def test_a_build_refuses_wrong_arguments_before_it_reads_anything(
    tmp_path: Path, given: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        qg.build(tmp_path / "nowhere", tmp_path / "out", **given)


@pytest.mark.parametrize("given", [None, 5, [None], ["a", 5], b"a"], ids=repr)
@pytest.mark.parametrize(
    "function", [qg.load, qg.check, lambda paths: qg.build(paths, "out")], ids=["load", "check", "build"]
)
def test_what_is_not_a_path_is_refused_in_the_same_words(function: Callable[[Any], Any], given: Any) -> None:
    with pytest.raises(TypeError, match="is not a path or a list of paths"):
        function(given)


WITH_A_PATH: dict[str, Callable[[Any], Any]] = {
    "load": qg.load,
    "load of several": lambda path: qg.load(["lessons", path]),
    "check": qg.check,
    "build": lambda path: qg.build(path, "out"),
    "build to": lambda path: qg.build("lessons", path),
    "save": lambda path: qg.save(a_bank(), path),
}


@pytest.mark.parametrize("function", WITH_A_PATH)
def test_an_empty_path_is_not_the_current_folder(
    function: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match="path is empty"):
        WITH_A_PATH[function]("")


@pytest.mark.parametrize("function", ["build to", "save"])
@pytest.mark.parametrize("path", [None, 5, ["out"]], ids=repr)
def test_only_one_path_can_be_written_to(
    function: str, path: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TypeError, match="is not a path"):
        WITH_A_PATH[function](path)


@pytest.mark.parametrize("given", ["opening", None, a_bank()], ids=repr)
def test_only_a_question_is_graded(given: Any) -> None:
    with pytest.raises(TypeError, match="must be a question"):
        qg.grade(given, "a")


@pytest.mark.parametrize("policy", ["test", None, qg.Policy], ids=repr)
def test_a_policy_is_a_value_and_two_are_named(policy: Any) -> None:
    with pytest.raises(TypeError, match="PRACTICE, TEST or"):
        qg.grade(a_multiple_choice(), "a", policy=policy)


@pytest.mark.parametrize("given", ["x", None, a_multiple_choice()], ids=repr)
def test_only_a_bank_is_written(tmp_path: Path, given: Any) -> None:
    for write in (qg.to_yaml, lambda bank: qg.save(bank, tmp_path / "bank.yaml")):
        with pytest.raises(TypeError, match="only a Bank can be written, not"):
            write(given)
    assert not (tmp_path / "bank.yaml").exists()


def test_what_was_loaded_is_not_a_bank_but_has_some(market: Path, tmp_path: Path) -> None:
    loaded: Any = qg.load(market)

    with pytest.raises(TypeError, match="only a Bank can be written, not Loaded"):
        qg.save(loaded, tmp_path / "bank.yaml")
    qg.save(loaded.banks[0], tmp_path / "bank.yaml")


def test_a_bank_without_questions_is_not_written_for_it_could_not_be_read_again(tmp_path: Path) -> None:
    empty = a_bank().filter(difficulty="hard")

    with pytest.raises(qg.WriteBankError, match=r'"market-basics" has no questions'):
        qg.save(empty, tmp_path / "bank.yaml")
    assert not (tmp_path / "bank.yaml").exists()
