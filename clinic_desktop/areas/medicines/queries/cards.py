"""The cards of medicines with their dose rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, or_, select

from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.medicines.entities import DoseRow, Medicine
from clinic_desktop.areas.medicines.rows import (
    REMEDIES,
    DoseRowCard,
    DoseRowDraft,
    MedicineCard,
    MedicineDraft,
)
from clinic_desktop.areas.pets.entities import Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

AT_MOST = 2_000
MICRO = Decimal(1_000_000)


def list_cards(work: Work) -> tuple[MedicineCard, ...]:
    """Return the medicines in use with their dose rows, by name; at most `AT_MOST`."""
    query = _cards().where(Medicine.id.is_not(None), Manipulation.archived.is_(False))
    return _with_doses(work, query.order_by(Manipulation.sort_name, Manipulation.id).limit(AT_MOST))


def list_remedies(work: Work, chosen: Sequence[int] | None = None) -> tuple[MedicineCard, ...]:
    """Return the drugs and vaccines, also those that have no medicine card, by name; at most `AT_MOST`.

    With them comes what else of the catalogue is meant for some species only, as a card with nothing but that.
    ``chosen`` are ids of manipulations; without them all that are in use.
    """
    # Which species they are for is asked of everything that tells it; kits have nothing else to be judged by.
    judged = or_(Manipulation.kind.in_(REMEDIES), Manipulation.species_codes != "")
    query = _cards().where(judged)
    query = query.where(Manipulation.archived.is_(False) if chosen is None else Manipulation.id.in_(chosen))
    return _with_doses(work, query.order_by(Manipulation.sort_name, Manipulation.id).limit(AT_MOST))


def get_card(work: Work, medicine_id: int) -> MedicineCard:
    """Return one medicine whole. Raises NotFound."""
    found = _with_doses(work, _cards().where(Medicine.id == medicine_id))
    if not found:
        raise NotFound("not_found")
    return found[0]


def by_manipulation(work: Work, manipulation_id: int) -> MedicineCard | None:
    """Return the medicine of a drug of the catalogue, an empty card where it has none yet.

    None for what can't be a medicine: a service, goods.
    """
    query = _cards().where(Manipulation.id == manipulation_id, Manipulation.kind.in_(REMEDIES))
    found = _with_doses(work, query)
    return found[0] if found else None


def get_dose_row(work: Work, row_id: int) -> tuple[MedicineCard, DoseRowCard]:
    """Return a dose row and its medicine. Raises NotFound."""
    row = work.session.get(DoseRow, row_id)
    if row is None:
        raise NotFound("not_found")
    card = get_card(work, row.medicine_id)
    shown = next((dose for dose in card.doses if dose.id == row_id), None)
    if shown is None:
        raise NotFound("not_found")
    return card, shown


def _cards() -> Select[Any, Any]:
    return (
        select(Manipulation, Medicine)
        .select_from(Manipulation)
        .join(Medicine, Medicine.manipulation_id == Manipulation.id, isouter=True)
    )


def _with_doses(work: Work, query: Select[Any, Any]) -> tuple[MedicineCard, ...]:
    found = work.session.execute(query).all()
    doses = _doses(work, [row.Medicine.id for row in found if row.Medicine is not None])
    return tuple(_card(row.Manipulation, row.Medicine, doses) for row in found)


def _card(
    manipulation: Manipulation, medicine: Medicine | None, doses: dict[int, list[DoseRowCard]]
) -> MedicineCard:
    return MedicineCard(
        id=medicine.id if medicine else None,
        manipulation_id=manipulation.id,
        name=named(manipulation.name_en, manipulation.name_ru, ""),
        code=manipulation.code,
        kind=manipulation.kind,
        archived=manipulation.archived,
        draft=medicine_draft(medicine) if medicine else MedicineDraft(),
        doses=tuple(doses.get(medicine.id, ())) if medicine else (),
        species_codes=manipulation.species_codes,
    )


def medicine_draft(found: Medicine) -> MedicineDraft:
    """Return a medicine as a form holds it."""
    return MedicineDraft(
        substances=found.substances,
        form=found.form,
        strength=_of_micro(found.strength_micro),
        strength_unit=found.strength_unit,
        per_unit=found.per_unit,
        package=None if found.package_milli is None else Decimal(found.package_milli) / 1000,
        route=found.route,
        prescription_only=found.prescription_only,
        controlled=found.controlled,
        never_species=found.never_species,
        mdr1=found.mdr1,
        pregnancy=found.pregnancy,
        min_age_days=found.min_age_days,
        drug_groups=found.drug_groups,
        allergy_words=found.allergy_words,
        problem_words=found.problem_words,
        max_dose=_of_micro(found.max_dose_micro),
        max_daily=_of_micro(found.max_daily_micro),
        note=found.note,
    )


def _doses(work: Work, medicine_ids: Iterable[int]) -> dict[int, list[DoseRowCard]]:
    found: dict[int, list[DoseRowCard]] = {}
    rows = work.session.execute(
        select(DoseRow, Species.name_en, Species.name_ru)
        .join(Species, Species.id == DoseRow.species_id, isouter=True)
        .where(DoseRow.medicine_id.in_(list(medicine_ids)), DoseRow.archived.is_(False))
        .order_by(DoseRow.medicine_id, DoseRow.species_id, DoseRow.weight_from_g, DoseRow.id)
    )
    for row in rows:
        dose: DoseRow = row.DoseRow
        card = DoseRowCard(dose.id, row_draft(dose), named(row.name_en or "", row.name_ru or "", ""))
        found.setdefault(dose.medicine_id, []).append(card)
    return found


def row_draft(found: DoseRow) -> DoseRowDraft:
    """Return a dose row as a form holds it."""
    return DoseRowDraft(
        species_id=found.species_id,
        weight_from_g=found.weight_from_g,
        weight_to_g=found.weight_to_g,
        rate=Decimal(found.rate_micro) / MICRO,
        rate_unit=found.rate_unit,
        decimals=found.decimals,
        units=Decimal(found.units_milli) / 1000,
        every_hours=found.every_hours,
        note=found.note,
    )


def _of_micro(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value) / MICRO
