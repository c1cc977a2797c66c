from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.loading.citation_edit import write_citations
from quizgen.loading.draft_bank import NOT_CITED, decode_draft
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.citation import CitationState

HEAD = "bank: lighthouse   # keep me\ntitle: The lighthouse\nquestions:\n"
REST = "  - {id: last, type: flashcard, front: f, back: b, uncited: known}\n"
QUOTE = "The keeper climbed 114 steps"


def written(questions: str, *quotes: str, inferred: bool = False) -> str:
    text = HEAD + questions
    found = write_citations(text.encode(), "bank.yaml", 0, quotes or (QUOTE,), inferred=inferred)
    assert found is not None
    return found.data.decode().removeprefix(HEAD)


def block(source: str, more: str = "") -> str:
    """A question as lines."""
    return f"  - id: steps   # the first\n    type: numeric\n    ask: How many?\n    answer: 114\n{source}{more}{REST}"


@pytest.mark.parametrize(
    ("source", "becomes"),
    [
        ('    pending: "mill.gift, line 12"\n', f"    cite: {QUOTE}\n"),
        ("    pending: mill.gift   # why\n", f"    cite: {QUOTE}   # why\n"),
        ("    pending: >-\n      mill.gift,\n      line 12\n", f"    cite: {QUOTE}\n"),
        ("    cite:\n", f"    cite: {QUOTE}\n"),
        ("    cite: ''\n", f"    cite: {QUOTE}\n"),
        ("", f"    cite: {QUOTE}\n"),
        ("    # about the last\n", f"    cite: {QUOTE}\n    # about the last\n"),
    ],
)
@pytest.mark.parametrize("more", ["", "    explain: It is so.\n"])
def test_only_the_source_of_the_key_is_written(source: str, becomes: str, more: str) -> None:
    assert written(block(source, more)) == block(becomes, more)


def test_a_citation_comes_after_the_keys_of_its_type_and_before_the_others() -> None:
    asked = (
        "  - id: a\n    type: multiple-choice\n    ask: Q\n    answer: a\n    distractors: {}\n    hint: h\n"
    )

    for options, end in (("[b, c]   # two", ""), ("\n      - b\n      - c", "")):
        text = asked.format(options)
        assert written(text) == text.replace("    hint", f"{end}    cite: {QUOTE}\n    hint")


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("  - {id: a, type: numeric, ask: Q, answer: 1, pending: x, tags: [t]}\n", "cite: {}, tags"),
        ("  - {id: a, type: numeric, ask: Q, answer: 1}\n", "answer: 1, cite: {}}}"),
        (
            '  - {"id": "a", "type": "numeric", "ask": "Q", "answer": 1, "pending": "x"}\n',
            '1, "cite": "{}"}}',
        ),
    ],
)
def test_a_question_between_braces_stays_between_braces(text: str, becomes: str) -> None:
    assert becomes.format(QUOTE) in written(text)


def test_several_citations_and_an_inferred_key_are_written_as_lines() -> None:
    assert written(block("    pending: x\n"), "one", "two: # three", inferred=True) == block(
        "    cite:\n      - 'one'\n      - 'two: # three'\n    inferred: true\n"
    )


def test_what_is_inferred_already_is_not_written_twice() -> None:
    text = block("    pending: x\n    inferred: true\n")
    assert written(text, inferred=True).count("inferred") == 1


def test_ends_of_lines_and_a_byte_order_mark_stay() -> None:
    text = f"\ufeff{HEAD}{block('    pending: x' + chr(10))}".replace("\n", "\r\n")
    found = write_citations(text.encode(), "bank.yaml", 0, ["one", "two"], inferred=True)

    assert found is not None
    assert found.data.decode() == text.replace(
        "    pending: x\r\n", "    cite:\r\n      - one\r\n      - two\r\n    inferred: true\r\n"
    )


def test_a_file_without_an_end_of_line_gets_one_only_before_the_citation() -> None:
    text = "  - id: a\n    type: numeric\n    ask: Q\n    answer: 1"
    assert written(text) == f"{text}\n    cite: {QUOTE}"


def test_other_questions_without_a_citation_are_no_obstacle() -> None:
    text = block("") + "  - {id: b, type: numeric, ask: Q, answer: 1}\n"
    assert written(text) == block(f"    cite: {QUOTE}\n") + "  - {id: b, type: numeric, ask: Q, answer: 1}\n"


@pytest.mark.parametrize(
    "text", ["", "bank: x\n", "a: [", HEAD + "  - {id: a, type: numeric, ask: Q}\n", "\x00"]
)
def test_what_is_not_a_bank_is_left_alone(text: str) -> None:
    assert write_citations(text.encode(), "bank.yaml", 0, [QUOTE]) is None


def test_a_draft_is_pending_without_a_reason_in_the_file() -> None:
    read = read_yaml(HEAD + block(""), "bank.yaml")
    bank, problems = decode_draft(read.data, read.positions)

    assert bank is not None, problems
    assert [each.citation_state for each in bank.questions] == [
        CitationState.PENDING,
        CitationState.UNCITED,
    ]
    assert bank.questions[0].pending == NOT_CITED


quotes = st.text(st.sampled_from("ab :#-'\"\\{}[],&*!|>%@`é…1~"), min_size=1, max_size=25).filter(
    lambda text: text.strip() == text and any(map(str.isalnum, text))
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(quotes, min_size=1, max_size=2, unique=True),
    st.sampled_from(["", "inferred"]),
    st.sampled_from(["", "    pending: x\n"]),
)
def test_whatever_is_quoted_is_read_again_as_it_is(words: list[str], more: str, source: str) -> None:
    inferred = bool(more)
    found = write_citations((HEAD + block(source)).encode(), "bank.yaml", 0, words, inferred=inferred)

    assert found is not None
    first, last = found.bank.questions
    assert [citation.quote for citation in first.cite] == words
    assert first.inferred is inferred
    assert found.data.decode().endswith(REST)
    assert last.id == "last"
