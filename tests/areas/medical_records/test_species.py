"""What is meant for some species is given to another only knowingly, by whatever door; on both engines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import queries
from clinic_desktop.areas.manipulations import service as facts
from clinic_desktop.areas.manipulations.entities import Manipulation, ManipulationFact
from clinic_desktop.areas.manipulations.rows import (
    Answers,
    FactDraft,
    KitChoice,
    KitDraft,
    KitLineRow,
    KitPerformDraft,
)
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import PlanMode
from clinic_desktop.areas.treatments.rows import PlanDraft
from clinic_desktop.core.errors import Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work
from tests import make
from tests.pharmacy import CAT, DOG

READ = Answers(("not_for_species",))
PRICE = Money(350_000, "RUB")


def limit_to(work: Work, manipulation_id: int, codes: str) -> None:
    work.session.get_one(Manipulation, manipulation_id).species_codes = codes


@pytest.fixture
def castration(run: Any) -> int:
    def arrange(work: Work) -> int:
        made = make.manipulation(work, "N01", "Кастрация кота", PRICE.minor)
        limit_to(work, made, "cat")
        return made

    return run(arrange)  # type: ignore[no-any-return]


@pytest.fixture
def bitch(run: Any) -> int:
    return run(lambda work: make.pet(work, name="Белка", species_id=DOG))  # type: ignore[no-any-return]


def perform(work: Work, pet_id: int, item: int, answers: Answers) -> int:
    return facts.perform(work, FactDraft(pet_id, item), answers)


def plan(work: Work, pet_id: int, item: int, answers: Answers) -> int:
    return facts.plan(work, FactDraft(pet_id, item), answers)


def kit(work: Work, pet_id: int, item: int, answers: Answers) -> int:
    found = work.session.scalar(select(Manipulation.id).where(Manipulation.code == "K9"))
    if found is None:
        found = make.kit(work, "K9")
        facts.change_kit(work, found, KitDraft((KitLineRow(item),)), KitDraft())
    draft = KitPerformDraft(pet_id, found, (KitChoice(item, Decimal(1), PRICE),))
    return facts.perform_kit(work, draft, answers)


def order(work: Work, pet_id: int, item: int, answers: Answers) -> int:
    draft = PlanDraft(pet_id, what_id=item, mode=PlanMode.AS_NEEDED, starts_on=clinic_today(work))
    return treatments.plan(work, draft, answers)


def unread(run: Any, act: Any) -> bool:
    with pytest.raises(Invalid) as refused:
        run(act)
    return [(p.field, p.code) for p in refused.value.problems] == [("acknowledged", "dose_unread")]


@pytest.mark.parametrize("door", [perform, plan, kit, order])
def test_a_tomcats_castration_of_a_dog_is_asked_back_at_every_door_and_the_answer_is_kept(
    door: Any, castration: int, bitch: int, run: Any, ask: Any
) -> None:
    assert unread(run, lambda work: door(work, bitch, castration, Answers()))
    run(lambda work: door(work, bitch, castration, READ))
    kept = ask(lambda work: work.session.scalars(select(MedicineDose)).one())
    assert (kept.drug_ru, kept.findings, kept.pet_id) == ("Кастрация кота", "not_for_species", bitch)
    tom = run(lambda work: make.pet(work, name="Барсик", species_id=CAT))
    run(lambda work: door(work, tom, castration, Answers()))


def test_what_was_read_when_it_was_planned_is_not_asked_again_when_it_is_done(
    castration: int, bitch: int, run: Any
) -> None:
    read = run(lambda work: plan(work, bitch, castration, READ))
    run(lambda work: facts.complete(work, read))
    other = run(lambda work: make.manipulation(work, "N02", "Чипирование"))
    before = run(lambda work: plan(work, bitch, other, Answers()))
    run(lambda work: limit_to(work, other, "cat|ferret"))
    assert unread(run, lambda work: facts.begin(work, before))
    run(lambda work: facts.begin(work, before, READ))


def test_a_kit_that_is_for_another_species_is_asked_back_though_its_parts_are_for_all(
    bitch: int, run: Any, ask: Any
) -> None:
    exam = run(lambda work: make.manipulation(work, price=PRICE.minor))
    kit_id = run(lambda work: make.kit(work, "K3", exam))
    run(lambda work: limit_to(work, kit_id, "cat"))
    draft = KitPerformDraft(bitch, kit_id, (KitChoice(exam, Decimal(1), PRICE),))
    assert unread(run, lambda work: facts.perform_kit(work, draft))
    run(lambda work: facts.perform_kit(work, draft, READ))
    done = ask(lambda work: work.session.scalars(select(ManipulationFact)).one())
    assert ask(lambda work: work.session.scalars(select(MedicineDose.fact_id)).all()) == [done.id]


def test_the_card_of_the_catalogue_says_for_whom(castration: int, run: Any, ask: Any) -> None:
    card = ask(lambda work: queries.get_card(work, castration))
    assert [name.en for name in card.species] == ["Cat"]
    run(lambda work: facts.change(work, castration, replace(card.draft, species_codes=""), card.draft))
    assert ask(lambda work: queries.get_card(work, castration)).species == ()
