"""The look: two palettes and one style sheet whose colours are named tokens.

Widgets ask for a look by the dynamic property ``role``. Grounds: ``page``, ``card``, ``bar``, ``rail``,
``line``, ``strip`` (red), ``strip-grey``, ``notice``, ``banner``, ``list``. Texts: ``title``, ``heading``,
``muted``, ``hint``, ``danger``, ``problem``, ``warning``, ``success``. Buttons: ``primary``, ``flat``,
``chip``, ``rail``. Fields: ``search``, ``problem``.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desktop.bundle import bundle_path

LIGHT = {
    "window": "#f4f6f8", "surface": "#ffffff", "field": "#ffffff", "border": "#dfe5ec", "text": "#111827",
    "muted": "#5b6676", "accent": "#0f766e", "on_accent": "#ffffff", "accent_hover": "#0b5f59", "tint": "#e4f3f1",
    "danger": "#b42318", "danger_tint": "#fdebe9", "warning": "#93480a", "warning_tint": "#fdf1e2",
    "success": "#0f766e", "hover": "#eef2f5", "disabled": "#9aa4b2",
}  # fmt: skip
DARK = {
    "window": "#10151c", "surface": "#19212b", "field": "#0f151c", "border": "#2c3746", "text": "#e8edf4",
    "muted": "#97a3b4", "accent": "#2dd4bf", "on_accent": "#06231f", "accent_hover": "#5eead4", "tint": "#12332f",
    "danger": "#fca5a5", "danger_tint": "#3c1715", "warning": "#fbbf6b", "warning_tint": "#3a2710",
    "success": "#2dd4bf", "hover": "#222c38", "disabled": "#5c6a7c",
}  # fmt: skip

SIZES = {"size_title": 1.7, "size_small": 0.85}
"""Sizes of text, as multiples of the system's own."""

USUAL_LINE = 18
"""Height of a line of the text that the windows' sizes were chosen with, in pixels."""


def text_scale() -> float:
    """Return how much larger than usual the system's text is, at least 1: windows grow with it."""
    return max(1.0, QFontMetrics(QApplication.font()).height() / USUAL_LINE)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2; text needs 4.5)."""

    def luminance(name: str) -> float:
        channels = (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF())
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class Theme(QObject):
    """Light or dark, or as the system says.

    Signals:
        changed: after the colours changed; icons and painted widgets redraw.
    """

    changed = Signal()
    current: Theme

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode = "system"
        self.colours = LIGHT
        Theme.current = self
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def is_dark(self) -> bool:
        """Whether dark colours are shown now."""
        return self.colours is DARK

    def apply(self, mode: str) -> None:
        """Show ``light``, ``dark`` or the ``system`` colours from now on."""
        self.mode = mode
        dark = mode == "dark" or (mode == "system" and _system_is_dark())
        self.colours = DARK if dark else LIGHT
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyle("Fusion")
        application.setPalette(self._palette())
        sheet = bundle_path("resources", "theme", "clinic.qss").read_text(encoding="utf-8")
        for picture in ("check", "arrow", "left", "right"):
            path = bundle_path("resources", "theme", f"{picture}_{'dark' if dark else 'light'}.svg")
            sheet = sheet.replace(f"@{picture}", path.as_posix())
        points = QFontInfo(application.font()).pointSizeF()
        sizes = {name: f"{points * factor:.1f}pt" for name, factor in SIZES.items()}
        tokens = {**self.colours, **sizes}
        for name in sorted(tokens, key=len, reverse=True):
            sheet = sheet.replace(f"@{name}", tokens[name])
        application.setStyleSheet(sheet)
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self.mode == "system":
            self.apply("system")

    def _palette(self) -> QPalette:
        c = {name: QColor(value) for name, value in self.colours.items()}
        palette = QPalette()
        role = QPalette.ColorRole
        for part, name in (
            (role.Window, "window"),
            (role.WindowText, "text"),
            (role.Base, "field"),
            (role.AlternateBase, "surface"),
            (role.Text, "text"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.Link, "accent"),
            (role.Mid, "border"),
            (role.Accent, "accent"),
        ):
            palette.setColor(part, c[name])
        for part in (role.Text, role.ButtonText, role.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, c["disabled"])
        return palette


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a look by name, also after it was shown."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        # Before its first showing a widget has no look yet, and gets this one then.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
