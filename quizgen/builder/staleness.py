"""Determines which files are out of date, by fingerprints of everything that affects them."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.resources.abc import Traversable
from typing import Final

import quizgen
from quizgen.markup.template_files import template_root
from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.outputs.base import Output, Settings

VERSION: Final = re.compile(r"^Version: (\S+)", re.MULTILINE)

LIBRARIES: Final = (
    "genanki",
    "jinja2",
    "latex2mathml",
    "markdown-it-py",
    "markupsafe",
    "pydantic",
    "pygments",
    "pyspellchecker",
    "pyyaml",
    "rapidfuzz",
    "simplemma",
    "PyStemmer",
    "text2num",
    "ziafont",
    "ziamath",
    "zstandard",
)
"""Libraries whose versions may change any output or any message."""

OUTPUT_LIBRARIES: Final = {
    "blooket": ("xlsxwriter",),
    "docx": ("lxml", "python-docx", "resvg-py"),
    "kahoot": ("xlsxwriter",),
    "pdf": ("fonttools", "pillow", "pydyf", "pyphen", "tinycss2", "tinyhtml5", "weasyprint"),
    "xlsx": ("xlsxwriter",),
}
"""Libraries whose versions may change one output."""

TERMINAL: Final = "/terminal"
"""The templates with the phrases of the terminal, which no output uses."""

DRAWN_WITH_FONTS: Final = frozenset({"docx", "pdf"})
"""Outputs that use fonts of the computer. Word documents use them in drawings."""


def inputs_of(folder: Folder) -> str:
    """A fingerprint of everything that affects all outputs."""
    digest = hashlib.sha256(versions().encode())
    digest.update(f"{folder.slug}\0{folder.deck or ''}\0{folder.deck_suffix}\0".encode())
    digest.update(folder.article.model_dump_json().encode())
    for bank in folder.banks:
        digest.update(bank.model_dump_json().encode())
    for media in folder.media:
        digest.update(media.file.encode() + b"\0" + hashlib.sha256(media.data).digest())
    return digest.hexdigest()


@cache
def versions() -> str:
    """The versions of the software that affects all outputs."""
    return f"{quizgen.__version__} {_templates()} {_installed(LIBRARIES)}"


def inputs_of_output(common: str, output: Output, settings: Settings) -> str:
    """A fingerprint of everything that affects one output.

    Args:
        common: A fingerprint of what affects all outputs of a folder.
        output: The output.
        settings: The settings of the output.
    """
    libraries = _installed(OUTPUT_LIBRARIES.get(output.name, ()))
    fonts = _fonts() if output.name in DRAWN_WITH_FONTS else ""
    return digest_of(f"{common} {output!r} {choices_of(settings)} {libraries} {fonts}".encode())


@cache
def _installed(libraries: tuple[str, ...]) -> str:
    """Some libraries with their versions, as far as they are installed."""
    found = []
    for name in libraries:
        with suppress(PackageNotFoundError):
            found.append(f"{name} {_version(name)}")
    return ", ".join(found)


def _version(library: str) -> str:
    """The version of an installed library, from the first lines of its metadata.

    The rest is a text of many pages, in which `importlib.metadata.version` looks for other headers.

    Raises:
        PackageNotFoundError: If it is not installed.
    """
    found = VERSION.search(distribution(library).read_text("METADATA") or "")
    return found[1] if found else version(library)


@cache
def _fonts() -> str:
    """A fingerprint of the installed fonts, as far as fontconfig knows them."""
    program = shutil.which("fc-list")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - a program of the user's, with our arguments
            [program, "--format", "%{file} %{fontversion}\n"], check=False, capture_output=True, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return digest_of(b"\n".join(sorted(done.stdout.splitlines())))


def choices_of(settings: Settings) -> str:
    """The settings as text, except those that never make an output out of date."""
    return repr([(each.name, getattr(settings, each.name)) for each in fields(settings) if each.compare])


def digest_of_locks(locks: Sequence[Lock]) -> str:
    """A fingerprint of the lock data of a folder's cards; "" if there is none."""
    texts = sorted(lock.text for lock in locks if lock.notes)
    return digest_of("".join(texts).encode()) if texts else ""


def digest_of(data: bytes) -> str:
    """The SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@cache
def _templates() -> str:
    """A fingerprint of all templates that files are made with."""
    digest = hashlib.sha256()
    for name, data in _files_below(template_root(), ""):
        digest.update(name.encode() + b"\0" + data)
    return digest.hexdigest()


def _files_below(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}/{entry.name}"
        if name == TERMINAL:
            continue
        if entry.is_dir():
            yield from _files_below(entry, name)
        else:
            yield name, entry.read_bytes()
