"""The parts of the sheet by themselves: marks, cells, rows, the line for next time, the timer that closes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import NO_INK, Ink, Stroke
from kata_desktop.core.notebook import COACH_MARKS, LEARNER_MARKS, Mark, Seen
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.observation.cell import SeenCell
from kata_desktop.ui.observation.closing import CLOSES_MS, ClosingTimer
from kata_desktop.ui.observation.marks import MarkFlow
from kata_desktop.ui.observation.phase_cell import PhaseCell, PhaseShown
from kata_desktop.ui.observation.row import PhaseRow, columns
from kata_desktop.ui.observation.strip import PractiseStrip
from tests.helpers.alone import seen_words, show, style_of
from tests.helpers.pointer import HANDS, Pointer, tap
from tests.helpers.seen_text import BY_HAND

MODES = pytest.mark.parametrize("mode", Mode, ids=lambda mode: mode.name.lower())
WIDTHS = (260, 420, 900)


# ------------------------------------------------------------------------------------------- marks


def flow_of(qtbot: QtBot, mode: Mode = Mode.WALL, width: int = 900) -> MarkFlow:
    flow = MarkFlow(style_of(mode), Phase.FOCUSING, COACH_MARKS)
    show(qtbot, flow, width, 300)
    return flow


def in_sight(flow: MarkFlow) -> list[Mark]:
    return [mark for mark, button in flow.buttons.items() if button.isVisible()]


@MODES
def test_only_what_is_marked_is_in_sight_until_it_is_opened(qtbot: QtBot, mode: Mode) -> None:
    flow = flow_of(qtbot, mode)
    flow.show_marks([Mark.WAITED, Mark.FACT])
    assert in_sight(flow) == [Mark.WAITED]
    flow.open(True)
    assert in_sight(flow) == list(COACH_MARKS)
    assert [mark for mark, button in flow.buttons.items() if button.isChecked()] == [Mark.WAITED]
    flow.show_marks([])
    assert in_sight(flow) == list(COACH_MARKS)
    flow.open(False)
    assert in_sight(flow) == []


@MODES
def test_a_plus_stands_at_the_wall_only(qtbot: QtBot, mode: Mode) -> None:
    flow = flow_of(qtbot, mode)
    assert flow.more is not None
    assert flow.more.isVisible() is (mode is Mode.WALL)
    assert "Focusing" in flow.more.accessibleName()


@HANDS
def test_the_plus_opens_and_closes_and_tells_each_time(qtbot: QtBot, act: Pointer) -> None:
    flow = flow_of(qtbot)
    told: list[bool] = []
    flow.opened.connect(lambda: told.append(flow.is_open))
    assert flow.more is not None
    act(flow.more)
    act(flow.more)
    flow.open(False)
    assert told == [True, False]


@HANDS
@pytest.mark.parametrize("mark", COACH_MARKS, ids=str)
def test_a_tap_on_a_mark_says_which(qtbot: QtBot, act: Pointer, mark: Mark) -> None:
    flow = flow_of(qtbot)
    flow.open(True)
    QApplication.processEvents()
    with qtbot.waitSignal(flow.tapped) as told:
        act(flow.buttons[mark])
    assert told.args == [mark]


@MODES
@pytest.mark.parametrize("width", WIDTHS)
def test_marks_stand_beside_and_below_each_other_and_never_on_each_other(qtbot: QtBot, mode: Mode, width: int) -> None:
    flow = flow_of(qtbot, mode, width)
    flow.open(True)
    QApplication.processEvents()
    room = flow.size_u().width()
    places = [flow.placed_at(button) for button in flow.buttons.values()]
    for number, place in enumerate(places):
        assert place.left() >= 0
        assert place.right() <= room + 0.5
        assert place.bottom() <= flow.height_for(room) + 0.5
        assert not any(place.intersects(other) for other in places[:number])


@pytest.mark.parametrize("mode", Mode, ids=lambda mode: mode.name.lower())
def test_a_narrower_place_needs_at_least_the_height_of_a_wider_one(qtbot: QtBot, mode: Mode) -> None:
    flow = flow_of(qtbot, mode)
    flow.open(True)
    heights = [flow.height_for(width) for width in (120, *WIDTHS, 4000)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


def test_every_mark_has_a_name_that_says_its_phase(qtbot: QtBot) -> None:
    flow = flow_of(qtbot)
    names = [button.accessibleName() for button in flow.buttons.values()]
    assert len(set(names)) == len(COACH_MARKS)
    assert all("Focusing" in name for name in names)


# ------------------------------------------------------------------------------------------- cells


def cell_of(qtbot: QtBot, mode: Mode = Mode.DESK, *, coach: bool = True) -> SeenCell:
    style = style_of(mode)
    cell = SeenCell(style, style, Phase.REFLECTING, coach=coach)
    show(qtbot, cell, 500, 240)
    return cell


@pytest.mark.parametrize(
    ("coach", "marks", "name"),
    [(True, COACH_MARKS, "Reflecting, Coach"), (False, LEARNER_MARKS, "Reflecting, Learner")],
)
def test_each_side_has_its_own_marks(qtbot: QtBot, marks: tuple[Mark, ...], name: str, *, coach: bool) -> None:
    cell = cell_of(qtbot, coach=coach)
    assert cell.field is not None
    assert tuple(cell.marks.buttons) == marks
    assert cell.field.editor.accessibleName() == name


@MODES
def test_words_are_typed_at_a_desk_and_read_at_the_wall(qtbot: QtBot, mode: Mode) -> None:
    cell = cell_of(qtbot, mode)
    cell.show_seen("Asked <b>why</b> & waited", (), NO_INK)
    assert cell.field is not None
    assert cell.field.isVisible() is (mode is Mode.DESK)
    assert cell.field.text == "Asked <b>why</b> & waited"
    assert ("Asked <b>why</b> & waited" in seen_words(cell)) is (mode is Mode.WALL)


@MODES
def test_what_is_written_by_hand_is_seen_at_the_wall_and_at_a_desk(qtbot: QtBot, mode: Mode) -> None:
    cell = cell_of(qtbot, mode)
    assert cell.field is not None
    cell.show_seen("Waited", (), NO_INK)
    before = cell.height_for(400)
    assert BY_HAND not in seen_words(cell)
    cell.show_seen("Waited", (), Ink((Stroke("s", "o", "x", ((0, 0), (300, 80))),)))
    assert cell.height_for(400) >= before + 40
    assert seen_words(cell).count(BY_HAND) == 1
    if mode is Mode.DESK:
        assert cell.placed_at(cell.field).top() >= 40
        assert cell.field.editor.accessibleName() == "Reflecting, Coach, written by hand. Typed line: Waited"


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_leads_on_and_is_no_new_line(qtbot: QtBot, pressed: Qt.Key) -> None:
    cell = cell_of(qtbot)
    assert cell.field is not None
    QTest.keyClicks(cell.field.editor, "why")
    with qtbot.waitSignal(cell.next_wanted):
        QTest.keyClick(cell.field.editor, pressed)
    assert cell.field.text == "why"


def test_enter_with_shift_is_a_new_line(qtbot: QtBot) -> None:
    cell = cell_of(qtbot)
    assert cell.field is not None
    QTest.keyClicks(cell.field.editor, "a")
    with qtbot.assertNotEmitted(cell.next_wanted):
        QTest.keyClick(cell.field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(cell.field.editor, "b")
    assert cell.field.text.split() == ["a", "b"]


def test_every_letter_typed_is_told(qtbot: QtBot) -> None:
    cell = cell_of(qtbot)
    told: list[str] = []
    cell.edited.connect(told.append)
    assert cell.field is not None
    QTest.keyClicks(cell.field.editor, "why")
    assert told == ["w", "wh", "why"]
    cell.show_seen("kept elsewhere", ())
    assert cell.field.text == "kept elsewhere"


@pytest.mark.parametrize("words", ["one line", "word " * 12, "word " * 200])
def test_words_at_the_wall_take_the_room_they_need_up_to_three_lines(qtbot: QtBot, words: str) -> None:
    cell = cell_of(qtbot, Mode.WALL)
    empty = cell.height_for(400)
    cell.show_seen(words, ())
    taller = cell.height_for(400) - empty
    assert 0 < taller < 4 * 22 * 1.5
    cell.show_seen("", ())
    assert cell.height_for(400) == empty


# -------------------------------------------------------------------------------------- phases, rows


@MODES
@pytest.mark.parametrize("phase", Phase, ids=str)
def test_a_phase_says_its_name_at_any_width(qtbot: QtBot, mode: Mode, phase: Phase) -> None:
    cell = PhaseCell(style_of(mode), phase)
    show(qtbot, cell, 320 if mode is Mode.WALL else 190, 132)
    name = {Phase.NEXT_STEP: "Next step"}.get(phase, phase.value.capitalize())
    assert name in seen_words(cell)
    cell.show_phase(PhaseShown(90), "")
    assert cell.accessibleName() == f"Phase {name}, 1 minute 30."


@pytest.mark.parametrize(("seconds", "said"), [(0, "–"), (50, "0:50"), (61, "1:01"), (350.4, "5:50"), (3600, "60:00")])
def test_a_phase_shows_its_time_at_the_wall(qtbot: QtBot, seconds: float, said: str) -> None:
    cell = PhaseCell(style_of(), Phase.FOCUSING)
    show(qtbot, cell, 320, 132)
    cell.show_phase(PhaseShown(seconds, 0.5), "")
    assert said in seen_words(cell)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 1.0, 3.0])
def test_any_share_of_the_longest_can_be_painted(qtbot: QtBot, share: float) -> None:
    """A share beyond the longest one, as a running time has for a moment, looks like the longest."""
    pictures = []
    for one in (share, min(1.0, share)):
        cell = PhaseCell(style_of(), Phase.FOCUSING)
        show(qtbot, cell, 320, 132)
        cell.show_phase(PhaseShown(60, one), "")
        pictures.append(cell.grab().toImage())
    assert pictures[0] == pictures[1]


def test_what_was_asked_for_stands_in_the_place_of_the_questions(qtbot: QtBot) -> None:
    cell = PhaseCell(style_of(Mode.DESK), Phase.FOCUSING)
    show(qtbot, cell, 190, 106)
    before = seen_words(cell)
    cell.show_phase(PhaseShown(asked_for=True), "")
    assert seen_words(cell) != before
    assert seen_words(cell)[0] == before[0]


def test_a_running_phase_looks_and_sounds_different(qtbot: QtBot) -> None:
    cell = PhaseCell(style_of(), Phase.FOCUSING)
    show(qtbot, cell, 320, 132)
    cell.show_phase(PhaseShown(60, 0.5), "Waited")
    before, name = cell.grab().toImage(), cell.accessibleName()
    cell.show_phase(PhaseShown(60, 0.5, running=True), "Waited")
    assert cell.grab().toImage() != before
    assert cell.accessibleName() != name
    assert "Waited" in name


def row_of(qtbot: QtBot, mode: Mode = Mode.DESK, width: int = 1300) -> PhaseRow:
    style = style_of(mode)
    row = PhaseRow(style, style, Phase.NEXT_STEP)
    show(qtbot, row, width, 200)
    return row


@MODES
@pytest.mark.parametrize("width", [900, 1334, 1872, 3800])
def test_the_two_sides_of_a_row_are_as_wide_as_each_other_and_apart(mode: Mode, width: int) -> None:
    coach, learner = columns(style_of(mode), width)
    assert coach.width() == learner.width() > 0
    assert coach.left() > 0
    assert coach.right() < learner.left()
    assert learner.right() < width


@pytest.mark.parametrize(("shown", "said"), [
    (PhaseShown(), ["–"]), (PhaseShown(97), ["1:37"]), (PhaseShown(0, running=True), ["0:00", "running"]),
    (PhaseShown(5, running=True), ["0:05", "running"]),
])  # fmt: skip
def test_the_time_of_a_row_stands_at_its_end_at_a_desk(qtbot: QtBot, shown: PhaseShown, said: list[str]) -> None:
    row = row_of(qtbot)
    row.show_phase(shown, Seen())
    words = seen_words(row)
    assert [one for one in words if one in ("–", "running") or ":" in one] == said
    assert row.shown == shown


def test_a_row_tells_what_the_coach_did_by_its_marks_before_its_words(qtbot: QtBot) -> None:
    row = row_of(qtbot)
    row.show_phase(PhaseShown(10), Seen(coach="Asked why"))
    assert "Asked why" in row.cell.accessibleName()
    row.show_phase(PhaseShown(10), Seen(coach="Asked why", coach_marks=(Mark.WAITED,)))
    assert "Asked why" not in row.cell.accessibleName()
    assert "waited" in row.cell.accessibleName()


def test_opening_a_row_opens_both_sides_and_says_that_it_grows(qtbot: QtBot) -> None:
    row = row_of(qtbot, Mode.WALL, 900)
    closed = row.height_for(900)
    with qtbot.waitSignal(row.heightened):
        row.open(True)
    assert row.coach.marks.is_open
    assert row.learner.marks.is_open
    assert row.height_for(900) > closed
    row.open(False)
    assert row.height_for(900) == closed


@MODES
def test_words_by_hand_are_asked_for_at_the_wall(qtbot: QtBot, mode: Mode) -> None:
    row = row_of(qtbot, mode, 1800)
    assert row.write is not None
    assert row.write.isVisible() is (mode is Mode.WALL)
    if mode is Mode.WALL:
        with qtbot.waitSignal(row.write_wanted):
            tap(row.write)


# --------------------------------------------------------------------------------- the line, the timer


def strip_of(qtbot: QtBot, line: str = "", mode: Mode = Mode.DESK) -> PractiseStrip:
    style = style_of(mode)
    strip = PractiseStrip(style, style)
    strip.show_line(line)
    show(qtbot, strip, 1200, round(strip.wanted_height) + 16)
    return strip


@MODES
@pytest.mark.parametrize("line", ["", "Count to five.", "<b>Wait</b> & ask", "word " * 60, "انتظر ثم اسأل"])
def test_the_line_for_next_time_is_shown_as_it_was_written(qtbot: QtBot, mode: Mode, line: str) -> None:
    strip = strip_of(qtbot, line, mode)
    assert strip.line == line
    if line:
        assert line in seen_words(strip)
        assert line in strip.accessibleName()
    else:
        assert len(seen_words(strip)) == 1


@HANDS
def test_a_tap_anywhere_on_the_line_writes_it(qtbot: QtBot, act: Pointer) -> None:
    strip = strip_of(qtbot, "Count to five.")
    assert not strip.field.isVisible()
    act(strip, QPoint(300, strip.height() // 2))
    assert strip.field.isVisible()
    assert strip.field.text == "Count to five."


def test_it_is_told_without_the_spaces_around_it(qtbot: QtBot) -> None:
    strip = strip_of(qtbot)
    strip.open()
    QTest.keyClicks(strip.field.editor, "  Wait  ")
    with qtbot.waitSignal(strip.written) as told:
        QTest.keyClick(strip.field.editor, Qt.Key.Key_Return)
    assert told.args == ["Wait"]
    assert not strip.field.isVisible()


@pytest.fixture
def watched(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    show(qtbot, widget, 200, 200)
    return widget


@pytest.mark.parametrize("touch", ["mouse", "finger", "key"])
def test_every_touch_gives_two_more_minutes(watched: QWidget, touch: str) -> None:
    timer = ClosingTimer(watched)
    timer.begin()
    timer.start(CLOSES_MS // 4)
    if touch == "mouse":
        QTest.mouseClick(
            watched.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(9, 9)
        )
    elif touch == "finger":
        tap(watched)
    else:
        QTest.keyClick(watched.windowHandle(), Qt.Key.Key_A)
    # the length that was set last holds, begun anew by the touch
    assert timer.remainingTime() > CLOSES_MS // 4 - 2000
    timer.stop()


def test_a_touch_begins_nothing_that_was_not_begun(watched: QWidget) -> None:
    timer = ClosingTimer(watched)
    timer.begin()
    timer.stop()
    tap(watched)
    assert not timer.isActive()
    assert (timer.isSingleShot(), timer.interval()) == (True, 120_000)
