"""Fields that are typed into: lines, days, numbers, amounts, notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from clinic_desktop.core.dates import BirthDate, DatePrecision, parse_birth, parse_calendar
from clinic_desktop.core.money import Money, minor_digits, parse_amount, parse_decimal, round_half_up
from clinic_desktop.ui.i18n import format_birth, format_date, format_decimal
from clinic_desktop.ui.icons import icon


class Unreadable(ValueError):
    """What was typed can't be read; ``code`` and ``params`` are a problem's."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code, self.params = code, params


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


class SecretField(TextField):
    """A password or PIN: shown as dots, by a button in clear; never kept in the journal of open forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._reveal = self.addAction(icon("eye", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._reveal.setText(self.tr("Show what is typed"))
        self._reveal.setToolTip(self.tr("Show what is typed"))
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._on_reveal)

    def clear(self) -> None:
        """Forget what was typed. Qt's own clearing keeps it for Ctrl+Z, which shows it once the eye is pressed."""
        self.setText("")

    def typed(self) -> Any:
        """Return only whether something was typed: what is returned here is written to disk."""
        return bool(self.text())

    def retype(self, typed: Any) -> None:
        """Stay empty: the text wasn't kept."""

    def describe(self, value: Any) -> str:
        """Tell nothing."""
        return "•••"

    def hideEvent(self, event: QHideEvent) -> None:
        """Never show up again in clear."""
        self._reveal.setChecked(False)
        super().hideEvent(event)

    def _on_reveal(self, on: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


class DateField(TextField):
    """A day; also read from ``09.2020`` or ``2020`` as its first day."""

    REFUSED: ClassVar[str] = "not_a_day"
    """What is said of a text that is none."""

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
        birth = self._parse(self.text())
        if birth is None:
            raise Unreadable(self.REFUSED)
        return birth

    def _parse(self, text: str) -> BirthDate | None:
        return parse_calendar(text)


class BirthField(DateField):
    """A birth date to its precision, or an age that stands for an estimated one."""

    REFUSED: ClassVar[str] = "not_a_date"

    def value(self) -> Any:
        """Return the `BirthDate`, or None for nothing. Raises Unreadable."""
        text = self.text().strip()
        if text.startswith("≈"):
            birth = parse_birth(text.lstrip("≈ \u00a0"), self._today())
            if birth is None:
                raise Unreadable("not_a_date")
            return BirthDate(birth.day, DatePrecision.ESTIMATED)
        return self._read()

    def _parse(self, text: str) -> BirthDate | None:
        return parse_birth(text, self._today())

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
        """Return a number as text; None, which a box can't hold otherwise, is empty."""
        return "" if value is None else format_decimal(value, grouped=False)


class OptionalDecimalField(DecimalField):
    """A number with a comma or a point, or nothing."""

    def value(self) -> Decimal | None:  # type: ignore[override]
        """Return the number or None. Raises Unreadable."""
        return super().value() if self.text().strip() else None

    def describe(self, value: Any) -> str:
        """Return a number as text, nothing for None."""
        return "" if value is None else super().describe(value)


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


POUND_G = Decimal("453.59237")
_UNITS = {
    "": Decimal(1000),
    **dict.fromkeys(("kg", "кг"), Decimal(1000)),
    **dict.fromkeys(("g", "г", "гр"), Decimal(1)),
    **dict.fromkeys(("lb", "lbs", "фунт", "фунта", "фунтов"), POUND_G),
}
"""Grams in what may stand behind a weight."""


class KilogramsField(TextField):
    """A weight, or nothing: in kilograms, or in the unit that is typed behind it; its value is in grams."""

    def value(self) -> int | None:
        """Return the grams or None. Raises Unreadable."""
        text = "".join(self.text().split()).replace(",", ".").lower().removesuffix(".")
        if not text:
            return None
        read = re.fullmatch(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)([^0-9.]*)", text)
        if read is None or read[2] not in _UNITS:
            raise Unreadable("not_a_number")
        return round_half_up(Decimal(read[1]) * _UNITS[read[2]])

    def set_value(self, value: Any) -> None:
        """Show grams as kilograms, or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return grams as kilograms; without a separator of thousands, which a field can't take back."""
        if value is None:
            return ""
        text = f"{(Decimal(value) / 1000).normalize():f}"
        return text.replace(".", QLocale().decimalPoint())


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
        if value is None:
            return ""
        return format_decimal(value.amount, minor_digits(value.currency), grouped=False)


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
