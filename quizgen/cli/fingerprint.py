"""`quizgen fingerprint`: record an original, so that a copy of it can be compared later."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """
Examples:
  quizgen fingerprint report.txt lessons/market    write lessons/market/original.yaml
  quizgen check lessons/market --original report.txt
                                                   verify that the original has not changed
"""


def fingerprint(
    original: Annotated[
        Path, typer.Argument(metavar="ORIGINAL", help="The original publication, as plain text.")
    ],
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the article.")],
) -> None:
    """Record fingerprints of the original publication, to verify the article later.

    Write original.yaml, which contains a fingerprint of each paragraph of the original, but none of its words.
    Empty lines separate paragraphs. For each paragraph of the original, list under `retold` the paragraphs of the article that
    retell it. Your entries are kept when you run the command again.
    """
    from quizgen.api.files import (
        ORIGINAL_FILE,
        read_article,
        read_original_key,
        read_text_file,
        read_within,
        write_atomically,
    )
    from quizgen.cli.report import print_problems
    from quizgen.model.original import build_manifest, manifest_to_yaml
    from quizgen.problems import plural_count

    text, article_text = read_text_file(original), read_within(folder, "article.md")
    problems = [*text.problems, *article_text.problems]
    article = None
    if article_text.text is not None:
        read = read_article(article_text.text, article_text.path)
        problems += read.problems
        article = read.article
    path = folder / ORIGINAL_FILE
    before = read_original_key(path) if path.exists() else None
    if before is not None:
        problems += before.problems
    if text.text is None or article is None or (before is not None and before.key is None):
        print_problems(problems)
        raise typer.Exit(2)
    made = build_manifest(text.text, before.key if before else None)
    write_atomically(path, manifest_to_yaml(made, article.title).encode())
    retold = sum(bool(paragraph.retold) for paragraph in made.paragraphs)
    print(
        f"{path}: fingerprints of {plural_count(len(made.paragraphs), 'paragraph')} (retold in the article: {retold})."
    )
    if not retold:
        print(
            "Next: edit original.yaml. For each paragraph of the original, list under `retold` the numbers of the article paragraphs that retell it."
        )
