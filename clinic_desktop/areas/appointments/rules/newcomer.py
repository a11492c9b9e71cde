"""A new client at the desk: what was asked becomes an owner and a patient by their own rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from clinic_desktop.areas.appointments.rows import NewcomerDraft
from clinic_desktop.areas.owners import rules as owners
from clinic_desktop.areas.owners.rows import OwnerDraft
from clinic_desktop.areas.pets import rules as pets
from clinic_desktop.areas.pets.rows import PetDraft, SpeciesRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line

_OWNER_FIELDS = {"surname": "client_name", "name": "client_name", "patronymic": "client_name"}
_PET_FIELDS = {"name": "pet_name"}


def owner_named(name: str, phone: str, language: str) -> OwnerDraft:
    """Return an owner of a name told in one line."""
    return owners.named_owner(clean_line(name), phone, language)


def newcomers_owner(draft: NewcomerDraft) -> OwnerDraft:
    """Return the owner to be registered."""
    return owner_named(draft.client_name, draft.client_phone, draft.language)


def newcomers_pet(draft: NewcomerDraft, owner_id: int | None) -> PetDraft:
    """Return the patient to be registered for an owner."""
    return PetDraft(
        owner_id=owner_id,
        name=draft.pet_name,
        species_id=draft.species_id,
        species_text=draft.species_text,
    )


def newcomer_problems(
    draft: NewcomerDraft, region: str, today: date, species: SpeciesRow | None
) -> tuple[Problem, ...]:
    """Judge a newcomer by the rules of owners and of patients, in the fields of the draft."""
    found: list[Problem] = []
    if draft.owner_id is None:
        of_owner = owners.problems(newcomers_owner(draft), region, today)
        found += [_moved(problem, _OWNER_FIELDS, "client_phone") for problem in of_owner]
    of_pet = pets.problems(newcomers_pet(draft, draft.owner_id), today, species)
    return (*found, *(_moved(p, _PET_FIELDS, p.field) for p in of_pet if p.field != "owner_id"))


def _moved(problem: Problem, fields: dict[str, str], other: str) -> Problem:
    # Whoever has no phone at all is registered by the form of an owner, which asks about that.
    code = "newcomer_phone_needed" if problem.code == "phone_required" else problem.code
    return replace(problem, field=fields.get(problem.field, other), code=code)
