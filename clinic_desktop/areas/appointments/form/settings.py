"""The form of how the schedule looks and when it speaks up."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import rules, service
from clinic_desktop.areas.appointments.form.fields import MinuteField, PartsField
from clinic_desktop.areas.appointments.form.kinds import part_texts
from clinic_desktop.areas.appointments.rows import SLOT_PARTS, SettingsDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import OptionalWholeField


class ScheduleSettingsForm(FormDialog):
    """Changes the hours shown, the limits of waiting, and what a slot and its tooltip say."""

    def __init__(self, context: AppContext, draft: SettingsDraft, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=("schedule", 1))
        self.setWindowTitle(self.tr("Schedule"))
        self.base = draft
        self.add_field("day_from_min", self.tr("The day is shown from"), MinuteField())
        self.add_field("day_to_min", self.tr("The day is shown to"), MinuteField())
        self.add_field("amber_min", self.tr("Waiting is amber after, min"), OptionalWholeField())
        self.add_field("red_min", self.tr("Waiting is red after, min"), OptionalWholeField())
        self.add_field(
            "no_show_min", self.tr("No-show suggested after the end, min"), OptionalWholeField(), wide=True
        )
        choices = list(part_texts().items())
        self.add_field("slot_parts", self.tr("A slot shows, in order"), PartsField(choices, len(SLOT_PARTS)))
        self.add_field(
            "tip_parts", self.tr("Its tooltip shows, in order"), PartsField(choices, len(SLOT_PARTS))
        )
        self.fill(self.base)
        self.start()
        scrolled_size(self, 680, 600)
        self._fields["day_from_min"].setFocus()

    def draft(self) -> SettingsDraft:
        """Return the settings as typed; an empty number is none that the rules take."""
        read: dict[str, Any] = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        read |= {name: -1 for name, value in read.items() if value is None}
        return SettingsDraft(**read)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of the settings."""
        return rules.settings_problems(self.draft())

    def save(self) -> None:
        """Save them."""
        draft, base = self.draft(), self.base
        self.submit(
            "appointments.change_settings",
            lambda work: service.change_settings(work, draft, base),
            done=self.tr("Settings of the schedule saved"),
        )
