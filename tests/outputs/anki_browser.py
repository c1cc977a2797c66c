"""Cards in Chromium, as Anki's clients show them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None
)
"""The one without windows opens a page in a quarter of the time."""

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
"""The time that every page reads from its clock: cards are shuffled by the day."""

SURROUNDINGS = {"timezone_id": "UTC", "locale": "en-GB"}
"""What a page would otherwise take from the machine."""

PAGE = '<!doctype html><meta charset="utf-8">{}<body class="card card1"><div id="qa">{}</div></body>'

STORED = "() => { try { return JSON.stringify({...sessionStorage}); } catch { return null; } }"
RESTORED = """<script>
try {{ sessionStorage.clear(); for (const [key, value] of Object.entries({})) sessionStorage.setItem(key, value); }} catch {{}}
</script>"""
"""What a page has stored is there after a reload. Chromium writes it down in its own time, which a busy machine has
not: a test saw what was stored before the last."""

SHOW = """html => {
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  for (const old of qa.querySelectorAll("script")) {
    const fresh = document.createElement("script");
    fresh.textContent = old.textContent;
    old.replaceWith(fresh);
  }
}"""
"""What Anki's desktop reviewer does: the same page for every card, scripts run anew."""

BLOCKED = "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('blocked'); }});"

MODELS = {
    "desktop": (False, ""),
    "phone": (True, ""),
    "desktop-blocked": (False, BLOCKED),
    "phone-blocked": (True, BLOCKED),
}
"""How clients show cards: whether each side is a page of its own, and what they take away."""


def fix_clock(browser: Browser) -> None:
    """Give every page of a browser the same time, time zone and language, whatever those of the machine are."""
    open_context = browser.new_context

    def new_context(**options: Any) -> BrowserContext:
        context = open_context(**SURROUNDINGS | options)
        context.clock.set_fixed_time(NOW)
        return context

    def new_page(**options: Any) -> Page:
        context = new_context(**options)
        page = context.new_page()
        page.on("close", lambda _: context.close())
        return page

    vars(browser).update(new_context=new_context, new_page=new_page)


class Reviewer:
    """A page that shows cards, reloading for each side as phones do, or never as desktops do."""

    def __init__(self, page: Page, home: Path, *, reloads: bool) -> None:
        self.page = page
        self.reloads = reloads
        self.file = home / "card.html"
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._write("", None)
        page.goto(self.file.as_uri())

    def show(self, html: str) -> None:
        if self.reloads:
            self._write(html, self.page.evaluate(STORED))
            self.page.reload()
        else:
            self.page.evaluate(SHOW, html)

    def _write(self, html: str, stored: str | None) -> None:
        restored = RESTORED.format(stored.replace("<", "\\u003c")) if stored else ""
        self.file.write_text(PAGE.format(restored, html), encoding="utf-8")

    def order(self) -> list[str]:
        return self.page.locator(".qg-option").all_inner_texts()

    def first_options(self, fronts: list[str]) -> list[str]:
        """The first option of each of many cards, shown one after another."""
        show_each = f"fronts => fronts.map(html => {{ ({SHOW})(html); return document.querySelector('.qg-option').innerText; }})"
        shown: list[str] = self.page.evaluate(show_each, fronts)
        return shown

    def marks(self) -> dict[str, str]:
        """What the script says to each option that was chosen."""
        chosen = self.page.locator(".qg-options > li:has(.qg-yours)")
        options = chosen.locator(".qg-option").all_inner_texts()
        return dict(zip(options, chosen.locator(".qg-yours").all_inner_texts(), strict=True))

    def verdict(self) -> str:
        return " ".join(self.page.locator(".qg-verdict").all_inner_texts())

    def choose(self, option: str) -> None:
        self.page.get_by_text(option, exact=True).click()
