"""Times of day: 9:30, 9.30 pm, nine o'clock, half past nine, *halb zehn*."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

from quizgen.text.languages import NEVER, compiled, languages_read
from quizgen.text.languages.fact_data import FactWords
from quizgen.text.letters import bare, plain_case
from quizgen.text.periods import spelt_number
from quizgen.text.text_cache import cache_by_text

TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:(?P<mark>[:.h]) ?(?P<minute>[0-5]\d))?(?P<rest>.*)")
MINUTES: Final = 60


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day. `certain` means that the half of the day is known."""

    hour: int
    minute: int
    certain: bool


@cache_by_text(1 << 12)
def read_time(text: str, language: str, key: Hashable = None) -> Time | None:
    """Read a text as a time of day.

    Args:
        text: The text.
        language: BCP 47 tag.
        key: The fact to compare with. 12.30 and *twelve thirty* are read as times only if the key is one.
    """
    plain = bare(plain_case(text)).strip(" .;:!?")
    facts = [data.facts for data in languages_read(language) if data.facts]
    for words in facts:
        if plain in words.times:
            return Time(*words.times[plain], certain=True)
    clock = "|".join(words.clock for words in facts if words.clock) or NEVER
    first, _, rest = plain.partition(" ")
    if rest and compiled(clock).fullmatch(first):
        plain = f"{rest} {first}"
    if found := TIME.fullmatch(plain):
        return _in_figures(found, facts, clock, ":h." if isinstance(key, Time) else ":h")
    if spoken := _spoken(plain, language, facts, key if isinstance(key, Time) else None):
        return spoken
    spelt = spelt_number([first], language) if rest else 0
    return read_time(f"{spelt} {rest}", language) if 0 < spelt <= 24 else None


def _in_figures(found: re.Match[str], facts: list[FactWords], clock: str, marks: str) -> Time | None:
    """The time of figures and what comes after them; it needs a word for the time, or one of the `marks`."""
    hour, minute, rest = int(found["hour"]), int(found["minute"] or 0), found["rest"].strip()
    if hour > 24:
        return None
    if (half := _half_of_day(rest, facts)) is not None:
        return Time(hour % 12 + 12 * half, minute, certain=True) if 1 <= hour <= 12 else None
    spoken = "|".join(filter(None, (clock, *(words.half_day_clock for words in facts))))
    said = rest and compiled(spoken or NEVER).fullmatch(rest)
    if not said and (rest or not found["mark"] or found["mark"] not in marks):
        return None
    certain = _counts_to_24(facts) or hour > 12 or found["hour"].startswith("0")
    return Time(hour % 24, minute, certain)


def _spoken(text: str, language: str, facts: list[FactWords], key: Time | None) -> Time | None:
    """The time of words that count from an hour: *quarter to ten*, perhaps with the half of the day after them."""
    for words in facts:
        for pattern, sign, needs_key in words.spoken_times:
            found = compiled(rf"{pattern}(?P<rest>(?: .*)?)").fullmatch(text)
            if not found or (needs_key and key is None):
                continue
            minutes = words.parts_of_hour.get(found["minutes"]) or _number(found["minutes"], language)
            hour = _number(found["hour"], language)
            half = _half_of_day(rest := found["rest"].strip(), facts)
            if not (1 <= hour <= 12 and 1 <= minutes < MINUTES) or (rest and half is None):
                continue
            of_day = (hour * MINUTES + sign * minutes) % (12 * MINUTES) + 12 * MINUTES * (half or 0)
            time = Time(*divmod(of_day or 12 * MINUTES, MINUTES), certain=half is not None)
            same = key and _counts_to_24(facts) and (time.hour, time.minute) == (key.hour % 12, key.minute)
            return key if same and half is None else time
    return None


def _number(text: str, language: str) -> int:
    return int(text) if text.isdecimal() else spelt_number(text.replace("-", " ").split(), language)


def _half_of_day(text: str, facts: list[FactWords]) -> int | None:
    """0 if a text says that a time is before noon, 1 if after it, None if it says neither."""
    for words in facts:
        for half, pattern in enumerate(words.noon):
            if pattern and compiled(pattern).fullmatch(text):
                return half
    return None


def _counts_to_24(facts: list[FactWords]) -> bool:
    return facts[0].clock != ""
