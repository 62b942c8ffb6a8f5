"""Brings the keyboard up when a finger taps a field for words, on every screen, without the screens knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QEvent, QLocale, QObject, QPoint, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kata_desktop.ui.ink.host import InkHost
from kata_desktop.ui.keyboard import hand
from kata_desktop.ui.keyboard.hand import Editor
from kata_desktop.ui.keyboard.layouts import layout_for
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.notice import Notice
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.kit.touch import TouchGuard
from kata_desktop.words import keyboard as words

if TYPE_CHECKING:
    from kata_desktop.ui.keyboard.keyboard import Keyboard
    from kata_desktop.ui.keyboard.sheet import EditingSheet

SLIDE_MS: Final = 160
#: A finger that moved farther than this has drawn a list and tapped nothing.
_TAP_WITHIN: Final = 24.0
_HANDS: Final = (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)
_QUIET_KEYS: Final = frozenset(
    {Qt.Key.Key_VolumeUp, Qt.Key.Key_VolumeDown, Qt.Key.Key_VolumeMute, Qt.Key.Key_MonBrightnessUp,
     Qt.Key.Key_MonBrightnessDown, Qt.Key.Key_PowerOff, Qt.Key.Key_Sleep}
)  # fmt: skip


class KeyboardHost(QObject):
    """Watches a window: a finger on a field raises the keyboard, a physical key or a mouse never does.

    `language` is the layout to begin with, else that of the locale; `layout_chosen` tells a change by hand.
    The keyboard is made when it is first wanted; `ink` brings up the paper in its stead. Install it before `guard`
    watches the window, so that palms never reach it.
    """

    layout_chosen = Signal(str)

    def __init__(self, style: Style, window: QWidget, guard: TouchGuard | None = None, *, language: str = "") -> None:
        super().__init__(window)
        self._style, self._window, self._guard = style, window, guard
        self._language = language or QLocale().name()
        self._editor: Editor | None = None
        self._touched: tuple[QWidget, QPoint] | None = None
        self._by_finger = False
        self._keyboard: Keyboard | None = None
        self._sheet: EditingSheet | None = None
        self.ink = InkHost(style, window, guard, self.type_in)
        self._slide = QVariantAnimation(self, duration=SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._put_keyboard)
        self._slide.finished.connect(self._at_rest)
        window.window().winId()
        window.window().windowHandle().installEventFilter(self)
        window.installEventFilter(self)
        style.changed.connect(self._fit)
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        # two keyboards at once would cover everything
        program.setAutoSipEnabled(False)
        program.focusChanged.connect(self._focus_moved)

    @property
    def is_up(self) -> bool:
        """Whether somebody types on it; false while it slides away."""
        return self._editor is not None

    @property
    def editor(self) -> Editor | None:
        """The editor that is written into."""
        return self._editor

    @property
    def keyboard(self) -> Keyboard:
        """The keyboard, made now if it was not wanted before."""
        if self._keyboard is None:
            self._make()
        assert self._keyboard is not None
        return self._keyboard

    @property
    def sheet(self) -> EditingSheet:
        """What lies above the keyboard."""
        assert self.keyboard is not None
        assert self._sheet is not None
        return self._sheet

    def raise_for(self, editor: Editor) -> None:
        """Bring the keyboard up for an editor and give it the focus; a keyboard that is up changes its field."""
        keyboard, sheet, was_up = self.keyboard, self.sheet, self.is_up
        start = keyboard.y() if keyboard.isVisible() else self._window.height()
        self._editor = editor
        if not editor.hasFocus():
            editor.setFocus(Qt.FocusReason.MouseFocusReason)
        sheet.show_field(editor)
        keyboard.begin(lines=hand.has_lines(editor), ink=self._inkable(editor) is not None)
        self._fit()
        sheet.show()
        sheet.raise_()
        keyboard.show()
        keyboard.raise_()
        for notice in self._window.findChildren(Notice, options=Qt.FindChildOption.FindDirectChildrenOnly):
            notice.raise_()
        if not was_up:
            announce(editor, words.opened(keyboard.layout_shown.name))
            self._slide_to(self._top(), start=start)

    def type_in(self, field: TextField) -> None:
        """Go on by keyboard in a field: by the one of the screen where the last act was a finger's."""
        if self._by_finger:
            self.raise_for(field.editor)
        else:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def lower(self, *, leave_field: bool = False) -> None:
        """Put the keyboard away; `leave_field` also takes the focus from the field, which finishes its text."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self.keyboard.close_slips()
        self.sheet.hide()
        self.sheet.forget_field()
        announce(self._window, words.closed())
        self._slide_to(self._window.height(), start=self.keyboard.y())
        if leave_field and isValid(editor) and editor.hasFocus():
            screen = hand.above(editor, Screen)
            (screen or self._window).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the last events of a window may come while it is taken apart already
        if watched is getattr(self, "_window", None):
            if event.type() == QEvent.Type.Resize:
                self._fit()
            return False
        if isinstance(event, QTouchEvent):
            self._follow_touch(event)
        elif isinstance(event, QMouseEvent):
            self._follow_mouse(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._by_finger = False
            return self._physical_key(event)
        return False

    def _follow_touch(self, event: QTouchEvent) -> None:
        at = event.points()[0].globalPosition().toPoint() if event.points() else QPoint()
        if event.type() == QEvent.Type.TouchBegin:
            self._down(at)
        elif event.type() == QEvent.Type.TouchEnd:
            self._up(at)
        elif event.type() == QEvent.Type.TouchCancel or len(event.points()) > 1:
            self._touched = None

    def _follow_mouse(self, event: QMouseEvent) -> None:
        """Some systems make mouse events of touches themselves; a true mouse puts no finger down."""
        if event.device().type() not in _HANDS and event.source() == Qt.MouseEventSource.MouseEventNotSynthesized:
            self._touched = None
            self._by_finger = False
        elif event.source() == Qt.MouseEventSource.MouseEventSynthesizedByQt:
            return
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._down(event.globalPosition().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._up(event.globalPosition().toPoint())

    def _down(self, at: QPoint) -> None:
        self._by_finger = True
        editor = self._editor_at(at)
        self._touched = (editor, at) if editor is not None else None

    def _up(self, at: QPoint) -> None:
        touched, self._touched = self._touched, None
        if touched is None:
            return
        editor, start = touched
        if (at - start).manhattanLength() <= self._style.pixels(_TAP_WITHIN):
            # the field itself sees the finger lifted first
            QTimer.singleShot(0, editor, lambda: self._tapped(editor, start))

    def _tapped(self, editor: QWidget, at: QPoint | None = None) -> None:
        field = hand.above(editor, TextField)
        if at is not None and field is not None and field.opens_ink_at(field.mapFromGlobal(at)):
            return
        if isinstance(editor, Editor) and hand.takes_words(editor):
            self.raise_for(editor)

    def _editor_at(self, at: QPoint) -> Editor | None:
        """The editor for words at a place of the screen; the frame and the label of its field belong to it."""
        under = self._window.childAt(self._window.mapFromGlobal(at))
        while under is not None and under is not self._window:
            inside = under.editor if isinstance(under, TextField) else under
            if isinstance(inside, Editor):
                return inside if hand.takes_words(inside) else None
            if isinstance(under, Screen):
                return None
            under = under.parentWidget()
        return None

    def _physical_key(self, event: QKeyEvent) -> bool:
        """A physical keyboard is at hand: give way to it. Esc only puts the keyboard away."""
        if not self.is_up or event.key() in _QUIET_KEYS:
            return False
        self.lower()
        return event.key() == Qt.Key.Key_Escape

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        field = hand.above(now, TextField) if self._by_finger and now is not None else None
        if not self.is_up and field is not None and field.asks_at_once:
            QTimer.singleShot(0, field, lambda: self._tapped(field.editor))
        elif self.is_up:
            # screens move the focus in several steps; what counts is where it comes to rest
            QTimer.singleShot(0, self, self._follow_focus)

    def _follow_focus(self) -> None:
        if not self.is_up:
            return
        now = self._window.focusWidget()
        if now is self._editor and hand.takes_words(now):
            return
        if isinstance(now, Editor) and hand.takes_words(now):
            self.raise_for(now)
        else:
            self.lower()

    def _make(self) -> None:
        from kata_desktop.ui.keyboard.keyboard import Keyboard
        from kata_desktop.ui.keyboard.sheet import EditingSheet

        self._sheet = EditingSheet(self._style, self._window)
        self._sheet.left.connect(lambda: self.lower(leave_field=True))
        keyboard = self._keyboard = Keyboard(self._style, layout_for(self._language), self._window)
        keyboard.hide()
        keyboard.typed.connect(self._write)
        keyboard.replaced.connect(self._replace)
        keyboard.stopped.connect(self._end_sentence)
        keyboard.erased.connect(self._erase)
        keyboard.entered.connect(self._enter)
        keyboard.moved.connect(self._move)
        keyboard.done.connect(lambda: self.lower(leave_field=True))
        keyboard.layout_chosen.connect(self._choose_layout)
        keyboard.ink_wanted.connect(self._to_ink)
        if self._guard is not None:
            self._guard.allow_two_fingers(keyboard)

    def _write(self, sign: str) -> None:
        if self._editor is not None:
            hand.write(self._editor, sign)

    def _replace(self, sign: str) -> None:
        if self._editor is not None:
            hand.erase(self._editor)
            hand.write(self._editor, sign)

    def _end_sentence(self) -> None:
        if self._editor is not None:
            hand.end_sentence(self._editor)

    def _erase(self) -> None:
        if self._editor is not None:
            hand.erase(self._editor)

    def _move(self, steps: int) -> None:
        if self._editor is not None:
            hand.move(self._editor, steps)

    def _enter(self) -> None:
        editor = self._editor
        if editor is None:
            return
        hand.enter(editor)
        if not hand.has_lines(editor) and self._window.focusWidget() is editor:
            self.lower(leave_field=True)

    def _inkable(self, editor: Editor) -> TextField | None:
        """The field of an editor, if it can be written by hand."""
        field = hand.above(editor, TextField)
        ink = field.handwriting if field is not None else None
        return field if ink is not None and ink.writable else None

    def _to_ink(self) -> None:
        field = self._inkable(self._editor) if self._editor is not None else None
        self.lower(leave_field=True)
        if field is not None:
            field.ask_for_ink()

    def _choose_layout(self, language: str) -> None:
        self._language = language
        self.keyboard.set_layout(layout_for(language))
        self.layout_chosen.emit(language)

    def _top(self) -> int:
        from kata_desktop.ui.keyboard.keyboard import KEYBOARD_HEIGHT

        return self._window.height() - self._style.pixels(KEYBOARD_HEIGHT)

    def _fit(self) -> None:
        if self._keyboard is None or self._sheet is None:
            return
        self._slide.stop()
        self._keyboard.close_slips()
        width, top = self._window.width(), self._top()
        self._sheet.setGeometry(0, 0, width, top)
        self._keyboard.setGeometry(0, top, width, self._window.height() - top)
        self._at_rest()

    def _slide_to(self, end: int, *, start: int) -> None:
        self._slide.stop()
        self._slide.setStartValue(start)
        self._slide.setEndValue(end)
        if self._style.motion and self._window.isVisible():
            self._put_keyboard(start)
            self._slide.start()
        else:
            self._put_keyboard(end)
            self._at_rest()

    def _put_keyboard(self, top: int) -> None:
        self.keyboard.move(0, top)

    def _at_rest(self) -> None:
        if not self.is_up and self._keyboard is not None:
            self._keyboard.hide()
