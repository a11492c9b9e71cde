"""The head of the schedule: which day, whose, and how it is shown."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.areas.appointments.page.day_popup import DayPopup
from clinic_desktop.areas.appointments.rows import ResourceRow
from clinic_desktop.ui.actions import Action, MenuButton, label, make_action, repaint
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.labels import plain


class Mode(enum.StrEnum):
    """What the schedule shows."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ROOMS = "rooms"


CHIP_GAP, GAP = 6, 10
SHORTEST_NAME = 8
"""So many letters of a doctor's name are seen at least, where there is little room."""
NAME_AIR = 6
MODE_KEYS = {Mode.DAY: "Ctrl+1", Mode.WEEK: "Ctrl+2", Mode.MONTH: "Ctrl+3", Mode.ROOMS: "Ctrl+4"}


class IconButton(QPushButton):
    """A button that shows only the icon of its action; its name and keys are in the tooltip."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setAutoDefault(False)
        self.setObjectName(f"{action.objectName()}_button")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """As high as other buttons, and nearly square."""
        height = self.fontMetrics().height() + 14
        return QSize(height + 6, height)

    def _follow(self) -> None:
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())


class NameBox(QComboBox):
    """A choice of people that shows by dots that a name is cut short."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and as much of the name as there is room for."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - NAME_AIR
        )
        option.currentText = text
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ScheduleHeader(QWidget):
    """Says what is shown; the page decides what to read.

    Signals:
        stepped: ``(steps)`` one day, week or month on or back; 0 is today.
        day_taken: ``(date)`` from the calendar.
        mode_taken: ``(Mode)``.
        whose_taken: ``(resource id or None)`` the week or month of one doctor.
    """

    stepped = Signal(int)
    day_taken = Signal(object)
    mode_taken = Signal(object)
    whose_taken = Signal(object)

    def __init__(self, page: QWidget, menu: Sequence[QAction], today: date) -> None:
        """The actions belong to ``page``, so that their keys work wherever its focus is."""
        super().__init__(page)
        self._day = today
        self._titles = ("", "")
        self.back_action = make_action(
            page, "schedule_back", self._on_back, shortcut="Alt+Left", glyph="previous"
        )
        self.on_action = make_action(page, "schedule_on", self._on_on, shortcut="Alt+Right", glyph="next")
        self.today_action = make_action(page, "schedule_today", self._on_today, shortcut="Ctrl+T")
        self.calendar_action = make_action(
            page, "schedule_calendar", self.open_calendar, shortcut="Ctrl+G", glyph="heads"
        )
        self.mode_actions: dict[Mode, Action] = {}
        for mode, keys in MODE_KEYS.items():
            action = make_action(page, f"schedule_{mode}", self._on_mode_key, shortcut=keys)
            action.setData(mode)
            self.mode_actions[mode] = action
        self.title = plain("title")
        self.title.setObjectName("schedule_title")
        self.title.setWordWrap(False)
        self.summary = plain("muted")
        self.summary.setObjectName("schedule_summary")
        self.summary.setWordWrap(False)
        self.whose = NameBox()
        self.whose.setObjectName("schedule_whose")
        self.whose.setMinimumContentsLength(SHORTEST_NAME)
        self.whose.activated.connect(self._on_whose)
        self.modes = Chips(tuple(Mode))
        chips = self.modes.layout()
        assert chips is not None
        chips.setContentsMargins(0, 0, 0, 0)
        self.modes.chosen.connect(self.mode_taken)
        self.menu_button = MenuButton("schedule_menu", menu)
        self._today_button = QPushButton()
        self._today_button.setObjectName("schedule_today_button")
        self._today_button.setAutoDefault(False)
        self._today_button.clicked.connect(self.today_action.trigger)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.summary)
        self._left, self._right = QWidget(), QWidget()
        left, right = QHBoxLayout(self._left), QHBoxLayout(self._right)
        for row in (left, right):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
        for button in (
            IconButton(self.back_action),
            self._today_button,
            IconButton(self.on_action),
            IconButton(self.calendar_action),
        ):
            left.addWidget(button)
        left.addSpacing(6)
        left.addLayout(names)
        left.addStretch(1)
        for widget in (self.whose, self.modes, self.menu_button):
            right.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(GAP)
        self._below = True
        self._arrange()

    def show_day(self, day: date, title: str, brief: str, summary: str) -> None:
        """Say which day is shown; in ``brief`` where its whole title has no room."""
        self._day, self._titles = day, (title, brief)
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        self._arrange()

    def show_mode(self, mode: Mode) -> None:
        """Say what is shown."""
        if self.modes.value is not mode:
            self.modes.choose(mode)
        self.whose.setVisible(mode in (Mode.WEEK, Mode.MONTH))
        self._arrange()

    def show_whose(self, doctors: Sequence[ResourceRow], chosen: int | None, *, everybody: bool) -> None:
        """Offer the doctors whose week or month may be shown."""
        self.whose.clear()
        if everybody:
            self.whose.addItem(self.tr("All doctors"), None)
        for row in doctors:
            self.whose.addItem(row.name, row.id)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what doesn't fit beside the title below it: nothing is cut, however large the text."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for both parts to stand below each other."""
        left, right = self._left.sizeHint(), self._right.minimumSizeHint()
        height = left.height() + (right.height() + 6 if self._below else 0)
        return QSize(min(left.width(), right.width()), height)

    def _arrange(self) -> None:
        whole, brief = self._titles
        beside = self._right.minimumSizeHint().width() + GAP
        below = self._width_of(brief) + beside > self.width()
        if self._width_of(whole) + (0 if below else beside) > self.width():
            self._width_of(brief)
        self.title.setToolTip(whole if self.title.text() != whole else "")
        if below != self._below or not self._grid.count():
            self._below = below
            place = (1, 0, 1, 2) if below else (0, 1, 1, 1)
            side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(self._left, 0, 0, 1, 2 if below else 1)
            self._grid.addWidget(self._right, *place, side | Qt.AlignmentFlag.AlignVCenter)
            self.updateGeometry()

    def _width_of(self, title: str) -> int:
        """Show a title, and return how wide the left part is with it."""
        self.title.setText(title)
        inside = self._left.layout()
        assert inside is not None
        # The names are laid out one within the other: only this reckons with a text of just now.
        inside.activate()
        return self._left.sizeHint().width()

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.back_action, self.tr("Back"))
        label(self.on_action, self.tr("Forward"))
        label(self.today_action, self.tr("Today"))
        label(self.calendar_action, self.tr("Choose a day"))
        texts = {
            Mode.DAY: self.tr("Day"),
            Mode.WEEK: self.tr("Week"),
            Mode.MONTH: self.tr("Month"),
            Mode.ROOMS: self.tr("Rooms"),
        }
        for mode, action in self.mode_actions.items():
            label(action, texts[mode])
        self.modes.set_texts([texts[mode] for mode in Mode])
        # Side by side in one row: the chips must not wrap under each other.
        chips = self.modes.findChildren(QPushButton)
        widths = [max(chip.minimumWidth(), chip.sizeHint().width()) for chip in chips]
        self.modes.setMinimumWidth(sum(widths) + CHIP_GAP * (len(chips) - 1))
        self._today_button.setText(self.today_action.text())
        self._today_button.setToolTip(self.today_action.toolTip())
        self._today_button.setAccessibleName(self.today_action.text())
        self.menu_button.set_label(self.tr("View"))
        self.whose.setAccessibleName(self.tr("Whose schedule"))
        self.whose.setToolTip(self.tr("Whose schedule"))
        self._arrange()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.back_action, self.on_action, self.calendar_action):
            repaint(action)

    def open_calendar(self) -> None:
        """Offer a day to go to."""
        popup = DayPopup(self._day, self)
        popup.taken.connect(self.day_taken)
        popup.move(self.title.mapToGlobal(QPoint(0, self.title.height() + 4)))
        popup.show()
        popup.calendar.setFocus()

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_on(self) -> None:
        self.stepped.emit(1)

    def _on_today(self) -> None:
        self.stepped.emit(0)

    def _on_mode_key(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.modes.choose(Mode(sender.data()))

    @Slot(int)
    def _on_whose(self, index: int) -> None:
        self.whose_taken.emit(self.whose.currentData())
