"""Articles with labelled questions, written as banks."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import yaml

PROOF: Final = Path(__file__).parent / "proof"


class Label(NamedTuple):
    """What is known of a question: its type, the kind of its fact or mistake, and whether its key is unsupported."""

    type: str
    kind: str
    unsupported: bool


def write_bank(path: Path, folder: Path) -> dict[str, Label]:
    """Write the article and the bank of a file with labelled questions. The labels are by the ids of the questions."""
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    folder.mkdir(parents=True)
    title = data.get("title", path.stem)
    front_matter = yaml.safe_dump({"title": title, "language": "en"}, allow_unicode=True)
    (folder / "article.md").write_text(f"---\n{front_matter}---\n{data['article']}", encoding="utf-8")
    labels = {}
    questions = []
    for label in ("unsupported", "sound"):
        for number, written in enumerate(data[label]):
            identity = f"{path.stem}-{label}-{number}"
            labels[identity] = Label(written["type"], written.pop("kind"), label == "unsupported")
            questions.append({"id": identity, **written})
    bank = {"bank": path.stem, "title": path.stem, "article": "article.md", "questions": questions}
    (folder / "bank.yaml").write_text(yaml.safe_dump(bank, allow_unicode=True), encoding="utf-8")
    return labels
