"""What this machine needs before any chore: the right Python, `.venv` with the lock, Debian's libraries.

Plain standard library, as it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import venv
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.txt"
VENV = ROOT / ".venv"
OLDEST, NEWEST = (3, 11), (3, 14)

# shared library -> Debian package; the wheel of Qt brings all else
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# program -> Debian package; the end-to-end tests work a real window and read real paper
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
}


Command = list[str | Path]


class NotReady(Exception):
    """This machine lacks something; the message says what to do about it, for people."""


def say(line: str) -> None:
    """One line of what is being done, shown at once even into a pipe."""
    print(line, flush=True)


def check_python(version: tuple[int, int]) -> None:
    """Raise NotReady for a Python that the program is not made for."""
    if not OLDEST <= version <= NEWEST:
        wanted = f"Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
        raise NotReady(f"Kata Desktop needs {wanted}; this is {version[0]}.{version[1]}. Call it with another one.")


# ----------------------------------------------------------------------------------- what Debian has to add


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> list[str]:
    """The Debian packages, sorted, of the libraries that do not load and the programs that are not found."""
    wanted = {package for name, package in libraries.items() if not _loads(name)}
    wanted |= {package for name, package in programs.items() if shutil.which(name) is None}
    return sorted(wanted)


def missing_venv() -> list[str]:
    """Debian keeps apart what fills a virtual environment with pip."""
    return [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str], *, is_root: bool, has_apt: bool) -> None:
    """Install Debian packages as root; else raise NotReady with the one line that does it."""
    if not packages:
        return
    if not has_apt:
        raise NotReady("Please install what your system calls these packages: " + " ".join(packages))
    if not is_root:
        raise NotReady("Some system packages are missing. Type this line, then try again:\n" + apt_line(packages))
    say("Installing system packages: " + " ".join(packages))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.run([*apt, "update"], check=True, env=quiet, stdout=subprocess.DEVNULL)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    subprocess.run(install, check=True, env=quiet, stdout=subprocess.DEVNULL)


def apt_line(packages: list[str]) -> str:
    """The line a person types where the program may not install by itself."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def ensure_packages(libraries: dict[str, str], programs: dict[str, str]) -> None:
    """On Linux, see to the shared libraries and programs; other systems bring their own."""
    if not sys.platform.startswith("linux"):
        return
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    has_apt = shutil.which("apt-get") is not None
    missing = missing_packages(libraries, programs) + missing_venv()
    install_packages(missing, is_root=is_root, has_apt=has_apt)


# --------------------------------------------------------------------------------------- is there a display


def has_display(env: dict[str, str], platform: str = sys.platform) -> bool:
    """Whether a window could be seen: not offscreen, and on Linux a display server that answers."""
    if env.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal", "vnc"}:
        return False
    if not platform.startswith("linux"):
        return True
    return _wayland_answers(env) or _x_answers(env.get("DISPLAY", ""))


def _wayland_answers(env: dict[str, str]) -> bool:
    name = env.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(env.get("XDG_RUNTIME_DIR", "/run"), name).exists()


def _x_answers(display: str) -> bool:
    """Whether an X server listens: `:1` on this machine, `host:10.0` elsewhere or through ssh."""
    host, _, number = display.rpartition(":")
    digits = number.split(".")[0]
    if not digits.isdigit():
        return False
    if host in {"", "unix"}:
        place = f"/tmp/.X11-unix/X{digits}"  # noqa: S108 - where every X server has its socket
        return any(_connects(socket.AF_UNIX, address) for address in (place, "\0" + place))
    return _connects(socket.AF_INET, (host, 6000 + int(digits)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


# --------------------------------------------------------------------------------------- .venv and the lock


def venv_program(name: str, *, folder: Path = VENV, platform: str = sys.platform) -> Path:
    """Where a virtual environment keeps a program, on this kind of system."""
    return folder / "Scripts" / f"{name}.exe" if platform == "win32" else folder / "bin" / name


def stamp_text(lock: bytes, project: bytes, *, python: str, place: str) -> str:
    """What the environment was made from; when one of these changes it is brought up to date."""
    parts = (hashlib.sha256(lock).hexdigest(), hashlib.sha256(project).hexdigest(), python, place)
    return "\n".join(parts) + "\n"


def ensure_venv() -> Path:
    """Make `.venv` hold exactly what is locked, and the project itself; return its Python."""
    check_python((sys.version_info.major, sys.version_info.minor))
    python = venv_program("python")
    version = ".".join(map(str, sys.version_info[:3]))
    project = (ROOT / "pyproject.toml").read_bytes()
    stamp = VENV / "kata-stamp"
    wanted = stamp_text(LOCK.read_bytes(), project, python=version, place=str(ROOT))
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted and python.exists():
        return python
    stamp.unlink(missing_ok=True)
    if not _fits(python, version):
        _make_venv(version)
    _install_lock(python)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def _fits(python: Path, version: str) -> bool:
    """Whether a `.venv` is there that runs, has pip, and is of this Python."""
    question = "import pip, sys; print('.'.join(map(str, sys.version_info[:3])))"
    try:
        answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.stdout.strip() == version


def _make_venv(version: str) -> None:
    say(f"Making .venv with Python {version}")
    venv.create(VENV, clear=True, symlinks=os.name != "nt", with_pip=True)


def _install_lock(python: Path) -> None:
    pip: list[str | Path] = [python, "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    say("Installing the locked packages (the first time about 150 MB)")
    subprocess.run([*pip, "--require-hashes", "-r", LOCK], check=True)
    say("Installing Kata Desktop itself")
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT], check=True)


def compile_program(python: Path, folder: Path = ROOT / "kata_desktop") -> None:
    """Compile what changed, so that no start has to: where PYTHONDONTWRITEBYTECODE is set each one would anew.

    In a folder that takes no writing the program runs as well, only later.
    """
    subprocess.run([python, "-m", "compileall", "-q", folder], check=False, stdout=subprocess.DEVNULL)


def kata(python: Path, *arguments: str, env: dict[str, str] | None = None, quiet: bool = False) -> int:
    """Call the program; `quiet` hides its results, never its messages."""
    out = subprocess.DEVNULL if quiet else None
    command: Command = [python, "-m", "kata_desktop", *arguments]
    return subprocess.run(command, check=False, env={**os.environ, **(env or {})}, stdout=out).returncode


def call(command: Command, told: IO[str] | None = None) -> int:
    """Run a command in the project's folder and return its exit code; what it says may go to a file."""
    return subprocess.run(command, check=False, cwd=ROOT, stdout=told, stderr=told).returncode
