"""What a higher area adds to invoices: which of them came out dearer than their owner was told.

It registers a callable once, when it is imported by the program (``registry``):

    hooks.on_overrun(overruns)

It is called with the unit of work and the ids of the invoices that a window shows, all at once. Nothing that it
says keeps an invoice from being posted or paid.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clinic_desktop.areas.billing.rows import Overrun
    from clinic_desktop.db.work import Work

    Finder = Callable[[Work, Collection[int]], tuple[Overrun, ...]]

_finders: list[Finder] = []


def on_overrun(finder: Finder) -> Finder:
    """Ask ``finder`` about every invoice that is shown; the same one twice is asked once."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def overruns(work: Work, invoice_ids: Collection[int]) -> tuple[Overrun, ...]:
    """Return what the higher areas warn of, by invoice."""
    if not invoice_ids:
        return ()
    return tuple(found for finder in tuple(_finders) for found in finder(work, invoice_ids))
