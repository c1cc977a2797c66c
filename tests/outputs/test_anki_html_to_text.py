from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from outputs.anki_cases import built, every_type
from outputs.anki_packages import read
from quizgen.outputs.anki.fields.html_to_text import html_to_text, looks_alike


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("<p>One</p><p>Two &amp; <b>three</b></p>", "One\nTwo & three"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("a&nbsp;b\n  c", "a b\nc"),
        ('<ul><li class="ok" data-mark="right">yes</li><li>no</li></ul>', "- [right] yes\n- no"),
        ("<table><tr><th>1834</th><td>grain</td></tr><tr><th>1911</th><td>hall</td></tr></table>",
         "1834 | grain\n1911 | hall"),
        ('<img src="qg-1.png" alt="A map"><img src="x.png">', "[A map][x.png]"),
        ("seen<script>alert(1)</script><style>p {}</style> again", "seen again"),
        ("{{c1::noon}} and \\(x^2\\)", "{{c1::noon}} and \\(x^2\\)"),
        ("a < b and <3", "a < b and <3"),
        ("<![broken", "<![broken"),
        ("x<![if IE]>y", "xy"),
    ],
)  # fmt: skip
def test_a_field_is_shown_as_it_reads(html: str, text: str) -> None:
    assert html_to_text(html) == text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("it&#x27;s", "it's"),
        ("a&nbsp;b", "a b"),
        ('<a href="x" class="y">z</a>', "<a class='y' href=x>z</a>"),
        ("<br>", "<BR>"),
        ("cafe\u0301", "caf\u00e9"),
    ],
)
def test_fields_that_differ_only_in_how_they_are_written_are_alike(first: str, second: str) -> None:
    assert looks_alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("a", "b"), ("a", "<b>a</b>"), ('<img src="a">', '<img src="b">'), ("a b", "ab"), ("", "<br>")],
)
def test_fields_that_say_or_show_something_else_are_not(first: str, second: str) -> None:
    assert not looks_alike(first, second)


def test_a_declaration_that_pythons_parser_refuses_is_no_obstacle() -> None:
    assert html_to_text("<![nonsense[x]]> seen").endswith("seen")


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from('<>!/[]-?&;"= abpli\n\0\u0301'), max_size=40))
@example("<![a")
@example("<!-- ")
def test_any_field_can_be_shown_and_is_like_itself(html: str) -> None:
    assert html_to_text(html) == "\n".join(line.strip() for line in html_to_text(html).split("\n"))
    assert looks_alike(html, html)


def test_every_field_of_every_type_has_words_to_show() -> None:
    for note in read(built(every_type())).notes:
        for html in note.fields.values():
            assert bool(html_to_text(html)) == bool(html)
