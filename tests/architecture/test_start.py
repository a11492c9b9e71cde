"""What a start loads: the window waits for nothing that its first page does without."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from clinic_desktop.db import audit
from clinic_desktop.db.work import Database
from clinic_desktop.joining import SEARCHED, search_sources

FIRST_WINDOW = """
import sys
import clinic_desktop.cli
from PySide6.QtWidgets import QApplication
from clinic_desktop.app import open_program
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.settings import Settings
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.shell.first_paint import FirstPaint
from clinic_desktop.ui.theme import Theme

def tell():
    today = program.window.page("today")
    today.reception, today.work, today.manager
    print("\\n".join(sys.modules))
    application.quit()

application = QApplication(sys.argv[:1])
program = open_program(Settings(database=sys.argv[1]), Languages(application), Theme(application))
application.aboutToQuit.connect(program.shutdown)
program.enter(BUILT_IN_ADMINISTRATOR)
FirstPaint(program.window).painted.connect(tell)
application.exec()
"""
LATER = {
    "alembic",
    "openpyxl",
    "phonenumbers",
    "qtawesome",
    "sqlalchemy.dialects.postgresql",
    "clinic_desktop.entities",
    "clinic_desktop.verbs",
    "clinic_desktop.areas.appointments.rows",
    "clinic_desktop.areas.appointments.rules",
    "clinic_desktop.areas.appointments.service",
    "clinic_desktop.areas.audit.rows",
    "clinic_desktop.areas.billing.entities",
    "clinic_desktop.areas.billing.queries",
    "clinic_desktop.areas.billing.rows",
    "clinic_desktop.areas.pets.entities",
    "clinic_desktop.areas.pets.page",
    "clinic_desktop.areas.pets.rows",
    "clinic_desktop.areas.today.rows",
    "clinic_desktop.areas.users.form",
    "clinic_desktop.areas.visits.rows",
    "clinic_desktop.ui.forms.dialog",
}


def test_the_first_window_loads_neither_the_other_areas_nor_the_heavy_libraries(
    sqlite_template: Path, tmp_path: Path
) -> None:
    clinic = shutil.copy(sqlite_template, tmp_path / "clinic.sqlite")
    command = [sys.executable, "-c", FIRST_WINDOW, str(clinic)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "clinic_desktop.areas.today.page" in loaded
    assert loaded & LATER == set()


def test_the_tables_that_the_search_box_follows_are_those_of_its_sources() -> None:
    assert {table for source in search_sources() for table in source.affected} == SEARCHED


def test_the_tables_of_record_are_told_by_the_database_itself(database: Database) -> None:
    with database.engine.connect() as connection:
        stored = audit.stored_record_tables(connection)
    assert {name: set(columns) for name, columns in stored.items()} == {
        table.name: set(table.columns.keys()) for table in audit.record_tables()
    }
