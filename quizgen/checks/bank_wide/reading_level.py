"""Text that is harder than the bank's `reading_grade`.

What: the article, all stems of a bank together, or all its explanations are too hard to read. Too hard means
more than two school grades above the bank's `reading_grade`, according to both measures, Flesch-Kincaid and
the Automated Readability Index. Only English texts of at least a hundred words are checked, and only in banks
that set `reading_grade`, because both measures need longer texts. `quizgen
coverage` shows the reading level of the article, the stems and the explanations. In any bank, a stem with an idiom
(*his goose was cooked*) or a word for which there is a plainer one (*commence*) is an info if the article does not have
these words.

Why: a test of history should not become a test of reading long sentences. See Haladyna, Downing & Rodriguez
(2002): keep vocabulary simple for the people being tested. Each measure can be wrong by a grade or two, so a
text is reported only if both are more than two grades too high.

Bad:  reading_grade: 6, with stems of grade 10
Good: shorter sentences and plainer words, or    reading_grade: 9
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.markup.reading_grades import article_grades, bank_grades
from quizgen.model.article import Article
from quizgen.model.questions import Cloze, TrueFalse
from quizgen.problems import Severity
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import tokenize

ABOVE: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Texts that are far more difficult than the bank allows, and stems with words that learners may not know."""
    folder = context.folder
    for prompt in context.recall_items:
        if words := _needlessly_hard(prompt, folder.article):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'"{words}" may be too difficult for learners, and is not in the article',
                "Use plainer words, or those of the article.",
                Severity.INFO,
            )
    for bank in folder.banks:
        if bank.reading_grade is None:
            continue
        most = float(bank.reading_grade) + ABOVE
        of_bank = bank_grades(folder, bank)
        levels = {
            "the article": article_grades(folder.article),
            "the stems": of_bank[0],
            "the explanations": of_bank[1],
        }
        for name, found in levels.items():
            if found is not None and min(found.flesch_kincaid, found.ari) > most:
                yield Finding(
                    bank.bank,
                    None,
                    ("reading_grade",),
                    f"the reading level of {name} is too high: school grade {found.flesch_kincaid:.1f} (Flesch-Kincaid) and {found.ari:.1f} "
                    f"(Automated Readability Index), but `reading_grade` is {bank.reading_grade:f}",
                    "Use shorter sentences and plainer words, or raise `reading_grade`.",
                )


def _needlessly_hard(prompt: RecallItem, article: Article) -> str:
    """The words of a stem that make it harder than its article; "" if there are none."""
    unclear, stem = prompt.wording.unclear, prompt.stem
    if not unclear.pompous or isinstance(prompt.question, Cloze | TrueFalse):
        return ""
    stated = frozenset(stem.words) | stem.stems
    begun = stated & _by_longest_word(unclear.idioms).keys()
    likely = (idiom for word in sorted(begun) for idiom in _by_longest_word(unclear.idioms)[word])
    idiom = next((each for each in likely if stated.issuperset(each)), ())
    if idiom and not _known(article).issuperset(idiom):
        return " ".join(idiom)
    pompous = unclear.pompous.intersection(stem.words)
    return min(pompous - _known(article), default="") if pompous else ""


@cache
def _by_longest_word(idioms: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    """The idioms that have each word as their longest one."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for idiom in idioms:
        found.setdefault(max(idiom, key=len), []).append(idiom)
    return found


@cache_by_text(4)
def _known(article: Article) -> frozenset[str]:
    """The words and word stems of the article."""
    texts = [tokenize(passage.normal, article.language) for passage in article.passages]
    return frozenset().union(*(text.stems for text in texts), *(text.words for text in texts))


READING_LEVEL: Final = Check("reading-level", Severity.WARNING, run)
