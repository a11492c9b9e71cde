"""A calendar to choose a day from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QToolButton, QVBoxLayout, QWidget

from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.theme import Theme, set_role, text_scale


class DayPopup(QDialog):
    """A calendar that closes when a day is taken.

    Signals:
        taken: ``(date)``.
    """

    taken = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("day_popup")
        self.setWindowTitle(self.tr("Choose a day"))
        set_role(self, "card")
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.activated.connect(self._on_taken)
        self.calendar.clicked.connect(self._on_taken)
        # Red is for danger; a free day is none.
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(Theme.current.colours["muted"]))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, quiet)
        self._name_parts()
        scale = text_scale()
        self.calendar.setMinimumSize(round(340 * scale), round(250 * scale))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.calendar)

    def _name_parts(self) -> None:
        self.calendar.setAccessibleName(self.tr("Choose a day"))
        names = {
            "qt_calendar_prevmonth": self.tr("Previous month"),
            "qt_calendar_nextmonth": self.tr("Next month"),
            "qt_calendar_monthbutton": self.tr("Month"),
            "qt_calendar_yearbutton": self.tr("Year"),
            "qt_calendar_yearedit": self.tr("Year"),
            "qt_calendar_calendarview": self.tr("Day"),
        }
        for widget in self.calendar.findChildren(QWidget):
            name = names.get(widget.objectName())
            if name:
                widget.setAccessibleName(name)
                widget.setToolTip(name)
        # Its own arrows are black, also on a dark ground.
        for name, glyph in (("qt_calendar_prevmonth", "previous"), ("qt_calendar_nextmonth", "next")):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(glyph))
        for button in self.calendar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @Slot(QDate)
    def _on_taken(self, day: QDate) -> None:
        self.taken.emit(date(day.year(), day.month(), day.day()))
        self.close()
