"""Whole imports on both engines: what is written, refused, found twice, undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import xlsxwriter
from sqlalchemy import func, select

from clinic_desktop.areas.importing.mapping import Mapping, load_mapping, parse_mapping
from clinic_desktop.areas.importing.rows import Finding, ImportRequest, ImportSummary
from clinic_desktop.areas.importing.service import NothingWritten, import_file
from clinic_desktop.areas.owners.entities import Owner, OwnerKind, OwnerPhone
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.entities import IdentifierKind, Ownership, Pet, PetIdentifier, PetStatus, Sex
from clinic_desktop.areas.pets.rows import IdentifierDraft
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.errors import ClinicError, Denied
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db import chain
from clinic_desktop.db.search import SearchEntry
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.areas.importing.test_readers import SHARED, needs_shared

EXAMPLES = Path(__file__).resolve().parents[3] / "docs" / "import_examples"
HEADER = "Фамилия;Имя;Телефон;Кличка;Вид;Пол;Дата рождения;Чип\n"
ONE = "Кузнецова;Ирина;8 916 234-45-67;Барсик;кошка;м;12.09.2020;643094100000123\n"


class Importer:
    """Imports texts and files into a database and keeps what was found."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self._folder = folder
        self.findings: list[Finding] = []
        self.action_id = uuid4()

    def __call__(self, source: str | Path, mapping: Mapping | None = None, **options: Any) -> ImportSummary:
        path = source if isinstance(source, Path) else self._folder / "table.csv"
        if isinstance(source, str):
            path.write_text(source, encoding="utf-8")
        self.findings, self.action_id = [], uuid4()
        request = ImportRequest(path, mapping or Mapping(), **({"language": "ru"} | options))

        def load(work: Work) -> ImportSummary:
            self.findings.clear()
            return import_file(work, request, self.findings.append)

        try:
            return self.database.command(
                "import.file", load, actor=BUILT_IN_ADMINISTRATOR, action_id=self.action_id
            ).value
        except NothingWritten as ended:
            return ended.summary

    @property
    def codes(self) -> list[tuple[str, int, str, str]]:
        return [(f.kind.value, f.line, f.column, f.code) for f in self.findings]

    def count(self, entity: Any) -> int:
        return self.database.query(
            lambda work: work.session.scalar(select(func.count()).select_from(entity)) or 0,
            actor=BUILT_IN_ADMINISTRATOR,
        )


@pytest.fixture
def load(database: Database, tmp_path: Path) -> Importer:
    return Importer(database, tmp_path)


@pytest.fixture
def all_rows(ask: Callable[..., Any]) -> Callable[..., list[Any]]:
    def rows(entity: Any) -> list[Any]:
        return ask(lambda work: list(work.session.scalars(select(entity).order_by(entity.id))))

    return rows


def counts(summary: ImportSummary) -> tuple[int, int, int, int]:
    return summary.owners, summary.pets, summary.duplicates, summary.refused


def test_a_row_becomes_an_owner_with_a_phone_and_a_pet_with_a_chip(load, all_rows, ask):
    assert counts(load(HEADER + ONE)) == (1, 1, 0, 0)
    (owner,), (phone,), (pet,) = all_rows(Owner), all_rows(OwnerPhone), all_rows(Pet)
    assert (owner.display_name, phone.number) == ("Кузнецова Ирина", "+79162344567")
    card = ask(lambda work: pets.get_card(work, pet.id))
    assert card.row.owner_id == owner.id
    assert (card.row.name, card.row.species.ru, card.draft.sex) == ("Барсик", "Кошка", Sex.MALE)
    assert card.draft.identifiers == (IdentifierDraft(IdentifierKind.MICROCHIP, "643094100000123"),)
    hits = ask(lambda work: pets.find_patients(work, "барсик 4567"))
    assert [hit.pet.id for hit in hits] == [pet.id]


def test_pets_of_one_owner_are_grouped_by_name_and_phone(load):
    more = "Кузнецова;Ирина;+79162344567;Мурка;кошка;ж;;\nКузнецова;Ирина;8 495 111-22-33;Рекс;собака;;;\n"
    assert counts(load(HEADER + ONE + more)) == (2, 3, 0, 0)


def test_pets_of_one_owner_are_grouped_by_their_number_across_batches(load, monkeypatch):
    monkeypatch.setattr("clinic_desktop.areas.importing.service.BATCH", 2)
    lines = "".join(f"{n % 3};Иванов;Кличка{n};собака\n" for n in range(9))
    assert counts(load("Код владельца;Фамилия;Кличка;Вид\n" + lines)) == (3, 9, 0, 0)


def test_refused_rows_are_named_by_line_column_and_reason_and_the_others_are_written(load):
    bad = (
        ";;8 916 234-45-67;Безродный;кошка;;;\n"
        "Петров;Пётр;спросить у сына;Мурка;кошка;;;\n"
        "Попов;Олег;8 916 000-00-01;Рекс;собака;;01.01.2999;\n"
        "Попов;Олег;8 916 000-00-01;Рекс;собака;;вчера;\n"
        "Попов;Олег;8 916 000-00-01;Рекс;собака;;;64309410000012\n"
        "Попов;Олег;8 916 000-00-01;Рекс;собака;;;999000000000001\n"
        "Попов;Олег;8 916 000-00-01;Рекс;;;;\n"
        f"Попов;Олег;8 916 000-00-01;{'я' * 300};собака;;;\n"
        "Попов;Олег;8 916 000-00-01;Рекс;собака;;;;;лишнее\n"
    )
    summary = load(HEADER + ONE + bad)
    assert counts(summary) == (1, 1, 0, 9)
    assert load.codes == [
        ("refused", 3, "Фамилия", "no_owner"),
        ("refused", 4, "Телефон", "phone_letters"),
        ("refused", 5, "Дата рождения", "in_future"),
        ("refused", 6, "Дата рождения", "date_unreadable"),
        ("refused", 7, "Чип", "chip_length"),
        ("refused", 8, "Чип", "chip_test"),
        ("refused", 9, "Вид", "no_species"),
        ("refused", 10, "Кличка", "too_long"),
        ("refused", 11, "", "extra_cells"),
    ]
    assert load.findings[1].value == "спросить у сына"


def test_a_strict_import_writes_nothing_when_a_row_is_refused(load):
    with pytest.raises(ClinicError) as caught:
        load(HEADER + ONE + "Петров;Пётр;abc;Мурка;кошка;;;\n", strict=True)
    assert caught.value.code == "import.strict"
    assert load.count(Owner) == 0
    assert load.codes == [("refused", 3, "Телефон", "phone_letters")]


def test_a_dry_run_counts_everything_and_writes_nothing(load):
    summary = load(HEADER + ONE, dry_run=True)
    assert counts(summary) == (1, 1, 0, 0)
    assert not summary.written
    assert [load.count(entity) for entity in (Owner, OwnerPhone, Pet, Ownership, PetIdentifier)] == [0] * 5


def test_the_same_file_twice_adds_nothing(load):
    load(HEADER + ONE)
    summary = load(HEADER + ONE)
    assert counts(summary) == (0, 0, 1, 0)
    assert not summary.written
    assert load.codes == [("duplicate", 2, "Кличка", "pet_known")]


def test_a_row_twice_in_a_file_is_taken_once(load):
    assert counts(load(HEADER + ONE + ONE)) == (1, 1, 1, 0)
    assert load.codes == [("duplicate", 3, "Кличка", "pet_twice")]


def test_a_new_pet_goes_to_the_owner_already_registered(load, run, all_rows):
    owner_id = run(lambda work: make.owner(work))
    load(HEADER + "Кузнецова;Ирина;89162344567;Мурка;кошка;ж;;\n")
    assert load.count(Owner) == 1
    assert [row.owner_id for row in all_rows(Ownership)] == [owner_id]


def test_the_chip_of_another_live_pet_is_refused(load, run):
    chip = (IdentifierDraft(IdentifierKind.MICROCHIP, "643094100000123"),)
    run(lambda work: make.pet(work, name="Пушок", identifiers=chip))
    summary = load(HEADER + "Иванов;Пётр;8 916 000-00-09;Рекс;собака;;;643 0941 0000 0123\n")
    assert counts(summary) == (0, 0, 0, 1)
    assert load.codes == [("refused", 2, "Чип", "chip_taken")]
    assert load.count(Owner) == 1


def test_one_chip_on_two_pets_of_a_file_is_refused(load):
    summary = load(HEADER + ONE + ONE.replace("Барсик", "Мурка").replace("Кузнецова", "Иванова"))
    assert counts(summary) == (1, 1, 0, 1)


def test_a_phone_shared_by_two_households_is_only_warned_about(load):
    load(HEADER + ONE + "Петров;Пётр;8 916 234-45-67;Рекс;собака;;;\n")
    assert load.count(Owner) == 2
    assert load.codes == [("warning", 3, "Телефон", "phone_shared")]


def test_unknown_species_and_breeds_stay_as_they_were_written(load, all_rows):
    load(
        "Фамилия;Кличка;Вид;Порода\nИванов;Ая;квокка;остров Роттнест\nИванов;Ба;Собака;Retriever, Labrador\n"
    )
    quokka, dog = all_rows(Pet)
    assert (quokka.species_id, quokka.species_text, quokka.breed_text) == (None, "квокка", "остров Роттнест")
    assert dog.species_text == dog.breed_text == ""
    assert dog.breed_id is not None


def test_two_breeds_make_a_cross_and_the_words_are_kept(load, all_rows):
    load(
        "last_name,pet name,species,primary_breed,secondary_breed\nLee,A,Dog,Pug,Beagle\nLee,B,Dog,Pug,Mix\n"
    )
    both, mix = all_rows(Pet)
    assert (both.breed_text, both.is_cross) == ("Pug × Beagle", True)
    assert mix.is_cross


def test_a_pet_without_a_name_is_called_by_its_species_and_reported(load, all_rows):
    load(HEADER + "Иванов;Пётр;8 916 000-00-09;;собака;;;\n")
    assert [pet.name for pet in all_rows(Pet)] == ["Собака"]
    assert load.codes == [("warning", 2, "Кличка", "name_substituted")]


def test_animals_without_owners_go_to_the_organisation_of_the_mapping(load, all_rows):
    mapping = parse_mapping({"defaults": {"owner.organisation": "Приют «Друг»"}})
    text = "animal_name,species\nLucy,Dog\nLucy,Dog\nTom,Cat\n"
    assert counts(load(text, mapping)) == (1, 3, 0, 0)
    (owner,) = all_rows(Owner)
    assert (owner.kind, owner.surname) == (OwnerKind.ORGANISATION, "Приют «Друг»")
    assert counts(load(text + "Rex,Dog\nLucy,Dog\n", mapping)) == (0, 2, 3, 0)


def test_owners_alone_are_imported_and_found_again(load):
    text = "first_name,last_name,company_name,phone1\nAnn,Lee,,+1 504-621-8927\n,,Acme Ltd,+1 504-621-8928\n"
    assert counts(load(text)) == (2, 0, 0, 0)
    assert counts(load(text)) == (0, 0, 2, 0)


def test_several_animals_of_a_row_and_the_dead_are_written_as_such(load, all_rows, ask):
    text = (
        "Список клиентов;;;;;\nКлиент;Телефон;Кличка 1;Вид 1;Кличка 2;Вид 2;Дата смерти 1\n"
        "Кузнецова Ирина;8 916 234-45-67 (Ира);Барсик;кошка;Рекс;собака;01.03.2019\nИтого;1;;;;\n"
    )
    assert load(text).rows == 1
    barsik, rex = all_rows(Pet)
    assert (barsik.status, barsik.status_on) == (PetStatus.DECEASED, date(2019, 3, 1))
    assert (rex.name, rex.status, rex.status_on) == ("Рекс", PetStatus.ACTIVE, None)
    assert [(phone.number, phone.note) for phone in all_rows(OwnerPhone)] == [("+79162344567", "Ира")]
    assert counts(load(text)) == (0, 0, 2, 0)


def test_the_chip_of_a_dead_animal_of_the_file_is_only_warned_about(load, run):
    chip = (IdentifierDraft(IdentifierKind.MICROCHIP, "643094100000123"),)
    run(lambda work: make.pet(work, name="Пушок", identifiers=chip))
    summary = load("Владелец;Кличка;Вид;Чип;Умер\nИванов Пётр;Рекс;собака;643094100000123;да\n")
    assert counts(summary) == (1, 1, 0, 0)
    assert load.codes == [("warning", 2, "Чип", "number_shared")]


def test_a_year_of_birth_stays_a_year(load, all_rows):
    load("Фамилия;Кличка;Вид;Год рождения\nИванов;Рекс;собака;2019\n")
    assert [pet.birth_precision for pet in all_rows(Pet)] == [DatePrecision.YEAR]


def test_hostile_names_are_stored_as_they_are(load, all_rows):
    names = ["Robert'); DROP TABLE pets;--", "😀🐕", "مرحبا", "Z͑ͫa̴l̶go", "=1+1", "%_\\", "null"]
    load("Фамилия\tКличка\tВид\n" + "".join(f"Иванов\t{name}\tсобака\n" for name in names))
    assert [pet.name for pet in all_rows(Pet)] == names


def test_an_import_is_undone_as_one_action(load, database):
    load(HEADER + ONE + "Петров;Пётр;8 916 000-00-09;Рекс;собака;;;\n")
    database.undo(load.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert [load.count(e) for e in (Owner, OwnerPhone, Pet, Ownership, PetIdentifier, SearchEntry)] == [0] * 6
    with database.engine.connect() as connection:
        assert chain.verify(connection).fault is None


def test_after_an_import_the_desk_registers_on(load, run):
    load(HEADER + ONE)
    assert run(lambda work: make.pet(work)) > 1


def test_a_file_that_breaks_off_leaves_the_database_untouched(load, monkeypatch):
    monkeypatch.setattr("clinic_desktop.areas.importing.service.BATCH", 2)
    rows = "".join(f"Иванов{n};Пётр;8 916 000-00-{n:02};Рекс;собака;;;\n" for n in range(10, 20))
    with pytest.raises(ClinicError) as caught:
        load(HEADER + rows + '"Петров;;\n')
    assert caught.value.code == "import.unclosed_quote"
    assert load.count(Owner) == 0


def test_a_header_without_rows_is_refused(load):
    with pytest.raises(ClinicError) as caught:
        load(HEADER)
    assert caught.value.code == "import.no_rows"


def test_a_workbook_with_numeric_phones_is_taken(load, all_rows, tmp_path):
    path = tmp_path / "clinic.wrong_ending"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("Last name", "Phone", "Pet", "Species"))
        sheet.write_row(1, 0, ("Smith", 79162344567, "Rex", "dog"))
    assert counts(load(path)) == (1, 1, 0, 0)
    assert [phone.number for phone in all_rows(OwnerPhone)] == ["+79162344567"]


def test_importing_needs_the_right(load, database, tmp_path):
    request = ImportRequest(tmp_path / "x.csv", Mapping())
    with pytest.raises(Denied):
        database.command(
            "import.file",
            lambda work: import_file(work, request, lambda finding: None),
            actor=Actor(2, "x", frozenset()),
        )


# --- the real files


@needs_shared
def test_the_petclinic_has_ten_owners_and_thirteen_pets(load):
    summary = load(SHARED / "petclinic" / "owners_and_pets.csv", load_mapping(EXAMPLES / "petclinic.toml"))
    assert counts(summary) == (10, 13, 0, 0)


@needs_shared
def test_five_hundred_contacts_become_owners(load):
    summary = load(
        SHARED / "contacts_us" / "us-500_cr_lineends.csv", load_mapping(EXAMPLES / "contacts_us.toml")
    )
    assert counts(summary) == (500, 0, 0, 0)


@needs_shared
def test_the_dogs_of_zurich_keep_their_owners_and_come_only_once(load, ask):
    mapping = load_mapping(EXAMPLES / "zurich.toml")
    assert counts(load(SHARED / "zurich_dogs" / "zurich_dogs_2017.csv", mapping)) == (6448, 7155, 0, 0)
    many = (
        select(func.count(Ownership.id)).group_by(Ownership.owner_id).order_by(func.count().desc()).limit(1)
    )
    assert ask(lambda work: work.session.scalar(many)) == 13
    again = load(SHARED / "zurich_dogs" / "zurich_cp1252_semicolon.csv", mapping, language="en")
    assert counts(again) == (0, 0, 7155, 0)


# --- the command line


def run_verb(database: Database, *arguments: str, language: str = "en") -> int:
    import argparse

    from clinic_desktop.areas.importing import cli
    from clinic_desktop.areas.importing.arguments import add_arguments

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return cli.run(parser.parse_args(arguments), database, BUILT_IN_ADMINISTRATOR, language)


@pytest.mark.parametrize("ending", ["csv", "json", "txt"])
def test_the_report_names_every_refused_row(database, tmp_path, capsys, ending):
    table, report = tmp_path / "table.csv", tmp_path / f"report.{ending}"
    table.write_text(HEADER + ONE + "Петров;Пётр;=abc;Мурка;кошка;;;\n", encoding="cp1251")
    assert run_verb(database, str(table), "--report", str(report)) == 0
    text = report.read_text(encoding="utf-8-sig")
    assert "Телефон" in text
    if ending == "json":
        content = json.loads(text)
        assert content["findings"][0]["line"] == 3
        assert content["summary"]["pets"] == 1
    if ending == "csv":
        assert "'=abc" in text
    out = capsys.readouterr().out
    assert "Line 3, Телефон: refused: «=abc» is no phone number: it has letters" in out
    assert out.splitlines()[-1] == "Rows: 2. Added: owners 1, pets 1. Duplicates 0, refused 1, warnings 0."
    assert sorted(path.name for path in tmp_path.iterdir() if "report" in path.name) == [report.name]


def test_a_file_of_refused_rows_ends_with_status_one(database, tmp_path, capsys):
    table = tmp_path / "table.csv"
    table.write_text(HEADER + "Петров;Пётр;abc;Мурка;кошка;;;\n", encoding="utf-8")
    assert run_verb(database, str(table), language="ru") == 1
    assert capsys.readouterr().out.splitlines()[-1].endswith("Ни одну строку не взять; ничего не записано.")


def test_a_report_that_cannot_be_written_stops_the_import(database, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text(HEADER + ONE, encoding="utf-8")
    with pytest.raises(ClinicError) as caught:
        run_verb(database, str(table), "--report", str(tmp_path / "none" / "report.csv"))
    assert caught.value.code == "import.cannot_write"


def test_the_last_import_is_taken_back_from_the_command_line(database, load, run, tmp_path, capsys):
    kept = tmp_path / "kept.csv"
    kept.write_text(HEADER + "Орлов;Олег;8 916 000-00-07;Том;кот;;;\n", encoding="utf-8")
    wrong = tmp_path / "wrong.csv"
    wrong.write_text(HEADER + ONE, encoding="utf-8")
    assert (run_verb(database, str(kept)), run_verb(database, str(wrong))) == (0, 0)
    run(lambda work: make.owner(work, surname="Позднее"))
    assert load.count(Owner) == 3
    assert run_verb(database, "--undo", language="ru") == 0
    assert load.count(Owner) == 2
    assert run_verb(database, "--undo") == 0
    assert "was taken back, all of it." in capsys.readouterr().out
    with pytest.raises(ClinicError) as caught:
        run_verb(database, "--undo")
    assert caught.value.code == "import.nothing_to_undo"
    assert load.count(Owner) == 1


def test_an_import_that_was_worked_on_is_not_taken_back(database, load, run, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text(HEADER + ONE, encoding="utf-8")
    run_verb(database, str(table))
    owner_id = run(lambda work: work.session.scalars(select(Owner.id)).one())
    run(lambda work: make.pet(work, owner_id=owner_id, name="Мурка"))
    with pytest.raises(ClinicError) as caught:
        run_verb(database, "--undo")
    assert caught.value.code.startswith("undo.")
    assert load.count(Owner) == 1
