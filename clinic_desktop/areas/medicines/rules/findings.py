"""What speaks against a dose, or a procedure of the catalogue: weight, species, breed, pregnancy, age, allergies, largest doses (2.14, 2.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.areas.manipulations.rules import fits_species
from clinic_desktop.areas.medicines.entities import Caution
from clinic_desktop.areas.medicines.rows import (
    DoseCheck,
    DoseDraft,
    DosePatient,
    Dosing,
    DrugGroup,
    Finding,
    Formula,
    Judged,
    MedicineCard,
    MedicineDraft,
)
from clinic_desktop.areas.medicines.rules.dose import amount_of, calculate, fitting_row
from clinic_desktop.areas.pets.kinds import Neutered, Sex
from clinic_desktop.areas.pets.rows import Named, SpeciesRow, WeightDraft, WeightRow
from clinic_desktop.areas.pets.rules import weight_problems
from clinic_desktop.areas.pets.rules.weight import HEAVIEST_G
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.text import clean_line, words

YOUNG_DAYS, ADULT_DAYS = 7, 90
"""How many days a weight is trusted: below half a year of age, and above."""
_YOUNG = relativedelta(months=6)
_MATURE = relativedelta(months=5)
_TOLERANCE = Fraction(11, 10)
"""Above the largest dose by less than this is a warning: a tablet is only so divisible."""
REASON_LIMIT = 500
LARGEST_QUANTITY = Decimal(100_000)
SHORTEST_REASON = 3


def check(
    card: MedicineCard, patient: DosePatient, draft: DoseDraft, groups: Sequence[DrugGroup], now: datetime
) -> DoseCheck:
    """Reckon a dose and gather what speaks against it; the form and the service ask alike.

    ``now`` is told by the clinic's clock: the age of the animal counts from the clinic's day.
    """
    weight_g, weighed_at, of_weight = _weight(patient, draft, now)
    row = fitting_row(card.doses, patient.species_id, weight_g) if weight_g and weight_g > 0 else None
    formula = calculate(card.draft, row.draft, weight_g) if row is not None and weight_g else None
    found = [
        *of_weight,
        *_of_amount(card, draft, formula, weight_g),
        *cautions(card, patient, draft, groups, now),
    ]
    return DoseCheck(row, formula, weight_g, weighed_at, tuple(found))


def dose_problems(draft: DoseDraft, checked: DoseCheck, *, may_override: bool) -> tuple[Problem, ...]:
    """Check that a dose may be given: its quantity, warnings read, what is forbidden given a reason."""
    found: list[Problem] = []
    quantity = draft.quantity
    if draft.medicine_id is None:
        found.append(Problem("medicine_id", "required"))
    if not quantity.is_finite() or not 0 < quantity <= LARGEST_QUANTITY:
        found.append(Problem("quantity", "quantity_range"))
    elif quantity != round(quantity, 3):
        found.append(Problem("quantity", "quantity_decimals"))
    if draft.weight_g is not None and draft.weight_g <= 0:
        found.append(Problem("weight_g", "not_positive"))
    elif draft.weight_g is not None and draft.weight_g > HEAVIEST_G:
        found.append(Problem("weight_g", "too_heavy"))
    if draft.every_hours is not None and not 0 < draft.every_hours <= 24 * 366:
        found.append(Problem("every_hours", "hours_range"))
    found += answer_problems(
        checked.findings, draft.acknowledged, draft.override_reason, may_override=may_override
    )
    return tuple(found)


def answer_problems(
    findings: Sequence[Finding], read: Sequence[str], reason: str, *, may_override: bool
) -> tuple[Problem, ...]:
    """Check that every warning was read (its code is in ``read``) and that what is forbidden has a reason."""
    found: list[Problem] = []
    if any(not finding.stop and finding.code not in read for finding in findings):
        found.append(Problem("acknowledged", "dose_unread"))
    reason = clean_line(reason)
    if len(reason) > REASON_LIMIT:
        found.append(Problem("override_reason", "too_long", {"limit": REASON_LIMIT}))
    if any(finding.stop for finding in findings):
        if not may_override:
            found.append(Problem("override_reason", "override_denied"))
        elif len(reason) < SHORTEST_REASON:
            found.append(Problem("override_reason", "override_reason_required"))
    return tuple(found)


def cautions(
    card: MedicineCard, patient: DosePatient, draft: DoseDraft, groups: Sequence[DrugGroup], now: datetime
) -> tuple[Finding, ...]:
    """Gather what speaks against a medicine for a patient, whatever the quantity."""
    return (
        *_of_species(card, patient),
        *_of_patient(card.draft, patient, draft, now),
        *_of_allergies(card, patient, groups),
    )


def against(
    card: MedicineCard, patient: DosePatient, draft: DoseDraft, groups: Sequence[DrugGroup], now: datetime
) -> tuple[Finding, ...]:
    """Gather what speaks against a quantity that was not reckoned: the largest doses, and the `cautions`."""
    weight_g, _, _ = _weight(patient, draft, now)
    return (*_of_limits(card.draft, draft, weight_g), *cautions(card, patient, draft, groups, now))


def judge(given: Iterable[Given], remedies: Dosing, now: datetime) -> tuple[Judged, ...]:
    """Judge what is given past the dose form: what speaks against each, and the largest doses.

    What is neither a drug nor a vaccine of ``remedies`` nor a text is only judged by the species it is meant for.
    """
    cards = {card.manipulation_id: card for card in remedies.medicines}
    patient, judged = remedies.patient, []
    for each in given:
        card = cards.get(each.manipulation_id or 0)
        if card is None and each.manipulation_id is None and clean_line(each.text):
            card = unlisted(each.text)
        if card is None:
            continue
        if not card.is_remedy:
            if unfit := tuple(_of_species(card, patient)):
                judged.append(Judged(each, card, None, None, unfit))
            continue
        draft = DoseDraft(patient.pet_id, card.id, quantity=each.quantity, every_hours=each.every_hours)
        weight_g, weighed_at, _ = _weight(patient, draft, now)
        found = against(card, patient, draft, remedies.groups, now)
        judged.append(Judged(each, card, weight_g, weighed_at, found))
    return tuple(judged)


def unlisted(name: str) -> MedicineCard:
    """Return a card for a drug that was written in by hand: its name is all that is known of it."""
    return MedicineCard(None, 0, Named(name, name), "", ManipulationKind.DRUG, False, MedicineDraft())


def _weight(
    patient: DosePatient, draft: DoseDraft, now: datetime
) -> tuple[int | None, datetime | None, list[Finding]]:
    last = max(patient.weights, key=lambda w: (w.measured_at, w.id), default=None)
    if draft.weight_g is not None and (last is None or draft.weight_g != last.grams):
        typed = WeightDraft(draft.weight_g, measured_at=now)
        return draft.weight_g, now, _odd(typed, patient, patient.weights, now)
    if last is None:
        return None, None, [Finding("weight_missing")]
    found = []
    days = (now - last.measured_at).days
    limit = ADULT_DAYS
    if patient.born is not None and now.date() < patient.born + _YOUNG:
        limit = YOUNG_DAYS
    if days > limit:
        found.append(Finding("weight_old", params={"days": days, "limit": limit}))
    earlier = [row for row in patient.weights if row.id != last.id]
    found += _odd(WeightDraft(last.grams, last.method, last.measured_at), patient, earlier, now)
    return last.grams, last.measured_at, found


def _odd(
    draft: WeightDraft, patient: DosePatient, history: Sequence[WeightRow], now: datetime
) -> list[Finding]:
    species = SpeciesRow(
        0, "", "", "", weight_min_g=patient.species_min_g, weight_max_g=patient.species_max_g
    )
    problems = weight_problems(draft, now, species, history)
    return [
        Finding(f"weight_{problem.code}", params={"grams": draft.grams})
        for problem in problems
        if problem.severity == "warning"
    ]


def _of_amount(
    card: MedicineCard, draft: DoseDraft, formula: Formula | None, weight_g: int | None
) -> Iterator[Finding]:
    medicine, quantity = card.draft, draft.quantity
    if formula is None:
        # Without a weight there is nothing to look up, and that was said already.
        if weight_g is not None:
            yield Finding("no_dose_row")
    elif formula.quantity == 0:
        yield Finding("rounds_to_nothing")
    elif quantity != formula.quantity:
        yield Finding("quantity_differs", params={"quantity": formula.quantity})
    yield from _of_limits(medicine, draft, weight_g)


def _of_limits(medicine: MedicineDraft, draft: DoseDraft, weight_g: int | None) -> Iterator[Finding]:
    quantity = draft.quantity
    if not medicine.strength or not weight_g or weight_g <= 0 or not quantity.is_finite():
        return
    per_kg = Fraction(quantity) * amount_of(medicine.strength, medicine.strength_unit) * 1000 / weight_g
    daily = per_kg * Fraction(24, draft.every_hours) if draft.every_hours and draft.every_hours > 0 else None
    limits = (("above_max", medicine.max_dose, per_kg), ("above_daily_max", medicine.max_daily, daily))
    for code, limit, given in limits:
        if limit is None or given is None:
            continue
        largest = amount_of(limit, medicine.strength_unit)
        if largest > 0 and given > largest:
            percent = int(given * 100 / largest)
            params = {"limit": limit, "unit": medicine.strength_unit, "percent": percent}
            yield Finding(code, stop=given > largest * _TOLERANCE, params=params)


def _of_species(card: MedicineCard, patient: DosePatient) -> Iterator[Finding]:
    if not fits_species(card.species_codes, patient.species_code):
        yield Finding("not_for_species", params={"name": card.name})


def _of_patient(
    medicine: MedicineDraft, patient: DosePatient, draft: DoseDraft, now: datetime
) -> Iterator[Finding]:
    if patient.species_code and patient.species_code in medicine.never_species.split(SEPARATOR):
        yield Finding("never_for_species", stop=True)
    if medicine.mdr1 is not Caution.NONE and patient.mdr1_breed is not None:
        yield Finding("mdr1", stop=medicine.mdr1 is Caution.STOP, params={"breed": patient.mdr1_breed})
    if medicine.pregnancy is not Caution.NONE:
        grown = patient.born is None or now.date() >= patient.born + _MATURE
        if draft.pregnant:
            yield Finding("pregnant", stop=medicine.pregnancy is Caution.STOP)
        elif patient.sex is Sex.FEMALE and patient.neutered is not Neutered.YES and grown:
            yield Finding("may_be_pregnant")
    if medicine.min_age_days is not None:
        if patient.born is None:
            yield Finding("age_unknown", params={"days": medicine.min_age_days})
        elif (now.date() - patient.born).days < medicine.min_age_days:
            yield Finding("too_young", params={"days": medicine.min_age_days})
    for text in patient.problems:
        if speaks_of(text, medicine.problem_words.split(SEPARATOR)):
            yield Finding("problem", params={"text": text})


def _of_allergies(card: MedicineCard, patient: DosePatient, groups: Iterable[DrugGroup]) -> Iterator[Finding]:
    medicine = card.draft
    wanted = [
        *medicine.substances.split(SEPARATOR),
        *medicine.allergy_words.split(SEPARATOR),
        card.name.en.split(",")[0],
        card.name.ru.split(",")[0],
    ]
    codes = medicine.drug_groups.split(SEPARATOR)
    called = f"{card.name.en} {card.name.ru} {medicine.substances}"
    for group in groups:
        # A drug written in by hand says its group by its name.
        if group.code in codes or (card.id is None and speaks_of(called, group.words)):
            wanted += group.words
    for text in patient.allergies:
        if speaks_of(text, wanted):
            yield Finding("allergy", stop=True, params={"text": text})


def speaks_of(text: str, wanted: Iterable[str]) -> bool:
    """Say whether a text has, in any case, words that begin as the words of one of ``wanted`` do."""
    said = words(text)
    for phrase in wanted:
        beginnings = words(phrase)
        if beginnings and all(any(word.startswith(b) for word in said) for b in beginnings):
            return True
    return False
