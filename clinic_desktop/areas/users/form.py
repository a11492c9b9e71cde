"""Forms of staff: a person, passwords, the PIN."""

from __future__ import annotations

from typing import Any, ClassVar

from clinic_desktop.areas.users import queries, rules, service
from clinic_desktop.areas.users.rows import RoleRow, UserCard, UserDraft
from clinic_desktop.areas.users.service import sign_in
from clinic_desktop.areas.users.service.hashing import checked_hash, hash_secret
from clinic_desktop.core.actions import Backend
from clinic_desktop.core.errors import Problem, refuse
from clinic_desktop.core.kinds import USER
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, ColourField, SecretField, TextField
from clinic_desktop.ui.i18n import localized


def passwords_differ(password: str, again: str) -> tuple[Problem, ...]:
    """Check a new password that was typed twice; whether it can be guessed is found out in a worker."""
    if len(rules.normal(password)) < rules.PASSWORD_LEAST:
        return (Problem("password", "password_short", {"limit": rules.PASSWORD_LEAST}),)
    return () if password == again else (Problem("again", "password_differs"),)


def suggest_login(form: FormDialog) -> None:
    """Fill the login in from the name, until somebody types one."""
    login = form._fields["login"]
    if "login" not in form._touched and form.read("name", ""):
        login.blockSignals(True)
        login.set_value(queries.login_suggestion(form.read("name", "")))
        login.blockSignals(False)


class UserForm(FormDialog):
    """Adds a person, or changes one. A new one may be given a first password here."""

    def __init__(
        self,
        context: AppContext,
        roles: tuple[RoleRow, ...],
        card: UserCard | None = None,
        parent: Any = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(USER, card.id if card else 0))
        self._user_id = card.id if card else None
        self.setWindowTitle(self.tr("Edit person") if card else self.tr("New person"))
        self.base = card.draft if card else UserDraft()
        choices = [(None, "—"), *((role.id, localized(role.name_en, role.name_ru)) for role in roles)]
        self.add_field("name", self.tr("Full name"), TextField())
        self.add_field("role_id", self.tr("Role"), ChoiceField(choices))
        self.add_field("login", self.tr("Login"), TextField())
        self.add_field("title", self.tr("Position"), TextField())
        self.add_field("licence_number", self.tr("Licence number"), TextField())
        self.add_field("colour", self.tr("Colour in lists"), ColourField())
        self.add_field("signature", self.tr("Signature under documents"), TextField(), wide=True)
        if card is None:
            self.add_field("password", self.tr("First password"), SecretField())
            self.add_field("again", self.tr("First password once more"), SecretField())
        self.fill(self.base)
        self.start()
        scrolled_size(self, 620, 480 if card is None else 400)
        self._fields["name"].setFocus()

    def draft(self) -> UserDraft:
        """Return the person as typed."""
        return UserDraft(
            **{
                name: self.read(name, getattr(self.base, name))
                for name in ("login", "name", "role_id", "title", "signature", "licence_number", "colour")
            },
            automatic=self.base.automatic,
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of staff."""
        found = rules.problems(self.draft())
        if self._user_id is not None:
            return found
        return (*found, *passwords_differ(self.read("password", ""), self.read("again", "")))

    def live(self) -> None:
        """Suggest a login made of the name."""
        if self._user_id is None:
            suggest_login(self)

    def save(self) -> None:
        """Save the person."""
        draft, base, user_id = self.draft(), self.base, self._user_id
        if user_id is not None:
            self.submit(
                "users.change",
                lambda work: service.change(work, user_id, draft, base),
                done=self.tr("Person saved"),
                undoable=False,
            )
            return
        password = self.read("password", "")
        words = (draft.name, draft.login, self.context.conventions.clinic_name)
        self.submit_prepared(
            lambda backend: checked_hash(password, words),
            "users.register",
            lambda work, stored: service.register(work, draft, stored),
            done=lambda stored: self.tr("Person added"),
        )


class PasswordForm(FormDialog):
    """Gives somebody else a new password."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(self, context: AppContext, card: UserCard, parent: Any = None) -> None:
        super().__init__(context, "", parent, subject=("user_password", card.id))
        self.setWindowTitle(self.tr("New password"))
        self._card = card
        self.set_patient("owner", card.row.name, localized(card.row.role_en, card.row.role_ru))
        self.add_field("password", self.tr("New password"), SecretField(), wide=True)
        self.add_field("again", self.tr("New password once more"), SecretField(), wide=True)
        self.start()
        scrolled_size(self, 480, 320)
        self._fields["password"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """Check what needs no database."""
        return passwords_differ(self.read("password", ""), self.read("again", ""))

    def save(self) -> None:
        """Hash in a worker, then save."""
        card, password = self._card, self.read("password", "")
        words = (card.row.name, card.row.login, self.context.conventions.clinic_name)
        self.submit_prepared(
            lambda backend: checked_hash(password, words),
            "users.set_password",
            lambda work, stored: service.set_password(work, card.id, stored),
            done=lambda stored: self.tr("Password changed"),
        )


class OwnPasswordForm(FormDialog):
    """Changes one's own password."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(self, context: AppContext, seat: str, parent: Any = None) -> None:
        super().__init__(context, "", parent, subject=("own_password", context.actor.id))
        self.setWindowTitle(self.tr("Change my password"))
        self._seat = seat
        self.add_field("present", self.tr("Present password"), SecretField(), wide=True)
        self.add_field("password", self.tr("New password"), SecretField(), wide=True)
        self.add_field("again", self.tr("New password once more"), SecretField(), wide=True)
        self.start()
        scrolled_size(self, 480, 360)
        self._fields["present"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """Check what needs no database."""
        missing = () if self.read("present", "") else (Problem("present", "required"),)
        return (*missing, *passwords_differ(self.read("password", ""), self.read("again", "")))

    def save(self) -> None:
        """Prove who it is and hash in a worker, then save."""
        present, password = self.read("present", ""), self.read("password", "")
        actor, seat = self.context.actor, self._seat
        words = (actor.name, self.context.conventions.clinic_name)

        def check(backend: Backend) -> str:
            refuse(rules.password_problems(password, words))
            sign_in.check_password(backend, actor, present, seat)
            return hash_secret(password)

        self.submit_prepared(
            check,
            "users.change_own_password",
            service.change_own_password,
            done=lambda stored: self.tr("Password changed"),
        )


class PinForm(FormDialog):
    """Sets one's own PIN; an empty one takes it away."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(self, context: AppContext, seat: str, parent: Any = None) -> None:
        super().__init__(context, "", parent, subject=("own_pin", context.actor.id))
        self.setWindowTitle(self.tr("My PIN for this clinic's computers"))
        self._seat = seat
        hint = self.tr("4 to 8 digits; empty: no PIN")
        self.add_field("present", self.tr("Password"), SecretField(), wide=True)
        self.add_field("pin", self.tr("New PIN"), SecretField(), wide=True, hint=hint)
        self.start()
        scrolled_size(self, 480, 300)
        self._fields["present"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of PINs."""
        missing = () if self.read("present", "") else (Problem("present", "required"),)
        pin = self.read("pin", "")
        return (*missing, *(rules.pin_problems(pin) if pin else ()))

    def save(self) -> None:
        """Prove who it is and hash in a worker, then save."""
        present, pin = self.read("present", ""), self.read("pin", "")
        actor, seat = self.context.actor, self._seat

        def check(backend: Backend) -> str:
            sign_in.check_password(backend, actor, present, seat)
            return hash_secret(pin) if pin else ""

        self.submit_prepared(
            check,
            "users.change_own_pin",
            service.change_own_pin,
            done=lambda stored: self.tr("PIN changed") if stored else self.tr("PIN removed"),
        )
