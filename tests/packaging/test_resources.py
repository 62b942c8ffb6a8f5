"""The files that travel with the program are found, and each has its licence beside it."""

import json

import pytest

from kata_desktop.resources import resource


@pytest.mark.parametrize("weight", ["400Regular", "600SemiBold", "700Bold"])
def test_the_font_is_shipped_in_each_weight(weight: str) -> None:
    font = resource("fonts", f"Overpass_{weight}.ttf")
    assert font.read_bytes()[:4] == b"\x00\x01\x00\x00"


def test_fonts_and_icons_lie_beside_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "ISC License" in resource("icons", "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    "mountain layout-grid history file-down timer flask-conical plus message-circle rotate-ccw pin "
    "grip-vertical lightbulb lock hand undo-2 square-pen".split(),
)
def test_every_icon_of_the_mapping_is_a_24_grid_drawing(name: str) -> None:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert 'stroke="currentColor"' in drawing


@pytest.mark.parametrize("name", ["hospital_ward", "insurance_claims", "manufacturing_cell"])
def test_a_sample_board_reads_as_one_board(name: str) -> None:
    sample = json.loads(resource("samples", f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(sample, dict)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="icons/no-such-icon.svg"):
        resource("icons", "no-such-icon.svg")
