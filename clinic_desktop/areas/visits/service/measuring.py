"""What is measured at a visit, or outside of one; a visit that goes on for days keeps each day's measuring."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.pets.entities import Pet, PetWeight, WeightMethod
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.areas.pets.rules import weight_problems
from clinic_desktop.areas.visits import queries, rules
from clinic_desktop.areas.visits.entities import Visit, VitalSigns
from clinic_desktop.areas.visits.queries.card import measured, measurings
from clinic_desktop.areas.visits.rows import VISITS_VITALS, VitalsDraft
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work

_SIGNS = tuple(field.name for field in fields(VitalsDraft) if field.name != "grams")


@requires(VISITS_VITALS)
def measure(work: Work, pet_id: int, draft: VitalsDraft) -> int:
    """Record vital signs outside of a visit's form, and return the id; the visit that goes on takes them.

    Raises Invalid, NotFound.
    """
    if work.session.get(Pet, pet_id) is None:
        raise NotFound("not_found")
    refuse(rules.vitals_problems(draft, ()))
    if draft == VitalsDraft():
        refuse((Problem("grams", "required"),))
    refuse(weighed_problems(work, draft))
    visit_id = queries.open_visit_id(work, pet_id)
    if visit_id is not None:
        known = work.session.scalar(select(VitalSigns.id).where(VitalSigns.visit_id == visit_id).limit(1))
        # The form of the visit holds its own measuring: a second one stands beside it.
        visit_id = None if known is not None else visit_id
    return _measure(work, pet_id, visit_id, draft).id


def weighed_problems(work: Work, draft: VitalsDraft) -> tuple[Problem, ...]:
    """Refuse a weight that no animal has; what is unusual is the form's to ask about."""
    if draft.grams is None:
        return ()
    found = weight_problems(WeightDraft(draft.grams), work.now, None, ())
    return tuple(replace(problem, field="grams") for problem in found)


def write_vitals(work: Work, visit: Visit, draft: VitalsDraft) -> None:
    """Store what the form of a visit holds.

    What differs was measured today: it goes to today's measuring, and an earlier day's stays as it was. In a
    visit unlocked for correction it corrects the measuring it was read from.
    """
    held = work.session.execute(
        measurings().where(VitalSigns.visit_id == visit.id).order_by(VitalSigns.measured_at, VitalSigns.id)
    ).all()
    known = [measured(row.VitalSigns, row.grams) for row in held]
    last = rules.newest(known)
    changed = {
        field.name: getattr(draft, field.name)
        for field in fields(VitalsDraft)
        if getattr(draft, field.name) != getattr(last, field.name)
    }
    holders = {
        name: row.VitalSigns
        for row, values in zip(held, known, strict=True)
        for name in changed
        if getattr(values, name) is not None
    }
    rows = [row.VitalSigns for row in held]
    current = rows[-1] if rows and (visit.reopened or _is_todays(work, rows[-1])) else None
    new: dict[str, Any] = {}
    for name, value in changed.items():
        row = holders.get(name) if value is None or visit.reopened else None
        row = row or current
        if row is None:
            new[name] = value
        else:
            _set(work, row, name, value)
    if new:
        _measure(work, visit.pet_id, visit.id, VitalsDraft(**new))


def _is_todays(work: Work, row: VitalSigns) -> bool:
    return clinic.local_day(work, row.measured_at) == clinic.clinic_today(work)


def _set(work: Work, row: VitalSigns, name: str, value: Any) -> None:
    if name != "grams":
        setattr(row, name, value)
        row.measured_by = work.actor.name
        return
    weight = work.session.get(PetWeight, row.weight_id) if row.weight_id is not None else None
    if weight is None:
        row.weight_id = _weigh(work, row.pet_id, value)
    elif value is not None:
        weight.grams = value
    else:
        row.weight_id = None
        work.session.flush()
        work.session.delete(weight)


def _measure(work: Work, pet_id: int, visit_id: int | None, draft: VitalsDraft) -> VitalSigns:
    row = VitalSigns(
        pet_id=pet_id,
        visit_id=visit_id,
        weight_id=_weigh(work, pet_id, draft.grams) if draft.grams is not None else None,
        measured_at=work.now,
        measured_by=work.actor.name,
        **{name: getattr(draft, name) for name in _SIGNS},
    )
    work.session.add(row)
    work.session.flush()
    return row


def _weigh(work: Work, pet_id: int, grams: int) -> int:
    row = PetWeight(pet_id=pet_id, measured_at=work.now, grams=grams, method=WeightMethod.SCALE)
    work.session.add(row)
    work.session.flush()
    return row.id
