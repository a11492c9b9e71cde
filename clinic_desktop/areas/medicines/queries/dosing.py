"""What a dose depends on: the patient's weights, species, breed, alerts; and the doses of the past."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.medicines.queries.cards import list_cards, list_remedies
from clinic_desktop.areas.medicines.queries.reference import drug_groups, mdr1_breed
from clinic_desktop.areas.medicines.rows import DosePatient, Dosing, MedicineCard
from clinic_desktop.areas.pets.entities import AlertKind, Breed, Pet, PetAlert, PetWeight, Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import WeightRow
from clinic_desktop.areas.visits.entities import PatientProblem, ProblemState
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

WEIGHTS_READ = 50


def dosing(work: Work, pet_id: int) -> Dosing:
    """Return everything a dose form needs. Raises NotFound."""
    return Dosing(patient_of(work, pet_id), list_cards(work), drug_groups())


def remedies(work: Work, pet_id: int, chosen: Sequence[int] | None = None) -> Dosing:
    """Return what is asked before anything is given past the dose form. Raises NotFound.

    ``chosen`` are the only procedures of the catalogue that matter, where they are known already.
    """
    return of_patient(work, pet_id, list_remedies(work, chosen))


def of_patient(work: Work, pet_id: int, cards: Sequence[MedicineCard]) -> Dosing:
    """Return what some medicines are judged by for a patient. Raises NotFound."""
    return Dosing(patient_of(work, pet_id), tuple(cards), drug_groups())


def patient_of(work: Work, pet_id: int) -> DosePatient:
    """Return what of a patient a dose depends on. Raises NotFound."""
    row = work.session.execute(
        select(Pet, Species, Breed)
        .join(Species, Species.id == Pet.species_id, isouter=True)
        .join(Breed, Breed.id == Pet.breed_id, isouter=True)
        .where(Pet.id == pet_id)
    ).first()
    if row is None:
        raise NotFound("not_found")
    pet: Pet = row.Pet
    species: Species | None = row.Species
    breed: Breed | None = row.Breed
    code = species.code if species else ""
    breed_name = named(breed.name_en, breed.name_ru, "") if breed else named("", "", pet.breed_text)
    return DosePatient(
        pet_id=pet.id,
        species_id=pet.species_id,
        species_code=code,
        species_min_g=species.weight_min_g if species else None,
        species_max_g=species.weight_max_g if species else None,
        mdr1_breed=mdr1_breed(code, breed.code if breed else "", breed_name),
        sex=pet.sex,
        neutered=pet.neutered,
        born=pet.birth_date,
        status=pet.status,
        weights=_weights(work, pet_id),
        allergies=_allergies(work, pet_id),
        problems=_problems(work, pet_id),
    )


def dose_of_fact(work: Work, fact_id: int) -> MedicineDose | None:
    """Return the record of the dose a fact was given by: the last one, where it was planned before."""
    query = select(MedicineDose).where(MedicineDose.fact_id == fact_id)
    return work.session.scalar(query.order_by(MedicineDose.id.desc()).limit(1))


def _weights(work: Work, pet_id: int) -> tuple[WeightRow, ...]:
    rows = work.session.scalars(
        select(PetWeight)
        .where(PetWeight.pet_id == pet_id)
        .order_by(PetWeight.measured_at.desc(), PetWeight.id.desc())
        .limit(WEIGHTS_READ)
    ).all()
    return tuple(WeightRow(r.id, r.measured_at, r.grams, r.method) for r in reversed(rows))


def _allergies(work: Work, pet_id: int) -> tuple[str, ...]:
    return tuple(
        work.session.scalars(
            select(PetAlert.text)
            .where(
                PetAlert.pet_id == pet_id,
                PetAlert.kind == AlertKind.ALLERGY,
                PetAlert.resolved.is_(False),
                or_(PetAlert.to_on.is_(None), PetAlert.to_on >= clinic_today(work)),
            )
            .order_by(PetAlert.id)
        )
    )


def _problems(work: Work, pet_id: int) -> tuple[str, ...]:
    return tuple(
        work.session.scalars(
            select(PatientProblem.title)
            .where(PatientProblem.pet_id == pet_id, PatientProblem.state == ProblemState.ACTIVE)
            .order_by(PatientProblem.id)
        )
    )
