"""What an area tells the shell about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page


@dataclass(frozen=True)
class Area:
    """One entry of the rail: its page is made when it is first shown.

    ``right`` is what a person must hold to open it; empty lets everybody in. ``forms`` names the forms that its page can open again with a lost draft in them (`Page.reopen`).
    """

    name: str
    title: Callable[[], str]
    glyph: str
    page: Callable[[AppContext], Page]
    shortcut: str
    at_bottom: bool = False
    right: str = ""
    forms: frozenset[str] = frozenset()
