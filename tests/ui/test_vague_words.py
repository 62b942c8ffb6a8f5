"""What was seen, expected and learned is softly asked for numbers where it is written; names and reasons are not."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.words.experiment_plan import words_field
from tests.helpers.every_screen import STATES, State, show
from tests.helpers.on_screen import type_into

BY_NAME: Final = {state.name: state for state in STATES}
#: The fields of a screen by the name they are spoken with: true where a vague word is softly asked about.
FIELDS: Final = {
    "obstacles, new": {"What keeps us from the target?": True, "What exactly happens there?": True},
    "obstacles": {"Why now?": False},
    "experiment, plan step": {"Step": True, "The one factor that we change": False},
    "experiment, plan how": {"Measured how": False},
    "experiment, check": {"What did we see?": True},
    "experiment, act": {"What we learned": True},
    "experiment, reword": {"Step": True},
    "start, experiment, empty": {"What keeps us from it: because …": True, "First step": True},
}


def fields_of(window: MainWindow) -> dict[str, TextField]:
    found = [field for field in window.screen_shown.findChildren(TextField) if field.isVisible()]
    return {field.editor.accessibleName(): field for field in found}


@pytest.mark.parametrize("name", FIELDS)
def test_facts_are_asked_about_and_all_else_is_left_alone(qtbot: QtBot, name: str) -> None:
    window = show(qtbot, BY_NAME[name])
    shown = fields_of(window)
    for label, hinted in FIELDS[name].items():
        field = shown[label]
        type_into(field, "it often waits")
        assert bool(field.hints) is hinted, label
        assert field.text == "it often waits"


def test_an_expectation_in_words_is_asked_about(qtbot: QtBot) -> None:
    window = show(qtbot, BY_NAME["experiment, plan expect"])
    (field,) = (one for one in window.screen_shown.findChildren(TextField) if one.label == words_field())
    field.set_text("it often waits")
    assert field.hints


def test_it_never_blocks(qtbot: QtBot) -> None:
    state: State = BY_NAME["obstacles, new"]
    window = show(qtbot, state)
    type_into(fields_of(window)["What keeps us from the target?"], "Usually a part is missing, I think")
    primary = window.screen_shown.ledge.primary
    assert primary is not None
    assert not primary.why
    primary.click()
    QApplication.processEvents()
    assert window.document.board.obstacles[-1].text == "Usually a part is missing, I think"


def test_the_open_screen_follows_the_switch_of_the_board(qtbot: QtBot) -> None:
    window = show(qtbot, BY_NAME["obstacles, new"])
    field = fields_of(window)["What keeps us from the target?"]
    type_into(field, "it often waits")
    coaching = window.document.session.coaching
    window.document.apply(lambda: coaching.word_card(CycleTexts(vague_shown=False)))
    assert field.hints == ()
    window.document.undo()
    assert field.hints
