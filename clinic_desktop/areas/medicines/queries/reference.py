"""The lists the program ships: groups of drugs, and breeds that carry the MDR1 mutation."""

from __future__ import annotations

import csv
from functools import cache

from clinic_desktop.areas.medicines.rows import DrugGroup
from clinic_desktop.areas.medicines.rules import speaks_of
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.names import SEPARATOR


@cache
def drug_groups() -> tuple[DrugGroup, ...]:
    """Return the groups of drugs an allergy may be against."""
    return tuple(
        DrugGroup(row["code"], Named(row["name_en"], row["name_ru"]), tuple(row["words"].split(SEPARATOR)))
        for row in _read("drug_groups.csv")
    )


def mdr1_breed(species_code: str, breed_code: str, name: Named) -> Named | None:
    """Return the breed's name when it is one that carries MDR1, by its code or by its written name."""
    for row in _read("mdr1_breeds.csv"):
        if row["species_code"] != species_code:
            continue
        if row["breed_code"] and row["breed_code"] == breed_code:
            return name
        listed = row["words"].split(SEPARATOR)
        if row["words"] and not breed_code and (speaks_of(name.en, listed) or speaks_of(name.ru, listed)):
            return name
    return None


@cache
def _read(name: str) -> tuple[dict[str, str], ...]:
    with bundle_path("resources", "reference", name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
