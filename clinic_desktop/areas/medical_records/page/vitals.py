"""The tab of weight and vital signs: one sign at a time as a chart, and every measuring below it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from clinic_desktop.areas.medical_records import queries
from clinic_desktop.areas.medical_records.page.vitals_chart import ChartMark, ChartPoint, VitalsChart
from clinic_desktop.areas.medical_records.rows import MeasuringHistory
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.visits.form.measure import MeasureForm
from clinic_desktop.areas.visits.kinds import VitalSign
from clinic_desktop.areas.visits.rows import VISITS_VITALS
from clinic_desktop.areas.visits.rules import Standing, standing
from clinic_desktop.areas.visits.rules.vitals import FIELDS
from clinic_desktop.areas.visits.texts import ARROWS, measured_text, sign_texts
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.actions import label, make_action, repaint
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_decimal, format_moment, format_weight
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role


class VitalsPanel(Panel):
    """Weight, temperature, pulse and respiration of the patient on the card."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"vital_signs", "pet_weights", "visits", "manipulation_facts", "vital_ranges"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self._history: MeasuringHistory | None = None
        self.measure_action = make_action(
            self, "measure", self._on_measure, shortcut="Ctrl+Shift+M", glyph="status"
        )
        self.measure_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        context.rights.guard(self.measure_action, VISITS_VITALS)
        self.chips = Chips((None, *VitalSign))
        self.chips.chosen.connect(self._show)
        self.chart = VitalsChart()
        self._legend, self._empty = QLabel(), QLabel()
        for text in (self._legend, self._empty):
            text.setWordWrap(True)
            set_role(text, "muted")
        self.list = LineList("measurings", lead_width=130)
        frame = QFrame()
        set_role(frame, "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 12, 14, 8)
        for widget in (self.chips, self.chart, self._legend, self._empty):
            inside.addWidget(widget)
        inside.addWidget(self.list, 1)
        inside.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.retranslate()

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Measurements")

    def rare_actions(self) -> tuple[QAction, ...]:
        """Return the action that measures."""
        return (self.measure_action,)

    def show_record(self, card: Any) -> None:
        """Show a patient's measurings."""
        if self._card is None or card is None or self._card.id != card.id:
            self._history = None
            self._card = card
            self._show()
        self._card = card
        self.reload()

    def reload(self) -> None:
        """Read them again; a hidden tab waits until it is shown."""
        if self._card is None:
            return
        if not self.isVisible():
            self._stale = True
            return
        pet_id = self._card.id
        self.context.runner.query(
            self, lambda work: queries.measuring_history(work, pet_id), then=self._on_history, key="vitals"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.measure_action, self.tr("Measure"))
        self.chips.set_texts([self.tr("Weight, kg"), *sign_texts().values()])
        self._legend.setText(self.tr("▲ visit   ■ drug given   band: normal for the species"))
        self._empty.setText(
            self.tr("Nothing measured yet. Ctrl+Shift+M records vital signs, Ctrl+G a weight.")
        )
        self.list.setAccessibleName(self.tr("Measurements"))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        repaint(self.measure_action)
        self.chart.update()

    def _on_history(self, history: MeasuringHistory) -> None:
        self._history = history
        self._show()

    def _show(self) -> None:
        history = self._history
        sign: VitalSign | None = self.chips.value
        points = self._points(history, sign) if history else []
        band = None
        if history is not None and sign is not None:
            known = next((row for row in history.ranges if row.sign is sign), None)
            band = (_shown(sign, known.low), _shown(sign, known.high)) if known else None
        marks = (
            [ChartMark(self._local(m.at), m.kind, name_of(m.text)) for m in history.marks] if history else []
        )
        name = sign_texts()[sign] if sign else self.tr("Weight, kg")
        self.chart.show_values(name, points, band, marks)
        lines = self._lines(history) if history else []
        self.list.set_lines(lines)
        self.list.setVisible(bool(lines))
        self.chart.setVisible(bool(lines))
        self._legend.setVisible(bool(lines))
        self._empty.setVisible(not lines)

    def _local(self, moment: datetime) -> datetime:
        """Return a moment by the clinic's clock: the chart tells its day."""
        return moment.astimezone(ZoneInfo(self.context.conventions.time_zone))

    def _points(self, history: MeasuringHistory, sign: VitalSign | None) -> list[ChartPoint]:
        if sign is None:
            return [
                ChartPoint(self._local(w.measured_at), w.grams / 1000, format_weight(w.grams))
                for w in history.weights
            ]
        found = []
        for row in history.vitals:
            value = getattr(row.vitals, FIELDS[sign])
            if value is not None:
                judged = standing(sign, value, history.ranges)
                shown = _shown(sign, value)
                text = format_decimal(Decimal(str(shown))) + ARROWS[judged]
                found.append(
                    ChartPoint(self._local(row.measured_at), shown, text, judged is not Standing.NORMAL)
                )
        return found

    def _lines(self, history: MeasuringHistory) -> list[Line]:
        zone, now = self.context.conventions.time_zone, utc_now()
        held = {row.measured_at for row in history.vitals if row.vitals.grams is not None}
        entries = [
            (row.measured_at, measured_text(row.vitals, history.ranges), row.measured_by, ("vitals", row.id))
            for row in history.vitals
        ]
        entries += [
            (row.measured_at, format_weight(row.grams), "", ("weight", row.id))
            for row in history.weights
            if row.measured_at not in held
        ]
        return [
            Line(key, "weight", text, second=who, lead=format_moment(at, zone, now))
            for at, text, who, key in sorted(entries, key=lambda entry: entry[0], reverse=True)
        ]

    def _on_measure(self) -> None:
        card = self._card
        if card is None:
            return
        pet_id = card.id
        self.context.runner.query(
            self,
            lambda work: queries.measuring_history(work, pet_id),
            then=lambda history: MeasureForm(
                self.context, card, history.ranges, self, species=history.species
            ).open(),
            key="measure",
        )


def _shown(sign: VitalSign, value: int) -> float:
    return value / 10 if sign is VitalSign.TEMPERATURE else float(value)
