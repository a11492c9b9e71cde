"""The schedule as a scrolled area: lays a view out, zooms, scrolls, and keeps its pictures warm."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from clinic_desktop.areas.appointments.page.canvas.cards import CardPainter
from clinic_desktop.areas.appointments.page.canvas.colours import ColourBy
from clinic_desktop.areas.appointments.page.canvas.geometry import Geometry
from clinic_desktop.areas.appointments.page.canvas.ground import Ground
from clinic_desktop.areas.appointments.page.canvas.strips import Heading, HeadStrip, HourStrip
from clinic_desktop.areas.appointments.rows import ScheduleView
from clinic_desktop.ui.theme import text_scale

ZOOMS = (40, 52, 68, 88, 112, 144, 188, 244, 320)
"""Heights of an hour, in pixels at the usual size of text."""
USUAL_ZOOM = 5
NARROWEST = 120
WARMED_AT_ONCE = 6


class ScheduleArea(QAbstractScrollArea):
    """Columns of time under their heads and beside their hours; what lies on them is painted by the `Board`.

    Signals:
        heading_opened: ``(column)``.
        zoomed: ``(step)`` the grid is higher or lower.
    """

    heading_opened = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.zone = "UTC"
        self.view: ScheduleView | None = None
        self.geometry_now: Geometry | None = None
        self.painter = CardPainter()
        self.zoom_step = USUAL_ZOOM
        self._now: datetime | None = None
        self._ground: Ground | None = None
        self._headings: tuple[Heading, ...] = ()
        self._heads, self._hours = HeadStrip(self), HourStrip(self)
        self._heads.opened.connect(self.heading_opened)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(24)
        # What is out of sight is painted while nothing else happens, so that scrolling doesn't wait for it.
        self._warming = QTimer(self)
        self._warming.setInterval(0)
        self._warming.timeout.connect(self._warm)
        self._warm_from = 0
        self._fit_strips()

    # --- what is shown

    @property
    def is_held(self) -> bool:
        """Whether something is in somebody's hand: nothing may be laid out anew under it."""
        return False

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
        self._heads.update()
        self._lay_out()

    @property
    def now(self) -> datetime | None:
        """The moment that is shown as the present one."""
        return self._now

    def heading_of(self, column: int) -> str:
        """Return the name at the head of a column."""
        return self._headings[column].title if column < len(self._headings) else ""

    # --- size

    def zoom(self, steps: int) -> None:
        """Make hours higher or lower; what stands in the middle stays there."""
        self.set_zoom(self.zoom_step + steps)

    def set_zoom(self, step: int) -> None:
        """Make hours as high as one of `ZOOMS`."""
        step = max(0, min(step, len(ZOOMS) - 1))
        if step == self.zoom_step or self.is_held:
            return
        bar, middle = self.verticalScrollBar(), self.viewport().height() / 2
        geometry = self.geometry_now
        minute = geometry.minute_at(bar.value() + middle) if geometry is not None else 0
        self.zoom_step = step
        self.painter.outgrow()
        # Everything is painted anew afterwards, so nothing is to be moved on the screen before.
        self.viewport().setUpdatesEnabled(False)
        self._lay_out()
        if self.geometry_now is not None:
            bar.setValue(round(self.geometry_now.y_of(minute) - middle))
        self.viewport().setUpdatesEnabled(True)
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
            earlier=self.geometry_now,
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
        if self.painter.owes:
            # What is in sight comes first.
            return
        self._warm_from += len(cards)
        for card in cards:
            self.painter.picture(card.row, card.rect.size(), now, self.devicePixelRatioF())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already; only what comes into sight is painted."""
        self.viewport().scroll(dx, dy)
        self._refresh_headings(dy)
        self._heads.shift_to(self.horizontalScrollBar().value())
        self._hours.shift_to(self.verticalScrollBar().value())

    def _refresh_headings(self, dy: int) -> None:
        # The first lines of a card that is scrolled half away stay at the upper edge instead of moving along.
        geometry, top = self.geometry_now, self.verticalScrollBar().value()
        if geometry is None or not dy or not self.viewport().updatesEnabled():
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
