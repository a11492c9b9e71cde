"""What a higher area adds to the schedule: what it warns of before an appointment is booked.

It registers a callable once, when the program starts (``joining``):

    hooks.on_judging(debts)

It is called with the unit of work and the draft whenever a booking is judged for the windows, and returns
what speaks against it as warnings: debts, a missing deposit. Nothing that it says refuses a booking.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentDraft
    from clinic_desktop.core.errors import Problem
    from clinic_desktop.db.work import Work

    Judge = Callable[[Work, AppointmentDraft], tuple[Problem, ...]]

_judges: list[Judge] = []


def on_judging(judge: Judge) -> Judge:
    """Ask ``judge`` about every booking; the same one twice is asked once."""
    if judge not in _judges:
        _judges.append(judge)
    return judge


def forget(judge: Judge) -> None:
    """Ask ``judge`` no longer."""
    if judge in _judges:
        _judges.remove(judge)


def warnings(work: Work, draft: AppointmentDraft) -> tuple[Problem, ...]:
    """Return what the higher areas warn of."""
    return tuple(problem for judge in tuple(_judges) for problem in judge(work, draft))
