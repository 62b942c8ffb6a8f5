"""What stands above the panels: the header of the wall, the bar of a desk, and the caption of the actual condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.paint.board.values import ActualPicture, HeaderPicture
from kata_desktop.ui.kit.placed import InUnits
from kata_desktop.ui.storyboard.actual_panel import ActualPanel
from kata_desktop.ui.storyboard.desk_bar import DeskBar
from kata_desktop.ui.storyboard.grid import BAR
from kata_desktop.ui.storyboard.header import BoardHeader
from kata_desktop.ui.storyboard.rhythm import DESK_STRIP, WALL_STRIP, RhythmStrip, StripSizes
from kata_desktop.words.practice import Empty, Panel, empty, empty_challenge, panel_title, rhythm_title
from tests.helpers.board_parts import DESK, LARGE, ROOMS, WALL, Room, a_header, drawn_in, lines_on, put, words_on
from tests.helpers.charts import chart_of
from tests.helpers.pointer import click
from tests.helpers.pseudo import speak_pseudo

ROOM = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
WALLS = pytest.mark.parametrize("room", [WALL, LARGE], ids=lambda room: room.name)
LONG = "Every pump leaves the cell on time and nobody has to search, carry, wait or turn round " * 4


def header(qtbot: QtBot, room: Room = WALL, shown: HeaderPicture | None = None, height: float = 116) -> BoardHeader:
    part = BoardHeader(room.style())
    put(qtbot, part, 1920 / room.reading_size, height)
    part.show_header(shown or a_header())
    return part


def bar(qtbot: QtBot, shown: HeaderPicture | None = None, width: float = 1366) -> DeskBar:
    part = DeskBar(DESK.style())
    put(qtbot, part, width, BAR)
    part.show_header(shown or a_header())
    return part


def emissions(signal: SignalInstance) -> list[bool]:
    """A list that grows with each time a signal comes."""
    came: list[bool] = []
    signal.connect(lambda: came.append(True))
    return came


# ---------------------------------------------------------------------------------------- header of the wall


@WALLS
def test_the_header_says_board_roles_challenge_rhythm_and_clock(qtbot: QtBot, room: Room) -> None:
    shown = words_on(header(qtbot, room))
    said = " ".join(shown)
    for words in ("Coolant pumps", "Mia · Coach Jo", "Every pump on time", "13:42", rhythm_title()):
        assert words in said


@pytest.mark.parametrize(
    ("title", "roles", "name"),
    [("Pumps", "Mia", "Pumps. Mia"), ("Pumps", "", "Pumps"), ("", "Mia", "Mia"), ("", "", "")],
)
def test_the_header_is_spoken_without_empty_parts(qtbot: QtBot, title: str, roles: str, name: str) -> None:
    shown = a_header(title=title, roles=roles)
    assert header(qtbot, shown=shown).accessibleName() == name
    assert bar(qtbot, shown).accessibleName() == name


@WALLS
@pytest.mark.parametrize("days", [0, 5, 14])
def test_the_challenge_has_what_the_rhythm_leaves(qtbot: QtBot, room: Room, days: int) -> None:
    part = header(qtbot, room, a_header(days=days))
    challenge = part.placed_at(part.challenge)
    assert part.rhythm.isHidden() is (days == 0)
    assert challenge.width() >= 160
    if days:
        assert challenge.right() <= part.placed_at(part.rhythm).left()
    assert challenge.right() <= part.size_u().width()


def test_a_board_without_rhythm_leaves_more_to_the_challenge(qtbot: QtBot) -> None:
    with_days, without = header(qtbot), header(qtbot, shown=a_header(days=0))
    more = without.placed_at(without.challenge).width() - with_days.placed_at(with_days.challenge).width()
    assert more == pytest.approx(with_days.rhythm.days_width() + 40)


def test_a_low_header_leaves_the_roles_and_the_word_challenge_out(qtbot: QtBot) -> None:
    low, high = words_on(header(qtbot, height=84)), words_on(header(qtbot, height=116))
    assert {"Mia · Coach Jo", panel_title(Panel.CHALLENGE)} <= set(high)
    assert not {"Mia · Coach Jo", panel_title(Panel.CHALLENGE)} & set(low)
    assert "Coolant pumps" in low


@pytest.mark.parametrize("height", [84, 100, 116])
def test_a_long_challenge_stays_in_its_place(qtbot: QtBot, height: float) -> None:
    part = header(qtbot, shown=replace(a_header(), challenge=LONG), height=height)
    lines = [
        line for line in lines_on(part) if line.widget is part.challenge and line.text != panel_title(Panel.CHALLENGE)
    ]
    assert 2 <= len(lines) <= 3
    assert lines[-1].shortened
    assert all(line.fits for line in lines)
    assert all(above.rect.bottom() < below.rect.top() for above, below in pairwise(lines))


@ROOM
def test_without_a_challenge_its_question_is_asked(qtbot: QtBot, room: Room) -> None:
    shown = replace(a_header(days=0), challenge="", challenge_name="asks")
    part = bar(qtbot, shown) if room is DESK else header(qtbot, room, shown)
    assert empty_challenge().split()[0] in " ".join(words_on(part))
    assert part.challenge.accessibleName() == "asks"


@ROOM
def test_a_tap_on_challenge_or_rhythm_wants_it(qtbot: QtBot, room: Room) -> None:
    part = bar(qtbot) if room is DESK else header(qtbot, room)
    challenge, rhythm = emissions(part.challenge_wanted), emissions(part.rhythm_wanted)
    click(part.challenge)
    assert (len(challenge), len(rhythm)) == (1, 0)
    click(part.rhythm)
    assert (len(challenge), len(rhythm)) == (1, 1)


@pytest.mark.parametrize("sizes", [WALL_STRIP, DESK_STRIP], ids=["wall", "desk"])
@pytest.mark.parametrize("days", [0, 1, 14])
def test_the_strip_is_as_wide_as_its_days_and_named(qtbot: QtBot, sizes: StripSizes, days: int) -> None:
    strip = RhythmStrip(WALL.style(), sizes)
    qtbot.addWidget(strip)
    strip.show_strip(a_header(days=days))
    assert strip.days_width() == days * sizes.pitch
    assert strip.accessibleName() == "Rhythm of 14 days"
    assert strip.isHidden() is (days == 0)


# ---------------------------------------------------------------------------------------- bar of a desk


def commands(part: DeskBar) -> list[QWidget]:
    """All that can be tapped and is shown."""
    every = [part.boards, part.challenge, part.rhythm, part.notebook, part.measure, part.experiment, part.coaching]
    return [child for child in every if not child.isHidden()]


WANTS: list[tuple[str, Callable[[DeskBar], SignalInstance]]] = [
    ("boards", lambda part: part.boards_wanted),
    ("measure", lambda part: part.measure_wanted),
    ("experiment", lambda part: part.experiment_wanted),
    ("coaching", lambda part: part.coaching_wanted),
    ("notebook", lambda part: part.notebook_wanted),
]


@pytest.mark.parametrize("name", [name for name, _ in WANTS])
def test_a_command_wants_its_own_place_and_no_other(qtbot: QtBot, name: str) -> None:
    part = bar(qtbot)
    part.offer_notebook(offered=True)
    came = {other: emissions(which(part)) for other, which in WANTS}
    click(getattr(part, name))
    assert {other for other, times in came.items() if times} == {name}


@pytest.mark.parametrize("width", [1280, 1366, 1600, 1920, 2560])
@pytest.mark.parametrize("notebook", [False, True], ids=["learner", "coach"])
def test_nothing_in_the_bar_meets_anything_else(qtbot: QtBot, width: int, *, notebook: bool) -> None:
    part = bar(qtbot, a_header(title=LONG[:60], roles=LONG[:50]), width)
    part.offer_notebook(notebook)
    places = sorted((drawn_in(part, child) for child in commands(part)), key=QRectF.left)
    assert all(left.right() <= right.left() for left, right in pairwise(places))
    assert places[-1].right() <= width
    assert all(place.height() >= 48 for place in places)
    assert [line.text for line in lines_on(part) if not line.fits] == []


@pytest.mark.parametrize("width", [1280, 1366])
def test_longer_words_meet_nothing_either(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    translator = speak_pseudo(qapp)
    part = bar(qtbot, width=width)
    part.offer_notebook(offered=True)
    places = sorted((drawn_in(part, child) for child in commands(part)), key=QRectF.left)
    qapp.removeTranslator(translator)
    assert all(left.right() <= right.left() for left, right in pairwise(places))


def test_where_there_is_little_room_the_rhythm_gives_way_to_the_challenge(qtbot: QtBot) -> None:
    narrow, wide = bar(qtbot, a_header(title=LONG[:40]), 1100), bar(qtbot, a_header(title=LONG[:40]), 1920)
    assert narrow.rhythm.isHidden()
    assert not wide.rhythm.isHidden()
    assert narrow.placed_at(narrow.challenge).width() >= 80


def test_the_notebook_is_offered_and_taken_back(qtbot: QtBot) -> None:
    part = bar(qtbot)
    assert part.notebook.isHidden()
    without = part.placed_at(part.challenge).right()
    part.offer_notebook(offered=True)
    assert not part.notebook.isHidden()
    assert part.placed_at(part.notebook).right() <= part.placed_at(part.measure).left()
    part.offer_notebook(offered=False)
    assert part.notebook.isHidden()
    assert part.placed_at(part.challenge).right() == without


def test_the_primary_says_what_it_does_now(qtbot: QtBot) -> None:
    part = bar(qtbot)
    part.offer_cycle("Go on with the coaching cycle")
    assert part.coaching.accessibleName() == "Go on with the coaching cycle"
    assert "Go on with the coaching cycle" in words_on(part)
    assert part.placed_at(part.coaching).right() == 1366 - 16


def test_a_long_challenge_stands_on_two_lines_of_the_bar(qtbot: QtBot) -> None:
    part = bar(qtbot, replace(a_header(days=0), challenge=LONG))
    lines = [line for line in lines_on(part) if line.widget is part.challenge]
    assert len(lines) == 2
    assert lines[-1].whole == LONG
    assert all(line.fits for line in lines)


# ---------------------------------------------------------------------------------------- actual condition


def actual(qtbot: QtBot, room: Room, **fields: object) -> ActualPanel:
    given: dict[str, object] = {
        "missing": False, "metric": "Cycle time", "value": "45.0", "unit": "s", "headline": "3.0 s to go",
        "caption": "13 measurements in a row lie below the start.", "rule": "Longest run 13", "last": "Mon 9:00",
        "chart": chart_of(12), "points": tuple(f"p{n}" for n in range(12)), "name": "Actual condition: 45.0 s",
    }  # fmt: skip
    panel = ActualPanel(room.style())
    put(qtbot, panel, *((640, 372) if room is DESK else (900, 512)))
    panel.show_actual(ActualPicture(**(given | fields)))  # type: ignore[arg-type]
    return panel


@ROOM
def test_the_sentences_stand_beside_the_figure_above_the_chart(qtbot: QtBot, room: Room) -> None:
    panel = actual(qtbot, room)
    lines = {line.text: line.rect for line in lines_on(panel) if line.widget is panel}
    headline = lines["3.0 s to go"]
    caption = next(rect for text, rect in lines.items() if text.startswith("13 measurements"))
    assert headline.bottom() < caption.top()
    assert caption.bottom() <= drawn_in(panel, panel.chart).top() + panel.margin_px()
    assert abs(headline.left() - caption.left()) < 1
    assert panel.accessibleName() == "Actual condition: 45.0 s"


@ROOM
def test_the_caption_is_tapped_where_it_stands_and_tells_its_rule(qtbot: QtBot, room: Room) -> None:
    panel = actual(qtbot, room)
    place = drawn_in(panel, panel.says).translated(panel.margin_px(), panel.margin_px())
    caption = next(line.rect for line in lines_on(panel) if line.text.startswith("13 measurements"))
    assert place.contains(QPointF(caption.left() + 1, caption.center().y()))
    assert place.top() > next(line.rect.bottom() for line in lines_on(panel) if line.text == panel.title)
    told: list[str] = []
    panel.rule_wanted.connect(told.append)
    click(panel.says)
    assert told == ["Longest run 13"]


def test_without_a_rule_the_caption_is_no_button(qtbot: QtBot) -> None:
    assert actual(qtbot, WALL, rule="").says.isHidden()
    assert not actual(qtbot, WALL).says.isHidden()


@ROOM
def test_before_the_first_measurement_it_asks_for_one(qtbot: QtBot, room: Room) -> None:
    panel = actual(qtbot, room, missing=True, chart=None, points=(), value="", headline="", caption="", rule="")
    assert empty(Empty.ACTUAL).action in words_on(panel)
    assert panel.chart.isHidden()


@pytest.mark.parametrize(("number", "told"), [(0, ["p0"]), (11, ["p11"]), (12, []), (-1, [])])
def test_a_point_brings_its_measurement_and_one_that_is_gone_brings_none(
    qtbot: QtBot, number: int, told: list[str]
) -> None:
    panel = actual(qtbot, WALL)
    came: list[str] = []
    panel.point_chosen.connect(came.append)
    panel.chart.point_chosen.emit(number)
    assert came == told


def test_a_tap_beside_the_points_is_a_tap_on_the_panel(qtbot: QtBot) -> None:
    panel = actual(qtbot, WALL)
    opened = emissions(panel.clicked)
    panel.chart.tapped(QPointF(1, 1))
    assert len(opened) == 1


def test_a_tap_on_a_point_or_a_flag_is_none_on_the_panel(qtbot: QtBot) -> None:
    panel = actual(qtbot, WALL)
    opened = emissions(panel.clicked)
    points: list[str] = []
    flags: list[str] = []
    panel.point_chosen.connect(points.append)
    panel.experiment_chosen.connect(flags.append)
    plot, picture = panel.chart.plot(), panel.chart.picture
    assert plot is not None
    assert picture is not None
    panel.chart.tapped(plot.place(picture.points[4]))
    panel.chart.tapped(QPointF(plot.x(picture.flags[0].position), plot.rect.top() - 20))
    assert (points, flags, opened) == (["p4"], [picture.flags[0].id], [])


def test_a_headline_on_two_lines_leaves_the_chart_in_its_place(qtbot: QtBot) -> None:
    short, long = actual(qtbot, WALL), actual(qtbot, WALL, headline=LONG, caption=LONG)
    assert isinstance(long, InUnits)
    assert short.placed_at(short.chart) == long.placed_at(long.chart)
    assert [line.text for line in lines_on(long) if not line.fits] == []
    lowest = max(line.rect.bottom() for line in lines_on(long) if line.widget is long)
    assert lowest <= drawn_in(long, long.chart).top() + long.margin_px() + 1


@pytest.mark.parametrize(("width", "worded"), [(1366, False), (1600, True)])
def test_on_a_coachs_laptop_two_icons_leave_their_room_to_name_and_challenge(
    qtbot: QtBot, width: int, *, worded: bool
) -> None:
    challenge = "Every order leaves the same day, without overtime, by 3 March"
    name = "Cell 4, coolant pump assembly"
    part = bar(qtbot, replace(a_header(title=name, roles="Learner: team lead"), challenge=challenge), width)
    part.offer_notebook(offered=True)
    assert ({"Notebook", "Measure"} <= set(words_on(part))) is worded
    assert [part.notebook.accessibleName(), part.measure.accessibleName()] == ["Notebook", "Measure"]
    assert " ".join(line.text for line in lines_on(part.challenge)) == challenge
    assert name in words_on(part)
    part.offer_notebook(offered=False)
    assert "Measure" in words_on(part)
