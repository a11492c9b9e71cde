"""What columns mean: guesses in three languages, and the mapping file."""

from __future__ import annotations

import pytest

from clinic_desktop.areas.importing.mapping import Mapping, load_mapping, make_plan, parse_mapping
from clinic_desktop.areas.importing.mapping.headers import guess_columns
from clinic_desktop.core.errors import ClinicError


def guessed(header: str, mapping: Mapping | None = None) -> dict[str, str]:
    plan = make_plan(header.split(","), mapping or Mapping())
    return {plan.header[place]: name for name, places in plan.fields for place in places}


def test_a_russian_table_is_understood():
    assert guessed("Фамилия,Имя,Отчество,Телефон,Адрес,Кличка,Вид,Порода,Пол,Дата рождения,Окрас,Номер чипа") == {
        "Фамилия": "owner.surname", "Имя": "owner.name", "Отчество": "owner.patronymic", "Телефон": "owner.phone",
        "Адрес": "owner.street", "Кличка": "pet.name", "Вид": "pet.species", "Порода": "pet.breed", "Пол": "pet.sex",
        "Дата рождения": "pet.birth_date", "Окрас": "pet.colour", "Номер чипа": "pet.chip",
    }  # fmt: skip


def test_an_english_table_is_understood():
    assert guessed("first_name,last_name,address,city,telephone,pet,birth_date,type") == {
        "first_name": "owner.name", "last_name": "owner.surname", "address": "owner.street", "city": "owner.city",
        "telephone": "owner.phone", "pet": "pet.name", "birth_date": "pet.birth_date", "type": "pet.species",
    }  # fmt: skip


def test_a_german_table_is_understood():
    assert guessed("Nachname,Vorname,Telefon,Strasse,PLZ,Ort,Tiername,Tierart,Rasse,Geburtsdatum,Farbe") == {
        "Nachname": "owner.surname", "Vorname": "owner.name", "Telefon": "owner.phone", "Strasse": "owner.street",
        "PLZ": "owner.postal_code", "Ort": "owner.city", "Tiername": "pet.name", "Tierart": "pet.species",
        "Rasse": "pet.breed", "Geburtsdatum": "pet.birth_date", "Farbe": "pet.colour",
    }  # fmt: skip


def test_a_lone_name_is_the_pets_beside_an_owner_and_the_owners_without_pets():
    assert guessed("Владелец,Имя,Вид")["Имя"] == "pet.name"
    assert guessed("Name,Phone")["Name"] == "owner.full_name"
    assert guessed("Фамилия,Имя")["Имя"] == "owner.name"


def test_the_animals_sex_wins_over_the_owners():
    found = guessed("HALTER_ID,GESCHLECHT,GESCHLECHT_HUND,RASSE1")
    assert "GESCHLECHT" not in found
    assert found["GESCHLECHT_HUND"] == "pet.sex"


def test_several_phones_are_all_taken():
    found = guessed("last_name,phone1,phone2,Мобильный телефон")
    assert [found[name] for name in ("phone1", "phone2", "Мобильный телефон")] == ["owner.phone"] * 3


def test_the_mapping_wins_over_the_guess():
    mapping = parse_mapping({"columns": {"телефон": "ignore", "Код": "owner.key"}})
    assert guessed("Фамилия,Телефон,Код", mapping) == {"Фамилия": "owner.surname", "Код": "owner.key"}


def test_dotted_defaults_and_values_are_read():
    mapping = parse_mapping(
        {
            "defaults": {"pet": {"species": "dog"}},
            "values": {"sex": {"W": "female"}, "pet": {"species": {"Büsi": "cat"}}},
        }
    )
    assert mapping.defaults == {"pet.species": "dog"}
    assert mapping.values == {"pet.sex": {"w": "female"}, "pet.species": {"busi": "cat"}}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"colums": {}}, "import.map_unknown_key"),
        ({"columns": "x"}, "import.map_not_a_table"),
        ({"columns": {"a": "pet.nmae"}}, "import.map_unknown_field"),
        ({"values": {"sex": {"w": "woman"}}}, "import.map_bad_value"),
        ({"values": {"phone": {"1": "2"}}}, "import.map_unknown_key"),
        ({"defaults": {"pet.kind": "x"}}, "import.map_unknown_field"),
        ({"options": {"date_order": "xyz"}}, "import.map_bad_value"),
        ({"options": {"delimiter": ";;"}}, "import.map_bad_value"),
        ({"options": {"speed": "fast"}}, "import.map_unknown_key"),
    ],
)
def test_a_wrong_mapping_file_is_refused_by_name(content, code):
    with pytest.raises(ClinicError) as caught:
        parse_mapping(content)
    assert caught.value.code == code
    assert caught.value.params["key"]


def test_a_mapping_file_that_is_missing_or_broken_is_refused(tmp_path):
    with pytest.raises(ClinicError, match=r"import\.map_not_found"):
        load_mapping(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("[columns\n", encoding="utf-8")
    with pytest.raises(ClinicError, match=r"import\.map_unreadable"):
        load_mapping(tmp_path / "bad.toml")


@pytest.mark.parametrize(
    ("header", "mapping", "code"),
    [
        ("a,b", {}, "import.no_known_column"),
        ("species,breed", {}, "import.no_owner_column"),
        ("last_name", {"columns": {"Halter": "owner.key"}}, "import.map_no_such_column"),
    ],
)
def test_a_table_that_does_not_fit_is_refused(header, mapping, code):
    with pytest.raises(ClinicError) as caught:
        make_plan(header.split(","), parse_mapping(mapping))
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("ФИО хозяина", "owner.full_name"), ("Тел. моб.", "owner.phone"), ("Home Ph.", "owner.phone"),
        ("Контактный\nтелефон", "owner.phone"), ("Мобильный телефон клиента", "owner.phone"),
        ("Addr1", "owner.street"), ("Квартира", "owner.street"), ("Почтовый адрес", "owner.street"),
        ("OwnerLast", "owner.surname"), ("Client ID", "owner.key"), ("ID питомца", "pet.key"),
        ("Кличка\nживотного", "pet.name"), ("Pet's Name", "pet.name"), ("Вид питомца", "pet.species"),
        ("Вид/Порода", "pet.species_breed"), ("Пол (м/ж)", "pet.sex"), ("Д.р.", "pet.birth_date"),
        ("Год рожд.", "pet.birth_year"), ("Microchip No.", "pet.chip"), ("Дата чипирования", "pet.chip_on"),
        ("Кастрация/стерилизация", "pet.neutered"), ("DateDeceased", "pet.died_on"), ("Дата рожд-я", "pet.birth_date"),
        ("Фамилия И.О.", "owner.full_name"), ("Ф. И. О. владельца животного", "owner.full_name"), ("Контрагент", "owner.full_name"),
        ("Phone 1 - Value", "owner.phone"), ("Address 1 - City", "owner.city"), ("IDENTICHIPNUMBER", "pet.chip"),
        ("verstorben am", "pet.died_on"), ("Wt (lb)", "pet.weight"),
    ],
)  # fmt: skip
def test_headers_are_understood_by_their_words(header, field):
    assert guess_columns([header, "Номер бирки"])[0] == field


@pytest.mark.parametrize(
    "header",
    ["Телефон врача", "Лечащий врач", "Дата рождения клиента", "Пол владельца", "Дата последнего визита", "Скидка, %",
     "Вакцинация", "Баланс", "№ п/п"],
)  # fmt: skip
def test_headers_with_a_strange_word_are_left_out(header):
    assert 0 not in guess_columns([header, "Номер бирки"])


def test_a_birthday_in_a_list_of_people_is_no_animals():
    assert guessed("First Name,Last Name,Mobile Phone,Birthday") == {
        "First Name": "owner.name", "Last Name": "owner.surname", "Mobile Phone": "owner.phone",
    }  # fmt: skip


def test_of_two_dates_of_birth_the_one_behind_the_animals_name_is_the_animals():
    header = ["Фамилия", "Дата рождения", "Кличка", "Вид", "Дата рождения"]
    assert {place for place, field in guess_columns(header).items() if field == "pet.birth_date"} == {4}
