"""The bare board: ground and empty panels stand on the screen while a board is read of which no picture is kept.

As little as possible is imported here, as each module would come before the first paint; so no name of `Qt` is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter

from kata_desktop import glimpse
from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.session.settings import Settings, SettingsFile
from kata_desktop.ui.kit.measures import desk_unit, wall_unit
from kata_desktop.ui.storyboard.grid import desk_grid, wall_grid

_HEAD = b"SQLite format 3\0"
_RADIUS = 8.0


class BareBoard(glimpse.Frame):
    """The window of the program with the panels of a storyboard in it, where these settings will put them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        is_dark = settings.is_dark_at(datetime.now().astimezone().time())
        self._palette = palette_of(Theme.DARK if is_dark else Theme.LIGHT)
        super().__init__(None, title=glimpse.NAME, ground=self._palette.bg.name())

    def paint_ground(self, painter: QPainter) -> None:
        super().paint_ground(painter)
        wide, high = float(self.width()), float(self.height())
        at_wall = self._settings.is_for_wall(touch=glimpse.touch_found())
        unit = wall_unit(wide, high, self._settings.reading_size) if at_wall else desk_unit(wide, high)
        grid = (wall_grid if at_wall else desk_grid)(wide / unit, high / unit)
        colors = self._palette
        if at_wall:
            painter.fillRect(_in_pixels(grid.foot, unit), colors.ledge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for panel in grid.panels:
            self._panel(painter, _in_pixels(panel, unit), _RADIUS * unit, colors.surface, colors.line)

    def _panel(self, painter: QPainter, place: QRectF, radius: float, fill: QColor, line: QColor) -> None:
        painter.setPen(line)
        painter.setBrush(fill)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def show(arguments: Sequence[str]) -> BareBoard | None:
    """Show the bare board of what the arguments open; None, with nothing shown, unless one board surely comes up."""
    with suppress(OSError):
        asked = glimpse.asked(arguments)
        if asked is None or not _is_free(asked[1]):
            return None
        data, _ = asked
        glimpse.application()
        frame = BareBoard(SettingsFile(data).read())
        frame.resize(QGuiApplication.primaryScreen().availableSize())
        frame.showMaximized()
        frame.wait_for_paint()
        return frame
    return None


def _is_free(board: Path) -> bool:
    """Whether a file begins as a board does and no window has it open. Raises OSError where there is none."""
    with board.open("rb") as file:
        begins = file.read(len(_HEAD)) == _HEAD
    return begins and not any(board.with_name(board.name + beside).exists() for beside in ("-wal", "-journal"))


def _in_pixels(place: QRectF, unit: float) -> QRectF:
    left, top = round(place.left() * unit), round(place.top() * unit)
    return QRectF(left, top, round(place.right() * unit) - left, round(place.bottom() * unit) - top)
