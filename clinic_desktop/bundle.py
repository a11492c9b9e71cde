"""Finds the files that ship beside the code: resources and migration scripts."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundle_path(*parts: str) -> Path:
    """Return the path of a shipped file, in a source checkout, an installed wheel or a frozen build.

    ``parts`` begin with ``resources``, ``alembic`` or ``alembic.ini``.
    """
    installed = _PACKAGE / "_bundle"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)
