"""Windows over documents: they go when they are closed, can be stopped, and try again after a failure."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from clinic_desktop.areas.lab import queries as lab_queries
from clinic_desktop.areas.lab import service as lab
from clinic_desktop.areas.lab.form.results import ResultsForm
from clinic_desktop.areas.lab.rows import RequestDraft
from clinic_desktop.areas.medical_records.page.signed import SignedVisitWindow
from clinic_desktop.areas.visits import service
from clinic_desktop.areas.visits.rows import VisitDraft
from clinic_desktop.core.errors import Cancelled, Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.failures import CrashWindow, sentence
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.sheets import Sheet
from tests import make
from tests.robot import Robot

DONE = Sheet("Документ", "<p>Барсик</p>", "{page} / {pages}")


class Maker:
    """Makes a document as the test says: held until let go, broken, or at once."""

    def __init__(self) -> None:
        self.go, self.begun = threading.Event(), threading.Event()
        self.error: Exception | None = None
        self.stopped = threading.Event()

    def __call__(self, work: Any, progress: Any) -> Sheet:
        self.begun.set()
        if self.error is not None:
            raise self.error
        progress(50, 300)
        self.go.wait(20)
        try:
            progress(100, 300)
        except Cancelled:
            self.stopped.set()
            raise
        return DONE


@pytest.fixture
def maker() -> Generator[Maker]:
    made = Maker()
    yield made
    made.go.set()


@pytest.fixture
def pet(database: Database) -> int:
    return int(database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR).value)


def shown(desk: Robot, maker: Maker) -> SheetWindow:
    window = SheetWindow(
        desk.window.context, "Документ", maker, desk.window, language="ru", subject=("pet", 1)
    )
    window.show()
    return window


def opened_dialog(kind: type[QWidget]) -> Any:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def is_gone(widget: Any) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not shiboken6.isValid(widget)


def test_windows_and_their_dialogs_are_deleted_when_they_are_closed(
    opened: Any, pet: int, database: Database
) -> None:
    def sign(work: Any) -> int:
        visit = service.start(work, pet)
        return service.sign(work, visit, VisitDraft(complaint="Рвота", plan="УЗИ"), VisitDraft())

    database.command("test", sign, actor=BUILT_IN_ADMINISTRATOR)
    desk = opened("ru")
    desk.search("барсик")
    story = desk.window.show_page("patients").card.panels[0]
    for _ in range(2):
        # The door into visits survives that the window it remembers is gone.
        story.list.setCurrentIndex(story.list.lines.index(0, 0))
        story._on_activated()
        desk.settle()
        window = opened_dialog(SignedVisitWindow)
        desk.bot.waitUntil(lambda of=window: of.pdf_action.isEnabled(), timeout=10_000)
        for action, kind in ((window.pdf_action, QFileDialog), (window.print_action, QPrintDialog)):
            action.trigger()
            dialog = opened_dialog(kind)
            dialog.reject()
            assert is_gone(dialog), kind
        window.close()
        assert is_gone(window)


def test_the_dialog_of_a_table_of_results_goes_too(opened: Any, pet: int, database: Database) -> None:
    def request(work: Any) -> Any:
        known = lab_queries.get_dictionary(work)
        panel = next(row.id for row in known.panels if row.code == "renal")
        made = lab.request(work, RequestDraft(pet, panels=str(panel)))
        return lab_queries.get_request(work, made), known.analytes

    card, analytes = database.command("test", request, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("ru")
    form = ResultsForm(desk.window.context, card, analytes, desk.window)
    form.show()
    form.file_action.trigger()
    dialog = opened_dialog(QFileDialog)
    dialog.reject()
    assert is_gone(dialog)
    form.abandon()


def test_a_document_that_takes_long_tells_how_far_it_is_and_is_stopped(opened: Any, maker: Maker) -> None:
    desk = opened("en")
    window = shown(desk, maker)
    assert window.stop_action.isVisible()
    assert not window.print_action.isEnabled()
    desk.bot.waitUntil(lambda: window._told.text().endswith("50 of 300"), timeout=10_000)
    window.stop_action.trigger()
    assert window._told.text().startswith("Stopped")
    assert window.language.isEnabled()
    assert not window.stop_action.isVisible()
    assert not window.print_action.isEnabled()
    maker.go.set()
    desk.bot.waitUntil(maker.stopped.is_set, timeout=10_000)
    desk.settle()
    assert window.again_action.isVisible()
    window.again_action.trigger()
    desk.bot.waitUntil(lambda: window.view.pages == 1, timeout=10_000)
    assert window.print_action.isEnabled()
    assert not window.again_action.isVisible()
    window.close()


def test_closing_the_window_stops_what_it_waits_for(opened: Any, maker: Maker) -> None:
    desk = opened("en")
    window = shown(desk, maker)
    desk.bot.waitUntil(maker.begun.is_set, timeout=10_000)
    window.close()
    assert is_gone(window)
    maker.go.set()
    desk.bot.waitUntil(maker.stopped.is_set, timeout=10_000)
    desk.settle()


@pytest.mark.parametrize("error", [Unavailable("database.lost"), RuntimeError("a mistake")])
def test_a_failure_leaves_the_window_ready_to_try_again(
    opened: Any, maker: Maker, error: Exception, tmp_path: Path
) -> None:
    desk = opened("en")
    maker.error = error
    maker.go.set()
    window = shown(desk, maker)
    desk.bot.waitUntil(window.again_action.isVisible, timeout=10_000)
    told = sentence(error) if isinstance(error, Unavailable) else "The document could not be prepared."
    assert window._told.text() == told
    assert window.language.isEnabled()
    assert not window.pdf_action.isEnabled()
    desk.settle()
    for crash in (w for w in QApplication.topLevelWidgets() if isinstance(w, CrashWindow)):
        crash.close()
    maker.error = None
    window.again_action.trigger()
    desk.bot.waitUntil(lambda: window.view.pages == 1, timeout=10_000)
    path = tmp_path / "sheet.pdf"
    window.save_to(str(path))
    desk.settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert window._told.text().startswith("Done")
    window.close()
