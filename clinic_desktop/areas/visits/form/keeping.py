"""What is typed into a visit goes to the server every few seconds, without ever holding up the keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_desktop.areas.visits import unsaved
from clinic_desktop.core import codec
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.runner import Runner

EVERY_MS = 3_000


class ServerKeeper(QObject):
    """Sends the newest text of one visit, one sending at a time.

    ``held`` keeps everything back while an older text on the server waits for an answer.

    Signals:
        kept: whether the server has the text now; without it this computer alone has it.
        gone: the visit takes no text any more: it was signed or put away meanwhile.
    """

    kept = Signal(bool)
    gone = Signal()

    def __init__(self, runner: Runner, visit_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._visit_id = visit_id
        # Whoever typed is the author, also if the program is locked meanwhile.
        self._actor: Actor = runner.actor
        self.held = False
        self._waiting: dict[str, Any] | None = None
        self._sending = self._sent = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send)

    def keep(self, values: dict[str, Any]) -> None:
        """Send the newest text soon."""
        self._waiting = values
        if not self._timer.isActive() and not self._sending:
            self._timer.start(EVERY_MS)

    def forget(self) -> None:
        """Let the server forget it: it is saved, discarded, or as it was."""
        had = self._waiting is not None or self._sending or self._sent
        self._waiting = None
        self._timer.stop()
        if had:
            self._sent = False
            self.drop()

    def release(self) -> None:
        """Go on: the older text was put back or thrown away."""
        self.held = False
        self._send()

    def drop(self) -> None:
        """Let the server forget what it keeps."""

        def drop(backend: Any) -> None:
            unsaved.drop(backend, self._actor, self._visit_id)

        self._runner.call(self, drop, then=lambda value: None, failed=lambda error: True)

    def _send(self) -> None:
        if self._waiting is None or self._sending or self.held:
            return
        typed, self._waiting = codec.dumps(self._waiting), None
        self._sending = self._sent = True

        def keep(backend: Any) -> bool:
            return unsaved.keep(backend, self._actor, self._visit_id, typed)

        self._runner.call(self, keep, then=self._on_kept, failed=self._on_failed)

    def _on_kept(self, taken: bool) -> None:
        self._sending = False
        if taken:
            self.kept.emit(True)
        else:
            self.gone.emit()
        self._go_on()

    def _on_failed(self, error: ClinicError) -> bool:
        self._sending = False
        self.kept.emit(False)
        self._go_on()
        return True

    def _go_on(self) -> None:
        if self._waiting is not None and not self._timer.isActive():
            self._timer.start(EVERY_MS)
