"""What the tests of checks share: an article, and the text of a question about it."""

ARTICLE = """---
title: The lighthouse
language: en
---
The lighthouse was built in 1850. Its lamp burned 300 litres of oil a year.

The keeper climbed 114 steps to the lamp. The keeper slept by day.

In winter the keeper climbed the stairs twice a night.
"""

HEAD = "bank: lighthouse\ntitle: The lighthouse\narticle: article.md\nobjectives: {building: Describe the building}\n"


def flashcard(cite: str, identity: str = "card", more: str = "") -> str:
    """A question of seven lines whose citation stands on its fifth, in column 11."""
    return f"""\
  - id: {identity}
    type: flashcard
    front: {identity}, front
    back: Back
    cite: {cite}
    explain: Because.
{more}"""
