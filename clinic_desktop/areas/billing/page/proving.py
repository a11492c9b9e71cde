"""Looking after the money while nobody does: the daily proof, and telling those who answer for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Slot

from clinic_desktop.areas.billing.proving import prove
from clinic_desktop.areas.billing.rows import BILLING_TERMS
from clinic_desktop.core.actions import Ticket
from clinic_desktop.core.errors import Cancelled
from clinic_desktop.ui.context import AppContext

log = logging.getLogger(__name__)

TICK_MS = 300_000
HOUR = 3
"""The proof of a day is not made before this hour of the clinic's clock."""
SEEN = "journal_seen"
"""Where a workstation remembers the last action it knew: fewer of them mean that a backup was restored."""


class MoneyWatch(QObject):
    """Proves the money after three at night, or at the first quiet moment of the day."""

    def __init__(
        self,
        context: AppContext,
        quiet: Callable[[], bool],
        sequence: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """``quiet`` says whether nobody works now, ``sequence`` is the last action that is known, 0 before that."""
        super().__init__(parent)
        self._context, self._quiet, self._sequence = context, quiet, sequence
        self._proved: tuple[date, int] | None = None
        self._ticket: Ticket | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    @Slot()
    def tick(self) -> None:
        """Look whether the day's proof is still to be made; called every few minutes."""
        sequence = self._sequence()
        if not sequence or self._ticket is not None:
            return
        restored_from = self._restored_from(sequence)
        now = self._context.now()
        wanted = (now.date(), restored_from)
        if not restored_from:
            self._remember(sequence)
        if self._proved == wanted or not self._quiet() or (now.hour < HOUR and not restored_from):
            return
        self._ticket = ticket = Ticket()
        self._context.runner.carry(
            self,
            lambda backend, job: prove(backend, *wanted, ticket),
            then=lambda found: self._on_proved(wanted, found),
            failed=self._on_failed,
        )

    def close(self) -> None:
        """Stop, whatever is being worked out; the program ends."""
        self._timer.stop()
        if self._ticket is not None:
            self._ticket.cancel()
        sequence = self._sequence()
        if sequence and not self._restored_from(sequence):
            self._remember(sequence)

    def _restored_from(self, sequence: int) -> int:
        seen = self._context.store.get(SEEN)
        return int(seen) if seen.isdigit() and int(seen) > sequence else 0

    def _remember(self, sequence: int) -> None:
        if self._context.store.get(SEEN) != str(sequence):
            self._context.store.put(SEEN, str(sequence))

    def _on_proved(self, wanted: tuple[date, int], found: int | None) -> None:
        self._ticket = None
        self._proved = wanted
        self._remember(self._sequence())
        if found and self._context.actor.may(BILLING_TERMS):
            self._context.failures.said.emit(
                self.tr("The check of the money found what does not add up: see Today.")
            )

    def _on_failed(self, error: BaseException) -> None:
        # It is tried again with the next tick: a lost connection is told by whatever else needs it.
        self._ticket = None
        if not isinstance(error, Cancelled):
            log.warning("the money was not proved: %s", type(error).__name__)
