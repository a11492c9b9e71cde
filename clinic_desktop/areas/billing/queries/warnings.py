"""What money has to say before an appointment is booked (`appointments.hooks`)."""

from __future__ import annotations

from clinic_desktop.areas.appointments.rows import AppointmentDraft
from clinic_desktop.areas.billing.queries.account import owner_money
from clinic_desktop.core.errors import Problem
from clinic_desktop.db.work import Work


def warn_of_debts(work: Work, draft: AppointmentDraft) -> tuple[Problem, ...]:
    """Return a warning for an owner who owes what is overdue, or who gets nothing more on credit."""
    if draft.owner_id is None:
        return ()
    money = owner_money(work, (draft.owner_id,)).get(draft.owner_id)
    if money is None or not (money.overdue or (money.stop is not None and money.debt)):
        return ()
    return (Problem("owner_id", "owes", {"debt": money.debt}, "warning"),)
