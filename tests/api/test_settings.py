"""Settings are refused where they are written, not when something is built with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import quizgen as qg
from quizgen.cli import output_options
from quizgen.cli.output_options import ARTICLE_PLACEMENTS, KEY_PLACEMENTS, PAPERS, PRESETS
from quizgen.model.selection import read_picks
from quizgen.outputs.anki import settings as cards
from quizgen.outputs.anki.settings import MCQ_STYLES
from quizgen.outputs.worksheet import settings

MADE: dict[str, Callable[..., object]] = {
    "layout": qg.Layout,
    "anki": qg.AnkiSettings,
    "worksheet": qg.WorksheetSettings,
    "selection": qg.WorksheetSelection,
    "export": qg.ExportSettings,
    "page": qg.PageSettings,
    "exam": qg.ExamSettings,
}


@pytest.mark.parametrize(
    ("what", "given", "message"),
    [
        ("layout", {"paper": "A3"}, r"""paper must be "a4" or "letter", not 'A3'"""),
        ("layout", {"article": "wit"}, r'"with", "without" or "separate".*did you mean "with"'),
        ("layout", {"columns": 3}, "columns must be 1 or 2, not 3"),
        ("layout", {"paper": "A4"}, r"""not 'A4' \(did you mean "a4"\?\)"""),
        ("layout", {"preset": "dislexia"}, r'"normal", "dyslexia" or "large".*did you mean "dyslexia"'),
        ("layout", {"key": "apended"}, r'did you mean "appended"'),
        ("layout", {"key": None}, r'"separate", "appended", "filled" or "none", not None'),
        ("anki", {"mcq": "x"}, r"""mcq must be "choose" or "recall", not 'x'"""),
        ("anki", {"source": "ful"}, r'"fold", "sentence", "full" or "none".*did you mean "full"'),
        ("anki", {"typed": "no"}, r"""typed must be "on" or "off", not 'no'"""),
        ("anki", {"now": 0}, "`now` must be a number of seconds since 1970, from 1 to 253402300799, not 0"),
        ("anki", {"now": 1_700_000_000_000}, "seconds since 1970.*not 1700000000000"),
        ("page", {"preset": "big"}, r"""preset must be "normal", "dyslexia" or "large", not 'big'"""),
        ("exam", {"seconds": 0}, "seconds must be from 1 to 86400, not 0"),
        ("worksheet", {"forms": 999}, "forms must be from 1 to 702, not 999"),
        ("worksheet", {"forms": 0}, "forms must be from 1 to 702, not 0"),
    ],
)
def test_a_value_that_is_not_known_is_refused_with_the_known_ones(
    what: str, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        MADE[what](**given)


@pytest.mark.parametrize(
    ("what", "given", "message"),
    [
        ("layout", {"cards": "no"}, "cards must be True or False, not 'no'"),
        ("export", {"citations": "no"}, "citations must be True or False, not 'no'"),
        ("anki", {"auto_reveal": "yes"}, "auto_reveal must be True or False, not 'yes'"),
        ("anki", {"now": "x"}, "now must be a whole number, not 'x'"),
        ("anki", {"now": True}, "now must be a whole number, not True"),
        ("worksheet", {"forms": "2"}, "forms must be a whole number, not '2'"),
        ("worksheet", {"seed": 7.5}, "seed must be text or a whole number, not 7.5"),
        ("worksheet", {"seed": None}, "seed must be text or a whole number, not None"),
        ("layout", {"columns": "2"}, "columns must be a whole number, not '2'"),
        ("worksheet", {"layout": "large"}, "layout must be a Layout, not 'large'"),
        ("worksheet", {"choice": "quiz-1"}, "choice must be a WorksheetSelection, not 'quiz-1'"),
        ("selection", {"name": None}, "name must be text, not None"),
        ("selection", {"title": 5}, "title must be text, not 5"),
        ("selection", {"pick": "easy:5"}, "pick must be a tuple of Pick values, not 'easy:5'"),
        ("selection", {"pick": ["easy:5"]}, "pick must be a tuple of Pick values"),
    ],
)
def test_a_value_of_another_type_is_a_type_error(what: str, given: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        MADE[what](**given)


def test_a_seed_may_be_a_whole_number() -> None:
    number: Any = 7

    assert qg.WorksheetSettings(seed=number) == qg.WorksheetSettings(seed="7")
    assert qg.WorksheetSettings(seed=number).seed == "7"


def test_picks_may_be_a_list() -> None:
    picks: Any = list(read_picks("easy:5, essay"))

    assert qg.WorksheetSelection(pick=picks) == qg.WorksheetSelection(pick=tuple(picks))
    assert hash(qg.WorksheetSelection(pick=picks))


def test_the_commands_offer_the_same_values() -> None:
    assert (PAPERS, PRESETS, KEY_PLACEMENTS) == (settings.PAPERS, settings.PRESETS, settings.KEY_PLACEMENTS)
    assert ARTICLE_PLACEMENTS == settings.ARTICLE_PLACEMENTS
    for name in ("MCQ_STYLES", "SOURCE_STYLES", "TYPED_STYLES"):
        assert getattr(output_options, name) == getattr(cards, name)
    assert [qg.Layout(paper=each).paper for each in PAPERS] == ["a4", "letter"]
    assert [qg.Layout(preset=each).preset for each in PRESETS] == ["normal", "dyslexia", "large"]
    assert [qg.Layout(key=each).key for each in KEY_PLACEMENTS] == ["separate", "appended", "filled", "none"]
    assert [qg.AnkiSettings(mcq=each).mcq for each in MCQ_STYLES] == ["choose", "recall"]
