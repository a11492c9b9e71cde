"""Surcharges and discounts by rule of the clinic's lists, and the surcharges of one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments.form.fields import MinuteField, WeekdaysField
from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.form.checks import add_check
from clinic_desktop.areas.billing.rows import (
    DiscountRuleDraft,
    DiscountRuleRow,
    InvoiceLineRow,
    OfferedSurcharge,
    SurchargeDraft,
    SurchargeRow,
)
from clinic_desktop.areas.billing.texts import added_text
from clinic_desktop.areas.manipulations.rows import PriceGroupRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import DISCOUNT_RULE, LINE_SURCHARGES, SURCHARGE
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChecksField,
    ChoiceField,
    DateField,
    MoneyField,
    OptionalDecimalField,
    TextField,
)
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role

DAY_MIN = 24 * 60


class SurchargeForm(FormDialog):
    """Adds a surcharge to the clinic's list, or changes one."""

    def __init__(self, context: AppContext, row: SurchargeRow | None, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(SURCHARGE, row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Surcharge") if row else self.tr("New surcharge"))
        self._own_id = row.id if row else None
        self.base = row.draft if row else SurchargeDraft()
        hint = self.tr("Stands on the invoice, such as “Night”")
        self.add_field("name", self.tr("Name"), TextField(), wide=True, hint=hint)
        hint = self.tr("Of each line")
        self.add_field("percent", self.tr("Per cent"), OptionalDecimalField(), hint=hint)
        hint = self.tr("Once for a night or a visit")
        self.add_field("amount", self.tr("Or a sum"), MoneyField(context.conventions.currency), hint=hint)
        self.add_field("weekdays", self.tr("By itself on these days"), WeekdaysField(), wide=True)
        add_check(self, "holidays", self.tr("On holidays of the schedule"))
        add_check(self, "home_visit", self.tr("Only at home visits"))
        hint = self.tr("The whole day, if empty")
        self.add_field("starts_min", self.tr("From"), MinuteField(), hint=hint)
        hint = self.tr("Earlier than “From”: the next morning")
        self.add_field("ends_min", self.tr("To"), MinuteField(), hint=hint)
        self.add_field("from_on", self.tr("First day"), DateField(context.today))
        hint = self.tr("Without an end, if empty")
        self.add_field("to_on", self.tr("Last day"), DateField(context.today), hint=hint)
        add_check(self, "services_only", self.tr("Not on drugs and goods"))
        self.add_widget(_muted(self.tr("Without days, holidays and home visits it is only added by hand.")))
        self.fill(self.base)
        self.start()
        scrolled_size(self, 640, 540)
        self._fields["name"].setFocus()

    def draft(self) -> SurchargeDraft:
        """Return the surcharge as typed."""
        read: dict[str, Any] = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        ends = read["ends_min"]
        # The end of a day is the beginning of the next.
        read["ends_min"] = ends % DAY_MIN if ends is not None else None
        return SurchargeDraft(**read)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of surcharges."""
        return rules.surcharge_problems(self.draft(), self.context.conventions.currency)

    def save(self) -> None:
        """Add or change it."""
        draft, base, surcharge_id = self.draft(), self.base, self._own_id
        if surcharge_id is None:
            self.submit(
                "billing.register_surcharge",
                lambda work: service.register_surcharge(work, draft),
                done=self.tr("Surcharge added"),
            )
            return
        self.submit(
            "billing.change_surcharge",
            lambda work: service.change_surcharge(work, surcharge_id, draft, base),
            done=self.tr("Surcharge saved"),
        )


class DiscountRuleForm(FormDialog):
    """Adds a discount that holds by itself, or changes one."""

    def __init__(
        self,
        context: AppContext,
        groups: Sequence[PriceGroupRow],
        row: DiscountRuleRow | None,
        parent: QWidget | None = None,
    ) -> None:
        """``groups`` are the groups of clients to choose from."""
        super().__init__(context, "", parent, subject=(DISCOUNT_RULE, row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Discount by rule") if row else self.tr("New discount by rule"))
        self._own_id = row.id if row else None
        self.base = row.draft if row else DiscountRuleDraft()
        hint = self.tr("The reason on the invoice, such as “Pensioners”")
        self.add_field("name", self.tr("Name"), TextField(), wide=True, hint=hint)
        self.add_field("percent", self.tr("Discount, %"), OptionalDecimalField())
        hint = self.tr("Of the invoice before discounts")
        self.add_field(
            "from_sum", self.tr("From a sum on"), MoneyField(context.conventions.currency), hint=hint
        )
        offered = [
            (group.id, name_of(group.name))
            for group in groups
            if not group.archived or group.id == self.base.price_group_id
        ]
        choices = [(None, self.tr("Everybody")), *offered]
        self.add_field("price_group_id", self.tr("Price group"), ChoiceField(choices), wide=True)
        self.add_field("from_on", self.tr("First day"), DateField(context.today))
        hint = self.tr("Without an end, if empty")
        self.add_field("to_on", self.tr("Last day"), DateField(context.today), hint=hint)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 600, 420)
        self._fields["name"].setFocus()

    def draft(self) -> DiscountRuleDraft:
        """Return the discount as typed."""
        return DiscountRuleDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of discounts."""
        return rules.rule_problems(self.draft(), self.context.conventions.currency)

    def save(self) -> None:
        """Add or change it."""
        draft, base, rule_id = self.draft(), self.base, self._own_id
        if rule_id is None:
            self.submit(
                "billing.register_discount_rule",
                lambda work: service.register_discount_rule(work, draft),
                done=self.tr("Discount added"),
            )
            return
        self.submit(
            "billing.change_discount_rule",
            lambda work: service.change_discount_rule(work, rule_id, draft, base),
            done=self.tr("Discount saved"),
        )


class LineSurchargesForm(FormDialog):
    """Puts surcharges of the clinic's list onto a line of a draft, and takes them off."""

    def __init__(
        self,
        context: AppContext,
        owner: str,
        line: InvoiceLineRow,
        offered: Sequence[OfferedSurcharge],
        parent: QWidget | None = None,
    ) -> None:
        """``offered`` are those that the line has or may have."""
        super().__init__(context, "", parent, subject=(LINE_SURCHARGES, line.id))
        self.setWindowTitle(self.tr("Surcharges of the line"))
        self._line_id = line.id
        self._base = frozenset(one.id for one in offered if one.applied)
        self.set_patient("cash", name_of(line.name), owner)
        by_rule = self.tr("{surcharge} · by itself")
        choices = [
            (
                str(one.id),
                by_rule.format(surcharge=added_text(one.name, one.percent, one.amount))
                if one.by_rule
                else added_text(one.name, one.percent, one.amount),
            )
            for one in offered
        ]
        self.add_field("chosen", self.tr("Charged with this line"), ChecksField(choices), wide=True)
        self._fields["chosen"].set_value(SEPARATOR.join(str(one) for one in sorted(self._base)))
        if not offered:
            self.add_widget(_muted(self.tr("There are none for this day: they are kept in Lists.")))
        self.start()
        scrolled_size(self, 480, 360)
        self._fields["chosen"].setFocus()

    def chosen(self) -> frozenset[int]:
        """Return the marked surcharges."""
        return frozenset(int(key) for key in self.read("chosen", "").split(SEPARATOR) if key)

    def draft(self) -> frozenset[int]:
        """Return the marked surcharges."""
        return self.chosen()

    def problems(self) -> tuple[Problem, ...]:
        """Find nothing: any of them may be chosen."""
        return ()

    def save(self) -> None:
        """Set them."""
        chosen, base, line_id = self.chosen(), self._base, self._line_id
        self.submit(
            "billing.set_surcharges",
            lambda work: service.set_surcharges(work, line_id, chosen, base),
            done=self.tr("Surcharges set"),
        )


def _muted(text: str) -> WrappedLabel:
    told = WrappedLabel()
    told.setText(text)
    set_role(told, "muted")
    return told
