"""`quizgen key`: fingerprint an original, so that its article can be proved against a copy."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """
Examples:
  quizgen key report.txt lessons/market      write lessons/market/original.yaml
  quizgen check lessons/market --original report.txt
"""


def key(
    original: Annotated[Path, typer.Argument(metavar="ORIGINAL", help="The original, as plain text.")],
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the article.")],
) -> None:
    """Fingerprint an original, so that its article can be proved.

    Writes original.yaml: a fingerprint for each paragraph of the original, never its words. A paragraph is what stands between empty lines. Which paragraphs of the article retell it (`retold`)
    is filled in by hand, and kept when the key is made again.
    """
    from quizgen.api.files import ORIGINAL_FILE, read_article, read_original_key, read_text, write_atomically
    from quizgen.cli.report import print_problems
    from quizgen.model.original import build_manifest, to_yaml

    text, article_text = read_text(original), read_text(folder / "article.md")
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
    write_atomically(path, to_yaml(made, article.title).encode())
    retold = sum(bool(paragraph.retold) for paragraph in made.paragraphs)
    print(f"{path}: {len(made.paragraphs)} paragraphs, of which the article retells {retold}.")
    if not retold:
        print("Fill in `retold` for each: the numbers of the article's paragraphs that retell it.")
