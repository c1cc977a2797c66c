"""The scripts of the practice page in Chromium, without the page around them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

SCRIPTS = Path(__file__).parents[2] / "templates/page"
ORDER = ("hashing.js", "fsrs.js", "schedule.js", "log_entries.js", "progress.js")
"""Each script uses those before it."""


def page_script() -> str:
    """The scripts as one, as the page has them."""
    return "\n".join((SCRIPTS / name).read_text(encoding="utf-8") for name in ORDER)


def open_page(page: Page, file: Path) -> Page:
    """Open a file with the scripts in a page; like a learner's, it has an address of its own and can store things."""
    file.write_text(
        f'<!doctype html><meta charset="utf-8"><script>{page_script()}</script>', encoding="utf-8"
    )
    page.goto(file.as_uri())
    return page
