"""A drug of the catalogue with its medicine card and dose rows, in one line."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import ManipulationDraft
from clinic_desktop.areas.medicines import service
from clinic_desktop.areas.medicines.rows import DoseRowDraft, MedicineDraft
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

DOG, CAT = 1, 2
MELOXICAM = MedicineDraft(
    substances="meloxicam|мелоксикам", strength=Decimal(5), drug_groups="nsaids", max_dose=Decimal("0.3")
)
TWO_TENTHS = DoseRowDraft(rate=Decimal("0.2"))


def drug(work: Work, code: str = "R02", name: str = "Мелоксикам, 1 мл", **fields: Any) -> int:
    """Put a drug into the catalogue at 280 roubles and return the manipulation's id."""
    given = {"category_id": 1, "kind": ManipulationKind.DRUG, "name_ru": name, "name_en": "Meloxicam, 1 ml"}
    return manipulations.register(
        work, ManipulationDraft(code=code, **(given | fields)), Money(28_000, "RUB")
    )


def medicine(
    work: Work,
    card: MedicineDraft = MELOXICAM,
    rows: tuple[DoseRowDraft, ...] = (TWO_TENTHS,),
    **fields: Any,
) -> int:
    """Make a medicine with dose rows and return its id."""
    medicine_id = service.save_card(work, drug(work, **fields), card, MedicineDraft())
    for row in rows:
        service.add_row(work, medicine_id, row)
    return medicine_id


def weigh(work: Work, pet_id: int, grams: int, days_ago: int = 0) -> int:
    """Record a weighing."""
    moment = work.now - timedelta(days=days_ago)
    return pets.record_weight(work, pet_id, WeightDraft(grams, measured_at=moment))
