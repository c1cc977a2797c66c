"""Section 6 of the Law School Admission Test: the answers of 1,000 candidates to five questions, right or wrong.

R. D. Bock and M. Lieberman (1970), Fitting a response model for n dichotomously scored items, Psychometrika 35, table 1.
"""

from __future__ import annotations

from fractions import Fraction

from quizgen.psychometrics.item_analysis import ItemResponse

PATTERNS = {
    "00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1, "00110": 3, "00111": 4,
    "01000": 1, "01001": 8, "01011": 16, "01101": 3, "01110": 2, "01111": 15, "10000": 10, "10001": 29,
    "10010": 14, "10011": 81, "10100": 3, "10101": 28, "10110": 15, "10111": 80, "11000": 16, "11001": 56,
    "11010": 21, "11011": 173, "11100": 11, "11101": 61, "11110": 28, "11111": 298,
}  # fmt: skip
"""How many candidates answered the five questions like this, 1 for right."""

LSAT6 = [
    ItemResponse(f"{pattern}-{number}", f"Q{place}", Fraction(int(right)))
    for pattern, count in PATTERNS.items()
    for number in range(count)
    for place, right in enumerate(pattern, 1)
]
