"""The card of money on the settings page."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.form import MoneySettingsForm
from clinic_desktop.areas.billing.rows import BILLING_TERMS, SettingsDraft
from clinic_desktop.ui.actions import label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_date, format_money
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.sections import SettingsSection


class MoneySection(SettingsSection):
    """How the clinic charges and what it gives on credit."""

    TABLES: ClassVar[frozenset[str]] = frozenset({"billing_settings"})
    FORM: ClassVar[str] = "MoneySettingsForm"

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(context, page)
        self._settings: SettingsDraft | None = None
        self._title, self._text = plain("heading"), WrappedLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.labels = (self._title, self._text)
        self.action = make_action(page, "edit_money", self.edit, shortcut="Ctrl+Alt+M", glyph="edit")
        context.rights.guard(self.action, BILLING_TERMS)

    def reload(self) -> None:
        """Read the settings."""
        self.context.runner.query(self, queries.get_settings, then=self._on_settings, key="money")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Money"))
        label(self.action, self.tr("Edit the settings of money"))
        if self._settings is not None:
            self._on_settings(self._settings)

    def edit(self) -> None:
        """Open the form with what is stored now."""
        self.context.runner.query(self, queries.get_settings, then=self._open, key="money_form")

    def _open(self, settings: SettingsDraft) -> None:
        MoneySettingsForm(self.context, settings, self.page).open()

    def _on_settings(self, settings: SettingsDraft) -> None:
        self._settings = settings
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
        self._text.setText("\n".join(lines))
