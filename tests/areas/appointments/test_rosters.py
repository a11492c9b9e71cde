"""Doctors, rooms, hours and blocks: what is stored, what is refused, what is told apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import (
    AppointmentState,
    ExceptionKind,
    ResourceClaim,
    ResourceKind,
    Shift,
)
from clinic_desktop.areas.appointments.rows import (
    BlockDraft,
    ExceptionDraft,
    ResourceDraft,
    SettingsDraft,
    ShiftDraft,
    TypeDraft,
)
from clinic_desktop.areas.audit import queries as journal
from clinic_desktop.areas.audit.rows import JournalFilters
from clinic_desktop.areas.users import service as users
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database, Work
from tests import diary
from tests.diary import MONDAY, at

Run = Callable[..., Any]


def codes(refused: pytest.ExceptionInfo[Invalid]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in refused.value.problems}


def test_all_doctors_get_a_column_in_one_action(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> None:
        diary.person(work, "one", "Соколова")
        diary.person(work, "two", "Мельников", role="senior_vet")
        diary.person(work, "namesake", "Соколова")
        diary.person(work, "desk", "Лебедева", role="reception")
        users.archive(work, diary.person(work, "gone", "Бывший"))

    run(arrange)
    assert run(service.add_doctors) == 3
    rows = ask(queries.list_resources)
    assert [row.name for row in rows] == ["Мельников", "Соколова", "Соколова (namesake)"]
    assert run(service.add_doctors) == 0
    run(lambda work: service.archive_resource(work, rows[0].id))
    assert run(service.add_doctors) == 0


def test_whoever_works_alone_is_the_doctor(run: Run, ask: Run) -> None:
    run(lambda work: diary.person(work, "me", "Ким", role="administrator"))
    assert run(service.add_doctors) == 1
    assert [row.name for row in ask(queries.list_resources)] == ["Ким"]


def test_a_person_has_one_column_and_a_name_stands_once(run: Run) -> None:
    def arrange(work: Work) -> int:
        diary.room(work, "Кабинет 1")
        return diary.person(work)

    user_id = run(arrange)
    run(lambda work: service.register_resource(work, ResourceDraft(ResourceKind.DOCTOR, user_id, "Соколова")))
    for draft, found in (
        (ResourceDraft(ResourceKind.DOCTOR, user_id, "Другая"), ("user_id", "doctor_twice")),
        (ResourceDraft(ResourceKind.DOCTOR, None, "Ничей"), ("user_id", "doctor_is_a_person")),
        (ResourceDraft(ResourceKind.ROOM, None, "кабинет  1"), ("name", "name_taken")),
        (ResourceDraft(ResourceKind.ROOM, None, " "), ("name", "required")),
        (ResourceDraft(ResourceKind.ROOM, None, "Рентген", slot_min=90), ("slot_min", "whole_range")),
        (ResourceDraft(ResourceKind.DOCTOR, 9_999, "Нет такого"), ("user_id", "choose_from_list")),
    ):
        with pytest.raises(Invalid) as refused:
            run(lambda work, draft=draft: service.register_resource(work, draft))
        assert found in codes(refused)
    run(
        lambda work: service.register_resource(work, ResourceDraft(ResourceKind.EQUIPMENT, None, "Кабинет 1"))
    )


def test_what_was_booked_stays_what_it_is(run: Run, ask: Run) -> None:
    room_id = run(diary.room)
    base = ResourceDraft(ResourceKind.ROOM, None, "Кабинет 1")
    device = replace(base, kind=ResourceKind.EQUIPMENT)
    run(lambda work: service.change_resource(work, room_id, device, base))
    run(lambda work: service.change_resource(work, room_id, replace(base, note="терапия"), device))
    run(lambda work: diary.appointment(work, at(10), room_id=room_id))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.change_resource(work, room_id, device, replace(base, note="терапия")))
    assert codes(refused) == {("kind", "resource_kind")}
    assert ask(queries.list_resources)[0].note == "терапия"


def test_two_changes_of_a_room_at_once_are_merged_or_compared(run: Run, ask: Run) -> None:
    room_id = run(diary.room)
    base = ResourceDraft(ResourceKind.ROOM, None, "Кабинет 1")
    run(lambda work: service.change_resource(work, room_id, replace(base, slot_min=30), base))
    run(lambda work: service.change_resource(work, room_id, replace(base, note="терапия"), base))
    assert [(row.slot_min, row.note) for row in ask(queries.list_resources)] == [(30, "терапия")]
    with pytest.raises(Conflict) as both:
        run(lambda work: service.change_resource(work, room_id, replace(base, slot_min=20), base))
    assert both.value.fields == {"slot_min": (15, 30)}


def test_a_doctor_who_left_gets_no_column_back(run: Run) -> None:
    def arrange(work: Work) -> int:
        user_id = diary.person(work)
        made = service.register_resource(work, ResourceDraft(ResourceKind.DOCTOR, user_id, "Соколова"))
        service.archive_resource(work, made)
        users.archive(work, user_id)
        return made

    doctor_id = run(arrange)
    with pytest.raises(Conflict, match="doctor_left"):
        run(lambda work: service.restore_resource(work, doctor_id))


def test_types_keep_their_order_and_names(run: Run, ask: Run) -> None:
    shipped = ask(queries.list_types)
    assert [row.code for row in shipped][:2] == ["first", "repeat"]
    made = run(lambda work: service.register_type(work, TypeDraft("", "Чипирование", 10)))
    assert ask(queries.list_types)[-1].name.en == "Чипирование"
    for draft, found in (
        (TypeDraft("", "операция", 10), ("name_ru", "name_taken")),
        (TypeDraft("A", "А", 0), ("length_min", "whole_range")),
        (TypeDraft("A", "А", None), ("length_min", "required")),
        (TypeDraft("A", "А", 10, resource_id=77), ("resource_id", "choose_from_list")),
    ):
        with pytest.raises(Invalid) as refused:
            run(lambda work, draft=draft: service.register_type(work, draft))
        assert found in codes(refused)
    run(lambda work: service.archive_type(work, made))
    assert made not in {row.id for row in ask(queries.list_types)}
    assert made in {row.id for row in ask(lambda work: queries.list_types(work, archived=True))}


# --- hours


def stored(work: Work) -> list[tuple[int, int, int]]:
    return [(s.weekday, s.starts_min, s.length_min) for s in work.session.query(Shift).order_by(Shift.id)]


def test_hours_are_stored_for_each_weekday(run: Run, ask: Run) -> None:
    doctor_id = run(diary.doctor)
    base = ShiftDraft(doctor_id, MONDAY, None, (0, 2), 1, 20 * 60, 8 * 60)
    shift_id = run(lambda work: service.register_shift(work, base))
    assert ask(stored) == [(0, 1200, 720), (2, 1200, 720)]
    own = replace(base, weekdays=(0,))
    run(lambda work: service.change_shift(work, shift_id, replace(own, weekdays=(0, 4), ends_min=420), own))
    assert ask(stored) == [(0, 1200, 660), (2, 1200, 720), (4, 1200, 660)]
    run(lambda work: service.archive_shift(work, shift_id))
    rosters = ask(lambda work: queries.rosters_of(work, (doctor_id,), MONDAY, MONDAY + timedelta(6)))
    assert [s.weekday for s in rosters[doctor_id].shifts] == [2, 4]
    run(lambda work: service.restore_shift(work, shift_id))


def test_hours_are_those_of_somebody_in_a_room(run: Run) -> None:
    doctor_id = run(diary.doctor)
    base = ShiftDraft(doctor_id, MONDAY, None, (0,), 1, 540, 1080)
    for draft, found in (
        (replace(base, room_id=99), ("room_id", "choose_from_list")),
        (replace(base, resource_id=99), ("resource_id", "choose_from_list")),
        (replace(base, weekdays=()), ("weekdays", "weekday_needed")),
    ):
        with pytest.raises(Invalid) as refused:
            run(lambda work, draft=draft: service.register_shift(work, draft))
        assert codes(refused) == {found}


def test_days_that_differ(run: Run, ask: Run) -> None:
    doctor_id = run(diary.doctor)
    base = ExceptionDraft(None, ExceptionKind.OFF, date(2027, 3, 8), reason="8 марта")
    holiday = run(lambda work: service.register_exception(work, base))
    whole = replace(base, last_on=base.first_on)
    run(lambda work: service.change_exception(work, holiday, replace(whole, last_on=date(2027, 3, 9)), whole))
    rosters = ask(lambda work: queries.rosters_of(work, (doctor_id,), date(2027, 3, 9), date(2027, 3, 9)))
    assert [e.reason for e in rosters[doctor_id].exceptions] == ["8 марта"]
    for draft, found in (
        (replace(base, kind=ExceptionKind.EXTRA), ("resource_id", "extra_of_somebody")),
        (replace(base, kind=ExceptionKind.EXTRA, resource_id=doctor_id), ("starts_min", "required")),
        (replace(base, starts_min=540), ("ends_min", "required")),
        (replace(base, last_on=MONDAY), ("last_on", "period_turned")),
    ):
        with pytest.raises(Invalid) as refused:
            run(lambda work, draft=draft: service.register_exception(work, draft))
        assert found in codes(refused)
    run(lambda work: service.archive_exception(work, holiday))
    rosters = ask(lambda work: queries.rosters_of(work, (doctor_id,), date(2027, 3, 9), date(2027, 3, 9)))
    assert rosters[doctor_id].exceptions == ()


# --- blocks


def taken(work: Work) -> list[tuple[datetime, datetime]]:
    return [(claim.starts_at, claim.ends_at) for claim in work.session.query(ResourceClaim)]


def test_a_block_takes_the_time_and_gives_it_back(run: Run, ask: Run, database: Database) -> None:
    doctor_id = run(diary.doctor)
    base = BlockDraft(doctor_id, at(12), at(13), "Обед")
    block_id = run(lambda work: service.block(work, base))
    assert ask(taken) == [(at(12), at(13))]
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.block(work, replace(base, starts_at=at(12, 45), ends_at=at(14))))
    (problem,) = refused.value.problems
    assert (problem.field, problem.code, problem.params["what"]) == ("starts_at", "time_blocked", "Обед")
    later = replace(base, starts_at=at(12, 30), ends_at=at(13, 30))
    run(lambda work: service.change_block(work, block_id, later, base))
    assert ask(taken) == [(at(12, 30), at(13, 30))]
    run(lambda work: service.change_block(work, block_id, replace(later, reason="Перерыв"), later))
    run(lambda work: service.unblock(work, block_id))
    assert ask(taken) == []
    with pytest.raises(NotFound):
        run(lambda work: service.change_block(work, block_id, base, later))
    run(lambda work: service.block(work, base), action_id=(again := uuid4()))
    database.undo(again, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert ask(taken) == []


def test_where_something_is_booked_nothing_is_blocked_unless_overlaps_are_allowed(run: Run, ask: Run) -> None:
    strict, loose = run(diary.room), run(lambda work: diary.room(work, "Стационар", allows_overlap=True))
    for room_id in (strict, loose):
        run(lambda work, room_id=room_id: diary.appointment(work, at(12), room_id=room_id))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.block(work, BlockDraft(strict, at(12), at(13), "Уборка")))
    assert codes(refused) == {("starts_at", "place_taken")}
    run(lambda work: service.block(work, BlockDraft(loose, at(12), at(13), "Уборка")))
    run(lambda work: service.archive_resource(work, loose))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.block(work, BlockDraft(loose, at(14), at(15), "Уборка")))
    assert codes(refused) == {("resource_id", "resource_archived")}


# --- settings


def test_settings_are_stored_in_the_order_they_are_given(run: Run, ask: Run) -> None:
    base = ask(queries.get_settings)
    mine = replace(base, slot_parts=("owner", "pet", "owner", "nonsense"), red_min=45)
    run(lambda work: service.change_settings(work, mine, base))
    assert ask(queries.get_settings) == replace(base, slot_parts=("owner", "pet"), red_min=45)
    for fields, found in (
        ({"red_min": 10}, ("red_min", "red_after_amber")),
        ({"day_from_min": 1300}, ("day_to_min", "hours_turned")),
        ({"day_to_min": 1441}, ("day_to_min", "whole_range")),
        ({"slot_parts": ()}, ("slot_parts", "parts_needed")),
    ):
        base = ask(queries.get_settings)
        with pytest.raises(Invalid) as refused:
            run(lambda work, b=base, f=fields: service.change_settings(work, replace(b, **f), b))
        assert found in codes(refused)


def test_without_the_right_nothing_of_the_schedule_is_changed(database: Database) -> None:
    nobody = Actor(2, "Стажёр", frozenset())
    for change in (
        service.add_doctors,
        lambda work: service.change_settings(work, SettingsDraft(), SettingsDraft()),
    ):
        with pytest.raises(Denied):
            database.command("test", change, actor=nobody)


def test_the_journal_tells_of_what_belongs_to_nobody_in_particular(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> tuple[int, int]:
        holiday = ExceptionDraft(None, ExceptionKind.OFF, date(2027, 3, 8), reason="8 марта")
        return service.register_exception(work, holiday), diary.appointment(work, at(10))

    run(arrange)
    (newest,) = ask(lambda work: journal.list_journal(work, JournalFilters(), limit=1))
    assert {subject.table for subject in newest.subjects} == {"appointments"}


def test_bookings_in_days_off_are_counted_before_nobody_works_then(run: Run, ask: Run) -> None:
    doctor, other = run(diary.doctor), run(lambda work: diary.doctor(work, "other", "Белов К. И."))
    for day, hour, who in ((0, 10, doctor), (0, 15, other), (1, 12, doctor), (2, 9, doctor)):
        starts_at = diary.at(hour) + timedelta(days=day)
        run(lambda work, starts_at=starts_at, who=who: diary.appointment(work, starts_at, doctor_id=who))
    run(
        lambda work: diary.appointment(
            work, diary.at(11), state=AppointmentState.CANCELLED_BY_OWNER, doctor_id=doctor
        )
    )

    def standing(**fields: Any) -> int:
        draft = replace(ExceptionDraft(first_on=MONDAY), **fields)
        found: int = ask(lambda work: queries.count_standing(work, draft))
        return found

    assert standing() == 2
    assert standing(resource_id=doctor, last_on=MONDAY + timedelta(days=1)) == 2
    assert standing(starts_min=12 * 60, ends_min=18 * 60) == 1
    assert standing(starts_min=10 * 60 + 15, ends_min=10 * 60 + 20) == 1
    assert standing(starts_min=10 * 60 + 30, ends_min=15 * 60) == 0
    assert standing(kind=ExceptionKind.EXTRA, starts_min=0, ends_min=60) == 0
    assert standing(first_on=None) == 0
