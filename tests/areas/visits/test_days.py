"""A visit that goes on for days keeps what each day measured; a lasting problem follows its diagnosis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.visits import queries, service
from clinic_desktop.areas.visits.entities import ProblemState
from clinic_desktop.areas.visits.page.document import visit_html
from clinic_desktop.areas.visits.rows import DiagnosisDraft, ProblemDraft, VisitDraft, VitalsDraft
from clinic_desktop.areas.visits.rules import newest
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import make

FIRST = VisitDraft(complaint="Рвота", plan="УЗИ", grams=4_200, temperature_tenths=399, pulse=180)


class Stay:
    """A visit of one cat, written on days the test chooses."""

    def __init__(self, url: Any) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        self.database = Database(make_engine(url), workstation="test", clock=lambda: self.now)
        self.pet_id = int(self.run(make.pet))
        self.visit_id = int(self.run(lambda work: service.start(work, self.pet_id)))

    def run(self, function: Callable[[Any], Any]) -> Any:
        return self.database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value

    def ask(self, function: Callable[[Any], Any]) -> Any:
        return self.database.query(function, actor=BUILT_IN_ADMINISTRATOR)

    def card(self) -> Any:
        return self.ask(lambda work: queries.get_card(work, self.visit_id))

    def write(self, **fields: Any) -> VisitDraft:
        """Write the visit with other values, and return what stands in it then."""
        base = self.ask(lambda work: queries.get_draft(work, self.visit_id))
        draft = replace(base, **fields)
        self.run(lambda work: service.write(work, self.visit_id, draft, base))
        stored = self.ask(lambda work: queries.get_draft(work, self.visit_id))
        assert stored == self.card().draft
        return stored

    def diagnose(self, *made: DiagnosisDraft) -> list[str]:
        """Write the diagnoses and return the problems that stand then."""
        self.write(diagnoses=made)
        return [row.title for row in self.ask(lambda work: queries.active_problems(work, self.pet_id))]

    def made(self) -> tuple[DiagnosisDraft, ...]:
        return self.ask(lambda work: queries.get_draft(work, self.visit_id)).diagnoses


@pytest.fixture
def stay(database_url: Any) -> Any:
    opened = Stay(database_url)
    opened.write(
        **{
            name: getattr(FIRST, name)
            for name in ("complaint", "plan", "grams", "temperature_tenths", "pulse")
        }
    )
    yield opened
    opened.database.close()


def test_another_days_measuring_stands_beside_the_first(stay: Stay) -> None:
    stay.now += timedelta(days=1)
    draft = stay.write(temperature_tenths=385, grams=4_150)
    assert (draft.temperature_tenths, draft.grams, draft.pulse) == (385, 4_150, 180)
    first, second = stay.card().measurings
    assert first.vitals == VitalsDraft(4_200, 399, 180)
    assert second.vitals == VitalsDraft(4_150, 385)
    assert second.measured_at == stay.now
    weights = stay.ask(lambda work: pets.get_card(work, stay.pet_id)).weights
    assert [row.grams for row in weights] == [4_200, 4_150]
    told = visit_html(stay.card(), "Europe/Moscow")
    assert "39.9" in told
    assert "38.5" in told


def test_the_same_day_is_one_measuring_however_often_it_is_saved(stay: Stay) -> None:
    stay.now += timedelta(hours=3)
    stay.write(temperature_tenths=392, pain=2)
    stay.write(pulse=None)
    (only,) = stay.card().measurings
    assert only.vitals == VitalsDraft(4_200, 392, pain=2)


def test_what_is_saved_unchanged_on_another_day_was_not_measured_then(stay: Stay) -> None:
    stay.now += timedelta(days=1)
    stay.write(plan="Рентген")
    assert len(stay.card().measurings) == 1


def test_a_value_taken_back_uncovers_the_one_before(stay: Stay) -> None:
    stay.now += timedelta(days=1)
    stay.write(temperature_tenths=285, grams=42_000)
    draft = stay.write(temperature_tenths=None, grams=None)
    assert (draft.temperature_tenths, draft.grams) == (399, 4_200)
    weights = stay.ask(lambda work: pets.get_card(work, stay.pet_id)).weights
    assert [row.grams for row in weights] == [4_200]


def test_a_correction_after_unlocking_measures_nothing_anew(stay: Stay) -> None:
    draft = stay.ask(lambda work: queries.get_draft(work, stay.visit_id))
    stay.run(lambda work: service.sign(work, stay.visit_id, draft, draft))
    stay.now += timedelta(days=3)
    stay.run(lambda work: service.unlock(work, stay.visit_id, "опечатка"))
    stay.write(temperature_tenths=389, grams=4_250)
    (only,) = stay.card().measurings
    assert only.vitals == VitalsDraft(4_250, 389, 180)


def test_the_newest_of_each_sign_counts() -> None:
    assert newest([VitalsDraft(4_200, 399), VitalsDraft(None, 385, 160)]) == VitalsDraft(4_200, 385, 160)
    assert newest([]) == VitalsDraft()


def test_a_corrected_diagnosis_renames_its_problem(stay: Stay) -> None:
    assert stay.diagnose(DiagnosisDraft("Диабет", lasting=True)) == ["Диабет"]
    (before,) = stay.ask(lambda work: queries.list_problems(work, stay.pet_id))
    assert stay.diagnose(DiagnosisDraft("Болезнь почек", lasting=True)) == ["Болезнь почек"]
    (after,) = stay.ask(lambda work: queries.list_problems(work, stay.pet_id))
    assert after.id == before.id
    assert stay.made()[0].problem_id == after.id


def test_a_diagnosis_that_was_wrong_takes_its_problem_with_it(stay: Stay) -> None:
    stay.diagnose(DiagnosisDraft("Диабет", lasting=True), DiagnosisDraft("Гастрит"))
    assert stay.diagnose(DiagnosisDraft("Гастрит")) == []
    assert stay.ask(lambda work: queries.list_problems(work, stay.pet_id)) == ()
    assert stay.diagnose(DiagnosisDraft("Гастрит", lasting=True)) == ["Гастрит"]
    assert stay.diagnose(DiagnosisDraft("Гастрит")) == []


def test_a_problem_of_another_hand_or_another_visit_stays(stay: Stay) -> None:
    stay.run(lambda work: service.open_problem(work, stay.pet_id, ProblemDraft("Астма")))
    stay.diagnose(DiagnosisDraft("Астма", lasting=True), DiagnosisDraft("Диабет", lasting=True))
    draft = stay.ask(lambda work: queries.get_draft(work, stay.visit_id))
    stay.run(lambda work: service.sign(work, stay.visit_id, draft, draft))
    first, stay.now = stay.visit_id, stay.now + timedelta(hours=1)
    stay.visit_id = int(stay.run(lambda work: service.start(work, stay.pet_id)))
    assert stay.diagnose(DiagnosisDraft("Диабет", lasting=True)) == ["Астма", "Диабет"]
    stay.run(lambda work: service.take_back(work, first))
    stay.visit_id = first
    assert stay.diagnose() == ["Астма", "Диабет"]


def test_a_problem_somebody_wrote_about_is_not_thrown_away(stay: Stay) -> None:
    stay.diagnose(DiagnosisDraft("Диабет", lasting=True))
    (row,) = stay.ask(lambda work: queries.active_problems(work, stay.pet_id))
    noted = ProblemDraft("Диабет", "инсулин 2 раза", date(2026, 3, 1))
    base = ProblemDraft(row.title, row.note, row.since_on)
    stay.run(lambda work: service.change_problem(work, row.id, noted, base))
    assert stay.diagnose() == []
    (kept,) = stay.ask(lambda work: queries.list_problems(work, stay.pet_id))
    assert (kept.state, kept.resolved_on, kept.note) == (
        ProblemState.RESOLVED,
        date(2026, 3, 2),
        "инсулин 2 раза",
    )
