"""The target condition under any order of taps: never set while a part is missing, never moved once it is set."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import MetricTarget, Part, TargetCondition, last_date
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.locked_pattern import LockedPattern
from kata_desktop.ui.target.longer import LongerEditor
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.on_screen import key, screen_on, type_into
from tests.helpers.pointer import click
from tests.helpers.target_screens import TODAY, opened, target_board, window_of

WORDS: Final = st.sampled_from(
    ["Both hands start together", "Trays return empty", "no waiting", " ", "The press comes"]
)
ACTS: Final = st.one_of(
    st.tuples(st.just("row"), st.sampled_from(list(Part))),
    st.tuples(st.just("tile"), st.integers(0, 3)),
    st.tuples(st.just("cell"), st.integers(0, 34)),
    st.tuples(st.just("metric"), st.integers(0, 1)),
    st.tuples(st.just("digit"), st.sampled_from("0123456789")),
    st.tuples(st.just("type"), WORDS),
    st.tuples(st.just("more"), st.sampled_from([1, -1])),
    st.tuples(st.just("primary"), st.none()),
    st.tuples(st.just("primary"), st.none()),
    st.tuples(st.sampled_from(["longer", "weeks", "undo", "redo", "leave", "erase"]), st.none()),
)


@dataclass
class Hands:
    """Does one thing after the other, whatever is on the screen."""

    window: MainWindow
    session: StoryboardSession
    were_set: dict[str, tuple[date | None, MetricTarget | None, MetricTarget | None]] = field(default_factory=dict)

    @property
    def screen(self) -> TargetScreen:
        if not isinstance(self.window.screen_shown, TargetScreen):
            self.window.go(Destination(Place.TARGET))
            QApplication.processEvents()
        return screen_on(self.window, TargetScreen)

    def do(self, act: str, what: object) -> None:
        getattr(self, f"_{act}")(self.screen, what)
        QApplication.processEvents()

    def _row(self, screen: TargetScreen, part: object) -> None:
        click(screen.rows.rows[part])  # type: ignore[index]

    def _tile(self, screen: TargetScreen, index: object) -> None:
        if isinstance(screen.editor, DateEditor):
            click(screen.editor.tiles[index])  # type: ignore[call-overload]

    def _cell(self, screen: TargetScreen, index: object) -> None:
        if isinstance(screen.editor, DateEditor):
            click(screen.editor.calendar.cells[index])  # type: ignore[call-overload]

    def _metric(self, screen: TargetScreen, index: object) -> None:
        if isinstance(screen.editor, MetricEditor):
            click(screen.editor.choices.buttons[index])  # type: ignore[call-overload]

    def _digit(self, screen: TargetScreen, sign: object) -> None:
        if isinstance(screen.editor, MetricEditor) and screen.editor.pad.isVisible():
            click(screen.editor.pad.key(str(sign)))

    def _erase(self, screen: TargetScreen, _: object) -> None:
        if isinstance(screen.editor, MetricEditor) and screen.editor.pad.isVisible():
            click(screen.editor.pad.delete_key)

    def _type(self, screen: TargetScreen, words: object) -> None:
        editor = screen.editor
        shown: TextField | None = None
        if isinstance(editor, PatternEditor):
            if editor.add.isVisible():
                click(editor.add)
            editor.focus_first()
            shown = next((line.field for line in editor.lines if line.field.isVisible()), None)
        elif isinstance(editor, LongerEditor):
            shown = editor.why
        elif isinstance(editor, LockedPattern) and editor.field.isVisible():
            shown = editor.field
        elif isinstance(editor, MetricEditor) and editor.line.isVisible():
            shown = editor.line
        if shown is not None:
            type_into(shown, str(words))

    def _more(self, screen: TargetScreen, direction: object) -> None:
        if isinstance(screen.editor, LongerEditor):
            click(screen.editor.more if direction == 1 else screen.editor.less)

    def _primary(self, screen: TargetScreen, _: object) -> None:
        if screen.ledge.primary is not None:
            click(screen.ledge.primary)

    def _longer(self, screen: TargetScreen, _: object) -> None:
        if isinstance(screen.editor, DateEditor):
            click(screen.editor.longer_button)

    def _weeks(self, screen: TargetScreen, _: object) -> None:
        if isinstance(screen.editor, LongerEditor):
            click(screen.editor.back_button)

    def _undo(self, screen: TargetScreen, _: object) -> None:
        screen.document.undo()

    def _redo(self, screen: TargetScreen, _: object) -> None:
        screen.document.redo()

    def _leave(self, screen: TargetScreen, _: object) -> None:
        key(screen, Qt.Key.Key_Escape)

    def check(self) -> None:
        """What holds after every act."""
        for each in self.session.board.target_conditions:
            if each.set_on is None:
                # setting it was undone
                self.were_set.pop(each.id, None)
                continue
            _is_whole(each)
            numbers = (each.achieve_by, each.outcome, each.process)
            assert self.were_set.setdefault(each.id, numbers) == numbers


def _is_whole(condition: TargetCondition) -> None:
    assert condition.achieve_by is not None
    assert TODAY < condition.achieve_by <= last_date(TODAY)
    if (condition.achieve_by - TODAY).days > 28:
        assert condition.reason.strip()
    for aim in (condition.outcome, condition.process):
        assert aim is not None
        assert aim.value is not None
    assert condition.pattern
    assert all(line.strip() for line in condition.pattern)


@settings(max_examples=14, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=10, max_size=30), numbers=st.booleans(), pattern=st.booleans())
def test_it_is_set_whole_and_then_stays(
    qtbot: QtBot, acts: list[tuple[str, object]], numbers: bool, pattern: bool
) -> None:
    session = target_board(numbers=numbers, **({} if pattern else {"pattern": ()}))
    hands = Hands(window_of(opened(qtbot, session)), session)
    for act, what in acts:
        hands.do(act, what)
        hands.check()


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=4, max_size=16))
def test_the_ledge_never_offers_what_would_be_refused(qtbot: QtBot, acts: list[tuple[str, object]]) -> None:
    session = target_board(pattern=())
    hands = Hands(window_of(opened(qtbot, session)), session)
    for act, what in acts:
        hands.do(act, what)
    screen = hands.screen
    screen.keeper.flush()
    QApplication.processEvents()
    if screen.condition.is_open:
        return
    assert screen.ledge.primary is not None
    possible = not screen.ledge.primary.why
    click(screen.ledge.primary)
    assert (session.board.target is not None) is possible
