"""Booking on both engines: what is refused, what is warned of, and that one place is never taken twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from clinic_desktop.areas.appointments import queries, rules, service
from clinic_desktop.areas.appointments.entities import (
    AppointmentState,
    ResourceClaim,
)
from clinic_desktop.areas.appointments.rows import AppointmentDraft, BlockDraft
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.medical_records import service as medical_records
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import OwnershipRole, PetStatus
from clinic_desktop.areas.pets.rows import PersonDraft, StatusDraft
from clinic_desktop.core.errors import Conflict, Denied, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database
from tests import diary, make
from tests.diary import at

State = AppointmentState
Run = Callable[..., Any]
HALF = timedelta(minutes=30)


@pytest.fixture
def doctor(run: Run) -> int:
    return int(run(diary.doctor))


@pytest.fixture
def room(run: Run) -> int:
    return int(run(diary.room))


@pytest.fixture
def pet(run: Run) -> int:
    return int(run(make.pet))


def draft(doctor_id: int | None = None, hour: int = 10, minute: int = 0, **fields: Any) -> AppointmentDraft:
    starts_at = at(hour, minute)
    given: dict[str, Any] = {
        "client_name": "Носов",
        "client_phone": "8 916 000-11-22",
        "doctor_id": doctor_id,
        "starts_at": starts_at,
        "ends_at": starts_at + HALF,
    }
    return AppointmentDraft(**(given | fields))


def codes(found: Any) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in found]


def row_of(ask: Run, appointment_id: int) -> Any:
    return ask(lambda work: queries.get_card(work, appointment_id).row)


def overlaps(ask: Run) -> int:
    pairs = text(
        "SELECT count(*) FROM resource_claims a JOIN resource_claims b ON a.resource_id = b.resource_id "
        "AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at AND a.exclusive AND b.exclusive"
    )
    return int(ask(lambda work: work.session.scalar(pairs)))


def test_a_booking_is_planned_and_says_who_made_it(run: Run, ask: Run, doctor: int, pet: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor, pet_id=pet, client_name="", client_phone="")))
    row = row_of(ask, booked)
    assert (row.state, row.pet_name, row.client) == (State.PLANNED, "Барсик", "Кузнецова Ирина")
    assert row.created_by == BUILT_IN_ADMINISTRATOR.name
    assert (row.starts_at, row.ends_at) == (at(10), at(10, 30))


def test_a_new_client_needs_a_name_and_a_phone(run: Run, ask: Run, doctor: int) -> None:
    with pytest.raises(Invalid) as nameless:
        run(lambda work: service.book(work, draft(doctor, client_name=" ", client_phone="")))
    assert codes(nameless.value.problems) == [("client_name", "client_needed")]
    with pytest.raises(Invalid) as phoneless:
        run(lambda work: service.book(work, draft(doctor, client_phone="")))
    assert codes(phoneless.value.problems) == [("client_phone", "client_phone_needed")]
    booked = run(lambda work: service.book(work, draft(doctor)))
    assert row_of(ask, booked).phone == "+79160001122"


def test_what_is_taken_is_refused_with_what_stands_there(run: Run, doctor: int, room: int) -> None:
    run(lambda work: service.book(work, draft(doctor, room_id=room)))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.book(work, draft(doctor, 10, 15)))
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("doctor_id", "place_taken")
    assert problem.params["what"] == "Носов"
    assert problem.params["time"] == "10:00 – 10:30"
    assert problem.params["resource"] == "Соколова Е. В."
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.book(work, draft(None, 10, 29, room_id=room)))
    assert codes(refused.value.problems) == [("room_id", "place_taken")]
    run(lambda work: service.book(work, draft(doctor, 10, 30, room_id=room)))


def test_a_move_to_another_doctor_goes_to_where_that_doctor_sits(run: Run, ask: Run, doctor: int) -> None:
    first, second, xray = (run(lambda work, n=n: diary.room(work, f"Кабинет {n}")) for n in (1, 2, 3))
    other = run(lambda work: diary.doctor(work, "other", "Белов К. И."))
    wanderer = run(lambda work: diary.doctor(work, "third", "Ким В. С."))
    for who, where in ((doctor, first), (other, second)):
        run(lambda work, who=who, where=where: diary.shift(work, who, 9, 14, room_id=where))
    run(lambda work: diary.shift(work, other, 14, 18, room_id=xray))

    def moved(booked: int, hour: int, column: int | None) -> int | None:
        version = row_of(ask, booked).version
        times = {"starts_at": at(hour), "ends_at": at(hour, 30)}
        run(lambda work: service.move(work, booked, version, **times, resource_id=column))
        room_id: int | None = row_of(ask, booked).room_id
        return room_id

    seated = run(lambda work: service.book(work, draft(doctor, room_id=first)))
    assert moved(seated, 11, None) == first
    assert moved(seated, 11, other) == second
    # In the afternoon the doctor sits elsewhere; after the shift the room stays.
    assert moved(seated, 15, None) == xray
    assert moved(seated, 19, None) == xray
    assert moved(seated, 12, None) == xray
    chosen = run(lambda work: service.book(work, draft(doctor, 13, room_id=xray)))
    assert moved(chosen, 13, other) == xray
    # A new booking takes no room that is taken, and of a doctor without one none.
    taken = run(lambda work: service.book(work, draft(doctor, 9, room_id=first)))
    run(lambda work: service.book(work, draft(None, 10, room_id=second)))
    assert moved(taken, 10, other) is None
    assert moved(taken, 9, doctor) is None
    held = run(lambda work: service.book(work, draft(doctor, 9, 30, room_id=first)))
    assert moved(held, 11, wanderer) is None


def test_where_overlaps_are_allowed_they_are_warned_of(run: Run, ask: Run) -> None:
    both = run(lambda work: diary.room(work, "Процедурная", allows_overlap=True))
    run(lambda work: service.book(work, draft(None, room_id=both)))
    found = ask(lambda work: queries.booking_warnings(work, draft(None, 10, 10, room_id=both), None))
    assert [(p.code, p.severity) for p in found] == [("place_shared", "warning")]
    run(lambda work: service.book(work, draft(None, 10, 10, room_id=both)))


def test_once_overlaps_are_not_allowed_any_more_nothing_is_booked_over_what_was(run: Run, ask: Run) -> None:
    shared = run(lambda work: diary.room(work, allows_overlap=True))
    first, second = (
        int(run(lambda work, minute=minute: service.book(work, draft(None, 10, minute, room_id=shared))))
        for minute in (0, 10)
    )
    kept = ask(lambda work: queries.get_resource_draft(work, shared))
    run(lambda work: service.change_resource(work, shared, replace(kept, allows_overlap=False), kept))
    with pytest.raises(Invalid):
        run(lambda work: service.book(work, draft(None, 10, 35, room_id=shared)))
    # Both stay, and what is said of them can be changed.
    base = ask(lambda work: queries.get_card(work, second)).draft
    noted = replace(base, note="вдвоём")
    assert not [
        p for p in ask(lambda work: queries.booking_warnings(work, noted, second)) if p.severity == "error"
    ]
    run(lambda work: service.change(work, second, noted, base))
    with pytest.raises(Conflict, match="place_taken"):
        run(lambda work: service.move(work, first, 1, starts_at=at(10, 5), ends_at=at(10, 30)))


def test_a_block_is_not_booked_over(run: Run, doctor: int) -> None:
    run(lambda work: service.block(work, BlockDraft(doctor, at(12), at(13), "Обед")))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.book(work, draft(doctor, 12, 30)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.params["what"]) == ("time_blocked", "Обед")


def test_what_does_not_exist_is_refused(run: Run, doctor: int) -> None:
    for field in ("room_id", "type_id", "pet_id"):
        unknown = draft(doctor, **{field: 999})
        with pytest.raises(Invalid) as refused:
            run(lambda work, unknown=unknown: service.book(work, unknown))
        assert codes(refused.value.problems) == [(field, "choose_from_list")]


def test_what_is_unusual_is_asked_about_and_not_refused(run: Run, ask: Run, doctor: int, pet: int) -> None:
    run(lambda work: diary.shift(work, doctor))
    other = run(lambda work: make.owner(work, "Чужой"))
    booked = run(lambda work: service.book(work, draft(doctor, 12, pet_id=pet)))
    run(lambda work: pets.set_status(work, pet, StatusDraft(PetStatus.DECEASED, clinic_today(work))))
    late = draft(doctor, 20, pet_id=pet, owner_id=other)
    found = ask(lambda work: queries.booking_warnings(work, late, None))
    assert {p.code for p in found} == {"booking_deceased", "not_on_shift", "pet_booked_that_day"}
    assert {p.severity for p in found} == {"warning"}
    itself = ask(lambda work: queries.booking_warnings(work, draft(doctor, 12, pet_id=pet), booked))
    assert {p.code for p in itself} == {"booking_deceased"}
    run(lambda work: service.book(work, late))


def test_an_archived_doctor_is_not_booked_but_keeps_what_was(run: Run, ask: Run, doctor: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    run(lambda work: service.archive_resource(work, doctor))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.book(work, draft(doctor, 15)))
    assert codes(refused.value.problems) == [("doctor_id", "resource_archived")]
    base = ask(lambda work: queries.get_card(work, booked).draft)
    run(lambda work: service.change(work, booked, replace(base, note="Позвонить"), base))
    assert row_of(ask, booked).note == "Позвонить"


def test_the_database_refuses_what_the_program_would_not_ask_for(run: Run, ask: Run, doctor: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))

    def behind(work: Any) -> None:
        work.session.add(
            ResourceClaim(
                resource_id=doctor,
                starts_at=at(10, 29),
                ends_at=at(11),
                exclusive=True,
                appointment_id=booked,
            )
        )
        work.session.flush()

    with pytest.raises(Conflict, match=r"appointment\.taken"):
        run(behind)

    def longer(work: Any) -> None:
        other = service.book(work, draft(doctor, 11))
        claim = work.session.scalars(select(ResourceClaim).where(ResourceClaim.appointment_id == other)).one()
        claim.starts_at = at(10, 15)
        work.session.flush()

    with pytest.raises(Conflict, match=r"appointment\.taken"):
        run(longer)
    assert overlaps(ask) == 0


# --- moving, cancelling, undoing


def test_a_drag_gives_another_time_and_column(run: Run, ask: Run, doctor: int, room: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    row = row_of(ask, booked)
    second = run(lambda work: diary.doctor(work, "vet2", "Белов К. И."))
    times = {"starts_at": at(11), "ends_at": at(12)}
    run(lambda work: service.move(work, booked, row.version, **times, resource_id=second))
    moved = row_of(ask, booked)
    assert (moved.starts_at, moved.ends_at, moved.doctor_name) == (at(11), at(12), "Белов К. И.")
    run(lambda work: service.move(work, booked, moved.version, **times, resource_id=room))
    assert (row_of(ask, booked).room_id, row_of(ask, booked).doctor_id) == (room, second)
    run(lambda work: service.book(work, draft(doctor)))


def test_of_two_who_move_the_same_the_second_is_told(run: Run, ask: Run, doctor: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    seen = row_of(ask, booked).version
    run(lambda work: service.move(work, booked, seen, starts_at=at(11), ends_at=at(11, 30)))
    with pytest.raises(Conflict, match=r"appointment\.moved") as told:
        run(lambda work: service.move(work, booked, seen, starts_at=at(12), ends_at=at(12, 30)))
    assert told.value.params["who"] == BUILT_IN_ADMINISTRATOR.name
    assert row_of(ask, booked).starts_at == at(11)


def test_a_move_onto_another_is_refused_in_a_sentence(run: Run, ask: Run, doctor: int) -> None:
    run(lambda work: service.book(work, draft(doctor, 12)))
    booked = run(lambda work: service.book(work, draft(doctor)))
    with pytest.raises(Conflict, match=r"appointment\.place_taken") as told:
        run(lambda work: service.move(work, booked, 1, starts_at=at(11, 45), ends_at=at(12, 15)))
    assert told.value.params["time"] == "12:00 – 12:30"
    assert row_of(ask, booked).starts_at == at(10)


def test_only_what_lies_ahead_is_moved(run: Run, doctor: int) -> None:
    for hour, state in enumerate(sorted(set(State) - rules.MOVABLE), 8):
        held = run(
            lambda work, state=state, hour=hour: diary.appointment(
                work, at(hour), state=state, doctor_id=doctor
            )
        )
        with pytest.raises(Conflict, match=r"appointment\.not_movable"):
            run(lambda work, held=held: service.move(work, held, 1, starts_at=at(20), ends_at=at(21)))


def test_the_server_is_lost_in_the_middle_of_a_move_and_the_move_is_asked_for(
    run: Run, ask: Run, database: Database, doctor: int
) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    action = uuid4()
    assert database.find_outcome(action) is None
    for _ in range(2):
        run(
            lambda work: service.move(work, booked, 1, starts_at=at(11), ends_at=at(11, 30)),
            action_id=action,
        )
    found = database.find_outcome(action)
    assert found is not None
    assert found.value == booked
    row = row_of(ask, booked)
    assert (row.starts_at, row.version) == (at(11), 2)


def test_what_was_cancelled_comes_back_if_its_place_is_free(run: Run, ask: Run, doctor: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    run(lambda work: service.confirm(work, booked))
    with pytest.raises(Invalid):
        run(lambda work: service.cancel(work, booked, " ", by_owner=True))
    run(lambda work: service.cancel(work, booked, "Заболел", by_owner=True, rebook=True))
    row = row_of(ask, booked)
    assert (row.state, row.cancel_reason, row.rebook) == (State.CANCELLED_BY_OWNER, "Заболел", True)
    instead = run(lambda work: service.book(work, draft(doctor)))
    with pytest.raises(Conflict, match=r"appointment\.place_taken"):
        run(lambda work: service.restore(work, booked))
    run(lambda work: service.cancel(work, instead, "Ошибка", by_owner=False))
    run(lambda work: service.restore(work, booked))
    row = row_of(ask, booked)
    assert (row.state, row.cancel_reason, row.rebook) == (State.CONFIRMED, "", False)
    with pytest.raises(Invalid):
        run(lambda work: service.book(work, draft(doctor)))


def test_an_undone_move_goes_back_unless_its_place_was_taken(
    run: Run, ask: Run, database: Database, doctor: int
) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))

    def move(to: int) -> Any:
        version = row_of(ask, booked).version
        return database.command(
            "appointments.move",
            lambda work: service.move(work, booked, version, starts_at=at(to), ends_at=at(to, 30)),
            actor=BUILT_IN_ADMINISTRATOR,
        ).action_id

    def undo(action: Any) -> None:
        database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())

    undo(move(11))
    assert row_of(ask, booked).starts_at == at(10)
    again = move(12)
    run(lambda work: service.book(work, draft(doctor)))
    with pytest.raises(Conflict, match=r"undo\.place_taken"):
        undo(again)
    assert row_of(ask, booked).starts_at == at(12)
    assert overlaps(ask) == 0


def test_a_form_keeps_what_a_colleague_changed_elsewhere(run: Run, ask: Run, doctor: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    base = ask(lambda work: queries.get_card(work, booked).draft)
    run(lambda work: service.move(work, booked, 1, starts_at=at(14), ends_at=at(14, 30)))
    run(lambda work: service.change(work, booked, replace(base, note="Агрессивный"), base))
    row = row_of(ask, booked)
    assert (row.starts_at, row.note) == (at(14), "Агрессивный")
    later = replace(base, starts_at=at(15), ends_at=at(15, 30))
    with pytest.raises(Conflict) as told:
        run(lambda work: service.change(work, booked, later, base))
    assert "starts_at" in told.value.fields


def test_a_request_has_no_time_until_it_is_planned(run: Run, ask: Run, doctor: int) -> None:
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.request(work, draft(doctor)))
    assert codes(refused.value.problems) == [("starts_at", "request_has_time")]
    asked = run(lambda work: service.request(work, draft(doctor, starts_at=None, ends_at=None)))
    assert row_of(ask, asked).state is State.REQUESTED
    run(lambda work: service.book(work, draft(doctor)))
    with pytest.raises(Conflict, match="place_taken"):
        run(lambda work: service.move(work, asked, 1, starts_at=at(10), ends_at=at(11)))
    run(lambda work: service.move(work, asked, 1, starts_at=at(11), ends_at=at(12)))
    assert row_of(ask, asked).state is State.PLANNED


def test_who_is_booked_again_is_not_called_for_another_time_any_more(run: Run, ask: Run, doctor: int) -> None:
    def called() -> list[int]:
        return [row.id for row in ask(lambda work: queries.get_calls(work, diary.ZONE)).to_rebook]

    booked = [run(lambda work, n=n: service.book(work, draft(doctor, 10 + n))) for n in range(3)]
    for one in booked:
        run(lambda work, one=one: service.cancel(work, one, "заболел", by_owner=True, rebook=True))
    assert called() == booked
    run(lambda work: service.book(work, draft(doctor, 15), instead_of=booked[0]))
    asked = replace(draft(doctor), starts_at=None, ends_at=None)
    run(lambda work: service.request(work, asked, instead_of=booked[1]))
    assert called() == booked[2:]
    run(lambda work: service.call_no_more(work, booked[2]))
    assert called() == []
    # Only the list forgets it: it may be restored still.
    run(lambda work: service.restore(work, booked[0]))


def test_a_new_client_gets_a_card(run: Run, ask: Run, doctor: int, pet: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    owner = ask(lambda work: queries.preselected(work, None, pet).owner_id)
    run(lambda work: service.link_client(work, booked, owner, pet))
    row = row_of(ask, booked)
    assert (row.client, row.pet_name, row.owner_id) == ("Кузнецова Ирина", "Барсик", owner)


def test_a_new_client_is_not_given_the_animal_of_somebody_else(
    run: Run, ask: Run, doctor: int, pet: int
) -> None:
    booked = run(lambda work: service.book(work, draft(doctor)))
    other = run(lambda work: make.owner(work, "Лебедев", "Олег", phone=""))
    with pytest.raises(Conflict, match=r"appointment\.not_theirs") as refused:
        run(lambda work: service.link_client(work, booked, other, pet))
    assert refused.value.params["name"] == "Барсик"
    assert row_of(ask, booked).owner_id is None
    # Who may bring the animal is one of its people.
    run(lambda work: pets.add_person(work, pet, PersonDraft(other, OwnershipRole.CARER)))
    run(lambda work: service.link_client(work, booked, other, pet))
    assert row_of(ask, booked).pet_name == "Барсик"


def test_the_same_place_is_not_lost_to_who_may_not_book(database: Database, doctor: int) -> None:
    looker = Actor(-5, "Стажёр", frozenset({"appointments.view"}))
    for function in (
        lambda work: service.book(work, draft(doctor)),
        lambda work: service.cancel(work, 1, "?", by_owner=True),
        lambda work: service.reopen(work, 1),
    ):
        with pytest.raises(Denied):
            database.command("test", function, actor=looker)


# --- what follows from elsewhere


def test_death_cancels_what_is_still_to_come(run: Run, ask: Run, doctor: int, pet: int) -> None:
    owner = ask(lambda work: queries.preselected(work, None, pet).owner_id)
    other = run(lambda work: make.pet(work, owner, "Мурка"))
    alone = run(lambda work: service.book(work, draft(doctor, pet_id=pet)))
    both = run(lambda work: service.book(work, draft(doctor, 11, pet_id=pet, companions=(other,))))
    assert [row.id for row in ask(lambda work: queries.upcoming(work, pet))] == [alone, both]
    died = StatusDraft(PetStatus.DECEASED, at(0).date())
    run(lambda work: medical_records.set_status(work, pet, replace(died, on=clinic_today(work))))
    row = row_of(ask, alone)
    assert (row.state, row.cancel_reason) == (State.CANCELLED_BY_CLINIC, "животное пало")
    assert (row_of(ask, both).pet_name, row_of(ask, both).companions) == ("Мурка", ())
    run(lambda work: service.book(work, draft(doctor)))


def test_bookings_go_to_the_new_owner(run: Run, ask: Run, doctor: int, pet: int) -> None:
    booked = run(lambda work: service.book(work, draft(doctor, pet_id=pet)))
    gone = run(lambda work: diary.appointment(work, at(9), state=State.CLOSED, pet_id=pet, owner_id=1))
    new = run(lambda work: make.owner(work, "Белова", "Мария"))
    run(lambda work: pets.transfer(work, pet, new, clinic_today(work)))
    assert row_of(ask, booked).client == "Белова Мария"
    assert row_of(ask, gone).owner_id == 1
