"""Settings for Anki decks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quizgen.apkg.apkg_reader import Contents
from quizgen.model.lock import MAX_MOMENT
from quizgen.outputs.anki.carried import Carried
from quizgen.outputs.base import Settings
from quizgen.outputs.setting_values import require_choice, require_type, require_whole_number

RELEASES: Final = ("", "changed", "all")
MCQ_STYLES: Final = ("choose", "recall")
SOURCE_STYLES: Final = ("fold", "sentence", "full", "none")
SUBDECKS: Final = ("bank", "objective", "difficulty")
TYPED_STYLES: Final = ("on", "off")


@dataclass(frozen=True, slots=True)
class AnkiSettings(Settings):
    """Settings for Anki decks.

    Attributes:
        now: The time for cards that have changed, in seconds since 1970. It does not make decks out of date.
        mcq: Whether cards show their options at once (`choose`) or only after a tap (`recall`).
        release: Whether this is a release. Notes that `changed` since the last one, or `all` notes, get the
            present time.
        drop: The cards to drop from the lock file, as `bank/question`, because their questions were deleted
            on purpose.
        published: The package that learners have. It shows whether a card has changed if an old lock file
            cannot. It does not make decks out of date.
        carried: A learner's own tags and notes, by guid, if the deck is made for this learner only.
        source: How much of the cited paragraph the backs of cards show: `fold` shows the cited sentence and
            hides the rest until the learner opens it, `sentence` shows only the sentence, `full` the whole
            paragraph, and `none` nothing.
        typed: Whether cards have a box for typing the answer: `on` or `off`.
        subdecks: Whether a bank's deck has subdecks: one for each `objective` or `difficulty`, or none
            (`bank`).
        auto_reveal: Whether choosing an option shows the answer in questions with one correct option.
    """

    now: int = field(default=1, compare=False)
    mcq: str = "choose"
    release: str = field(default="", compare=False)
    drop: frozenset[str] = field(default=frozenset(), compare=False)
    published: Contents | None = field(default=None, compare=False, repr=False)
    carried: Mapping[str, Carried] = field(default_factory=dict, compare=False, repr=False)
    source: str = "fold"
    typed: str = "on"
    subdecks: str = "bank"
    auto_reveal: bool = False

    def __post_init__(self) -> None:
        """Refuse what no deck can be made with.

        Raises:
            TypeError: If a value is of another type.
            ValueError: If a value is not known.
        """
        if not 1 <= require_whole_number("now", self.now) <= MAX_MOMENT:
            raise ValueError(
                f"`now` must be a number of seconds since 1970, from 1 to {MAX_MOMENT}, not {self.now}"
            )
        require_choice("mcq", self.mcq, MCQ_STYLES)
        require_choice("release", self.release, RELEASES)
        require_choice("source", self.source, SOURCE_STYLES)
        require_choice("subdecks", self.subdecks, SUBDECKS)
        require_choice("typed", self.typed, TYPED_STYLES)
        require_type("auto_reveal", self.auto_reveal, bool, "True or False")
