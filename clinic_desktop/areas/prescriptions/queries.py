"""Selects about prescriptions: a patient's, what it is on now, what is printed, its timeline."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, func, literal, or_, select, tuple_

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.medicines.queries import dosing
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.prescriptions import rules
from clinic_desktop.areas.prescriptions.entities import (
    Prescription,
    PrescriptionDispensing,
    PrescriptionLine,
    PrescriptionState,
)
from clinic_desktop.areas.prescriptions.rows import CurrentDrug, Desk, LineRow, PrescriptionRow, Sheet
from clinic_desktop.areas.users.entities import User
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import PRESCRIPTION
from clinic_desktop.db.work import Work

PAGE = 200
CURRENT_AT_MOST = 100


def desk(work: Work, pet_id: int) -> Desk:
    """Return what a prescription for a patient is written with. Raises NotFound."""
    return Desk(dosing(work, pet_id), clinic.get(work).phone_region, clinic.clinic_today(work))


def of_pet(
    work: Work, pet_id: int, *, before: tuple[datetime, int] | None = None, size: int = PAGE
) -> tuple[PrescriptionRow, ...]:
    """Return a patient's prescriptions, newest first; ``before`` is (moment, id) of the last one shown."""
    key = (Prescription.issued_at, Prescription.id)
    query = (
        select(Prescription)
        .where(Prescription.pet_id == pet_id)
        .order_by(*(column.desc() for column in key))
        .limit(size)
    )
    if before is not None:
        query = query.where(tuple_(*key) < before)
    return _rows(work, query)


def get(work: Work, prescription_id: int) -> PrescriptionRow:
    """Return one prescription. Raises NotFound."""
    found = _rows(work, select(Prescription).where(Prescription.id == prescription_id))
    if not found:
        raise NotFound("not_found")
    return found[0]


def current(work: Work, pet_id: int) -> tuple[CurrentDrug, ...]:
    """Return the drugs the animal is on: a course that runs, or no end given and the form still valid."""
    today = clinic.clinic_today(work)
    rows = work.session.execute(
        select(PrescriptionLine, Prescription)
        .join(Prescription, Prescription.id == PrescriptionLine.prescription_id)
        .where(
            PrescriptionLine.pet_id == pet_id,
            Prescription.state != PrescriptionState.CANCELLED,
            or_(
                PrescriptionLine.course_ends_on > today,
                and_(PrescriptionLine.course_ends_on.is_(None), Prescription.valid_until >= today),
            ),
        )
        .order_by(Prescription.issued_at.desc(), Prescription.id.desc(), PrescriptionLine.position)
        .limit(CURRENT_AT_MOST)
    )
    return tuple(
        CurrentDrug(
            prescription_id=form.id,
            line_id=line.id,
            drug=named(line.drug_en, line.drug_ru, ""),
            dose_text=line.dose_text,
            route=line.route,
            every_hours=line.every_hours,
            since=form.issued_on,
            until=line.course_ends_on,
            doctor=form.performer_name,
        )
        for line, form in rows
    )


def sheet(work: Work, prescription_id: int) -> Sheet:
    """Return all that is printed of a prescription. Raises NotFound."""
    row = get(work, prescription_id)
    card = pets.get_card(work, row.pet_id)
    owner = owners.get_card(work, card.row.owner_id) if card.row.owner_id else None
    draft = owner.draft if owner is not None else None
    doctor = work.session.execute(
        select(User.title, User.licence_number)
        .join(Prescription, Prescription.performer_id == User.id)
        .where(Prescription.id == prescription_id)
    ).first()
    address = (draft.postal_code, draft.region, draft.city, draft.street) if draft else ()
    return Sheet(
        clinic=clinic.get(work),
        prescription=row,
        pet_name=card.row.name,
        species=card.row.species,
        breed=card.row.breed,
        sex=card.row.sex,
        birth=card.row.birth,
        grams=card.weights[-1].grams if card.weights else None,
        owner_name=owner.display_name if owner else "",
        owner_address=", ".join(part for part in address if part),
        owner_phone=card.row.phone,
        owner_language=draft.language if draft else "",
        doctor_title=doctor.title if doctor else "",
        doctor_licence=doctor.licence_number if doctor else "",
    )


def timeline(pet_id: ColumnElement[int] | int, today: ColumnElement[date] | date) -> Select[Any]:
    """Return a patient's prescribed drugs as the story shows them; ``record_id`` is the drug's line.

    ``today`` is the day at the clinic, by which a prescription is in force or not.
    """
    expired = and_(Prescription.state == PrescriptionState.ACTIVE, Prescription.valid_until < today)
    return (
        select(
            Prescription.issued_at.label("at"),
            literal(PRESCRIPTION, Text).label("kind"),
            PrescriptionLine.id.label("record_id"),
            Prescription.visit_id.label("visit_id"),
            PrescriptionLine.drug_en.label("title_en"),
            PrescriptionLine.drug_ru.label("title_ru"),
            PrescriptionLine.dose_text.label("detail"),
            Prescription.performer_name.label("who"),
            case((expired, "expired"), else_=cast(Prescription.state, Text)).label("state"),
        )
        .join(PrescriptionLine, PrescriptionLine.prescription_id == Prescription.id)
        .where(Prescription.pet_id == pet_id)
    )


def dispensed_counts(work: Work, line_ids: Iterable[int]) -> dict[int, int]:
    """Return how often lines were dispensed; those never dispensed are left out."""
    rows = work.session.execute(
        select(PrescriptionDispensing.line_id, func.count())
        .where(PrescriptionDispensing.line_id.in_(list(line_ids)))
        .group_by(PrescriptionDispensing.line_id)
    )
    return {row[0]: row[1] for row in rows}


def _rows(work: Work, query: Select[Any]) -> tuple[PrescriptionRow, ...]:
    found: list[Prescription] = list(work.session.scalars(query))
    lines = list(
        work.session.scalars(
            select(PrescriptionLine)
            .where(PrescriptionLine.prescription_id.in_([row.id for row in found]))
            .order_by(PrescriptionLine.prescription_id, PrescriptionLine.position)
        )
    )
    counts = dispensed_counts(work, [line.id for line in lines])
    today = clinic.clinic_today(work)
    return tuple(
        _row(row, [line for line in lines if line.prescription_id == row.id], counts, today) for row in found
    )


def _row(
    found: Prescription, lines: list[PrescriptionLine], counts: dict[int, int], today: date
) -> PrescriptionRow:
    return PrescriptionRow(
        id=found.id,
        pet_id=found.pet_id,
        number=found.number,
        issued_at=found.issued_at,
        issued_on=found.issued_on,
        valid_until=found.valid_until,
        chronic=found.chronic,
        doctor=found.performer_name,
        note=found.note,
        state=rules.state_on(found.state, found.valid_until, today),
        cancel_reason=found.cancel_reason,
        lines=tuple(
            LineRow(
                id=line.id,
                medicine_id=line.medicine_id,
                drug=named(line.drug_en, line.drug_ru, ""),
                strength=line.strength,
                dose_text=line.dose_text,
                route=line.route,
                every_hours=line.every_hours,
                days=line.days,
                quantity=Decimal(line.quantity_milli) / 1000,
                unit=line.unit,
                repeats=line.repeats,
                dispensed=counts.get(line.id, 0),
            )
            for line in lines
        ),
    )
