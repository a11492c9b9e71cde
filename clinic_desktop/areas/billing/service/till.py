"""Use cases of the till: shifts with their float, cash in and out, the count at the end."""

from __future__ import annotations

from sqlalchemy import func, select

from clinic_desktop.areas.billing.entities import (
    Account,
    CashKind,
    CashMovement,
    EntryKind,
    ShiftCount,
    Tender,
    Till,
    TillShift,
)
from clinic_desktop.areas.billing.queries.basis import currency
from clinic_desktop.areas.billing.queries.till import expected_of
from clinic_desktop.areas.billing.rows import BILLING_TERMS, BILLING_TILL, CashDraft, CloseDraft, TillDraft
from clinic_desktop.areas.billing.rules import cash_problems, reason_problems, till_problems
from clinic_desktop.areas.billing.service.basis import today
from clinic_desktop.areas.billing.service.ledger import Side, book, till_sum
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.money import MAX_MINOR, Money
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(BILLING_TERMS)
def register_till(work: Work, draft: TillDraft) -> int:
    """Add a till and return its id. Raises Invalid."""
    refuse(till_problems(draft))
    till = Till(name=clean_line(draft.name), archived=False)
    work.session.add(till)
    work.session.flush()
    return till.id


@requires(BILLING_TERMS)
def change_till(work: Work, till_id: int, draft: TillDraft, base: TillDraft) -> int:
    """Rename a till. Raises Invalid, Conflict, NotFound."""
    till = _till(work, till_id)
    merged = merge(work.session, "tills", till_id, base=base, mine=draft, theirs=TillDraft(till.name))
    refuse(till_problems(merged))
    assign(till, {"name": clean_line(merged.name)})
    work.session.flush()
    return till_id


@requires(BILLING_TERMS)
def archive_till(work: Work, till_id: int) -> int:
    """Put a till away. Raises NotFound, Conflict (``till.shift_open``)."""
    till = _till(work, till_id)
    if _open_shift(work, till_id) is not None:
        raise Conflict("till.shift_open")
    assign(till, {"archived": True})
    work.session.flush()
    return till_id


@requires(BILLING_TERMS)
def restore_till(work: Work, till_id: int) -> int:
    """Take a till into use again. Raises NotFound."""
    assign(_till(work, till_id), {"archived": False})
    work.session.flush()
    return till_id


@requires(BILLING_TILL)
def open_shift(work: Work, till_id: int, opening: Money) -> int:
    """Open a shift of a till with a float from the safe, and return the shift's id.

    Raises Invalid, NotFound, Conflict (``till.shift_open``: a till has one open shift; ``till.archived``).
    """
    till = _till(work, till_id)
    if till.archived:
        raise Conflict("till.archived")
    unit = currency(work)
    if not 0 <= opening.minor <= MAX_MINOR or opening.currency != unit:
        refuse((Problem("opening", "sum_range"),))
    if _open_shift(work, till_id) is not None:
        raise Conflict("till.shift_open")
    last = work.session.scalar(select(func.max(TillShift.serial)).where(TillShift.till_id == till_id))
    shift = TillShift(
        till_id=till_id,
        serial=(last or 0) + 1,
        opened_at=work.now,
        opened_by_id=work.actor.id,
        opened_by=work.actor.name,
        closed_by="",
        discrepancy_reason="",
    )
    work.session.add(shift)
    work.session.flush()
    if opening:
        _move(work, shift.id, CashKind.FLOAT, opening, "")
    return shift.id


@requires(BILLING_TILL)
def move_cash(work: Work, draft: CashDraft) -> int:
    """Put cash into an open shift or take it out, with a reason; return the movement's id.

    Raises Invalid (``till_lacks_cash``: more than there is), Conflict (``till.closed``), NotFound.
    """
    unit = currency(work)
    refuse(cash_problems(draft, unit))
    shift = _held_shift(work, draft.shift_id)
    amount = draft.amount or Money(0, unit)
    if draft.kind is CashKind.OUT and amount.minor > (cash := till_sum(work, shift.id, Tender.CASH)):
        refuse((Problem("amount", "till_lacks_cash", {"cash": Money(cash, unit)}),))
    return _move(work, shift.id, draft.kind, amount, clean_line(draft.reason))


@requires(BILLING_TILL)
def close_shift(work: Work, draft: CloseDraft) -> int:
    """Close a shift by its count, the Z report, and return its id.

    Every sort of money that moved is counted, cash always; a difference needs a reason. The cash goes into the safe, the
    rest to the bank, and what is too much or too little onto its own account. Raises Invalid, Conflict (``till.closed``).
    """
    shift = _held_shift(work, draft.shift_id)
    unit = currency(work)
    expected = expected_of(work, shift.id)
    counted = {count.tender: count.counted for count in draft.counts}
    found: list[Problem] = []
    for tender in expected:
        if tender not in counted:
            found.append(Problem(f"counts.{tender.value}", "required"))
    for tender, money in counted.items():
        if (
            money.currency != unit
            or abs(money.minor) > MAX_MINOR
            or (tender is Tender.CASH and money.minor < 0)
        ):
            found.append(Problem(f"counts.{tender.value}", "sum_range"))
    refuse(tuple(found))
    if any(money.minor != expected.get(tender, 0) for tender, money in counted.items()):
        refuse(reason_problems(draft.discrepancy_reason, "discrepancy_reason"))
    sides: list[Side] = []
    for tender, money in counted.items():
        due = expected.get(tender, 0)
        goes_to = Account.SAFE if tender is Tender.CASH else Account.BANK
        sides += [
            Side(Account.TILL, -due, shift_id=shift.id, tender=tender),
            Side(goes_to, money.minor),
            Side(Account.OVER_SHORT, due - money.minor),
        ]
        work.session.add(
            ShiftCount(shift_id=shift.id, tender=tender, expected_minor=due, counted_minor=money.minor)
        )
    work.session.flush()
    book(work, EntryKind.SHIFT_CLOSE, shift.id, sides, day=today(work), currency=unit)
    shift.closed_at, shift.closed_by = work.now, work.actor.name
    shift.discrepancy_reason = clean_line(draft.discrepancy_reason)
    work.session.flush()
    return shift.id


def _till(work: Work, till_id: int) -> Till:
    till = work.session.scalar(select(Till).where(Till.id == till_id).with_for_update())
    if till is None:
        raise NotFound("not_found")
    return till


def _open_shift(work: Work, till_id: int) -> int | None:
    return work.session.scalar(
        select(TillShift.id).where(TillShift.till_id == till_id, TillShift.closed_at.is_(None))
    )


def _held_shift(work: Work, shift_id: int) -> TillShift:
    # Alone: payments that are being taken are waited for, and none is taken while it is counted.
    shift = work.session.scalar(
        select(TillShift)
        .where(TillShift.id == shift_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if shift is None:
        raise NotFound("not_found")
    if shift.closed_at is not None:
        raise Conflict("till.closed")
    return shift


def _move(work: Work, shift_id: int, kind: CashKind, amount: Money, reason: str) -> int:
    day = today(work)
    movement = CashMovement(
        shift_id=shift_id,
        kind=kind,
        amount_minor=amount.minor,
        reason=reason,
        at=work.now,
        day=day,
        by_name=work.actor.name,
    )
    work.session.add(movement)
    work.session.flush()
    signed = -amount.minor if kind is CashKind.OUT else amount.minor
    sides = [
        Side(Account.TILL, signed, shift_id=shift_id, tender=Tender.CASH),
        Side(Account.SAFE, -signed),
    ]
    book(work, EntryKind.CASH_MOVEMENT, movement.id, sides, day=day, currency=amount.currency)
    return movement.id
