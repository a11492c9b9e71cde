"""What speaks against a drug holds in the service, by whatever door the drug is given, ordered or prescribed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import service as facts
from clinic_desktop.areas.manipulations.entities import FactStatus, Manipulation, ManipulationFact
from clinic_desktop.areas.manipulations.rows import (
    Answers,
    FactDraft,
    KitChoice,
    KitDraft,
    KitLineRow,
    KitPerformDraft,
)
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines import service as dosing
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.medicines.rows import DoseDraft
from clinic_desktop.areas.medicines.rules import written_quantity
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel
from clinic_desktop.areas.pets.rows import AlertDraft
from clinic_desktop.areas.prescriptions import service as prescriptions
from clinic_desktop.areas.prescriptions.entities import PrescriptionLine
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import PlanMode
from clinic_desktop.areas.treatments.rows import PlanDraft
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import make, pharmacy

REASON = "иначе не помочь"
SAFE, TENFOLD = Decimal("0.17"), Decimal("1.7")
"""Millilitres of meloxicam, 5 mg/ml, for 4.2 kg: the dose, and ten times that (2 mg/kg; the most is 0.3)."""
VET = replace(
    BUILT_IN_ADMINISTRATOR, permissions=frozenset({"facts.perform", "treatments.plan", "prescriptions.issue"})
)


@dataclass(frozen=True)
class Patient:
    """A cat of 4.2 kg and what it may be given: meloxicam with a medicine card, and a drug without one."""

    pet_id: int
    medicine_id: int
    item: int
    bare: int
    kit: int


@pytest.fixture
def patient(run: Any) -> Patient:
    def arrange(work: Work) -> Patient:
        pet_id, medicine_id = make.pet(work), pharmacy.medicine(work)
        pharmacy.weigh(work, pet_id, 4_200)
        item = medicines.get_card(work, medicine_id).manipulation_id
        bare = pharmacy.drug(work, "R09", "Мелоксикам-про", name_en="Meloxicam Pro")
        kit_id = make.kit(work, "K7")
        lines = (KitLineRow(item, low=Decimal("0.1"), high=Decimal(3)),)
        facts.change_kit(work, kit_id, KitDraft(lines), KitDraft())
        return Patient(pet_id, medicine_id, item, bare, kit_id)

    return run(arrange)  # type: ignore[no-any-return]


Door = Callable[[Work, Patient, Decimal, Answers], int]


def perform(work: Work, who: Patient, quantity: Decimal, answers: Answers) -> int:
    return facts.perform(work, FactDraft(who.pet_id, who.item, quantity=quantity), answers)


def plan_fact(work: Work, who: Patient, quantity: Decimal, answers: Answers) -> int:
    return facts.plan(work, FactDraft(who.pet_id, who.item, quantity=quantity), answers)


def kit(work: Work, who: Patient, quantity: Decimal, answers: Answers) -> int:
    part = KitChoice(who.item, quantity, Money(28_000, "RUB"))
    return facts.perform_kit(work, KitPerformDraft(who.pet_id, who.kit, (part,)), answers)


def dose(work: Work, who: Patient, quantity: Decimal, answers: Answers) -> int:
    draft = DoseDraft(
        who.pet_id,
        who.medicine_id,
        quantity=quantity,
        acknowledged=(*answers.read, "quantity_differs"),
        override_reason=answers.reason,
    )
    return dosing.give(work, draft)


def order(work: Work, who: Patient, quantity: Decimal, answers: Answers) -> int:
    draft = PlanDraft(
        who.pet_id, what_id=who.item, quantity=quantity, mode=PlanMode.AS_NEEDED, starts_on=clinic_today(work)
    )
    return treatments.plan(work, draft, answers)


def prescribe(work: Work, who: Patient, quantity: Decimal, answers: Answers) -> int:
    reckoned = DoseDraft(
        who.pet_id,
        who.medicine_id,
        quantity=quantity,
        acknowledged=(*answers.read, "quantity_differs"),
        override_reason=answers.reason,
    )
    line = LineDraft(who.medicine_id, dose_text="0,17 мл", dose=reckoned, dose_told="0,17 мл")
    return prescriptions.issue(
        work,
        PrescriptionDraft(who.pet_id, (line,), acknowledged=answers.read, override_reason=answers.reason),
    )


DOORS = [perform, plan_fact, kit, dose, order, prescribe]


def codes(refused: pytest.ExceptionInfo[Invalid]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize("door", DOORS)
def test_an_allergy_is_read_reasoned_and_kept_at_every_door(
    door: Door, patient: Patient, database: Database, run: Any, ask: Any
) -> None:
    raised = AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, "мелоксикам")
    run(lambda work: pets.raise_alert(work, patient.pet_id, raised))
    with pytest.raises(Conflict, match=r"alert\.unread") as unread:
        run(lambda work: door(work, patient, SAFE, Answers(reason=REASON)))
    assert unread.value.params["pet_id"] == patient.pet_id
    for actor in (BUILT_IN_ADMINISTRATOR, VET):
        database.command("test", lambda work: make.read_alerts(work, patient.pet_id), actor=actor)
    with pytest.raises(Invalid) as unanswered:
        run(lambda work: door(work, patient, SAFE, Answers()))
    assert codes(unanswered) == ["override_reason_required"]
    with pytest.raises(Invalid) as denied:
        database.command("test", lambda work: door(work, patient, SAFE, Answers(reason=REASON)), actor=VET)
    assert codes(denied) == ["override_denied"]
    run(lambda work: door(work, patient, SAFE, Answers(reason=REASON)))
    kept = ask(
        lambda work: work.session.execute(select(MedicineDose.findings, MedicineDose.override_reason)).all()
    )
    assert [(set(row.findings.split("|")) & {"allergy"}, row.override_reason) for row in kept] == [
        ({"allergy"}, REASON)
    ]


@pytest.mark.parametrize("door", DOORS)
def test_ten_times_the_largest_dose_needs_a_reason_at_every_door(
    door: Door, patient: Patient, run: Any, ask: Any
) -> None:
    with pytest.raises(Invalid) as refused:
        run(lambda work: door(work, patient, TENFOLD, Answers()))
    assert "override_reason_required" in codes(refused)
    run(lambda work: door(work, patient, TENFOLD, Answers(reason=REASON)))
    (kept,) = ask(lambda work: work.session.scalars(select(MedicineDose)).all())
    assert "above_max" in kept.findings
    assert kept.override_reason == REASON


@pytest.mark.parametrize("door", DOORS)
def test_a_drug_meant_for_other_species_is_read_of_at_every_door(
    door: Door, patient: Patient, run: Any, ask: Any
) -> None:
    def for_dogs(work: Work) -> None:
        work.session.get_one(Manipulation, patient.item).species_codes = "dog|ferret"

    run(for_dogs)
    with pytest.raises(Invalid) as refused:
        run(lambda work: door(work, patient, SAFE, Answers()))
    assert codes(refused) == ["dose_unread"]
    run(lambda work: door(work, patient, SAFE, Answers(("not_for_species",))))
    (kept,) = ask(lambda work: work.session.scalars(select(MedicineDose)).all())
    assert "not_for_species" in kept.findings


def test_what_was_answered_when_it_was_planned_is_asked_again_only_for_what_is_new(
    patient: Patient, run: Any, ask: Any
) -> None:
    fact_id = run(lambda work: plan_fact(work, patient, TENFOLD, Answers(reason=REASON)))
    run(lambda work: facts.begin(work, fact_id))
    run(lambda work: make.allergy(work, patient.pet_id))
    with pytest.raises(Invalid) as refused:
        run(lambda work: facts.complete(work, fact_id))
    assert codes(refused) == ["override_reason_required"]
    run(lambda work: facts.complete(work, fact_id, Answers(reason="аллергия не подтвердилась")))
    done = ask(lambda work: work.session.get(ManipulationFact, fact_id))
    assert done.status is FactStatus.PERFORMED
    kept = ask(lambda work: list(work.session.scalars(select(MedicineDose).order_by(MedicineDose.id))))
    assert [(row.fact_id, row.override_reason) for row in kept] == [
        (fact_id, REASON),
        (fact_id, "аллергия не подтвердилась"),
    ]


@pytest.mark.parametrize("step", [facts.begin, facts.complete])
def test_what_came_up_since_it_was_planned_stops_its_beginning_too(
    step: Any, patient: Patient, run: Any
) -> None:
    fact_id = run(lambda work: plan_fact(work, patient, SAFE, Answers()))
    run(lambda work: make.allergy(work, patient.pet_id))
    with pytest.raises(Invalid) as refused:
        run(lambda work: step(work, fact_id))
    assert codes(refused) == ["override_reason_required"]
    run(lambda work: step(work, fact_id, Answers(reason=REASON)))


def test_reasons_are_kept_for_drugs_without_a_medicine_card_too(patient: Patient, run: Any, ask: Any) -> None:
    run(lambda work: make.allergy(work, patient.pet_id))
    answers = Answers(reason=REASON)
    fact_id = run(lambda work: facts.perform(work, FactDraft(patient.pet_id, patient.bare), answers))
    by_hand = PlanDraft(patient.pet_id, what_text="Мелоксикам 1,5 мг/мл", mode=PlanMode.AS_NEEDED)
    plan_id = run(lambda work: treatments.plan(work, replace(by_hand, starts_on=clinic_today(work)), answers))
    kept = ask(lambda work: list(work.session.scalars(select(MedicineDose).order_by(MedicineDose.id))))
    assert [
        (row.medicine_id, row.drug_en, row.drug_ru, row.fact_id, row.override_reason) for row in kept
    ] == [
        (None, "Meloxicam Pro", "Мелоксикам-про", fact_id, REASON),
        (None, "Мелоксикам 1,5 мг/мл", "Мелоксикам 1,5 мг/мл", None, REASON),
    ]
    # What was ordered with a reason is given without asking again, also by hand.
    run(lambda work: treatments.give(work, plan_id))


def test_an_allergy_stops_a_task_whose_drug_was_written_in_by_hand(patient: Patient, run: Any) -> None:
    draft = PlanDraft(patient.pet_id, what_text="Мелоксикам", mode=PlanMode.AS_NEEDED)
    plan_id = run(lambda work: treatments.plan(work, replace(draft, starts_on=clinic_today(work))))
    run(lambda work: make.allergy(work, patient.pet_id))
    with pytest.raises(Conflict, match=r"task\.forbidden"):
        run(lambda work: treatments.give(work, plan_id))


def test_a_prescribed_drug_keeps_which_warnings_were_read(patient: Patient, run: Any, ask: Any) -> None:
    run(lambda work: make.allergy(work, patient.pet_id))
    line = LineDraft(None, "Мелоксикам", dose_text="по 1 таблетке")
    draft = PrescriptionDraft(patient.pet_id, (line,), override_reason=REASON)
    run(lambda work: prescriptions.issue(work, draft))
    (kept,) = ask(lambda work: work.session.scalars(select(PrescriptionLine)).all())
    assert (kept.findings, kept.override_reason) == ("allergy", REASON)


@pytest.mark.parametrize(
    ("written", "quantity"),
    [
        ("0,17 мл", "0.17"), ("по 1/2 таблетки", None), ("5 мг", "1"), ("0.5 mg twice", "0.1"), ("0,2 мг/кг", None),
        ("1-2 мл внутрь", "2"), ("две капли", None), ("", None), ("2 ml", "2"), ("100 мкг", "0.02"), ("5 ЕД", None),
    ],
)  # fmt: skip
def test_a_dose_in_words_is_read_where_it_is_plain(written: str, quantity: str | None) -> None:
    expected = None if quantity is None else Decimal(quantity)
    assert written_quantity(written, pharmacy.MELOXICAM) == expected


def test_ten_times_the_largest_dose_is_not_prescribed_in_words_either(
    patient: Patient, run: Any, ask: Any
) -> None:
    line = LineDraft(patient.medicine_id, dose_text="по 1,7 мл")
    draft = PrescriptionDraft(patient.pet_id, (line,))
    with pytest.raises(Invalid) as refused:
        run(lambda work: prescriptions.issue(work, draft))
    assert codes(refused) == ["override_reason_required"]
    run(lambda work: prescriptions.issue(work, replace(draft, override_reason=REASON)))
    (kept,) = ask(lambda work: work.session.scalars(select(PrescriptionLine)).all())
    assert (kept.findings, kept.override_reason) == ("above_max", REASON)


def test_nobody_examines_an_animal_before_reading_what_to_beware_of(patient: Patient, run: Any) -> None:
    bites = AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, "кусается")
    run(lambda work: pets.raise_alert(work, patient.pet_id, bites))
    with pytest.raises(Conflict, match=r"alert\.unread"):
        run(lambda work: visits.start(work, patient.pet_id))
    examined = run(make.manipulation)
    # What is no drug is done without asking: an animal in need is not kept waiting by a window.
    run(lambda work: facts.perform(work, FactDraft(patient.pet_id, examined)))
    run(lambda work: make.read_alerts(work, patient.pet_id))
    run(lambda work: visits.start(work, patient.pet_id))
