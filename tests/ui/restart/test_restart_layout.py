"""The restart card at every size: big first, what is worked on keeps its letters, and rows tell what there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.palette import Theme
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.restart.screen import RestartScreen
from kata_desktop.ui.restart.where import Where, WherePanel, where_we_were
from tests.helpers.every_screen import nothing, sample, silent
from tests.helpers.on_screen import go, longer_words, outside, overlaps, screen_on, window_on
from tests.helpers.pointer import unhurried_style
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening

TODAY = PICTURED.date()


def rows(board: Storyboard, today: date = TODAY) -> dict[str, Where]:
    return {row.label: row for row in where_we_were(board, today)}


# -------------------------------------------------------------------------------------- where we were


def test_an_empty_board_says_what_there_is_not() -> None:
    found = where_we_were(nothing().board, TODAY)
    assert [(row.value, row.told, row.place.place) for row in found] == [
        ("No target condition yet", "", Place.TARGET),
        ("Nothing measured yet", "", Place.MEASURE),
        ("No obstacle in focus", "", Place.OBSTACLES),
        ("No step is open", "", Place.EXPERIMENT),
    ]
    assert not any(row.is_target for row in found)


@pytest.mark.parametrize(
    ("days", "told", "place"),
    [
        (0, "4 days left", Place.TARGET),
        (3, "1 day left", Place.TARGET),
        (4, "the date is today: look back at the target", Place.LOOK_BACK),
        (5, "the date was yesterday: look back at the target", Place.LOOK_BACK),
        (30, "look back at the target", Place.LOOK_BACK),
    ],
)
def test_the_target_with_its_date(days: int, told: str, place: Place) -> None:
    row = rows(sample().board, TODAY + timedelta(days=days))["Target condition"]
    assert (row.value, row.told, row.place) == ("42 s by Fri 19 June", told, Destination(place))
    assert row.is_target


def test_measuring_again_is_asked_for_on_the_date_only() -> None:
    board = sample().board
    assert rows(board)["Actual condition"].told == "last measured Fri 12 June"
    later = rows(board, TODAY + timedelta(days=4))["Actual condition"]
    assert later.told == "last measured Fri 12 June. Measure again before you look back."
    assert later.value == "45.0 s"


def test_a_planned_step_and_one_that_runs() -> None:
    board = replace(sample().board, experiments=())
    planned = Experiment("e", 1, step="Lay the tools in order", expect=Expectation(51.0, 52.0), unit="s")
    told = rows(replace(board, experiments=(planned,)))["Open step"]
    assert (told.value, told.told) == ("Lay the tools in order", "we expect 51–52 s")
    running = replace(planned, started_at=PICTURED, expect=Expectation(text="Fewer walks"))
    assert rows(replace(board, experiments=(running,)))["Open step"].told == (
        "we expected fewer walks. What was seen since then?"
    )
    silent_plan = replace(planned, expect=Expectation())
    assert rows(replace(board, experiments=(silent_plan,)))["Open step"].told == ""


def test_the_obstacle_in_focus_leads_to_itself() -> None:
    board = replace(nothing().board, obstacles=(Obstacle("o", "Tools lie far away", detail="3 s"),), focus="o")
    row = rows(board)["Obstacle"]
    assert (row.value, row.told, row.place) == ("Tools lie far away", "3 s", Destination(Place.OBSTACLES, "o"))


# ------------------------------------------------------------------------------------------ the panel


LONG = "Turn the fixture by ninety degrees, so that the housing arrives ready to press and nobody has to turn it over"


@pytest.fixture
def panel(qtbot: QtBot) -> WherePanel:
    made = WherePanel(unhurried_style())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("height", "alike"), [(840, True), (640, False), (591, False)])
def test_rows_are_alike_as_long_as_that_is_enough(panel: WherePanel, height: int, alike: bool) -> None:
    short = Where("target", "Target condition", "42 s", "4 days left", Destination(Place.TARGET))
    long = Where("pin", "Obstacle", LONG, "2 to 4 s", Destination(Place.OBSTACLES))
    panel.show_rows([short, short, long, long])
    panel.resize(800, height)
    heights = [panel.placed_at(row).height() for row in panel.rows]
    assert (max(heights) - min(heights) < 1) is alike
    assert heights[0] <= heights[2] + 0.5
    assert sum(heights) <= height
    with listening() as spy:
        panel.grab()
    assert all(line.fits for line in spy.lines)


# ----------------------------------------------------------------------------------------- the screen


def card_of(qtbot: QtBot, session: StoryboardSession, **style: object) -> RestartScreen:
    window = window_on(qtbot, session, **style)  # type: ignore[arg-type]
    vars(qtbot).setdefault("windows", []).append(window)
    go(window, Place.RESTART)
    return screen_on(window, RestartScreen)


@pytest.mark.parametrize("longer", [False, True], ids=["english", "longer"])
@pytest.mark.parametrize(
    "way",
    [
        {"size": (1920, 1080)},
        {"size": (1920, 1080), "reading_size": 1.3},
        {"size": (1280, 720), "reading_size": 1.3},
        {"size": (1366, 768), "mode": Mode.DESK},
        {"size": (3840, 2160)},
    ],
    ids=str,
)
def test_nothing_lies_on_anything_and_no_line_is_cut_off(
    qtbot: QtBot, qapp: QApplication, way: dict[str, object], longer: bool
) -> None:
    with longer_words(qapp, longer=longer):
        screen = card_of(qtbot, silent(), **way)
        assert overlaps(screen) == []
        assert outside(screen) == []
        with listening() as spy:
            screen.grab()
        assert [line.text for line in spy.lines if not line.fits] == []


def test_the_headline_gives_way_before_anything_is_out_of_sight(qtbot: QtBot) -> None:
    wide = card_of(qtbot, silent())
    narrow = card_of(qtbot, silent(), reading_size=1.3)
    tall = [card.card.reason.placed_at(card.card.reason.field).height() for card in (wide, narrow)]
    assert tall[0] == tall[1]
    assert narrow.list.content_height() <= narrow.list.size_u().height() + 1


def test_light_and_dark_differ_in_colours_only(qtbot: QtBot) -> None:
    texts = []
    for theme in (Theme.LIGHT, Theme.DARK):
        screen = card_of(qtbot, silent(), theme=theme)
        with listening() as spy:
            screen.grab()
        texts.append([line.text for line in spy.lines])
    assert texts[0] == texts[1]
    assert "Where we were" in texts[0]


def test_days_that_all_have_a_reason_of_their_own_are_left_alone(qtbot: QtBot) -> None:
    session = silent()
    days = [datetime(2026, 6, day).date() for day in (15, 16, 17, 18, 19)]  # noqa: DTZ001 - a day
    session.coaching.not_held(days[:3], "Illness")
    session.coaching.not_held(days[3:], "Holidays")
    screen = card_of(qtbot, session)
    # the reason said most often is the one that is shown and can be changed
    assert screen.card.reason.tiles[2].isChecked()
    screen.card.reason.tiles[0].click()
    told = {cycle.started_at.date(): cycle.reason for cycle in session.board.coaching_cycles if cycle.reason}
    assert [told[day] for day in days] == ["Rush orders"] * 3 + ["Holidays"] * 2
