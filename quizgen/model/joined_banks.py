"""Joins several banks and their articles into one folder with one bank, for a common worksheet.

The articles follow one another, and their paragraphs are numbered on. So everything that prints a worksheet
of one bank prints this one too, and a paragraph number means one paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.model.article import Article, Passage
from quizgen.model.bank import Bank
from quizgen.model.citation import Citation, find_place
from quizgen.model.folder import ArticlePart, Folder, Media
from quizgen.model.questions import Question
from quizgen.model.sheet_header import SheetHeader
from quizgen.problems import QuizgenError

Member = tuple[Folder, Bank]
"""A bank and its folder."""


class LanguageMismatchError(QuizgenError):
    """Banks in different languages cannot share a worksheet."""


@dataclass(frozen=True, slots=True)
class _JoinedArticle:
    """The articles of several folders in a row, and how many paragraphs are before each, by the folder's slug."""

    article: Article
    before: dict[str, int]


def join_banks(name: str, title: str, members: Sequence[Member], header: SheetHeader | None = None) -> Folder:
    """Join banks into one bank in one folder. The name becomes the id of both.

    Args:
        name: The id.
        title: The title of the new bank.
        members: The banks to join.
        header: The header of worksheets; None for that of the banks, if it is the same in all.

    Raises:
        LanguageMismatchError: If the banks or their articles are in different languages.
    """
    _require_one_language(members)
    folders = list({folder.slug: folder for folder, _ in members}.values())
    joined = _joined_article(folders)
    ids = question_ids(members)
    asked = [
        (
            folder,
            _moved(question, bank, folder, joined).model_copy(
                update={"id": ids[f"{bank.bank}/{question.id}"]}
            ),
        )
        for folder, bank in members
        for question in bank.questions
    ]
    questions = tuple(question for _, question in asked)
    first_folder, first = members[0]
    language = first_folder.language_of(first)
    return Folder.model_construct(
        slug=name,
        article=joined.article,
        banks=(
            Bank.model_construct(
                bank=name,
                title=title,
                language=language,
                questions=questions,
                header=_moved_header(header or _common_header(members), folders),
            ),
        ),
        media=tuple(_media(folders)),
        parts=tuple(
            ArticlePart.model_construct(
                article=_numbered_on(folder.article, joined.before[folder.slug]),
                questions=frozenset(question.id for home, question in asked if home.slug == folder.slug),
            )
            for folder in folders
            if len(folders) > 1
        ),
        complete=False,
    )


def question_ids(members: Sequence[Member]) -> dict[str, str]:
    """The ids of questions in the joined bank, by `bank/id`, and by id alone if it is unique."""
    ids = Counter(question.id for _, bank in members for question in bank.questions)
    found: dict[str, str] = {}
    for _, bank in members:
        for question in bank.questions:
            is_unique = ids[question.id] == 1
            joined = question.id if is_unique else f"{bank.bank}-{question.id}"
            found[f"{bank.bank}/{question.id}"] = joined
            if is_unique:
                found[question.id] = joined
    return found


def _require_one_language(members: Sequence[Member]) -> None:
    spoken: dict[str, str] = {}
    for folder, bank in members:
        spoken.setdefault(folder.language_of(bank), bank.bank)
        spoken.setdefault(folder.article.language, bank.bank)
    if len(spoken) > 1:
        told = ", ".join(f"{language} ({bank})" for language, bank in spoken.items())
        raise LanguageMismatchError(
            f"the banks of a worksheet must have the same language, but have several: {told}"
        )


def _joined_article(folders: Sequence[Folder]) -> _JoinedArticle:
    """One article as it is, or several with the title of each above its first paragraph."""
    if len(folders) == 1:
        return _JoinedArticle(folders[0].article, {folders[0].slug: 0})
    passages: list[Passage] = []
    before = {}
    for folder in folders:
        before[folder.slug] = len(passages)
        for passage in _numbered_on(folder.article, len(passages)).passages:
            heading = passage.heading
            if len(passages) == before[folder.slug]:
                heading = f"{folder.article.title}: {heading}" if heading else folder.article.title
            passages.append(passage.model_copy(update={"heading": heading}))
    title = " · ".join(folder.article.title for folder in folders)
    article = Article.model_construct(
        title=title, language=folders[0].article.language, passages=tuple(passages)
    )
    return _JoinedArticle(article, before)


def _numbered_on(article: Article, before: int) -> Article:
    """The article with its paragraphs numbered after so many others."""
    passages = (each.model_copy(update={"number": before + each.number}) for each in article.passages)
    return article.model_copy(update={"passages": tuple(passages)})


def _moved(question: Question, bank: Bank, folder: Folder, joined: _JoinedArticle) -> Question:
    """The question with a group of its bank alone, and with citations, picture and recording that are found."""
    changes: dict[str, Any] = {"cite": tuple(_moved_citations(question, folder, joined))}
    if question.group:
        changes["group"] = f"{bank.bank}-{question.group}"
    if question.image:
        changes["image"] = question.image.model_copy(
            update={"file": _media_name(folder, question.image.file)}
        )
    if question.audio:
        changes["audio"] = question.audio.model_copy(
            update={"file": _media_name(folder, question.audio.file)}
        )
    return question.model_copy(update=changes)


def _moved_citations(question: Question, folder: Folder, joined: _JoinedArticle) -> Iterator[Citation]:
    """The citations, each with the rest of its paragraph if an earlier article has the same words."""
    for citation in question.cite:
        where = find_place(folder.article, citation)
        if where is None:
            yield citation
            continue
        there = find_place(joined.article, citation)
        if there is not None and there.passage == where.passage + joined.before[folder.slug]:
            yield citation
            continue
        text = folder.article.passage(where.passage).normal
        around = {"before": text[: where.start].strip() or None, "after": text[where.end :].strip() or None}
        yield citation.model_copy(update=around)


def _common_header(members: Sequence[Member]) -> SheetHeader | None:
    first = members[0][1].header
    return first if all(bank.header == first for _, bank in members) else None


def _moved_header(header: SheetHeader | None, folders: Sequence[Folder]) -> SheetHeader | None:
    """The header with the logo of the first folder that has it."""
    if header is None or header.logo is None:
        return header
    owner = next((folder for folder in folders if header.logo in folder.media_by_file), folders[0])
    return header.model_copy(update={"logo": _media_name(owner, header.logo)})


def _media(folders: Sequence[Folder]) -> Iterator[Media]:
    for folder in folders:
        for media in folder.media:
            yield media.model_copy(update={"file": _media_name(folder, media.file)})


def _media_name(folder: Folder, file: str) -> str:
    return f"{folder.slug}/{file}"
