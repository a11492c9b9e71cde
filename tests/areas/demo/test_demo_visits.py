"""The made-up clinic's medical record hangs together and keeps the rules of the real one."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Generator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from clinic_desktop.areas.demo import service as demo
from clinic_desktop.areas.demo.cases import Case, cases, writing
from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.medicines.entities import Medicine
from clinic_desktop.areas.medicines.rules.findings import speaks_of
from clinic_desktop.areas.pets.entities import Pet, PetStatus, PetWeight
from clinic_desktop.areas.visits import queries, rules, service
from clinic_desktop.areas.visits.entities import (
    PatientProblem,
    Visit,
    VisitAddendum,
    VisitDiagnosis,
    VisitKind,
    VisitState,
    VitalSigns,
)
from clinic_desktop.areas.visits.rows import PhraseDraft, TemplateDraft, VitalsDraft
from clinic_desktop.areas.visits.rules.phrases import expand, key_of
from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database, Work
from clinic_desktop.registry import search_sources
from tests.conftest import ENGINES, migrated_url

OWNERS = 25
LANGUAGES = ("ru", "en")
Ask = Callable[[Callable[[Work], Any]], Any]


def codes(name: str) -> set[str]:
    with bundle_path("resources", "reference", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


@pytest.fixture(scope="module", params=ENGINES)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generator[Database]:
    """A clinic filled once for all of these tests, in Russian on SQLite, in English on PostgreSQL."""
    for url in migrated_url(request.param, request, tmp_path_factory.mktemp("filled")):
        database = Database(make_engine(url), workstation="test", sources=search_sources())
        language = "ru" if database.is_sqlite else "en"
        database.command(
            "demo.fill",
            lambda work, said=language: demo.fill(
                work, first=0, count=OWNERS, seed=3, language=said, facts_per_pet=3.0
            ),
            actor=BUILT_IN_ADMINISTRATOR,
        )
        yield database
        database.close()


@pytest.fixture
def ask(filled: Database) -> Ask:
    """Ask that clinic."""
    return lambda function: filled.query(function, actor=BUILT_IN_ADMINISTRATOR)


def rows(ask: Ask, entity: type) -> list[Any]:
    return ask(lambda work: list(work.session.scalars(select(entity).order_by(entity.id))))  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_cases_for_every_species_and_age(language: str) -> None:
    told = cases(language)
    assert len(told) >= 30
    oldest = {
        "dog": 180,
        "cat": 180,
        "rabbit": 120,
        "guinea_pig": 80,
        "rat": 30,
        "budgerigar": 108,
        "ferret": 90,
    }
    for species, months in oldest.items():
        for age in range(3, months):
            assert any(case.fits(species, age, male=True, neutered=False) for case in told), (species, age)


def test_both_languages_tell_the_same_cases() -> None:
    def shape(case: Case) -> tuple[Any, ...]:
        return case.code, case.species, set(case.found), set(case.texts)

    assert [shape(case) for case in cases("ru")] == [shape(case) for case in cases("en")]
    assert writing("ru").words.keys() == writing("en").words.keys()


def test_cases_name_known_diagnoses_and_manipulations() -> None:
    diagnoses, manipulations = codes("diagnoses"), codes("manipulations_demo")
    for case in cases("ru"):
        assert {code for code, _ in case.diagnoses} <= diagnoses
        assert {*case.facts, *case.facts_again} <= manipulations
        assert bool(case.again) == bool(case.texts.get("again"))


@pytest.mark.parametrize("code", ["ckd", "aki", "pkd"])
def test_sick_kidneys_speak_against_meloxicam_as_the_dictionary_names_them(ask: Ask, code: str) -> None:
    (card,) = [card for card in rows(ask, Medicine) if "meloxicam" in card.substances]
    with bundle_path("resources", "reference", "diagnoses.csv").open(encoding="utf-8", newline="") as file:
        (named,) = [row for row in csv.DictReader(file) if row["code"] == code]
    for name in (named["name_ru"], named["name_en"]):
        assert speaks_of(name, card.problem_words.split("|")), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_says_he_or_she(language: str) -> None:
    for case in cases(language):
        for name in case.texts:
            for male in (True, False):
                assert not set("{|}") & set(case.text(name, male=male)), (case.code, name)
    ckd = next(case for case in cases("ru") if case.code == "ckd_cat")
    assert ckd.text("complaint", male=True).startswith("Похудел,")
    assert ckd.text("complaint", male=False).startswith("Похудела,")


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_and_templates_keep_the_rules(language: str) -> None:
    given = writing(language)
    assert (len(given.phrases), len(given.templates)) == (12, 6)
    texts = {key_of(key): text for key, _, text in given.phrases}
    assert len(texts) == 12
    for key, title, text in given.phrases:
        others = {other: text for other, text in texts.items() if other != key_of(key)}
        assert rules.phrase_problems(PhraseDraft(key, title, text), others) == ()
    recheck = "конт" if language == "ru" else "recheck"
    assert len(expand(recheck, texts, {})) > len(texts[recheck]) + 50
    for template in given.templates:
        assert rules.template_problems(TemplateDraft(**template)) == ()


def test_signed_visits_could_have_been_written_by_hand(ask: Ask) -> None:
    pets = {pet.id: pet for pet in rows(ask, Pet)}
    visits = rows(ask, Visit)
    assert len(visits) > len(pets)
    assert max(Counter(visit.pet_id for visit in visits if visit.pet_id != 1).values()) <= 7
    drafts = ask(lambda work: {visit.id: queries.get_draft(work, visit.id) for visit in visits})
    for visit in visits:
        born, draft = pets[visit.pet_id].birth_date, drafts[visit.id]
        wrong = rules.problems(draft, visit.started_at.date(), born=born)
        assert wrong == (), (visit.id, wrong)
        if visit.state is VisitState.SIGNED:
            assert rules.signing_problems(draft) == ()
            assert visit.started_at < visit.signed_at < visit.started_at + timedelta(hours=1)
            assert visit.signed_by == visit.vet_name
    kinds = Counter(visit.kind for visit in visits)
    assert kinds[VisitKind.FIRST] > kinds[VisitKind.REPEAT] > 0


def test_nobody_comes_after_dying_or_from_the_future(ask: Ask) -> None:
    pets = {pet.id: pet for pet in rows(ask, Pet)}
    now = ask(lambda work: work.now)
    for visit in rows(ask, Visit):
        pet = pets[visit.pet_id]
        assert visit.started_at < now
        if pet.status is PetStatus.DECEASED:
            assert visit.started_at.date() <= pet.status_on
            assert visit.state is VisitState.SIGNED


def test_some_visits_go_on_and_some_have_addenda(ask: Ask) -> None:
    going_on = [visit for visit in rows(ask, Visit) if visit.state is VisitState.OPEN]
    assert 1 <= len(going_on) <= 3
    assert all(visit.complaint and visit.signed_at is None for visit in going_on)
    visits = {visit.id: visit for visit in rows(ask, Visit)}
    addenda = rows(ask, VisitAddendum)
    assert addenda
    for addendum in addenda:
        assert addendum.written_at > visits[addendum.visit_id].signed_at


def test_what_was_done_and_weighed_belongs_to_its_visit(ask: Ask) -> None:
    visits = {visit.id: visit for visit in rows(ask, Visit)}
    linked = [fact for fact in rows(ask, ManipulationFact) if fact.visit_id is not None]
    assert len(linked) > len(visits)
    for fact in linked:
        visit = visits[fact.visit_id]
        assert fact.pet_id == visit.pet_id
        assert timedelta(0) <= fact.performed_at - visit.started_at < timedelta(hours=1)
    weights = {weight.id: weight for weight in rows(ask, PetWeight)}
    for signs in rows(ask, VitalSigns):
        assert weights[signs.weight_id].pet_id == signs.pet_id == visits[signs.visit_id].pet_id
        assert weights[signs.weight_id].measured_at == signs.measured_at


def test_lasting_problems_are_named_by_their_visits(ask: Ask) -> None:
    problems = {problem.id: problem for problem in rows(ask, PatientProblem)}
    visits = {visit.id: visit for visit in rows(ask, Visit)}
    named = [made for made in rows(ask, VisitDiagnosis) if made.problem_id is not None]
    assert {made.problem_id for made in named} == set(problems)
    for made in named:
        problem, visit = problems[made.problem_id], visits[made.visit_id]
        assert (problem.title, problem.pet_id) == (made.title, visit.pet_id)
        assert problem.diagnosis_id == made.diagnosis_id
    active = Counter(
        (problem.pet_id, problem.title) for problem in problems.values() if problem.resolved_on is None
    )
    assert max(active.values()) == 1


def test_a_vet_goes_on_where_the_demo_ends(ask: Ask, filled: Database) -> None:
    with_open = {visit.pet_id for visit in rows(ask, Visit) if visit.state is not VisitState.SIGNED}
    pet_id = next(
        pet.id for pet in rows(ask, Pet) if pet.status is PetStatus.ACTIVE and pet.id not in with_open
    )

    def run(function: Callable[[Work], Any]) -> Any:
        return filled.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value

    visit_id = run(lambda work: service.start(work, pet_id))
    assert visit_id == max(visit.id for visit in rows(ask, Visit))
    base = ask(lambda work: queries.get_draft(work, visit_id))
    assert base.complaint == ""
    before = len(rows(ask, PetWeight))
    run(lambda work: service.measure(work, pet_id, VitalsDraft(grams=4_000)))
    assert len(rows(ask, PetWeight)) == before + 1


def test_filling_twice_adds_no_phrase_twice(ask: Ask, filled: Database) -> None:
    keys = {row.key for row in ask(queries.list_phrases)}
    language = "ru" if "норма" in keys else "en"
    before = len(rows(ask, Visit))
    filled.command(
        "demo.fill",
        lambda work: demo.fill(work, first=OWNERS, count=5, seed=3, language=language, facts_per_pet=3.0),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert len(ask(queries.list_phrases)) == 12
    assert len(ask(queries.list_templates)) == 6
    assert len(rows(ask, Visit)) > before
