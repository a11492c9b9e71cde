"""Looking after the money while nobody does: the daily proof, and telling those who answer for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.fault_words import FAULTS
from clinic_desktop.areas.billing.page.debts import ACCOUNT
from clinic_desktop.areas.billing.page.explain import LinesWindow
from clinic_desktop.areas.billing.proving import prove
from clinic_desktop.areas.billing.rows import BILLING_TERMS, MoneyFault, MoneyProof
from clinic_desktop.core.actions import Ticket
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment, localized, numbered, translate
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.tables.lines import Line
from clinic_desktop.ui.theme import set_role

TICK_MS = 300_000
HOUR = 3
"""The proof of a day is not made before this hour of the clinic's clock."""
SEEN = "journal_seen"
"""Where a workstation remembers the last action it knew: fewer of them mean that a backup was restored."""
INVOICE = "invoice"
OPENS = {"invoices": INVOICE, "owners": ACCOUNT}
"""Which records of a finding can be shown."""


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


class ProofStrip(QFrame):
    """Stands over the day of whoever answers for the money, while the last proof found something."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proof_strip")
        set_role(self, "strip")
        self._context = context
        self._proof: MoneyProof | None = None
        self.told = WrappedLabel()
        self.button = QPushButton()
        self.button.setObjectName("show_faults")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_show)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self.told, 1)
        line.addWidget(self.button)
        self.hide()

    def reload(self) -> None:
        """Read what the last proof found, for who may know it."""
        if self._context.actor.may(BILLING_TERMS):
            self._context.runner.query(
                self, queries.last_proof, then=self._on_read, key="proof", failed=lambda error: True
            )
        else:
            self._on_read(None)

    def clear(self) -> None:
        """Forget what another person saw."""
        self._on_read(None)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.button.setText(self.tr("Show what was found"))
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(self.button.text())
        proof = self._proof
        if proof is not None:
            zone = self._context.conventions.time_zone
            self.told.setText(
                self.tr("The check of the money found what does not add up ({time}). Tell support.").format(
                    time=format_moment(proof.at, zone, utc_now())
                )
            )

    def _on_read(self, proof: MoneyProof | None) -> None:
        self._proof = proof if proof is not None and proof.faults else None
        self.setVisible(self._proof is not None)
        self.retranslate()

    def _on_show(self) -> None:
        FaultsWindow(self._context, self.window()).open()


class FaultsWindow(LinesWindow):
    """What does not add up now; Enter goes to the record where it can be shown."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Faults", "Check of the money"), parent)
        self.setObjectName("FaultsWindow")
        self.told.setText(translate("Faults", "Working everything out anew…"))
        self._faults: tuple[MoneyFault, ...] = ()
        context.runner.query(self, queries.find_faults, then=self._on_read, key="faults")

    def _on_read(self, found: tuple[MoneyFault, ...]) -> None:
        self._faults = found
        self.heading.setText(
            translate("Faults", "This does not add up")
            if found
            else translate("Faults", "Everything adds up")
        )
        self.told.setText(
            translate("Faults", "Nothing is lost: show this to support.")
            if found
            else translate("Faults", "What was found before has been put right.")
        )
        self.list.set_lines(
            [
                Line(
                    ("fault", number),
                    "alert",
                    _sentence(fault),
                    second=_numbers(fault),
                )
                for number, fault in enumerate(found)
            ]
        )
        self.list.setFocus()

    def on_opened(self, line: Line) -> None:
        """Go to the invoice or the account."""
        fault = self._faults[line.key[1]]
        if fault.table in OPENS:
            self.context.navigate(OPENS[fault.table], fault.id)
            self.close()


def _sentence(fault: MoneyFault) -> str:
    words = localized(*FAULTS[fault.code])
    return words[:1].upper() + words[1:]


def _numbers(fault: MoneyFault) -> str:
    told = translate("Faults", "expected {expected}, found {found}")
    numbers = told.format(expected=fault.expected, found=fault.found)
    return f"{numbered(fault.id)} · {numbers}" if fault.id else numbers
