"""What a machine needs is found out and said, without changing this one."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import machine
import pytest


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14)])
def test_the_supported_pythons_pass(version: tuple[int, int]) -> None:
    machine.check_python(version)


@pytest.mark.parametrize("version", [(3, 10), (3, 15), (2, 7)])
def test_another_python_is_told_which_ones_do(version: tuple[int, int]) -> None:
    with pytest.raises(machine.NotReady, match="Python 3.11 to 3.14"):
        machine.check_python(version)


def test_only_what_is_missing_is_asked_for_once() -> None:
    libraries = {"libno-such-thing.so.7": "libnothing7", "libneither.so.1": "libnothing7"}
    programs = {"no-such-program-here": "nothing-utils", Path(sys.executable).name: "python3"}
    assert machine.missing_packages(libraries, programs) == ["libnothing7", "nothing-utils"]


def test_nothing_missing_asks_for_nothing() -> None:
    assert machine.missing_packages({}, {}) == []
    machine.install_packages([], is_root=False, has_apt=False)


def test_without_the_right_to_install_the_exact_line_is_shown() -> None:
    with pytest.raises(machine.NotReady) as shown:
        machine.install_packages(["libgl1", "xvfb"], is_root=False, has_apt=True)
    assert str(shown.value).splitlines()[1] == "sudo apt-get install -y --no-install-recommends libgl1 xvfb"


def test_on_another_linux_the_packages_are_named() -> None:
    with pytest.raises(machine.NotReady, match="libgl1 xvfb"):
        machine.install_packages(["libgl1", "xvfb"], is_root=True, has_apt=False)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    assert machine.has_display({}, platform)


@pytest.mark.parametrize(
    "env",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":8765"},
        {"WAYLAND_DISPLAY": "wayland-8765", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_display_that_does_not_answer_is_none(env: dict[str, str]) -> None:
    assert not machine.has_display(env, "linux")


def test_drawing_offscreen_is_no_display_anywhere() -> None:
    assert not machine.has_display({"QT_QPA_PLATFORM": "offscreen"}, "darwin")
    assert not machine.has_display({"QT_QPA_PLATFORM": "minimal:fontengine=freetype"}, "win32")


@pytest.fixture
def x_server() -> Iterator[str]:
    """The name of an X display of which only the listening port is real."""
    with socket.socket() as server:
        for number in range(8000, 8100):
            try:
                server.bind(("localhost", 6000 + number))
                break
            except OSError:
                continue
        server.listen()
        yield f"localhost:{number}.0"


def test_a_display_that_answers_is_one(x_server: str, tmp_path: Path) -> None:
    assert machine.has_display({"DISPLAY": x_server}, "linux")
    (tmp_path / "wayland-0").touch()
    assert machine.has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")


def test_programs_of_an_environment_lie_where_its_system_puts_them(tmp_path: Path) -> None:
    assert machine.venv_program("python", folder=tmp_path, platform="linux") == tmp_path / "bin" / "python"
    windows = machine.venv_program("python", folder=tmp_path, platform="win32")
    assert windows == tmp_path / "Scripts" / "python.exe"


def test_the_stamp_changes_with_everything_the_environment_is_made_from() -> None:
    stamp = machine.stamp_text(b"lock", b"project", python="3.11.7", place="here")
    others = {
        machine.stamp_text(b"lock 2", b"project", python="3.11.7", place="here"),
        machine.stamp_text(b"lock", b"project 2", python="3.11.7", place="here"),
        machine.stamp_text(b"lock", b"project", python="3.13.0", place="here"),
        machine.stamp_text(b"lock", b"project", python="3.11.7", place="there"),
    }
    assert len(others) == 4
    assert stamp not in others
    assert stamp == machine.stamp_text(b"lock", b"project", python="3.11.7", place="here")


def test_an_environment_that_is_missing_or_of_another_python_does_not_fit(tmp_path: Path) -> None:
    version = ".".join(map(str, sys.version_info[:3]))
    assert machine._fits(Path(sys.executable), version)
    assert not machine._fits(Path(sys.executable), "3.11.999")
    assert not machine._fits(tmp_path / "python", version)


def test_the_lock_has_a_hash_for_each_package_and_names_no_index() -> None:
    lines = machine.LOCK.read_text(encoding="utf-8").splitlines()
    packages = [number for number, line in enumerate(lines) if line and line[0].isalnum()]
    assert len(packages) > 20
    assert all("==" in lines[number] for number in packages)
    assert all("--hash=sha256:" in lines[number + 1] for number in packages)
    assert not [line for line in lines if "://" in line or "index" in line.split("#")[0]]


@pytest.mark.parametrize("package", ["pyside6-essentials==6.1", "pyqtgraph==0.14", "sqlite-utils==", "hatchling=="])
def test_the_lock_holds_what_the_program_stands_on(package: str) -> None:
    assert f"\n{package}" in machine.LOCK.read_text(encoding="utf-8")


def test_the_program_is_compiled_once_whatever_the_surroundings_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    source = tmp_path / "module.py"
    source.write_text("number = 1\n", encoding="utf-8")
    machine.compile_program(Path(sys.executable), tmp_path)
    (compiled,) = tmp_path.rglob("*.pyc")
    made = compiled.stat().st_mtime_ns
    machine.compile_program(Path(sys.executable), tmp_path)
    assert compiled.stat().st_mtime_ns == made
    machine.compile_program(Path(sys.executable), tmp_path / "nowhere")
