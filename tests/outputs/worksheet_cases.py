"""What the tests of worksheets share: folders to print, and a reader of the HTML that comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Final

from samples import (
    a_bank,
    a_cloze,
    a_date,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_article,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.model.folder import Folder
from quizgen.model.questions import OpenEnded
from quizgen.model.questions.choice import OptionQuestion
from quizgen.model.work_space import WorkSpace
from quizgen.outputs.base import OutputResult
from quizgen.outputs.library_entry import LibraryEntry, LinkedFile, library_entry
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings

VOID: Final = frozenset({"meta", "input", "img", "br"})
WITHIN_A_LINE: Final = frozenset({"em", "strong", "code", "span", "b", "u", "bdi", "q", "a"})
UNSEEN: Final = frozenset({"style", "title"})


@dataclass
class Page(HTMLParser):
    """A page read back: its elements, and the text that people see. Tags that do not match are an error."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._end_of_line(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._end_of_line(tag)

    def handle_data(self, data: str) -> None:
        if not UNSEEN & set(self.open):
            self.pieces.append(data)

    def _end_of_line(self, tag: str) -> None:
        if tag not in WITHIN_A_LINE:
            self.pieces.append("\n")

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        return [has for name, has in self.elements if name == tag and attributes.items() <= has.items()]


def read_page(data: bytes) -> Page:
    page = Page()
    page.feed(data.decode())
    page.close()
    assert page.open == []
    return page


def made(folder: Folder | None = None, **settings: Any) -> dict[str, bytes]:
    """The files of a folder, from the same choices as `result`."""
    return dict(result(folder, **settings).files)


def result(folder: Folder | None = None, **settings: Any) -> OutputResult:
    """What is made of a folder; what `Layout` knows of the choices goes there, the rest to `WorksheetSettings`."""
    layout = {name: settings.pop(name) for name in Layout.__slots__ if name in settings}
    return WORKSHEET.render(folder or a_folder(), WorksheetSettings(layout=Layout(**layout), **settings))


def an_entry(folder: Folder, *results: OutputResult, path: str = "question_banks/market") -> LibraryEntry:
    """What the index page is told of a folder after these results."""
    files = (
        LinkedFile(link, f"{folder.slug}/{link.file}", len(each.files[link.file]))
        for each in results
        for link in each.links
    )
    return library_entry(folder, path, tuple(files))


def the_sheet(folder: Folder | None = None, **settings: Any) -> Page:
    """Form A of the first bank, read back."""
    return read_page(next(iter(made(folder, **settings).values())))


def the_key(folder: Folder | None = None, **settings: Any) -> Page:
    """The key of form A of the first bank, read back."""
    return read_page(
        next(data for name, data in made(folder, **settings).items() if name.endswith("-key.html"))
    )


def an_arabic_folder() -> Folder:
    article = an_article("في المربد سوق قديم فيه 60 دكانًا.", title="السوق", language="ar", original=None)
    cite = "سوق قديم فيه 60 دكانًا"
    questions = (
        a_multiple_choice(ask="كم دكانًا في السوق؟", answer="ستون", distractors=["عشرون", "مئة"], cite=cite),
        a_multiple_response(ask="ما صفات السوق؟", answers=["قديم", "كبير"], distractors=["جديد"], cite=cite),
        a_true_false(ask="السوق جديد.", correction="السوق قديم.", cite=cite),
        a_matching(ask="صل.", pairs={"ستون": "60", "مئة": "100"}, distractors=["7"], cite=cite),
        an_ordering(ask="رتب.", items=["أولًا", "ثانيًا", "ثالثًا"], dates=None, cite=cite),
        a_date(ask="متى؟", answer="2019-03-01", cite=cite),
        a_flashcard(front="السوق", back="مكان البيع", cite=cite),
    )
    return a_folder(a_bank(*questions, title="أسئلة السوق"), article=article)


def a_hostile_folder() -> Folder:
    """Questions that break layouts: too long, too wide, too many."""
    word = "Donaudampfschifffahrtsgesellschaft" * 9
    long_stem = " ".join(f"sentence{n} goes on and on and on and on." for n in range(420))
    questions = (
        a_multiple_choice(id="long", ask=f"{long_stem} stemend"),
        a_multiple_choice(
            id="many", ask="Which?", answer="option0", distractors=[f"option{n}" for n in range(1, 30)]
        ),
        a_multiple_choice(id="wide", ask=word, answer=word + "a", distractors=[word + "b", "short"]),
        a_short_answer(id="fill", ask="Which, then?"),
        a_matching(id="widepairs", pairs={word + "c": word + "d", "x": "y"}, distractors=[]),
        an_ordering(id="wideitems", items=[word + "e", word + "f"], dates=None),
        a_numeric(id="wideunit", unit=word + "g"),
        a_cloze(id="widegap", text="A {{" + "bell " * 40 + "}} is rung."),
        an_open_ended(id="lines", ask="Tell it all.", lines="60"),
        a_flashcard(id="wideface", front=word + "h", back="back"),
    )
    return a_folder(a_bank(*questions))


def a_roomy_folder() -> Folder:
    """Each type twice, with room for working of every kind, new pages, columns of options and bonus points."""
    spaces = ({"lines": 3}, {"box": "4cm"}, {"grid": "1/5 page"}, {"blank": "3cm"})
    questions = []
    for turn in range(2):
        for at, question in enumerate(one_of_each()):
            change: dict[str, Any] = {
                "id": f"{question.id}-{turn}",
                "new_page": at == 4,
                "bonus": at % 5 == 0,
            }
            if not isinstance(question, OpenEnded):  # which has its lines
                change["space"] = WorkSpace.model_validate(spaces[(at + turn) % 4])
            if isinstance(question, OptionQuestion):
                change["option_columns"] = 2 + turn
            questions.append(question.model_copy(update=change))
    header = {"school": "Linden School", "teacher": "Ms Klein", "name_on_each_page": "true"}
    return a_folder(a_bank(*questions, header=header | {"candidate_number": "true"}))
