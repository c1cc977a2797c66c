"""Names on the two sides of a verb."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.verb_sides import swapped_names

LETTER = "In 1904 Karin Moe wrote to Aksel Brun about the dyke."
MATCH = "Holmen was beaten by Skrei in the final."


@pytest.mark.parametrize(
    ("text", "cited", "name", "verb"),
    [
        ("Aksel Brun wrote to Karin Moe.", LETTER, "Brun", "wrote"),
        ("Holmen beat Skrei.", MATCH, "Holmen", "beat"),
        ("Skrei was beaten by Holmen.", "Skrei beat Holmen.", "Holmen", "beaten"),
        ("Brun thanked Moe.", "She thanked the engineer Aksel Brun for it.", "Brun", "thanked"),
        (
            "The Norra line took over the Vik company.",
            "The Vik company took over the small Norra line.",
            "Norra",
            "took",
        ),
        ("Moe dedicated it to Brun.", "Brun dedicated his last poem to her.", "Brun", "dedicated"),
        ("Brun gave Moe the key.", "Moe, who gave Brun the key, left at once.", "Brun", "gave"),
    ],
)
def test_a_name_on_the_other_side_of_a_verb_is_found(text: str, cited: str, name: str, verb: str) -> None:
    assert swapped_names(text, cited, "en") == (name, verb)


def test_persons_without_a_name_and_those_that_something_is_taken_from_have_sides_as_well() -> None:
    assert swapped_names("The mayor asked the smith.", "The smith asked the mayor.", "en") is not None
    assert swapped_names("Moe taught her father.", "Her father taught her to sail.", "en") is not None
    assert swapped_names("Brun took it from Moe.", "Moe won and took the cup from Brun.", "en") is not None


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Karin Moe wrote to Aksel Brun.", LETTER),
        ("Skrei beat Holmen.", MATCH),
        ("Holmen was beaten by Skrei.", "Skrei beat Holmen."),
        ("The Marsk sank in 1911.", "They sank the Marsk in 1911."),
        ("The Brun Bridge opened in May.", "The queen opened the Brun Bridge."),
        ("Moe met Brun.", "Brun met Moe in Varde."),
        ("Moe did not follow Brun.", "Brun followed Moe."),
        ("Brun taught Moe, who later taught Brun.", "Moe taught Brun, and Brun taught Moe."),
        ("Brun asked Moe.", "They were asked by nobody."),
        ("the mayor asked the smith", "The mayor asked the smith."),
        ("the bark asked the smith", "The smith asked the bark."),
    ],
)
def test_what_both_say_or_cannot_be_told_is_not(text: str, cited: str) -> None:
    assert swapped_names(text, cited, "en") is None


def test_a_language_without_known_roles_is_left_alone() -> None:
    assert swapped_names("Brun schrieb Moe.", "Moe schrieb Brun.", "de") is None
