"""Whether cards can be read: contrast, size and width, measured in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from samples import a_bank, a_folder, a_matching, a_multiple_choice

from outputs.anki_browser import Reviewer
from outputs.anki_cases import Collection, built

pytestmark = pytest.mark.slow

READABLE = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data);
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  for (const element of document.querySelectorAll("#qa *")) {
    const own = Array.from(element.childNodes).some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || ["STYLE", "SCRIPT"].includes(element.tagName) || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(rgba(style.color)), light(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    if (contrast < 4.5 || size < 13) found.push(`${element.outerHTML.slice(0, 60)} ${contrast} ${size}`);
  }
  return found;
}"""


def test_words_without_end_are_broken(browser: Browser, tmp_path: Path) -> None:
    endless = "x" * 300
    question = a_matching(
        ask=endless, pairs={endless: endless + "1", "2": endless + "2"}, hint=f"`{endless}`"
    )
    home = tmp_path / "anki"
    home.mkdir()
    collection = Collection(home)
    choice = a_multiple_choice(ask=endless, answer=endless, tags=[endless[:60]])
    collection.load(built(a_folder(a_bank(question, choice, title=endless))))
    context = browser.new_context(viewport={"width": 360, "height": 700})
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    for card in collection.cards():
        for html in (card.question(), card.answer()):
            reviewer.show(html.replace("<details", "<details open"))
            assert reviewer.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    collection.close()
    context.close()


@pytest.mark.parametrize("night", ["", "nightMode", "night_mode"])
@pytest.mark.parametrize("width", [360, 1200])
def test_all_text_is_big_and_dark_enough_and_nothing_runs_over(
    night: str, width: int, browser: Browser, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    for front, back in cards.values():
        for html in (front, back):
            reviewer.show(html)
            reviewer.page.evaluate("night => night && document.body.classList.add(night)", night)
            assert reviewer.page.evaluate(READABLE) == []
            assert reviewer.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
