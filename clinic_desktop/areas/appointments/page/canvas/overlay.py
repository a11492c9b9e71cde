"""What lies over the cards: the cursor, a card on its way, moves that are being saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from clinic_desktop.areas.appointments.page.canvas.cards import RADIUS
from clinic_desktop.areas.appointments.page.canvas.colours import mixed, readable
from clinic_desktop.areas.appointments.page.canvas.geometry import Card, Geometry
from clinic_desktop.areas.appointments.page.canvas.pulling import Held
from clinic_desktop.areas.appointments.rules.moving import Place
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board

LEFT_BEHIND = 0.35
"""How much of a card is seen where it was, while it is pulled."""
PENDING, HELD = 0.65, 0.9
DRAWN = 0.12
"""How dark the length is that is drawn over free ground."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A card put elsewhere that is being saved; ``settled`` when it is, and only the new view is awaited."""

    card: Card
    place: Place
    settled: bool = False


class Overlay:
    """Paints over the cards, and knows which of them are on their way."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._pending: dict[int, Pending] = {}

    # --- moves being saved

    def add_pending(self, card: Card, place: Place) -> None:
        """Show a card at its new place while that is being saved."""
        self._pending[card.row.id] = Pending(card, place)
        self._board.viewport().update()

    def is_pending(self, appointment_id: int) -> bool:
        """Say whether a move is being saved."""
        return appointment_id in self._pending

    def settle(self, appointment_id: int) -> None:
        """It was saved; the card stays there until the view that holds it comes."""
        if appointment_id in self._pending:
            self._pending[appointment_id] = replace(self._pending[appointment_id], settled=True)

    def give_back(self, appointment_id: int) -> None:
        """It was not saved: the card is where it was."""
        self._pending.pop(appointment_id, None)
        self._board.viewport().update()

    def forget_settled(self) -> None:
        """A new view has come: it shows what was saved."""
        self._pending = {key: pending for key, pending in self._pending.items() if not pending.settled}

    def forget_all(self) -> None:
        """Other columns are shown: nothing on its way belongs there."""
        self._pending.clear()

    def opacity_of(self, card: Card) -> float:
        """Return how much of a card is seen at its own place; 0 when it is shown elsewhere."""
        if card.row.id in self._pending:
            return 0.0
        held = self._board.pulling.held
        return LEFT_BEHIND if held is not None and held.card.row.id == card.row.id else 1.0

    # --- painting

    @property
    def label_height(self) -> int:
        """The height of what is said over a card on its way."""
        return QFontMetrics(self._board.font()).height() + 10

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what is in an area."""
        geometry = self._board.geometry_now
        if geometry is None:
            return
        for pending in self._pending.values():
            if pending.place.column < len(geometry.columns):
                self._ghost(painter, geometry, pending.card, pending.place, PENDING)
        held = self._board.pulling.held
        if held is None:
            self._cursor(painter)
            return
        doubt = self.doubt(geometry, held.place, held.card.row.id)
        self._ghost(painter, geometry, held.card, held.place, HELD, danger=bool(doubt))
        self._label(painter, geometry, held)

    def doubt(self, geometry: Geometry, place: Place, besides: int = 0) -> str:
        """Say what speaks against a place; the service has the last word."""
        column, ruler = geometry.columns[place.column], geometry.rulers[place.column]
        taken = [
            card.place
            for card in geometry.cards
            if card.place.column == place.column and card.row.id != besides
        ]
        taken += [
            Place(place.column, ruler.minute_of(block.starts_at), ruler.minute_of(block.ends_at))
            for block in column.blocks
        ]
        if any(other.top < place.bottom and place.top < other.bottom for other in taken):
            return translate("Board", "taken")
        hours = geometry.hours_of(place.column)
        if not any(begins <= place.top and place.bottom <= ends for begins, ends in hours):
            return translate("Board", "not working")
        return ""

    def _ghost(
        self,
        painter: QPainter,
        geometry: Geometry,
        card: Card,
        place: Place,
        opacity: float,
        *,
        danger: bool = False,
    ) -> None:
        board = self._board
        rect = geometry.rect_of(place)
        assert board.now is not None
        picture = board.painter.picture(card.row, rect.size(), board.now, board.devicePixelRatioF())
        painter.setOpacity(opacity)
        painter.drawPixmap(rect.topLeft(), picture.pixmap)
        painter.setOpacity(1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Theme.current.colours["danger" if danger else "accent"]
        painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def held_text(self, geometry: Geometry, held: Held) -> str:
        """Return where a card would come and what speaks against it."""
        told = self.move_text(geometry, held.card.place, held.place)
        doubt = self.doubt(geometry, held.place, held.card.row.id)
        return f"{told} · {doubt}" if doubt else told

    def _label(self, painter: QPainter, geometry: Geometry, held: Held) -> None:
        text = self.held_text(geometry, held)
        bold = QFont(self._board.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        rect = geometry.rect_of(held.place)
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 6
        top = rect.top() - height - 2
        if top < self._board.verticalScrollBar().value():
            top = rect.top() + 4
        edge = geometry.width - width
        box = QRect(max(0, min(rect.left(), edge)), top, width, height)
        colours = Theme.current.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["text"]))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setFont(bold)
        painter.setPen(QColor(colours["surface"]))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def move_text(self, geometry: Geometry, old: Place, new: Place) -> str:
        """Return "10:30 → 11:15" and, in another column, whose it is."""
        was, now = geometry.rulers[old.column], geometry.rulers[new.column]
        before, after = was.clock_at(old.top), now.clock_at(new.top)
        if new.bottom - new.top != old.bottom - old.top:
            before = f"{before} – {was.clock_at(old.bottom)}"
            after = f"{after} – {now.clock_at(new.bottom)}"
        parts = [f"{before} → {after}" if before != after else after]
        if new.column != old.column:
            parts.append(self._board.heading_of(new.column))
        return " · ".join(parts)

    def _cursor(self, painter: QPainter) -> None:
        board, cursor = self._board, self._board.cursor_place
        geometry, place = board.geometry_now, cursor.place
        if place is None or geometry is None:
            return
        colours = Theme.current.colours
        doubt = self.doubt(geometry, place) if cursor.is_stretched else ""
        colour = colours["danger" if doubt else "accent"]
        if not board.hasFocus():
            colour = mixed(colour, colours["surface"], 0.5)
        rect = cursor.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cursor.is_stretched:
            ground = QColor(colour)
            ground.setAlphaF(DRAWN)
            painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
        metrics = QFontMetrics(board.font())
        # A block says itself what it is, and nothing is booked there.
        if cursor.card is None and cursor.block is None and rect.height() >= metrics.height() - 2:
            time = cursor.time_text()
            told = f"{time} · {doubt}" if doubt else time
            if board.hasFocus() and not doubt and not board.drawing.is_active:
                told = translate("Board", "{time} · Enter books").format(time=time)
            if metrics.horizontalAdvance(told) > rect.width() - 20:
                told = time
            painter.setFont(board.font())
            painter.setPen(QColor(readable(colour, colours["surface"], colours["text"])))
            # In the middle of what is seen of it: a drawn length may reach far out of sight.
            inside = rect.adjusted(11, 0, -8, 0) & QRect(
                board.to_content(QPoint(0, 0)), board.viewport().size()
            )
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), told)
