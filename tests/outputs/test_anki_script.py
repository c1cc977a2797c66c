"""The cards in a browser, as the HTML that the real backend renders, in the page models of Anki's clients."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from outputs.anki_cases import Collection, built, every_type
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from samples import a_bank, a_folder, a_matching, a_multiple_choice, a_multiple_response

from quizgen.grading.grade import grade
from quizgen.grading.grades import Verdict
from quizgen.grading.responses import Chosen
from quizgen.model.questions import options

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BLOCKED = "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('blocked'); }});"

PAGE = '<!doctype html><meta charset="utf-8"><body class="card card1"><div id="qa">{}</div></body>'

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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
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


class Reviewer:
    """A page that shows cards, reloading for each side as phones do, or never as desktops do."""

    def __init__(self, page: Page, home: Path, *, reloads: bool) -> None:
        self.page = page
        self.reloads = reloads
        self.file = home / "card.html"
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._open("")

    def show(self, html: str) -> None:
        if self.reloads:
            self._open(html)
        else:
            self.page.evaluate(SHOW, html)

    def _open(self, html: str) -> None:
        self.file.write_text(PAGE.format(html), encoding="utf-8")
        self.page.goto(self.file.as_uri())

    def order(self) -> list[str]:
        return self.page.locator(".qg-option").all_inner_texts()

    def marks(self) -> dict[str, str]:
        """What the script says to each option that was chosen."""
        chosen = self.page.locator(".qg-options > li:has(.qg-yours)")
        options = chosen.locator(".qg-option").all_inner_texts()
        return dict(zip(options, chosen.locator(".qg-yours").all_inner_texts(), strict=True))

    def verdict(self) -> str:
        return " ".join(self.page.locator(".qg-verdict").all_inner_texts())

    def choose(self, option: str) -> None:
        self.page.get_by_text(option, exact=True).click()


MODELS = {
    "desktop": (False, ""),
    "phone": (True, ""),
    "desktop-blocked": (False, BLOCKED),
    "phone-blocked": (True, BLOCKED),
}


@pytest.fixture(params=MODELS)
def model(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def reviewer(model: str, context: BrowserContext, tmp_path: Path) -> Iterator[Reviewer]:
    reloads, script = MODELS[model]
    page = context.new_page()
    if script:
        page.add_init_script(script)
    opened = Reviewer(page, tmp_path, reloads=reloads)
    yield opened
    assert opened.errors == []


def test_the_order_is_the_same_on_both_sides(reviewer: Reviewer, cards: dict[str, tuple[str, str]]) -> None:
    for front, back in (cards["many"], cards["goods-today"], cards["many"]):
        reviewer.show(front)
        order = reviewer.order()
        reviewer.show(back)
        assert reviewer.order() == order


def test_the_back_tells_the_choice_in_words(
    model: str, reviewer: Reviewer, cards: dict[str, tuple[str, str]]
) -> None:
    front, back = cards["many"]
    for option, verdict in (("wrong b", "Not correct"), ("right", "Correct")):
        reviewer.show(front)
        reviewer.choose(option)
        reviewer.show(back)
        forgotten = model == "phone-blocked"
        assert reviewer.verdict() == ("" if forgotten else verdict)
        assert reviewer.marks() == ({} if forgotten else {option: "your choice"})


VERDICTS = {Verdict.CORRECT: "Correct", Verdict.PARTIAL: "Partly correct", Verdict.WRONG: "Not correct"}


def test_several_ticks_are_judged_as_quizgen_grades(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    question = a_multiple_response()
    texts = [option.text for option in options(question)]
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    every = range(len(texts))
    for ticks in (chosen for count in range(1, 6) for chosen in combinations(every, count)):
        reviewer.show(cards["goods-today"][0])
        for tick in ticks:
            reviewer.choose(texts[tick])
        reviewer.show(cards["goods-today"][1])
        graded = grade(question, Chosen(frozenset(ticks)))
        assert reviewer.verdict() == VERDICTS[graded.verdict], ticks
        assert sorted(reviewer.marks()) == sorted(texts[tick] for tick in ticks)


def test_nothing_chosen_is_not_judged(reviewer: Reviewer, cards: dict[str, tuple[str, str]]) -> None:
    for html in cards["goods-today"]:
        reviewer.show(html)
    assert reviewer.verdict() == ""
    assert reviewer.marks() == {}


def test_a_choice_can_be_taken_back_and_a_new_front_forgets_it(
    reviewer: Reviewer, cards: dict[str, tuple[str, str]]
) -> None:
    front, back = cards["many"]
    reviewer.show(front)
    reviewer.choose("right")
    reviewer.choose("right")
    reviewer.show(back)
    assert reviewer.verdict() == ""
    reviewer.show(front)
    reviewer.choose("right")
    reviewer.show(front)
    reviewer.show(back)
    assert reviewer.verdict() == ""


def test_the_keyboard_is_enough(reviewer: Reviewer, cards: dict[str, tuple[str, str]]) -> None:
    front, _ = cards["goods-today"]
    reviewer.show(front)
    keyboard = reviewer.page.keyboard
    first, second, third, fourth, fifth = reviewer.order()
    reviewer.page.locator(".qg-options > li").first.focus()
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    keyboard.press("Space")
    keyboard.press("Alt+Digit3")
    keyboard.press("Alt+Digit9")
    keyboard.press("a")
    chosen = reviewer.page.locator('[role="checkbox"][aria-checked="true"] .qg-option').all_inner_texts()
    assert chosen == [first, second, third, fifth]
    assert fourth not in chosen


def test_keys_of_a_card_that_is_gone_do_nothing(
    reviewer: Reviewer, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer.show(cards["many"][0])
    reviewer.show(cards["stalls"][0])
    reviewer.page.keyboard.press("Alt+Digit1")
    reviewer.show(cards["many"][1])
    assert reviewer.verdict() == ""


def test_pinned_and_natural_order_is_kept(reviewer: Reviewer, cards: dict[str, tuple[str, str]]) -> None:
    reviewer.show(cards["figures"][0])
    assert reviewer.order() == ["40", "50", "60", "1,000"]
    reviewer.show(cards["with-everything"][0])
    assert reviewer.order()[-1] == "fish"
    reviewer.show(cards["true-one"][0])
    assert reviewer.order() == ["True", "False"]


def test_every_order_is_equally_likely(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    firsts: Counter[str] = Counter()
    front = cards["many"][0]
    for index in range(800):
        reviewer.show(front.replace('data-id="more/many"', f'data-id="more/many-{index}"'))
        firsts[reviewer.order()[0]] += 1
    assert len(firsts) == 5
    assert all(110 <= count <= 210 for count in firsts.values()), firsts


def test_without_javascript_the_cards_are_complete(
    browser: Browser, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    front, back = cards["first-goods"]
    reviewer.show(front)
    order = reviewer.order()
    assert sorted(order) == ["cheese", "fish", "grain", "honey"]
    assert not reviewer.page.get_by_text("Cheese is sold today.").is_visible()
    reviewer.show(back)
    assert reviewer.order() == order
    assert reviewer.page.get_by_text("Cheese is sold today.").is_visible()
    assert reviewer.page.locator("mark").inner_text() == "Only grain was sold at first"
    reviewer.show(cards["with-everything"][0])
    hint = reviewer.page.get_by_text("It can be milled.")
    assert not hint.is_visible()
    reviewer.page.get_by_text("Hint").click()
    assert hint.is_visible()
    context.close()


def test_the_right_option_is_told_by_style_alone(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    front, back = cards["first-goods"]
    said = "element => getComputedStyle(element, '::after').content"
    reviewer.show(front)
    assert reviewer.page.locator("li.ok").evaluate(said) == "none"
    reviewer.show(back)
    assert reviewer.page.locator("li.ok").evaluate(said) == '"✓ correct answer"'


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
    if (contrast < 4.5 || size < 18) found.push(`${element.outerHTML.slice(0, 60)} ${contrast} ${size}`);
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
