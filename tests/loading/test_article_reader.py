from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import ARTICLE_TEXT

from quizgen.loading.article_reader import ReadArticle, read_article
from quizgen.model.article import Article
from quizgen.problems import Severity
from quizgen.text.dates import PartialDate

HEAD = "---\ntitle: T\n---\n"


def article_of(text: str) -> Article:
    read = read_article(text, "article.md")
    assert read.problems == ()
    assert read.article is not None
    return read.article


def problems_of(text: str) -> list[str]:
    read = read_article(text, "article.md")
    assert read.article is None
    return [str(problem) for problem in read.problems]


def test_an_article_has_its_particulars_at_its_head() -> None:
    article = article_of(ARTICLE_TEXT)

    assert (article.title, article.language) == ("The Thursday market", "en")
    assert article.original is not None
    assert article.original.published == PartialDate.parse("2019-06-06")


def test_an_article_is_in_english_unless_it_says_otherwise() -> None:
    assert article_of(HEAD + "One.").language == "en"


@pytest.mark.parametrize(
    "url", ["https://town.example/a?b=1&c=(2)#d", "http://town.example", "HTTPS://town.example/ä"]
)
def test_an_original_has_its_address_on_the_web(url: str) -> None:
    article = article_of(f"---\ntitle: T\noriginal:\n  title: O\n  url: {url}\n---\nOne.")

    assert article.original
    assert article.original.url == url


@pytest.mark.parametrize(
    "url",
    [
        "town.example",
        "www.town.example/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b",
    ],
)
def test_an_address_that_no_browser_finds_on_the_web_is_a_problem_at_its_line(url: str) -> None:
    (problem,) = problems_of(f"---\ntitle: T\noriginal:\n  title: O\n  url: {url}\n---\nOne.")

    assert problem.startswith(f'article.md:5:8: error[invalid-url]: "{url}" must be a web address')


def test_paragraphs_are_numbered_from_one_and_headings_are_not() -> None:
    passages = article_of(ARTICLE_TEXT).passages

    assert [passage.number for passage in passages] == [1, 2, 3, 4, 5, 6]
    assert [passage.heading for passage in passages] == [
        "The square",
        None,
        "What is sold",
        "The hall and the bell",
        None,
        None,
    ]


def test_the_lines_of_the_paragraphs_are_kept() -> None:
    read = read_article(ARTICLE_TEXT, "article.md")
    lines = ARTICLE_TEXT.split("\n")

    assert read.article is not None
    assert [lines[line - 1] for line in read.lines] == [passage.text for passage in read.article.passages]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("One.\nTwo.", ["One. Two."]),
        ("One.\n\n\n  Two.  \n \t\nThree.\n", ["One.", "Two.", "Three."]),
        ("- one\n- two", ["- one\n- two"]),
        ("1. one\n2. two", ["1. one\n2. two"]),
        ("1962 was\nthe year", ["1962 was the year"]),
        ("* one\n* two", ["* one\n* two"]),
        ("# H\nOne.\n## I ##\nTwo.", ["One.", "Two."]),
        ("#hash\n\n####### seven", ["#hash", "####### seven"]),
        ("One\ntwo.\n| a | b |\n|---|---|\n| 1 | 2 |", ["One two.", "| a | b |\n|---|---|\n| 1 | 2 |"]),
        ("One.\n```\na = 1\n\n  b\n```\nTwo.", ["One.", "```\na = 1\n\n  b\n```", "Two."]),
        ("~~~py\n# no heading\n~~~", ["~~~py\n# no heading\n~~~"]),
        ("a | b\nc | d", ["a | b c | d"]),
        ("---\nrule", ["--- rule"]),
        ("\u0646\u062e\u0644\n\n\U0001f600", ["\u0646\u062e\u0644", "\U0001f600"]),
    ],
)
def test_blank_lines_and_headings_part_paragraphs(body: str, texts: list[str]) -> None:
    assert [passage.text for passage in article_of(HEAD + body).passages] == texts


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("## Two words ##", "Two words"),
        ("#\tOne", "One"),
        ("## ", None),
        ("### C# ", "C#"),
        ("## ##", None),
        ("##", None),
    ],
)
def test_a_heading_is_kept_without_its_signs(heading: str, found: str | None) -> None:
    assert article_of(f"{HEAD}{heading}\nOne.").passage(1).heading == found


def test_only_the_heading_directly_before_a_paragraph_is_its_heading() -> None:
    assert article_of(HEAD + "# A\n## B\nOne.\n\nTwo.").passage(1).heading == "B"


def test_paragraphs_tables_and_code_have_the_lines_that_they_begin_on() -> None:
    read = read_article(HEAD + "One.\n\n```\na\n\nb\n```\n## H\na | b\n--|--\n1 | 2\n\nTwo.", "article.md")

    assert read.lines == (4, 6, 12, 16)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "a | b\n--|--\n1 | 2\nText.",
            "7:1 the table does not end before this line, which has no | but is read as a row",
        ),
        ("a | b\n--|--\n1 | 2 | 3", "6:1 this row has 3 cells, but the table has 2 columns"),
        ("a | b\n--|--", "5:1 the table has no rows"),
        (
            "One.\n\n| a | b | c |\n|---|---|\n| 1 | 2 |",
            "7:1 this is not read as a table: its first row has 3 cells, and the line below it has 2",
        ),
        ("One.\n\n```python\na = 1\n\nTwo.", "6:1 the code block that begins here is not closed"),
    ],
)
def test_a_table_or_code_that_is_read_otherwise_is_a_warning_at_its_line(body: str, told: str) -> None:
    read = read_article(HEAD + body, "article.md")

    assert read.article is not None
    (problem,) = read.problems
    assert f"{problem.span.line}:{problem.span.column} {problem.message}" == told
    assert problem.severity is Severity.WARNING
    assert problem.hint


@pytest.mark.parametrize(
    "body",
    [
        "a | b\n--|--\n1 | 2\n\nText.",
        "| a |\n|---|\n| 1 |\n2",
        "a | b\n--|--\n1 \\| 2 | 3",
        "```\na | b | c\n--|--\n```",
        "Say `a | b` or a | b here.",
    ],
)
def test_sound_tables_and_code_are_no_problem(body: str) -> None:
    article_of(HEAD + body + "\n")


@pytest.mark.slow
@pytest.mark.timeout(20)
def test_fences_that_are_never_closed_take_no_time() -> None:
    assert read_article(HEAD + "```a\n" * 100_000, "article.md").article is not None


class TestRefusals:
    @pytest.mark.parametrize(
        "text", ["One.", "", "---\ntitle: T\n", "title: T\n---\nOne.", " ---\ntitle: T\n---\nOne."]
    )
    def test_no_front_matter(self, text: str) -> None:
        read = read_article(text, "article.md")

        assert [str(problem) for problem in read.problems] == [
            "article.md:1:1: error[front-matter]: the article has no front matter (its title and language)"
        ]
        assert read.problems[0].source == text.split("\n", maxsplit=1)[0]

    def test_no_title(self) -> None:
        assert problems_of("---\nlanguage: en\n---\nOne.") == [
            'article.md:2:1: error[missing-key]: an article needs the field "title"'
        ]

    def test_nothing_between_the_lines(self) -> None:
        assert problems_of("---\n---\nOne.") == [
            'article.md:2:1: error[missing-key]: an article needs the field "title"'
        ]

    def test_no_paragraph(self) -> None:
        assert problems_of(HEAD + "# Only a heading\n") == [
            "article.md:5:1: error[empty-article]: the article has no paragraphs"
        ]

    def test_misspelt_keys(self) -> None:
        assert set(problems_of("---\ntitle: T\nlang: en\noriginal: {titel: U}\n---\nOne.")) == {
            'article.md:3:1: error[unknown-key]: unknown field "lang" in an article (did you mean "language"?)',
            'article.md:4:12: error[unknown-key]: unknown field "titel" in `original` (did you mean "title"?)',
        }

    def test_a_list_at_the_head(self) -> None:
        assert problems_of("---\n- title\n---\nOne.") == [
            "article.md:2:1: error[wrong-type]: the file must be a mapping, not a list"
        ]

    def test_broken_yaml_at_the_head_is_told_once(self) -> None:
        assert problems_of("---\ntitle: A road: to Kuwait\n---\nOne.") == [
            'article.md:2:14: error[yaml-syntax]: invalid YAML: text that contains ": " must be in quotation marks'
        ]
        assert problems_of("---\nlanguage: [en\n---\nOne.")[0].startswith("article.md:2:")
        assert len(problems_of("---\nlanguage: [en\n---\nOne.")) == 1

    def test_a_wrong_date(self) -> None:
        assert problems_of("---\ntitle: T\noriginal: {title: U, published: soon}\n---\nOne.") == [
            'article.md:3:33: error[invalid-date]: "soon" is not a date: write it like 2011-12-18, 18 December 2011, 2011-12, 2011, 44 BC, 1990s or 19th century'
        ]


def test_a_warning_at_the_head_does_not_lose_the_article() -> None:
    read = read_article("---\ntitle: one two three # four\n---\nOne.", "article.md")

    assert [problem.code for problem in read.problems] == ["maybe-cut-off"]
    assert read.article is not None
    assert read.article.title == "one two three"


@settings(deadline=None)
@given(
    st.text() | st.text("---\ntile: #*\u0639").map(lambda text: f"---\ntitle: T\n{text}\n---\nOne.\n{text}")
)
def test_no_text_whatever_raises(text: str) -> None:
    read = read_article(text, "article.md")

    assert isinstance(read, ReadArticle)
    assert (read.article is None) == any(problem.severity == "error" for problem in read.problems)


def test_a_picture_is_reported_at_its_line_because_it_is_shown_as_it_is_typed() -> None:
    text = "---\ntitle: T\nlanguage: en\n---\nOne line\nand ![A map](map.png) here.\n\n```\n![a](b.png)\n```\n\nNot `![a](b.png)`.\n"
    read = read_article(text, "article.md")
    assert read.article is not None
    (problem,) = read.problems
    assert (problem.code, problem.severity, problem.span.line) == ("unsupported-markup", "warning", 6)
    assert '"![A map](map.png)"' in problem.message
