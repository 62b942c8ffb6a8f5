"""A sample's frame, metrics, measurements, target condition and obstacles as gestures of its play."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.obstacle import Size
from kata_desktop.core.storyboard import Challenge, Words
from kata_desktop.core.target import MetricTarget
from kata_desktop.session.samples.play import Play
from kata_desktop.session.samples.source import Part

_WORDS = {"manufacturing": Words.SHOP_FLOOR, "office": Words.OFFICE, "healthcare": Words.CARE}
_MINUTE = timedelta(minutes=1)


def play_frame(play: Play) -> None:
    """Name, roles, words, calendar, challenge and metrics."""
    example, course, begins = play.source.example, play.source.course, play.source.begins
    setting_up, roles = play.session.setting_up, example["roles"]
    calendar = WorkCalendar(
        days_off=frozenset(play.calendar.day(day) for day in course.get("days_off", [])),
        cycle_time=time.fromisoformat(course["cycle_time"]),
    )
    play.at(begins, setting_up.name_board, example["title"], example["focus_process"])
    play.at(begins + _MINUTE, lambda: setting_up.name_roles(**{name: roles[name] for name in roles}))
    play.at(begins + _MINUTE, setting_up.choose_words, _WORDS[example["sector"]])
    play.at(begins + 2 * _MINUTE, setting_up.set_calendar, calendar)
    play.at(_challenge_time(play), setting_up.write_challenge, _challenge(play))
    for number, metric in enumerate(course["metrics"], start=4):
        play.at(metric.get("added", begins + number * _MINUTE), _add_metric, play, metric)


def _challenge_time(play: Play) -> datetime:
    written = datetime.fromisoformat(play.source.example["challenge"]["set_on"] + " 14:20")
    return max(play.source.begins + 3 * _MINUTE, written)


def _challenge(play: Play) -> Challenge:
    found = play.source.example["challenge"]
    return Challenge(
        statement=found["statement"],
        measure=found["measure"],
        from_value=found["from_value"],
        to_value=found["to_value"],
        unit=found["unit"],
        set_on=play.calendar.day(found["set_on"]),
        by=play.calendar.day(found["by"]),
        why=play.text(found["why"]),
    )


def _add_metric(play: Play, metric: Part) -> None:
    play.ids[metric["key"]] = play.session.setting_up.add_metric(
        metric["name"],
        unit=metric["unit"],
        kind=MetricKind(metric["kind"]),
        direction=Direction(metric["direction"]),
        decimals=metric["decimals"],
        point=Point(metric["point"]),
        limit=metric.get("limit"),
        resolution=metric.get("resolution"),
    ).made


def play_visits(play: Play) -> None:
    """Every measurement but those of experiments."""
    for visit in play.source.course["visits"]:
        if "series" in visit:
            series = play.source.example["current_condition"]["process_analysis"]["outcome_series"]["values"]
            for moment, value in zip(visit["at"], series, strict=True):
                measure(play, visit["metric"], moment, [value])
        elif "cycles" in visit:
            cycles = play.source.example["measurements"]["cycles"]
            notes = [cycle.get("note", "") for cycle in cycles]
            measure(
                play,
                visit["metric"],
                visit["at"],
                [c[visit["cycles"]] for c in cycles],
                notes=notes,
                slip=visit.get("slip"),
            )
        elif "count" in visit:
            play.at(visit["at"], _count, play, visit)
        else:
            # by the number of the cycle, as people count
            noted = visit.get("notes", {})
            notes = [noted.get(str(number), "") for number in range(1, len(visit["values"]) + 1)]
            measure(play, visit["metric"], visit["at"], visit["values"], notes=notes, slip=visit.get("slip"))


def _count(play: Play, visit: Part) -> None:
    play.session.measuring.record_count(play.ids[visit["metric"]], visit["count"], visit["of"])


def measure(
    play: Play,
    metric: str,
    moment: str | datetime,
    values: list[float],
    *,
    notes: list[str] | None = None,
    slip: Part | None = None,
) -> None:
    """Have a visit recorded, `notes` with a text for each value, most of them empty.

    A slip of the finger stands in one value until it is corrected a minute later.
    """
    typed, told = list(values), notes if notes and any(notes) else []
    if slip:
        typed[slip["index"]] = slip["value"]
    key = f"{metric} {moment}"

    def record() -> None:
        play.ids[key] = play.session.measuring.record(play.ids[metric], typed, notes=told).made

    play.at(moment, record)
    if slip:
        when = datetime.fromisoformat(str(moment)) + _MINUTE
        play.at(when, lambda: play.session.measuring.correct(play.ids[key], values))


def play_target(play: Play) -> None:
    """The target condition, drafted part by part and set."""
    target, course = play.source.example["target_condition"], play.source.course
    set_at = datetime.fromisoformat(f"{target['set_on']} {course['target_set_at']}")
    targeting = play.session.targeting
    play.at(set_at - 9 * _MINUTE, lambda: targeting.write_outcome(_metric_target(play, "outcome")))
    play.at(set_at - 7 * _MINUTE, lambda: targeting.write_process(_metric_target(play, "process")))
    pattern = [play.text(line) for line in target["pattern"]]
    for count in range(1, len(pattern) + 1):
        written = pattern[:count]
        play.at(set_at - (6 - count) * _MINUTE, targeting.write_pattern, written)
    play.at(set_at - _MINUTE, targeting.choose_date, play.calendar.day(target["achieve_by"]))
    play.at(set_at, targeting.set_draft)


def _metric_target(play: Play, part: str) -> MetricTarget:
    found = play.source.example["target_condition"][part]
    metric = play.ids[play.source.course["target"][part]]
    return MetricTarget(metric=metric, value=found["value"], of=found.get("of"), text=play.text(found["text"]))


def play_obstacles(play: Play) -> None:
    """Obstacles as they were found, worded, brought into focus and closed."""
    course = play.source.course
    for number, obstacle in enumerate(play.source.example["obstacles"]):
        extra = course["obstacles"].get(obstacle["id"], {})
        found_at = f"{obstacle['added_on']} {extra.get('at', f'14:{20 + number}')}"
        play.at(found_at, _find, play, obstacle, extra)
        if "first" in extra:
            play.at(extra["reworded_at"], _reword, play, obstacle)
    for moment, name, why in course["arrow"]:
        play.at(moment, _focus, play, name, why)
    for moment, name, place in course.get("moves", []):
        play.at(moment, _move, play, name, place)
    for name, moment in course["closings"].items():
        play.at(moment, _close, play, name)


def _find(play: Play, obstacle: Part, extra: Part) -> None:
    # a note on the first wording is left out: the history itself tells it
    detail = play.text(extra.get("detail", obstacle.get("note")))
    detail = detail[:1].upper() + detail[1:]
    text = str(extra.get("first", obstacle["text"]))
    size, kind = Size(obstacle["size"]), obstacle["kind"]
    play.ids[obstacle["id"]] = play.session.clearing.add(text, detail=detail, size=size, kind=kind).made


def _reword(play: Play, obstacle: Part) -> None:
    play.session.clearing.reword(play.ids[obstacle["id"]], obstacle["text"])


def _focus(play: Play, name: str, why: str) -> None:
    play.session.clearing.focus(play.ids[name], why)


def _move(play: Play, name: str, place: int) -> None:
    play.session.clearing.move(play.ids[name], place)


def _close(play: Play, name: str) -> None:
    found = next(obstacle for obstacle in play.source.example["obstacles"] if obstacle["id"] == name)
    close = play.session.clearing.drop if found["status"] == "dropped" else play.session.clearing.solve
    close(play.ids[name])
