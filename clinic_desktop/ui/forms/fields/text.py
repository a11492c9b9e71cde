"""Fields that are typed into: lines, days, numbers, amounts, notes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from clinic_desktop.core.dates import BirthDate, DatePrecision, parse_birth
from clinic_desktop.core.money import Money, minor_digits, parse_amount, parse_decimal
from clinic_desktop.ui.i18n import format_birth, format_date, format_decimal


class Unreadable(ValueError):
    """What was typed can't be read; ``code`` is a problem's code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self.changed)

    def value(self) -> Any:
        """Return what was typed."""
        return self.text()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setText(str(value))

    def typed(self) -> Any:
        """Return the text as it stands, readable or not: what the journal of open forms keeps."""
        return self.text()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.setText(typed if isinstance(typed, str) else "")

    def describe(self, value: Any) -> str:
        """Return a value as the field would show it."""
        return str(value)


class DateField(TextField):
    """A day; also read from ``09.2020`` or ``2020`` as its first day."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def value(self) -> date | None:
        """Return the day, or None for nothing. Raises Unreadable."""
        birth = self._read()
        return birth.day if birth else None

    def set_value(self, value: Any) -> None:
        """Show a day, or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return a day as text."""
        return format_date(value) if value else ""

    def _read(self) -> BirthDate | None:
        if not self.text().strip():
            return None
        birth = parse_birth(self.text(), self._today())
        if birth is None:
            raise Unreadable("not_a_date")
        return birth


class BirthField(DateField):
    """A birth date to its precision, or an age that stands for an estimated one."""

    def value(self) -> Any:
        """Return the `BirthDate`, or None for nothing. Raises Unreadable."""
        text = self.text().strip()
        if text.startswith("≈"):
            birth = parse_birth(text.lstrip("≈ \u00a0"), self._today())
            if birth is None:
                raise Unreadable("not_a_date")
            return BirthDate(birth.day, DatePrecision.ESTIMATED)
        return self._read()

    def set_value(self, value: Any) -> None:
        """Show a birth date, or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return a birth date as text."""
        return format_birth(value) if value else ""


class DecimalField(TextField):
    """A number with a comma or a point."""

    def value(self) -> Decimal:
        """Return the number; nothing is zero. Raises Unreadable."""
        text = "".join(self.text().split()).replace(",", ".")
        try:
            return parse_decimal(text or "0")
        except ValueError:
            raise Unreadable("not_a_number") from None

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return a number as text."""
        return format_decimal(value)


class OptionalWholeField(TextField):
    """A whole number or nothing."""

    def value(self) -> int | None:
        """Return the number or None. Raises Unreadable."""
        text = self.text().strip()
        if not text:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 10):
            raise Unreadable("not_a_number")
        return int(text)

    def set_value(self, value: Any) -> None:
        """Show a number or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return a number as text."""
        return "" if value is None else str(value)


class MoneyField(TextField):
    """An amount in the clinic's currency, or nothing."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency

    def value(self) -> Money | None:
        """Return the amount or None. Raises Unreadable."""
        if not self.text().strip():
            return None
        try:
            return parse_amount(self.text(), self._currency)
        except ValueError:
            raise Unreadable("not_an_amount") from None

    def set_value(self, value: Any) -> None:
        """Show an amount or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return an amount as text."""
        return "" if value is None else format_decimal(value.amount, minor_digits(value.currency))


class NoteField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().height() * 4)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return what was typed."""
        return self.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setPlainText(str(value))

    def typed(self) -> Any:
        """Return the text as it stands."""
        return self.toPlainText()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.setPlainText(typed if isinstance(typed, str) else "")

    def describe(self, value: Any) -> str:
        """Return a value as the field would show it."""
        return str(value)
