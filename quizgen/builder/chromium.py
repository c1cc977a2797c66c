"""Prints pages with an installed Chromium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizgen.outputs.base import Extra
from quizgen.outputs.pdf import PrintError
from quizgen.problems import shorten

NAMES: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
"""The program names of Chromium and of browsers that are based on it."""

SWITCHES: Final = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pdf-header-footer",
)

DATE: Final = re.compile(rb"(?<=Date \(D:)\d{14}[+-]\d\d'\d\d'(?=\))")
"""The time of printing. A replacement of the same length does not move anything in the file."""

NO_DATE: Final = b"20000101000000+00'00'"


@dataclass(frozen=True, slots=True)
class Chromium:
    """Prints with an installed Chromium, each page with a temporary profile.

    Attributes:
        program: The path of the program.
        seconds: The time limit for a page.
        extra: No extra, because pip cannot install Chromium.
    """

    program: str
    seconds: float = 60
    extra: Extra | None = None

    def print(self, page: bytes, /) -> bytes:
        """The PDF of a page. It does not contain the time of printing.

        Raises:
            PrintError: If Chromium fails, or exceeds the time limit.
        """
        with tempfile.TemporaryDirectory(prefix="quizgen-", ignore_cleanup_errors=True) as name:
            place = Path(name)
            source, pdf = place / "page.html", place / "page.pdf"
            source.write_bytes(page)
            self._run([f"--user-data-dir={place / 'profile'}", f"--print-to-pdf={pdf}", source.as_uri()])
            try:
                return DATE.sub(NO_DATE, pdf.read_bytes())
            except FileNotFoundError:
                raise PrintError(
                    f"{self.program} did not write a PDF file: try --pdf-engine weasyprint"
                ) from None

    def _run(self, arguments: list[str]) -> None:
        try:
            subprocess.run(  # noqa: S603 - a program of the user's, with our arguments
                [self.program, *SWITCHES, *_unboxed(), *arguments],
                check=True,
                capture_output=True,
                timeout=self.seconds,
            )
        except subprocess.TimeoutExpired:
            raise PrintError(
                f"{self.program} took more than {self.seconds:g} seconds to print one page"
            ) from None
        except subprocess.CalledProcessError as error:
            said = shorten(error.stderr.decode(errors="replace").strip().rpartition("\n")[2], 200)
            raise PrintError(
                f"{self.program} failed with exit status {error.returncode}: {said or 'no error message was printed'}"
            ) from None
        except OSError as error:
            raise PrintError(f"cannot run {self.program}: {error.strerror}") from error


def find_chromium() -> Chromium:
    """Find an installed Chromium.

    Raises:
        PrintError: If no browser is on the PATH.
    """
    for name in NAMES:
        if program := shutil.which(name):
            return Chromium(program)
    raise PrintError(f"Chromium was not found on the PATH (names tried: {', '.join(NAMES)})")


def _unboxed() -> list[str]:
    """Chromium's sandbox does not work for root; for all other users it stays on."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox"] if is_root else []
