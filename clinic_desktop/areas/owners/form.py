"""The form of an owner: register or change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.owners import queries, rules, service
from clinic_desktop.areas.owners.kinds import OwnerKind
from clinic_desktop.areas.owners.rows import OwnerCandidate, OwnerCard, OwnerDraft, OwnerRow, PhoneDraft
from clinic_desktop.areas.owners.texts import phone_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import OWNER
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Entry,
    NoteField,
    Rows,
    SearchField,
    TextField,
)
from clinic_desktop.ui.i18n import LANGUAGES, format_phone
from clinic_desktop.ui.theme import set_role


class PhoneRows(Rows):
    """The owner's phones: number, kind, note."""

    def make_fields(self) -> list[Any]:
        """Make one phone's fields."""
        number = TextField()
        number.setPlaceholderText("+7 916 123-45-67")
        number.setAccessibleName(self.tr("Phone number"))
        kind = ChoiceField(list(phone_texts().items()))
        kind.setAccessibleName(self.tr("Kind of phone"))
        note = TextField()
        note.setPlaceholderText(self.tr("Whose, when to call"))
        note.setAccessibleName(self.tr("Note to the phone"))
        return [number, kind, note]

    def value(self) -> tuple[PhoneDraft, ...]:
        """Return the rows as typed; the first is the preferred one."""
        return tuple(
            PhoneDraft(number.value(), "", kind.value(), note.value(), preferred=position == 0)
            for position, (_, (number, kind, note)) in enumerate(self.rows)
            if number.value().strip()
        )

    def describe_row(self, row: PhoneDraft) -> str:
        """Return one phone as text."""
        return " ".join(part for part in (format_phone(row.number, row.extension), row.note) if part)

    def set_value(self, phones: tuple[PhoneDraft, ...]) -> None:
        """Show phones; an empty row when there is none."""
        self.clear_rows()
        for phone in sorted(phones, key=lambda p: not p.preferred):
            number, kind, note = self.add_row()
            number.set_value(format_phone(phone.number, phone.extension))
            kind.set_value(phone.kind)
            note.set_value(phone.note)
        if not phones:
            self.add_row()


class OwnerField(SearchField):
    """Finds an owner of the clinic by name or phone."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setPlaceholderText(self.tr("Name or phone"))
        self.wanted.connect(self._on_wanted)

    def _on_wanted(self, typed: str) -> None:
        self._context.runner.query(
            self, lambda work: queries.find_owners(work, typed), then=self._on_found, key="owners"
        )

    def _on_found(self, rows: tuple[OwnerRow, ...]) -> None:
        self.offer(
            [
                Entry(
                    row.id, " · ".join(t for t in (row.display_name, format_phone(row.phone), row.city) if t)
                )
                for row in rows
            ]
        )


class Candidates(QFrame):
    """Records that may be the one being typed.

    Signals:
        chosen: ``(record id)``: this one.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidates")
        set_role(self, "strip-grey")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 8, 12, 8)
        self._buttons: list[QPushButton] = []
        title = QLabel(self.tr("Already in the clinic?"))
        set_role(title, "heading")
        self._box.addWidget(title)
        self.hide()

    def show_entries(self, entries: list[tuple[int, str]]) -> None:
        """Show (record id, text) lines, or hide when there are none."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for record_id, text in entries:
            button = QPushButton(text.replace("&", "&&"))
            set_role(button, "flat")
            button.setAutoDefault(False)
            button.setAccessibleName(text)
            button.setProperty("record_id", record_id)
            button.clicked.connect(self._on_clicked)
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._buttons.append(button)
        self.setVisible(bool(entries))

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().property("record_id"))


class OwnerForm(FormDialog):
    """Registers an owner, or changes one when ``card`` is given.

    Signals:
        existing_chosen: ``(owner id)`` the person turned out to be in the clinic already.
    """

    existing_chosen = Signal(int)

    def __init__(
        self,
        context: AppContext,
        card: OwnerCard | None,
        parent: QWidget | None = None,
        typed: str = "",
        *,
        draft: OwnerDraft | None = None,
    ) -> None:
        """``draft`` is what is known of somebody new; else ``typed`` is taken apart."""
        super().__init__(context, "", parent, subject=(OWNER, card.id) if card else ("", 0))
        self.setWindowTitle(self.tr("Owner") if card else self.tr("New owner"))
        self._card = card
        self.base = card.draft if card else draft or rules.from_typed(typed, context.languages.current)
        self._region = context.conventions.phone_region
        self._candidates = Candidates()
        self._candidates.chosen.connect(self._on_existing)
        self._add_fields()
        self._fill(self.base)
        self.start()
        if card:
            self.set_patient("owner", card.display_name, "")
        scrolled_size(self, 760, 720)
        self._fields["surname" if not self.base.surname else "name"].setFocus()

    def _add_fields(self) -> None:
        self.add_field(
            "kind",
            self.tr("Kind"),
            ChoiceField(
                [(OwnerKind.PERSON, self.tr("Person")), (OwnerKind.ORGANISATION, self.tr("Organisation"))]
            ),
        )
        self.add_field("surname", self.tr("Surname or name of the organisation"), TextField())
        self.add_field("name", self.tr("First name"), TextField())
        self.add_field("patronymic", self.tr("Patronymic"), TextField())
        self.add_widget(self._candidates)
        self.add_field("phones", self.tr("Phones"), PhoneRows(self.tr("Add a phone")), wide=True)
        self.add_field("no_phone", "", CheckField(self), wide=True).setText(self.tr("The owner has no phone"))
        self._fields["no_phone"].setAccessibleName(self.tr("The owner has no phone"))
        self.add_field("email", self.tr("E-mail"), TextField())
        self.add_field("city", self.tr("City"), TextField())
        self.add_field("street", self.tr("Street, house, flat"), TextField())
        self.add_field("postal_code", self.tr("Postal code"), TextField())
        self.add_field("region", self.tr("Region"), TextField())
        self.add_field(
            "language", self.tr("Language of documents"), ChoiceField([(c, n) for c, n in LANGUAGES.items()])
        )
        self.add_field("consent_on", self.tr("Consent to personal data, date"), DateField(self.context.today))
        self.add_field("found_us", self.tr("How they found us"), TextField())
        self.add_field("reminders_allowed", "", CheckField()).setText(self.tr("May be reminded"))
        self.add_field("marketing_allowed", "", CheckField()).setText(self.tr("May be sent advertising"))
        for name, text in (
            ("reminders_allowed", self.tr("May be reminded")),
            ("marketing_allowed", self.tr("May be sent advertising")),
        ):
            self._fields[name].setAccessibleName(text)
        self.add_field("blacklist_reason", self.tr("Unwanted client: reason"), TextField(), wide=True)
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)

    def _fill(self, draft: OwnerDraft) -> None:
        for name, field in self._fields.items():
            field.set_value(getattr(draft, name))

    def draft(self) -> OwnerDraft:
        """Return the owner as typed."""
        return OwnerDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the owner's rules."""
        return rules.problems(self.draft(), self._region, self.context.today())

    def live(self) -> None:
        """Look for the same person among the clinic's owners."""
        draft, region, own = self.draft(), self._region, self._card.id if self._card else None
        if self._card is not None and draft.phones == self.base.phones and draft.surname == self.base.surname:
            return
        self.context.runner.query(
            self,
            lambda work: queries.find_candidates(work, draft, region, except_id=own),
            then=self._on_candidates,
            key="candidates",
        )

    def save(self) -> None:
        """Register or change."""
        draft, base = self.draft(), self.base
        if self._card is None:
            self.submit(
                "owners.register",
                lambda work: service.register(work, draft),
                done=self.tr("Owner registered"),
            )
            return
        owner_id = self._card.id
        self.submit(
            "owners.change",
            lambda work: service.change(work, owner_id, draft, base),
            done=self.tr("Owner saved"),
        )

    def _on_candidates(self, found: tuple[OwnerCandidate, ...]) -> None:
        why = {"phone": self.tr("same phone"), "name": self.tr("similar name")}
        self._candidates.show_entries(
            [
                (
                    c.owner.id,
                    " · ".join(
                        x for x in (c.owner.display_name, format_phone(c.owner.phone), why[c.reason]) if x
                    ),
                )
                for c in found
            ]
        )

    def _on_existing(self, owner_id: int) -> None:
        self.existing_chosen.emit(owner_id)
        self.abandon()
