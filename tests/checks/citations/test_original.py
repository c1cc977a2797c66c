from __future__ import annotations

from samples import a_bank, a_flashcard, a_folder, an_article

from quizgen.checks.citations.original import REMEDY, original_findings, original_summary
from quizgen.checks.engine.context import CheckContext
from quizgen.model.original import OriginalManifest, build_manifest, compare_original
from quizgen.problems import Severity

ARTICLE = an_article("The keeper climbed 114 steps.", "The lamp burned oil.", "Nobody asks about this.")
BANK = a_bank(
    a_flashcard(id="steps", cite="climbed 114 steps"),
    a_flashcard(id="lamp", cite="burned oil"),
    bank="lighthouse",
)
READING = CheckContext(a_folder(BANK).model_copy(update={"article": ARTICLE}))


def findings(
    before: str, after: str, *retold: tuple[int, ...]
) -> list[tuple[str, Severity, int | None, str, str]]:
    key = build_manifest(before)
    keyed = [p.model_copy(update={"retold": r}) for p, r in zip(key.paragraphs, retold, strict=True)]
    comparisons = compare_original(OriginalManifest(paragraphs=tuple(keyed)), after)
    return [
        (f.code, f.severity, f.paragraph, f.message, f.hint) for f in original_findings(comparisons, READING)
    ]


def test_an_original_that_is_the_same_has_no_findings() -> None:
    assert findings("one\n\ntwo", "one\n\ntwo", (1,), (2,)) == []


def test_a_changed_paragraph_names_the_questions_that_stand_on_it() -> None:
    assert findings("one\n\ntwo", "one\n\n2", (1,), (1, 2)) == [
        (
            "original-changed",
            Severity.ERROR,
            1,
            "paragraph 2 of the original has changed",
            "This paragraph is retold in paragraphs 1, 2 of the article, which these questions cite: lighthouse/steps, lighthouse/lamp. "
            + REMEDY,
        )
    ]


def test_a_missing_paragraph_on_which_nothing_stands_says_so() -> None:
    (missing,) = findings("one\n\ntwo", "one", (1,), (3,))

    assert missing[:4] == (
        "original-missing",
        Severity.ERROR,
        1,
        "paragraph 2 of the original is missing",
    )
    assert missing[4].startswith(
        "This paragraph is retold in paragraph 3 of the article, which no question cites."
    )


def test_page_furniture_that_changes_is_retold_nowhere() -> None:
    ((*_, hint),) = findings("one", "other", ())

    assert (
        hint
        == "According to original.yaml, the article does not retell this paragraph. To update original.yaml, run quizgen fingerprint again."
    )


def test_what_moved_is_a_remark_and_what_is_new_a_warning() -> None:
    assert [
        (code, severity, place) for code, severity, place, *_ in findings("one", "zero\n\none", (1,))
    ] == [
        ("original-moved", Severity.INFO, 0),
        ("original-new", Severity.WARNING, None),
    ]


def test_the_summary_counts_each_kind() -> None:
    assert original_summary(compare_original(build_manifest("a\n\nb\n\nc"), "a\n\nx\n\nc\n\nd")) == (
        "The original has 4 paragraphs: 2 unchanged, 1 changed, 1 new."
    )
    assert original_summary(()) == "The original has 0 paragraphs."
