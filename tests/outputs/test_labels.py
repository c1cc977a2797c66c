import string
from decimal import Decimal
from fractions import Fraction

import pytest
import yaml

from quizgen.markup.template_files import template_text
from quizgen.model.questions import TYPE_NAMES
from quizgen.outputs.labels import Labels, complete_labels, has_labels, labels, languages
from quizgen.text.dates import PartialDate
from quizgen.text.languages import known_tags, language_data
from quizgen.text.option_letters import LATIN
from quizgen.text.plurals import plural

LANGUAGES = languages()


def raw(language: str) -> dict[str, object]:
    found: dict[str, object] = yaml.load(template_text(f"labels/{language}.yaml"), Loader=yaml.BaseLoader)
    return found


def fields(text: object) -> set[str]:
    if isinstance(text, dict):
        return {f"{name} {field}" for name, inner in text.items() for field in fields(inner)}
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}


def test_a_language_that_is_known_has_labels_and_one_with_labels_is_known() -> None:
    assert {*languages()} == {*known_tags()} >= {"ar", "de", "en", "es", "fr"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_label_with_the_same_fields(language: str) -> None:
    english, own = raw("en"), raw(language)
    assert list(own) == list(english)
    assert own["language"] == language
    for name, text in english.items():
        if name != "points":
            assert fields(own[name]) == fields(text), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_plural_form_that_its_rule_gives(language: str) -> None:
    numbers = [Decimal(n) / 2 for n in range(420)]
    needed = {plural(language, number) for number in numbers}
    assert set(labels(language).points) == needed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_that_the_terminal_says_as_well(language: str) -> None:
    data = language_data(language)

    assert data is not None
    assert (labels(language).is_true, labels(language).is_false) == data.true_false


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_letters_that_differ(language: str) -> None:
    assert len(set(labels(language).letters)) == 26


@pytest.mark.parametrize(
    ("language", "number", "shown"),
    [
        ("en", "1", "1 point"),
        ("en", "2", "2 points"),
        ("en", "1.50", "1.5 points"),
        ("en", "10", "10 points"),
        ("en", "0.5", "0.5 points"),
        ("de", "1", "1 Punkt"),
        ("de", "1.5", "1,5 Punkte"),
        ("es", "2", "2 puntos"),
        ("fr", "1.5", "1,5 point"),
        ("fr", "2", "2 points"),
        ("ar", "1", "درجة واحدة"),
        ("ar", "2", "درجتان"),
        ("ar", "3", "3 درجات"),
        ("ar", "11", "11 درجة"),
        ("ar", "102", "102 درجة"),
        ("ar", "1.5", "1.5 درجة"),
        ("ar", "0", "0 درجة"),
    ],
)
def test_points_take_the_plural_form_of_the_language(language: str, number: str, shown: str) -> None:
    assert labels(language).format_points(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("language", "date", "shown"),
    [
        ("en", "2011-12-18", "18 December 2011"),
        ("en", "2011-12", "December 2011"),
        ("en", "2011", "2011"),
        ("fr", "2011-12-01", "1er décembre 2011"),
        ("de", "2011-12-18", "18. Dezember 2011"),
        ("es", "2011-12-18", "18 de diciembre de 2011"),
        ("ar", "2011-12-18", "18 ديسمبر 2011"),
        ("en", "44 BC", "44 BC"),
        ("de", "15 March 44 BC", "15. März 44 v. Chr."),
        ("fr", "1860s", "années 1860"),
        ("en", "21st century", "21st century"),
        ("es", "19th century", "siglo XIX"),
        ("it", "5th century BC", "V secolo a.C."),
        ("ar", "19th century", "القرن التاسع عشر"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, date: str, shown: str) -> None:
    assert labels(language).format_date(PartialDate.parse(date)) == shown


def test_letters_go_on_after_the_alphabet() -> None:
    words = labels("en")
    assert [words.letter(index) for index in (0, 25, 26, 27, 51, 52)] == ["A", "Z", "AA", "AB", "AZ", "BA"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_agree_with_those_of_grading(language: str) -> None:
    from quizgen.grading.letters import letter

    words = labels(language)
    assert [words.letter(index) for index in range(80)] == [words.in_letters(letter(n)) for n in range(80)]
    assert words.in_letters("1C 2A") == f"1{words.letters[2]} 2{words.letters[0]}"
    assert LATIN[0] == letter(0)


def test_a_region_or_script_has_the_labels_of_its_language() -> None:
    assert labels("de-CH") == labels("de")
    assert labels("EN-gb").language == "en"


def test_a_language_without_labels_has_the_english_ones() -> None:
    assert labels("fi") == labels("en")
    assert not has_labels("fi")
    assert has_labels("ar-IQ")


def test_labels_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        setattr(labels("en"), "name", "x")  # noqa: B010 - the type checker forbids it, too
    assert isinstance(labels("en"), Labels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_has_a_heading_of_its_own_and_an_instruction(language: str) -> None:
    words = labels(language)
    lacking = [name for name in TYPE_NAMES if name not in words.headings]
    assert lacking == [], f"write their headings into templates/labels/{language}.yaml"
    assert len({words.headings[name] for name in TYPE_NAMES}) == len(TYPE_NAMES)
    assert all(words.instruction(name) for name in TYPE_NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_amiss_in_the_labels_that_are_shipped(language: str) -> None:
    assert labels(language).amiss == ()


@pytest.mark.parametrize(
    ("changes", "amiss"),
    [
        ({"score": None}, "score"),
        ({"score": ["a", "list"]}, "score"),
        ({"form": "Fassung {letter"}, "form"),
        ({"form": "Fassung {buchstabe}"}, "form"),
        ({"form": "Fassung {}"}, "form"),
        ({"headings": None}, "headings"),
        ({"headings": "Auswahl"}, "headings"),
        ({"points": {"one": "{n} Punkt", "lots": "{n} Punkte"}}, "points.other"),
        ({"points": {"one": "{n} Punkt", "other": "{n} Punkte", "few": "{m} Punkte"}}, "points.few"),
        ({"socre": "Punkte"}, "socre"),
    ],
)
def test_a_label_that_is_missing_or_wrong_is_english_and_is_named(
    changes: dict[str, object], amiss: str
) -> None:
    own = {name: text for name, text in (raw("de") | changes).items() if text is not None}
    words, english = complete_labels(own, raw("en")), labels("en")
    assert amiss in words.amiss
    assert words.date == "Datum"
    assert words.form.format(letter="B") in {"Form B", "Fassung B"}
    assert words.format_points(Decimal(2)) in {"2 Punkte", "2 points"}
    if amiss in {"score", "headings", "form"}:
        assert getattr(words, amiss) == getattr(english, amiss)


def test_an_empty_file_of_labels_is_english() -> None:
    words = complete_labels({}, raw("en"))
    assert words.model_copy(update={"amiss": ()}) == labels("en")
    assert set(words.amiss) == set(raw("en"))


def test_a_percentage_is_as_the_language_writes_it_and_keeps_its_sign_on_one_side() -> None:
    half = Fraction(1, 2)

    assert labels("en").format_percent(half) == "50%"
    assert labels("de").format_percent(half) == "50\N{NO-BREAK SPACE}%"
    assert labels("ar").format_percent(half) == "\N{LEFT-TO-RIGHT ISOLATE}50%\N{POP DIRECTIONAL ISOLATE}"


def test_a_correlation_has_two_decimals_and_a_minus_sign() -> None:
    assert labels("en").format_hundredths(-0.5) == "\N{MINUS SIGN}0.50"
    assert labels("de").format_hundredths(0.049) == "0,05"
