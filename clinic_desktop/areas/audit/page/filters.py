"""What the journal is narrowed to: who, what, from which day to which, whose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from clinic_desktop.areas.audit.rows import JournalFilters, Person
from clinic_desktop.areas.audit.subjects import SUBJECTS
from clinic_desktop.areas.audit.texts import table_text
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.fields.text import DateField, Unreadable
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.theme import set_role

TYPING_MS = 300


class FilterBar(QWidget):
    """The fields of a filter.

    Signals:
        changed: the filter is another one now; a day that can't be read counts as none.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """``today`` tells the day it is at the clinic."""
        super().__init__(parent)
        self._today = today
        self.who, self.table = QComboBox(), QComboBox()
        self.since, self.until = DateField(today), DateField(today)
        self.text = QLineEdit()
        self.text.setClearButtonEnabled(True)
        self._labels = [QLabel() for _ in range(5)]
        self._people: tuple[Person, ...] = ()
        line = FlowLayout(spacing=8)
        self.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        fields = (self.text, self.who, self.table, self.since, self.until)
        names = ("journal_text", "journal_who", "journal_table", "journal_since", "journal_until")
        for name, caption, field in zip(names, self._labels, fields, strict=True):
            field.setObjectName(name)
            caption.setBuddy(field)
            set_role(caption, "muted")
            field.setMinimumWidth(130)
            field.setMaximumWidth(220)
            together = QWidget()
            column = QVBoxLayout(together)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(caption)
            column.addWidget(field)
            line.addWidget(together)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.changed)
        for combo in (self.who, self.table):
            combo.currentIndexChanged.connect(self._on_chosen)
        for typed in (self.text, self.since, self.until):
            typed.textChanged.connect(self._on_typed)
        self.retranslate()

    def filters(self, zone: str) -> JournalFilters:
        """Return the filter; days are those of the clinic's zone."""
        until = _day(self.until)
        return JournalFilters(
            who=self.who.currentData(),
            table=self.table.currentData() or "",
            since=_midnight(_day(self.since), zone),
            until=_midnight(until + timedelta(days=1) if until else None, zone),
            text=self.text.text(),
        )

    def set_people(self, people: tuple[Person, ...]) -> None:
        """Offer everybody who has acted; the chosen one stays chosen."""
        self._people = people
        self._offer(self.who, [(person.id, person.name) for person in people])

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = (
            self.tr("Patient, owner, manipulation"),
            self.tr("Who"),
            self.tr("What about"),
            self.tr("From day"),
            self.tr("To day"),
        )
        fields = (self.text, self.who, self.table, self.since, self.until)
        for caption, field, text in zip(self._labels, fields, texts, strict=True):
            caption.setText(text)
            field.setAccessibleName(text)
        for field in (self.since, self.until):
            field.setPlaceholderText(format_date(self._today()))
        self.set_people(self._people)
        self._offer(self.table, [(table, table_text(table)) for table in SUBJECTS])

    def _offer(self, combo: QComboBox, choices: list[tuple[object, str]]) -> None:
        chosen = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(self.tr("All"), None)
        for value, text in choices:
            combo.addItem(text, value)
            if value == chosen:
                combo.setCurrentIndex(combo.count() - 1)
        combo.blockSignals(False)

    def _on_chosen(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def _on_typed(self) -> None:
        self._timer.start(TYPING_MS)


def _day(field: DateField) -> date | None:
    try:
        return field.value()
    except Unreadable:
        return None


def _midnight(day: date | None, zone: str) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), ZoneInfo(zone))
