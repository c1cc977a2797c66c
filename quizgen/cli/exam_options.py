"""The options of `quizgen build` that concern exams."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from quizgen.outputs.base import FolderOutput
    from quizgen.outputs.page import ExamSettings


def exam_settings(
    preset: str, time_limit: str | None, outputs: Sequence[FolderOutput[Any]], *, with_article: bool
) -> ExamSettings:
    """How exams are made.

    Raises:
        typer.BadParameter: If a setting for exams is given, but no exam is built.
    """
    from quizgen.cli.duration_option import duration
    from quizgen.outputs.page import EXAM, ExamSettings

    for option, is_given in (("--time", time_limit is not None), ("--with-article", with_article)):
        if is_given and EXAM not in outputs:
            raise typer.BadParameter("this option can only be used together with --exam", param_hint=option)
    seconds = None if time_limit is None else max(1, duration(time_limit, "--time") // 1000)
    return ExamSettings(preset, seconds, with_article)
