"""Numbers in scientific notation, read exactly: 4,500, 3e8, 3 x 10^8, 1/2, 2¼."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Final

from quizgen.text.letters import plain_case

Exact = Decimal | Fraction
"""A number that is never rounded: a fraction such as 1/3 if no decimal equals it."""

MAX_DIGITS: Final = 60
MAX_EXPONENT: Final = 99
FIGURE: Final = r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)?(?P<decimals>\.\d+)?"
POWER_OF_TEN: Final = r"e(?P<e>[+-]?\d{1,4})(?![\w.,])|\s*[x\N{MULTIPLICATION SIGN}*·⋅]\s*10\s*(?:\^\s*|\*\*\s*|(?=-\d))(?P<bracket>\()?(?P<power>[+-]?\d{1,4})(?(bracket)\))(?![\d.,^])"
BARE_POWER: Final = r"10(?:\^|\*\*)(?P<power>[+-]?\d{1,4})(?![\d.,^])"
RATIO: Final = (
    r"(?:(?P<whole>\d+)[ -])?(?P<above>\d{1,6}) ?[/\N{FRACTION SLASH}] ?(?P<below>\d{1,6})(?![\d.,/:^])"
)
EXPONENT: Final = r"(-?)((?:\^\d)+)"
PRODUCT: Final = r"(?<=km)h\^?-1(?!\d)"
DOT: Final = r"(?<=[^\W\d_])\.(?=[^\W\d_]{1,3}\^?-\d)"
"""A product of units without a sign or with a full stop: kmh-1, km.h-1."""

NEGATIVE_EXPONENT: Final = r"(?:(?<=[^\W\d_][ ·*])|(?<=km))(h|s|min|m|l|kg|mol|K)-(?=[1-3](?!\d))"


def marked(text: str) -> str:
    """Separate fraction characters from the figures before them: 2 ½, not 21/2."""
    if text.isascii():
        return text
    return "".join(
        f" {char}" if unicodedata.decomposition(char).startswith("<fraction>") else char for char in text
    )


def with_exponents(text: str) -> str:
    """A text in normal form with all exponents in one notation: 10^-19, km h^-1."""
    if "-" not in text and "^" not in text:
        return text  # nothing else has an exponent
    text = re.sub(EXPONENT, lambda found: f"^{found[1]}{found[2].replace('^', '')}", text)
    text = re.sub(PRODUCT, r" h^-1", re.sub(DOT, "·", text))
    return re.sub(NEGATIVE_EXPONENT, r"\1^-", text)


def read_figures(text: str) -> tuple[Exact, str] | None:
    """Read the number in figures at the start of a text; None if there is none. Also return the rest.

    A fraction with an integer value (24/2) is not accepted as an answer.

    Args:
        text: Text in normal form and lower case, with English separators.
    """
    if ("/" in text or "\N{FRACTION SLASH}" in text) and (ratio := re.match(RATIO, text)):
        whole, above, below = int(ratio["whole"] or 0), int(ratio["above"]), int(ratio["below"])
        if not below or above % below == 0 or (ratio["whole"] and above > below):
            return None
        return exact(whole + Fraction(above, below)), text[ratio.end() :]
    if text.startswith("10") and (power := re.match(BARE_POWER, text)):
        return _scientific("1", power["power"], text[power.end() :])
    found = re.match(FIGURE, text)
    if not found or not found[0]:
        return None
    digits = (found["whole"] or "0").replace(",", "").replace(" ", "") + (found["decimals"] or "")
    rest = text[found.end() :]
    if power := re.match(POWER_OF_TEN, rest):
        return _scientific(digits, power["e"] or power["power"], rest[power.end() :])
    return Decimal(digits), rest


def _scientific(digits: str, power: str, rest: str) -> tuple[Exact, str] | None:
    return (Decimal(f"{digits}e{power}"), rest) if abs(int(power)) <= MAX_EXPONENT else None


def exact(number: Exact) -> Exact:
    """A number as a decimal if possible, otherwise as a fraction."""
    if isinstance(number, Decimal):
        return number
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return number
    places = max(twos, fives)
    digits = number.numerator * 10**places // number.denominator
    return Decimal((int(digits < 0), tuple(map(int, str(abs(digits)))), -places))


def exact_number(text: str) -> Exact | None:
    """The number in figures: 4,500, 0.5, 3e8, 6.02 x 10^23, 2 1/4, -40; None if the text is not a number."""
    plain = with_exponents(plain_case(marked(text)))
    if sum(map(str.isdigit, plain)) > MAX_DIGITS:
        return None
    sign = plain[:1] if plain[:1] in {"-", "+"} else ""
    read = read_figures(plain.removeprefix(sign))
    if read is None or read[1]:
        return None
    return negated(read[0]) if sign == "-" else read[0]


def negated(number: Exact) -> Exact:
    """The negative of a number. Python's own minus would round a long decimal."""
    return number.copy_negate() if isinstance(number, Decimal) else -number


def rounded_alike(number: Exact, figures: int) -> tuple[Exact, Exact]:
    """The lowest and highest numbers that round to the same significant figures.

    A number half-way between two roundings may be rounded either way.
    """
    size = abs(Fraction(number))
    if not size:
        return number, number
    place = Fraction(10) ** (_magnitude(size) - figures + 1)
    rounded = (size / place + Fraction(1, 2)).__floor__() * place
    # Below a power of ten the figures are ten times as fine.
    place = Fraction(10) ** (_magnitude(rounded) - figures + 1)
    below = place / 10 if rounded == Fraction(10) ** _magnitude(rounded) else place
    low, high = exact(rounded - below / 2), exact(rounded + place / 2)
    return (low, high) if number > 0 else (negated(high), negated(low))


def _magnitude(size: Fraction) -> int:
    """The power of ten of a number's first figure: 2 for 157."""
    power = len(str(size.numerator)) - len(str(size.denominator))
    return power if size >= Fraction(10) ** power else power - 1
