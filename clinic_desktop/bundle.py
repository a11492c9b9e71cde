"""Finds the files that ship beside the code: resources, migration scripts, the font of the icons."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundle_path(*parts: str) -> Path:
    """Return the path of a shipped file, in a source checkout, an installed wheel or a frozen build.

    ``parts`` begin with ``resources``, ``alembic`` or ``alembic.ini``.
    """
    installed = _PACKAGE / "_bundle"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)


def font_path(pattern: str) -> Path:
    """Return the path of a font file of QtAwesome, whose code is never run: its files are all that is wanted.

    Raises FileNotFoundError when it isn't installed.
    """
    beside = _PACKAGE.parent / "qtawesome"
    if not beside.is_dir():
        found = find_spec("qtawesome")
        beside = Path(next(iter((found and found.submodule_search_locations) or ()), ""))
    for path in (beside / "fonts").glob(pattern):
        return path
    raise FileNotFoundError(pattern)
