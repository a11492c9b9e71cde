"""One request whole, and the values of a patient over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from clinic_desktop.areas.lab.entities import LabAnalyte, LabRequest, LabResult, RangeSex, RequestState
from clinic_desktop.areas.lab.queries.lists import request_row, request_rows
from clinic_desktop.areas.lab.rows import (
    Animal,
    Bounds,
    RequestCard,
    RequestRow,
    ResultRow,
    Stamp,
    TrendColumn,
    TrendPoint,
)
from clinic_desktop.areas.lab.rules.values import parse_value
from clinic_desktop.areas.pets.entities import Pet, Sex
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

SERIES_AT_MOST = 500
COLUMNS_AT_MOST = 8

_MOMENT = func.coalesce(LabRequest.sampled_at, LabRequest.requested_at)
_SEXES = {Sex.MALE: RangeSex.MALE, Sex.FEMALE: RangeSex.FEMALE}


def read_animal(work: Work, pet_id: int) -> Animal:
    """Return what a range is chosen by. Raises NotFound."""
    pet = work.session.execute(
        select(Pet.species_id, Pet.sex, Pet.birth_date).where(Pet.id == pet_id)
    ).first()
    if pet is None:
        raise NotFound("not_found")
    return Animal(pet.species_id, _SEXES.get(pet.sex, RangeSex.ANY), pet.birth_date)


def requests_of(
    work: Work, pet_id: int, *, before: tuple[datetime, int] | None = None, size: int = 200
) -> tuple[RequestRow, ...]:
    """Return a patient's requests, newest first; ``before`` is (moment, id) of the last one shown."""
    query = request_rows().where(LabRequest.pet_id == pet_id)
    if before is not None:
        moment, last = before
        query = query.where(
            or_(
                LabRequest.requested_at < moment,
                and_(LabRequest.requested_at == moment, LabRequest.id < last),
            )
        )
    query = query.order_by(LabRequest.requested_at.desc(), LabRequest.id.desc()).limit(size)
    return tuple(request_row(row) for row in work.session.execute(query))


def get_request(work: Work, request_id: int) -> RequestCard:
    """Return one request with its results. Raises NotFound."""
    row = work.session.execute(request_rows().where(LabRequest.id == request_id)).first()
    if row is None:
        raise NotFound("not_found")
    found: LabRequest = row.LabRequest
    return RequestCard(
        id=found.id,
        version=found.version,
        row=request_row(row),
        note=found.note,
        conclusion=found.conclusion,
        cancel_reason=found.cancel_reason,
        reopen_reason=found.reopen_reason,
        stamps=_stamps(found),
        results=list_results(work, request_id),
    )


def list_results(work: Work, request_id: int) -> tuple[ResultRow, ...]:
    """Return the results of a request in their order; each has the values it replaced."""
    query = _results().where(LabResult.request_id == request_id)
    rows = work.session.execute(query.order_by(LabResult.position, LabResult.id)).all()
    earlier: dict[int, list[ResultRow]] = {}
    for row in reversed(rows):
        if row.LabResult.superseded:
            earlier.setdefault(row.LabResult.analyte_id, []).append(_result(row))
    return tuple(
        _result(row, tuple(earlier.get(row.LabResult.analyte_id, ())))
        for row in rows
        if not row.LabResult.superseded
    )


def results_of(work: Work, request_ids: Sequence[int]) -> dict[int, tuple[ResultRow, ...]]:
    """Return the present values of requests in their order, in one select; what has no value is left out."""
    if not request_ids:
        return {}
    query = _results().where(
        LabResult.request_id.in_(request_ids), LabResult.superseded.is_(False), LabResult.value != ""
    )
    found: dict[int, list[ResultRow]] = {}
    for row in work.session.execute(query.order_by(LabResult.position, LabResult.id)):
        found.setdefault(row.LabResult.request_id, []).append(_result(row))
    return {request_id: tuple(rows) for request_id, rows in found.items()}


def list_trend(
    work: Work, pet_id: int, analyte_ids: Sequence[int], *, size: int = COLUMNS_AT_MOST
) -> tuple[TrendColumn, ...]:
    """Return the newest requests that have values of some analytes, newest first."""
    given = (
        LabResult.pet_id == pet_id,
        LabResult.analyte_id.in_(list(analyte_ids)),
        LabResult.superseded.is_(False),
        LabResult.value != "",
    )
    columns = work.session.execute(
        select(LabRequest.id, _MOMENT.label("at"))
        .where(LabRequest.id.in_(select(LabResult.request_id).where(*given)))
        .where(LabRequest.state != RequestState.CANCELLED)
        .order_by(_MOMENT.desc(), LabRequest.id.desc())
        .limit(size)
    ).all()
    values: dict[int, dict[int, ResultRow]] = {row.id: {} for row in columns}
    query = _results().where(*given, LabResult.request_id.in_(list(values)))
    for row in work.session.execute(query):
        values[row.LabResult.request_id][row.LabResult.analyte_id] = _result(row)
    return tuple(TrendColumn(row.id, row.at, values[row.id]) for row in columns)


def list_series(work: Work, pet_id: int, analyte_id: int) -> tuple[TrendPoint, ...]:
    """Return the newest numbers of one analyte, oldest first; all in the unit of the newest."""
    rows = work.session.execute(
        select(LabResult, _MOMENT.label("at"))
        .join(LabRequest, LabRequest.id == LabResult.request_id)
        .where(
            LabResult.pet_id == pet_id,
            LabResult.analyte_id == analyte_id,
            LabResult.superseded.is_(False),
            LabResult.value != "",
        )
        .order_by(_MOMENT.desc(), LabResult.id.desc())
        .limit(SERIES_AT_MOST)
    ).all()
    points = []
    unit = rows[0].LabResult.unit if rows else ""
    for row in reversed(rows):
        result: LabResult = row.LabResult
        number = parse_value(result.value).number
        if number is not None and result.unit == unit:
            points.append(TrendPoint(row.at, number, result.flag, _bounds(result), result.unit))
    return tuple(points)


def _results() -> Select[*tuple[Any, ...]]:
    return select(
        LabResult,
        LabAnalyte.code,
        LabAnalyte.name_en,
        LabAnalyte.name_ru,
        LabAnalyte.decimals,
        LabAnalyte.molar_mass,
    ).join(LabAnalyte, LabAnalyte.id == LabResult.analyte_id)


def _bounds(result: LabResult) -> Bounds:
    return Bounds(result.low, result.high, result.critical_low, result.critical_high)


def _result(row: Any, earlier: tuple[ResultRow, ...] = ()) -> ResultRow:
    found: LabResult = row.LabResult
    return ResultRow(
        id=found.id,
        analyte_id=found.analyte_id,
        panel_id=found.panel_id,
        code=row.code,
        name=named(row.name_en, row.name_ru, ""),
        decimals=row.decimals,
        molar_mass=row.molar_mass,
        value=found.value,
        unit=found.unit,
        bounds=_bounds(found),
        expected=found.expected,
        flag=found.flag,
        reported=found.reported,
        entered_at=found.entered_at,
        entered_by=found.entered_by,
        reason=found.reason,
        earlier=earlier,
    )


def _stamps(found: LabRequest) -> tuple[Stamp, ...]:
    made = (
        (RequestState.NEW, found.requested_at, found.requested_by, ""),
        (RequestState.SAMPLED, found.sampled_at, found.sampled_by, found.number),
        (RequestState.SENT, found.sent_at, found.sent_by, found.outside_lab),
        (RequestState.RECEIVED, found.received_at, found.received_by, ""),
        (RequestState.REVIEWED, found.reviewed_at, found.reviewed_by, ""),
        (RequestState.TOLD, found.told_at, found.told_by, found.told_whom),
        (RequestState.CANCELLED, found.cancelled_at, found.cancelled_by, found.cancel_reason),
    )
    return tuple(Stamp(state, at, who, detail) for state, at, who, detail in made if at is not None)
