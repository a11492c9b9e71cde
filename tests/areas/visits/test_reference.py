"""The dictionary of diagnoses and the normal ranges that a new clinic begins with."""

from __future__ import annotations

import csv
from collections import Counter
from typing import Any

import pytest
from sqlalchemy import select

from clinic_desktop.areas.pets.entities import Species
from clinic_desktop.areas.visits import queries, rules, service
from clinic_desktop.areas.visits.entities import BodySystem, VitalRange, VitalSign
from clinic_desktop.areas.visits.rows import DiagnosisEntryDraft
from clinic_desktop.areas.visits.rules.vitals import FIELDS, POSSIBLE
from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.names import SEPARATOR, clean_names, clean_synonyms, name_key


def read(name: str) -> list[dict[str, str]]:
    with bundle_path("resources", "reference", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="module")
def diagnoses() -> list[dict[str, str]]:
    return read("diagnoses")


def entry(row: dict[str, str]) -> DiagnosisEntryDraft:
    system = BodySystem(row["system"]) if row["system"] else None
    return DiagnosisEntryDraft(row["name_en"], row["name_ru"], system, row["synonyms"])


def test_the_dictionary_is_large_and_says_everything(diagnoses: list[dict[str, str]]) -> None:
    assert len(diagnoses) >= 250
    for row in diagnoses:
        assert all(row[name].strip() == row[name] for name in row)
        assert row["code"]
        assert len(row["code"]) <= 40
        assert row["name_en"].isascii()
        assert any("а" <= letter <= "я" for letter in row["name_ru"].lower())


def test_no_diagnosis_stands_twice(diagnoses: list[dict[str, str]]) -> None:
    assert max(Counter(row["code"] for row in diagnoses).values()) == 1
    for name in ("name_en", "name_ru"):
        assert [key for key, n in Counter(name_key(row[name]) for row in diagnoses).items() if n > 1] == []


def test_every_system_of_the_body_has_diagnoses(diagnoses: list[dict[str, str]]) -> None:
    used = {BodySystem(row["system"]) for row in diagnoses if row["system"]}
    assert used == set(BodySystem)


def test_every_entry_keeps_the_rules_of_the_dictionary(diagnoses: list[dict[str, str]]) -> None:
    entries = [entry(row) for row in diagnoses]
    for number, draft in enumerate(entries):
        others = entries[:number] + entries[number + 1 :]
        assert rules.entry_problems(draft, others) == ()
        assert clean_names(draft) == {"name_en": draft.name_en, "name_ru": draft.name_ru}
        assert clean_synonyms(draft.synonyms, draft.synonyms) == draft.synonyms


def test_a_name_typed_whole_means_one_diagnosis(diagnoses: list[dict[str, str]]) -> None:
    meant: dict[str, set[str]] = {}
    for row in diagnoses:
        for name in (row["name_en"], row["name_ru"], *row["synonyms"].split(SEPARATOR)):
            meant.setdefault(name_key(name), set()).add(row["code"])
    assert {name: of for name, of in meant.items() if name and len(of) > 1} == {}


@pytest.mark.parametrize(
    "word", ["рвота", "диарея", "гастрит", "судороги", "отит", "цистит", "панкреатит", "рана"]
)
def test_a_sign_or_a_wider_word_is_never_taken_for_a_diagnosis(
    diagnoses: list[dict[str, str]], word: str
) -> None:
    assert all(word not in row["synonyms"].split(SEPARATOR) for row in diagnoses)


@pytest.mark.parametrize("short", ["ХБП", "CKD", "МКБ", "FLUTD", "ГКМП", "HCM", "ИПК", "FIP", "ЖКТ"])
def test_what_vets_write_for_short_is_found(diagnoses: list[dict[str, str]], short: str) -> None:
    assert any(short in row["synonyms"] for row in diagnoses)


def test_ranges_are_of_known_species_and_possible() -> None:
    species = {row["code"] for row in read("species")}
    ranges = read("vital_ranges")
    assert len({(row["species_code"], row["sign"]) for row in ranges}) == len(ranges)
    assert {row["species_code"] for row in ranges} <= species
    for row in ranges:
        least, most = POSSIBLE[FIELDS[VitalSign(row["sign"])]]
        assert least <= int(row["low"]) < int(row["high"]) <= most
    # Two numbers of another unit would be "possible": a temperature is of a warm-blooded animal.
    warm = [row for row in ranges if row["sign"] == "temperature"]
    assert all(350 <= int(row["low"]) < int(row["high"]) <= 435 for row in warm)


@pytest.mark.parametrize(
    "code", ["dog", "cat", "rabbit", "guinea_pig", "rat", "ferret", "budgerigar", "horse"]
)
def test_common_species_have_all_three(code: str) -> None:
    signs = {row["sign"] for row in read("vital_ranges") if row["species_code"] == code}
    assert signs == {sign.value for sign in VitalSign}


def test_a_new_database_holds_both_lists(ask: Any, diagnoses: list[dict[str, str]]) -> None:
    stored = ask(queries.list_diagnoses)
    assert [row.code for row in stored] == [row["code"] for row in diagnoses]
    ckd = next(row for row in stored if row.code == "ckd")
    assert (ckd.name.ru, ckd.system) == ("Хроническая болезнь почек", BodySystem.URINARY)
    assert "ХБП" in ckd.synonyms.split(SEPARATOR)
    parvo = next(row for row in stored if row.code == "parvovirus")
    assert parvo.system is None
    cat_id = ask(lambda work: work.session.scalar(select(Species.id).where(Species.code == "cat")))
    temperature = next(
        row
        for row in ask(lambda work: queries.list_ranges(work, cat_id))
        if row.sign is VitalSign.TEMPERATURE
    )
    assert (temperature.low, temperature.high) == (380, 392)
    assert ask(lambda work: len(work.session.scalars(select(VitalRange.id)).all())) == len(
        read("vital_ranges")
    )


def test_the_clinic_adds_its_own_after_them(run: Any, ask: Any, diagnoses: list[dict[str, str]]) -> None:
    draft = DiagnosisEntryDraft("Grass seed in a paw", "Ость в лапе")
    diagnosis_id = run(lambda work: service.register_diagnosis(work, draft))
    stored = ask(queries.list_diagnoses)
    assert stored[-1].id == diagnosis_id
    assert len(stored) == len(diagnoses) + 1
