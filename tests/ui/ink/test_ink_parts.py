"""Handwriting below its sheet: the growing line, strokes of fields that come and go, and why none is taken."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.ink import BROAD, FINE, PAPER_HEIGHT, PAPER_WIDTH, Ink, Place, Stroke
from kata_desktop.paint.ink import ink_size, stroke_path
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import FieldInk, InkOf, NewThing
from kata_desktop.ui.ink.line import WetLine
from kata_desktop.ui.ink.paper import Paper, Tool
from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.handwriting import Handwriting, ask_for_ink
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.text_field import TextField
from tests.helpers.boards import MemoryFile, ReadyBoard, empty_board, ready_board
from tests.helpers.pointer import unhurried_style

WAY: Sequence[Place] = ((10, 10), (40, 60), (90, 20))
POINTS = st.tuples(st.integers(0, PAPER_WIDTH), st.integers(0, PAPER_HEIGHT))


# ------------------------------------------------------------------------------------ the growing line


def test_a_line_grows_only_by_places_that_say_something_new() -> None:
    line = WetLine((10, 10), FINE)
    assert not line.add((10.5, 10.5))
    assert line.add((20, 10))
    assert not line.add((20, 10.9))
    assert line.places == [(10, 10), (20, 10)]


def test_only_the_newest_piece_is_to_be_painted() -> None:
    line = WetLine((0, 0), FINE)
    for x in range(100, 1000, 100):
        line.add((x, 0))
    assert line.piece.left() > 600
    assert line.piece.right() < 900
    line.end()
    assert line.piece.right() == pytest.approx(900 + FINE / 2, abs=0.1)
    assert line.bounds == QRectF(-FINE / 2, -FINE / 2, 900 + FINE, FINE)


def test_a_dot_has_the_room_of_its_pen() -> None:
    for width in (FINE, BROAD):
        dot = WetLine((50, 50), width)
        assert dot.piece.contains(QPointF(50, 50))
        assert dot.bounds.width() == dot.bounds.height() == width


# ------------------------------------------------------------------------------------ the dry line


@given(st.lists(POINTS, min_size=1, max_size=12))
@settings(max_examples=60)
def test_a_line_begins_and_ends_where_the_pen_did_and_stays_near_its_points(points: list[tuple[int, int]]) -> None:
    path = stroke_path(tuple(points))
    start, end = path.pointAtPercent(0), path.pointAtPercent(1)
    assert (start.x(), start.y()) == pytest.approx(points[0], abs=0.5)
    assert (end.x(), end.y()) == pytest.approx(points[-1], abs=0.5)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    room = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-7, -7, 7, 7)
    assert room.united(path.boundingRect()) == room


@given(st.lists(POINTS, min_size=2, max_size=6), st.floats(1, 2000), st.floats(1, 2000))
@settings(max_examples=60)
def test_ink_never_outgrows_its_room_and_keeps_its_shape(
    points: list[tuple[int, int]], width: float, height: float
) -> None:
    ink = Ink((Stroke("s", "e", "step", tuple(points)),))
    wide, high = ink_size(ink, width, height)
    assert wide <= width + 0.001
    assert high <= height + 0.001
    left, top, right, bottom = ink.bounds
    assert wide * (bottom - top) == pytest.approx(high * (right - left), rel=1e-6)
    assert wide <= 0.6 * (right - left) + 0.001


# ------------------------------------------------------------------------------------ the paper


class Told:
    """A paper alone, with what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        style = unhurried_style(motion=False)
        self.window = Painted(style)
        style.setParent(self.window)
        qtbot.addWidget(self.window)
        self.window.resize(1872, 752)
        self.paper = Paper(style, self.window)
        self.window.place(self.paper, 0, 0, 1872, 752)
        self.paper.begin(Ink(), "What did you learn?", learning=True)
        self.window.show()
        self.drawn: list[tuple[Sequence[Place], int]] = []
        self.passed: list[str] = []
        self.paper.drawn.connect(lambda way, width: self.drawn.append((way, width)))
        self.paper.passed.connect(self.passed.append)

    def move(self, *way: Place, lift: bool = True, rubs: bool = False) -> None:
        """One movement over the paper."""
        self.paper.put_down(self.paper.position_of(way[0]), rubs=rubs)
        for place in way[1:]:
            self.paper.go_on(self.paper.position_of(place))
        if lift:
            self.paper.lift()


@pytest.fixture
def told(qtbot: QtBot) -> Told:
    return Told(qtbot)


@pytest.mark.parametrize(("tool", "width"), [(Tool.FINE, FINE), (Tool.BROAD, BROAD)])
def test_a_movement_is_told_once_with_the_width_of_its_pen(told: Told, tool: Tool, width: int) -> None:
    told.paper.take(tool)
    told.move((100, 100), (200, 300), (300, 100))
    ((way, found),) = told.drawn
    assert found == width
    assert len(way) == 3
    for seen, meant in zip(way, ((100, 100), (200, 300), (300, 100)), strict=True):
        assert seen == pytest.approx(meant, abs=0.5)


def test_a_pen_taken_up_in_the_middle_writes_from_the_next_movement_on(told: Told) -> None:
    told.move((100, 100), (200, 300), lift=False)
    told.paper.take(Tool.BROAD)
    told.paper.lift()
    told.move((100, 100), (200, 300))
    assert [width for _, width in told.drawn] == [FINE, BROAD]


def test_what_is_taken_back_is_never_told(told: Told) -> None:
    told.move((100, 100), (200, 300), lift=False)
    writing = [told.paper.is_writing]
    told.paper.take_back()
    writing.append(told.paper.is_writing)
    assert writing == [True, False]
    told.paper.go_on(told.paper.position_of((500, 500)))
    told.paper.lift()
    assert told.drawn == []


def test_a_fast_rubber_finds_every_stroke_on_its_way_once(told: Told) -> None:
    strokes = tuple(Stroke(f"s{n}", "e", "step", ((n * 100, 0), (n * 100, 400))) for n in range(1, 9))
    told.paper.show_ink(Ink(strokes))
    told.move((50, 200), (850, 200), (50, 200), rubs=True)
    assert told.passed == [stroke.id for stroke in strokes]
    assert told.drawn == []
    told.move((50, 600), (850, 600), rubs=True)
    assert len(told.passed) == 8


@given(st.lists(st.tuples(st.floats(-9000, 9000), st.floats(-9000, 9000)), max_size=6))
@settings(max_examples=30)
def test_a_place_and_its_pixel_belong_together_wherever_the_paper_lies(ways: list[Place]) -> None:
    style = unhurried_style(motion=False)
    paper = Paper(style)
    style.setParent(paper)
    paper.resize(1000, 500)
    for way in ways:
        paper.move_by(*way)
        x, y = paper.origin
        assert 0 <= x <= PAPER_WIDTH
        assert 0 <= y <= PAPER_HEIGHT
        assert paper.place_of(paper.position_of((300, 700))) == pytest.approx((300, 700), abs=0.01)
    paper.deleteLater()


# ------------------------------------------------------------------------------------ ink of a field


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


@pytest.fixture
def document(board: ReadyBoard, qtbot: QtBot) -> StoryboardDocument:
    holder = QWidget()
    qtbot.addWidget(holder)
    return StoryboardDocument(board.session, holder)


def test_a_field_tells_its_strokes_and_takes_them_back_one_by_one(
    board: ReadyBoard, document: StoryboardDocument, qtbot: QtBot
) -> None:
    ink = FieldInk(document, lambda: board.focused, "text", document)
    for count in (1, 2):
        with qtbot.waitSignal(ink.changed):
            assert ink.write(WAY, FINE) == ""
        assert len(ink.ink.strokes) == count
    assert ink.rub_out(ink.ink.strokes[0].id) == ""
    assert ink.take_back() == ""
    assert not ink.ink
    assert ink.take_back() == ""


def test_two_fields_of_a_thing_keep_apart(board: ReadyBoard, document: StoryboardDocument) -> None:
    text = FieldInk(document, lambda: board.focused, "text", document)
    detail = FieldInk(document, lambda: board.focused, "detail", document)
    text.write(WAY, FINE)
    assert (len(text.ink.strokes), len(detail.ink.strokes)) == (1, 0)


def test_ink_follows_the_thing_that_is_shown(board: ReadyBoard, document: StoryboardDocument) -> None:
    shown = [board.focused]
    ink = FieldInk(document, lambda: shown[0], "text", document)
    ink.write(WAY, FINE)
    shown[0] = board.parked[0]
    assert not ink.ink
    shown[0] = board.focused
    assert ink.ink


def test_a_new_thing_is_made_by_its_first_stroke_and_gone_with_it(
    board: ReadyBoard, document: StoryboardDocument
) -> None:
    made: list[str] = []
    new = NewThing("obstacle", lambda: {"text": ""}, made.append)
    ink = FieldInk(document, lambda: made[-1] if made else "", "text", document, new=new)
    before = len(board.session.board.obstacles)
    assert ink.writable
    assert ink.write(WAY, FINE) == ""
    assert ink.write(WAY, BROAD) == ""
    assert len(made) == 1
    assert len(board.session.board.obstacles) == before + 1
    board.session.undo()
    board.session.undo()
    assert len(board.session.board.obstacles) == before


def test_without_a_thing_nothing_can_be_written_and_it_says_so(document: StoryboardDocument) -> None:
    ink = FieldInk(document, lambda: "", "text", document)
    assert not ink.writable
    assert ink.write(WAY, FINE) != ""
    assert not ink.ink


def test_a_field_that_is_only_read_takes_no_ink(board: ReadyBoard, document: StoryboardDocument, qtbot: QtBot) -> None:
    style = unhurried_style(motion=False)
    window = Painted(style)
    qtbot.addWidget(window)
    field = TextField(style, "Facts", parent=window)
    InkOf(document, lambda: board.focused)(field, "text")
    ink = field.findChild(FieldInk)
    assert isinstance(ink, FieldInk)
    writable = [ink.writable]
    field.editor.setReadOnly(True)
    writable.append(ink.writable)
    assert writable == [True, False]
    assert ink.write(WAY, FINE) != ""
    assert not ink.ink
    style.setParent(window)


def test_on_a_board_that_is_only_looked_at_the_reason_is_said(board: ReadyBoard, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    looked = StoryboardDocument(empty_board(MemoryFile(board.file.entries, writable=False)), holder)
    ink = FieldInk(looked, lambda: board.focused, "text", looked)
    assert not ink.writable
    said = {ink.write(WAY, FINE), ink.rub_out("none"), ink.take_back()}
    assert len(said) == 1
    assert said != {""}


def test_no_window_no_sheet(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    assert not ask_for_ink(place, Handwriting(place), About(question="What did you learn?"))
