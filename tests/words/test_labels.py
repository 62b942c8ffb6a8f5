"""Each gesture has its words for the snackbar and for undo."""

import re

import pytest

from kata_desktop.core.labels import Label
from kata_desktop.words import labels


@pytest.mark.parametrize("label", Label)
def test_each_gesture_is_said_in_a_few_words(label: Label) -> None:
    words = labels.done(label)
    assert words[0].isupper()
    assert words[-1] not in ".!"
    assert len(words) <= 60
    assert not re.search(r"error|invalid|fail|close[ds]? it", words, re.IGNORECASE)


def test_different_gestures_are_said_differently() -> None:
    said = [labels.done(label) for label in Label]
    assert len(set(said)) == len(said)


def test_the_words_of_the_pictures() -> None:
    assert labels.done(Label.OBSTACLE_SOLVED) == "Obstacle solved"
    assert labels.done(Label.MEASURED) == "Measurement kept"


def test_undo_and_redo_name_what_they_take_back() -> None:
    assert labels.undone(Label.OBSTACLE_SOLVED) == "Undone: obstacle solved"
    assert labels.redone(Label.OBSTACLE_SOLVED) == "Done again: obstacle solved"


def test_without_a_label_a_change_was_taken_back() -> None:
    assert labels.undone(None) == "Undone: change kept"
    assert labels.redone(None) == "Done again: change kept"
