"""What the computer says of itself: whether it has a pen, and whether it wants things to move."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QInputDevice


def pen_found() -> bool:
    """Tell whether there is a pen."""
    return any(device.type() is QInputDevice.DeviceType.Stylus for device in QInputDevice.devices())


def system_motion(home: Path | None = None) -> bool:
    """Tell whether the system leaves things moving; True where it does not say.

    Windows is asked itself. Desktops on Linux write the wish where GTK programs find it (`home` is the user's folder).
    """
    if sys.platform == "win32":
        import ctypes

        wanted = ctypes.c_int(1)
        asked = ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(wanted), 0)
        return not asked or bool(wanted.value)
    folder = (home or Path.home()) / ".config"
    return not any(_switched_off(folder / name / "settings.ini") for name in ("gtk-4.0", "gtk-3.0"))


def _switched_off(path: Path) -> bool:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    said = [line.partition("=")[2].strip().lower() for line in lines if line.startswith("gtk-enable-animations")]
    return bool(said) and said[-1] in ("0", "false")
