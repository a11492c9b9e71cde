"""Fields of vital signs."""

from __future__ import annotations

import re
from decimal import Decimal

from clinic_desktop.core.money import round_half_up
from clinic_desktop.ui.forms.fields import TextField, Unreadable
from clinic_desktop.ui.i18n import format_decimal


class TenthsField(TextField):
    """A number with one decimal, or nothing; its value is in tenths."""

    def value(self) -> int | None:
        """Return the tenths or None. Raises Unreadable."""
        text = "".join(self.text().split()).replace(",", ".")
        if not text:
            return None
        if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", text):
            raise Unreadable("not_a_number")
        return round_half_up(Decimal(text) * 10)

    def set_value(self, value: int | None) -> None:
        """Show tenths, or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: int | None) -> str:
        """Return tenths as a number."""
        return "" if value is None else format_decimal(Decimal(value) / 10, grouped=False)
