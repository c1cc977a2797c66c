from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]

WITH_AUDIO = flashcard("built in 1850", more="    audio: {file: bell.mp3, transcript: A bell}\n")


def test_a_recording_that_is_not_there_is_reported_at_its_name(problems: Problems) -> None:
    assert problems(WITH_AUDIO) == [
        ("audio-missing", 12, 19, 'the recording "bell.mp3" is not in the article\'s folder')
    ]


def test_an_empty_recording_is_reported(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "bell.mp3").touch()

    assert problems(WITH_AUDIO) == [("audio-missing", 12, 19, 'the recording "bell.mp3" is empty')]


def test_a_recording_that_is_there_is_no_problem(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "bell.mp3").write_bytes(b"a recording")

    assert problems(WITH_AUDIO) == []
