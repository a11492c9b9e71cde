"""Whether an owner gets something on credit."""

from __future__ import annotations

from datetime import date, timedelta

from clinic_desktop.areas.billing.open_items import debt_of, open_items
from clinic_desktop.areas.billing.queries.basis import settings, terms_of
from clinic_desktop.areas.billing.rows import BILLING_OVER_LIMIT
from clinic_desktop.areas.billing.rules import stop_of
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work


def due_day(work: Work, owner_id: int, day: date) -> date:
    """Return when an invoice of that day is due."""
    terms = terms_of(work, owner_id)
    days = settings(work).credit_days
    if terms is not None and terms.credit_days is not None:
        days = terms.credit_days
    return day + timedelta(days=days)


def debt_now(work: Work, owner_id: int) -> int:
    """Return what an owner owes."""
    return debt_of(open_items(work, (owner_id,)))


def refuse_stopped(work: Work, owner_id: int, debt_before: int, day: date, currency: str) -> None:
    """Raise Conflict (``billing.stopped``) when the debt of an owner grew who gets nothing more on credit.

    What is paid at once is no credit. Who may post over the limit passes.
    """
    if work.actor.may(BILLING_OVER_LIMIT):
        return
    items = open_items(work, (owner_id,))
    debt = debt_of(items)
    if debt <= debt_before:
        return
    terms, own = terms_of(work, owner_id), settings(work)
    limit = terms.credit_limit_minor if terms is not None else None
    stop = stop_of(
        stopped=terms is not None and terms.stopped,
        debt=debt,
        limit=own.credit_limit_minor if limit is None else limit,
        oldest_due=min((item.due_on for item in items), default=None),
        stop_after=own.stop_after_days,
        today=day,
    )
    if stop is not None:
        raise Conflict("billing.stopped", stop=stop, debt=Money(debt, currency))
