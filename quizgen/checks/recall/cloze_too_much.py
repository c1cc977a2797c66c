"""A cloze that hides too much of its text.

What: one gap has more than five words, one sentence has more than five gaps, or several gaps hide over a
third of all words. These cases are warnings, and so are a gap that accepts a single letter in place of a word and a gap that hides only a word such as *the*, *and*,
*about* or *only*. Seven cases are info: two gaps side by side, a gap that hides a preposition, a pronoun or an auxiliary (*near*, *it*,
*is*), no clue outside the gaps, a sentence of up to ten words with few content words if a gap hides no name, number, substance or
thing (*The café offers {{fresh}} cakes*), a gap with words around its figure (*{{about 40}}*), and a text that begins with a gap. In scripts without
spaces, such as Chinese and Thai, words are not counted.

Why: if too much is hidden, the text cannot be understood, and learners can only guess. Learners seldom type a
long answer word for word. See Gronlund, Assessment of Student Achievement (1998), on completion items, and
Wozniak, Twenty rules of formulating knowledge (1999), rules 4 and 5.

Bad:  The {{Treaty}} of {{Tordesillas}} was {{signed}} in {{1494}} by {{Spain}} and {{Portugal}}.
Good: By the Treaty of {{Tordesillas}}, signed in 1494, Spain and Portugal divided the newly found lands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.empty_answers import says_nothing
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.cloze import BLANK, ClozeText, Gap
from quizgen.model.questions import Cloze
from quizgen.problems import Severity, plural_count, shorten
from quizgen.text.languages import NEVER, compiled, language_data, question_wording
from quizgen.text.number_start import has_no_number
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, function_words, stem_word
from quizgen.text.units import is_measure
from quizgen.text.word_senses import meanings

MAX_GAP_WORDS: Final = 5
MAX_GAPS: Final = 5
OPENING: Final = " \"'\u201c\u2018*("
MIN_SHOWN_WORDS: Final = 2
MAX_OPEN_WORDS: Final = 5
"""The number of words in a text with a single clue, if the words of its gap are one: *The dog is {{black}}*."""

MAX_CLUES: Final = 4
MAX_SPARSE_WORDS: Final = 10
"""The maximum numbers of content words around the gaps of a sentence into which many words fit, and of all its words."""

FEW_SENSES: Final = 4
SEVERAL_SENSES: Final = 12
"""The maximum number of senses of a word that few others replace: of any word, and of one for a thing or being."""

QUALITIES: Final = frozenset(("00", "01", "02"))
"""WordNet's numbers for the fields of adjectives and adverbs."""

SUBSTANCE: Final = "27"
"""WordNet's number for the field of substances."""

CONCRETE: Final = frozenset(("05", "06", "08", "13", "14", "15", "17", "18", "19", "20", "27"))
"""WordNet's numbers for the fields of things and beings, which an article may be about."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Cloze texts that hide too much."""
    for prompt in context.recall_items:
        if isinstance(prompt.question, Cloze):
            worst = next(_too_much(prompt, prompt.question), None)
            if worst:
                message, severity = worst
                hint = "Hide only the words that learners should remember."
                yield Finding(prompt.bank.bank, prompt.question.id, ("text",), message, hint, severity)


def _too_much(prompt: RecallItem, question: Cloze) -> Iterator[tuple[str, Severity | None]]:
    """What is too much, the worst first."""
    text, gap_task = question.parsed, compiled(prompt.wording.unclear.gap_task or NEVER, re.IGNORECASE)
    asked = "" if gap_task.fullmatch(question.ask or "") else question.ask or ""
    gaps = [tokenize_markdown(gap.answer, prompt.language).word_count for gap in text.gaps]
    longest = max(range(len(gaps)), key=gaps.__getitem__)
    countable = tokenize_markdown(text.whole, prompt.language).is_countable
    if countable and gaps[longest] > MAX_GAP_WORDS:
        yield (
            f'the gap "{shorten(text.gaps[longest].answer)}" hides {plural_count(gaps[longest], "word")}',
            None,
        )
    blanked = text.blanked
    crowded = max((blanked[start:end].count(BLANK) for start, end in sentences(blanked)), default=0)
    if crowded > MAX_GAPS:
        yield f"one sentence contains {plural_count(crowded, 'gap')}", None
    hidden, every = sum(gaps), prompt.stem.word_count
    shown = every - (hidden if len(gaps) == 1 else 1)
    if countable and len(gaps) > 1 and hidden > MIN_SHOWN_WORDS and hidden * 3 > every:
        yield f"the gaps hide {hidden} of {every} words, so learners can only guess", None
    if beside := _adjacent(text):
        yield (
            f'the gaps "{beside[0]}" and "{beside[1]}" stand side by side, so nothing tells them apart',
            Severity.INFO,
        )
    if not question.ask and text.blanked.lstrip(OPENING).startswith(BLANK):
        yield (
            "the text begins with a gap, so learners must read on before they know what is asked",
            Severity.INFO,
        )
    data = language_data(prompt.language)
    small = articles(prompt.language).union((*data.and_words, *data.hedges) if data else ())
    small |= question_wording(prompt.language).limiting
    if trivial := next(
        (gap.answer for gap in text.gaps if gap.answer.casefold() in small and not _names_letter(gap.answer)),
        None,
    ):
        yield f'the gap hides only "{trivial}", so learners need not know the article', None
    if weak := next((gap.answer for gap in text.gaps if _is_weak(gap.answer, prompt)), None):
        yield f'the gap hides only "{weak}", which tests grammar rather than the article', Severity.INFO
    if letter := next((gap for gap in text.gaps if _accepts_letter(gap, prompt.language)), None):
        yield (
            f'a single letter is accepted in place of "{shorten(max(letter.accept, key=len, default=letter.answer))}"',
            None,
        )
    if loose := next((gap.answer for gap in text.gaps if _holds_more_than_figure(gap, prompt)), None):
        yield f'learners may word "{shorten(loose)}" in other ways', Severity.INFO
    if not (question.image or question.audio):
        clues = {
            stem for part in (*text.texts, asked) for stem in tokenize_markdown(part, prompt.language).stems
        }
        if not clues:
            yield "the text outside the gaps gives no clue to the missing words", Severity.INFO
        elif len(clues) == 1 and countable and shown < MAX_OPEN_WORDS and prompt.language_known:
            yield "many words would fit: the text outside the gaps has only one content word", Severity.INFO
        elif countable and not asked and (open_gap := _gap_in_few_words(text, prompt)):
            yield f'many words would fit in the place of "{shorten(open_gap)}"', Severity.INFO


def _gap_in_few_words(text: ClozeText, prompt: RecallItem) -> str:
    """A word hidden in a sentence with so few clues that others fit: *The café offers {{fresh}} cakes*; "" if there is none."""
    if not prompt.wording.unclear.tasks:
        return ""
    gaps, blanked = iter(text.gaps), text.blanked
    for start, end in sentences(blanked):
        sentence = blanked[start:end]
        hidden = [gap.answer for gap in islice(gaps, sentence.count(BLANK)) if not _is_certain(gap, prompt)]
        if not hidden or len(hidden) < sentence.count(BLANK):
            continue
        shown = tokenize_markdown(sentence.replace(BLANK, " "), prompt.language)
        clues = sum(len(stem) > 1 for stem in shown.stems)
        words = shown.word_count + sum(len(answer.split()) for answer in hidden)
        if words > MAX_SPARSE_WORDS or clues > MAX_CLUES:
            continue
        loose = [answer for answer in hidden if clues <= 1 or not _is_definite(answer, prompt)]
        if loose:
            return loose[0]
    return ""


def _is_certain(gap: Gap, prompt: RecallItem) -> bool:
    """Whether a gap hides a name or a number, for which no other word can stand, or accepts other words."""
    name_or_number = not gap.answer[:1].islower() or not has_no_number(gap.answer, prompt.language)
    return name_or_number or bool(gap.accept)


def _is_definite(answer: str, prompt: RecallItem) -> bool:
    """Whether few words can replace an answer: a substance, a thing, a word of few senses, *before* or *no*."""
    word, language = answer.rsplit(maxsplit=1)[-1].replace("-", ""), prompt.language
    if word in function_words(language):
        data = language_data(language)
        return word in prompt.wording.decisive.union(data.negations if data else ())
    known = meanings(stem_word(word, language), language)
    if known is None:
        return True
    field = known.fields[0]
    if field not in QUALITIES and len(known.senses) <= FEW_SENSES:
        return True
    return field == SUBSTANCE or (field in CONCRETE and len(known.senses) <= SEVERAL_SENSES)


def _names_letter(answer: str) -> bool:
    """Whether an answer is a capital letter, such as a note or a vitamin."""
    return len(answer) == 1 and answer.isupper()


def _accepts_letter(gap: Gap, language: str) -> bool:
    answers = (gap.answer, *gap.accept)
    letters = any(len(answer) == 1 and says_nothing(answer, answers, language) for answer in answers)
    return letters and not all(map(is_measure, answers))


def _holds_more_than_figure(gap: Gap, prompt: RecallItem) -> bool:
    """Whether a gap without other wordings hides words around a figure (*about 40*), or an amount such as *a month*."""
    loosely = compiled(prompt.wording.unclear.in_a_gap or NEVER, re.IGNORECASE).fullmatch(gap.answer)
    if gap.accept or not loosely:
        return False
    return not loosely[1] or not has_no_number(gap.answer, prompt.language)


def _adjacent(text: ClozeText) -> tuple[str, str] | None:
    """Two gaps with nothing between them: *{{silver}} {{coins}}*."""
    between = zip(text.gaps, text.texts[1:], text.gaps[1:], strict=False)
    return next(
        (
            (shorten(one.answer), shorten(other.answer))
            for one, space, other in between
            if not (space.strip() or one.accept or other.accept or one.group == other.group)
        ),
        None,
    )


def _is_weak(answer: str, prompt: RecallItem) -> bool:
    """Whether a gap hides a preposition, a pronoun or an auxiliary, on which the meaning does not depend: not *before*."""
    data, wording, word = language_data(prompt.language), prompt.wording, answer.casefold()
    if word in wording.weak_in_gaps:
        return True
    if data is None or not wording.decisive or word in wording.decisive or word in data.negations:
        return False
    helping = (data.roles.be | data.roles.do if data.roles else frozenset()) | (
        data.claim_words.modal if data.claim_words else frozenset()
    )
    pronouns = wording.pronouns | wording.subject_pronouns | wording.possessives | wording.pointing
    helping |= wording.perfect_forms
    return word in (data.prepositions - data.directions) | data.comparing | helping | pronouns


CLOZE_TOO_MUCH: Final = Check("cloze-too-much", Severity.WARNING, run)
