"""Matching and ordering cards in a browser, as the HTML that the real backend renders."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import permutations, product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page
from samples import a_bank, a_folder, a_matching, an_article, an_ordering

from outputs.anki_answering import pick, put
from outputs.anki_browser import MODELS, Reviewer
from outputs.anki_cases import Collection, built
from quizgen.grading.grade import grade_response
from quizgen.grading.responses import MatchingResponse, OrderingResponse, Response
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.questions import Matching, Ordering

VERDICTS = {Verdict.CORRECT: "Correct", Verdict.PARTIAL: "Partly correct", Verdict.WRONG: "Incorrect"}

Sides = tuple[str, str]

SHARED = a_matching(
    id="shared",
    pairs={"grain": "valley", "cheese": "valley", "*fish* & co": "coast"},
    distractors=["$x^2$"],
)
DAY_OF_JUNE = """() => {
  const Real = Date;
  window.Date = class extends Real { constructor() { super(2026, 5, Number(window.dayOfJune || 1)); } };
}"""


@pytest.fixture(scope="module")
def arranged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sides]:
    """Front and back of each question to arrange, by its id."""
    collection = Collection(tmp_path_factory.mktemp("anki"))
    questions = a_matching(), an_ordering(), SHARED, an_ordering(id="two", items=["a", "b"], dates=None)
    collection.load(built(a_folder(a_bank(*questions))))
    collection.load(
        built(a_folder(a_bank(an_ordering(id="ar")), slug="suq", article=an_article(language="ar")))
    )
    found = {
        (note["ID"].split("/")[1]): (card.question(), card.answer())
        for note in collection.notes()
        for card in note.cards()
    }
    collection.close()
    return found


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


@pytest.fixture
def desktop(context: BrowserContext, tmp_path: Path) -> Iterator[Reviewer]:
    opened = Reviewer(context.new_page(), tmp_path, reloads=False)
    yield opened
    assert opened.errors == []


def row(page: Page) -> list[int]:
    """The items to order as they stand, by their place in the right order."""
    return [int(item.get_attribute("data-item") or "") for item in page.locator(".qg-items > li").all()]


def item(page: Page, number: int) -> Locator:
    return page.locator(f'.qg-items > li[data-item="{number}"]')


def marks(page: Page) -> list[str]:
    return page.locator(".qg-solution .qg-yours").all_inner_texts()


def graded(question: Matching | Ordering, response: Response) -> Grade:
    found = grade_response(question, response)
    assert isinstance(found, Grade)
    return found


def agrees(page: Page, expected: Grade) -> None:
    """The card says what quizgen's grade says, as a whole and part by part."""
    assert page.locator(".qg-verdict").all_inner_texts() == [VERDICTS[expected.verdict]]
    parts = page.locator(".qg-solution :is(li, td):has(> .qg-yours)")
    told = parts.evaluate_all("parts => parts.map(part => part.classList.contains('ok'))")
    assert told == [part.right for part in expected.parts]


def test_every_order_is_judged_as_quizgen_grades(desktop: Reviewer, arranged: dict[str, Sides]) -> None:
    question = an_ordering()
    front, back = arranged["order-of-events"]
    for wanted in permutations(range(4)):
        desktop.show(front)
        put(desktop.page, wanted)
        assert row(desktop.page) == list(wanted)
        desktop.show(back)
        agrees(desktop.page, graded(question, OrderingResponse(wanted)))


@pytest.mark.parametrize("question", [a_matching(distractors=[]), SHARED], ids=["pairs", "shared"])
def test_every_matching_is_judged_as_quizgen_grades(
    question: Matching, desktop: Reviewer, arranged: dict[str, Sides]
) -> None:
    front, back = arranged[question.id]
    rights = [None, *range(len(question.rights))]
    for chosen in product(rights, repeat=len(question.pairs)):
        pairs = {left: right for left, right in enumerate(chosen) if right is not None}
        if not pairs:
            continue
        desktop.show(front)
        pick(desktop.page, pairs)
        desktop.show(back)
        agrees(desktop.page, graded(question, MatchingResponse(pairs)))


def test_an_order_is_told_in_words_item_by_item(
    model: str, reviewer: Reviewer, arranged: dict[str, Sides]
) -> None:
    front, back = arranged["order-of-events"]
    reviewer.show(front)
    put(reviewer.page, (1, 2, 0, 3))
    reviewer.show(back)
    forgotten = model == "phone-blocked"
    assert reviewer.verdict() == ("" if forgotten else "Partly correct")
    assert marks(reviewer.page) == (
        []
        if forgotten
        else [
            "you put next: Its clock was added",
            "you put the correct one next",
            "you put next: The market began",
        ]
    )
    reviewer.show(front)
    put(reviewer.page, (0, 1, 3, 2))
    reviewer.show(back)
    assert marks(reviewer.page)[2:] == ([] if forgotten else ["you put this last"])


def test_a_matching_is_told_in_words_pair_by_pair(
    model: str, reviewer: Reviewer, arranged: dict[str, Sides]
) -> None:
    front, back = arranged["shared"]
    reviewer.show(front)
    pick(reviewer.page, {0: 0, 1: 2})
    reviewer.show(back)
    forgotten = model == "phone-blocked"
    told = ["your choice", r"your choice: \(x^2\)", "you left this open"]
    assert marks(reviewer.page) == ([] if forgotten else told)
    assert reviewer.verdict() == ("" if forgotten else "Partly correct")


@pytest.mark.parametrize("name", ["order-of-events", "years-of-the-hall"])
def test_what_nobody_touched_is_not_judged(name: str, reviewer: Reviewer, arranged: dict[str, Sides]) -> None:
    front, back = arranged[name]
    for html in (back, front, back):
        reviewer.show(html)
        assert reviewer.verdict() == ""
        assert marks(reviewer.page) == []


def test_a_new_front_forgets_what_was_given(reviewer: Reviewer, arranged: dict[str, Sides]) -> None:
    front, back = arranged["order-of-events"]
    reviewer.show(front)
    put(reviewer.page, (0, 1, 2, 3))
    reviewer.show(front)
    reviewer.show(back)
    assert reviewer.verdict() == ""
    front, back = arranged["years-of-the-hall"]
    reviewer.show(front)
    pick(reviewer.page, {0: 0})
    reviewer.page.locator(".qg-pick").first.select_option(value="")
    reviewer.show(back)
    assert reviewer.verdict() == ""


def test_the_keyboard_is_enough_to_order(reviewer: Reviewer, arranged: dict[str, Sides]) -> None:
    reviewer.show(arranged["order-of-events"][0])
    page = reviewer.page
    first, second, third, fourth = row(page)
    keyboard = page.keyboard
    item(page, first).locator(".qg-down").focus()
    keyboard.press("Alt+ArrowDown")
    assert row(page) == [second, first, third, fourth]
    keyboard.press("ArrowDown")
    keyboard.press("Alt+ArrowDown")
    keyboard.press("Alt+ArrowDown")
    assert row(page) == [second, first, fourth, third]
    keyboard.press("ArrowDown")
    keyboard.press("Control+ArrowUp")
    keyboard.press("x")
    keyboard.press("ArrowUp")
    keyboard.press("Alt+ArrowUp")
    assert row(page) == [second, fourth, first, third]
    # Whatever has moved keeps the focus, at the ends as well.
    keyboard.press("Alt+ArrowUp")
    keyboard.press("Alt+ArrowUp")
    keyboard.press("Space")
    assert row(page) == [fourth, second, first, third]
    assert page.evaluate("document.activeElement.closest('li').dataset.item") == str(fourth)


def middle(page: Page, number: int, part: str = "") -> tuple[float, float]:
    box = item(page, number).locator(part).bounding_box() if part else item(page, number).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_items_are_dragged_with_the_mouse_and_the_back_judges_the_order(
    model: str, reviewer: Reviewer, arranged: dict[str, Sides]
) -> None:
    front, back = arranged["order-of-events"]
    reviewer.show(front)
    page = reviewer.page
    first, second, third, fourth = row(page)
    page.mouse.move(*middle(page, first, ".qg-item"))
    page.mouse.down()
    x, y = middle(page, fourth)
    page.mouse.move(x, y + 10, steps=9)
    page.mouse.up()
    assert row(page) == [second, third, fourth, first]
    assert page.locator(".held").count() == 0
    assert page.get_by_role("status").inner_text().endswith("place 4 of 4")
    page.mouse.move(*middle(page, second))
    assert row(page) == [second, third, fourth, first]
    reviewer.show(back)
    assert bool(reviewer.verdict()) == (model != "phone-blocked")


def test_a_finger_drags_by_the_number_and_scrolls_elsewhere(
    browser: Browser, tmp_path: Path, arranged: dict[str, Sides]
) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 400})
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    page = reviewer.page
    finger = context.new_cdp_session(page)

    def swipe(start: tuple[float, float], end: tuple[float, float]) -> None:
        for step in range(6):
            x, y = (a + (b - a) * step / 5 for a, b in zip(start, end, strict=True))
            finger.send(
                "Input.dispatchTouchEvent",
                {"type": "touchMove" if step else "touchStart", "touchPoints": [{"x": x, "y": y}]},
            )
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    reviewer.show(arranged["order-of-events"][0] + '<p style="height: 900px"></p>')
    first, second, third, fourth = row(page)
    x, y = middle(page, third, ".qg-grip")
    swipe((x, y), (x, middle(page, first)[1] - 8))
    assert row(page) == [third, first, second, fourth]
    assert page.evaluate("scrollY") == 0
    swipe(middle(page, fourth, ".qg-item"), (180, 20))
    page.wait_for_function("scrollY > 50")
    assert row(page) == [third, first, second, fourth]
    assert reviewer.errors == []
    context.close()


def test_an_item_that_is_put_back_is_not_judged(desktop: Reviewer, arranged: dict[str, Sides]) -> None:
    front, back = arranged["order-of-events"]
    desktop.show(front)
    desktop.page.mouse.move(*middle(desktop.page, 0))
    desktop.page.mouse.down()
    desktop.page.mouse.move(*middle(desktop.page, 0), steps=3)
    desktop.page.mouse.up()
    desktop.show(back)
    assert desktop.verdict() == ""


def test_the_buttons_and_boxes_have_names_and_moves_are_said(
    reviewer: Reviewer, arranged: dict[str, Sides]
) -> None:
    page = reviewer.page
    reviewer.show(arranged["order-of-events"][0])
    put(page, (0, 1, 2, 3))
    page.get_by_role("button", name="Move down: The market began").click()
    assert page.get_by_role("status").inner_text() == "The market began: place 2 of 4"
    assert page.get_by_role("list").get_by_role("listitem").count() == 4
    states = page.locator(".qg-up").evaluate_all("all => all.map(one => one.getAttribute('aria-disabled'))")
    assert states == ["true", "false", "false", "false"]
    reviewer.show(arranged["shared"][0])
    box = page.get_by_role("combobox", name="fish & co")
    assert box.input_value() == ""
    letters = page.locator(".qg-rights > li").all_inner_texts()
    offered = box.locator("option").all_inner_texts()
    math = letters.index(r"\(x^2\)")
    assert offered[0] == "Choose"
    assert offered[1:] == [
        "ABC"[place] if place == math else f"{'ABC'[place]} · {text}" for place, text in enumerate(letters)
    ]


def test_what_is_to_be_tapped_is_big_enough_and_tappable(
    browser: Browser, tmp_path: Path, arranged: dict[str, Sides]
) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 700})
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    page = reviewer.page
    for name in ("years-of-the-hall", "order-of-events"):
        reviewer.show(arranged[name][0])
        controls = page.locator(".qg-given :is(button, select)")
        assert controls.count() in {3, 8}
        for control in controls.all():
            box = control.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 44
            assert "tappable" in (control.get_attribute("class") or "").split()
    first, second, *rest = row(page)
    item(page, first).locator(".qg-down").tap()
    assert row(page) == [second, first, *rest]
    assert page.locator(".moved").get_attribute("data-item") == str(first)
    context.close()


def test_each_day_has_its_order_and_none_is_the_right_one(
    context: BrowserContext, tmp_path: Path, arranged: dict[str, Sides]
) -> None:
    page = context.new_page()
    page.add_init_script(f"({DAY_OF_JUNE})()")
    reviewer = Reviewer(page, tmp_path, reloads=False)
    orders: set[tuple[int, ...]] = set()
    twos: set[tuple[int, ...]] = set()
    rights: set[tuple[str, ...]] = set()
    for day in range(1, 31):
        page.evaluate("day => { window.dayOfJune = day; }", day)
        for found, name in ((orders, "order-of-events"), (twos, "two")):
            reviewer.show(arranged[name][0])
            found.add(tuple(row(page)))
        reviewer.show(arranged["years-of-the-hall"][0])
        rights.add(tuple(page.locator(".qg-rights > li").all_inner_texts()))
    assert (0, 1, 2, 3) not in orders
    assert len(orders) > 8
    assert twos == {(1, 0)}
    assert len(rights) > 8


def test_the_words_are_those_of_the_questions_language(desktop: Reviewer, arranged: dict[str, Sides]) -> None:
    front, back = arranged["ar"]
    desktop.show(front)
    put(desktop.page, (0, 1, 2, 3))
    item, _, place = desktop.page.get_by_role("status").inner_text().partition(": ")
    assert item in an_ordering().items
    assert place.startswith("الموضع")
    desktop.show(back)
    assert desktop.verdict() == "إجابة صحيحة"
    assert set(marks(desktop.page)) == {"وضعت بعده العنصر الصحيح"}


@pytest.mark.parametrize("state", ["[9, null, 'x']", "{}", "7", "[]", "nonsense"])
@pytest.mark.parametrize("name", ["order-of-events", "years-of-the-hall"])
def test_what_is_stored_by_something_else_breaks_nothing(
    name: str, state: str, desktop: Reviewer, arranged: dict[str, Sides]
) -> None:
    front, back = arranged[name]
    desktop.show(front)
    key = f"quizgen/market-basics/{name}"
    desktop.page.evaluate("([key, state]) => sessionStorage.setItem(key, state)", [key, state])
    desktop.show(back)
    assert desktop.page.locator(".qg-solution").is_visible()


def test_without_javascript_both_sides_are_complete(
    browser: Browser, tmp_path: Path, arranged: dict[str, Sides]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    for question in (a_matching(), an_ordering()):
        for html in arranged[question.id]:
            reviewer.show(html)
            shown = reviewer.page.locator(".qg-given, .qg-solution").filter(visible=True).inner_text()
            texts = question.items if isinstance(question, Ordering) else question.rights
            assert all(shown.count(text) == 1 for text in texts), shown
    context.close()


@pytest.mark.parametrize("width", [360, 1200])
def test_an_answer_under_way_fits_the_width(
    width: int, browser: Browser, tmp_path: Path, arranged: dict[str, Sides]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    for name, state in (("order-of-events", [3, 1, 0, 2]), ("shared", [2, 2, None])):
        front, back = arranged[name]
        reviewer.show(front)
        key = f"quizgen/market-basics/{name}"
        reviewer.page.evaluate(
            "([key, state]) => sessionStorage.setItem(key, state)", [key, json.dumps(state)]
        )
        for html in (front, back):
            reviewer.show(html)
            assert reviewer.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
