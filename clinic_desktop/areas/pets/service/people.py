"""Use cases of the people of a patient: transfer to another owner, co-owners, carers, breeders."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets import hooks, rules
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet
from clinic_desktop.areas.pets.rows import PETS_EDIT, PersonDraft
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.merge import assign
from clinic_desktop.db.work import Work


@requires(PETS_EDIT)
def transfer(work: Work, pet_id: int, owner_id: int, on: date) -> int:
    """Give an animal to another primary owner from a day on; the history stays.

    Raises Invalid, and Conflict where a higher area refuses (`pets.hooks`): an invoice, a visit or a request stands open.
    """
    get_pet(work, pet_id)
    present = work.session.scalars(
        select(Ownership).where(
            Ownership.pet_id == pet_id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)
        )
    ).one()
    if present.owner_id == owner_id:
        refuse((Problem("owner_id", "same_owner"),))
    if on > clinic_today(work):
        refuse((Problem("on", "in_future"),))
    if on < present.from_on:
        refuse((Problem("on", "before_ownership", {"from_on": present.from_on}),))
    present.to_on = on
    # The old row must be closed before the new one may be open: a partial unique index sees to it.
    work.session.flush()
    work.session.add(Ownership(**ownership_values(pet_id, owner_id, on)))
    work.session.flush()
    hooks.transferred(work, pet_id, owner_id)
    return pet_id


@requires(PETS_EDIT)
def add_person(work: Work, pet_id: int, draft: PersonDraft) -> int:
    """Add a co-owner, carer or breeder from today on and return the ownership's id. Raises Invalid."""
    get_pet(work, pet_id)
    refuse(rules.person_problems(draft))
    standing = work.session.scalar(
        select(Ownership.id).where(
            Ownership.pet_id == pet_id, Ownership.owner_id == draft.owner_id, Ownership.to_on.is_(None)
        )
    )
    if standing is not None:
        refuse((Problem("owner_id", "person_already"),))
    if work.session.get(Owner, draft.owner_id) is None:
        raise NotFound("not_found")
    row = Ownership(
        pet_id=pet_id,
        owner_id=draft.owner_id,
        role=draft.role,
        from_on=clinic_today(work),
        share_percent=draft.share_percent or 0,
        may_authorise=draft.may_authorise,
        gets_reminders=draft.gets_reminders,
        may_collect=draft.may_collect,
    )
    work.session.add(row)
    work.session.flush()
    _balance_shares(work, pet_id)
    return row.id


@requires(PETS_EDIT)
def end_person(work: Work, ownership_id: int) -> int:
    """End what a person is to an animal as of today; the primary owner only changes by `transfer`."""
    row = work.session.get(Ownership, ownership_id)
    if row is None:
        raise NotFound("not_found")
    if row.role is OwnershipRole.OWNER:
        refuse((Problem("role", "owner_is_needed"),))
    row.to_on = clinic_today(work)
    work.session.flush()
    _balance_shares(work, row.pet_id)
    return ownership_id


def ownership_values(pet_id: int, owner_id: int, on: date) -> dict[str, Any]:
    """Return the column values of a primary ownership from a day on."""
    return {
        "pet_id": pet_id,
        "owner_id": owner_id,
        "role": OwnershipRole.OWNER,
        "from_on": on,
        "share_percent": 100,
        "may_authorise": True,
        "gets_reminders": True,
        "may_collect": True,
    }


def get_pet(work: Work, pet_id: int) -> Pet:
    """Return a patient. Raises NotFound."""
    pet = work.session.get(Pet, pet_id)
    if pet is None:
        raise NotFound("not_found")
    return pet


def _balance_shares(work: Work, pet_id: int) -> None:
    # Shares that are billed total 100: what the co-owners don't bear is the primary owner's.
    standing = work.session.scalars(
        select(Ownership).where(Ownership.pet_id == pet_id, Ownership.to_on.is_(None))
    ).all()
    others = sum(row.share_percent for row in standing if row.role is not OwnershipRole.OWNER)
    if others > 100:
        refuse((Problem("share_percent", "shares_over_100"),))
    for row in standing:
        if row.role is OwnershipRole.OWNER:
            assign(row, {"share_percent": 100 - others})
    work.session.flush()
