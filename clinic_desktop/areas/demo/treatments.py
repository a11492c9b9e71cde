"""Kits of the made-up clinic, and what some of its patients are treated with today."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.demo.alerts import read_alerts
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import (
    Manipulation,
    ManipulationCategory,
    ManipulationKind,
)
from clinic_desktop.areas.manipulations.rows import KitDraft, KitLineRow, ManipulationDraft
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.treatments import queries
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import PlanMode, Route, TaskStatus, TreatmentTask
from clinic_desktop.areas.treatments.rows import PlanDraft
from clinic_desktop.areas.users.entities import Role
from clinic_desktop.core.dates import local_day
from clinic_desktop.db.work import Work

TREATED = 5
_KITS = (
    (
        "KIT1",
        "sampling",
        "Взятие крови на анализ",
        "Blood test",
        (("S01", 1, 1), ("L01", 1, 1), ("L02", 0, 1)),
    ),
    (
        "KIT2",
        "neutering",
        "Кастрация кота, всё включено",
        "Cat castration, all in",
        (("C08", 1, 1), ("A01", 1, 1), ("N01", 1, 1), ("T01", 1, 3), ("D03", 1, 1)),
    ),
    (
        "KIT3",
        "injections",
        "Капельница с катетером",
        "Drip with a catheter",
        (("T04", 1, 1), ("T05", 1, 4), ("T01", 0, 2)),
    ),
)
"""Code, group, names, and lines: procedure, least and largest quantity; none at least: half of one."""
_PLANS: dict[str, tuple[dict[str, Any], ...]] = {
    "ru": (
        {"what_text": "Амоксициллин + клавулановая кислота", "dose": "12,5 мг/кг", "route": Route.ORAL,
         "times": "09:00 21:00", "count": 14, "instruction": "После кормления."},
        {"what_text": "Мелоксикам 0,5 мг/мл", "dose": "0,4 мл", "route": Route.ORAL, "times": "10:00", "count": 5},
        {"code": "T05", "dose": "Рингер 50 мл/ч", "route": Route.DRIP, "times": "08:00 14:00 20:00", "count": 6},
        {"code": "D02", "dose": "", "times": "11:00", "count": 3, "instruction": "Проверить дренаж."},
        {"what_text": "Маропитант", "dose": "1 мг/кг", "route": Route.SUBCUTANEOUS, "mode": PlanMode.AS_NEEDED,
         "every_hours": 24, "instruction": "При рвоте."},
        {"what_text": "Температура, пульс, дыхание", "mode": PlanMode.EVERY, "every_hours": 4, "count": 12},
    ),
    "en": (
        {"what_text": "Amoxicillin + clavulanic acid", "dose": "12.5 mg/kg", "route": Route.ORAL,
         "times": "09:00 21:00", "count": 14, "instruction": "After feeding."},
        {"what_text": "Meloxicam 0.5 mg/ml", "dose": "0.4 ml", "route": Route.ORAL, "times": "10:00", "count": 5},
        {"code": "T05", "dose": "Ringer 50 ml/h", "route": Route.DRIP, "times": "08:00 14:00 20:00", "count": 6},
        {"code": "D02", "dose": "", "times": "11:00", "count": 3, "instruction": "Check the drain."},
        {"what_text": "Maropitant", "dose": "1 mg/kg", "route": Route.SUBCUTANEOUS, "mode": PlanMode.AS_NEEDED,
         "every_hours": 24, "instruction": "If vomiting."},
        {"what_text": "Temperature, pulse, respiration", "mode": PlanMode.EVERY, "every_hours": 4, "count": 12},
    ),
}  # fmt: skip


def treat(work: Work, language: str) -> None:
    """Add the kits that are missing, and order treatment for the first living patients."""
    codes: dict[str, int] = {
        row.code: row.id for row in work.session.execute(select(Manipulation.code, Manipulation.id))
    }
    _add_kits(work, codes)
    nurses = work.session.scalar(select(Role.id).where(Role.code == "nurse"))
    today = local_day(work.now, queries.zone_of(work))
    patients = work.session.scalars(
        select(Pet.id).where(Pet.status == PetStatus.ACTIVE).order_by(Pet.id).limit(TREATED)
    ).all()
    for pet_id in patients:
        read_alerts(work, pet_id)
    for number, given in enumerate(_PLANS[language] if patients else ()):
        fields = dict(given)
        code = fields.pop("code", "")
        draft = PlanDraft(
            patients[number % len(patients)],
            what_id=codes[code] if code else None,
            starts_on=today,
            starts_time="00:00",
            role_id=nurses,
            **fields,
        )
        plan_id = treatments.plan(work, draft)
        if number == 0:
            _do_first(work, plan_id)


def _add_kits(work: Work, codes: dict[str, int]) -> None:
    groups: dict[str, int] = {
        row.code: row.id
        for row in work.session.execute(select(ManipulationCategory.code, ManipulationCategory.id))
    }
    for code, group, russian, english, lines in _KITS:
        if code in codes:
            continue
        draft = ManipulationDraft(
            code=code, category_id=groups[group], kind=ManipulationKind.KIT, name_ru=russian, name_en=english
        )
        inside = tuple(
            KitLineRow(
                codes[item], Decimal(low) if low else Decimal("0.5"), Decimal(high), skip_inactive=True
            )
            for item, low, high in lines
        )
        kit_id = manipulations.register(work, draft)
        manipulations.change_kit(work, kit_id, KitDraft(inside), KitDraft())
        codes[code] = kit_id


def _do_first(work: Work, plan_id: int) -> None:
    first = work.session.scalar(
        select(TreatmentTask.id)
        .where(
            TreatmentTask.plan_id == plan_id,
            TreatmentTask.status == TaskStatus.DUE,
            TreatmentTask.due_at <= work.now,
        )
        .order_by(TreatmentTask.due_at)
        .limit(1)
    )
    if first is not None:
        treatments.complete(work, first)
