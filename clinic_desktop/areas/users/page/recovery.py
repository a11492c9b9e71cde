"""The recovery key: shown once, and used when the only administrator forgot the password."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QFontDatabase
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.users import service
from clinic_desktop.areas.users.form import passwords_differ
from clinic_desktop.areas.users.service import sign_in
from clinic_desktop.areas.users.service.hashing import (
    hash_secret,
    new_recovery_key,
    recovery_text,
)
from clinic_desktop.core.actions import Backend
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.clipboard import copy_secret
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import SecretField
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.printing import print_text


class RecoveryKeyDialog(QDialog):
    """Shows a recovery key, once; goes on when it was put away safely.

    Signals:
        kept: the user says that the key is written down.
    """

    kept = Signal()

    def __init__(self, key: str, clinic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery_key")
        self.setWindowTitle(self.tr("Recovery key"))
        self._key, self._clinic = key, clinic
        title, told = plain("title"), plain()
        title.setText(self.tr("Keep this key on paper"))
        told.setText(
            self.tr(
                "If the administrator's password is forgotten, only this key lets you in again. It is shown "
                "once and works once. Print it or write it down and lock it away."
            )
        )
        self.key_field = QLineEdit(key)
        self.key_field.setObjectName("key")
        self.key_field.setReadOnly(True)
        self.key_field.setAccessibleName(self.tr("Recovery key"))
        self.key_field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.4)
        self.key_field.setFont(font)
        self.key_field.setMinimumWidth(self.key_field.fontMetrics().horizontalAdvance(key) + 60)
        copy, print_key = QPushButton(self.tr("Copy")), QPushButton(self.tr("Print…"))
        copy.setToolTip(self.tr("Copy the key"))
        print_key.setToolTip(self.tr("Print the key"))
        copy.clicked.connect(self._on_copy)
        print_key.clicked.connect(self._on_print)
        self.done_check = QCheckBox(self.tr("I have put the key away safely"))
        self.done_check.setObjectName("key_kept")
        self.go_button = QPushButton(self.tr("Continue"))
        self.go_button.setObjectName("continue")
        self.go_button.setToolTip(self.tr("Continue (Enter)"))
        self.go_button.setEnabled(False)
        self.go_button.setDefault(True)
        make_primary(self.go_button)
        self.done_check.toggled.connect(self.go_button.setEnabled)
        self.go_button.clicked.connect(self.accept)
        for button in (copy, print_key):
            button.setAutoDefault(False)
        for control in (copy, print_key, self.done_check, self.go_button):
            control.setAccessibleName(control.text())
        row, foot = QHBoxLayout(), QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(print_key)
        row.addStretch(1)
        self._login = plain("muted")
        self._login.hide()
        foot.addWidget(self.done_check, 1)
        foot.addWidget(self.go_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(12)
        for part in (title, told, self.key_field):
            layout.addWidget(part)
        layout.addLayout(row)
        layout.addWidget(self._login)
        layout.addLayout(foot)
        self.accepted.connect(self.kept)

    def show_login(self, login: str) -> None:
        """Tell the login, which may have been forgotten with the password."""
        self._login.setText(self.tr("Your login: {login}").format(login=login))
        self._login.show()

    def reject(self) -> None:
        """Stay: a key that was not kept is lost."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until the key is kept."""
        if self.done_check.isChecked():
            self.accept()
        else:
            event.ignore()

    @Slot()
    def _on_copy(self) -> None:
        copy_secret(self._key)

    @Slot()
    def _on_print(self) -> None:
        print_text(self.tr("Recovery key · {clinic}").format(clinic=self._clinic), self.paper(), self)

    def paper(self) -> str:
        """Return what stands under the title on paper: whoever finds it in years must know what it is for."""
        told = self.tr(
            "Made on {day}. It lets the administrator in who forgot the password: choose "
            "“Recovery key…” in the sign-in window. It works once and gives the next key; keep it locked away, "
            "because whoever has it can sign in."
        )
        today = QDate.currentDate()
        day = format_date(date(today.year(), today.month(), today.day()))
        login = [self._login.text()] if self._login.text() else []
        return "\n\n".join([self._key, *login, told.format(day=day)])


class RecoveryForm(FormDialog):
    """Takes the recovery key and a new password of the administrator.

    Signals:
        recovered: ``(actor)`` the administrator is signed in; the next key was shown.
    """

    KEEPS_DRAFT: ClassVar[bool] = False
    CARRIED: ClassVar[tuple[str, ...]] = ("_recovery",)

    recovered = Signal(object)

    def __init__(self, context: AppContext, parent: Any = None) -> None:
        super().__init__(context, "", parent)
        self.setWindowTitle(self.tr("Sign in with the recovery key"))
        self._recovery: sign_in.Recovery | None = None
        self.add_field("key", self.tr("Recovery key"), SecretField(), wide=True)
        self.add_field("password", self.tr("New password"), SecretField(), wide=True)
        self.add_field("again", self.tr("New password once more"), SecretField(), wide=True)
        self.start()
        scrolled_size(self, 520, 360)
        self._fields["key"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """Check what can be checked without the database."""
        empty = () if self.read("key", "").strip() else (Problem("key", "required"),)
        return (*empty, *passwords_differ(self.read("password", ""), self.read("again", "")))

    def save(self) -> None:
        """Sign in, then show the next key."""
        key, password = self.read("key", ""), self.read("password", "")

        def recover(backend: Backend) -> tuple[Actor, str, str]:
            # A second try after a lost connection must show the key whose hash may be stored already.
            self._recovery = self._recovery or sign_in.new_recovery()
            return (*sign_in.recover(backend, key, password, self._recovery), self._recovery.following)

        self.context.runner.call(
            self, recover, then=self._on_recovered, failed=self._on_failed, action=self._save
        )

    def _on_recovered(self, answer: tuple[Actor, str, str]) -> None:
        actor, login, following = answer
        dialog = RecoveryKeyDialog(following, self.context.conventions.clinic_name, self)
        dialog.setWindowTitle(self.tr("New recovery key"))
        dialog.show_login(login)

        def kept() -> None:
            self.recovered.emit(actor)
            self._on_saved(actor)

        dialog.kept.connect(kept)
        dialog.open()


class NewKeyForm(FormDialog):
    """Makes another recovery key, when the old one was lost or seen by somebody."""

    KEEPS_DRAFT: ClassVar[bool] = False
    CARRIED: ClassVar[tuple[str, ...]] = ("_made",)

    def __init__(self, context: AppContext, seat: str, parent: Any = None) -> None:
        super().__init__(context, "", parent)
        self.setWindowTitle(self.tr("New recovery key"))
        self._seat = seat
        self._made: tuple[str, str] | None = None
        told = plain("muted")
        told.setText(self.tr("The old key stops working as soon as the new one is made."))
        self.add_widget(told)
        self.add_field("present", self.tr("Password"), SecretField(), wide=True)
        self.start()
        scrolled_size(self, 480, 260)
        self._fields["present"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """Ask for the password."""
        return () if self.read("present", "") else (Problem("present", "required"),)

    def save(self) -> None:
        """Prove who it is, store the key's hash, then show the key."""
        present, actor, seat = self.read("present", ""), self.context.actor, self._seat

        def make(backend: Backend) -> tuple[str, str]:
            sign_in.check_password(backend, actor, present, seat)
            key = new_recovery_key()
            # A second try after a lost connection must show the key whose hash may be stored already.
            self._made = self._made or (key, hash_secret(recovery_text(key)))
            return self._made

        self.submit_prepared(
            make,
            "users.new_recovery_key",
            lambda work, made: service.replace_recovery_key(work, made[1]),
            done=lambda made: self.tr("The new recovery key works from now on"),
        )

    def _on_saved(self, value: object) -> None:
        super()._on_saved(value)
        if self._made is not None:
            clinic = self.context.conventions.clinic_name
            RecoveryKeyDialog(self._made[0], clinic, self.parentWidget()).open()
