"""The painted schedule itself: shows a view, and tells what hands want of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from clinic_desktop.areas.appointments.page.canvas.area import ScheduleArea
from clinic_desktop.areas.appointments.page.canvas.cursor import Cursor
from clinic_desktop.areas.appointments.page.canvas.drawing import Drawing
from clinic_desktop.areas.appointments.page.canvas.geometry import Card
from clinic_desktop.areas.appointments.page.canvas.keys import Keys
from clinic_desktop.areas.appointments.page.canvas.overlay import Overlay
from clinic_desktop.areas.appointments.page.canvas.painting import paint_schedule
from clinic_desktop.areas.appointments.page.canvas.pulling import Pulling
from clinic_desktop.areas.appointments.page.canvas.reader import Reader
from clinic_desktop.areas.appointments.page.canvas.strips import Heading
from clinic_desktop.areas.appointments.rows import AppointmentRow, ScheduleView
from clinic_desktop.areas.appointments.rules.moving import Place
from clinic_desktop.areas.appointments.texts import tip_text
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Move:
    """Another place for an appointment; ``resource_id`` is None when it stays in its column."""

    row: AppointmentRow
    starts_at: datetime
    ends_at: datetime
    resource_id: int | None
    place: Place


class Board(ScheduleArea):
    """Columns of time with cards.

    Signals:
        chosen: ``(row or None)`` the cursor stands on another card, or on none.
        opened: ``(row)`` Enter or a double click on a card.
        slot_opened: ``(resource, start, end)`` Enter or a double click on a free place, or a length drawn there.
        block_opened: ``(BlockRow)`` Enter or a double click on time that is not for booking.
        moved: ``(Move)`` a card was put elsewhere; it shows there, pending, until `settle` or `give_back`.
        refused: ``(text)`` why a card can't be moved.
        menu_wanted: ``(global place)`` the context menu.
        days_wanted: ``(days)`` forward or backward; 0 is today.
    """

    chosen = Signal(object)
    opened = Signal(object)
    slot_opened = Signal(object, object, object)
    block_opened = Signal(object)
    moved = Signal(object)
    refused = Signal(str)
    menu_wanted = Signal(object)
    days_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule_board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        # The ground covers all of it: a background below would be painted for nobody.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.why_not: Callable[[AppointmentRow], str] = lambda row: ""
        """Says why an appointment can't be moved; the empty text lets it."""
        self._waiting_view: tuple[ScheduleView, tuple[Heading, ...]] | None = None
        self.cursor_place = Cursor(self)
        self.reader = Reader(self)
        self.pulling, self.drawing = Pulling(self), Drawing(self)
        self.overlay = Overlay(self)
        self._keys = Keys(self)
        self._owing = QTimer(self)
        self._owing.setSingleShot(True)
        self._owing.setInterval(0)
        self._owing.timeout.connect(self.viewport().update)
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.setInterval(0)
        self._announcing.timeout.connect(self._announce)

    # --- what is shown

    def show_view(self, view: ScheduleView, headings: tuple[Heading, ...], zone: str, now: datetime) -> None:
        """Show other columns; while something is held they wait until it is let go."""
        if self.is_held:
            self._waiting_view = (view, headings)
            return
        same_days = self.view is not None and _frame(self.view) == _frame(view)
        self.view, self._headings, self.zone, self._now = view, headings, zone, now
        if (zone, view.settings) != (self.painter.zone, self.painter.settings):
            self.painter.forget()
            self.painter.zone, self.painter.settings = zone, view.settings
        self.overlay.forget_settled()
        self._lay_out()
        if not same_days:
            self.overlay.forget_all()
            self.cursor_place.go_on()
        self.cursor_place.keep()
        self.reader.forget_gone()

    def clear(self) -> None:
        """Show nothing of what another person saw."""
        self.pulling.cancel()
        self.drawing.cancel()
        self.overlay.forget_all()
        self.painter.forget()
        self.view = self.geometry_now = self._ground = None
        self._heads.clear()
        self.cursor_place.begin()
        self.reader.forget_gone()
        self.viewport().update()

    @property
    def is_held(self) -> bool:
        """Whether a card is held or a length being drawn."""
        return self.pulling.is_active or self.drawing.is_active

    def show_waiting(self) -> None:
        """Show what came while something was held."""
        waiting, self._waiting_view = self._waiting_view, None
        if waiting is not None and self._now is not None:
            self.show_view(*waiting, self.zone, self._now)

    @property
    def current_row(self) -> AppointmentRow | None:
        """The appointment under the cursor."""
        card = self.cursor_place.card
        return card.row if card is not None else None

    def choose(self, appointment_id: int) -> None:
        """Put the cursor on an appointment, if it is there, and bring it into sight."""
        geometry = self.geometry_now
        card = geometry.find(appointment_id) if geometry is not None else None
        if card is not None:
            self.cursor_place.put_on(card)

    def settle(self, appointment_id: int) -> None:
        """The move was saved: the next view shows it in its place."""
        self.overlay.settle(appointment_id)

    def give_back(self, appointment_id: int) -> None:
        """The move was not saved: the card returns to where it was."""
        self.overlay.give_back(appointment_id)

    # --- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight and has changed."""
        geometry, ground, now = self.geometry_now, self._ground, self._now
        painter = QPainter(self.viewport())
        if geometry is None or ground is None or now is None:
            painter.fillRect(event.rect(), QColor(Theme.current.colours["surface"]))
            return
        shift = self.to_content(QPoint(0, 0))
        area = event.rect().translated(shift)
        painter.translate(-shift)
        paint_schedule(self, ground, painter, area)
        self.overlay.paint(painter, area)
        if self.painter.owes:
            self._owing.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, take hold of a card, or begin to draw over free ground."""
        self.drawing.cancel()
        if not self.pulling.press(event):
            self.drawing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the card that is held, or the length that is drawn."""
        if self.drawing.is_active:
            self.drawing.move(event)
        else:
            self.pulling.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self.pulling.release(event)
        self.drawing.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card, or a free place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pulling.cancel()
            self.drawing.cancel()
            self.open_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move and open with the keyboard; letters are left to the window."""
        if not self._keys.take(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen, beside it when the menu key was pressed."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.cursor_place.rect
            place = self.viewport().mapToGlobal(rect.center() - self.to_content(QPoint(0, 0)))
        self.menu_wanted.emit(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tooltip of a card."""
        if isinstance(event, QHelpEvent) and self.geometry_now is not None and self.view is not None:
            at = self.to_content(event.pos())
            card = self.geometry_now.card_at(at.x(), at.y())
            if card is None or self._now is None or self.is_held:
                QToolTip.hideText()
            else:
                told = tip_text(card.row, self.view.settings.tip_parts, self.zone, self._now)
                QToolTip.showText(event.globalPos(), plain_tip(told), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self.refresh(self.cursor_place.rect)
        self.tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the cursor paler; a card that was being moved by keys goes back."""
        super().focusOutEvent(event)
        if self.pulling.by_keys:
            self.pulling.cancel()
        self.refresh(self.cursor_place.rect)

    # --- what the hands want

    def open_current(self) -> None:
        """Open the card under the cursor, or the free place."""
        row = self.current_row
        if row is not None:
            self.opened.emit(row)
            return
        block, slot = self.cursor_place.block, self.cursor_place.slot
        if block is not None:
            self.block_opened.emit(block)
        elif slot is not None:
            self.slot_opened.emit(*slot)

    def propose(self, card: Card, place: Place) -> None:
        """Put a card to another place, and say so; where nothing changes, nothing is said."""
        geometry = self.geometry_now
        assert geometry is not None
        if place == card.place:
            return
        ruler = geometry.rulers[place.column]
        resource = geometry.columns[place.column].resource
        stays = resource.id == geometry.columns[card.place.column].resource.id
        self.overlay.add_pending(card, place)
        self.moved.emit(
            Move(
                card.row,
                ruler.moment_at(place.top),
                ruler.moment_at(place.bottom),
                None if stays else resource.id,
                place,
            )
        )

    def tell(self) -> None:
        """Let a screen reader say what the cursor does, once all keys of the moment are done."""
        self._announcing.start()

    def _announce(self) -> None:
        geometry, held = self.geometry_now, self.pulling.held
        if geometry is not None and held is not None:
            self.reader.say(self.overlay.held_text(geometry, held))
        elif self.cursor_place.is_stretched:
            self.reader.say(self.cursor_place.spoken(None))
        else:
            self.reader.follow()


def _frame(view: ScheduleView) -> tuple[object, ...]:
    return tuple((column.resource.id, column.day) for column in view.columns)
