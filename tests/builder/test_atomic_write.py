from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizgen.builder.atomic_write import WriteError, write_atomically


def test_a_file_and_the_folders_on_the_way_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b" / "file.txt", b"words")

    assert (tmp_path / "a" / "b" / "file.txt").read_bytes() == b"words"


def test_a_file_that_exists_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)

    write_atomically(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_that_the_user_gives_new_files(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_atomically(tmp_path / "file.txt", b"")
    finally:
        os.umask(old)

    assert (tmp_path / "file.txt").stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"a file where a folder is needed")
    (tmp_path / "folder" / "inside").mkdir(parents=True)

    with pytest.raises(WriteError, match="cannot write"):
        write_atomically(tmp_path / "taken" / "file.txt", b"words")
    with pytest.raises(WriteError, match="cannot write"):
        write_atomically(tmp_path / "folder", b"words")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "taken"]


def test_a_reader_never_sees_half_a_file_even_if_the_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    program = (
        "import sys; from pathlib import Path; from quizgen.builder.atomic_write import write_atomically\n"
        "n = 0\n"
        "while True:\n"
        "    n = 1 - n; write_atomically(Path(sys.argv[1]), bytes([n]) * 400_000)\n"
    )
    for wait in (0.05, 0.09, 0.13, 0.02, 0.07):
        writer = subprocess.Popen([sys.executable, "-c", program, str(path)])
        while not path.exists():
            time.sleep(0.01)
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()

        data = path.read_bytes()
        assert len(data) == 400_000
        assert len(set(data)) == 1
