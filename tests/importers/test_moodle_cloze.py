from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.item_texts import ItemTexts
from quizgen.importers.moodle_cloze import fill_gaps, find_gaps
from quizgen.model.cloze import parse_cloze


def ours(text: str) -> tuple[str, list[str]]:
    texts = ItemTexts("mill.xml, line 1", "")
    parts = find_gaps(text, texts)
    return fill_gaps(parts.text, parts.gaps, texts), [loss.reason for loss in texts.losses]


@pytest.mark.parametrize(
    ("theirs", "text"),
    [
        ("a {1:SHORTANSWER:=river~=stream} b", "a {{river|stream}} b"),
        ("{:SAC:=river}", "{{river}}"),
        ("{2:NUMERICAL:=1,500:10}", "{{1500}}"),
        ("{1:MULTICHOICE_VS:no~=yes~%100%ja}", "{{yes|ja}}"),
        ("{1:SA:%40%near~%60%close~=exact}", "{{exact|close}}"),
        (r"{1:SA:=a\}b\~c}", "{{a}b~c}}"),
        ("{1:SA:=caf&eacute;}", "{{caf\u00e9}}"),
        ("x{{1:SA:=a}}y", "x{ {{a}} }y"),
        ("{1:SA:=a|b}", "{{a/b}}"),
        ("{1:SA:=1::b}", "{{1: :b}}"),
        ("{1:SA:=c1::b}", "{{c1: :b}}"),
        ("{1:SA:~a} {1:SA:=b}", "_____ {{b}}"),
    ],
)
def test_gaps_have_the_answers_that_are_at_least_half_right(theirs: str, text: str) -> None:
    assert ours(theirs)[0] == text
    parse_cloze(text)


@pytest.mark.parametrize("text", ["{1:WORD:=a}", "{a}", "{1:SA:=a", "1:SA:=a}"])
def test_other_braces_are_words(text: str) -> None:
    assert ours(text)[0] == text


@given(st.text(alphabet="{}ab|:1c~=%", max_size=12), st.text(alphabet="{}a ", max_size=8))
def test_whatever_stands_around_a_gap_it_is_one_gap(answer: str, around: str) -> None:
    text, _ = ours(f"{around}{{1:SA:=x{answer.replace('}', '')}}}{around}")
    if "{{" in text:
        assert len(parse_cloze(text).gaps) == 1
