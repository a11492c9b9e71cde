"""What the use cases of appointments share: locking, making, stepping from state to state."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import delete, select

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentCompanion, AppointmentState
from clinic_desktop.areas.appointments.rows import AppointmentDraft, Span
from clinic_desktop.areas.appointments.states import MOVES, Step
from clinic_desktop.core.errors import Conflict, Invalid, NotFound
from clinic_desktop.db.merge import assign, last_author
from clinic_desktop.db.work import Work

_OF_DRAFT = (
    "owner_id", "pet_id", "client_name", "client_phone", "type_id", "reason", "note", "doctor_id", "room_id",
    "equipment_id", "channel", "wants_earlier",
)  # fmt: skip
"""What an appointment has of its draft by the same name, apart from its time."""


def locked(work: Work, appointment_id: int) -> Appointment:
    """Return an appointment that nobody else changes until the end of the action. Raises NotFound."""
    found = work.session.scalar(
        select(Appointment)
        .where(Appointment.id == appointment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("not_found")
    return found


def locked_all(work: Work, *conditions: Any) -> list[Appointment]:
    """Return the appointments that meet the conditions, by their beginning, locked in the order of their ids."""
    found = work.session.scalars(
        select(Appointment)
        .where(*conditions)
        .order_by(Appointment.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return sorted(found, key=lambda row: (row.starts_at is None, row.starts_at or row.created_at, row.id))


def values_of(draft: AppointmentDraft) -> dict[str, Any]:
    """Return the columns that a cleaned draft gives, apart from the time."""
    return {name: getattr(draft, name) for name in _OF_DRAFT}


def make(
    work: Work,
    draft: AppointmentDraft,
    state: AppointmentState,
    span: Span | None,
    series_id: int | None = None,
) -> Appointment:
    """Return a new appointment of a judged draft, not yet written."""
    return Appointment(
        **values_of(draft),
        starts_at=span.starts_at if span is not None else None,
        ends_at=span.ends_at if span is not None else None,
        state=state,
        rebook=False,
        series_id=series_id,
        created_at=work.now,
        created_by_id=work.actor.id,
        created_by=work.actor.name,
        confirmed_by="",
        cancelled_by="",
        cancel_reason="",
    )


def write_companions(work: Work, appointments: Sequence[Appointment], companions: Collection[int]) -> None:
    """Store which animals come along to some appointments, however many, with as many statements."""
    ids = [appointment.id for appointment in appointments]
    query = select(AppointmentCompanion.appointment_id, AppointmentCompanion.pet_id).where(
        AppointmentCompanion.appointment_id.in_(ids)
    )
    there = {(row.appointment_id, row.pet_id) for row in work.session.execute(query)}
    wanted = [(appointment_id, pet_id) for appointment_id in ids for pet_id in companions]
    work.session.add_all(
        AppointmentCompanion(appointment_id=appointment_id, pet_id=pet_id)
        for appointment_id, pet_id in wanted
        if (appointment_id, pet_id) not in there
    )
    if there - set(wanted):
        work.session.execute(
            delete(AppointmentCompanion).where(
                AppointmentCompanion.appointment_id.in_(ids), AppointmentCompanion.pet_id.not_in(companions)
            )
        )


def companions_of(work: Work, appointment_id: int) -> tuple[int, ...]:
    """Return the animals that come along, by id."""
    query = select(AppointmentCompanion.pet_id).where(AppointmentCompanion.appointment_id == appointment_id)
    return tuple(work.session.scalars(query.order_by(AppointmentCompanion.pet_id)))


def step(work: Work, appointment: Appointment, what: Step, **values: Any) -> None:
    """Lead an appointment on: its state, the moments that are stamped or forgotten, and ``values``.

    Raises Conflict (``appointment.not_now``) from a state that the step doesn't begin in.
    """
    to = rules.after(
        what,
        appointment.state,
        has_time=appointment.starts_at is not None,
        confirmed_at=appointment.confirmed_at,
    )
    if to is None:
        raise Conflict("appointment.not_now", who=last_author(work.session, "appointments", appointment.id))
    move = MOVES[what]
    stamped = dict.fromkeys(move.forgets) | dict.fromkeys(move.stamps, work.now)
    assign(appointment, {"state": to, **stamped, **values})


@contextmanager
def without_form() -> Iterator[None]:
    """Turn what would mark a field of a form into a sentence: there is no form to mark.

    Raises Conflict (``appointment.`` and the code of the first error) instead of Invalid.
    """
    try:
        yield
    except Invalid as error:
        first = next(problem for problem in error.problems if problem.severity == "error")
        params: dict[str, Any] = dict(first.params)
        raise Conflict(f"appointment.{first.code}", **params) from error
