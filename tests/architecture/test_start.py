"""What a start loads: the window waits for nothing that its first page does without."""

from __future__ import annotations

import subprocess
import sys

from clinic_desktop.db import audit
from clinic_desktop.db.work import Database
from clinic_desktop.joining import SEARCHED, search_sources

FIRST_WINDOW = """
import sys
import clinic_desktop.cli, clinic_desktop.app, clinic_desktop.areas.today.page
print("\\n".join(sys.modules))
"""
LATER = {
    "alembic",
    "openpyxl",
    "phonenumbers",
    "qtawesome",
    "clinic_desktop.entities",
    "clinic_desktop.verbs",
    "clinic_desktop.areas.appointments.service",
    "clinic_desktop.areas.billing.entities",
    "clinic_desktop.areas.pets.page",
    "clinic_desktop.areas.users.form",
    "clinic_desktop.ui.forms.dialog",
}


def test_the_first_window_loads_neither_the_other_areas_nor_the_heavy_libraries() -> None:
    run = subprocess.run([sys.executable, "-c", FIRST_WINDOW], capture_output=True, text=True, check=True)
    assert LATER.isdisjoint(run.stdout.split())


def test_the_tables_that_the_search_box_follows_are_those_of_its_sources() -> None:
    assert {table for source in search_sources() for table in source.affected} == SEARCHED


def test_the_tables_of_record_are_told_by_the_database_itself(database: Database) -> None:
    with database.engine.connect() as connection:
        stored = audit.stored_record_tables(connection)
    assert {name: set(columns) for name, columns in stored.items()} == {
        table.name: set(table.columns.keys()) for table in audit.record_tables()
    }
