"""A claim of all that a sentence denies is reported, whether the negation precedes it, follows it or prefers something else."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.lost_negations import added_denial, lost_negation


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The goalkeeper saved the second penalty.", "She could not save the second penalty."),
        ("", "Tenants may keep dogs in the flats.", "Dogs may not be kept in the flats."),
        ("", "The court heard new witnesses.", "The court sat for two days but heard nobody."),
        ("", "Divers found a wreck in the bay.", "Divers searched the bay but found nothing of value."),
        ("", "The chemist sold the patent.", "The chemist kept the patent rather than sell it."),
        ("What does the new guide tell growers to use?", "Copper", "The guide no longer tells growers to use copper."),
        ("Which metal may coins contain?", "nickel", "No coins may contain nickel after the reform."),
        ("What did the firm do in 2012?", "It paid a dividend", "In 2012 the firm did not pay a dividend."),
        ("Where did the moths lay their eggs?", "on oak leaves", "The moths laid their eggs on bark instead of oak leaves."),
        ("", "Bats leave the cave in winter.", "In winter the bats never leave the cave."),
        ("What is true of the smith Odo?", "He could swim well", "The smith Odo could not swim, since he had broken a hip."),
        ("", "The chapel has an organ.", "The chapel lacks an organ."),
        ("", "The regatta was run by a committee.", "The regatta took place without a committee."),
        ("", "The tutor was pleased with the essay.", "The tutor was anything but pleased with the essay."),
        ("", "The quartet plays in the chapel.", "The quartet has stopped playing in the chapel."),
        ("", "The order paid tithes to the bishop.", "The order was exempt from tithes to the bishop."),
        ("", "Otters are now hunted in the delta.", "Otters used to be hunted in the delta."),
        ("How did the bid compare with the others?", "It was the highest", "The bid was neither the lowest nor the highest."),
        ("What do his sons do?", "They are dentists", "He has two sons, neither of whom is a dentist."),
        ("Which fuel does the plant burn?", "gas instead of straw", "The plant burns straw instead of gas."),
        ("", "Storks can be seen on the chimney.", "Storks no longer live on the chimney."),
        ("What did the sisters do after 1911?", "They sang together again", "The sisters fell out in 1911, and never sang together again."),
        ("What should a climber do?", "Set out without telling the warden", "Never set out without telling the warden."),
        ("", "The museum lent him a van for the tour.", "He made the tour without a van from the museum, until he bought one in 1962."),
        ("", "The queen opened the fair.", "Instead of opening the fair, the queen went home."),
        ("What can the enzyme break down?", "starch", "Without zinc the enzyme is stable. It cannot break down starch."),
    ],
)  # fmt: skip
def test_what_a_sentence_denies_is_not_so(ask: str, text: str, cited: str) -> None:
    assert lost_negation(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The goalkeeper did not save the penalty.", "She could not save the penalty."),
        ("What could she not save?", "the second penalty", "She could not save the second penalty."),
        ("", "Guests must shower before they swim in the pool.", "Guests may not swim in the pool without a shower."),
        ("", "Wait a week before you paint the plaster.", "You must not paint the plaster for a week."),
        ("What may members do?", "Change their locker for reasons of health", "Members may not change their locker during the year, except for health reasons."),
        ("What do pensioners gain?", "They are freed from the ferry toll for a year", "Pensioners pay no ferry toll for a year."),
        ("", "The wood dried slowly.", "The wood did not dry quickly."),
        ("", "The court refused to hear witnesses.", "The court did not hear witnesses."),
        ("", "Lund paid the fine.", "Berg did not pay the fine, but Lund did so in 1904."),
        ("", "The ferry sails from May.", "The ferry does not sail until May."),
        ("", "The village chose slate for its roofs.", "The village chose slate instead of thatch for its roofs."),
        ("", "Slate replaced thatch in the village.", "The village chose slate instead of thatch."),
        ("", "Wages rose in the port, though not in the hills.", "Wages rose in the port but not in the hills."),
        ("", "Wages rose in the port.", "Wages rose in the port but not in the hills."),
        ("What did the firm pay in 2013?", "a dividend", "It did not pay a dividend in 2012, but paid one in 2013."),
        ("What should a climber not do?", "Set out without telling the warden", "Never set out without telling the warden."),
        ("", "He crossed the ice without a guide.", "He crossed the ice without a guide."),
        ("", "Only a cousin came to the funeral.", "No friends came to the funeral, only a cousin."),
        ("", "The storks have vanished from the chimney.", "Storks no longer live on the chimney."),
        ("", "The quartet used to play in the chapel.", "The quartet has stopped playing in the chapel."),
        ("What did the envoys keep to themselves?", "their letter", "The envoys never published their letter."),
        ("", "Otters were hunted in the delta.", "Otters used to be hunted in the delta."),
        ("", "The drug was of little help to children.", "The drug hardly helped children."),
        ("What did the firm do with its gains?", "It bought looms", "The firm did not pay out its gains but bought looms."),
        ("", "A barge may be at most six metres wide.", "A barge may be no more than six metres wide."),
        ("", "Falk kept the letters to himself.", "Falk did not show the letters to anybody."),
        ("", "Der Hof hörte Zeugen.", "Der Hof hörte niemanden."),
    ],
)  # fmt: skip
def test_what_is_denied_by_both_or_of_something_else_is_no_difference(
    ask: str, text: str, cited: str
) -> None:
    assert lost_negation(text, ask, cited, "en" if cited.isascii() else "de") is None


def test_a_statement_that_something_is_missing_is_compared_with_what_is_there() -> None:
    cited = "Members may use the sauna at a charge of two crowns."

    assert added_denial("Members may use the sauna without any charge.", "", cited, "en")
    assert added_denial("Members may use the sauna at a charge.", "", cited, "en") is None
    assert added_denial("Members pay no rent for the sauna.", "", cited, "en") is None
    free = "Members may use the sauna without a charge."
    assert added_denial("There is no charge for members in the sauna.", "", free, "en") is None
