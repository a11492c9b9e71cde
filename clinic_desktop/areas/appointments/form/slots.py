"""The search for a free time: how long, with whom, in which days and hours; arrows and Enter take one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.areas.appointments.form.moment import ClockField, DayField
from clinic_desktop.areas.appointments.form.times import FreeTimes
from clinic_desktop.areas.appointments.form.words import weekday_text
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.rows import FreeSlot, ResourceRow, SlotSearch
from clinic_desktop.areas.appointments.rules import search_problems
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.actions import add_lock_key, make_primary
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.body import FormBody
from clinic_desktop.ui.forms.fields import ChecksField, ChoiceField, OptionalWholeField, Unreadable
from clinic_desktop.ui.theme import set_role

TYPED_MS = 200
FIELDS_WIDTH = 400


class SlotWindow(QDialog):
    """Looks for a free time, anew with every change of what is wanted.

    Signals:
        taken: ``(FreeSlot, minutes)`` the time that was chosen, and how long it was looked for.
    """

    taken = Signal(object, int)

    def __init__(
        self,
        context: AppContext,
        resources: Sequence[ResourceRow],
        search: SlotSearch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("slot_window")
        self.setWindowTitle(self.tr("Find a free time"))
        self.context = context
        self._zone = context.conventions.time_zone
        self._wanted = search
        self._body = FormBody()
        self.times = FreeTimes()
        self.times.taken.connect(self._on_taken)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._add_fields(resources)
        self._fill(search)
        self._body.changed.connect(self._on_changed)
        self._build()
        self.resize(880, 600)
        self._body.fields["length_min"].setFocus()
        self._look()

    def _add_fields(self, resources: Sequence[ResourceRow]) -> None:
        doctors = [(str(row.id), row.name) for row in resources if row.kind is ResourceKind.DOCTOR]
        others = [(row.id, row.name) for row in resources if row.kind is not ResourceKind.DOCTOR]
        days = [(str(day), weekday_text(day)) for day in range(7)]
        add = self._body.add_field
        add("length_min", self.tr("How long, minutes"), OptionalWholeField())
        add("resource_id", self.tr("Room or equipment"), ChoiceField([(None, "—"), *others]))
        add("first_on", self.tr("From the day"), DayField(self._today))
        add("last_on", self.tr("To the day"), DayField(self._today))
        add("from_min", self.tr("Not before"), ClockField(), hint="08:00")
        add("to_min", self.tr("Not after"), ClockField(), hint="20:00")
        add("doctor_ids", self.tr("Doctors"), ChecksField(doctors), wide=True)
        add("weekdays", self.tr("Days of the week"), ChecksField(days), wide=True)
        hint = QLabel(self.tr("Nothing ticked: any will do."))
        hint.setWordWrap(True)
        set_role(hint, "muted")
        self._body.add_widget(hint)
        self._body.finish()

    def _fill(self, search: SlotSearch) -> None:
        fields = self._body.fields
        fields["length_min"].set_value(search.length_min)
        fields["resource_id"].set_value(search.resource_id)
        fields["first_on"].set_value(search.first_on)
        fields["last_on"].set_value(search.last_on)
        fields["doctor_ids"].set_value("|".join(map(str, search.doctor_ids)))
        fields["weekdays"].set_value("|".join(map(str, search.weekdays)))

    def _build(self) -> None:
        buttons = QDialogButtonBox()
        take, close = QPushButton(self.tr("Take this time")), QPushButton(self.tr("Close"))
        take.setObjectName("take")
        take.setToolTip(self.tr("Take this time (Ctrl+Enter)"))
        close.setObjectName("close")
        close.setToolTip(self.tr("Close (Esc)"))
        make_primary(take)
        take.setDefault(True)
        take.clicked.connect(self._on_take)
        close.clicked.connect(self.reject)
        for button, role in (
            (take, QDialogButtonBox.ButtonRole.ActionRole),
            (close, QDialogButtonBox.ButtonRole.RejectRole),
        ):
            button.setAccessibleName(button.text())
            buttons.addButton(button, role)
        self._body.setMinimumWidth(FIELDS_WIDTH)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self._body, 1)
        middle.addWidget(self.times, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addWidget(buttons)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_take)
        add_lock_key(self, self.context.lock)

    def search(self) -> SlotSearch | None:
        """Return what is looked for, or None while something can't be read."""
        fields = self._body.fields
        try:
            length, earliest, latest = (fields[n].value() for n in ("length_min", "from_min", "to_min"))
            first, last = fields["first_on"].value(), fields["last_on"].value()
        except Unreadable:
            return None
        if not length or first is None or last is None:
            return None
        return SlotSearch(
            length,
            first,
            last,
            doctor_ids=_numbers(fields["doctor_ids"].value()),
            resource_id=fields["resource_id"].value(),
            weekdays=_numbers(fields["weekdays"].value()),
            from_min=_minutes(earliest, 0),
            to_min=_minutes(latest, 24 * 60),
            limit=self._wanted.limit,
        )

    def _on_changed(self) -> None:
        self._timer.start(TYPED_MS)

    def _look(self) -> None:
        search = self.search()
        problems = search_problems(search) if search is not None else self._body.unreadable()
        self._body.mark(problems)
        if search is None or problems:
            self.times.show_slots((), self._zone, utc_now())
            return
        self.times.look(self.context, search)

    def _on_take(self) -> None:
        slot = self.times.current()
        if slot is not None:
            self._on_taken(slot)

    def _on_taken(self, slot: FreeSlot) -> None:
        search = self.search()
        length = (slot.ends_at - slot.starts_at).total_seconds() // 60
        self.taken.emit(slot, search.length_min if search is not None else int(length))
        self.accept()

    def _today(self) -> date:
        return utc_now().astimezone(ZoneInfo(self._zone)).date()


def _numbers(keys: str) -> tuple[int, ...]:
    return tuple(int(key) for key in keys.split("|") if key)


def _minutes(moment: Any, missing: int) -> int:
    return missing if moment is None else moment.hour * 60 + moment.minute
