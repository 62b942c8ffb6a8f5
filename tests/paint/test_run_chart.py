"""The run chart as pixels: every part in its place, in the right weight and colour, in every medium."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from kata_desktop.paint import run_chart
from kata_desktop.paint.chart_picture import (
    AxisTick,
    ChartPicture,
    ChartPoint,
    ClosedTarget,
    DayLabel,
    ExpectedBand,
    LimitLine,
    MedianLine,
    TargetSegment,
)
from kata_desktop.paint.chart_plot import PAPER_CHART, WALL, ChartStyle, Plot, plot_for
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import DARK, LIGHT, PAPER, Palette
from tests.helpers.canvas import Paint, colours, difference, distance, grey, hues, inked, render
from tests.helpers.reference_chart import HEIGHT, WIDTH, reference_chart

PLOT = Plot(QRectF(50, 50, 400, 200), -0.5, 9.5, 40.0, 50.0)
EMPTY = ChartPicture(columns=10, low=40.0, high=50.0)
PAINTERS = {"light": (LIGHT, Medium.SCREEN), "dark": (DARK, Medium.SCREEN), "paper": (PAPER, Medium.PAPER)}
Piece = Callable[[QPainter, Look, ChartPicture, Plot], object]


def chart(picture: ChartPicture, name: str = "light", *, scale: float = 1.0, style: ChartStyle = WALL) -> QImage:
    palette, medium = PAINTERS[name]
    whole = QRectF(0, 0, WIDTH, HEIGHT)
    return render(
        lambda p, look: run_chart.paint_run_chart(p, look, picture, whole, style),
        width=WIDTH,
        height=HEIGHT,
        scale=scale,
        palette=palette,
        medium=medium,
    )


def piece(paint: Piece, picture: ChartPicture, plot: Plot = PLOT, palette: Palette = LIGHT) -> QImage:
    return render(lambda p, look: paint(p, look, picture, plot), width=500, height=300, palette=palette)


def like(image: QImage, place: QPointF, palette_color: object) -> bool:
    return image.pixelColor(round(place.x() - 0.5), round(place.y() - 0.5)) == palette_color


@pytest.mark.parametrize("name", PAINTERS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_only_the_hues_of_target_and_learning_appear(name: str, scale: float) -> None:
    palette = PAINTERS[name][0]
    allowed = {palette.target.hue(), palette.learn.hue()}
    found = hues(chart(reference_chart(), name, scale=scale))
    assert found
    assert all(min(abs(hue - one) for one in allowed) <= 15 for hue in found), found


def test_every_token_of_the_chart_is_there_unmixed() -> None:
    seen = colours(chart(reference_chart(), scale=2.0))
    tokens = (
        LIGHT.surface,
        LIGHT.line,
        LIGHT.line2,
        LIGHT.ink,
        LIGHT.ink2,
        LIGHT.target,
        LIGHT.learn,
        LIGHT.learn_soft,
    )
    assert all((color.red(), color.green(), color.blue()) in seen for color in tokens)


@pytest.mark.parametrize("name", PAINTERS)
def test_in_grey_each_part_still_changes_the_picture(name: str) -> None:
    whole = reference_chart()
    shown = grey(chart(whole, name))
    for without in ("points", "targets", "medians", "flags"):
        assert difference(shown, grey(chart(replace(whole, **{without: ()}), name))) > 0.001, without  # type: ignore[arg-type]
    for without in ("expectation", "today"):
        assert difference(shown, grey(chart(replace(whole, **{without: None}), name))) > 0.00005, without  # type: ignore[arg-type]


def test_a_filled_point_is_part_of_a_signal_and_a_hollow_one_is_not() -> None:
    picture = replace(EMPTY, points=(ChartPoint(2, 45.0), ChartPoint(6, 45.0, filled=True)))
    image = piece(run_chart.paint_points, picture)
    assert like(image, QPointF(PLOT.x(2), PLOT.y(45.0)), LIGHT.surface)
    assert like(image, QPointF(PLOT.x(6), PLOT.y(45.0)), LIGHT.ink)


def test_the_target_runs_over_its_days_with_end_marks() -> None:
    picture = replace(EMPTY, targets=(TargetSegment(2, 7, 45.0),))
    pixels = inked(piece(run_chart.paint_targets, picture))
    along = {x for x, y in pixels if y == round(PLOT.y(45.0))}
    assert (min(along), max(along) + 1) == pytest.approx((PLOT.x(2), PLOT.x(7)), abs=3)
    height = {x: len([1 for other, y in pixels if other == x]) for x in along}
    assert height[round(PLOT.x(4.5))] == 4
    assert height[round(PLOT.x(2))] == height[round(PLOT.x(7))] == 14


def test_a_target_beyond_the_chart_has_no_end_mark_there() -> None:
    picture = replace(EMPTY, targets=(TargetSegment(-20, 7, 45.0), TargetSegment(30, 40, 43.0)))
    pixels = inked(piece(run_chart.paint_targets, picture))
    assert min(x for x, _ in pixels) == 50
    assert len({y for x, y in pixels if x == 51}) == 4
    assert max(x for x, _ in pixels) < 360


def test_an_older_target_is_thin_and_pale() -> None:
    image = piece(run_chart.paint_targets, replace(EMPTY, targets=(TargetSegment(2, 7, 45.0, older=True),)))
    column = [image.pixelColor(250, y) for y in range(300)]
    drawn = [color for color in column if color != LIGHT.surface]
    assert len(drawn) == 2
    assert distance(drawn[0], LIGHT.target) > 100


def test_the_first_median_goes_on_dotted() -> None:
    image = piece(run_chart.paint_medians, replace(EMPTY, medians=(MedianLine(0, 4, 45.0, dotted_to=9.0),)))
    rows = {y for x, y in inked(image)}
    y = min(rows) + 1
    solid = [
        distance(image.pixelColor(x, y), LIGHT.ink) < 60 for x in range(round(PLOT.x(0)) + 1, round(PLOT.x(4)) - 1)
    ]
    dotted = [
        distance(image.pixelColor(x, y), LIGHT.surface) > 60 for x in range(round(PLOT.x(4)) + 1, round(PLOT.x(9)))
    ]
    assert all(solid)
    assert 0.2 < sum(dotted) / len(dotted) < 0.45


def test_a_proposed_median_is_dashed() -> None:
    image = piece(run_chart.paint_medians, replace(EMPTY, medians=(MedianLine(0, 9, 45.0, proposed=True),)))
    y = round(PLOT.y(45.0))
    dark = [distance(image.pixelColor(x, y), LIGHT.surface) > 100 for x in range(round(PLOT.x(0)), round(PLOT.x(9)))]
    assert 0.5 < sum(dark) / len(dark) < 0.7


def test_the_line_passes_by_what_was_left_out() -> None:
    points = (ChartPoint(1, 45.0), ChartPoint(3, 49.0, left_out="another batch"), ChartPoint(5, 45.0))
    pixels = inked(piece(run_chart.paint_line, replace(EMPTY, points=points)))
    assert {y for _, y in pixels} <= set(range(148, 153))
    ring = inked(piece(run_chart.paint_points, replace(EMPTY, points=points)))
    assert {x for x, y in ring if y < 90}


def test_what_is_yet_to_come_is_dashed_and_pale() -> None:
    known = (ChartPoint(1, 45.0), ChartPoint(9, 45.0))
    coming = (ChartPoint(1, 45.0), ChartPoint(9, 45.0, ghost=True))
    solid = inked(piece(run_chart.paint_line, replace(EMPTY, points=known)))
    dashed = inked(piece(run_chart.paint_line, replace(EMPTY, points=coming)))
    assert len({x for x, _ in dashed}) < 0.7 * len({x for x, _ in solid})
    image = piece(run_chart.paint_points, replace(EMPTY, points=coming))
    assert LIGHT.line2.name() in {image.pixelColor(x, round(PLOT.y(45.0))).name() for x in range(420, 440)}


def test_the_middle_half_is_a_thin_line_through_the_point() -> None:
    picture = replace(EMPTY, points=(ChartPoint(5, 45.0, low=44.0, high=47.0), ChartPoint(7, 45.0)))
    pixels = inked(piece(run_chart.paint_spread, picture))
    assert len({x for x, _ in pixels}) == 1
    assert (min(y for _, y in pixels), max(y for _, y in pixels) + 1) == (PLOT.y(47.0), PLOT.y(44.0))


def test_the_chosen_point_has_a_bold_ring() -> None:
    picture = replace(EMPTY, points=(ChartPoint(5, 45.0),))
    ring = inked(piece(run_chart.paint_points, replace(picture, chosen=0))) - inked(
        piece(run_chart.paint_points, picture)
    )
    far = [abs(QPointF(x + 0.5 - PLOT.x(5), y + 0.5 - PLOT.y(45.0)).manhattanLength()) for x, y in ring]
    assert min(far) > 10
    assert max(x for x, _ in ring) - min(x for x, _ in ring) == pytest.approx(2 * 16.5, abs=1)


def test_the_grid_leaves_the_target_free_and_draws_the_axis() -> None:
    ticks = (AxisTick(42, "42", target=True), AxisTick(44, "44"), AxisTick(60, "60"))
    image = piece(run_chart.paint_grid, replace(EMPTY, ticks=ticks))
    rows = {y for y in range(300) if image.pixelColor(250, y) != LIGHT.surface}
    assert rows == {round(PLOT.y(44)), 250}
    assert image.pixelColor(250, 250) == LIGHT.line2


def test_figures_stand_left_of_the_plot_and_the_targets_is_blue() -> None:
    ticks = (AxisTick(42, "42", target=True), AxisTick(44, "44"), AxisTick(60, "60"))
    image = piece(run_chart.paint_figures, replace(EMPTY, ticks=ticks))
    assert max(x for x, _ in inked(image)) < 41
    assert hues(image.copy(0, 200, 50, 20)) == {200}
    assert not hues(image.copy(0, 160, 50, 20))
    assert not [1 for _, y in inked(image) if y < 160]


def test_a_day_without_room_is_shortened_and_then_left_out() -> None:
    def labels(*days: DayLabel) -> list[int]:
        """Where words begin, in order."""
        image = piece(run_chart.paint_days, replace(EMPTY, days=days))
        columns = sorted({x for x, y in inked(image) if y > 260})
        return [x for x, before in zip(columns, [-99, *columns], strict=False) if x - before > 12]

    assert len(labels(DayLabel("Monday", 0, 5), DayLabel("Tuesday", 5, 5))) == 2
    narrow = labels(DayLabel("Thursday 4", 0, 1, short="4"), DayLabel("Friday 5", 1, 1, short="5"))
    assert len(narrow) == 2
    assert len(labels(DayLabel("Thu 4", 0, 1), DayLabel("Fri 5", 1, 1), DayLabel("Mon 8", 2, 1))) == 2
    assert labels(DayLabel("Mon", 0, 1), DayLabel("Today", 1, 1, today=True)) == labels(
        DayLabel("Today", 1, 1, today=True), DayLabel("Mon", 0, 1)
    )


def test_days_outside_the_window_are_not_painted() -> None:
    moved = replace(PLOT, first=100.0, last=110.0)
    assert not inked(piece(run_chart.paint_days, replace(EMPTY, days=(DayLabel("Mon", 0, 5),)), moved))


def test_a_chart_may_leave_the_days_to_the_one_below() -> None:
    style = replace(WALL, day_labels=False)
    below = QRectF(0, HEIGHT - 24, WIDTH, 24)
    assert not [1 for x, y in inked(chart(reference_chart(), style=style)) if below.contains(x, y)]


@pytest.mark.parametrize(("low", "high"), [(43.0, 44.0), (None, 44.0), (43.0, None)])
def test_the_expectation_is_hatched_ahead_of_today(low: float | None, high: float | None) -> None:
    image = piece(run_chart.paint_expectation, replace(EMPTY, expectation=ExpectedBand(7, 9, low, high)))
    pixels = inked(image)
    assert min(x for x, _ in pixels) >= PLOT.x(7) - 2
    assert max(y for _, y in pixels) <= (252 if low is None else PLOT.y(low) + 2)
    assert min(y for _, y in pixels) >= (48 if high is None else PLOT.y(high) - 2)


def test_an_expectation_in_words_or_out_of_sight_has_no_band() -> None:
    assert not inked(piece(run_chart.paint_expectation, EMPTY))
    assert not inked(piece(run_chart.paint_expectation, replace(EMPTY, expectation=ExpectedBand(7, 9, None, None))))
    assert not inked(piece(run_chart.paint_expectation, replace(EMPTY, expectation=ExpectedBand(70, 90, 43.0, 44.0))))


def test_a_closed_target_and_limits_have_their_lines() -> None:
    image = piece(run_chart.paint_closings, replace(EMPTY, closings=(ClosedTarget(5, ""), ClosedTarget(50, ""))))
    assert len({x for x, _ in inked(image)}) == 4
    assert {y for _, y in inked(image)} == set(range(42, 258))
    limits = piece(run_chart.paint_limits, replace(EMPTY, limits=(LimitLine(48.0, ""),)))
    share = len({x for x, _ in inked(limits)}) / 400
    assert 0.4 < share < 0.7


def test_experiments_out_of_sight_have_no_flag() -> None:
    moved = replace(PLOT, first=100.0, last=110.0)
    for paint in (run_chart.paint_flags, run_chart.paint_flag_lines, run_chart.paint_today):
        assert not inked(piece(paint, reference_chart(), moved))


def test_handles_sit_on_both_edges_of_the_band() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        run_chart.paint_handles(painter, look, QRectF(50, 40, 100, 60))

    pixels = inked(render(paint, width=200, height=140))
    assert {y for x, y in pixels if x == 100} & set(range(26, 54))
    assert max(x for x, _ in pixels) - min(x for x, _ in pixels) == pytest.approx(86, abs=2)


def test_a_moving_chart_paints_the_same_with_its_own_mapping() -> None:
    """The pieces with a mapping give what the whole chart gives."""
    picture = reference_chart()

    def pieces(painter: QPainter, look: Look) -> None:
        plot = plot_for(look, picture, QRectF(0, 0, WIDTH, HEIGHT))
        run_chart.paint_grid(painter, look, picture, plot)
        run_chart.paint_figures(painter, look, picture, plot)
        run_chart.paint_days(painter, look, picture, plot)
        run_chart.paint_data(painter, look, picture, plot)
        run_chart.paint_flags(painter, look, picture, plot)

    paint: Paint = pieces
    assert difference(render(paint, width=WIDTH, height=HEIGHT), chart(picture)) == 0


def test_an_empty_chart_has_its_axes_only() -> None:
    image = chart(ChartPicture(columns=0, low=0.0, high=1.0))
    assert len({y for _, y in inked(image)}) == 1


def test_the_whole_chart_stays_in_its_place() -> None:
    for name, style in (("light", WALL), ("paper", PAPER_CHART)):
        pixels = inked(chart(reference_chart(longer=1.4), name, style=style))
        assert min(x for x, _ in pixels) > 8
        assert max(x for x, _ in pixels) < WIDTH - 2
        assert min(y for _, y in pixels) > 3
        assert max(y for _, y in pixels) < HEIGHT - 2


def test_words_beside_the_lines_have_the_colour_of_their_line() -> None:
    picture = replace(
        EMPTY,
        points=(ChartPoint(1, 45.0, left_out="another screw batch"),),
        closings=(ClosedTarget(5, "reached"),),
        limits=(LimitLine(48.5, "upper"),),
        targets=(TargetSegment(0, 3, 42.0, "Target 42 s", older=True),),
        expectation=ExpectedBand(7, 9, 42.0, 44.0, ("we expect",)),
    )
    labels = run_chart.place_labels(Look(LIGHT, Medium.SCREEN, 1.0), picture, PLOT, WALL)
    tones = {"another screw batch": LIGHT.ink2, "reached": LIGHT.target, "upper": LIGHT.ink, "we expect": LIGHT.learn}
    tones["Target 42 s"] = LIGHT.target
    assert {label.words for label in labels} == set(tones)
    for label in labels:
        image = render(lambda p, look, label=label: run_chart.paint_labels(p, look, (label,)), width=500, height=300)  # type: ignore[misc]
        color = tones[label.words]
        assert (color.red(), color.green(), color.blue()) in colours(image)


def test_medians_out_of_sight_are_not_painted() -> None:
    moved = replace(PLOT, first=100.0, last=110.0)
    assert not inked(piece(run_chart.paint_medians, reference_chart(), moved))
    behind = replace(EMPTY, medians=(MedianLine(0, 4, 45.0, dotted_to=200.0),))
    assert len({x for x, _ in inked(piece(run_chart.paint_medians, behind, moved))}) > 100


def test_the_target_goes_through_an_expectation_that_contains_it() -> None:
    picture = replace(EMPTY, targets=(TargetSegment(0, 9, 43.0),), expectation=ExpectedBand(5, 8, 42.0, 44.0))
    image = piece(run_chart.paint_data, picture)
    row = {image.pixelColor(x, round(PLOT.y(43.0))).name() for x in range(round(PLOT.x(5)), round(PLOT.x(8)))}
    assert row == {LIGHT.target.name()}


def test_of_very_many_points_only_those_that_stand_out_keep_their_mark() -> None:
    points = [ChartPoint(n, 45.0 + n % 7 / 7) for n in range(20_000)]
    points[5_000] = ChartPoint(5_000, 48.0, left_out="another batch")
    picture = ChartPicture(20_004, 40.0, 50.0, points=tuple(points), chosen=15_000)
    began = process_time()
    image = chart(picture)
    # 60 ms; every point with its mark takes two seconds
    assert process_time() - began < 1
    plot = plot_for(Look(LIGHT, Medium.SCREEN, 1.0), picture, QRectF(0, 0, WIDTH, HEIGHT))
    ring = plot.place(points[15_000]) - QPointF(0, WALL.radius + 9)
    assert distance(image.pixelColor(round(ring.x()), round(ring.y())), LIGHT.ink) < 60
    out = plot.place(points[5_000])
    marked = [(x, y) for x, y in inked(image) if abs(x - out.x()) < 8 and abs(y - out.y()) < 8]
    assert len(marked) > 12
