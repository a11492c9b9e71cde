"""What is settled about money: the clinic's settings, what is agreed with an owner, the names of tills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.form.checks import add_check
from clinic_desktop.areas.billing.rows import SettingsDraft, TermsDraft, TillDraft, TillRow
from clinic_desktop.areas.manipulations.rows import PriceGroupRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import OWNER, TILL
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    MoneyField,
    OptionalDecimalField,
    OptionalWholeField,
    TextField,
)


class MoneySettingsForm(FormDialog):
    """Changes how the clinic charges and what it gives on credit."""

    def __init__(self, context: AppContext, draft: SettingsDraft, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=("billing_settings", 1))
        self.setWindowTitle(self.tr("Money"))
        self.base = draft
        add_check(self, "taxed_inside", self.tr("Prices include the tax"))
        self.add_field("credit_days", self.tr("Days to pay a debt"), OptionalWholeField())
        self.add_field(
            "credit_limit", self.tr("Credit limit, empty: none"), MoneyField(context.conventions.currency)
        )
        self.add_field(
            "stop_after_days", self.tr("STOP after so many days overdue, empty: never"), OptionalWholeField()
        )
        self.add_field("closed_until", self.tr("The period is closed up to"), DateField(context.today))
        self.add_field("estimate_days", self.tr("Days an estimate holds"), OptionalWholeField())
        self.fill(draft)
        self.start()
        scrolled_size(self, 560, 400)
        self._fields["credit_days"].setFocus()

    def draft(self) -> SettingsDraft:
        """Return the settings as typed; an empty number of days is none that the rules take."""
        values: dict[str, Any] = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        for name in ("credit_days", "estimate_days"):
            values[name] = -1 if values[name] is None else values[name]
        return SettingsDraft(**values)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of the settings."""
        return rules.settings_problems(self.draft(), self.context.conventions.currency)

    def save(self) -> None:
        """Save them."""
        draft, base = self.draft(), self.base
        self.submit(
            "billing.change_settings",
            lambda work: service.change_settings(work, draft, base),
            done=self.tr("Settings of money saved"),
        )


class TermsForm(FormDialog):
    """Changes what is agreed with one owner; what is left empty is as for everybody."""

    def __init__(
        self,
        context: AppContext,
        owner_id: int,
        owner: str,
        draft: TermsDraft,
        groups: Sequence[PriceGroupRow],
        parent: QWidget | None = None,
    ) -> None:
        """``groups`` are the price groups to choose from."""
        super().__init__(context, "", parent, subject=(OWNER, owner_id))
        self.setWindowTitle(self.tr("Terms of the owner"))
        self._owner_id = owner_id
        self.base = draft
        self.set_patient("cash", owner, "")
        self.add_field("credit_days", self.tr("Days to pay a debt"), OptionalWholeField())
        self.add_field("credit_limit", self.tr("Credit limit"), MoneyField(context.conventions.currency))
        offered = [(row.id, name_of(row.name)) for row in groups if not row.archived]
        self.add_field(
            "price_group_id", self.tr("Price group"), ChoiceField([(None, "—"), *offered]), wide=True
        )
        hint = self.tr("Off every line by itself")
        self.add_field("discount_percent", self.tr("Discount, %"), OptionalDecimalField(), hint=hint)
        hint = self.tr("Without an end, if empty")
        self.add_field("discount_to", self.tr("Last day"), DateField(context.today), hint=hint)
        self.add_field("discount_reason", self.tr("Reason of the discount"), TextField(), wide=True)
        add_check(self, "stopped", self.tr("STOP: nothing more on credit"))
        self.add_field("stop_reason", self.tr("Reason of the stop"), TextField(), wide=True)
        self.fill(draft)
        self.start()
        scrolled_size(self, 520, 560)
        self._fields["credit_days"].setFocus()

    def draft(self) -> TermsDraft:
        """Return the terms as typed; without a stop or a discount there is no reason of it."""
        typed: TermsDraft = replace(
            self.base, **{name: self.read(name, getattr(self.base, name)) for name in self._fields}
        )
        if not typed.discount_percent:
            typed = replace(typed, discount_percent=None, discount_reason="", discount_to=None)
        return typed if typed.stopped else replace(typed, stop_reason="")

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of terms."""
        return rules.terms_problems(self.draft(), self.context.conventions.currency)

    def save(self) -> None:
        """Save them."""
        draft, base, owner_id = self.draft(), self.base, self._owner_id
        self.submit(
            "billing.change_terms",
            lambda work: service.change_terms(work, owner_id, draft, base),
            done=self.tr("Terms saved"),
        )


class TillForm(FormDialog):
    """Adds a till, or renames one."""

    def __init__(self, context: AppContext, till: TillRow | None, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(TILL, till.id if till is not None else 0))
        self.setWindowTitle(self.tr("Till"))
        self._till = till
        self.base = TillDraft(till.name if till is not None else "")
        self.add_field("name", self.tr("Name"), TextField(), wide=True)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 420, 220)
        self._fields["name"].setFocus()

    def draft(self) -> TillDraft:
        """Return the till as typed."""
        return TillDraft(self.read("name", ""))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of tills."""
        return rules.till_problems(self.draft())

    def save(self) -> None:
        """Save it."""
        draft, base = self.draft(), self.base
        if self._till is None:
            self.submit(
                "billing.register_till",
                lambda work: service.register_till(work, draft),
                done=self.tr("Till added"),
            )
            return
        till_id = self._till.id
        self.submit(
            "billing.change_till",
            lambda work: service.change_till(work, till_id, draft, base),
            done=self.tr("Till renamed"),
        )
