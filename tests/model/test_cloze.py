from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.model.cloze import BLANK, MAX_GAPS, ClozeError, Gap, parse_cloze

WORDING = st.text("abc \u0627\u0644 {}'.5$", min_size=1).filter(
    lambda text: text.strip() and "{{" not in f"{{{text}" and "}}" not in f"{text}}}"
)
OUTSIDE = st.text("xyz |:.*{}\n", max_size=10).map(lambda text: text.replace("{", "").replace("}", ""))
DELETION = st.tuples(st.none() | st.integers(1, 999), st.lists(WORDING, min_size=1, max_size=3))


def test_a_deletion_is_a_gap_with_its_answer() -> None:
    text = parse_cloze("It began in {{1834}} here.")

    assert text.texts == ("It began in ", " here.")
    assert text.gaps == (Gap("1834", (), 1),)


def test_other_accepted_wordings_follow_after_a_bar() -> None:
    assert parse_cloze("at {{ noon | midday |12}}").gaps == (Gap("noon", ("midday", "12"), 1),)


def test_a_number_puts_gaps_into_one_group() -> None:
    groups = [gap.group for gap in parse_cloze("{{2::a}} {{b}} {{2::c}} {{d}} {{1::e}} {{f}}").gaps]

    assert groups == [2, 3, 2, 4, 1, 5]


def test_a_text_is_shown_filled_or_blanked() -> None:
    text = parse_cloze("{{a}} and {{b|c}}!")

    assert text.whole == "a and b!"
    assert text.blanked == f"{BLANK} and {BLANK}!"
    assert text.filled(["x", "y"]) == "x and y!"


def test_as_many_words_as_gaps_are_needed() -> None:
    with pytest.raises(ValueError, match="argument 2 is longer"):
        parse_cloze("{{a}} {{b}}").filled(["x"])


def test_braces_of_formulas_may_stand_in_a_gap() -> None:
    assert parse_cloze("{{$x^{2}$}} and {{x_{1}}}").gaps[0].answer == "$x^{2}$"
    assert parse_cloze("{{$x^{2}$}} and {{x_{1}}}").gaps[1].answer == "x_{1}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no gap", "the text contains no gap: put the words to hide between {{ and }}"),
        ("{single}", "the text contains no gap: put the words to hide between {{ and }}"),
        ("{{}}", 'the gap "{{}}" has an empty answer: inside the braces, write the words that the gap hides'),
        (
            "{{1::}}",
            'the gap "{{1::}}" has an empty answer: inside the braces, write the words that the gap hides',
        ),
        (
            "{{a||b}}",
            'the gap "{{a||b}}" has an empty answer: inside the braces, write the words that the gap hides',
        ),
        (
            "{{a|}}",
            'the gap "{{a|}}" has an empty answer: inside the braces, write the words that the gap hides',
        ),
        (
            "{{\u200b}} {{b}}",
            'the gap "{{\u200b}}" has an empty answer: inside the braces, write the words that the gap hides',
        ),
        (
            "{{a {{b}} c}}",
            'the gap "{{a {{b}}" contains another gap: close the first gap with }} before the next {{',
        ),
        ("{{a}} {{b", "a gap is not closed with }}, or there is a }} without {{ before it"),
        ("{{a}} b}}", "a gap is not closed with }}, or there is a }} without {{ before it"),
        (
            "{{c1::a b}} c",
            'the gap "{{c1::a b}}" is written as in Anki: write {{a b}} or {{1::a b}}',
        ),
        ("{{c2::a}}", 'the gap "{{c2::a}}" is written as in Anki: write {{a}} or {{2::a}}'),
        ("{{C2,3::a}}", 'the gap "{{C2,3::a}}" is written as in Anki: write {{a}} or {{2::a}}'),
        ("{{0::a}}", "the lowest number of a gap is 1, not 0"),
        (
            "{{a}} " * 500,
            "the text contains 500 gaps, but at most 499 are allowed: split the text into several questions",
        ),
    ],
)
def test_broken_notation_says_why(text: str, why: str) -> None:
    with pytest.raises(ClozeError) as caught:
        parse_cloze(text)

    assert str(caught.value) == why


def test_as_many_gaps_as_are_allowed_get_groups_whatever_is_taken() -> None:
    numbered = "".join(f"{{{{{number}::a}}}} " for number in range(999, 999 - MAX_GAPS // 2, -1))
    text = parse_cloze(numbered + "{{b}} " * (MAX_GAPS - MAX_GAPS // 2))

    assert len({gap.group for gap in text.gaps}) == MAX_GAPS


@given(st.lists(st.tuples(OUTSIDE, DELETION), min_size=1, max_size=6), OUTSIDE)
def test_any_text_with_closed_deletions_is_read_as_it_was_written(
    parts: list[tuple[str, tuple[int | None, list[str]]]], end: str
) -> None:
    notation = ""
    whole = ""
    for outside, (group, wordings) in parts:
        number = f"{group}::" if group else ""
        notation += f"{outside}{{{{{number}{'|'.join(wordings)}}}}}"
        whole += outside + wordings[0].strip()

    text = parse_cloze(notation + end)

    assert text.whole == whole + end
    assert [(gap.answer, *gap.accept) for gap in text.gaps] == [
        tuple(wording.strip() for wording in wordings) for _, (_, wordings) in parts
    ]
    assert len(text.texts) == len(text.gaps) + 1
    for (_, (group, _)), gap in zip(parts, text.gaps, strict=True):
        assert group in (None, gap.group)


@given(st.text("ab{}|:1 \n"))
@example("{{" * 20)
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        outside = "".join(parse_cloze(text).texts)
    except ClozeError:
        return

    assert "{{" not in outside
    assert "}}" not in outside
