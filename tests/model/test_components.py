from __future__ import annotations

import pytest
from pydantic import ValidationError

from quizgen.model.components import Image


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("40%", "40%"),
        ("5 cm", "5cm"),
        (" 12.50cm", "12.5cm"),
        ("50mm", "50mm"),
        ("2in", "2in"),
        ("100%", "100%"),
        ("17cm", "17cm"),
        ("0.5cm", "0.5cm"),
    ],
)
def test_a_picture_has_a_width_in_a_unit_of_paper_or_of_its_column(text: str, width: str) -> None:
    assert Image.model_validate({"file": "x.png", "alt": "A", "width": text}).width == width


@pytest.mark.parametrize(
    "text",
    [
        "900%",
        "0%",
        "0.5%",
        "18cm",
        "171mm",
        "7in",
        "4mm",
        "5",
        "cm",
        "5px",
        "5em",
        "-5cm",
        "1e3mm",
        "\u0665cm",
        "5cm; color: red",
    ],
)
def test_a_width_that_is_not_possible_is_refused_with_what_is_possible(text: str) -> None:
    with pytest.raises(ValidationError, match="is not a valid width: write 1% to 100% of the column"):
        Image.model_validate({"file": "x.png", "alt": "A", "width": text})
