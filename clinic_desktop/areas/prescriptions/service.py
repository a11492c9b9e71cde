"""Use cases of prescriptions: issue, dispense, cancel, end them all when the animal has died."""

from __future__ import annotations

from sqlalchemy import select, text

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines import rules as medicine_rules
from clinic_desktop.areas.medicines.rows import MEDICINES_OVERRIDE, Finding
from clinic_desktop.areas.medicines.service.dosing import examine, record
from clinic_desktop.areas.pets.entities import Pet, PetStatus
from clinic_desktop.areas.pets.rows import PETS_STATUS, Named
from clinic_desktop.areas.pets.service import refuse_unread_alerts
from clinic_desktop.areas.prescriptions import queries, rules
from clinic_desktop.areas.prescriptions.entities import (
    Prescription,
    PrescriptionDispensing,
    PrescriptionLine,
    PrescriptionState,
)
from clinic_desktop.areas.prescriptions.rows import (
    PRESCRIPTIONS_CANCEL,
    PRESCRIPTIONS_DISPENSE,
    PRESCRIPTIONS_ISSUE,
    LineDraft,
    PrescriptionDraft,
    State,
)
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.reasons import checked_reason
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.work import Work


@requires(PRESCRIPTIONS_ISSUE)
def issue(work: Work, draft: PrescriptionDraft) -> int:
    """Write a prescription out in the acting person's name, give it the year's next number, return its id.

    What speaks against a drug is found anew, as for a dose that is given. Raises Invalid, NotFound, and
    Conflict for an alert that the person has not read today.
    """
    pet = work.session.get(Pet, draft.pet_id)
    if pet is None:
        raise NotFound("not_found")
    if pet.status is PetStatus.DECEASED:
        refuse((Problem("", "pet_deceased", {"died": pet.status_on}),))
    refuse_unread_alerts(work, pet.id)
    draft = rules.cleaned(draft)
    country, today = clinic.get(work).phone_region, clinic.clinic_today(work)
    refuse(rules.problems(draft, today=today, country=country))
    drugs = [_examined(work, draft, line) for line in draft.lines]
    serial = _next_number(work, today.year)
    made = Prescription(
        pet_id=pet.id,
        visit_id=open_visit_id(work, pet.id),
        number=rules.number_of(today.year, serial),
        year=today.year,
        serial=serial,
        issued_at=work.now,
        issued_on=today,
        valid_until=draft.valid_until or rules.last_valid_day(today, country, draft.chronic),
        chronic=draft.chronic,
        country=country,
        performer_id=work.actor.id,
        performer_name=work.actor.name,
        note=draft.note,
        state=PrescriptionState.ACTIVE,
        cancel_reason="",
        cancelled_by="",
    )
    work.session.add(made)
    work.session.flush()
    for position, (line, (name, dose_id, read)) in enumerate(zip(draft.lines, drugs, strict=True)):
        work.session.add(
            PrescriptionLine(
                prescription_id=made.id,
                pet_id=pet.id,
                position=position,
                medicine_id=line.medicine_id,
                dose_id=dose_id,
                drug_en=name.en,
                drug_ru=name.ru,
                strength=line.strength,
                dose_text=line.dose_text,
                route=line.route,
                every_hours=line.every_hours,
                days=line.days,
                quantity_milli=round_half_up(line.quantity * 1000),
                unit=line.unit,
                repeats=line.repeats,
                course_ends_on=rules.course_end(line, today),
                findings=SEPARATOR.join(dict.fromkeys(finding.code for finding in read)),
                override_reason=draft.override_reason,
            )
        )
    work.session.flush()
    return made.id


@requires(PRESCRIPTIONS_DISPENSE)
def dispense(work: Work, line_id: int, note: str = "") -> int:
    """Record that a prescribed drug was handed out once, and return the dispensing's id.

    The last one uses the prescription up. Raises Conflict for one that is used up, expired or cancelled,
    NotFound, Invalid.
    """
    line = work.session.get(PrescriptionLine, line_id)
    if line is None:
        raise NotFound("not_found")
    form = _active(work, line.prescription_id)
    note = clean_line(note)
    if len(note) > rules.LINE_LIMIT:
        refuse((Problem("note", "too_long", {"limit": rules.LINE_LIMIT}),))
    lines = list(
        work.session.scalars(select(PrescriptionLine).where(PrescriptionLine.prescription_id == form.id))
    )
    counts = queries.dispensed_counts(work, [each.id for each in lines])
    if counts.get(line.id, 0) > line.repeats:
        raise Conflict("prescription.used_up")
    made = PrescriptionDispensing(
        line_id=line.id,
        pet_id=line.pet_id,
        at=work.now,
        performer_id=work.actor.id,
        performer_name=work.actor.name,
        note=note,
    )
    work.session.add(made)
    counts[line.id] = counts.get(line.id, 0) + 1
    if all(counts.get(each.id, 0) > each.repeats for each in lines):
        form.state = PrescriptionState.USED_UP
    work.session.flush()
    return made.id


@requires(PRESCRIPTIONS_CANCEL)
def cancel(work: Work, prescription_id: int, reason: str) -> int:
    """Cancel what remains of a prescription, with a reason. Raises Invalid, Conflict, NotFound."""
    reason = checked_reason(reason)
    form = _active(work, prescription_id)
    _cancel(work, form, reason)
    work.session.flush()
    return prescription_id


@requires(PETS_STATUS)
def close_open(work: Work, pet_id: int, reason: str) -> int:
    """Cancel everything of a patient that could still be dispensed, and return how many that were.

    For whoever records that the animal has died; part of that action and undone with it.
    """
    reason = checked_reason(reason)
    today = clinic.clinic_today(work)
    found = list(
        work.session.scalars(
            select(Prescription)
            .where(
                Prescription.pet_id == pet_id,
                Prescription.state == PrescriptionState.ACTIVE,
                Prescription.valid_until >= today,
            )
            .order_by(Prescription.id)
            .with_for_update()
        )
    )
    for form in found:
        _cancel(work, form, reason)
    work.session.flush()
    return len(found)


def _examined(
    work: Work, draft: PrescriptionDraft, line: LineDraft
) -> tuple[Named, int | None, tuple[Finding, ...]]:
    """Return a drug's name, the id of the dose it was reckoned by, and what was answered; refuse what was not."""
    read = draft.acknowledged
    dose = line.dose
    if dose is not None and rules.is_reckoned(line, pregnant=draft.pregnant):
        if dose.pet_id != draft.pet_id:
            raise NotFound("not_found")
        card, checked = examine(work, dose)
        return card.name, record(work, card, checked, dose, None), checked.findings
    patient = medicines.patient_of(work, draft.pet_id)
    if line.medicine_id is not None:
        card = medicines.get_card(work, line.medicine_id)
        if card.archived:
            refuse((Problem("drug", "medicine_archived"),))
    else:
        card = medicine_rules.unlisted(line.drug)
    now, groups = clinic.clinic_now(work), medicines.drug_groups()
    findings = rules.findings_of(line, card, patient, groups, now, pregnant=draft.pregnant)
    may = work.actor.may(MEDICINES_OVERRIDE)
    refuse(medicine_rules.answer_problems(findings, read, draft.override_reason, may_override=may))
    return card.name, None, findings


def _next_number(work: Work, year: int) -> int:
    # One statement on both engines: whoever comes second waits, and then counts on.
    counted = text(
        "INSERT INTO prescription_counters (year, last) VALUES (:year, 1) "
        "ON CONFLICT (year) DO UPDATE SET last = prescription_counters.last + 1 RETURNING last"
    )
    return int(work.session.execute(counted, {"year": year}).scalar_one())


def _active(work: Work, prescription_id: int) -> Prescription:
    form = work.session.scalar(
        select(Prescription)
        .where(Prescription.id == prescription_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if form is None:
        raise NotFound("not_found")
    state = rules.state_on(form.state, form.valid_until, clinic.clinic_today(work))
    if state is not State.ACTIVE:
        raise Conflict(f"prescription.{state.value}")
    return form


def _cancel(work: Work, form: Prescription, reason: str) -> None:
    form.state = PrescriptionState.CANCELLED
    form.cancel_reason = reason
    form.cancelled_at = work.now
    form.cancelled_by = work.actor.name
