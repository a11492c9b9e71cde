"""The history of a record: who changed which field from what to what, and an old value put back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event

from clinic_desktop.areas.appointments import queries as schedule_queries
from clinic_desktop.areas.appointments import service as schedule
from clinic_desktop.areas.appointments.entities import ExceptionKind
from clinic_desktop.areas.appointments.rows import BlockDraft, ExceptionDraft
from clinic_desktop.areas.audit import queries, service
from clinic_desktop.areas.audit.rows import FieldChange, HistoryEntry
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.rows import OWNERS_EDIT, PhoneDraft
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, IdentifierKind
from clinic_desktop.areas.pets.rows import AlertDraft, IdentifierDraft, Named, WeightDraft
from clinic_desktop.core.dates import BirthDate, DatePrecision, utc_now
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import AUDIT_RESTORE, AUDIT_VIEW, BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database, Work
from tests import diary, make

Run = Callable[..., Any]


def change_owner(owner_id: int, **fields: Any) -> Callable[[Work], int]:
    def change(work: Work) -> int:
        base = owner_queries.get_card(work, owner_id).draft
        return owners.change(work, owner_id, replace(base, **fields), base)

    return change


def change_pet(pet_id: int, **fields: Any) -> Callable[[Work], int]:
    def change(work: Work) -> int:
        base = pet_queries.get_draft(work, pet_id)
        return pets.change(work, pet_id, replace(base, **fields), base)

    return change


def history(ask: Run, table: str, record_id: int) -> tuple[HistoryEntry, ...]:
    found: tuple[HistoryEntry, ...] = ask(lambda work: queries.list_history(work, table, record_id))
    return found


def test_a_change_is_told_field_by_field(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    run(change_owner(owner_id, surname="Орлова", reminders_allowed=False, consent_on=date(2026, 1, 2)))
    entry = history(ask, "owners", owner_id)[0]
    assert (entry.table, entry.row_id, entry.operation) == ("owners", owner_id, "U")
    assert (entry.who, entry.verb, entry.workstation) == ("Administrator", "test", "test")
    assert set(entry.fields) == {
        FieldChange("surname", "Кузнецова", "Орлова"),
        FieldChange("reminders_allowed", True, False),
        FieldChange("consent_on", None, date(2026, 1, 2)),
    }


def test_references_and_amounts_are_told_in_words(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> tuple[int, int]:
        pet_id = make.pet(work)
        return pet_id, make.manipulation(work)

    pet_id, manipulation_id = run(arrange)
    run(change_pet(pet_id, species_id=1))
    run(lambda work: make.fact(work, pet_id, manipulation_id, quantity=Decimal("1.5")))
    fact, changed = history(ask, "pets", pet_id)[:2]
    assert changed.fields == (FieldChange("species_id", Named("Cat", "Кошка"), Named("Dog", "Собака")),)
    told = {field.name: field.new for field in fact.fields}
    assert told["price_minor"] == Money(50_000, "RUB")
    assert told["quantity_milli"] == Decimal("1.5")
    assert told["manipulation_id"] == Named("Осмотр", "Осмотр")


def test_what_belongs_to_a_patient_is_in_its_history(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> int:
        pet_id = make.pet(work)
        pets.record_weight(work, pet_id, WeightDraft(grams=4_200))
        pets.raise_alert(work, pet_id, AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, "кусается"))
        return pet_id

    pet_id = run(arrange)
    other = run(lambda work: make.pet(work, name="Мурка", owner_id=make.owner(work, "Волков", phone="")))
    run(lambda work: pets.record_weight(work, other, WeightDraft(grams=3_000)))
    tables = {entry.table for entry in history(ask, "pets", pet_id)}
    assert tables == {"pets", "ownerships", "pet_weights", "pet_alerts"}
    weights = [e for e in history(ask, "pets", pet_id) if e.table == "pet_weights"]
    assert [field.new for entry in weights for field in entry.fields if field.name == "grams"] == [4_200]


def test_a_removed_phone_stays_in_the_history_although_its_owner_was_not_touched(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    two = (PhoneDraft(make.PHONE, preferred=True), PhoneDraft("+7 916 111-22-33"))
    run(change_owner(owner_id, phones=two))
    run(change_owner(owner_id, phones=two[:1]))
    stranger = run(lambda work: make.owner(work, "Волков", phone="+7 916 765-43-21"))
    entry = history(ask, "owners", owner_id)[0]
    assert (entry.table, entry.operation) == ("owner_phones", "D")
    assert FieldChange("number", "+79161112233", None) in entry.fields
    assert all(e.operation != "D" for e in history(ask, "owners", stranger))


def test_what_was_undone_stays_in_the_history(database: Database, run: Run, ask: Run) -> None:
    pet_id, weighing = run(make.pet), uuid4()
    run(lambda work: pets.record_weight(work, pet_id, WeightDraft(grams=4_200)), action_id=weighing)
    database.undo(weighing, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    found = [(e.table, e.operation, e.verb) for e in history(ask, "pets", pet_id)[:2]]
    assert found == [("pet_weights", "D", "undo"), ("pet_weights", "I", "test")]


def test_technical_columns_are_not_shown(run: Run, ask: Run) -> None:
    pet_id = run(lambda work: make.pet(work, identifiers=(IdentifierDraft(IdentifierKind.TATTOO, "ABC123"),)))
    run(change_pet(pet_id, name="Рыжик"))
    names = {(entry.table, field.name) for entry in history(ask, "pets", pet_id) for field in entry.fields}
    assert ("pet_identifiers", "number") in names
    assert not {name for _, name in names} & {
        "id", "version", "sort_name", "birth_sort", "number_key", "pet_id", "position",
    }  # fmt: skip


def test_pages_of_a_long_history_meet_without_gap_or_repetition(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    for number in range(25):
        run(change_owner(owner_id, note=f"{number}"))
    whole = history(ask, "owners", owner_id)
    pieces: list[HistoryEntry] = []

    def next_page(work: Work) -> tuple[HistoryEntry, ...]:
        before = pieces[-1].id if pieces else None
        return queries.list_history(work, "owners", owner_id, before=before, limit=10)

    while piece := ask(next_page):
        pieces += piece
    assert tuple(pieces) == whole
    assert len(whole) == 27


def test_a_record_as_it_was(database: Database, run: Run, ask: Run) -> None:
    moment = utc_now()
    database._clock = lambda: moment
    owner_id = run(lambda work: make.owner(work, city="Тверь"))
    database._clock = lambda: moment + timedelta(days=1)
    run(change_owner(owner_id, city="Москва", phones=(PhoneDraft("+7 916 111-22-33"),)))

    def as_of(days: int) -> tuple[object, list[object]]:
        found = ask(
            lambda work: queries.get_as_of(work, "owners", owner_id, moment + timedelta(days=days, hours=1))
        )
        own = dict(found.own.values) if found.own else {}
        return own.get("city"), [dict(child.values)["number"] for child in found.children]

    assert as_of(-1) == (None, [])
    assert as_of(0) == ("Тверь", ["+79162344567"])
    assert as_of(1) == ("Москва", ["+79161112233"])


def test_a_row_older_than_the_journal_was_what_its_first_change_found(run: Run, ask: Run) -> None:
    started = utc_now()
    before = started - timedelta(days=1)
    assert (
        dict(ask(lambda work: queries.get_as_of(work, "clinic", 1, before)).own.values)["currency"] == "RUB"
    )

    def rename(work: Work) -> int:
        base = clinic.get(work)
        return clinic.change(work, replace(base, name="Айболит", currency="EUR"), base)

    run(rename)
    found = ask(lambda work: queries.get_as_of(work, "clinic", 1, before))
    assert dict(found.own.values)["currency"] == "RUB"
    later = ask(lambda work: queries.get_as_of(work, "clinic", 1, utc_now() + timedelta(seconds=5)))
    assert dict(later.own.values)["currency"] == "EUR"


# --- an old value put back ----------------------------------------------------------------------


def restore(entry: HistoryEntry, field: str) -> Callable[[Work], int]:
    return lambda work: service.restore_value(work, entry.id, field)


def test_an_owners_value_is_put_back_with_all_that_follows_from_it(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    run(change_owner(owner_id, surname="Орлова", city="Тверь"))
    assert run(restore(history(ask, "owners", owner_id)[0], "surname")) == owner_id
    card = ask(lambda work: owner_queries.get_card(work, owner_id))
    assert (card.display_name, card.draft.surname, card.draft.city) == (
        "Кузнецова Ирина",
        "Кузнецова",
        "Тверь",
    )
    assert [row.id for row in ask(lambda work: owner_queries.find_owners(work, "кузнец"))] == [owner_id]
    assert history(ask, "owners", owner_id)[0].fields == (FieldChange("surname", "Орлова", "Кузнецова"),)


def test_a_birth_date_comes_back_with_its_precision(run: Run, ask: Run) -> None:
    estimated = BirthDate(date(2019, 5, 1), DatePrecision.ESTIMATED)
    pet_id = run(lambda work: make.pet(work, birth=estimated))
    run(change_pet(pet_id, birth=BirthDate(date(2020, 9, 12))))
    run(restore(history(ask, "pets", pet_id)[0], "birth_date"))
    assert ask(lambda work: pet_queries.get_draft(work, pet_id)).birth == estimated


def test_a_booking_goes_back_to_its_old_time_and_place_unless_that_is_taken(run: Run, ask: Run) -> None:
    doctor = run(diary.doctor)
    booked = run(
        lambda work: diary.appointment(work, diary.at(10), doctor_id=doctor, client_phone=make.PHONE)
    )
    run(lambda work: schedule.move(work, booked, 1, starts_at=diary.at(12), ends_at=diary.at(13)))
    moved = next(e for e in history(ask, "appointments", booked) if e.operation == "U")
    other = run(lambda work: diary.appointment(work, diary.at(10), doctor_id=doctor))
    with pytest.raises(Invalid):
        run(restore(moved, "starts_at"))
    run(lambda work: schedule.cancel(work, other, "передумали", by_owner=True))
    run(restore(moved, "starts_at"))
    draft = ask(lambda work: schedule_queries.get_card(work, booked)).draft
    assert (draft.starts_at, draft.ends_at) == (diary.at(10), diary.at(10, 30))


def test_the_lists_of_the_schedule_take_their_old_values_back(run: Run, ask: Run) -> None:
    room = run(diary.room)
    block = run(lambda work: schedule.block(work, BlockDraft(room, diary.at(9), diary.at(10), "ремонт")))
    types = ask(schedule_queries.list_types)
    kept = ask(
        lambda work: (
            schedule_queries.get_block_draft(work, block),
            schedule_queries.get_resource_draft(work, room),
            schedule_queries.get_type_draft(work, types[0].id),
            schedule_queries.get_settings(work),
        )
    )

    def change(work: Work) -> None:
        schedule.change_block(work, block, replace(kept[0], reason="кварцевание"), kept[0])
        schedule.change_resource(work, room, replace(kept[1], name="Кабинет 9"), kept[1])
        schedule.change_type(work, types[0].id, replace(kept[2], length_min=45), kept[2])
        schedule.change_settings(work, replace(kept[3], amber_min=10), kept[3])

    run(change)
    for table, record_id, field in (
        ("schedule_blocks", block, "reason"), ("schedule_resources", room, "name"),
        ("appointment_types", types[0].id, "length_min"), ("schedule_settings", 1, "amber_min"),
    ):  # fmt: skip
        changed = next(e for e in history(ask, table, record_id) if (e.table, e.operation) == (table, "U"))
        run(restore(changed, field))
    assert ask(lambda work: schedule_queries.get_block(work, block)).reason == "ремонт"
    assert ask(lambda work: schedule_queries.get_resource_draft(work, room)) == kept[1]
    assert ask(lambda work: schedule_queries.get_type_draft(work, types[0].id)) == kept[2]
    assert ask(schedule_queries.get_settings) == kept[3]


def test_hours_and_days_off_take_their_old_values_back(run: Run, ask: Run) -> None:
    doctor = run(diary.doctor)
    room = run(diary.room)
    shift = run(lambda work: diary.shift(work, doctor, 20, 24, weekdays=(0,), room_id=room))
    leave = ExceptionDraft(doctor, ExceptionKind.OFF, diary.MONDAY, diary.MONDAY, reason="Отпуск")
    days = run(lambda work: schedule.register_exception(work, leave))
    kept = ask(
        lambda work: (
            schedule_queries.get_shift_draft(work, shift),
            schedule_queries.get_exception_draft(work, days),
        )
    )
    other = replace(
        kept[0],
        weekdays=(2,),
        starts_min=540,
        ends_min=600,
        room_id=None,
        every_weeks=2,
        last_on=diary.MONDAY,
    )
    extra = replace(kept[1], kind=ExceptionKind.EXTRA, starts_min=540, ends_min=600, reason="Подмена")

    def change(work: Work) -> None:
        schedule.change_shift(work, shift, other, kept[0])
        schedule.change_exception(work, days, extra, kept[1])

    run(change)
    changed = {e.table: e for e in history(ask, "schedule_resources", doctor) if e.operation == "U"}
    for table, fields in (
        ("shifts", ("last_on", "weekday", "length_min", "every_weeks", "room_id")),
        ("shift_exceptions", ("kind", "starts_min", "reason")),
    ):
        for field in fields:
            run(restore(changed[table], field))
    assert ask(lambda work: schedule_queries.get_shift_draft(work, shift)) == kept[0]
    assert ask(lambda work: schedule_queries.get_exception_draft(work, days)) == kept[1]


def test_a_reference_and_the_text_in_its_place_come_back_together(run: Run, ask: Run) -> None:
    pet_id = run(lambda work: make.pet(work, species_id=None, species_text="Капибара"))
    run(change_pet(pet_id, species_id=2, species_text=""))
    run(restore(history(ask, "pets", pet_id)[0], "species_id"))
    draft = ask(lambda work: pet_queries.get_draft(work, pet_id))
    assert (draft.species_id, draft.species_text) == (None, "Капибара")


def test_procedures_and_the_clinic_are_put_back_too(run: Run, ask: Run) -> None:
    manipulation_id = run(make.manipulation)

    def change(work: Work) -> int:
        base = catalogue.get_card(work, manipulation_id).draft
        draft = replace(base, max_discount_percent=Decimal(5), note="x")
        return manipulations.change(work, manipulation_id, draft, base)

    def rename(work: Work) -> int:
        base = clinic.get(work)
        return clinic.change(work, replace(base, name="Айболит", currency="EUR"), base)

    run(change)
    run(rename)
    run(restore(history(ask, "manipulations", manipulation_id)[0], "max_discount_bp"))
    run(restore(history(ask, "clinic", 1)[0], "currency"))
    assert ask(lambda work: catalogue.get_card(work, manipulation_id)).draft.max_discount_percent == 50
    assert ask(clinic.get).currency == "RUB"


def test_the_rules_of_the_area_hold_for_an_old_value(run: Run, ask: Run) -> None:
    owner_id = run(lambda work: make.owner(work, phone=""))
    run(change_owner(owner_id, no_phone=False, phones=(PhoneDraft(make.PHONE),)))
    run(restore(history(ask, "owners", owner_id)[1], "no_phone"))
    assert not ask(lambda work: owner_queries.get_card(work, owner_id)).draft.no_phone
    pet_id = run(lambda work: make.pet(work, birth=BirthDate(date(2024, 1, 1))))
    run(change_pet(pet_id, birth=BirthDate(date(2020, 1, 1)), neutered_on=date(2021, 1, 1)))
    with pytest.raises(Invalid):
        run(restore(history(ask, "pets", pet_id)[0], "birth_date"))


def test_what_is_never_put_back_is_refused(run: Run, ask: Run) -> None:
    def arrange(work: Work) -> int:
        pet_id = make.pet(work)
        fact = make.fact(work, pet_id, make.manipulation(work))
        manipulations.cancel(work, fact, "ошибка")
        return pet_id

    pet_id = run(arrange)
    entries = history(ask, "pets", pet_id)
    cancelled = next(e for e in entries if e.table == "manipulation_facts" and e.operation == "U")
    made = next(e for e in entries if e.table == "pets")
    for entry, field in ((cancelled, "status"), (made, "name"), (made, "status")):
        with pytest.raises(Conflict, match=r"restore\.refused"):
            run(restore(entry, field))
    with pytest.raises(NotFound):
        run(lambda work: service.restore_value(work, 10**6, "name"))


def test_it_takes_the_right_to_restore_and_the_right_of_the_area(
    database: Database, run: Run, ask: Run
) -> None:
    owner_id = run(make.owner)
    run(change_owner(owner_id, city="Тверь"))
    entry = history(ask, "owners", owner_id)[0]
    for held in ({AUDIT_RESTORE}, {OWNERS_EDIT}, {AUDIT_VIEW}):
        with pytest.raises(Denied):
            database.command("test", restore(entry, "city"), actor=Actor(-5, "Стажёр", frozenset(held)))
    both = Actor(-5, "Главный врач", frozenset({AUDIT_RESTORE, OWNERS_EDIT}))
    database.command("test", restore(entry, "city"), actor=both)
    assert ask(lambda work: owner_queries.get_card(work, owner_id)).draft.city == ""


def test_the_history_is_not_for_everybody(database: Database, run: Run) -> None:
    owner_id = run(make.owner)
    with pytest.raises(Denied):
        database.query(
            lambda work: queries.list_history(work, "owners", owner_id),
            actor=Actor(-5, "Стажёр", frozenset()),
        )


def test_the_history_never_scans_the_journal(run: Run, database: Database) -> None:
    if not database.is_sqlite:
        pytest.skip("PostgreSQL's planner chooses by size; the benchmark shows its choice on a large journal")
    run(make.pet)
    asked: list[tuple[str, Any]] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        asked.append((statement, parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    database.query(
        lambda work: (
            queries.list_history(work, "pets", 1),
            queries.get_as_of(work, "pets", 1, work.now),
        ),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    event.remove(database.engine, "before_cursor_execute", note)
    journal = [(s, p) for s, p in asked if "audit_log" in s]
    assert len(journal) >= 2
    for statement, parameters in journal:
        with database.engine.connect() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        steps = [row[3] for row in plan]
        assert not [step for step in steps if step.startswith(("SCAN audit_log", "SCAN actions"))], steps
