from __future__ import annotations

import pytest
from babel import Locale, localedata

from quizgen.text.digits import in_digits, numbering_system


def test_the_digits_of_every_language_are_those_of_cldr() -> None:
    of_all = {name: Locale.parse(name).default_numbering_system for name in localedata.locale_identifiers()}
    expected = {name: system for name, system in of_all.items() if system in {"arab", "arabext", "latn"}}
    found = {name: numbering_system(name.replace("_", "-")) for name in expected}
    assert len([name for name in found.values() if name != "latn"]) > 50
    assert {name: (found[name], expected[name]) for name in found if found[name] != expected[name]} == {}


@pytest.mark.parametrize(
    ("language", "shown"), [("ar", "1,250"), ("ar-EG", "١,٢٥٠"), ("fa", "۱,۲۵۰"), ("en", "1,250")]
)
def test_digits_are_written_in_the_way_of_the_language(language: str, shown: str) -> None:
    assert in_digits("1,250", numbering_system(language)) == shown
