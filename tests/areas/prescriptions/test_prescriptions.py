"""Prescriptions: numbers, validity by country, repeats, what is refused, what ends them."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.medical_records import queries as story
from clinic_desktop.areas.medical_records import service as records
from clinic_desktop.areas.medical_records.rows import StoryRequest
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.medicines.rows import DoseDraft
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import Neutered, PetStatus
from clinic_desktop.areas.pets.rows import StatusDraft
from clinic_desktop.areas.prescriptions import queries, rules, service
from clinic_desktop.areas.prescriptions.entities import Prescription, PrescriptionLine, PrescriptionState
from clinic_desktop.areas.prescriptions.page.sheets import Kind, html
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft, State
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.core.errors import ClinicError, Conflict, Denied, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.i18n import speaking
from tests import make
from tests.naughty import STRINGS
from tests.pharmacy import medicine, weigh

LINE = LineDraft(drug="Хлоргексидин 0,05 %", dose_text="обрабатывать рану", quantity=Decimal(1))


@pytest.fixture
def pet_id(run: Any) -> int:
    pet: int = run(lambda work: make.pet(work, neutered=Neutered.YES))
    run(lambda work: weigh(work, pet, 4_200))
    return pet


def abroad(run: Any) -> None:
    def move(work: Any) -> None:
        here = clinic.get(work)
        clinic.change(work, replace(here, name="Clinic", phone_region="GB"), here)

    run(move)


def issue(run: Any, pet_id: int, *lines: LineDraft, **fields: Any) -> int:
    draft = PrescriptionDraft(pet_id, lines or (LINE,), **fields)
    made: int = run(lambda work: service.issue(work, draft))
    return made


def codes(run: Any, pet_id: int, *lines: LineDraft, **fields: Any) -> set[tuple[str, str]]:
    with pytest.raises(Invalid) as caught:
        issue(run, pet_id, *lines, **fields)
    return {(problem.field, problem.code) for problem in caught.value.problems}


def row(ask: Any, prescription_id: int) -> Any:
    return ask(lambda work: queries.get(work, prescription_id))


def lapse(run: Any, prescription_id: int) -> None:
    """Let the days of a prescription have gone by."""

    def back(work: Any) -> None:
        form = work.session.get(Prescription, prescription_id)
        form.issued_on -= timedelta(days=40)
        form.valid_until = form.issued_on + timedelta(days=30)

    run(back)


# --- validity


@pytest.mark.parametrize(
    ("country", "chronic", "last"),
    [
        ("RU", False, date(2026, 12, 21)),
        ("RU", True, date(2027, 11, 21)),
        ("GB", False, date(2027, 11, 21)),
        ("GB", True, date(2027, 11, 21)),
    ],
)
def test_how_long_a_prescription_is_valid_depends_on_the_country(
    country: str, chronic: bool, last: date
) -> None:
    day = date(2026, 11, 21)
    assert rules.last_valid_day(day, country, chronic) == last
    draft = PrescriptionDraft(1, (LINE,), chronic, last)
    assert rules.problems(draft, today=day, country=country) == ()
    beyond = replace(draft, valid_until=last + timedelta(days=1))
    assert [p.code for p in rules.problems(beyond, today=day, country=country)] == ["valid_too_long"]
    before = replace(draft, valid_until=day - timedelta(days=1))
    assert [p.code for p in rules.problems(before, today=day, country=country)] == ["in_past"]


def test_a_leap_day_has_its_year() -> None:
    assert rules.last_valid_day(date(2028, 2, 29), "GB", False) == date(2029, 2, 28)


def test_the_last_day_is_still_a_day() -> None:
    day = date(2026, 11, 21)
    states = [rules.state_on(PrescriptionState.ACTIVE, day, day + timedelta(days=n)) for n in (0, 1)]
    assert states == [State.ACTIVE, State.EXPIRED]


def test_what_expired_is_known_without_anybody_writing_it(run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id)
    lapse(run, made)
    assert row(ask, made).state is State.EXPIRED
    for refused in (
        lambda work: service.dispense(work, row(ask, made).lines[0].id),
        lambda work: service.cancel(work, made, "ошибка"),
    ):
        with pytest.raises(Conflict, match=r"prescription\.expired"):
            run(refused)


# --- numbers


def test_numbers_count_on_and_are_given_once(database: Database, run: Any, ask: Any, pet_id: int) -> None:
    year = ask(clinic.clinic_today).year
    draft = PrescriptionDraft(pet_id, (LINE,))
    first = issue(run, pet_id)
    undone = database.command("test", lambda work: service.issue(work, draft), actor=BUILT_IN_ADMINISTRATOR)
    database.undo(undone.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    second = issue(run, pet_id)
    assert [row(ask, made).number for made in (first, second)] == [f"{year}-00001", f"{year}-00003"]


def test_a_refused_prescription_takes_no_number(run: Any, ask: Any, pet_id: int) -> None:
    codes(run, pet_id, replace(LINE, dose_text=""))
    assert row(ask, issue(run, pet_id)).number.endswith("-00001")


def test_many_desks_at_once_give_each_their_number(database: Database, ask: Any, pet_id: int) -> None:
    start, told = threading.Barrier(6), []

    def write() -> None:
        start.wait()
        draft = PrescriptionDraft(pet_id, (LINE,))
        told.append(
            database.command(
                "test", lambda work: service.issue(work, draft), actor=BUILT_IN_ADMINISTRATOR
            ).value
        )

    threads = [threading.Thread(target=write) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    numbers = sorted(r.number for r in ask(lambda work: queries.of_pet(work, pet_id)))
    assert [number[-5:] for number in numbers] == [f"{n:05d}" for n in range(1, 7)]
    assert len(told) == 6


# --- one drug, several drugs


def test_in_russia_a_form_holds_one_drug(run: Any, ask: Any, pet_id: int) -> None:
    assert codes(run, pet_id, LINE, LINE) == {("more", "one_drug_per_form")}
    abroad(run)
    made = issue(run, pet_id, LINE, replace(LINE, drug="Metronidazole"))
    assert [line.drug.en for line in row(ask, made).lines] == ["Хлоргексидин 0,05 %", "Metronidazole"]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"drug": " "}, ("drug", "required")),
        ({"dose_text": ""}, ("dose_text", "required")),
        ({"quantity": Decimal(0)}, ("quantity", "quantity_range")),
        ({"quantity": Decimal("NaN")}, ("quantity", "quantity_range")),
        ({"quantity": Decimal("0.0001")}, ("quantity", "quantity_decimals")),
        ({"repeats": -1}, ("repeats", "repeats_range")),
        ({"repeats": 100}, ("repeats", "repeats_range")),
        ({"days": 0}, ("days", "days_range")),
        ({"every_hours": 0}, ("every_hours", "hours_range")),
        ({"drug": "я" * 301}, ("drug", "too_long")),
    ],
)
def test_an_impossible_drug_is_refused(
    run: Any, pet_id: int, fields: dict[str, Any], problem: tuple[str, str]
) -> None:
    assert problem in codes(run, pet_id, replace(LINE, **fields))


def test_hostile_text_is_stored_as_text_or_refused(run: Any, ask: Any, pet_id: int) -> None:
    stored = 0
    for text in STRINGS:
        line = replace(LINE, drug=text, dose_text=text, strength=text)
        try:
            made = issue(run, pet_id, line, note=text)
        except Invalid as error:
            assert {p.code for p in error.problems} <= {"required", "too_long"}, text  # noqa: PT017
            continue
        assert row(ask, made).lines[0].drug.ru, text
        stored += 1
    assert stored > len(STRINGS) / 2


# --- dispensing


def test_it_is_used_up_when_nothing_remains(run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id, replace(LINE, repeats=2))
    (line,) = row(ask, made).lines
    remaining = []
    for _ in range(3):
        remaining.append(row(ask, made).lines[0].remaining)
        run(lambda work: service.dispense(work, line.id))
    assert remaining == [3, 2, 1]
    assert (row(ask, made).state, row(ask, made).lines[0].remaining) == (State.USED_UP, 0)
    for refused in (
        lambda work: service.dispense(work, line.id),
        lambda work: service.cancel(work, made, "ошибка"),
    ):
        with pytest.raises(Conflict, match=r"prescription\.used_up"):
            run(refused)


def test_undoing_a_dispensing_makes_it_active_again(
    database: Database, run: Any, ask: Any, pet_id: int
) -> None:
    made = issue(run, pet_id)
    line_id = row(ask, made).lines[0].id
    done = database.command(
        "test", lambda work: service.dispense(work, line_id), actor=BUILT_IN_ADMINISTRATOR
    )
    assert row(ask, made).state is State.USED_UP
    database.undo(done.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert (row(ask, made).state, row(ask, made).lines[0].remaining) == (State.ACTIVE, 1)


def test_of_several_drugs_each_has_its_own_repeats(run: Any, ask: Any, pet_id: int) -> None:
    abroad(run)
    made = issue(run, pet_id, LINE, replace(LINE, drug="Carprofen", repeats=1))
    first, second = row(ask, made).lines
    run(lambda work: service.dispense(work, first.id))
    assert row(ask, made).state is State.ACTIVE
    with pytest.raises(Conflict, match=r"prescription\.used_up"):
        run(lambda work: service.dispense(work, first.id))
    run(lambda work: service.dispense(work, second.id))
    run(lambda work: service.dispense(work, second.id))
    assert row(ask, made).state is State.USED_UP


def test_two_desks_dispense_the_last_one_once(database: Database, run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id)
    line_id = row(ask, made).lines[0].id
    start, told = threading.Barrier(4), []

    def dispense() -> None:
        start.wait()
        try:
            database.command(
                "test", lambda work: service.dispense(work, line_id), actor=BUILT_IN_ADMINISTRATOR
            )
            told.append("dispensed")
        except ClinicError as error:
            told.append(error.code)

    threads = [threading.Thread(target=dispense) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(told) == ["dispensed", *["prescription.used_up"] * 3]


# --- cancelling


def test_cancelling_needs_a_reason_and_ends_it(run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id)
    with pytest.raises(Invalid):
        run(lambda work: service.cancel(work, made, "  "))
    run(lambda work: service.cancel(work, made, "не переносит"))
    assert (row(ask, made).state, row(ask, made).cancel_reason) == (State.CANCELLED, "не переносит")
    with pytest.raises(Conflict, match=r"prescription\.cancelled"):
        run(lambda work: service.dispense(work, row(ask, made).lines[0].id))


def test_the_death_of_the_animal_ends_what_is_open(run: Any, ask: Any, pet_id: int) -> None:
    done, open_one, lapsed = (issue(run, pet_id) for _ in range(3))
    run(lambda work: service.dispense(work, row(ask, done).lines[0].id))
    lapse(run, lapsed)
    assert run(lambda work: service.close_open(work, pet_id, "животное пало")) == 1
    states = [row(ask, made).state for made in (done, open_one, lapsed)]
    assert states == [State.USED_UP, State.CANCELLED, State.EXPIRED]
    assert run(lambda work: service.close_open(work, pet_id, "животное пало")) == 0


def test_nothing_is_prescribed_to_the_dead(run: Any, ask: Any, pet_id: int) -> None:
    today = ask(lambda work: work.now).date()
    run(lambda work: pets.set_status(work, pet_id, StatusDraft(PetStatus.DECEASED, today)))
    assert codes(run, pet_id) == {("", "pet_deceased")}


# --- conscience


def test_a_reckoned_dose_comes_with_what_it_was_reckoned_from(run: Any, ask: Any, pet_id: int) -> None:
    medicine_id = run(medicine)
    dose = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    made = issue(
        run, pet_id, replace(LINE, medicine_id=medicine_id, drug="", dose=dose, dose_told=LINE.dose_text)
    )
    assert row(ask, made).lines[0].drug.ru == "Мелоксикам, 1 мл"
    dose_id = ask(lambda work: work.session.query(PrescriptionLine.dose_id).scalar())
    assert dose_id is not None
    differs = replace(dose, quantity=Decimal("0.2"))
    line = replace(LINE, medicine_id=medicine_id, dose=differs, dose_told=LINE.dose_text)
    assert codes(run, pet_id, line) == {("acknowledged", "dose_unread")}


@pytest.mark.parametrize("changed", [{"dose_text": "0,18 мл"}, {"every_hours": 1}])
def test_a_dose_changed_after_it_was_reckoned_is_told_and_not_recorded(
    run: Any, ask: Any, pet_id: int, changed: dict[str, Any]
) -> None:
    medicine_id = run(medicine)
    dose = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"), every_hours=24)
    reckoned = LineDraft(medicine_id, dose_text="0,17 мл", every_hours=24, dose=dose, dose_told="0,17 мл")
    line = replace(reckoned, **changed)
    assert codes(run, pet_id, line) == {("acknowledged", "dose_unread")}
    made = issue(run, pet_id, line, acknowledged=("dose_changed",))
    assert ask(lambda work: work.session.query(MedicineDose).count()) == 0
    assert row(ask, made).lines[0].dose_text == line.dose_text
    issue(run, pet_id, reckoned)
    assert ask(lambda work: work.session.query(MedicineDose).count()) == 1


@pytest.mark.parametrize("by_hand", [True, False])
def test_an_allergy_stops_a_prescription_too(run: Any, ask: Any, pet_id: int, by_hand: bool) -> None:
    medicine_id = None if by_hand else run(medicine)
    run(lambda work: make.allergy(work, pet_id, "аллергия на мелоксикам"))
    line = replace(LINE, medicine_id=medicine_id, drug="Мелоксикам 1,5 мг/мл" if by_hand else "")
    assert codes(run, pet_id, line) == {("override_reason", "override_reason_required")}
    assert issue(run, pet_id, line, override_reason="десенсибилизирована") > 0


# --- what the story and the side panel ask


def test_current_drugs_are_those_whose_course_runs(run: Any, ask: Any, pet_id: int) -> None:
    abroad(run)
    kept = issue(
        run,
        pet_id,
        replace(LINE, drug="ten days", days=10),
        replace(LINE, drug="for good"),
        replace(LINE, drug="over", days=1),
    )
    cancelled = issue(run, pet_id)
    run(lambda work: service.cancel(work, cancelled, "ошибка"))
    run(
        lambda work: [
            setattr(line, "course_ends_on", work.now.date() - timedelta(days=1))
            for line in work.session.query(PrescriptionLine).filter_by(drug_en="over")
        ]
    )
    found = ask(lambda work: queries.current(work, pet_id))
    assert [(drug.drug.en, drug.prescription_id) for drug in found] == [
        ("ten days", kept),
        ("for good", kept),
    ]


def test_a_used_up_course_is_still_taken(run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id, replace(LINE, days=10))
    run(lambda work: service.dispense(work, row(ask, made).lines[0].id))
    (drug,) = ask(lambda work: queries.current(work, pet_id))
    assert drug.until == row(ask, made).issued_on + timedelta(days=10)


def test_the_timeline_tells_each_drug(run: Any, ask: Any, pet_id: int) -> None:
    made, lapsed = issue(run, pet_id), issue(run, pet_id)
    lapse(run, lapsed)
    today = ask(clinic.clinic_today)
    rows = ask(lambda work: work.session.execute(queries.timeline(pet_id, today)).mappings().all())
    told = {r["record_id"]: (r["kind"], r["title_ru"], r["detail"], r["who"], r["state"]) for r in rows}
    who = BUILT_IN_ADMINISTRATOR.name
    first, second = (row(ask, form).lines[0].id for form in (made, lapsed))
    assert told[first] == ("prescription", LINE.drug, LINE.dose_text, who, "active")
    assert told[second][4] == "expired"
    assert {r["visit_id"] for r in rows} == {None}


def test_the_story_pages_through_the_drugs_of_one_form(run: Any, ask: Any, pet_id: int) -> None:
    abroad(run)
    issue(run, pet_id, *(replace(LINE, drug=f"drug {n}") for n in range(5)))
    found: list[Any] = []
    for _ in range(3):
        before = found[-1].key if found else None
        request = StoryRequest(pet_id, kind="prescription", before=before, size=2)
        found += ask(lambda work, r=request: story.list_story(work, r))
    assert [entry.title.en for entry in found] == [f"drug {n}" for n in (4, 3, 2, 1, 0)]


def test_what_is_prescribed_belongs_to_the_visit_that_goes_on(run: Any, ask: Any, pet_id: int) -> None:
    visit_id = run(lambda work: visits.start(work, pet_id))
    made = issue(run, pet_id)
    assert ask(lambda work: work.session.get(Prescription, made)).visit_id == visit_id


def test_recording_a_death_ends_prescriptions_in_the_same_action(
    database: Database, run: Any, ask: Any, pet_id: int
) -> None:
    made = issue(run, pet_id)
    today = ask(lambda work: work.now).date()
    died = StatusDraft(PetStatus.DECEASED, today)
    done = database.command(
        "pets.set_status",
        lambda work: records.set_status(work, pet_id, died),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert (row(ask, made).state, row(ask, made).cancel_reason) == (State.CANCELLED, "животное пало")
    database.undo(done.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert row(ask, made).state is State.ACTIVE


def test_a_patients_prescriptions_come_in_pages(run: Any, ask: Any, pet_id: int) -> None:
    made = [issue(run, pet_id) for _ in range(5)]
    first = ask(lambda work: queries.of_pet(work, pet_id, size=3))
    last = first[-1]
    rest = ask(lambda work: queries.of_pet(work, pet_id, before=(last.issued_at, last.id), size=3))
    assert [r.id for r in (*first, *rest)] == made[::-1]


def test_the_sheet_has_all_that_is_printed(run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id)
    sheet = ask(lambda work: queries.sheet(work, made))
    assert (sheet.pet_name, sheet.owner_name, sheet.grams) == ("Барсик", "Кузнецова Ирина", 4_200)
    assert sheet.prescription.number.endswith("-00001")


def test_rights(database: Database, run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id)
    line_id = row(ask, made).lines[0].id
    nobody = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"facts.perform"}))
    for denied in (
        lambda work: service.issue(work, PrescriptionDraft(pet_id, (LINE,))),
        lambda work: service.dispense(work, line_id),
        lambda work: service.cancel(work, made, "ошибка"),
        lambda work: service.close_open(work, pet_id, "ошибка"),
    ):
        with pytest.raises(Denied):
            database.command("test", denied, actor=nobody)


def test_what_may_not_be_given_out_any_more_says_so_on_paper(run: Any, ask: Any, pet_id: int) -> None:
    made = issue(run, pet_id)
    sheet = ask(lambda work: queries.sheet(work, made))

    def marks(state: State) -> dict[Kind, str]:
        shown = replace(sheet, prescription=replace(sheet.prescription, state=state, cancel_reason="<сбой>"))
        with speaking("en"):
            return {kind: html(shown, kind) for kind in Kind}

    in_force = marks(State.ACTIVE)
    for state in (State.CANCELLED, State.EXPIRED):
        for kind, marked in marks(state).items():
            assert f"PRESCRIPTION {state.value.upper()}" in marked
            assert state.value.upper() not in in_force[kind]
            assert ("&lt;сбой&gt;" in marked) is (state is State.CANCELLED and kind is not Kind.LABEL)
