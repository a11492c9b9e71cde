"""The price list of the demonstration: procedures of the shipped list, priced."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import (
    STANDARD_GROUP,
    Manipulation,
    ManipulationCategory,
    ManipulationKind,
    ManipulationPrice,
)
from clinic_desktop.areas.manipulations.rows import ManipulationDraft
from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

Dated = tuple[tuple[date, Money], ...]
"""Prices with their first days, the oldest first."""
Priced = tuple[int, Dated]
"""A procedure's id and its prices."""
PLANNED = ("euthanasia", "neutering", "surgery", "vaccination")
"""Operations, vaccinations and the last services are no matter of chance: they belong to visits."""


@dataclass(frozen=True)
class PriceList:
    """What is performed: by the procedure's code, and what a species may get by chance."""

    by_code: dict[str, Priced]
    by_species: dict[str, list[Priced]]


def fill_catalogue(work: Work, today: date, species: Iterable[str]) -> PriceList:
    """Add the procedures that are missing, priced from two years ago, and return what there is."""
    session = work.session
    groups = {c.code: c.id for c in session.scalars(select(ManipulationCategory))}
    _add_missing(work, today, groups)
    priced: dict[int, Dated] = {}
    for row in session.scalars(
        select(ManipulationPrice)
        .where(ManipulationPrice.group_id == STANDARD_GROUP)
        .order_by(ManipulationPrice.from_on)
    ):
        dated = (row.from_on, Money(row.price_minor, row.currency))
        priced[row.manipulation_id] = (*priced.get(row.manipulation_id, ()), dated)
    by_code = {
        found.code: (found.id, priced[found.id])
        for found in session.execute(select(Manipulation.code, Manipulation.id))
        if found.id in priced
    }
    offered = session.execute(
        select(Manipulation.id, Manipulation.species_codes).where(
            Manipulation.category_id.not_in({groups[code] for code in PLANNED})
        )
    ).all()
    by_species = {
        code: [
            (found.id, priced[found.id])
            for found in offered
            if found.id in priced and (not found.species_codes or code in found.species_codes.split("|"))
        ]
        for code in species
    }
    return PriceList(by_code, by_species)


def price_of(prices: Dated, day: date) -> Money:
    """Return what was charged on a day; before there was a price, the first one."""
    return next((price for since, price in reversed(prices) if since <= day), prices[0][1])


def _add_missing(work: Work, today: date, groups: dict[str, int]) -> None:
    session = work.session
    currency = session.get_one(Clinic, 1).currency
    known = set(session.scalars(select(Manipulation.code)))
    for entry in _catalogue():
        if entry["code"] in known:
            continue
        draft = ManipulationDraft(
            code=entry["code"],
            category_id=groups[entry["category_code"]],
            kind=ManipulationKind(entry["kind"]),
            name_ru=entry["name_ru"],
            name_en=entry["name_en"],
            synonyms=entry["synonyms"].replace("|", ", "),
            species_codes=entry["species_codes"],
            duration_min=int(entry["duration_min"]) if entry["duration_min"] else None,
            max_discount_percent=Decimal(30),
        )
        row = Manipulation(**manipulations.manipulation_values(draft), archived=False)
        session.add(row)
        session.flush()
        now = int(entry["price_rub" if currency == "RUB" else "price_eur"]) * 100
        for years, factor in ((2, Decimal("0.85")), (0, Decimal(1))):
            price = int(now * factor) // 100 * 100
            day = today - timedelta(days=365 * years)
            session.add(
                ManipulationPrice(manipulation_id=row.id, from_on=day, price_minor=price, currency=currency)
            )
    session.flush()


def _catalogue() -> list[dict[str, str]]:
    path = bundle_path("resources", "reference", "manipulations_demo.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
