"""The steps at the left follow the board back and forth; the places of a sentence take any words at any size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.ui.kit.measures import LEAST_TAP
from kata_desktop.ui.start.progress import lacks
from kata_desktop.ui.start.sentence import Sentence, SentenceField, Slot
from kata_desktop.ui.start.steps import FOUR, StepColumn
from kata_desktop.words.start_pages import Step
from tests.helpers.pointer import HANDS, Pointer, unhurried_style
from tests.ui.start.boards import filled_session
from tests.ui.start.first_board import fresh_session

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = ["ثانية لكل مضخة", "👩‍🏭🔧 je Pumpe", "Donaudampfschifffahrtsgesellschaft " * 4, "<b>s</b> &amp; s"]


def column(qtbot: QtBot, *, height: int = 900, **style: object) -> StepColumn:
    made = StepColumn(unhurried_style(**style))
    qtbot.addWidget(made)
    made.resize(420, height)
    made.show_board(fresh_session().board, Step.DIRECTION, frozenset())
    made.show()
    QApplication.processEvents()
    return made


def ticks(made: StepColumn) -> set[Step]:
    return {step for step, tile in made.tiles.items() if tile.done}


class TestColumn:
    def test_ticks_come_and_go_with_undo_and_redo(self, qtbot: QtBot) -> None:
        session, made = filled_session(until=Step.DIRECTION), column(qtbot)
        for act, wanted in ((None, {Step.DIRECTION}), (session.undo, set[Step]()), (session.redo, {Step.DIRECTION})):
            if act is not None:
                act()
            made.show_board(session.board, Step.CONDITION, frozenset({Step.DIRECTION}))
            assert ticks(made) == wanted

    @pytest.mark.parametrize("current", FOUR)
    def test_a_voice_hears_which_steps_are_done(self, qtbot: QtBot, current: Step) -> None:
        board, made = filled_session(until=Step.TARGET).board, column(qtbot)
        made.show_board(board, current, frozenset(FOUR))
        assert ticks(made) == {step for step in FOUR if not lacks(board, step)}
        for number, step in enumerate(FOUR, start=1):
            name = made.tiles[step].accessibleName()
            assert name.startswith(f"Step {number}, ")
            assert name.endswith(", done") is (step in ticks(made))
        assert made.accessibleDescription()

    def test_only_a_begun_step_that_is_left_tells_what_is_missing(self, qtbot: QtBot) -> None:
        board, made = fresh_session().board, column(qtbot)
        asked = {step: tile.line for step, tile in made.tiles.items()}
        made.show_board(board, Step.TARGET, frozenset({Step.CONDITION, Step.TARGET}))
        changed = {step for step, tile in made.tiles.items() if tile.line != asked[step]}
        assert changed == {Step.CONDITION}
        assert made.tiles[Step.CONDITION].line in made.tiles[Step.CONDITION].accessibleName()

    @HANDS
    def test_every_step_is_chosen_by_hand_and_by_key(self, qtbot: QtBot, act: Pointer) -> None:
        made = column(qtbot)
        chosen: list[Step] = []
        made.chosen.connect(chosen.append)
        for tile in made.tiles.values():
            act(tile)
            QTest.keyClick(tile, Qt.Key.Key_Space)
        assert chosen == [step for step in FOUR for _ in range(2)]

    @pytest.mark.parametrize("reading", [1.0, 1.3])
    @pytest.mark.parametrize("height", [420, 640, 900])
    def test_steps_stand_below_each_other_at_any_height(self, qtbot: QtBot, height: int, reading: float) -> None:
        made = column(qtbot, height=height, reading_size=reading)
        places = [made.placed_at(tile) for tile in made.tiles.values()]
        assert all(below.top() >= above.bottom() for above, below in pairwise(places))
        assert all(place.height() >= 64 for place in places)

    @pytest.mark.parametrize("theme", list(Theme))
    def test_the_current_step_is_seen_without_reading(self, qtbot: QtBot, theme: Theme) -> None:
        made = column(qtbot, theme=theme)
        tile = made.tiles[Step.TARGET]
        before = tile.grab().toImage()
        made.show_board(fresh_session().board, Step.TARGET, frozenset())
        assert tile.grab().toImage() != before


def field_in(qtbot: QtBot, **style: object) -> tuple[Sentence, SentenceField]:
    kit = unhurried_style(**style)
    made, field = Sentence(kit), SentenceField(kit, "What we want", "an example")
    qtbot.addWidget(made)
    made.resize(784, 600)
    made.show_parts("we want {what}", {"what": field})
    made.show()
    QApplication.processEvents()
    return made, field


class TestPlaces:
    @pytest.mark.parametrize("words", WORDS)
    @pytest.mark.parametrize("reading", [1.0, 1.3])
    def test_any_words_of_a_field_stay_as_they_are_within_the_line(
        self, qtbot: QtBot, words: str, reading: float
    ) -> None:
        made, field = field_in(qtbot, reading_size=reading)
        field.set_text(words)
        assert field.text == words
        assert made.placed_at(field).right() <= made.size_u().width() + 0.01
        assert made.placed_at(field).height() >= LEAST_TAP

    @FEW
    @given(texts=st.lists(st.text(max_size=90), max_size=6))
    def test_a_field_shrinks_as_it_grew(self, qtbot: QtBot, texts: list[str]) -> None:
        made, field = field_in(qtbot)
        empty = made.preferred_height(784)
        for text in texts:
            field.set_text(text)
            height = made.preferred_height(784)
            assert height >= empty
            field.set_text("")
            assert made.preferred_height(784) == empty
            field.set_text(text)
            assert made.preferred_height(784) == height

    @pytest.mark.parametrize("words", WORDS)
    def test_a_slot_says_what_it_is_and_what_stands_there(self, qtbot: QtBot, words: str) -> None:
        slot = Slot(unhurried_style(), "Unit")
        qtbot.addWidget(slot)
        slot.show_text("which unit?", written=False)
        asked = slot.is_written
        slot.show_text(words)
        assert (asked, slot.is_written, slot.shown) == (False, True, words)
        assert slot.accessibleName() == f"Unit, {words}"
        slot.show_text(words, name="Pieces a minute")
        assert slot.accessibleName() == "Pieces a minute"
