"""The story tells what was measured, warned of and became of an animal, and is searched in all that was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.lab import queries as lab_queries
from clinic_desktop.areas.lab import service as lab
from clinic_desktop.areas.lab.rows import RequestDraft, ResultEntry
from clinic_desktop.areas.medical_records import queries, service
from clinic_desktop.areas.medical_records.page.lines import kind_texts, story_line
from clinic_desktop.areas.medical_records.rows import MEASURED, STANDING, StoryRequest, StoryRow
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, PetStatus
from clinic_desktop.areas.pets.rows import AlertDraft, StatusDraft, WeightDraft
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.entities import BodySystem, FindingState
from clinic_desktop.areas.visits.rows import FindingDraft, VisitDraft, VitalsDraft
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

Run = Callable[..., Any]
SEEN = VisitDraft(
    complaint="Зуд",
    grams=4_200,
    findings=(FindingDraft(BodySystem.EARS, FindingState.ABNORMAL, "отодектоз слева"),),
)


@pytest.fixture
def pet(run: Run) -> int:
    return int(run(make.pet))


def story(ask: Run, pet_id: int, kind: str = "", text: str = "") -> tuple[StoryRow, ...]:
    return tuple(ask(lambda work: queries.list_story(work, StoryRequest(pet_id, kind, text=text))))


def told(rows: tuple[StoryRow, ...]) -> list[str]:
    return [story_line(row, "Europe/Moscow", utc_now()).title for row in rows]


def sign(run: Run, pet_id: int) -> int:
    visit = int(run(lambda work: visits.start(work, pet_id)))
    run(lambda work: visits.sign(work, visit, SEEN, VisitDraft()))
    return visit


def test_measurings_outside_of_visits_stand_among_the_rest_and_all_by_their_filter(
    run: Run, ask: Run, pet: int, qapp: object
) -> None:
    sign(run, pet)
    run(lambda work: visits.measure(work, pet, VitalsDraft(temperature_tenths=410)))
    run(lambda work: pets.record_weight(work, pet, WeightDraft(4_300)))
    assert told(story(ask, pet)) == ["weight 4.3 kg", "T 41 °C ↑", "First visit"]
    measured = story(ask, pet, MEASURED)
    assert [row.vitals for row in measured] == [
        VitalsDraft(4_300),
        VitalsDraft(temperature_tenths=410),
        VitalsDraft(4_200),
    ]
    assert told(ask(lambda work: queries.list_visit(work, measured[2].visit_id))) == []


def test_alerts_and_what_became_of_the_animal_stand_with_author_and_moment(
    run: Run, ask: Run, pet: int, database: Database, qapp: object
) -> None:
    raised = AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, "цефалоспорины")
    alert = run(lambda work: pets.raise_alert(work, pet, raised))
    run(lambda work: pets.resolve_alert(work, alert))
    lost = StatusDraft(PetStatus.LOST, date(2026, 1, 5), "убежал на даче")
    run(lambda work: service.set_status(work, pet, lost))
    rows = story(ask, pet, STANDING)
    assert told(rows) == ["Lost", "Allergy: цефалоспорины", "Allergy: цефалоспорины"]
    seconds = [story_line(row, "Europe/Moscow", utc_now()).second for row in rows]
    assert "убежал на даче" in seconds[0]
    assert "05/01/2026" in seconds[0]
    assert seconds[1].endswith("alert taken off")
    assert seconds[2].endswith("alert raised")
    assert {row.who for row in rows} == {BUILT_IN_ADMINISTRATOR.name}
    assert story(ask, pet)[0].key == rows[0].key
    assert set(kind_texts()) < set(queries.FILTERS)


def test_a_status_that_was_undone_is_no_part_of_the_story(
    run: Run, ask: Run, pet: int, database: Database
) -> None:
    gone, action = StatusDraft(PetStatus.DECEASED, date(2026, 1, 5), "ошибка"), uuid4()
    run(lambda work: service.set_status(work, pet, gone), action_id=action)
    assert len(story(ask, pet, STANDING)) == 1
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert story(ask, pet, STANDING) == ()


def test_the_story_goes_on_page_by_page_through_every_kind(run: Run, ask: Run, pet: int) -> None:
    sign(run, pet)
    for number in range(4):
        run(lambda work, n=number: pets.record_weight(work, pet, WeightDraft(4_300 + n)))
        draft = AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, f"кусается {number}")
        run(lambda work, d=draft: pets.raise_alert(work, pet, d))
    whole = story(ask, pet)
    request, pages = StoryRequest(pet, size=3), []
    while page := ask(lambda work, r=request: queries.list_story(work, r)):
        pages += page
        request = replace(request, before=page[-1].key)
    assert [row.key for row in pages] == [row.key for row in whole]
    assert len(whole) == 1 + 4 + 4 + 3


def test_the_search_finds_findings_addenda_and_values_of_tests(run: Run, ask: Run, pet: int) -> None:
    visit = sign(run, pet)
    run(lambda work: visits.add_addendum(work, visit, "Хозяйка звонила: чешется меньше"))

    def tested(work: Any) -> int:
        panel = next(row.id for row in lab_queries.get_dictionary(work).panels if row.code == "renal")
        made = lab.request(work, RequestDraft(pet, panels=str(panel)))
        first = lab_queries.get_request(work, made).results[0]
        lab.enter_results(work, made, (ResultEntry(first.id, "777"),))
        return int(made)

    made = run(tested)
    assert [row.record_id for row in story(ask, pet, text="отодектоз")] == [visit]
    assert [row.record_id for row in story(ask, pet, text="чешется меньше")] == [visit]
    assert [row.record_id for row in story(ask, pet, text="777")] == [made]
    assert story(ask, pet, text="отодектоз 777") == ()
