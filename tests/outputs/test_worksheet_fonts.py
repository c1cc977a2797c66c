"""Sheets bring their fonts, so that they are the same on every machine."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from samples import a_bank, a_folder, a_multiple_choice, an_article

from outputs.worksheet_cases import an_arabic_folder, made
from quizgen.markup.template_files import template_bytes, template_root
from quizgen.outputs.worksheet.fonts import SCRIPTS, SYMBOLS, font_faces

ROOT = Path(__file__).parents[2]
FILES = sorted(entry.name for entry in (template_root() / "fonts").iterdir() if entry.name.endswith(".woff2"))
ONLY = ("Noto", "DejaVu", "Liberation")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir>
<selectfont><rejectfont><glob>*.*</glob></rejectfont><acceptfont><glob>*/{only}*</glob></acceptfont></selectfont>
</fontconfig>"""
LAID_OUT = """
import sys
import weasyprint
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
for line in sys.stdin.read().split("\\0"):
    for number, page in enumerate(weasyprint.HTML(string=line).render(font_config=fonts).pages):
        for box in page._page_box.descendants():
            if getattr(box, "text", ""):
                print(number, round(box.position_x, 1), round(box.position_y, 1), round(box.width, 1), box.text)
"""


def families(html: str, preset: str = "normal") -> set[str]:
    return {part.partition('"')[0] for part in font_faces([html], preset).split('font-family: "')[1:]}


@pytest.mark.parametrize("name", FILES)
def test_a_page_with_a_character_gets_the_file_that_has_it(name: str) -> None:
    face, part, cut = name.removesuffix(".woff2").split("-")
    chars = TTFont(BytesIO(template_bytes(f"fonts/{name}"))).getBestCmap()
    needed = SYMBOLS[part] if face == "symbols" else SCRIPTS[part]
    latin = TTFont(BytesIO(template_bytes("fonts/serif-latin-400.woff2"))).getBestCmap()
    missed = [chr(char) for char in chars if char not in latin and not needed.search(chr(char))]
    if face != "symbols":  # the two files of symbols share shapes
        assert missed == []
    assert cut in {"400", "700", "400i", "700i"}


def test_a_page_has_the_scripts_and_faces_that_it_uses_and_no_others() -> None:
    assert families("<p>plain</p>") == {"Quizgen Sans", "Quizgen Serif"}
    assert families("<p>plain</p>", "large") == {"Quizgen Sans"}
    assert families("<p>über café – “so” 5\u202f%</p>") == {"Quizgen Sans", "Quizgen Serif"}
    assert "Quizgen Mono" in families("<code>x</code>", "dyslexia")
    for text, script in {"ł": "Extended", "α": "Greek", "ж": "Cyrillic", "س": "Arabic"}.items():
        assert families(f"<p>{text}</p>") == {
            *(f"Quizgen {face}{part}" for face in ("Sans", "Serif") for part in ("", f" {script}"))
        }
    assert "Quizgen Math" in families("x → y")
    assert "Quizgen Signs" in families("☎")
    assert "font-style: italic" not in font_faces(["<em>x</em>"], "large")
    assert "font-style: italic" in font_faces(["<em>x</em>"], "normal")


def test_a_sheet_is_a_few_hundred_kilobytes_at_most() -> None:
    english = made(a_folder(a_bank(a_multiple_choice())))
    assert max(map(len, english.values())) < 150_000
    assert max(map(len, made(an_arabic_folder()).values())) < 350_000


@pytest.mark.slow
def test_words_stand_in_the_same_places_whatever_fonts_the_machine_has(tmp_path: Path) -> None:
    article = an_article(
        "The *bell* is `rung` at $x^2$ noon → “so” it was **said**, 5\u202f% of them. " * 6, "Żółw α ж."
    )
    pages = [
        page
        for preset in ("normal", "large")
        for folder in (a_folder(article=article), an_arabic_folder())
        for page in made(folder, preset=preset, forms=1, key="appended").values()
    ]
    places = set()
    for only in ONLY:
        config = tmp_path / f"{only}.conf"
        config.write_text(FONTS.format(only=only, cache=tmp_path / only))
        done = subprocess.run(
            [sys.executable, "-c", LAID_OUT],
            input="\0".join(page.decode() for page in pages),
            env=os.environ | {"FONTCONFIG_FILE": str(config)},
            capture_output=True,
            text=True,
            check=True,
        )
        places.add(done.stdout)
    assert len(places) == 1
    assert places.pop().count("\n") > 800
