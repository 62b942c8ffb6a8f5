"""A long day: more cycles than the agenda has room for, odd names, and what is kept from one look to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScroller
from pytestqt.qtbot import QtBot

from kata_desktop.core.rhythm import Meeting
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample, open_board
from kata_desktop.session.overview import shelf_in
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.boards.agenda import Agenda, Entry
from kata_desktop.ui.boards.cards import Cards
from tests.helpers.on_screen import longer_words
from tests.helpers.pointer import HANDS, Pointer, flick, unhurried_style
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening

NOW = PICTURED


def entries(*found: tuple[str, str, bool]) -> list[Entry]:
    day = PICTURED.date()
    return [
        Entry(Path(name), name, Meeting(datetime.combine(day, time.fromisoformat(at)), held, 9.0), due=False)
        for at, name, held in found
    ]


def day_of_many() -> list[Entry]:
    """One every quarter of an hour from six to six; those of the morning were held."""
    clocks = [f"{hour:02}:{minute:02}" for hour in range(6, 18) for minute in (0, 15, 30, 45)]
    return entries(*((clock, f"Board {n}", clock < "13:42") for n, clock in enumerate(clocks)))


@pytest.fixture
def agenda(qtbot: QtBot) -> Agenda:
    made = Agenda(unhurried_style(), SetClock(PICTURED).zoned)
    qtbot.addWidget(made)
    made.resize(428, 840)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def show(agenda: Agenda, found: Sequence[Entry], *, complete: bool = True) -> None:
    agenda.show_entries(found, NOW, complete=complete, board="Cell 4")
    QApplication.processEvents()


def test_a_long_day_opens_at_the_next_cycle(agenda: Agenda) -> None:
    show(agenda, day_of_many())
    coming = next(row for row in agenda.rows if row.entry is agenda.coming)
    assert coming.entry.meeting.at.time() == time(13, 45)
    assert agenda.list.position() > 1000
    assert coming.visibleRegion().boundingRect().height() == coming.height()


@HANDS
def test_a_row_opens_its_board_whatever_stood_there_before(agenda: Agenda, act: Pointer) -> None:
    opened: list[Path] = []
    agenda.opened.connect(opened.append)
    show(agenda, entries(("14:00", "A", False), ("15:00", "B", False)))
    show(agenda, entries(("09:00", "C", True), ("14:00", "A", False), ("15:00", "B", False)))
    for row in agenda.rows:
        act(row)
    assert opened == [Path("C"), Path("A"), Path("B")]


def test_a_flick_moves_the_list_and_opens_nothing(agenda: Agenda, qtbot: QtBot) -> None:
    opened: list[Path] = []
    agenda.opened.connect(opened.append)
    show(agenda, day_of_many())
    before = agenda.list.position()
    flick(agenda.list.viewport(), QPoint(200, 150), QPoint(200, 450))
    qtbot.waitUntil(lambda: agenda.list.position() < before - 100)
    scroller = QScroller.scroller(agenda.list.viewport())
    qtbot.waitUntil(lambda: scroller.state() is QScroller.State.Inactive)
    assert opened == []


def test_rows_go_when_there_are_fewer_cycles(agenda: Agenda) -> None:
    show(agenda, day_of_many())
    show(agenda, entries(("14:00", "A", False)))
    assert [row.accessibleName() for row in agenda.rows] == ["14:00, A: in 18 minutes"]
    assert agenda.list.position() == 0
    show(agenda, [])
    assert agenda.rows == []
    assert agenda.choose_button.isVisible()


def test_nothing_is_said_to_be_planned_before_all_boards_are_read(agenda: Agenda) -> None:
    show(agenda, [], complete=False)
    assert not agenda.choose_button.isVisible()
    assert agenda.accessibleDescription() == ""
    with listening() as spy:
        agenda.grab()
    assert not any("No coaching cycle" in line.text for line in spy.lines)


@pytest.mark.parametrize("longer", [False, True], ids=["english", "longer"])
def test_a_narrow_agenda_wraps_names_and_cuts_nothing_of_its_own(
    agenda: Agenda, qapp: QApplication, longer: bool
) -> None:
    agenda.resize(340, 620)
    with longer_words(qapp, longer=longer):
        named = entries(("09:00", "Warehouse, picking", True), ("14:00", "Cell 4, coolant pumps", False))
        show(agenda, named)
        with listening() as spy:
            agenda.grab()
        assert spy.shortened == []
        assert all(line.fits for line in spy.lines)


def test_a_name_without_end_ends_with_dots(agenda: Agenda) -> None:
    show(agenda, entries(("14:00", "Cell 4 " * 60, False)))
    with listening() as spy:
        agenda.grab()
    assert [line.text[-1] for line in spy.lines if line.shortened] == ["…"]


# ---------------------------------------------------------------------------------- from look to look


class Kept:
    """The cards of a folder with one sample board, as they are read."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.clock = SetClock(PICTURED)
        self.path = folder / "pumps.kata"
        create_sample(self.path, "coolant_pumps", clock=self.clock)
        self.style = unhurried_style()
        self.cards = Cards(self.style, shelf_in(folder, self.clock), self.style)
        self.cards.made.connect(lambda card, _path: qtbot.addWidget(card))

    def look(self) -> bool:
        """Look at the folder; whether anything had to be read."""
        self.cards.list_anew()
        had_to = self.cards.waits
        self.cards.start()
        self._qtbot.waitUntil(lambda: not self.cards.is_reading)
        return had_to


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path) -> Kept:
    folder = tmp_path / "boards"
    folder.mkdir()
    return Kept(qtbot, folder)


def test_a_board_is_read_once_a_day_unless_it_changes(kept: Kept) -> None:
    assert kept.look()
    assert not kept.look()
    with open_board(kept.path, who="learner@here", clock=kept.clock) as opened:
        opened.session.clearing.add("Parts wait")
    assert kept.look()
    kept.clock.put(PICTURED + timedelta(days=1))
    assert kept.cards.is_old(kept.clock.now())
    assert kept.look()
    assert not kept.cards.is_old(kept.clock.now())


def test_the_open_board_is_shown_as_it_stands_without_being_read(kept: Kept) -> None:
    with open_board(kept.path, who="learner@here", clock=kept.clock) as opened:
        opened.session.setting_up.name_board("Cell 5")
        kept.cards.show_open((opened.path, opened.session.board))
        assert not kept.look()
        assert kept.cards.open_path() == kept.path
        assert [card.picture.title for card in kept.cards.by_path.values()] == ["Cell 5"]
    kept.cards.show_open(None)
    assert kept.cards.open_path() is None


def test_a_folder_that_cannot_be_listed_has_no_cards(kept: Kept) -> None:
    kept.look()
    kept.path.unlink()
    kept.path.parent.rmdir()
    kept.path.parent.write_text("a file where the folder was")
    with pytest.raises(StoreTrouble):
        kept.cards.list_anew()
    assert kept.cards.by_path == {}
    assert kept.cards.entries() == []
