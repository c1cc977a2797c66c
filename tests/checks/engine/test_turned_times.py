"""Two events that a claim puts in the order opposite to that of the cited sentences are reported."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.turned_times import turned_items, turned_time


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The keel was laid after the launch of the sister ship.", "The keel was laid long before the sister ship was launched."),
        ("", "The glaze is put on before the first firing.", "After the first firing, the glaze is put on."),
        ("", "The strike began once the tax was raised.", "The tax was raised only after the strike had begun."),
        ("", "Swallows arrive before the cuckoo.", "First the cuckoo arrives, then the swallows."),
        ("", "The floor was laid before the pipes.", "The pipes were put in; the floor was laid afterwards."),
        ("When is the lime added?", "an hour before the sand", "The sand is mixed with water; the lime follows an hour later."),
        ("When did Holm resign?", "before the vote", "The vote was lost, and later Holm resigned."),
    ],
)  # fmt: skip
def test_the_opposite_order_is_reported(ask: str, text: str, cited: str) -> None:
    assert turned_time(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The sister ship was launched after the keel was laid.", "The keel was laid long before the sister ship was launched."),
        ("", "The first firing comes before the glaze.", "After the first firing, the glaze is put on."),
        ("", "She retired when her sight failed after a fever.", "After a fever in 1902 her sight failed, so she retired."),
        ("When did Holm resign?", "after the vote", "The vote was lost, and later Holm resigned."),
        ("", "Do not add lime before the sand.", "Add the sand before the lime."),
        ("", "The mayor spoke before noon.", "The mayor spoke after the mass, before noon."),
        ("", "It took eleven nights after the change of lamps for a bat to be seen.", "When the lamps were changed, a bat was seen after eleven nights."),
        ("", "Holm trat vor der Abstimmung ab.", "Nach der Abstimmung trat Holm für immer ab."),
    ],
)  # fmt: skip
def test_the_same_order_or_another_event_is_not(ask: str, text: str, cited: str) -> None:
    assert turned_time(text, ask, cited, "en" if cited.isascii() else "de") is None


def test_items_in_the_opposite_order_are_reported() -> None:
    cited = "On 4 May, three days after the envoy had sailed, the port was closed."

    assert turned_items(["The port was closed", "The envoy sailed"], cited, "en") == 0
    assert turned_items(["The envoy sailed", "The port was closed"], cited, "en") is None


def test_a_word_of_several_items_tells_nothing_of_their_order() -> None:
    cited = "The curd is cut, and later, as a hard cheese, it is washed in brine."

    assert turned_items(["young cheese", "curd", "hard cheese"], cited, "en") is None
    assert turned_items(["young cheese", "hard cheese", "curd"], cited, "en") == 1
