"""Who belongs to a patient, now and before: the primary owner, co-owners, authorised persons."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.areas.pets import queries, service
from clinic_desktop.areas.pets.form.people import PersonForm, TransferForm
from clinic_desktop.areas.pets.kinds import OwnershipRole
from clinic_desktop.areas.pets.page.beside import PatientDialog
from clinic_desktop.areas.pets.rows import PETS_EDIT, OwnershipRow, PetCard
from clinic_desktop.areas.pets.texts import role_texts
from clinic_desktop.core.kinds import OWNER
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_date, format_phone
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList


def people_text(card: PetCard) -> str:
    """Return everyone besides the primary owner, a line each."""
    roles = role_texts()
    lines = []
    for row in card.ownerships:
        if row.to_on is None and row.role is not OwnershipRole.OWNER:
            who = (row.owner.display_name, roles[row.role].lower(), format_phone(row.owner.phone))
            lines.append(" · ".join(part for part in who if part))
    return "\n".join(lines)


class PeoplePage(Page):
    """The list of people of one patient, with what can be done about them."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"ownerships", "owners", "owner_phones", "pets"})

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card = card
        self.list = LineList("people")
        self.list.setAccessibleName(self.tr("People"))
        self.transfer_action = make_action(
            self, "transfer", self._on_transfer, shortcut="Ctrl+T", glyph="transfer"
        )
        self.add_action = make_action(self, "add_person", self._on_add, shortcut="Ins", glyph="add")
        self.end_action = make_action(self, "end_person", self._on_end, shortcut="Del", glyph="archive")
        for action in (self.transfer_action, self.add_action, self.end_action):
            context.rights.guard(action, PETS_EDIT)
        for action, text in (
            (self.transfer_action, self.tr("Give to another owner")),
            (self.add_action, self.tr("Add a person")),
            (self.end_action, self.tr("End")),
        ):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            label(action, text)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        row = QHBoxLayout()
        for action in (self.transfer_action, self.add_action, self.end_action):
            row.addWidget(ActionButton(action))
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self._show(card)

    def reload(self) -> None:
        """Read the card again."""
        pet_id = self._card.id
        self.context.runner.query(
            self, lambda work: queries.get_card(work, pet_id), then=self._show, key="card"
        )

    def _show(self, card: PetCard) -> None:
        self._card = card
        rows = sorted(
            card.ownerships, key=lambda row: (row.to_on is not None, row.role.value != "owner", row.id)
        )
        self.list.set_lines([self._line(row) for row in rows])
        self._on_chosen(self.list.current_line())

    def _line(self, row: OwnershipRow) -> Line:
        share = (
            self.tr("{percent} % of the bills").format(percent=row.share_percent) if row.share_percent else ""
        )
        since = self.tr("since {date}").format(date=format_date(row.from_on))
        if row.to_on is not None:
            since = f"{format_date(row.from_on)} — {format_date(row.to_on)}"
        return Line(
            key=("ownership", row.id),
            glyph="owner",
            title=row.owner.display_name,
            detail=role_texts()[row.role].lower(),
            second=" · ".join(part for part in (format_phone(row.owner.phone), since, share) if part),
            dimmed=row.to_on is not None,
        )

    def _current(self) -> OwnershipRow | None:
        line = self.list.current_line()
        return next((row for row in self._card.ownerships if line and row.id == line.key[1]), None)

    def _on_chosen(self, line: object) -> None:
        row = self._current()
        self.end_action.setEnabled(
            row is not None and row.to_on is None and row.role is not OwnershipRole.OWNER
        )

    def _on_opened(self, line: object) -> None:
        row = self._current()
        if row is not None:
            self.context.navigate(OWNER, row.owner.id)
            self.window().close()

    def _on_transfer(self) -> None:
        TransferForm(self.context, self._card, self).open()

    def _on_add(self) -> None:
        PersonForm(self.context, self._card, self).open()

    def _on_end(self) -> None:
        row = self._current()
        if row is not None:
            self.context.runner.command(
                self,
                "pets.end_person",
                lambda work: service.end_person(work, row.id),
                action=self.end_action,
                done=self.tr("Ended as of today"),
            )


class PeopleDialog(PatientDialog):
    """Shows `PeoplePage` over the card."""

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget) -> None:
        super().__init__(context, card, "people_dialog", parent)
        self.page = PeoplePage(context, card, self)
        self.show_page(self.page, self.tr("People"))
        self.page.list.setFocus()
