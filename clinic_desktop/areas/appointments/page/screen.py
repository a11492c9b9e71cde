"""The waiting room's second screen: who is called in and who waits, in large letters, without surnames."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.rows import AppointmentRow, Queues
from clinic_desktop.core.dates import clock_text, utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_day_in_words
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.shell.curtain import SHOWN_TO_ALL
from clinic_desktop.ui.theme import set_role

PLACE = "waiting_screen"
MINUTE_MS = 20_000
LINES_A_PAGE = 8
LEAST_PX = 18


class Guests(QFrame):
    """A column of animals: a picture of the kind, the name, and where to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._title, self._more = QLabel(), QLabel()
        set_role(self._more, "muted")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self._more)
        column.addStretch(1)

    def show_guests(self, title: str, rows: Sequence[AppointmentRow], more: str, size: int) -> None:
        """Show who is here; ``size`` is the height of the letters in pixels."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        self._title.setText(title)
        self._title.setFont(_font(self._title, round(size * 0.7), bold=False))
        for number, row in enumerate(rows[:LINES_A_PAGE]):
            glyph, name, room = QLabel(), QLabel(), QLabel()
            glyph.setPixmap(pixmap(row.glyph or "other", round(size * 1.1)))
            for label, text in ((name, row.pet_name or "—"), (room, row.room_name)):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setText(text)
                label.setFont(_font(label, size, bold=label is name))
            set_role(room, "success" if row.called_at is not None else "muted")
            for place, label in enumerate((glyph, name, room)):
                self._grid.addWidget(label, number, place)
                self._labels.append(label)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._more.setFont(_font(self._more, round(size * 0.6), bold=False))


class WaitingScreen(Page):
    """A window of its own for a screen that clients see.

    Signals:
        closed: the window goes.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"appointments", "schedule_resources", "pets"})

    closed = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(PLACE)
        # Clients go on to see who is next while nobody is signed in: there is nothing here to hide.
        self.setProperty(SHOWN_TO_ALL, True)
        self._waiting: tuple[AppointmentRow, ...] = ()
        self._clock, self._clinic = QLabel(), QLabel()
        self._clinic.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._clinic, "muted")
        self._hint = QLabel()
        set_role(self._hint, "muted")
        self._called, self._others = Guests(), Guests()
        head = QHBoxLayout()
        head.addWidget(self._clinic, 1)
        head.addWidget(self._clock)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self._called, 1)
        middle.addWidget(self._others, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(20)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(self._hint)
        for keys, slot in (("F11", self._on_full_screen), ("Esc", self._on_escape), ("Ctrl+W", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show)
        self._timer.start(MINUTE_MS)
        geometry = context.store.get(PLACE)
        if not (geometry and self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
            self._find_place()
        self.retranslate()

    def _find_place(self) -> None:
        # The first time: the whole of a screen that nobody works at, if there is one.
        screens, working = QApplication.screens(), QApplication.activeWindow()
        at_work = working.screen() if working is not None else QApplication.primaryScreen()
        free = free_screen([screen.geometry() for screen in screens], at_work.geometry())
        if free is None:
            self.resize(1280, 720)
            return
        self.setScreen(screens[free])
        self.setGeometry(screens[free].geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    def reload(self) -> None:
        """Read who waits."""
        zone = self.context.conventions.time_zone
        self.context.runner.query(
            self,
            lambda work: queries.get_queues(work, zone),
            then=self._on_queues,
            key="queues",
            # Clients are told nothing of a lost connection; the next change shows the room again.
            failed=lambda error: True,
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setWindowTitle(self.tr("Waiting room"))
        self.setAccessibleName(self.tr("Waiting room"))
        self._hint.setText(self.tr("F11: whole screen · Esc: back"))
        self._show()

    def repaint_icons(self) -> None:
        """Draw the pictures in the theme's colours."""
        self._show()

    def _on_queues(self, queues: Queues) -> None:
        self._waiting = queues.waiting
        self._show()

    @Slot()
    def _show(self) -> None:
        now: datetime = utc_now()
        local = now.astimezone(ZoneInfo(self.context.conventions.time_zone))
        size = max(LEAST_PX, round(self.height() / 18))
        self._clinic.setText(
            " · ".join(
                t for t in (self.context.conventions.clinic_name, format_day_in_words(local.date())) if t
            )
        )
        self._clinic.setFont(_font(self._clinic, round(size * 0.6), bold=False))
        self._clock.setText(clock_text(local))
        self._clock.setFont(_font(self._clock, round(size * 1.2), bold=True))
        called = [row for row in self._waiting if row.called_at is not None]
        others = [row for row in self._waiting if row.called_at is None]
        for guests, title, rows in (
            (self._called, self.tr("Please come in"), called),
            (self._others, self.tr("Waiting"), others),
        ):
            left = len(rows) - LINES_A_PAGE
            guests.show_guests(title, rows, self.tr("and %n more", "", left) if left > 0 else "", size)
        self._hint.setVisible(not self.isFullScreen())

    def _on_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _on_escape(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the hint out where clients look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the letters grow with the screen."""
        super().resizeEvent(event)
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the screen it stood on."""
        self.context.store.put(PLACE, bytes(self.saveGeometry().toBase64().data()).decode())
        self.closed.emit()
        super().closeEvent(event)


def free_screen(screens: Sequence[QRect], at_work: QRect) -> int | None:
    """Return which screen shows nothing of the one that is worked at; None: there is no other, or it shows the same."""
    return next((number for number, screen in enumerate(screens) if not screen.intersects(at_work)), None)


def _font(label: QLabel, pixels: int, *, bold: bool) -> QFont:
    font = QFont(label.font())
    font.setPixelSize(max(LEAST_PX, pixels))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
