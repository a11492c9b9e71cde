"""The areas in order, one line each; explicit, so that a packaged build sees every import."""

from __future__ import annotations

import importlib

from clinic_desktop.db.search import SearchSource

SEARCHED = ("owners", "pets", "manipulations")


def search_sources() -> tuple[SearchSource, ...]:
    """Return what the search box finds."""
    found = []
    for area in SEARCHED:
        try:
            module = importlib.import_module(f"clinic_desktop.areas.{area}.queries")
        except ImportError:
            continue
        found.append(module.SEARCH_SOURCE)
    return tuple(found)
