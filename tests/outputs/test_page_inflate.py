"""What a page packs is unpacked in the browser, whichever way DEFLATE packs it."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from quizgen.markup.template_files import template_text
from quizgen.outputs.page.packing import as_base85, packed_json, packed_text

TEXTS = [
    "",
    "a",
    "é" * 3,
    "Ein Text, ein Text, mit 1.000 Zahlen und خط عربي. " * 40,
    template_text("page/practice.js"),
]


def with_level(level: int, strategy: int) -> Callable[[str], str]:
    def pack(text: str) -> str:
        packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
        return as_base85(packer.compress(text.encode()) + packer.flush())

    return pack


@pytest.mark.parametrize(
    "pack", [packed_text, with_level(0, zlib.Z_DEFAULT_STRATEGY), with_level(9, zlib.Z_FIXED), with_level(1, zlib.Z_HUFFMAN_ONLY)]
)  # fmt: skip
def test_every_kind_of_block_is_unpacked(browser: Browser, pack: Callable[[str], str]) -> None:
    page = browser.new_page()
    program = f"packed => {{ {template_text('page/inflate.js')}; return packed.map((each) => Inflate.text(each)); }}"

    assert page.evaluate(program, [pack(text) for text in TEXTS]) == TEXTS
    page.close()


def test_data_are_unpacked_with_the_key_that_hides_them(browser: Browser) -> None:
    page = browser.new_page()
    data = {"a": ["ü", 1, None, "</script>"], "b": {"c": "x" * 999}}
    program = f"given => {{ {template_text('page/inflate.js')}; return Inflate.json(...given); }}"

    assert page.evaluate(program, [packed_json(data, "bank"), "bank"]) == data
    assert "script" not in packed_json(data)
    page.close()
