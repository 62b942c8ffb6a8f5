"""A stand-in for the program, to see how the chores call it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the program that only writes down how it was called; ends with 3 for `fail`."""
    folder = tmp_path / "stand-in"
    (folder / "kata_desktop").mkdir(parents=True)
    (folder / "kata_desktop" / "__init__.py").touch()
    (folder / "kata_desktop" / "__main__.py").write_text(
        "import os, sys\n"
        "with open('said', 'a') as said:\n"
        "    print(os.environ.get('QT_QPA_PLATFORM'), *sys.argv[1:], file=said)\n"
        "sys.exit(3 if 'fail' in sys.argv else 0)\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(folder)
    monkeypatch.setenv("QT_QPA_PLATFORM", "as-it-was")
    return folder / "said"
