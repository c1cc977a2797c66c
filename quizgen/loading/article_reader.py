"""`article.md`: front matter between two lines of `---`, then numbered paragraphs."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from quizgen.loading.decode import decode, meaningful
from quizgen.loading.limits import MAX_ARTICLE_CHARS
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.article import Article, Particulars, Passage
from quizgen.problems import Problem, Span, only_errors

FENCE: Final = re.compile(r"---[ \t]*")
HEADING: Final = re.compile(r"#{1,6}(?=[ \t]|$)")
LIST: Final = re.compile(r"([-*+]|\d{1,9}[.)])[ \t]")
"""How a paragraph begins whose lines stay lines."""

FRONT_MATTER: Final = (
    "Begin the file with a line ---, then `title: …` and `language: …`, then another line ---."
)


class ReadArticle(NamedTuple):
    """An article as read: None if it cannot be used. `lines` has the line of each paragraph, from 1."""

    path: str
    article: Article | None
    lines: tuple[int, ...]
    problems: tuple[Problem, ...]


def read_article(text: str, path: str) -> ReadArticle:
    """Read an article."""
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
    problems = (*read.problems, *meaningful(problems, read))
    if not passages:
        span = Span(path, len(lines), 1, len(lines), 1)
        problems = (*problems, Problem(span, "empty-article", "the article has no paragraphs"))
    if particulars is None or only_errors(problems) or not passages:
        return ReadArticle(path, None, starts, problems)
    article = Article(**dict(particulars), passages=passages)
    return ReadArticle(path, article, starts, problems)


def _passages(lines: list[str], first: int) -> tuple[tuple[Passage, ...], tuple[int, ...]]:
    """The paragraphs from a line on, each with the heading directly before it, and their lines from 1."""
    passages: list[Passage] = []
    starts: list[int] = []
    block: list[str] = []
    heading: str | None = None
    for index, line in enumerate([*lines[first:], ""], start=first + 1):
        found = HEADING.match(line)
        if line.strip() and not found:
            block.append(line.strip())
            continue
        if block:
            text = ("\n" if LIST.match(block[0]) else " ").join(block)
            passages.append(Passage(number=len(passages) + 1, text=text, heading=heading))
            starts.append(index - len(block))
            block, heading = [], None
        if found:
            heading = _words_of_heading(line[found.end() :])
    return tuple(passages), tuple(starts)


def _words_of_heading(text: str) -> str | None:
    """A heading without the signs that may close it: `## Two words ##`; but `# C#` is C#."""
    text = text.strip()
    words = text.rstrip("#")
    if words != text and (not words or words[-1].isspace()):
        text = words.rstrip()
    return text or None
