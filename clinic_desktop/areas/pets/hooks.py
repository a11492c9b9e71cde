"""What else happens when an animal gets another owner: the place of the schedule, and of what follows it.

A higher area registers a callable once, when the program starts (``joining``):

    hooks.on_transferred(give_bookings)

It is called with the unit of work, the animal and its new owner, in the same transaction. What it raises
refuses the transfer; what it writes is undone together with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clinic_desktop.db.work import Work

    Hook = Callable[[Work, int, int], object]

_transferred: list[Hook] = []


def on_transferred(hook: Hook) -> Hook:
    """Call ``hook`` whenever an animal gets another owner; the same one twice is called once."""
    if hook not in _transferred:
        _transferred.append(hook)
    return hook


def forget(hook: Hook) -> None:
    """Call ``hook`` no longer."""
    if hook in _transferred:
        _transferred.remove(hook)


def transferred(work: Work, pet_id: int, owner_id: int) -> None:
    """Tell that an animal has another owner."""
    for hook in tuple(_transferred):
        hook(work, pet_id, owner_id)
