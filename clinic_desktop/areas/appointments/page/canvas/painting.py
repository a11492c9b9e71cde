"""One frame of the schedule: the ground, the cards on it, and the line of the present moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter

from clinic_desktop.areas.appointments.page.canvas.ground import Ground, paint_now

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board


def paint_schedule(board: Board, ground: Ground, painter: QPainter, area: QRect) -> None:
    """Paint what lies in an area; a card on its way elsewhere is left to the overlay."""
    geometry, now = board.geometry_now, board.now
    if geometry is None or now is None:
        return
    ground.paint(painter, area)
    board.painter.begin_frame()
    area_top = board.verticalScrollBar().value()
    ratio = board.devicePixelRatioF()
    now_lines = {column: geometry.y_of(geometry.minute_of(column, now)) for column in board.today_columns()}
    crossed: dict[int, list[QRect]] = {column: [] for column in now_lines}
    for card in geometry.cards:
        if not card.rect.intersects(area):
            continue
        opacity = board.overlay.opacity_of(card)
        if not opacity:
            continue
        painter.setOpacity(opacity)
        for corner, size in pieces(card.rect, area_top, board.painter.heading_height):
            picture = board.painter.draw(painter, card.row, QRect(corner, size), now, ratio)
            y = now_lines.get(card.place.column)
            if picture is not None and y is not None and corner.y() <= y < corner.y() + size.height():
                crossed[card.place.column] += picture.texts_at(corner, y)
    painter.setOpacity(1)
    board.painter.end_frame()
    for column, y in now_lines.items():
        left = geometry.x_of(column)
        paint_now(painter, y, left, left + geometry.width_of(column), crossed[column])


def pieces(rect: QRect, top: int, heading: int) -> tuple[tuple[QPoint, QSize], ...]:
    """Return where a card is painted, and in which sizes: whole, and its first lines again when they are
    scrolled away above ``top``, so that a long operation isn't a nameless field of colour."""
    whole = (rect.topLeft(), rect.size())
    if rect.top() >= top or rect.bottom() < top or rect.height() <= heading:
        return (whole,)
    y = min(top, rect.bottom() + 1 - heading)
    return whole, (QPoint(rect.left(), y), QSize(rect.width(), heading))
