"""Selects shaped for screens: lists, the card, candidates while typing, search documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from clinic_desktop.areas.owners import rules
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone, RecordStatus
from clinic_desktop.areas.owners.rows import OwnerCandidate, OwnerCard, OwnerDraft, OwnerRow, PhoneDraft
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import OWNER
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.core.text import fold, latin_twin
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.search import Document, SearchSource, find
from clinic_desktop.db.work import Work

PREFERRED_PHONE = (
    select(OwnerPhone.number)
    .where(OwnerPhone.owner_id == Owner.id)
    .order_by(OwnerPhone.preferred.desc(), OwnerPhone.position)
    .limit(1)
    .correlate(Owner)
    .scalar_subquery()
)

ROW = select(Owner.id, Owner.display_name, PREFERRED_PHONE.label("phone"), Owner.city, Owner.status)


def make_row(row: Any) -> OwnerRow:
    """Turn a result of `ROW` into what a list shows."""
    return OwnerRow(row.id, row.display_name, row.phone or "", row.city, row.status is RecordStatus.ARCHIVED)


def list_owners(work: Work, request: PageRequest) -> Page[OwnerRow]:
    """Return a page of owners, sorted by ``name`` or ``id``."""
    sort = Owner.id if request.sort == "id" else Owner.sort_name
    return fetch_page(work.session, ROW, sort=sort, key=Owner.id, request=request, make_row=make_row)


def get_rows(work: Work, ids: Sequence[int]) -> tuple[OwnerRow, ...]:
    """Return the rows of some owners, in the order of ``ids``."""
    found = {row.id: make_row(row) for row in work.session.execute(ROW.where(Owner.id.in_(ids)))}
    return tuple(found[owner_id] for owner_id in ids if owner_id in found)


def find_owners(work: Work, typed: str, limit: int = 20) -> tuple[OwnerRow, ...]:
    """Return the owners whom a typed name or phone finds, the best first."""
    return get_rows(work, [hit.record_id for hit in find(work.session, typed, kind=OWNER, size=limit)])


def get_card(work: Work, owner_id: int) -> OwnerCard:
    """Return one owner whole. Raises NotFound."""
    owner = work.session.get(Owner, owner_id)
    if owner is None:
        raise NotFound("not_found")
    phones = work.session.scalars(
        select(OwnerPhone).where(OwnerPhone.owner_id == owner_id).order_by(OwnerPhone.position)
    )
    draft = OwnerDraft(
        kind=owner.kind,
        surname=owner.surname,
        name=owner.name,
        patronymic=owner.patronymic,
        phones=tuple(PhoneDraft(p.number, p.extension, p.kind, p.note, p.preferred) for p in phones),
        no_phone=owner.no_phone,
        email=owner.email,
        street=owner.street,
        city=owner.city,
        region=owner.region,
        postal_code=owner.postal_code,
        language=owner.language,
        reminders_allowed=owner.reminders_allowed,
        marketing_allowed=owner.marketing_allowed,
        consent_on=owner.consent_on,
        found_us=owner.found_us,
        blacklist_reason=owner.blacklist_reason,
        note=owner.note,
    )
    return OwnerCard(owner.id, owner.version, owner.display_name, draft, owner.status)


def find_candidates(
    work: Work, draft: OwnerDraft, region: str, *, except_id: int | None = None, limit: int = 5
) -> tuple[OwnerCandidate, ...]:
    """Return existing owners who may be the one being typed (domain 2.4), the surest first.

    The same phone number; or the same surname in either alphabet, one letter apart at most, with the
    same initial when a first name was typed.
    """
    candidates: dict[int, str] = {}
    for typed in draft.phones:
        try:
            number = rules.read_phone(typed, region).number
        except rules.PhoneRefused:
            continue
        query = select(OwnerPhone.owner_id).where(OwnerPhone.number == number).limit(limit)
        candidates |= dict.fromkeys(work.session.scalars(query), "phone")
    for owner_id in _alike(work, draft):
        candidates.setdefault(owner_id, "name")
    candidates.pop(except_id or 0, None)
    ids = list(candidates)[:limit]
    return tuple(OwnerCandidate(row, candidates[row.id]) for row in get_rows(work, ids))


def _alike(work: Work, draft: OwnerDraft) -> list[int]:
    from rapidfuzz.distance import OSA

    surname = latin_twin(fold(draft.surname).strip())
    if len(surname) < 3:
        return []
    hits = [hit.record_id for hit in find(work.session, surname[:3], kind=OWNER, size=200)]
    rows = work.session.execute(select(Owner.id, Owner.surname, Owner.name).where(Owner.id.in_(hits)))
    initial = latin_twin(fold(draft.name).strip()[:1])
    found = []
    for row in rows:
        distance = OSA.distance(surname, latin_twin(fold(row.surname).strip()), score_cutoff=1)
        if distance <= 1 and (not initial or not row.name or latin_twin(fold(row.name)[:1]) == initial):
            found.append((distance, row.id))
    return [owner_id for _, owner_id in sorted(found)]


# --- search -------------------------------------------------------------------------------------


def _documents(session: Session, ids: Sequence[int]) -> Iterable[Document]:
    phones: dict[int, list[str]] = {}
    for owner_id, number in session.execute(
        select(OwnerPhone.owner_id, OwnerPhone.number).where(OwnerPhone.owner_id.in_(ids))
    ):
        phones.setdefault(owner_id, []).append(number)
    for row in session.execute(
        select(Owner.id, Owner.display_name, Owner.email, Owner.external_key, Owner.status).where(
            Owner.id.in_(ids)
        )
    ):
        yield Document(
            row.id,
            row.display_name,
            texts=(row.display_name, row.email.partition("@")[0], row.external_key),
            numbers=phones.get(row.id, ()),
            rank=0 if row.status is RecordStatus.ACTIVE else 1,
        )


def _of_phones(ids: Select[int]) -> Select[int]:
    return select(OwnerPhone.owner_id).where(OwnerPhone.id.in_(ids))


SEARCH_SOURCE = SearchSource(
    kind=OWNER,
    affected={"owners": lambda ids: ids, "owner_phones": _of_phones},
    documents=_documents,
    all_ids=lambda: select(Owner.id),
    owned={"owners": "id", "owner_phones": "owner_id"},
)
