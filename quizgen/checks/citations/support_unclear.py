"""A key that the cited sentences may not support, although no rule finds a contradiction.

What: several signs together, each weak by itself, make it doubtful that the cited sentences say what the question
says: a part of the key of which few words are cited, a key whose words the quotation itself does not have, words such as *all*
without one in the citation, words or items in another order, pairs whose sides are mentioned with other sides, and cited
words that the question leaves out. Words in another form and synonyms count as cited. Of numbers and dates, only the stem is
compared, and questions of which other checks report something are left to these. Questions with `inferred: true` are not checked. If quizgen does not know the language,
this check reports nothing. About one in four sound questions is reported, too, so this is only an info. An answer of which half or more is not
cited is reported if several of these words stand together in another sentence.

Why: authors read a neighbouring sentence, a plan or one case, and take it for what the key says. Nobody but the
author can tell from different words whether they mean the same.

Bad:  ask: Every keeper kept a diary.   answer: true   cite: The last keeper kept a diary
Good: ask: The last keeper kept a diary.   answer: true   cite: The last keeper kept a diary
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.support_signs import explain_doubt
from quizgen.checks.engine.told_elsewhere import told_elsewhere
from quizgen.problems import Severity, shorten

DOUBTFUL: Final = 0.52
"""The doubt from which a question is reported: half of the unsupported keys of nine strangers of which no other check said anything, and one sound question in four."""

HINT: Final = (
    "Compare the key with the cited sentences. Cite the sentence that says it, or set `inferred: true` if learners must "
    "work it out. If the citation says it in other words, add `support-unclear` to `allow`."
)


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions of which it is doubtful whether their citation supports them."""
    for support in context.evidence:
        question, bank = support.question, support.bank.bank
        if not question.inferred and (elsewhere := told_elsewhere(support)):
            path, sentence = elsewhere
            message = f'the cited sentences may not support this: another sentence has more words of it, "{shorten(sentence)}"'
            yield Finding(bank, question.id, path, message, HINT)
        elif (
            not question.inferred
            and context.doubts.get((bank, question.id), 0) >= DOUBTFUL
            and (explained := explain_doubt(support, context.signs[bank, question.id]))
        ):
            field, reason = explained
            message = f"the cited sentences may not support this: {reason}"
            yield Finding(bank, question.id, (field,), message, HINT)


SUPPORT_UNCLEAR: Final = Check("support-unclear", Severity.INFO, run)
