"""What the bench compares with lies apart, and where it cannot be fetched the bench says so and goes on."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import PySide6
import pytest
import rivals

CHARTS = ["PySide6/QtCharts.abi3.so", "PySide6/Qt/lib/libQt6Charts.so.6"]
WINDOWS = ["PySide6/QtCharts.pyd", "PySide6/Qt6Charts.dll"]
REST = [
    "PySide6/QtCharts.pyi",
    "PySide6/Qt/lib/libQt6ChartsQml.so.6",
    "PySide6/QtWebEngineCore.abi3.so",
    "PySide6/include/QtCharts/x.h",
]


def wheel(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name in (*CHARTS, *WINDOWS, *REST):
            made.writestr(name, name)
    return path


def inside(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_of_the_large_wheel_only_the_charts_stay(tmp_path: Path) -> None:
    rivals.keep_charts(wheel(tmp_path / "addons.whl"), tmp_path / "bench")
    assert inside(tmp_path / "bench") == {*CHARTS, *WINDOWS}


def test_they_are_of_the_version_that_is_locked() -> None:
    assert rivals.locked("pyside6-essentials") == PySide6.__version__


def test_they_are_fetched_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    addons, said = wheel(tmp_path / "addons.whl"), tmp_path / "said"
    (tmp_path / "pip.py").write_text(
        "import shutil, sys\n"
        f"open({str(said)!r}, 'a').write(sys.argv[-1] + '\\n')\n"
        f"'download' in sys.argv and shutil.copy({str(addons)!r}, sys.argv[sys.argv.index('--dest') + 1])\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    folder = tmp_path / "bench"
    folder.mkdir()
    for _ in range(2):
        rivals.ensure_rivals(Path(sys.executable), folder)
    names = [line.partition(">")[0].partition("=")[0] for line in said.read_text(encoding="utf-8").split()]
    assert names == ["matplotlib", "PySide6-Addons"]
    assert inside(folder) == {*CHARTS, *WINDOWS, "kata-stamp"}
    assert capsys.readouterr().out.count("\n") == 1


def test_what_cannot_be_fetched_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rivals.ensure_rivals(tmp_path / "no-python", tmp_path / "bench")
    assert "The bench goes on without." in capsys.readouterr().out
    assert not (tmp_path / "bench" / "kata-stamp").exists()
