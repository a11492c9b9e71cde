"""Selects shaped for screens: the catalogue, one procedure, a patient's facts, search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, literal, select, tuple_
from sqlalchemy.orm import Session, aliased
from sqlalchemy.sql.elements import ColumnElement

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import hooks
from clinic_desktop.areas.manipulations.entities import (
    STANDARD_GROUP,
    FactStatus,
    Manipulation,
    ManipulationCategory,
    ManipulationFact,
    ManipulationKind,
    ManipulationPrice,
)
from clinic_desktop.areas.manipulations.queries.prices import history, price_select
from clinic_desktop.areas.manipulations.rows import (
    CategoryRow,
    FactRow,
    ManipulationCard,
    ManipulationDraft,
    ManipulationRow,
)
from clinic_desktop.areas.pets.entities import Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import FACT, MANIPULATION
from clinic_desktop.core.money import Money
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.search import Document, SearchSource, find
from clinic_desktop.db.work import Work

FOUND_AT_MOST = 300
_kit = aliased(Manipulation)
_KEY = (ManipulationFact.performed_at, ManipulationFact.id)
_FACTS = (
    select(
        ManipulationFact.id,
        ManipulationFact.performed_at,
        Manipulation.name_en,
        Manipulation.name_ru,
        Manipulation.kind,
        ManipulationFact.performer_name,
        ManipulationFact.quantity_milli,
        ManipulationFact.price_minor,
        ManipulationFact.currency,
        ManipulationFact.discount_bp,
        ManipulationFact.total_minor,
        ManipulationFact.note,
        ManipulationFact.status,
        ManipulationFact.cancel_reason,
        ManipulationFact.ordered_by,
        _kit.name_en.label("kit_en"),
        _kit.name_ru.label("kit_ru"),
        ManipulationFact.hidden,
        ManipulationFact.manipulation_id,
    )
    .join(Manipulation, Manipulation.id == ManipulationFact.manipulation_id)
    .outerjoin(_kit, _kit.id == ManipulationFact.kit_id)
)
_OF_PET = (
    _FACTS.where(ManipulationFact.pet_id == bindparam("pet"))
    .order_by(*(column.desc() for column in _KEY))
    .limit(bindparam("size"))
)
_OPEN_OF_PET = (
    _FACTS.where(
        ManipulationFact.pet_id == bindparam("pet"),
        ManipulationFact.status.in_((FactStatus.PLANNED, FactStatus.IN_PROGRESS)),
    )
    .order_by(*_KEY)
    .limit(bindparam("size"))
)
_BY_ID = _FACTS.where(ManipulationFact.id.in_(bindparam("ids", expanding=True)))


def _rows(today: date, group_id: int = STANDARD_GROUP) -> Select[Any]:
    return select(
        Manipulation,
        ManipulationCategory.name_en.label("category_en"),
        ManipulationCategory.name_ru.label("category_ru"),
        price_select(ManipulationPrice.price_minor, today, group_id).label("price_minor"),
        price_select(ManipulationPrice.currency, today, group_id).label("currency"),
    ).join(ManipulationCategory, ManipulationCategory.id == Manipulation.category_id)


def _row(row: Any) -> ManipulationRow:
    found: Manipulation = row.Manipulation
    return ManipulationRow(
        id=found.id,
        code=found.code,
        name=named(found.name_en, found.name_ru, ""),
        category=named(row.category_en, row.category_ru, ""),
        kind=found.kind,
        price=Money(row.price_minor, row.currency) if row.price_minor is not None else None,
        max_discount_percent=Decimal(found.max_discount_bp) / 100,
        archived=found.archived,
    )


def list_manipulations(work: Work, request: PageRequest) -> Page[ManipulationRow]:
    """Return a page of the catalogue, sorted by ``name`` in Russian, ``name_en`` or ``code``.

    ``request.text`` narrows it by the search box's rules; filters: ``category`` (id), ``archived`` (bool).
    """
    query = _rows(clinic_today(work))
    filters = dict(request.filters)
    if not filters.get("archived"):
        query = query.where(Manipulation.archived.is_(False))
    if filters.get("category"):
        query = query.where(Manipulation.category_id == filters["category"])
    if request.text.strip():
        hits = find(work.session, request.text, kind=MANIPULATION, size=FOUND_AT_MOST)
        query = query.where(Manipulation.id.in_([hit.record_id for hit in hits]))
    sort = {"code": Manipulation.code, "name_en": Manipulation.sort_name_en}.get(
        request.sort, Manipulation.sort_name
    )
    return fetch_page(work.session, query, sort=sort, key=Manipulation.id, request=request, make_row=_row)


def find_manipulations(
    work: Work, typed: str, limit: int = 50, *, pet_id: int | None = None, group_id: int = STANDARD_GROUP
) -> tuple[ManipulationRow, ...]:
    """Return procedures in use that match what was typed, no kits; by name when nothing was typed.

    The prices are those of today: of ``group_id``, or for ``pet_id`` of the price group it is charged by.
    """
    today = clinic_today(work)
    if pet_id is not None:
        group_id = hooks.price_group(work, pet_id, today)
    query = _rows(today, group_id).where(
        Manipulation.archived.is_(False), Manipulation.kind != ManipulationKind.KIT
    )
    if typed.strip():
        ids = [hit.record_id for hit in find(work.session, typed, kind=MANIPULATION, size=limit)]
        query = query.where(Manipulation.id.in_(ids))
    return tuple(
        _row(row) for row in work.session.execute(query.order_by(Manipulation.sort_name).limit(limit))
    )


def get_card(work: Work, manipulation_id: int) -> ManipulationCard:
    """Return one procedure whole. Raises NotFound."""
    row = work.session.execute(_rows(clinic_today(work)).where(Manipulation.id == manipulation_id)).first()
    if row is None:
        raise NotFound("not_found")
    found: Manipulation = row.Manipulation
    draft = ManipulationDraft(
        code=found.code,
        category_id=found.category_id,
        kind=found.kind,
        name_en=found.name_en,
        name_ru=found.name_ru,
        synonyms=found.synonyms,
        species_codes=found.species_codes,
        duration_min=found.duration_min,
        max_discount_percent=Decimal(found.max_discount_bp) / 100,
        note=found.note,
    )
    prices, species = history(work, manipulation_id), _species(work, found.species_codes)
    return ManipulationCard(found.id, found.version, _row(row), draft, prices, species)


def _species(work: Work, codes: str) -> tuple[Named, ...]:
    if not codes:
        return ()
    rows = work.session.execute(
        select(Species.name_en, Species.name_ru)
        .where(Species.code.in_(codes.split(SEPARATOR)))
        .order_by(Species.id)
    )
    return tuple(named(row.name_en, row.name_ru, "") for row in rows)


def list_categories(work: Work) -> tuple[CategoryRow, ...]:
    """Return the groups, archived ones included, in the clinic's order."""
    rows = work.session.scalars(select(ManipulationCategory).order_by(ManipulationCategory.id))
    return tuple(
        CategoryRow(r.id, r.parent_id, r.code, named(r.name_en, r.name_ru, ""), r.archived) for r in rows
    )


def facts_of(
    work: Work,
    pet_id: int,
    *,
    kind: ManipulationKind | None = None,
    before: tuple[datetime, int] | None = None,
    size: int = 200,
) -> tuple[FactRow, ...]:
    """Return a patient's facts, of one kind or all, newest first.

    ``before`` is (moment, id) of the last row shown.
    """
    query, params = _OF_PET, {"pet": pet_id, "size": size}
    if kind is not None:
        query = query.where(Manipulation.kind == kind)
    if before is not None:
        query = query.where(tuple_(*_KEY) < before)
    return _facts_by(work, query, params)


def open_facts_of(work: Work, pet_id: int, size: int = 100) -> tuple[FactRow, ...]:
    """Return the manipulations of a patient that are planned or in progress, the earliest first."""
    return _facts_by(work, _OPEN_OF_PET, {"pet": pet_id, "size": size})


def timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return what was done to a patient as entries of the story; `facts_by_id` gives their amounts."""
    columns = (
        ManipulationFact.performed_at.label("at"),
        literal(FACT).label("kind"),
        ManipulationFact.id.label("record_id"),
        ManipulationFact.visit_id.label("visit_id"),
        Manipulation.name_en.label("title_en"),
        Manipulation.name_ru.label("title_ru"),
        ManipulationFact.note.label("detail"),
        ManipulationFact.performer_name.label("who"),
        ManipulationFact.status.label("state"),
    )
    return (
        select(*columns)
        .join(Manipulation, Manipulation.id == ManipulationFact.manipulation_id)
        .where(ManipulationFact.pet_id == pet_id)
    )


def facts_by_id(work: Work, ids: Sequence[int]) -> dict[int, FactRow]:
    """Return facts by their ids."""
    return {fact.id: fact for fact in _facts_by(work, _BY_ID, {"ids": list(ids)})}


def _facts_by(work: Work, query: Select[*tuple[Any, ...]], params: dict[str, Any]) -> tuple[FactRow, ...]:
    """Return facts straight from the rows, without objects between: a card may show hundreds."""
    # The same names and amounts come again and again.
    name, money, part = cache(_named), cache(Money), cache(_part)
    return tuple(
        FactRow(
            fact_id,
            performed_at,
            name(name_en, name_ru),
            kind,
            performer,
            part(quantity, 1000),
            money(price, currency),
            part(discount, 100),
            money(total, currency),
            note,
            status,
            cancel_reason,
            ordered_by,
            name(kit_en, kit_ru) if kit_en or kit_ru else None,
            hidden,
            manipulation_id,
        )
        for (
            fact_id, performed_at, name_en, name_ru, kind, performer, quantity, price, currency, discount, total,
            note, status, cancel_reason, ordered_by, kit_en, kit_ru, hidden, manipulation_id,
        ) in work.session.connection().execute(query, params).all()
    )  # fmt: skip


def _named(english: str, russian: str) -> Named:
    return named(english, russian, "")


def _part(stored: int, whole: int) -> Decimal:
    return Decimal(stored) / whole


def _documents(session: Session, ids: Sequence[int]) -> Iterable[Document]:
    for row in session.scalars(select(Manipulation).where(Manipulation.id.in_(ids))):
        yield Document(
            row.id,
            row.name_ru or row.name_en,
            texts=(row.name_ru, row.name_en, row.synonyms, row.code),
            rank=1 if row.archived else 0,
        )


SEARCH_SOURCE = SearchSource(
    kind=MANIPULATION,
    affected={"manipulations": lambda ids: ids},
    documents=_documents,
    all_ids=lambda: select(Manipulation.id),
    owned={"manipulations": "id"},
)
