from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import a_bank

import quizgen as qg
from quizgen.api.loading import PathLike, Paths


class Wrapped:
    """A path of somebody else's."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        return str(self.path)


def generated(path: Path) -> Iterator[str]:
    yield str(path)


ONE: dict[str, Callable[[Path], Any]] = {"str": str, "Path": Path, "PathLike": Wrapped}
MANY: dict[str, Callable[[Path], Any]] = {
    "list": lambda path: [str(path)],
    "tuple": lambda path: (path,),
    "generator": generated,
    "set": lambda path: {Wrapped(path)},
}
EVERY = {**ONE, **MANY}

READ: dict[str, Callable[[Any, Path], object]] = {
    "load": lambda paths, _: qg.load(paths).banks,
    "check": lambda paths, _: qg.check(paths).banks,
    "build": lambda paths, out: qg.build(paths, out, only="worksheet").steps,
    "mutate": lambda paths, _: qg.mutate(paths).kinds,
    "find_quotations": lambda paths, _: qg.find_quotations(paths) == () or (),  # all questions are cited
    "export": lambda paths, _: qg.export(paths, "aiken").files,
}
WRITE: dict[str, Callable[[Any, Path], object]] = {
    "build": lambda out, market: qg.build(market, out, only="worksheet"),
    "save": lambda out, _: qg.save(a_bank(), out),
}


def takes(annotation: object) -> list[str]:
    """The public functions with a parameter of that type."""
    functions = {
        name: typing.get_type_hints(each)
        for name in qg.__all__
        if inspect.isfunction(each := getattr(qg, name))
    }
    wanted = set(typing.get_args(annotation))
    return sorted(
        name
        for name, hints in functions.items()
        if any(wanted <= {hint, *typing.get_args(hint)} for key, hint in hints.items() if key != "return")
    )


def test_these_are_all_functions_that_take_a_path() -> None:
    assert sorted({*READ, "import_files", "read_class"}) == takes(Paths)
    assert sorted({*READ, *WRITE, "import_files", "open_package", "read_class"}) == takes(PathLike)


@pytest.mark.parametrize("way", EVERY)
def test_files_to_import_may_be_named_by_any_path(tmp_path: Path, way: str) -> None:
    (tmp_path / "mill.gift").write_text("Is it old?{T}", encoding="utf-8")

    assert qg.import_files(EVERY[way](tmp_path / "mill.gift"), Wrapped(tmp_path / "mill")).imported == 1


@pytest.mark.parametrize("way", EVERY)
def test_class_files_may_be_named_by_any_path(market: Path, tmp_path: Path, way: str) -> None:
    (tmp_path / "7b.csv").write_text("name,stalls\nAnna,60\n", encoding="utf-8")

    assert qg.read_class(EVERY[way](tmp_path / "7b.csv"), market).responses.learners == ("Anna",)


@pytest.mark.parametrize("way", ONE)
def test_a_package_may_be_named_by_any_path(market: Path, tmp_path: Path, way: str) -> None:
    (deck, *_) = qg.build(market, tmp_path, only="anki").files

    assert qg.open_package(ONE[way](deck)).notes != ()


def test_a_package_that_cannot_be_read_is_named_in_the_error(tmp_path: Path) -> None:
    (tmp_path / "deck.apkg").write_bytes(b"PK")

    for name in ("deck.apkg", "nowhere.apkg"):
        with pytest.raises(qg.PackageError, match=name):
            qg.open_package(tmp_path / name)


@pytest.mark.parametrize("way", EVERY)
@pytest.mark.parametrize("function", READ)
def test_what_is_read_may_be_any_path_or_several(
    market: Path, tmp_path: Path, function: str, way: str
) -> None:
    assert READ[function](EVERY[way](market), tmp_path / "out") != ()


@pytest.mark.parametrize("way", ONE)
@pytest.mark.parametrize("function", WRITE)
def test_what_is_written_may_be_any_path(market: Path, tmp_path: Path, function: str, way: str) -> None:
    WRITE[function](ONE[way](tmp_path / "out"), market)

    assert (tmp_path / "out").exists()


@pytest.mark.parametrize("function", [qg.load, qg.check, lambda paths: qg.build(paths, "out")])
def test_what_is_not_a_path_is_a_type_error(function: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError):
        function(7)
    with pytest.raises(TypeError):
        function(["a", 7])


def test_a_path_that_does_not_exist_is_an_exception_or_a_problem_of_the_check(tmp_path: Path) -> None:
    missing = str(tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError, match="nowhere"):
        qg.load(missing)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        qg.build(missing, tmp_path / "out")
    assert not (tmp_path / "out").exists()

    (problem,) = qg.check(missing).problems

    assert (problem.code, problem.severity, problem.span.path) == ("not-found", qg.Severity.ERROR, missing)


READ_OR_BUILT: dict[str, Callable[[Any, Path], Any]] = {
    "load": lambda paths, _: qg.load(paths),
    "check": lambda paths, _: qg.check(paths),
    "build": lambda paths, out: qg.build(paths, out, only="worksheet"),
}


@pytest.mark.parametrize("function", READ_OR_BUILT)
def test_a_bank_without_an_article_is_a_problem_and_the_rest_is_read(
    market: Path, tmp_path: Path, function: str
) -> None:
    stray = market.parent / "stray" / "bank.yaml"
    stray.parent.mkdir()
    text = (market / "prices.yaml").read_text(encoding="utf-8")
    stray.write_text(text.replace("bank: market-basics", "bank: stray"), encoding="utf-8")

    result = READ_OR_BUILT[function](market.parent, tmp_path / "out")

    assert [p.span.path for p in result.problems if p.code == "article-missing"] == [str(stray)]
    if function == "build":
        assert {step.folder.slug for step in result.steps} == {"market"}
        assert result.skipped == (stray.parent,)
    else:
        assert [bank.bank for bank in result.banks] == ["market-basics"]


@pytest.mark.parametrize("function", READ_OR_BUILT)
def test_a_file_that_is_not_a_bank_is_a_problem(tmp_path: Path, function: str) -> None:
    text = tmp_path / "market.md"
    text.write_text("# A market\n", encoding="utf-8")

    result = READ_OR_BUILT[function](str(text), tmp_path / "out")

    assert not [p for p in qg.check(text).problems if p not in result.problems]
    assert str(text) in {p.span.path for p in result.problems}


def test_a_path_that_does_not_exist_is_named_among_others(market: Path) -> None:
    (market / "article.md").unlink()
    with pytest.raises(FileNotFoundError) as raised:
        qg.load([market, "no/such/folder"])

    assert raised.value.filename == str(Path("no/such/folder"))
