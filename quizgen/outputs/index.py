"""The page that links everything that was built, for people who open `dist/index.html`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.language import direction
from quizgen.model.questions import TYPE_NAMES
from quizgen.outputs.base import shown_size
from quizgen.outputs.docx.output import docx_name
from quizgen.outputs.labels import LATIN, labels
from quizgen.outputs.pdf import pdf_name
from quizgen.outputs.templating import environment, template_text
from quizgen.outputs.worksheet import file_names
from quizgen.outputs.worksheet.worksheet_plan import paper_stem


@dataclass(frozen=True, slots=True)
class FormLinks:
    """One form of a worksheet: its letter, or "" if there is only one, and where what was made of it is.

    Attributes:
        letter: `A` to `Z`.
        sheet: The page for learners.
        key: Its answer key.
        word: The page for learners as a Word document.
        word_key: The answer key as a Word document.
        pdf: The page for learners as a PDF.
        pdf_key: The answer key as a PDF.
    """

    letter: str
    sheet: str | None
    key: str | None
    word: str | None = None
    word_key: str | None = None
    pdf: str | None = None
    pdf_key: str | None = None


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """What was made of one of the worksheets that a bank names."""

    title: str
    forms: tuple[FormLinks, ...]


@dataclass(frozen=True, slots=True)
class BankEntry:
    """What was made from one bank.

    Attributes:
        title: The bank's title.
        language: BCP 47 tag of its questions.
        direction: `ltr` or `rtl`.
        questions: How many it asks.
        types: The question types, each with how many, in the order of the documentation.
        forms: The worksheets of all its questions.
        sheets: The worksheets that it names.
    """

    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    questions: int
    types: tuple[tuple[str, int], ...]
    forms: tuple[FormLinks, ...]
    sheets: tuple[SheetEntry, ...]


@dataclass(frozen=True, slots=True)
class DeckLink:
    """An Anki deck: where it is, and how large."""

    address: str
    size: int

    @property
    def shown_size(self) -> str:
        """The size as people read it."""
        return shown_size(self.size)


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What was made from one article's folder.

    Attributes:
        slug: The folder's name.
        title: The article's title.
        language: BCP 47 tag of the article.
        direction: `ltr` or `rtl`.
        original: The publication it retells, in a line, or None.
        path: The folder as the user would type it, for the command that starts the quiz.
        deck: The Anki deck, if one was made.
        banks: Its banks.
    """

    slug: str
    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    original: str | None
    path: str
    deck: DeckLink | None
    banks: tuple[BankEntry, ...]

    @property
    def questions(self) -> int:
        """How many questions all banks ask."""
        return sum(bank.questions for bank in self.banks)


def index_entry(folder: Folder, files: Mapping[str, int], path: str) -> IndexEntry:
    """The entry of a folder.

    Args:
        folder: What was built from.
        files: What was made for it: size in bytes by name, relative to the folder of the article.
        path: Where the banks are, as the user would type it.
    """
    article = folder.article
    deck = next((name for name in sorted(files) if name.endswith(".apkg")), None)
    return IndexEntry(
        slug=folder.slug,
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        original=labels(article.language).based_on_original(article.original) if article.original else None,
        path=path,
        deck=DeckLink(f"{folder.slug}/{deck}", files[deck]) if deck else None,
        banks=tuple(_bank_entry(bank, folder.language_of(bank), folder.slug, files) for bank in folder.banks),
    )


def entry_to_data(entry: IndexEntry) -> Any:
    """An entry as JSON, to be kept until the page is made again."""
    return TypeAdapter(IndexEntry).dump_python(entry, mode="json")


def entry_from_data(data: Any) -> IndexEntry | None:
    """The entry that was kept; None if it is none, as after another version of quizgen."""
    try:
        return TypeAdapter(IndexEntry).validate_python(data)
    except ValidationError:
        return None


def still_there(entry: IndexEntry, files: Collection[str]) -> IndexEntry:
    """The entry without links to what is gone.

    Args:
        entry: What the page said.
        files: The files that there are, by path under the build's folder.
    """
    banks = tuple(
        replace(
            bank,
            forms=_forms_still_there(bank.forms, files),
            sheets=tuple(replace(each, forms=_forms_still_there(each.forms, files)) for each in bank.sheets),
        )
        for bank in entry.banks
    )
    deck = entry.deck if entry.deck and entry.deck.address in files else None
    return replace(entry, deck=deck, banks=banks)


def _forms_still_there(forms: Iterable[FormLinks], files: Collection[str]) -> tuple[FormLinks, ...]:
    left = (
        FormLinks(form.letter, **{name: link if link in files else None for name, link in links.items()})
        for form in forms
        for links in [{name: link for name, link in asdict(form).items() if name != "letter"}]
    )
    return tuple(form for form in left if form != FormLinks(form.letter, None, None))


def index_page(entries: Sequence[IndexEntry]) -> bytes:
    """The page: works from a folder on disk, without scripts, and fetches nothing."""
    page = environment().get_template("index/index.html.j2")
    style = Markup(template_text("index/style.css"))  # noqa: S704 - ours
    return page.render(entries=tuple(entries), style=style).encode()


def _bank_entry(bank: Bank, language: str, slug: str, files: Mapping[str, int]) -> BankEntry:
    counts: Counter[str] = Counter(question.type for question in bank.active)
    return BankEntry(
        title=bank.title,
        language=language,
        direction=direction(language),
        questions=len(bank.active),
        types=tuple((name, counts[name]) for name in TYPE_NAMES if counts[name]),
        forms=_forms(paper_stem(bank.bank), slug, files),
        sheets=tuple(
            SheetEntry(blueprint.title, links)
            for blueprint in bank.worksheets
            if (links := _forms(paper_stem(bank.bank, blueprint.name), slug, files))
        ),
    )


def _forms(stem: str, slug: str, files: Mapping[str, int]) -> tuple[FormLinks, ...]:
    """The sheets among the files: either a single one, or one for each letter."""
    named = [
        ("", file_names(stem, LATIN[0], 1)),
        *((letter, file_names(stem, letter, 2)) for letter in LATIN),
    ]
    return tuple(
        FormLinks(letter, *(f"{slug}/{name}" if name in files else None for name in names))
        for letter, pages in named
        for names in [(*pages, *map(docx_name, pages), *map(pdf_name, pages))]
        if not files.keys().isdisjoint(names)
    )
