"""Cards as pictures: each is painted once and then only laid down, however often the schedule moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPixmap

from clinic_desktop.areas.appointments.page.canvas.colours import (
    ColourBy,
    card_colour,
    ground_of,
    paint_mark,
    readable,
    state_colour,
)
from clinic_desktop.areas.appointments.page.queue_lines import MARKS, urgency
from clinic_desktop.areas.appointments.rows import AppointmentRow, SettingsDraft
from clinic_desktop.areas.appointments.texts import SlotText, slot_text, waited_min
from clinic_desktop.ui.theme import Theme

RADIUS = 5
BAR = 4
PADDING_X, PADDING_Y = 11, 3
MARK_GAP = 5
READABLE_WIDTH = 22
"""Narrower than this no text is begun."""
MOST_PICTURES = 2_000
FRESH_S = 0.002
"""So long, in seconds, cards are painted anew in one frame while they are zoomed; the others wait for the next."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A card as painted, and where its text stands: nothing is to be drawn across it."""

    pixmap: QPixmap
    texts: tuple[QRect, ...]

    def texts_at(self, corner: QPoint, y: int) -> list[QRect]:
        """Return the texts that a line at a height would strike through, for a card lying at ``corner``."""
        placed = [text.translated(corner) for text in self.texts]
        return [text for text in placed if text.top() <= y + 1 and y - 1 <= text.bottom()]


class CardPainter:
    """Paints cards and remembers them until anything they show is different."""

    def __init__(self) -> None:
        self.colour_by = ColourBy.STATE
        self.settings = SettingsDraft()
        self.zone = "UTC"
        self._pictures: dict[tuple[int, int, int, float], tuple[AppointmentRow, int | None, Picture]] = {}
        self._outgrown: dict[int, Picture] = {}
        self._until = 0.0
        self._is_first = False
        self.owes = False
        """Whether cards of the last frame are of an older size and are to be painted anew."""
        self.set_font(QFont())

    def set_font(self, font: QFont) -> None:
        """Write in another font from now on."""
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)
        self.line_height = self._metrics.height()
        self.forget()

    @property
    def shortest(self) -> int:
        """The least height in which a name can be read."""
        return self.line_height + 4

    @property
    def heading_height(self) -> int:
        """The height of what a card says at its top, where nothing but the first lines is wanted."""
        return 3 * self.line_height + 2 * PADDING_Y

    def forget(self) -> None:
        """Paint everything anew: other colours, another language."""
        self._pictures.clear()
        self._outgrown.clear()
        self._is_first = False

    def outgrow(self) -> None:
        """The cards get another size: until they are painted in it, the pictures that there are do."""
        for (row_id, *_), (_, _, picture) in self._pictures.items():
            known = self._outgrown.get(row_id)
            if known is None or known.pixmap.height() < picture.pixmap.height():
                self._outgrown[row_id] = picture
        self._pictures.clear()
        self._is_first = True

    def begin_frame(self) -> None:
        """A frame begins: only so much is painted anew in it, and nothing in the first of another size, which
        had to be laid out."""
        self.owes, self._until = False, 0.0 if self._is_first else perf_counter() + FRESH_S
        self._is_first = False

    def end_frame(self) -> None:
        """A frame is painted."""
        if not self.owes:
            self._outgrown.clear()

    def draw(
        self, painter: QPainter, row: AppointmentRow, place: QRect, now: datetime, ratio: float
    ) -> Picture | None:
        """Draw a card; return its picture, or None where an older one had to do because time is short."""
        older = self._outgrown.get(row.id)
        key = (row.id, place.width(), place.height(), ratio)
        if older is not None and key not in self._pictures and perf_counter() > self._until:
            self._draw_outgrown(painter, row, place, older.pixmap, ratio)
            self.owes = True
            return None
        made = self.picture(row, place.size(), now, ratio)
        painter.drawPixmap(place.topLeft(), made.pixmap)
        return made

    def picture(self, row: AppointmentRow, size: QSize, now: datetime, ratio: float) -> Picture:
        """Return the picture of a card in a size of logical pixels."""
        key = (row.id, size.width(), size.height(), ratio)
        waited = waited_min(row, now)
        found = self._pictures.get(key)
        # Mostly it is the same object; after a refresh an equal one.
        if found is not None and found[1] == waited and (found[0] is row or found[0] == row):
            return found[2]
        if len(self._pictures) >= MOST_PICTURES:
            self._pictures.clear()
        made = self._paint(row, size, now, ratio)
        self._pictures[key] = (row, waited, made)
        return made

    def _draw_outgrown(
        self, painter: QPainter, row: AppointmentRow, place: QRect, older: QPixmap, ratio: float
    ) -> None:
        # Its texts stand at its top in any height: what is cut off below, or joined on, shows for some frames.
        height = round(older.height() / ratio)
        if place.height() > height:
            below = place.adjusted(0, height - RADIUS, 0, 0)
            colour = card_colour(row, self.colour_by)
            painter.fillRect(below, QColor(ground_of(colour)))
            painter.fillRect(QRect(below.topLeft(), QSize(BAR, below.height())), QColor(colour))
        shown = QRect(0, 0, round(place.width() * ratio), round(min(place.height(), height) * ratio))
        painter.drawPixmap(place.topLeft(), older, shown)

    def _paint(self, row: AppointmentRow, size: QSize, now: datetime, ratio: float) -> Picture:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        try:
            texts = self._paint_into(painter, row, size, now)
        finally:
            painter.end()
        return Picture(pixmap, tuple(texts))

    def _paint_into(self, painter: QPainter, row: AppointmentRow, size: QSize, now: datetime) -> list[QRect]:
        colours = Theme.current.colours
        colour = card_colour(row, self.colour_by)
        ground = ground_of(colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, size.width(), size.height()), RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(ground))
        painter.fillRect(QRect(0, 0, BAR, size.height()), QColor(colour))
        painter.setClipping(False)
        text = slot_text(row, self.settings.slot_parts, self.zone, now)
        urgent = MARKS[urgency(row, self.settings, now)]
        if urgent:
            text = replace(
                text, state=text.state and urgent + text.state, state_brief=urgent + text.state_brief
            )
        tone = readable(self._tone(row, now), ground, colours["text"])
        muted = readable(colours["muted"], ground, colours["text"])
        return self._write(painter, row, text, size, (colours["text"], muted, tone))

    def _tone(self, row: AppointmentRow, now: datetime) -> str:
        kind = urgency(row, self.settings, now)
        return Theme.current.colours["danger"] if kind == "danger" else state_colour(row.state)

    def _write(
        self,
        painter: QPainter,
        row: AppointmentRow,
        text: SlotText,
        size: QSize,
        inks: tuple[str, str, str],
    ) -> list[QRect]:
        ink, muted, tone = inks
        height = self.line_height
        left, right = PADDING_X, size.width() - 6
        room = max(1, (size.height() - 2 * PADDING_Y) // height)
        lines = list(text.lines)
        # Who and what come first; the state in words needs a line of its own, its mark never goes.
        in_words = bool(text.state) and room >= 2 + bool(lines) and right - left > 3 * READABLE_WIDTH
        below = [(line, False) for line in lines[: room - 1 - in_words]]
        if in_words:
            below.insert(1 if lines else 0, (text.state, True))
        top = PADDING_Y if room > 1 else max(0, (size.height() - height) // 2)
        side = round(height * 0.58)
        texts = []
        if not in_words:
            mark = QRectF(right - side, top + (height - side) / 2, side, side)
            paint_mark(painter, row.state, mark, tone)
            texts.append(mark.toAlignedRect())
            right -= side + MARK_GAP
        texts.append(self._head(painter, text, QRect(left, top, right - left, height), ink, muted))
        painter.setFont(self._font)
        for number, (line, is_state) in enumerate(below, 1):
            place = QRect(left, top + number * height, size.width() - 6 - left, height)
            if place.width() < READABLE_WIDTH:
                break
            if is_state:
                box = QRectF(left, place.top() + (height - side) / 2, side, side)
                paint_mark(painter, row.state, box, tone)
                place.setLeft(left + side + MARK_GAP)
            painter.setPen(QColor(tone if is_state else ink))
            if is_state and self._metrics.horizontalAdvance(line) > place.width():
                line = text.state_brief
            shown = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
            texts.append(
                QRect(left, place.top(), place.left() - left + self._metrics.horizontalAdvance(shown), height)
            )
        return [place for place in texts if place.width() > 0]

    def _head(self, painter: QPainter, text: SlotText, place: QRect, ink: str, muted: str) -> QRect:
        if place.width() < READABLE_WIDTH:
            return QRect()
        painter.setFont(self._bold)
        painter.setPen(QColor(ink))
        who = self._bold_metrics.elidedText(text.who, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), who)
        used = self._bold_metrics.horizontalAdvance(who)
        rest = place.adjusted(used + 6, 0, 0, 0)
        if text.beside and rest.width() >= READABLE_WIDTH:
            painter.setFont(self._font)
            painter.setPen(QColor(muted))
            beside = self._metrics.elidedText(text.beside, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), beside)
            used += 6 + self._metrics.horizontalAdvance(beside)
        return QRect(place.left(), place.top(), used, place.height())
