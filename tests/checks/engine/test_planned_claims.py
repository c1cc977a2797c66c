"""A claim that something was done is reported if the cited sentences only plan it."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.planned_claims import planned_claim


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The stadium has been enlarged.", "The stadium is to be enlarged by 2031."),
        ("", "The clinic hired forty nurses.", "The clinic will hire forty nurses in spring."),
        ("", "The tram line was extended to the airport.", "There are plans to extend the tram line to the airport."),
        ("", "A second trial was held in 2024.", "A second trial is planned for 2024."),
        ("What has the owner done?", "She has sold the orchard", "The owner is considering a sale. She intends to sell the orchard."),
        ("", "The rules were changed last year.", "The club proposed to change the rules."),
        ("How many trees were planted?", "9,000", "The council plans to plant 9,000 trees along the canal."),
        ("", "The crew repaired the antenna.", "The crew tried to repair the antenna."),
        ("", "The museum bought the diary.", "The museum said that it would buy the diary."),
        ("", "The choir has ordered new robes.", "The choir has cancelled its order of new robes."),
        ("", "The rails have been laid in the second tunnel.", "The rails, which were to come from Essen, have been cancelled."),
        ("What has been changed?", "Trams run past the hospital", "A proposal to have trams run past the hospital will be put to the vote."),
        ("", "The dam has been rebuilt.", "The dam is due to be rebuilt."),
    ],
)  # fmt: skip
def test_what_is_planned_has_not_been_done(ask: str, text: str, cited: str) -> None:
    assert planned_claim(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The stadium is to be enlarged.", "The stadium is to be enlarged by 2031."),
        ("What has been changed?", "Trams run past the hospital", "A proposal to have trams run past the hospital was carried out in May."),
        ("", "The stadium will be enlarged by 2031.", "The stadium is to be enlarged by 2031."),
        ("What are guests allowed to do?", "Bring a dog", "Guests may cancel a room until May. They may bring a dog."),
        ("", "The council decided to plant trees.", "The council plans to plant trees."),
        ("How many nurses will be hired?", "forty", "The clinic will hire forty nurses in spring."),
        ("", "The tram line was extended in 1990.", "The line was extended in 1990; it is to be extended again."),
        ("", "The proposal was rejected.", "A cable car was proposed but turned down by the council."),
        ("", "The crew failed to repair the antenna.", "The crew tried to repair the antenna."),
        ("", "The road was closed in May.", "The road, which was to be widened, was closed in May."),
        ("", "She studied law.", "She wanted to become a judge and studied law."),
        ("", "The tour was called off.", "The tour has been cancelled."),
        ("", "The band played in Graz.", "The band, which had cancelled its tour, played in Graz."),
        ("", "Gold was found before the farm had been sold.", "The farm was about to be sold when gold was found."),
        ("", "Der Damm wurde erneuert.", "Der Damm soll für 2 Millionen erneuert werden."),
    ],
)  # fmt: skip
def test_what_is_planned_in_both_or_was_done_is_no_difference(ask: str, text: str, cited: str) -> None:
    assert planned_claim(text, ask, cited, "en" if cited.isascii() else "de") is None
