from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.media_names import name_media
from quizgen.model.values import FILE_NAME

PNG = b"\x89PNG\r\n\x1a\n"


def names(media: dict[str, bytes], present: dict[str, bytes] | None = None) -> dict[str, str]:
    return name_media(media, media, (present or {}).get).names


@pytest.mark.parametrize(
    ("content", "file"),
    [
        (PNG, "images/mill-old.png"),
        (b"\xff\xd8\xff", "images/mill-old.jpg"),
        (b"<?xml version='1.0'?>\n<svg/>", "images/mill-old.svg"),
        (b"ID3", "audio/mill-old.mp3"),
    ],
)
def test_the_content_decides_folder_and_ending(content: bytes, file: str) -> None:
    assert names({"../x/Mill old.exe": content}) == {"../x/Mill old.exe": file}


@pytest.mark.parametrize("content", [b"", b"<html>", b"MZ", b"%PDF"])
def test_what_is_no_picture_gets_no_file(content: bytes) -> None:
    assert names({"a.png": content}) == {}


def test_other_content_of_the_same_name_gets_another_file() -> None:
    found = names({"1/a.png": PNG, "2/a.png": PNG + b"x", "3/a.png": PNG})
    assert found["1/a.png"] == found["3/a.png"] == "images/a.png"
    assert re.fullmatch(r"images/a-[0-9a-f]{8}\.png", found["2/a.png"])


def test_no_file_of_the_author_is_overwritten() -> None:
    assert names({"a.png": PNG}, {"images/a.png": b"mine"})["a.png"] != "images/a.png"
    assert names({"a.png": PNG}, {"images/a.png": PNG})["a.png"] == "images/a.png"


@given(st.text(max_size=30))
def test_every_name_is_safe(name: str) -> None:
    assert re.fullmatch(FILE_NAME, names({name: PNG})[name])
