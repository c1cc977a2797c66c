"""`quizgen new`: create a folder with an article and a bank."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from quizgen.model.article import Article

UID_BYTES: Final = 6
"""The length of a random `uid`, which makes it practically impossible that two banks get the same one."""

EXAMPLES = """
Examples:
  quizgen new lessons/library                     create a sample article with a question of each type
  quizgen new lessons/market --article market.md  create a bank for your own article
"""


def new(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to create.")],
    article: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your article, as plain text or Markdown.")
    ] = None,
) -> None:
    """Create a folder with a sample article and a bank with explanatory comments.

    The new bank is valid, so you can build it at once. Existing files are not overwritten.
    """
    from quizgen.api.files import write_atomically
    from quizgen.cli.scaffold import keyed_files, sample_files
    from quizgen.outputs.templating import shipped_schema
    from quizgen.problems import QuizgenError, quote_for_shell

    uid = secrets.token_hex(UID_BYTES)
    files = (
        sample_files(directory, uid) if article is None else keyed_files(directory, uid, *_article(article))
    )
    files["bank.schema.json"] = shipped_schema()
    taken = [name for name in files if (directory / name).exists()]
    if taken:
        raise QuizgenError(f"{directory / taken[0]} already exists: choose another folder")
    for name, text in files.items():
        write_atomically(directory / name, text.encode())
    print(f"Created {directory}:")
    for name in files:
        print(f"  {name}")
    typed = quote_for_shell(directory)
    print(f"Next:\n  quizgen check {typed}\n  quizgen build {typed}\n  quizgen quiz {typed}")


def _article(path: Path) -> tuple[str, Article]:
    """The text of an article with front matter, and the article.

    Exits with 2 after showing what is wrong with it.
    """
    from quizgen.api.files import read_article, read_text_file, with_front_matter
    from quizgen.cli.report import print_problems

    file = read_text_file(path)
    problems = list(file.problems)
    if file.text is not None:
        text = with_front_matter(file.text, path.stem)
        read = read_article(text, str(path))
        problems += read.problems
        if read.article is not None:
            return text, read.article
    print_problems(problems)
    raise typer.Exit(2)
