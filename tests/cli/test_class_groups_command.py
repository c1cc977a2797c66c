from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from cli.forked import run_text

ARTICLE = "---\ntitle: The convoy\nlanguage: en\n---\n\nThe last column had about 100 vehicles. It left before dawn.\n"
COLUMN = """  - id: column   # mine
    type: short-answer
    ask: What left before dawn?
    answer: the last column
    cite: The last column had about 100 vehicles
"""
GAPS = """  - id: gaps
    type: cloze
    text: The last {{column}} left before {{dawn}}.
    cite: It left before dawn
"""
WHY = """  - id: why
    type: open-ended
    ask: Why did it leave so early?
    model: To be safe.
    rubric: {names safety: 1, names the heat: 1}
    cite: It left before dawn
"""
HOW_MANY = """  - id: how-many
    type: numeric
    ask: How many vehicles did it have?
    answer: 100
    cite: about 100 vehicles
    inferred: true
"""
BANK = f"bank: convoy\ntitle: The convoy\nquestions:\n{COLUMN}{GAPS}{WHY}"
CLASS = """learner,column,gaps,why
Ada,the convoy,column; sunrise,To be safe
Bob,The convoy.,column; dawn,heat
Cem,it was the convoy,column; sunrise,to be safe!
Dan,soldiers,column; dawn,
Eva,the last column,column; dawn,
"""
ACCEPTED = "    accept:\n      - {words: the convoy, only: true}\n"
REJECTED = "    reject:\n      - soldiers\n"


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "convoy"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bank.yaml").write_text(BANK, encoding="utf-8")
    (tmp_path / "7b.csv").write_text(CLASS, encoding="utf-8")
    return folder


def groups(lesson: Path, typed: str, *options: str | Path) -> subprocess.CompletedProcess[str]:
    return run_text("class", "groups", lesson.parent / "7b.csv", lesson, *options, typed=typed)


def bank(lesson: Path) -> str:
    return (lesson / "bank.yaml").read_text(encoding="utf-8")


def listed(lesson: Path, *options: str | Path) -> list[dict[str, object]]:
    done = run_text(
        "class", "groups", lesson.parent / "7b.csv", lesson, "--list", "--format", "json", *options
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def with_lists(*lists: str) -> str:
    return BANK.replace("    cite: The last", f"{''.join(lists)}    cite: The last")


def test_each_decision_is_written_into_the_bank_and_never_requested_again(lesson: Path) -> None:
    done = groups(lesson, "y\nn\ny\n")

    assert done.returncode == 0
    assert "1 of 3  column" in done.stdout
    assert "  Article: [[The last column had about 100 vehicles]]. (paragraph 1)" in done.stdout
    assert "     2 \N{MULTIPLICATION SIGN} the convoy" in done.stdout
    assert "  y  accept: [{words: the convoy, only: true}]" in done.stdout
    assert "3 decisions about 6 answers, 0 groups left." in done.stdout
    assert f"Next: quizgen check {lesson}" in done.stdout
    assert bank(lesson) == with_lists(ACCEPTED, REJECTED).replace("{{dawn}}", "{{dawn|sunrise}}")
    assert groups(lesson, "").stdout == "The bank decides about every answer.\n"
    graded = run_text("class", "grade", lesson.parent / "7b.csv", lesson)
    assert graded.returncode == 0, graded.stderr
    assert run_text("check", lesson).returncode == 0


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", BANK),
        ("q\n", BANK),
        ("s\ns\ns\n", BANK),
        ("y\nq\n", with_lists(ACCEPTED)),
        ("y\nu\nq\n", BANK),
        ("y\nn\nu\nu\nu\nq\n", BANK),
        ("u\nwhat?\n9\ny\n", with_lists(ACCEPTED)),
        ("s\nf\nNo, *they* rode.\nq\n", with_lists('    reject:\n      - {text: soldiers, feedback: "No, *they* rode."}\n')),
        ("s\nf\n\nq\n", BANK),
        ("s\np\n50%\n\nq\n", with_lists("    reject:\n      - {text: soldiers, credit: 50%}\n")),
        ("s\np\n150%\nq\n", BANK),
        ("s\nl\nq\n", with_lists('    # class groups: left undecided: "soldiers"\n')),
        ("s\ns\np\n50%\n\nq\n", BANK),
    ],
)  # fmt: skip
def test_what_is_undone_is_not_in_the_file_and_what_was_decided_stays(
    lesson: Path, typed: str, text: str
) -> None:
    done = groups(lesson, typed)

    assert done.returncode == 0, done.stderr
    assert bank(lesson) == text


def test_after_the_last_group_decisions_can_still_be_undone(lesson: Path) -> None:
    number = len(listed(lesson))
    done = groups(lesson, "y\n" + "s\n" * (number - 1) + "u\n" * number + "q\n")

    assert "last group" in done.stdout
    assert bank(lesson) == BANK


def test_other_forms_of_listed_answers_are_decided_about_all_at_once(lesson: Path) -> None:
    lists = (
        "    accept: [moving trucks]\n    reject: [{text: marching soldiers, feedback: More., credit: 50%}]\n"
    )
    (lesson / "bank.yaml").write_text(with_lists(lists), encoding="utf-8")
    rows = "Ada,moved trucks\nBob,tanks\nCem,soldiers marched\nDan,truck moves\n"
    (lesson.parent / "7b.csv").write_text(f"learner,column\n{rows}", encoding="utf-8")
    done = groups(lesson, "what?\n\nq\n")

    assert 'because "moving trucks" is accepted\n' in done.stdout
    assert 'because "marching soldiers" is worth 50%\n' in done.stdout
    assert "2 decisions about 3 answers, 1 group left." in done.stdout
    assert (
        "accept: [moving trucks, {words: truck moves, only: true}, {words: moved trucks, only: true}]"
        in bank(lesson)
    )
    assert ", {text: soldiers marched, feedback: More., credit: 50%}]\n" in bank(lesson)
    assert [each["answers"] for each in listed(lesson)] == [[{"text": "tanks", "count": 1}]]


def test_other_forms_of_listed_answers_can_be_decided_about_one_by_one(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(with_lists("    accept: [moving trucks]\n"), encoding="utf-8")
    (lesson.parent / "7b.csv").write_text("learner,column\nAda,moved trucks\nBob,tanks\n", encoding="utf-8")
    before = bank(lesson)
    done = groups(lesson, "y\nu\n\nu\nn\nq\n")

    assert '  Enter  the same as before, because "moving trucks" is accepted' in done.stdout
    assert bank(lesson) == before.replace("trucks]\n", "trucks]\n    reject:\n      - moved trucks\n")
    assert "0 answers, 1 group left.\n" in groups(lesson, "q\n").stdout


def test_what_is_left_or_incorrect_is_not_requested_from_another_class_either(lesson: Path) -> None:
    groups(lesson, "s\nl\nn\n")
    other = "learner,column,gaps\nFay,the soldiers,column; a sunrise\nGil,tanks,column; dawn\n"
    (lesson.parent / "7b.csv").write_text(other, encoding="utf-8")

    assert [each["answers"] for each in listed(lesson)] == [[{"text": "tanks", "count": 1}]]


def test_the_order_of_files_and_rows_never_matters(lesson: Path) -> None:
    head, *rows = CLASS.splitlines(keepends=True)
    before = listed(lesson)
    (lesson.parent / "7b.csv").write_text(head + "".join(reversed(rows[2:])), encoding="utf-8")
    other = lesson.parent / "more.csv"
    other.write_text(head + "".join(rows[:2]), encoding="utf-8")

    assert listed(lesson, other) == before
    done = run_text("class", "groups", other, lesson.parent / "7b.csv", lesson, "--list", "--format", "json")
    assert json.loads(done.stdout) == before


def test_programs_get_the_groups_without_the_names_of_learners(lesson: Path) -> None:
    first, *_ = listed(lesson)

    assert first == {
        "file": str(lesson / "bank.yaml"),
        "line": 4,
        "column": 5,
        "bank": "convoy",
        "question": "column",
        "gap": None,
        "type": "short-answer",
        "count": 3,
        "answers": [{"text": "the convoy", "count": 2}, {"text": "it was the convoy", "count": 1}],
        "cited": [
            {
                "quote": "The last column had about 100 vehicles",
                "paragraph": 1,
                "before": "",
                "after": ".",
            }
        ],
        "changes": {
            "correct": "accept: [{words: the convoy, only: true}]",
            "incorrect": "reject: [the convoy, it was the convoy]",
        },
    }
    done = run_text("class", "groups", lesson.parent / "7b.csv", lesson, "--list")
    assert "3 groups with 6 answers." in done.stdout
    assert "Ada" not in done.stdout
    assert bank(lesson) == BANK


def test_points_for_answers_in_sentences_go_into_a_class_file(lesson: Path) -> None:
    points = lesson.parent / "points.csv"
    without = groups(lesson, "q\n", "--seed", "a b")
    assert (
        f"To continue: quizgen class groups {lesson.parent / '7b.csv'} {lesson} --seed 'a b'\n"
        in without.stdout
    )
    assert "note: 3 answers left out, because they need points." in without.stderr

    done = groups(lesson, "s\ns\ns\n1 3\n1\np 0 0.5\nq\n", "--points", points)

    assert done.returncode == 0, done.stderr
    assert "  1  names safety (1 point)" in done.stdout
    assert points.read_text() == (
        "learner,question,points\nAda,convoy/why,1; 0\nCem,convoy/why,1; 0\nBob,convoy/why,0; 0.5\n"
    )
    assert [each["question"] for each in listed(lesson, "--points", points)] == ["column", "column", "gaps"]
    table = run_text("class", "grade", lesson.parent / "7b.csv", points, lesson)
    assert table.returncode == 0, table.stderr
    undone = groups(lesson, "s\ns\ns\nu\nq\n", "--points", points)
    assert undone.returncode == 0


def test_a_number_that_cannot_be_graded_gets_points(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(BANK + HOW_MANY, encoding="utf-8")
    (lesson.parent / "7b.csv").write_text("learner,how-many\nAda,lots\n", encoding="utf-8")
    done = groups(lesson, "n\n", "--points", lesson.parent / "points.csv")

    assert "  y  1 point in the points file\n  n  0 points in the points file\n" in done.stdout
    assert (lesson.parent / "points.csv").read_text() == "learner,question,points\nAda,convoy/how-many,0\n"


def test_undone_points_leave_no_file_behind(lesson: Path) -> None:
    points = lesson.parent / "points.csv"
    groups(lesson, "s\ns\ns\n0\nu\nq\n", "--points", points)

    assert not points.exists()


def test_a_bank_that_another_program_changes_is_left_alone(lesson: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "class", "groups", str(lesson.parent / "7b.csv"), str(lesson)],
        encoding="utf-8",
        timeout=30,
    )
    child.expect("\\[q\\]uit: ")
    (lesson / "bank.yaml").write_text(f"{BANK}# mine\n", encoding="utf-8")
    child.sendline("y")
    child.expect("Not saved")
    child.expect("\\[q\\]uit: ")
    child.sendintr()
    child.expect("0 decisions about 0 answers, 3 groups left")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 130
    assert bank(lesson) == f"{BANK}# mine\n"


def test_a_mistake_in_a_class_file_is_reported_before_anything_is_shown(lesson: Path) -> None:
    for row in ("Ada,nothing,x", "Ada,gaps,one"):
        (lesson.parent / "7b.csv").write_text(f"learner,question,answer\n{row}\n", encoding="utf-8")
        done = groups(lesson, "y\n")

        assert done.returncode == 2
        assert "7b.csv:2:" in done.stderr
        assert done.stdout == ""
        assert bank(lesson) == BANK


def test_a_format_belongs_to_a_list(lesson: Path) -> None:
    done = groups(lesson, "", "--format", "json")

    assert done.returncode == 2
    assert "--format needs --list" in done.stderr
