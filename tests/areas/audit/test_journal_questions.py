"""The journal asked: by person, kind, time, record and words; as a file; the heads of days."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.audit import export, queries
from clinic_desktop.areas.audit.rows import JournalFilters, JournalRow
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.core import spreadsheets
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.permissions import AUDIT_VIEW, BUILT_IN_ADMINISTRATOR, EVERYTHING, Actor
from clinic_desktop.db.work import Database, Work
from tests import make

Run = Callable[..., Any]
START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
NURSE = Actor(-7, "Ассистент", frozenset({EVERYTHING}))


class Day:
    """A database whose clock is set by hand."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = START
        database._clock = lambda: self.now

    def do(self, verb: str, function: Callable[[Work], Any], actor: Actor = BUILT_IN_ADMINISTRATOR) -> Any:
        self.now += timedelta(hours=1)
        return self.database.command(verb, function, actor=actor).value

    def journal(self, **filters: Any) -> list[JournalRow]:
        return list(
            self.database.query(
                lambda work: queries.list_journal(work, JournalFilters(**filters)),
                actor=BUILT_IN_ADMINISTRATOR,
            )
        )

    def verbs(self, **filters: Any) -> list[str]:
        return [row.verb for row in self.journal(**filters)]


@pytest.fixture
def day(database: Database) -> Day:
    made = Day(database)
    owner_id = made.do("owners.register", make.owner)
    pet_id = made.do("pets.register", lambda work: make.pet(work, owner_id, "Барсик"))
    made.do(
        "pets.record_weight", lambda work: pets.record_weight(work, pet_id, WeightDraft(grams=4_000)), NURSE
    )
    made.do("catalogue.register", make.manipulation)
    return made


def test_actions_come_newest_first_with_what_they_were_about(day: Day) -> None:
    rows = day.journal()
    assert [row.verb for row in rows] == [
        "catalogue.register", "pets.record_weight", "pets.register", "owners.register",
    ]  # fmt: skip
    assert [[subject.name.ru for subject in row.subjects] for row in rows] == [
        ["Осмотр"], ["Барсик"], ["Барсик"], ["Кузнецова Ирина"],
    ]  # fmt: skip
    assert [row.changed for row in rows] == [2, 1, 2, 2]
    assert (rows[1].who, rows[1].at) == ("Ассистент", START + timedelta(hours=3))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"who": -7}, ["pets.record_weight"]),
        ({"who": 99}, []),
        ({"table": "pets"}, ["pets.record_weight", "pets.register"]),
        ({"table": "owners"}, ["owners.register"]),
        ({"verb": "pets."}, ["pets.record_weight", "pets.register"]),
        ({"verb": "%"}, []),
        ({"since": START + timedelta(hours=3)}, ["catalogue.register", "pets.record_weight"]),
        ({"until": START + timedelta(hours=2)}, ["owners.register"]),
        ({"since": START + timedelta(days=400)}, []),
        ({"until": START - timedelta(days=400)}, []),
        ({"record": ("pets", 1)}, ["pets.record_weight", "pets.register"]),
        ({"text": "барсик"}, ["pets.record_weight", "pets.register"]),
        ({"text": "нетакого"}, []),
        ({"who": -7, "table": "owners"}, []),
    ],
    ids=str,
)
def test_the_journal_is_narrowed(filters: dict[str, Any], expected: list[str], day: Day) -> None:
    assert day.verbs(**filters) == expected


def test_pages_of_the_journal_meet(day: Day) -> None:
    for number in range(23):
        day.do("owners.register", lambda work, n=number: make.owner(work, f"Орлов{n}"))
    whole = day.journal()
    pieces: list[JournalRow] = []

    def next_page(work: Work) -> tuple[JournalRow, ...]:
        before = pieces[-1].id if pieces else None
        return queries.list_journal(work, JournalFilters(), before=before, limit=5)

    while piece := day.database.query(next_page, actor=BUILT_IN_ADMINISTRATOR):
        pieces += piece
    assert pieces == whole


def test_everybody_who_acted_is_offered(day: Day) -> None:
    people = day.database.query(queries.list_people, actor=BUILT_IN_ADMINISTRATOR)
    assert [(person.id, person.name) for person in people] == [(0, "Administrator"), (-7, "Ассистент")]


def test_one_action_is_told_whole(day: Day) -> None:
    action = day.journal(verb="pets.register")[0].id
    entries = day.database.query(lambda work: queries.list_action(work, action), actor=BUILT_IN_ADMINISTRATOR)
    assert [(entry.table, entry.operation) for entry in entries] == [("pets", "I"), ("ownerships", "I")]


def test_the_heads_of_days_follow_the_clinics_own_midnight(day: Day) -> None:
    # Moscow is three hours ahead: an action at 21:30 UTC belongs to the next day there.
    day.now = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
    day.do("owners.register", lambda work: make.owner(work, "Поздний"))
    heads = day.database.query(
        lambda work: queries.day_heads(work, date(2026, 2, 27)), actor=BUILT_IN_ADMINISTRATOR
    )
    assert [(head.day, head.sequence) for head in heads] == [(date(2026, 3, 2), 5), (date(2026, 3, 1), 4)]
    assert all(len(head.seal) == len("3f2a 91bc 77d0 12ef") for head in heads)


def test_the_journal_and_its_check_are_not_for_everybody(day: Day) -> None:
    nobody = Actor(-5, "Стажёр", frozenset())
    viewer = Actor(-5, "Управляющий", frozenset({AUDIT_VIEW}))

    def listed(work: Work) -> Any:
        return queries.list_journal(work, JournalFilters())

    for question in (listed, queries.check_chain, queries.list_people):
        with pytest.raises(Denied):
            day.database.query(question, actor=nobody)
        day.database.query(question, actor=viewer)
    with pytest.raises(Denied):
        day.database.query(lambda work: export.export_journal(work, JournalFilters()), actor=viewer)


# --- the file -----------------------------------------------------------------------------------


def test_every_change_of_the_filtered_actions_is_exported(day: Day) -> None:
    def exported(work: Work) -> list[tuple[str, str]]:
        return [
            (row.verb, entry.table)
            for row, entry in export.export_journal(work, JournalFilters(table="pets"))
        ]

    assert day.database.query(exported, actor=BUILT_IN_ADMINISTRATOR) == [
        ("pets.record_weight", "pet_weights"), ("pets.register", "pets"), ("pets.register", "ownerships"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+7 916 234-45-67", "+7 916 234-45-67"),
        ("+79162344567", "+79162344567"),
        ("+7+cmd|' /C calc'!A0", "'+7+cmd|' /C calc'!A0"),
        ("-12,50 ₽", "-12,50 ₽"),
        ("-5", "-5"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("Барсик", "Барсик"),
        ("", ""),
        ("—", "—"),
    ],
)
def test_a_cell_is_never_a_formula(text: str, written: str) -> None:
    assert spreadsheets.safe_cell(text) == written


@given(st.text(alphabet="=+-@\t\r0123456789 (),.A|'!", max_size=12))
def test_what_begins_like_a_formula_is_a_number_or_is_marked(text: str) -> None:
    cell = spreadsheets.safe_cell(text)
    if cell.startswith(("=", "@", "\t", "\r")):
        pytest.fail(cell)
    if cell.startswith(("+", "-")):
        assert not set(cell[1:]) & set("=+@\t\rA|'!")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_is_read_back_as_it_was_written(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"journal{suffix}"
    rows = [("Кузнецова; Ирина", "=1+1"), ("две\nстроки", "+7 916 234-45-67")]
    assert spreadsheets.write_table(path, ("Кто", "Что"), iter(rows)) == 2
    if suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            read = [tuple(row) for row in csv.reader(file, delimiter=";")]
    else:
        sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        read = [tuple(row) for row in sheet.to_python()]
    assert read == [("Кто", "Что"), ("Кузнецова; Ирина", "'=1+1"), rows[1]]


def test_reading_the_journal_changes_nothing(day: Day) -> None:
    def fingerprint() -> str:
        rows = [replace(row, subjects=()) for row in day.journal()]
        return hashlib.sha256(repr(rows).encode()).hexdigest()

    before = fingerprint()
    day.database.query(queries.check_chain, actor=BUILT_IN_ADMINISTRATOR)
    assert fingerprint() == before
    base = day.database.query(
        lambda work: owner_queries.get_card(work, 1), actor=BUILT_IN_ADMINISTRATOR
    ).draft
    day.do("owners.change", lambda work: owners.change(work, 1, replace(base, city="Тверь"), base))
    assert fingerprint() != before
