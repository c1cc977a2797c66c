"""The answers of all forms in one table, and partial credit in words."""

from samples import (
    a_bank,
    a_folder,
    a_matching,
    a_multiple_response,
    a_short_answer,
    a_true_false,
    one_of_each,
)

from outputs.worksheet_cases import an_arabic_folder, made, read_page, the_key


def test_the_short_key_has_every_answer_of_every_form() -> None:
    files = made(forms=3)
    short = read_page(files["market-basics-keys.html"])
    assert len(short.all("th", scope="row")) == len(one_of_each())
    assert len(short.all("td")) == 1 + 3 * len(one_of_each())
    for form in "abc":
        glance = read_page(files[f"market-basics-{form}-key.html"]).text.partition("At a glance ")[2]
        assert glance.startswith("1 ")
    for answer in ("Thursday", "about 60 stalls (55–65)", "bell · noon", "12 May 1911", "Marking scheme"):
        assert short.text.count(answer) == 3


def test_each_form_is_named_with_the_digest_of_its_footer() -> None:
    files = made(forms=2)
    short = read_page(files["market-basics-keys.html"]).text
    for form in ("a", "b"):
        code = read_page(files[f"market-basics-{form}.html"]).text.partition(f"{form.upper()} · ")[2][:4]
        assert f"Form {form.upper()} {code}" in short


def test_one_form_or_no_key_makes_no_short_key() -> None:
    assert "market-basics-keys.html" not in made(forms=1)
    assert "market-basics-keys.html" not in made(forms=2, key="none")
    assert "market-basics-keys.html" in made(forms=2, key="appended")


def test_thirty_forms_are_spread_over_tables_that_fit_the_page() -> None:
    page = read_page(made(a_folder(a_bank(a_short_answer())), forms=30)["market-basics-keys.html"])
    tables = page.all("table")
    assert len(page.all("th", scope="col")) == 30
    assert 3 <= len(tables) <= 8


def test_partial_credit_is_explained_in_words_on_every_key() -> None:
    pairs = a_matching(pairs={"a": "1", "b": "2", "c": "3"}, distractors=[], points="1")
    folder = a_folder(a_bank(pairs, a_multiple_response(points="3"), a_true_false()))
    keys = [the_key(folder).text, read_page(made(folder)["market-basics-keys.html"]).text]
    for text in keys:
        assert "1/3 point for each correct pair." in text
        assert "1 point for each correct option ticked, minus 1.5 points for each incorrect one." in text
        assert "Only the choice of true or false earns points. The correction earns no points." in text
    assert "Matching, 1 point (Form A: 1)" in keys[1]


def test_partial_credit_is_explained_in_the_language_of_the_bank() -> None:
    text = read_page(made(an_arabic_folder())["market-basics-keys.html"]).text
    assert "لا تقل الدرجة عن 0" in text
    assert "point" not in text
