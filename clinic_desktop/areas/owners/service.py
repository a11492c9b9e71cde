"""Use cases of owners: register, change, archive."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import delete, select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.owners import queries, rules
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone, RecordStatus
from clinic_desktop.areas.owners.rows import OWNERS_ARCHIVE, OWNERS_EDIT, OwnerDraft
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import sort_key
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(OWNERS_EDIT)
def register(work: Work, draft: OwnerDraft) -> int:
    """Add an owner and return the id. Raises Invalid."""
    region = clinic.get(work).phone_region
    draft = _checked(work, draft, region)
    owner = Owner(**owner_values(draft), status=RecordStatus.ACTIVE, external_key="")
    work.session.add(owner)
    work.session.flush()
    _write_phones(work, owner.id, draft, region)
    return owner.id


@requires(OWNERS_EDIT)
def change(work: Work, owner_id: int, draft: OwnerDraft, base: OwnerDraft) -> int:
    """Save an owner; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    region = clinic.get(work).phone_region
    card = queries.get_card(work, owner_id)
    # Phones are compared as they are stored: one shown with spaces was not changed.
    mine = rules.canonical(_checked(work, draft, region), region)
    base = rules.canonical(rules.cleaned(base), region)
    merged = merge(work.session, "owners", owner_id, base=base, mine=mine, theirs=card.draft)
    merged = _checked(work, merged, region)
    owner = work.session.get_one(Owner, owner_id)
    assign(owner, owner_values(merged))
    if merged.phones != card.draft.phones:
        _write_phones(work, owner_id, merged, region)
    work.session.flush()
    return owner_id


@requires(OWNERS_ARCHIVE)
def archive(work: Work, owner_id: int) -> int:
    """Put an owner away; nothing is deleted."""
    return _set_status(work, owner_id, RecordStatus.ARCHIVED)


@requires(OWNERS_ARCHIVE)
def restore(work: Work, owner_id: int) -> int:
    """Take an archived owner back into use."""
    return _set_status(work, owner_id, RecordStatus.ACTIVE)


def owner_values(draft: OwnerDraft) -> dict[str, Any]:
    """Return the column values of a cleaned draft (used by the import, too)."""
    listed = rules.listed_name(draft)
    names = (
        "kind", "surname", "name", "patronymic", "email", "street", "city", "region", "postal_code", "language",
        "no_phone", "reminders_allowed", "marketing_allowed", "consent_on", "found_us", "blacklist_reason", "note",
    )  # fmt: skip
    return {name: getattr(draft, name) for name in names} | {
        "display_name": rules.display_name(draft),
        "sort_name": sort_key(listed) or listed[:200],
    }


def phone_values(owner_id: int, draft: OwnerDraft, region: str) -> list[dict[str, Any]]:
    """Return the phone rows of a checked draft; the first is preferred when none is marked."""
    marked = next((n for n, phone in enumerate(draft.phones) if phone.preferred), 0)
    return [
        {
            "owner_id": owner_id,
            "position": position,
            "number": read.number,
            "extension": read.extension,
            "kind": typed.kind,
            "note": typed.note,
            "preferred": position == marked,
        }
        for position, typed in enumerate(draft.phones)
        for read in (rules.read_phone(typed, region),)
    ]


def _checked(work: Work, draft: OwnerDraft, region: str) -> OwnerDraft:
    draft = rules.cleaned(draft)
    refuse(rules.problems(draft, region, clinic.clinic_today(work)))
    return draft if not draft.phones else replace(draft, no_phone=False)


def _write_phones(work: Work, owner_id: int, draft: OwnerDraft, region: str) -> None:
    kept = {
        (phone.number, phone.extension): phone
        for phone in work.session.scalars(select(OwnerPhone).where(OwnerPhone.owner_id == owner_id))
    }
    for values in phone_values(owner_id, draft, region):
        existing = kept.pop((values["number"], values["extension"]), None)
        if existing is None:
            work.session.add(OwnerPhone(**values))
        else:
            assign(existing, values)
    if kept:
        gone = [phone.id for phone in kept.values()]
        work.session.execute(delete(OwnerPhone).where(OwnerPhone.id.in_(gone)))
    work.session.flush()


def _set_status(work: Work, owner_id: int, status: RecordStatus) -> int:
    owner = work.session.get(Owner, owner_id)
    if owner is None:
        raise NotFound("not_found")
    owner.status = status
    work.session.flush()
    return owner_id
