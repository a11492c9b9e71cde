"""Fields of the schedule's lists: minutes of a day, days of the week, what is shown in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.areas.appointments.form.moment import ClockField, read_clock
from clinic_desktop.areas.appointments.form.words import weekday_text
from clinic_desktop.areas.appointments.rules import DAY_MIN
from clinic_desktop.core.dates import clock_text
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.fields import Unreadable
from clinic_desktop.ui.theme import set_role

KEY = Qt.ItemDataRole.UserRole


class MinuteField(ClockField):
    """A time of day as minutes after midnight, or nothing; ``24:00`` is the end of the day."""

    def value(self) -> Any:
        """Return the minutes, or None for nothing. Raises Unreadable."""
        text = self.text().strip()
        if not text:
            return None
        if text in ("24", "24:00", "24.00"):
            return DAY_MIN
        found = read_clock(text)
        if found is None:
            raise Unreadable("not_a_time")
        return found.hour * 60 + found.minute

    def describe(self, value: Any) -> str:
        """Return minutes after midnight, or a time, as text."""
        if value is None:
            return ""
        return clock_text(value)


class WeekdaysField(QWidget):
    """Any days of the week; its value is their numbers, Monday being 0."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = []
        line = FlowLayout(spacing=6)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        for day in range(7):
            chip = QPushButton(weekday_text(day))
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setAccessibleName(weekday_text(day))
            chip.toggled.connect(self._on_toggled)
            line.addWidget(chip)
            self._chips.append(chip)
        self.setFocusProxy(self._chips[0])

    def value(self) -> tuple[int, ...]:
        """Return the chosen days."""
        return tuple(day for day, chip in enumerate(self._chips) if chip.isChecked())

    def set_value(self, value: Any) -> None:
        """Choose days."""
        for day, chip in enumerate(self._chips):
            chip.setChecked(day in value)

    def typed(self) -> Any:
        """Return the chosen days."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.set_value(typed if isinstance(typed, tuple) else ())

    def describe(self, value: Any) -> str:
        """Return days as text."""
        return ", ".join(weekday_text(day) for day in value)

    @Slot()
    def _on_toggled(self) -> None:
        self.changed.emit()


class _PartsList(QListWidget):
    """The parts of `PartsField`; Ctrl with the arrows moves the current one."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by Ctrl+Up and Ctrl+Down."""
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.moved.emit(steps[event.key()])
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the entries out by the style sheet, which knows them from now on."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()


class PartsField(QWidget):
    """What is shown and in which order: marked entries of a list; its value is their keys."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = dict(choices)
        self.list = _PartsList()
        self.list.setFixedHeight(round(self.fontMetrics().height() * 1.9) * rows)
        self.up, self.down = QPushButton("↑"), QPushButton("↓")
        column = QVBoxLayout()
        column.setSpacing(6)
        for button, text in ((self.up, self.tr("Move up")), (self.down, self.tr("Move down"))):
            button.setAutoDefault(False)
            button.setAccessibleName(text)
            button.setFixedWidth(max(36, button.sizeHint().width()))
            column.addWidget(button)
        self.up.setToolTip(self.tr("Move up (Ctrl+↑)"))
        self.down.setToolTip(self.tr("Move down (Ctrl+↓)"))
        column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.list, 1)
        line.addLayout(column)
        self.setFocusProxy(self.list)
        self._show(())
        self.list.itemChanged.connect(self._on_changed)
        self.list.moved.connect(self._move)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def setAccessibleName(self, name: str) -> None:
        """Name the list, too."""
        super().setAccessibleName(name)
        self.list.setAccessibleName(name)

    def value(self) -> tuple[str, ...]:
        """Return the keys of the marked entries, in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked)

    def set_value(self, value: Any) -> None:
        """Mark entries and put them first, in that order."""
        if tuple(value) != self.value():
            self._show(tuple(value))
            self.changed.emit()

    def typed(self) -> Any:
        """Return the value as it stands."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.set_value(typed if isinstance(typed, tuple) else ())

    def describe(self, value: Any) -> str:
        """Return the entries' texts on one line."""
        return ", ".join(self._texts.get(key, key) for key in value)

    def _show(self, marked: tuple[str, ...]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for key in (*marked, *(key for key in self._texts if key not in marked)):
            if key not in self._texts:
                continue
            item = QListWidgetItem(self._texts[key])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in marked else Qt.CheckState.Unchecked)
            item.setData(KEY, key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    @Slot(int)
    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + step < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)
        self.changed.emit()

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
