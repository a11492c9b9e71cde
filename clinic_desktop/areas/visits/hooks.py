"""What else happens when a visit goes on, is put away, signed or opened again: the place of the schedule.

A higher area registers a callable once, when the program starts (``joining``):

    hooks.on(hooks.SIGNED, ready_to_pay)

It is called with the unit of work and the visit, in the same transaction. What it raises refuses the whole
action; what it writes is undone together with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clinic_desktop.areas.visits.entities import Visit
    from clinic_desktop.db.work import Work

    Hook = Callable[[Work, Visit], None]

BEGUN = "begun"
"""Somebody begins a visit or goes on with it."""
ARCHIVING = "archiving"
"""A visit that was begun by mistake is about to be put away, if nothing belongs to it."""
SIGNED = "signed"
TAKEN_BACK = "taken_back"
"""The signature was taken back by whoever signed."""

_hooks: dict[str, list[Hook]] = {BEGUN: [], ARCHIVING: [], SIGNED: [], TAKEN_BACK: []}


def on(what: str, hook: Hook) -> Hook:
    """Call ``hook`` whenever that happens; the same one twice is called once."""
    if hook not in _hooks[what]:
        _hooks[what].append(hook)
    return hook


def forget(hook: Hook) -> None:
    """Call ``hook`` no longer."""
    for hooks in _hooks.values():
        if hook in hooks:
            hooks.remove(hook)


def tell(what: str, work: Work, visit: Visit) -> None:
    """Tell that it happened."""
    for hook in tuple(_hooks[what]):
        hook(work, visit)
