"""Taps and words in any order: nothing breaks, no sealed number changes, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, ExperimentKind, Form, Stage
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import HarmEditor, PlanEditor, StepEditor, TextEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words.experiment import Part, Row
from kata_desktop.words.experiment_plan import Put
from tests.helpers.boards import pass_time
from tests.helpers.on_screen import go, key, type_into
from tests.ui.experiment.conftest import Wall

WORDS: Final = st.sampled_from(["Turn the fixture", "Watch ten pumps", "Screws at the left", "no", "5"])
TAPS: Final = st.one_of(
    st.tuples(st.just("row"), st.sampled_from(list(Row))),
    st.tuples(st.just("part"), st.sampled_from(list(Part))),
    st.tuples(st.just("put"), st.sampled_from(list(Put))),
    st.tuples(st.just("kind"), st.sampled_from(list(ExperimentKind))),
    st.tuples(st.just("digit"), st.sampled_from("0123456789.")),
    st.tuples(st.just("type"), WORDS),
    st.tuples(st.just("type"), WORDS),
    st.tuples(st.just("primary"), st.none()),
    st.tuples(st.just("primary"), st.none()),
    st.tuples(st.sampled_from(["undo", "redo", "escape", "new", "measure", "rest"]), st.none()),
)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a started step never changes."""

    expect: Expectation
    metric: str
    unit: str
    kind: ExperimentKind | None
    obstacle: str


def _words_of(editor: PlanEditor | None) -> TextField | None:
    if isinstance(editor, StepEditor):
        return editor.step
    if isinstance(editor, HarmEditor | TextEditor):
        return editor.field
    return editor.text if isinstance(editor, ExpectationEditor) and editor.put is Put.WORDS else None


@dataclass
class Hands:
    """Does one thing after the other, whatever is on the screen, and remembers what was sealed."""

    wall: Wall
    sealed: dict[str, Sealed] = field(default_factory=dict)

    @property
    def screen(self) -> ExperimentScreen:
        if not isinstance(self.wall.window.screen_shown, ExperimentScreen):
            go(self.wall.window, Place.EXPERIMENT)
        return self.wall.screen

    def do(self, act: str, what: object) -> None:
        screen = self.screen
        getattr(self, f"_{act}")(screen, what)
        QApplication.processEvents()

    def field_shown(self) -> TextField | None:
        """The words that can be typed now."""
        screen, record = self.screen, self.screen.record
        if screen.experiment.stage is Stage.PLANNED:
            return _words_of(screen.plan.editor)
        if record.reword is not None:
            return record.reword.words
        if record.check is not None:
            return record.check.text
        return record.act.field if screen.part is Part.ACT else None

    def _row(self, screen: ExperimentScreen, row: object) -> None:
        shown = screen.plan.rows.rows[row]  # type: ignore[index]
        if shown.isVisible():
            self.wall.tap(shown)

    def _part(self, screen: ExperimentScreen, part: object) -> None:
        self.wall.tap(screen.strip.parts[part])  # type: ignore[index]

    def _put(self, screen: ExperimentScreen, put: object) -> None:
        if screen.experiment.stage is Stage.PLANNED and isinstance(screen.plan.editor, ExpectationEditor):
            self.wall.tap(screen.plan.editor.tiles[put])  # type: ignore[index]

    def _kind(self, screen: ExperimentScreen, kind: object) -> None:
        if screen.experiment.stage is Stage.PLANNED and isinstance(screen.plan.editor, StepEditor):
            self.wall.tap(screen.plan.editor.kinds[kind])  # type: ignore[index]

    def _digit(self, screen: ExperimentScreen, sign: object) -> None:
        pad = getattr(screen.record.check or screen.plan.editor, "pad", None)
        if pad is not None and pad.isVisible():
            self.wall.tap(pad.key(sign))

    def _type(self, screen: ExperimentScreen, words: object) -> None:
        shown = self.field_shown()
        if shown is not None:
            type_into(shown, str(words))
            screen.document.apply(lambda: self.wall.board.session.clearing.reword(self.wall.board.focused, str(words)))
            assert shown.text == words

    def _primary(self, screen: ExperimentScreen, _: object) -> None:
        assert screen.ledge.primary is not None
        self.wall.tap(screen.ledge.primary)

    def _undo(self, screen: ExperimentScreen, _: object) -> None:
        screen.document.undo()

    def _redo(self, screen: ExperimentScreen, _: object) -> None:
        screen.document.redo()

    def _escape(self, screen: ExperimentScreen, _: object) -> None:
        key(screen, Qt.Key.Key_Escape)

    def _new(self, screen: ExperimentScreen, _: object) -> None:
        screen.enter("new")

    def _measure(self, screen: ExperimentScreen, _: object) -> None:
        session = self.wall.board.session
        pass_time(session, minutes=1)
        screen.document.apply(lambda: session.measuring.record(self.wall.board.pace, [57.4] * 3))

    def _rest(self, _screen: ExperimentScreen, _: object) -> None:
        self.wall.window._idle.timeout.emit()

    def check(self) -> None:
        """What holds after every act."""
        board = self.wall.board.session.board
        for each in board.experiments:
            if each.started_at is None:
                # a start that was undone makes it a plan again
                self.sealed.pop(each.id, None)
                continue
            now = Sealed(each.expect, each.metric, each.unit, each.kind, each.obstacle)
            former = self.sealed.setdefault(each.id, now)
            assert now.metric == former.metric
            assert (now.unit, now.kind, now.obstacle) == (former.unit, former.kind, former.obstacle)
            assert (now.expect.low, now.expect.high) == (former.expect.low, former.expect.high)
            assert now.expect.form is former.expect.form
            assert each.step
            assert each.expect.form is not Form.NONE
        started = [each for each in board.experiments if each.is_open]
        assert all(each.second_reason.strip() for each in started[1:])


def hands_on(wall_of: Callable[..., Wall], qtbot: QtBot) -> Hands:
    """Hands at a wall of their own; its window lives to the end of the test, as one at work does."""
    wall = wall_of()
    vars(qtbot).setdefault("windows", []).append(wall.window)
    return Hands(wall)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(TAPS, min_size=12, max_size=30))
def test_sealed_numbers_stay_whatever_is_tapped(
    qtbot: QtBot, wall_of: Callable[..., Wall], acts: list[tuple[str, object]]
) -> None:
    hands = hands_on(wall_of, qtbot)
    hands.wall.planned()
    for act, what in acts:
        hands.do(act, what)
        hands.check()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(TAPS, min_size=8, max_size=20), running=st.booleans())
def test_what_is_typed_is_found_again(
    qtbot: QtBot, wall_of: Callable[..., Wall], acts: list[tuple[str, object]], running: bool
) -> None:
    """Words typed into the field that is shown stand on the board or in the same field after leaving and coming."""
    hands = hands_on(wall_of, qtbot)
    made = hands.wall.running() if running else hands.wall.planned()
    for act, what in acts:
        hands.do(act, what)
    go(hands.wall.window, Place.EXPERIMENT, made)
    with suppress(KeyError):
        hands.wall.press("What happened?")
    shown = hands.field_shown()
    if shown is None or hands.wall.screen.record.reword is not None:
        return
    type_into(shown, "Words of this moment")
    part, row = hands.wall.part(), hands.wall.open_row()
    hands.do("rest", None)
    go(hands.wall.window, Place.EXPERIMENT, made)
    if hands.wall.screen.experiment.stage is Stage.PLANNED:
        hands.wall.row(row)
    elif hands.wall.part() is not part:
        hands._part(hands.wall.screen, part)
    again = hands.field_shown()
    assert again is not None
    assert again.text == "Words of this moment"
