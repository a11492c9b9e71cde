"""The field that says how an appointment repeats, in a form's own words, as RFC 5545 writes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.form.words import repeat_text, weekday_text
from clinic_desktop.areas.appointments.rules.repeat import Frequency, Repeat, read_rule, write_rule
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.fields import ChoiceField, DateField, OptionalWholeField, Unreadable
from clinic_desktop.ui.theme import set_role

USUAL_COUNT = 5


class RepeatField(QWidget):
    """Every so many days, weeks or months; its value is the rule, empty for an appointment that stands alone."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foreign = ""
        self.frequency = ChoiceField(
            [
                (Frequency.ONCE, self.tr("Does not repeat")),
                (Frequency.DAILY, self.tr("Every day or every few days")),
                (Frequency.WEEKLY, self.tr("Every week or every few weeks")),
                (Frequency.MONTHLY, self.tr("Every month or every few months")),
            ]
        )
        self.every = OptionalWholeField()
        self.every.set_value(1)
        self.every.setMaximumWidth(70)
        self.ending = ChoiceField([(True, self.tr("so many times")), (False, self.tr("until the day"))])
        self.count = OptionalWholeField()
        self.count.set_value(USUAL_COUNT)
        self.count.setMaximumWidth(70)
        self.until = DateField(today)
        self.until.setMaximumWidth(140)
        self._every_label, self._words = QLabel(self.tr("every")), QLabel()
        set_role(self._words, "muted")
        self._days = [self._day_chip(day) for day in range(7)]
        self._build()
        for part in (self.frequency, self.every, self.ending, self.count, self.until):
            part.changed.connect(self._on_changed)
        self._follow()

    def _day_chip(self, day: int) -> QPushButton:
        chip = QPushButton(weekday_text(day))
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        chip.setAccessibleName(weekday_text(day))
        chip.toggled.connect(self._on_changed)
        return chip

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.frequency, 1)
        first.addWidget(self._every_label)
        first.addWidget(self.every)
        self._week = QWidget()
        days = FlowLayout(spacing=6)
        days.setContentsMargins(0, 0, 0, 0)
        self._week.setLayout(days)
        for chip in self._days:
            days.addWidget(chip)
        self._end = QWidget()
        last = QHBoxLayout(self._end)
        last.setContentsMargins(0, 0, 0, 0)
        last.setSpacing(8)
        last.addWidget(self.ending)
        last.addWidget(self.count)
        last.addWidget(self.until)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        for part in (self._week, self._end, self._words):
            column.addWidget(part)

    def setAccessibleName(self, name: str) -> None:
        """Name the parts, too."""
        super().setAccessibleName(name)
        self.frequency.setAccessibleName(name)
        self.every.setAccessibleName(self.tr("Every how many"))
        self.ending.setAccessibleName(self.tr("How it ends"))
        self.count.setAccessibleName(self.tr("How many times"))
        self.until.setAccessibleName(self.tr("Last day"))

    def setFocus(self, *args: Any) -> None:
        """Begin with how often."""
        self.frequency.setFocus(*args)

    def value(self) -> str:
        """Return the rule. Raises Unreadable."""
        if self._foreign:
            return self._foreign
        frequency = self.frequency.value()
        if frequency is Frequency.ONCE:
            return ""
        every = self.every.value()
        if not every:
            raise Unreadable("not_a_number")
        count = self.count.value() if self.ending.value() else None
        until = None if self.ending.value() else self.until.value()
        if not count and until is None:
            raise Unreadable("required")
        days = tuple(number for number, chip in enumerate(self._days) if chip.isChecked())
        return write_rule(
            Repeat(frequency, every, days if frequency is Frequency.WEEKLY else (), count, until)
        )

    def set_value(self, value: Any) -> None:
        """Show a rule; one that says more than the field can is kept as it is."""
        repeat = read_rule(value)
        self._foreign = value if repeat is None else ""
        shown = repeat or Repeat()
        self.frequency.set_value(shown.frequency)
        self.every.set_value(shown.every)
        self.ending.set_value(shown.until is None)
        if shown.count is not None:
            self.count.set_value(shown.count)
        self.until.set_value(shown.until)
        for number, chip in enumerate(self._days):
            chip.setChecked(number in shown.weekdays)
        self._follow()

    def typed(self) -> Any:
        """Return everything as it stands."""
        return (
            self._foreign,
            self.frequency.typed(),
            self.every.typed(),
            tuple(chip.isChecked() for chip in self._days),
            self.ending.typed(),
            self.count.typed(),
            self.until.typed(),
        )

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        if not isinstance(typed, tuple) or len(typed) != 7:
            return
        self._foreign = typed[0]
        self.frequency.retype(Frequency(typed[1]))
        self.every.retype(typed[2])
        for chip, on in zip(self._days, typed[3], strict=False):
            chip.setChecked(on is True)
        self.ending.retype(typed[4])
        self.count.retype(typed[5])
        self.until.retype(typed[6])
        self._follow()

    def describe(self, value: Any) -> str:
        """Return a rule in words."""
        return repeat_text(read_rule(value)) or str(value)

    def _follow(self) -> None:
        frequency = self.frequency.value()
        repeats = frequency is not Frequency.ONCE and not self._foreign
        for part in (self._every_label, self.every, self._end):
            part.setVisible(repeats)
        self._week.setVisible(repeats and frequency is Frequency.WEEKLY)
        self.count.setVisible(bool(self.ending.value()))
        self.until.setVisible(not self.ending.value())
        try:
            text = self.describe(self.value())
        except Unreadable:
            text = ""
        self._words.setText(text)
        self._words.setVisible(bool(text))

    def _on_changed(self) -> None:
        self._follow()
        self.changed.emit()
