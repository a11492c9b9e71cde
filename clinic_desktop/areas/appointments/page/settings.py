"""The schedule's card on the settings page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.form.kinds import part_texts
from clinic_desktop.areas.appointments.form.settings import ScheduleSettingsForm
from clinic_desktop.areas.appointments.rows import SCHEDULE_EDIT, SettingsDraft
from clinic_desktop.core.dates import clock_text
from clinic_desktop.db.work import Work
from clinic_desktop.ui.sections import SettingsSection


class ScheduleSection(SettingsSection[SettingsDraft]):
    """How the schedule looks and when it speaks up."""

    NAME: ClassVar[str] = "edit_schedule"
    KEYS: ClassVar[str] = "Ctrl+Alt+E"
    RIGHT: ClassVar[str] = SCHEDULE_EDIT
    TABLES: ClassVar[frozenset[str]] = frozenset({"schedule_settings"})
    FORM: ClassVar[str] = "ScheduleSettingsForm"

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Schedule")

    def action_text(self) -> str:
        """Return what the action is called."""
        return self.tr("Edit the schedule's settings")

    def read(self, work: Work) -> SettingsDraft:
        """Return what is stored."""
        return queries.get_settings(work)

    def make_form(self, settings: SettingsDraft) -> ScheduleSettingsForm:
        """Return the form of what is stored."""
        return ScheduleSettingsForm(self.context, settings, self.page)

    def lines(self, settings: SettingsDraft) -> Sequence[str]:
        """Return what the card tells."""
        texts = part_texts()
        return (
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
