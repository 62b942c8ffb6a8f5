"""The start: the picture of the board to open, if one is kept, and then the command line; ends with its exit code."""

import sys


def run() -> int:
    """Run the command line and return its exit code."""
    arguments, frame = sys.argv[1:], None
    # commands need no Qt, and some no window
    if not arguments or arguments[0] == "--data" or arguments[-1].endswith(".kata"):
        from kata_desktop import glimpse

        frame = glimpse.show(arguments)
    from kata_desktop.cli import main

    return main(arguments, frame)


if __name__ == "__main__":
    sys.exit(run())
