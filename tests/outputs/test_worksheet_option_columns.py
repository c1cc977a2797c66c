"""Short options stand side by side, so that sheets take less paper."""

import pytest
from markupsafe import Markup
from samples import a_bank, a_folder, a_multiple_choice, a_multiple_response, a_picture

from outputs.worksheet_cases import made
from quizgen.outputs.worksheet.item_views import LabelledLine
from quizgen.outputs.worksheet.option_columns import option_columns


@pytest.mark.parametrize(
    ("texts", "columns"),
    [
        (["1998", "1999", "2001", "2004"], 4),
        (["1998", "1999", "2001"], 3),
        (["red", "blue", "green", "black", "white"], 3),
        (["barley", "linseed", "a red cow", "four goats", "milk", "honey"], 3),
        (["thirty days", "forty days", "fifty days", "sixty days"], 4),
        (["a long day in May", "a long day in June", "a day", "a week"], 2),
        (["one short word", "an answer that is much too long for one half of a line"], None),
        (["The mill fell silent when the railway came."] * 3, None),
    ],
)
def test_options_have_as_many_columns_as_save_lines_without_breaking_one(
    texts: list[str], columns: int | None
) -> None:
    assert option_columns([LabelledLine("A", Markup.escape(text)) for text in texts]) == columns


def test_options_stand_below_each_other_beside_a_picture_and_in_presets_for_reading() -> None:
    short = {"answer": "May", "distractors": ["June", "July"]}
    folder = a_folder(
        a_bank(a_multiple_choice(**short), a_multiple_response(answers=["May"], distractors=["June", "July"]))
    )
    shown = a_folder(
        a_bank(a_multiple_choice(**short, image={"file": "stalls.png", "alt": "Stalls"})),
        media=(a_picture(),),
    )

    (sheet,) = made(folder, forms=1, key="none").values()
    assert sheet.count(b'class="options columns-3"') == 2
    for preset in ("dyslexia", "large"):
        (sheet,) = made(folder, forms=1, key="none", preset=preset).values()
        assert b'class="options columns' not in sheet
    (sheet,) = made(shown, forms=1, key="none").values()
    assert b'class="options columns' not in sheet
