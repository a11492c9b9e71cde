"""The rows of the made-up visits: what was found, measured and concluded, inserted in bulk."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from clinic_desktop.areas.demo.cases import Case
from clinic_desktop.areas.pets.entities import PetWeight
from clinic_desktop.areas.pets.kinds import WeightMethod
from clinic_desktop.areas.visits.entities import (
    Diagnosis,
    PatientProblem,
    Visit,
    VisitAddendum,
    VisitDiagnosis,
    VisitFinding,
    VitalRange,
    VitalSigns,
)
from clinic_desktop.areas.visits.kinds import (
    BodySystem,
    Certainty,
    FindingState,
    MucousMembranes,
    ProblemState,
    VitalSign,
)

EXAMINED = (
    BodySystem.GENERAL,
    BodySystem.LYMPH_NODES,
    BodySystem.RESPIRATORY,
    BodySystem.CIRCULATORY,
    BodySystem.DIGESTIVE,
)
"""What is looked at in every animal."""


@dataclass(frozen=True, slots=True)
class Patient:
    """Whose visits are made; ``last_on`` is the last day it was alive, or today."""

    id: int
    number: int
    species: str
    species_id: int
    male: bool
    neutered: bool
    born: date
    last_on: date
    grams: int
    alive: bool


class VisitRows:
    """Gathers rows and gives them their ids; `flush` inserts them."""

    def __init__(self, session: Session, pick: random.Random, language: str) -> None:
        self._session, self._random = session, pick
        name = Diagnosis.name_ru if language == "ru" else Diagnosis.name_en
        self._diagnoses = {
            row.code: (row.id, row.title)
            for row in self._session.execute(select(Diagnosis.code, Diagnosis.id, name.label("title")))
        }
        self._ranges: dict[tuple[int, VitalSign], tuple[int, int]] = {
            (row.species_id, row.sign): (row.low, row.high)
            for row in self._session.scalars(select(VitalRange))
        }
        self._ids = {
            entity: self._session.scalar(select(func.max(entity.id))) or 0
            for entity in (Visit, PatientProblem, PetWeight)
        }
        self._reset()

    def _reset(self) -> None:
        # In the order in which rows refer to each other.
        self._rows: dict[Any, list[dict[str, Any]]] = {
            entity: []
            for entity in (
                PetWeight, PatientProblem, Visit, VisitFinding, VisitDiagnosis, VitalSigns, VisitAddendum,
            )
        }  # fmt: skip

    # --- adding

    def add(self, entity: Any, **values: Any) -> int:
        """Add a visit, a problem or a weight and return its id."""
        self._ids[entity] += 1
        self._rows[entity].append({"id": self._ids[entity], "version": 1, **values})
        return self._ids[entity]

    def weigh(self, pet_id: int, at: datetime, grams: int) -> int:
        """Add a weight and return its id: the visits name theirs, so all are numbered here."""
        return self.add(PetWeight, pet_id=pet_id, measured_at=at, grams=grams, method=WeightMethod.SCALE)

    def add_findings(self, visit_id: int, case: Case, *, again: bool) -> None:
        """Add what was examined; what lasts is found every time."""
        abnormal = case.found if case.lasting or not again else {}
        for system in dict.fromkeys((*EXAMINED, *case.found)):
            note = abnormal.get(system)
            self._rows[VisitFinding].append(
                {
                    "visit_id": visit_id,
                    "system": system,
                    "state": FindingState.NORMAL if note is None else FindingState.ABNORMAL,
                    "note": note or "",
                    "version": 1,
                }
            )

    def add_diagnoses(self, visit_id: int, case: Case, problem_id: int | None, *, sure: bool) -> None:
        """Add the diagnoses; what was only possible at first is settled when the animal comes again."""
        made = case.diagnoses[:1] if sure else case.diagnoses
        for position, (code, certainty) in enumerate(made):
            diagnosis_id, title = self._diagnoses.get(code, (None, code))
            self._rows[VisitDiagnosis].append(
                {
                    "visit_id": visit_id,
                    "diagnosis_id": diagnosis_id,
                    "problem_id": problem_id if position == 0 else None,
                    "title": title,
                    "certainty": Certainty.FINAL if sure else certainty,
                    "position": position,
                    "version": 1,
                }
            )

    def add_problem(self, patient: Patient, case: Case, days: Sequence[date]) -> int:
        """Add what outlasts the visits of those days."""
        diagnosis_id, title = self._diagnoses.get(case.diagnoses[0][0], (None, case.diagnoses[0][0]))
        resolved = len(days) > 1 and self._random.random() < 0.1
        return self.add(
            PatientProblem,
            pet_id=patient.id,
            diagnosis_id=diagnosis_id,
            title=title,
            note="",
            since_on=days[0],
            state=ProblemState.RESOLVED if resolved else ProblemState.ACTIVE,
            resolved_on=days[-1] if resolved else None,
        )

    def add_vitals(
        self,
        patient: Patient,
        case: Case,
        visit_id: int,
        at: datetime,
        vet: tuple[int, str],
        *,
        again: bool,
    ) -> None:
        """Add what was measured at a visit."""
        pick = self._random
        grams = grown(patient, at.date(), pick)
        heat = 0 if again else case.heat
        signs = {sign: self._sign(patient.species_id, sign) for sign in VitalSign}
        temperature = signs[VitalSign.TEMPERATURE]
        self._rows[VitalSigns].append(
            {
                "pet_id": patient.id,
                "visit_id": visit_id,
                "weight_id": self.weigh(patient.id, at, grams),
                "measured_at": at,
                "measured_by": vet[1],
                "temperature_tenths": None if temperature is None else temperature + heat,
                "pulse": signs[VitalSign.PULSE],
                "respiration": signs[VitalSign.RESPIRATION],
                "crt_tenths": pick.choice((10, 15, 15)),
                "mucous_membranes": case.membranes if not again else MucousMembranes.PINK,
                "body_condition": case.condition,
                "pain": 0 if again else case.pain,
                "version": 1,
            }
        )

    def _sign(self, species_id: int, sign: VitalSign) -> int | None:
        known = self._ranges.get((species_id, sign))
        return None if known is None else round(self._random.triangular(*known))

    def add_addendum(self, visit_id: int, at: datetime, author: tuple[int, str], text: str) -> None:
        """Add what somebody wrote under a signed visit."""
        self._rows[VisitAddendum].append(
            {
                "visit_id": visit_id,
                "written_at": at,
                "author_id": author[0],
                "author": author[1],
                "text": text,
                "version": 1,
            }
        )

    # --- inserting

    def flush(self) -> None:
        """Insert what was made."""
        for entity, rows in self._rows.items():
            if rows:
                self._session.execute(insert(entity), rows)
        self._reset()

    @property
    def numbered(self) -> tuple[Any, ...]:
        """The entities whose ids are given here."""
        return tuple(self._ids)


def grown(patient: Patient, day: date, pick: random.Random) -> int:
    """Return what an animal weighs on a day: the young grow for a year, the grown up vary a little."""
    months = max(0.0, (day - patient.born).days / 30)
    return max(1, round(patient.grams * min(1.0, 0.2 + 0.8 * months / 12) * pick.uniform(0.98, 1.02)))
