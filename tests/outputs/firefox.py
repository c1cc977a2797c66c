"""Debian's Firefox without windows, driven by its own protocol: Playwright drives only a Firefox of its own."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

PATIENCE: Final = 60
"""Seconds to wait for something that is expected, on a machine with much to do."""

PREFERENCES: Final = {
    "marionette.port": 0,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
}
"""Any free port for the test, and no network for pages."""


class Firefox:
    """A running Firefox."""

    def __init__(self, port: int) -> None:
        self.connection = socket.create_connection(("127.0.0.1", port))
        self.stream = self.connection.makefile("rb")
        self._read()
        self.tell("WebDriver:NewSession")

    def close(self) -> None:
        """Hang up."""
        self.stream.close()
        self.connection.close()

    def tell(self, command: str, **parameters: Any) -> Any:
        """Give a command; what Firefox answers."""
        message = json.dumps([0, 1, command, parameters]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        assert error is None, error
        return result

    def run(self, script: str, *arguments: Any) -> Any:
        """Run a script in the page; what it returns."""
        return self.tell("WebDriver:ExecuteScript", script=script, args=list(arguments))["value"]

    def wait(self, condition: str, *arguments: Any) -> Any:
        """Wait until a condition holds in the page; its value."""
        end = time.monotonic() + PATIENCE
        while not (found := self.run(f"return {condition}", *arguments)):
            assert time.monotonic() < end, condition
            time.sleep(0.02)
        return found

    def type(self, selector: str, text: str) -> None:
        """Press keys in the first element that a selector finds."""
        found = self.tell("WebDriver:FindElement", using="css selector", value=selector)["value"]
        self.tell("WebDriver:ElementSendKeys", id=next(iter(found.values())), text=text)

    def _read(self) -> Any:
        size = b""
        while (digit := self.stream.read(1)) != b":":
            assert digit, "Firefox has ended"
            size += digit
        return json.loads(self.stream.read(int(size)))


@contextmanager
def running_firefox(folder: Path) -> Iterator[Firefox]:
    """Firefox with a new profile in a folder."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    assert program, "run sh tests/install_programs.sh"
    said = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
    (folder / "user.js").write_text("\n".join(said), encoding="utf-8")
    arguments = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with closing(Firefox(_port(folder / "MarionetteActivePort"))) as firefox:
            yield firefox
    finally:
        process.kill()
        process.wait()


def _port(file: Path) -> int:
    end = time.monotonic() + PATIENCE
    while not (file.exists() and (text := file.read_text(encoding="utf-8"))):
        assert time.monotonic() < end, "Firefox does not start"
        time.sleep(0.02)
    return int(text)
