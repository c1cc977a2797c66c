"""The caches of texts."""

from __future__ import annotations

from quizgen.text.text_cache import cache_by_text, clear_text_caches


def test_a_text_is_read_once_until_the_caches_are_cleared() -> None:
    read: list[str] = []

    @cache_by_text(8)
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length("abc"), length("abc")] == [3, 3]
    assert read == ["abc"]
    clear_text_caches()
    assert length("abc") == 3
    assert read == ["abc", "abc"]
