"""``make shots``: every page and form, light and dark, Russian and English, into ``shots/``."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog

from clinic_desktop.app import Program, fill_demo, open_program
from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments.page.header import Mode
from clinic_desktop.areas.appointments.page.screen import WaitingScreen
from clinic_desktop.areas.appointments.rules import MOVABLE
from clinic_desktop.areas.billing.page.account import AccountPanel
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.demo import service as demo
from clinic_desktop.areas.estimates.page import EstimatesPanel
from clinic_desktop.areas.users.page.first_run import FirstRunForm
from clinic_desktop.areas.users.page.recovery import RecoveryKeyDialog
from clinic_desktop.areas.users.rows import SeatPerson
from clinic_desktop.cli_texts import say
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import WAITING
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.migrate import ensure_current
from clinic_desktop.db.work import Database
from clinic_desktop.registry import search_sources
from clinic_desktop.selftest import wait_until_idle
from clinic_desktop.settings import Settings
from clinic_desktop.ui.drafts import KeptDraft
from clinic_desktop.ui.forms.compare import CompareDialog, Difference
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.recovery import RecoveryDialog
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.theme import Theme
from tests import takings
from tests.areas.appointments import sample

SHOTS = Path("shots")


def main() -> None:
    SHOTS.mkdir(exist_ok=True)
    application = QApplication([])
    languages, theme = Languages(application), Theme(application)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLINIC_CONFIG_DIR"] = os.environ["CLINIC_DATA_DIR"] = folder
        for language in ("ru", "en"):
            path = str(Path(folder) / f"{language}.sqlite")
            fill(path, language)
            for mode in ("light", "dark"):
                languages.install(language)
                theme.apply(mode)
                settings = Settings(database=path, language=language, theme=mode, workstation="2")
                program = open_program(settings, languages, theme)
                assert program is not None
                shoot(program, f"{language}_{mode}")
    print(f"{len(list(SHOTS.glob('*.png')))} pictures in {SHOTS}/")


def fill(path: str, language: str) -> None:
    url = database_url(path)
    ensure_current(url, backups=Path(path).parent)
    database = Database(make_engine(url), sources=search_sources())
    administrator = replace(BUILT_IN_ADMINISTRATOR, name=say("administrator", language))
    database.command(
        "demo.fill",
        lambda work: demo.fill(work, first=0, count=60, seed=3, language=language, facts_per_pet=3.0),
        actor=administrator,
    )
    database.command("billing.checkout", takings.take, actor=administrator)
    database.close()


def shoot(program: Program, suffix: str) -> None:
    window = program.window
    window.resize(1440, 860)
    program.enter(
        replace(BUILT_IN_ADMINISTRATOR, name=say("administrator", program.context.languages.current))
    )
    settle(program)
    patients = window.show_page("patients")
    patients.show_pet(1)  # type: ignore[attr-defined]
    settle(program)
    window.grab().save(str(SHOTS / f"patients_{suffix}.png"))
    card = patients.card  # type: ignore[attr-defined]
    for name, action in (
        ("owner", patients.new_action),  # type: ignore[attr-defined]
        ("pet", card._own_actions["edit"]),
        ("weight", card._own_actions["weigh"]),
        ("alert", card._own_actions["alert"]),
        ("status", card._own_actions["status"]),
        ("perform", card.panels[0].perform_action),
    ):
        action.trigger()
        settle(program)
        shoot_form(f"form_{name}_{suffix}")
        settle(program)
    patients.show_owner(1)  # type: ignore[attr-defined]
    settle(program)
    window.grab().save(str(SHOTS / f"owner_card_{suffix}.png"))
    patients.show_pet(1)  # type: ignore[attr-defined]
    settle(program)
    card._own_actions["people"].trigger()
    settle(program)
    shoot_dialogs("people", suffix)
    shoot_questions(program, suffix)
    window.search_box.setText("zzzz")
    settle(program)
    window.grab().save(str(SHOTS / f"nobody_found_{suffix}.png"))
    window.search_box.clear()
    shoot_schedule(program, suffix)
    for page in ("today", "tasks", "catalogue", "lists", "staff", "journal", "settings"):
        window.show_page(page)
        settle(program)
        window.grab().save(str(SHOTS / f"{page}_{suffix}.png"))
    shoot_reception(program, suffix)
    shoot_money(program, suffix)
    shoot_history(program, suffix)
    shoot_people(program, suffix)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shoot_money(program: Program, suffix: str) -> None:
    """The cash desk, the forms of money, and an owner's account."""
    window = program.window
    page: Any = window.show_page("cash")
    for view, names in (
        ("ready", ("pay", "add_line", "discount", "hold")),
        ("posted", ("correct", "replace", "reverse", "explain")),
    ):
        page.chips.choose(view)
        settle(program)
        page.table.selectRow(0)
        settle(program)
        window.grab().save(str(SHOTS / f"cash_{view}_{suffix}.png"))
        for name in names:
            if page.view.actions_by_name[name].isEnabled():
                page.view.actions_by_name[name].trigger()
                settle(program)
                shoot_form(f"form_invoice_{name}_{suffix}")
                shoot_dialogs(f"invoice_{name}", suffix)
                settle(program)
    page.till.close_action.trigger()
    settle(program)
    shoot_form(f"form_close_shift_{suffix}")
    page.till.debts_action.trigger()
    settle(program)
    window.grab().save(str(SHOTS / f"debts_{suffix}.png"))
    page.debts.left.emit()
    patients: Any = window.show_page("patients")
    for pet_id, kind, name in ((1, AccountPanel, "account"), (3, EstimatesPanel, "estimates")):
        patients.show_pet(pet_id)
        settle(program)
        panels = patients.card.panels
        patients.card.tabs.setCurrentWidget(next(p for p in panels if isinstance(p, kind)))
        settle(program)
        window.grab().save(str(SHOTS / f"{name}_{suffix}.png"))


def shoot_reception(program: Program, suffix: str) -> None:
    """The day by role, the forms of the front desk, and the screen of the waiting room."""
    window, desk = program.window, program.front_desk
    today = window.show_page("today")
    for view in ("reception", "work", "manager"):
        today.chips.choose(view)  # type: ignore[attr-defined]
        settle(program)
        window.grab().save(str(SHOTS / f"today_{view}_{suffix}.png"))
    actor, zone = program.rights.actor, program.context.conventions.time_zone
    rows = program.database.query(
        lambda work: appointments.list_day(work, clinic_today(work), zone), actor=actor
    )
    ahead = next((row for row in rows if row.state in MOVABLE and row.pet_id is not None), None)
    desk.book_for("pet", 1)
    settle(program)
    shoot_form(f"form_booking_{suffix}")
    desk.find_slot()
    settle(program)
    shoot_dialogs("free_times", suffix)
    if ahead is not None:
        for name, step in (("check_in", desk.receive), ("cancel_booking", desk.cancel)):
            step(ahead)
            settle(program)
            shoot_form(f"form_{name}_{suffix}")
    program.context.open_window(WAITING, 0)
    settle(program)
    for screen in QApplication.topLevelWidgets():
        if isinstance(screen, WaitingScreen):
            screen.grab().save(str(SHOTS / f"waiting_room_{suffix}.png"))
            screen.close()


def shoot_schedule(program: Program, suffix: str) -> None:
    """A day, a week and a month of the schedule; an ordinary day, one nobody is booked for, one far too full."""
    window = program.window
    page: Any = window.show_page("schedule")
    for mode in Mode:
        page.header.modes.choose(mode)
        settle(program)
        window.grab().save(str(SHOTS / f"schedule_{mode}_{suffix}.png"))
    page.show_day(page.day + timedelta(days=200))
    settle(program)
    window.grab().save(str(SHOTS / f"schedule_empty_{suffix}.png"))
    for name, view in (("ordinary", sample.ordinary()), ("overfull", sample.overfull())):
        shown = sample.in_english(view) if suffix.startswith("en") else view
        page.board.show_view(shown, sample.headings(shown), sample.ZONE, sample.NOW)
        settle(program)
        window.grab().save(str(SHOTS / f"schedule_{name}_{suffix}.png"))
    page.show_day(page.day - timedelta(days=200))
    page.viewing.list_action.trigger()
    settle(program)
    window.grab().save(str(SHOTS / f"schedule_list_{suffix}.png"))
    page.viewing.list_action.trigger()
    page.viewing.print_action.trigger()
    settle(program)
    shoot_dialogs("schedule", suffix)


def shoot_questions(program: Program, suffix: str) -> None:
    """The answers to a conflict and to a crash, which need two people or a power cut."""
    differences = [Difference("city", program.window.tr("City"), "Псков", "Тверь")]
    CompareDialog("Иванова А. А.", differences, program.window).open()
    lost = KeptDraft(uuid4(), "OwnerForm", ("", 0), "Новый владелец", {}, utc_now())
    zone = program.context.conventions.time_zone
    RecoveryDialog(program.drafts, [lost], zone, utc_now(), program.window).open()
    settle(program)
    shoot_dialogs("question", suffix)


def shoot_history(program: Program, suffix: str) -> None:
    """The history of a patient and the journal, with an action chosen."""
    journal = program.window.show_page("journal")
    journal.table.selectRow(0)  # type: ignore[attr-defined]
    journal.verify_action.trigger()  # type: ignore[attr-defined]
    settle(program)
    program.window.grab().save(str(SHOTS / f"journal_{suffix}.png"))
    program.context.show_history("pets", 1, "")
    settle(program)
    shoot_dialogs("history", suffix)


def shoot_people(program: Program, suffix: str) -> None:
    """Everything that asks who works here."""
    staff = program.window.show_page("staff")
    staff.tabs.setCurrentIndex(1)  # type: ignore[attr-defined]
    settle(program)
    program.window.grab().save(str(SHOTS / f"rights_{suffix}.png"))
    staff.tabs.setCurrentIndex(0)  # type: ignore[attr-defined]
    people = staff.people  # type: ignore[attr-defined]
    people.list.setCurrentIndex(people.list.lines.index(0, 0))
    settle(program)
    for name, action in (("user", people.add_action), ("password", people.password_action)):
        action.trigger()
        settle(program)
        shoot_form(f"form_{name}_{suffix}")
    gate = program.gate
    first_run = FirstRunForm(program.context, gate.seat, fill_demo)
    first_run.show()
    settle(program)
    shoot_form(f"first_run_{suffix}")
    key = RecoveryKeyDialog("7QK2M-4TZ9A-W3HCX-0RB8D-5NVEJ", program.context.conventions.clinic_name)
    key.open()
    settle(program)
    key.grab().save(str(SHOTS / f"recovery_key_{suffix}.png"))
    key.done_check.setChecked(True)
    key.accept()
    gate.window.ask(program.window.tr("Who works at this computer?"))
    settle(program)
    gate.window._on_people(
        tuple(
            SeatPerson(row.id, row.login, row.name, row.role_en, row.role_ru, row.colour, number == 0)
            for number, row in enumerate(people._people[:3])
        )
    )
    settle(program)
    gate.window.grab().save(str(SHOTS / f"sign_in_{suffix}.png"))
    gate.window.hide()
    nurse = Actor(9, people._people[3].name, frozenset({"pets.edit", "facts.perform"}), "nurse")
    program.rights.set_actor(nurse)
    program.window.show_page("patients").show_pet(1)  # type: ignore[attr-defined]
    settle(program)
    program.window.grab().save(str(SHOTS / f"as_a_nurse_{suffix}.png"))


def shoot_dialogs(name: str, suffix: str) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and not isinstance(widget, FormDialog) and widget.isVisible():
            widget.grab().save(str(SHOTS / f"{name}_{widget.objectName()}_{suffix}.png"))
            widget.close()


def settle(program: Program) -> None:
    for _ in range(5):
        wait_until_idle(program)
        QCoreApplication.processEvents()


def shoot_form(name: str) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, FormDialog) and widget.isVisible():
            widget.grab().save(str(SHOTS / f"{name}.png"))
            widget.abandon()


if __name__ == "__main__":
    main()
