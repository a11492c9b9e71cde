"""The settings page: the clinic's own particulars."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from clinic_desktop.areas.clinic import rules, service
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, TextField
from clinic_desktop.ui.i18n import LANGUAGES
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.theme import set_role


class ClinicForm(FormDialog):
    """Changes the clinic's particulars."""

    def __init__(self, context: AppContext, draft: ClinicDraft, parent: Any = None) -> None:
        super().__init__(context, "", parent, subject=("clinic", 1))
        self.setWindowTitle(self.tr("Clinic"))
        self.base = draft
        for name, text in (
            ("name", self.tr("Name of the clinic")),
            ("legal_name", self.tr("Legal name")),
            ("tax_number", self.tr("Tax number")),
            ("phone", self.tr("Phone")),
            ("email", self.tr("E-mail")),
            ("address", self.tr("Address")),
            ("currency", self.tr("Currency (ISO 4217)")),
            ("phone_region", self.tr("Country of phone numbers")),
            ("time_zone", self.tr("Time zone")),
        ):
            self.add_field(name, text, TextField())
        self.add_field(
            "document_language", self.tr("Language of documents"), ChoiceField(list(LANGUAGES.items()))
        )
        for name, field in self._fields.items():
            field.set_value(getattr(draft, name))
        self.start()
        scrolled_size(self, 640, 520)
        self._fields["name"].setFocus()

    def draft(self) -> ClinicDraft:
        """Return the particulars as typed."""
        return ClinicDraft(**{name: self.read(name, "") for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the clinic's rules."""
        return rules.problems(self.draft())

    def save(self) -> None:
        """Save them."""
        draft, base = self.draft(), self.base
        self.submit(
            "clinic.change", lambda work: service.change(work, draft, base), done=self.tr("Clinic saved")
        )


class SettingsPage(Page):
    """Shows the clinic's particulars and opens their form."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"clinic"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._clinic: ClinicDraft | None = None
        self.edit_action = make_action(self, "edit_clinic", self._on_edit, shortcut="Ctrl+E", glyph="edit")
        self._title, self._text, self._hint = QLabel(), QLabel(), QLabel()
        set_role(self._title, "title")
        set_role(self._hint, "muted")
        for text in (self._title, self._text, self._hint):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        frame = QFrame()
        set_role(frame, "card")
        frame.setMaximumWidth(720)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(20, 16, 20, 16)
        inner.setSpacing(12)
        for part in (self._title, self._text, self._hint):
            inner.addWidget(part)
        row = FlowLayout(spacing=8)
        row.addWidget(ActionButton(self.edit_action))
        inner.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(frame)
        layout.addStretch(1)
        self.retranslate()

    def reload(self) -> None:
        """Read the particulars."""
        self.context.runner.query(self, service.get, then=self._on_clinic)

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.edit_action, self.tr("Edit"))
        self._hint.setText(
            self.tr("These particulars stand on documents; the country decides how phone numbers are read.")
        )
        if self._clinic is not None:
            self._on_clinic(self._clinic)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        repaint(self.edit_action)

    def _on_clinic(self, clinic: ClinicDraft) -> None:
        self._clinic = clinic
        conventions = self.context.conventions
        conventions.currency = clinic.currency
        conventions.phone_region = clinic.phone_region
        conventions.time_zone = clinic.time_zone
        self._title.setText(clinic.name or self.tr("The clinic has no name yet"))
        lines = (
            (self.tr("Legal name"), clinic.legal_name),
            (self.tr("Tax number"), clinic.tax_number),
            (self.tr("Address"), clinic.address),
            (self.tr("Phone"), clinic.phone),
            (self.tr("E-mail"), clinic.email),
            (self.tr("Currency"), clinic.currency),
            (self.tr("Country of phone numbers"), clinic.phone_region),
            (self.tr("Time zone"), clinic.time_zone),
        )
        self._text.setText("\n".join(f"{name}: {value or '—'}" for name, value in lines))

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of the particulars again."""

        def ready(clinic: ClinicDraft) -> None:
            self._on_clinic(clinic)
            self._on_edit()

        self.context.runner.query(self, service.get, then=ready, key="reopen")

    def _on_edit(self) -> None:
        if self._clinic is not None:
            ClinicForm(self.context, self._clinic, self).open()
