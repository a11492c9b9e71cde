"""What was measured, as entries of a patient's story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, String, cast, exists, literal, null, select

from clinic_desktop.areas.pets.entities import PetWeight
from clinic_desktop.areas.visits.entities import VitalSigns
from clinic_desktop.areas.visits.queries.card import measured, measurings
from clinic_desktop.areas.visits.rows import VitalsDraft
from clinic_desktop.db.work import Work

VITALS = "vitals"
WEIGHT = "weight"


def vitals_timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return a patient's measurings; the values are read for those that are shown."""
    return select(
        VitalSigns.measured_at.label("at"),
        literal(VITALS).label("kind"),
        VitalSigns.id.label("record_id"),
        VitalSigns.visit_id.label("visit_id"),
        literal("").label("title_en"),
        literal("").label("title_ru"),
        literal("").label("detail"),
        VitalSigns.measured_by.label("who"),
        literal("").label("state"),
    ).where(VitalSigns.pet_id == pet_id)


def weights_timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the weights that were taken by themselves; ``detail`` has the grams."""
    held = exists().where(VitalSigns.weight_id == PetWeight.id)
    return select(
        PetWeight.measured_at.label("at"),
        literal(WEIGHT).label("kind"),
        PetWeight.id.label("record_id"),
        cast(null(), BigInteger).label("visit_id"),
        literal("").label("title_en"),
        literal("").label("title_ru"),
        cast(PetWeight.grams, String).label("detail"),
        literal("").label("who"),
        cast(PetWeight.method, String).label("state"),
    ).where(PetWeight.pet_id == pet_id, ~held)


def measured_by_id(work: Work, ids: Sequence[int]) -> dict[int, VitalsDraft]:
    """Return what was measured, by the number of the measuring."""
    rows = work.session.execute(measurings().where(VitalSigns.id.in_(ids)))
    return {row.VitalSigns.id: measured(row.VitalSigns, row.grams) for row in rows}
