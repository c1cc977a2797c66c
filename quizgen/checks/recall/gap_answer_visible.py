"""A gap whose answer can be read elsewhere in the question.

What: the words of a gap also appear elsewhere in the text of the cloze, or in its `ask`. The check also
reports words that appear in another gap, because an Anki card shows that gap while it hides the first one.
The severity is info if only another form of the word is visible, or if the word is part of a longer name or
of a list. In a language that quizgen does not know, the severity is always info.

Why: a learner who copies an answer recalls nothing. In trials, most flaws in questions did not raise the scores,
but clues in the question did (Pham et al. 2018). See also Haladyna, Downing & Rodriguez (2002), guideline 28.

Bad:  The Danube rises in {{Germany}}; no river of Germany is longer.
Good: The Danube rises in {{Germany}} and flows into the Black Sea.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.engine.adjacency import is_mentioned_alone
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.cloze import Gap
from quizgen.model.questions import Cloze
from quizgen.problems import Severity, shorten
from quizgen.text.tokens import TokenizedText, is_within

MIN_LETTERS: Final = 4
"""The minimum length of a word in languages without a list of function words."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Gaps whose answer is visible elsewhere."""
    for prompt in context.recall_items:
        if not isinstance(prompt.question, Cloze):
            continue
        told = set()
        for gap, message, severity in _in_sight(prompt, prompt.question):
            if gap.answer not in told:
                told.add(gap.answer)
                yield Finding(
                    prompt.bank.bank,
                    prompt.question.id,
                    ("text",),
                    message,
                    "Reword the text that shows the answer, or hide both places together, as two gaps with the same number: {{1::…}} and {{1::…}}.",
                    severity,
                )


def _in_sight(prompt: RecallItem, question: Cloze) -> Iterator[tuple[Gap, str, Severity | None]]:
    text = question.parsed
    around = [tokenize_markdown(part, prompt.language) for part in (*text.texts, question.ask or "")]
    for gap in text.gaps:
        answer = shorten(gap.answer)
        hidden = tokenize_markdown(gap.answer, prompt.language)
        if not _tells(prompt, hidden):
            continue
        others = [
            tokenize_markdown(other.answer, prompt.language)
            for other in text.gaps
            if other.group != gap.group
        ]
        if beside := [part for part in around if is_within(hidden, part)]:
            alone = any(is_mentioned_alone(hidden.text, part.text, prompt.language) for part in beside)
            sure = alone and prompt.language_known
            yield gap, f'the answer "{answer}" is visible outside its gap', None if sure else Severity.INFO
        elif any(is_within(hidden, other) for other in others):
            sure = prompt.language_known
            yield (
                gap,
                f'the answer "{answer}" is also in another gap, so the card shows it while this gap is hidden',
                None if sure else Severity.INFO,
            )
        elif _inflected(hidden, around):
            yield gap, f'another form of the answer "{answer}" is visible outside its gap', Severity.INFO


def _tells(prompt: RecallItem, hidden: TokenizedText) -> bool:
    """Whether the words of a gap are more than such as every text has."""
    return bool(hidden.stems) and (
        prompt.wording_known or any(len(word) >= MIN_LETTERS or word.isdecimal() for word in hidden.words)
    )


def _inflected(hidden: TokenizedText, around: Sequence[TokenizedText]) -> bool:
    return any(hidden.stems <= part.stems for part in around)


GAP_ANSWER_VISIBLE: Final = Check("gap-answer-visible", Severity.WARNING, run)
