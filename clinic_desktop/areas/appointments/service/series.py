"""Use cases of series: what is changed or cancelled for this appointment, those after it, or all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import func, select

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentSeries, AppointmentState
from clinic_desktop.areas.appointments.queries.card import draft_of
from clinic_desktop.areas.appointments.queries.judging import chosen_by, cleaned, judged, spans_of
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_BOOK, AppointmentDraft, Scope, Span
from clinic_desktop.areas.appointments.rules.series import (
    shift_between,
    shifted,
    turned,
    with_count,
)
from clinic_desktop.areas.appointments.service import bookings, claims
from clinic_desktop.areas.appointments.service.writing import (
    locked,
    locked_all,
    make,
    values_of,
    write_companions,
)
from clinic_desktop.areas.appointments.states import MOVABLE
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.core.errors import Conflict, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.merge import assign, last_author, merge
from clinic_desktop.db.work import Work

SHORTEST = timedelta(minutes=5)


@requires(APPOINTMENTS_BOOK)
def change_series(
    work: Work,
    appointment_id: int,
    draft: AppointmentDraft,
    base: AppointmentDraft,
    scope: Scope,
    *,
    version: int | None = None,
) -> int:
    """Save one appointment and do the same to others of its series; return its id.

    Only what the form changed is written to the others, so what was said of one of them stays. Another time
    moves each by as much of the clinic's clock; another rule lays those from this one on anew and cancels
    what it has no place for. What is over or going on stays as it is. An appointment that was alone becomes
    a series by a rule. Raises as `bookings.change` does; where ``version`` is that of a card that was dragged,
    also Conflict as `bookings.move` does.
    """
    ruled = rules.cleaned_rule(draft.rule) != rules.cleaned_rule(base.rule)
    if scope is Scope.THIS and not ruled:
        return bookings.change(work, appointment_id, draft, base)
    appointment = locked(work, appointment_id)
    if version not in (None, appointment.version):
        raise Conflict("appointment.moved", who=last_author(work.session, "appointments", appointment_id))
    if appointment.state not in MOVABLE or appointment.starts_at is None:
        raise Conflict("appointment.not_movable")
    theirs = draft_of(work, appointment)
    base, mine = cleaned(work, base), cleaned(work, draft)
    merged = merge(work.session, "appointments", appointment_id, base=base, mine=mine, theirs=theirs)
    asked = merged if ruled else replace(merged, rule="")
    refuse(judged(work, asked, kept=chosen_by(appointment), places=False))
    affected = _affected(work, appointment, Scope.FUTURE if ruled else scope)
    zone = clinic.get(work).time_zone
    spans = list(spans_of(merged, zone)) if ruled else _moved(theirs, merged, affected, zone)
    _renew(work, _Plan(appointment, theirs, merged, affected, spans, ruled))
    return appointment_id


@requires(APPOINTMENTS_BOOK)
def cancel_series(
    work: Work, appointment_id: int, reason: str, scope: Scope, *, by_owner: bool, rebook: bool = False
) -> int:
    """Cancel appointments of a series that are still to come, and return how many. Raises as `bookings.cancel`.

    With ``rebook`` the first of them stands for all in the list of whom to call: they are called once.
    """
    if scope is Scope.THIS:
        bookings.cancel(work, appointment_id, reason, by_owner=by_owner, rebook=rebook)
        return 1
    refuse(rules.reason_problems(reason))
    affected = _affected(work, locked(work, appointment_id), scope)
    if not affected:
        raise Conflict("appointment.not_now")
    bookings.call_off(work, affected[:1], reason, by_owner=by_owner, rebook=rebook)
    bookings.call_off(work, affected[1:], reason, by_owner=by_owner)
    return len(affected)


def _affected(work: Work, appointment: Appointment, scope: Scope) -> list[Appointment]:
    """Return what of a series can still be moved, by its time; an appointment that is alone is its own series."""
    if appointment.series_id is None:
        return [appointment] if appointment.state in MOVABLE else []
    conditions = [Appointment.series_id == appointment.series_id, Appointment.state.in_(MOVABLE)]
    if scope is Scope.FUTURE:
        conditions.append(Appointment.starts_at >= appointment.starts_at)
    return locked_all(work, *conditions)


def _moved(
    theirs: AppointmentDraft, draft: AppointmentDraft, affected: list[Appointment], zone: str
) -> list[Span]:
    """Return where each stands when one of them was moved: by as many days and minutes of the clock."""
    old, new = _span_of(theirs), _span_of(draft)
    days, minutes = shift_between(old.starts_at, new.starts_at, zone)
    longer = (new.ends_at - new.starts_at) - (old.ends_at - old.starts_at)
    found = []
    for span in map(_span_of, affected):
        starts_at = shifted(span.starts_at, days, minutes, zone)
        length = span.ends_at - span.starts_at + longer
        # Of one that was made shorter than the others something remains; nothing lasts longer than a day.
        found.append(Span(starts_at, starts_at + min(max(length, SHORTEST), rules.LONGEST)))
    return found


def _span_of(holder: Appointment | AppointmentDraft) -> Span:
    assert holder.starts_at is not None
    assert holder.ends_at is not None
    return Span(holder.starts_at, holder.ends_at)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What becomes of the affected appointments: each gets the span of the same number."""

    appointment: Appointment
    theirs: AppointmentDraft
    draft: AppointmentDraft
    affected: list[Appointment]
    spans: list[Span]
    ruled: bool

    @property
    def timed(self) -> bool:
        """Whether they get other times."""
        before, after = self.theirs, self.draft
        return self.ruled or (before.starts_at, before.ends_at) != (after.starts_at, after.ends_at)


def _renew(work: Work, plan: _Plan) -> None:
    draft, theirs = plan.draft, plan.theirs
    before = values_of(theirs)
    changes = {name: value for name, value in values_of(draft).items() if value != before[name]}
    claims.release(work, plan.affected)
    kept, surplus = plan.affected[: len(plan.spans)], plan.affected[len(plan.spans) :]
    for one, span in zip(kept, plan.spans, strict=False):
        assign(one, {**changes, "starts_at": span.starts_at, "ends_at": span.ends_at})
    if draft.companions != theirs.companions:
        write_companions(work, kept, draft.companions)
    if surplus:
        reason = _CHANGED.get(clinic.get(work).document_language, _CHANGED["en"])
        bookings.call_off(work, surplus, reason, by_owner=False)
    series_id = _series_of(work, plan)
    for one in kept:
        one.series_id = series_id
    new = [
        make(work, draft, AppointmentState.PLANNED, span, series_id)
        for span in plan.spans[len(plan.affected) :]
    ]
    work.session.add_all(new)
    work.session.flush()
    write_companions(work, new, draft.companions)
    work.session.flush()
    claims.take(work, [*kept, *new])


def _series_of(work: Work, plan: _Plan) -> int | None:
    """Return the series that the affected appointments belong to from now on.

    Those that go on by another time or rule than the ones before them are a series of their own.
    """
    rule = plan.draft.rule
    if not rule:
        return None
    if plan.appointment.series_id is None:
        return bookings.begin_series(work, rule, plan.spans[0].starts_at)
    if not plan.timed:
        return plan.appointment.series_id
    series = work.session.get_one(AppointmentSeries, plan.appointment.series_id)
    ids = [one.id for one in plan.affected]
    others = work.session.scalar(
        select(func.count()).where(Appointment.series_id == series.id, Appointment.id.not_in(ids))
    )
    if not plan.ruled:
        zone = clinic.get(work).time_zone
        days, _ = shift_between(_span_of(plan.theirs).starts_at, _span_of(plan.draft).starts_at, zone)
        rule = turned(with_count(series.rule, len(plan.spans)), days)
    if not others:
        assign(series, {"rule": rule, "first_at": plan.spans[0].starts_at})
        return series.id
    assign(series, {"rule": with_count(series.rule, others)})
    return bookings.begin_series(work, rule, plan.spans[0].starts_at)


_CHANGED = {"en": "the series was changed", "ru": "серия изменена"}
"""Why what a changed series has no place for is cancelled: a record, so in the language of the documents."""
