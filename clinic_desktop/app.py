"""The composition root: settings, log, migration, database, window; knows everything, known by nobody."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import cached_property
from sqlite3 import sqlite_version
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from clinic_desktop.areas.appointments.page.arrivals import ArrivalWatch
from clinic_desktop.areas.appointments.page.desk import AppointmentDesk
from clinic_desktop.areas.audit.access import AccessLog
from clinic_desktop.areas.audit.entities import AccessKind
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.owners.rows import OWNERS_EDIT
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users.page.gate import Gate
from clinic_desktop.areas.users.page.own import OwnSecrets
from clinic_desktop.core.changes import Changes
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError, Denied, Unavailable
from clinic_desktop.core.kinds import WAITING
from clinic_desktop.core.permissions import NOBODY, Actor
from clinic_desktop.db import audit
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.work import Database, Work
from clinic_desktop.feed import Feed
from clinic_desktop.joining import SEARCHED, search_sources
from clinic_desktop.logs import log_path
from clinic_desktop.registry import areas, owner_panels, pet_panels
from clinic_desktop.settings import Settings, SettingsStore, data_folder
from clinic_desktop.splash import UpgradeSplash
from clinic_desktop.ui.actions import Action, label, make_action
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.clipboard import ClipboardKeeper
from clinic_desktop.ui.context import AppContext, Conventions
from clinic_desktop.ui.drafts import DraftJournal, KeptDraft
from clinic_desktop.ui.failures import Failures, sentence
from clinic_desktop.ui.garbage import GuiCollector, keep_loaded
from clinic_desktop.ui.i18n import Languages, translate
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import Runner
from clinic_desktop.ui.shell.first_paint import FirstPaint
from clinic_desktop.ui.shell.idle import IdleWatch
from clinic_desktop.ui.shell.main_window import SEARCH_PAGE, MainWindow
from clinic_desktop.ui.shell.session import SessionWatch
from clinic_desktop.ui.theme import Theme
from clinic_desktop.ways import Ways

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.screen import WaitingScreen
    from clinic_desktop.areas.billing.page.proving import MoneyWatch
    from clinic_desktop.areas.pets.page import PatientsPage
    from clinic_desktop.ui.shell.card_window import CardWindow

log = logging.getLogger(__name__)

DEMO_OWNERS = 200
QUIET_S = 120
"""After so long without a key the program does what nobody waits for."""
REST_MS = 50
"""How long after its first window the program goes on to load what that window did without."""


class Program(QObject):
    """The running program: everything that lives as long as the window.

    Signals:
        opened: the first window is on the screen and takes what is typed.
    """

    opened = Signal()

    def __init__(self, settings: Settings, database: Database, languages: Languages, theme: Theme) -> None:
        super().__init__()
        self.database = database
        self.bus = Bus(self)
        self.failures = Failures(str(log_path()), self)
        self.runner = Runner(database, self.bus, self.failures, NOBODY)
        self.rights = Rights(NOBODY, self)
        self.access = AccessLog(database)
        self.drafts = DraftJournal(data_folder() / "drafts", parent=self)
        store = SettingsStore(settings)
        self.context = AppContext(
            self.runner,
            self.bus,
            self.failures,
            languages,
            theme,
            store,
            self.drafts,
            self.rights,
            navigate=self._navigate,
            book=self._book,
            open_window=self._open_window,
            show_history=self._show_history,
            note_access=self._note_access,
            lock=self._lock,
        )
        self._cards: list[CardWindow | WaitingScreen] = []
        particulars = database.query(clinic.get, actor=NOBODY)
        self.context.conventions = _conventions(particulars)
        self.runner.ask_first("alert.unread", self._ask_to_read)
        self.window = MainWindow(self.context, areas())
        self.window.set_main_action(self._stand_in())
        self.window.page_made.connect(self._on_page_made)
        self.window.search_changed.connect(self._on_search)
        self.window.search_entered.connect(self._on_search_key)
        self.window.search_booked.connect(self._on_search_booked)
        self.front_desk = AppointmentDesk(self.context, self.window)
        self._ways = Ways(self.window, self.runner, self.front_desk)
        self.arrivals = ArrivalWatch(self.context, self.window)
        self.bus.changed.connect(self._on_changed)
        self.feed = Feed(database, self.runner, self)
        self.feed.state_changed.connect(self.window.set_connection)
        self.feed.shared_unsafely.connect(self._on_shared_unsafely)
        self.window.closing.connect(self.shutdown)
        self.gate = Gate(self.context, store.seat(), fill_demo, self)
        self.gate.entered.connect(self.enter)
        self.gate.left.connect(self.window.notice.hide)
        self.gate.given_up.connect(self._on_given_up)
        self.window.lock_wanted.connect(self.gate.lock)
        self.own_secrets = OwnSecrets(self.context, self.gate.seat, self.window)
        self.idle = IdleWatch(lambda: int(store.get("lock_minutes")), parent=self)
        self.session = SessionWatch(self)
        for watch in (self.idle, self.session):
            watch.left.connect(self._on_left)
        self.clipboard = ClipboardKeeper(self)
        self.gate.opened.connect(self._on_gate_opened)
        self._money: MoneyWatch | None = None
        self._has_shown = self._closed = False

    @cached_property
    def patients(self) -> PatientsPage:
        """The page that shows what the search box finds; made when it is first needed, or soon after the start."""
        page = cast("PatientsPage", self.window.page(SEARCH_PAGE))
        self.window.set_main_action(page.new_action)
        return page

    def _stand_in(self) -> Action:
        """Return what registers an owner until the page is made whose action that is."""
        action = make_action(self.window, "new_owner", self._on_new_owner, shortcut="F2", glyph="add")
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.context.rights.guard(action, OWNERS_EDIT)
        label(action, translate("PatientsPage", "New owner"))
        return action

    def start(self) -> None:
        """Ask who works here; the window shows when somebody has come in."""
        self.gate.start()

    @Slot(object)
    def enter(self, actor: Actor) -> None:
        """Let a person work: their rights hold, their windows show, their lost forms are offered."""
        newcomer = actor.id != self.rights.actor.id
        self.runner.actor = actor
        self.drafts.person = actor.id
        if not self._has_shown:
            self._has_shown = True
            self.runner.hold()
            FirstPaint(self.window).painted.connect(self.runner.release)
        self.rights.set_actor(actor)
        self.window.show()
        self.window.activateWindow()
        if newcomer:
            self.runner.forget_undo()
            self.window.banner.forget()
            self.window.focus_search()
            self._offer_lost_drafts()

    @Slot()
    def shutdown(self) -> None:
        """Stop everything in order: feed, workers, connections. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        if self._money is not None:
            self._money.close()
        self.idle.close()
        self.gate.close()
        for card in list(self._cards):
            card.close()
        self.feed.close()
        self.runner.shutdown()
        self.access.close()
        self.drafts.close()
        self.database.close()

    def _is_quiet(self) -> bool:
        return not self.runner.is_busy and self.idle.quiet_s >= QUIET_S

    @Slot()
    def _on_gate_opened(self) -> None:
        window = self.window if self.window.isVisible() else self.gate.first_run or self.gate.window
        FirstPaint(window).painted.connect(self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        self.opened.emit()
        QTimer.singleShot(REST_MS, self, self._load_rest)

    @Slot()
    def _load_rest(self) -> None:
        """Get ready for what the person does first: in a worker what is only to be loaded, then the page."""
        if not self._closed:
            # Without a word to the database: what is only loaded must not fail with a lost server.
            self.runner.carry(
                self, lambda backend, job: _load(), then=self._on_loaded, failed=self._on_not_loaded
            )

    def _on_loaded(self, loaded: None) -> None:
        from clinic_desktop.areas.billing.page.proving import MoneyWatch

        keep_loaded()
        self.patients  # noqa: B018 - made
        self._money = MoneyWatch(self.context, self._is_quiet, lambda: self.feed.sequence, self)

    def _on_not_loaded(self, error: BaseException) -> None:
        self.failures.show(self, error, None)

    @Slot(str)
    def _on_page_made(self, name: str) -> None:
        if name == SEARCH_PAGE:
            self.patients  # noqa: B018 - its action takes the place of the stand-in, whose key is the same

    @Slot(str)
    def _on_search(self, typed: str) -> None:
        self.patients.search(typed)

    @Slot(int)
    def _on_search_key(self, key: int) -> None:
        self.patients.on_search_key(key)

    @Slot()
    def _on_search_booked(self) -> None:
        self.patients.book()

    @Slot()
    def _on_new_owner(self) -> None:
        self.patients.new_action.trigger()

    @Slot()
    def _on_given_up(self) -> None:
        self.window.close()
        self.shutdown()
        QApplication.quit()

    @Slot()
    def _on_shared_unsafely(self) -> None:
        log.warning("two programs write to one file with SQLite %s: it may be damaged", sqlite_version)
        self.context.unsafe_sqlite = sqlite_version
        self.bus.publish(Changes.all(), None)

    @Slot()
    def _on_left(self) -> None:
        # Whoever chose to need no password would be shut out by a lock that asks for one.
        if not self.rights.actor.automatic:
            self.gate.lock(translate("App", "Locked: nobody was at the computer."))

    def _navigate(self, kind: str, record_id: int) -> None:
        self._ways.lead(kind, record_id)

    def _ask_to_read(self, owner: QObject, error: ClinicError, again: Callable[[], None]) -> None:
        from clinic_desktop.areas.pets.form.alerts import ask_to_read

        ask_to_read(self.context, owner, error, again)

    def _book(self, kind: str, record_id: int, typed: str) -> None:
        self.front_desk.book_for(kind, record_id, typed)

    def _open_window(self, kind: str, record_id: int) -> None:
        from clinic_desktop.areas.appointments.page.screen import WaitingScreen

        window: CardWindow | WaitingScreen
        if kind == WAITING:
            for shown in self._cards:
                if isinstance(shown, WaitingScreen):
                    shown.raise_()
                    shown.activateWindow()
                    return
            window = WaitingScreen(self.context)
        else:
            from clinic_desktop.areas.pets.page.card import PetCardView
            from clinic_desktop.ui.shell.card_window import CardWindow

            view = PetCardView(self.context, pet_panels())
            window = CardWindow(self.context, view)
            view.show_pet(record_id)
        self._cards.append(window)
        window.closed.connect(self._on_card_closed)
        window.show()

    def _on_card_closed(self) -> None:
        sender = self.sender()
        self._cards = [card for card in self._cards if card is not sender]

    def _lock(self) -> None:
        self.gate.lock()

    def _note_access(self, kind: str, subject: str, record_id: int | None, count: int) -> None:
        self.access.note(self.rights.actor, AccessKind(kind), subject, record_id, count)

    def _show_history(self, table: str, record_id: int, title: str) -> None:
        from clinic_desktop.areas.audit.page import HistoryDialog

        # Over a modal form it must belong to the form, or it could be seen but not used.
        parent = QApplication.activeWindow() or self.window
        HistoryDialog(self.context, table, record_id, title, parent).show()

    def _offer_lost_drafts(self) -> None:
        lost = self.drafts.lost()
        if not lost:
            return

        def unsaved(work: Work) -> list[KeptDraft]:
            return [draft for draft in lost if self.database.find_outcome(draft.action_id) is None]

        def offer(drafts: list[KeptDraft]) -> None:
            from clinic_desktop.ui.forms.recovery import RecoveryDialog

            for draft in lost:
                if draft not in drafts:
                    self.drafts.drop(draft.action_id)
            known = {name for area in self.window.areas for name in area.forms}
            listed = [draft for draft in drafts if draft.form in known]
            if listed:
                zone = self.context.conventions.time_zone
                dialog = RecoveryDialog(self.drafts, listed, zone, utc_now(), self.window)
                dialog.continued.connect(self._reopen)
                dialog.open()

        self.runner.query(self, unsaved, then=offer, key="drafts")

    @Slot(object)
    def _reopen(self, draft: KeptDraft) -> None:
        for area in self.window.areas:
            if draft.form in area.forms:
                self.window.show_page(area.name).reopen(draft.form, draft.subject)

    @Slot(object, object)
    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.meets({"clinic"}):
            self.runner.query(self, clinic.get, then=self._on_clinic, key="clinic")
        if changes.meets({"users", "roles", "role_rights"}) and self.runner.actor.id > 0:
            person = self.runner.actor.id
            self.runner.query(
                self,
                lambda work: users.load_actor(work.session, person),
                then=self._on_rights,
                key="rights",
                failed=self._on_gone,
            )

    def _on_rights(self, actor: Actor) -> None:
        if actor.id == self.runner.actor.id:
            self.runner.actor = actor
            self.rights.set_actor(actor)

    def _on_gone(self, error: ClinicError) -> bool:
        if not isinstance(error, Denied):
            return False
        self.gate.lock(sentence(error))
        return True

    def _on_clinic(self, particulars: ClinicDraft) -> None:
        self.context.conventions.__dict__.update(_conventions(particulars).__dict__)


def _conventions(particulars: ClinicDraft) -> Conventions:
    return Conventions(
        particulars.currency, particulars.phone_region, particulars.time_zone, particulars.name
    )


def run(settings: Settings) -> int:
    """Open the window and work until it is closed; return the exit status."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Clinic Desktop")
    GuiCollector(application)
    languages = Languages(application)
    languages.install(settings.language)
    theme = Theme(application)
    theme.apply(settings.theme)
    application.setWindowIcon(icon("patients", "accent"))
    program = open_program(settings, languages, theme)
    if program is None:
        return 1
    program.failures.install_hooks()
    application.aboutToQuit.connect(program.shutdown)
    program.start()
    if os.environ.get("CLINIC_EXIT_AFTER_FIRST_PAINT"):
        program.opened.connect(application.quit)
    return application.exec()


def _load() -> None:
    """Load what the first window does without and the next one needs: every service, every class, the cards."""
    import clinic_desktop.areas.pets.page  # noqa: F401 - loaded, to be made in the window's own thread

    search_sources()
    pet_panels()
    owner_panels()


def fill_demo(work: Work, language: str) -> None:
    """Fill the database with a small made-up clinic."""
    from clinic_desktop.areas.demo import service as demo

    demo.fill(work, first=0, count=DEMO_OWNERS, seed=1, language=language, facts_per_pet=1.5)


def open_program(settings: Settings, languages: Languages, theme: Theme) -> Program | None:
    """Migrate, open and check the database; a failure is told in a sentence and gives None."""
    try:
        url = database_url(settings.database)
        UpgradeSplash(url, data_folder() / "backups").run()
        database = Database(
            make_engine(url, workstation=settings.workstation),
            workstation=settings.workstation,
            sources=search_sources,
            searched=SEARCHED,
            authorise=users.present_actor,
        )
        with database.engine.connect() as connection:
            if audit.missing_guards(connection):
                raise Unavailable("database.guards")
        return Program(settings, database, languages, theme)
    except ClinicError as error:
        log.warning("not started: %s", error.code)
        tell(sentence(error))
        return None


def tell(text: str) -> None:
    """Say why the program can't start."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Clinic Desktop", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(translate("App", "The log is here: {path}").format(path=log_path()))
    box.open()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    box.finished.connect(application.quit)
    application.exec()
