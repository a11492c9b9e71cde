"""The field of what to beware of: warnings of an animal, each to be ticked as read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from clinic_desktop.areas.pets.rows import AlertRow
from clinic_desktop.areas.pets.rules import must_be_acknowledged
from clinic_desktop.areas.pets.texts import alert_texts
from clinic_desktop.ui.theme import set_role


class AlertsField(QFrame):
    """What to beware of, each to be ticked as read; its value has the ids of what is ticked."""

    ROLE: ClassVar[str] = "strip"
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, self.ROLE)
        self._boxes: dict[int, QCheckBox] = {}
        self._alerts: tuple[AlertRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(4)

    def offer(self, alerts: Sequence[AlertRow], along: Sequence[tuple[str, AlertRow]] = ()) -> None:
        """Show alerts of the patient, and with their names those of who comes along; what was ticked stays so."""
        ticked = self.value()
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        kinds = alert_texts()
        shown = [*(("", alert) for alert in alerts), *along]
        self._alerts, self._boxes = tuple(alert for _, alert in shown), {}
        for name, alert in shown:
            parts = (name, kinds[alert.kind], " ".join(alert.text.split()))
            text = "⚠ " + ": ".join(part for part in parts if part)
            box = QCheckBox(text.replace("&", "&&"))
            box.setAccessibleName(text)
            box.setChecked(alert.id in ticked)
            box.toggled.connect(self._on_toggled)
            self._column.addWidget(box)
            self._boxes[alert.id] = box

    def value(self) -> tuple[int, ...]:
        """Return what is ticked."""
        return tuple(alert_id for alert_id, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        """Tick some."""
        for alert_id, box in self._boxes.items():
            box.setChecked(alert_id in value)

    def typed(self) -> Any:
        """Return what is ticked."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.set_value(typed if isinstance(typed, tuple) else ())

    def describe(self, value: Any) -> str:
        """Return the texts of some."""
        return "; ".join(box.text() for alert_id, box in self._boxes.items() if alert_id in value)

    @property
    def unread(self) -> AlertRow | None:
        """Return the first of those that must be read and isn't ticked yet, or None."""
        unread = (
            row
            for row in self._alerts
            if must_be_acknowledged(row.kind, row.level) and row.id not in self.value()
        )
        return next(unread, None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to beware of."""
        return not self._boxes

    def setFocus(self, *args: Any) -> None:
        """Begin at the first one that isn't ticked."""
        box = next((box for box in self._boxes.values() if not box.isChecked()), None)
        if box is not None:
            box.setFocus()

    def _on_toggled(self) -> None:
        self.changed.emit()
