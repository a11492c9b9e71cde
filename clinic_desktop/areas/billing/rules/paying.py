"""What a payment pays, what comes back as change, and how old a debt is (domain 2.19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.rows import Stop, TenderDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR, Money
from clinic_desktop.core.text import clean_line

REFERENCE_LIMIT = 100
REASON_LIMIT = 300
MOST_TENDERS = 20
AGES = (0, 30, 60, 90)
"""The last day overdue of each part of the ageing; what is older is the last part."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One sort of money of a payment after the change, in minor units."""

    tender: Tender
    received: int
    change: int
    reference: str

    @property
    def amount(self) -> int:
        """What stays."""
        return self.received - self.change


def tender_problems(tenders: Sequence[TenderDraft], currency: str) -> tuple[Problem, ...]:
    """Check what was handed over."""
    if not tenders:
        return (Problem("tenders", "required"),)
    found: list[Problem] = []
    if len(tenders) > MOST_TENDERS:
        found.append(Problem("tenders", "too_many", {"limit": MOST_TENDERS}))
    seen: set[tuple[Tender, str]] = set()
    for number, draft in enumerate(tenders):
        field = f"tenders.{number}"
        if not 0 < draft.received.minor <= MAX_MINOR:
            found.append(Problem(field, "sum_range"))
        if draft.received.currency != currency:
            found.append(Problem(field, "other_currency", {"currency": currency}))
        key = (draft.tender, clean_line(draft.reference))
        if key in seen:
            found.append(Problem(field, "tender_twice"))
        seen.add(key)
        if len(key[1]) > REFERENCE_LIMIT:
            found.append(Problem(field, "too_long", {"limit": REFERENCE_LIMIT}))
    return tuple(found)


def take(tenders: Sequence[TenderDraft], due: int, *, keep_rest: bool) -> tuple[Taken, ...]:
    """Return what stays of what was handed over for a debt of ``due``: change comes out of the cash only.

    With ``keep_rest`` all of it stays, as a prepayment. Cash that would come back whole is left out. What was paid
    otherwise and is too much is refused by `overpaid`.
    """
    rest = 0 if keep_rest else max(0, sum(draft.received.minor for draft in tenders) - due)
    taken: list[Taken] = []
    for draft in tenders:
        change = min(rest, draft.received.minor) if draft.tender is Tender.CASH else 0
        rest -= change
        if draft.received.minor > change:
            taken.append(Taken(draft.tender, draft.received.minor, change, clean_line(draft.reference)))
    return tuple(taken)


def refund_problems(
    tenders: Sequence[TenderDraft], left: Mapping[Tender, int], *, may_otherwise: bool
) -> tuple[Problem, ...]:
    """Check that money goes back the way it came; ``left`` is what came by each tender less what went back by it.

    Whoever ``may_otherwise`` gives it back as they will: a reason is asked of everybody.
    """
    if may_otherwise:
        return ()
    back: dict[Tender, int] = {}
    found: list[Problem] = []
    for number, draft in enumerate(tenders):
        back[draft.tender] = back.get(draft.tender, 0) + draft.received.minor
        most = max(0, left.get(draft.tender, 0))
        if back[draft.tender] > most:
            params = {"most": Money(most, draft.received.currency)}
            found.append(Problem(f"tenders.{number}", "refund_otherwise", params))
    return tuple(found)


def overpaid(tenders: Sequence[TenderDraft], due: int) -> int:
    """Return by how much the money that is not cash exceeds a debt: nobody gives change on a card."""
    return max(0, sum(d.received.minor for d in tenders if d.tender is not Tender.CASH) - due)


def allocate(amount: int, debts: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return what of an amount pays each of the debts (invoice, outstanding), in their order, none of it twice."""
    parts: list[tuple[int, int]] = []
    for invoice_id, outstanding in debts:
        paid = min(amount, outstanding)
        if paid > 0:
            parts.append((invoice_id, paid))
            amount -= paid
    return tuple(parts)


def age_bucket(due_on: date, today: date) -> int:
    """Return where a debt stands in the ageing: 0 not due, then 1-30, 31-60, 61-90 days overdue, and 4 for more."""
    late = (today - due_on).days
    return next((bucket for bucket, days in enumerate(AGES) if late <= days), len(AGES))


def stop_of(
    *,
    stopped: bool,
    debt: int,
    limit: int | None,
    oldest_due: date | None,
    stop_after: int | None,
    today: date,
) -> Stop | None:
    """Return why nothing more is given on credit to an owner with that debt, if anything."""
    if stopped:
        return Stop.AGREED
    if limit is not None and debt > limit:
        return Stop.LIMIT
    if stop_after is not None and oldest_due is not None and (today - oldest_due).days > stop_after:
        return Stop.OVERDUE
    return None


def reason_problems(reason: str, field: str = "reason") -> tuple[Problem, ...]:
    """Check a reason that has to be given."""
    cleaned = clean_line(reason)
    if not cleaned:
        return (Problem(field, "required"),)
    if len(cleaned) > REASON_LIMIT:
        return (Problem(field, "too_long", {"limit": REASON_LIMIT}),)
    return ()
