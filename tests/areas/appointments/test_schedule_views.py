"""The day, the week, the month and the free places, as they are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import (
    AppointmentCompanion,
    AppointmentState,
    ExceptionKind,
    ResourceKind,
)
from clinic_desktop.areas.appointments.queries import slots as queries_slots
from clinic_desktop.areas.appointments.rows import (
    NOBODY_ID,
    BlockDraft,
    ExceptionDraft,
    FreeSlot,
    ScheduleView,
    SlotSearch,
)
from clinic_desktop.areas.users import service as users
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Database, Work
from tests import diary, make
from tests.diary import MONDAY, ZONE, at

Run = Callable[..., Any]


def day(work: Work, on: date = MONDAY, **fields: Any) -> ScheduleView:
    return queries.get_day(work, on, ZONE, **fields)


def names(view: ScheduleView) -> list[str]:
    return [column.resource.name for column in view.columns]


def clock(moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(ZONE)):%d %H:%M}"


def test_a_day_has_a_column_for_each_resource_with_its_hours_and_what_stands_in_it(
    run: Run, ask: Run
) -> None:
    def arrange(work: Work) -> tuple[int, int, int]:
        doctor_id, room_id = diary.doctor(work), diary.room(work)
        diary.shift(work, doctor_id, 9, 13)
        owner_id = make.owner(work)
        pet_id = make.pet(work, owner_id)
        made = diary.appointment(
            work,
            at(10),
            doctor_id=doctor_id,
            room_id=room_id,
            owner_id=owner_id,
            pet_id=pet_id,
            type_id=1,
            reason="Рвота",
        )
        for name in ("Мурка", "Бакс"):
            fellow = make.pet(work, owner_id, name)
            work.session.add(AppointmentCompanion(appointment_id=made, pet_id=fellow))
        service.block(work, BlockDraft(doctor_id, at(12), at(12, 30), "Обед"))
        diary.appointment(work, at(11), doctor_id=doctor_id, state=AppointmentState.CANCELLED_BY_OWNER)
        diary.appointment(work, at(11), doctor_id=doctor_id, state=AppointmentState.NO_SHOW)
        diary.appointment(work, at(10, day=MONDAY + timedelta(1)), doctor_id=doctor_id)
        return doctor_id, room_id, made

    doctor_id, room_id, made = run(arrange)
    view = ask(day)
    doctor, room = view.columns
    assert (doctor.resource.id, room.resource.id) == (doctor_id, room_id)
    assert [(clock(s.starts_at), clock(s.ends_at)) for s in doctor.hours] == [("01 09:00", "01 13:00")]
    # A room that was never given hours is there while the clinic is open.
    assert [(clock(s.starts_at), clock(s.ends_at)) for s in room.hours] == [("01 08:00", "01 20:00")]
    assert [block.reason for block in doctor.blocks] == ["Обед"]
    assert [row.state for row in doctor.appointments] == [AppointmentState.PLANNED, AppointmentState.NO_SHOW]
    assert [row.id for row in room.appointments] == [made]
    row = room.appointments[0]
    assert (row.client, row.phone, row.pet_name, row.companions) == (
        "Кузнецова Ирина", "+79162344567", "Барсик", ("Бакс", "Мурка"),
    )  # fmt: skip
    assert (row.species.ru, row.type_name.ru, row.doctor_name, row.room_name, row.reason) == (
        "Кошка", "Первичный приём", "Соколова Е. В.", "Кабинет 1", "Рвота",
    )  # fmt: skip
    assert (row.starts_at, row.deceased, row.equipment_id) == (at(10), False, None)


def test_a_new_client_is_told_by_what_they_said(run: Run, ask: Run) -> None:
    run(
        lambda work: diary.appointment(
            work, at(10), doctor_id=diary.doctor(work), client_phone="+79160000001"
        )
    )
    row = ask(day).columns[0].appointments[0]
    assert (row.client, row.phone, row.pet_name, row.glyph, row.type_name.ru) == (
        "Носов",
        "+79160000001",
        "",
        "",
        "",
    )


def test_columns_are_chosen_by_kind_or_one_by_one(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> int:
        diary.room(work, "УЗИ", ResourceKind.EQUIPMENT)
        diary.room(work, "Кабинет 1")
        diary.doctor(work)
        return diary.room(work, "Кабинет 2")

    second = run(arrange)
    assert names(ask(day)) == ["Соколова Е. В.", "Кабинет 1", "Кабинет 2", "УЗИ"]
    assert names(ask(lambda work: day(work, kind=ResourceKind.ROOM))) == ["Кабинет 1", "Кабинет 2"]
    assert names(ask(lambda work: day(work, resource_ids=(second,)))) == ["Кабинет 2"]


def test_what_has_no_doctor_is_not_lost_among_doctors(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> None:
        diary.doctor(work)
        diary.appointment(work, at(10), room_id=diary.room(work))

    run(arrange)
    assert names(ask(day)) == ["Соколова Е. В.", "Кабинет 1"]
    view = ask(lambda work: day(work, kind=ResourceKind.DOCTOR))
    assert [(c.resource.id, len(c.appointments)) for c in view.columns][1] == (NOBODY_ID, 1)
    assert names(ask(lambda work: day(work, kind=ResourceKind.ROOM))) == ["Кабинет 1"]
    run(lambda work: diary.appointment(work, at(10), state=AppointmentState.REQUESTED))
    assert ask(day).columns[-1].resource.id == NOBODY_ID


def test_what_is_archived_is_shown_while_something_stands_in_it_and_listed_to_be_moved(
    run: Run, ask: Run
) -> None:
    def arrange(work: Work) -> int:
        doctor_id = diary.doctor(work)
        diary.appointment(work, at(10), doctor_id=doctor_id)
        diary.appointment(work, at(9), doctor_id=doctor_id, state=AppointmentState.CANCELLED_BY_CLINIC)
        service.archive_resource(work, doctor_id)
        return doctor_id

    doctor_id = run(arrange)
    view = ask(day)
    assert (names(view), view.columns[0].hours) == (["Соколова Е. В."], ())
    assert names(ask(lambda work: day(work, MONDAY + timedelta(1)))) == []
    assert ask(lambda work: queries.count_ahead(work, doctor_id)) == 1
    listed = ask(queries.list_to_move)
    assert ([row.doctor_id for row in listed.rows], listed.more) == ([doctor_id], False)
    assert ask(lambda work: queries.list_to_move(work, limit=0)).more
    run(lambda work: service.restore_resource(work, doctor_id))
    assert ask(queries.list_to_move).rows == ()


def test_bookings_of_a_doctor_who_left_are_listed_to_be_moved(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> None:
        diary.appointment(work, at(10), doctor_id=diary.doctor(work))
        diary.appointment(work, at(11), doctor_id=diary.doctor(work, "other", "Ким"))

    run(arrange)
    who = next(person.user_id for person in ask(queries.get_lists).people if person.name == "Ким")
    run(lambda work: users.archive(work, who))
    assert [row.doctor_name for row in ask(queries.list_to_move).rows] == ["Ким"]


def test_a_night_stands_in_both_days(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> int:
        doctor_id = diary.doctor(work)
        diary.shift(work, doctor_id, 20, 8, weekdays=(0,))
        diary.appointment(work, at(23, 30), 60, doctor_id=doctor_id)
        service.register_exception(
            work, ExceptionDraft(None, ExceptionKind.OFF, MONDAY + timedelta(2), reason="Праздник")
        )
        return doctor_id

    doctor_id = run(arrange)
    tuesday = MONDAY + timedelta(1)
    for on, hours in ((MONDAY, ("01 20:00", "02 00:00")), (tuesday, ("02 00:00", "02 08:00"))):
        column = ask(lambda work, on=on: day(work, on)).columns[0]
        assert [(clock(s.starts_at), clock(s.ends_at)) for s in column.hours] == [hours]
        assert len(column.appointments) == 1
    week = ask(lambda work: queries.get_week(work, doctor_id, MONDAY, ZONE))
    assert [len(column.appointments) for column in week.columns] == [1, 1, 0, 0, 0, 0, 0]
    assert [column.off_reason for column in week.columns][1:4] == ["", "Праздник", ""]
    assert [column.day for column in week.columns][-1] == MONDAY + timedelta(6)
    with pytest.raises(NotFound):
        ask(lambda work: queries.get_week(work, 99, MONDAY, ZONE))


def test_a_month_says_how_full_each_day_is(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> int:
        one, other = diary.doctor(work), diary.doctor(work, "other", "Ким")
        diary.shift(work, one, 9, 13)
        diary.shift(work, other, 9, 11, weekdays=(0,))
        # Late by the clinic's clock: in Greenwich it is still Sunday.
        diary.appointment(work, at(0, 30), 30, doctor_id=one)
        diary.appointment(work, at(10), 20, doctor_id=other)
        diary.appointment(work, at(10), 45, room_id=diary.room(work))
        diary.appointment(work, at(12), 30, doctor_id=one, state=AppointmentState.NO_SHOW)
        service.register_exception(
            work, ExceptionDraft(None, ExceptionKind.OFF, date(2027, 3, 8), reason="Праздник")
        )
        return one

    one = run(arrange)
    days = ask(lambda work: queries.get_month(work, MONDAY, ZONE))
    assert len(days) == 31
    assert (days[0].appointments, days[0].booked_min, days[0].worked_min) == (3, 50, 360)
    assert (days[1].appointments, days[1].booked_min, days[1].worked_min) == (0, 0, 240)
    assert (days[7].off_reason, days[7].worked_min) == ("Праздник", 0)
    own = ask(lambda work: queries.get_month(work, MONDAY, ZONE, one))
    assert (own[0].appointments, own[0].booked_min, own[0].worked_min) == (1, 30, 240)


def test_a_day_takes_as_many_statements_when_it_is_full_as_when_it_is_empty(
    run: Run, ask: Run, database: Database
) -> None:
    sent: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        sent.append(statement)

    def counted() -> int:
        sent.clear()
        ask(day)
        return sum(statement.lstrip().startswith("SELECT") for statement in sent)

    event.listen(database.engine, "before_cursor_execute", note)
    run(diary.doctor)
    empty = counted()

    def fill(work: Work) -> None:
        doctor_id = diary.doctor(work, "other", "Ким")
        diary.shift(work, doctor_id)
        for number in range(10):
            diary.appointment(work, at(9, 20 * number), 20, doctor_id=doctor_id)

    run(fill)
    assert (counted(), empty <= 6) == (empty, True)
    event.remove(database.engine, "before_cursor_execute", note)


# --- free places


def slots(work: Work, length: int = 30, **fields: Any) -> list[tuple[str, str]]:
    given: dict[str, Any] = {"first_on": MONDAY, "last_on": MONDAY} | fields
    found: tuple[FreeSlot, ...] = queries.find_slots(work, SlotSearch(length, **given), ZONE)
    return [(slot.doctor_name, clock(slot.starts_at)) for slot in found]


def test_a_place_is_free_of_everything_else_and_on_shift(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> tuple[int, int]:
        room_id = diary.room(work)
        one, other = diary.doctor(work), diary.doctor(work, "other", "Ким", slot_min=30)
        diary.shift(work, one, 9, 11, room_id=room_id)
        diary.shift(work, other, 10, 12)
        diary.appointment(work, at(9, 15), 20, doctor_id=one)
        service.block(work, BlockDraft(other, at(10, 30), at(11), "Планёрка"))
        diary.appointment(work, at(10, 30), 30, room_id=room_id, state=AppointmentState.ARRIVED)
        return one, room_id

    one, room_id = run(arrange)
    first, second = "Соколова Е. В.", "Ким"
    assert ask(slots) == [
        (first, "01 09:45"), (first, "01 10:00"), (second, "01 10:00"), (first, "01 10:15"), (first, "01 10:30"),
        (second, "01 11:00"), (second, "01 11:30"),
    ]  # fmt: skip
    assert ask(lambda work: slots(work, doctor_ids=(one,), to_min=10 * 60 + 30)) == [
        (first, "01 09:45"), (first, "01 10:00"),
    ]  # fmt: skip
    assert ask(lambda work: slots(work, resource_id=room_id, doctor_ids=(one,))) == [
        (first, "01 09:45"), (first, "01 10:00"),
    ]  # fmt: skip
    assert ask(lambda work: slots(work, limit=2)) == ask(slots)[:2]
    assert ask(lambda work: slots(work, weekdays=(2,))) == []
    found = ask(lambda work: queries.find_slots(work, SlotSearch(30, MONDAY, MONDAY, (one,)), ZONE))
    # Where the doctor sits, unless the room is taken.
    assert [slot.room_name for slot in found] == ["Кабинет 1", "Кабинет 1", "", ""]
    run(lambda work: service.archive_resource(work, room_id))
    with pytest.raises(NotFound):
        ask(lambda work: slots(work, resource_id=room_id))


def test_a_server_that_joins_no_ranges_finds_the_same_places(
    run: Run, ask: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def arrange(work: Work) -> None:
        beside = diary.doctor(work, "beside", "Ким", allows_overlap=True)
        diary.shift(work, beside, 9, 13)
        # One after the other, one within the other, the same twice, and a gap.
        for hour, minutes in ((9, 30), (9.5, 60), (9.75, 15), (9.75, 15), (11, 90), (11.5, 15)):
            diary.appointment(work, at(0, round(hour * 60)), minutes, doctor_id=beside)

    run(arrange)
    found = ask(slots)
    assert [moment for _, moment in found] == ["01 10:30", "01 12:30"]
    monkeypatch.setattr(queries_slots, "JOINS_SINCE", (1_000,))
    assert ask(slots) == found


def test_no_place_is_found_in_the_past(run: Run, ask: Run) -> None:
    today = datetime.now(UTC).astimezone(ZoneInfo(ZONE)).date()

    def arrange(work: Work) -> datetime:
        diary.shift(work, diary.doctor(work), 0, 0, first_on=today - timedelta(7))
        return work.now

    now = run(arrange)
    found = ask(
        lambda work: queries.find_slots(
            work, SlotSearch(15, today - timedelta(1), today + timedelta(1)), ZONE
        )
    )
    assert now <= found[0].starts_at < now + timedelta(minutes=20)


def test_who_goes_on_after_midnight_in_the_same_room_is_found_with_it(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> None:
        doctor, room_id = diary.doctor(work), diary.room(work)
        for starts, ends in ((20, 0), (0, 8)):
            diary.shift(work, doctor, starts, ends, room_id=room_id)

    run(arrange)
    search = SlotSearch(60, MONDAY, MONDAY + timedelta(1))
    found = {
        clock(slot.starts_at): slot.room_name
        for slot in ask(lambda work: queries.find_slots(work, search, ZONE))
    }
    assert [found[moment] for moment in ("01 22:30", "01 23:30", "02 00:00")] == ["Кабинет 1"] * 3


def test_a_place_may_reach_over_midnight(run: Run, ask: Run) -> None:
    run(lambda work: diary.shift(work, diary.doctor(work), 23, 1, weekdays=(0,)))
    found = ask(lambda work: slots(work, 90, last_on=MONDAY + timedelta(1)))
    assert [moment for _, moment in found] == ["01 23:00", "01 23:15", "01 23:30"]
