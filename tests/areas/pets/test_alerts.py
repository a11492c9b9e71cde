"""Mandatory alerts are read by each person once a day, and who has read them is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from clinic_desktop.areas.audit import queries as history
from clinic_desktop.areas.pets import queries, service
from clinic_desktop.areas.pets.entities import AlertAcknowledgement, AlertKind, AlertLevel
from clinic_desktop.areas.pets.rows import AlertDraft
from clinic_desktop.areas.pets.rules import must_be_acknowledged
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import make

NURSE = Actor(7, "Белова Н.", frozenset())
VET = BUILT_IN_ADMINISTRATOR


class Day:
    """A clinic in Moscow whose clock the test moves."""

    def __init__(self, url: Any) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        self.database = Database(make_engine(url), workstation="test", clock=lambda: self.now)
        self.pet_id = int(self.run(make.pet))

    def run(self, function: Callable[[Any], Any], actor: Actor = VET) -> Any:
        return self.database.command("test", function, actor=actor).value

    def raised(self, kind: AlertKind, level: AlertLevel = AlertLevel.MEDIUM, **fields: Any) -> int:
        draft = AlertDraft(kind, level, kind.value, **fields)
        return int(self.run(lambda work: service.raise_alert(work, self.pet_id, draft)))

    def to_read(self, actor: Actor = VET) -> list[int]:
        found = self.database.query(
            lambda work: queries.alerts_to_acknowledge(work, self.pet_id), actor=actor
        )
        return [row.id for row in found]

    def read(self, *alert_ids: int, actor: Actor = VET) -> int:
        return int(self.run(lambda work: service.acknowledge_alerts(work, self.pet_id, alert_ids), actor))


@pytest.fixture
def day(database_url: Any) -> Any:
    made = Day(database_url)
    yield made
    made.database.close()


def test_what_is_mandatory_is_asked_for_and_the_rest_is_not(day: Day) -> None:
    allergy, bites = day.raised(AlertKind.ALLERGY, AlertLevel.LOW), day.raised(AlertKind.AGGRESSIVE)
    day.raised(AlertKind.OTHER)
    day.raised(AlertKind.INFECTIOUS, to_on=date(2026, 3, 1))
    resolved = day.raised(AlertKind.ANAESTHESIA)
    day.run(lambda work: service.resolve_alert(work, resolved))
    assert day.to_read() == [allergy, bites]
    assert must_be_acknowledged(AlertKind.OTHER, AlertLevel.HIGH)


def test_each_person_reads_for_themselves_and_only_once_a_day(day: Day) -> None:
    allergy = day.raised(AlertKind.ALLERGY)
    assert day.read(allergy) == 1
    assert day.read(allergy) == 0
    assert day.to_read() == []
    assert day.to_read(NURSE) == [allergy]
    assert day.read(allergy, actor=NURSE) == 1
    newer = day.raised(AlertKind.ALLERGY)
    assert day.to_read() == [newer]


def test_the_next_day_of_the_clinics_zone_asks_again(day: Day) -> None:
    allergy = day.raised(AlertKind.ALLERGY)
    day.now = datetime(2026, 3, 2, 20, 59, tzinfo=UTC)
    day.read(allergy)
    assert day.to_read() == []
    day.now += timedelta(minutes=1)
    assert day.to_read() == [allergy]
    assert day.read(allergy) == 1


def test_an_alert_of_another_patient_is_refused(day: Day) -> None:
    allergy = day.raised(AlertKind.ALLERGY)
    other = day.run(lambda work: make.pet(work, name="Мурка"))
    with pytest.raises(NotFound):
        day.run(lambda work: service.acknowledge_alerts(work, other, (allergy,)))
    with pytest.raises(NotFound):
        day.read(allergy, allergy + 100)
    assert day.to_read() == [allergy]


def test_who_has_read_it_and_when_stands_in_the_history(day: Day) -> None:
    allergy = day.raised(AlertKind.ALLERGY)
    day.read(allergy, actor=NURSE)
    rows = day.database.query(lambda work: history.list_history(work, "pets", day.pet_id), actor=VET)
    entry = next(row for row in rows if row.table == "alert_acknowledgements")
    told = {field.name: field.new for field in entry.fields}
    assert told["read_by"] == "Белова Н."
    assert told["read_at"] == day.now
    assert str(told["alert_id"].en) == "allergy"
    assert set(told) == {"alert_id", "read_by", "read_at"}
    stored = day.database.query(
        lambda work: work.session.query(AlertAcknowledgement).one().read_by_id, actor=VET
    )
    assert stored == NURSE.id
