"""An answer from the other side of a contrast is reported, unless both sides may be about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
Paddling is safe in June but risky in March. Frost killed the moths, whereas rain only delayed them. Rowers account
for 60 per cent of the members but for only a tenth of the guests. The old depot will close in May, but the
harbour office will be renovated.

Goats browse on shrubs, whereas sheep prefer grass. Lisbon exported cork by ship, while Porto sent barrels by rail. The tenants
asked for a lift, but the owner refused it. The plaintiffs demanded damages for the roof, but the court refused them. Herons nest in
reeds, but they feed in ditches. In 1950 she sold the farm but kept the mill. Most of the guests came by bus, but only three of the
hosts did.
"""


def choice(ask: str, answer: str, cite: str) -> str:
    return f'type: multiple-choice, ask: "{ask}", answer: "{answer}", distractors: [A goose, A tram], cite: "{cite}"'


PADDLING = "Paddling is safe in June but risky in March"
FROST = "Frost killed the moths, whereas rain only delayed them"
DEPOT = "The old depot will close in May, but the harbour office will be renovated"
GRAZING = "Goats browse on shrubs, whereas sheep prefer grass"
CORK = "Lisbon exported cork by ship, while Porto sent barrels by rail"


@pytest.mark.parametrize(
    "question",
    [
        choice("When is paddling safe?", "In the month of March", PADDLING),
        choice("How did rain affect the moths?", "It killed them", FROST),
        choice("Which building will close?", "The office in the harbour", DEPOT),
        choice("Which cargo did Porto send?", "Cork", CORK),
        'type: cloze, text: "Rowers account for 60 per cent of the {{guests}}.", cite: "account for 60 per cent of the members but for only a tenth of the guests"',
    ],
)  # fmt: skip
def test_what_is_on_the_other_side_is_reported(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) in (["warning"], ["info"])


@pytest.mark.parametrize(
    "question",
    [
        choice("When is paddling safe?", "In the month of June", PADDLING),
        choice("When is paddling dangerous?", "In the month of March", PADDLING),
        choice("How did rain affect the moths?", "It delayed them", FROST),
        choice("How did frost affect the moths?", "It killed them", FROST),
        choice("Which building will close?", "The old depot", DEPOT),
        choice("Which building will be renovated?", "The office in the harbour", DEPOT),
        choice("What do sheep prefer?", "Grass", GRAZING),
        choice("On what do goats feed?", "Shrubs", GRAZING),
        choice("Which cargo did Porto send?", "Barrels", CORK),
        choice("What came of the request for a lift?", "The owner refused it", "asked for a lift, but the owner refused it"),
        choice("Which damages did the court refuse?", "Those for the roof", "demanded damages for the roof, but the court refused them"),
        choice("Where do herons that nest in reeds feed?", "In ditches", "Herons nest in reeds, but they feed in ditches"),
        choice("What did she keep when she sold the farm?", "The mill", "In 1950 she sold the farm but kept the mill"),
    ],
)  # fmt: skip
def test_what_is_on_the_same_side_is_not(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == []
