"""Caches of what was read from texts: the checks of a folder read its texts often, but other folders have other texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, Final, TypeVar

Value = TypeVar("Value")

_CACHES: Final[list[_lru_cache_wrapper[Any]]] = []


def cache_by_text(maxsize: int) -> Callable[[Callable[..., Value]], _lru_cache_wrapper[Value]]:
    """Cache the results of a function of texts, as `functools.lru_cache` does, until `clear_text_caches`."""

    def decorate(function: Callable[..., Value]) -> _lru_cache_wrapper[Value]:
        cached = lru_cache(maxsize)(function)
        _CACHES.append(cached)
        return cached

    return decorate


def clear_text_caches() -> None:
    """Forget all texts, so that memory does not grow with the number of folders."""
    for cached in _CACHES:
        cached.cache_clear()
