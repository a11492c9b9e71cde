"""The card of money on the settings page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.form import MoneySettingsForm
from clinic_desktop.areas.billing.rows import BILLING_TERMS, SettingsDraft
from clinic_desktop.db.work import Work
from clinic_desktop.ui.i18n import format_date, format_money
from clinic_desktop.ui.sections import SettingsSection


class MoneySection(SettingsSection[SettingsDraft]):
    """How the clinic charges and what it gives on credit."""

    NAME: ClassVar[str] = "edit_money"
    KEYS: ClassVar[str] = "Ctrl+Alt+M"
    RIGHT: ClassVar[str] = BILLING_TERMS
    TABLES: ClassVar[frozenset[str]] = frozenset({"billing_settings"})
    FORM: ClassVar[str] = "MoneySettingsForm"

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Money")

    def action_text(self) -> str:
        """Return what the action is called."""
        return self.tr("Edit the settings of money")

    def read(self, work: Work) -> SettingsDraft:
        """Return what is stored."""
        return queries.get_settings(work)

    def make_form(self, settings: SettingsDraft) -> MoneySettingsForm:
        """Return the form of what is stored."""
        return MoneySettingsForm(self.context, settings, self.page)

    def lines(self, settings: SettingsDraft) -> Sequence[str]:
        """Return what the card tells."""
        lines = [
            self.tr("Prices include the tax")
            if settings.taxed_inside
            else self.tr("The tax comes on top of the prices"),
            self.tr("Days to pay a debt: {days}").format(days=settings.credit_days),
        ]
        if settings.credit_limit is not None:
            lines.append(self.tr("Credit limit: {sum}").format(sum=format_money(settings.credit_limit)))
        if settings.stop_after_days is not None:
            lines.append(
                self.tr("STOP after so many days overdue: {days}").format(days=settings.stop_after_days)
            )
        if settings.closed_until is not None:
            lines.append(
                self.tr("The period is closed up to {day}").format(day=format_date(settings.closed_until))
            )
        lines.append(self.tr("Days an estimate holds: {days}").format(days=settings.estimate_days))
        return lines
