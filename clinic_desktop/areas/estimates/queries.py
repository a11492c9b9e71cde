"""Selects about estimates: a patient's, one whole, what is printed, what is planned, what an invoice overran."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing.entities import (
    UNPOSTED_STATES,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineState,
)
from clinic_desktop.areas.billing.rows import Overrun
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.estimates import rules
from clinic_desktop.areas.estimates.entities import Estimate, EstimateLine, EstimateState
from clinic_desktop.areas.estimates.rows import (
    EstimateCard,
    EstimateDesk,
    EstimateDraft,
    EstimateLineDraft,
    EstimateLineRow,
    EstimateRow,
    EstimateSheet,
)
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact, ManipulationKind
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.treatments import queries as treatments
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

PAGE = 200
CATALOGUE_AT_MOST = 2_000


def desk(work: Work, pet_id: int) -> EstimateDesk:
    """Return what an estimate for a patient is written with."""
    kits = catalogue.kit_book(work, pet_id).items.values()
    return EstimateDesk(
        catalogue.find_manipulations(work, "", limit=CATALOGUE_AT_MOST, pet_id=pet_id),
        tuple(kit for kit in kits if kit.kind is ManipulationKind.KIT and not kit.archived),
        clinic.clinic_today(work),
        billing.get_settings(work).estimate_days,
        planned(work, pet_id),
    )


def of_pet(
    work: Work, pet_id: int, *, before: int | None = None, size: int = PAGE
) -> tuple[EstimateRow, ...]:
    """Return a patient's estimates, the newest first; ``before`` is the last id shown."""
    query = select(Estimate).where(Estimate.pet_id == pet_id).order_by(Estimate.id.desc()).limit(size)
    if before is not None:
        query = query.where(Estimate.id < before)
    found = work.session.scalars(query).all()
    lines = _lines(work, [row.id for row in found])
    over = {
        estimate_id: one for one in overruns(work, _invoices(work, found)) for estimate_id in one.estimate_ids
    }
    return tuple(_row(work, row, lines.get(row.id, ()), over.get(row.id)) for row in found)


def _invoices(work: Work, rows: Iterable[Estimate]) -> set[int]:
    """Return the invoices that estimates are held against."""
    rows = list(rows)
    waiting = [row.id for row in rows if row.invoice_id is None and row.signed_by]
    held = (
        {invoice_id for _, _, invoice_id in _accepted(work, Estimate.id.in_(waiting))} if waiting else set()
    )
    return held | {row.invoice_id for row in rows if row.invoice_id is not None}


def get(work: Work, estimate_id: int) -> EstimateCard:
    """Return one estimate whole. Raises NotFound."""
    row = work.session.get(Estimate, estimate_id)
    if row is None:
        raise NotFound("not_found")
    lines = _lines(work, [estimate_id]).get(estimate_id, ())
    draft = EstimateDraft(
        row.pet_id, row.title, row.valid_until, tuple(_draft(line, row.currency) for line in lines), row.note
    )
    shown = tuple(_line(line, row) for line in lines)
    return EstimateCard(_row(work, row, lines), shown, draft, row.version, row.invoice_id)


def sheet(work: Work, estimate_id: int) -> EstimateSheet:
    """Return all that is printed of an estimate. Raises NotFound."""
    card = get(work, estimate_id)
    pet = pets.get_card(work, card.row.pet_id)
    owner = owners.get_card(work, card.row.owner_id)
    return EstimateSheet(
        clinic.get(work),
        card,
        pet.row.name,
        pet.row.species,
        owner.display_name,
        pet.row.phone,
        owner.draft.language,
    )


def planned(work: Work, pet_id: int) -> tuple[EstimateLineDraft, ...]:
    """Return what is wanted for a patient and not done yet, as lines: single procedures, then the plans of treatment.

    Procedures keep the price they were planned at. What a plan says in its own words has no price yet.
    """
    found: dict[tuple[int, Money, bool], Decimal] = {}
    for fact in catalogue.open_facts_of(work, pet_id, size=rules.MOST_LINES):
        key = (fact.manipulation_id, fact.price, fact.hidden)
        found[key] = found.get(key, Decimal(0)) + fact.quantity
    lines = [
        EstimateLineDraft(item_id, low=quantity, high=quantity, price=price, hidden=hidden)
        for (item_id, price, hidden), quantity in found.items()
    ]
    lines += [
        EstimateLineDraft(
            one.what_id,
            "" if one.what_id is not None else one.text,
            one.quantity * one.low,
            one.quantity * one.high,
        )
        for one in treatments.ahead(work, pet_id)
        if one.high
    ]
    return tuple(lines[: rules.MOST_LINES])


def done_since(work: Work, pet_id: int, since: datetime) -> tuple[EstimateLineDraft, ...]:
    """Return what was done to a patient from a moment on, as lines."""
    rows = work.session.execute(
        select(ManipulationFact.manipulation_id, func.sum(ManipulationFact.quantity_milli).label("milli"))
        .where(
            ManipulationFact.pet_id == pet_id,
            ManipulationFact.status == FactStatus.PERFORMED,
            ManipulationFact.performed_at >= since,
        )
        .group_by(ManipulationFact.manipulation_id)
    )
    return tuple(EstimateLineDraft(row.manipulation_id, low=Decimal(int(row.milli)) / 1000) for row in rows)


def overruns(work: Work, invoice_ids: Collection[int]) -> tuple[Overrun, ...]:
    """Return where invoices are dearer for an animal, by more than a tenth, than its estimates allowed for.

    An estimate counts for the invoice it was taken over onto, and one that is only accepted or planned for the first
    invoice that charges some of it, as a draft and when it is posted. Lines of no animal are held against the estimate, where one animal only has one.
    """
    found = [(row, row.invoice_id, name) for row, name in _taken_onto(work, invoice_ids)]
    found += [(row, onto, name) for row, name, onto in _accepted(work, Invoice.id.in_(invoice_ids))]
    if not found:
        return ()
    lines = _lines(work, [row.id for row, _, _ in found])
    groups: dict[tuple[int, int], list[tuple[Estimate, str]]] = {}
    for row, onto, name in found:
        groups.setdefault((onto, row.pet_id), []).append((row, name))
    charged = _charged(work, {onto for onto, _ in groups})
    alone = Counter(onto for onto, _ in groups)
    over: list[Overrun] = []
    for (onto, pet_id), rows in sorted(groups.items()):
        unit = rows[0][0].currency
        high = sum((_sum(row, lines.get(row.id, ()), high=True) for row, _ in rows), Money(0, unit))
        minor = charged.get((onto, pet_id), 0) + (charged.get((onto, None), 0) if alone[onto] == 1 else 0)
        total = Money(minor, unit)
        if rules.overran(high, total):
            ids = tuple(sorted((row.id for row, _ in rows), reverse=True))
            over.append(Overrun(onto, ids, rows[0][1], high, total))
    return tuple(over)


def _taken_onto(work: Work, invoice_ids: Collection[int]) -> list[Any]:
    query = select(Estimate, Pet.name).join(Pet, Pet.id == Estimate.pet_id)
    return list(work.session.execute(query.where(Estimate.invoice_id.in_(invoice_ids))))


def _accepted(work: Work, condition: Any) -> list[tuple[Estimate, str, int]]:
    """Return the estimates that went onto no invoice themselves, each with the invoices it is held against.

    That is the first one posted that charges some of it, and until there is one, the draft that does.
    """
    since = func.coalesce(Estimate.invoiced_at, Estimate.decided_at)
    earlier = aliased(Invoice)
    first = (
        select(func.min(earlier.posted_at))
        .where(
            earlier.owner_id == Estimate.owner_id,
            earlier.kind == InvoiceKind.INVOICE,
            earlier.state == InvoiceState.POSTED,
            earlier.posted_at >= since,
            _charges(earlier),
        )
        .correlate(Estimate)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(Estimate, Pet.name, Invoice.id, Invoice.posted_at)
        .join(Pet, Pet.id == Estimate.pet_id)
        .join(Invoice, Invoice.owner_id == Estimate.owner_id)
        .where(
            condition,
            Estimate.invoice_id.is_(None),
            Estimate.state.in_((EstimateState.ACCEPTED, EstimateState.INVOICED)),
            Invoice.kind == InvoiceKind.INVOICE,
            or_(
                and_(Invoice.state.in_(UNPOSTED_STATES), first.is_(None)),
                and_(Invoice.state == InvoiceState.POSTED, Invoice.posted_at == first),
            ),
            _charges(Invoice),
        )
    )
    found: list[tuple[Estimate, str, int]] = []
    for row, name, invoice_id, posted_at in rows:
        begun = row.invoiced_at or row.decided_at
        if begun is not None and (posted_at or work.now) - begun <= rules.BINDING:
            found.append((row, name, invoice_id))
    return found


def _charges(invoice: Any) -> ColumnElement[bool]:
    """Say whether an invoice charges something that an estimate names."""
    return (
        select(EstimateLine.id)
        .join(InvoiceLine, InvoiceLine.manipulation_id == EstimateLine.manipulation_id)
        .where(
            EstimateLine.estimate_id == Estimate.id,
            InvoiceLine.invoice_id == invoice.id,
            InvoiceLine.pet_id == Estimate.pet_id,
            InvoiceLine.state == LineState.CHARGED,
        )
        .correlate(Estimate, invoice)
        .exists()
    )


def _charged(work: Work, invoice_ids: Collection[int]) -> dict[tuple[int, int | None], int]:
    """Return what invoices with their corrections charge, by invoice and animal."""
    root = func.coalesce(Invoice.refers_to_id, Invoice.id)
    rows = work.session.execute(
        select(root.label("root"), InvoiceLine.pet_id, func.sum(InvoiceLine.total_minor).label("sum"))
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(or_(Invoice.id.in_(invoice_ids), Invoice.refers_to_id.in_(invoice_ids)))
        .group_by(root, InvoiceLine.pet_id)
    )
    return {(row.root, row.pet_id): int(row.sum) for row in rows}


def _lines(work: Work, ids: Sequence[int]) -> dict[int, list[EstimateLine]]:
    found: dict[int, list[EstimateLine]] = {}
    for line in work.session.scalars(
        select(EstimateLine).where(EstimateLine.estimate_id.in_(ids)).order_by(EstimateLine.position)
    ):
        found.setdefault(line.estimate_id, []).append(line)
    return found


def _sum(row: Estimate, lines: Iterable[EstimateLine], *, high: bool) -> Money:
    given = [(line.price_minor, line.high_milli if high else line.low_milli, line.tax_bp) for line in lines]
    return Money(rules.sum_of(given, taxed_inside=row.taxed_inside), row.currency)


def _row(
    work: Work, row: Estimate, lines: Iterable[EstimateLine], overrun: Overrun | None = None
) -> EstimateRow:
    return EstimateRow(
        row.id,
        row.pet_id,
        row.owner_id,
        row.title,
        rules.standing(row.state, row.valid_until, clinic.clinic_today(work)),
        row.valid_until,
        row.created_at,
        row.created_by,
        _sum(row, lines, high=False),
        _sum(row, lines, high=True),
        row.signed_by,
        row.decided_at,
        row.decline_reason,
        overrun,
    )


def _line(line: EstimateLine, row: Estimate) -> EstimateLineRow:
    def comes_to(milli: int) -> Money:
        return Money(
            rules.total(line.price_minor, milli, line.tax_bp, taxed_inside=row.taxed_inside), row.currency
        )

    return EstimateLineRow(
        line.id,
        line.manipulation_id,
        named(line.name_en, line.name_ru, ""),
        Decimal(line.low_milli) / 1000,
        Decimal(line.high_milli) / 1000,
        Money(line.price_minor, row.currency),
        None if line.tax_bp is None else Decimal(line.tax_bp) / 100,
        line.hidden,
        comes_to(line.low_milli),
        comes_to(line.high_milli),
    )


def _draft(line: EstimateLine, currency: str) -> EstimateLineDraft:
    own = line.manipulation_id is None
    return EstimateLineDraft(
        line.manipulation_id,
        (line.name_ru or line.name_en) if own else "",
        Decimal(line.low_milli) / 1000,
        Decimal(line.high_milli) / 1000,
        Money(line.price_minor, currency),
        Decimal(line.tax_bp) / 100 if own and line.tax_bp is not None else None,
        line.hidden,
    )
