"""Damaged files of every kind, given to the commands: they end with 0, 1 or 2, without a traceback, and leave nothing half-written.

Each run has the same 2,000 inputs. `pytest tests/fuzz --fuzz-seed N` makes others. A failure names its input, such as
`bank-17`, which is made again from the seed and this name.
"""

from __future__ import annotations

import io
import json
import shutil
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random  # noqa: TID251 - which byte is damaged is no order of anything that a user sees
from typing import Final, NamedTuple

import pytest
from fuzz.mutations import damage_database, damage_package, damage_text
from outputs.anki_bombs import newest_collection, newest_package
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

pytestmark = pytest.mark.slow

BATCH: Final = 50
CPU_SECONDS: Final = 20.0
"""Of the processor, for one input: a few hundred times what most of them take."""

Files = dict[str, bytes]


class Kind(NamedTuple):
    """Files of one kind.

    Attributes:
        file: The file that is damaged.
        inputs: How many inputs of a run are of this kind.
        damage: How it is damaged.
        commands: The commands that get it, each as often as it is listed; LESSON, BANK, OUT and the names of files stand for
            paths.
    """

    file: str
    inputs: int
    damage: Callable[[bytes, Random], bytes]
    commands: tuple[str, ...]


READING: Final = (
    "check LESSON", "check LESSON", "check LESSON", "check LESSON --format json", "check LESSON --format sarif",
    "check LESSON --format github",
)  # fmt: skip
KINDS: Final = {
    "bank": Kind(
        "lesson/bank.yaml", 700, damage_text,
        (*READING, *READING, "check LESSON --fix-citations --yes", "coverage LESSON", "build LESSON -o OUT --only anki",
         "quiz LESSON --no-history"),
    ),
    "article": Kind(
        "lesson/article.md", 350, damage_text,
        (*READING, *READING, "check LESSON --fix-citations --yes", "check LESSON --fix-citations --yes", "coverage LESSON",
         "fingerprint original.txt LESSON"),
    ),
    "original": Kind(
        "lesson/original.yaml", 150, damage_text,
        ("check LESSON --original original.txt", "check LESSON", "fingerprint original.txt LESSON"),
    ),
    "settings": Kind("lesson/quizgen.yaml", 150, damage_text, (*READING, "build LESSON -o OUT --only anki")),
    "lock": Kind(
        "lesson/lesson.lock", 200, damage_text,
        ("check LESSON", "check LESSON --format json", "build LESSON -o OUT --only anki", "anki release LESSON -o OUT"),
    ),
    "history": Kind(
        "history.sqlite3", 250, damage_database,
        ("stats LESSON --history history.sqlite3", "stats LESSON --history history.sqlite3 --format json",
         "review LESSON --history history.sqlite3", "quiz LESSON --history history.sqlite3 --resume",
         "review LESSON --missed --history history.sqlite3", "review --count --history history.sqlite3",
         "history repair --fix-times --history history.sqlite3", "history backup LESSON --history history.sqlite3",
         "history merge history.sqlite3 --history other.sqlite3", "history merge other.sqlite3 --history history.sqlite3"),
    ),
    "package": Kind(
        "old.apkg", 120, damage_package,
        ("anki plan old.apkg LESSON", "anki diff old.apkg LESSON", "build LESSON -o OUT --only anki --published old.apkg",
         "import old.apkg -o BANK"),
    ),
    "collection": Kind("user.colpkg", 80, damage_package, ("anki diff user.colpkg LESSON", "anki plan user.colpkg LESSON", "import user.colpkg -o BANK")),
}  # fmt: skip
BATCHES: Final = [(name, first) for name, kind in KINDS.items() for first in range(0, kind.inputs, BATCH)]


def test_a_run_has_two_thousand_inputs() -> None:
    assert sum(kind.inputs for kind in KINDS.values()) == 2_000


@pytest.fixture(scope="module")
def valid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a valid file of each kind."""
    place = tmp_path_factory.mktemp("valid")
    lesson = place / "lesson"
    assert run(f"new {lesson}").exit_code == 0
    lesson.joinpath("bank.yaml").write_bytes(next(lesson.glob("*.yaml")).read_bytes())
    for other in lesson.glob("*.yaml"):
        if other.name != "bank.yaml":
            other.unlink()
    lesson.joinpath("quizgen.yaml").write_text("deck: 'Lessons::Library'\n", encoding="utf-8")
    article = lesson.joinpath("article.md").read_text(encoding="utf-8")
    original = "\n\n".join(part for part in article.split("\n\n") if not part.startswith(("---", "#")))
    place.joinpath("original.txt").write_text(original, encoding="utf-8")
    assert run(f"fingerprint {place / 'original.txt'} {lesson}").exit_code == 0
    assert run(f"anki release {lesson} -o {place / 'dist'}").exit_code == 0
    (package,) = place.joinpath("dist").rglob("*.apkg")
    place.joinpath("old.apkg").write_bytes(package.read_bytes())
    place.joinpath("user.colpkg").write_bytes(newest_package(newest_collection()))
    shutil.rmtree(place / "dist")
    answers = "1\n2\nt\nBerg\n" * 8
    for name in ("history", "other"):
        run(f"quiz {lesson} --history {place / name}.sqlite3", typed=answers)
        run(f"review {lesson} --history {place / name}.sqlite3", typed=answers)
    assert run(f"check {lesson}").exit_code == 0
    for kind in KINDS.values():
        assert place.joinpath(kind.file).stat().st_size
    return place


@pytest.mark.parametrize(("name", "first"), BATCHES)
def test_damaged_files_are_refused_or_read(
    name: str, first: int, valid: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    kind, seed = KINDS[name], pytestconfig.getoption("--fuzz-seed")
    failures = []
    for number in range(first, min(first + BATCH, kind.inputs)):
        chance = Random(f"{seed}-{name}-{number}")
        place = tmp_path / f"{name}-{number}"
        shutil.copytree(valid, place)
        file = place / kind.file
        file.write_bytes(kind.damage(file.read_bytes(), chance))
        command = chance.choice(kind.commands)
        before = files_in(place)
        with cpu_limit(CPU_SECONDS):
            result = run(in_place(command, place), typed="1\nq\n")
        faults = list(faults_of(result, before, files_in(place)))
        if faults:
            failures.append(f"{name}-{number}: {command}: {'; '.join(faults)}")
        else:
            shutil.rmtree(place)
    assert failures == []


def run(command: str, typed: str = "") -> Result:
    """Run a command as its main program does, without a process of its own."""
    return CliRunner().invoke(app, command.split(), input=typed)


def in_place(command: str, place: Path) -> str:
    words = {"LESSON": "lesson", "BANK": "lesson/bank.yaml", "OUT": "dist"} | {
        path.name: path.name for path in place.iterdir()
    }
    return " ".join(str(place / words[word]) if word in words else word for word in command.split())


def files_in(place: Path) -> Files:
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in sorted(place.rglob("*"))
        if path.is_file()
    }


def faults_of(result: Result, before: Files, after: Files) -> Iterator[str]:
    """What a command did that none may do."""
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        error = result.exception
        yield f"{type(error).__name__}: {str(error)[:200]}"
    if result.exit_code not in {0, 1, 2}:
        yield f"exit status {result.exit_code}"
    if "Traceback (most recent call last)" in result.output:
        yield "a traceback"
    yield from (f"{name} is lost" for name in before.keys() - after.keys() if "-wal" not in name)
    for name, data in after.items():
        if data != before.get(name) and not is_complete(name, data):
            yield f"{name} is not complete"


def is_complete(name: str, data: bytes) -> bool:
    """Whether a file that a command has written is whole."""
    match Path(name).suffix:
        case ".apkg":
            return zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        case ".json":
            return bool(json.loads(data))
        case ".html":
            return data.rstrip().endswith(b"</html>")
        case ".yaml" | ".lock" | ".md":
            return data.endswith(b"\n")
        case ".v1" | ".v2" | ".before-merge" | ".before-repair":
            return data.startswith(b"SQLite format 3")
        case suffix:
            return suffix.startswith(".sqlite")


@contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """Fail what takes more time of the processor. Where there is no such timer, the limit of the whole test holds."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds:g} seconds of the processor")

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)
