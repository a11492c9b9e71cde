from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.pets import queries, rules
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.rows import (
    REFERENCE_EDIT,
    BreedDraft,
    BreedRow,
    ColourDraft,
    ColourRow,
    SpeciesDraft,
    SpeciesRow,
)
from clinic_desktop.core.errors import ClinicError, Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database, Work
from tests import make

CAT = 2
CAPYBARA = SpeciesDraft(
    "Capybara", "Капибара", glyph="rodent", max_age_years=12, weight_min_g=1_500, weight_max_g=90_000
)


def species(ask: Any, species_id: int) -> SpeciesRow:
    return next(row for row in ask(queries.get_reference).species if row.id == species_id)


def breed(ask: Any, breed_id: int) -> BreedRow:
    return next(row for row in ask(queries.get_reference).breeds if row.id == breed_id)


def colour(ask: Any, colour_id: int) -> ColourRow:
    return next(row for row in ask(queries.get_reference).colours if row.id == colour_id)


def codes(error: pytest.ExceptionInfo[Invalid]) -> dict[str, str]:
    return {problem.field: problem.code for problem in error.value.problems}


def test_a_species_is_added_changed_archived_and_restored(run: Any, ask: Any) -> None:
    species_id = run(lambda work: pets.register_species(work, CAPYBARA))
    row = species(ask, species_id)
    assert (row.name_en, row.name_ru, row.weight_max_g) == ("Capybara", "Капибара", 90_000)
    assert row.code.startswith("own_")
    draft = replace(CAPYBARA, name_ru="Капибара (водосвинка)")
    run(lambda work: pets.change_species(work, species_id, draft, CAPYBARA))
    assert species(ask, species_id).name_ru == "Капибара (водосвинка)"
    assert species(ask, species_id).code == row.code
    run(lambda work: pets.archive_species(work, species_id))
    assert species(ask, species_id).archived
    run(lambda work: pets.restore_species(work, species_id))
    assert not species(ask, species_id).archived


def test_a_breed_is_added_changed_archived_and_restored(run: Any, ask: Any) -> None:
    base = BreedDraft(CAT, "Village cat", "Деревенская")
    breed_id = run(lambda work: pets.register_breed(work, base))
    run(lambda work: pets.change_breed(work, breed_id, replace(base, name_en="Barn cat"), base))
    run(lambda work: pets.archive_breed(work, breed_id))
    row = breed(ask, breed_id)
    assert (row.species_id, row.name_en, row.name_ru, row.archived) == (CAT, "Barn cat", "Деревенская", True)
    run(lambda work: pets.restore_breed(work, breed_id))
    assert not breed(ask, breed_id).archived


def test_a_coat_colour_is_added_changed_archived_and_restored(run: Any, ask: Any) -> None:
    base = ColourDraft("Moonlight", "Лунный", applies_to="cat")
    colour_id = run(lambda work: pets.register_colour(work, base))
    draft = replace(base, applies_to="cat|dog", synonyms="лунная, moon")
    run(lambda work: pets.change_colour(work, colour_id, draft, base))
    run(lambda work: pets.archive_colour(work, colour_id))
    row = colour(ask, colour_id)
    assert (row.applies_to, row.synonyms, row.archived) == ("cat|dog", "лунная|moon", True)
    run(lambda work: pets.restore_colour(work, colour_id))
    assert not colour(ask, colour_id).archived


def test_every_entry_gets_a_code_of_its_own(run: Any, ask: Any) -> None:
    def two(work: Work) -> tuple[int, int]:
        return (
            pets.register_colour(work, ColourDraft("Moonlight")),
            pets.register_colour(work, ColourDraft("Starlight")),
        )

    first, second = run(two)
    assert colour(ask, first).code != colour(ask, second).code


def test_a_missing_name_is_taken_from_the_other_language(run: Any, ask: Any) -> None:
    russian = run(lambda work: pets.register_colour(work, ColourDraft(name_ru="  Лунный \n свет ")))
    english = run(lambda work: pets.register_colour(work, ColourDraft(name_en="Starlight")))
    assert (colour(ask, russian).name_en, colour(ask, russian).name_ru) == ("Лунный свет", "Лунный свет")
    assert (colour(ask, english).name_en, colour(ask, english).name_ru) == ("Starlight", "Starlight")


@pytest.mark.parametrize(("field", "name"), [("name_ru", " КОШКА "), ("name_ru", "Еж"), ("name_en", "càt")])
def test_a_name_is_given_once_whatever_its_case_accents_and_yo(run: Any, field: str, name: str) -> None:
    draft = replace(SpeciesDraft("Something", "Нечто"), **{field: name})
    with pytest.raises(Invalid) as refused:
        run(lambda work: pets.register_species(work, draft))
    assert codes(refused) == {field: "name_taken"}


def test_an_archived_name_stays_taken_and_the_own_one_may_be_kept(run: Any) -> None:
    species_id = run(lambda work: pets.register_species(work, CAPYBARA))
    run(lambda work: pets.archive_species(work, species_id))
    with pytest.raises(Invalid):
        run(lambda work: pets.register_species(work, CAPYBARA))
    run(lambda work: pets.change_species(work, species_id, replace(CAPYBARA, name_en="capybara"), CAPYBARA))


def test_two_species_may_have_a_breed_of_the_same_name(run: Any) -> None:
    run(lambda work: pets.register_breed(work, BreedDraft(1, "Dwarf", "Карликовая")))
    run(lambda work: pets.register_breed(work, BreedDraft(CAT, "Dwarf", "Карликовая")))
    with pytest.raises(Invalid) as refused:
        run(lambda work: pets.register_breed(work, BreedDraft(CAT, "dwarf", "карликовая")))
    assert codes(refused) == {"name_en": "name_taken", "name_ru": "name_taken"}


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (SpeciesDraft(" ", ""), "name_ru", "name_required"),
        (replace(CAPYBARA, name_en="C" * 201), "name_en", "too_long"),
        (replace(CAPYBARA, synonyms="cap," + "y" * 201), "synonyms", "too_long"),
        (replace(CAPYBARA, synonyms=",".join(f"{n:0200}" for n in range(30))), "synonyms", "too_long"),
        (replace(CAPYBARA, max_age_years=0), "max_age_years", "age_range"),
        (replace(CAPYBARA, max_age_years=301), "max_age_years", "age_range"),
        (replace(CAPYBARA, weight_min_g=-1), "weight_min_g", "not_positive"),
        (replace(CAPYBARA, weight_min_g=0, weight_max_g=0), "weight_max_g", "not_positive"),
        (replace(CAPYBARA, weight_max_g=2_000_001), "weight_max_g", "too_heavy"),
        (replace(CAPYBARA, weight_min_g=90_001), "weight_max_g", "weights_swapped"),
    ],
)
def test_a_species_that_makes_no_sense_is_refused(
    run: Any, draft: SpeciesDraft, field: str, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        run(lambda work: pets.register_species(work, draft))
    assert codes(refused) == {field: code}


@pytest.mark.parametrize("years", [1, 300])
def test_the_limits_themselves_are_allowed(run: Any, ask: Any, years: int) -> None:
    draft = replace(CAPYBARA, name_en="C" * 200, max_age_years=years, weight_min_g=90_000, synonyms="s" * 200)
    species_id = run(lambda work: pets.register_species(work, draft))
    assert rules.draft_of(SpeciesDraft, species(ask, species_id)) == draft


@pytest.mark.parametrize("species_id", [None, 9_999])
def test_a_breed_needs_a_species(run: Any, species_id: int | None) -> None:
    with pytest.raises(Invalid) as refused:
        run(lambda work: pets.register_breed(work, BreedDraft(species_id, "Dwarf")))
    assert codes(refused) == {"species_id": "required"}


def test_a_breed_stays_with_its_species(run: Any, ask: Any) -> None:
    base = BreedDraft(CAT, "Village cat")
    breed_id = run(lambda work: pets.register_breed(work, base))
    run(lambda work: pets.change_breed(work, breed_id, replace(base, species_id=1, name_en="Barn cat"), base))
    assert (breed(ask, breed_id).species_id, breed(ask, breed_id).name_en) == (CAT, "Barn cat")


def test_synonyms_are_split_at_commas_but_known_ones_keep_theirs(run: Any, ask: Any) -> None:
    golden = next(r for r in ask(queries.get_reference).breeds if "Retriever, Golden" in r.synonyms)
    base = rules.draft_of(BreedDraft, golden)
    draft = replace(base, synonyms=base.synonyms + "| голди , Goldie,,голди")
    run(lambda work: pets.change_breed(work, golden.id, draft, base))
    assert breed(ask, golden.id).synonyms == base.synonyms + "|голди|Goldie"


@pytest.mark.parametrize("change", [pets.archive_species, pets.restore_breed, pets.archive_colour])
def test_what_is_not_there_is_said_to_be_gone(run: Any, change: Any) -> None:
    with pytest.raises(NotFound):
        run(lambda work: change(work, 99_999))


def test_changes_of_different_fields_meet_and_of_the_same_field_conflict(run: Any, ask: Any) -> None:
    species_id = run(lambda work: pets.register_species(work, CAPYBARA))
    run(lambda work: pets.change_species(work, species_id, replace(CAPYBARA, weight_max_g=80_000), CAPYBARA))
    run(lambda work: pets.change_species(work, species_id, replace(CAPYBARA, name_ru="Водосвинка"), CAPYBARA))
    row = species(ask, species_id)
    assert (row.weight_max_g, row.name_ru) == (80_000, "Водосвинка")
    with pytest.raises(Conflict) as conflict:
        run(lambda work: pets.change_species(work, species_id, replace(CAPYBARA, name_ru="Кап"), CAPYBARA))
    assert conflict.value.fields == {"name_ru": ("Капибара", "Водосвинка")}


def test_two_people_adding_the_same_name_at_once_add_it_once(database: Database) -> None:
    held, failures = threading.Barrier(2), []

    def add() -> None:
        held.wait()
        try:
            database.command(
                "test", lambda work: pets.register_species(work, CAPYBARA), actor=BUILT_IN_ADMINISTRATOR
            )
        except ClinicError as error:
            failures.append(error)

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(error) for error in failures] == [Invalid]


def test_undo_takes_back_each_step(database: Database, ask: Any) -> None:
    def act(function: Any) -> tuple[int, Any]:
        outcome = database.command("test", function, actor=BUILT_IN_ADMINISTRATOR)
        return outcome.value, outcome.action_id

    def undo(action_id: Any) -> None:
        database.undo(action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())

    species_id, added = act(lambda work: pets.register_species(work, CAPYBARA))
    _, renamed = act(
        lambda work: pets.change_species(work, species_id, replace(CAPYBARA, name_ru="Водосвинка"), CAPYBARA)
    )
    _, archived = act(lambda work: pets.archive_species(work, species_id))
    undo(archived)
    assert not species(ask, species_id).archived
    undo(renamed)
    assert species(ask, species_id).name_ru == "Капибара"
    undo(added)
    assert all(row.id != species_id for row in ask(queries.get_reference).species)


def test_adding_a_species_is_not_undone_under_a_patient(database: Database, run: Any) -> None:
    added = database.command(
        "test", lambda work: pets.register_species(work, CAPYBARA), actor=BUILT_IN_ADMINISTRATOR
    )
    run(lambda work: make.pet(work, species_id=added.value))
    with pytest.raises(Conflict) as refused:
        database.undo(added.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert refused.value.code == "undo.depended_on"


def test_only_who_has_the_right_edits_the_lists(database: Database) -> None:
    nurse = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"pets.edit"}))
    senior = Actor(0, "Главный врач", frozenset({REFERENCE_EDIT}))
    with pytest.raises(Denied):
        database.command("test", lambda work: pets.archive_species(work, CAT), actor=nurse)
    database.command("test", lambda work: pets.archive_species(work, CAT), actor=senior)


def test_patients_of_an_archived_species_stay_what_they_are(run: Any, ask: Any) -> None:
    pet_id = run(make.pet)
    base = ask(lambda work: queries.get_draft(work, pet_id))
    run(lambda work: pets.archive_species(work, CAT))
    run(lambda work: pets.change(work, pet_id, replace(base, note="Царапается"), base))
    card = ask(lambda work: queries.get_card(work, pet_id))
    assert (card.draft.species_id, card.row.species.ru, card.draft.note) == (CAT, "Кошка", "Царапается")


def names(ask: Any, typed: str) -> list[str]:
    hits = ask(lambda work: queries.find_patients(work, typed))
    return [hit.pet.name for hit in hits if hit.pet is not None]


def test_patients_are_found_by_the_new_name_of_their_breed(run: Any, ask: Any) -> None:
    base = BreedDraft(CAT, "Village cat", "Деревенская")
    breed_id = run(lambda work: pets.register_breed(work, base))
    owner_id = run(make.owner)
    run(lambda work: make.pet(work, owner_id, "Барсик", breed_id=breed_id))
    run(lambda work: make.pet(work, owner_id, "Мурка"))
    assert names(ask, "деревен") == ["Барсик"]
    draft = replace(base, name_ru="Амбарная", synonyms="сарайная")
    run(lambda work: pets.change_breed(work, breed_id, draft, base))
    assert names(ask, "деревен") == []
    for typed in ("амбарная", "fv,fh", "САРАЙ", "кошка амбарная", "барсик амбарная", "village"):
        assert names(ask, typed) == ["Барсик"], typed
    assert names(ask, "мурка амбарная") == []
    assert names(ask, "кошка") == ["Барсик", "Мурка"]


def test_who_is_called_like_a_breed_comes_first(run: Any, ask: Any) -> None:
    pointer = next(row for row in ask(queries.get_reference).breeds if row.code == "pudelpointer")
    owner_id = run(make.owner)
    run(lambda work: make.pet(work, name="Пудель", owner_id=owner_id))
    run(lambda work: make.pet(work, owner_id, "Рекс", species_id=pointer.species_id, breed_id=pointer.id))
    assert names(ask, "пудель") == ["Пудель"]
    assert names(ask, "пудельпойн") == ["Рекс"]


def test_every_shipped_entry_passes_its_own_rules_unchanged(ask: Any) -> None:
    reference = ask(queries.get_reference)
    species = [rules.draft_of(SpeciesDraft, row) for row in reference.species]
    breeds = [rules.draft_of(BreedDraft, row) for row in reference.breeds]
    colours = [rules.draft_of(ColourDraft, row) for row in reference.colours]
    assert [rules.cleaned_entry(draft, draft.synonyms) for draft in species] == species
    assert [rules.cleaned_entry(draft, draft.synonyms) for draft in breeds] == breeds
    assert [rules.cleaned_entry(draft, draft.synonyms) for draft in colours] == colours
    for row in reference.species:
        assert rules.species_problems(rules.draft_of(SpeciesDraft, row), reference, row.id) == ()
