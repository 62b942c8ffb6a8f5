"""Every layout shipped is complete, drawable, and large enough for gloves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QRawFont

from kata_desktop.resources import resource
from kata_desktop.ui.keyboard.layouts import LOWEST, Act, Cap, Layout, layout_for, layouts

every = pytest.mark.parametrize("layout", layouts(), ids=lambda layout: layout.language)
#: What a sentence of each language needs without a long press.
NEEDED = {"en": "", "de": "äöüß", "es": "ñ", "fr": "éèà"}


def signs(layout: Layout) -> set[str]:
    return {cap.sign for rows in (layout.letters, layout.signs) for row in rows for cap in row if cap.sign}


def test_the_languages_come_in_their_order() -> None:
    assert [layout.name for layout in layouts()] == ["English", "Deutsch", "Español", "Français"]


@pytest.mark.parametrize(
    ("language", "name"), [("de", "Deutsch"), ("de_AT", "Deutsch"), ("fr-CH", "Français"), ("pl_PL", "English")]
)
def test_a_language_finds_its_layout_and_an_unknown_one_the_first(language: str, name: str) -> None:
    assert layout_for(language).name == name


@every
def test_all_letters_digits_and_usual_signs_are_there(layout: Layout) -> None:
    wanted = "abcdefghijklmnopqrstuvwxyz0123456789,.?+=°%:;!/()" + NEEDED[layout.language]
    assert set(wanted) <= signs(layout)
    offered = {accent for sign in signs(layout) for accent in layout.accents_of(sign)}
    assert set("'\"-") <= signs(layout) | offered | set(layout.shifted.values())


@every
def test_each_page_has_the_keys_it_cannot_do_without(layout: Layout) -> None:
    for rows in (layout.letters, layout.signs):
        acts = {cap.act for row in (*rows, LOWEST) for cap in row}
        assert {Act.DELETE, Act.ENTER, Act.SPACE, Act.DONE, Act.LANGUAGE, Act.PAGE} <= acts
        assert len(rows) == 4
    assert sum(cap.act is Act.SHIFT for row in layout.letters for cap in row) == 2


@every
def test_no_sign_stands_on_a_page_twice(layout: Layout) -> None:
    for rows in (layout.letters, layout.signs):
        found = [cap.sign for row in rows for cap in row if cap.sign]
        assert len(found) == len(set(found))


@every
@pytest.mark.parametrize("width", [1920.0, 1920 / 1.3])
def test_every_key_is_a_hundred_units_wide_or_more(layout: Layout, width: float) -> None:
    for row in (*layout.letters, *layout.signs, LOWEST):
        room = width - 48 - 12 * (len(row) - 1)
        narrow = min((cap.width for cap in row if cap.act is not Act.GAP), default=1.0)
        assert narrow * room / sum(cap.width for cap in row) >= 100


@every
def test_our_typeface_has_every_sign(layout: Layout) -> None:
    face = QRawFont(str(resource("fonts", "Overpass_600SemiBold.ttf")), 20)
    letters = {cap.sign for row in layout.letters for cap in row if cap.sign}
    shown = signs(layout) | {layout.capital(sign) for sign in letters}
    shown |= {accent for sign in shown for accent in layout.accents_of(sign)}
    assert {sign for sign in shown if not face.supportsCharacter(ord(sign))} == set()
    assert all(len(sign) == 1 for sign in shown)


def test_capitals_and_their_accents() -> None:
    german = layout_for("de")
    assert (german.capital("ä"), german.capital("ß"), german.capital("?"), german.capital("7")) == ("Ä", "ẞ", "!", "7")
    assert german.accents_of("a")[0] == "ä"
    assert german.accents_of("A")[0] == "Ä"
    assert german.accents_of("S")[0] == "ẞ"
    assert german.accents_of("q") == ()
    assert layout_for("fr").accents_of("o")[:2] == ("ô", "œ")


def test_a_place_of_a_row_is_one_key_wide_where_nothing_is_said() -> None:
    assert Cap("a") == Cap(sign="a", act=None, width=1.0)
