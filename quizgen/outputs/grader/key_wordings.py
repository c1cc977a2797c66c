"""The accepted and rejected wordings of keys, for a grader without word lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from quizgen.grading.equivalents import (
    accepted_forms,
    allows_plurals,
    capitalised_words,
    compared_words,
    listed_parts,
    title_before,
)
from quizgen.grading.full_names import first_names, initials_of_others, longer_names
from quizgen.grading.lexicon import Lexicon
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.policy import Policy, Spelling
from quizgen.grading.spelling import joins_to_word
from quizgen.grading.typed_words import adding_nothing, exact_text, without_words
from quizgen.markup.html import to_inline_html
from quizgen.model.components import AnswerWords, RejectedAnswer, Strictness
from quizgen.outputs.grader.near_words import key_word
from quizgen.text.letters import bare
from quizgen.text.word_lists import other_spellings


def words_key(accepted: Sequence[str], rejected: Sequence[RejectedAnswer], policy: Policy) -> dict[str, Any]:
    """The accepted and rejected wordings of a key that is typed in words."""
    language = policy.language or "en"
    forms = dict.fromkeys(form for text in accepted for form in accepted_forms(text, language))
    wrong = {unescape_markdown(option.text): option for option in rejected}
    known = policy.lexicon.with_words_of([*forms, *wrong])
    described = [
        {
            **_wording(form, known, policy),
            "longer": [_wording(name, known, policy, near=False) for name in longer_names(form, language)],
        }
        for form in forms
    ]
    return {
        "accepted": [_filled(form) for form in described],
        "reject": rejected_wordings(rejected, policy, lexicon=known),
        "strict": policy.strictness is Strictness.STRICT,
        "close": policy.spelling is Spelling.CLOSE,
    }


def rejected_wordings(
    rejected: Sequence[RejectedAnswer], policy: Policy, *, lexicon: Lexicon | None = None, exact: bool = False
) -> list[dict[str, Any]]:
    """The rejected wordings, with their feedback.

    Args:
        rejected: The wordings.
        policy: How strictly they are compared.
        lexicon: Words that are not misspellings.
        exact: Whether the wordings are compared letter by letter.
    """
    wrong = {unescape_markdown(option.text): option for option in rejected}
    return [
        _filled(
            {
                **(
                    {"text": exact_text(text)} if exact else _wording(text, lexicon or policy.lexicon, policy)
                ),
                "feedback": to_inline_html(option.feedback) if option.feedback else "",
                "credit": str(option.share) if option.share else "",
            }
        )
        for text, option in wrong.items()
    ]


def contained_words(wanted: AnswerWords, policy: Policy, stem: str) -> dict[str, Any]:
    """The words that a correct answer must contain. `asked` are words of the stem that may be added."""
    language = policy.language or "en"
    known = policy.lexicon.with_words_of([wanted.words])
    words = compared_words(wanted.words, language)
    ignored = adding_nothing(stem, language) if wanted.only else frozenset()
    return {
        "words": _words(without_words(words, ignored), capitalised_words(wanted.words), known, policy),
        "any": wanted.order == "any",
        "only": wanted.only,
        "asked": sorted(ignored.intersection(compared_words(stem, language))),
    }


def _wording(text: str, lexicon: Lexicon, policy: Policy, *, near: bool = True) -> dict[str, Any]:
    """One wording; `near` if slips of it are forgiven."""
    language = policy.language or "en"
    parts = listed_parts(text, language)
    words = compared_words(text, language)
    return {
        "text": text,
        "whole": _part(text, lexicon, policy, near=near),
        "parts": [_part(part, lexicon, policy, near=False) for part in parts] if len(parts) > 1 else [],
        "title": title_before(text, language),
        "firstNames": first_names(text, policy.lexicon, language),
        "otherInitials": initials_of_others(text, policy.lexicon, language),
        "otherWord": near and joins_to_word(words, lexicon, language),
    }


def _part(text: str, lexicon: Lexicon, policy: Policy, *, near: bool) -> dict[str, Any]:
    language = policy.language or "en"
    words = compared_words(text, language)
    return _filled(
        {
            "words": _words(words, capitalised_words(text), lexicon, policy, near=near),
            "names": sorted(other_spellings(bare(" ".join(words)))),
            "plurals": allows_plurals(text, words, language),
        }
    )


def _words(
    words: Sequence[str], capitals: frozenset[str], lexicon: Lexicon, policy: Policy, *, near: bool = True
) -> list[Mapping[str, Any]]:
    strictness = policy.strictness if near else Strictness.STRICT
    return [
        key_word(word, lexicon, policy.language or "en", strictness, capital=word in capitals)
        for word in words
    ]


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """A value without what is empty; an empty text of initials says that there are no others."""
    return {
        name: each
        for name, each in value.items()
        if each or (name in {"words", "otherInitials"} and each is not None)
    }
