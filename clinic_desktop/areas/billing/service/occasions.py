"""What comes onto a line by itself for the hour or the place, once for each occasion, and where it goes with the line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import exists, or_, select

from clinic_desktop.areas.appointments.entities import ExceptionKind, ShiftException
from clinic_desktop.areas.billing.entities import (
    Invoice,
    InvoiceLine,
    InvoiceState,
    LineState,
    LineSurcharge,
    Surcharge,
)
from clinic_desktop.areas.billing.list_drafts import surcharge_draft
from clinic_desktop.areas.billing.queries.basis import currency, local_day, local_moment
from clinic_desktop.areas.billing.queries.payers import billed_owner
from clinic_desktop.areas.billing.rules import occasion
from clinic_desktop.areas.billing.service.lines import recompute
from clinic_desktop.areas.manipulations.entities import Manipulation, ManipulationFact, ManipulationKind
from clinic_desktop.areas.manipulations.rows import Addition
from clinic_desktop.areas.visits.entities import Visit, VisitKind
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.db.work import Work

NOT_SERVICES = (ManipulationKind.DRUG, ManipulationKind.GOODS)


def add_by_rule(work: Work, line: InvoiceLine, invoice: Invoice, fact: ManipulationFact) -> bool:
    """Put onto the new line of a fact what its moment and place add; say whether that is anything."""
    added = False
    for row, day in _matching(work, fact):
        once = row.amount_minor is not None
        # What the owner does not see carries no sum that they would look for.
        if once and (line.hidden or _is_charged(work, row.id, invoice.owner_id, day)):
            continue
        work.session.add(new_row(line, row, day, by_rule=True))
        added = True
    if added:
        refresh(work, line)
    return added


def additions(work: Work, pet_id: int) -> tuple[Addition, ...]:
    """Return what would come by itself onto services performed on an animal now."""
    rules = _automatic(work)
    owner_id = billed_owner(work, pet_id, local_day(work, work.now)) if rules else None
    if owner_id is None:
        return ()
    unit, found = currency(work), []
    for row, day in _holding(work, work.now, open_visit_id(work, pet_id)):
        once = row.amount_minor is not None
        if once and _is_charged(work, row.id, owner_id, day):
            continue
        draft = surcharge_draft(row, unit)
        found.append(Addition(draft.name, draft.percent, draft.amount))
    return tuple(found)


def pass_on(work: Work, line: InvoiceLine, invoice: Invoice) -> None:
    """Give the sums of a line that is struck out to another line of their occasion, if one is left on the draft."""
    rows = [row for row in rows_of(work, line.id) if row.by_rule and row.amount_minor and not row.removed]
    if not rows:
        return
    others = work.session.execute(
        select(InvoiceLine, ManipulationFact)
        .join(ManipulationFact, ManipulationFact.id == InvoiceLine.fact_id)
        .where(
            InvoiceLine.invoice_id == invoice.id,
            InvoiceLine.id != line.id,
            InvoiceLine.state == LineState.CHARGED,
            InvoiceLine.hidden.is_(False),
        )
        .order_by(InvoiceLine.position, InvoiceLine.id)
    ).all()
    for row in rows:
        for other, fact in others:
            matches = any(
                (found.id, day) == (row.surcharge_id, row.occasion_on) for found, day in _matching(work, fact)
            )
            if matches and row.surcharge_id not in {one.surcharge_id for one in rows_of(work, other.id)}:
                row.line_id = other.id
                refresh(work, other)
                recompute(other, invoice, other.spread_minor)
                break
    refresh(work, line)


def drop_doubles(work: Work, line: InvoiceLine, invoice: Invoice) -> None:
    """Take off a line that is charged again, or came from another draft, the sums that lie elsewhere meanwhile."""
    for row in rows_of(work, line.id):
        if row.amount_minor is None or not row.by_rule or row.removed:
            continue
        if _is_charged(work, row.surcharge_id, invoice.owner_id, row.occasion_on, but=line.id):
            work.session.delete(row)
    refresh(work, line)


def bring_along(work: Work, line: InvoiceLine) -> None:
    """Let the surcharges of a line lie on the invoice it was moved to."""
    for row in rows_of(work, line.id):
        row.invoice_id = line.invoice_id
    work.session.flush()


def rows_of(work: Work, line_id: int) -> Sequence[LineSurcharge]:
    """Return the surcharges of the list on a line, also those that were taken off."""
    return work.session.scalars(
        select(LineSurcharge).where(LineSurcharge.line_id == line_id).order_by(LineSurcharge.id)
    ).all()


def refresh(work: Work, line: InvoiceLine) -> None:
    """Set what a line keeps of its surcharges of the list."""
    work.session.flush()
    rows = [row for row in rows_of(work, line.id) if not row.removed]
    line.listed_bp = sum(row.bp or 0 for row in rows)
    line.listed_minor = sum(row.amount_minor or 0 for row in rows)
    line.listed_names = ", ".join(row.name for row in rows)
    work.session.flush()


def new_row(line: InvoiceLine, row: Surcharge, day: date, *, by_rule: bool) -> LineSurcharge:
    """Return a surcharge as it is now, for a line."""
    return LineSurcharge(
        invoice_id=line.invoice_id,
        line_id=line.id,
        surcharge_id=row.id,
        name=row.name,
        bp=row.bp,
        amount_minor=row.amount_minor,
        occasion_on=day,
        by_rule=by_rule,
        removed=False,
    )


def _automatic(work: Work) -> Sequence[Surcharge]:
    # Kept for the action: every part of a kit asks for the same.
    kept: Sequence[Surcharge] | None = work.session.info.get("surcharges")
    if kept is None:
        kept = work.session.scalars(
            select(Surcharge)
            .where(Surcharge.archived.is_(False), or_(Surcharge.days > 0, Surcharge.home_visit))
            .order_by(Surcharge.id)
        ).all()
        work.session.info["surcharges"] = kept
    return kept


def _matching(work: Work, fact: ManipulationFact) -> list[tuple[Surcharge, date]]:
    """Return what the moment and the place of a fact add, each with the day it is for."""
    return [
        (row, day)
        for row, day in _holding(work, fact.performed_at, fact.visit_id)
        if not row.services_only or _kind(work, fact) not in NOT_SERVICES
    ]


def _holding(work: Work, at: datetime, visit_id: int | None) -> list[tuple[Surcharge, date]]:
    """Return what a moment and the place of a visit add to services."""
    rules = _automatic(work)
    if not rules:
        return []
    unit, moment = currency(work), local_moment(work, at)
    at_home = any(row.home_visit for row in rules) and _is_at_home(work, visit_id)
    found: list[tuple[Surcharge, date]] = []
    for row in rules:
        draft = surcharge_draft(row, unit)
        day = occasion(draft, moment, at_home=at_home, is_holiday=lambda day: _is_holiday(work, day))
        if day is not None:
            found.append((row, day))
    return found


def _is_at_home(work: Work, visit_id: int | None) -> bool:
    if visit_id is None:
        return False
    return work.session.scalar(select(Visit.kind).where(Visit.id == visit_id)) is VisitKind.HOME


def _is_holiday(work: Work, day: date) -> bool:
    """Say whether the schedule calls a day a holiday of the whole clinic, whoever works on it all the same."""
    found = exists().where(
        ShiftException.resource_id.is_(None),
        ShiftException.kind == ExceptionKind.OFF,
        ShiftException.starts_min.is_(None),
        ShiftException.archived.is_(False),
        ShiftException.first_on <= day,
        ShiftException.last_on >= day,
    )
    return bool(work.session.scalar(select(found)))


def _kind(work: Work, fact: ManipulationFact) -> ManipulationKind:
    return work.session.get_one(Manipulation, fact.manipulation_id).kind


def _is_charged(work: Work, surcharge_id: int, owner_id: int, day: date, but: int = 0) -> bool:
    """Say whether an owner is charged a surcharge for an occasion already, or was spared it by somebody."""
    found = (
        select(LineSurcharge.id)
        .join(InvoiceLine, InvoiceLine.id == LineSurcharge.line_id)
        .join(Invoice, Invoice.id == LineSurcharge.invoice_id)
        .where(
            LineSurcharge.surcharge_id == surcharge_id,
            LineSurcharge.occasion_on == day,
            LineSurcharge.line_id != but,
            InvoiceLine.state == LineState.CHARGED,
            Invoice.owner_id == owner_id,
            Invoice.state != InvoiceState.REVERSED,
        )
        .limit(1)
    )
    return work.session.scalar(found) is not None
