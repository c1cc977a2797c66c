"""The slugs of folders: short names for what is built from them."""

import re
from collections.abc import Sequence
from itertools import count

from quizgen.model.folder import Folder
from quizgen.model.values import WINDOWS_OWN


def folder_slug(folder: str, article: str) -> str:
    """A name for what is built: the folder's, and the article's where it is not the usual one."""
    name = folder if article == "article" else f"{folder}-{article}"
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "article"
    return f"{slug}-article" if WINDOWS_OWN.fullmatch(slug) else slug


def own_slugs(slugs: Sequence[str]) -> list[str]:
    """The slugs of folders without duplicates. A repeated slug gets a number."""
    taken = set(slugs)
    own: dict[str, None] = {}
    for slug in slugs:
        new = (
            slug
            if slug not in own
            else next(other for n in count(2) if (other := f"{slug}-{n}") not in taken)
        )
        taken.add(new)
        own[new] = None
    return list(own)


def with_slug(folder: Folder, slug: str) -> Folder:
    """The folder with another slug."""
    return folder if slug == folder.slug else folder.model_copy(update={"slug": slug})
