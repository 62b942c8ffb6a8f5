"""Words by keyboard: one line or several, always plain, with beginnings of sentences to tap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QTextCursor, QTextLayout
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import ELLIPSIS, draw
from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.handwriting import Handwriting, ask_for_ink
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.soft_line import SoftHints, qt_spans, underline
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.words import hints

if TYPE_CHECKING:
    from kata_desktop.ui.kit.ink_in_field import InkInField

MAX_CHARACTERS = 10_000
_PADDING = 18.0
_LABEL_MIDDLE = 27.0
_LABEL_BELOW = 42.0


class TextField(Painted):
    """A labelled field for one line, or for several with `lines`; text is plain and kept as typed.

    `edited` comes with every change by hand, `finished` when the field is left or Enter ends one line,
    and `entered` when it takes the focus (time for a keyboard on the wall). `about` names the numbers that
    stay in sight while the keyboard of the wall covers the screen. With `set_handwriting` it takes ink as well: a tap
    on what is written by hand opens the ink sheet. `hinted` is what is written there, where words may
    be softly underlined.
    """

    edited = Signal(str)
    finished = Signal(str)
    entered = Signal()
    margin_u = RING_MARGIN

    def __init__(
        self,
        style: Style,
        label: str = "",
        *,
        lines: bool = False,
        placeholder: str = "",
        size: float = 28.0,
        weight: Weight = Weight.SEMIBOLD,
        hinted: hints.Field | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._label, self._size, self._weight = label, size, weight
        self._empty = True
        self._finished_with = ""
        self._quiet = self._pressed_ink = False
        self._ink: InkInField | None = None
        self.about: Callable[[], About] | None = None
        #: by finger the keyboard comes up with the focus
        self.asks_at_once = False
        super().__init__(style, parent)
        self._soft = SoftHints(self, hinted) if hinted is not None else None
        self.editor: QLineEdit | QPlainTextEdit = _Lines(self) if lines else _Line(self)
        self.editor.setPlaceholderText(placeholder)
        self.editor.setAccessibleName(label or placeholder)
        self.editor.textChanged.connect(self._changed)
        if isinstance(self.editor, QLineEdit):
            self.editor.returnPressed.connect(self._finish)
        self.editor.installEventFilter(self)
        self._surface = self.editor.viewport() if isinstance(self.editor, QPlainTextEdit) else self.editor
        # without a policy of its own Qt leaves the field where it was made when the way of Tab is laid
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self.editor)
        self.style_changed()

    @property
    def text(self) -> str:
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()

    @property
    def label(self) -> str:
        return self._label

    def write_at_once(self) -> None:
        """Take the focus where a tap can only mean to write: by finger the keyboard comes without a second tap."""
        former, self.asks_at_once = self.asks_at_once, True
        self.editor.setFocus()
        self.asks_at_once = former

    def set_text(self, text: str) -> None:
        """Show a text from elsewhere; does not count as edited."""
        self._quiet = True
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text[:MAX_CHARACTERS])
        else:
            self.editor.setPlainText(text[:MAX_CHARACTERS])
        self._quiet = False
        self._finished_with = self.text

    def set_handwriting(self, handwriting: Handwriting, *, spoken: str = "") -> None:
        """Take ink beside words from now on; `spoken` names it for a screen reader, else the label does."""
        from kata_desktop.ui.kit.ink_in_field import InkInField

        self._ink = InkInField(self, self.editor, handwriting, self.ask_for_ink, spoken)
        self._surface.installEventFilter(self)
        self.style_changed()

    @property
    def handwriting(self) -> Handwriting | None:
        """The ink of the field; None where it takes none."""
        return self._ink.handwriting if self._ink is not None else None

    @property
    def is_by_hand(self) -> bool:
        """Whether something is written by hand."""
        return self._ink is not None and self._ink.is_there

    @property
    def is_empty(self) -> bool:
        """Whether neither words nor ink stand there."""
        return not self.text.strip() and not self.is_by_hand

    def ask_for_ink(self) -> bool:
        """Open the ink sheet; False where there is none."""
        if self._ink is None:
            return False
        about = self.about() if self.about is not None else About()
        return ask_for_ink(self, self._ink.handwriting, about)

    def opens_ink_at(self, place: QPoint) -> bool:
        """Whether a tap at a place of this field opens the sheet: on ink, or anywhere if there is nothing else."""
        return self._ink is not None and self._ink.opens_at(place)

    @property
    def hints(self) -> tuple[hints.Hint, ...]:
        """What is softly asked about the text."""
        return () if self._soft is None else self._soft.on(self.text)

    @property
    def underlined(self) -> tuple[tuple[int, int], ...]:
        """The places below which the dots stand, as Qt counts them."""
        found = self.hints
        return qt_spans(self.text, found) if found else ()

    def set_label(self, label: str) -> None:
        self._label = label
        self.editor.setAccessibleName(label)
        self.style_changed()

    def set_spoken(self, name: str) -> None:
        """Name it for a screen reader otherwise than by its label; ink has its own words."""
        if self._ink is not None:
            self._ink.rename(name)
        else:
            self.editor.setAccessibleName(name)

    def insert_starter(self, text: str) -> None:
        """Write the beginning of a sentence at the caret and select its first "…", ready to type over."""
        before = self.text[: self._caret()]
        text = f" {text}" if before and not before[-1].isspace() else text
        start = len(before)
        if isinstance(self.editor, QLineEdit):
            self.editor.insert(text)
        else:
            self.editor.insertPlainText(text)
        gap = text.find(ELLIPSIS)
        if gap >= 0 and self.text[start + gap : start + gap + 1] == ELLIPSIS:
            self._select(start + gap)
        self.editor.setFocus()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "editor"):
            return
        top = _LABEL_BELOW if self._label else 8.0
        # Qt's own editors keep two pixels of air at the left.
        room = QRectF(_PADDING - 2, top, width_u - 2 * _PADDING + 4, max(1.0, height_u - top - 8))
        if self._ink is not None:
            room = self._ink.arrange(room, self._size, self._label)
        self.place(self.editor, room.left(), room.top(), room.width(), room.height())
        self._set_font()
        self.editor.setPalette(_palette(self.kit))
        touch = self.kit.mode is Mode.WALL
        policy = Qt.ContextMenuPolicy.NoContextMenu if touch else Qt.ContextMenuPolicy.DefaultContextMenu
        self.editor.setContextMenuPolicy(policy)
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setCursorWidth(max(1, self.kit.pixels(3)))

    def _set_font(self) -> None:
        """Write in the weight of the field; what stands for words that are not there yet is light."""
        font = QFont(self.kit.look(self).font(self._size, Weight.REGULAR if self._empty else self._weight))
        font.setPixelSize(max(1, self.kit.pixels(self._size)))
        self.editor.setFont(font)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, focused = look.palette, self.editor.hasFocus()
        line, width = (colors.ink, 3.0) if focused else (colors.line2, 2.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=line, width=width)
        if focused and self.kit.shows_focus:
            draw_focus_ring(painter, look, whole(size), colors.ink)
        room = self.label_room(size.width())
        draw(painter, look, self._label, _PADDING, _LABEL_MIDDLE, size=20, color=colors.ink2, width=room)
        self.paint_ink(painter, look)

    def label_room(self, width: float) -> float:
        """The width of the label in a field so wide, in design units: beside it may lie the button that offers ink."""
        return width - 2 * _PADDING - (self._ink.beside_label if self._ink is not None else 0.0)

    @property
    def offered_u(self) -> float:
        """The width at its right that a button offering ink takes, in design units; 0 where there is none."""
        return self._ink.offered_u if self._ink is not None else 0.0

    def paint_ink(self, painter: QPainter, look: Look) -> None:
        """Paint what is written by hand; a field with a look of its own calls it."""
        if self._ink is not None:
            self._ink.paint(painter, look)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_ink = self.opens_ink_at(event.position().toPoint())
        event.setAccepted(self._pressed_ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_ink and self.rect().contains(event.position().toPoint()):
            self.ask_for_ink()
        self._pressed_ink = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched is self._surface:
            return self._over_ink(event)
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if self._ink is not None:
                self._ink.follow_words()
            if event.type() == QEvent.Type.FocusIn:
                self.entered.emit()
            else:
                self._finish()
        return super().eventFilter(watched, event)

    def _over_ink(self, event: QMouseEvent) -> bool:
        """A press on ink below the editor belongs to the ink, and so does its release."""
        at = self._surface.mapTo(self, event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_ink = self.opens_ink_at(at)
            return self._pressed_ink
        taken = self._pressed_ink
        if taken and event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed_ink = False
            if self.rect().contains(at):
                self.ask_for_ink()
        return taken

    def _changed(self) -> None:
        if self._ink is not None:
            self._ink.follow_words()
        if self._empty != (not self.text):
            self._empty = not self.text
            self._set_font()
        if self._soft is not None:
            self.editor.setAccessibleDescription(self._soft.spoken(self.text))
        if not self._quiet:
            self.edited.emit(self.text)

    def _finish(self) -> None:
        if self.text != self._finished_with:
            self._finished_with = self.text
            self.finished.emit(self.text)

    def _caret(self) -> int:
        if isinstance(self.editor, QLineEdit):
            selected = self.editor.selectionStart()
            return selected if selected >= 0 else self.editor.cursorPosition()
        return self.editor.textCursor().selectionStart()

    def _select(self, place: int) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.setSelection(place, 1)
            return
        cursor = self.editor.textCursor()
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)


class SentenceStarters(Painted):
    """A row of buttons that begin a sentence in a field ("We thought … but …")."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, field: TextField, texts: Sequence[str], parent: QWidget | None = None) -> None:
        self.buttons: list[Button] = []
        self.field, self.texts = field, tuple(texts)
        super().__init__(style, parent)
        for text in texts:
            button = Button(style, text, kind=Kind.STARTER, text_size=24, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, text=text: field.insert_starter(text))
            self.buttons.append(button)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        wanted = [button.preferred_width(height_u) for button in self.buttons]
        gaps = 12.0 * max(0, len(wanted) - 1)
        shrink = min(1.0, (width_u - gaps) / sum(wanted)) if wanted else 1.0
        left = 0.0
        for button, width in zip(self.buttons, wanted, strict=True):
            self.place(button, left, 0, width * shrink, height_u)
            left += width * shrink + 12


class _Line(QLineEdit):
    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        self.setFrame(False)
        self.setMaxLength(MAX_CHARACTERS)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spans = self._field.underlined
        if not spans:
            return
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        # Qt tells only where the caret stands, five pixels right of the edge of its rectangle
        caret = self.cursorRect()
        place = layout.lineAt(0).cursorToX(self.cursorPosition())
        origin = QPointF(caret.left() + 5 - place[0], caret.top())  # type: ignore[index]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._field.kit
        underline(painter, layout, origin, spans, style.palette.learn, unit=style.unit)
        painter.end()


class _Lines(QPlainTextEdit):
    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(2)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._keep_short)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spans = self._field.underlined
        if not spans:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style, block = self._field.kit, self.firstVisibleBlock()
        while block.isValid():
            origin = self.blockBoundingGeometry(block).topLeft() + self.contentOffset()
            if origin.y() > self.viewport().height():
                break
            color, first = style.palette.learn, block.position()
            underline(painter, block.layout(), origin, spans, color, unit=style.unit, first=first)
            block = block.next()
        painter.end()

    def insertFromMimeData(self, source: QMimeData) -> None:
        # A paste of megabytes would stand still before it could be shortened.
        self.insertPlainText(source.text()[:MAX_CHARACTERS])

    def _keep_short(self) -> None:
        # Qt counts emoji twice: a text that is not too long must not lose its head
        if self.document().characterCount() - 1 <= MAX_CHARACTERS:
            return
        surplus = len(self.toPlainText()) - MAX_CHARACTERS
        if surplus > 0:
            cursor = self.textCursor()
            if cursor.atStart():
                cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, surplus)
            cursor.removeSelectedText()


def _palette(style: Style) -> QPalette:
    colors, palette = style.palette, QPalette()
    for role, color in (
        (QPalette.ColorRole.Base, QColor(0, 0, 0, 0)),
        (QPalette.ColorRole.Text, colors.ink),
        (QPalette.ColorRole.PlaceholderText, colors.ink2),
        (QPalette.ColorRole.Highlight, colors.ink),
        (QPalette.ColorRole.HighlightedText, colors.on_ink),
    ):
        palette.setColor(role, color)
    return palette
