"""Use case: a dose is given, with what it was reckoned from and what was known to speak against it."""

from __future__ import annotations

from clinic_desktop.areas.clinic.service import clinic_now, clinic_today
from clinic_desktop.areas.manipulations import queries as prices
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import FACTS_PERFORM, FactDraft
from clinic_desktop.areas.medicines import queries, rules
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.medicines.rows import MEDICINES_OVERRIDE, DoseCheck, DoseDraft, MedicineCard
from clinic_desktop.areas.pets.service import refuse_unread_alerts
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.work import Work


@requires(FACTS_PERFORM)
def give(work: Work, draft: DoseDraft) -> int:
    """Record a dose as given by the acting person, charge it, and return the fact's id.

    What the rules find is found anew: a warning nobody read refuses the dose, and so does what is
    forbidden without the right to override and a reason.
    Raises Invalid, NotFound, and Conflict for an alert that the person has not read today.
    """
    refuse_unread_alerts(work, draft.pet_id)
    card, checked = examine(work, draft)
    if prices.price_on(work, card.manipulation_id, clinic_today(work)) is None:
        refuse((Problem("medicine_id", "medicine_unpriced"),))
    fact_id = manipulations.perform_judged(
        work,
        FactDraft(draft.pet_id, card.manipulation_id, quantity=draft.quantity, note=draft.note),
    )
    record(work, card, checked, draft, fact_id)
    return fact_id


def examine(work: Work, draft: DoseDraft) -> tuple[MedicineCard, DoseCheck]:
    """Return the medicine and what the rules say of a dose of it. Raises Invalid, NotFound."""
    if draft.medicine_id is None:
        refuse((Problem("medicine_id", "required"),))
        raise NotFound("not_found")
    card = queries.get_card(work, draft.medicine_id)
    if card.archived:
        refuse((Problem("medicine_id", "medicine_archived"),))
    patient = queries.patient_of(work, draft.pet_id)
    checked = rules.check(card, patient, draft, queries.drug_groups(), clinic_now(work))
    refuse(rules.dose_problems(draft, checked, may_override=work.actor.may(MEDICINES_OVERRIDE)))
    return card, checked


def record(work: Work, card: MedicineCard, checked: DoseCheck, draft: DoseDraft, fact_id: int | None) -> int:
    """Keep what a dose was reckoned from, beside the fact or the prescription, and return its id."""
    row = checked.row.draft if checked.row is not None else None
    strength = card.draft.strength
    dose = MedicineDose(
        pet_id=draft.pet_id,
        medicine_id=card.id,
        drug_en=card.name.en if card.id is None else "",
        drug_ru=card.name.ru if card.id is None else "",
        fact_id=fact_id,
        at=work.now,
        performer_id=work.actor.id,
        performer_name=work.actor.name,
        weight_g=checked.weight_g,
        weighed_at=checked.weighed_at,
        rate_micro=round_half_up(row.rate * 1_000_000) if row is not None else None,
        rate_unit=row.rate_unit if row is not None else card.draft.strength_unit,
        strength_micro=round_half_up(strength * 1_000_000) if strength is not None else None,
        strength_unit=card.draft.strength_unit,
        per_unit=card.draft.per_unit,
        quantity_milli=round_half_up(draft.quantity * 1000),
        every_hours=draft.every_hours,
        findings=SEPARATOR.join(dict.fromkeys(finding.code for finding in checked.findings)),
        override_reason=clean_line(draft.override_reason),
    )
    work.session.add(dose)
    work.session.flush()
    return dose.id
