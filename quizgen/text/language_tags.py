"""Reads BCP 47 tags: the language, and its writing direction."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

RIGHT_TO_LEFT: Final = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
RIGHT_TO_LEFT_SCRIPTS: Final = frozenset({"adlm", "arab", "hebr", "nkoo", "syrc", "thaa"})


@lru_cache(maxsize=1 << 8)
def primary(language: str) -> str:
    """The language subtag of a tag: `pt` for `pt-BR`."""
    return language.lower().partition("-")[0]


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The writing direction of a BCP 47 tag, `ltr` or `rtl`. A script subtag decides."""
    primary, *rest = language.lower().split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"
