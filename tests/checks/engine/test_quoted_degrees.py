"""A statement is reported if it says more than its quotation: all for most, far for hardly."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited


def statement(text: str, cited: str) -> str:
    return f'type: true-false, ask: "{text}", answer: true, cite: "{cited.rstrip(".")}"'


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Every pupil in the class could swim.", "Many of the pupils could swim."),
        ("None of the lamps burned.", "Some of the lamps burned until dawn."),
        ("Each of the crew had scurvy.", "Half of the crew had scurvy."),
        ("No houses were damaged.", "Several houses were damaged by the wind."),
        ("The lake was warmer in July than ever before.", "The lake was warmer in July than the year before."),
        ("Sales of bread reached a record in May.", "Sales of bread in May were above the average."),
        ("It rained more in Arden than in any other town.", "It rained more in Arden than the national average."),
        ("The new engine is far quieter than the old one.", "The new engine is slightly quieter than the old one."),
        ("Prices rose sharply in spring.", "Prices rose slightly in spring."),
        ("The second team did much better.", "The second team did hardly better than the first."),
        ("The town more than doubled in size.", "The town almost doubled in size."),
        ("Its price is just under half that of butter.", "It costs more than half as much as butter."),
    ],
)  # fmt: skip
def test_a_higher_degree_than_in_the_quotation_is_reported(tmp_path: Path, text: str, cited: str) -> None:
    assert severities_of_cited(tmp_path, cited, statement(text, cited)) in (["warning"], ["info"])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Almost all pupils learned to swim.", "Nearly all of the pupils could swim."),
        ("All the villagers who moved went to the coast.", "Many villagers moved; all of those went to the coast."),
        ("Each of the bells has a name.", "Many think that each bell has a name; they are right."),
        ("The lake was warmer than in July of the previous year.", "The lake was warmer in July than the year before."),
        ("Sales in May broke the record.", "Sales of bread in May were above average, and the highest ever recorded."),
        ("The new engine is a bit quieter.", "The new engine is slightly quieter than the old one."),
        ("The two engines are about equally loud.", "The new engine is slightly quieter than the old one."),
        ("The new engine is not much quieter.", "The new engine is slightly quieter than the old one."),
        ("The hall now seats almost double the number of guests.", "The new hall seats nearly twice as many guests."),
        ("The tower is over thirty metres high.", "The tower is almost twice as high as the church, over 30 metres."),
        ("The town grew to nearly twice its size.", "The town almost doubled in size."),
        ("All three judges agreed.", "Several judges heard the case, and the three of them agreed."),
    ],
)  # fmt: skip
def test_the_degree_of_the_quotation_is_not_reported(tmp_path: Path, text: str, cited: str) -> None:
    assert "warning" not in severities_of_cited(tmp_path, cited, statement(text, cited))
