"""What a prescription must be, how long it is valid, and how it stands on a day (domain 2.16, section 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from clinic_desktop.areas.medicines import rules as medicine_rules
from clinic_desktop.areas.medicines.rows import DoseDraft, DosePatient, DrugGroup, Finding, MedicineCard
from clinic_desktop.areas.prescriptions.entities import PrescriptionState
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft, State
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text

ONE_DRUG = frozenset({"RU"})
"""Countries where a form holds one drug."""
_SHORT = {"RU": timedelta(days=30)}
"""How long a prescription is valid where that is less than a year, unless the disease is a lasting one."""
LINE_LIMIT = 300
NOTE_LIMIT = 5_000
MOST_LINES = 20
MOST_REPEATS = 99
LONGEST_DAYS = 3_650
LARGEST_QUANTITY = 100_000
LONGEST_HOURS = 24 * 366


def one_drug_per_form(country: str) -> bool:
    """Say whether a form holds one drug there."""
    return country in ONE_DRUG


def last_valid_day(issued_on: date, country: str, chronic: bool) -> date:
    """Return the last day a prescription of a day may be valid, which is also what it gets by default."""
    short = _SHORT.get(country)
    return issued_on + (relativedelta(years=1) if short is None or chronic else short)


def state_on(state: PrescriptionState, valid_until: date, today: date) -> State:
    """Return how a prescription stands on a day."""
    if state is PrescriptionState.CANCELLED:
        return State.CANCELLED
    if state is PrescriptionState.USED_UP:
        return State.USED_UP
    return State.EXPIRED if today > valid_until else State.ACTIVE


def number_of(year: int, serial: int) -> str:
    """Return the number as it is printed."""
    return f"{year}-{serial:05d}"


def course_end(line: LineDraft, issued_on: date) -> date | None:
    """Return the day after the last one of a drug's course, repeats included."""
    if line.days is None:
        return None
    return issued_on + timedelta(days=line.days * (1 + line.repeats))


def cleaned(draft: PrescriptionDraft) -> PrescriptionDraft:
    """Return the draft as it will be stored."""
    lines = tuple(
        replace(
            line,
            drug=clean_line(line.drug),
            strength=clean_line(line.strength),
            dose_text=clean_line(line.dose_text),
        )
        for line in draft.lines
    )
    return replace(
        draft, lines=lines, note=clean_text(draft.note), override_reason=clean_line(draft.override_reason)
    )


def is_reckoned(line: LineDraft, *, pregnant: bool) -> bool:
    """Say whether a drug is still prescribed as it was reckoned; what was changed after is nobody's dose."""
    dose = line.dose
    return (
        dose is not None
        and line.medicine_id is not None
        and dose.medicine_id == line.medicine_id
        and dose.every_hours == line.every_hours
        and dose.pregnant == pregnant
        and clean_line(line.dose_text) == clean_line(line.dose_told)
    )


def findings_of(
    line: LineDraft,
    card: MedicineCard,
    patient: DosePatient,
    groups: Sequence[DrugGroup],
    now: datetime,
    *,
    pregnant: bool,
) -> tuple[Finding, ...]:
    """Return what speaks against a drug whose dose is written in words; its quantity is read from them if it can be."""
    quantity = medicine_rules.written_quantity(line.dose_text, card.draft) or Decimal(0)
    dose = DoseDraft(
        patient.pet_id, card.id, quantity=quantity, every_hours=line.every_hours, pregnant=pregnant
    )
    found = medicine_rules.against(card, patient, dose, groups, now)
    return (Finding("dose_changed"), *found) if line.dose is not None else found


def problems(draft: PrescriptionDraft, *, today: date, country: str) -> tuple[Problem, ...]:
    """Check a prescription to be issued today. Fields of the first line carry its attributes' names."""
    draft = cleaned(draft)
    found: list[Problem] = []
    if not draft.lines:
        found.append(Problem("drug", "required"))
    if len(draft.lines) > 1 and one_drug_per_form(country):
        found.append(Problem("more", "one_drug_per_form"))
    if len(draft.lines) > MOST_LINES:
        found.append(Problem("more", "too_many_drugs", {"limit": MOST_LINES}))
    for position, line in enumerate(draft.lines):
        found += [p if position == 0 else replace(p, field="more") for p in line_problems(line)]
    last = last_valid_day(today, country, draft.chronic)
    if draft.valid_until is not None and draft.valid_until < today:
        found.append(Problem("valid_until", "in_past"))
    elif draft.valid_until is not None and draft.valid_until > last:
        found.append(Problem("valid_until", "valid_too_long", {"day": f"{last:%d.%m.%Y}"}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    return tuple(found)


def line_problems(line: LineDraft) -> list[Problem]:
    """Check one drug of a prescription."""
    found: list[Problem] = []
    if line.medicine_id is None and not line.drug:
        found.append(Problem("drug", "required"))
    for name in ("drug", "strength", "dose_text"):
        if len(getattr(line, name)) > LINE_LIMIT:
            found.append(Problem(name, "too_long", {"limit": LINE_LIMIT}))
    if not line.dose_text:
        found.append(Problem("dose_text", "required"))
    quantity = line.quantity
    if not quantity.is_finite() or not 0 < quantity <= LARGEST_QUANTITY:
        found.append(Problem("quantity", "quantity_range"))
    elif quantity != round(quantity, 3):
        found.append(Problem("quantity", "quantity_decimals"))
    if not 0 <= line.repeats <= MOST_REPEATS:
        found.append(Problem("repeats", "repeats_range", {"limit": MOST_REPEATS}))
    if line.days is not None and not 0 < line.days <= LONGEST_DAYS:
        found.append(Problem("days", "days_range", {"limit": LONGEST_DAYS}))
    if line.every_hours is not None and not 0 < line.every_hours <= LONGEST_HOURS:
        found.append(Problem("every_hours", "hours_range"))
    return found
