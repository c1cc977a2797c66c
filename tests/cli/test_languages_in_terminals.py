"""A quiz in five languages in real terminals: what a learner sees, and may type."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.lessons_in_languages import LESSONS, write_lesson
from cli.terminals import PROMPT, Terminal

pytestmark = pytest.mark.slow

Golden = Callable[[str, str | bytes], None]

SEED = "8"
SIZES = [(40, 20), (80, 24), (200, 50)]
SHOWN = {2, 3, 8, 11}
"""The prompts at which the screen is kept: after a hint and an answer that could not be read, then after feedback."""


@pytest.mark.parametrize("language", LESSONS)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_quiz_looks_as_it_should_in_every_language(
    tmp_path: Path, golden: Golden, language: str, width: int, height: int
) -> None:
    lesson = write_lesson(tmp_path, language)
    terminal = Terminal(lesson, "--no-history", "--seed", SEED, width=width, height=height, pauses=True)
    screens = []
    for number, typed in enumerate(LESSONS[language].typed):
        terminal.wait(PROMPT)
        if number in SHOWN:
            screens.append(terminal.text)
        terminal.process.sendline(typed)
    assert terminal.finish() == 0
    golden(f"quiz/languages/{language}-{width}.txt", f"{'=' * width}\n".join([*screens, terminal.text]))
