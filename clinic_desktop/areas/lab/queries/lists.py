"""Lists of requests over all patients: the inboxes, what the search box finds, the story of a patient."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, or_, select
from sqlalchemy.orm import Session

from clinic_desktop.areas.lab.entities import LabRequest, LabResult, RequestState
from clinic_desktop.areas.lab.rows import RequestRow
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet, Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.kinds import LAB, PET
from clinic_desktop.core.paging import COUNT_CAP, Page, PageRequest
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.search import Document, SearchSource, find
from clinic_desktop.db.work import Work

FOUND_AT_MOST = 300

VIEWS: dict[str, tuple[RequestState, ...]] = {
    "review": (RequestState.RECEIVED,),
    "sample": (RequestState.NEW,),
    "waiting": (RequestState.SAMPLED, RequestState.SENT),
    "tell": (RequestState.REVIEWED,),
}
"""The inboxes and the states that stand in them; ``all`` has every state."""


def list_requests(work: Work, request: PageRequest) -> Page[RequestRow]:
    """Return a page of requests, by when they were made.

    Filters: ``view`` (one of `VIEWS`, or ``all``), ``mine`` (only what the acting person asked for).
    ``request.text`` finds by sample number, laboratory, patient or owner; then every state is looked through.
    """
    filters = dict(request.filters)
    query = request_rows()
    if request.text.strip():
        requests = find(work.session, request.text, kind=LAB, size=FOUND_AT_MOST)
        patients = find(work.session, request.text, kind=PET, size=FOUND_AT_MOST)
        query = query.where(
            or_(
                LabRequest.id.in_([hit.record_id for hit in requests]),
                LabRequest.pet_id.in_([hit.record_id for hit in patients]),
            )
        )
    elif (states := VIEWS.get(str(filters.get("view")))) is not None:
        query = query.where(LabRequest.state.in_(states))
    if filters.get("mine"):
        query = query.where(LabRequest.requested_by_id == work.actor.id)
    return fetch_page(
        work.session,
        query,
        sort=LabRequest.requested_at,
        key=LabRequest.id,
        request=request,
        make_row=request_row,
    )


def count_views(work: Work, *, mine: bool = False) -> dict[str, int]:
    """Return how many requests stand in each inbox, counted up to a cap."""
    return {view: _count(work, states, mine) for view, states in VIEWS.items()}


def waiting_for_review(work: Work) -> int:
    """Return how many results nobody has looked at yet."""
    return _count(work, VIEWS["review"], False)


def list_to_tell(work: Work, since: datetime, limit: int) -> tuple[RequestRow, ...]:
    """Return what was asked for since a moment, looked at by a doctor, and no owner has heard; the oldest first."""
    query = (
        request_rows()
        .where(LabRequest.state.in_(VIEWS["tell"]), LabRequest.requested_at >= since)
        .order_by(LabRequest.requested_at, LabRequest.id)
        .limit(limit)
    )
    return tuple(request_row(row) for row in work.session.execute(query))


def _count(work: Work, states: tuple[RequestState, ...], mine: bool) -> int:
    ids = select(LabRequest.id).where(LabRequest.state.in_(states)).limit(COUNT_CAP)
    if mine:
        ids = ids.where(LabRequest.requested_by_id == work.actor.id)
    return work.session.scalar(select(func.count()).select_from(ids.subquery())) or 0


def request_rows() -> Select[*tuple[Any, ...]]:
    """Select what `request_row` needs, in one statement."""
    valid = (LabResult.request_id == LabRequest.id, LabResult.superseded.is_(False))
    phone = (
        select(OwnerPhone.number)
        .where(OwnerPhone.owner_id == Owner.id)
        .order_by(OwnerPhone.preferred.desc(), OwnerPhone.position)
        .limit(1)
        .correlate(Owner)
        .scalar_subquery()
    )
    return (
        select(
            LabRequest,
            Pet.name.label("pet_name"),
            Pet.species_text,
            Species.name_en.label("species_en"),
            Species.name_ru.label("species_ru"),
            Species.glyph,
            Owner.display_name.label("owner_name"),
            phone.label("phone"),
            select(func.count()).where(*valid).correlate(LabRequest).scalar_subquery().label("count"),
            select(func.count())
            .where(*valid, LabResult.value != "")
            .correlate(LabRequest)
            .scalar_subquery()
            .label("done"),
        )
        .join(Pet, Pet.id == LabRequest.pet_id)
        .outerjoin(Species, Species.id == Pet.species_id)
        .outerjoin(
            Ownership,
            (Ownership.pet_id == Pet.id)
            & (Ownership.role == OwnershipRole.OWNER)
            & Ownership.to_on.is_(None),
        )
        .outerjoin(Owner, Owner.id == Ownership.owner_id)
    )


def request_row(row: Any) -> RequestRow:
    """Make a row of what `request_rows` selects."""
    found: LabRequest = row.LabRequest
    return RequestRow(
        id=found.id,
        version=found.version,
        pet_id=found.pet_id,
        pet_name=row.pet_name,
        species=named(row.species_en or "", row.species_ru or "", row.species_text),
        glyph=row.glyph or "other",
        owner_name=row.owner_name or "",
        phone=row.phone or "",
        number=found.number,
        state=found.state,
        title=named(found.title_en, found.title_ru, ""),
        urgent=found.urgent,
        material=found.material,
        outside_lab=found.outside_lab,
        requested_at=found.requested_at,
        requested_by=found.requested_by,
        sampled_at=found.sampled_at,
        worst=found.worst,
        summary=found.summary,
        done=row.done,
        count=row.count,
    )


def timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Select a patient's requests as lines of their story."""
    detail = func.coalesce(func.nullif(LabRequest.conclusion, ""), LabRequest.summary)
    return select(
        LabRequest.requested_at.label("at"),
        literal(LAB).label("kind"),
        LabRequest.id.label("record_id"),
        LabRequest.visit_id.label("visit_id"),
        LabRequest.title_en.label("title_en"),
        LabRequest.title_ru.label("title_ru"),
        detail.label("detail"),
        LabRequest.requested_by.label("who"),
        cast(LabRequest.state, String).label("state"),
    ).where(LabRequest.pet_id == pet_id)


def _documents(session: Session, ids: Sequence[int]) -> Iterable[Document]:
    # Without the patient's name: the search box would find a cat's tests before the cat.
    for row in session.scalars(select(LabRequest).where(LabRequest.id.in_(ids))):
        yield Document(
            row.id,
            row.number,
            texts=(row.outside_lab,),
            numbers=(row.number,),
            rank=1 if row.state is RequestState.CANCELLED else 0,
        )


SEARCH_SOURCE = SearchSource(
    kind=LAB,
    affected={"lab_requests": lambda ids: ids},
    documents=_documents,
    all_ids=lambda: select(LabRequest.id),
    owned={"lab_requests": "id"},
)
