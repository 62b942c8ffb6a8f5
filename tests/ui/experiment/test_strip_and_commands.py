"""Which part of an experiment is open at which stage, and the commands of each thing that can be done."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Stage
from kata_desktop.ui.experiment.ledge_keys import LedgeKeys, Mode
from kata_desktop.ui.experiment.stages import DONE, PART_OF, stays
from kata_desktop.ui.experiment.strip import STRIP_HEIGHT, Strip
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words.experiment import Part
from tests.helpers.board_parts import WALL, put
from tests.helpers.pointer import click


@pytest.mark.parametrize("stage", list(Stage))
def test_the_part_an_experiment_opens_with_may_stay(stage: Stage) -> None:
    assert stays(PART_OF[stage], stage)
    assert 0 <= DONE[stage] <= len(Part)


@pytest.mark.parametrize(
    ("part", "stages"),
    [
        (Part.PLAN, {Stage.PLANNED}),
        (Part.DO, {Stage.RUNNING}),
        (Part.CHECK, {Stage.RUNNING, Stage.CHECKED, Stage.LEARNED}),
        (Part.ACT, {Stage.CHECKED, Stage.LEARNED}),
    ],
)
def test_what_is_written_by_hand_stays_while_its_part_is_open(part: Part, stages: set[Stage]) -> None:
    assert {stage for stage in Stage if stays(part, stage)} == stages


def test_a_part_brings_itself_and_one_that_is_not_open_says_why(qtbot: QtBot) -> None:
    strip = Strip(WALL.style())
    put(qtbot, strip, 1800, STRIP_HEIGHT)
    strip.show_state(done=(Part.PLAN,), current=(Part.DO,), beside={Part.DO: "until 10:00"}, why={Part.ACT: "Not yet"})
    wanted: list[object] = []
    refused: list[str] = []
    strip.wanted.connect(wanted.append)
    strip.refused.connect(refused.append)
    click(strip.parts[Part.PLAN])
    click(strip.parts[Part.ACT])
    assert (wanted, refused) == ([Part.PLAN], ["Not yet"])
    assert "until 10:00" in strip.parts[Part.DO].accessibleName()
    assert [part for part, shown in strip.parts.items() if shown.is_done] == [Part.PLAN]


def keys(qtbot: QtBot) -> tuple[LedgeKeys, Ledge]:
    style = WALL.style()
    ledge = Ledge(style)
    put(qtbot, ledge, 1920, 112)
    return LedgeKeys(style, ledge), ledge


PRIMARIES = {
    Mode.PLAN: "start_wanted",
    Mode.DO: "happened",
    Mode.CHECK: "keep_happened",
    Mode.ACT: "keep_learning",
    Mode.LEARNED: "next_step",
    Mode.LOOK: "to_act",
    Mode.REWORD: "keep_words",
}


@pytest.mark.parametrize("mode", list(Mode))
def test_each_mode_has_one_primary_that_wants_its_own(qtbot: QtBot, mode: Mode) -> None:
    commands, ledge = keys(qtbot)
    commands.show(mode)
    came: list[str] = []
    for name in PRIMARIES.values():
        getattr(commands, name).connect(lambda name=name: came.append(name))
    assert ledge.primary is not None
    click(ledge.primary)
    assert came == [PRIMARIES[mode]]


@pytest.mark.parametrize("mode", list(Mode))
def test_a_primary_that_must_wait_says_why_and_wants_nothing(qtbot: QtBot, mode: Mode) -> None:
    commands, ledge = keys(qtbot)
    commands.show(mode, why="Something is missing")
    came: list[Any] = []
    getattr(commands, PRIMARIES[mode]).connect(lambda: came.append(mode))
    lacks: list[bool] = []
    commands.missing.connect(lambda: lacks.append(True))
    assert ledge.primary is not None
    assert ledge.primary.why == "Something is missing"
    click(ledge.primary)
    assert came == []
    assert len(lacks) == (mode is Mode.PLAN)


def test_only_a_plan_is_put_away(qtbot: QtBot) -> None:
    commands, _ = keys(qtbot)
    for mode in Mode:
        commands.show(mode, can_put_away=True)
        if mode is Mode.PLAN:
            assert not commands.button(ledge_words.put_away()).why
        else:
            with pytest.raises(KeyError):
                commands.button(ledge_words.put_away())


def test_commands_that_stay_wanted_stay_the_same_buttons(qtbot: QtBot) -> None:
    commands, ledge = keys(qtbot)
    commands.show(Mode.PLAN, why="A step is missing")
    primary = ledge.primary
    commands.show(Mode.PLAN, can_put_away=True)
    assert ledge.primary is primary
    commands.show(Mode.DO)
    assert ledge.primary is not primary


def test_a_board_to_look_at_forbids_every_command_that_writes(qtbot: QtBot) -> None:
    commands, ledge = keys(qtbot)
    commands.show(Mode.ACT, offers_second=True)
    commands.forbid("Only to look at")
    assert ledge.primary is not None
    assert ledge.primary.why == "Only to look at"
    assert commands.button(ledge_words.new_obstacle()).why == "Only to look at"
    assert commands.button(ledge_words.second_one()).why == "Only to look at"
