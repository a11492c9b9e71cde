"""The schedule's card on the settings page."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.form.kinds import part_texts
from clinic_desktop.areas.appointments.form.settings import ScheduleSettingsForm
from clinic_desktop.areas.appointments.rows import SCHEDULE_EDIT, SettingsDraft
from clinic_desktop.core.dates import clock_text
from clinic_desktop.ui.actions import label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.sections import SettingsSection


class ScheduleSection(SettingsSection):
    """How the schedule looks and when it speaks up."""

    TABLES: ClassVar[frozenset[str]] = frozenset({"schedule_settings"})
    FORM: ClassVar[str] = "ScheduleSettingsForm"

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(context, page)
        self._settings: SettingsDraft | None = None
        self._title, self._text = plain("heading"), WrappedLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.labels = (self._title, self._text)
        self.action = make_action(page, "edit_schedule", self.edit, shortcut="Ctrl+Alt+E", glyph="edit")
        context.rights.guard(self.action, SCHEDULE_EDIT)

    def reload(self) -> None:
        """Read the settings."""
        self.context.runner.query(self, queries.get_settings, then=self._on_settings, key="settings")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Schedule"))
        label(self.action, self.tr("Edit the schedule's settings"))
        if self._settings is not None:
            self._on_settings(self._settings)

    def edit(self) -> None:
        """Open the form with what is stored now."""
        self.context.runner.query(self, queries.get_settings, then=self._open, key="form")

    def _open(self, settings: SettingsDraft) -> None:
        ScheduleSettingsForm(self.context, settings, self.page).open()

    def _on_settings(self, settings: SettingsDraft) -> None:
        self._settings = settings
        texts = part_texts()
        lines = (
            self.tr("The day is shown from {begin} to {end}").format(
                begin=clock_text(settings.day_from_min), end=clock_text(settings.day_to_min)
            ),
            self.tr("Waiting is amber after {amber} min, red after {red} min").format(
                amber=settings.amber_min, red=settings.red_min
            ),
            self.tr("A no-show is suggested {minutes} min after the end").format(
                minutes=settings.no_show_min
            ),
            self.tr("A slot shows: {parts}").format(parts=", ".join(texts[p] for p in settings.slot_parts)),
            self.tr("Its tooltip shows: {parts}").format(
                parts=", ".join(texts[p] for p in settings.tip_parts)
            ),
        )
        self._text.setText("\n".join(lines))
