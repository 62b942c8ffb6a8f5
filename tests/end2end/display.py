"""A display of one's own: Xvfb with a window manager, for programs that are to be seen and clicked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kata_desktop.session.settings import ModeChoice, Settings, SettingsFile

SIZE = "1920x1080x24"


def as_wall(data: Path) -> Path:
    """Let the program of this data folder be a wall: a display without a touchscreen would be a desk."""
    SettingsFile(data).change(Settings(), Settings(mode=ModeChoice.WALL))
    return data


@contextmanager
def display(size: str = SIZE) -> Iterator[str]:
    """Start a display that nobody else uses and give its name (":97"); it goes with the block."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        assert name != ":", "Xvfb did not start"
        environment = os.environ | {"DISPLAY": name}
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        yield name
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait(timeout=10)
