"""The self-test of an installation: run inside the packaged program by the verb ``self-test``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import URL

from clinic_desktop.app import Program, open_program
from clinic_desktop.areas.demo import service as demo
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db import audit, chain
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.migrate import ensure_current
from clinic_desktop.db.work import Database
from clinic_desktop.registry import areas, search_sources
from clinic_desktop.settings import Settings
from clinic_desktop.ui.garbage import GuiCollector
from clinic_desktop.ui.i18n import LANGUAGES, Languages
from clinic_desktop.ui.theme import Theme

PATIENCE_MS = 20_000


def run(folder: Path) -> Iterator[str]:
    """Yield the name of each part that was proved; raises when one fails."""
    path = folder / "self-test.sqlite"
    ensure_current(URL.create("sqlite", database=str(path)), backups=folder)
    yield "migrations"
    database = Database(make_engine(URL.create("sqlite", database=str(path))), sources=search_sources())
    outcome = database.command(
        "demo.fill",
        lambda work: demo.fill(work, first=0, count=5, seed=1, language="en", facts_per_pet=1.0),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    with database.engine.connect() as connection:
        if chain.verify(connection).fault is not None or audit.missing_guards(connection):
            raise RuntimeError("the journal doesn't verify")
    yield "journal"
    database.undo(outcome.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    database.command(
        "demo.fill",
        lambda work: demo.fill(work, first=0, count=5, seed=2, language="ru", facts_per_pet=1.0),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    database.close()
    yield "undo"
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["clinic-desktop"])
    GuiCollector(application)
    languages, theme = Languages(application), Theme(application)
    for code in LANGUAGES:
        for mode in ("light", "dark"):
            _open_every_page(Settings(database=str(path), language=code, theme=mode), languages, theme)
            yield f"pages {code} {mode}"


def _open_every_page(settings: Settings, languages: Languages, theme: Theme) -> None:
    languages.install(settings.language)
    theme.apply(settings.theme)
    program = open_program(replace(settings, workstation="self-test"), languages, theme)
    if program is None:
        raise RuntimeError("the program didn't open")
    program.enter(BUILT_IN_ADMINISTRATOR)
    for area in areas():
        program.window.show_page(area.name)
        wait_until_idle(program)
    program.window.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until_idle(program: Program) -> None:
    """Let the event loop run until the workers have answered. Raises RuntimeError after some seconds."""
    loop = QEventLoop()
    program.runner.idle.connect(loop.quit)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(PATIENCE_MS)
    while program.runner.is_busy and limit.isActive():
        loop.exec()
    if program.runner.is_busy:
        raise RuntimeError("a page didn't load")
