"""Icons by name, in the theme's colours; the pictures are Material Design glyphs."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from clinic_desktop.ui.theme import Theme

_GLYPHS = {
    "schedule": "mdi6.calendar-month-outline", "patients": "mdi6.paw", "catalogue": "mdi6.format-list-bulleted", "settings": "mdi6.cog-outline",
    "lists": "mdi6.playlist-edit",
    "search": "mdi6.magnify", "add": "mdi6.plus", "undo": "mdi6.undo-variant", "edit": "mdi6.pencil-outline",
    "archive": "mdi6.archive-outline", "warning": "mdi6.alert", "phone": "mdi6.phone-outline",
    "owner": "mdi6.account-circle-outline", "history": "mdi6.history", "weight": "mdi6.scale",
    "syringe": "mdi6.needle", "close": "mdi6.close", "more": "mdi6.dots-horizontal", "check": "mdi6.check",
    "window": "mdi6.open-in-new", "alert": "mdi6.alert-outline", "transfer": "mdi6.account-switch-outline",
    "status": "mdi6.heart-pulse", "price": "mdi6.cash", "theme": "mdi6.theme-light-dark",
    "language": "mdi6.translate", "cancel": "mdi6.cancel", "palette": "mdi6.console-line",
    "service": "mdi6.stethoscope", "drug": "mdi6.pill", "goods": "mdi6.package-variant-closed",
    "lab": "mdi6.test-tube", "vaccine": "mdi6.shield-check-outline", "male": "mdi6.gender-male",
    "dog": "mdi6.dog", "cat": "mdi6.cat", "rabbit": "mdi6.rabbit", "rodent": "mdi6.rodent", "bird": "mdi6.bird",
    "reptile": "mdi6.snake", "fish": "mdi6.fish", "horse": "mdi6.horse", "cow": "mdi6.cow", "goat": "mdi6.sheep",
    "journal": "mdi6.book-clock-outline", "restore": "mdi6.restore", "export": "mdi6.file-export-outline",
    "verify": "mdi6.shield-link-variant", "heads": "mdi6.calendar-check-outline",
    "pig": "mdi6.pig", "ferret": "mdi6.rodent", "other": "mdi6.paw", "eye": "mdi6.eye-outline",
    "lock": "mdi6.lock-outline", "staff": "mdi6.account-group-outline", "today": "mdi6.weather-sunny",
    "file": "mdi6.file-outline", "broken": "mdi6.image-broken-variant", "photo": "mdi6.image-outline", "xray": "mdi6.radiology-box-outline",
    "ultrasound": "mdi6.waveform", "analysis": "mdi6.flask-outline", "document": "mdi6.file-document-outline",
    "attach": "mdi6.paperclip", "zoom_in": "mdi6.magnify-plus-outline", "zoom_out": "mdi6.magnify-minus-outline",
    "fit": "mdi6.fit-to-page-outline", "rotate": "mdi6.rotate-right", "previous": "mdi6.chevron-left",
    "next": "mdi6.chevron-right", "save": "mdi6.content-save-outline", "open": "mdi6.open-in-app",
    "folder": "mdi6.folder-eye-outline", "version": "mdi6.file-replace-outline", "paste": "mdi6.content-paste",
    "actual": "mdi6.numeric-1-box-outline", "page_up": "mdi6.chevron-up", "page_down": "mdi6.chevron-down",
    "kit": "mdi6.medical-bag", "tasks": "mdi6.clipboard-check-outline",
    "visit": "mdi6.clipboard-text-outline", "sign": "mdi6.draw-pen", "phrase": "mdi6.text-short",
    "template": "mdi6.file-document-outline", "print": "mdi6.printer-outline", "problem": "mdi6.clipboard-pulse-outline",
    "vitals": "mdi6.thermometer", "dead": "mdi6.cross", "clock": "mdi6.clock-outline", "book": "mdi6.calendar-plus",
    "call": "mdi6.bullhorn-outline", "arrival": "mdi6.account-arrow-right-outline", "screen": "mdi6.monitor-share",
    "begin": "mdi6.play-circle-outline", "key": "mdi6.key-outline", "copy": "mdi6.content-copy",
}  # fmt: skip


def icon(name: str, colour: str = "text") -> QIcon:
    """Return an icon in one of the theme's colours, or in ``#rrggbb``; an unknown name gives the paw."""
    import qtawesome

    value = Theme.current.colours.get(colour, colour)
    made: QIcon = qtawesome.icon(_GLYPHS.get(name, _GLYPHS["other"]), color=QColor(value))
    return made


def pixmap(name: str, size: int, colour: str = "accent") -> QPixmap:
    """Return a picture of ``size`` logical pixels."""
    return icon(name, colour).pixmap(size, size)
