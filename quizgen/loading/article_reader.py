"""Reads `article.md`: front matter between two lines of `---`, then numbered paragraphs."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.loading.decode import decode, meaningful
from quizgen.loading.limits import MAX_ARTICLE_CHARS
from quizgen.loading.unsupported_markup import picture_in
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.article import Article, Particulars, Passage
from quizgen.problems import Problem, Severity, Span, only_errors, shorten
from quizgen.text.block_mistakes import block_mistakes
from quizgen.text.fenced_code import code_blocks, is_code
from quizgen.text.pipe_tables import begins_table, is_table

FENCE: Final = re.compile(r"---[ \t]*")
HEADING: Final = re.compile(r"#{1,6}(?=[ \t]|$)")
LIST: Final = re.compile(r"([-*+]|\d{1,9}[.)])[ \t]")
"""The beginning of a paragraph whose line breaks are kept."""

FRONT_MATTER: Final = (
    "Begin the file with a line ---, then `title: …` and `language: …`, then another line ---."
)


class ReadArticle(NamedTuple):
    """The result of reading an article: None if it cannot be used. `lines` has the line of each paragraph."""

    path: str
    article: Article | None
    lines: tuple[int, ...]
    problems: tuple[Problem, ...]


def read_article(text: str, path: str) -> ReadArticle:
    """Read and parse an article."""
    if len(text) > MAX_ARTICLE_CHARS:
        message = f"the article has {len(text):,} characters (limit {MAX_ARTICLE_CHARS:,})"
        hint = "Split the article: put each part into a folder of its own, with its banks."
        return ReadArticle(path, None, (), (Problem(Span(path), "too-large", message, hint=hint),))
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines) if i and FENCE.fullmatch(line)), None)
    if not FENCE.fullmatch(lines[0]) or end is None:
        message = "the article has no front matter (its title and language)"
        problem = Problem(Span(path), "front-matter", message, hint=FRONT_MATTER, source=lines[0])
        return ReadArticle(path, None, (), (problem,))
    read = read_yaml("\n".join(lines[1:end]) + "\n", path, first_line=2)
    particulars, problems = decode(Particulars, read.data or {}, read.positions)
    passages, starts = _passages(lines, end + 1)
    problems = (
        *read.problems,
        *meaningful(problems, read),
        *_block_mistakes(lines, end + 1, path),
        *_pictures(lines, end + 1, path),
    )
    if not passages:
        span = Span(path, len(lines), 1, len(lines), 1)
        problems = (*problems, Problem(span, "empty-article", "the article has no paragraphs"))
    if particulars is None or only_errors(problems) or not passages:
        return ReadArticle(path, None, starts, problems)
    article = Article.model_construct(**dict(particulars), passages=passages)  # all is valid already
    return ReadArticle(path, article, starts, problems)


def _passages(lines: list[str], first: int) -> tuple[tuple[Passage, ...], tuple[int, ...]]:
    """The paragraphs from a line on, each with the heading directly before it, and their lines from 1."""
    passages: list[Passage] = []
    starts: list[int] = []
    heading: str | None = None
    for start, block in _blocks(lines, first):
        found = HEADING.match(block[0])
        if found:
            heading = _words_of_heading(block[0][found.end() :])
            continue
        passages.append(Passage(number=len(passages) + 1, text=_text_of(block), heading=heading))
        starts.append(start + 1)
        heading = None
    return tuple(passages), tuple(starts)


def _blocks(lines: list[str], first: int) -> Iterator[tuple[int, list[str]]]:
    """The headings, paragraphs, tables and blocks of code from a line on: the line of each, from 0, and its lines."""
    code = {start + first: end + first for start, end in code_blocks(lines[first:])[0].items()}
    at = first
    while at < len(lines):
        start = at
        at += 1
        if start in code:
            at = code[start] + 1
            yield start, [lines[start].strip(), *lines[start + 1 : at - 1], lines[at - 1].strip()]
        elif HEADING.match(lines[start]):
            yield start, [lines[start]]
        elif lines[start].strip():
            one_block = _is_table(lines, start) or LIST.match(lines[start].strip())
            while at < len(lines) and lines[at].strip() and not HEADING.match(lines[at]):
                if not one_block and (at in code or _is_table(lines, at)):
                    break
                at += 1
            yield start, [line.strip() for line in lines[start:at]]


def _is_table(lines: list[str], at: int) -> bool:
    return at + 1 < len(lines) and begins_table(lines[at], lines[at + 1])


def _text_of(block: list[str]) -> str:
    """The lines of a block as one text: those of lists, tables and code stay lines."""
    text = "\n".join(block)
    return text if LIST.match(text) or is_table(text) or is_code(text) else " ".join(block)


def _block_mistakes(lines: list[str], first: int, path: str) -> Iterator[Problem]:
    """Tables and code that are not read as their author means them."""
    for mistake in block_mistakes(lines[first:]):
        number = first + mistake.line + 1
        source = lines[number - 1]
        span = Span(path, number, 1, number, len(source) + 1)
        yield Problem(span, mistake.code, mistake.message, Severity.WARNING, mistake.hint, source)


def _pictures(lines: list[str], first: int, path: str) -> Iterator[Problem]:
    """Pictures of Markdown, which are shown as they are typed."""
    for start, block in _blocks(lines, first):
        for number, line in enumerate(block if not is_code("\n".join(block)) else (), start + 1):
            if shown := picture_in(line):
                span = Span(path, number, 1, number, len(lines[number - 1]) + 1)
                message = f'pictures in articles are not supported, so this is shown as it is typed: "{shorten(shown, 40)}"'
                hint = "Remove it, or show the picture with a question: `image: {file: …, alt: …}`."
                yield Problem(span, "unsupported-markup", message, Severity.WARNING, hint, lines[number - 1])


def _words_of_heading(text: str) -> str | None:
    """A heading without the signs that may close it: `## Two words ##`; but `# C#` is C#."""
    text = text.strip()
    words = text.rstrip("#")
    if words != text and (not words or words[-1].isspace()):
        text = words.rstrip()
    return text or None
