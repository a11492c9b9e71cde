"""Every control of every window: named, reachable, in order, whole, and in the interface's language.

Walks the registry and triggers every action it meets, so a new page, form or dialog can't be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFileDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import URL

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.page.header import Mode
from clinic_desktop.areas.attachments.page import FilesPanel
from clinic_desktop.areas.billing.page.account import AccountPanel
from clinic_desktop.areas.demo import service as demo
from clinic_desktop.areas.estimates.page import EstimatesPanel
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab.entities import RequestState
from clinic_desktop.areas.lab.page import LabPanel
from clinic_desktop.areas.owners.form import Candidates
from clinic_desktop.areas.pets.form import AlertsForm
from clinic_desktop.areas.users.page.first_run import FirstRunForm
from clinic_desktop.areas.users.page.recovery import RecoveryKeyDialog
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Unavailable
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from clinic_desktop.ui.drafts import KeptDraft
from clinic_desktop.ui.failures import CrashWindow
from clinic_desktop.ui.forms.compare import CompareDialog, Difference
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import NoteField, Rows, SecretField, TextField
from clinic_desktop.ui.forms.recovery import RecoveryDialog
from clinic_desktop.ui.pages import Page
from tests import takings
from tests.robot import Robot
from tests.walk import faults, own_words

LEFT_ALONE = {"undo", "find", "close", "lock", "debts"}
"""Actions that open nothing and would end or undo the walk, or lead away from the page it looks at."""
AWAITED = (AppointmentState.PLANNED, AppointmentState.CONFIRMED)
STATES: dict[str, dict[str, Callable[[Any, Any], None]]] = {
    "patients": {
        "a patient": lambda window, page: page.show_pet(1),
        "the files of a patient": lambda window, page: show_files(page),
        "a patient's tests": lambda window, page: show_tab(page, 1, LabPanel),
        "a patient's estimates": lambda window, page: show_tab(page, 2, EstimatesPanel),
        "the owner's account": lambda window, page: show_tab(page, 1, AccountPanel),
        "an owner": lambda window, page: page.show_owner(1),
        "nobody found": lambda window, page: window.search_box.setText("7777777777777"),
    },
    "schedule": {
        "a month": lambda window, page: page.header.modes.choose(Mode.MONTH),
        "as a list": lambda window, page: show_as_list(page),
    },
    "cash": {
        view: lambda window, page, view=view: page.chips.choose(view)  # type: ignore[misc]
        for view in ("draft", "posted")
    }
    | {"debts": lambda window, page: page.till.debts_action.trigger()},
    "catalogue": {
        "a drug": lambda window, page: page.search_field.setText("R0"),
        "a kit": lambda window, page: page.search_field.setText("KIT2"),
    },
    "tasks": {
        "all": lambda window, page: page.chips._group.button(2).click(),
        "done": lambda window, page: page.chips._group.button(3).click(),
    },
    "lists": {
        name: lambda window, page, name=name: page.show_list(name)  # type: ignore[misc]
        for name in (
            "breeds",
            "colours",
            "categories",
            "diagnoses",
            "phrases",
            "templates",
            "lab_analytes",
            "lab_panels",
            "lab_ranges",
            "schedule_resources",
            "appointment_types",
            "shifts",
            "shift_exceptions",
            "tills",
            "price_groups",
            "surcharges",
            "discount_rules",
            "tax_rates",
        )
    },
    "lab": {
        state: lambda window, page, state=state: show_tests(window, page, state)  # type: ignore[misc]
        for state in RequestState
    },
    "staff": {"rights": lambda window, page: show_rights(page)},
}
"""What a page shows besides what it opens with."""
SIZE = QSize(1440, 860)


def show_as_list(page: Any) -> None:
    page.header.modes.choose(Mode.DAY)
    if not page.viewing.as_list:
        page.viewing.list_action.trigger()


def show_files(page: Any) -> None:
    page.show_pet(1)
    card = page.card
    card.tabs.setCurrentWidget(next(panel for panel in card.panels if isinstance(panel, FilesPanel)))


def show_tab(page: Any, pet_id: int, kind: type[Page]) -> None:
    """Show a patient with one of the card's tabs in front."""
    page.show_pet(pet_id)
    page.card.tabs.setCurrentWidget(next(panel for panel in page.card.panels if isinstance(panel, kind)))


def show_tests(window: Any, page: Any, state: RequestState) -> None:
    """Show a request that has come so far, with the actions its state allows."""
    asked = PageRequest("requested", filters=(("view", "all"),))
    found = window.context.runner.backend.query(
        lambda work: lab.list_requests(work, asked), actor=BUILT_IN_ADMINISTRATOR
    )
    shown = next((row.id for row in found.rows if row.state is state), None)
    if shown is not None:
        page.show_request(shown)


def show_rights(page: Any) -> None:
    page.tabs.setCurrentIndex(1)
    page.matrix.table.setCurrentIndex(page.matrix.model.index(0, 2))


@pytest.fixture
def engine_name() -> str:
    """Windows are alike on both engines."""
    return "sqlite"


@pytest.fixture
def larger(qapp: QApplication) -> Generator[Callable[[float], None]]:
    usual = qapp.font()

    def enlarge(factor: float) -> None:
        large = QFont(usual)
        large.setPointSizeF(usual.pointSizeF() * factor)
        qapp.setFont(large)

    yield enlarge
    qapp.setFont(usual)


class Walk:
    """Goes through the program and gathers what is wrong, each fault once."""

    def __init__(self, desk: Robot, language: str, own: set[str]) -> None:
        self.desk, self.window = desk, desk.window
        self.language, self.own = language, own
        self.found: dict[str, str] = {}
        self.seen: set[str] = set()
        self.tried: set[tuple[str, ...]] = set()

    def look(self, window: QWidget, where: str) -> None:
        self.desk.settle()
        self.seen.add(type(window).__name__)
        for fault in faults(window, self.language, self.own):
            self.found.setdefault(fault, where)

    def whole(self) -> None:
        for area in self.window.areas:
            states = {"as it opens": lambda window, page: None} | STATES.get(area.name, {})
            for name, enter in states.items():
                self._page(area.name, name, enter)
        self._questions()

    def _page(self, area: str, state: str, enter: Callable[[Any, Any], None]) -> None:
        def arrive() -> Any:
            self.window.search_box.clear()
            page = self.window.show_page(area)
            self.desk.settle()
            enter(self.window, page)
            self.desk.settle()
            for view in page.findChildren(QAbstractItemView):
                if view.isVisible() and not view.currentIndex().isValid() and view.model().rowCount():
                    view.setCurrentIndex(view.model().index(0, 0))
            self.desk.settle()
            return page

        page = arrive()
        self.look(self.window, f"{area}, {state}")
        everywhere = {action.objectName() for action in self.window.actions()}
        names = [action.objectName() for action in _actions(self.window, page)]
        for name in names:
            # The window's own actions do the same whatever page is shown.
            if name in everywhere and not self._first(name):
                continue
            page = arrive()
            action = next((a for a in _actions(self.window, page) if a.objectName() == name), None)
            if action is not None and name not in LEFT_ALONE:
                action.trigger()
                self.desk.settle()
                self._opened(f"{area}, {state}, {name}")

    def _opened(self, where: str, above: tuple[QWidget, ...] = ()) -> None:
        for window in _windows():
            if window is self.window or window in above:
                continue
            if isinstance(window, QFileDialog):
                # The system's own, or Qt's; its folders are the computer's.
                self._close(window)
                continue
            if isinstance(window, QMainWindow):
                window.resize(SIZE)
            self.look(window, where)
            if isinstance(window, FormDialog):
                if self._first(type(window).__name__, window.windowTitle()):
                    self._form(window, where)
            elif len(above) < 2:
                for page in window.findChildren(Page):
                    for action in _actions(window, page):
                        name = action.objectName()
                        if name not in LEFT_ALONE | {"card_window"} and self._first(
                            type(page).__name__, name
                        ):
                            action.trigger()
                            self.desk.settle()
                            self._opened(f"{where}, {action.objectName()}", (*above, window))
            self._close(window)
            if isinstance(window, AlertsForm):
                self._opened(where, above)

    def _first(self, *what: str) -> bool:
        """Say whether this is met for the first time in the walk."""
        new = what not in self.tried
        self.tried.add(what)
        return new

    def _form(self, form: FormDialog, where: str) -> None:
        if self.language == "en":
            # How a form grows is looked at in Russian, whose words are longer; the sentences have tests of their own.
            return
        for rows in form.findChildren(Rows):
            rows._add.click()
        for candidates in form.findChildren(Candidates):
            candidates.show_entries([(1, "1"), (2, "2")])
        self.look(form, f"{where}, with more rows")
        for field in form._fields.values():
            if isinstance(field, TextField | NoteField):
                field.setText("?") if _is_read(field) else field.set_value("")
        form._tried = True
        form._validate()
        self.look(form, f"{where}, with problems")
        form.reject()
        if form.isVisible():
            self.look(form, f"{where}, on Esc")

    def _close(self, window: QWidget) -> None:
        if isinstance(window, AlertsForm):
            # What was asked for opens once the alerts are read.
            window.accept()
        elif isinstance(window, FormDialog):
            window.abandon()
        else:
            window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.desk.settle()

    def _questions(self) -> None:
        """The answers to a conflict, a crash and a fault, which need more than a click."""
        context = self.window.context
        self.window.show_page("schedule").blocks.reopen(0)
        self.desk.settle()
        self._opened("time that is not for booking")
        day, zone = context.today(), context.conventions.time_zone
        booked = self.desk.program.database.query(
            lambda work: appointments.list_day(work, day, zone), actor=BUILT_IN_ADMINISTRATOR
        )
        awaited = next(row for row in booked if row.state in AWAITED and row.pet_id is not None)
        self.desk.program.front_desk.receive(awaited)
        self.desk.settle()
        self._opened("an arrival that was booked")
        differences = [Difference("city", self.window.search_box.accessibleName(), "Псков", "Leeds")]
        self.own |= {"Псков", "Leeds"}
        CompareDialog("", differences, self.window).open()
        self._opened("a conflict")
        title = self.window.search_box.accessibleName()
        lost = KeptDraft(uuid4(), "OwnerForm", ("", 0), title, {}, utc_now())
        RecoveryDialog(
            self.desk.program.drafts, [lost], context.conventions.time_zone, utc_now(), self.window
        ).open()
        self._opened("lost drafts")
        crash = CrashWindow("1", "/")
        crash.open()
        self._opened("a mistake of ours")
        gate = self.desk.program.gate
        first_run = FirstRunForm(context, gate.seat, lambda work, language: None)
        first_run.show()
        self.look(first_run, "the first run")
        first_run.abandon()
        key = RecoveryKeyDialog("7QK2M-4TZ9A-W3HCX-0RB8D-5NVEJ", "", self.window)
        key.open()
        self.look(key, "the recovery key")
        key.done_check.setChecked(True)
        key.accept()
        gate.window.ask()
        self.look(gate.window, "the sign-in")
        gate.window.hide()
        context.failures.show(None, Unavailable("database.unreachable"), lambda: None)
        context.failures.done(title, lambda: None)
        self.look(self.window, "the database is away")


def _is_read(field: TextField | NoteField) -> bool:
    return isinstance(field, TextField) and type(field) not in (TextField, SecretField)


def _actions(window: QWidget, page: QWidget) -> list[QAction]:
    parts = [window, page, *(part for part in page.findChildren(Page) if part.isVisible())]
    return [
        action for part in parts for action in part.actions() if action.isEnabled() and action.objectName()
    ]


def _windows() -> list[QWidget]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog | QMainWindow) and w.isVisible()
    ]


@pytest.mark.timeout(600)
# Russian, whose words are longer, with large text; English as it is: a walk takes two minutes.
@pytest.mark.parametrize(("language", "scale"), [("ru", 2), ("en", 1)], ids=["ru-200 %", "en-100 %"])
def test_every_control_is_named_reachable_whole_and_in_the_language(
    language: str,
    scale: int,
    larger: Callable[[float], None],
    qtbot: QtBot,
    database: Database,
    database_url: URL,
) -> None:
    database.command(
        "demo.fill",
        lambda work: demo.fill(work, first=0, count=12, seed=3, language=language, facts_per_pet=3.0),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    database.command("billing.checkout", takings.take, actor=BUILT_IN_ADMINISTRATOR)
    larger(scale)
    url = database_url.render_as_string(hide_password=False)
    desk = Robot(qtbot, Settings(database=url, workstation="2", language=language, theme="light"))
    try:
        desk.window.resize(SIZE)
        own = own_words(database, language) | {BUILT_IN_ADMINISTRATOR.name}
        walk = Walk(desk, language, own)
        walk.whole()
        assert {form for area in desk.window.areas for form in area.forms} <= walk.seen
        if walk.found:
            pytest.fail(
                "\n".join(f"{fault}   [{where}]" for fault, where in walk.found.items()), pytrace=False
            )
    finally:
        for window in _windows():
            if window is not desk.window:
                window.abandon() if isinstance(window, FormDialog) else window.close()
        desk.close()
        desk.languages.install("en")
