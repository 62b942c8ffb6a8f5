"""The card without a board: kept in a small file of the data folder, until a board is made of it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from kata_desktop.core.card import ASKED, BACK, CardTalk, Question
from kata_desktop.core.coaching import CoachingCycle, Part
from kata_desktop.core.entries import Json
from kata_desktop.core.fields import as_number
from kata_desktop.core.ids import is_entry_id, next_id
from kata_desktop.core.ink import BROAD, FINE, Ink, Place, Stroke, flat, points_of, simplified
from kata_desktop.core.target import PATTERN_LINES
from kata_desktop.session.clock import Clock
from kata_desktop.session.json_file import keep_object, object_in, whole_signs
from kata_desktop.session.opening import created
from kata_desktop.session.storyboard import StoryboardSession

NAME: Final = "card.json"
_TALK, _BEFORE = "talk", "before"
_NUMBER: Final = re.compile("-?[0-9]{1,7}")
#: The thing that a stroke stands on is the card itself.
_ON: Final = "card"
#: As long as a text of a board may be.
_LONGEST: Final = 10_000

_Key = TypeVar("_Key", Question, Part)


class CardFile:
    """`card.json` of a data folder: the talk that goes on, and the one before it, which can be brought back."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.path = folder / NAME
        self.clock = clock

    def read(self) -> CardTalk:
        """The talk that goes on; what cannot be read counts as never noted. Raises nothing."""
        return _read((object_in(self.path) or {}).get(_TALK))

    def before(self) -> CardTalk:
        """The talk that was put aside last; empty where there is none."""
        return _read((object_in(self.path) or {}).get(_BEFORE))

    def begun(self, talk: CardTalk) -> CardTalk:
        """The talk with the time of its beginning: now, unless it has one."""
        return talk if talk.started_at is not None else replace(talk, started_at=self.clock.now())

    def drawn(self, talk: CardTalk, way: Sequence[Place], width: int) -> CardTalk:
        """The talk with one stroke more at its question; `way` is that of the pen as it came, in units of the paper."""
        return talk.drawn(Stroke(self._next_act(talk), _ON, talk.at.value, simplified(way), width))

    def rubbed_out(self, talk: CardTalk, stroke_id: str) -> CardTalk:
        """The talk without a stroke, which undo brings back."""
        return talk.rubbed_out(stroke_id, self._next_act(talk))

    def _next_act(self, talk: CardTalk) -> str:
        now_ms = int(self.clock.now().timestamp() * 1000)
        return next_id(talk.last_act or None, now_ms, int.from_bytes(os.urandom(8)))

    def keep(self, talk: CardTalk) -> CardTalk:
        """Keep the talk as it stands; gives it back with the time of its beginning.

        Raises:
            MediumFull, MediumReadOnly, MediumGone: what was kept before is still there.
        """
        begun = self.begun(talk)
        self._write(begun, self.before())
        return begun

    def begin_anew(self) -> CardTalk:
        """Put the talk aside for an empty card, which it gives; one without a note gives way to the one before.

        Raises as `keep`.
        """
        talk = self.read()
        empty = CardTalk()
        self._write(empty, self.before() if talk.is_empty else talk)
        return empty

    def bring_back(self) -> CardTalk:
        """Bring back the talk that was put aside last; the present one is put aside in its place.

        Raises as `keep`.
        """
        former = self.before()
        self._write(former, self.read())
        return former

    def _write(self, talk: CardTalk, before: CardTalk) -> None:
        held = object_in(self.path) or {}
        keep_object(self.path, {**held, _TALK: _object(talk), _BEFORE: _object(before)})


def create_from_card(path: Path, title: str, talk: CardTalk, *, who: str, clock: Clock) -> None:
    """Make a new board of a talk, whole or not at all: each note at its place, all of them in its first cycle.

    Target condition and next step are drafts, each line of the obstacles is one of them; where there is only one, it
    is the one that is worked on. How to go and see is how the step will be measured. Ink comes to where its words come
    to; beside several obstacles it is one of its own.

    Raises:
        InvalidValue: the title is too long; FileExists: something lies there, which is never overwritten.
        FileMissing (the folder), MediumFull, MediumReadOnly, MediumGone: nothing was made.
    """
    with created(path, clock) as file:
        session = StoryboardSession(file, clock, who)
        session.setting_up.name_board(title)
        pattern = _lines(talk, Question.TARGET)
        target = session.targeting.write_pattern(pattern[:PATTERN_LINES]).made if pattern else ""
        _write(session, talk.ink(Question.TARGET), target, "pattern", new=("target_condition", {}))
        _write_obstacles(session, talk)
        _write_step(session, talk)
        cycle = session.coaching.record(_cycle(talk, clock.now())).made
        for question in ASKED:
            session.inking.copy_to(cycle, f"answers.{question.value}", talk.ink(question))


def _write_obstacles(session: StoryboardSession, talk: CardTalk) -> None:
    ink = talk.ink(Question.OBSTACLES)
    made = [session.clearing.add(line).made for line in _lines(talk, Question.OBSTACLES)]
    alone = made[0] if len(made) == 1 else ""
    by_hand = _write(session, ink, alone, "text", new=("obstacle", session.clearing.parked_at_end()))
    only = {one for one in (*made, by_hand) if one}
    if len(only) == 1:
        session.clearing.focus(only.pop())


def _write_step(session: StoryboardSession, talk: CardTalk) -> None:
    """Plan the next step, and how it will be seen what happened; either may stand without the other."""
    step, see = (" ".join(_lines(talk, question)) for question in (Question.STEP, Question.AGREEMENT))
    focused = session.board.focused
    blank = "experiment", session.experimenting.blank_plan(focused.id if focused else "")
    made = session.experimenting.plan(step=step).made if step else ""
    made = _write(session, talk.ink(Question.STEP), made, "step", new=blank)
    if see:
        made = made or session.experimenting.plan().made
        session.experimenting.write_plan(made, how=see)
    _write(session, talk.ink(Question.AGREEMENT), made, "how", new=blank)


def _write(session: StoryboardSession, ink: Ink, thing: str, field: str, *, new: tuple[str, Mapping[str, Json]]) -> str:
    """Write ink into a field of a thing; where that is "", make one, of a kind with fields. Gives its id."""
    strokes = ink.strokes
    if strokes and not thing:
        first, *others = strokes
        thing = session.inking.write_on_new(*new, field, first.points, first.width).made
        strokes = tuple(others)
    session.inking.copy_to(thing, field, Ink(strokes))
    return thing


def _lines(talk: CardTalk, question: Question) -> list[str]:
    return [line.strip() for line in talk.note(question).splitlines() if line.strip()]


def _cycle(talk: CardTalk, now: datetime) -> CoachingCycle:
    """The talk as a cycle that took place elsewhere; the notes of the back stand beside its parts."""
    notes = {question: whole_signs(talk.notes[question]) for question in ASKED if question in talk.notes}
    answers: dict[str, Json] = {question.value: note for question, note in notes.items()}
    looked_back = [notes[question] for question in BACK if question in notes]
    if looked_back:
        answers[Part.REFLECTION.value] = "\n".join(looked_back)
    return CoachingCycle(
        id="",
        started_at=talk.started_at or now,
        minutes=round(talk.minutes, 2),
        phases={part.value: round(seconds, 1) for part, seconds in talk.seconds.items()},
        answers=answers,
        agreed=notes.get(Question.AGREEMENT, ""),
    )


def _object(talk: CardTalk) -> dict[str, object]:
    return {
        "started_at": None if talk.started_at is None else talk.started_at.isoformat(),
        "at": talk.at.value,
        "notes": {question.value: whole_signs(note) for question, note in talk.notes.items()},
        "seconds": {part.value: round(seconds, 1) for part, seconds in talk.seconds.items()},
        "strokes": [_stroke_object(stroke) for stroke in talk.strokes],
        "rubbed": {act: _stroke_object(stroke) for act, stroke in talk.rubbed.items()},
    }


def _stroke_object(stroke: Stroke) -> dict[str, object]:
    """A stroke with its points as one text: the file is written whole at every stroke."""
    points = " ".join(map(str, flat(stroke.points)))
    return {"id": stroke.id, "field": stroke.field, "width": stroke.width, "points": points}


def _read(held: object) -> CardTalk:
    if not isinstance(held, dict):
        return CardTalk()
    texts = _known(held.get("notes"), Question)
    times = [(part, as_number(value)) for part, value in _known(held.get("seconds"), Part)]
    at = held.get("at")
    return CardTalk(
        notes={one: whole_signs(text)[:_LONGEST] for one, text in texts if isinstance(text, str) and text.strip()},
        seconds={part: seconds for part, seconds in times if seconds is not None and seconds >= 0},
        at=Question(at) if at in ASKED else Question.TARGET,
        started_at=_moment(held.get("started_at")),
        strokes=tuple(sorted(_strokes(held.get("strokes")), key=lambda stroke: stroke.id)),
        rubbed=dict(_rubbed(held.get("rubbed"))),
    )


def _strokes(held: object) -> Iterator[Stroke]:
    """Each stroke once; what is none is left out."""
    found = map(_stroke, held if isinstance(held, list) else [])
    yield from {stroke.id: stroke for stroke in found if stroke is not None}.values()


def _rubbed(held: object) -> Iterator[tuple[str, Stroke]]:
    for act, value in held.items() if isinstance(held, dict) else ():
        stroke = _stroke(value)
        if stroke is not None and is_entry_id(act):
            yield act, stroke


def _stroke(held: object) -> Stroke | None:
    fields: Mapping[str, Json] = held if isinstance(held, dict) else {}
    made, field, written = (fields.get(name) for name in ("id", "field", "points"))
    if not (isinstance(made, str) and is_entry_id(made) and field in ASKED and isinstance(written, str)):
        return None
    words = written.split()
    points = points_of([int(word) for word in words]) if all(map(_NUMBER.fullmatch, words)) else ()
    width = BROAD if fields.get("width") == BROAD else FINE
    return Stroke(made, _ON, Question(field).value, points, width) if points else None


def _known(held: object, kind: type[_Key]) -> list[tuple[_Key, Json]]:
    pairs: Mapping[str, Json] = held if isinstance(held, dict) else {}
    return [(kind(key), value) for key, value in pairs.items() if key in set(kind)]


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
