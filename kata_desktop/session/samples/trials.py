"""A sample's experiments and coaching cycles as gestures of its play."""

from __future__ import annotations

from datetime import datetime, timedelta

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.experiment import Expectation, ExperimentKind, Happened
from kata_desktop.session.samples.condition import measure
from kata_desktop.session.samples.play import Play
from kata_desktop.session.samples.source import Part

_NOBODY = "No"


def play_cycles(play: Play) -> None:
    """The coaching cycles, kept at their end, and the days without one, with the reason. Nothing of the coach's own."""
    for cycle in play.source.example["coaching_cycles"]:
        ended = _start_of(cycle) + timedelta(minutes=cycle["minutes"])
        play.at(ended, play.session.coaching.record, _cycle(play, cycle))
    for missed in play.source.example["missed_days"]:
        moment = f"{missed['date']} {play.source.course['cycle_time']}"
        kept = CoachingCycle(id="", started_at=play.calendar.moment(moment), reason=play.text(missed["reason"]))
        play.at(moment, play.session.coaching.record, kept)


def _start_of(cycle: Part) -> datetime:
    return datetime.fromisoformat(f"{cycle['date']} {cycle['start']}")


def _cycle(play: Play, cycle: Part) -> CoachingCycle:
    answers = {name: play.text(text) for name, text in cycle["answers"].items() if text not in (None, "-")}
    return CoachingCycle(
        id="",
        started_at=play.calendar.moment(_start_of(cycle)),
        minutes=cycle["minutes"],
        phases=dict(cycle.get("phase_minutes", {})),
        answers={name: text for name, text in answers.items() if name != "q5_when"},
        agreed=answers.get("q5_when", ""),
        threshold=play.text(cycle["threshold_of_knowledge"]),
    )


def play_experiments(play: Play) -> None:
    """Each experiment planned after its coaching cycle, started, and looked at before the next one."""
    for experiment in play.source.example["experiments"]:
        _Trial(play, experiment).play()


class _Trial:
    """One experiment. Times that the sample does not name follow from its coaching cycles."""

    def __init__(self, play: Play, experiment: Part) -> None:
        self._play = play
        self._found = experiment
        self._name: str = experiment["id"]
        self._extra: Part = play.source.course["experiments"].get(self._name, {})

    def play(self) -> None:
        play, extra = self._play, self._extra
        started = self._started()
        planned = self._time("planned") or started - timedelta(minutes=3)
        play.at(planned, self._plan)
        play.at(started - timedelta(minutes=1), self._write_plan)
        play.at(started, lambda: play.session.experimenting.start(self._id))
        if "corrected" in extra:
            play.at(extra["corrected"], self._correct)
        if self._found["happened"] is None:
            return
        happened = self._time("happened") or self._happened()
        if "data" in extra and "data" in self._found:
            measure(play, extra["data"], happened - timedelta(minutes=8), self._found["data"])
        play.at(happened, self._write_happened)
        play.at(happened + timedelta(minutes=5), self._write_learned)

    @property
    def _id(self) -> str:
        return self._play.ids[self._name]

    def _time(self, name: str) -> datetime | None:
        return datetime.fromisoformat(self._extra[name]) if name in self._extra else None

    def _started(self) -> datetime:
        cycle = self._play.source.cycle("plans", self._name)
        assert cycle is not None
        after = _start_of(cycle) + timedelta(minutes=round(cycle["minutes"]) + 5)
        return self._time("started") or after

    def _happened(self) -> datetime:
        """Before the cycle that looks at it if it was done on its day, else in the course of the day."""
        review = self._review()
        if review.date().isoformat() == self._found["done_on"]:
            return review - timedelta(minutes=15)
        return self._started() + timedelta(hours=3, minutes=30)

    def _review(self) -> datetime:
        cycle = self._play.source.cycle("reviews", self._name)
        if cycle:
            return _start_of(cycle)
        # the last one is looked at on the Monday after
        last = datetime.fromisoformat(f"{self._found['planned_on']} {self._play.source.course['cycle_time']}")
        return last + timedelta(days=7 - last.weekday())

    def _plan(self) -> None:
        step = self._play.text(self._extra.get("first_step", self._found["next_step"]))
        obstacle = self._play.ids[self._found["obstacle"]]
        self._play.ids[self._name] = self._play.session.experimenting.plan(obstacle=obstacle, step=step).made

    def _write_plan(self) -> None:
        found, extra, play = self._found, self._extra, self._play
        expect = found["expect"]
        play.session.experimenting.write_plan(
            self._id,
            kind=ExperimentKind(found["kind"]),
            factor=play.text(found["factor_changed"]),
            harm=play.text(found["safety_note"]) or _NOBODY,
            how=extra.get("how", ""),
            metric=play.ids[extra["metric"]] if "metric" in extra else "",
            unit="" if "metric" in extra else expect["unit"],
            expect=Expectation(low=expect["low"], high=expect["high"], text=play.text(expect["text"])),
            see_at=play.calendar.moment(self._time("see_at") or self._review()),
        )

    def _correct(self) -> None:
        self._play.session.experimenting.reword(self._id, "step", self._play.text(self._found["next_step"]))

    def _write_happened(self) -> None:
        found = self._found["happened"]
        happened = Happened(value=found["actual"], text=self._play.text(found["text"]))
        self._play.session.experimenting.write_happened(self._id, happened)

    def _write_learned(self) -> None:
        self._play.session.experimenting.write_learned(self._id, self._play.text(self._found["learned"]))
