"""Packages of QTI from strangers: refused in one sentence, or read with every question accounted for."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from importers.qti_files import (
    assemble_all,
    choices,
    declared,
    equal,
    item2,
    item12,
    material,
    quiz12,
    scored,
    simple_choices,
    zipped,
)

from quizgen.importers import zip_package
from quizgen.importers.base import ImportFileError, ImportSettings
from quizgen.importers.qti.importer import QtiImporter

QUIZ = quiz12(item12(material("What?") + choices({"1": "water", "2": "wind"}), scored(equal("1"))))
ITEM = item2(
    '<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>What?</prompt>'
    f"{simple_choices({'A': 'water', 'B': 'wind'})}</choiceInteraction>",
    declared("A"),
)
MANIFEST = '<manifest><resources><resource type="imsqti_xmlv1p2"><file href="quiz.xml"/></resource></resources></manifest>'
PACKAGE = zipped({"imsmanifest.xml": MANIFEST, "quiz.xml": QUIZ, "item.xml": ITEM})


def refusal(content: bytes) -> str:
    assert QtiImporter().recognizes(content, "mill.zip")
    with pytest.raises(ImportFileError) as raised:
        QtiImporter().read(content, "mill.zip", ImportSettings())
    assert "mill.zip" in str(raised.value)
    assert "\n" not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize("name", ["../../escape.xml", "/etc/escape.xml", "a\\..\\escape.xml"])
def test_a_path_that_leads_out_is_refused(name: str) -> None:
    assert "leads out of the package" in refusal(
        zipped({"imsmanifest.xml": MANIFEST, "quiz.xml": QUIZ, name: "x"})
    )


def test_a_file_that_unpacks_to_far_more_than_it_should_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_package, "MIN_BOMB_BYTES", 1000)
    bomb = QUIZ + " " * 3_000_000
    assert "far too large" in refusal(zipped({"imsmanifest.xml": MANIFEST, "quiz.xml": bomb}))


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_package, "MAX_FILES", 2)
    assert "more than 2 files" in refusal(PACKAGE)


def test_a_damaged_package_is_refused() -> None:
    assert "damaged" in refusal(PACKAGE[:-30])


def test_another_way_of_compressing_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("imsmanifest.xml", MANIFEST)
    assert "compression" in refusal(target.getvalue())


def test_a_manifest_without_its_files_is_refused() -> None:
    assert "does not contain their files" in refusal(zipped({"imsmanifest.xml": MANIFEST}))


def test_qti_3_is_refused_by_its_name() -> None:
    assert "QTI 3.0" in refusal(b'<qti-assessment-item identifier="a"/>')


def test_entities_are_refused() -> None:
    evil = QUIZ.replace("<questestinterop", '<!DOCTYPE q [<!ENTITY a "ha">]><questestinterop', 1)
    assert "entities" in refusal(evil.encode())


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"<html/>", b"no XML", zipped({"a.xml": "<a/>", "b.txt": QUIZ})]
)
def test_other_files_are_not_taken_for_qti(content: bytes) -> None:
    assert not QtiImporter().recognizes(content, "mill.zip")


@given(
    at=st.integers(0, len(PACKAGE) - 1),
    length=st.integers(0, 40),
    put=st.binary(max_size=40),
)
def test_mutated_packages_are_refused_or_read_in_full(at: int, length: int, put: bytes) -> None:
    read_or_refuse(PACKAGE[:at] + put + PACKAGE[at + length :])


@settings(max_examples=150)
@given(st.data())
def test_mutated_documents_are_refused_or_read_in_full(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([QUIZ, ITEM]))
    at = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(0, 60))
    put = data.draw(st.text(st.sampled_from('<>/"= aitemvarlqu&;[]{}1'), max_size=12))
    mutated = (text[:at] + put + text[at + length :]).encode()
    read_or_refuse(mutated)
    read_or_refuse(zipped({"imsmanifest.xml": MANIFEST, "quiz.xml": mutated}))


def read_or_refuse(content: bytes) -> None:
    if QtiImporter().recognizes(content, "mill.zip"):
        with suppress(ImportFileError):
            read = QtiImporter().read(content, "mill.zip", ImportSettings())
            assemble_all(read)
