"""Finds the files that travel with the program: fonts, icons, sample boards, translations.

A wheel and a bundle carry them inside the package, a source tree and an editable install beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, e.g. `resource("fonts", "Overpass_400Regular.ttf")`.

    Raises FileNotFoundError when nothing of that name is shipped.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
