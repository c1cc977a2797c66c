"""Draws a question of every type on a practice page: before and after the answer by day, and after it by night."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any, Final

from outputs.page_cases import Learner, practice_page
from pictures.cards import one_of_each, side_by_side
from PIL import Image
from playwright.sync_api import Browser

from quizgen.model.folder import Folder

PHONE: Final[dict[str, Any]] = {"viewport": {"width": 390, "height": 200}, "device_scale_factor": 1.5}


def page_pictures(chromium: Browser, folder: Folder, pictures: Path) -> None:
    """A picture for each type, as on a phone."""
    with tempfile.TemporaryDirectory() as name:
        for bank, question in one_of_each(folder.banks):
            one = bank.model_copy(update={"questions": (question,)})
            html = practice_page(folder.model_copy(update={"banks": (one,)}))
            drawn = []
            for look in ("light", "dark"):
                learner = Learner(chromium, Path(name, "page.html"), html, color_scheme=look, **PHONE)
                learner.start()
                if look == "light":
                    drawn.append(_picture(learner))
                learner.give(question)
                drawn.append(_picture(learner))
                learner.close()
            side_by_side(drawn).save(pictures / f"{question.type}.png", optimize=True)


def _picture(learner: Learner) -> Image.Image:
    shot = learner.page.locator("main").screenshot(animations="disabled")
    return Image.open(io.BytesIO(shot)).convert("RGB")
