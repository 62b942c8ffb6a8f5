"""Turns the shapes of a line icon into one QPainterPath, so that drawing it needs no SVG module."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_ELEMENT = re.compile(r"<(path|circle|ellipse|line|rect|polyline|polygon)\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_COMMAND = re.compile(r"[\s,]*([A-Za-z])")


def icon_path(svg: str, *, only_filled: bool = False) -> QPainterPath:
    """Return the outline of all shapes of an icon file, or of those few that are filled as well.

    Colours, stroke widths and transforms are not read. Raises ValueError for path data outside SVG 1.1.
    """
    path = QPainterPath()
    for kind, text in _ELEMENT.findall(svg):
        attributes = dict(_ATTRIBUTE.findall(text))
        if not only_filled or attributes.get("fill", "none") != "none":
            _SHAPES[kind](path, attributes)
    return path


def _circle(path: QPainterPath, attributes: dict[str, str]) -> None:
    radius = attributes.get("r", "0")
    centre = QPointF(_value(attributes, "cx"), _value(attributes, "cy"))
    path.addEllipse(centre, float(attributes.get("rx", radius)), float(attributes.get("ry", radius)))


def _line(path: QPainterPath, attributes: dict[str, str]) -> None:
    path.moveTo(_value(attributes, "x1"), _value(attributes, "y1"))
    path.lineTo(_value(attributes, "x2"), _value(attributes, "y2"))


def _rect(path: QPainterPath, attributes: dict[str, str]) -> None:
    box = QRectF(*(_value(attributes, name) for name in ("x", "y", "width", "height")))
    rx = float(attributes.get("rx", attributes.get("ry", "0")))
    path.addRoundedRect(box, rx, float(attributes.get("ry", rx)))


def _polyline(path: QPainterPath, attributes: dict[str, str]) -> None:
    numbers = [float(number) for number in _NUMBER.findall(attributes.get("points", ""))]
    for index, (x, y) in enumerate(zip(numbers[::2], numbers[1::2], strict=True)):
        path.lineTo(x, y) if index else path.moveTo(x, y)


def _polygon(path: QPainterPath, attributes: dict[str, str]) -> None:
    _polyline(path, attributes)
    path.closeSubpath()


def _path(path: QPainterPath, attributes: dict[str, str]) -> None:
    _Reader(attributes.get("d", ""), path).read()


def _value(attributes: dict[str, str], name: str) -> float:
    return float(attributes.get(name, "0"))


_SHAPES: dict[str, Callable[[QPainterPath, dict[str, str]], None]] = {
    "path": _path,
    "circle": _circle,
    "ellipse": _circle,
    "line": _line,
    "rect": _rect,
    "polyline": _polyline,
    "polygon": _polygon,
}


class _Reader:
    """Reads path data; `here`, `begin` and `handle` are the current point, the subpath's and the last control."""

    def __init__(self, data: str, path: QPainterPath) -> None:
        self._data = data
        self._place = 0
        self._path = path
        self._here = self._begin = self._handle = QPointF()
        self._before = ""

    def read(self) -> None:
        command = ""
        while self._data[self._place :].strip(" \t\r\n,"):
            found = _COMMAND.match(self._data, self._place)
            if found:
                self._place, command = found.end(), found.group(1)
            elif command.upper() in ("", "Z"):
                raise ValueError(f"no command at {self._place} of {self._data!r}")
            self._draw(command)
            self._before = command.upper()
            command = {"M": "L", "m": "l"}.get(command, command)

    def _draw(self, command: str) -> None:
        base = self._here if command.islower() else QPointF()
        match command.upper():
            case "M":
                self._begin = self._here = self._point(base)
                self._path.moveTo(self._here)
            case "L":
                self._to(self._point(base))
            case "H" | "V" as way:
                self._straight(base, upright=way == "V")
            case "C":
                self._cubic(self._point(base), self._point(base), self._point(base))
            case "S":
                self._cubic(self._mirrored("CS"), self._point(base), self._point(base))
            case "Q":
                self._quadratic(self._point(base), self._point(base))
            case "T":
                self._quadratic(self._mirrored("QT"), self._point(base))
            case "A":
                self._arc(base)
            case "Z":
                self._path.closeSubpath()
                self._here = self._begin
            case _:
                raise ValueError(f"unknown command {command!r} in {self._data!r}")

    def _number(self, pattern: re.Pattern[str] = _NUMBER) -> float:
        found = pattern.match(self._data, self._place)
        if not found:
            raise ValueError(f"no number at {self._place} of {self._data!r}")
        self._place = found.end()
        return float(found.group(1))

    def _point(self, base: QPointF) -> QPointF:
        x = self._number()
        return QPointF(base.x() + x, base.y() + self._number())

    def _mirrored(self, curves: str) -> QPointF:
        return self._here * 2 - self._handle if self._before in tuple(curves) else self._here

    def _straight(self, base: QPointF, *, upright: bool) -> None:
        length = self._number()
        x, y = self._here.x(), self._here.y()
        self._to(QPointF(x, base.y() + length) if upright else QPointF(base.x() + length, y))

    def _to(self, end: QPointF) -> None:
        self._path.lineTo(end)
        self._here = end

    def _cubic(self, first: QPointF, second: QPointF, end: QPointF) -> None:
        self._path.cubicTo(first, second, end)
        self._handle, self._here = second, end

    def _quadratic(self, control: QPointF, end: QPointF) -> None:
        self._path.quadTo(control, end)
        self._handle, self._here = control, end

    def _arc(self, base: QPointF) -> None:
        rx, ry, turn = abs(self._number()), abs(self._number()), math.radians(self._number())
        large, sweep = self._number(_FLAG) > 0, self._number(_FLAG) > 0
        end = self._point(base)
        if not rx or not ry or end == self._here:
            self._to(end)
            return
        for first, second, stop in arc_cubics(self._here, end, rx, ry, turn, large=large, sweep=sweep):
            self._path.cubicTo(first, second, stop)
        self._here = end


def arc_cubics(
    start: QPointF, end: QPointF, rx: float, ry: float, turn: float, *, large: bool, sweep: bool
) -> list[tuple[QPointF, QPointF, QPointF]]:
    """Return an elliptical arc as cubic curves of a quarter turn at most (SVG 1.1, appendix F.6)."""
    cos, sin = math.cos(turn), math.sin(turn)
    half = (start - end) / 2
    x, y = cos * half.x() + sin * half.y(), cos * half.y() - sin * half.x()
    grow = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    flat = (rx * y) ** 2 + (ry * x) ** 2
    root = math.sqrt(max(0.0, ((rx * ry) ** 2 - flat) / flat)) * (1 if large != sweep else -1)
    cx, cy = root * rx * y / ry, -root * ry * x / rx
    begin = math.atan2((y - cy) / ry, (x - cx) / rx)
    span = math.atan2((-y - cy) / ry, (-x - cx) / rx) - begin
    if sweep and span < 0:
        span += 2 * math.pi
    elif not sweep and span > 0:
        span -= 2 * math.pi
    middle = (start + end) / 2

    def on(u: float, v: float) -> QPointF:
        a, b = cx + rx * u, cy + ry * v
        return middle + QPointF(cos * a - sin * b, sin * a + cos * b)

    count = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
    step = span / count
    reach = 4 / 3 * math.tan(step / 4)
    curves = []
    for index in range(count):
        a, b = begin + index * step, begin + (index + 1) * step
        first = on(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a))
        second = on(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b))
        curves.append((first, second, on(math.cos(b), math.sin(b))))
    return curves
