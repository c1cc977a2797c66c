"""What a page packs is unpacked in the browser, in all the ways in which LZMA repeats something."""

from __future__ import annotations

import random  # noqa: TID251 - the same seed makes the same text

from playwright.sync_api import Browser

from quizgen.markup.template_files import template_text
from quizgen.outputs.page.packing import packed_json, packed_text

CHANCE = random.Random(1)
NOISE = "".join(chr(CHANCE.randrange(1, 0x500)) for _ in range(9_000))
TEXTS = [
    "",
    "a",
    "é" * 3,
    "ab" * 5_000,
    "Ein Text, ein Text, mit 1.000 Zahlen und خط عربي. " * 40,
    template_text("page/practice.js"),
    NOISE,
    NOISE + "b" * 300_000 + NOISE[::-1] + NOISE,
]


def test_every_kind_of_text_is_unpacked(browser: Browser) -> None:
    page = browser.new_page()
    program = (
        f"packed => {{ {template_text('page/lzma.js')}; return packed.map((each) => Lzma.text(each)); }}"
    )

    assert page.evaluate(program, [packed_text(text) for text in TEXTS]) == TEXTS
    page.close()


def test_damaged_data_are_an_error_and_no_endless_loop(browser: Browser) -> None:
    page = browser.new_page()
    program = f"packed => {{ {template_text('page/lzma.js')}; try {{ Lzma.text(packed) }} catch ({{ message }}) {{ return message }} }}"

    assert page.evaluate(program, packed_text(TEXTS[5])[:900]) == "damaged data"
    page.close()


def test_data_are_unpacked_with_the_key_that_hides_them(browser: Browser) -> None:
    page = browser.new_page()
    data = {"a": ["ü", 1, None, "</script>"], "b": {"c": "x" * 999}}
    program = f"given => {{ {template_text('page/lzma.js')}; return Lzma.json(...given); }}"

    assert page.evaluate(program, [packed_json(data, "bank"), "bank"]) == data
    assert "script" not in packed_json(data)
    page.close()
