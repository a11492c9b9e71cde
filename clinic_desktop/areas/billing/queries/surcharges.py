"""The lists of surcharges and discounts by rule, and what of them a line may have."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import DiscountRule, InvoiceLine, LineSurcharge, Surcharge
from clinic_desktop.areas.billing.list_drafts import rule_draft, surcharge_draft
from clinic_desktop.areas.billing.rows import DiscountRuleRow, OfferedSurcharge, SurchargeRow
from clinic_desktop.areas.billing.rules import holds_on
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.entities import PriceGroup
from clinic_desktop.areas.manipulations.rows import PriceGroupRow
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work


def list_surcharges(work: Work) -> tuple[SurchargeRow, ...]:
    """Return the clinic's surcharges, archived ones included."""
    unit = clinic.get(work).currency
    return tuple(
        SurchargeRow(row.id, surcharge_draft(row, unit), row.archived)
        for row in work.session.scalars(select(Surcharge).order_by(Surcharge.id))
    )


def list_discount_rules(work: Work) -> tuple[DiscountRuleRow, ...]:
    """Return the discounts that hold by themselves, archived ones included."""
    unit = clinic.get(work).currency
    rows = work.session.execute(
        select(DiscountRule, PriceGroup.name_en, PriceGroup.name_ru)
        .outerjoin(PriceGroup, PriceGroup.id == DiscountRule.price_group_id)
        .order_by(DiscountRule.id)
    )
    return tuple(
        DiscountRuleRow(
            rule.id,
            rule_draft(rule, unit),
            None if rule.price_group_id is None else named(name_en or "", name_ru or "", ""),
            rule.archived,
        )
        for rule, name_en, name_ru in rows
    )


def discount_lists(work: Work) -> tuple[tuple[DiscountRuleRow, ...], tuple[PriceGroupRow, ...]]:
    """Return the discounts that hold by themselves and the groups of clients that they may be for."""
    return list_discount_rules(work), manipulations.list_groups(work)


def offered_surcharges(work: Work, line_id: int) -> tuple[OfferedSurcharge, ...]:
    """Return the surcharges that a line has, as they came onto it, and the others that hold on its day. Raises NotFound."""
    line = work.session.get(InvoiceLine, line_id)
    if line is None:
        raise NotFound("not_found")
    unit = clinic.get(work).currency
    own = work.session.scalars(
        select(LineSurcharge).where(LineSurcharge.line_id == line_id).order_by(LineSurcharge.id)
    ).all()
    others = work.session.scalars(
        select(Surcharge)
        .where(Surcharge.archived.is_(False), Surcharge.id.not_in([row.surcharge_id for row in own]))
        .order_by(Surcharge.id)
    )
    return (
        *(_offered(row.surcharge_id, row, unit, applied=not row.removed, by_rule=row.by_rule) for row in own),
        *(
            _offered(row.id, row, unit, applied=False, by_rule=False)
            for row in others
            if holds_on(row.from_on, row.to_on, line.done_on)
        ),
    )


def _offered(
    surcharge_id: int, row: LineSurcharge | Surcharge, unit: str, *, applied: bool, by_rule: bool
) -> OfferedSurcharge:
    return OfferedSurcharge(
        surcharge_id,
        row.name,
        None if row.bp is None else Decimal(row.bp) / 100,
        None if row.amount_minor is None else Money(row.amount_minor, unit),
        applied,
        by_rule,
    )
