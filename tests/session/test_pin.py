"""The PIN: kept as salt and hash, and only its digits open."""

import pytest

from kata_desktop.core.errors import InvalidValue
from kata_desktop.session.pin import kept_pin, opens


def test_only_the_same_digits_open() -> None:
    kept = kept_pin("20261")
    assert "20261" not in kept
    assert opens("20261", kept)
    assert not opens("20262", kept)
    assert kept_pin("20261") != kept


@pytest.mark.parametrize("digits", ["", "123", "123456789", "12a4", "١٢٣٤"])
def test_a_pin_has_four_to_eight_digits(digits: str) -> None:
    with pytest.raises(InvalidValue):
        kept_pin(digits)


@pytest.mark.parametrize("kept", ["", "no pin", "zz:zz", "00"])
def test_what_cannot_be_read_opens_nothing(kept: str) -> None:
    assert not opens("1234", kept)
