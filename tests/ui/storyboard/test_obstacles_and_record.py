"""Panel 3 and the experimenting record for given values: rows that fit, what is counted, and what a tap brings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import LearnedTone, ObstaclesPicture, RecordPicture, RowPicture
from kata_desktop.ui.storyboard.obstacle_panel import FocusFrame, ObstaclePanel, ParkedRow
from kata_desktop.ui.storyboard.record_panel import RecordPanel, RecordRow, row_height
from kata_desktop.ui.storyboard.sizes import DESK as DESK_SIZES
from kata_desktop.ui.storyboard.sizes import WALL as WALL_SIZES
from kata_desktop.ui.storyboard.sizes import RecordSizes
from kata_desktop.words.practice import Empty, empty, in_focus, legend, parked
from kata_desktop.words.storyboard import more, parked_and_more
from tests.helpers.board_parts import (
    DESK,
    LARGE,
    ROOMS,
    WALL,
    Room,
    a_row,
    an_obstacle,
    lines_on,
    put,
    some_obstacles,
    words_on,
)
from tests.helpers.pointer import click

ROOM = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
LONG = "The housing has to be turned over by hand before every single press " * 6


def obstacles(qtbot: QtBot, room: Room, shown: ObstaclesPicture, height: float = 0) -> ObstaclePanel:
    panel = ObstaclePanel(room.style())
    put(qtbot, panel, *((378, height or 260) if room is DESK else (480, height or 512)))
    panel.show_obstacles(shown)
    return panel


def rows_of(panel: ObstaclePanel) -> list[ParkedRow]:
    """The rows that are shown, in their order."""
    return [row for row in panel._rows if not row.isHidden()]


def record(qtbot: QtBot, room: Room, *rows: RowPicture, target: str = "", surprises: str = "") -> RecordPanel:
    panel = RecordPanel(room.style())
    put(qtbot, panel, *((1334, 300) if room is DESK else (1204, 420)))
    panel.show_record(RecordPicture(rows, target, surprises))
    return panel


# ------------------------------------------------------------------------------------- obstacles


@ROOM
def test_rows_stand_below_the_focus_in_their_order_and_do_not_touch_its_frame(qtbot: QtBot, room: Room) -> None:
    panel = obstacles(qtbot, room, some_obstacles(3, focus=an_obstacle(9, name="In focus: Obstacle 9")))
    shown = rows_of(panel)
    assert [row.obstacle_id for row in shown] == ["o1", "o2", "o3"]
    assert panel.placed_at(shown[0]).top() >= panel.placed_at(panel.focus_frame).bottom()
    for above, below in pairwise(shown):
        assert panel.placed_at(above).bottom() == panel.placed_at(below).top()


@ROOM
@pytest.mark.parametrize("count", [0, 1, 2, 5, 30])
def test_what_has_no_room_is_counted_and_no_row_reaches_out(qtbot: QtBot, room: Room, count: int) -> None:
    panel = obstacles(qtbot, room, some_obstacles(count, focus=an_obstacle(99)))
    shown = rows_of(panel)
    foot = panel.size_u().height()
    assert all(panel.placed_at(row).bottom() <= foot for row in shown)
    hidden = count - len(shown)
    words = words_on(panel)
    if room is DESK:
        assert (more(hidden) in words) is bool(hidden)
    elif count:
        assert (parked_and_more(hidden) if hidden else parked()) in words
    assert hidden == 0 if count <= 2 else True
    assert hidden > 0 if count == 30 else True


@pytest.mark.parametrize("height", range(180, 340, 8))
def test_the_number_of_the_others_has_room_at_any_height_of_a_desk(qtbot: QtBot, height: int) -> None:
    panel = obstacles(qtbot, DESK, some_obstacles(12, focus=an_obstacle(99)), height)
    counted = [line for line in lines_on(panel) if line.text == more(12 - len(rows_of(panel)))]
    assert [line.fits for line in counted] == [True]
    assert counted[0].rect.bottom() <= panel.height() - panel.margin_px()


def test_fewer_rows_go_and_the_rest_show_the_new_ones(qtbot: QtBot) -> None:
    panel = obstacles(qtbot, WALL, some_obstacles(3, focus=an_obstacle(9)))
    kept = rows_of(panel)[0]
    panel.show_obstacles(ObstaclesPicture("1 open", an_obstacle(9), (an_obstacle(7),), (), ()))
    assert [row.obstacle_id for row in rows_of(panel)] == ["o7"]
    assert rows_of(panel) == [kept]
    assert kept.accessibleName() == "Obstacle, parked: Obstacle 7"


@ROOM
def test_a_tap_brings_the_obstacle_it_met(qtbot: QtBot, room: Room) -> None:
    panel = obstacles(qtbot, room, some_obstacles(2, focus=an_obstacle(9)))
    told: list[str] = []
    panel.obstacle_chosen.connect(told.append)
    click(rows_of(panel)[1])
    click(panel.focus_frame)
    assert told == ["o2", "o9"]


def test_without_a_focus_the_frame_asks_to_choose_and_brings_none(qtbot: QtBot) -> None:
    panel = obstacles(qtbot, WALL, some_obstacles(2))
    told: list[str] = []
    panel.obstacle_chosen.connect(told.append)
    click(panel.focus_frame)
    assert told == [""]
    assert panel.focus_frame.accessibleName() == empty(Empty.FOCUS).text
    assert empty(Empty.FOCUS).text in words_on(panel)


@ROOM
def test_without_any_obstacle_the_panel_asks_for_them(qtbot: QtBot, room: Room) -> None:
    panel = obstacles(qtbot, room, some_obstacles(0))
    assert panel.focus_frame.isHidden()
    assert empty(Empty.OBSTACLES).action in words_on(panel)


@pytest.mark.parametrize("kind", ["held", "solved"])
def test_solved_or_held_ones_make_a_panel_that_is_not_empty(qtbot: QtBot, kind: str) -> None:
    gone = (an_obstacle(1),)
    held, solved = (gone, ()) if kind == "held" else ((), gone)
    panel = obstacles(qtbot, WALL, ObstaclesPicture("0 open · 1 solved", None, (), held, solved))
    assert not panel.focus_frame.isHidden()
    assert empty(Empty.OBSTACLES).action not in words_on(panel)
    assert "0 open · 1 solved" in panel.accessibleName()
    assert "0 open · 1 solved" in words_on(panel)


@pytest.mark.parametrize("room", [WALL, DESK], ids=["wall", "desk"])
def test_the_frame_grows_with_its_words_up_to_so_many_lines(qtbot: QtBot, room: Room) -> None:
    frame = FocusFrame(room.style())
    put(qtbot, frame, 400, 300)
    heights = []
    for text in ("Short", LONG[:70], LONG, LONG * 4):
        frame.show_obstacle(an_obstacle(1, text=text))
        heights.append(frame.preferred_height(400))
    assert heights == sorted(heights)
    assert heights[0] < heights[1] <= heights[2] == heights[3]


def test_only_the_wall_shows_the_detail_and_the_words_above_it(qtbot: QtBot) -> None:
    told = an_obstacle(1, detail="seen on Monday")
    on_wall = words_on(obstacles(qtbot, WALL, some_obstacles(0, focus=told)))
    at_desk = words_on(obstacles(qtbot, DESK, some_obstacles(0, focus=told)))
    assert {"seen on Monday", in_focus()} <= set(on_wall)
    assert not {"seen on Monday", in_focus()} & set(at_desk)
    assert "Obstacle 1" in at_desk


# ------------------------------------------------------------------------------------- experimenting record


@ROOM
def test_rows_stand_in_the_order_given_each_with_its_number_step_and_learning(qtbot: QtBot, room: Room) -> None:
    panel = record(qtbot, room, a_row(3), a_row(2), a_row(1))
    rows = panel.list.rows
    assert [row.experiment_id for row in rows if isinstance(row, RecordRow)] == ["e3", "e2", "e1"]
    assert [row.accessibleName() for row in rows] == ["Experiment 3", "Experiment 2", "Experiment 1"]
    shown = words_on(panel)
    assert {"3", "Step 3", "Learned 3", "1", "Step 1", "Learned 1"} <= set(shown)


def test_only_a_desk_has_room_for_the_dates(qtbot: QtBot) -> None:
    assert "Mon 2 June" in words_on(record(qtbot, DESK, a_row(2)))
    assert "Mon 2 June" not in words_on(record(qtbot, WALL, a_row(2)))


def test_a_longer_date_is_not_cut(qtbot: QtBot) -> None:
    lines = lines_on(record(qtbot, DESK, a_row(1, date="Wed 23 September")))
    (shown,) = [line for line in lines if line.whole == "Wed 23 September"]
    assert not shown.shortened


@ROOM
def test_the_columns_of_a_row_do_not_meet(qtbot: QtBot, room: Room) -> None:
    row = a_row(1, step=LONG, learned=LONG, scale=None, expected="between 43 and 44", happened="45.2 s")
    lines = [line for line in lines_on(record(qtbot, room, row)) if isinstance(line.widget, RecordRow)]
    middle = [line.rect for line in lines if "43" in line.text or "45.2" in line.text]
    words = [line for line in lines if line.text.rstrip("…").strip() in LONG and len(line.text) > 8]
    step = [line.rect for line in words if line.rect.left() < middle[0].left()]
    learned = [line.rect for line in words if line.rect.left() > middle[0].left()]
    assert (len(step), len(learned)) == (2, 2)
    assert max(rect.right() for rect in step) < min(rect.left() for rect in middle)
    assert max(rect.right() for rect in middle) < min(rect.left() for rect in learned)
    assert [line.text for line in lines if not line.fits] == []


@pytest.mark.parametrize(
    ("expected", "happened", "words"),
    [
        ("43–44 s", "45 s", "43–44 s – 45 s"),
        ("43–44 s", "", "43–44 s"),
        ("", "45 s", "45 s"),
        ("we do not know", "", "we do not know"),
    ],
)
def test_without_a_scale_expectation_and_reality_are_words(
    qtbot: QtBot, expected: str, happened: str, words: str
) -> None:
    assert words in words_on(record(qtbot, WALL, a_row(1, scale=None, expected=expected, happened=happened)))


def test_a_row_that_waits_asks_what_was_learned(qtbot: QtBot) -> None:
    row = a_row(1, tone=LearnedTone.ASK, learned="What did we learn?", stage=Stage.CHECKED)
    assert "What did we learn?" in words_on(record(qtbot, WALL, row))


@pytest.mark.parametrize("tone", [LearnedTone.QUIET, LearnedTone.TEXT, LearnedTone.SURPRISE])
def test_each_tone_says_the_same_words(qtbot: QtBot, tone: LearnedTone) -> None:
    assert "Learned 1" in words_on(record(qtbot, WALL, a_row(1, tone=tone)))


def test_tones_stages_and_surprises_look_unlike_each_other(qtbot: QtBot) -> None:
    row = RecordRow(WALL.style())
    put(qtbot, row, 1100, 76)
    looks = []
    for shown in (
        a_row(1),
        a_row(1, tone=LearnedTone.QUIET),
        a_row(1, tone=LearnedTone.SURPRISE),
        a_row(1, surprise=True),
        a_row(1, stage=Stage.PLANNED),
    ):
        row.show_row(shown)
        looks.append(row.grab().toImage())
    assert all(one != other for n, one in enumerate(looks) for other in looks[n + 1 :])


@ROOM
def test_an_empty_record_says_what_will_stand_there_and_has_no_legend(qtbot: QtBot, room: Room) -> None:
    shown = words_on(record(qtbot, room, target="Target 42 s"))
    assert empty(Empty.EXPERIMENTS).text.split()[0] in " ".join(shown)
    assert not {"Target 42 s", *legend()} & set(shown)


@pytest.mark.parametrize("room", [WALL, LARGE], ids=["wall", "130 %"])
def test_the_legend_names_the_target_only_where_there_is_one(qtbot: QtBot, room: Room) -> None:
    assert "42 s" in words_on(record(qtbot, room, a_row(1), target="42 s"))
    without = words_on(record(qtbot, room, a_row(1)))
    assert "42 s" not in without
    assert legend()[0] in without


def test_a_legend_without_room_gives_way_from_its_end(qtbot: QtBot) -> None:
    shown = words_on(record(qtbot, WALL, a_row(1), target="Target 42 s good pumps per shift"))
    assert "Target 42 s good pumps per shift" in shown
    assert legend()[1] not in shown


def test_the_number_of_surprises_stands_beside_the_title(qtbot: QtBot) -> None:
    assert "2 surprises" in words_on(record(qtbot, WALL, a_row(1), surprises="2 surprises"))
    assert LONG not in " ".join(words_on(record(qtbot, WALL, a_row(1), surprises=LONG)))


def test_a_tap_on_a_row_brings_its_experiment(qtbot: QtBot) -> None:
    panel = record(qtbot, WALL, a_row(2), a_row(1))
    told: list[str] = []
    panel.experiment_chosen.connect(told.append)
    click(panel.list.rows[1])
    assert told == ["e1"]


def test_rows_that_are_there_are_kept_when_others_come_and_go(qtbot: QtBot) -> None:
    panel = record(qtbot, WALL, a_row(2), a_row(1))
    before = list(panel.list.rows)
    panel.show_record(RecordPicture((a_row(3), a_row(2), a_row(1)), "", ""))
    assert panel.list.rows[:2] == before
    panel.show_record(RecordPicture((a_row(3),), "", ""))
    assert panel.list.rows == before[:1]
    assert panel.list.rows[0].accessibleName() == "Experiment 3"


# ------------------------------------------------------------------------------------- heights of rows

WALL_ROW, DESK_ROW = WALL_SIZES.record, DESK_SIZES.record


@pytest.mark.parametrize(
    ("sizes", "count", "room", "height"),
    [
        pytest.param(WALL_ROW, 0, 300, 76, id="no row"),
        pytest.param(WALL_ROW, 3, 300, 76, id="all have room"),
        pytest.param(WALL_ROW, 9, 300, 76, id="a wall does not squeeze"),
        pytest.param(DESK_ROW, 5, 220, 44, id="five just fit"),
        pytest.param(DESK_ROW, 5, 200, 40, id="five squeezed"),
        pytest.param(DESK_ROW, 5, 190, 38, id="five at the least"),
        pytest.param(DESK_ROW, 20, 220, 40, id="half of the sixth is seen"),
    ],
)
def test_height_of_a_row(sizes: RecordSizes, count: int, room: float, height: float) -> None:
    assert row_height(sizes, count, room) == pytest.approx(height)
