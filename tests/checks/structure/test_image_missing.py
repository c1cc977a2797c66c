from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]

WITH_IMAGE = flashcard("built in 1850", more="    image: {file: map.png, alt: A map}\n")


def test_a_picture_that_is_not_there_is_reported_at_its_name(problems: Problems) -> None:
    assert problems(WITH_IMAGE) == [
        ("image-missing", 12, 19, 'the image "map.png" is not in the article\'s folder')
    ]


def test_an_empty_picture_is_none(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "map.png").touch()

    assert problems(WITH_IMAGE) == [("image-missing", 12, 19, 'the image "map.png" is empty')]


def test_a_picture_that_is_there_is_no_problem(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    assert problems(WITH_IMAGE) == []


def test_a_picture_without_alternative_text_does_not_load(problems: Problems) -> None:
    found = problems(flashcard("built in 1850", more="    image: {file: map.png}\n"))

    assert found == [("missing-key", 12, 12, '`image` needs the field "alt"')]


def test_no_name_leads_out_of_the_folder(problems: Problems) -> None:
    found = problems(flashcard("built in 1850", more="    image: {file: ../map.png, alt: A map}\n"))

    assert [(code, line, column) for code, line, column, _ in found] == [("invalid-name", 12, 19)]


def test_a_text_that_is_called_a_picture_is_none(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "map.png").write_text("a text")

    assert problems(WITH_IMAGE) == [("image-missing", 12, 19, 'the file "map.png" is not a picture')]
