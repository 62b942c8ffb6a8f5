"""Run charts that tell the truth: pure statistics, checked against the packages people trust.

`analyse` answers for a whole series, `as_case` gives its form for scripts.
"""

from kata_desktop.core.runchart.analysis import analyse, as_case
from kata_desktop.core.runchart.values import Analysis, Direction, InvalidOptionError, NotFiniteError, Options

__all__ = ["Analysis", "Direction", "InvalidOptionError", "NotFiniteError", "Options", "analyse", "as_case"]
