"""Protobuf messages read without their schema, as protobuf itself writes them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.apkg.protobuf import MAX_FIELDS, find_field, message_fields

INT64 = st.integers(-(1 << 63), (1 << 63) - 1)


@pytest.mark.backend
@given(INT64, st.integers(0, (1 << 32) - 1), st.text(), st.binary())
def test_what_protobuf_writes_is_read(number: int, tag: int, text: str, other: bytes) -> None:
    from anki.notetypes_pb2 import Notetype

    written = Notetype.Field.Config(id=number, tag=tag, description=text, other=other).SerializeToString()

    assert find_field(written, 9) == number
    assert find_field(written, 10) == tag
    assert find_field(written, 5) == (text.encode() or None)
    assert find_field(written, 255) == (other or None)
    assert find_field(written, 1) is None


def test_fixed_numbers_are_bytes_and_of_a_field_that_is_set_twice_the_last_counts() -> None:
    message = b"\x09abcdefgh\x15ijkl\x18\x01\x18\xac\x02"
    assert list(message_fields(message)) == [(1, b"abcdefgh"), (2, b"ijkl"), (3, 1), (3, 300)]
    assert find_field(message, 3) == 300


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (b"\x08", "does not end"),
        (b"\x08" + b"\x80" * 10 + b"\x01", "does not end"),
        (b"\x0a\x05a.png"[:-1], "longer than the message"),
        (b"\x0a" + b"\xff" * 9 + b"\x01", "longer than the message"),
        (b"\x09abcdefg", "longer than the message"),
        (b"\x00\x00", "not a field"),
        (b"\x0b\x0c", "not a field"),
        (b"\x08\x00" * (MAX_FIELDS + 1), "too many fields"),
    ],
)
def test_what_is_not_a_message_is_refused(message: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        list(message_fields(message))


@given(st.binary(max_size=100))
def test_any_bytes_are_a_message_or_refused(message: bytes) -> None:
    with suppress(ValueError):
        assert all(number > 0 for number, _ in message_fields(message))
