"""Icons by name, in the theme's colours; the pictures are Material Design glyphs."""

from __future__ import annotations

import functools
import json

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)

from clinic_desktop.bundle import font_path
from clinic_desktop.ui.theme import Theme

_GLYPHS = {
    "schedule": "calendar-month-outline", "patients": "paw", "catalogue": "format-list-bulleted", "settings": "cog-outline",
    "lists": "playlist-edit",
    "search": "magnify", "add": "plus", "undo": "undo-variant", "edit": "pencil-outline",
    "archive": "archive-outline", "warning": "alert", "phone": "phone-outline",
    "owner": "account-circle-outline", "history": "history", "weight": "scale",
    "syringe": "needle", "close": "close", "more": "dots-horizontal", "check": "check",
    "window": "open-in-new", "alert": "alert-outline", "transfer": "account-switch-outline",
    "status": "heart-pulse", "price": "cash", "cash": "cash-register", "theme": "theme-light-dark",
    "language": "translate", "cancel": "cancel", "palette": "console-line",
    "service": "stethoscope", "drug": "pill", "goods": "package-variant-closed",
    "lab": "test-tube", "vaccine": "shield-check-outline", "male": "gender-male",
    "dog": "dog", "cat": "cat", "rabbit": "rabbit", "rodent": "rodent", "bird": "bird",
    "reptile": "snake", "fish": "fish", "horse": "horse", "cow": "cow", "goat": "sheep",
    "journal": "book-clock-outline", "restore": "restore", "export": "file-export-outline",
    "verify": "shield-link-variant", "heads": "calendar-check-outline",
    "pig": "pig", "ferret": "rodent", "other": "paw", "eye": "eye-outline",
    "lock": "lock-outline", "staff": "account-group-outline", "today": "weather-sunny",
    "file": "file-outline", "broken": "image-broken-variant", "photo": "image-outline", "xray": "radiology-box-outline",
    "ultrasound": "waveform", "analysis": "flask-outline", "document": "file-document-outline",
    "attach": "paperclip", "zoom_in": "magnify-plus-outline", "zoom_out": "magnify-minus-outline",
    "fit": "fit-to-page-outline", "rotate": "rotate-right", "previous": "chevron-left",
    "next": "chevron-right", "save": "content-save-outline", "open": "open-in-app",
    "folder": "folder-eye-outline", "version": "file-replace-outline", "paste": "content-paste",
    "actual": "numeric-1-box-outline", "page_up": "chevron-up", "page_down": "chevron-down",
    "kit": "medical-bag", "tasks": "clipboard-check-outline",
    "visit": "clipboard-text-outline", "sign": "draw-pen", "phrase": "text-short",
    "template": "file-document-outline", "print": "printer-outline", "problem": "clipboard-pulse-outline",
    "vitals": "thermometer", "dead": "cross", "clock": "clock-outline", "book": "calendar-plus",
    "call": "bullhorn-outline", "arrival": "account-arrow-right-outline", "screen": "monitor-share",
    "begin": "play-circle-outline", "key": "key-outline", "copy": "content-copy",
}  # fmt: skip


_CHARACTERS, _FONT = "materialdesignicons6-webfont-charmap-*.json", "materialdesignicons6-webfont-*.ttf"
_SHARE = 0.875
"""How much of an icon's height its glyph takes: the rest is the bearing of the font."""


@functools.cache
def _characters() -> dict[str, str]:
    """Return the code of every glyph by name, in hexadecimal digits."""
    codes: dict[str, str] = json.loads(font_path(_CHARACTERS).read_bytes())
    return codes


@functools.cache
def _family() -> str:
    # The package that brings the font would load the eleven others as well: a tenth of a second at each start.
    number = QFontDatabase.addApplicationFont(str(font_path(_FONT)))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _disabled() -> QColor:
    return QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)


class _GlyphEngine(QIconEngine):
    """Draws a character of the font in one colour, and in the palette's where it is disabled."""

    def __init__(self, character: str, colour: QColor) -> None:
        super().__init__()
        self._character, self._colour = character, colour

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._character, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._colour if mode != QIcon.Mode.Disabled else _disabled()
        font = QFont(_family())
        font.setPixelSize(max(1, round(_SHARE * rect.height())))
        painter.save()
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        # A list paints the same few pictures at every turn of the wheel.
        colour = self._colour if mode != QIcon.Mode.Disabled else _disabled()
        key = f"{self._character} {colour.name()} {size.width()} {size.height()}"
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


def icon(name: str, colour: str = "text") -> QIcon:
    """Return an icon in one of the theme's colours, or in ``#rrggbb``; an unknown name gives the paw."""
    code = _characters()[_GLYPHS.get(name, _GLYPHS["other"])]
    return QIcon(_GlyphEngine(chr(int(code, 16)), QColor(Theme.current.colours.get(colour, colour))))


def pixmap(name: str, size: int, colour: str = "accent") -> QPixmap:
    """Return a picture of ``size`` logical pixels."""
    return icon(name, colour).pixmap(size, size)
