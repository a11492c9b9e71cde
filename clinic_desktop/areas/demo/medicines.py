"""Medicines of the made-up clinic with doses as textbooks give them, and a few prescriptions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.demo.alerts import read_alerts
from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.medicines import service
from clinic_desktop.areas.medicines.entities import Caution, Medicine, MedicineForm, PerUnit, Route
from clinic_desktop.areas.medicines.rows import DoseRowDraft, MedicineDraft
from clinic_desktop.areas.pets.entities import Pet, Species
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.prescriptions import service as prescriptions
from clinic_desktop.areas.prescriptions.entities import Unit
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft
from clinic_desktop.core.errors import Invalid
from clinic_desktop.db.work import Work

PRESCRIBED = 6


@dataclass(frozen=True)
class _Drug:
    """A drug by its code in the price list: what is in one unit, and doses in mg/kg by species."""

    code: str
    substances: str
    strength: str
    doses: tuple[tuple[str, str, int | None], ...]
    decimals: int = 2
    more: dict[str, Any] = field(default_factory=dict)


_KIDNEYS = {
    "problem_words": "почк|почек|почечн|хбп|renal|kidney|ckd|язв|ulcer",
    "drug_groups": "nsaids",
    "pregnancy": Caution.STOP,
}
_DRUGS = (
    _Drug(
        "R01", "maropitant|маропитант", "10", (("dog", "1", 24), ("cat", "1", 24)), more={"min_age_days": 56}
    ),
    _Drug(
        "R02",
        "meloxicam|мелоксикам",
        "5",
        (("dog", "0.2", None), ("cat", "0.2", None)),
        more=_KIDNEYS | {"min_age_days": 42, "max_dose": Decimal("0.3")},
    ),
    _Drug(
        "R03",
        "amoxicillin|амоксициллин",
        "150",
        (("", "15", 48),),
        more={
            "form": MedicineForm.SUSPENSION,
            "route": Route.INTRAMUSCULAR,
            "drug_groups": "penicillins",
            "never_species": "rabbit|guinea_pig|hamster|gerbil|chinchilla",
            "prescription_only": True,
        },
    ),
    _Drug(
        "R04",
        "dexamethasone|дексаметазон",
        "4",
        (("", "0.1", 24),),
        more={"drug_groups": "corticosteroids", "pregnancy": Caution.STOP, "prescription_only": True},
    ),
    _Drug(
        "R05",
        "furosemide|фуросемид",
        "10",
        (("dog", "2", 12), ("cat", "1", 12)),
        more={"drug_groups": "loop_diuretics", "max_dose": Decimal(4)},
    ),
    _Drug(
        "R07",
        "metronidazole|метронидазол",
        "5",
        (("", "10", 12),),
        1,
        {
            "route": Route.INTRAVENOUS,
            "drug_groups": "nitroimidazoles",
            "pregnancy": Caution.CAUTION,
            "max_daily": Decimal(50),
        },
    ),
    _Drug("R08", "ketoprofen|кетопрофен", "10", (("dog", "2", 24), ("cat", "2", 24)), more=_KIDNEYS),
    _Drug(
        "R12",
        "praziquantel|pyrantel|празиквантел|пирантел",
        "50",
        (("dog", "5", None), ("cat", "5", None)),
        1,
        {"form": MedicineForm.TABLET, "per_unit": PerUnit.TABLET, "route": Route.ORAL, "min_age_days": 21},
    ),
    _Drug(
        "R14",
        "enrofloxacin|энрофлоксацин",
        "50",
        (("dog", "5", 24), ("cat", "5", 24), ("rabbit", "10", 24)),
        more={"drug_groups": "fluoroquinolones", "min_age_days": 365, "prescription_only": True},
    ),
    _Drug(
        "R15",
        "ivermectin|ивермектин",
        "10",
        (("dog", "0.2", None), ("cat", "0.2", None), ("rabbit", "0.4", None)),
        more={
            "drug_groups": "macrocyclic_lactones",
            "mdr1": Caution.STOP,
            "never_species": "turtle|tortoise",
            "max_dose": Decimal("0.4"),
        },
    ),
    _Drug(
        "R16",
        "butorphanol|буторфанол",
        "10",
        (("dog", "0.2", 4), ("cat", "0.2", 4)),
        more={"drug_groups": "opioids", "mdr1": Caution.CAUTION, "controlled": True},
    ),
)
_TABLETS = {
    "ru": (
        ("Омепразол", "10 мг", "1 капсула", Unit.CAPSULE, 24, 14, "Давать за полчаса до кормления."),
        (
            "Амоксициллин с клавулановой кислотой",
            "250 мг",
            "1 таблетка",
            Unit.TABLET,
            12,
            7,
            "Давать с кормом.",
        ),
        ("Пимобендан", "5 мг", "1 таблетка", Unit.TABLET, 12, 30, "Давать натощак."),
    ),
    "en": (
        ("Omeprazole", "10 mg", "1 capsule", Unit.CAPSULE, 24, 14, "Give half an hour before a meal."),
        ("Amoxicillin and clavulanic acid", "250 mg", "1 tablet", Unit.TABLET, 12, 7, "Give with food."),
        ("Pimobendan", "5 mg", "1 tablet", Unit.TABLET, 12, 30, "Give on an empty stomach."),
    ),
}


def stock_pharmacy(work: Work) -> int:
    """Describe the drugs of the price list that have no medicine card yet, and return how many that were."""
    species = {row.code: row.id for row in work.session.execute(select(Species.code, Species.id))}
    found = work.session.execute(
        select(Manipulation.code, Manipulation.id)
        .where(Manipulation.code.in_([drug.code for drug in _DRUGS]))
        .where(Manipulation.id.not_in(select(Medicine.manipulation_id)))
    )
    ids = {row.code: row.id for row in found}
    for drug in _DRUGS:
        if drug.code not in ids:
            continue
        draft = MedicineDraft(substances=drug.substances, strength=Decimal(drug.strength), **drug.more)
        medicine_id = service.save_card(work, ids[drug.code], draft, MedicineDraft())
        for code, rate, hours in drug.doses:
            row = DoseRowDraft(
                species_id=species.get(code), rate=Decimal(rate), decimals=drug.decimals, every_hours=hours
            )
            service.add_row(work, medicine_id, row)
    return len(ids)


def prescribe(work: Work, language: str, doctor: tuple[int, str]) -> int:
    """Write a few prescriptions in the doctor's name, and return how many."""
    work = replace(work, actor=replace(work.actor, id=doctor[0], name=doctor[1]))
    patients = work.session.scalars(
        select(Pet.id).where(Pet.status == PetStatus.ACTIVE).order_by(Pet.id).limit(PRESCRIBED)
    )
    written = 0
    for number, pet_id in enumerate(patients.all()):
        read_alerts(work, pet_id)
        for drug, strength, dose, unit, hours, days, told in _TABLETS[language][: 1 + number % 3]:
            line = LineDraft(
                drug=drug,
                strength=strength,
                dose_text=dose,
                every_hours=hours,
                days=days,
                quantity=Decimal(days * 24 // hours),
                unit=unit,
                repeats=number % 2,
            )
            try:
                prescriptions.issue(work, PrescriptionDraft(pet_id, (line,), chronic=days > 14, note=told))
                written += 1
            except Invalid:
                # An allergy of the animal: it gets something else.
                continue
    return written
