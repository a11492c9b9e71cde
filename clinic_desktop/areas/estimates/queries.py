"""Selects about estimates: a patient's, one whole, what is printed, what an invoice overran."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sqlalchemy import func, select

from clinic_desktop.areas.billing.entities import InvoiceLine
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.estimates import rules
from clinic_desktop.areas.estimates.entities import Estimate, EstimateLine
from clinic_desktop.areas.estimates.rows import (
    EstimateCard,
    EstimateDesk,
    EstimateDraft,
    EstimateLineDraft,
    EstimateLineRow,
    EstimateRow,
    EstimateSheet,
    Overrun,
)
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.queries.lists import named
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
    return tuple(_row(work, row, lines.get(row.id, ())) for row in found)


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


def overrun(work: Work, invoice_id: int) -> Overrun | None:
    """Return the estimate that an invoice is dearer than by more than a tenth of its high sum, if there is one."""
    found = work.session.scalars(
        select(Estimate).where(Estimate.invoice_id == invoice_id).order_by(Estimate.id)
    ).all()
    if not found:
        return None
    lines = _lines(work, [row.id for row in found])
    unit = found[0].currency
    high = sum((_sum(row, lines.get(row.id, ()), high=True) for row in found), Money(0, unit))
    total = work.session.scalar(
        select(func.coalesce(func.sum(InvoiceLine.total_minor), 0)).where(
            InvoiceLine.invoice_id == invoice_id
        )
    )
    invoiced = Money(int(total or 0), unit)
    return Overrun(found[-1].id, high, invoiced) if rules.overran(high, invoiced) else None


def _lines(work: Work, ids: Sequence[int]) -> dict[int, list[EstimateLine]]:
    found: dict[int, list[EstimateLine]] = {}
    for line in work.session.scalars(
        select(EstimateLine).where(EstimateLine.estimate_id.in_(ids)).order_by(EstimateLine.position)
    ):
        found.setdefault(line.estimate_id, []).append(line)
    return found


def _sum(row: Estimate, lines: Iterable[EstimateLine], *, high: bool) -> Money:
    given = [(line.price_minor, line.high_milli if high else line.low_milli, line.tax_bp) for line in lines]
    return Money(rules.high_sum(given, taxed_inside=row.taxed_inside), row.currency)


def _row(work: Work, row: Estimate, lines: Iterable[EstimateLine]) -> EstimateRow:
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
