"""What a note says besides its question: hint, explanation, source, labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.language import direction
from quizgen.model.parts import Image
from quizgen.model.questions import Question
from quizgen.outputs.anki.source import Sources
from quizgen.outputs.anki.text import attribute, block, plain
from quizgen.outputs.anki.words import Words, words
from quizgen.outputs.base import Loss


@dataclass(frozen=True)
class Surroundings:
    """What all notes of a bank have in common, and how each is surrounded by it."""

    folder: Folder
    bank: Bank
    media_names: Mapping[str, str]
    """The pictures' names in Anki's media folder, by the names that the bank uses."""

    folded: bool = False
    """Whether options are folded on the front, so that one thinks before one chooses."""

    @cached_property
    def language(self) -> str:
        """The language of the questions."""
        return self.folder.language_of(self.bank)

    @cached_property
    def words(self) -> Words:
        """The words that cards say themselves."""
        return words(self.language)

    @cached_property
    def _sources(self) -> Sources:
        return Sources(self.folder.article, self.words)

    @cached_property
    def _labels(self) -> tuple[str, str, str]:
        return plain(self.folder.article.title), plain(self.bank.title), plain(self.words.labels.hint)

    def fields(self, question: Question) -> dict[str, str]:
        """The fields that every kind of note has, without those of the question itself."""
        article, _, hint = self._labels
        return {
            "ID": f"{self.bank.bank}/{question.id}",
            "Context": article if question.as_of is None else self._dated(article, question),
            "Media": self._media(question),
            "Hint": _folded(hint, block(question.hint)) if question.hint else "",
            "Explanation": self._explanation(question),
            "Source": self._sources.html(question.cite, inferred=question.inferred),
            "About": self._about(question),
            "Retired": self._retired(question),
            "Language": self.language,
            "Direction": direction(self.language),
        }

    def losses(self, question: Question) -> list[Loss]:
        """What of a question's surroundings cannot be put on the card."""
        lost = []
        if question.image and question.image.file not in self.media_names:
            lost.append(
                f'the picture "{question.image.file}" was not found: the card shows its description instead'
            )
        if question.audio and question.audio.file not in self.media_names:
            lost.append(
                f'the recording "{question.audio.file}" was not found: the card has its transcript alone'
            )
        return [Loss(self.bank.bank, question.id, what) for what in lost]

    def _dated(self, article: str, question: Question) -> str:
        when = self.words.labels.format_date(question.as_of) if question.as_of else ""
        return f"{article} · {plain(self.words.as_of.format(date=when))}"

    def _retired(self, question: Question) -> str:
        """Why the question is no longer asked, for both sides of its cards."""
        return plain(self.words.retired.format(reason=question.retired)) if question.retired else ""

    def _about(self, question: Question) -> str:
        _, bank, _ = self._labels
        labels = [bank]
        if question.difficulty:
            labels.append(plain(self.words.difficulty(question.difficulty)))
        labels += [f"<bdi>#{plain(tag)}</bdi>" for tag in question.tags]
        return " · ".join(labels)

    def _media(self, question: Question) -> str:
        """The picture, and the recording by its name in Anki's media folder, which Anki turns into a button."""
        picture = self._figure(question.image) if question.image else ""
        if question.audio is None:
            return picture
        name = self.media_names.get(question.audio.file)
        credit = f'<p class="qg-credit">{plain(question.audio.credit)}</p>' if question.audio.credit else ""
        return f"{picture}[sound:{name}]{credit}" if name else picture

    def _explanation(self, question: Question) -> str:
        """The author's explanation, and what was to be heard."""
        explained = block(question.explain) if question.explain else ""
        if question.audio is None:
            return explained
        heading = plain(self.words.labels.transcript)
        said = block(question.audio.transcript)
        return f'{explained}<div class="qg-transcript"><p class="qg-label">{heading}</p>{said}</div>'

    def _figure(self, image: Image) -> str:
        name = self.media_names.get(image.file)
        if name is None:
            return f'<p class="qg-missing">{plain(image.alt)}</p>'
        credit = f"<figcaption>{plain(image.credit)}</figcaption>" if image.credit else ""
        return f'<figure><img src="{name}" alt="{attribute(image.alt)}">{credit}</figure>'


def _folded(summary: str, content: str) -> str:
    """Content behind a word to tap, without any script; `tappable` lets AnkiMobile pass the tap on."""
    return f'<details class="qg-hint"><summary class="tappable">{summary}</summary>{content}</details>'
