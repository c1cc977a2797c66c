"""`quizgen export` writes files for other programs, and says what they lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from typer.testing import CliRunner, Result

import quizgen as qg
from quizgen.cli.app import app

STATEMENT = """\
  - id: height
    type: true-false
    ask: The lighthouse was built in 1850.
    answer: true
    cite: built in 1850
"""


@pytest.fixture(autouse=True)
def _lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("coast", "harbour"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "article.md").write_text(ARTICLE, encoding="utf-8")
        question = flashcard("built in 1850", more="    objective: building\n")
        text = f"{HEAD}questions:\n{STATEMENT}{question}".replace("bank: ", f"bank: {name}-", 1)
        (tmp_path / name / "bank.yaml").write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["export", *arguments])


def test_the_file_of_a_bank_is_written_and_its_path_printed() -> None:
    done = run("coast", "--to", "aiken")

    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [str(Path("exports/coast-lighthouse.aiken.txt"))]
    assert Path("exports/coast-lighthouse.aiken.txt").read_text().endswith("ANSWER: A\n")


def test_losses_are_reported_on_standard_error_and_fail_only_if_strict() -> None:
    done = run("coast", "--to", "aiken", "--losses", "losses.json")
    strict = run("coast", "--to", "aiken", "--strict")
    complete = json.loads(Path("losses.json").read_text())

    assert (done.exit_code, strict.exit_code) == (0, 1)
    assert all(line.startswith("warning: coast-lighthouse") for line in done.stderr.splitlines())
    assert {loss["question"] for loss in complete} >= {"", "height"}
    assert all(set(loss) == {"bank", "question", "loss"} for loss in complete)


def test_one_bank_may_be_written_to_a_file_of_any_name() -> None:
    done = run("coast", "--to", "aiken", "-o", "test.txt")

    assert done.exit_code == 0, done.output
    assert Path("test.txt").read_text().startswith("The lighthouse was built in 1850.\n")


def test_several_banks_are_not_written_to_one_file() -> None:
    done = run("coast", "harbour", "--to", "aiken", "-o", "test.txt")

    assert done.exit_code == 2
    assert (
        "2 files cannot be written to the single file test.txt: give a folder with -o, or export one bank"
        in done.stderr
    )
    assert not Path("test.txt").exists()


def test_files_of_several_folders_stand_in_folders_of_their_own() -> None:
    done = run("coast", "harbour", "--to", "aiken", "-o", "out")

    assert done.exit_code == 0, done.output
    assert [path.as_posix() for path in sorted(Path("out").rglob("*.txt"))] == [
        "out/coast/coast-lighthouse.aiken.txt",
        "out/harbour/harbour-lighthouse.aiken.txt",
    ]


def test_a_folder_with_errors_is_left_out_and_its_errors_are_reported() -> None:
    bank = Path("coast/bank.yaml")
    bank.write_text(bank.read_text(encoding="utf-8").replace("built in 1850", "built in 1950"))

    done = run("coast", "harbour", "--to", "aiken", "-o", "out")

    assert done.exit_code == 1
    assert "error[citation" in done.stderr
    assert [path.name for path in Path("out").rglob("*.txt")] == ["harbour-lighthouse.aiken.txt"]


def test_a_repeated_export_is_the_same_to_the_byte() -> None:
    assert qg.export("coast", "aiken").files == qg.export("coast", "aiken").files


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(qg.OutputError, match=r'unknown format "aikn" \(did you mean "aiken"'):
        qg.export("coast", "aikn")


@pytest.mark.parametrize(
    ("option", "file"),
    [("-o", "coast/bank.yaml"), ("-o", "coast/article.md"), ("--losses", "coast/bank.yaml")],
)
def test_no_file_that_the_questions_come_from_is_overwritten(option: str, file: str) -> None:
    before = Path(file).read_bytes()
    done = run("coast", "--to", "aiken", option, f"harbour/../{file}")

    assert done.exit_code == 2, done.output
    assert f'"harbour/../{file}" belongs to the bank that you export' in done.stderr
    assert Path(file).read_bytes() == before
    assert not Path("exports").exists()
