from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.base import ImportFileError
from quizgen.importers.xml_reading import parse_xml


def words(xml: str | bytes) -> str | None:
    return parse_xml(xml.encode() if isinstance(xml, str) else xml, "mill.xml").root.text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<a>caf&eacute;&nbsp;&uarr;</a>", "caf\u00e9\u00a0\u2191"),
        ("<a>&lt; &amp;eacute; &#233;</a>", "< &eacute; \u00e9"),
        ("<a><![CDATA[&eacute; & x]]> &eacute; & y</a>", "&eacute; & x \u00e9 & y"),
        ("<a>&nosuch; </a>", "&nosuch; "),
        ("<a>a\x07b&#7;c</a>", "abc"),
    ],
)
def test_entities_of_html_are_read_outside_sections_of_plain_text(xml: str, text: str) -> None:
    assert words(xml) == text


def test_the_declared_encoding_is_used_unless_the_bytes_are_utf_8() -> None:
    assert words('<?xml version="1.0" encoding="iso-8859-2"?><a>\u0142</a>'.encode("iso-8859-2")) == "\u0142"
    assert words('<?xml version="1.0" encoding="iso-8859-1"?><a>\u0142</a>') == "\u0142"
    assert words('<?xml version="1.0" encoding="utf-16"?><a>\u0142</a>'.encode("utf-16")) == "\u0142"


def test_every_element_has_its_line() -> None:
    file = parse_xml(b"<a>\n<b/>\n\n<c/></a>", "mill.xml")
    assert [file.lines[element] for element in file.root] == [2, 4]


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "defines entities"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', "defines entities"),
        ("<a>" * 1_000_000, "nested more than 200 levels deep"),
        ("<a><b></a>", "not well-formed XML (line 1, column 9)"),
        ("", "not well-formed XML"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_in_one_sentence(xml: str, why: str) -> None:
    with pytest.raises(ImportFileError) as error:
        words(xml)
    assert str(error.value).startswith("mill.xml ")
    assert why in str(error.value)
    assert "\n" not in str(error.value)


def test_a_harmless_doctype_is_accepted_and_not_fetched() -> None:
    assert words('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>x</a>') == "x"


@given(st.binary(max_size=80) | st.text(alphabet="<>/ab &;![]CDAT?xml\"='", max_size=80).map(str.encode))
def test_no_bytes_cause_a_traceback(content: bytes) -> None:
    with suppress(ImportFileError):
        parse_xml(content, "mill.xml")
