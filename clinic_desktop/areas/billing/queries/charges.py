"""The missed-charge check: the record against the facts against the invoice (domain 2.19, "ready to pay")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.billing.entities import (
    UNPOSTED_STATES,
    Invoice,
    InvoiceLine,
    InvoiceState,
    LineFact,
    LineState,
)
from clinic_desktop.areas.billing.open_items import open_items
from clinic_desktop.areas.billing.queries.ahead import charged_ahead
from clinic_desktop.areas.billing.queries.basis import clinic_today, local_day, midnight
from clinic_desktop.areas.billing.queries.payers import billed_owner
from clinic_desktop.areas.billing.rows import ChargeFinding, ChargeFindingKind, ChargeState
from clinic_desktop.areas.manipulations.entities import FactStatus, Manipulation, ManipulationFact
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

LOOK_BACK = timedelta(days=60)
"""What is older was settled, or is looked for in the list of all that was never charged."""
FINDINGS_AT_MOST = 500
_line = aliased(InvoiceLine)
_Billed = dict[tuple[int, date], int | None]


def _facts() -> Select[*tuple[Any, ...]]:
    return (
        select(ManipulationFact, Manipulation.name_en, Manipulation.name_ru, Pet.name.label("pet"))
        .join(Manipulation, Manipulation.id == ManipulationFact.manipulation_id)
        .join(Pet, Pet.id == ManipulationFact.pet_id)
    )


def _on_any_line() -> Any:
    own = select(_line.id).where(_line.fact_id == ManipulationFact.id)
    ahead = select(LineFact.id).where(LineFact.fact_id == ManipulationFact.id)
    return or_(exists(own.correlate(ManipulationFact)), exists(ahead.correlate(ManipulationFact)))


def missed_charges(work: Work, owner_id: int) -> tuple[ChargeFinding, ...]:
    """Return what differs between what was done to an owner's animals lately and what the owner is charged.

    What was declined at the desk or taken back on purpose is no finding: a line says so. Nor is what was done on a day
    before the clinic's first invoice: it was charged elsewhere, and came here by an import.
    """
    pets = select(Ownership.pet_id).where(
        Ownership.owner_id == owner_id, Ownership.role == OwnershipRole.OWNER
    )
    since = work.now - LOOK_BACK
    open_states = (FactStatus.PLANNED, FactStatus.IN_PROGRESS)
    missing = (
        _facts()
        .where(
            ManipulationFact.pet_id.in_(pets),
            ManipulationFact.performed_at >= since,
            or_(
                and_(
                    ManipulationFact.status == FactStatus.PERFORMED,
                    ManipulationFact.performed_at >= _began(work),
                    ~_on_any_line(),
                ),
                and_(ManipulationFact.status.in_(open_states), ManipulationFact.performed_at <= work.now),
            ),
        )
        .order_by(ManipulationFact.performed_at, ManipulationFact.id)
        .limit(FINDINGS_AT_MOST)
    )
    found: list[ChargeFinding] = []
    known: _Billed = {}
    for row in work.session.execute(missing):
        fact: ManipulationFact = row.ManipulationFact
        day = local_day(work, fact.performed_at)
        if fact.status is FactStatus.PERFORMED and _billed(work, known, fact.pet_id, day) != owner_id:
            continue
        kind = (
            ChargeFindingKind.NOT_CHARGED
            if fact.status is FactStatus.PERFORMED
            else ChargeFindingKind.TASK_NOT_DONE
        )
        found.append(_finding(work, kind, row, None))
    return (*found, *_on_drafts(work, owner_id, known), *_twice(work, owner_id))


def _began(work: Work) -> datetime:
    """Return when the day began on which the clinic's first invoice was begun; today before there is one."""
    first = work.session.scalar(select(Invoice.created_at).order_by(Invoice.id).limit(1))
    day = clinic_today(work) if first is None else local_day(work, first)
    return midnight(work, day)


def _billed(work: Work, known: _Billed, pet_id: int, day: date) -> int | None:
    # Asked once for an animal and day, however many lines there are.
    if (pet_id, day) not in known:
        known[pet_id, day] = billed_owner(work, pet_id, day)
    return known[pet_id, day]


def _on_drafts(work: Work, owner_id: int, known: _Billed) -> list[ChargeFinding]:
    drafted = (
        _facts()
        .add_columns(InvoiceLine)
        .join(InvoiceLine, InvoiceLine.fact_id == ManipulationFact.id)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(
            Invoice.owner_id == owner_id,
            Invoice.state.in_(UNPOSTED_STATES),
            InvoiceLine.state == LineState.CHARGED,
        )
        .order_by(InvoiceLine.position, InvoiceLine.id)
    )
    found = []
    rows = work.session.execute(drafted).all()
    ahead = charged_ahead(work, {row.ManipulationFact.id for row in rows})
    for row in rows:
        fact, line = row.ManipulationFact, row.InvoiceLine
        day = local_day(work, fact.performed_at)
        if fact.status is not FactStatus.PERFORMED:
            found.append(_finding(work, ChargeFindingKind.CHARGED_NOT_DONE, row, line))
        elif _billed(work, known, fact.pet_id, day) != owner_id:
            found.append(_finding(work, ChargeFindingKind.WRONG_OWNER, row, line))
        elif (fact.quantity_milli, fact.price_minor) != (
            line.quantity_milli + ahead.get(fact.id, 0),
            line.price_minor,
        ):
            found.append(_finding(work, ChargeFindingKind.DIFFERS, row, line))
    return found


def _twice(work: Work, owner_id: int) -> list[ChargeFinding]:
    # What the cashier put there comes once more by itself when it had been done before, or is sold besides.
    on_draft = (
        Invoice.owner_id == owner_id,
        Invoice.state.in_(UNPOSTED_STATES),
        InvoiceLine.state == LineState.CHARGED,
    )
    put_there = (
        select(InvoiceLine)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(
            *on_draft,
            InvoiceLine.fact_id.is_(None),
            InvoiceLine.pet_id.is_not(None),
            InvoiceLine.manipulation_id.is_not(None),
            # What is done of those is linked to them, and charged by them.
            InvoiceLine.ahead.is_(False),
            ~exists(select(LineFact.id).where(LineFact.line_id == InvoiceLine.id).correlate(InvoiceLine)),
        )
        .order_by(InvoiceLine.position, InvoiceLine.id)
    )
    lines = work.session.scalars(put_there).all()
    if not lines:
        return []
    # Put together here: a database that joins the lines of a long draft with themselves looks at each pair of them.
    done = (
        _facts()
        .add_columns(InvoiceLine.invoice_id)
        .join(InvoiceLine, InvoiceLine.fact_id == ManipulationFact.id)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(*on_draft, InvoiceLine.manipulation_id.in_({line.manipulation_id for line in lines}))
        .order_by(ManipulationFact.id.desc())
    )
    facts: defaultdict[tuple[int | None, ...], list[Any]] = defaultdict(list)
    for row in work.session.execute(done):
        fact = row.ManipulationFact
        facts[row.invoice_id, fact.pet_id, fact.manipulation_id].append(row)
    found: list[ChargeFinding] = []
    for line in lines:
        same = facts[line.invoice_id, line.pet_id, line.manipulation_id]
        if same and len(found) < FINDINGS_AT_MOST:
            found.append(_finding(work, ChargeFindingKind.CHARGED_TWICE, same.pop(), line))
    return found


def _finding(work: Work, kind: ChargeFindingKind, row: Any, line: InvoiceLine | None) -> ChargeFinding:
    fact: ManipulationFact = row.ManipulationFact
    return ChargeFinding(
        kind=kind,
        pet_id=fact.pet_id,
        pet=row.pet,
        fact_id=fact.id,
        line_id=None if line is None else line.id,
        name=named(row.name_en, row.name_ru, ""),
        done_on=local_day(work, fact.performed_at),
        fact_total=Money(fact.total_minor, fact.currency),
        line_total=None if line is None else Money(line.total_minor, fact.currency),
        fixable=kind is not ChargeFindingKind.TASK_NOT_DONE,
    )


def charge_states(work: Work, fact_ids: Collection[int]) -> dict[int, ChargeState]:
    """Return where the charges of facts stand; a fact that nobody ever charged is `ChargeState.NOT_CHARGED`."""
    root = func.coalesce(Invoice.refers_to_id, Invoice.id).label("root")
    mended = exists(select(_line.id).where(_line.mends_id == InvoiceLine.id).correlate(InvoiceLine))
    stands = and_(InvoiceLine.state == LineState.CHARGED, ~mended)
    taken_back = (InvoiceLine.sign < 0).label("taken_back")
    own = (
        select(InvoiceLine.fact_id, InvoiceLine.live, taken_back, Invoice.state, root, Invoice.owner_id)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(InvoiceLine.fact_id.in_(fact_ids))
    )
    ahead = (
        select(
            LineFact.fact_id,
            stands.label("live"),
            mended.label("taken_back"),
            Invoice.state,
            root,
            Invoice.owner_id,
        )
        .join(InvoiceLine, InvoiceLine.id == LineFact.line_id)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(LineFact.fact_id.in_(fact_ids))
    )
    # What was charged before it was done comes first: a rest on a line of its own says where the fact stands.
    rows = [*work.session.execute(ahead), *work.session.execute(own)]
    unpaid = {item.id for item in open_items(work, {row.owner_id for row in rows})} if rows else set()
    states: dict[int, ChargeState] = dict.fromkeys(fact_ids, ChargeState.NOT_CHARGED)
    for row in rows:
        if row.fact_id is None:
            continue
        if row.live:
            posted = row.state is InvoiceState.POSTED
            paid = ChargeState.POSTED if row.root in unpaid else ChargeState.PAID
            states[row.fact_id] = paid if posted else ChargeState.DRAFT
        elif row.taken_back and states[row.fact_id] is ChargeState.NOT_CHARGED:
            states[row.fact_id] = ChargeState.CORRECTED
    return states
