"""Imports: known answers, refused rows, broken files that change nothing, undo."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import xlsxwriter

from clinic_desktop.areas.importing.mapping import MappingFile, map_columns, read_mapping
from clinic_desktop.areas.importing.readers import open_table
from clinic_desktop.areas.importing.readers.errors import Unreadable
from clinic_desktop.areas.importing.rows import ImportReport
from clinic_desktop.areas.importing.service import DryRun, import_table
from clinic_desktop.areas.pets import queries
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database

PETCLINIC = """first_name,last_name,address,city,telephone,pet,birth_date,type
George,Franklin,110 W. Liberty St.,Madison,6085551023,Leo,2010-09-07,cat
Eduardo,Rodriquez,2693 Commerce St.,McFarland,6085558763,Rosy,2011-04-17,dog
Eduardo,Rodriquez,2693 Commerce St.,McFarland,6085558763,Jewel,2010-03-07,dog
Harold,Davis,563 Friendly St.,Windsor,6085553198,Iggy,2010-11-30,lizard
"""


def load(database: Database, path: Path, mapping: str = "", dry_run: bool = False) -> ImportReport:
    given = MappingFile()
    if mapping:
        place = path.with_suffix(".toml")
        place.write_text(mapping, encoding="utf-8")
        given = read_mapping(place)
    table = open_table(path, given.options)
    columns = map_columns(table.header, given)
    return database.command(
        "test", lambda work: import_table(work, table, columns, dry_run=dry_run), actor=BUILT_IN_ADMINISTRATOR
    ).value


def pets(ask: Any) -> list[tuple[str, str, str]]:
    page = ask(lambda work: queries.list_pets(work, PageRequest("name")))
    return [(row.name, row.species.en, row.owner_name) for row in page.rows]


def test_owners_are_grouped_and_species_recognised(database: Database, ask: Any, tmp_path: Path) -> None:
    path = tmp_path / "clinic.csv"
    path.write_text(PETCLINIC)
    report = load(database, path)
    assert (report.rows, report.owners, report.pets, report.refused) == (4, 3, 4, 0)
    assert pets(ask) == [
        ("Iggy", "Lizard", "Davis Harold"),
        ("Jewel", "Dog", "Rodriquez Eduardo"),
        ("Leo", "Cat", "Franklin George"),
        ("Rosy", "Dog", "Rodriquez Eduardo"),
    ]
    again = load(database, path)
    assert (again.owners, again.pets, again.duplicates) == (0, 0, 4)


def test_an_import_is_undone_as_one_action(database: Database, ask: Any, tmp_path: Path) -> None:
    path = tmp_path / "clinic.csv"
    path.write_text(PETCLINIC)
    table = open_table(path)
    columns = map_columns(table.header, MappingFile())
    outcome = database.command(
        "test", lambda work: import_table(work, table, columns), actor=BUILT_IN_ADMINISTRATOR
    )
    database.undo(outcome.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert pets(ask) == []
    assert ask(lambda work: queries.find_patients(work, "rodriquez")) == ()


def test_a_dry_run_writes_nothing(database: Database, ask: Any, tmp_path: Path) -> None:
    path = tmp_path / "clinic.csv"
    path.write_text(PETCLINIC)
    with pytest.raises(DryRun) as caught:
        load(database, path, dry_run=True)
    assert caught.value.report.pets == 4
    assert pets(ask) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "koi8-r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_usual_encoding_and_delimiter_is_detected(encoding: str, delimiter: str, tmp_path: Path) -> None:
    rows = [
        "Фамилия,Имя,Телефон,Кличка,Вид",
        "Кузнецова,Ирина,+7 916 234-45-67,Барсик,кошка",
        "Лебедев,Олег,+7 903 118-45-67,Рекс,собака",
        "Смирнова,Елена,+7 926 774-56-77,Муся,кошка",
    ]
    path = tmp_path / "clients.csv"
    path.write_bytes("\r".join(rows).replace(",", delimiter).encode(encoding))
    table = open_table(path)
    assert table.header == ("Фамилия", "Имя", "Телефон", "Кличка", "Вид")
    assert [row for _, row in table.rows()][1] == ("Лебедев", "Олег", "+7 903 118-45-67", "Рекс", "собака")


def test_refused_rows_are_reported_with_line_and_column(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "clinic.csv"
    path.write_text(
        "Фамилия,Кличка,Вид,Дата рождения,Чип\n"
        "Орлов,Барс,кошка,01.01.2020,643094100012345\n"
        ",Рекс,собака,,\n"
        "Попов,Граф,собака,01.01.2999,\n"
        "Ким,Зара,собака,,99912345678901\n"
        "Юдин,Персик,кошка,,64309410001234\n",
        encoding="utf-8",
    )
    report = load(database, path)
    assert (report.pets, report.refused) == (1, 4)
    refused = [(f.line, f.column, f.code) for f in report.findings if f.kind == "refused"]
    assert refused == [
        (3, "Фамилия", "required"),
        (4, "Дата рождения", "in_future"),
        (5, "Чип", "chip_length"),
        (6, "Чип", "chip_length"),
    ]


def test_unknown_species_and_breeds_stay_as_written(database: Database, ask: Any, tmp_path: Path) -> None:
    path = tmp_path / "clinic.csv"
    path.write_text("Owner,Pet name,Species,Breed\nSmith Ann,Zog,Dragon,Norwegian Ridgeback\n")
    load(database, path)
    (row,) = ask(lambda work: queries.list_pets(work, PageRequest("name"))).rows
    assert (row.species.en, row.breed.en) == ("Dragon", "Norwegian Ridgeback")


def test_excel_files_are_read_and_whole_numbers_stay_whole(
    database: Database, ask: Any, tmp_path: Path
) -> None:
    path = tmp_path / "clinic.wrong_ending"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("Last name", "Phone", "Pet", "Species"))
    sheet.write_row(1, 0, ("Smith", 79162344567, "Rex", "dog"))
    book.close()
    report = load(database, path)
    assert (report.owners, report.pets, report.warnings) == (1, 1, 0)
    assert ask(lambda work: queries.find_patients(work, "4567"))[0].pet.name == "Rex"


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.empty"),
        (b"surname,name\n", "import.empty"),
        (b"a,b\n1,2\n", "import.no_known_column"),
        (b"surname,name\nSmith,\x00\nJones,Ann\n", "import.nul_bytes"),
        (b'surname,name\nSmith,"Ann\nJones,Eve\n', "import.unclosed_quote"),
        (b'surname,name\nSmith,"Ann\n' + b"x,y\n" * 5000, "import.unclosed_quote"),
        (b",".join(b"c%d" % n for n in range(1000)) + b"\n", "import.too_many_columns"),
        (b"%PDF-1.7 surname", "import.not_a_table"),
        (b"PK\x03\x04 not a zip after all", "import.damaged_archive"),
        ("surname,name\n" + "Smith,Ann\n" * 60_000, "import.mixed_encoding"),
    ],
)
def test_a_broken_file_ends_with_one_reason_and_an_untouched_database(
    content: Any, code: str, database: Database, ask: Any, tmp_path: Path
) -> None:
    path = tmp_path / "clinic.csv"
    if isinstance(content, str):
        path.write_bytes(b"\xef\xbb\xbf" + content.encode() + "Ёлкин,Пётр\n".encode("cp1251"))
    else:
        path.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        load(database, path)
    assert caught.value.code == code
    assert ask(lambda work: queries.find_patients(work, "smith")) == ()


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "clinic.xlsx"
    bomb(path)
    with pytest.raises(Unreadable, match=r"import\.zip_bomb"):
        open_table(path)


def test_a_mapping_file_that_names_unknown_things_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    path.write_text('[columns]\nX = "pet.nickname"\n')
    with pytest.raises(Unreadable, match=r"import\.unknown_field"):
        read_mapping(path)
