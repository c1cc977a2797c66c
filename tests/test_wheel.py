"""What users install is what is tested here: the wheel, in a fresh environment, in a folder elsewhere."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, input=typed)


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel, built from the sdist, so that the sdist is proven too; and the sdist."""
    out = tmp_path_factory.mktemp("archives")
    done = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl")), next(out.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def installed(archives: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment with nothing but the wheel and what it needs."""
    home = tmp_path_factory.mktemp("environment")
    assert run(sys.executable, "-m", "venv", "--without-pip", "venv", cwd=home).returncode == 0
    programs = home / "venv" / "bin"
    constraints = ROOT / "tests" / "constraints.txt"
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    done = run(*pip, "install", "-q", "--no-compile", "-c", constraints, archives[0], cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return programs


def test_both_archives_hold_templates_and_guides_and_the_wheel_nothing_of_the_workshop(
    archives: tuple[Path, Path],
) -> None:
    wheel, sdist = archives
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    with tarfile.open(sdist) as archive:
        members = {name.partition("/")[2] for name in archive.getnames()}

    templates = {str(path.relative_to(ROOT)) for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert {f"quizgen/{name}" for name in templates} <= set(names)
    assert "quizgen/templates/bank.schema.json" in names
    assert templates <= members
    guides = {str(path.relative_to(ROOT)) for path in (ROOT / "quizgen" / "guide").glob("*.md")}
    assert guides
    assert guides <= members & set(names)
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"quizgen"}
    assert "question_banks/us-withdrawal-from-iraq/article.md" in members


def test_a_new_folder_is_checked_built_and_asked_by_the_installed_program(
    installed: Path, tmp_path: Path
) -> None:
    quizgen = installed / "quizgen"

    made = run(quizgen, "new", "lesson", cwd=tmp_path)
    checked = run(quizgen, "check", "lesson", "--strict", cwd=tmp_path)
    built = run(quizgen, "build", "lesson", cwd=tmp_path)
    asked = run(quizgen, "quiz", "lesson", "--seed", "1", cwd=tmp_path, typed="a\n")

    assert made.returncode == 0, made.stderr
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert built.returncode == 0, built.stdout + built.stderr
    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert (tmp_path / "dist" / "index.html").is_file()
    assert (tmp_path / "dist" / "lesson" / "lesson.apkg").is_file()
    assert list((tmp_path / "dist" / "lesson").glob("*-key.html"))


def test_the_installed_program_shows_its_guides(installed: Path, tmp_path: Path) -> None:
    listed = run(installed / "quizgen", "guide", cwd=tmp_path)
    shown = run(installed / "quizgen", "guide", "teachers", cwd=tmp_path)

    assert "\nteachers " in listed.stdout
    assert shown.stdout == (ROOT / "quizgen" / "guide" / "teachers.md").read_text(encoding="utf-8")


def test_an_output_that_needs_more_says_so_and_writes_nothing(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "quizgen", "new", "lesson", cwd=tmp_path).returncode == 0
    for wanted, extra in (("--docx", "formats"), ("--pdf", "pdf")):
        done = run(installed / "quizgen", "build", "lesson", wanted, cwd=tmp_path)

        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert f"pip install 'quizgen[{extra}]'" in done.stderr
    assert not (tmp_path / "dist").exists()


def test_the_installed_package_is_typed_and_runs_as_a_module(installed: Path, tmp_path: Path) -> None:
    version = run(installed / "python", "-m", "quizgen", "--version", cwd=tmp_path)
    typed = run(
        installed / "python",
        "-c",
        "from importlib.resources import files; print((files('quizgen') / 'py.typed').is_file())",
        cwd=tmp_path,
    )

    assert version.stdout.startswith("quizgen ")
    assert typed.stdout.strip() == "True"
