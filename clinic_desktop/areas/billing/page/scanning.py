"""What a barcode that was read at the cash desk does: a line more on the invoice, or another invoice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import UNPOSTED_STATES
from clinic_desktop.areas.billing.rows import InvoiceCard, LineDraft, Scanned
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import ClinicError, Invalid
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.scanner import Scanner


class Scanning(QObject):
    """Follows the scanner of a page that shows an invoice."""

    def __init__(self, page: Any, shown: Callable[[], InvoiceCard | None]) -> None:
        """``shown`` is the invoice that is shown now."""
        super().__init__(page)
        self._page, self._shown = page, shown
        self.context: AppContext = page.context
        self.scanner = Scanner(page)
        self.scanner.scanned.connect(self._on_scanned)

    @Slot(str)
    def _on_scanned(self, code: str) -> None:
        self.context.runner.query(
            self,
            lambda work: queries.find_scanned(work, code),
            then=lambda found: self._on_found(code, found),
            key="scanned",
        )

    def _on_found(self, code: str, found: Scanned | None) -> None:
        if found is None:
            unknown = self.tr("Nothing has the code “{code}”: nothing of the catalogue, and no invoice.")
            self.context.failures.said.emit(unknown.format(code=code))
        elif found.invoice_id is not None:
            self._page.show_invoice(found.invoice_id)
        elif found.item_id is not None and found.name is not None:
            self._add(found.item_id, name_of(found.name))

    def _add(self, item_id: int, name: str) -> None:
        card = self._shown()
        if card is None or card.row.state not in UNPOSTED_STATES:
            told = self.tr("“{name}” goes onto an invoice that is not posted yet: choose one of the list.")
            self.context.failures.said.emit(told.format(name=name))
            return
        invoice_id, owner_id = card.row.id, card.row.owner_id

        def add(work: Any) -> int:
            own = pets.pets_of_owner(work, owner_id)
            pet_id = own[0].id if len(own) == 1 else None
            return service.add_line(work, invoice_id, LineDraft(item_id, pet_id))

        self.context.runner.command(
            self._page,
            "billing.add_line",
            add,
            failed=lambda error: self._on_refused(name, error),
            done=self.tr("Added: {name}").format(name=name),
        )

    def _on_refused(self, name: str, error: ClinicError) -> bool:
        if not isinstance(error, Invalid):
            return False
        told = " ".join(dict.fromkeys(problem_text(problem) for problem in error.problems))
        self.context.failures.said.emit(f"{name}: {told}")
        return True
