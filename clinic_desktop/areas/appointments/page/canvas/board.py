"""The painted schedule itself: shows a view, scrolls, zooms, and tells what hands want of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from clinic_desktop.areas.appointments.page.canvas.cards import CardPainter
from clinic_desktop.areas.appointments.page.canvas.colours import ColourBy
from clinic_desktop.areas.appointments.page.canvas.cursor import Cursor
from clinic_desktop.areas.appointments.page.canvas.geometry import Card, Geometry
from clinic_desktop.areas.appointments.page.canvas.ground import Ground
from clinic_desktop.areas.appointments.page.canvas.keys import Keys
from clinic_desktop.areas.appointments.page.canvas.overlay import Overlay
from clinic_desktop.areas.appointments.page.canvas.painting import paint_schedule
from clinic_desktop.areas.appointments.page.canvas.pulling import Pulling
from clinic_desktop.areas.appointments.page.canvas.strips import Heading, HeadStrip, HourStrip
from clinic_desktop.areas.appointments.rows import AppointmentRow, ScheduleView
from clinic_desktop.areas.appointments.rules.moving import Place
from clinic_desktop.areas.appointments.texts import tip_text
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.theme import text_scale

ZOOMS = (40, 52, 68, 88, 112, 144, 188, 244, 320)
"""Heights of an hour, in pixels at the usual size of text."""
USUAL_ZOOM = 5
NARROWEST = 132
WARMED_AT_ONCE = 6


@dataclass(frozen=True, slots=True)
class Move:
    """Another place for an appointment; ``resource_id`` is None when it stays in its column."""

    row: AppointmentRow
    starts_at: datetime
    ends_at: datetime
    resource_id: int | None
    place: Place


class Board(QAbstractScrollArea):
    """Columns of time with cards.

    Signals:
        chosen: ``(row or None)`` the cursor stands on another card, or on none.
        opened: ``(row)`` Enter or a double click on a card.
        slot_opened: ``(resource, start, end)`` Enter or a double click on a free place.
        block_opened: ``(BlockRow)`` Enter or a double click on time that is not for booking.
        moved: ``(Move)`` a card was put elsewhere; it shows there, pending, until `settle` or `give_back`.
        refused: ``(text)`` why a card can't be moved.
        menu_wanted: ``(global place)`` the context menu.
        days_wanted: ``(days)`` forward or backward; 0 is today.
        heading_opened: ``(column)``.
        zoomed: ``(step)`` the grid is higher or lower.
    """

    chosen = Signal(object)
    opened = Signal(object)
    slot_opened = Signal(object, object, object)
    block_opened = Signal(object)
    moved = Signal(object)
    refused = Signal(str)
    menu_wanted = Signal(object)
    days_wanted = Signal(int)
    heading_opened = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule_board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.why_not: Callable[[AppointmentRow], str] = lambda row: ""
        """Says why an appointment can't be moved; the empty text lets it."""
        self.zone = "UTC"
        self.view: ScheduleView | None = None
        self.geometry_now: Geometry | None = None
        self.painter = CardPainter()
        self.zoom_step = USUAL_ZOOM
        self._now: datetime | None = None
        self._ground: Ground | None = None
        self._headings: tuple[Heading, ...] = ()
        self._waiting_view: tuple[ScheduleView, tuple[Heading, ...]] | None = None
        self._heads, self._hours = HeadStrip(self), HourStrip(self)
        self._heads.opened.connect(self.heading_opened)
        self.cursor_place = Cursor(self)
        self.pulling = Pulling(self)
        self.overlay = Overlay(self)
        self._keys = Keys(self)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(24)
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.setInterval(0)
        self._announcing.timeout.connect(self._announce)
        # What is out of sight is painted while nothing else happens, so that scrolling doesn't wait for it.
        self._warming = QTimer(self)
        self._warming.setInterval(0)
        self._warming.timeout.connect(self._warm)
        self._warm_from = 0
        self._fit_strips()

    # --- what is shown

    def show_view(self, view: ScheduleView, headings: tuple[Heading, ...], zone: str, now: datetime) -> None:
        """Show other columns; while a card is being pulled they wait until it is let go."""
        if self.pulling.is_active:
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

    def clear(self) -> None:
        """Show nothing of what another person saw."""
        self.pulling.cancel()
        self.overlay.forget_all()
        self.painter.forget()
        self.view = self.geometry_now = self._ground = None
        self._heads.clear()
        self.cursor_place.begin()
        self.viewport().update()

    def show_waiting(self) -> None:
        """Show what came while a card was being pulled."""
        waiting, self._waiting_view = self._waiting_view, None
        if waiting is not None and self._now is not None:
            self.show_view(*waiting, self.zone, self._now)

    def set_now(self, now: datetime) -> None:
        """Let the line of the present moment and the minutes of who waits go on."""
        self._now = now
        self._show_now()
        self.viewport().update()

    def set_colour_by(self, by: ColourBy) -> None:
        """Let the cards' colour tell something else."""
        self.painter.colour_by = by
        self.restyle()

    def restyle(self) -> None:
        """Paint everything anew: other colours or another language."""
        self.painter.forget()
        self._lay_out()

    @property
    def now(self) -> datetime | None:
        """The moment that is shown as the present one."""
        return self._now

    @property
    def current_row(self) -> AppointmentRow | None:
        """The appointment under the cursor."""
        card = self.cursor_place.card
        return card.row if card is not None else None

    def heading_of(self, column: int) -> str:
        """Return the name at the head of a column."""
        return self._headings[column].title if column < len(self._headings) else ""

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

    # --- size

    def zoom(self, steps: int) -> None:
        """Make hours higher or lower; what stands in the middle stays there."""
        self.set_zoom(self.zoom_step + steps)

    def set_zoom(self, step: int) -> None:
        """Make hours as high as one of `ZOOMS`."""
        step = max(0, min(step, len(ZOOMS) - 1))
        if step == self.zoom_step or self.pulling.is_active:
            return
        bar, middle = self.verticalScrollBar(), self.viewport().height() / 2
        geometry = self.geometry_now
        minute = geometry.minute_at(bar.value() + middle) if geometry is not None else 0
        self.zoom_step = step
        self.painter.forget()
        self._lay_out()
        if self.geometry_now is not None:
            bar.setValue(round(self.geometry_now.y_of(minute) - middle))
        self.zoomed.emit(step)

    def scroll_to_minute(self, minute: int) -> None:
        """Bring a minute near the top."""
        if self.geometry_now is not None:
            self.verticalScrollBar().setValue(self.geometry_now.y_of(minute))

    def bring_into_sight(self, rect: QRect) -> None:
        """Scroll as little as needed to show a place of the schedule."""
        for bar, begins, ends, room in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
        ):
            if begins < bar.value() or ends - begins > room:
                bar.setValue(begins - 8)
            elif ends > bar.value() + room:
                bar.setValue(ends - room + 8)

    def to_content(self, place: QPoint) -> QPoint:
        """Return a place of the viewport as one of the schedule."""
        return place + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def refresh(self, rect: QRect) -> None:
        """Paint a place of the schedule anew."""
        shift = self.to_content(QPoint(0, 0))
        self.viewport().update(rect.translated(-shift).adjusted(-3, -3, 3, 3))

    def _lay_out(self) -> None:
        if self.view is None:
            return
        scale = text_scale()
        self.geometry_now = geometry = Geometry(
            self.view,
            self.zone,
            width=self.viewport().width(),
            pixels=ZOOMS[self.zoom_step] * scale,
            shortest=self.painter.shortest,
            narrowest=round(NARROWEST * scale),
        )
        self._ground = Ground(geometry, self.font())
        self._warm_from = 0
        self._warming.start()
        self._heads.show_headings(geometry, self._headings)
        self._hours.show_hours(geometry)
        self._show_now()
        for bar, whole, room in (
            (self.verticalScrollBar(), geometry.height, self.viewport().height()),
            (self.horizontalScrollBar(), geometry.width, self.viewport().width()),
        ):
            bar.setPageStep(room)
            bar.setRange(0, max(0, whole - room))
        self.viewport().update()

    def _show_now(self) -> None:
        geometry, now = self.geometry_now, self._now
        today = self.today_columns()
        self._hours.show_now(
            geometry.minute_of(today[0], now) if geometry is not None and now is not None and today else None
        )

    def today_columns(self) -> list[int]:
        """Return the columns in which the present moment stands."""
        geometry, now = self.geometry_now, self._now
        if geometry is None or now is None:
            return []
        return [n for n, ruler in enumerate(geometry.rulers) if 0 <= ruler.minute_of(now) < ruler.length_min]

    def _fit_strips(self) -> None:
        width, height = self._hours.wanted_width, self._heads.wanted_height
        self.setViewportMargins(width, height, 0, 0)
        self._heads.left = width
        self._heads.setGeometry(0, 0, width + self.viewport().width(), height)
        self._hours.setGeometry(0, height, width, self.viewport().height())

    def _warm(self) -> None:
        geometry, now = self.geometry_now, self._now
        cards = geometry.cards[self._warm_from : self._warm_from + WARMED_AT_ONCE] if geometry else ()
        if not cards or now is None or not self.isVisible():
            self._warming.stop()
            return
        self._warm_from += len(cards)
        for card in cards:
            self.painter.picture(card.row, card.rect.size(), now, self.devicePixelRatioF())

    # --- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight and has changed."""
        geometry, ground, now = self.geometry_now, self._ground, self._now
        if geometry is None or ground is None or now is None:
            return
        painter = QPainter(self.viewport())
        shift = self.to_content(QPoint(0, 0))
        area = event.rect().translated(shift)
        painter.translate(-shift)
        paint_schedule(self, ground, painter, area)
        self.overlay.paint(painter, area)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already; only what comes into sight is painted."""
        self.viewport().scroll(dx, dy)
        self._refresh_headings(dy)
        self._heads.shift_to(self.horizontalScrollBar().value())
        self._hours.shift_to(self.verticalScrollBar().value())

    def _refresh_headings(self, dy: int) -> None:
        # The first lines of a card that is scrolled half away stay at the upper edge instead of moving along.
        geometry, top = self.geometry_now, self.verticalScrollBar().value()
        if geometry is None or not dy:
            return
        reach = self.painter.heading_height + abs(dy)
        for card in geometry.cards:
            if card.rect.top() < top + abs(dy) and card.rect.bottom() > top - abs(dy):
                self.refresh(QRect(card.rect.left(), top - reach, card.rect.width(), 2 * reach))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit_strips()
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text and the language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.painter.set_font(self.font())
            self._fit_strips()
            self._lay_out()
        elif event.type() == QEvent.Type.LanguageChange:
            self.restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, zoom; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, and take hold of a card."""
        self.pulling.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the card that is held."""
        self.pulling.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self.pulling.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card, or a free place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pulling.cancel()
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
            if card is None or self._now is None or self.pulling.is_active:
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
        """Let a screen reader say where the cursor stands, once all keys of the moment are done."""
        self._announcing.start()

    def _announce(self) -> None:
        text = self.cursor_place.spoken()
        self.setAccessibleDescription(text)
        if QAccessible.isActive() and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


def _frame(view: ScheduleView) -> tuple[object, ...]:
    return tuple((column.resource.id, column.day) for column in view.columns)
