"""Medicines: the card, dose rows that may not overlap, doses that are given with what speaks against them."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations import service as catalogue
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import Given, ManipulationDraft
from clinic_desktop.areas.medicines import queries, rules, service
from clinic_desktop.areas.medicines.entities import Caution, DoseUnit
from clinic_desktop.areas.medicines.rows import DoseDraft, DoseRowDraft, MedicineDraft
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import Breed, Neutered, PetStatus, Sex
from clinic_desktop.areas.pets.rows import StatusDraft
from clinic_desktop.areas.visits.entities import PatientProblem, ProblemState
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.errors import ClinicError, Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.naughty import STRINGS
from tests.pharmacy import CAT, DOG, MELOXICAM, TWO_TENTHS, drug, medicine, weigh

VET = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"facts.perform"}))


def refused(run: Any, function: Any) -> list[tuple[str, str]]:
    with pytest.raises(Invalid) as caught:
        run(function)
    return [(problem.field, problem.code) for problem in caught.value.problems]


def patient(run: Any, grams: int | None = 4_200, **fields: Any) -> int:
    pet_id: int = run(lambda work: make.pet(work, neutered=Neutered.YES, **fields))
    if grams is not None:
        run(lambda work: weigh(work, pet_id, grams))
    return pet_id


# --- the card


def test_a_medicine_is_made_once_and_changed_after(run: Any, ask: Any) -> None:
    manipulation_id = run(drug)
    empty = ask(lambda work: queries.by_manipulation(work, manipulation_id))
    assert (empty.id, empty.draft) == (None, MedicineDraft())
    first = run(lambda work: service.save_card(work, manipulation_id, MELOXICAM, empty.draft))
    changed = replace(MELOXICAM, note="хранить в темноте")
    again = run(lambda work: service.save_card(work, manipulation_id, changed, MELOXICAM))
    assert first == again
    assert ask(lambda work: queries.get_card(work, first)).draft == changed


def test_two_people_who_change_one_field_conflict(run: Any) -> None:
    manipulation_id = run(drug)
    save = service.save_card
    run(lambda work: save(work, manipulation_id, MELOXICAM, MedicineDraft()))
    run(lambda work: save(work, manipulation_id, replace(MELOXICAM, strength=Decimal(2)), MELOXICAM))
    with pytest.raises(Conflict) as caught:
        run(lambda work: save(work, manipulation_id, replace(MELOXICAM, strength=Decimal(3)), MELOXICAM))
    assert caught.value.fields == {"strength": (Decimal(5), Decimal(2))}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"substances": " "}, ("substances", "required")),
        ({"strength": Decimal(0)}, ("strength", "amount_range")),
        ({"strength": Decimal("-1")}, ("strength", "amount_range")),
        ({"strength": Decimal("0.0000001")}, ("strength", "too_many_decimals")),
        ({"strength": Decimal("NaN")}, ("strength", "amount_range")),
        ({"strength": None}, ("strength", "strength_required")),
        ({"min_age_days": 0}, ("min_age_days", "age_days_range")),
        ({"package": Decimal("Infinity")}, ("package", "amount_range")),
    ],
)
def test_a_card_that_could_not_be_dosed_by_is_refused(
    run: Any, fields: dict[str, Any], problem: tuple[str, str]
) -> None:
    manipulation_id = run(drug)
    draft = replace(MELOXICAM, **fields)
    assert problem in refused(
        run, lambda work: service.save_card(work, manipulation_id, draft, MedicineDraft())
    )


def test_a_service_is_no_medicine(run: Any, ask: Any) -> None:
    manipulation_id = run(make.manipulation)
    assert ask(lambda work: queries.by_manipulation(work, manipulation_id)) is None
    assert refused(
        run, lambda work: service.save_card(work, manipulation_id, MELOXICAM, MedicineDraft())
    ) == [("substances", "not_a_medicine")]


def test_the_concentration_stays_while_rows_need_it(run: Any, ask: Any) -> None:
    medicine_id = run(medicine)
    card = ask(lambda work: queries.get_card(work, medicine_id))
    for fields, problem in (
        ({"strength": None, "max_dose": None}, ("strength", "strength_required")),
        ({"strength_unit": DoseUnit.IU}, ("strength_unit", "units_differ")),
    ):
        draft = replace(card.draft, **fields)  # type: ignore[arg-type]
        assert refused(
            run, lambda work, d=draft: service.save_card(work, card.manipulation_id, d, card.draft)
        ) == [problem]


def test_hostile_text_is_stored_as_text_or_refused(run: Any, ask: Any) -> None:
    stored = 0
    for number, text in enumerate(STRINGS):
        manipulation_id = run(lambda work, n=number: drug(work, code=f"H{n}"))
        draft = replace(MELOXICAM, note=text, substances=text, allergy_words=text)
        try:
            medicine_id = run(
                lambda work, m=manipulation_id, d=draft: service.save_card(work, m, d, MedicineDraft())
            )
        except Invalid as error:
            assert {p.code for p in error.problems} <= {"required", "too_long"}, text  # noqa: PT017
            continue
        assert ask(lambda work, m=medicine_id: queries.get_card(work, m)).draft.substances, text
        stored += 1
    assert stored > len(STRINGS) / 2


# --- dose rows


def test_rows_of_one_species_may_not_overlap(run: Any) -> None:
    medicine_id = run(lambda work: medicine(work, rows=()))
    low = DoseRowDraft(DOG, 0, 10_000, Decimal("0.2"))
    run(lambda work: service.add_row(work, medicine_id, low))
    run(lambda work: service.add_row(work, medicine_id, replace(low, weight_from_g=10_000, weight_to_g=None)))
    run(lambda work: service.add_row(work, medicine_id, replace(low, species_id=CAT)))
    run(lambda work: service.add_row(work, medicine_id, replace(low, species_id=None)))
    across = replace(low, weight_from_g=9_999, weight_to_g=10_001)
    assert refused(run, lambda work: service.add_row(work, medicine_id, across)) == [
        ("weight_from_g", "dose_overlap")
    ]


def test_a_row_that_is_changed_is_not_in_its_own_way(run: Any, ask: Any) -> None:
    medicine_id = run(medicine)
    (row,) = ask(lambda work: queries.get_card(work, medicine_id)).doses
    run(lambda work: service.change_row(work, row.id, replace(row.draft, rate=Decimal("0.1")), row.draft))
    (changed,) = ask(lambda work: queries.get_card(work, medicine_id)).doses
    assert changed.draft.rate == Decimal("0.1")
    with pytest.raises(Conflict):
        run(lambda work: service.change_row(work, row.id, replace(row.draft, rate=Decimal(3)), row.draft))


def test_a_row_no_longer_used_is_in_nobodys_way(run: Any, ask: Any) -> None:
    medicine_id = run(medicine)
    (row,) = ask(lambda work: queries.get_card(work, medicine_id)).doses
    run(lambda work: service.archive_row(work, row.id))
    run(lambda work: service.add_row(work, medicine_id, TWO_TENTHS))
    assert len(ask(lambda work: queries.get_card(work, medicine_id)).doses) == 1
    with pytest.raises(NotFound):
        run(lambda work: service.archive_row(work, row.id))


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"rate": Decimal(0)}, ("rate", "amount_range")),
        ({"rate_unit": DoseUnit.ML}, ("rate_unit", "units_differ")),
        ({"weight_from_g": -1}, ("weight_from_g", "weight_range")),
        ({"weight_from_g": 5, "weight_to_g": 5}, ("weight_to_g", "weights_swapped")),
        ({"decimals": 4}, ("decimals", "dose_decimals")),
        ({"decimals": 3, "units": Decimal("0.5")}, ("units", "dose_decimals")),
        ({"every_hours": 0}, ("every_hours", "hours_range")),
    ],
)
def test_an_impossible_row_is_refused(run: Any, fields: dict[str, Any], problem: tuple[str, str]) -> None:
    medicine_id = run(lambda work: medicine(work, rows=()))
    draft = replace(TWO_TENTHS, **fields)
    assert problem in refused(run, lambda work: service.add_row(work, medicine_id, draft))


def test_of_two_overlapping_rows_added_at_once_one_stands(database: Database, run: Any, ask: Any) -> None:
    medicine_id = run(lambda work: medicine(work, rows=()))
    start, told = threading.Barrier(4), []

    def add(number: int) -> None:
        draft = DoseRowDraft(DOG, number * 100, 10_000 + number * 100, Decimal(1))
        start.wait()
        try:
            database.command(
                "test", lambda work: service.add_row(work, medicine_id, draft), actor=BUILT_IN_ADMINISTRATOR
            )
            told.append("added")
        except ClinicError as error:
            told.append(error.code)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(told) == ["added", "invalid", "invalid", "invalid"]
    assert len(ask(lambda work: queries.get_card(work, medicine_id)).doses) == 1


def test_two_first_cards_of_one_drug_at_once_make_one_medicine(database: Database, run: Any) -> None:
    manipulation_id = run(drug)
    start, ids = threading.Barrier(3), []

    def save(number: int) -> None:
        draft = replace(MELOXICAM, note=f"{number}")
        start.wait()
        try:
            ids.append(
                database.command(
                    "test",
                    lambda work: service.save_card(work, manipulation_id, draft, MedicineDraft()),
                    actor=BUILT_IN_ADMINISTRATOR,
                ).value
            )
        except Conflict:
            ids.append(None)

    threads = [threading.Thread(target=save, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(ids) == 3
    assert len({found for found in ids if found is not None}) == 1


# --- a dose


def test_a_dose_is_given_as_a_fact_with_what_it_was_reckoned_from(run: Any, ask: Any) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"), note="4,2 кг × 0,2 мг/кг ÷ 5 мг/мл")
    fact_id = run(lambda work: service.give(work, draft))
    (fact,) = ask(lambda work: manipulations.facts_of(work, pet_id))
    assert (fact.id, fact.quantity, fact.total.minor) == (fact_id, Decimal("0.17"), 4_760)
    assert fact.note.startswith("4,2 кг")
    dose = ask(lambda work: queries.dose_of_fact(work, fact_id))
    assert (dose.weight_g, dose.rate_micro, dose.strength_micro, dose.quantity_milli, dose.findings) == (
        4_200, 200_000, 5_000_000, 170, "",
    )  # fmt: skip


def findings(ask: Any, draft: DoseDraft, now: Any = None) -> dict[str, bool]:
    def look(work: Any) -> Any:
        from clinic_desktop.areas.medicines import rules

        card = queries.get_card(work, draft.medicine_id)
        checked = rules.check(
            card, queries.patient_of(work, draft.pet_id), draft, queries.drug_groups(), now or work.now
        )
        return {finding.code: finding.stop for finding in checked.findings}

    found: dict[str, bool] = ask(look)
    return found


@pytest.mark.parametrize(
    ("born_days", "weighed_days", "old"),
    [(3_000, 90, False), (3_000, 91, True), (100, 7, False), (100, 8, True), (170, 8, True), (190, 8, False)],
)
def test_a_weight_ages_faster_in_the_young(
    run: Any, ask: Any, born_days: int, weighed_days: int, old: bool
) -> None:
    medicine_id = run(medicine)
    born = BirthDate(ask(lambda work: work.now).date() - timedelta(days=born_days))
    pet_id = patient(run, None, birth=born)
    run(lambda work: weigh(work, pet_id, 4_200, weighed_days))
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    assert ("weight_old" in findings(ask, draft)) is old


def test_without_a_weight_nothing_is_reckoned_and_that_is_to_be_read(run: Any, ask: Any) -> None:
    medicine_id, pet_id = run(medicine), patient(run, None)
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.2"))
    assert findings(ask, draft) == {"weight_missing": False}
    assert refused(run, lambda work: service.give(work, draft)) == [("acknowledged", "dose_unread")]
    read = replace(draft, acknowledged=("weight_missing",))
    assert run(lambda work: service.give(work, read)) > 0


@pytest.mark.parametrize(
    "factor", [Decimal(10), Decimal(100), Decimal("0.1"), Decimal("0.01"), Decimal("0.001")]
)
def test_a_weight_that_slipped_by_tens_is_caught(run: Any, ask: Any, factor: Decimal) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    typed = int(4_200 * factor)
    draft = DoseDraft(pet_id, medicine_id, weight_g=typed, quantity=Decimal(1))
    assert "weight_slipped_point" in findings(ask, draft)
    with pytest.raises(Invalid):
        run(lambda work: service.give(work, draft))


def test_the_animals_own_curve_speaks_against_a_slipped_last_weight(run: Any, ask: Any) -> None:
    medicine_id, pet_id = run(medicine), patient(run, None)
    run(lambda work: weigh(work, pet_id, 4_200, 30))
    run(lambda work: weigh(work, pet_id, 42_000, 1))
    assert "weight_slipped_point" in findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal(1)))


@pytest.mark.parametrize(
    ("grams", "code"), [(0, "not_positive"), (-4_200, "not_positive"), (4_200_000, "too_heavy")]
)
def test_an_impossible_weight_is_refused(run: Any, grams: int, code: str) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    draft = DoseDraft(pet_id, medicine_id, weight_g=grams, quantity=Decimal(1), acknowledged=("no_dose_row",))
    assert ("weight_g", code) in refused(run, lambda work: service.give(work, draft))


@pytest.mark.parametrize(
    ("quantity", "found"),
    [
        ("0.17", {}),
        ("0.252", {"quantity_differs": False}),
        ("0.27", {"quantity_differs": False, "above_max": False}),
        ("0.28", {"quantity_differs": False, "above_max": True}),
    ],
)
def test_more_than_the_largest_dose_warns_and_then_stops(
    run: Any, ask: Any, quantity: str, found: dict[str, bool]
) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    assert findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal(quantity))) == found


def test_a_day_has_its_largest_dose_too(run: Any, ask: Any) -> None:
    card = replace(MELOXICAM, max_dose=None, max_daily=Decimal("0.5"))
    medicine_id = run(lambda work: medicine(work, card))
    pet_id = patient(run)
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    assert findings(ask, replace(draft, every_hours=12)) == {}
    assert findings(ask, replace(draft, every_hours=8)) == {"above_daily_max": True}


def test_what_is_forbidden_needs_the_right_and_a_reason(database: Database, run: Any, ask: Any) -> None:
    medicine_id = run(lambda work: medicine(work, replace(MELOXICAM, never_species="cat")))
    pet_id = patient(run)
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    assert findings(ask, draft) == {"never_for_species": True}
    assert refused(run, lambda work: service.give(work, draft)) == [
        ("override_reason", "override_reason_required")
    ]
    reasoned = replace(draft, override_reason="другого средства нет")
    with pytest.raises(Invalid) as caught:
        database.command("test", lambda work: service.give(work, reasoned), actor=VET)
    assert [p.code for p in caught.value.problems] == ["override_denied"]
    fact_id = run(lambda work: service.give(work, reasoned))
    dose = ask(lambda work: queries.dose_of_fact(work, fact_id))
    assert (dose.findings, dose.override_reason) == ("never_for_species", "другого средства нет")


@pytest.mark.parametrize(
    ("alert", "caught"),
    [
        ("Аллергия на НПВС", True),
        ("аллергия: МЕЛОКСИКАМ", True),
        ("нестероидные противовоспалительные — отёк", True),
        ("пенициллины", False),
        ("цефалоспорины", False),
    ],
)
def test_an_allergy_is_known_by_the_drug_and_by_its_group(
    run: Any, ask: Any, alert: str, caught: bool
) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    run(lambda work: make.allergy(work, pet_id, alert))
    found = findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17")))
    assert found == ({"allergy": True} if caught else {})


def test_a_second_allergy_does_not_silence_the_first(run: Any, ask: Any) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    for text in ("НПВС", "пенициллины"):
        run(lambda work, text=text: make.allergy(work, pet_id, text))
    assert findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))) == {"allergy": True}


def test_past_the_dose_form_ten_times_too_much_stops_and_a_service_is_nothing_to_judge(
    run: Any, ask: Any
) -> None:
    medicine_id, pet_id, service_id = run(medicine), patient(run), run(make.manipulation)
    bare = run(lambda work: drug(work, "R03", "Амоксициллин"))
    item = ask(lambda work: queries.get_card(work, medicine_id)).manipulation_id
    run(lambda work: make.allergy(work, pet_id, "амоксициллин"))
    remedies = ask(lambda work: queries.remedies(work, pet_id))
    now = ask(lambda work: work.now)

    def codes(*given: Given) -> list[tuple[str, bool]]:
        return [(f.code, f.stop) for each in rules.judge(given, remedies, now) for f in each.findings]

    assert codes(Given(item, Decimal("0.17")), Given(service_id, Decimal(99))) == []
    assert codes(Given(item, Decimal("1.7"))) == [("above_max", True)]
    assert codes(Given(bare)) == codes(Given(None, text="Амоксициллин 250 мг")) == [("allergy", True)]


def test_a_weight_outside_of_the_species_own_rows_is_told(run: Any, ask: Any) -> None:
    rows = (DoseRowDraft(CAT, 0, 4_000, Decimal("0.1")), TWO_TENTHS)
    medicine_id, pet_id = run(lambda work: medicine(work, rows=rows)), patient(run, species_id=CAT)
    assert findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))) == {"no_dose_row": False}


def test_a_collie_is_told_from_other_dogs(run: Any, ask: Any) -> None:
    card = replace(MELOXICAM, mdr1=Caution.STOP, max_dose=None)
    medicine_id = run(lambda work: medicine(work, card))
    by_code = {row.code: row.id for row in ask(lambda work: list(work.session.query(Breed)))}
    told = {}
    for name, fields in {
        "collie": {"breed_id": by_code["rough_collie"]},
        "cross of a collie": {"breed_id": by_code["rough_collie"], "is_cross": True},
        "written in": {"breed_text": "метис шелти"},
        "labrador": {"breed_id": by_code["labrador_retriever"]},
        "not known": {},
    }.items():
        pet_id = patient(run, 20_000, species_id=DOG, name=name, **fields)
        told[name] = "mdr1" in findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal("0.8")))
    assert told == {
        "collie": True, "cross of a collie": True, "written in": True, "labrador": False, "not known": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "pregnant", "found"),
    [
        ({"sex": Sex.FEMALE, "neutered": Neutered.NO}, False, {"may_be_pregnant": False}),
        ({"sex": Sex.FEMALE, "neutered": Neutered.NO}, True, {"pregnant": True}),
        ({"sex": Sex.FEMALE, "neutered": Neutered.YES}, False, {}),
        ({"sex": Sex.MALE, "neutered": Neutered.NO}, False, {}),
    ],
)
def test_pregnancy_is_asked_after(
    run: Any, ask: Any, fields: dict[str, Any], pregnant: bool, found: dict[str, bool]
) -> None:
    medicine_id = run(lambda work: medicine(work, replace(MELOXICAM, pregnancy=Caution.STOP)))
    pet_id = run(lambda work: make.pet(work, **fields))
    run(lambda work: weigh(work, pet_id, 4_200))
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"), pregnant=pregnant)
    assert findings(ask, draft) == found


def test_the_young_and_the_ill_are_warned_of(run: Any, ask: Any) -> None:
    card = replace(MELOXICAM, min_age_days=42, problem_words="почечн|renal")
    medicine_id = run(lambda work: medicine(work, card))
    today: date = ask(lambda work: work.now).date()
    pet_id = patient(run, 600, birth=BirthDate(today - timedelta(days=41)))
    run(
        lambda work: work.session.add(
            PatientProblem(
                pet_id=pet_id,
                title="Хроническая почечная недостаточность",
                note="",
                since_on=today,
                state=ProblemState.ACTIVE,
            )
        )
    )
    found = findings(ask, DoseDraft(pet_id, medicine_id, quantity=Decimal("0.02")))
    assert found == {"too_young": False, "problem": False}


def test_a_drug_out_of_use_is_not_given(run: Any, ask: Any) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    card = ask(lambda work: queries.get_card(work, medicine_id))
    run(lambda work: catalogue.archive(work, card.manipulation_id))
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    assert refused(run, lambda work: service.give(work, draft)) == [("medicine_id", "medicine_archived")]
    assert ask(lambda work: queries.dosing(work, pet_id)).medicines == ()


def test_a_medicine_without_a_price_says_so(run: Any) -> None:
    pet_id = patient(run)
    manipulation_id = run(
        lambda work: catalogue.register(
            work,
            ManipulationDraft("X1", 1, ManipulationKind.DRUG, name_ru="Новый препарат"),
        )
    )
    save = service.save_card
    medicine_id = run(lambda work: save(work, manipulation_id, MELOXICAM, MedicineDraft()))
    run(lambda work: service.add_row(work, medicine_id, TWO_TENTHS))
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    assert refused(run, lambda work: service.give(work, draft)) == [("medicine_id", "medicine_unpriced")]


def test_the_dead_are_given_nothing(run: Any, ask: Any) -> None:
    medicine_id, pet_id = run(medicine), patient(run)
    yesterday = ask(lambda work: work.now).date() - timedelta(days=3)
    run(lambda work: pets.set_status(work, pet_id, StatusDraft(PetStatus.DECEASED, yesterday)))
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    assert refused(run, lambda work: service.give(work, draft)) == [("performed_at", "pet_deceased")]


def test_undo_takes_the_dose_back_with_its_fact(database: Database, run: Any, ask: Any) -> None:
    from uuid import uuid4

    medicine_id, pet_id = run(medicine), patient(run)
    draft = DoseDraft(pet_id, medicine_id, quantity=Decimal("0.17"))
    given = database.command(
        "medicines.give", lambda work: service.give(work, draft), actor=BUILT_IN_ADMINISTRATOR
    )
    database.undo(given.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert ask(lambda work: manipulations.facts_of(work, pet_id)) == ()
    assert ask(lambda work: queries.dose_of_fact(work, given.value)) is None


def test_only_who_may_edits_medicines(database: Database, run: Any) -> None:
    medicine_id = run(medicine)
    with pytest.raises(Denied):
        database.command("test", lambda work: service.add_row(work, medicine_id, TWO_TENTHS), actor=VET)
