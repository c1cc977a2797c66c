"""The digits of languages and regions that do not use 0 to 9, according to CLDR."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

NumberingSystem = Literal["latn", "arab", "arabext"]
"""The name of a numbering system in CLDR."""

DIGITS: Final = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
DECIMAL: Final = "\N{ARABIC DECIMAL SEPARATOR}"

ARABIC_REGIONS: Final = frozenset(
    "BH DJ EG ER IL IQ JO KM KW LB MR OM PS QA SA SD SO SS SY TD YE".lower().split()
)
"""Regions where Arabic is written with its own digits. Arabic without a region has 0 to 9."""

LANGUAGES: Final[dict[str, NumberingSystem]] = {
    "ckb": "arab",
    "sd": "arab",
    "sdh": "arab",
    "bgn": "arabext",
    "fa": "arabext",
    "ks": "arabext",
    "lrc": "arabext",
    "mzn": "arabext",
    "ps": "arabext",
}
IN_ARABIC_SCRIPT: Final[dict[str, NumberingSystem]] = {"az": "arabext", "pa": "arabext", "uz": "arabext"}
OTHER_SCRIPTS: Final = frozenset({"deva", "latn", "cyrl"})


@cache
def numbering_system(language: str) -> NumberingSystem:
    """The numbering system of a BCP 47 tag: `arab` for ar-EG, `arabext` for fa."""
    primary, *rest = language.lower().split("-")
    if primary == "ar":
        return "arab" if ARABIC_REGIONS.intersection(rest) else "latn"
    if primary == "ur":
        return "arabext" if "in" in rest else "latn"
    if "arab" in rest and primary in IN_ARABIC_SCRIPT:
        return IN_ARABIC_SCRIPT[primary]
    return LANGUAGES.get(primary, "latn") if OTHER_SCRIPTS.isdisjoint(rest) else "latn"


def in_digits(text: str, system: NumberingSystem) -> str:
    """Write the digits 0 to 9 of a text in a numbering system."""
    if system == "latn":
        return text
    return text.translate(str.maketrans("0123456789", DIGITS[system]))
