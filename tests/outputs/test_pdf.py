"""PDFs as readers and screen readers find them."""

from __future__ import annotations

import base64
import io
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from pypdf import PdfReader
from samples import a_bank, a_folder, a_multiple_choice, an_article

from outputs.worksheet_cases import an_arabic_folder
from quizgen.model.components import Image
from quizgen.model.folder import Folder, Media
from quizgen.outputs.pdf import NO_PANGO, PDF, PrintError, WeasyPrint
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings

pytestmark = [pytest.mark.dependencies("weasyprint"), pytest.mark.slow]

SHEET: Final = Layout(key="none")
ROOT: Final = Path(__file__).parents[2]
PICTURE: Final = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60">
<style>@import url("ADDRESS/style.css");</style>
<script href="ADDRESS/script.js">fetch("ADDRESS/fetched")</script>
<image href="ADDRESS/picture.png" width="9" height="9"/>
<image xlink:href="file:///etc/hostname" width="9" height="9"/>
<rect width="80" height="50" fill="url(ADDRESS/pattern.svg#p)" stroke="black"/>
</svg>"""


def printed(folder: Folder | None = None, **settings: Any) -> dict[str, bytes]:
    return dict(PDF.render(folder or a_folder(), WorksheetSettings(**settings)).files)


@cache
def sheet_and_key(make: Callable[[], Folder]) -> dict[str, bytes]:
    """Of the only form of a folder."""
    return printed(make(), forms=1)


def structure(pdf: bytes) -> list[dict[str, Any]]:
    """The elements of the structure tree, in reading order."""
    found: list[dict[str, Any]] = []

    def walk(element: Any) -> None:
        element = element.get_object()
        if isinstance(element, list):
            for child in element:
                walk(child)
        elif isinstance(element, dict):
            found.append(element)
            walk(element.get("/K", []))

    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    walk(root["/StructTreeRoot"]["/K"])
    return found


def short_folder(**question: Any) -> Folder:
    """A folder that is printed on one page."""
    return a_folder(
        a_bank(a_multiple_choice(**question)), article=an_article("Only grain was sold at first.")
    )


def with_picture(data: bytes, file: str = "map.svg") -> Folder:
    image = Image(file=file, alt="A map of the stalls")
    return short_folder(image=image).model_copy(update={"media": (Media(file=file, data=data),)})


def test_each_page_has_a_pdf_beside_it() -> None:
    assert sorted(printed(short_folder(), forms=2)) == [
        "market-basics-a-key.pdf",
        "market-basics-a.pdf",
        "market-basics-b-key.pdf",
        "market-basics-b.pdf",
        "market-basics-keys.pdf",
    ]
    assert sorted(printed(short_folder(), forms=1, layout=SHEET)) == ["market-basics.pdf"]


def test_a_pdf_is_tagged_and_says_what_it_is() -> None:
    for name, data in sheet_and_key(a_folder).items():
        reader = PdfReader(io.BytesIO(data))
        root: Any = reader.trailer["/Root"]
        assert len(reader.pages) > 0
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "en"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        metadata = root["/Metadata"].get_object().get_data().decode()
        assert re.search(r"""pdfuaid:part(>|=")1\b""", metadata)
        assert reader.metadata
        assert reader.metadata.title == ("Answer key – Market basics" if "key" in name else "Market basics")
        kinds = {element.get("/S") for element in structure(data)}
        assert {"/H1", "/H2", "/P"} <= kinds


def test_fonts_are_inside_the_pdf(tmp_path: Path) -> None:
    for data in (*sheet_and_key(a_folder).values(), *sheet_and_key(an_arabic_folder).values()):
        (tmp_path / "sheet.pdf").write_bytes(data)
        done = subprocess.run(
            ["pdffonts", "sheet.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True
        )
        fonts = done.stdout.splitlines()[2:]
        assert fonts
        assert [font for font in fonts if font.split()[-5] != "yes"] == []


def test_arabic_can_be_searched_and_copied() -> None:
    data = sheet_and_key(an_arabic_folder)["market-basics.pdf"]
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]

    assert root["/Lang"] == "ar"
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "كم" in text
    assert "السوق" in text


def test_the_words_for_a_picture_are_in_the_structure() -> None:
    data = printed(with_picture(PICTURE.encode()), forms=1, layout=SHEET)["market-basics.pdf"]

    figures = [element for element in structure(data) if element.get("/S") == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == ["A map of the stalls"]


def test_the_tex_of_a_formula_is_in_the_structure() -> None:
    folder = short_folder(ask=r"Is $\frac{1}{2}$ right? $$\sqrt{x}$$")
    data = printed(folder, forms=1, layout=SHEET)["market-basics.pdf"]

    figures = [element for element in structure(data) if element.get("/S") == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == [r"\frac{1}{2}", r"\sqrt{x}"]
    assert printed(folder, forms=1, layout=SHEET)["market-basics.pdf"] == data


def test_the_same_page_is_the_same_pdf_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    first = printed(forms=1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert printed(forms=1) == first
    assert not any(b"Date (" in data or b"CreateDate" in data for data in first.values())


def test_another_page_is_another_document() -> None:
    identities = {re.search(rb"/ID \[[^\]]*\]", data) for data in printed(short_folder(), forms=2).values()}
    assert len({found[0] for found in identities if found}) == 5


@pytest.mark.parametrize("nested", [False, True])
def test_no_picture_makes_it_fetch_anything(*, nested: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise AssertionError("something was fetched")

    opened: list[str] = []
    picture = PICTURE.replace("ADDRESS", "http://192.0.2.1")
    if nested:
        inner = base64.b64encode(picture.encode()).decode()
        picture = PICTURE.replace("ADDRESS/picture.png", f"data:image/svg+xml;base64,{inner}")
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)

    assert printed(with_picture(picture.encode()), forms=1, layout=SHEET)
    assert "/etc/hostname" not in opened


def test_a_picture_is_printed_at_its_size_and_no_finer_than_paper_shows() -> None:
    from PIL import Image as Picture

    kept = io.BytesIO()
    Picture.effect_noise((3000, 2000), 50).convert("RGB").save(kept, "PNG")
    data = printed(with_picture(kept.getvalue(), "map.png"), forms=1, layout=SHEET)["market-basics.pdf"]

    (width, height), *_ = [
        image.image.size for page in PdfReader(io.BytesIO(data)).pages for image in page.images if image.image
    ]
    assert 1000 < width < 1300  # beside the options, 95 mm wide
    assert round(width / height, 1) == 1.5


def test_missing_libraries_of_the_system_are_one_sentence() -> None:
    script = (
        "import sys\n"
        "class Broken:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'weasyprint': raise OSError('cannot load library libgobject-2.0-0')\n"
        "sys.meta_path.insert(0, Broken())\n"
        "from quizgen.outputs.pdf import PrintError, WeasyPrint\n"
        "try:\n    WeasyPrint().require()\n"
        "except PrintError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == NO_PANGO


def test_what_is_installed_works() -> None:
    try:
        WeasyPrint().require()
    except PrintError as error:
        pytest.fail(str(error))


def test_libraries_print_nothing_while_a_pdf_with_formulas_is_made() -> None:
    script = """
import sys
sys.path.insert(0, "tests")
from samples import a_bank, a_folder, a_multiple_choice
from quizgen.outputs.pdf import PDF
from quizgen.outputs.worksheet.settings import WorksheetSettings
folder = a_folder(a_bank(a_multiple_choice(ask=r"What is $\\frac{x^2}{3}$ in *old* money?")))
assert all(PDF.render(folder, WorksheetSettings()).files.values())
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False, timeout=200
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
