"""The staff page: people, and what each role may do."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout

from clinic_desktop.areas.users import queries, service
from clinic_desktop.areas.users.form import PasswordForm, UserForm
from clinic_desktop.areas.users.page.matrix import RightsPage
from clinic_desktop.areas.users.rows import USERS_EDIT, RoleRow, UserCard, UserRow
from clinic_desktop.areas.users.texts import role_of
from clinic_desktop.core.kinds import USER
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

SIDE_WIDTH = 360


def _roles(person: UserRow) -> tuple[str, ...]:
    """Return the role and the position, once if both say the same."""
    role = role_of(person)
    alike = person.title.casefold() == role.casefold()
    return (role,) if alike or not person.title else (role, person.title)


class PeoplePage(Page):
    """Lists everybody who works here, or used to."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"users", "roles", "sign_in_guards"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._people: tuple[UserRow, ...] = ()
        self._card: UserCard | None = None
        self.list = LineList("people")
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.add_action = make_action(self, "add_user", self._on_add, shortcut="Ins", glyph="add")
        self.edit_action = make_action(self, "edit_user", self._on_edit, shortcut="Ctrl+E", glyph="edit")
        self.password_action = make_action(
            self, "set_password", self._on_password, shortcut="Ctrl+G", glyph="key"
        )
        self.archive_action = make_action(
            self, "archive_user", self._on_archive, shortcut="Ctrl+D", glyph="archive"
        )
        self.unlock_action = make_action(self, "unlock_user", self._on_unlock, glyph="lock")
        for action in (
            self.add_action,
            self.edit_action,
            self.password_action,
            self.archive_action,
            self.unlock_action,
        ):
            context.rights.guard(action, USERS_EDIT)
        self._name, self._about, self._state = plain("title"), plain("muted"), plain()
        self._locked = plain("warning")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        left, column = framed()
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 4)
        self._count = QLabel()
        set_role(self._count, "heading")
        head.addWidget(self._count, 1)
        head.addWidget(ActionButton(self.add_action))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self._side, side = framed(16, 14, 16, 14)
        self._side.setFixedWidth(SIDE_WIDTH)
        side.setSpacing(8)
        for part in (self._name, self._about, self._state, self._locked):
            side.addWidget(part)
        row = FlowLayout(spacing=8)
        for action in (self.edit_action, self.password_action, self.archive_action, self.unlock_action):
            row.addWidget(ActionButton(action))
        side.addLayout(row)
        side.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(left, 1)
        layout.addWidget(self._side)
        self._side.hide()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def reload(self) -> None:
        """Read the people again."""
        self.context.runner.query(self, queries.list_users, then=self._on_people, key="people")

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.add_action, self.tr("New person"))
        label(self.edit_action, self.tr("Edit"))
        label(self.password_action, self.tr("New password"))
        label(self.unlock_action, self.tr("Let in again"))
        self.list.setAccessibleName(self.tr("People"))
        self._on_people(self._people)
        self._show_card(self._card)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions():
            repaint(action)

    def _on_people(self, people: tuple[UserRow, ...]) -> None:
        self._people = people
        self._count.setText(self.tr("%n person(s)", "", len(people)))
        keep = self.list.current_line()
        self.list.set_lines([self._line(person) for person in people], keep=keep.key if keep else None)

    def _line(self, person: UserRow) -> Line:
        badge, kind = "", ""
        if not person.active:
            badge, kind = self.tr("archived"), "muted"
        elif not person.has_password:
            badge, kind = self.tr("no password"), "muted"
        second = " · ".join(_roles(person))
        return Line(
            (USER, person.id), "owner", person.name, person.login, second, badge, kind,
            dimmed=not person.active, colour=person.colour if person.active else "",
        )  # fmt: skip

    def _on_chosen(self, line: Line) -> None:
        _, user_id = line.key
        self.context.runner.query(
            self, lambda work: queries.get_card(work, user_id), then=self._show_card, key="card"
        )

    def _show_card(self, card: UserCard | None) -> None:
        self._card = card
        self._side.setVisible(card is not None)
        for action in (self.edit_action, self.password_action, self.archive_action):
            action.setEnabled(card is not None)
        self.unlock_action.setVisible(card is not None and card.locked)
        archived = card is not None and not card.row.active
        label(self.archive_action, self.tr("Restore") if archived else self.tr("Archive"))
        if card is None:
            return
        self._name.setText(card.row.name)
        draft = card.draft
        licence = self.tr("licence {number}").format(number=draft.licence_number)
        about = (*_roles(card.row), licence if draft.licence_number else "", draft.signature)
        self._about.setText("\n".join(part for part in about if part))
        self._state.setText(self._state_of(card))
        self._locked.setText(self.tr("Shut out after too many wrong passwords."))
        self._locked.setVisible(card.locked)

    def _state_of(self, card: UserCard) -> str:
        lines = [self.tr("Login: {login}").format(login=card.row.login)]
        if card.password_set_at is not None:
            zone = self.context.conventions.time_zone
            lines.append(self.tr("Password of {date}").format(date=format_moment(card.password_set_at, zone)))
        else:
            lines.append(self.tr("No password yet: can't sign in"))
        lines.append(self.tr("Has a PIN") if card.row.has_pin else self.tr("No PIN"))
        return "\n".join(lines)

    # --- actions

    def _on_opened(self, line: Line) -> None:
        self.edit_action.trigger()

    def _with_roles(self, card: UserCard | None) -> None:
        def ready(roles: tuple[RoleRow, ...]) -> None:
            UserForm(self.context, roles, card, self).open()

        self.context.runner.query(self, queries.list_roles, then=ready, key="roles")

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of a person again."""
        _, user_id = subject
        if not user_id:
            self._with_roles(None)
            return
        self.context.runner.query(
            self, lambda work: queries.get_card(work, user_id), then=self._with_roles, key="reopen"
        )

    def _on_add(self) -> None:
        self._with_roles(None)

    def _on_edit(self) -> None:
        if self._card is not None:
            self._with_roles(self._card)

    def _on_password(self) -> None:
        if self._card is not None:
            PasswordForm(self.context, self._card, self).open()

    def _on_archive(self) -> None:
        if self._card is None:
            return
        user_id, active = self._card.id, self._card.row.active
        change = service.archive if active else service.restore
        self.context.runner.command(
            self,
            "users.archive" if active else "users.restore",
            lambda work: change(work, user_id),
            action=self.archive_action,
            done=self.tr("Person archived") if active else self.tr("Person restored"),
            undoable=False,
            then=lambda _: self._reread(user_id),
        )

    def _on_unlock(self) -> None:
        if self._card is not None:
            user_id = self._card.id
            self.context.runner.command(
                self,
                "users.unlock",
                lambda work: service.unlock(work, user_id),
                action=self.unlock_action,
                done=self.tr("The person may try again"),
                undoable=False,
                then=lambda _: self._reread(user_id),
            )

    def _reread(self, user_id: int) -> None:
        self.reload()
        self.context.runner.query(
            self, lambda work: queries.get_card(work, user_id), then=self._show_card, key="card"
        )


class StaffPage(Page):
    """People, and the rights of their roles."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.people, self.matrix = PeoplePage(context), RightsPage(context)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("staff_tabs")
        self.tabs.addTab(self.people, "")
        self.tabs.addTab(self.matrix, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.addWidget(self.tabs)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.tabs.setTabText(0, self.tr("People"))
        self.tabs.setTabText(1, self.tr("Rights of roles"))
        self.tabs.setAccessibleName(self.tr("Staff"))

    def focus_first(self) -> None:
        """Begin in the shown tab."""
        shown = self.tabs.currentWidget()
        if isinstance(shown, Page):
            shown.focus_first()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of a person or of a role's limits again."""
        if form == UserForm.__name__:
            self.people.reopen(form, subject)
        else:
            self.matrix.reopen(form, subject)
