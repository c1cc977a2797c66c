from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.loading.decode import decode_bank
from quizgen.loading.text_files import decode_text
from quizgen.loading.yaml_edit import edit_value
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.bank import Bank
from quizgen.model.citation import Citation
from quizgen.problems import Span

HEAD = "# a comment\nbank: lighthouse   # keep me\ntitle: The lighthouse\nquestions:\n"
OLD = "The keeper climbs 114 steps"
NEW = "The keeper climbed 114 steps"


def question(cite: str) -> str:
    return f"""\
  - id: card    # the first
    type: flashcard
    front: How many?

    back: "114"
    cite: {cite}
    explain: It is so.   # after it
"""


def read(data: bytes) -> tuple[Bank, Span]:
    file = decode_text("bank.yaml", data)
    assert file.text is not None, file.problems
    yaml = read_yaml(file.text, "bank.yaml")
    bank, problems = decode_bank(yaml.data, yaml.positions)
    assert bank is not None, problems
    return bank, yaml.positions.entry(("questions", 0, "cite"), 0)


def wanted(bank: Bank, words: str, index: int = 0) -> Bank:
    (asked,) = bank.questions
    cite = list(asked.cite)
    cite[index] = Citation(quote=words)
    return bank.model_copy(update={"questions": (asked.model_copy(update={"cite": tuple(cite)}),)})


def written(text: str, words: str = NEW) -> str:
    bank, span = read(text.encode())
    result = edit_value(text.encode(), span, words, wanted(bank, words))
    assert result is not None
    return result.data.decode()


@pytest.mark.parametrize(
    ("cite", "becomes"),
    [
        (OLD, NEW),
        (f"{OLD}   # why", f"{NEW}   # why"),
        (f"'{OLD}'", f"'{NEW}'"),
        (f'"{OLD}"  # why', f'"{NEW}"  # why'),
        ("The keeper\n      climbs 114\n      steps", NEW),
        (f">-\n      {OLD}", f">-\n      {NEW}"),
        (f"|-\n      {OLD}", f"|-\n      {NEW}"),
        (">-\n      The keeper climbs\n      114 steps", f">-\n      {NEW}"),
        (f"[{OLD}]", f"[{NEW}]"),
        (
            f"\n      - {OLD}   # the first\n      - another one",
            f"\n      - {NEW}   # the first\n      - another one",
        ),
        (f"{{quote: {OLD}, after: to}}", NEW),
        (f"\n      quote: {OLD}\n      after: to   # here", f"\n      {NEW}   # here"),
    ],
)
def test_the_value_alone_is_written_anew_in_its_own_style(cite: str, becomes: str) -> None:
    assert written(HEAD + question(cite)) == HEAD + question(becomes)


@pytest.mark.parametrize(
    ("cite", "words", "becomes"),
    [
        (OLD, "The keeper: climbed", "'The keeper: climbed'"),
        (OLD, "climbed # 114", "'climbed # 114'"),
        (f"[{OLD}]", "The keeper, climbed", "['The keeper, climbed']"),
        (f"'{OLD}'", "the keeper's steps", "'the keeper''s steps'"),
        (f'"{OLD}"', 'the "old" keeper', '"the \\"old\\" keeper"'),
        (OLD, '"old" keeper', "'\"old\" keeper'"),
        (OLD, "114", "114"),
    ],
)
def test_words_that_would_mean_something_else_are_quoted(cite: str, words: str, becomes: str) -> None:
    assert written(HEAD + question(cite), words) == HEAD + question(becomes)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines_and_a_byte_order_mark_stay(ends: str, mark: str) -> None:
    text = mark + (HEAD + question(f">-\n      {OLD}")).replace("\n", ends)

    assert written(text) == text.replace(OLD, NEW)


def test_a_mapping_with_a_comment_in_it_is_left_alone() -> None:
    text = (HEAD + question(f"\n      quote: {OLD}   # as it was\n      after: to")).encode()
    bank, span = read(text)

    assert edit_value(text, span, NEW, wanted(bank, NEW)) is None


def test_nothing_is_written_if_more_would_change() -> None:
    text = (HEAD + question(OLD)).encode()
    bank, span = read(text)
    other = wanted(bank, NEW).model_copy(update={"title": "Another"})

    assert edit_value(text, span, NEW, other) is None


STYLES = (
    lambda words: words,
    lambda words: f"'{words}'",
    lambda words: f'"{words}"',
    lambda words: f">-\n      {words}",
    lambda words: f"[{words}, more words]",
    lambda words: f"\n      - {words}\n      - more words",
)
LETTERS = st.text("abcdefgh ÄßéКق1,.:#'\"{}[]&*!|>%@`-?\\", min_size=1, max_size=30)


@settings(deadline=None)
@given(
    st.sampled_from(STYLES),
    LETTERS.map(lambda text: " ".join(text.split())).filter(bool),
    st.sampled_from(["\n", "\r\n"]),
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"),
        max_size=20,
    ),
)
@example(STYLES[0], "a: b", "\n", "")
def test_every_other_byte_stays_whatever_the_words_and_the_style(
    style: object, words: str, ends: str, comment: str
) -> None:
    assert callable(style)
    text = (HEAD + f"# {comment}\n" + question(style(OLD))).replace("\n", ends)
    data = text.encode()
    bank, span = read(data)
    goal = wanted(bank, words)
    result = edit_value(data, span, words, goal)
    if result is None:
        assert not words.replace(" ", "").isalnum()  # no way to write it: nothing is written
        return
    assert read(result.data)[0] == goal
    start = text.index(OLD)
    line = text.rindex("\n", 0, start)
    assert result.data.startswith(text[: line + 1].encode()[: len(text[:line].encode())])
    assert result.data.endswith(text[text.index("    explain:") :].encode())


@pytest.mark.slow
def test_the_shipped_banks_are_as_they_were_but_for_one_value() -> None:
    folder = Path(__file__).parents[2] / "question_banks" / "us-withdrawal-from-iraq"
    for path in sorted(folder.glob("*.yaml")):
        if path.name == "original.yaml":
            continue
        data = path.read_bytes()
        text = decode_text(str(path), data).text
        assert text is not None
        yaml = read_yaml(text, str(path))
        bank, _ = decode_bank(yaml.data, yaml.positions)
        assert bank is not None
        for number, asked in enumerate(bank.questions):
            if not asked.cite:
                continue
            span = yaml.positions.entry(("questions", number, "cite"), 0)
            cite = (Citation(quote="quite other words"), *asked.cite[1:])
            questions = list(bank.questions)
            questions[number] = asked.model_copy(update={"cite": cite})
            goal = bank.model_copy(update={"questions": tuple(questions)})
            result = edit_value(data, span, "quite other words", goal)
            assert result is not None, asked.id
            new, old = result.data, data
            ahead = next(i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
            behind = next(i for i, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b)
            gone = old[ahead : len(old) - behind].decode(errors="replace")
            assert len(gone) <= len(asked.cite[0].quote) + 12, asked.id
