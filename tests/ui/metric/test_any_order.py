"""A metric form filled in any order, on boards that change meanwhile, cannot be written, or speak another language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.paint.palette import Theme
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.metric.choice import ChoiceRow
from kata_desktop.ui.metric.form import MetricForm
from kata_desktop.ui.metric.screen import MetricScreen
from tests.helpers.boards import MemoryFile, empty_board, plain, ready_board
from tests.helpers.on_screen import as_it_is, go, key, screen_on, tab_path, type_into, window_on
from tests.helpers.pointer import click, unhurried_style

FEW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

Act = tuple[str, object]

ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("name"), st.sampled_from(["", "   ", "Walks", "Pace", "<b>Zeit</b> 🙂", "وقت الدورة"])),
        st.tuples(st.just("unit"), st.sampled_from(["", "s", "pieces"])),
        st.tuples(st.just("limit"), st.sampled_from(["", "57", "57.5", "-", ".", "1e9"])),
        st.tuples(st.just("point"), st.sampled_from(list(Point))),
        st.tuples(st.just("kind"), st.sampled_from(list(MetricKind))),
        st.tuples(st.just("direction"), st.sampled_from([Direction.LOWER, Direction.HIGHER])),
        st.tuples(st.just("decimals"), st.sampled_from([0, 1, 2])),
        st.tuples(st.just("add"), st.none()),
    ),
    max_size=14,
)


def form_on(qtbot: QtBot, session: StoryboardSession) -> MetricForm:
    form = MetricForm(unhurried_style(), StoryboardDocument(session))
    form._document.setParent(form)
    qtbot.addWidget(form)
    return form


def do(form: MetricForm, act: Act) -> None:
    """One thing a hand does to the form."""
    what, value = act
    if what == "name":
        form.naming.name.set_text(str(value))
        form._changed()
    elif what == "unit":
        form.naming.unit.set_text(str(value))
        form._changed()
    elif what == "limit":
        form.limit.set_text(str(value))
        form._changed()
    elif what == "add":
        form.add()
    else:
        row: ChoiceRow[object] = getattr(form, what)
        row.tiles[value].click()


@FEW
@given(acts=ACTS)
def test_no_order_of_acts_adds_an_incomplete_metric(qtbot: QtBot, acts: list[Act]) -> None:
    form = form_on(qtbot, empty_board())
    added: list[str] = []
    form.added.connect(added.append)
    for act in [*acts, ("add", None)]:
        wanted = (form.kind.value, form.direction.value, form.decimals.value, form.point.value)
        missing, before = form.missing(), len(added)
        do(form, act)
        if act[0] != "add":
            continue
        assert len(added) - before == (0 if form.said else 1)
        if missing:
            assert form.said == missing
        elif not form.said:
            made = form._document.board.metrics[-1]
            assert (made.kind, made.direction, made.decimals, made.point) == wanted
    metrics = form._document.board.metrics
    assert [metric.id for metric in metrics] == added
    assert all(metric.name.strip() for metric in metrics)
    assert all((metric.limit is not None) is (metric.point is Point.WITHIN) for metric in metrics)
    assert len({metric.name.casefold() for metric in metrics}) == len(metrics)


@FEW
@given(acts=ACTS.map(lambda acts: [act for act in acts if act[0] != "add"]))
def test_what_is_only_chosen_and_typed_writes_nothing(qtbot: QtBot, acts: list[Act]) -> None:
    file = MemoryFile()
    form = form_on(qtbot, empty_board(file))
    for act in acts:
        do(form, act)
        assert form.pad.isVisibleTo(form) is (form.point.value is Point.WITHIN)
        assert form.button is not None
        assert bool(form.button.why) is bool(form.missing())
    form.clear()
    assert (form.naming.name.text, form.naming.unit.text, form.limit.typed) == ("", "", "")
    assert (form.kind.value, form.point.value, form.decimals.value) == (MetricKind.PROCESS, Point.VALUE, 0)
    assert file.entries == []


def type_limit(form: MetricForm, signs: str) -> None:
    for sign in signs:
        click(form.pad.key(sign))


def opened(qtbot: QtBot, session: StoryboardSession, **options: object) -> tuple[MainWindow, MetricScreen]:
    window = window_on(qtbot, session, **options)  # type: ignore[arg-type]
    go(window, Place.METRIC)
    return window, screen_on(window, MetricScreen)


def test_changes_from_elsewhere_leave_what_is_typed(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, ready_board().session)
    type_into(screen.form.naming.name, "Walks")
    screen.form.point.tiles[Point.WITHIN].click()
    type_limit(screen.form, "57")
    setting = window.document.session.setting_up
    window.document.apply(lambda: setting.add_metric("Rework"))
    window.document.apply(lambda: setting.name_board("Hinges", "Hall 2"))
    assert (screen.form.naming.name.text, screen.form.limit.typed) == ("Walks", "57")
    assert screen.form.point.value is Point.WITHIN
    window.document.undo()
    window.document.undo()
    click(screen.add)
    assert [metric.name for metric in window.document.board.metrics][3:] == ["Walks"]


def test_a_name_taken_elsewhere_meanwhile_is_free_again_after_undo(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, empty_board())
    type_into(screen.form.naming.name, "Walks")
    window.document.apply(lambda: window.document.session.setting_up.add_metric("walks"))
    click(screen.add)
    assert screen.ledge.message
    assert screen.form.naming.name.text == "Walks"
    window.document.undo()
    click(screen.add)
    assert [metric.name for metric in window.document.board.metrics] == ["Walks"]


def test_an_added_metric_is_taken_back_and_brought_back_whole(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, empty_board())
    before = plain(window.document.session)
    type_into(screen.form.naming.name, "Walks")
    screen.form.decimals.tiles[2].click()
    click(screen.add)
    after = plain(window.document.session)
    window.document.undo()
    assert plain(window.document.session) == before
    window.document.redo()
    assert plain(window.document.session) == after


def test_a_board_that_cannot_be_written_says_so_and_keeps_the_words(qtbot: QtBot) -> None:
    ready = ready_board()
    file = MemoryFile(ready.file.entries, writable=False)
    file.trouble = MediumReadOnly(Path("board.kata"))
    window, screen = opened(qtbot, StoryboardSession(file, ready.session.clock, ""))
    assert screen.ledge.message
    type_into(screen.form.naming.name, "Walks")
    click(screen.add)
    assert len(window.document.board.metrics) == 3
    assert file.entries == ready.file.entries
    assert screen.form.naming.name.text == "Walks"


@pytest.mark.usefixtures("german")
def test_a_limit_may_be_typed_with_a_comma(qtbot: QtBot) -> None:
    _, screen = opened(qtbot, empty_board())
    type_into(screen.form.naming.name, "Zyklen")
    click(screen.form.point.tiles[Point.WITHIN])
    type_limit(screen.form, "57,5")
    click(screen.add)
    assert [metric.limit for metric in screen.document.board.metrics] == [57.5]


def test_tab_goes_through_all_of_the_form_from_top_to_bottom(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, empty_board())
    form = screen.form
    tiles: list[QWidget] = [
        tile for row in (form.kind, form.direction, form.decimals, form.point) for tile in list(row.tiles.values())
    ]
    path = tab_path(window, form.naming.name.editor, 1 + len(tiles))
    assert path == [form.naming.unit.editor, *tiles]


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("reading", [1.0, 1.3])
def test_every_choice_is_named_with_its_question_and_keeps_a_finger_of_room(
    qtbot: QtBot, theme: Theme, reading: float
) -> None:
    _, screen = opened(qtbot, empty_board(), theme=theme, reading_size=reading)
    form = screen.form
    rows: list[ChoiceRow[object]] = [form.kind, form.direction, form.decimals, form.point]  # type: ignore[list-item]
    for row in rows:
        assert row.accessibleName()
        for tile in row.tiles.values():
            assert tile.accessibleName().startswith(row.accessibleName())
            assert row.placed_at(tile).height() >= 64
        assert [value for value, tile in row.tiles.items() if tile.isChecked()] == [row.value]


def test_a_choice_is_taken_away_and_chosen_again_without_a_word(qtbot: QtBot) -> None:
    row = ChoiceRow(unhurried_style(), "Which?", {n: (str(n), "") for n in range(3)})
    qtbot.addWidget(row)
    told: list[int] = []
    row.chose.connect(told.append)
    row.choose(1)
    row.choose(None)
    assert as_it_is(row.value) is None
    assert not any(tile.isChecked() for tile in row.tiles.values())
    row.tiles[2].click()
    row.tiles[2].click()
    assert row.value == 2
    assert told == [2, 2]
    assert row.tiles[2].isChecked()


@pytest.mark.parametrize("words", ["وقت الدورة لكل مضخة", "👩‍🏭🔧" * 20, "Donaudampfschifffahrt" * 6])
def test_any_words_are_kept_to_the_letter_and_measured_next(qtbot: QtBot, words: str) -> None:
    window, screen = opened(qtbot, empty_board())
    type_into(screen.form.naming.name, words)
    screen.add.setFocus()
    key(window, Qt.Key.Key_Return)
    (made,) = window.document.board.metrics
    assert made.name == words
    assert QApplication.activeWindow() is window
    assert window.screen_shown is not screen
