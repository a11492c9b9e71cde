"""The sign-in window: at the start, after a lock, and to hand the computer to a colleague."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from clinic_desktop.areas.users import queries
from clinic_desktop.areas.users.page.recovery import RecoveryForm
from clinic_desktop.areas.users.rows import SeatPerson
from clinic_desktop.areas.users.rules import PIN_LENGTHS
from clinic_desktop.areas.users.service import sign_in
from clinic_desktop.areas.users.texts import role_of
from clinic_desktop.core.actions import Backend
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.kinds import USER
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.forms.fields import SecretField, TextField
from clinic_desktop.ui.i18n import LANGUAGES
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.tables.keys import is_free_typing
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

SOMEBODY_ELSE = 0
MOST_KEYS = 9
WIDTH = 440


class SignInWindow(QDialog):
    """Asks who works here now.

    Whoever has signed in at this workstation is offered by name and may use a PIN; anybody else types
    a login and a password.

    Signals:
        entered: ``(actor)`` somebody signed in.
        given_up: the window was closed instead.
    """

    entered = Signal(object)
    given_up = Signal()

    def __init__(self, context: AppContext, seat: str) -> None:
        super().__init__()
        self.setObjectName("sign_in")
        self.context = context
        self._seat = seat
        self._people: tuple[SeatPerson, ...] = ()
        self._wanted = 0
        self._reason = ""
        self._name, self._told, self._status = plain("title"), plain("muted"), plain("problem")
        self._status.setObjectName("sign_in_status")
        self._glyph = QLabel()
        self.list = LineList("people_at_seat")
        self.list.chosen.connect(self._on_chosen)
        self._login_label, self._secret_label = QLabel(), QLabel()
        self.login_field, self.secret_field = TextField(), SecretField()
        self.login_field.setObjectName("login")
        self.secret_field.setObjectName("secret")
        for caption, field in (
            (self._login_label, self.login_field),
            (self._secret_label, self.secret_field),
        ):
            set_role(caption, "muted")
            caption.setBuddy(field)
        self.enter_button = QPushButton()
        self.enter_button.setObjectName("enter")
        self.enter_button.setDefault(True)
        make_primary(self.enter_button)
        self.enter_button.clicked.connect(self._on_enter)
        self._forgotten, self._language = QPushButton(), QPushButton()
        self._forgotten.clicked.connect(self._on_forgotten)
        self._language.clicked.connect(self._on_language)
        for button in (self._forgotten, self._language):
            set_role(button, "flat")
            button.setAutoDefault(False)
        self._keys = []
        for number in range(MOST_KEYS):
            action = QAction(self)
            action.setShortcut(QKeySequence(f"F{number + 1}"))
            action.setData(number)
            action.triggered.connect(self._on_key)
            self.addAction(action)
            self._keys.append(action)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._glyph)
        head.addWidget(self._name, 1)
        head.addWidget(self._language, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._forgotten)
        foot.addStretch(1)
        foot.addWidget(self.enter_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        for part in (self._login_label, self.login_field, self._secret_label, self.secret_field):
            layout.addWidget(part)
        layout.addWidget(self._status)
        layout.addLayout(foot)

    # --- what the gate calls

    def ask(self, reason: str = "", person: int = 0) -> None:
        """Open, with whoever worked here last chosen; ``reason`` says why the program is locked."""
        self._reason, self._wanted = reason, person
        self._status.clear()
        self.login_field.clear()
        self.secret_field.clear()
        self.retranslate()
        self.show()
        self.raise_()
        self.activateWindow()
        seat = self._seat
        self.context.runner.query(
            self,
            lambda work: queries.list_at_seat(work, seat),
            then=self._on_people,
            key="people",
            failed=self._on_unreachable,
        )

    # --- texts

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setWindowTitle("Clinic Desktop")
        self._glyph.setPixmap(pixmap("patients", 40))
        self._name.setText(self.context.conventions.clinic_name or "Clinic Desktop")
        self._told.setText(self._reason or self.tr("Who works at this computer?"))
        self._login_label.setText(self.tr("Login"))
        self.login_field.setAccessibleName(self.tr("Login"))
        self.enter_button.setText(self.tr("Sign in"))
        self.enter_button.setToolTip(self.tr("Sign in (Enter)"))
        self.enter_button.setAccessibleName(self.tr("Sign in"))
        self._forgotten.setText(self.tr("Recovery key…"))
        self._forgotten.setAccessibleName(self.tr("Recovery key…"))
        self._forgotten.setToolTip(self.tr("For an administrator who forgot the password"))
        self.list.setAccessibleName(self.tr("Who works at this computer?"))
        other = next(name for code, name in LANGUAGES.items() if code != self.context.languages.current)
        self._language.setText(other)
        self._language.setAccessibleName(other)
        self._language.setToolTip(self.tr("Change the language"))
        self._show_people()

    def changeEvent(self, event: Any) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == event.Type.LanguageChange:
            self.retranslate()

    # --- people

    def _on_people(self, people: tuple[SeatPerson, ...]) -> None:
        self._people = people
        known = {person.id for person in people}
        if self._wanted not in known:
            self._wanted = people[0].id if people else SOMEBODY_ELSE
        self._show_people()

    def _on_unreachable(self, error: ClinicError) -> bool:
        self.refuse(sentence(error))
        return True

    def _show_people(self) -> None:
        lines = [
            Line(
                (USER, person.id),
                "owner",
                person.name,
                "",
                role_of(person),
                badge=self._key_text(number),
                colour=person.colour,
            )
            for number, person in enumerate(self._people)
        ]
        if lines:
            somebody = self.tr("Somebody else")
            told = self.tr("by login and password")
            lines.append(Line((USER, SOMEBODY_ELSE), "add", somebody, "", told))
        self.list.set_lines(lines, keep=(USER, self._wanted))
        self.list.setVisible(bool(lines))
        rows = min(len(lines), 6)
        self.list.setFixedHeight(max(1, rows) * self.list.sizeHintForRow(0) + 4 if rows else 0)
        self._show_fields()
        self.setFixedWidth(max(WIDTH, self.fontMetrics().averageCharWidth() * 62))
        self.adjustSize()

    def _key_text(self, number: int) -> str:
        return f"F{number + 1}" if number < MOST_KEYS else ""

    def _person(self) -> SeatPerson | None:
        return next((person for person in self._people if person.id == self._wanted), None)

    def _show_fields(self) -> None:
        person = self._person()
        for part in (self._login_label, self.login_field):
            part.setVisible(person is None)
        with_pin = person is not None and person.has_pin
        text = self.tr("PIN or password") if with_pin else self.tr("Password")
        self._secret_label.setText(text)
        self.secret_field.setAccessibleName(text)
        (self.secret_field if person is not None else self.login_field).setFocus()

    def _on_chosen(self, line: Line) -> None:
        if line.key[1] != self._wanted:
            self._choose(line.key[1])

    def _choose(self, person_id: int) -> None:
        self._wanted = person_id
        self._status.clear()
        self.secret_field.clear()
        self._show_fields()
        self.adjustSize()

    @Slot()
    def _on_key(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction) and sender.data() < len(self._people):
            person = self._people[sender.data()]
            self.list.select((USER, person.id))
            self._choose(person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows choose a person from within the fields; Esc doesn't close a locked program."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._people:
            ids = [*(person.id for person in self._people), SOMEBODY_ELSE]
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            position = min(max(ids.index(self._wanted) + step, 0), len(ids) - 1)
            self.list.select((USER, ids[position]))
            self._choose(ids[position])
        elif event.key() == Qt.Key.Key_Escape:
            self.secret_field.clear()
        elif is_free_typing(event):
            self.secret_field.setFocus()
            self.secret_field.insert(event.text())
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the program: nobody signed in."""
        super().closeEvent(event)
        self.given_up.emit()

    # --- signing in

    @Slot()
    def _on_enter(self) -> None:
        person, secret, seat = self._person(), self.secret_field.text(), self._seat
        login = person.login if person is not None else self.login_field.text().strip()
        if not login:
            self.refuse(self.tr("Type your login."))
            self.login_field.setFocus()
            return
        if not secret:
            self.refuse(self.tr("Type your password."))
            self.secret_field.setFocus()
            return
        self._status.clear()
        if person is not None and person.has_pin and secret.isdecimal() and len(secret) in PIN_LENGTHS:
            person_id = person.id
            self._call(lambda backend: sign_in.switch_by_pin(backend, person_id, secret, seat))
        else:
            self._call(lambda backend: sign_in.sign_in(backend, login, secret, seat))

    def _call(self, function: Any) -> None:
        def attempt(backend: Backend) -> Actor:
            actor: Actor = function(backend)
            return actor

        self.context.runner.call(
            self, attempt, then=self._on_actor, failed=self._on_failed, action=self.enter_button
        )

    def _on_actor(self, actor: Actor) -> None:
        self.secret_field.clear()
        self.login_field.clear()
        self.entered.emit(actor)

    def _on_failed(self, error: ClinicError) -> bool:
        self.refuse(sentence(error))
        self.secret_field.selectAll()
        self.secret_field.setFocus()
        if error.code == "sign_in.pin_blocked":
            self._people = tuple(
                person if person.id != self._wanted else _without_pin(person) for person in self._people
            )
            self._show_fields()
        return True

    def refuse(self, text: str) -> None:
        """Say why nobody came in."""
        self._status.setText(text)
        self.adjustSize()

    def _on_forgotten(self) -> None:
        form = RecoveryForm(self.context, self)
        form.recovered.connect(self._on_actor)
        form.open()

    def _on_language(self) -> None:
        other = next(code for code in LANGUAGES if code != self.context.languages.current)
        self.context.languages.install(other)
        self.context.store.put("language", other)


def _without_pin(person: SeatPerson) -> SeatPerson:
    return SeatPerson(
        person.id, person.login, person.name, person.role_en, person.role_ru, person.colour, False
    )
