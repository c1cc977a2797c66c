"""Who does what to whom in each clause of a sentence."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.predications import Predication, predications


def of_verb(text: str, word: str) -> Predication:
    (found,) = [each for each in predications(text, "en") if each.word == word]
    return found


@pytest.mark.parametrize(
    ("text", "word", "doer", "other"),
    [
        ("The mayor thanked the guests.", "thanked", "mayor", "guest"),
        ("The guests were thanked by the mayor.", "thanked", "mayor", "guest"),
        ("The mayor, on the other hand, thanked the guests.", "thanked", "mayor", "guest"),
        ("The mayor, who had paid for it, thanked the guests.", "thanked", "mayor", "guest"),
        ("The mayor entered and thanked the guests.", "thanked", "mayor", "guest"),
        ("When the rain stopped, the mayor thanked the guests.", "thanked", "mayor", "guest"),
        ("The mayor met the guests, whom the cook disliked.", "disliked", "cook", "guest"),
        ("The cook would not thank the guests.", "thank", "cook", "guest"),
        ("A neighbour, the baker Nora Lind, warned the guests.", "warned", "lind", "guest"),
        ("The guests were warned by a neighbour, the retired pilot Nora Lind.", "warned", "lind", "guest"),
        ("The guests were warned by a neighbour, an old friend called Lind.", "warned", "neighbour", "guest"),
        ("The mayor warned the owner of the inn, Nora Lind, of the flood.", "warned", "mayor", "lind"),
    ],
)
def test_sides_of_a_verb_are_read_from_the_order_of_words(
    text: str, word: str, doer: str, other: str
) -> None:
    read = of_verb(text, word)

    assert doer in read.doers
    assert other in read.others
    assert other not in read.doers


@pytest.mark.parametrize(
    "text",
    [
        "She thanked the guests.",
        "The guests were thanked in May.",
        "The price rose by a third.",
        "A fenced wood.",
    ],
)
def test_nobody_is_named_where_a_pronoun_or_nothing_stands(text: str) -> None:
    assert not any("guest" in each.doers for each in predications(text, "en"))
    assert all(not each.doers or each.doers == {"price"} for each in predications(text, "en"))


def test_a_participle_without_a_subject_describes_what_follows() -> None:
    assert {each.word for each in predications("Steam can heated water make.", "en")} <= {"make"}
    assert predications("Newly heated water makes steam.", "en") == ()


def test_nothing_is_read_where_word_order_shows_no_roles() -> None:
    assert predications("Den Hund biss der Mann.", "de") == ()
