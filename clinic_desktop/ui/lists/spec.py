"""What an area tells the page of lists about one of its own: the page itself knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.tables.columns import ColumnSpec

STATE = "state"
"""The key of the column that is there only while the archived are shown."""


@dataclass(frozen=True)
class Grouping:
    """How a long list is narrowed: ``groups`` of the content with their titles, and the group of a row."""

    title: Callable[[], str]
    everything: Callable[[], str]
    groups: Callable[[Any], Sequence[tuple[int, str]]]
    group_of: Callable[[Any], int]


@dataclass(frozen=True)
class ListAction:
    """What a list offers besides: ``do`` is given the page and its current row, or None.

    ``right`` is what it needs, empty for none; ``needs_row`` keeps it off while there is no row.
    """

    name: str
    title: Callable[[], str]
    do: Callable[[AppContext, QWidget, Any | None], None]
    shortcut: str
    glyph: str
    right: str = ""
    needs_row: bool = False


@dataclass(frozen=True)
class Doubt:
    """What is asked before a row is archived: ``count`` is read, and ``question`` says it unless it is zero."""

    count: Callable[[Any, int], int]
    question: Callable[[int], str]


@dataclass(frozen=True)
class ReferenceList:
    """One list the clinic edits; a row has an ``id`` and says whether it is ``archived``.

    ``load`` reads the content in a worker: whatever the rows and the form need. The first column is a
    row's name and the order; ``words`` are what typing finds a row by. ``make_form`` makes the form of a
    row, or of a new one (then within the chosen group); ``form`` is its class's name. ``table`` is the table
    of record, ``tables`` are all that the list shows. ``right`` is what changing it needs. The verbs of its actions begin with ``name``.
    """

    name: str
    title: Callable[[], str]
    table: str
    tables: frozenset[str]
    form: str
    load: Callable[[Any], Any]
    rows: Callable[[Any], Sequence[Any]]
    columns: Sequence[ColumnSpec[Any]]
    words: Callable[[Any], Sequence[str]]
    make_form: Callable[[AppContext, Any, Any | None, int | None, QWidget], FormDialog]
    archive: Callable[[Any, int], int]
    restore: Callable[[Any, int], int]
    right: str
    grouping: Grouping | None = None
    more: tuple[ListAction, ...] = ()
    doubt: Doubt | None = None


def state_column() -> ColumnSpec[Any]:
    """Return the column that says what is archived."""
    return ColumnSpec(
        STATE,
        lambda: translate("Lists", "State"),
        lambda row: translate("Lists", "Archived") if row.archived else "",
        110,
    )
