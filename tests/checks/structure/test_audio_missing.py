from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg
from quizgen.problems import Severity

Problems = Callable[[str], list[tuple[str, int, int, str]]]

WITH_AUDIO = flashcard("built in 1850", more="    audio: {file: bell.mp3, transcript: A bell}\n")


def test_a_recording_that_is_not_there_is_reported_at_its_name(problems: Problems) -> None:
    assert problems(WITH_AUDIO) == [
        ("audio-missing", 12, 19, 'the recording "bell.mp3" is not in the article\'s folder')
    ]


def test_an_empty_recording_is_reported(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "bell.mp3").touch()

    assert problems(WITH_AUDIO) == [("audio-missing", 12, 19, 'the recording "bell.mp3" is empty')]


MP3 = b"\xff\xfb\x90\x64\x00"
WAV = b"RIFF\x24\x08\x00\x00WAVEfmt "


def test_a_recording_that_is_there_is_no_problem(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "bell.mp3").write_bytes(MP3)

    assert problems(WITH_AUDIO) == []


def test_a_text_that_is_called_a_recording_is_an_error(problems: Problems, tmp_path: Path) -> None:
    (tmp_path / "bell.mp3").write_text("a text", encoding="utf-8")

    assert problems(WITH_AUDIO) == [("audio-missing", 12, 19, 'the file "bell.mp3" is not a recording')]


def test_a_recording_with_the_name_of_another_format_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{WITH_AUDIO}", encoding="utf-8")
    (tmp_path / "bell.mp3").write_bytes(WAV)
    found = [problem for problem in qg.check([tmp_path]).problems if problem.code == "audio-missing"]

    assert [(problem.severity, problem.message, problem.hint) for problem in found] == [
        (
            Severity.WARNING,
            'the file "bell.mp3" is a recording in WAV format, not MP3',
            "Rename the file, or convert it to MP3. Some players go by the extension of the name.",
        )
    ]
