"""`python -m kata_desktop`: hands the arguments to the command line and ends with its exit code."""

import sys


def run() -> int:
    """Run the command line and return its exit code."""
    from kata_desktop.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
