"""The index page, with links to everything that was built.

It knows no output: each made file says itself how it is to be linked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final, Literal, NamedTuple

from markupsafe import Markup

from quizgen.markup.template_files import template_text
from quizgen.outputs.base import LibraryOutput, OutputResult, Settings
from quizgen.outputs.index_links import BankLink, FolderLink, PageLink
from quizgen.outputs.library_entry import BankEntry, LibraryEntry, LinkedFile
from quizgen.outputs.templating import environment

FILE: Final = "index.html"
PAGE_KINDS: Final = (
    (
        "practice",
        "Practice in the browser",
        "Works offline on phones and computers. Each page is one file that you can copy or send.",
    ),
    ("exam", "Exam in the browser", "Works offline. Verdicts are shown at the end."),
)
"""The kinds of pages on which learners answer, each with its heading and a note on its use."""


class FileLink(NamedTuple):
    """A link to a file of a worksheet form.

    Attributes:
        address: The address of the file.
        text: The text of the link.
        spoken: The text for screen readers, after the title of the worksheet.
        main: Whether the link is the main button.
        download: Whether the file is saved and opened with another program.
    """

    address: str
    text: str
    spoken: str
    main: bool
    download: bool


class SheetLinks(NamedTuple):
    """The forms of a worksheet with their files.

    `title` is "" for the worksheet with all questions of a bank.
    """

    title: str
    forms: tuple[tuple[FileLink, ...], ...]


class BankLinks(NamedTuple):
    """A bank with its worksheets, if any were made."""

    entry: BankEntry
    whole: SheetLinks
    named: tuple[SheetLinks, ...]


class AnswerPages(NamedTuple):
    """The practice pages or the exams, each with its bank."""

    heading: str
    advice: str
    pages: tuple[tuple[BankEntry, LinkedFile], ...]


class FolderLinks(NamedTuple):
    """A folder with the files of the folder itself and of each bank."""

    entry: LibraryEntry
    files: tuple[LinkedFile, ...]
    pages: tuple[AnswerPages, ...]
    banks: tuple[BankLinks, ...]


class Index(NamedTuple):
    """The output that makes the index page."""

    name: str = "index"
    summary: str = "an index page with links to all outputs"
    extra: None = None
    default: bool = True
    scope: Literal["library"] = "library"
    settings: type[Settings] = Settings

    def render(self, library: Sequence[LibraryEntry], _: Settings, /) -> OutputResult:
        """The index page. Folders with the most questions come first."""
        entries = sorted(library, key=lambda entry: (-entry.questions, entry.slug))
        return OutputResult({FILE: index_page(entries)})


INDEX: Final[LibraryOutput[Settings]] = Index()


def index_page(library: Sequence[LibraryEntry]) -> bytes:
    """The index page. It works from a local folder, without scripts or external resources."""
    page = environment().get_template("index/index.html.j2")
    style = Markup(template_text("index/style.css"))  # noqa: S704 - ours
    pending = any(bank.citations for entry in library for bank in entry.banks)
    has_article = not library or any(entry.has_article for entry in library)
    folders = map(_folder_links, library)
    written = BytesIO()  # of thousands of folders, parts take several times the memory of the page
    page.stream(folders=folders, pending=pending, has_article=has_article, style=style).dump(written, "utf-8")
    return written.getvalue()


def _folder_links(entry: LibraryEntry) -> FolderLinks:
    return FolderLinks(
        entry,
        tuple(file for file in entry.files if isinstance(file.link, FolderLink)),
        tuple(
            AnswerPages(heading, advice, pages)
            for kind, heading, advice in PAGE_KINDS
            if (pages := tuple(_pages_of_kind(entry, kind)))
        ),
        tuple(_bank_links(bank, entry.files) for bank in entry.banks),
    )


def _pages_of_kind(entry: LibraryEntry, kind: str) -> Iterator[tuple[BankEntry, LinkedFile]]:
    for bank in entry.banks:
        for file in entry.files:
            if isinstance(file.link, PageLink) and (file.link.bank, file.link.kind) == (bank.bank, kind):
                yield bank, file


def _bank_links(bank: BankEntry, files: Sequence[LinkedFile]) -> BankLinks:
    of_bank = [
        (file.link, file.address)
        for file in files
        if isinstance(file.link, BankLink) and file.link.bank == bank.bank
    ]
    made = [
        SheetLinks(title, tuple(_forms([pair for pair in of_bank if pair[0].worksheet == name])))
        for name, title in (("", ""), *bank.worksheets)
    ]
    return BankLinks(bank, made[0], tuple(sheet for sheet in made[1:] if sheet.forms))


def _forms(links: Sequence[tuple[BankLink, str]]) -> Iterator[tuple[FileLink, ...]]:
    """The files of each form, pages first, then formats by the alphabet."""
    for form in sorted({link.form for link, _ in links}, key=lambda form: (not form, len(form), form)):
        of_form = [pair for pair in links if pair[0].form == form]
        of_form.sort(key=lambda pair: pair[0].format.short if pair[0].format else "")
        yield tuple(_file_link(link, address) for link, address in of_form)


def _file_link(link: BankLink, address: str) -> FileLink:
    if link.main:
        spoken = f"form {link.form}" if link.form else link.full
        text = f"{spoken[:1].upper()}{spoken[1:]}"
    else:
        words = (link.format.short if link.format else "", link.label, link.form)
        text = " ".join(word for word in words if word)
        spoken = link.full + (f" of form {link.form}" if link.form else "")
        spoken += f" as a {link.format.full}" if link.format else ""
    return FileLink(address, text, spoken, link.main, link.format is not None)
