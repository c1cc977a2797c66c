from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.original import (
    OriginalManifest,
    ParagraphState,
    build_manifest,
    compare_original,
    manifest_to_yaml,
    split_paragraphs,
)

TEXT = "A title\n\nFirst paragraph,\non two lines.\n\n\n  \nSecond paragraph.\n"


def states(before: str, after: str) -> list[tuple[ParagraphState, int | None, int | None]]:
    """What became of each paragraph: its state, its number as keyed, and its place now."""
    return [
        (c.state, c.known.number if c.known else None, c.now)
        for c in compare_original(build_manifest(before), after)
    ]


def test_paragraphs_stand_between_lines_without_words() -> None:
    assert split_paragraphs(TEXT) == ("A title", "First paragraph,\non two lines.", "Second paragraph.")
    assert split_paragraphs("\n\n") == ()


def test_a_key_has_numbers_of_words_and_fingerprints_but_no_word_of_the_text() -> None:
    key = build_manifest(TEXT)

    assert [(p.number, p.words, len(p.sha256), p.retold) for p in key.paragraphs] == [
        (1, 2, 64, ()),
        (2, 5, 64, ()),
        (3, 2, 64, ()),
    ]
    assert "paragraph," not in manifest_to_yaml(key, "The article")


def test_a_title_of_two_lines_stays_in_its_comment() -> None:
    assert manifest_to_yaml(build_manifest(TEXT), "One\nparagraphs: []").count("\nparagraphs:") == 1


def test_typography_and_line_breaks_change_nothing() -> None:
    assert states('He said "so" - twice.', "He said\n\u201cso\u201d \u2013  twice.") == [
        (ParagraphState.SAME, 1, 1)
    ]


def test_another_word_changes_its_paragraph_alone() -> None:
    assert states("one\n\ntwo\n\nthree", "one\n\n2\n\nthree") == [
        (ParagraphState.SAME, 1, 1),
        (ParagraphState.CHANGED, 2, 2),
        (ParagraphState.SAME, 3, 3),
    ]


def test_a_paragraph_put_before_the_others_moves_them_and_is_new() -> None:
    assert states("one\n\ntwo", "zero\n\none\n\ntwo") == [
        (ParagraphState.MOVED, 1, 2),
        (ParagraphState.MOVED, 2, 3),
        (ParagraphState.NEW, None, 1),
    ]


def test_a_paragraph_that_is_gone_is_missing() -> None:
    assert states("one\n\ntwo\n\nthree", "one\n\nthree") == [
        (ParagraphState.SAME, 1, 1),
        (ParagraphState.MISSING, 2, None),
        (ParagraphState.MOVED, 3, 2),
    ]


def test_two_paragraphs_with_the_same_words_are_two() -> None:
    assert states("same\n\nsame", "same\n\nsame\n\nsame") == [
        (ParagraphState.SAME, 1, 1),
        (ParagraphState.SAME, 2, 2),
        (ParagraphState.NEW, None, 3),
    ]


def test_what_retells_a_paragraph_is_kept_by_its_words_and_otherwise_by_its_number() -> None:
    first = build_manifest("one\n\ntwo")
    with_retold = OriginalManifest(
        paragraphs=tuple(p.model_copy(update={"retold": (p.number * 10,)}) for p in first.paragraphs)
    )

    again = build_manifest("zero\n\none\n\nother", with_retold)

    assert [p.retold for p in again.paragraphs] == [(10,), (10,), ()]


@given(st.lists(st.text("ab \n", max_size=6), max_size=8).map("\n\n".join))
def test_a_text_compared_with_itself_is_the_same_throughout(text: str) -> None:
    assert all(
        comparison.state is ParagraphState.SAME for comparison in compare_original(build_manifest(text), text)
    )


@given(st.lists(st.sampled_from("abcd"), max_size=7), st.lists(st.sampled_from("abcd"), max_size=7))
def test_every_paragraph_of_both_texts_is_accounted_for_once(before: list[str], after: list[str]) -> None:
    found = compare_original(build_manifest("\n\n".join(before)), "\n\n".join(after))

    assert [c.known.number for c in found if c.known] == list(range(1, len(before) + 1))
    assert sorted(c.now for c in found if c.now) == list(range(1, len(after) + 1))
