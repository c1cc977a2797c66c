from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.loading.class_list_reader import read_class_list
from quizgen.loading.problem_docs import READING_PROBLEMS
from quizgen.model.class_list import Learner


def read(path: Path, content: str | bytes) -> tuple[list[Learner], list[str]]:
    file = path / "7b.csv"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    learners, problems = read_class_list(file)
    assert all(problem.code in READING_PROBLEMS for problem in problems)
    return list(learners), [f"{problem.span.line}: {problem.message}. {problem.hint}" for problem in problems]


@pytest.mark.parametrize(
    "content",
    [
        "Anna Weber\nBéla Nagy\n",
        "name\nAnna Weber\n\nBéla Nagy",
        "Name,class\nAnna Weber,7b\nBéla  Nagy,7b\n",
        "class;NAME\n7b;Anna Weber\n7b; Béla Nagy\n",
        '"name"\t"class"\n"Anna Weber"\t"7b"\n"Béla Nagy"\t\n',
        "\ufeffname\r\nAnna Weber\r\nBéla Nagy\r\n",
    ],
)
def test_names_are_read_from_lists_and_tables_of_any_usual_form(tmp_path: Path, content: str) -> None:
    learners, problems = read(tmp_path, content)
    assert problems == []
    assert learners == [Learner(1, "Anna Weber"), Learner(2, "Béla Nagy")]


def test_seats_are_read_if_there_is_a_column(tmp_path: Path) -> None:
    learners, _ = read(tmp_path, 'name,seat\n"Weber, Anna",4\nBéla Nagy,\n')
    assert learners == [Learner(1, "Weber, Anna", "4"), Learner(2, "Béla Nagy")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "name,seat\nAnna,1\nBéla,2\nanna,3\n",
            '4: the name "anna" is already in line 2. Add something that tells the learners apart, such as an initial.',
        ),
        ("name,seat\nAnna,1\n,2\n", "3: the name is empty. Write the name, or delete the line."),
        (
            "name,seat\nAnna,1\nBéla,1\n",
            '3: the seat "1" is already taken in line 2. Give each learner a different seat, or omit the column.',
        ),
        (
            "Weber,Anna\nNagy,Béla\n",
            '1: the class list has no column "name". Write one name per line, or a table whose first line has the column names: name, seat.',
        ),
        ("name,seat\n", "1: the class list has no names. "),
        (
            "Anna\n" + "B" * 101 + "\n",
            "2: the name has 101 characters, but at most 100 are allowed. Shorten",
        ),
        ('name,seat\n"Anna,1\nBéla,2\n', "2: the name contains a line break. Close the quotation marks"),
        ("", "1: the file is empty. "),
        ("Anna\nB\x00éla\n", "2: the text contains an invisible control character (U+0000). "),
        (
            "name\nZoë\n".encode("cp1252"),
            "2: the file is not encoded in UTF-8. Save the file as UTF-8. In a spreadsheet, choose the file type CSV UTF-8.",
        ),
        (
            "name\nZoë\n".encode("utf-16"),
            "1: the file is encoded in UTF-16 or UTF-32, but must be UTF-8. Save",
        ),
        (
            "\n".join(f"Learner {n}" for n in range(500)),
            "201: a class list can have at most 200 learners, but this one has 500. Use a separate file for each class.",
        ),
    ],
)
def test_a_bad_list_is_one_sentence_with_line_and_remedy(
    tmp_path: Path, content: str | bytes, expected: str
) -> None:
    _, problems = read(tmp_path, content)
    assert len(problems) == 1
    assert problems[0].startswith(expected)


def test_all_problems_of_a_list_are_reported_at_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "name,seat\nAnna,1\nAnna,1\n,4\n")
    assert len(problems) == 3
