"""Kits with all that is in them: read whole, in two selects, because a kit may hold kits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sqlalchemy import or_, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import hooks
from clinic_desktop.areas.manipulations.entities import (
    STANDARD_GROUP,
    KitLine,
    Manipulation,
    ManipulationKind,
    ManipulationPrice,
)
from clinic_desktop.areas.manipulations.queries.prices import price_select
from clinic_desktop.areas.manipulations.rows import KitBook, KitItem, KitItems, KitLineRow
from clinic_desktop.areas.pets.entities import PetWeight
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

MOST_KIT_LINES = 20_000


def kit_items(work: Work, group_id: int = STANDARD_GROUP) -> KitItems:
    """Return every kit, archived ones too, and whatever stands in one, by id; at the prices of a group."""
    lines: dict[int, list[KitLineRow]] = {}
    found = work.session.scalars(
        select(KitLine).order_by(KitLine.kit_id, KitLine.position, KitLine.id).limit(MOST_KIT_LINES)
    )
    for line in found:
        lines.setdefault(line.kit_id, []).append(
            KitLineRow(
                line.item_id,
                Decimal(line.low_milli) / 1000,
                Decimal(line.high_milli) / 1000,
                line.weight_from_g,
                line.weight_to_g,
                line.free,
                line.skip_inactive,
                line.hidden,
            )
        )
    inside = select(KitLine.item_id)
    today = clinic_today(work)
    rows = work.session.execute(
        select(
            Manipulation.id,
            Manipulation.code,
            Manipulation.name_en,
            Manipulation.name_ru,
            Manipulation.kind,
            Manipulation.archived,
            price_select(ManipulationPrice.price_minor, today, group_id).label("price_minor"),
            price_select(ManipulationPrice.currency, today, group_id).label("currency"),
        )
        .where(or_(Manipulation.kind == ManipulationKind.KIT, Manipulation.id.in_(inside)))
        .order_by(Manipulation.sort_name, Manipulation.id)
    )
    return {
        row.id: KitItem(
            row.id,
            named(row.name_en, row.name_ru, ""),
            row.code,
            row.kind,
            row.archived,
            Money(row.price_minor, row.currency) if row.price_minor is not None else None,
            tuple(lines.get(row.id, ())),
        )
        for row in rows
    }


def kit_book(work: Work, pet_id: int) -> KitBook:
    """Return the kits and the last weight of an animal: what a form of a kit starts from."""
    weight = work.session.execute(
        select(PetWeight.grams, PetWeight.measured_at)
        .where(PetWeight.pet_id == pet_id)
        .order_by(PetWeight.measured_at.desc(), PetWeight.id.desc())
        .limit(1)
    ).first()
    items = kit_items(work, hooks.price_group(work, pet_id, clinic_today(work)))
    book = KitBook(items, additions=hooks.additions(work, pet_id))
    return book if weight is None else replace(book, weight_g=weight.grams, weighed_at=weight.measured_at)
