"""The wheel, built as `pip install .` builds it, is whole: its program runs away from the source tree."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from machine import venv_program

import kata_desktop

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return next(folder.glob("kata_desktop-*.whl"))


@dataclass(frozen=True)
class Place:
    """A virtual environment into which the wheel was installed, and nothing else."""

    python: Path
    program: Path
    packages: Path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Installed by pip; what the wheel depends on is lent by this environment, to need no network."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, symlinks=os.name != "nt")
    python, program = (venv_program(name, folder=folder) for name in ("python", "kata-desktop"))
    pip = [sys.executable, "-m", "pip", "-qq", "--python", str(python), "install", "--no-index", "--no-deps"]
    subprocess.run([*pip, str(wheel)], check=True)
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(outcome(python, "-c", question, cwd=folder).stdout.strip())
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Place(python=python, program=program, packages=packages)


def outcome(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_wheel_carries_all_that_the_source_tree_ships(wheel: Path) -> None:
    shipped = {
        f"kata_desktop/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    with zipfile.ZipFile(wheel) as archive:
        assert shipped - set(archive.namelist()) == set()
    assert len(shipped) > 90


def test_the_wheel_brings_nothing_but_the_program(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"kata_desktop", f"kata_desktop-{kata_desktop.__version__}.dist-info"}


def test_the_wheel_offers_the_command_and_its_licences(installed: Place) -> None:
    info = next(installed.packages.glob("kata_desktop-*.dist-info"))
    assert "kata-desktop = kata_desktop.__main__:run" in (info / "entry_points.txt").read_text(encoding="utf-8")
    licences = {path.name for path in (info / "licenses").rglob("*") if path.is_file()}
    assert licences == {"LICENSE", "NOTICES.md", "OFL.txt", "LICENSE.txt"}


def test_the_wheel_asks_for_a_qt_that_lives_and_for_no_test_tools(installed: Place) -> None:
    info = next(installed.packages.glob("kata_desktop-*.dist-info"))
    metadata = (info / "METADATA").read_text(encoding="utf-8").lower()
    assert "requires-dist: pyside6-essentials<6.12,>=6.10.2" in metadata
    assert "pytest" not in metadata


def test_the_installed_program_finds_its_own_files(installed: Place, tmp_path: Path) -> None:
    question = "from kata_desktop.resources import resource; print(resource('fonts', 'OFL.txt'))"
    found = outcome(installed.python, "-c", question, cwd=tmp_path).stdout.strip()
    assert Path(found) == installed.packages / "kata_desktop" / "resources" / "fonts" / "OFL.txt"


def test_the_installed_program_tells_its_version(installed: Place, tmp_path: Path) -> None:
    for command in ([installed.program], [installed.python, "-m", "kata_desktop"]):
        told = outcome(*command, "--version", cwd=tmp_path)
        assert (told.returncode, told.stderr) == (0, "")
        assert kata_desktop.__version__ in told.stdout
