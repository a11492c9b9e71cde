"""Colours and marks of cards. A colour never stands alone: each state has its own mark, too."""

from __future__ import annotations

import enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.ui.theme import Theme, contrast

State = AppointmentState


class ColourBy(enum.StrEnum):
    """What the colour of a card tells."""

    STATE = "state"
    TYPE = "type"
    DOCTOR = "doctor"


LIGHT = {
    State.REQUESTED: "#475569", State.PLANNED: "#2563eb", State.CONFIRMED: "#0369a1", State.ARRIVED: "#b3470c",
    State.WITH_DOCTOR: "#0f766e", State.IN_HOSPITAL: "#0e7490", State.READY_TO_PAY: "#7c3aed",
    State.CLOSED: "#5b6676", State.CANCELLED_BY_OWNER: "#5b6676", State.CANCELLED_BY_CLINIC: "#5b6676",
    State.NO_SHOW: "#b42318",
}  # fmt: skip
DARK = {
    State.REQUESTED: "#a8b5c7", State.PLANNED: "#8fb1ff", State.CONFIRMED: "#7dd3fc", State.ARRIVED: "#fb923c",
    State.WITH_DOCTOR: "#2dd4bf", State.IN_HOSPITAL: "#67e8f9", State.READY_TO_PAY: "#c4a1ff",
    State.CLOSED: "#a8b5c7", State.CANCELLED_BY_OWNER: "#a8b5c7", State.CANCELLED_BY_CLINIC: "#a8b5c7",
    State.NO_SHOW: "#fca5a5",
}  # fmt: skip
TINT_LIGHT, TINT_DARK = 0.13, 0.24
READABLE = 4.5
SEEN_DARK = 0.6


def state_colour(state: AppointmentState) -> str:
    """Return the colour of a state in the present theme."""
    return (DARK if Theme.current.is_dark else LIGHT)[state]


def card_colour(row: AppointmentRow, by: ColourBy) -> str:
    """Return the colour of a card; what has no type or doctor is as grey as what is over."""
    if by is ColourBy.TYPE:
        return seen(row.type_colour) if row.type_colour else state_colour(State.CLOSED)
    if by is ColourBy.DOCTOR:
        return seen(row.doctor_colour) if row.doctor_colour else state_colour(State.CLOSED)
    return state_colour(row.state)


@lru_cache(maxsize=256)
def mixed(colour: str, ground: str, share: float) -> str:
    """Return ``share`` of a colour laid over a ground."""
    above, below = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        above.redF() * share + below.redF() * (1 - share),
        above.greenF() * share + below.greenF() * (1 - share),
        above.blueF() * share + below.blueF() * (1 - share),
    ).name()


def ground_of(colour: str) -> str:
    """Return the ground of a card of a colour."""
    return mixed(colour, Theme.current.colours["surface"], TINT_DARK if Theme.current.is_dark else TINT_LIGHT)


@lru_cache(maxsize=256)
def readable(colour: str, ground: str, text: str) -> str:
    """Return a colour, drawn towards the ``text`` colour until it can be read on a ground."""
    for share in (1.0, 0.8, 0.6, 0.4, 0.2):
        tried = mixed(colour, text, share)
        if contrast(tried, ground) >= READABLE:
            return tried
    return text


def seen(colour: str) -> str:
    """Return a colour that the clinic chose, lighter on a dark ground, so that it is seen there, too."""
    colours = Theme.current.colours
    return mixed(colour, colours["text"], SEEN_DARK) if Theme.current.is_dark else colour


def paint_mark(painter: QPainter, state: AppointmentState, box: QRectF, colour: str) -> None:
    """Paint the mark of a state into a small square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour)
    width = max(1.4, box.width() / 6)
    pen = QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right, top, bottom = inner.left(), inner.right(), inner.top(), inner.bottom()
    middle = inner.center()
    match state:
        case State.REQUESTED:
            painter.drawEllipse(inner)
        case State.PLANNED:
            painter.setBrush(ink)
            painter.drawEllipse(inner)
        case State.CONFIRMED | State.CLOSED:
            if state is State.CONFIRMED:
                painter.drawEllipse(inner)
                inner = inner.adjusted(width * 1.4, width * 1.4, -width * 1.4, -width * 1.4)
                left, right, top, bottom = inner.left(), inner.right(), inner.top(), inner.bottom()
            painter.drawPolyline(
                [
                    QPointF(left, (top + bottom) / 2),
                    QPointF(left + inner.width() * 0.38, bottom),
                    QPointF(right, top),
                ]
            )
        case State.ARRIVED:
            painter.drawEllipse(inner)
            painter.drawPolyline(
                [QPointF(middle.x(), top + width), middle, QPointF(right - width * 1.3, middle.y())]
            )
        case State.WITH_DOCTOR:
            painter.setBrush(ink)
            painter.drawPolygon([QPointF(left, top), QPointF(right, middle.y()), QPointF(left, bottom)])
        case State.IN_HOSPITAL:
            painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
            painter.drawLine(QPointF(left, middle.y()), QPointF(right, middle.y()))
        case State.READY_TO_PAY:
            diamond = QPainterPath(QPointF(middle.x(), top))
            for point in ((right, middle.y()), (middle.x(), bottom), (left, middle.y())):
                diamond.lineTo(*point)
            diamond.closeSubpath()
            painter.fillPath(diamond, ink)
        case State.NO_SHOW:
            painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom - width * 2.4))
            painter.drawPoint(QPointF(middle.x(), bottom))
        case _:
            painter.drawLine(QPointF(left, top), QPointF(right, bottom))
            painter.drawLine(QPointF(left, bottom), QPointF(right, top))
    painter.restore()
