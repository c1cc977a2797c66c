"""Gaps in Anki's notation, judged by Anki."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import a_bank, a_cloze, a_folder

from outputs.anki_cases import Collection, built
from quizgen.model.cloze import parse_cloze
from quizgen.outputs.anki.fields.cloze_fields import anki_cloze, cloze_ords

pytestmark = pytest.mark.backend


wording = st.text("ab:x}{$\\|*[] <&^.1", min_size=1, max_size=8).filter(lambda text: text.strip())


@pytest.fixture(scope="module")
def anki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    shared = Collection(tmp_path_factory.mktemp("anki"))
    shared.load(built(a_folder()))
    yield shared
    shared.close()


def texts(notation: str, anki: Collection) -> tuple[str, list[str], list[int]]:
    """A text in Anki's notation, what Anki hides on each card, and the cards it makes."""
    printed = anki_cloze(parse_cloze(notation))
    note = anki.anki.new_note(anki.anki.models.by_name("QuizGen Cloze"))
    note["ID"], note["Text"] = "x/y", printed
    ords = sorted(number - 1 for number in anki.anki._backend.cloze_numbers_in_note(note._to_backend_note()))
    backs = [note.ephemeral_card(ord_).answer() for ord_ in ords]
    return printed, [_hidden(back) for back in backs], ords


def _hidden(back: str) -> str:
    found = re.findall(r'(?s)<span class="cloze" data-ordinal="\d+">(.*?)</span>', back)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", part)) for part in found)


@pytest.mark.parametrize(
    ("notation", "hidden"),
    [
        ("A {{bell}} at {{noon|midday}}.", ["bell", "noon"]),
        ("{{1::Farmers}} sell {{cheese}} and {{1::honey}}.", ["Farmers honey", "cheese"]),
        ("{{std::vector}} {{a::b::c}}", ["std::vector", "a::b::c"]),
        ("{{2:::x}}", [":x"]),
        ("{{ends with }}}", ["ends with }"]),
        ("{{{}}}", ["{}"]),
        ("**{{bold}}** and *a {{word}} more*", ["bold", "word"]),
        ("- {{one}}\n- {{two}}", ["one", "two"]),
        ("{{*both*}}", ["both"]),
        ("{{<b>}} [sound:{{x.mp3}}]", ["<b>", "x.mp3"]),
        (r"{{$\frac{a}{b^{2} }$}} is a fraction", [r"\(\frac{a}{b^{2} }\)"]),
    ],
)
def test_anki_hides_exactly_the_gaps(notation: str, hidden: list[str], anki: Collection) -> None:
    assert texts(notation, anki)[1] == hidden


def test_a_gap_in_a_formula_leaves_the_formula_whole() -> None:
    printed = anki_cloze(parse_cloze("$E = {{mc^{2}}}$ and {{x_1_}}"))
    assert printed == r"<p>\(E = {{c1::mc^&#123;2&#125;}}\) and {{c2::x_1_}}</p>"


@pytest.mark.parametrize(
    "formula",
    [r"\hr{{ef}}{javascript:alert(1)}{x}", r"\href{javascript:alert(1)}{{{x}}}", r"{{\}}href{x}{y}"],
)
def test_no_gap_completes_a_command_that_could_run_something(formula: str) -> None:
    printed = anki_cloze(parse_cloze(f"Say ${formula}$ and {{{{more}}}}."))

    assert r"\(" not in printed
    assert "{{c2::more}}" in printed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(
    st.lists(st.tuples(wording, st.sampled_from(["", "1::", "2::", "7::", "600::"])), min_size=1, max_size=4)
)
def test_anki_makes_exactly_the_cards_that_we_count(anki: Collection, gaps: list[tuple[str, str]]) -> None:
    notation = " and ".join(f"{{{{{group}{answer}}}}}" for answer, group in gaps)
    try:
        text = parse_cloze(notation)
    except ValueError:
        return
    _, hidden, ords = texts(notation, anki)
    assert tuple(ords) == cloze_ords(text)
    assert len(hidden) == len(ords)


def test_a_number_beyond_ankis_last_shares_its_last_card(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_cloze(text="{{501::a}} {{999::b}} {{500::c}}")))))
    assert [card.ord for card in collection.cards()] == [499]
    assert collection.sick() == []


def test_other_wordings_are_told_by_gap_where_there_are_several(collection: Collection) -> None:
    one = a_cloze(id="one", text="At {{noon|midday|12}}.")
    two = a_cloze(id="two", text="A {{bell|clock}} at {{noon|midday}}.")
    collection.load(built(a_folder(a_bank(one, two))))
    assert "<li>midday / 12</li>" in collection.note("market-basics/one")["Accepted"]
    accepted = collection.note("market-basics/two")["Accepted"]
    assert "<li>bell / clock</li><li>noon / midday</li>" in accepted


def test_a_cloze_text_says_what_to_do_only_if_its_author_does(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_cloze(ask="Fill in the time."), a_cloze(id="other")))))
    assert "Fill in the time." in collection.card("market-basics/bell-at-noon").question()
    assert 'qg-stem"' not in collection.card("market-basics/other").question()
