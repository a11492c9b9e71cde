"""The clinic's lists of species, breeds and coat colours."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import bindparam, select

from clinic_desktop.areas.pets.entities import Breed, CoatColour, Species
from clinic_desktop.areas.pets.rows import BreedRow, ColourRow, Reference, SpeciesRow
from clinic_desktop.db.work import Work

R = TypeVar("R", SpeciesRow, BreedRow, ColourRow)


def _all(work: Work, entity: Any, row: type[R]) -> tuple[R, ...]:
    columns = [getattr(entity, field.name) for field in fields(row)]
    return tuple(row(*values) for values in work.session.execute(select(*columns).order_by(entity.id)))


def get_reference(work: Work) -> Reference:
    """Return all species, breeds and colours, archived ones included, in the clinic's order."""
    return Reference(
        _all(work, Species, SpeciesRow), _all(work, Breed, BreedRow), _all(work, CoatColour, ColourRow)
    )


_SPECIES = select(*(getattr(Species, field.name) for field in fields(SpeciesRow))).where(
    Species.id == bindparam("species")
)


def get_species(work: Work, species_id: int | None) -> SpeciesRow | None:
    """Return one species, or None."""
    if species_id is None:
        return None
    found = work.session.connection().execute(_SPECIES, {"species": species_id}).first()
    return None if found is None else SpeciesRow(*found)
