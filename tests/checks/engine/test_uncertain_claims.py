"""A claim that states as a fact what the cited sentences leave open is reported, unless it says so, too."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.uncertain_claims import asks_for_view, is_view, uncertain_claim


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The comet brought water to the planet.", "The comet may have brought water to the planet."),
        ("", "A queen founded the abbey.", "According to a local legend, a queen founded the abbey."),
        ("", "The abbey was founded by a queen.", "The abbey is said to have been founded by a queen."),
        ("", "The striker will leave the club.", "Whether the striker will leave the club is unknown."),
        ("", "The minister took bribes from a builder.", "A rival alleged that the minister took bribes from a builder."),
        ("Who painted the portrait?", "a pupil of Hals", "The portrait was probably painted by a pupil of Hals."),
        ("What killed the elms?", "a beetle", "Foresters believe that a beetle killed the elms."),
        ("", "Prices will fall next spring.", "The bank expects that prices will fall next spring."),
        ("Why did the bridge collapse?", "A ship had struck its pier", "A rumour that a ship had struck its pier spread at once."),
        ("", "The duke will open the fair.", "A newspaper reported that the duke would open the fair, but his office denies it."),
        ("", "It is certain that the ring belonged to a bishop.", "The ring perhaps belonged to a bishop."),
        ("", "It is proven that the duchess told the guards to leave.", "The duchess is said to have told the guards to leave."),
        ("", "It is known that the bakery has sold its ovens.", "Neighbours say that the bakery has sold its ovens."),
        ("", "It is proven that the envoy warned the pope that the peace would not last.", "The envoy is said to have warned the pope that the peace would not last."),
        ("", "Moe says that the dam will hold.", "Moe says that the dam may hold or burst."),
        ("What does Moe say about the eels?", "The eels have left the lake", "Moe thinks that the eels might have left the lake."),
        ("What has been proved to be the cause of the rust?", "salt on the road", "The cause is perhaps salt."),
        ("", "There is no doubt that seals reached the lake in a flood.", "Fishermen told us that seals reached the lake in a flood."),
    ],
)  # fmt: skip
def test_what_is_left_open_is_not_certain(ask: str, text: str, cited: str) -> None:
    assert uncertain_claim(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "Moe says that the dam is old.", "Moe believes that the dam is old."),
        ("", "The comet may have brought water to the planet.", "The comet may have brought water to the planet."),
        ("", "It is possible that a comet brought the water.", "The comet may have brought the water."),
        ("Who is said to have founded the abbey?", "a queen", "The abbey is said to have been founded by a queen."),
        ("What are pupils free to do?", "Borrow the canoes", "Pupils may borrow the canoes."),
        ("", "Foresters blame a beetle.", "Foresters believe that a beetle killed the elms."),
        ("What do foresters think killed the elms?", "a beetle", "Foresters believe that a beetle killed the elms."),
        ("", "The elms died in 1971.", "The elms died in 1971, and some believe that a beetle was the cause."),
        ("", "Earthquakes began in May near the port.", "In May earthquakes began near the port."),
        ("", "Hope Dunn led the strike.", "Hope Dunn led the strike at the mill."),
        ("", "Visitors may borrow two books.", "Visitors may borrow two books."),
        ("", "The thaw flooded the road.", "The thaw flooded the road, which perhaps delayed the post."),
        ("What did the farmers lose?", "sheep", "The farmers say that wolves took their sheep, but no traces were found."),
        ("", "Taxes will fall.", "The minister said that taxes will fall."),
        ("", "It is certain that the duchess told the guards to leave.", "The duchess told the guards to leave."),
        ("", "It is known that the fort burned in 1640.", "The fort burned in 1640, as two letters show."),
        ("", "The kiln was certainly built before 1700.", "The kiln was built before 1700; potters said so little about it."),
        ("Whom did the report hold responsible for the fire?", "The baker", "A report blamed the baker for the fire."),
        ("Which animal did the farmers have in mind?", "A lynx", "The farmers suspected a lynx."),
        ("What are pupils without a ticket still allowed to do?", "Borrow an atlas", "Pupils without a ticket may borrow the atlases."),
        ("How did the mill account for its losses?", "By two wet summers", "They argued that the losses were due to two wet summers."),
        ("Which points does the vet make?", "Shy cats settle slowly", "The vet, who runs a shelter, contends that shy cats settle slowly."),
        ("", "No buyer has been found.", "A rumour that a buyer had been found was denied."),
        ("", "Eine Königin gründete das Stift.", "Der Sage nach gründete eine Königin das Stift für Damen."),
    ],
)  # fmt: skip
def test_what_both_leave_open_or_neither_is_no_difference(ask: str, text: str, cited: str) -> None:
    assert uncertain_claim(text, ask, cited, "en" if text.isascii() else "de") is None


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ("How have sales changed, according to the owner?", True),
        ("What does the miller think of the pump?", True),
        ("Explain the vet's view of shy cats.", True),
        ("How have sales changed?", False),
        ("Explain why the bridge was shut.", False),
    ],
)
def test_questions_about_views_are_known(ask: str, *, expected: bool) -> None:
    assert asks_for_view(ask, "en") is expected
    assert not asks_for_view(ask, "zz")


def test_a_view_is_argued_for_and_not_only_feared() -> None:
    assert is_view("The guild argued that dry wood was the cause", "en")
    assert not is_view("The baker fears that wet flour was the cause", "en")
    assert not is_view("The guild argued that dry wood may have been the cause", "en")
