"""Fixtures of the tests of outputs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from samples import a_bank, a_folder, a_multiple_choice

from outputs.anki_browser import CHROMIUM, SWITCHES, fix_clock
from outputs.anki_cases import Collection, built, every_type


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A fresh collection in the real Anki backend."""
    fresh = Collection(tmp_path)
    yield fresh
    fresh.close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, in whose pages it is always the same time of the same day.

    It stays open until the tests of outputs end, and no longer: while Playwright runs, no other loop of asyncio can.
    """
    if CHROMIUM is None:
        missing = "needs Chromium: sh tests/install_programs.sh"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        fix_clock(launched)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def cards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Front and back of the first card of each question, by the question's id."""
    collection = Collection(tmp_path_factory.mktemp("anki"))
    many = a_multiple_choice(
        id="many", ask="Which?", answer="right", distractors=[f"wrong {i}" for i in "abcd"]
    )
    collection.load(built(every_type()))
    collection.load(built(a_folder(a_bank(many, bank="more", title="More")), now=1_790_000_100))
    found = {}
    for note in collection.notes():
        card = note.cards()[0]
        found[note["ID"].split("/")[1]] = (card.question(), card.answer())
    collection.close()
    return found
