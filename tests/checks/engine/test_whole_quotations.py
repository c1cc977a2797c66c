"""A statement is reported if its quotation as a whole only wishes, almost says or limits it, or feels the opposite."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited


def statement(text: str, cited: str) -> str:
    return f'type: true-false, ask: "{text}", answer: true, cite: "{cited.rstrip(".")}"'


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The orchestra moved into a hall by the harbour.", "The conductor dreams of a hall by the harbour."),
        ("The village has a new well.", "The mayor promised a new well before the election."),
        ("Swimming is now forbidden in the quarry.", "Residents have asked that swimming be banned in the quarry."),
        ("The wolves wiped out the herd.", "Farmers fear that wolves will wipe out their herds."),
        ("The archive was given to the university.", "Her nephew has offered to leave the archive to the university."),
        ("Dr. Lund cured the patients.", "Dr. Lund hopes to cure such patients within ten years."),
        ("The bakers won higher pay.", "The bakers are campaigning for higher pay."),
        ("The tower was pulled down last spring.", "The owners have applied to pull down the tower."),
        ("The tax was cut by a third.", "The minister proposed a cut of a third in the tax."),
        ("Volunteers have put the track back as far as Marlby.", "Volunteers hope to relay the track as far as Marlby."),
        ("Letters were sent in May.", "The office hopes that letters may be sent by rail."),
        ("The storm sank the ferry.", "The storm almost sank the ferry."),
        ("The choir was disbanded in 1931.", "In 1931 the choir came close to disbanding."),
        ("The mill went bankrupt during the drought.", "The mill was on the brink of going bankrupt during the drought."),
        ("The bank will lend the money in any case.", "The bank will lend the money on condition that the roof is repaired."),
        ("The strike will definitely go ahead.", "The strike will go ahead unless the wages rise."),
        ("The tannery still dumps its waste in the river.", "The tannery used to dump its waste in the river."),
        ("Even today, letters go by boat.", "Until 1962, letters went by boat."),
        ("Tests confirmed that the water was poisoned.", "A neighbour told the police that the water was poisoned."),
        ("Investigators established that the fire was deliberate.", "The owner claims that the fire was deliberate."),
    ],
)  # fmt: skip
def test_a_quotation_that_says_less_is_reported(tmp_path: Path, text: str, cited: str) -> None:
    assert severities_of_cited(tmp_path, cited, statement(text, cited)) in (["warning"], ["info"])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The conductor would like a hall by the harbour.", "The conductor dreams of a hall by the harbour."),
        ("Before the vote, the mayor pledged to dig a well.", "The mayor promised a new well before the election."),
        ("Residents object to swimming in the quarry.", "Residents have asked that swimming be banned in the quarry."),
        ("Farmers are worried about the wolves.", "Farmers fear that wolves will wipe out their herds."),
        ("Her nephew is willing to part with the archive.", "Her nephew has offered to leave the archive to the university."),
        ("Bakers are in dispute over their pay.", "The bakers are campaigning for higher pay."),
        ("The bakers demanded more money.", "The bakers are campaigning for higher pay."),
        ("The owners need a permit for the tower's demolition.", "The owners have applied to pull down the tower."),
        ("Her wish was fulfilled when the school opened in 1902.", "She wanted a school for girls, and it opened in 1902."),
        ("A school for girls was founded in 1902.", "She wanted a school for girls, and in 1902 she founded it."),
        ("The bridge was finished early.", "The bridge was completed a month earlier than expected."),
        ("The lock had room for two barges.", "The lock could hold two barges."),
        ("The plan for the harbour was carried out.", "The planned harbour was built in 1880."),
        ("The comet came back in 1758.", "The comet was expected to return in 1758, and did."),
        ("A ban on plastic nets is being discussed.", "The ministry is considering a ban on plastic nets."),
        ("The comet is due back in 2061.", "Scientists predict that the comet will return in 2061."),
        ("The king had the chapel built.", "The chapel was built at the request of the king."),
        ("Her model pointed to a warmer winter.", "Her model predicted a warmer winter."),
        ("The ferry barely survived the storm.", "The storm almost sank the ferry."),
        ("The choir came near to its end in 1931.", "In 1931 the choir came close to disbanding."),
        ("The bank makes a loan depend on the repair of the roof.", "The bank will lend the money on condition that the roof is repaired."),
        ("When it rains, the gates certainly close.", "The gates close if it rains."),
        ("The building is now a school.", "The building, which used to be a tannery, is now a school."),
        ("The owner thinks that somebody set the fire.", "The owner claims that the fire was deliberate."),
        ("Investigators found that the fire was deliberate.", "Investigators said that the fire was deliberate."),
        ("Hale could not bear the portrait.", "Hale hated the portrait."),
        ("The council agreed to the plan, but without enthusiasm.", "The council reluctantly agreed to the plan."),
        ("The council gave its approval.", "The council reluctantly agreed to the plan."),
    ],
)  # fmt: skip
def test_a_quotation_that_says_as_much_is_not_reported(tmp_path: Path, text: str, cited: str) -> None:
    assert "warning" not in severities_of_cited(tmp_path, cited, statement(text, cited))


def test_a_reason_that_was_only_feared_is_reported(tmp_path: Path) -> None:
    cited = "because engineers feared that its hangers might fail"
    question = f'type: multiple-choice, ask: Why was the bridge shut?, answer: Some hangers had broken, distractors: [A ship had hit a pier, A storm had torn the deck], cite: "{cited}"'
    assert severities_of_cited(tmp_path, f"The bridge was shut in May, {cited}.", question) == ["warning"]
