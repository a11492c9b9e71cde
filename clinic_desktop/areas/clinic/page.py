"""The settings page: the clinic's own particulars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.areas.clinic import rules, service
from clinic_desktop.areas.clinic.rows import CLINIC_EDIT, ClinicDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, CodeField, OptionalWholeField, TextField
from clinic_desktop.ui.i18n import LANGUAGES, format_phone
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.places import (
    country_choices,
    country_text,
    currency_choices,
    currency_text,
    zone_choices,
    zone_text,
)
from clinic_desktop.ui.sections import SettingsSection
from clinic_desktop.ui.theme import set_role

WHOLE = ("visit_lock_hours", "visit_continue_days")
"""Settings that are whole numbers; an empty field is none that the rules take."""


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
        ):
            self.add_field(name, text, TextField())
        self.add_field("currency", self.tr("Currency"), CodeField(currency_choices()))
        self.add_field("phone_region", self.tr("Country of phone numbers"), CodeField(country_choices()))
        self.add_field("time_zone", self.tr("Time zone"), CodeField(zone_choices()), wide=True)
        self.add_field(
            "document_language", self.tr("Language of documents"), ChoiceField(list(LANGUAGES.items()))
        )
        self.add_field("visit_lock_hours", self.tr("Signed visit locked after, h"), OptionalWholeField())
        self.add_field("visit_continue_days", self.tr("Open visit goes on for, days"), OptionalWholeField())
        for name, field in self._fields.items():
            field.set_value(getattr(draft, name))
        self.start()
        scrolled_size(self, 640, 520)
        self._fields["name"].setFocus()

    def draft(self) -> ClinicDraft:
        """Return the particulars as typed."""
        read = {name: self.read(name, "") for name in self._fields}
        for name in WHOLE:
            read[name] = -1 if read[name] in (None, "") else read[name]
        return ClinicDraft(**read)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the clinic's rules."""
        return rules.problems(self.draft())

    def save(self) -> None:
        """Save them."""
        draft, base = self.draft(), self.base
        self.submit(
            "clinic.change", lambda work: service.change(work, draft, base), done=self.tr("Clinic saved")
        )


class WorkstationForm(FormDialog):
    """Changes what this workstation remembers for itself; nothing of it is in the database."""

    def __init__(self, context: AppContext, parent: Any = None) -> None:
        super().__init__(context, "", parent, subject=("workstation", 1))
        self.setWindowTitle(self.tr("This workstation"))
        self.add_field("workstation", self.tr("Name of the workstation"), TextField(), wide=True)
        choices = [(minutes, self.tr("after %n minute(s)", "", minutes)) for minutes in (1, 2, 4, 10, 30)]
        present = int(context.store.get("lock_minutes"))
        if present and present not in dict(choices):
            choices.append((present, self.tr("after %n minute(s)", "", present)))
        choices.append((0, self.tr("never")))
        self.add_field(
            "lock_minutes", self.tr("Lock when nobody is at the computer"), ChoiceField(choices), wide=True
        )
        self._fields["workstation"].set_value(context.store.get("workstation"))
        self._fields["lock_minutes"].set_value(present)
        self.start()
        scrolled_size(self, 460, 280)
        self._fields["workstation"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """A workstation has a name: the journal tells where something was done."""
        return () if clean_line(self.read("workstation", "")) else (Problem("workstation", "required"),)

    def save(self) -> None:
        """Remember both; the name stands in the journal from the next start on."""
        self.context.store.put("workstation", clean_line(self.read("workstation", "")))
        self.context.store.put("lock_minutes", str(self.read("lock_minutes")))
        self._on_saved(None)
        self.context.failures.done(self.tr("Workstation saved; its name holds from the next start on"), None)


class SettingsPage(Page):
    """Shows the clinic's particulars and this workstation's, and opens their forms; other areas add sections."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"clinic"})

    def __init__(
        self,
        context: AppContext,
        sections: Sequence[Callable[[AppContext, QWidget], SettingsSection[Any]]] = (),
    ) -> None:
        super().__init__(context)
        self.sections = tuple(make(context, self) for make in sections)
        self._clinic: ClinicDraft | None = None
        self.edit_action = make_action(self, "edit_clinic", self._on_edit, shortcut="Ctrl+E", glyph="edit")
        context.rights.guard(self.edit_action, CLINIC_EDIT)
        self._title, self._text, self._hint = QLabel(), WrappedLabel(), QLabel()
        set_role(self._title, "title")
        set_role(self._hint, "muted")
        for text in (self._title, self._text, self._hint):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.workstation_action = make_action(
            self, "edit_workstation", self._on_workstation, shortcut="Ctrl+Shift+E", glyph="window"
        )
        self._seat_title, self._seat_text = plain("heading"), plain()
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(_card((self._title, self._text, self._hint), self.edit_action))
        layout.addWidget(_card((self._seat_title, self._seat_text), self.workstation_action))
        for section in self.sections:
            layout.addWidget(_card(section.labels, section.action))
        layout.addStretch(1)
        # Large text doesn't fit into a small window.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.retranslate()

    def reload(self) -> None:
        """Read the particulars."""
        self.context.runner.query(self, service.get, then=self._on_clinic)
        for section in self.sections:
            section.reload()

    def tables(self) -> frozenset[str]:
        """Return what the page and its sections show."""
        return self.DEPENDS_ON.union(*(section.TABLES for section in self.sections))

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.edit_action, self.tr("Edit"))
        label(self.workstation_action, self.tr("Edit the workstation"))
        for section in self.sections:
            section.retranslate()
        self._show_workstation()
        self._hint.setText(
            self.tr("These particulars stand on documents; the country decides how phone numbers are read.")
        )
        if self._clinic is not None:
            self._on_clinic(self._clinic)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every wrapped line in sight: a scroll area asks no label how high it gets."""
        super().resizeEvent(event)
        for text in (self._title, self._hint, self._seat_text):
            text.setMinimumHeight(max(0, text.heightForWidth(text.width())))

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.edit_action, self.workstation_action, *(s.action for s in self.sections)):
            repaint(action)

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
            (self.tr("Phone"), format_phone(clinic.phone)),
            (self.tr("E-mail"), clinic.email),
            (self.tr("Currency"), currency_text(clinic.currency)),
            (self.tr("Country of phone numbers"), country_text(clinic.phone_region)),
            (self.tr("Time zone"), zone_text(clinic.time_zone)),
        )
        self._text.setText("\n".join(f"{name}: {value or '—'}" for name, value in lines))

    def _show_workstation(self) -> None:
        self._seat_title.setText(self.tr("This workstation"))
        minutes = int(self.context.store.get("lock_minutes"))
        lock = self.tr("after %n minute(s)", "", minutes) if minutes else self.tr("never")
        self._seat_text.setText(
            "\n".join(
                (
                    self.tr("Name: {name}").format(name=self.context.store.get("workstation")),
                    self.tr("Locks when nobody is at the computer: {time}").format(time=lock),
                )
            )
        )

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of the particulars, or of the workstation, again."""

        if form == WorkstationForm.__name__:
            self._on_workstation()
            return
        for section in self.sections:
            if form == section.FORM:
                section.edit()
                return

        def ready(clinic: ClinicDraft) -> None:
            self._on_clinic(clinic)
            self._on_edit()

        self.context.runner.query(self, service.get, then=ready, key="reopen")

    def _on_edit(self) -> None:
        if self._clinic is not None:
            ClinicForm(self.context, self._clinic, self).open()

    def _on_workstation(self) -> None:
        form = WorkstationForm(self.context, self)
        form.saved.connect(self._show_workstation)
        form.open()


def _card(texts: Sequence[QLabel], action: QAction) -> QFrame:
    frame, inner = framed(20, 16, 20, 16)
    frame.setMaximumWidth(720)
    inner.setSpacing(12)
    for text in texts:
        inner.addWidget(text)
    row = FlowLayout(spacing=8)
    row.addWidget(ActionButton(action))
    inner.addLayout(row)
    return frame
