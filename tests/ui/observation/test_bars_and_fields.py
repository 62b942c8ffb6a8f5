"""Bars of how the coaching develops, the four parts of the feedback, the coach's own lines, the bar and the printer."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.notebook import FEEDBACK_FIELDS, CycleNote, Feedback, Mark, Observation, Seen
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.observation.bar import ObservationBar
from kata_desktop.ui.observation.develops import LAST, DevelopsPanel
from kata_desktop.ui.observation.feedback import FeedbackPanel
from kata_desktop.ui.observation.from_coach import FromCoach
from kata_desktop.ui.observation.printing import SheetPrinter
from tests.helpers.alone import seen_words, show, style_of
from tests.helpers.boards import MONDAY
from tests.helpers.on_screen import overlaps
from tests.helpers.pointer import HANDS, Pointer, click, tap
from tests.helpers.seen_text import BY_HAND, listening

MODES = pytest.mark.parametrize("mode", Mode, ids=lambda mode: mode.name.lower())
TODAY: date = MONDAY.date()
GAVE = (Mark.GAVE_A_SOLUTION,)


def sheet(number: int, *seconds: float, solutions: int = 0) -> Observation:
    """An observed cycle of some days ago, with the seconds of its first phases."""
    phases = {
        phase: Seen(time, coach_marks=GAVE if place < solutions else ())
        for place, (phase, time) in enumerate(zip(Phase, seconds, strict=False))
    }
    return Observation(f"o{number}", MONDAY - timedelta(days=20 - number), title="Cell 4", phases=phases)


# -------------------------------------------------------------------------------------------- bars


def bars_of(qtbot: QtBot, *observed: Observation, shown: str = "", mode: Mode = Mode.WALL) -> DevelopsPanel:
    panel = DevelopsPanel(style_of(mode))
    panel.show_observed(observed, shown, TODAY)
    show(qtbot, panel, 760, 560)
    return panel


@pytest.mark.parametrize("count", range(7))
def test_the_last_four_are_shown_oldest_first(qtbot: QtBot, count: int) -> None:
    panel = bars_of(qtbot, *[sheet(number, 60) for number in range(count)])
    assert [bar.observation.id for bar in panel.bars] == [f"o{number}" for number in range(count)][-LAST:]


def test_a_cycle_nobody_timed_has_no_bar_and_takes_no_place(qtbot: QtBot) -> None:
    untimed = Observation("x", MONDAY, phases={Phase.FRAMING: Seen(coach="Asked")})
    panel = bars_of(qtbot, sheet(0, 60), untimed, *[sheet(n, 60) for n in (1, 2, 3)], untimed)
    assert [bar.observation.id for bar in panel.bars] == ["o0", "o1", "o2", "o3"]


def test_without_a_time_it_says_so_to_eye_and_ear(qtbot: QtBot) -> None:
    panel = bars_of(qtbot)
    assert "No time was taken yet." in seen_words(panel)
    assert panel.accessibleName() == "How the coaching develops. No time was taken yet."
    panel.show_observed([sheet(0, 60)], "", TODAY)
    assert "No time was taken yet." not in seen_words(panel)
    assert "No time" not in panel.accessibleName()


@pytest.mark.parametrize(
    ("seconds", "solutions", "line"),
    [
        ((60,), 0, "1 min, 0 solutions given"),
        ((89,), 1, "1 min, 1 solution given"),
        ((91,), 0, "2 min, 0 solutions given"),
        ((20,), 0, "0 min, 0 solutions given"),
        ((60, 120, 60, 600, 30), 3, "14 min, 3 solutions given"),
    ],
)
def test_a_bar_says_minutes_and_solutions_without_a_judgement(
    qtbot: QtBot, seconds: tuple[float, ...], solutions: int, line: str
) -> None:
    panel = bars_of(qtbot, sheet(0, *seconds, solutions=solutions))
    assert panel.bars[0].line == line
    assert line in seen_words(panel)
    assert line in panel.accessibleName()


@MODES
def test_a_phase_with_room_shows_its_number(qtbot: QtBot, mode: Mode) -> None:
    panel = bars_of(qtbot, sheet(0, 60, 60, 60, 60, 60), mode=mode)
    assert [word for word in seen_words(panel) if word.isdigit()] == ["1", "2", "3", "4", "5"]
    panel = bars_of(qtbot, sheet(0, 600, 1, 600, 0, 1), mode=mode)
    assert [word for word in seen_words(panel) if word.isdigit()] == ["1", "3"]


def test_bars_share_one_scale(qtbot: QtBot) -> None:
    """The shorter cycle beside a longer one looks shorter than alone."""
    alone = bars_of(qtbot, sheet(0, 60, 60)).bars[0].grab().toImage()
    beside = bars_of(qtbot, sheet(0, 60, 60), sheet(1, 300)).bars[0].grab().toImage()
    assert alone != beside


def test_the_one_the_page_is_about_looks_different_and_all_can_be_opened(qtbot: QtBot) -> None:
    observed = [sheet(number, 60) for number in range(3)]
    plain = bars_of(qtbot, *observed).bars[1].grab().toImage()
    panel = bars_of(qtbot, *observed, shown="o1")
    assert panel.bars[1].grab().toImage() != plain
    told: list[str] = []
    panel.opened.connect(told.append)
    for act, bar in zip((click, tap, click), panel.bars, strict=True):
        act(bar)
    assert told == ["o0", "o1", "o2"]


@MODES
@pytest.mark.parametrize("count", [1, 4])
def test_at_its_least_height_no_bar_lies_on_another(qtbot: QtBot, mode: Mode, count: int) -> None:
    panel = bars_of(qtbot, *[sheet(number, 60, 90) for number in range(count)], mode=mode)
    window = Painted(panel.kit)
    panel.setParent(window)
    show(qtbot, window, 760, 800)
    window.place(panel, 0, 0, 500, panel.least_height)
    panel.show()
    QApplication.processEvents()
    places: list[QRectF] = [panel.placed_at(bar) for bar in panel.bars]
    assert overlaps(panel) == []
    assert places[-1].bottom() <= panel.least_height
    assert all(place.height() >= (48 if mode is Mode.DESK else 64) for place in places)


# ------------------------------------------------------------------------------------------ feedback


def panel_of(qtbot: QtBot, mode: Mode = Mode.WALL) -> FeedbackPanel:
    style = style_of(mode)
    panel = FeedbackPanel(style, style)
    show(qtbot, panel, 1060, 860)
    return panel


@pytest.mark.parametrize("part", FEEDBACK_FIELDS)
def test_each_part_of_the_feedback_is_told_by_its_name_when_it_is_kept(qtbot: QtBot, part: str) -> None:
    panel = panel_of(qtbot)
    told: list[tuple[str, str]] = []
    panel.written.connect(lambda which, said: told.append((which, said)))
    QTest.keyClicks(panel.fields[part].field.editor, "Waited")
    assert told == []
    panel.keeper.flush()
    assert told == [(part, "Waited")]


def test_what_is_typed_stays_when_the_notebook_changes_elsewhere(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    QTest.keyClicks(panel.fields["observed"].field.editor, "Waited")
    panel.show_feedback(Feedback(observed="Other", effect="It stopped"), "")
    assert panel.fields["observed"].field.text == "Waited"
    panel.keeper.flush()
    panel.show_feedback(Feedback(observed="Other", effect="It stopped"), "")
    assert [panel.fields[part].field.text for part in FEEDBACK_FIELDS] == ["Other", "It stopped", "", ""]


@pytest.mark.parametrize("phase", [*Phase, None], ids=str)
def test_the_phase_it_is_about_is_chosen_and_no_other(qtbot: QtBot, phase: Phase | None) -> None:
    panel = panel_of(qtbot)
    panel.show_feedback(Feedback(phase=Phase.FOCUSING), "")
    panel.show_feedback(Feedback(phase=phase), "")
    assert [one for one, button in panel.phases.items() if button.isChecked()] == [one for one in Phase if one is phase]


def test_the_day_it_was_agreed_on_stands_before_who_decides(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    before = seen_words(panel)
    panel.show_feedback(Feedback(observed="x"), "Agreed on Mon 15 June")
    assert not any(word.startswith("Agreed on") for word in before)
    assert any(word.startswith("Agreed on Mon 15 June. ") for word in seen_words(panel))


@MODES
@pytest.mark.parametrize("width", [700, 1060, 1500])
def test_fields_and_phases_keep_apart_at_any_width(qtbot: QtBot, mode: Mode, width: int) -> None:
    panel = panel_of(qtbot, mode)
    panel.resize(width, 860)
    QApplication.processEvents()
    assert overlaps(panel) == []


def test_what_a_field_asks_for_is_told_to_a_voice(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    asked = [panel.fields[part].field.editor.accessibleDescription() for part in FEEDBACK_FIELDS]
    assert asked == ["a fact, no judgement", "what happened then", "one specific thing to do", "When …, I …"]


# ------------------------------------------------------------------------------------ the coach's lines


def coach_of(qtbot: QtBot, mode: Mode = Mode.WALL, width: int = 760) -> FromCoach:
    style = style_of(mode)
    coach = FromCoach(style, style)
    show(qtbot, coach, width, 420)
    return coach


@pytest.mark.parametrize(
    ("note", "missing"),
    [
        (None, 2),
        (CycleNote("n", "c", MONDAY), 2),
        (CycleNote("n", "c", MONDAY, learned="Silence is hard"), 1),
        (CycleNote("n", "c", MONDAY, learned="Silence is hard", practise="Wait"), 0),
    ],
)
def test_a_line_that_is_missing_is_said_to_be(qtbot: QtBot, note: CycleNote | None, missing: int) -> None:
    coach = coach_of(qtbot)
    coach.show_note(note)
    assert seen_words(coach).count("not written yet") == missing
    assert coach.accessibleName().count("not written yet") == missing


@MODES
def test_what_the_coach_learned_by_hand_is_seen(qtbot: QtBot, mode: Mode) -> None:
    coach = coach_of(qtbot, mode)
    coach.show_note(CycleNote("n", "c", MONDAY), Ink((Stroke("s", "n", "learned", ((0, 0), (300, 80))),)))
    assert seen_words(coach).count("not written yet") == 1
    assert BY_HAND in seen_words(coach)
    assert "written by hand" in coach.accessibleName()


@MODES
@pytest.mark.parametrize("width", [420, 760])
def test_reading_asking_and_writing_take_turns_in_one_place(qtbot: QtBot, mode: Mode, width: int) -> None:
    coach = coach_of(qtbot, mode, width)
    states = []
    for turn in (None, coach.turn_asking, coach.turn_editing, coach.turn_editing):
        if turn is not None:
            turn()
        QApplication.processEvents()
        states.append((coach.phases[0].isVisible(), coach.fields["learned"].isVisible(), coach.change.isVisible()))
        assert overlaps(coach) == []
    assert states == [(False, False, True), (True, False, False), (False, True, True), (False, False, True)]


@HANDS
@pytest.mark.parametrize("place", [0, 4])
def test_a_phase_is_asked_for_once_and_the_phases_go(qtbot: QtBot, act: Pointer, place: int) -> None:
    coach = coach_of(qtbot)
    told: list[Phase] = []
    coach.asked.connect(told.append)
    coach.turn_asking()
    QApplication.processEvents()
    act(coach.phases[place])
    assert told == [tuple(Phase)[place]]
    assert not coach.is_asking


# ------------------------------------------------------------------------------------ bar and printer


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_bar_keeps_its_buttons_apart_and_takes_former_ones_away(qtbot: QtBot, count: int) -> None:
    bar = ObservationBar(style_of(Mode.DESK))
    show(qtbot, bar, 1366, 72)
    bar.set_actions([bar.action("Former", "check")])
    bar.set_actions([bar.action(f"Act {number}", "check", primary=not number) for number in range(count)])
    bar.show_title("Observation sheet", "Cell 4")
    bar.show_time("12:07")
    QApplication.processEvents()
    words = seen_words(bar)
    assert "Former" not in words
    assert {"Observation sheet", "Cell 4", "12:07"} <= set(words)
    assert overlaps(bar) == []


@pytest.mark.parametrize("width", [900, 1100, 1366, 1920])
def test_the_title_stands_whole_and_the_lock_only_where_there_is_room(qtbot: QtBot, width: int) -> None:
    bar = ObservationBar(style_of(Mode.DESK))
    show(qtbot, bar, width, 72)
    bar.show_title("Observation sheet", "Cell 4, coolant pumps, cycle 27, today 14:00. Coach: area manager " * 3)
    bar.set_actions([bar.action("Save as a file and print", "check") for _ in range(2)])
    QApplication.processEvents()
    with listening() as spy:
        bar.grab()
    assert spy.outside == []
    assert [line.shortened for line in spy.lines if line.whole == "Observation sheet"] == [False]
    assert bar.accessibleName().startswith("Observation sheet. Cell 4")


class Asked:
    """Stands for the dialog that asks for a place."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.suggested: list[Path] = []

    def __call__(self, _parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return None if self.folder is None else self.folder / suggested.name


def printer_of(qtbot: QtBot, folder: Path | None) -> tuple[SheetPrinter, Asked, list[str]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked, said = Asked(folder), list[str]()
    printer = SheetPrinter(parent, asked)
    printer.said.connect(said.append)
    return printer, asked, said


def test_the_folder_chosen_last_is_offered_next(qtbot: QtBot, tmp_path: Path) -> None:
    printer, asked, said = printer_of(qtbot, tmp_path)
    printer.save_sheet(sheet(0, 60))
    printer.save_empty()
    assert asked.suggested[0].parent != tmp_path
    assert asked.suggested[1].parent == tmp_path
    names = [one.name for one in asked.suggested]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert [name in sentence for name, sentence in zip(names, said, strict=True)] == [True, True]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in tmp_path.iterdir())


def test_who_thinks_better_of_it_writes_nothing_and_hears_nothing(qtbot: QtBot) -> None:
    printer, asked, said = printer_of(qtbot, None)
    printer.save_sheet(sheet(0, 60))
    assert len(asked.suggested) == 1
    assert said == []


@pytest.mark.parametrize("title", ["Cell 4 / ward: 2", "../../etc", "مضخة", "x" * 300, 'a"b<c>?*|'])
def test_any_title_gives_a_file_name_that_every_computer_takes(qtbot: QtBot, tmp_path: Path, title: str) -> None:
    printer, asked, said = printer_of(qtbot, tmp_path)
    printer.save_sheet(Observation("o", MONDAY, title=title))
    (name,) = [path.name for path in asked.suggested]
    assert not set(name) & set('\\/:*?"<>|')
    assert name.endswith(".pdf")
    assert (tmp_path / name).exists(), said
