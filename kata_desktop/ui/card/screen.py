"""The five-questions card on screen without any board: front and back in their order, notes, the time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.card import ASKED, BACK, CardTalk, Question
from kata_desktop.session.card import CardFile
from kata_desktop.ui.card.course import CardCourse
from kata_desktop.ui.card.face import STEPS, CardFace
from kata_desktop.ui.card.ink import CardInk, not_kept
from kata_desktop.ui.card.make import MakeBoard
from kata_desktop.ui.card.note import NotePanel
from kata_desktop.ui.coaching.timer import TIMER_HEIGHT, CycleTimer
from kata_desktop.ui.coaching.turn import CardTurn
from kata_desktop.ui.idle import IDLE_TALKING_MS
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER, HEADER_HEIGHT
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards, card, printing

_LEFT, _LEFT_SHARE = 760.0, 0.42
_TITLE: Final = 700.0
_TIMER: Final = 860.0


class CardScreen(Screen):
    """`made` carries the name of the board that is wanted of the notes, `print_wanted` comes for card or forms."""

    made = Signal(str)
    card_print_wanted = Signal()
    forms_wanted = Signal()
    emptied = Signal()
    patience_ms = IDLE_TALKING_MS

    def __init__(self, style: Style, file: CardFile, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.course = CardCourse(file, style.now, self)
        self.timer = CycleTimer(style, self)
        self.face = CardFace(style, self)
        self.note = NotePanel(style, self)
        self.note.take_ink(CardInk(self.course, self.note))
        self.making = MakeBoard(style, self)
        self.making.hide()
        self.turning = CardTurn(style, self)
        self._entered = False
        self._connect()
        self.show_card()

    def _connect(self) -> None:
        self.face.chosen.connect(self.ask)
        self.face.stepped.connect(self._step)
        self.note.edited.connect(self.course.write)
        self.note.finished.connect(self.course.flush)
        self.making.edited.connect(self._show_make_key)
        self.making.entered.connect(self._make)
        self.course.moved.connect(self._on_moved)
        self.course.ticked.connect(self._show_time)

    # ------------------------------------------------------------------------------ coming and going

    def enter(self) -> None:
        """Go on where the talk was."""
        self._entered = True
        self.course.enter()
        self.show_card()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._entered:
            self.course.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.course.pause()
        self.turning.stop()

    @property
    def talk(self) -> CardTalk:
        """What is noted."""
        return self.course.talk

    # -------------------------------------------------------------------------------------- the card

    def ask(self, question: Question) -> None:
        """Choose a question of the card."""
        self.course.go(question)
        self.face.rows[question].setFocus()

    def go_on(self) -> None:
        """Ask the next question; after the last one go back to the boards."""
        if not self.course.step(1):
            self.back_requested.emit()

    def begin_anew(self) -> None:
        """Take an empty card; it can be undone."""
        if self.course.begin_anew():
            self.emptied.emit()

    def take_back_ink(self) -> bool:
        """Take back what was written or rubbed out last; whether there was anything."""
        return self.course.take_back_ink()

    def bring_back(self) -> bool:
        """Take back the notes that were put aside last; whether there were any."""
        return self.course.bring_back()

    def _on_moved(self) -> None:
        former = self.face.grab() if self._turns_over() else None
        self.refresh()
        if former is not None:
            self.turning.turn(former, self.face.grab())

    def _turns_over(self) -> bool:
        return self.kit.motion and self.isVisible() and (self.course.at in BACK) is not self.face.is_turned

    def refresh(self) -> None:
        """Show the talk as it stands."""
        talk = self.talk
        self.face.show_talk(talk)
        self.note.show_talk(talk, self.course.today.toordinal())
        self._show_time()
        self._show_kept()
        if self.making.isHidden():
            self._show_keys()

    def _show_time(self) -> None:
        self.timer.show_seconds(self.course.seconds)

    def _show_kept(self) -> None:
        day, fault = self.course.day, self.course.fault
        if fault is not None:
            self.ledge.say(not_kept(fault))
        elif day is None:
            self.ledge.set_saved(card.nothing_noted(), ticked=False)
        else:
            today = self.course.today
            self.ledge.set_saved(card.kept() if day == today else card.noted_on(day, today))

    # --------------------------------------------------------------------------------------- the ledge

    def show_card(self) -> None:
        """Show the card itself."""
        self.set_title(card.title(), card.title_line(), width=_TITLE, share=0.4)
        for part in (self.face, self.note, self.timer):
            part.show()
        self.making.hide()
        back, printing_card, forms = (
            self._key(boards.title(), "layout-grid"),
            self._key(printing.print_card(), "printer"),
            self._key(printing.empty_forms(), "file-text"),
        )
        back.clicked.connect(self.back_requested)
        printing_card.clicked.connect(self.card_print_wanted)
        forms.clicked.connect(self.forms_wanted)
        self.again, self.make_key = self._key(card.start_again(), "rotate-ccw"), self._key(card.make(), "plus")
        self.again.clicked.connect(self.begin_anew)
        self.make_key.clicked.connect(self.show_making)
        self.next_key = Button(
            self.kit, card.next_question(), kind=Kind.LEDGE_PRIMARY, icon="chevron-right", icon_after=True
        )
        self.next_key.clicked.connect(self.go_on)
        self.ledge.set_navigation([back, printing_card, forms])
        self.ledge.set_actions([self.again, self.make_key])
        self.ledge.set_primary(self.next_key)
        self.refresh()
        self.style_changed()
        self.face.rows[self.course.at].setFocus()

    def _show_keys(self) -> None:
        why = card.nothing_noted() if self.talk.is_empty else ""
        for key in (self.again, self.make_key):
            key.set_why(why)
        last = self.course.at is ASKED[-1]
        self.next_key.set_text(card.done() if last else card.next_question())
        self.next_key.set_icon("check" if last else "chevron-right")
        self.ledge.style_changed()

    def show_making(self) -> None:
        """Ask for the name of a board that is made of the notes."""
        self.course.flush()
        self.set_title(card.make(), card.make_line(), width=_TITLE)
        for part in (self.face, self.note, self.timer):
            part.hide()
        self.making.show_talk(self.talk)
        self.making.show()
        back = self._key(card.to_card(), "chevron-left")
        back.clicked.connect(self.show_card)
        self.make_it = Button(self.kit, card.make_it(), kind=Kind.LEDGE_PRIMARY, icon="plus")
        self.make_it.clicked.connect(self._make)
        self.ledge.set_navigation([back])
        self.ledge.set_actions([])
        self.ledge.set_primary(self.make_it)
        self._show_make_key()
        self.style_changed()
        self.making.field.editor.setFocus()

    def _show_make_key(self) -> None:
        self.make_it.set_why("" if self.making.name else boards.name_missing())

    def _make(self) -> None:
        if self.making.name:
            self.course.pause()
            self.made.emit(self.making.name)
        else:
            self.ledge.say(boards.name_missing())

    def _key(self, words: str, icon: str) -> Button:
        return Button(self.kit, words, kind=Kind.LEDGE, icon=icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and not self.making.isHidden():
            self.show_card()
        elif step is not None and self.making.isHidden():
            self._step(step)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        self.course.step(by)
        self.face.rows[self.course.at].setFocus()

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if not hasattr(self, "turning"):
            return
        place, header = self.content_rect(), self.header_rect()
        left = max(min(_LEFT, place.width() * 0.44), place.width() * _LEFT_SHARE)
        for part in (self.face, self.turning):
            self.place(part, place.left(), place.top(), left, place.height())
        right = place.left() + left + GUTTER
        self.place(self.note, right, place.top(), place.right() - right, place.height())
        self.place(self.making, place.left(), place.top(), place.width(), place.height())
        wide = min(_TIMER, header.width())
        self.place(self.timer, place.right() - wide, (HEADER_HEIGHT - TIMER_HEIGHT) / 2, wide, TIMER_HEIGHT)
