"""The main job, on both engines: register, find, perform, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.rows import OwnerDraft, PhoneDraft
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, IdentifierKind, OwnershipRole, PetStatus
from clinic_desktop.areas.pets.rows import AlertDraft, IdentifierDraft, PersonDraft, StatusDraft, WeightDraft
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import make

Run = Any


def names(ask: Run, typed: str) -> list[str]:
    hits = ask(lambda work: pet_queries.find_patients(work, typed))
    return [hit.pet.name if hit.pet else hit.owner.display_name for hit in hits]


def undo(database: Database, action_id: Any) -> None:
    database.undo(action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())


@pytest.mark.parametrize(
    "typed",
    [
        "барс", "Барсик", "кузнецова барсик", "БАРСИК КУЗН", "kuznetsova", "Kuznecova", ",fhcbr", "4567", "344567",
        "2344567", "barsik", "643094100012345", "барс 4567",
    ],
)  # fmt: skip
def test_a_patient_is_found_by(typed: str, run: Run, ask: Run) -> None:
    chip = IdentifierDraft(IdentifierKind.MICROCHIP, "643 094 100 012 345")

    def arrange(work: Work) -> None:
        make.pet(work, identifiers=(chip,))
        make.pet(work, make.owner(work, "Ёлкин", "Пётр", "+7 903 111-22-33"), "Рекс")

    run(arrange)
    assert names(ask, typed) == ["Барсик"]


@pytest.mark.parametrize("typed", ["Елкин", "ёлкин", "elkin", "ЁЛК"])
def test_yo_and_ye_are_one_letter(typed: str, run: Run, ask: Run) -> None:
    run(lambda work: make.owner(work, "Ёлкин", "Пётр"))
    assert names(ask, typed) == ["Ёлкин Пётр"]


@pytest.mark.parametrize(
    "typed", ["%", "_", '"', "*", "барс* OR 1", "NEAR(", "'; DROP", "\x00", "", "  ", "a:b:c", "((("]
)
def test_search_syntax_is_harmless(typed: str, run: Run, ask: Run) -> None:
    run(make.pet)
    assert names(ask, typed) == []


def test_the_same_action_twice_gives_one_owner(database: Database, run: Run, ask: Run) -> None:
    form = uuid4()
    first = run(make.owner, action_id=form)
    assert run(make.owner, action_id=form) == first
    assert names(ask, "кузн") == ["Кузнецова Ирина"]


def test_what_was_registered_can_be_undone_and_is_no_longer_found(database: Database, ask: Run) -> None:
    outcome = database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR)
    undo(database, outcome.action_id)
    assert names(ask, "барсик") == []
    assert names(ask, "кузнецова") == []


def test_undo_is_refused_when_the_record_was_changed_since(database: Database, run: Run) -> None:
    outcome = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR)
    base = make.owner_draft()
    run(lambda work: owners.change(work, outcome.value, replace(base, city="Тверь"), base))
    with pytest.raises(Conflict, match=r"undo\.changed"):
        undo(database, outcome.action_id)


def test_undo_is_refused_when_newer_records_depend_on_it(database: Database, run: Run) -> None:
    outcome = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR)
    run(lambda work: make.pet(work, outcome.value))
    with pytest.raises(Conflict, match=r"undo\.depended_on"):
        undo(database, outcome.action_id)


def test_changes_of_different_fields_merge(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    base = ask(lambda work: owner_queries.get_card(work, owner_id)).draft
    run(lambda work: owners.change(work, owner_id, replace(base, city="Тверь"), base))
    run(lambda work: owners.change(work, owner_id, replace(base, note="звонить вечером"), base))
    saved = ask(lambda work: owner_queries.get_card(work, owner_id)).draft
    assert (saved.city, saved.note) == ("Тверь", "звонить вечером")


def test_changes_of_the_same_field_are_shown_to_the_second_person(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    base = ask(lambda work: owner_queries.get_card(work, owner_id)).draft
    run(lambda work: owners.change(work, owner_id, replace(base, city="Тверь"), base))
    with pytest.raises(Conflict) as caught:
        run(lambda work: owners.change(work, owner_id, replace(base, city="Тула"), base))
    assert caught.value.fields == {"city": ("", "Тверь")}
    assert caught.value.params["who"] == BUILT_IN_ADMINISTRATOR.name


def test_changed_phones_replace_the_old_and_are_found(run: Run, ask: Run) -> None:
    pet_id = run(make.pet)
    card = ask(lambda work: pet_queries.get_card(work, pet_id))
    base = ask(lambda work: owner_queries.get_card(work, card.row.owner_id)).draft
    changed = replace(base, phones=(PhoneDraft("8 (903) 118-45-99"),))
    run(lambda work: owners.change(work, card.row.owner_id, changed, base))
    assert names(ask, "4599") == ["Барсик"]
    assert names(ask, "4567") == []


def test_an_owner_like_an_existing_one_is_offered(run: Run, ask: Run) -> None:
    run(make.owner)

    def reasons(draft: OwnerDraft) -> list[str]:
        return [c.reason for c in ask(lambda work: owner_queries.find_candidates(work, draft, "RU"))]

    assert reasons(OwnerDraft(phones=(PhoneDraft("8 916 234 45 67"),))) == ["phone"]
    assert reasons(OwnerDraft(surname="Kuznetsova", name="I")) == ["name"]
    assert reasons(OwnerDraft(surname="Кузнецава")) == ["name"]
    assert reasons(OwnerDraft(surname="Кузнецова", name="Пётр")) == []


def test_a_chip_of_a_live_patient_is_refused_with_the_holder_named(run: Run) -> None:
    chip = IdentifierDraft(IdentifierKind.MICROCHIP, "643094100012345")
    first = run(lambda work: make.pet(work, identifiers=(chip,)))
    with pytest.raises(Invalid) as caught:
        run(lambda work: make.pet(work, name="Рекс", identifiers=(chip,)))
    assert caught.value.problems[0].code == "chip_taken"
    assert caught.value.problems[0].params == {"pet_id": first, "pet_name": "Барсик"}
    run(lambda work: make.pet(work, name="Рекс", identifiers=(replace(chip, duplicate_reason="перебит"),)))


def test_the_price_of_a_fact_stays_when_the_catalogue_changes(run: Run, ask: Run, database: Database) -> None:
    pet_id, manipulation_id = run(lambda work: (make.pet(work), make.manipulation(work)))
    run(lambda work: make.fact(work, pet_id, manipulation_id, quantity=Decimal("1.5")))
    run(lambda work: manipulations.set_price(work, manipulation_id, Money(99_900, "RUB"), clinic_today(work)))
    (fact,) = ask(lambda work: catalogue.facts_of(work, pet_id))
    assert fact.total == Money(75_000, "RUB")
    card = ask(lambda work: catalogue.get_card(work, manipulation_id))
    assert [row.price.minor for row in card.prices] == [99_900]


def test_a_discount_needs_a_reason_and_stays_within_the_limit(run: Run) -> None:
    pet_id, manipulation_id = run(lambda work: (make.pet(work), make.manipulation(work)))

    def codes(**fields: Any) -> list[str]:
        with pytest.raises(Invalid) as caught:
            run(lambda work: make.fact(work, pet_id, manipulation_id, **fields))
        return [problem.code for problem in caught.value.problems]

    assert codes(discount_percent=Decimal(10)) == ["required"]
    assert codes(discount_percent=Decimal(60), discount_reason="свой") == ["discount_limit"]
    assert codes(discount_percent=Decimal("100.5"), discount_reason="свой") == ["percent_range"]
    assert codes(quantity=Decimal(0)) == ["quantity_range"]


def test_a_cancelled_fact_stays_with_its_reason(run: Run, ask: Run) -> None:
    pet_id, manipulation_id = run(lambda work: (make.pet(work), make.manipulation(work)))
    fact_id = run(lambda work: make.fact(work, pet_id, manipulation_id))
    run(lambda work: manipulations.cancel(work, fact_id, "не тот пациент"))
    (fact,) = ask(lambda work: catalogue.facts_of(work, pet_id))
    assert (fact.status, fact.cancel_reason) == (FactStatus.CANCELLED, "не тот пациент")
    with pytest.raises(Conflict):
        run(lambda work: manipulations.cancel(work, fact_id, "ещё раз"))


def test_nothing_is_performed_on_the_dead(run: Run) -> None:
    pet_id, manipulation_id = run(lambda work: (make.pet(work), make.manipulation(work)))
    run(lambda work: pets.set_status(work, pet_id, StatusDraft(PetStatus.DECEASED, date(2026, 1, 1), "ХПН")))
    with pytest.raises(Invalid) as caught:
        run(lambda work: make.fact(work, pet_id, manipulation_id))
    assert caught.value.problems[0].code == "pet_deceased"


@pytest.mark.parametrize(("kind", "left"), [(AlertKind.AGGRESSIVE, 1), (AlertKind.ALLERGY, 2)])
def test_a_new_alert_of_a_kind_closes_the_older_but_no_allergy(
    run: Run, ask: Run, kind: AlertKind, left: int
) -> None:
    pet_id = run(make.pet)
    texts = ["первое", "второе"]
    for text in texts:
        run(lambda work, text=text: pets.raise_alert(work, pet_id, AlertDraft(kind, AlertLevel.HIGH, text)))
    card = ask(lambda work: pet_queries.get_card(work, pet_id))
    assert sorted(alert.text for alert in card.alerts) == sorted(texts[-left:])


def test_a_transfer_keeps_the_history_and_moves_the_search(run: Run, ask: Run, database: Database) -> None:
    pet_id, new_owner = run(
        lambda work: (make.pet(work), make.owner(work, "Лебедев", "Олег", "+7 903 118-45-67"))
    )
    outcome = database.command(
        "pets.transfer",
        lambda work: pets.transfer(work, pet_id, new_owner, clinic_today(work)),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    card = ask(lambda work: pet_queries.get_card(work, pet_id))
    assert card.row.owner_name == "Лебедев Олег"
    assert len(card.ownerships) == 2
    assert names(ask, "лебедев барсик") == ["Барсик"]
    undo(database, outcome.action_id)
    assert names(ask, "кузнецова барсик") == ["Барсик"]
    assert names(ask, "лебедев барсик") == []


def test_weights_are_kept_in_order_of_weighing(run: Run, ask: Run) -> None:
    pet_id = run(make.pet)
    run(lambda work: pets.record_weight(work, pet_id, WeightDraft(7_400)))
    card = ask(lambda work: pet_queries.get_card(work, pet_id))
    assert [row.grams for row in card.weights] == [7_400]
    with pytest.raises(Invalid):
        run(lambda work: pets.record_weight(work, pet_id, WeightDraft(0)))


def test_a_phone_shown_with_spaces_is_not_a_change(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    base = ask(lambda work: owner_queries.get_card(work, owner_id)).draft
    (phone,) = base.phones
    theirs = replace(base, phones=(phone, PhoneDraft("8 495 123-45-67")))
    run(lambda work: owners.change(work, owner_id, theirs, base))
    mine = replace(base, note="звонить вечером", phones=(replace(phone, number="+7 916 234-45-67"),))
    run(lambda work: owners.change(work, owner_id, mine, base))
    saved = ask(lambda work: owner_queries.get_card(work, owner_id)).draft
    assert [p.number for p in saved.phones] == ["+79162344567", "+74951234567"]
    assert saved.note == "звонить вечером"


def test_a_co_owner_bears_a_share_and_the_owner_the_rest(run: Run, ask: Run) -> None:
    pet_id = run(make.pet)
    second = run(lambda work: make.owner(work, "Лебедев", "Пётр", "+7 916 234-45-68"))
    draft = PersonDraft(second, OwnershipRole.CO_OWNER, 30, may_authorise=True)
    ownership_id = run(lambda work: pets.add_person(work, pet_id, draft))
    shares = {
        row.role: row.share_percent for row in ask(lambda w: pet_queries.get_card(w, pet_id)).ownerships
    }
    assert shares == {OwnershipRole.OWNER: 70, OwnershipRole.CO_OWNER: 30}
    with pytest.raises(Invalid, match="person_already"):
        run(lambda work: pets.add_person(work, pet_id, draft))
    run(lambda work: pets.end_person(work, ownership_id))
    rows = ask(lambda work: pet_queries.get_card(work, pet_id)).ownerships
    assert [row.share_percent for row in rows if row.to_on is None] == [100]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (PersonDraft(None), "required"),
        (PersonDraft(1, OwnershipRole.CARER, 10), "share_of_co_owner"),
        (PersonDraft(1, OwnershipRole.CO_OWNER, 101), "percent_range"),
        (PersonDraft(1, OwnershipRole.OWNER), "refused_by_database"),
    ],
)
def test_an_impossible_person_is_refused(draft: PersonDraft, code: str, run: Run) -> None:
    pet_id = run(make.pet)
    with pytest.raises(Invalid, match=code):
        run(lambda work: pets.add_person(work, pet_id, draft))


def test_the_primary_owner_is_only_replaced_never_ended(run: Run, ask: Run) -> None:
    pet_id = run(make.pet)
    (own,) = ask(lambda work: pet_queries.get_card(work, pet_id)).ownerships
    with pytest.raises(Invalid, match="owner_is_needed"):
        run(lambda work: pets.end_person(work, own.id))
