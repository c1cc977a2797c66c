"""The cards in a browser, as the HTML that the real backend renders, in the page models of Anki's clients."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from samples import a_bank, a_folder, a_multiple_choice, a_multiple_response, a_true_false

from outputs.anki_answering import answer_badly
from outputs.anki_browser import MODELS, Reviewer
from outputs.anki_cases import NOW, Collection, only_file
from quizgen.grading.grade import grade_response
from quizgen.grading.responses import OptionResponse
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.questions import options
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings


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
    for option, verdict in (("wrong b", "Incorrect"), ("right", "Correct")):
        reviewer.show(front)
        reviewer.choose(option)
        reviewer.show(back)
        forgotten = model == "phone-blocked"
        assert reviewer.verdict() == ("" if forgotten else verdict)
        assert reviewer.marks() == ({} if forgotten else {option: "your choice"})


VERDICTS = {Verdict.CORRECT: "Correct", Verdict.PARTIAL: "Partly correct", Verdict.WRONG: "Incorrect"}


def test_several_ticks_are_judged_as_quizgen_grades(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    question = a_multiple_response()
    texts = [option.text for option in options(question)]
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    every = range(len(texts))
    for ticks in (chosen for count in range(1, 6) for chosen in combinations(every, count)):
        reviewer.show(cards["goods-today"][0])
        for tick in ticks:
            reviewer.choose(texts[tick])
        reviewer.show(cards["goods-today"][1])
        graded = grade_response(question, OptionResponse(frozenset(ticks)))
        assert isinstance(graded, Grade)
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


def test_plain_keys_are_left_to_anki(reviewer: Reviewer, cards: dict[str, tuple[str, str]]) -> None:
    """Anki's answer buttons are 1 to 4; Space and Enter show the answer, unless an option has the focus."""
    digits = "123456789"
    for name, picked in (("many", 1), ("goods-today", 1), ("order-of-events", 0), ("years-of-the-hall", 0)):
        for side in cards[name]:
            reviewer.show(side)
            reviewer.page.evaluate(HEARD)
            reviewer.page.keyboard.type(digits)
            heard = reviewer.page.evaluate("window.heard")
            assert heard == [[digit, False] for digit in digits]
            for key in (" ", "Enter", "u", "e", "@"):
                reviewer.page.keyboard.press(key)
            assert not any(taken for _, taken in reviewer.page.evaluate("window.heard"))
            assert reviewer.page.locator('[aria-checked="true"]').count() == 0
        reviewer.show(cards[name][0])
        reviewer.page.keyboard.press("Alt+Digit1")
        assert reviewer.page.locator('[aria-checked="true"]').count() == picked


def test_keys_of_a_card_that_is_gone_do_nothing(
    reviewer: Reviewer, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer.show(cards["many"][0])
    reviewer.show(cards["stalls"][0])
    reviewer.page.keyboard.press("Alt+Digit1")
    reviewer.show(cards["many"][1])
    assert reviewer.verdict() == ""


def test_pinned_options_stay_at_the_end(reviewer: Reviewer, cards: dict[str, tuple[str, str]]) -> None:
    reviewer.show(cards["with-everything"][0])
    assert reviewer.order()[-1] == "fish"
    reviewer.show(cards["true-one"][0])
    assert reviewer.order() == ["True", "False"]


HEARD = """() => {
  window.heard = [];
  window.onkeydown = event => { window.heard.push([event.key, event.defaultPrevented]); };
}"""
"""Anki's own listener, to which a key comes after the card's."""

EARLIER = '<ul class="qg-options" data-choose="one" data-fixed '
"""The list of sorted or unshuffled options in notes of earlier builds."""


def orders(reviewer: Reviewer, front: str) -> set[tuple[str, ...]]:
    """In which orders a card shows its options, over many questions."""
    found = set()
    for index in range(40):
        reviewer.show(re.sub(r'data-id="[^"]*"', f'data-id="more/{index}"', front))
        found.add(tuple(reviewer.order()))
    return found


def test_numbers_are_shuffled_in_notes_of_earlier_builds_too_and_words_in_order_are_not(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    for name, shuffled in (("figures", True), ("first-goods", False)):
        front = re.sub('<ul class="qg-options" data-choose="one"( data-fixed)? ', EARLIER, cards[name][0])
        assert EARLIER in front
        assert (len(orders(reviewer, front)) > 1) == shuffled


def test_each_option_shows_its_key_where_there_is_a_keyboard(
    browser: Browser, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    shown = "options => options.map(option => getComputedStyle(option, '::after').content.split(' / ')[0])"
    for touch, keys in ((False, ['"Alt+1"', '"Alt+2"']), (True, ["none", "none"])):
        context = browser.new_context(has_touch=touch, is_mobile=touch)
        reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
        reviewer.show(cards["true-one"][0])
        assert reviewer.page.locator(".qg-option").evaluate_all(shown) == keys
        reviewer.show(cards["true-one"][1])
        assert reviewer.page.locator(".qg-option").evaluate_all(shown) == ["none", "none"]
        context.close()


@pytest.mark.parametrize("client", ["pycmd", "showAnswer", "none"])
def test_a_choice_reveals_the_answer_at_once_if_the_note_says_so(
    client: str, context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    page = context.new_page()
    if client != "none":
        page.add_init_script(f"window.{client} = () => {{ window.asked = (window.asked || 0) + 1; }};")
    reviewer = Reviewer(page, tmp_path, reloads=True)
    for name, option, revealed in (
        ("many", "wrong b", 1),
        ("true-one", "True", 1),
        ("goods-today", "wool", 0),
    ):
        front, back = cards[name]
        reviewer.show(front.replace("qg-choice ", "qg-choice qg-auto-reveal"))
        reviewer.choose(option)
        assert page.evaluate("window.asked || 0") == (0 if client == "none" else revealed)
        assert bool(reviewer.verdict()) == bool(revealed)
        if revealed:
            reviewer.choose(reviewer.order()[0])
            assert list(reviewer.marks()) == [option]
        reviewer.show(back)
        assert list(reviewer.marks()) == [option]
    reviewer.show(cards["many"][0])
    reviewer.choose("right")
    assert reviewer.verdict() == ""
    assert reviewer.errors == []


def test_scripts_that_run_twice_do_everything_once(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
    for name in ("goods-today", "order-of-events", "bell-at-noon"):
        counts = []
        for times in (1, 2):
            reviewer.show(cards[name][0])
            answer_badly(reviewer.page)
            reviewer.show(re.sub(r"(?s)<script>.*?</script>", r"\g<0>" * times, cards[name][1]))
            counts.append(reviewer.page.locator(".qg :not(script)").count())
        assert counts[0] == counts[1]
    assert reviewer.errors == []


def test_every_order_is_equally_likely(
    context: BrowserContext, tmp_path: Path, cards: dict[str, tuple[str, str]]
) -> None:
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=False)
    front = cards["many"][0]
    fronts = [front.replace('data-id="more/many"', f'data-id="more/many-{index}"') for index in range(800)]
    firsts = Counter(reviewer.first_options(fronts))
    assert len(firsts) == 5
    assert all(110 <= count <= 210 for count in firsts.values()), firsts


@pytest.fixture(scope="module")
def folded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Cards of a deck that was built with options to be thought about first."""
    collection = Collection(tmp_path_factory.mktemp("anki"))
    bank = a_bank(a_multiple_choice(), a_multiple_response(), a_true_false())
    collection.load(only_file(ANKI.render(a_folder(bank), AnkiSettings(now=NOW, mcq="recall"))))
    found = {note["ID"].split("/")[1]: note.cards()[0] for note in collection.notes()}
    sides = {name: (card.question(), card.answer()) for name, card in found.items()}
    collection.close()
    return sides


def test_folded_options_are_opened_chosen_from_and_open_on_the_back(
    model: str, reviewer: Reviewer, folded: dict[str, tuple[str, str]]
) -> None:
    front, back = folded["first-goods"]
    keyboard = reviewer.page.keyboard
    grain = reviewer.page.get_by_text("grain", exact=True)
    for key in ("Enter", "click"):
        reviewer.show(front)
        assert not grain.is_visible()
        keyboard.press("Alt+Digit1")
        keyboard.press("Tab")
        summary = reviewer.page.get_by_text("Think first, then open the options")
        assert "tappable" in (summary.get_attribute("class") or "").split()
        summary.click() if key == "click" else keyboard.press(key)
        assert reviewer.page.locator('[aria-checked="true"]').count() == 0
        grain.click()
        reviewer.show(back)
        assert grain.is_visible()
        assert reviewer.verdict() == ("" if model == "phone-blocked" else "Correct")


def test_folded_options_are_shown_without_javascript_and_a_statement_folds_nothing(
    browser: Browser, tmp_path: Path, folded: dict[str, tuple[str, str]]
) -> None:
    for scripted, name, text in ((False, "first-goods", "grain"), (True, "sell-after-bell", "True")):
        context = browser.new_context(java_script_enabled=scripted)
        reviewer = Reviewer(context.new_page(), tmp_path, reloads=True)
        reviewer.show(folded[name][0])
        assert reviewer.page.get_by_text(text, exact=True).is_visible()
        context.close()


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
