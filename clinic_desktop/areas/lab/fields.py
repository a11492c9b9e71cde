"""Fields that only the laboratory needs: moments, ages, and the line of one result."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from clinic_desktop.areas.lab.entities import Flag
from clinic_desktop.areas.lab.rows import ResultRow
from clinic_desktop.areas.lab.rules.judging import judge
from clinic_desktop.areas.lab.rules.units import normal_unit, units_for
from clinic_desktop.areas.lab.texts import (
    ARROWS,
    COLOURS,
    bounds_text,
    flag_texts,
    marked,
    typed_text,
    unit_text,
    value_text,
)
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import clock_text, parse_birth
from clinic_desktop.ui.forms.fields import TextField, Unreadable
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.theme import set_role, text_scale

DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_AGE = re.compile(r"([0-9]{1,6})\s*([a-zа-я]*)\.?", re.IGNORECASE)
_AGE_LETTERS = {
    "": "d",
    "д": "d",
    "d": "d",
    "н": "w",
    "w": "w",
    "м": "m",
    "m": "m",
    "г": "y",
    "л": "y",
    "y": "y",
}


class MomentField(TextField):
    """A day and a time in the clinic's zone; nothing is now."""

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(zone)

    def value(self) -> datetime | None:
        """Return the moment, or None for now. Raises Unreadable."""
        text = self.text().strip()
        if not text:
            return None
        match = re.fullmatch(r"(?:(\S+)[\s,]+)?([0-9]{1,2}):([0-9]{2})", text)
        today = datetime.now(self._zone).date()
        named = match[1] if match else text
        day = today if match and named is None else None
        if day is None:
            birth = parse_birth(named, today)
            day = birth.day if birth else None
        hour, minute = (int(match[2]), int(match[3])) if match else (12, 0)
        if day is None or hour > 23 or minute > 59:
            raise Unreadable("lab_moment")
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=self._zone).astimezone(UTC)

    def set_value(self, value: Any) -> None:
        """Show a moment, or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return a moment as text."""
        if value is None:
            return ""
        local = value.astimezone(self._zone)
        return f"{format_date(local.date())} {clock_text(local)}"


class AgeDaysField(TextField):
    """An age in days, or nothing; also read from weeks, months and years («3 мес», "1y")."""

    def value(self) -> int | None:
        """Return the days or None. Raises Unreadable."""
        text = self.text().strip().casefold()
        if not text:
            return None
        match = _AGE.fullmatch(text)
        unit = _AGE_LETTERS.get(match[2][:1]) if match else None
        if match is None or unit is None or not match[1].isascii():
            raise Unreadable("lab_age")
        return int(match[1]) * DAYS[unit]

    def set_value(self, value: Any) -> None:
        """Show days or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return days as text."""
        return "" if value is None else str(value)


class ValueEdit(QLineEdit):
    """The value of a result.

    Signals:
        stepped: ``(lines)`` Enter or Down goes on, Up goes back.
        pasted: ``(text)`` a table was pasted, not a value.
    """

    stepped = Signal(int)
    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next line; several cells pasted at once are a table."""
        steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(step)
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if "\t" in text or "\n" in text.strip():
                self.pasted.emit(text)
                return
        super().keyPressEvent(event)


class ResultField(QWidget):
    """One line of the results: name, value, unit, range, and what the value means while it is typed.

    Its value is (text, unit).
    """

    changed = Signal()

    def __init__(self, row: ResultRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.edit = ValueEdit()
        self.edit.setClearButtonEnabled(False)
        self.edit.setMaxLength(400)
        name = name_of(row.name)
        self.edit.setObjectName(f"edit_{row.id}")
        self.edit.setAccessibleName(name)
        self._units = units_for(row.unit, row.molar_mass)
        self.unit = QComboBox()
        self.unit.setObjectName(f"unit_{row.id}")
        self.unit.addItems([unit_text(unit) for unit in self._units])
        self.unit.setAccessibleName(self.tr("Unit of {name}").format(name=name))
        self.unit.setVisible(len(self._units) > 1)
        self._fixed = QLabel(unit_text(row.unit))
        self._fixed.setVisible(len(self._units) <= 1)
        set_role(self._fixed, "muted")
        self._mark = QLabel()
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        self._mark.setObjectName(f"mark_{row.id}")
        title = QLabel(name)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setBuddy(self.edit)
        reference = QLabel(bounds_text(row.bounds, row.expected))
        set_role(reference, "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        scale = text_scale()
        self.unit.setFixedWidth(round(105 * scale))
        self._fixed.setFixedWidth(round(105 * scale))
        for widget, width in ((title, 210), (self.edit, 100), (reference, 95), (self._mark, 150)):
            widget.setFixedWidth(round(width * scale))
        parts: tuple[QWidget, ...] = (title, self.edit, self.unit, self._fixed, reference, self._mark)
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._on_changed)
        self.unit.currentIndexChanged.connect(self._on_changed)
        self._show_mark()

    def value(self) -> tuple[str, str]:
        """Return the text and the unit it is given in."""
        return self.edit.text(), self._units[max(0, self.unit.currentIndex())]

    def set_value(self, value: Any) -> None:
        """Show a text and its unit."""
        text, unit = value
        unit = normal_unit(unit)
        self.unit.setCurrentIndex(self._units.index(unit) if unit in self._units else 0)
        self.edit.setText(text)

    def show_stored(self) -> None:
        """Show what is stored, ready to be read back."""
        self.set_value((typed_text(self.row.value), self.row.unit))

    def typed(self) -> Any:
        """Return the text and the unit as they stand."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        if isinstance(typed, tuple) and len(typed) == 2 and all(isinstance(part, str) for part in typed):
            self.set_value(typed)

    def describe(self, value: Any) -> str:
        """Return a text with its unit."""
        return " ".join(part for part in value if part)

    def event(self, event: QEvent) -> bool:
        """Let the box itself show that its value is refused."""
        if event.type() == QEvent.Type.DynamicPropertyChange:
            set_role(self.edit, str(self.property("role") or ""))
        return super().event(event)

    def _on_changed(self) -> None:
        self._show_mark()
        self.changed.emit()

    def _show_mark(self) -> None:
        text, unit = self.value()
        try:
            judged = judge(text, unit, self.row)
        except ValueError:
            self._mark.clear()
            return
        shown = marked(judged.value.text, judged.flag) if judged.reported else ARROWS.get(judged.flag, "")
        if judged.reported:
            shown = f"= {shown} {unit_text(self.row.unit)}"
        elif judged.flag in ARROWS:
            shown = f"{shown} {flag_texts()[judged.flag]}"
        elif judged.value.number is None and judged.value.words:
            shown = value_text(judged.value.text)
        self._mark.setText(shown)
        self._mark.setToolTip(flag_texts()[judged.flag] if judged.flag is not Flag.NONE else "")
        set_role(self._mark, COLOURS.get(judged.flag, "muted"))
