from __future__ import annotations

import json
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from imports import imported_by
from typer.testing import CliRunner

from quizgen.cli.app import app

GOOD = flashcard("built in 1850", more="    objective: building\n")
RUN = CliRunner()


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    return folder


def write(lesson: Path, questions: str) -> None:
    (lesson / "bank.yaml").write_text(f"{HEAD}questions:\n{questions}", encoding="utf-8")


def test_a_sound_bank_is_said_to_be_and_the_next_step_named(lesson: Path) -> None:
    write(lesson, GOOD)

    done = RUN.invoke(app, ["check", "lesson"])

    assert done.exit_code == 0
    assert done.stdout == ("1 bank, 1 question: no problems.\nNext: quizgen build or quizgen quiz\n")


def test_a_check_of_texts_without_markup_imports_no_markdown_parser(lesson: Path) -> None:
    write(lesson, GOOD)

    assert "markdown_it" not in imported_by("check", "lesson")

    write(lesson, f"{GOOD}    hint: It was built in *1850*.\n")

    assert "markdown_it" in imported_by("check", "lesson")


def test_problems_are_on_standard_output_with_counts_and_exit_code_1(lesson: Path) -> None:
    write(lesson, GOOD.replace("1850", "1851"))

    done = RUN.invoke(app, ["check", "lesson"])

    assert done.exit_code == 1
    assert done.stdout.startswith(
        'lesson/bank.yaml:10:11: error[citation-facts-changed]: the article says "1850" where'
    )
    assert "\n1 bank, 1 question: 1 error.\n" in done.stdout


def test_problems_of_loading_and_checking_of_all_files_come_in_one_run(lesson: Path) -> None:
    write(lesson, GOOD.replace("1850", "1851"))
    other = lesson.parent / "other"
    other.mkdir()
    (other / "article.md").write_text(ARTICLE, encoding="utf-8")
    (other / "bank.yaml").write_text(
        f"{HEAD.replace('bank: lighthouse', 'bank: other')}questions:\n{GOOD.replace('back:', 'bakc:')}"
    )

    done = RUN.invoke(app, ["check", ".", "--format", "json"])

    assert [(p["file"], p["code"]) for p in json.loads(done.stdout)] == [
        ("lesson/bank.yaml", "citation-facts-changed"),
        ("other/bank.yaml", "unknown-key"),
    ]


def test_folders_that_could_not_be_read_are_said_not_to_be_checked(lesson: Path) -> None:
    write(lesson, GOOD)
    sound = RUN.invoke(app, ["check", "lesson"]).stdout
    (lesson / "bank.yaml").write_text("bank: second\ntitel: T\n", encoding="utf-8")

    done = RUN.invoke(app, ["check", "lesson"])

    said = "The questions of 1 folder were not checked, because files of the folder have errors.\n"
    assert said in done.stdout
    assert said not in sound


def test_a_question_with_an_error_does_not_hide_mistakes_in_others(lesson: Path) -> None:
    wrong = flashcard("built in 1851").replace("id: q1", "id: q2")
    write(lesson, f"{GOOD.replace('back:', 'bakc:')}{wrong}")

    done = RUN.invoke(app, ["check", "lesson"])

    assert "lesson/bank.yaml:9:5: error[unknown-key]" in done.stdout
    assert "lesson/bank.yaml:17:11: error[citation-facts-changed]" in done.stdout
    assert "1 bank, 1 question: 2 errors.\n" in done.stdout
    assert "In 1 folder, only the questions without errors were checked.\n" in done.stdout
    assert done.stdout == RUN.invoke(app, ["check", "lesson", "--jobs", "2"]).stdout


def test_warnings_count_only_if_one_is_strict(lesson: Path) -> None:
    write(lesson, flashcard("built in 1850"))

    assert RUN.invoke(app, ["check", "lesson"]).exit_code == 0
    assert RUN.invoke(app, ["check", "lesson", "--strict"]).exit_code == 1


def test_github_annotations_can_be_asked_for(lesson: Path) -> None:
    write(lesson, flashcard("built in 1850"))

    done = RUN.invoke(app, ["check", "lesson", "--format", "github"])

    assert done.stdout.startswith("::warning file=lesson/bank.yaml,line=4,")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["nowhere"], 2), (["empty"], 2), (["lesson", "--format", "xml"], 2), (["lesson", "nowhere"], 1)],
)
def test_wrong_usage_and_nothing_to_read_exit_with_2(lesson: Path, arguments: list[str], code: int) -> None:
    write(lesson, GOOD)
    (lesson.parent / "empty").mkdir()

    assert RUN.invoke(app, ["check", *arguments]).exit_code == code


def test_question_banks_is_what_is_checked_by_default(lesson: Path) -> None:
    write(lesson, GOOD)
    lesson.rename(lesson.parent / "question_banks")

    assert RUN.invoke(app, ["check"]).stdout.startswith("1 bank, 1 question: no problems.")


def test_one_problem_needs_no_order_of_fixing_and_several_errors_do(lesson: Path) -> None:
    write(lesson, flashcard("built in 1850"))
    warned = RUN.invoke(app, ["check", "lesson"]).stdout
    write(lesson, GOOD.replace("1850", "1851"))
    one = RUN.invoke(app, ["check", "lesson"]).stdout
    write(lesson, GOOD.replace("1850", "1851") + GOOD.replace("1850", "1852").replace("card", "other", 1))
    two = RUN.invoke(app, ["check", "lesson"]).stdout

    assert "1 warning." in warned
    assert "Next: " not in warned
    assert ["Fix the problems from the top" in shown for shown in (warned, one, two)] == [False, False, True]


def test_the_most_severe_problem_is_the_one_to_have_explained(lesson: Path) -> None:
    allowed = GOOD + "    allow: {citation-too-long: why not}\n"
    other = GOOD.replace("1850", "1851").replace("card", "other", 1).replace("Back", "Another back")
    write(lesson, allowed + other)

    shown = RUN.invoke(app, ["check", "lesson"]).stdout

    assert shown.index("warning[") < shown.index("error[citation-facts-changed]")
    assert "To see why this is reported: quizgen check --explain citation-facts-changed\n" in shown


def test_a_bank_that_cannot_be_read_is_not_counted_as_none(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text("bank: [\n", encoding="utf-8")

    assert "\nNo bank could be read: 1 error.\n" in RUN.invoke(app, ["check", "lesson/bank.yaml"]).stdout


@pytest.mark.parametrize(
    "command", ["build", "worksheet", "anki build", "check", "check --fix-citations", "quiz", "coverage"]
)
def test_a_folder_without_banks_has_the_same_exit_status_for_all(lesson: Path, command: str) -> None:
    (lesson.parent / "empty").mkdir()
    done = RUN.invoke(app, [*command.split(), "empty"])

    assert done.exit_code == 2
    assert "this folder contains no bank" in done.output


@pytest.mark.parametrize("command", ["check", "build", "anki build"])
def test_without_a_path_a_missing_default_is_said_to_be_one(lesson: Path, command: str) -> None:
    del lesson
    done = RUN.invoke(app, command.split())

    assert done.exit_code == 2
    assert done.stderr == (
        "error: no PATH was given, and the default folder question_banks does not exist here: "
        "name a bank or a folder\n"
    )


def test_the_original_is_proved_for_one_article_at_a_time(lesson: Path) -> None:
    write(lesson, GOOD)
    original = lesson.parent / "original.txt"
    original.write_text("First paragraph.\n\nSecond paragraph.\n", encoding="utf-8")

    missing = RUN.invoke(app, ["check", "lesson", "--original", str(original)])
    RUN.invoke(app, ["key", str(original), "lesson"])
    proved = RUN.invoke(app, ["check", "lesson", "--original", str(original)])
    original.write_text("First paragraph.\n\nAnother paragraph.\n", encoding="utf-8")
    changed = RUN.invoke(app, ["check", "lesson", "--original", str(original)])

    assert missing.exit_code == 1
    assert "no-original" in missing.stdout
    assert proved.exit_code == 0
    assert "2 paragraphs: 2 unchanged" in proved.stdout
    assert changed.exit_code == 1
    assert "original-changed" in changed.stdout


LONELY = GOOD.replace("    explain", "    group: alone\n    explain")


def test_checks_are_selected_and_ignored_by_their_codes(lesson: Path) -> None:
    write(lesson, LONELY)
    found = {
        options: RUN.invoke(app, ["check", "lesson", "--format", "github", *options]).stdout
        for options in (
            (),
            ("--select", "clang,group-of-one"),
            ("--select", "clang"),
            ("--ignore", "clang", "--ignore", "group-of-one"),
        )
    }

    assert ["group-of-one" in text for text in found.values()] == [True, True, False, False]


def test_options_take_precedence_over_quizgen_yaml(lesson: Path) -> None:
    write(lesson, LONELY)
    (lesson / "quizgen.yaml").write_text("ignore: group-of-one\n", encoding="utf-8")

    assert "group-of-one" not in RUN.invoke(app, ["check", "lesson"]).stdout
    assert "group-of-one" in RUN.invoke(app, ["check", "lesson", "--select", "all"]).stdout


@pytest.mark.parametrize("style", ["json", "sarif", "github"])
def test_mistakes_in_quizgen_yaml_are_in_every_format(lesson: Path, style: str) -> None:
    write(lesson, GOOD)
    (lesson / "quizgen.yaml").write_text("ignore: [clang, clnag]\n", encoding="utf-8")

    done = RUN.invoke(app, ["check", "lesson", "--format", style])

    assert done.exit_code == 1
    assert "lesson/quizgen.yaml" in done.stdout
    assert "check-setting" in done.stdout
