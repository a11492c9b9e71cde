"""What the last proof of the money found, over the day of whoever answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from clinic_desktop.areas.billing.rights import BILLING_TERMS
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role

if TYPE_CHECKING:
    from clinic_desktop.areas.billing.rows import MoneyProof
    from clinic_desktop.db.work import Work


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
                self, _last_proof, then=self._on_read, key="proof", failed=lambda error: True
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
        from clinic_desktop.areas.billing.page.faults import FaultsWindow

        FaultsWindow(self._context, self.window()).open()


def _last_proof(work: Work) -> MoneyProof | None:
    # In the worker: the tables of money come with it, and the first window does not wait for them.
    from clinic_desktop.areas.billing import queries

    return queries.last_proof(work)
