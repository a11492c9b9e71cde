"""One frame of the schedule: the ground, the cards on it, and the line of the present moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
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
    ratio = board.devicePixelRatioF()
    now_lines = {column: geometry.y_of(geometry.minute_of(column, now)) for column in board.today_columns()}
    crossed: dict[int, list[QRect]] = {column: [] for column in now_lines}
    for card in geometry.cards:
        if not card.rect.intersects(area):
            continue
        opacity = board.overlay.opacity_of(card)
        if not opacity:
            continue
        picture = board.painter.picture(card.row, card.rect.size(), now, ratio)
        painter.setOpacity(opacity)
        painter.drawPixmap(card.rect.topLeft(), picture.pixmap)
        y = now_lines.get(card.place.column)
        if y is not None and card.rect.top() <= y <= card.rect.bottom():
            crossed[card.place.column] += picture.texts_at(card.rect.topLeft(), y)
    painter.setOpacity(1)
    for column, y in now_lines.items():
        left = geometry.x_of(column)
        paint_now(painter, y, left, left + geometry.width_of(column), crossed[column])
