"""The medical record of the made-up clinic: visits over the years that hang together, rows made in bulk."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select

from clinic_desktop.areas.demo.cases import Case, by_sex, cases, choose, writing
from clinic_desktop.areas.demo.visit_rows import Patient, VisitRows
from clinic_desktop.areas.visits import rules
from clinic_desktop.areas.visits.entities import Phrase, Visit, VisitTemplate
from clinic_desktop.areas.visits.kinds import VisitKind, VisitOutcome, VisitState
from clinic_desktop.core.text import sort_key
from clinic_desktop.db.work import Work

SEEN = 0.85
"""The part of the patients that have been here."""
MANY_VISITS = 14
YEARS_DAYS = 1_100
UNSIGNED = {2: 0, 5: 0, 9: 2}
"""Whose last visit isn't signed, by the number of the patient: begun so many days ago."""
YEAR = timedelta(days=330)


@dataclass(frozen=True, slots=True)
class Held:
    """A visit that was made, for the manipulations performed at it."""

    id: int
    at: datetime
    vet: tuple[int, str]
    facts: tuple[str, ...]


class VisitMaker:
    """Makes the visits of one patient after another; ``rows.flush`` inserts them."""

    def __init__(
        self, work: Work, pick: random.Random, language: str, zone: ZoneInfo, vets: Sequence[tuple[int, str]]
    ) -> None:
        self._session, self._now, self._random = work.session, work.now, pick
        self._language, self._zone, self._vets = language, zone, vets
        self._words: dict[str, Any] = writing(language).words
        self.rows = VisitRows(work.session, pick, language)

    # --- what the clinic's maker calls

    def fill_lists(self) -> None:
        """Add phrases and templates to a clinic that has none."""
        if self._session.scalar(select(func.count()).select_from(Phrase)):
            return
        given = writing(self._language)
        common = {"archived": False, "version": 1}
        phrases = [
            {
                "key": key,
                "title": title,
                "sort_title": sort_key(title),
                "text": text,
                "user_id": None,
                **common,
            }
            for key, title, text in given.phrases
        ]
        templates = [{**one, "sort_title": sort_key(one["title"]), **common} for one in given.templates]
        self._session.execute(insert(Phrase), phrases)
        self._session.execute(insert(VisitTemplate), templates)

    def add_history(self, patient: Patient) -> list[Held]:
        """Make the visits of a patient, the oldest first."""
        pick = self._random
        wanted = MANY_VISITS if patient.number == 1 else pick.choices(range(1, 7), (24, 24, 20, 14, 10, 8))[0]
        first = max(patient.born + timedelta(days=50), patient.last_on - timedelta(days=YEARS_DAYS))
        made: list[Held] = []
        day = first + timedelta(days=pick.randint(0, max(0, (patient.last_on - first).days)) // wanted)
        had: dict[str, date] = {}
        while day < patient.last_on and len(made) < wanted:
            case = self._next_case(patient, day, had)
            if case is not None:
                made += self._course(patient, case, day, wanted - len(made), made)
                had[case.code] = day = made[-1].at.date()
            day += timedelta(days=pick.randint(40, max(60, YEARS_DAYS // wanted)))
        days_ago = UNSIGNED.get(patient.number)
        if days_ago is not None and patient.alive:
            self._begun(patient, days_ago)
        return made

    # --- below

    def _next_case(self, patient: Patient, day: date, had: dict[str, date]) -> Case | None:
        known = {case.code: case for case in cases(self._language)}
        besides = {code for code, on in had.items() if not known[code].yearly or day - on < YEAR}
        return choose(
            self._random,
            self._language,
            patient.species,
            (day - patient.born).days // 30,
            male=patient.male,
            neutered=patient.neutered,
            besides=besides,
        )

    def _course(
        self, patient: Patient, case: Case, first: date, most: int, before: Sequence[Held]
    ) -> list[Held]:
        """Make a first visit and those that follow it, as many as there is time for."""
        pick, vet = self._random, self._random.choice(self._vets)
        days = [first]
        for after in case.again[: most - 1]:
            day = first + timedelta(days=after + pick.randint(-1, 3))
            if day < patient.last_on:
                days.append(day)
        problem_id = self.rows.add_problem(patient, case, days) if case.lasting else None
        held: list[Held] = []
        last = before[-1].at if before else None
        for number, day in enumerate(days):
            at = self._moment(day)
            later = days[number + 1] if number + 1 < len(days) else None
            kind = VisitKind.REPEAT if number else rules.next_kind(last, at)
            if number == 0 and pick.random() < 0.03:
                kind = VisitKind.HOME
            visit_id = self._visit(patient, case, at, vet, kind, again=number > 0, later=later)
            self.rows.add_findings(visit_id, case, again=number > 0)
            self.rows.add_diagnoses(visit_id, case, problem_id, sure=number > 0)
            self.rows.add_vitals(patient, case, visit_id, at, vet, again=number > 0)
            held.append(Held(visit_id, at, vet, case.facts_again if number else case.facts))
            last = at
        return held

    def _visit(
        self,
        patient: Patient,
        case: Case,
        at: datetime,
        vet: tuple[int, str],
        kind: VisitKind,
        *,
        again: bool,
        later: date | None,
    ) -> int:
        pick, male = self._random, patient.male
        done = at + timedelta(minutes=pick.randint(15, 50))
        texts = {name: case.text(name, male=male) for name in ("complaint", "anamnesis", "plan", "advice")}
        outcome = case.outcome
        if again:
            plans = self._words["plan_lasting" if case.lasting else "plan_again"]
            texts = {
                "complaint": case.text("again", male=male),
                "anamnesis": "",
                "plan": pick.choice(plans),
                "advice": pick.choice(self._words["advice_again"]),
            }
            outcome = VisitOutcome.UNDER_TREATMENT if case.lasting or later else VisitOutcome.RECOVERED
        visit_id = self.rows.add(
            Visit,
            pet_id=patient.id,
            **self._head(at, vet, kind),
            **texts,
            state=VisitState.SIGNED,
            exam_note="",
            outcome=outcome,
            next_visit_on=later,
            next_visit_note=self._words["check_up"] if later else "",
            written_at=done,
            signed_at=done,
            signed_by_id=vet[0],
            signed_by=vet[1],
        )
        if pick.random() < 0.04 and done + timedelta(days=3) < self._now:
            written_at = done + timedelta(minutes=pick.randint(60, 3_600))
            self.rows.add_addendum(visit_id, written_at, vet, pick.choice(self._words["addenda"]))
        return visit_id

    def _begun(self, patient: Patient, days_ago: int) -> None:
        """A visit that goes on: the complaint is written, nothing is signed."""
        pick, vet = self._random, self._random.choice(self._vets)
        at = self._now - timedelta(days=days_ago, minutes=pick.randint(5, 50))
        self.rows.add(
            Visit,
            pet_id=patient.id,
            **self._head(at, vet, VisitKind.FIRST),
            complaint=by_sex(pick.choice(self._words["waiting"]), male=patient.male),
            anamnesis="",
            plan="",
            advice="",
            state=VisitState.OPEN,
            exam_note="",
            outcome=None,
            next_visit_on=None,
            next_visit_note="",
            written_at=at + timedelta(minutes=4),
            signed_at=None,
            signed_by_id=None,
            signed_by="",
        )

    def _head(self, at: datetime, vet: tuple[int, str], kind: VisitKind) -> dict[str, Any]:
        return {
            "kind": kind,
            "started_at": at,
            "vet_id": vet[0],
            "vet_name": vet[1],
            "reopened": False,
            "unlock_reason": "",
            "archived": False,
        }

    def _moment(self, day: date) -> datetime:
        pick = self._random
        local = datetime(
            day.year, day.month, day.day, pick.randint(9, 19), pick.randint(0, 59), tzinfo=self._zone
        )
        return local.astimezone(UTC)
