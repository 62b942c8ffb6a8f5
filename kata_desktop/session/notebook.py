"""The coach's private notebook: its use cases, its file in the data folder, and the way to another place by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol, TypeAlias, TypedDict, Unpack
from uuid import uuid4

from kata_desktop.core.coaching import CoachingCycle, Phase, number_of
from kata_desktop.core.entries import Entry, Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE, THING
from kata_desktop.core.notebook import (
    CYCLE_NOTE,
    LINK,
    NOTEBOOK,
    OBSERVATION,
    SEEN_FIELDS,
    TIME_FIELDS,
    Notebook,
    Observation,
    Seen,
    Solution,
    note_id,
    read_notebook,
    seen_json,
)
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes, UndoStatus
from kata_desktop.session.clock import Clock
from kata_desktop.session.inking import Inking
from kata_desktop.session.journal import Journal, new_thing_id
from kata_desktop.session.opening import Opened, opened
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.session.trouble import FileExists, FileMissing, FileNotABoard, MediumGone, NotABoard, StoreTrouble
from kata_desktop.session.waiting import WaitingFile
from kata_desktop.store.faults import named
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.folder import free_path
from kata_desktop.store.places import log_beside

FILE_NAME: Final = "notebook.kata"
_TEXTS: Final = ("note", "word", "learned", "practise")


@dataclass(frozen=True, slots=True)
class About:
    """Which cycle of which board something is about; `cycle` and `board` are empty where only the name is known."""

    at: datetime
    title: str
    board: str = ""
    cycle: str = ""
    number: int = 0
    coach: str = ""

    def fields(self) -> dict[str, Json]:
        """As the file keeps it."""
        return {
            "at": self.at.isoformat(),
            "title": check_text(self.title),
            "board": self.board,
            "cycle": self.cycle,
            "number": self.number,
            "coach": check_text(self.coach),
        }


def about(session: StoryboardSession, cycle: CoachingCycle) -> About:
    """What a note says about a cycle of an open board; nothing of it goes the other way."""
    board = session.board
    number = number_of(board.coaching_cycles, cycle)
    coach = cycle.coach or board.coach
    return About(cycle.started_at, board.title, session.board_id, cycle.id, number, coach)


class NoteParts(TypedDict, total=False):
    """The parts of a note about a cycle."""

    note: str
    word: str
    solution: Solution | None
    learned: str
    practise: str


class Preparation(TypedDict, total=False):
    """What is said before an observation."""

    practise: str
    one_phase: Phase | None


class FeedbackParts(TypedDict, total=False):
    """The parts of the feedback to a coach."""

    observed: str
    effect: str
    suggestion: str
    trigger: str
    phase: Phase | None


class NotebookFile(Protocol):
    """What a notebook needs of a file."""

    @property
    def writable(self) -> bool:
        """Whether entries can be kept."""
        ...

    def read(self) -> list[Entry]:
        """All entries, checked."""
        ...

    def append(self, entry: Entry) -> None:
        """Keep one entry durably, or raise with nothing kept."""
        ...

    def append_all(self, entries: Iterable[Entry]) -> None:
        """Keep many, all or none."""
        ...


class NotebookSession:
    """One open notebook. Its entries never reach a board, a parcel or a page."""

    def __init__(self, file: NotebookFile, clock: Clock, who: str, *, new_id: Callable[[], str] = new_thing_id) -> None:
        self._kept = file
        self._file = WaitingFile(file)
        self.clock = clock
        self._who, self._new_id = who, new_id
        self._begin()

    def _begin(self) -> None:
        self.journal = Journal(self._file, self.clock, self._who, new_id=self._new_id)
        self._notebook: Notebook | None = None

    @property
    def notebook(self) -> Notebook:
        """The notebook as it stands."""
        if self._notebook is None:
            self._notebook = read_notebook(self.journal.log)
        return self._notebook

    @property
    def inking(self) -> Inking:
        """Writing by hand into the texts of the notebook."""
        return Inking(self.journal)

    @property
    def writable(self) -> bool:
        """Whether changes can be kept."""
        return self._file.writable

    def let_wait(self) -> None:
        """Let entries wait here while a full or lost medium takes none."""
        self._file.let_wait()

    @property
    def waiting(self) -> int:
        """How many entries are in no file yet."""
        return self._file.waiting

    @property
    def trouble(self) -> StoreTrouble | None:
        """Why they wait."""
        return self._file.trouble

    def try_again(self) -> bool:
        """Keep what waits; whether all of it is in the file now."""
        return self._file.try_again()

    def undo(self, *, initiator: object = None) -> Changes:
        """Take back the last change of this place."""
        return self._told(self.journal.undo(initiator=initiator))

    def redo(self, *, initiator: object = None) -> Changes:
        """Bring back what was taken back last."""
        return self._told(self.journal.redo(initiator=initiator))

    def undo_status(self) -> UndoStatus:
        """What could be undone and redone now."""
        return self.journal.undo_status()

    def _told(self, changes: Changes) -> Changes:
        self._notebook = None
        return changes

    def _write(self, label: Label, thing: str, kind: str, fields: Mapping[str, Json]) -> Changes:
        values: dict[tuple[str, str], Json] = {(thing, name): value for name, value in fields.items()}
        return self._told(self.journal.write(label, {(thing, THING): kind, **values}, made=thing))

    def note_cycle(self, found: About, **parts: Unpack[NoteParts]) -> Changes:
        """Write parts of the note about a cycle; an empty text takes a part back."""
        texts: dict[str, Json] = {name: check_text(text) for name, text in parts.items() if isinstance(text, str)}
        if "solution" in parts:
            texts["solution"] = None if parts["solution"] is None else parts["solution"].value
        note = note_id(found.cycle)
        if self.journal.log.is_gone(note):
            # what was undone with the whole note stays undone when another one is written, and when that is undone too
            texts = {GONE: False, **dict.fromkeys(_TEXTS, ""), "solution": None, **texts}
        return self._write(Label.NOTE_WRITTEN, note, CYCLE_NOTE, {**found.fields(), **texts})

    def begin_observation(
        self, found: About, *, observer: str = "", practise: str = "", one_phase: Phase | None = None
    ) -> Changes:
        """Begin a sheet; its id is `Changes.made`. Only the name of the board is needed.

        Raises:
            InvalidValue: not even that is given.
        """
        if not found.title.strip():
            raise InvalidValue(Reason.TEXT_MISSING)
        fields: dict[str, Json] = {
            **found.fields(),
            "observer": check_text(observer),
            "practise": check_text(practise),
            "one_phase": None if one_phase is None else one_phase.value,
        }
        return self._write(Label.OBSERVED, self._new_id(), OBSERVATION, fields)

    def observe(self, observation_id: str, seen: Mapping[Phase, Seen]) -> Changes:
        """Keep what was seen in one or more phases."""
        self._observation(observation_id)
        for one in seen.values():
            check_text(one.coach)
            check_text(one.learner)
        fields = {SEEN_FIELDS[phase]: seen_json(one) for phase, one in seen.items()}
        return self._told(self.journal.change(Label.OBSERVED, observation_id, fields))

    def time_phases(self, observation_id: str, seconds: Mapping[Phase, float]) -> Changes:
        """Keep how long phases took so far; nothing that could be undone."""
        self._observation(observation_id)
        fields: dict[str, Json] = {TIME_FIELDS[phase]: round(time, 1) for phase, time in seconds.items()}
        return self._told(self.journal.change(Label.PHASE_TIMED, observation_id, fields))

    def prepare(self, observation_id: str, **parts: Unpack[Preparation]) -> Changes:
        """Say before the cycle what is to be practised, and which phase is to be looked at."""
        self._observation(observation_id)
        fields: dict[str, Json] = {}
        if "practise" in parts:
            fields["practise"] = check_text(parts["practise"])
        if "one_phase" in parts:
            fields["one_phase"] = None if parts["one_phase"] is None else parts["one_phase"].value
        return self._told(self.journal.change(Label.OBSERVED, observation_id, fields))

    def write_feedback(self, observation_id: str, **parts: Unpack[FeedbackParts]) -> Changes:
        """Write parts of the feedback."""
        self._observation(observation_id)
        fields: dict[str, Json] = {
            name: check_text(text) for name, text in parts.items() if isinstance(text, str) and name != "phase"
        }
        if "phase" in parts:
            fields["phase"] = None if parts["phase"] is None else parts["phase"].value
        return self._told(self.journal.change(Label.FEEDBACK_WRITTEN, observation_id, fields))

    def agree_feedback(self, observation_id: str) -> Changes:
        """Keep the day on which the feedback was talked over with the coach.

        Raises:
            InvalidValue: nothing is written yet.
        """
        if self._observation(observation_id).feedback.is_empty:
            raise InvalidValue(Reason.TEXT_MISSING)
        day = self.clock.now().date().isoformat()
        return self._told(self.journal.change(Label.FEEDBACK_WRITTEN, observation_id, {"agreed_on": day}))

    def _observation(self, observation_id: str) -> Observation:
        found = self.notebook.observation(observation_id)
        if found is None:
            raise InvalidValue(Reason.TEXT_MISSING)
        return found

    def link(
        self, coach: str, learner: str, *, board: str = "", title: str = "", how: str = "", link_id: str = ""
    ) -> Changes:
        """Say who coaches whom, or change it; an empty coach is a gap somebody saw.

        Raises:
            InvalidValue: neither is named.
        """
        if not coach.strip() and not learner.strip():
            raise InvalidValue(Reason.TEXT_MISSING)
        fields: dict[str, Json] = {
            "coach": check_text(coach),
            "learner": check_text(learner),
            "board": board,
            "title": check_text(title),
            "how": check_text(how),
        }
        return self._write(Label.CHAIN_CHANGED, link_id or self._new_id(), LINK, fields)

    def unlink(self, link_id: str) -> Changes:
        """Take a link out of the chain."""
        return self._told(self.journal.change(Label.CHAIN_CHANGED, link_id, {GONE: True}))

    def show_mirror(self, shown: bool) -> Changes:
        """Switch the mirror on or off."""
        return self._write(Label.MIRROR_SWITCHED, NOTEBOOK, NOTEBOOK, {"mirror_shown": shown})

    def take_in(self, path: Path) -> int:
        """Add what another place's notebook holds and this one does not; give how many entries came.

        Raises:
            StoreTrouble: it cannot be read, or is no notebook; nothing has changed.
        """
        with StoryboardFile.open(path, writable=False) as other:
            if other.kind != "notebook":
                raise FileNotABoard(path, NotABoard.OTHER_FORMAT)
            new = [entry for entry in other.read() if entry.id not in self.journal.log]
        if new:
            self._kept.append_all(new)
            self._begin()
        return len(new)

    def hand_out(self, folder: Path, title: str) -> Path:
        """Write all of it as one new file of a folder, to be carried to another place by hand; gives its path.

        It is read back before anybody hears of it: what cannot be read whole is not left behind.

        Raises:
            FileMissing (the folder), MediumFull, MediumReadOnly, MediumGone: nothing was written.
        """
        if not folder.is_dir():
            raise FileMissing(folder)
        path, entries = free_path(folder, title), self.journal.log.entries()
        try:
            with _created(path, self.clock) as file:
                file.append_all(entries)
            with StoryboardFile.open(path, writable=False) as file:
                if file.read() != entries:
                    raise MediumGone(path, "it reads otherwise than it was written")
        except FileExists:
            raise
        except BaseException:
            # ours alone: nothing lay there before
            for left in (path, log_beside(path)):
                with suppress(OSError):
                    left.unlink(missing_ok=True)
            raise
        return path


OpenNotebook: TypeAlias = Opened[NotebookSession]


def open_notebook(data: Path, *, who: str, clock: Clock) -> OpenNotebook:
    """Open the notebook of a data folder; it is made when it is first wanted.

    Raises:
        StoreTrouble: it cannot be opened or made (`FileInUse`: another window has it).
    """
    path = data / FILE_NAME
    try:
        file = StoryboardFile.open(path)
    except FileMissing:
        with named(path):
            data.mkdir(parents=True, exist_ok=True)
        file = _created(path, clock)
    return opened(file, "notebook", lambda file: NotebookSession(file, clock, who))


def _created(path: Path, clock: Clock) -> StoryboardFile:
    return StoryboardFile.create(path, kind="notebook", board_id=uuid4().hex, made=clock.now().isoformat())
