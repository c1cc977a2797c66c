import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_picture,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
    one_of_each,
)

from outputs.worksheet_cases import an_arabic_folder, made, read_page, the_key, the_sheet
from quizgen.markup.template_files import template_root
from quizgen.model.cloze import VISIBLE_TEXT
from quizgen.model.folder import Media
from quizgen.model.questions import TYPE_NAMES, MultipleChoice, MultipleResponse, options, stem
from quizgen.model.worksheet_spec import WorksheetSpec
from quizgen.outputs.base import Loss
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.losses import CLASH
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets

pytestmark = pytest.mark.dependencies

ANY_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Zl", "Zp"]), min_size=1, max_size=60
).filter(VISIBLE_TEXT.search)
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style><b>",
        "{{ 7 * 7 }}",
        "{% include 'x' %}",
        "&lt;b&gt;",
        "javascript:alert(1)",
        "\\22 ; } body { display: none }",
        "' onmouseover='x",
        "]]>",
        "<!-- ",
    ]
)


def test_every_bank_has_a_sheet_and_a_key_for_every_form() -> None:
    assert list(made()) == [
        "market-basics-a.html",
        "market-basics-a-key.html",
        "market-basics-b.html",
        "market-basics-b-key.html",
        "market-basics-keys.html",
    ]
    assert list(made(forms=1)) == ["market-basics.html", "market-basics-key.html"]
    assert len(made(forms=26)) == 53


def test_the_sheets_of_a_preset_stand_beside_the_usual_ones_under_names_and_codes_of_their_own() -> None:
    usual, large, dyslexia = (made(preset=preset) for preset in ("normal", "large", "dyslexia"))
    assert list(large)[:2] == ["market-basics-a-large.html", "market-basics-a-large-key.html"]
    assert len({*usual, *large, *dyslexia}) == 15
    assert list(made(forms=1, preset="large", key="none")) == ["market-basics-large.html"]
    card = a_folder(a_bank(a_flashcard()))
    assert list(made(card, preset="large", cards=True)) == ["market-basics-large-cards.html"]
    for page in large.values():
        assert " · large" in read_page(page).text
    for page in usual.values():
        assert " · normal · " not in read_page(page).text


def test_numbered_lines_are_said_to_be_those_of_a_preset_on_sheet_and_key() -> None:
    for preset in ("normal", "dyslexia", "large"):
        for page in made(preset=preset, line_numbers=True).values():
            assert f" · {preset}" in read_page(page).text


def test_a_number_of_forms_that_is_asked_for_wins_over_that_of_the_bank() -> None:
    named = WorksheetSpec(name="final", title="Final", forms=4, questions=("stalls",))
    bank = a_bank(a_multiple_choice(id="stalls"), worksheets=(named,))
    for forms, whole, final in ((None, 2, 4), (1, 1, 1), (3, 3, 3)):
        settings = WorksheetSettings(forms=forms)
        assert [paper.forms for paper in plan_worksheets(bank, settings)] == [whole, final]


def test_the_key_may_stand_at_the_end_or_be_left_out() -> None:
    appended = made(forms=1, key="appended")
    assert list(appended) == list(made(forms=1, key="none")) == ["market-basics.html"]
    assert "Answer key" in read_page(appended["market-basics.html"]).text
    assert "Answer key" not in the_sheet(forms=1, key="none").text


def test_the_same_folder_and_settings_make_the_same_bytes() -> None:
    assert made() == made()
    assert made(seed="other") != made()


def test_every_type_has_a_template_and_no_template_is_stale() -> None:
    names = {entry.name for entry in (template_root() / "worksheet" / "question").iterdir()}
    assert names == {f"{name}.html.j2" for name in TYPE_NAMES}


@pytest.mark.parametrize("form", ["a", "b"])
def test_every_stem_and_option_stands_exactly_once(form: str) -> None:
    bank = a_bank(
        *(question for question in one_of_each() if question.type != "multiple-choice"),
        a_multiple_choice(answer="firstoption", distractors=["secondoption", "thirdoption"]),
    )
    text = read_page(made(a_folder(bank))[f"market-basics-{form}.html"]).text
    for question in bank.questions:
        if question.type != "cloze":
            assert text.count(stem(question)) == 1
        if isinstance(question, MultipleChoice):
            assert all(text.count(option.text) == 1 for option in options(question))


def test_the_article_stands_once_with_numbered_paragraphs_and_headings() -> None:
    page = the_sheet()
    article = an_article()
    for passage in article.passages:
        assert page.text.count(passage.text) == 1
        assert page.text.count(f"{passage.number} {passage.text}") == 1
    assert page.text.count("The hall and the bell") == 1
    assert "Based on “A market day”, The Town Courier, 6 June 2019" in page.text


def test_an_article_of_our_own_is_based_on_nothing() -> None:
    assert "Based on" not in the_sheet(a_folder(article=an_article(original=None))).text


def test_the_head_has_title_form_points_and_code() -> None:
    text = the_sheet().text
    assert text.startswith("Form A market-basics · A · ")
    assert "Market basics" in text
    assert "Score / 15" in text
    assert "1 point" in text
    assert "3 points" in text
    assert "Form" not in the_sheet(forms=1).text


def test_instructions_are_printed_if_there_are_any() -> None:
    bank = a_bank(instructions="Answer *all* of it.")
    assert "Answer all of it." in the_sheet(a_folder(bank)).text


def test_the_code_tells_apart_whatever_is_printed() -> None:
    def code(folder: object = None, **settings: object) -> str:
        return the_sheet(folder, **settings).text.split("·")[2].split()[0]  # type: ignore[arg-type] # as made()

    changed = a_folder(a_bank(a_multiple_choice(explain="Another reason.")))
    codes = [code(), code(seed="2"), code(changed), code(a_folder(article=an_article("Other words.")))]
    assert len(set(codes)) == 4
    assert f"A · {codes[0]}" in the_key().text


def test_what_is_chosen_once_has_radio_buttons_and_what_is_ticked_has_boxes() -> None:
    page = the_sheet()
    kinds = Counter(box["type"] for box in page.all("input") if box.get("class") == "box")
    assert kinds == {"radio": 4 + 2, "checkbox": 5, "text": 3 + 4}
    assert len({box["name"] for box in page.all("input", type="radio")}) == 2
    assert "Tick all that apply." in page.text


def test_every_field_has_a_name_for_people_who_cannot_see_it() -> None:
    page = the_sheet()
    for box in page.all("input") + page.all("textarea"):
        assert "aria-label" in box or box["class"] in {"box", "line", "line short"}
    labelled = page.all("label")
    inside = [box for box in page.all("input") if "aria-label" not in box]
    assert len(labelled) == len(inside)


def test_a_unit_and_a_hedge_stand_beside_the_line() -> None:
    page = the_sheet(a_folder(a_bank(a_numeric(hedge="nearly", unit="stalls"))))
    assert "How many stalls are there? nearly stalls" in page.text


def test_a_plain_number_has_a_line_alone() -> None:
    page = the_sheet(a_folder(a_bank(a_numeric(hedge=None, unit=None))))
    assert "How many stalls are there? End of the sheet" in page.text


def test_all_gaps_are_as_wide_as_the_longest_answer_needs() -> None:
    def width(*words: str) -> float:
        bank = a_bank(*(a_cloze(id=f"c{n}", text=f"a {{{{{word}}}}} b") for n, word in enumerate(words)))
        (main,) = the_sheet(a_folder(bank)).all("main")
        return float(main["style"].removeprefix("--gap: ").removesuffix("em"))

    assert width("a") == 7.0
    assert width("a", "twelve chars") == width("twelve chars", "b") == pytest.approx(12.2)
    assert width("x" * 200) == 22.0


def test_a_gap_stands_in_the_running_text_and_does_not_show_its_answer() -> None:
    page = the_sheet(a_folder(a_bank(a_cloze(text="A *loud {{bell}}* is **rung**."))))
    assert "A loud is rung." in page.text
    assert [gap["aria-label"] for gap in page.all("input", **{"class": "gap"})] == ["Gap 1"]
    assert "bell" not in page.text.replace("bell is rung at noon", "").partition("Questions")[2]


def test_the_stop_after_a_gap_stays_with_it() -> None:
    data = made(a_folder(a_bank(a_cloze(text='Say "{{bell}}", or {{noon}} "so".'))))[
        "market-basics-a.html"
    ].decode()
    assert 'aria-label="Gap 1">&quot;,</span> or ' in data
    assert 'aria-label="Gap 2"> &quot;so&quot;.' in data


def test_a_cloze_text_with_a_task_of_its_own_has_no_other() -> None:
    page = the_sheet(a_folder(a_bank(a_cloze(ask="Write the missing words."))))
    assert "Write the missing words." in page.text
    assert "Fill in the gaps." not in page.text
    assert (
        "Write the missing words." in the_key(a_folder(a_bank(a_cloze(ask="Write the missing words.")))).text
    )


def test_flashcards_in_a_row_share_a_table() -> None:
    cards = [a_flashcard(id=f"card-{n}", front=f"front{n}", image=None) for n in range(3)]
    page = the_sheet(a_folder(a_bank(a_true_false(), *cards, a_short_answer(), a_flashcard(id="alone"))))
    assert len(page.all("table")) == 2
    assert "2 front0 1 point 3 front1 1 point 4 front2 1 point 5 1 point On which day" in page.text


def test_an_open_question_has_as_many_lines_as_it_asks_for() -> None:
    page = the_sheet(a_folder(a_bank(an_open_ended(lines="5"))))
    assert len(page.all("div", **{"class": "rule"})) == 5
    assert page.all("fieldset", **{"class": "question open-ended"})


def test_a_long_answer_space_may_be_broken_between_pages() -> None:
    page = the_sheet(a_folder(a_bank(an_open_ended(lines="6"))))
    assert page.all("fieldset", **{"class": "question open-ended long"})


def test_a_picture_is_inside_the_page() -> None:
    image = {"file": "map.png", "alt": "A map of the square", "credit": "Drawn by hand, CC0"}
    cards = a_bank(a_flashcard(image=image), a_multiple_choice(image=image))
    page = the_sheet(a_folder(cards, media=(a_picture(),)))
    for picture in page.all("img"):
        assert picture["src"].startswith("data:image/png;base64,iVBORw0KGgo")
        assert picture["alt"] == "A map of the square"
    assert len(page.all("img")) == 2
    assert page.text.count("Drawn by hand, CC0") == 2


@pytest.mark.parametrize(
    ("file", "media", "why"),
    [
        ("map.png", (), 'the image "map.png" was not found, so its alt text is shown instead'),
        (
            "map.tiff",
            (a_picture("map.tiff"),),
            'browsers cannot show the image "map.tiff", so its alt text is shown instead',
        ),
    ],
)
def test_a_picture_that_cannot_be_shown_is_described_and_reported(
    file: str, media: tuple[object, ...], why: str
) -> None:
    question = a_multiple_choice(image={"file": file, "alt": "A map of the square"})
    folder = a_folder(a_bank(question), media=media)
    assert WORKSHEET.render(folder, WorksheetSettings()).losses == (
        Loss("market-basics", "first-goods", why),
    )
    page = the_sheet(folder)
    assert "A map of the square" in page.text
    assert not page.all("img")


@pytest.mark.parametrize(
    ("width", "of_figure", "of_picture", "beside"),
    [
        ("40%", "width: 40%", "width: 100%", True),
        ("80%", "width: 80%", "width: 100%", False),
        ("5cm", None, "width: 5cm", True),
        ("12cm", None, "width: 12cm", False),
    ],
)
def test_a_picture_has_the_width_that_its_author_wants(
    width: str,
    of_figure: str | None,
    of_picture: str,
    beside: bool,  # noqa: FBT001 - the expected value
) -> None:
    question = a_short_answer(image={"file": "map.png", "alt": "A map", "width": width})
    page = the_sheet(a_folder(a_bank(question), media=(a_picture(),)))
    (figure,), (picture,), (field,) = page.all("figure"), page.all("img"), page.all("fieldset")

    assert (figure.get("style"), picture.get("style")) == (of_figure, of_picture)
    assert ("pictured" in field["class"].split()) is beside


def test_a_drawing_without_a_size_is_no_wider_than_half_a_page() -> None:
    drawing = Media(file="map.svg", data=b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 2000"/>')
    question = a_short_answer(image={"file": "map.svg", "alt": "A map"})
    (picture,) = the_sheet(a_folder(a_bank(question), media=(drawing,))).all("img")

    assert picture.get("style") == "width: 80.0mm"


def test_code_has_an_element_for_each_line_and_tables_stay_tables() -> None:
    question = a_short_answer(ask="```py numbered=3\na = 1\nb = 2\n```\n\na | b\n--|--\n1 | 2")
    article = an_article("a | b\n--|--\ncheese, honey | 14")
    page = the_sheet(a_folder(a_bank(question), article=article))

    assert [line.get("data-number") for line in page.all("span", **{"class": "code-line"})] == ["3", "4"]
    assert len(page.all("table", **{"class": "data"})) == 2


def test_a_formula_is_drawn_and_none_that_can_be_is_lost() -> None:
    folder = a_folder(a_bank(a_multiple_choice(ask="What is $x^2$?")))
    page = the_sheet(folder)

    assert page.text.count("What is ?") == 1
    assert len(page.all("svg", role="img")) == 1
    assert WORKSHEET.render(folder, WorksheetSettings()).losses == ()


def test_a_formula_that_cannot_be_drawn_is_printed_as_its_source_and_reported() -> None:
    folder = a_folder(a_bank(a_multiple_choice(ask=r"What is $\frac{x$?")))

    assert r"What is \frac{x?" in the_sheet(folder).text
    assert [loss.what for loss in WORKSHEET.render(folder, WorksheetSettings()).losses] == [
        "some formulas cannot be drawn and are printed as TeX source: to list these formulas, with reasons, run quizgen check"
    ]


def test_a_drawing_does_not_make_a_question_long() -> None:
    folder = a_folder(a_bank(a_multiple_choice(ask=r"Is $\sum_{i=1}^{n} i = \frac{n(n+1)}{2}$ right?")))

    assert [each for each in the_sheet(folder).all("fieldset") if "long" in each["class"].split()] == []


def test_a_language_without_labels_has_english_ones_and_says_so() -> None:
    folder = a_folder(a_bank(language="fi"))
    assert [loss.what for loss in WORKSHEET.render(folder, WorksheetSettings()).losses] == [
        'quizgen has no labels in the language "fi", so the labels of the sheet are in English'
    ]
    page = the_sheet(folder)
    assert page.all("html", lang="fi", dir="ltr")
    assert "Name" in page.text


def test_retired_questions_are_not_printed() -> None:
    bank = a_bank(a_multiple_choice(), a_true_false(retired="No longer so."))
    assert "until one hour" not in the_sheet(a_folder(bank)).text


def test_a_bank_of_retired_questions_has_no_sheet_and_says_so() -> None:
    result = WORKSHEET.render(a_folder(a_bank(a_true_false(retired="No longer so."))), WorksheetSettings())
    assert result.files == {}
    assert [loss.what for loss in result.losses] == ["all questions are retired, so no worksheet was made"]


def test_a_sheet_never_takes_the_place_of_the_key_of_another_bank() -> None:
    first, second = a_bank(a_true_false(), bank="market"), a_bank(a_cloze(), bank="market-key")

    done = WORKSHEET.render(a_folder(first, second), WorksheetSettings(forms=1))

    assert sorted(done.files) == ["market-key-key.html", "market-key.html", "market.html"]
    assert b"true-false" not in done.files["market-key.html"]
    assert Loss("market-key", "", CLASH.format(name="market-key.html")) in done.losses


def test_an_arabic_sheet_runs_from_right_to_left_with_arabic_words_and_letters() -> None:
    page = the_sheet(an_arabic_folder())
    assert page.all("html", lang="ar", dir="rtl")
    assert page.all("article", lang="ar", dir="rtl")
    for words in ("النموذج أ", "الاسم", "صواب", "خطأ", "3 درجات", "الأسئلة"):
        assert words in page.text
    assert {"أ ستون", "ب ستون", "ج ستون"} & {" ".join(pair) for pair in pairwise(page.text.split())}
    assert "True" not in page.text


def test_questions_may_be_in_another_language_than_the_article() -> None:
    page = the_sheet(a_folder(a_bank(language="fr")))
    assert page.all("html", lang="fr", dir="ltr")
    assert page.all("article", lang="en", dir="ltr")
    assert "Cochez toutes les bonnes réponses." in page.text
    assert "Based on" in page.text
    assert "paragraph 2" in the_key(a_folder(a_bank(language="fr"))).text


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    for data in made(key="appended").values():
        page = read_page(data)
        assert not page.tags & {"script", "link", "iframe", "object", "embed", "base"}
        assert not [has for _, has in page.elements if any(name.startswith("on") for name in has)]
        without_sign = re.sub(rb'url\("data:image/svg\+xml,[^"]*"\)', b"", data)
        assert set(re.findall(rb"url\((.{5})", without_sign)) == {b"data:"}
        assert b"http" not in without_sign


@settings(max_examples=50, deadline=None)  # the first example compiles the templates
@given(st.one_of(HOSTILE, ANY_TEXT), st.one_of(HOSTILE, ANY_TEXT))
def test_text_of_a_bank_stays_text(words: str, others: str) -> None:
    def spelt(text: str) -> str:
        """Our Markdown's marks as plain characters."""
        return "".join(f"\\{char}" if char in "\\`*_$-+.)!#" else char for char in text.strip())

    image = {"file": "gone.png", "alt": words, "credit": others}
    question = a_multiple_choice(
        ask=spelt(words),
        answer="x" + spelt(words),
        distractors=["y" + spelt(others)],
        image=image,
        explain=spelt(others),
    )
    article = an_article(
        spelt(words) + " Only grain was sold at first", title=others, original={"title": words}
    )
    folder = a_folder(
        a_bank(question, a_short_answer(accept=[words], reject=[spelt(others)]), title=words), article=article
    )
    usual = a_folder(
        a_bank(
            a_multiple_choice(
                ask="Q",
                answer="x",
                distractors=["y"],
                image={"file": "gone.png", "alt": "A", "credit": "C"},
                explain="E",
            ),
            a_short_answer(accept=["S"], reject=["R"]),
            title="T",
        ),
        article=an_article("P Only grain was sold at first", title="T", original={"title": "O"}),
    )
    for (_, data), (_, plain) in zip(made(folder).items(), made(usual).items(), strict=True):
        page, expected = read_page(data), read_page(plain)
        assert [tag for tag, _ in page.elements] == [tag for tag, _ in expected.elements]
        assert " ".join(words.split()) in page.text


def test_multiple_response_options_stand_once_too() -> None:
    question = next(each for each in one_of_each() if isinstance(each, MultipleResponse))
    text = the_sheet(a_folder(a_bank(question))).text.partition("Questions")[2]
    assert all(text.count(option.text) == 1 for option in options(question))


def test_a_recording_is_named_on_the_sheet_and_written_out_in_the_key() -> None:
    heard = {"file": "bell.mp3", "transcript": "A drum thuds *twice*.", "credit": "N. N."}
    folder = a_folder(
        a_bank(a_numeric(audio=heard), a_flashcard(audio=heard), a_cloze(audio=heard, ask=None))
    )
    sheet, key = made(folder, forms=1).values()
    assert sheet.decode().count("Recording: bell.mp3 (N. N.)") == 3
    assert "thuds" not in sheet.decode()
    assert key.decode().count("A drum thuds <em>twice</em>.") == 3
    assert "Transcript" in key.decode()
