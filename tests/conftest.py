"""What all tests share: golden files, the shipped banks, and a home that is not the real one."""

from __future__ import annotations

import difflib
import gc
import importlib.metadata
import os
import pkgutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from functools import cache
from importlib import import_module
from itertools import count, filterfalse
from pathlib import Path
from typing import Any

import pytest
import typer.testing
from hypothesis import is_hypothesis_test, settings
from marked_files import marks_named_in
from typer.main import get_command

gc.set_threshold(20_000, 20, 20)  # collecting tests makes millions of objects, and they stay
settings.register_profile("thorough", deadline=None)  # a busy machine is not a failure
settings.register_profile("quizgen", deadline=None, max_examples=40)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("quizgen")

# Otherwise, `CliRunner` would describe all options of a command to typer for each call, which takes longer than most calls.
vars(typer.testing)["_get_command"] = cache(get_command)

# Otherwise, each of the hundreds of commands under test would compile the whole package.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

TESTS = Path(__file__).parent
os.environ["FONTCONFIG_FILE"] = str(
    TESTS / "fonts.conf"
)  # before anything loads fontconfig, which reads it once
GOLDEN = TESTS / "golden"

MEASURED = 20
"""The number of cases of a test that are measured for coverage. Further cases run the same lines."""
IS_MEASURED = pytest.StashKey[bool]()
"""Of a test: whether its coverage is measured."""

Golden = Callable[[str, str | bytes], None]


def pytest_configure(config: pytest.Config) -> None:
    """Let Ctrl-C reach the programs under test, even where a shell started us in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if constraints := config.getoption("--constraints"):
        _require_versions(Path(constraints))


def _require_versions(constraints: Path) -> None:
    """Stop the run if it would use other versions than those of a file: it would prove nothing."""
    for name, wanted in _pins(constraints).items():
        if (used := importlib.metadata.version(name)) != wanted:
            raise pytest.UsageError(f"{name} is {used}, not {wanted} as in {constraints}")


def _pins(constraints: Path) -> dict[str, str]:
    """The versions of packages in a file."""
    lines = constraints.read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if "==" in line)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew instead of comparing with it"
    )
    parser.addoption("--fuzz-seed", metavar="N", default="1", help="make other inputs in tests/fuzz")
    parser.addoption("--constraints", metavar="FILE", help="fail unless the tests use these versions")


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Measure the coverage of what imports run, and not of pytest: each line that is traced takes three times as long."""
    if coverage := _coverage(session.config):
        if not session.config.pluginmanager.hasplugin("dsession"):  # which only hands out tests
            import quizgen

            for module in pkgutil.walk_packages(quizgen.__path__, "quizgen."):
                import_module(module.name)
        coverage.pause()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure the coverage of a test, its fixtures included."""
    coverage = _coverage(item.config)
    if coverage and item.stash[IS_MEASURED]:
        coverage.resume()
    try:
        return (yield)
    finally:
        if coverage:  # a plugin resumes it after each test with the mark `no_cover`
            coverage.pause()


def _coverage(config: pytest.Config) -> Any:
    """What measures coverage in this process, if anything does."""
    return getattr(config.pluginmanager.getplugin("_cov"), "cov_controller", None)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not import files without a test of the one mark that is wanted: importing all of them takes seconds."""
    mark = config.getoption("markexpr")
    if not mark.isidentifier() or not collection_path.name.startswith("test_"):
        return None
    return True if mark not in marks_named_in(collection_path) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what takes a collection of Anki, so that nobody need think of it; browsers draw the newest alone.

    Coverage is not measured in slow tests, in tests of random examples, and after the first cases of other
    tests: measuring makes them twice as slow, and other tests run the same lines.
    """
    if constraints := config.getoption("--constraints"):
        _leave_out_what_proves_the_same(config, items, Path(constraints))
    cases = Counter[str]()
    for item in items:
        test = item.nodeid.partition("[")[0]
        cases[test] += 1
        is_random = is_hypothesis_test(getattr(item, "obj", None))
        item.stash[IS_MEASURED] = not (
            any(map(item.get_closest_marker, ["slow", "no_cover"])) or is_random or cases[test] > MEASURED
        )
        fixtures = set(getattr(item, "fixturenames", ()))
        if "collection" in fixtures and "browser" not in fixtures:
            item.add_marker("backend")


def _leave_out_what_proves_the_same(
    config: pytest.Config, items: list[pytest.Item], constraints: Path
) -> None:
    """Deselect tests that name their dependencies if these have the versions that all tests run with."""
    usual = _pins(TESTS / "constraints.txt").items()
    same = {name for name, _ in _pins(constraints).items() & usual}

    def proves_the_same(item: pytest.Item) -> bool:
        mark = item.get_closest_marker("dependencies")
        return bool(mark and mark.args and same.issuperset(mark.args))

    if left_out := list(filter(proves_the_same, items)):
        config.hook.pytest_deselected(items=left_out)
        items[:] = filterfalse(proves_the_same, items)


def pytest_collection_finish() -> None:
    """Keep the tests themselves out of garbage collection, which would walk through all of them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare data with the file of that name in tests/golden, or write it under --update-golden."""
    update: bool = request.config.getoption("--update-golden")

    def compare(name: str, data: str | bytes) -> None:
        path = GOLDEN / name
        made = data.encode() if isinstance(data, str) else data
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        elif not path.is_file():
            pytest.fail(f"tests/golden/{name} does not exist: look at the output, then run `make golden`")
        elif made != (kept := path.read_bytes()):
            pytest.fail(_difference(name, kept, made), pytrace=False)

    return compare


def _difference(name: str, kept: bytes, made: bytes) -> str:
    """What has changed, line by line if both are text."""
    try:
        before, after = kept.decode().splitlines(), made.decode().splitlines()
    except UnicodeDecodeError:
        first = next((i for i, (a, b) in enumerate(zip(kept, made, strict=False)) if a != b), -1)
        return f"tests/golden/{name}: {len(kept)} bytes are now {len(made)}, first difference at {first}"
    lines = difflib.unified_diff(before, after, f"tests/golden/{name}", "made now", lineterm="", n=2)
    return "\n".join(lines) or f"tests/golden/{name}: only the ends of lines differ"


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Paths of folders that do not exist yet. For each one, `mktemp` would list all existing folders."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _elsewhere(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A home for each test: no history, setting or cache of the person who runs them is touched."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in [name for name in os.environ if name.startswith("QUIZGEN_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def banks_dir() -> Path:
    """The banks that are shipped."""
    return TESTS.parent / "question_banks"
