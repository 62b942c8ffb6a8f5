"""The command line: arguments in, results on standard output, one sentence on standard error, exit code 0, 1 or 2."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, TextIO

from kata_desktop import __version__

if TYPE_CHECKING:
    from kata_desktop.glimpse import Frame

PROGRAM: Final = "kata-desktop"
PAPERS: Final = ("a4", "a3", "a2", "a1", "a0")
THEMES: Final = ("light", "dark")
LAYOUTS: Final = ("pocket", "a4")
FORM_PAPERS: Final = ("a4", "a3")
FORMS: Final = ("board", "record", "observe", "analysis")
MODES: Final = ("wall", "desk")
READING_SIZES: Final = ("90", "100", "115", "130")
DONE, NOT_DONE, USAGE = 0, 1, 2
#: width and height of a picture: no window is smaller
_WIDE: Final = range(640, 8193)
_HIGH: Final = range(360, 8193)
_USAGE: Final = """\
kata-desktop [--data DIR] [BOARD.kata|FOLDER]
       kata-desktop new BOARD.kata [--title T] [--sample NAME] [--as-of DAY]
       kata-desktop show BOARD.kata [--json] [--as-of DAY]
       kata-desktop measure BOARD.kata --metric NAME FILE.csv|-
       kata-desktop pdf BOARD.kata OUT.pdf [--paper a4|a3|a2|a1|a0] [--as-of DAY] [--without-names]
       kata-desktop picture BOARD.kata|FOLDER OUT.png [--size 1920x1080] [--theme light|dark] [--mode wall|desk]
                            [--reading-size 90|100|115|130] [--screen NAME] [--as-of DAY]
       kata-desktop card OUT.pdf [--layout pocket|a4]
       kata-desktop forms OUT.pdf [--paper a4|a3] [--forms board,record,observe,analysis]
       kata-desktop runchart FILE.json|FILE.csv|- [--json]
       kata-desktop --version"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in a sentence of ours where there is one."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        told = re.sub(r"^argument [^:]+: (?!expected)", "", message)
        self.exit(USAGE, f"{PROGRAM}: {told}\n")


def main(arguments: Sequence[str] | None = None, frame: Frame | None = None) -> int:
    """Run one command; gives the exit code. `frame` is the window, if the board to open is seen already."""
    _write_utf8(sys.stdout, sys.stderr)
    try:
        asked = _parsed(sys.argv[1:] if arguments is None else list(arguments))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else DONE
    asked.frame = frame
    return _run(asked)


def _write_utf8(*streams: TextIO) -> None:
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(asked: argparse.Namespace) -> int:
    command: Callable[[argparse.Namespace], int] = asked.command
    try:
        return command(asked)
    except BrokenPipeError:
        # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    except (Exception, KeyboardInterrupt) as fault:
        told = _sentence(fault)
        if told is None:
            raise
        print("".join(sign if sign.isprintable() else " " for sign in told), file=sys.stderr)
        return NOT_DONE


def _sentence(fault: BaseException) -> str | None:
    """What to say of a trouble; None for a mistake of ours, which shall be seen whole."""
    from kata_desktop.commands.problems import sentence_for

    return sentence_for(fault)


# ------------------------------------------------------------------------------------------ arguments


def _parsed(arguments: list[str]) -> argparse.Namespace:
    """Options of the place come first or anywhere; the first other word is a command or a board."""
    top = _Parser(prog=PROGRAM, usage=_USAGE, allow_abbrev=False)
    top.add_argument("--data", type=Path, metavar="DIR", help="the folder of this place's boards and settings")
    top.add_argument("--version", action="version", version=f"Kata Desktop {__version__}")
    top.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    first = top.parse_args(arguments)
    rest: list[str] = first.rest
    name = rest[0] if rest else ""
    known = _COMMANDS.get(name)
    parser = _Parser(prog=f"{PROGRAM} {name}" if known else PROGRAM, allow_abbrev=False)
    parser.add_argument("--data", type=Path, metavar="DIR", default=first.data, help=argparse.SUPPRESS)
    (known or _open_arguments)(parser)
    return parser.parse_args(rest[1:] if known else rest)


def _open_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("board", nargs="?", type=Path, metavar="BOARD.kata")
    parser.set_defaults(command=_open)


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    _board(parser, _new)
    parser.add_argument("--title", default="")
    parser.add_argument("--sample", type=_sample, metavar="NAME")
    parser.add_argument("--as-of", type=_day, metavar="DAY", help="as if made on a day, like 2026-06-19")


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    _board(parser, _show)
    parser.add_argument("--json", action="store_true", help="the whole board as JSON")
    _as_of(parser)


def _measure_arguments(parser: argparse.ArgumentParser) -> None:
    _board(parser, _measure)
    parser.add_argument("--metric", required=True, metavar="NAME")
    parser.add_argument("source", metavar="FILE.csv|-")


def _pdf_arguments(parser: argparse.ArgumentParser) -> None:
    _board(parser, _pdf)
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("--paper", type=_one_of(PAPERS), default="a3", metavar="|".join(PAPERS))
    parser.add_argument("--without-names", action="store_true", help="roles only")
    _as_of(parser)


def _picture_arguments(parser: argparse.ArgumentParser) -> None:
    _board(parser, _picture)
    parser.add_argument("out", type=Path, metavar="OUT.png")
    parser.add_argument("--size", type=_size, default=(1920, 1080), metavar="1920x1080")
    parser.add_argument("--theme", type=_one_of(THEMES), default="light", metavar="|".join(THEMES))
    parser.add_argument("--mode", type=_one_of(MODES), default="wall", metavar="|".join(MODES))
    parser.add_argument("--reading-size", type=_one_of(READING_SIZES), default="100", metavar="|".join(READING_SIZES))
    parser.add_argument("--screen", type=_screen, default="storyboard", metavar="NAME")
    _as_of(parser)


def _card_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("--layout", type=_one_of(LAYOUTS), default="pocket", metavar="|".join(LAYOUTS))
    parser.set_defaults(command=_card)


def _forms_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("--paper", type=_one_of(FORM_PAPERS), default="a3", metavar="|".join(FORM_PAPERS))
    parser.add_argument("--forms", type=_some_of(FORMS), default=FORMS, metavar=",".join(FORMS))
    parser.set_defaults(command=_forms)


def _runchart_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="FILE.json|FILE.csv|-")
    parser.add_argument("--json", action="store_true", help="the whole analysis as JSON")
    parser.set_defaults(command=_runchart)


_COMMANDS: Final[dict[str, Callable[[argparse.ArgumentParser], None]]] = {
    "new": _new_arguments,
    "show": _show_arguments,
    "measure": _measure_arguments,
    "pdf": _pdf_arguments,
    "picture": _picture_arguments,
    "card": _card_arguments,
    "forms": _forms_arguments,
    "runchart": _runchart_arguments,
}


def _board(parser: argparse.ArgumentParser, command: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("board", type=Path, metavar="BOARD.kata")
    parser.set_defaults(command=command)


def _as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", type=_day, metavar="DAY", help="the board at the end of a day, like 2026-06-19")


def _day(text: str) -> date:
    from kata_desktop.commands.sentences import no_day

    # beyond these years there is no calendar of weeks around a day
    if re.fullmatch(r"(19\d\d|2\d{3})-\d{2}-\d{2}", text, re.ASCII):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(no_day(text))


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text, re.ASCII)
    sides = (int(found.group(1)), int(found.group(2))) if found else (0, 0)
    if sides[0] in _WIDE and sides[1] in _HIGH:
        return sides
    from kata_desktop.commands.sentences import no_size

    raise argparse.ArgumentTypeError(no_size(text))


def _sample(text: str) -> str:
    from kata_desktop.session.samples import SAMPLES

    return _one_of(SAMPLES)(text)


def _screen(text: str) -> str:
    from kata_desktop.ui.destination import Place

    return _one_of(tuple(place.value for place in Place))(text)


def _one_of(known: Sequence[str]) -> Callable[[str], str]:
    def choose(text: str) -> str:
        if text in known:
            return text
        from kata_desktop.commands.sentences import no_choice

        raise argparse.ArgumentTypeError(no_choice(text, known))

    return choose


def _some_of(known: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    choose = _one_of(known)

    def choose_some(text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(choose(word.strip()) for word in text.split(",")))

    return choose_some


# ------------------------------------------------------------------------------------------- commands


def _open(asked: argparse.Namespace) -> int:
    from kata_desktop.glimpse import has_display

    if not has_display(os.environ, sys.platform):
        from kata_desktop.commands.problems import CannotDo
        from kata_desktop.commands.sentences import no_display

        raise CannotDo(no_display())
    from kata_desktop import app
    from kata_desktop.session.place import this_place

    return app.run(asked.board, this_place(asked.data), asked.frame)


def _new(asked: argparse.Namespace) -> int:
    from kata_desktop.commands.boards import new
    from kata_desktop.session.place import this_place

    print(new(asked.board, asked.title, asked.sample, this_place(asked.data), as_of=asked.as_of))
    return DONE


def _show(asked: argparse.Namespace) -> int:
    from kata_desktop.commands.boards import show
    from kata_desktop.session.place import this_place

    print(show(asked.board, this_place(asked.data), plain=asked.json, as_of=asked.as_of))
    return DONE


def _measure(asked: argparse.Namespace) -> int:
    from kata_desktop.commands.boards import measure
    from kata_desktop.session.place import this_place

    print(measure(asked.board, asked.metric, asked.source, this_place(asked.data)))
    return DONE


def _pdf(asked: argparse.Namespace) -> int:
    from kata_desktop import drawing
    from kata_desktop.commands.sentences import written
    from kata_desktop.report.paper import Paper

    _without_display()
    drawing.write_pdf(
        asked.board, asked.out, paper=Paper(asked.paper), as_of=asked.as_of, without_names=asked.without_names
    )
    print(written(str(asked.out)))
    return DONE


def _picture(asked: argparse.Namespace) -> int:
    _without_display()
    from kata_desktop import drawing
    from kata_desktop.commands.sentences import written

    looks = drawing.Looks(asked.size, asked.theme, asked.mode, int(asked.reading_size))
    drawing.write_picture(asked.board, asked.out, looks=looks, screen=asked.screen, as_of=asked.as_of)
    print(written(str(asked.out)))
    return DONE


def _card(asked: argparse.Namespace) -> int:
    _without_display()
    from kata_desktop.commands.paper import card

    print(card(asked.out, asked.layout))
    return DONE


def _forms(asked: argparse.Namespace) -> int:
    _without_display()
    from kata_desktop.commands.paper import forms

    print(forms(asked.out, asked.paper, asked.forms))
    return DONE


def _without_display() -> None:
    """Pages and pictures need no window system; an explicit choice of the platform stays."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _runchart(asked: argparse.Namespace) -> int:
    from kata_desktop.commands.boards import read_text
    from kata_desktop.commands.runcharts import run_chart

    print(run_chart(read_text(asked.source), plain=asked.json))
    return DONE
