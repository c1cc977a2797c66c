"""The fields that all notes have: hint, explanation, source, labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.model.bank import Bank
from quizgen.model.components import Image
from quizgen.model.folder import Folder
from quizgen.model.questions import Question, ShortAnswer
from quizgen.outputs.anki.fields.card_words import CardWords, card_words
from quizgen.outputs.anki.fields.citation_field import CitationHtml
from quizgen.outputs.anki.fields.field_html import to_attribute, to_field_html, to_plain_field_html
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import Loss
from quizgen.text.language_tags import direction


@dataclass(frozen=True)
class CardContext:
    """What all notes of a bank have in common."""

    folder: Folder
    bank: Bank
    media_names: Mapping[str, str]
    """The names of pictures in Anki's media folder, by the names in the bank."""

    settings: AnkiSettings = field(default_factory=AnkiSettings)
    """The settings for the cards of this deck."""

    @cached_property
    def language(self) -> str:
        """The language of the questions."""
        return self.folder.language_of(self.bank)

    @cached_property
    def words(self) -> CardWords:
        """The labels on the cards."""
        return card_words(self.language)

    @cached_property
    def _sources(self) -> CitationHtml:
        return CitationHtml(self.folder.article, self.words, self.settings.source)

    @cached_property
    def _labels(self) -> tuple[str, str, str]:
        return (
            to_plain_field_html(self.folder.article.title),
            to_plain_field_html(self.bank.title),
            to_plain_field_html(self.words.labels.hint),
        )

    def fields(self, question: Question) -> dict[str, str]:
        """The fields that every note type has, apart from those of the question itself."""
        article, _, hint = self._labels
        return {
            "ID": f"{self.bank.bank}/{question.id}",
            "Context": article if question.as_of is None else self._dated(article, question),
            "Media": self._media(question),
            "Hint": _folded(hint, to_field_html(question.hint)) if question.hint else "",
            "Explanation": self._explanation(question),
            "Source": self._sources.html(question.cite, question.citation_state),
            "About": self._about(question),
            "Retired": self._retired(question),
            "Language": self.language,
            "Direction": direction(self.language),
            "Extra1": self._behaviour(question),
        }

    def _behaviour(self, question: Question) -> str:
        """Class words of the card's root element: what is not as it usually is."""
        full, at_once = self.settings.source == "full", self.settings.auto_reveal
        exact = isinstance(question, ShortAnswer) and question.kind == "exact"
        return " ".join(["qg-source-full"] * full + ["qg-auto-reveal"] * at_once + ["qg-exact"] * exact)

    def losses(self, question: Question) -> list[Loss]:
        """Pictures and recordings of a question that cannot be put on the card, as losses."""
        lost = []
        if question.image and question.image.file not in self.media_names:
            lost.append(f'the image "{question.image.file}" was not found, so its alt text is shown instead')
        if question.audio and question.audio.file not in self.media_names:
            lost.append(
                f'the recording "{question.audio.file}" was not found: the card shows only its transcript'
            )
        return [Loss(self.bank.bank, question.id, what) for what in lost]

    def _dated(self, article: str, question: Question) -> str:
        when = self.words.labels.format_date(question.as_of) if question.as_of else ""
        return f"{article} · {to_plain_field_html(self.words.as_of.format(date=when))}"

    def _retired(self, question: Question) -> str:
        """Why the question is no longer asked, for both sides of its cards."""
        return (
            to_plain_field_html(self.words.retired.format(reason=question.retired))
            if question.retired
            else ""
        )

    def _about(self, question: Question) -> str:
        _, bank, _ = self._labels
        labels = [bank]
        if question.difficulty:
            labels.append(to_plain_field_html(self.words.difficulty(question.difficulty)))
        labels += [f"<bdi>#{to_plain_field_html(tag)}</bdi>" for tag in question.tags]
        return " · ".join(labels)

    def _media(self, question: Question) -> str:
        """The picture, and the recording by its name in Anki's media folder, which Anki turns into a button."""
        picture = self._figure(question.image) if question.image else ""
        if question.audio is None:
            return picture
        name = self.media_names.get(question.audio.file)
        credit = (
            f'<p class="qg-credit">{to_plain_field_html(question.audio.credit)}</p>'
            if question.audio.credit
            else ""
        )
        return f"{picture}[sound:{name}]{credit}" if name else picture

    def _explanation(self, question: Question) -> str:
        """The author's explanation, and what was to be heard."""
        explained = to_field_html(question.explain) if question.explain else ""
        if question.audio is None:
            return explained
        heading = to_plain_field_html(self.words.transcript)
        said = to_field_html(question.audio.transcript)
        return f'{explained}<div class="qg-transcript"><p class="qg-label">{heading}</p>{said}</div>'

    def _figure(self, image: Image) -> str:
        name = self.media_names.get(image.file)
        if name is None:
            return f'<p class="qg-missing">{to_plain_field_html(image.alt)}</p>'
        credit = f"<figcaption>{to_plain_field_html(image.credit)}</figcaption>" if image.credit else ""
        width = f' style="width:{image.width};object-fit:contain"' if image.width else ""
        return f'<figure><img src="{name}" alt="{to_attribute(image.alt)}"{width}>{credit}</figure>'


def _folded(summary: str, content: str) -> str:
    """Content behind a word to tap, without any script; `tappable` lets AnkiMobile pass the tap on."""
    return f'<details class="qg-hint"><summary class="tappable">{summary}</summary>{content}</details>'
