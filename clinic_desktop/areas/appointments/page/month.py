"""The overview of a month: how full each day is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from clinic_desktop.areas.appointments.page.canvas.ground import hatch_brush
from clinic_desktop.areas.appointments.rows import MonthDay
from clinic_desktop.areas.appointments.texts import Counts
from clinic_desktop.ui.i18n import format_day_in_words, translate
from clinic_desktop.ui.tables.keys import is_free_typing
from clinic_desktop.ui.theme import Theme

DayRole = int(Qt.ItemDataRole.UserRole)
TodayRole = DayRole + 1
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WEEK = 7
BAR = 6


def fill_text(day: MonthDay) -> str:
    """Return how much of a day's work is booked: ``5 of 8 h``."""
    if not day.worked_min:
        return day.off_reason or translate("Month", "nobody works")
    return translate("Month", "{booked} of {worked} h").format(
        booked=round(day.booked_min / 60), worked=round(day.worked_min / 60)
    )


class MonthModel(QAbstractTableModel):
    """Weeks as rows, weekdays as columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[MonthDay, ...] = ()
        self._before = 0
        self.today: date | None = None

    def set_days(self, days: Sequence[MonthDay], today: date) -> None:
        """Show a month, from its first day to its last."""
        self.today = today
        self.beginResetModel()
        self._days = tuple(days)
        self._before = days[0].day.weekday() if days else 0
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many weeks the month touches."""
        return 0 if parent.isValid() else -(-(self._before + len(self._days)) // WEEK)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the days of a week."""
        return 0 if parent.isValid() else WEEK

    def day_at(self, index: Index) -> MonthDay | None:
        """Return the day of a cell; None before the first and after the last."""
        number = index.row() * WEEK + index.column() - self._before
        return self._days[number] if index.isValid() and 0 <= number < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day."""
        number = (day - self._days[0].day).days + self._before if self._days else -1
        return self.index(number // WEEK, number % WEEK) if number >= 0 else ROOT

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days of other months can't be chosen."""
        return super().flags(index) if self.day_at(index) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the day (`DayRole`) or what a screen reader and a tooltip say of it."""
        day = self.day_at(index)
        if role == DayRole:
            return day
        if role == TodayRole:
            return day is not None and day.day == self.today
        said = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if day is None or role not in said:
            return None
        name = format_day_in_words(day.day)
        if day.day == self.today:
            name = translate("Month", "{day}, today").format(day=name)
        parts = [name, Counts().appointments(day.appointments), fill_text(day)]
        if day.off_reason and day.worked_min:
            parts.append(day.off_reason)
        return ", ".join(parts)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the weekdays."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QLocale().dayName(section + 1, QLocale.FormatType.ShortFormat)
        return None


class MonthDelegate(QStyledItemDelegate):
    """Paints a day: its number, how many come, and a bar of how full it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        colours = Theme.current.colours
        day: MonthDay | None = index.data(DayRole)
        rect = option.rect
        painter.save()
        if day is None or not day.worked_min:
            painter.fillRect(rect, hatch_brush())
        painter.setPen(QColor(colours["border"]))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if day is not None:
            self._day(painter, option, day, is_today=index.data(TodayRole))
        painter.restore()

    def _day(self, painter: QPainter, option: QStyleOptionViewItem, day: MonthDay, *, is_today: bool) -> None:
        colours, rect = Theme.current.colours, option.rect
        metrics = option.fontMetrics
        inside = rect.adjusted(10, 8, -10, -10)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(0, 0, -1, -1), QColor(colours["tint"]))
            painter.setPen(QColor(colours["accent"]))
            painter.drawRect(rect.adjusted(0, 0, -2, -2))
            painter.drawRect(rect.adjusted(1, 1, -3, -3))
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        height = metrics.height()
        number = QRect(
            inside.left(), inside.top(), QFontMetrics(bold).horizontalAdvance(str(day.day.day)), height
        )
        painter.setPen(QColor(colours["text" if day.worked_min or day.appointments else "muted"]))
        if is_today:
            self._pill(painter, number.adjusted(-7, -3, 7, 3))
            painter.setPen(QColor(colours["surface"]))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), str(day.day.day))
        painter.setFont(option.font)
        painter.setPen(QColor(colours["text"]))
        if day.appointments:
            painter.drawText(
                inside, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight), str(day.appointments)
            )
        if inside.height() < 2 * height + BAR + 4:
            return
        painter.setPen(QColor(colours["muted"]))
        told = QRect(inside.left(), inside.bottom() - BAR - height - 2, inside.width(), height)
        shown = metrics.elidedText(fill_text(day), Qt.TextElideMode.ElideRight, told.width())
        painter.drawText(told, int(Qt.AlignmentFlag.AlignLeft), shown)
        if day.worked_min:
            bar = QRect(inside.left(), inside.bottom() - BAR, inside.width(), BAR)
            painter.fillRect(bar, QColor(colours["border"]))
            share = min(1.0, day.booked_min / day.worked_min)
            # Overfull is told by the text, too: more hours booked than worked.
            ink = colours["danger" if day.booked_min > day.worked_min else "accent"]
            bar.setWidth(round(bar.width() * share))
            painter.fillRect(bar, QColor(ink))

    def _pill(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Theme.current.colours["accent"]))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.restore()


class MonthView(QTableView):
    """The month; Enter or a double click opens a day.

    Signals:
        day_opened: ``(date)``.
        months_wanted: ``(months)`` forward or backward; 0 is today.
    """

    day_opened = Signal(object)
    months_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule_month")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.month_model = MonthModel(self)
        self.setModel(self.month_model)
        self.setItemDelegate(MonthDelegate(self))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._on_opened)

    def show_days(self, days: Sequence[MonthDay], chosen: date, today: date) -> None:
        """Show a month; the cursor stands on the chosen day, and today is marked."""
        first = days[0].day if days else chosen
        self.month_model.set_days(days, today)
        if days and first <= chosen <= first + timedelta(days=len(days) - 1):
            self.setCurrentIndex(self.month_model.index_of(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, PageUp and PageDown turn the month; letters are left to the window."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_opened(self.currentIndex())
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.months_wanted.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
            case Qt.Key.Key_Home:
                self.months_wanted.emit(0)
            case _ if is_free_typing(event):
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def _on_opened(self, index: Index) -> None:
        day = self.month_model.day_at(index)
        if day is not None:
            self.day_opened.emit(day.day)
