"""What hides the screen while nobody is signed in, and keeps each person's open forms as they were."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

SHOWN_TO_ALL = "shown_to_all"
"""The property of a window that holds nothing to hide: it stays while nobody is signed in."""


class Curtain(QObject):
    """Hides every window and gives them back: shared windows to whoever comes, forms to whose they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shared: list[QWidget] = []
        self._forms: dict[int, list[tuple[QWidget, bool]]] = {}
        self._person = 0
        self._spared: QWidget | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether windows are hidden now."""
        return bool(self._shared)

    def draw(self, person: int, spared: QWidget) -> None:
        """Hide everything but ``spared``; what stands open in dialogs is kept for that person."""
        application = QApplication.instance()
        assert application is not None
        self._person, self._spared = person, spared
        self._hide()
        # An answer on its way may still open a form: it is kept, too, and seen by nobody else.
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide what opens while the curtain is drawn."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, self, self._hide_late)
        return False

    @Slot()
    def _hide_late(self) -> None:
        if self.is_drawn:
            self._hide()

    def _hide(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and not self._is_spared(w)]
        dialogs = [w for w in shown if isinstance(w, QDialog)]
        shared = [w for w in shown if w.isWindow() and w not in dialogs and _is_window(w)]
        kept = self._forms.setdefault(self._person, [])
        # A dialog over a dialog comes after its parent, so that both return in order.
        for dialog in sorted(dialogs, key=_depth):
            kept.append((dialog, dialog.isModal()))
        for widget in [*sorted(dialogs, key=_depth, reverse=True), *shared]:
            widget.hide()
        self._shared += shared

    def _is_spared(self, widget: QWidget) -> bool:
        parent: QWidget | None = widget
        while parent is not None and parent is not self._spared:
            if parent.property(SHOWN_TO_ALL):
                return True
            parent = parent.parentWidget()
        return parent is not None

    def close(self) -> None:
        """Hide nothing more."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def lift(self, person: int) -> None:
        """Show the windows again, and that person's own dialogs."""
        self.close()
        shared, self._shared = self._shared, []
        for window in shared:
            if shiboken6.isValid(window):
                window.show()
        for dialog, modal in self._forms.pop(person, []):
            if not shiboken6.isValid(dialog):
                continue
            if modal and isinstance(dialog, QDialog):
                dialog.open()
            else:
                dialog.show()
            dialog.activateWindow()


def _is_window(widget: QWidget) -> bool:
    return (widget.windowFlags() & Qt.WindowType.WindowType_Mask) == Qt.WindowType.Window


def _depth(widget: QWidget) -> int:
    depth, parent = 0, widget.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.parentWidget()
    return depth
