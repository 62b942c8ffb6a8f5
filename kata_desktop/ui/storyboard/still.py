"""The storyboard as a picture at rest: what a window will show first when this board is opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kata_desktop import glimpse
from kata_desktop.paint.palette import Theme
from kata_desktop.session.changes import Changes
from kata_desktop.session.settings import ModeChoice, Settings, SettingsFile, ThemeChoice
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.storyboard.screen import StoryboardScreen

#: A board closed before a weekend is opened again after it.
DAYS: Final = 4


class _OtherDay(StoryboardDocument):
    """The board as it stands, seen at another time."""

    def __init__(self, session: StoryboardSession, moment: datetime) -> None:
        super().__init__(session)
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def today(self) -> date:
        return self._moment.date()


class _Still(StoryboardScreen):
    """Leaves the place of the clock empty: the picture is good for a whole day."""

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        if self._header_picture is not None:
            self._header_picture = replace(self._header_picture, time="")
            self.header.show_header(self._header_picture)
            self._show_desk_parts()


def still(style: Style, session: StoryboardSession, moment: datetime, *, size: QSize, ratio: float) -> QImage:
    """Draw the board of a session as it will look at a moment's day if nothing changes, without the time.

    `size` is in logical pixels, which the style must fit; `ratio` is how many pixels of the picture one of them has.
    """
    document = _OtherDay(session, moment)
    screen = _Still(style, document)
    screen.resize(size)
    screen.refresh(Changes())
    picture = QImage(size * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    screen.render(picture, QPoint())
    screen.deleteLater()
    document.deleteLater()
    return picture


def keep(data: Path, path: Path, window: QWidget, session: StoryboardSession, style: Style) -> None:
    """Keep in a data folder how a closed board will look at the next start, today and on the days after.

    Nothing is kept where the next window may look different from this one, and nothing is drawn twice. A day on which
    something else comes up has no picture.
    """
    frame, now = window.window(), session.clock.now()
    days = (now + timedelta(days=after) for after in range(DAYS))
    moments = {moment.date().isoformat(): moment for moment in days if _is_sure(session, moment)}
    if glimpse.is_kept(data, path, list(moments)):
        return
    if not frame.isMaximized() or frame.isFullScreen() or not follows(style, SettingsFile(data).read()):
        glimpse.forget(data)
        return
    size, ratio = window.size(), frame.devicePixelRatio()
    pictures = {day: still(style, session, moment, size=size, ratio=ratio) for day, moment in moments.items()}
    title = session.board.title or glimpse.NAME
    glimpse.keep(data, path, pictures, title=title, ground=style.palette.bg.name())


def _is_sure(session: StoryboardSession, moment: datetime) -> bool:
    """Whether the board comes up on that day, and looks the same at every hour of it but for the clock."""
    turns_within = any(shift.over_midnight for shift in session.board.calendar.shifts)
    return not turns_within and not session.restart_due(moment)


def follows(style: Style, settings: Settings) -> bool:
    """Whether a start with these settings brings this look, whatever the time of day."""
    theme = {ThemeChoice.LIGHT: Theme.LIGHT, ThemeChoice.DARK: Theme.DARK}.get(settings.theme)
    mode = {ModeChoice.WALL: Mode.WALL, ModeChoice.DESK: Mode.DESK}.get(settings.mode, style.mode)
    return (theme, mode, settings.reading_size) == (style.theme, style.mode, style.reading_size)
