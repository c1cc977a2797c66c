"""Learners can tell one edition of a deck from the next."""

from __future__ import annotations

import re

from samples import a_bank, a_cloze, a_folder, a_numeric, an_article

from outputs.anki_cases import LATER, NOW, Collection, built
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.package.edition import build_id
from quizgen.outputs.anki.settings import AnkiSettings


def said(collection: Collection, data: bytes) -> str:
    collection.load(data)
    description: str = collection.anki.decks.by_name("The Thursday market")["desc"]
    return str(collection.anki.render_markdown(description, sanitize=True))


def edition_of(html: str) -> tuple[str, str]:
    found = re.search(r"Edition: (.+), build ([0-9a-f]{8})", html)
    assert found, html
    return found[1], found[2]


def test_a_deck_says_when_its_cards_last_changed_and_which_build_it_is(collection: Collection) -> None:
    date, build = edition_of(said(collection, built(a_folder())))
    made = ANKI.render(a_folder(), AnkiSettings(now=NOW))
    assert date == "21 September 2026"
    assert build == build_id({lock.bank: lock.notes for lock in made.locks})


def test_the_build_changes_with_the_cards_and_with_nothing_else(collection: Collection) -> None:
    first = a_folder(a_bank(a_numeric(), a_cloze()))
    locks = ANKI.render(first, AnkiSettings(now=NOW)).locks
    again = ANKI.render(first.model_copy(update={"locks": locks}), AnkiSettings(now=LATER + 10**7))
    assert edition_of(said(collection, built(first))) == edition_of(said(collection, *again.files.values()))
    edited = a_folder(a_bank(a_numeric(explain="Counted anew."), a_cloze())).model_copy(
        update={"locks": locks}
    )
    later = edition_of(said(collection, built(edited, now=NOW + 86_400)))
    assert later[0] == "22 September 2026"
    assert later[1] != edition_of(said(collection, built(first)))[1]


def test_the_original_is_linked_where_it_has_an_address_of_the_web(collection: Collection) -> None:
    original = {
        "title": "A [day] out",
        "publisher": "The Town Courier",
        "url": "https://town.example/a?b=<1>&c=(2)",
    }
    html = said(collection, built(a_folder(article=an_article(original=original))))
    assert '<a href="https://town.example/a?b=%3C1%3E&amp;c=(2)"' in html
    assert "A [day] out" in html


def test_an_original_without_an_address_is_no_link(collection: Collection) -> None:
    article = an_article(original={"title": "A day out"})
    assert "<a " not in said(collection, built(a_folder(article=article)))
