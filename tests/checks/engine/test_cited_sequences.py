"""Sequences with words such as *then* are compared with orders, and with what comes first or last."""

from __future__ import annotations

from quizgen.checks.engine.cited_sequences import not_at_end, out_of_sequence

BREAD = "The flour is sifted first, then the leaven is stirred in, and finally the salt is added."


def test_an_item_before_the_one_it_follows_is_found() -> None:
    items = ["Stirring in the leaven", "Sifting the flour", "Adding salt"]

    assert out_of_sequence(items, BREAD, "en", upwards=True) == 0
    assert out_of_sequence(items[1::-1] + items[2:], BREAD, "en", upwards=True) is None
    assert out_of_sequence(["Adding salt", "Sifting the flour"], BREAD, "en", upwards=False) is None


def test_the_last_of_a_sequence_is_not_the_first() -> None:
    assert not_at_end("the salt", "What is used first?", BREAD, "en")
    assert not_at_end("the leaven", "What is added last?", BREAD, "en")
    assert not not_at_end("flour", "What is used first?", BREAD, "en")
    assert not not_at_end("the salt", "What is added?", BREAD, "en")


def test_the_first_of_something_else_is_not_the_first_of_the_sequence() -> None:
    assert not not_at_end("the leaven", "What is added before the first loaf is baked?", BREAD, "en")
