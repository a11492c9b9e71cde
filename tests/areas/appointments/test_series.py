"""Series on both engines: booked whole or not at all, changed for this one, those after it, or all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, select

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentSeries, AppointmentState
from clinic_desktop.areas.appointments.rows import AppointmentDraft, Scope
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import diary, make
from tests.diary import MONDAY, at

State = AppointmentState
Run = Callable[..., Any]
WEEK = timedelta(days=7)
HALF = timedelta(minutes=30)


def weekly(doctor: int, count: int = 4, **fields: Any) -> AppointmentDraft:
    given: dict[str, Any] = {
        "client_name": "Носов",
        "client_phone": "+79160001122",
        "doctor_id": doctor,
        "starts_at": at(10),
        "ends_at": at(10, 30),
        "rule": f"FREQ=WEEKLY;BYDAY=MO;COUNT={count}",
    }
    return AppointmentDraft(**(given | fields))


class Series:
    """A weekly series of a doctor, and what is done to it."""

    def __init__(self, run: Run, ask: Run) -> None:
        self.run, self.ask = run, ask
        self.doctor: int = run(diary.doctor)
        self.first: int = run(lambda work: service.book(work, weekly(self.doctor)))

    def rows(self, zone: str = diary.ZONE) -> list[tuple[str, str]]:
        """When each stands by the clinic's clock and how, by its id."""
        query = select(Appointment.starts_at, Appointment.state).order_by(Appointment.id)
        return [
            (f"{row.starts_at.astimezone(ZoneInfo(zone)):%d.%m %H:%M}", row.state.value)
            for row in self.ask(lambda work: work.session.execute(query).all())
        ]

    def rules(self) -> list[str]:
        query = select(AppointmentSeries.rule).order_by(AppointmentSeries.id)
        return list(self.ask(lambda work: work.session.scalars(query).all()))

    def nth(self, number: int) -> int:
        return self.first + number

    def change(self, number: int, scope: Scope, **fields: Any) -> None:
        which = self.nth(number)
        base = self.ask(lambda work: queries.get_card(work, which).draft)
        mine = replace(base, **fields)
        self.run(lambda work: service.change_series(work, which, mine, base, scope))


@pytest.fixture
def series(run: Run, ask: Run) -> Series:
    return Series(run, ask)


PLANNED = "planned"


def test_a_long_series_takes_as_many_statements_as_a_short_one(run: Run, database: Database) -> None:
    sent: list[str] = []
    event.listen(
        database.engine, "before_cursor_execute", lambda c, cursor, statement, *rest: sent.append(statement)
    )
    counts = []
    for number, count in enumerate((3, 40)):
        owner = run(make.owner)
        pets = [run(lambda work, n=n, o=owner: make.pet(work, o, f"Барсик {n}")) for n in range(3)]
        doctor = run(lambda work, n=number: diary.doctor(work, f"vet{n}", f"Врач {n}"))
        draft = weekly(doctor, count, owner_id=owner, pet_id=pets[0], companions=tuple(pets[1:]))
        first = run(lambda work, d=draft: service.book(work, d))
        base = run(lambda work, f=first: queries.get_card(work, f).draft)
        later = replace(base, starts_at=at(11), ends_at=at(11, 30), companions=(pets[1],))
        sent.clear()
        run(lambda work, f=first, b=base, d=later: service.change_series(work, f, d, b, Scope.ALL))
        counts.append(sum(statement.startswith("SELECT") for statement in sent))
    assert counts[0] == counts[1]


def test_a_series_is_booked_whole_or_not_at_all(series: Series) -> None:
    assert series.rows() == [(f"{day}.03 10:00", PLANNED) for day in ("01", "08", "15", "22")]
    card = series.ask(lambda work: queries.get_card(work, series.nth(1)))
    assert (card.series_rule, card.series_left) == ("FREQ=WEEKLY;BYDAY=MO;COUNT=4", 3)
    with pytest.raises(Invalid) as refused:
        series.run(
            lambda work: service.book(
                work, weekly(series.doctor, 6, starts_at=at(10) - WEEK, ends_at=at(10, 30) - WEEK)
            )
        )
    (problem,) = [p for p in refused.value.problems if p.severity == "error"]
    assert (problem.code, problem.params["count"], problem.params["day"]) == ("series_place_taken", 4, MONDAY)
    assert len(series.rows()) == 4
    with pytest.raises(Invalid) as refused:
        series.run(
            lambda work: service.book(work, weekly(series.doctor, 10_000, starts_at=at(12), ends_at=at(13)))
        )
    assert [(p.field, p.code) for p in refused.value.problems] == [("rule", "series_too_long")]


def test_one_of_a_series_is_moved_alone(series: Series) -> None:
    series.change(1, Scope.THIS, starts_at=at(12) + WEEK, ends_at=at(12, 30) + WEEK)
    assert [when for when, _ in series.rows()] == ["01.03 10:00", "08.03 12:00", "15.03 10:00", "22.03 10:00"]
    assert series.ask(lambda work: queries.get_card(work, series.nth(1)).series_left) == 3


def test_this_and_those_after_it_get_another_time_and_are_a_series_of_their_own(series: Series) -> None:
    series.change(2, Scope.THIS, note="Натощак")
    later = at(11) + 2 * WEEK + timedelta(days=1)
    series.change(2, Scope.FUTURE, starts_at=later, ends_at=later + 2 * HALF)
    assert [when for when, _ in series.rows()] == ["01.03 10:00", "08.03 10:00", "16.03 11:00", "23.03 11:00"]
    assert series.rules() == ["FREQ=WEEKLY;BYDAY=MO;COUNT=2", "FREQ=WEEKLY;BYDAY=TU;COUNT=2"]
    row = series.ask(lambda work: queries.get_card(work, series.nth(3)).row)
    assert (row.ends_at - row.starts_at, row.note) == (2 * HALF, "")


def test_a_dragged_series_is_not_moved_from_where_a_colleague_put_it(series: Series) -> None:
    seen = series.ask(lambda work: queries.get_card(work, series.first).row.version)
    series.change(0, Scope.THIS, starts_at=at(14), ends_at=at(14, 30))
    base = series.ask(lambda work: queries.get_card(work, series.first).draft)
    mine = replace(base, starts_at=at(11), ends_at=at(11, 30))
    with pytest.raises(Conflict, match=r"appointment\.moved"):
        series.run(
            lambda work: service.change_series(work, series.first, mine, base, Scope.ALL, version=seen)
        )
    assert [when for when, _ in series.rows()][:2] == ["01.03 14:00", "08.03 10:00"]


def test_of_a_cancelled_series_one_stands_for_all_among_whom_to_call(series: Series) -> None:
    series.run(
        lambda work: service.cancel_series(
            work, series.nth(1), "отпуск", Scope.FUTURE, by_owner=True, rebook=True
        )
    )
    calls = series.ask(lambda work: queries.get_calls(work, diary.ZONE))
    assert [row.id for row in calls.to_rebook] == [series.nth(1)]


def test_none_of_a_lengthened_series_lasts_longer_than_a_day(series: Series) -> None:
    series.change(2, Scope.THIS, ends_at=at(10) + 2 * WEEK + 40 * HALF)
    series.change(0, Scope.ALL, ends_at=at(10) + 20 * HALF)
    rows = [series.ask(lambda work, n=n: queries.get_card(work, series.nth(n)).row) for n in range(3)]
    assert [row.ends_at - row.starts_at for row in rows] == [20 * HALF, 20 * HALF, timedelta(hours=24)]


def test_all_are_changed_but_not_what_was_said_of_one(series: Series) -> None:
    series.change(1, Scope.THIS, note="Натощак", starts_at=at(12) + WEEK, ends_at=at(12, 30) + WEEK)
    series.run(lambda work: service.cancel(work, series.nth(3), "Отпуск", by_owner=True))
    series.change(2, Scope.ALL, starts_at=at(9) + 2 * WEEK, ends_at=at(9, 30) + 2 * WEEK, reason="Перевязка")
    assert series.rows() == [
        ("01.03 09:00", PLANNED),
        ("08.03 11:00", PLANNED),
        ("15.03 09:00", PLANNED),
        ("22.03 10:00", "cancelled_by_owner"),
    ]
    said = [series.ask(lambda work, n=n: queries.get_card(work, series.nth(n)).row) for n in range(4)]
    assert [(row.note, row.reason) for row in said] == [
        ("", "Перевязка"),
        ("Натощак", "Перевязка"),
        ("", "Перевязка"),
        ("", ""),
    ]


def test_another_rule_lays_the_rest_anew_and_cancels_what_has_no_place(series: Series) -> None:
    series.change(1, Scope.FUTURE, rule="FREQ=DAILY;COUNT=2")
    assert series.rows() == [
        ("01.03 10:00", PLANNED),
        ("08.03 10:00", PLANNED),
        ("09.03 10:00", PLANNED),
        ("22.03 10:00", "cancelled_by_clinic"),
    ]
    assert series.rules() == ["FREQ=WEEKLY;BYDAY=MO;COUNT=1", "FREQ=DAILY;COUNT=2"]
    series.change(1, Scope.FUTURE, rule="FREQ=DAILY;COUNT=4")
    assert [when for when, state in series.rows() if state == PLANNED][1:] == [
        f"{day}.03 10:00" for day in ("08", "09", "10", "11")
    ]


def test_one_that_was_alone_becomes_a_series(series: Series) -> None:
    alone = series.run(
        lambda work: service.book(work, weekly(series.doctor, rule="", starts_at=at(15), ends_at=at(16)))
    )
    base = series.ask(lambda work: queries.get_card(work, alone).draft)
    mine = replace(base, rule="FREQ=DAILY;COUNT=3")
    series.run(lambda work: service.change_series(work, alone, mine, base, Scope.THIS))
    assert [when for when, _ in series.rows()[4:]] == ["01.03 15:00", "02.03 15:00", "03.03 15:00"]
    card = series.ask(lambda work: queries.get_card(work, alone))
    assert (card.series_rule, card.series_left) == ("FREQ=DAILY;COUNT=3", 3)


def test_a_change_that_has_no_place_somewhere_changes_nothing(series: Series, database: Database) -> None:
    other = weekly(series.doctor, rule="", starts_at=at(11) + 2 * WEEK, ends_at=at(12) + 2 * WEEK)
    series.run(lambda work: service.book(work, other))
    before = series.rows()
    with pytest.raises(Invalid) as refused:
        series.change(0, Scope.ALL, starts_at=at(11), ends_at=at(11, 30))
    assert [p.code for p in refused.value.problems if p.severity == "error"] == ["series_place_taken"]
    assert series.rows() == before


def test_those_after_this_are_cancelled_and_come_back_by_undo(series: Series, database: Database) -> None:
    done = database.command(
        "appointments.cancel_series",
        lambda work: service.cancel_series(work, series.nth(2), "Переезд", Scope.FUTURE, by_owner=True),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert done.value == 2
    assert [state for _, state in series.rows()] == [
        PLANNED,
        PLANNED,
        "cancelled_by_owner",
        "cancelled_by_owner",
    ]
    database.undo(done.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert [state for _, state in series.rows()] == [PLANNED] * 4
    assert (
        series.run(
            lambda work: service.cancel_series(work, series.nth(2), "Переезд", Scope.ALL, by_owner=True)
        )
        == 4
    )
    with pytest.raises(Conflict, match=r"appointment\.not_now"):
        series.run(
            lambda work: service.cancel_series(work, series.nth(2), "Ещё раз", Scope.ALL, by_owner=True)
        )


def test_a_moved_series_keeps_the_clock_s_time_when_the_clocks_change(run: Run, ask: Run) -> None:
    base = run(clinic.get)
    run(lambda work: clinic.change(work, replace(base, name="Клиника", time_zone="Europe/Berlin"), base))
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2027, 3, 15, 10, tzinfo=berlin)
    series = Series(run, ask)
    booked = run(
        lambda work: service.book(work, weekly(series.doctor, 3, starts_at=first, ends_at=first + HALF))
    )
    series.first = booked
    assert [when for when, _ in series.rows("Europe/Berlin")[4:]] == [
        "15.03 10:00",
        "22.03 10:00",
        "29.03 10:00",
    ]
    series.change(0, Scope.ALL, starts_at=first + 3 * HALF, ends_at=first + 4 * HALF)
    assert [when for when, _ in series.rows("Europe/Berlin")[4:]] == [
        "15.03 11:30",
        "22.03 11:30",
        "29.03 11:30",
    ]
