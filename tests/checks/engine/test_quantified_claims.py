"""A claim about all, most, some or none is reported if the cited sentences give a share that excludes it."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.quantified_claims import other_quantity


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "All passengers were rescued from the ferry.", "Half of the passengers were rescued from the ferry."),
        ("", "Several boats have been repaired since the storm.", "No boat has been repaired since the storm."),
        ("", "Some tenants have left the tower.", "The tower has forty tenants. Nobody has left."),
        ("", "Most voters supported the tax.", "A third of the voters supported the tax."),
        ("", "Most eggs hatch within a week.", "One egg in five hatches within a week."),
        ("", "Everyone who works there lives in the valley.", "Those who work there, most of whom live in the valley, come by bus."),
        ("", "Only some seats can be heated.", "All seats can be heated."),
        ("", "Storms usually reach the northern coast.", "Storms seldom reach the northern coast."),
        ("How often do the wells freeze?", "They always freeze in January", "The wells rarely freeze in January."),
        ("", "Few members paid the fee.", "Most members paid the fee."),
        ("", "All of the lamps broke.", "Three of the seven lamps broke."),
        ("", "All of the guild's banners were burnt.", "The fire burnt a harp and most of the banners of the guild."),
        ("", "Most members are teachers.", "Most members are farmers, but a quarter are teachers."),
        ("Who bore the whole cost?", "The parish", "The parish bore most of it, and the abbey the rest."),
        ("", "Only the first letter was printed.", "Both letters were printed."),
        ("", "Everybody at court spoke French.", "Hardly anybody at court spoke French."),
        ("", "Every clerk received a pension.", "Only clerks over 60 received a pension."),
        ("", "No students passed the test.", "A quarter of the students passed the test."),
        ("", "The whole of the cargo was lost in the gale.", "In the gale a part of the cargo was lost."),
    ],
)  # fmt: skip
def test_another_share_is_reported(ask: str, text: str, cited: str) -> None:
    assert other_quantity(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "Most passengers were rescued.", "Nine tenths of the passengers were rescued."),
        ("", "Some passengers were rescued.", "Half of the passengers were rescued."),
        ("", "A minority of voters supported the tax.", "A third of the voters supported the tax."),
        ("", "All the flats have balconies.", "Half of the shops and all the flats have balconies."),
        ("", "Most of the crew were cousins.", "The most famous of the crew were cousins."),
        ("", "All runners received a medal.", "All runners received a medal, and most of them a towel."),
        ("", "The mill always had enough water.", "The mill never lacked water."),
        ("", "More than half of the seeds sprouted.", "Most of the seeds sprouted."),
        ("", "Most seeds sprouted.", "More than a third of the seeds sprouted."),
        ("", "In spring the pond often has little water.", "In spring the pond is seldom full."),
        ("", "Not all members voted.", "Most members voted."),
        ("", "Every year the lake freezes for a month.", "The lake freezes for a month every year, but seldom before Christmas."),
        ("Why do old pupils seldom return?", "Most teachers left", "They rarely return, because most teachers left."),
        ("Why are goats rarely sold?", "Farmers keep them for milk", "Goats are seldom sold, because most farmers keep them for milk."),
        ("", "Some 300 people came to the fair.", "All 300 people who came to the fair had tickets."),
        ("", "In 1950 most of the members of the club were weavers.", "In 1950 weavers outnumbered all other members of the club."),
        ("", "Moore kept his fee and numbered each print.", "A rival sold such a print at half of her fee, but Moore kept his, and numbered his prints."),
        ("", "Alle Wähler stimmten zu.", "Die Hälfte der Wähler in der Stadt stimmte zu, hörte man."),
    ],
)  # fmt: skip
def test_a_share_that_agrees_or_is_of_something_else_is_no_difference(
    ask: str, text: str, cited: str
) -> None:
    assert other_quantity(text, ask, cited, "en" if cited.isascii() else "de") is None
