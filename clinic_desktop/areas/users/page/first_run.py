"""The first run: the clinic's name, its first administrator, an empty clinic or a demo to try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.users import rules, service
from clinic_desktop.areas.users.form import passwords_differ, suggest_login
from clinic_desktop.areas.users.page.recovery import RecoveryKeyDialog
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.users.service import sign_in
from clinic_desktop.areas.users.service.hashing import (
    checked_hash,
    hash_secret,
    new_recovery_key,
    recovery_text,
)
from clinic_desktop.core.actions import Backend
from clinic_desktop.core.errors import ClinicError, Problem, Unavailable
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import CheckField, ChoiceField, SecretField, TextField
from clinic_desktop.ui.i18n import LANGUAGES
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role

FillDemo = Callable[[Any, str], object]
"""``fill(work, language)``: fills the database with the made-up clinic."""


class FirstRunForm(FormDialog):
    """Sets the clinic up in under a minute.

    Signals:
        entered: ``(actor)`` the administrator is signed in and keeps the recovery key.
    """

    CARRIED: ClassVar[tuple[str, ...]] = ("_secrets",)

    entered = Signal(object)

    def __init__(self, context: AppContext, seat: str, fill_demo: FillDemo) -> None:
        super().__init__(context, "Clinic Desktop")
        self._seat = seat
        self._fill_demo = fill_demo
        self._secrets: tuple[str, str, str] | None = None
        self._told = plain("muted")
        self._told.setText(
            self.tr("Nobody works here yet. You will be the administrator; everybody else is added later.")
        )
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._told, 1)
        code, name = next(pair for pair in LANGUAGES.items() if pair[0] != context.languages.current)
        self._other_language = code
        self.language_button = QPushButton(name)
        self.language_button.setAccessibleName(name)
        self.language_button.setToolTip(self.tr("Change the language"))
        self.language_button.setAutoDefault(False)
        set_role(self.language_button, "flat")
        self.language_button.clicked.connect(self._on_language)
        line.addWidget(self.language_button, 0, Qt.AlignmentFlag.AlignTop)
        self.add_widget(head)
        self.add_field("clinic", self.tr("Name of the clinic"), TextField(), wide=True)
        self.add_field("name", self.tr("Your full name"), TextField())
        self.add_field("login", self.tr("Login"), TextField())
        self.add_field(
            "password", self.tr("Password"), SecretField(), hint=self.tr("a few words, from 15 characters on")
        )
        self.add_field("again", self.tr("Password once more"), SecretField())
        self.add_field("automatic", "", CheckField(), wide=True)
        self._fields["automatic"].setText(self.tr("I work alone: don't ask for the password at the start"))
        self._fields["automatic"].setAccessibleName(self._fields["automatic"].text())
        choices = [
            (False, self.tr("An empty clinic")),
            (True, self.tr("A made-up clinic, to try things out")),
        ]
        self.add_field("demo", self.tr("Begin with"), ChoiceField(choices), wide=True)
        self._save.setText(self.tr("Begin"))
        self._save.setAccessibleName(self.tr("Begin"))
        self._save.setToolTip(self.tr("Begin (Enter)"))
        self.start()
        scrolled_size(self, 620, 440)
        self._fields["clinic"].setFocus()

    def draft(self) -> UserDraft:
        """Return the administrator as typed; the role is given by the service."""
        return UserDraft(
            login=self.read("login", ""), name=self.read("name", ""), automatic=self.read("automatic", False)
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of staff."""
        clinic_name = () if self.read("clinic", "").strip() else (Problem("clinic", "required"),)
        person = rules.problems(replace(self.draft(), role_id=0))
        return (*clinic_name, *person, *passwords_differ(self.read("password", ""), self.read("again", "")))

    def _on_language(self) -> None:
        if not self._save.isEnabled():
            # The clinic is being set up; a form made anew would know nothing of it.
            return
        code = self._other_language
        self.context.languages.install(code)
        self.context.store.put("language", code)

    def live(self) -> None:
        """Suggest a login made of the name."""
        suggest_login(self)

    def save(self) -> None:
        """Hash in a worker, add the administrator, name the clinic, fill the demo, show the key."""
        password = self.read("password", "")
        words = (self.read("clinic", ""), self.read("name", ""), self.read("login", ""))

        def hashed(secrets: tuple[str, str, str]) -> None:
            self._secrets = secrets
            _, password_hash, key_hash = secrets
            draft = service.FirstRunDraft(self.draft(), password_hash, key_hash)
            self.context.runner.command(
                self,
                "users.set_up",
                lambda work: service.set_up(work, draft),
                then=self._on_set_up,
                repeated=self._on_set_up,
                failed=self._on_set_up_failed,
                action=self._save,
                action_id=self.action_id,
                undoable=False,
            )

        def make(backend: Backend) -> tuple[str, str, str]:
            key = new_recovery_key()
            return key, checked_hash(password, words), hash_secret(recovery_text(key))

        # A second try after a lost connection must show the key whose hash may be stored already.
        if self._secrets is not None:
            hashed(self._secrets)
        else:
            self.context.runner.call(self, make, then=hashed, failed=self._on_failed, action=self._save)

    def _on_set_up_failed(self, error: ClinicError) -> bool:
        if not (isinstance(error, Unavailable) and error.outcome_unknown):
            # Refused for certain: the next try may be with another password.
            self._secrets = None
        return self._on_failed(error)

    def _on_set_up(self, user_id: int) -> None:
        login, password, seat = self.read("login", ""), self.read("password", ""), self._seat
        # A sign-in like any other: from now on the person is known at this workstation.
        self.context.runner.call(
            self,
            lambda backend: sign_in.sign_in(backend, login, password, seat),
            then=self._on_actor,
            failed=self._on_failed,
            action=self._save,
        )

    def _on_actor(self, actor: Actor) -> None:
        self.context.runner.actor = actor
        name, language = self.read("clinic", ""), self.context.languages.current
        with_demo, fill_demo = self.read("demo", False), self._fill_demo
        if with_demo:
            self._told.setText(
                self.tr("The made-up clinic is being written. This takes half a minute or so.")
            )

        def prepare(work: Any) -> None:
            if with_demo:
                fill_demo(work, language)
            base = clinic.get(work)
            clinic.change(work, replace(base, name=name), base)

        self.context.runner.command(
            self,
            "clinic.set_up",
            prepare,
            then=lambda _: self._show_key(actor),
            failed=lambda error: self._after_failure(actor),
            action=self._save,
            undoable=False,
        )

    def _after_failure(self, actor: Actor) -> bool:
        # The administrator exists; the clinic can be named in the settings.
        self._show_key(actor)
        return True

    def _show_key(self, actor: Actor) -> None:
        assert self._secrets is not None
        dialog = RecoveryKeyDialog(self._secrets[0], self.read("clinic", ""), self)

        def kept() -> None:
            self.entered.emit(actor)
            self._on_saved(actor)

        dialog.kept.connect(kept)
        dialog.open()
