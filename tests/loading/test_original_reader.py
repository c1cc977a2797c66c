from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.loading.original_reader import read_original_key

KEY = (
    "normal_form: n1\nparagraphs:\n  - number: 1\n    words: 2\n    sha256: "
    + "0" * 64
    + "\n    retold: [1, 2]\n"
)


def problems_of(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    read = read_original_key(path)
    assert read.key is None
    return [str(problem).removeprefix(f"{path}:") for problem in read.problems]


def test_a_key_of_an_original_is_read(tmp_path: Path) -> None:
    path = tmp_path / "original.yaml"
    path.write_text(KEY, encoding="utf-8")
    read = read_original_key(path)

    assert read.problems == ()
    assert read.key is not None
    assert read.key.paragraphs[0].retold == (1, 2)
    assert read.positions.span(("paragraphs", 0)).line == 3


def test_a_key_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    read = read_original_key(tmp_path / "original.yaml")

    assert read.key is None
    assert [problem.code for problem in read.problems] == ["not-found"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("0" * 64, "abc", '5:13: error[invalid-name]: "abc" does not have the required form'),
        ("number: 1", "number: 0", '3:13: error[out-of-range]: "number" must be at least 1'),
        ("n1", "n2", '1:14: error[unknown-value]: invalid normal_form "n2"'),
    ],
)
def test_a_key_that_is_broken_tells_where(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert problems_of(tmp_path / "original.yaml", KEY.replace(old, new)) == [problem]
