from __future__ import annotations

import time

import pytest

from quizgen.checks.structure.picture_format import is_picture

PICTURES = {
    "a.png": b"\x89PNG\r\n\x1a\n....",
    "a.JPG": b"\xff\xd8\xff\xe0..JFIF",
    "a.gif": b"GIF89a....",
    "a.webp": b"RIFF\x10\x0a\x00\x00WEBPVP8 ",
    "a.avif": b"\x00\x00\x00 ftypavif\x00",
    "a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "b.svg": b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn > by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>',
    "c.svg": '<?xml version="1.0" encoding="utf-16"?><svg:svg>'.encode("utf-16"),
    "d.svg": b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>",
    "jpeg-inside.png": b"\xff\xd8\xff\xe0",
    "unknown.bmp": b"BM",
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_known_by_its_first_bytes(name: str) -> None:
    assert is_picture(name, PICTURES[name])


@pytest.mark.parametrize(
    "content", [b"root:x:0:0:root:/root:/bin/bash\n", b"{}", b"\x00\x01", b"%PDF-1.7", b"<html>"]
)
@pytest.mark.parametrize("ending", ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "PNG"])
def test_anything_else_is_none_whatever_it_is_called(content: bytes, ending: str) -> None:
    assert not is_picture(f"x.{ending}", content)


def test_drawings_and_pixels_are_not_shown_under_the_name_of_the_other() -> None:
    assert not is_picture("a.png", PICTURES["a.svg"])
    assert not is_picture("a.svg", PICTURES["a.png"])


@pytest.mark.parametrize("start", ["<!-- a -->", "<?a?>", "<!-- ", " ", "<!DOCTYPE a>"])
def test_a_file_of_many_beginnings_takes_no_time(start: str) -> None:
    begun = time.process_time()

    assert not is_picture("a.svg", start.encode() * 300_000)
    assert time.process_time() - begun < 2
