"""Words are tested in English as on the pictures, whatever the machine speaks."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale


@pytest.fixture(autouse=True)
def speak() -> Iterator[Callable[[str], None]]:
    """Set the locale of this test; English of Great Britain until then."""
    before = QLocale()

    def speak(name: str) -> None:
        QLocale.setDefault(QLocale(name))

    speak("en_GB")
    yield speak
    QLocale.setDefault(before)
