"""The change bus: every window hears what every action changed, here or on another workstation."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clinic_desktop.core.changes import Changes


class Bus(QObject):
    """Publishes changes.

    Signals:
        changed: ``(Changes, initiator)``; the initiator is the object whose command it was, or None
            for a change that came from elsewhere.
    """

    changed = Signal(object, object)

    def publish(self, changes: Changes, initiator: QObject | None = None) -> None:
        """Tell everyone, unless nothing changed."""
        if changes:
            self.changed.emit(changes, initiator)
