"""Questions that are exported and imported again, compared by what learners see and how they are graded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, assert_never

from hypothesis import strategies as st
from samples import (
    a_cloze,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
)

from quizgen.grading.credit import interval
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.importers.assembly import Assembled, assemble
from quizgen.importers.base import Importer, ImportSettings
from quizgen.markup.html import to_html
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.components import Option
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    options,
    right_options,
)
from quizgen.model.shuffle import has_natural_order
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.settings import ExportSettings

EVERYTHING: Final = frozenset({"*"})
EXCUSES: Final[dict[str, frozenset[str]]] = {
    r"has no (dates|flashcards|cloze texts|ordering questions|model answers|short answers)": EVERYTHING,
    r"the question is left out": EVERYTHING,
    r"has no points|whole numbers of points": frozenset({"points"}),
    r"has no hints": frozenset({"hint"}),
    r"has no bonus": frozenset({"bonus"}),
    r"has no tags": frozenset({"tags", "difficulty", "bloom", "objective", "group", "as_of"}),
    r"has no explanations": frozenset({"explain"}),
    r"has no feedback": frozenset({"options", "reject", "correction"}),
    r"has no (formatted text|line breaks)": EVERYTHING,
    r"has no units": frozenset({"unit"}),
    r"words such as .nearly": frozenset({"hedge"}),
    r"only decimals": frozenset({"answer", "interval"}),
    r"capital and small letters": frozenset({"kind"}),
    r"by their words|in any order": frozenset({"accept"}),
    r"no setting for the order of words": frozenset({"order"}),
    r"fixed order of options": frozenset({"shuffle", "pin"}),
    r"single options last": frozenset({"shuffle", "pin"}),
    r"right sides as plain text": frozenset({"pairs", "distractors"}),
    r"dates for items": frozenset({"dates"}),
    r"hide several gaps together": frozenset({"groups"}),
    r"only one text for the task": frozenset({"ask", "text"}),
    r"credits of files": frozenset({"ask"}),
    r"transcripts": frozenset({"explain", "audio"}),
    r"both directions": frozenset({"reverse"}),
    r"was not found|has no (pictures|recordings)": frozenset({"image", "audio"}),
    r"allows only certain percentages|has no percentages for options": frozenset(),
    r"Classic Quizzes|grades an order as a whole": frozenset(),
    r"has no list of incorrect answers": frozenset({"reject"}),
}
"""What a loss, told by its reason or action, may change in a question. A loss that is not here fails the test."""

ON_PAPER: Final = frozenset({"lines", "space", "new_page", "option_columns"})
ELSEWHERE: Final = frozenset(
    {"cite", "pending", "uncited", "inferred", "allow", "retired", "formerly", "type", "id"}
)


def read_again(
    output: ExchangeOutput, importer: Importer, folder: Folder, bank: Bank
) -> tuple[Assembled, ExportLog]:
    """What is read in the file of a bank, and what the export lost."""
    log = ExportLog()
    content = output.write(ExportSource(bank, folder, ExportSettings()), log)
    name = output.file_name(bank.bank)
    assert importer.recognizes(content, name)
    read = importer.read(content, name, ImportSettings())
    return assemble([read], split_stems=False, present=lambda _: None), log


def check_round_trip(
    output: ExchangeOutput, importer: Importer, folder: Folder, bank: Bank, lost: frozenset[str] = frozenset()
) -> int:
    """See that every question comes back but for its losses, and say how many come back without any.

    Args:
        output: Writes the file.
        importer: Reads it.
        folder: The folder of the bank.
        bank: The bank.
        lost: The fields that the importer reports as lost for the whole file.
    """
    assembled, log = read_again(output, importer, folder, bank)
    again = {each.question.id: each.question for each in assembled.questions}
    whole = 0
    for question in bank.active:
        excused = _excused(log, question.id)
        if excused >= EVERYTHING:
            continue
        found = again[question.id]
        assert found.type == question.type
        before, after = seen(question), seen(found)
        different = {
            name: (before.get(name), after.get(name))
            for name in {*before, *after} - excused - lost
            if before.get(name) != after.get(name)
        }
        assert different == {}, f"{question.id}: {different}"
        whole += not excused
    return whole


def _excused(log: ExportLog, question: str) -> frozenset[str]:
    """The fields that the losses of a question may change."""
    found: set[str] = set()
    for loss in log.losses:
        if loss.question == question:
            excuses = [fields for pattern, fields in EXCUSES.items() if re.search(pattern, str(loss))]
            assert excuses, f"add this loss to EXCUSES: {loss}"
            found |= set().union(*excuses)
    return frozenset(found)


def seen(question: Question) -> dict[str, Any]:
    """What a question is to learners, its author's notation aside."""
    common = {
        name: getattr(question, name)
        for name in type(question).model_fields
        if name not in ON_PAPER | ELSEWHERE | _OWN.get(question.type, frozenset())
    }
    common |= {name: _html(common[name]) for name in ("ask", "explain", "hint") if common.get(name)}
    common["tags"] = sorted(question.tags)
    common["image"] = (question.image.file.rpartition("/")[2], question.image.alt) if question.image else None
    common["audio"] = question.audio.file.rpartition("/")[2] if question.audio else None
    return {**common, **_own(question)}


_OWN: Final = {
    "multiple-choice": frozenset({"answer", "distractors", "pin", "shuffle"}),
    "multiple-response": frozenset({"answers", "distractors", "pin", "shuffle"}),
    "short-answer": frozenset({"answer", "accept", "reject"}),
    "numeric": frozenset({"tolerance", "range", "significant"}),
    "cloze": frozenset({"text"}),
    "matching": frozenset({"pairs", "distractors"}),
    "ordering": frozenset({"items"}),
    "open-ended": frozenset({"model", "rubric"}),
    "flashcard": frozenset({"front", "back"}),
}
"""Fields of each type that are compared in another form."""


def _own(question: Question) -> dict[str, Any]:
    match question:
        case MultipleChoice() | MultipleResponse():
            right = right_options(question)
            listed = [(index in right, *_option(each)) for index, each in enumerate(options(question))]
            loose = {} if has_natural_order(question) else {"shuffle": question.shuffle}
            return {"options": sorted(listed, key=str), "pin": sorted(map(_html, question.pin)), **loose}
        case TrueFalse():
            return {"correction": _html(question.correction or "") if not question.answer else ""}
        case ShortAnswer():
            fold = str if question.kind == "exact" else str.casefold
            words = {fold(" ".join(str(each).split())) for each in (question.answer, *question.accept)}
            rejected = [
                (fold(_plain(each.text)), _html(each.feedback or ""), each.credit) for each in question.reject
            ]
            return {"answer": " ".join(question.answer.split()), "accept": words, "reject": rejected}
        case Numeric():
            return {"interval": interval(question)}
        case Cloze():
            parsed = question.parsed
            accepted = [
                {_typed(each).casefold() for each in (gap.answer, *gap.accept)} for gap in parsed.gaps
            ]
            groups = len({gap.group for gap in parsed.gaps})
            text = _html(parsed.filled([f"GAP{number}" for number in range(len(parsed.gaps))]))
            return {"text": text, "accepted": accepted, "groups": groups}
        case Matching():
            pairs = [(_html(pair.left), _plain(pair.right)) for pair in question.pairs]
            return {
                "pairs": pairs,
                "distractors": sorted(map(_plain, {*question.rights} - {p.right for p in question.pairs})),
            }
        case Ordering():
            return {"items": list(map(_html, question.items))}
        case OpenEnded():
            return {
                "model": _html(question.model),
                "rubric": [(_html(each.text), each.points) for each in question.rubric],
            }
        case Flashcard():
            return {"front": _html(question.front), "back": _html(question.back)}
        case DateQuestion():
            return {}
        case _:
            assert_never(question)


def _option(option: Option) -> tuple[str, str]:
    return _html(option.text, inline=True), _html(option.feedback or "", inline=True)


def _html(text: str, *, inline: bool = False) -> str:
    """What a browser shows of a text: HTML in which only visible white space counts."""
    html = to_html(" ".join(text.split()) if inline else text) if text else ""
    html = html.replace("<code> ", " <code>").replace(" </code>", "</code> ")
    return re.sub(r"\s+", " ", re.sub(r"\s*(</?(?:p|br|li|ul|ol|td|th|tr)\b[^>]*>)\s*", r"\1", html)).strip()


def _plain(text: str) -> str:
    return " ".join(to_plain(text).split())


def _typed(gap: str) -> str:
    return " ".join(unescape_markdown(gap).split())


LINE: Final = st.text("ab0 \\:=~#{}%[]/\"'<>&*_$-`!|.é“", min_size=1, max_size=14).map(
    lambda text: f"x{text}".strip()
)
"""Texts of signs that mean something to some format."""

BLOCK: Final = st.lists(LINE, min_size=1, max_size=3).map("\n".join) | st.sampled_from(
    [
        "- a\n- b",
        "**x** and *y*",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "```\na  b\n\nc\n```",
        "$x^2$",
        "a\n\nb",
        "2 < 3 & 4",
        "a -> b",
    ]
)
WORD: Final = st.text("abcdé'-.=~#%>* 0", min_size=1, max_size=10).map(lambda text: f"w{text}".strip())
UNLIKE: Final[Callable[[str], str]] = lambda text: " ".join(to_plain(text).casefold().split())  # noqa: E731


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question of any type, whose texts are full of signs."""
    common: dict[str, Any] = {
        "ask": draw(BLOCK),
        "explain": draw(st.none() | BLOCK),
        "tags": draw(st.lists(st.sampled_from(["a", "b-c", "é"]), unique=True)) or None,
        "difficulty": draw(st.sampled_from([None, "easy", "hard"])),
        "points": draw(st.sampled_from(["1", "2", "0.5"])),
    }
    texts = draw(st.lists(LINE, min_size=3, max_size=6, unique_by=UNLIKE))
    words = draw(st.lists(WORD, min_size=3, max_size=3, unique_by=UNLIKE))
    feedback = {"text": texts[-1], "feedback": draw(LINE)}
    makers: Iterable[Callable[[], Question]] = [
        lambda: a_multiple_choice(
            **{**common, "bloom": None, "objective": None},
            answer=texts[0],
            distractors=[*texts[1:-1], feedback],
        ),
        lambda: a_multiple_response(**common, answers=texts[:2], distractors=[*texts[2:-1], feedback]),
        lambda: a_true_false(**common, answer=draw(st.sampled_from(["true", "false"])), correction=texts[0]),
        lambda: a_short_answer(
            **common, answer=words[0], accept=words[1:2], reject=[{"text": "no", "feedback": texts[0]}]
        ),
        lambda: a_numeric(
            **common,
            answer=draw(st.sampled_from(["60", "-0.5", "1e6", "4,500"])),
            tolerance=draw(st.sampled_from([None, "5", "0.25", "5%"])),
            unit=draw(st.sampled_from([None, "km"])),
            hedge=None,
        ),
        lambda: a_cloze(
            **{**common, "ask": None, "points": "2"},
            text=f"{texts[0].replace('{', '').replace('}', '')} {{{{{words[0]}|{words[1]}}}}} und {{{{{words[2]}}}}}.",
        ),
        lambda: a_matching(
            **common,
            pairs={text: f"r{number} {words[0]}" for number, text in enumerate(texts)},
            distractors=["other"],
        ),
        lambda: an_ordering(**common, items=texts, dates=None),
        lambda: an_open_ended(**{**common, "points": None}, model=draw(BLOCK)),
        lambda: a_flashcard(front=draw(BLOCK), back=draw(BLOCK)),
    ]
    return draw(st.sampled_from(list(makers)))()
