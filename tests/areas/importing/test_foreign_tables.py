"""Tables as other programs and people leave them: what they say is understood, or said not to be."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from clinic_desktop.areas.importing.mapping import Mapping, header_judge, make_plan, parse_mapping
from clinic_desktop.areas.importing.parsing import RowParser
from clinic_desktop.areas.importing.readers import open_table
from clinic_desktop.areas.importing.rows import ParsedRow
from clinic_desktop.areas.importing.texts import sentence
from clinic_desktop.areas.owners import rules as owner_rules
from clinic_desktop.areas.pets.kinds import Neutered, PetStatus, Sex
from clinic_desktop.areas.pets.rows import BreedRow, Reference, SpeciesRow
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.errors import ClinicError

TODAY = date(2026, 3, 1)
LISTS = Reference(
    species=(
        SpeciesRow(1, "dog", "Dog", "Собака", "canine|Hund|пёс|собаки"),
        SpeciesRow(2, "cat", "Cat", "Кошка", "feline|кот|кошки"),
        SpeciesRow(3, "horse", "Horse", "Лошадь"),
    ),
    breeds=(
        BreedRow(1, 2, "siamese", "Siamese", "Сиамская"),
        BreedRow(2, 1, "gsd", "German Shepherd Dog", "Немецкая овчарка"),
    ),
    colours=(),
)

Take = Callable[..., list[ParsedRow]]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Read a file as an import does, up to the drafts."""

    def read(
        content: str | bytes, mapping: Mapping | None = None, name: str = "table.csv"
    ) -> list[ParsedRow]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        mapping = mapping or Mapping()
        with open_table(path, judge=header_judge(mapping)) as table:
            plan, rows = make_plan(table.header, mapping), list(table.rows)
            parser = RowParser(plan, LISTS, rows, region="RU", language="ru", today=TODAY)
            return [parsed for row in rows for parsed in parser.parse(*row)]

    return read


def book(*rows: tuple[object, ...], merged: tuple[tuple[int, int, int, int, str], ...] = ()) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "default_date_format": "dd.mm.yyyy"}) as made:
        sheet = made.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for span in merged:
            sheet.merge_range(*span)
    return content.getvalue()


def whose(rows: list[ParsedRow]) -> list[tuple[str, str]]:
    return [
        (owner_rules.display_name(row.owner.draft), row.pet.draft.name)
        for row in rows
        if row.owner is not None and row.pet is not None and not row.refused
    ]


def codes(rows: list[ParsedRow]) -> list[tuple[int, str]]:
    return [(finding.line, finding.code) for row in rows for finding in row.findings]


def one(take: Take, column: str, value: str, species: str = "собака") -> ParsedRow:
    (row,) = take(f'Владелец;Кличка;Вид;{column}\nИванов Пётр;Рекс;{species};"{value}"\n')
    return row


def test_titles_above_and_totals_below_are_no_records(take):
    rows = take(
        "Ветклиника «Друг»;;;\nПациенты на 01.03.2024;;;\n;;;\n№;ФИО владельца;Кличка животного;Вид\n"
        "1;Иванова Мария;Мурка;кошка\n№;ФИО владельца;Кличка животного;Вид\n2;Петров Пётр;Рекс;собака\nИтого:;2;;\n"
    )
    assert whose(rows) == [("Иванова Мария", "Мурка"), ("Петров Пётр", "Рекс")]
    assert codes(rows) == [(6, "header_again"), (8, "total_row")]
    assert [row.further for row in rows] == [False, True, False, True]


def test_a_heading_among_the_rows_becomes_no_owner(take):
    rows = take("Владелец;Телефон;Кличка;Вид\nОтдел кошек;;;\nИванова Мария;89162344567;Мурка;кошка\n")
    assert whose(rows) == [("Иванова Мария", "Мурка")]
    assert codes(rows) == [(2, "lone_cell")]


def test_a_header_of_two_rows_tells_whose_name_is_meant(take):
    rows = take("Владелец;;Животное;\nИмя;Телефон;Имя;Вид\nИванова Мария;89162344567;Мурка;кошка\n")
    assert whose(rows) == [("Иванова Мария", "Мурка")]


def test_merged_cells_give_every_row_its_owner(take):
    rows = take(
        book(
            ("Журнал",),
            ("Владелец", "Телефон", "Кличка", "Вид", "Дата рождения"),
            ("", "", "Мурка", "кошка", datetime(2019, 2, 1)),
            ("", "", "Барсик", "кот", 43497),
            ("Петров Пётр", "89031112233", "Рекс", "собака", ""),
            merged=((2, 0, 3, 0, "Иванова Мария"), (2, 1, 3, 1, "89162344567")),
        )
    )
    assert whose(rows) == [("Иванова Мария", "Мурка"), ("Иванова Мария", "Барсик"), ("Петров Пётр", "Рекс")]
    born = [row.pet.draft.birth for row in rows if row.pet is not None]
    assert [day and day.day for day in born] == [date(2019, 2, 1), date(2019, 2, 1), None]


ONCE = (
    "Владелец;Телефон;Кличка;Вид\nИванова Мария;89162344567;Мурка;кошка\n;;Барсик;кот\n;;Рекс;собака\n"
    "Петров Пётр;89031112233;Джек;собака\n"
)


def test_an_owner_named_once_above_all_his_animals_has_them_all_and_each_is_reported(take):
    rows = take(ONCE)
    assert [owner for owner, _ in whose(rows)] == ["Иванова Мария"] * 3 + ["Петров Пётр"]
    assert codes(rows) == [(3, "owner_above"), (4, "owner_above")]


def test_where_owners_stand_in_every_row_a_missing_one_is_not_guessed(take):
    text = ONCE.replace("\n;;Барсик", "\nИванова Мария;89162344567;Барсик")
    assert codes(take(text)) == [(4, "no_owner")]
    assert codes(take(ONCE, parse_mapping({"options": {"owner_above": "no"}}))) == [
        (3, "no_owner"),
        (4, "no_owner"),
    ]


def test_several_animals_in_one_row_are_all_taken(take):
    rows = take(
        "Client;Phone;Pet 1;Species 1;Breed 1;Pet 2;Species 2;Pet 3;Species 3;Breed 3\n"
        "Ann Lee;+1 504-621-8927;Rex;Dog;Pug;Tom;Cat;Kit;Cat;Siamese\nBob Ray;+1 504-621-8928;Mia;Cat;;;;;;\n"
    )
    assert whose(rows) == [("Lee Ann", "Rex"), ("Lee Ann", "Tom"), ("Lee Ann", "Kit"), ("Ray Bob", "Mia")]
    drafts = [row.pet.draft for row in rows if row.pet is not None]
    assert [draft.breed_text for draft in drafts] == ["Pug", "", "", ""]
    assert [draft.breed_id for draft in drafts] == [None, None, 1, None]
    assert [row.further for row in rows] == [False, True, True, False]


def test_several_animals_in_one_cell_are_taken_apart_when_their_species_are(take):
    rows = take(
        'Владелец;Кличка;Вид\nИванова Мария;"Мурка\nРекс";"кошка\nсобака"\nПетров Пётр;Том, Бим;кот, пёс\n'
        "Орлов Олег;Лорд, сын Грома;собака\n"
    )
    assert whose(rows) == [
        ("Иванова Мария", "Мурка"), ("Иванова Мария", "Рекс"), ("Петров Пётр", "Том"), ("Петров Пётр", "Бим"),
        ("Орлов Олег", "Лорд, сын Грома"),
    ]  # fmt: skip
    assert [row.pet.draft.species_id for row in rows if row.pet is not None] == [2, 1, 2, 1, 1]


def test_a_year_in_a_column_of_ages_is_a_year(take):
    pet = one(take, "Возраст", "2019").pet
    assert pet is not None
    assert pet.draft.birth is not None
    assert (pet.draft.birth.day, pet.draft.birth.precision) == (date(2019, 1, 1), DatePrecision.YEAR)


@pytest.mark.parametrize(
    ("both", "species", "breed"),
    [("Кошка/сиамская", 2, 1), ("Собака - Немецкая овчарка", 1, 2), ("сиамская", 2, 1), ("кошка", 2, None)],
)
def test_species_and_breed_may_stand_in_one_column(take, both, species, breed):
    (row,) = take(f"Владелец;Кличка;Вид/Порода\nИванов;Рекс;{both}\n")
    assert row.pet is not None
    assert (row.pet.draft.species_id, row.pet.draft.breed_id) == (species, breed)


@pytest.mark.parametrize(
    ("column", "value", "name", "on"),
    [
        ("Статус", "умерла", "Рекс", None),
        ("Дата смерти", "01.03.2019", "Рекс", date(2019, 3, 1)),
        ("Умер", "да", "Рекс", None),
        ("Deceased", "TRUE", "Рекс", None),
        ("Alive", "FALSE", "Рекс", None),
        ("Умер", "усыплён 12.03.2020", "Рекс", date(2020, 3, 12)),
    ],
)
def test_a_dead_animal_is_not_taken_for_a_live_one(take, column, value, name, on):
    pet = one(take, column, value).pet
    assert pet is not None
    assert (pet.draft.name, pet.status, pet.status_on) == (name, PetStatus.DECEASED, on)


def test_a_mark_of_death_in_the_name_is_taken_out_and_reported(take):
    rows = take("Владелец;Кличка;Вид\nИванов;Рекс (умер);собака\nИванов;†Том;кот\nИванов;Пал Палыч;кот\n")
    pets = [row.pet for row in rows if row.pet is not None]
    assert [(pet.draft.name, pet.status.value) for pet in pets] == [
        ("Рекс", "deceased"), ("Том", "deceased"), ("Пал Палыч", "active"),
    ]  # fmt: skip
    assert codes(rows) == [(2, "dead_by_name"), (3, "dead_by_name")]


@pytest.mark.parametrize(
    ("column", "value"), [("Умер", "нет"), ("Статус", "жив"), ("Deceased", "0.0"), ("Alive", "1")]
)
def test_a_live_animal_stays_alive(take, column, value):
    row = one(take, column, value)
    assert row.pet is not None
    assert (row.pet.status, row.findings) == (PetStatus.ACTIVE, ())


def test_a_death_before_the_birth_or_in_the_future_is_refused(take):
    text = "Владелец;Кличка;Вид;Дата рождения;Дата смерти\nИванов;Рекс;собака;01.02.2019;01.02.2018\nИванов;Рекс;собака;;01.02.2999\n"
    assert codes(take(text)) == [(2, "before_birth"), (3, "in_future")]


def test_a_weight_without_a_date_goes_to_the_note(take):
    row = one(take, "Вес, кг", "4,5")
    assert row.pet is not None
    assert row.pet.draft.note == "Вес, кг: 4,5"


@pytest.mark.parametrize("number", ["643094100000123.0", "6.43094100000123E+14", "643094100000123"])
def test_a_chip_taken_for_a_quantity_is_read_as_it_was(take, number):
    row = one(take, "Чип", number)
    assert row.pet is not None
    assert [identifier.number for identifier in row.pet.draft.identifiers] == ["643094100000123"]


def test_a_chip_whose_last_digits_are_lost_is_left_out_and_reported(take):
    row = one(take, "Чип", "6.43094E+14")
    assert row.pet is not None
    assert (row.pet.draft.identifiers, row.pet.draft.note) == ((), "Чип: 6.43094E+14")
    assert [finding.code for finding in row.findings] == ["number_rounded"]


@pytest.mark.parametrize("value", ["нет", "б/н", "nan", "-", "неизвестно", "не чипирован"])
def test_words_for_nothing_are_no_chips(take, value):
    row = one(take, "Чип", value)
    assert row.pet is not None
    assert (row.pet.draft.identifiers, row.findings) == ((), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "8 916 234-45-67 (Мария), 8-903-111-22-33 муж",
            [("+79162344567", "Мария"), ("+79031112233", "муж")],
        ),
        ("Мария: 8 916 234-45-67", [("+79162344567", "Мария")]),
        ("моб.89162344567", [("+79162344567", "")]),
        ("8 916 234 45 67 8 903 111 22 33", [("+79162344567", ""), ("+79031112233", "")]),
        ("79162344567.0", [("+79162344567", "")]),
        ("8 495 123-45-16 д.12", [("+74951234516", "")]),
        ("00375291234568", [("+375291234568", "")]),
        ("89162344567 звонить после 18", [("+79162344567", "звонить после 18")]),
        ("нет", []),
        ("7.916123E+10", []),
    ],
)
def test_phones_are_read_as_they_are_written(take, text, expected):
    row = one(take, "Телефон", text)
    assert row.owner is not None
    assert not row.refused
    notes = [phone.note for phone in row.owner.draft.phones]
    assert list(zip(row.owner.numbers, notes, strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2019/02/01", date(2019, 2, 1), DatePrecision.EXACT),
        ("43497", date(2019, 2, 1), DatePrecision.EXACT),
        ("20190201", date(2019, 2, 1), DatePrecision.EXACT),
        ("01 02 2019", date(2019, 2, 1), DatePrecision.EXACT),
        ("01-Feb-19", date(2019, 2, 1), DatePrecision.EXACT),
        ("Fri Feb 01 2019", date(2019, 2, 1), DatePrecision.EXACT),
        ("00.02.2019", date(2019, 2, 1), DatePrecision.MONTH),
        ("00.00.2019", date(2019, 1, 1), DatePrecision.YEAR),
        ("~2019", date(2019, 1, 1), DatePrecision.YEAR),
        ("2019г.р.", date(2019, 1, 1), DatePrecision.YEAR),
        ("весна 2019", date(2019, 1, 1), DatePrecision.YEAR),
        ("около 01.02.2019", date(2019, 2, 1), DatePrecision.ESTIMATED),
        ("2,5 года", date(2023, 9, 1), DatePrecision.ESTIMATED),
        ("полгода", date(2025, 9, 1), DatePrecision.ESTIMATED),
        ("2 yrs 3 mos", date(2023, 12, 1), DatePrecision.ESTIMATED),
    ],
)
def test_births_are_read_as_they_are_written(take, text, day, precision):
    row = one(take, "Д.р.", text)
    assert row.pet is not None
    assert row.pet.draft.birth is not None
    assert (row.pet.draft.birth.day, row.pet.draft.birth.precision) == (day, precision)


@pytest.mark.parametrize("text", ["31.02.2019", "2018-2019", "13.13.2019"])
def test_what_is_no_day_is_refused(take, text):
    assert [finding.code for finding in one(take, "Д.р.", text).findings] == ["date_unreadable"]


@pytest.mark.parametrize(
    ("text", "sex", "neutered"),
    [
        ("♀", Sex.FEMALE, Neutered.UNKNOWN),
        ("кобель кастр.", Sex.MALE, Neutered.YES),
        ("Ж (стерил.)", Sex.FEMALE, Neutered.YES),
        ("м/к", Sex.MALE, Neutered.YES),
        ("female, spayed", Sex.FEMALE, Neutered.YES),
        ("самец некастрированный", Sex.MALE, Neutered.NO),
        ("не кастрирован", Sex.UNKNOWN, Neutered.NO),
        ("мерин", Sex.MALE, Neutered.YES),
    ],
)
def test_sexes_are_read_with_the_castration(take, text, sex, neutered):
    pet = one(take, "Пол", text).pet
    assert pet is not None
    assert (pet.draft.sex, pet.draft.neutered) == (sex, neutered)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Анна Кузнецова", ("Кузнецова", "Анна", "", "")),
        ("Ким Марина", ("Ким", "Марина", "", "")),
        ("Иванова М.П.", ("Иванова", "М.П.", "", "")),
        ("ИвановИ.И.", ("Иванов", "И.И.", "", "")),
        ("ван дер Берг Ян", ("ван дер Берг", "Ян", "", "")),
        ("Смирнова Мария / Смирнов Пётр", ("Смирнова", "Мария", "", "Смирнов Пётр")),
        ("Иванова Мария (мама Пети)", ("Иванова", "Мария", "", "мама Пети")),
        ("конный клуб Аллюр", ("конный клуб Аллюр", "", "", "")),
    ],
)
def test_owners_names_are_cut(take, text, expected):
    (row,) = take(f"ФИО;Кличка;Вид\n{text};Рекс;собака\n")
    assert row.owner is not None
    draft = row.owner.draft
    assert (draft.surname, draft.name, draft.patronymic, draft.note) == expected


def test_lines_that_are_quoted_as_a_whole_are_tables(take):
    assert whose(take('"Владелец;Кличка;Вид"\n"Иванова Мария;Мурка;кошка"\n')) == [("Иванова Мария", "Мурка")]


def test_a_web_page_named_as_a_workbook_is_read(take):
    page = (
        '<html><head><meta charset="windows-1251"></head><body><table><tr><th>Владелец<th>Кличка<th>Вид</tr>'
        "<tr><td rowspan=2>Иванова&nbsp;Мария</td><td>Мурка</td><td>кошка</td></tr><tr><td>Барсик</td><td>кот</td></tr></table>"
    )
    rows = take(page.encode("cp1251"), name="export.xls")
    assert whose(rows) == [("Иванова Мария", "Мурка"), ("Иванова Мария", "Барсик")]


@pytest.mark.parametrize("piece", ["?", "1 ", "1.", "(", "a ", "8 916 "])
def test_novels_in_the_cells_are_judged_at_once(take, piece):
    columns = ("Телефон", "Д.р.", "Пол", "Статус", "Умер", "Чип", "Порода", "Вес", "Кастрирован")
    novel = (piece * 20_000)[:80_000]
    started = time.process_time()
    take(f"Владелец;Кличка;Вид;{';'.join(columns)}\nИванов Пётр;Рекс;собака{f';{novel}' * len(columns)}\n")
    assert time.process_time() - started < 3


def test_a_comment_never_closed_in_a_page_is_refused_at_once(take):
    with pytest.raises(ClinicError) as caught:
        take("<html><table><tr><td>x<!--" + "x" * 5_000_000)
    assert caught.value.code == "import.long_line"


def test_a_page_without_a_table_is_refused(take):
    with pytest.raises(ClinicError) as caught:
        take("<!DOCTYPE html><html><body>Not found</body></html>")
    assert caught.value.code == "import.not_a_table"


def test_hidden_sheets_and_instructions_are_passed_over(tmp_path):
    path = tmp_path / "clinic.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        made.add_worksheet("Списки").write_row(0, 0, ("Вид", "Порода"))
        made.add_worksheet("Инструкция").write_row(0, 0, ("Заполните лист «Клиенты»",))
        made.add_worksheet("Клиенты").write_row(0, 0, ("Клиент", "Телефон"))
        made.add_worksheet("Архив").write_row(0, 0, ("Клиент", "Телефон"))
        made.worksheets()[1].activate()
        made.worksheets()[1].set_first_sheet()
        made.worksheets()[0].hide()
    with open_table(path, judge=header_judge(Mapping())) as table:
        assert (table.sheet, table.other_sheets) == ("Клиенты", ("Архив",))


def test_every_remark_on_a_row_has_a_sentence_in_both_languages():
    for code in ("no_owner", "no_pet_name", "no_species", "owner_above", "lone_cell", "total_row", "header_again",
                 "number_rounded", "dead_by_name", "other_sheets"):  # fmt: skip
        assert sentence(code, "ru", {}) != sentence(code, "en", {}) != ""
