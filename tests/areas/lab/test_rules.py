"""Values, units, ranges: against plain references, and what people really type."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.lab import rules
from clinic_desktop.areas.lab.entities import Flag, RangeSex
from clinic_desktop.areas.lab.reading import read_table
from clinic_desktop.areas.lab.rows import AnalyteRow, Animal, Bounds, RangeRow, ResultEntry, ResultRow
from clinic_desktop.areas.lab.rules.table import lines_of, patients_of, same_patient
from clinic_desktop.areas.pets.rows import Named

D = Decimal
GLUCOSE = D("180.156")


def result(
    unit: str = "mmol/L", bounds: Bounds | None = None, mass: Decimal | None = None, **fields: object
) -> ResultRow:
    given_fields: dict[str, object] = {
        "id": 1, "analyte_id": 1, "panel_id": None, "code": "X", "name": Named("X", "X"), "decimals": 1,
        "molar_mass": mass, "value": "", "unit": unit, "bounds": bounds or Bounds(), "expected": "",
        "flag": Flag.NONE, "reported": "", "entered_at": None, "entered_by": "",
    }  # fmt: skip
    return ResultRow(**(given_fields | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12,5", "12.5"), ("12.5", "12.5"), (" 1 234,50 ", "1234.50"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"),
        ("<0,5", "<0.5"), ("≤ 0.5", "<0.5"), ("> 1000", ">1000"), ("12.5 H", "12.5"), ("12,5 ↑", "12.5"),
        ("4.1*", "4.1"), ("0", "0"), (",5", "0.5"), ("1.2x10^3", "1200"), ("5.10", "5.10"), ("1\u00a0200", "1200"),
        ("отр.", "negative"), ("NEG", "negative"), ("Не обнаружено", "negative"), ("++", "++"), ("следы", "trace"),
        ("2+", "++"), ("соломенно-жёлтый", "соломенно-жёлтый"), ("", ""), ("   ", ""), ("3-5 в п/зр", "3-5 в п/зр"),
        ("<b>7</b>", "<b>7</b>"), ("12 шт. яиц", "12 шт. яиц"),
    ],
)  # fmt: skip
def test_a_result_is_read_as_it_is_meant(typed: str, stored: str) -> None:
    assert rules.parse_value(typed).text == stored


@pytest.mark.parametrize("typed", ["12.09.2026", "9" * 40, "x" * 300, "0." + "0" * 40 + "1"])
def test_what_only_looks_like_a_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        rules.parse_value(typed)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_and_what_was_stored_is_read_back(typed: str) -> None:
    try:
        value = rules.parse_value(typed)
    except ValueError:
        return
    assert rules.parse_value(value.text) == value


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_both_decimal_signs_mean_the_same(number: Decimal) -> None:
    with_point = rules.parse_value(f"{number:f}")
    assert rules.parse_value(f"{number:f}".replace(".", ",")) == with_point
    assert with_point.number == number


# --- units


@pytest.mark.parametrize(
    ("value", "unit", "to", "mass", "expected"),
    [
        ("100", "mg/dL", "mmol/L", GLUCOSE, "5.55"),
        ("1.0", "mg/dL", "µmol/L", D("113.12"), "88.4"),
        ("20", "mg/dL", "mmol/L", D("28.014"), "7.14"),
        ("20", "mg/dL", "mmol/L", D("60.056"), "3.33"),
        ("1", "mg/dL", "µmol/L", D("584.66"), "17.1"),
        ("2.5", "µg/dL", "nmol/L", D("776.87"), "32.2"),
        ("10", "mg/dL", "mmol/L", D("40.078"), "2.50"),
        ("6.5", "g/dL", "g/L", None, "65.0"),
        ("0.45", "L/L", "%", None, "45.0"),
        ("12.3", "10^3/µL", "10^9/L", None, "12.3"),
        ("2", "µkat/L", "U/L", None, "120"),
    ],
)
def test_usual_conversions(value: str, unit: str, to: str, mass: Decimal | None, expected: str) -> None:
    turned = rules.convert(D(value), unit, to, mass)
    assert turned is not None
    assert abs(turned - D(expected)) <= abs(D(expected)) * D("0.003")


@given(
    st.decimals(min_value="0.001", max_value=100_000, places=3),
    st.sampled_from(["mmol/L", "µmol/L", "nmol/L", "pmol/L"]),
    st.sampled_from(["g/L", "g/dL", "mg/dL", "mg/L", "µg/dL", "µg/L", "ng/mL"]),
    st.decimals(min_value=20, max_value=900, places=2),
)
def test_conversion_equals_the_plain_reference(value: Decimal, molar: str, gram: str, mass: Decimal) -> None:
    moles = {
        "m": Fraction(1, 10**3),
        "µ": Fraction(1, 10**6),
        "n": Fraction(1, 10**9),
        "p": Fraction(1, 10**12),
    }
    grams = {
        "g/L": Fraction(1), "g/dL": Fraction(10), "mg/dL": Fraction(1, 100), "mg/L": Fraction(1, 1000),
        "µg/dL": Fraction(1, 10**5), "µg/L": Fraction(1, 10**6), "ng/mL": Fraction(1, 10**6),
    }  # fmt: skip
    turned = rules.convert(value, gram, molar, mass)
    assert turned is not None
    exact = Fraction(value) * grams[gram] / Fraction(mass) / moles[molar[0]]
    assert abs(Fraction(turned) - exact) <= exact / 10**20
    back = rules.convert(turned, molar, gram, mass)
    assert back is not None
    assert abs(back - value) <= value / 10**20


@given(st.sampled_from(rules.known_units()), st.sampled_from(rules.known_units()))
def test_what_cannot_be_converted_is_never_guessed(unit: str, to: str) -> None:
    there, back = rules.convert(D(1), unit, to), rules.convert(D(1), to, unit)
    assert (there is None) == (back is None)
    assert rules.convert(D(1), unit, unit) == 1


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("ммоль/л", "mmol/L"), ("мкмоль/л", "µmol/L"), ("μmol/l", "µmol/L"), ("umol/L", "µmol/L"), ("Ед/л", "U/L"),
        ("МЕ/л", "U/L"), ("10⁹/л", "10^9/L"), ("×10¹²/л", "10^12/L"), ("10³/мкл", "10^3/µL"), ("IU/L", "U/L"), ("г/л", "g/L"), ("x10^9/L", "10^9/L"), ("×10^9/л", "10^9/L"),
        ("10*9/л", "10^9/L"), ("K/uL", "10^3/µL"), ("MG/DL", "mg/dL"), ("мг/дл", "mg/dL"), ("фл", "fL"), ("пг", "pg"),
        ("мм/ч", "mm/h"), ("с", "s"), ("bananas", "bananas"), ("", ""),
    ],
)  # fmt: skip
def test_units_are_known_however_they_are_written(written: str, unit: str) -> None:
    assert rules.normal_unit(written) == unit


# --- ranges

species = st.one_of(st.none(), st.integers(1, 3))
ranges = st.builds(
    lambda key, of, sex, since, span, archived: RangeRow(
        key,
        1,
        of,
        sex,
        since,
        None if span is None else since + span,
        "mmol/L",
        Bounds(D(1), D(2)),
        False,
        archived,
    ),
    st.integers(1, 10**6),
    species,
    st.sampled_from(RangeSex),
    st.integers(0, 400),
    st.one_of(st.none(), st.integers(1, 800)),
    st.booleans(),
)


@given(
    st.lists(ranges, max_size=12, unique_by=lambda row: row.id),
    species,
    st.sampled_from(RangeSex),
    st.one_of(st.none(), st.integers(0, 1500)),
)
def test_the_chosen_range_fits_and_no_other_fits_better(
    rows: list[RangeRow], of: int | None, sex: RangeSex, age: int | None
) -> None:
    today = date(2026, 11, 21)
    animal = Animal(of, sex, None if age is None else today - timedelta(days=age))

    def fits(row: RangeRow) -> bool:
        if row.archived or (row.species_id is not None and row.species_id != of):
            return False
        if row.sex is not RangeSex.ANY and row.sex is not sex:
            return False
        if age is None:
            return row.age_from_days == 0 and row.age_to_days is None
        return row.age_from_days <= age and (row.age_to_days is None or age < row.age_to_days)

    def score(row: RangeRow) -> tuple[int, int, int, int]:
        until = row.age_to_days if row.age_to_days is not None else 100_000
        return (
            (row.species_id is not None) * 1,
            (row.sex is not RangeSex.ANY) * 1,
            row.age_from_days - until,
            row.id,
        )

    fitting = [row for row in rows if fits(row)]
    chosen = rules.choose_range(rows, 1, animal, today)
    assert chosen == (max(fitting, key=score) if fitting else None)


def test_a_puppy_has_its_own_range_and_grows_out_of_it() -> None:
    adult = RangeRow(1, 1, 1, RangeSex.ANY, 0, None, "U/L", Bounds(D(20), D(150)))
    puppy = RangeRow(2, 1, 1, RangeSex.ANY, 0, 365, "U/L", Bounds(D(40), D(300)))
    born = date(2026, 1, 1)
    dog = Animal(1, RangeSex.MALE, born)
    assert rules.choose_range([adult, puppy], 1, dog, date(2026, 12, 31)) == puppy
    assert rules.choose_range([adult, puppy], 1, dog, date(2027, 1, 1)) == adult
    assert rules.choose_range([adult, puppy], 1, Animal(1, RangeSex.ANY, None), born) == adult
    assert rules.choose_range([adult, puppy], 1, Animal(2, RangeSex.ANY, born), born) is None


@pytest.mark.parametrize(
    ("typed", "flag"),
    [
        ("3.6", Flag.NORMAL), ("5.6", Flag.NORMAL), ("3.5", Flag.LOW), ("5.7", Flag.HIGH), ("2.4", Flag.CRITICAL_LOW),
        ("7.6", Flag.CRITICAL_HIGH), ("<2", Flag.CRITICAL_LOW), ("<3", Flag.LOW), (">8", Flag.CRITICAL_HIGH),
        (">6", Flag.HIGH), ("<5", Flag.NONE), ("", Flag.NONE), ("гемолиз", Flag.NONE),
    ],
)  # fmt: skip
def test_a_value_is_judged_by_its_range(typed: str, flag: Flag) -> None:
    potassium = Bounds(D("3.6"), D("5.6"), D("2.5"), D("7.5"))
    assert rules.flag_of(rules.parse_value(typed), potassium) is flag


def test_words_are_judged_by_what_is_expected() -> None:
    assert rules.flag_of(rules.parse_value("отр"), Bounds(), "negative") is Flag.NORMAL
    assert rules.flag_of(rules.parse_value("++"), Bounds(), "negative") is Flag.ABNORMAL
    assert rules.flag_of(rules.parse_value("++"), Bounds()) is Flag.NONE


def test_a_slipped_point_is_asked_about_but_may_be_meant() -> None:
    potassium = result(bounds=Bounds(D("3.6"), D("5.6"), D("2.5"), D("7.5")))
    (asked,) = rules.result_problems(ResultEntry(1, "45"), potassium, "value_1")
    assert (asked.code, asked.severity, asked.params["guess"]) == ("lab_slipped", "warning", "4.5")
    (asked,) = rules.result_problems(ResultEntry(1, "0,045"), potassium, "value_1")
    assert asked.params["guess"] == "4.5"
    liver = result(unit="U/L", bounds=Bounds(D(10), D(100)))
    assert rules.result_problems(ResultEntry(1, "900"), liver, "value_1") == ()
    (asked,) = rules.result_problems(ResultEntry(1, "12500"), liver, "value_1")
    assert (asked.code, asked.severity) == ("lab_slipped", "warning")
    (asked,) = rules.result_problems(ResultEntry(1, "9000000"), liver, "value_1")
    assert (asked.code, asked.severity) == ("lab_far_off", "warning")


@pytest.mark.parametrize(
    ("typed", "unit", "code"),
    [
        ("-4", "", "lab_negative"),
        ("9" * 14, "", "lab_too_large"),
        ("5", "g/L", "lab_unit"),
        ("5", "parsecs", "lab_unit"),
        ("12.09.2026", "", "lab_unreadable"),
    ],
)
def test_what_cannot_be_stored_is_refused_with_its_reason(typed: str, unit: str, code: str) -> None:
    (problem,) = rules.result_problems(ResultEntry(1, typed, unit), result(), "value_1")
    assert (problem.code, problem.severity) == (code, "error")


def test_a_converted_value_tells_what_was_given() -> None:
    glucose = result(bounds=Bounds(D("3.9"), D("6.7")), mass=GLUCOSE)
    judged = rules.judge("<100", "mg/dl", glucose)
    assert (judged.value.text, judged.reported) == ("<5.55", "<100 mg/dL")
    assert rules.judge("450", "мг/дл", glucose).flag is Flag.HIGH


# --- matching


ANALYTES = (
    AnalyteRow(1, "GLU", "Glucose", "Глюкоза", "blood sugar", "mmol/L", 1, GLUCOSE, ""),
    AnalyteRow(2, "ALT", "Alanine aminotransferase", "Аланинаминотрансфераза (АЛТ)", "ALAT|АлАТ", "U/L", 0, None, ""),
    AnalyteRow(3, "K", "Potassium", "Калий", "K+", "mmol/L", 1, None, ""),
)  # fmt: skip


def test_lines_are_matched_by_code_name_or_synonym_and_the_rest_is_told() -> None:
    rows = (result(mass=GLUCOSE), result(unit="U/L", id=2, analyte_id=2))
    table = [
        ("Показатель", "Ед. изм.", "Результат", "Норма"),
        ("глюкоза", "мг/дл", "100", "70-110"),
        ("АлАТ", "Ед/л", "55", ""),
        ("GLU", "ммоль/л", "6", ""),
        ("Калий", "ммоль/л", "4,4", ""),
        ("Волшебство", "", "12", ""),
        ("пусто", "", "", ""),
    ]
    matches = rules.match_lines(lines_of(table), rows, ANALYTES)
    assert [(m.line.name, m.trouble) for m in matches] == [
        ("глюкоза", ""), ("АлАТ", ""), ("GLU", "twice"), ("Калий", "not_asked"), ("Волшебство", "unknown"),
    ]  # fmt: skip
    assert matches[0].judged is not None
    assert matches[0].judged.value.text == "5.55"


def test_a_wrong_unit_leaves_the_line_out() -> None:
    (match,) = rules.match_lines(
        lines_of([("ALT", "55", "mmol/L")]), (result(unit="U/L", analyte_id=2),), ANALYTES
    )
    assert match.trouble == "lab_unit"


SHAPES = {
    "under a letterhead": "Лаборатория;Вет-Тест\nКод;Показатель;Результат;Ед. изм.;Норма\nA1;Калий;4,4;ммоль/л;4-5",
    "with what it was before": "Показатель;Предыдущий результат;Результат;Ед.\nКалий;9;4,4;ммоль/л",
    "with longer heads": "Наименование теста;Результат исследования;Единицы измерения\nКалий;4,4;ммоль/л",
    "without heads, unit first": "Калий;ммоль/л;4,4\nALT;Ед/л;5",
    "without heads, numbered": "1;Калий;4,4;ммоль/л\n2;ALT;5;Ед/л",
    "without heads, code and name": "K;Калий;4,4;ммоль/л\nALT;АлАТ;5;Ед/л",
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_the_value_is_found_wherever_a_laboratory_puts_it(text: str) -> None:
    awaited = (result(unit="mmol/L", analyte_id=3),)
    matches = rules.match_lines(lines_of(read_table(text)), awaited, ANALYTES)
    taken = [(match.line.value, match.line.unit) for match in matches if not match.trouble]
    assert taken == [("4,4", "ммоль/л")]


@pytest.mark.parametrize(
    "text",
    [
        "Дата;Кличка;GLU, ммоль/л;ALT, Ед/л;K, ммоль/л\n01.11.2026;Мурка;5,6;450;4,4\n01.11.2026;Барсик;9;45;",
        "Patient,GLU (mmol/L),ALT (U/L),K [mmol/L]\nМурка,5.6,450,4.4\nБарсик,9,45,-",
        "GLU\tALT\tK\nмг/дл\tЕд/л\tммоль/л\n100,9\t450\t4,4",
    ],
    ids=["an analyser", "in English", "copied, with a row of units"],
)
def test_a_column_for_each_analyte_is_read_row_by_row(text: str) -> None:
    lines = lines_of(read_table(text), rules.names_analyte(ANALYTES))
    awaited = (
        result(analyte_id=1, id=1, mass=GLUCOSE), result(unit="U/L", analyte_id=2, id=2), result(analyte_id=3, id=3),
    )  # fmt: skip
    own = same_patient(patients_of(lines), "Мурка")
    matches = rules.match_lines(lines, awaited, ANALYTES, own)
    taken = [m.judged.value.number for m in matches if m.judged and not m.trouble]
    assert taken == [D("5.6"), D(450), D("4.4")]
    assert {m.trouble for m in matches if m.line.patient == "Барсик"} <= {"other_patient"}


def test_the_patient_above_columns_of_analytes_is_read() -> None:
    table = read_table("Пациент: Барсик\nGLU;ALT\n5,6;45\nПациент: Мурка\n9;450")
    lines = lines_of(table, rules.names_analyte(ANALYTES))
    assert [(line.patient, line.value) for line in lines] == [
        ("Барсик", "5,6"), ("Барсик", "45"), ("Мурка", "9"), ("Мурка", "450"),
    ]  # fmt: skip


def test_words_where_the_range_is_of_numbers_are_asked_about() -> None:
    row = result(unit="U/L", analyte_id=2, bounds=Bounds(Decimal(10), Decimal(100)))
    (match,) = rules.match_lines(lines_of([("ALT", "гемолиз", "")]), (row,), ANALYTES)
    assert match.trouble == "lab_not_number"
    assert [p.severity for p in rules.result_problems(ResultEntry(1, "гемолиз"), row, "x")] == ["warning"]
    for known in ("отрицательно", "<0,5", "45"):
        assert not any(
            p.code == "lab_not_number" for p in rules.result_problems(ResultEntry(1, known), row, "x")
        )


@pytest.mark.parametrize(
    "text",
    [
        "Кличка;Показатель;Результат\nБарсик;ALT;45\n;GLU;5\nМурка;ALT;450\nМурка;K;4,4",
        "Пациент:;Барсик\nПоказатель;Результат\nALT;45\nGLU;5\nПациент: Мурка\nALT;450\nK;4,4",
    ],
    ids=["in a column", "above their lines"],
)
def test_only_the_lines_of_the_patient_are_taken(text: str) -> None:
    lines = lines_of(read_table(text))
    awaited = (
        result(unit="U/L", analyte_id=2, id=1), result(analyte_id=1, id=2), result(analyte_id=3, id=3),
    )  # fmt: skip
    assert patients_of(lines) == ("Барсик", "Мурка")

    def taken(patient: str | None) -> list[str]:
        return [m.line.value for m in rules.match_lines(lines, awaited, ANALYTES, patient) if not m.trouble]

    assert taken("Мурка") == ["450", "4,4"]
    assert taken("Барсик") == ["45", "5"]
    assert taken(None) == []


@pytest.mark.parametrize(
    ("patients", "own"),
    [
        (("Мурка",), "Мурка"), (("МУРКА Иванова",), "МУРКА Иванова"), (("Murka",), "Murka"), (("Барсик",), None),
        (("Мурка 1", "Мурка 2"), None), ((), None),
    ],
)  # fmt: skip
def test_a_patient_is_known_by_the_name(patients: tuple[str, ...], own: str | None) -> None:
    assert same_patient(patients, "Мурка") == own
