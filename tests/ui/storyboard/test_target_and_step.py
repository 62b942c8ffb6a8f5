"""Panels 1 and 4 for given values: what they say, what they leave out, and where their lines stand."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import StepPicture, TargetPicture
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.storyboard.panel import BoardPanel
from kata_desktop.ui.storyboard.step_panel import StepPanel
from kata_desktop.ui.storyboard.target_panel import TargetPanel
from kata_desktop.words.practice import Empty, empty, no_expectation, we_expect
from tests.helpers.board_parts import DESK, LARGE, ROOMS, WALL, Room, a_step, a_target, lines_on, put, top_of, words_on
from tests.helpers.pointer import click

ROOM = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
LONG = "Reach for the gasket without a look and put the housing down in one movement " * 6


def target(qtbot: QtBot, room: Room, shown: TargetPicture | None = None) -> TargetPanel:
    panel = TargetPanel(room.style())
    put(qtbot, panel, *((268, 372) if room is DESK else (400, 512)))
    panel.show_target(shown or a_target())
    return panel


def step(qtbot: QtBot, room: Room, shown: StepPicture | None = None) -> StepPanel:
    panel = StepPanel(room.style())
    put(qtbot, panel, *((378, 150) if room is DESK else (600, 312)))
    panel.show_step(shown or a_step())
    return panel


# ------------------------------------------------------------------------------------ target condition


@ROOM
def test_the_target_stands_above_its_date_and_that_above_the_pattern(qtbot: QtBot, room: Room) -> None:
    panel = target(qtbot, room)
    tops = [top_of(panel, words) for words in ("Cycle time, median", "by Fri 19 June", "Both hands start together")]
    assert tops == sorted(tops)
    assert "4 days left" in words_on(panel)


@ROOM
def test_the_target_is_spoken_in_one_sentence(qtbot: QtBot, room: Room) -> None:
    panel = target(qtbot, room)
    assert panel.accessibleName() == "Target condition: 42 s"
    assert panel.title in words_on(panel)


@ROOM
def test_without_a_target_its_question_stands_there_with_one_button(qtbot: QtBot, room: Room) -> None:
    panel = target(qtbot, room, TargetPicture(missing=True, name="asks"))
    shown = words_on(panel)
    state = empty(Empty.TARGET)
    assert state.action in shown
    assert state.text.startswith(next(words for words in shown if words not in (panel.title, "1", state.action)))
    assert "4 days left" not in shown


def test_the_question_goes_as_soon_as_there_is_a_target_and_comes_back_without(qtbot: QtBot) -> None:
    panel = target(qtbot, WALL, TargetPicture(missing=True))
    action = empty(Empty.TARGET).action
    panel.show_target(a_target())
    assert action not in words_on(panel)
    panel.show_target(TargetPicture(missing=True))
    assert action in words_on(panel)
    assert "by Fri 19 June" not in words_on(panel)


def test_the_button_of_an_empty_panel_is_the_tap_on_the_panel(qtbot: QtBot) -> None:
    panel = target(qtbot, WALL, TargetPicture(missing=True))
    assert panel._action is not None
    with qtbot.waitSignal(panel.clicked):
        click(panel._action)


def test_lines_of_a_pattern_without_room_are_left_out_whole(qtbot: QtBot) -> None:
    pattern = tuple(f"Line {number} of the pattern" for number in range(1, 21))
    shown = words_on(target(qtbot, WALL, a_target(pattern=pattern)))
    kept = [words for words in shown if words.startswith("Line")]
    assert 1 < len(kept) < 20
    assert kept == list(pattern[: len(kept)])


def test_a_long_line_of_the_pattern_is_shortened_not_broken(qtbot: QtBot) -> None:
    lines = lines_on(target(qtbot, WALL, a_target(pattern=(LONG, "Second line"))))
    (cut,) = [line for line in lines if line.shortened]
    assert cut.whole == LONG
    assert "Second line" in [line.text for line in lines]


def test_a_look_back_without_room_beside_the_date_takes_the_place_of_the_days(qtbot: QtBot) -> None:
    words = "look back at the target condition"
    beside = target(qtbot, WALL, a_target(left="today", due=True))
    below = target(qtbot, WALL, a_target(left=words, due=True, by="by Friday 19 September 2026"))
    assert top_of(beside, "today") < top_of(beside, "by Fri 19 June") + 20
    assert top_of(below, words) > top_of(below, "by Friday 19 September 2026") + 20


# ------------------------------------------------------------------------------------ next step


@ROOM
def test_a_step_shows_its_state_its_words_and_what_is_expected(qtbot: QtBot, room: Room) -> None:
    panel = step(qtbot, room)
    shown = " ".join(words_on(panel))
    for words in ("planned", "Hang the tray lower", we_expect(), "43.0–44.0 s", "Tue 10:00"):
        assert words in shown
    assert panel.experiment_id == "e7"
    assert panel.accessibleName() == "Next step, planned: Hang the tray lower."


@ROOM
def test_without_an_expectation_it_is_asked_for(qtbot: QtBot, room: Room) -> None:
    shown = words_on(step(qtbot, room, a_step(expect="")))
    assert no_expectation().text in shown
    assert "43.0–44.0 s" not in " ".join(shown)


def test_only_the_wall_names_what_to_do_about_a_missing_expectation(qtbot: QtBot) -> None:
    bare = a_step(expect="")
    assert no_expectation().action in words_on(step(qtbot, WALL, bare))
    assert no_expectation().action not in words_on(step(qtbot, DESK, bare))


@ROOM
def test_without_a_step_the_panel_asks_for_one_and_belongs_to_none(qtbot: QtBot, room: Room) -> None:
    panel = step(qtbot, room, StepPicture(missing=True, name="asks"))
    assert empty(Empty.NEXT_STEP).action in words_on(panel)
    assert panel.experiment_id == ""


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.RUNNING, Stage.CHECKED, Stage.LEARNED])
def test_the_state_is_at_the_right_end_of_the_title_row(qtbot: QtBot, stage: Stage) -> None:
    lines = lines_on(step(qtbot, WALL, a_step(stage=stage, chip="its state")))
    (chip,) = [line for line in lines if line.text == "its state"]
    (title,) = [line for line in lines if line.text.startswith("Next step")]
    assert chip.rect.left() > title.rect.right()
    assert abs(chip.rect.center().y() - title.rect.center().y()) < 4


@ROOM
def test_a_long_step_ends_above_what_is_expected(qtbot: QtBot, room: Room) -> None:
    panel = step(qtbot, room, a_step(text=LONG))
    lines = lines_on(panel)
    text = [line for line in lines if line.text.rstrip("…").strip() in LONG and len(line.text) > 8]
    expected = next(line for line in lines if we_expect() in line.text)
    assert len(text) >= 2
    assert text[-1].shortened
    assert max(line.rect.bottom() for line in text) < expected.rect.top()


@pytest.mark.parametrize(("room", "heights"), [(WALL, (230, 240, 312, 400)), (LARGE, (230, 312)), (DESK, (150, 190))])
def test_the_step_keeps_two_lines_in_a_low_panel(qtbot: QtBot, room: Room, heights: tuple[int, ...]) -> None:
    panel = step(qtbot, room, a_step(text="Hang the tray lower so that both hands reach it from where they are " * 2))
    width = 378 if room is DESK else 600
    for height in heights:
        panel.resize(panel.kit.pixels(width), panel.kit.pixels(height))
        text = [
            words
            for words in words_on(panel)
            if words.startswith(("Hang", "so that", "that", "both", "hands", "reach"))
        ]
        assert len(text) >= 2, height


def test_a_desk_without_a_day_says_only_what_is_expected(qtbot: QtBot) -> None:
    shown = words_on(step(qtbot, DESK, a_step(see="")))
    assert f"{we_expect()} 43.0–44.0 s" in shown
    assert "5" not in shown


# ------------------------------------------------------------------------------------ any panel


@ROOM
def test_the_button_of_an_empty_panel_lies_at_its_foot_and_can_be_hit(qtbot: QtBot, room: Room) -> None:
    panel = BoardPanel(room.style(), "A panel", 3)
    put(qtbot, panel, 400, 300)
    acts: list[str] = []
    panel.show_empty("What belongs here?", "Write it", lambda: acts.append("written"))
    button = panel._action
    assert button is not None
    place = panel.placed_at(button)
    least = 48 if room is DESK else 64
    assert place.height() >= least
    assert place.left() == 300 - place.bottom()
    assert place.right() <= 400
    click(button)
    assert acts == ["written"]


@pytest.mark.parametrize("height", [120, 160, 220, 400])
def test_the_sentence_of_an_empty_panel_ends_above_its_button(qtbot: QtBot, height: int) -> None:
    panel = BoardPanel(WALL.style(), "A panel", None)
    put(qtbot, panel, 360, height)
    panel.show_empty(LONG, "Write it")
    lines = lines_on(panel)
    sentence = [line for line in lines if line.text not in ("A panel", "Write it")]
    assert 1 <= len(sentence) <= 4
    assert sentence[-1].shortened
    if height >= 220:
        button = panel._action
        assert button is not None
        assert max(line.rect.bottom() for line in sentence) <= panel.placed_at(button).top() + panel.margin_px()


def test_a_sentence_without_an_action_has_no_button(qtbot: QtBot) -> None:
    panel = BoardPanel(WALL.style(), "A panel", None)
    put(qtbot, panel, 400, 300)
    for action in ("", "Write it", ""):
        panel.show_empty("Nothing yet", action)
        shown = words_on(panel)
        assert "Nothing yet" in shown
        assert ("Write it" in shown) is bool(action)
        assert any(not button.isHidden() for button in panel.findChildren(Button)) is bool(action)


def test_the_line_at_the_right_end_takes_no_room_from_a_short_title(qtbot: QtBot) -> None:
    panel = BoardPanel(WALL.style(), "Obstacles", 3)
    put(qtbot, panel, 500, 300)
    panel.set_right("3 open · 2 solved")
    assert {"Obstacles", "3", "3 open · 2 solved"} <= set(words_on(panel))
    panel.set_right(LONG)
    lines = {line.text: line for line in lines_on(panel)}
    assert "Obstacles" in lines
    (right,) = [line for line in lines.values() if line.shortened]
    assert right.whole == LONG
