"""Where `AppContext.navigate` leads: the window, page or form that shows a record."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from clinic_desktop.areas.appointments.page.desk import AppointmentDesk
from clinic_desktop.core.kinds import ACCOUNT, APPOINTMENT, BILL, ESTIMATE, INVOICE, LAB, OWNER, PET, VISIT
from clinic_desktop.ui.runner import Runner
from clinic_desktop.ui.shell.main_window import SEARCH_PAGE, MainWindow

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentCard
    from clinic_desktop.areas.estimates.rows import EstimateCard
    from clinic_desktop.areas.lab.rows import RequestCard
    from clinic_desktop.areas.pets.rows import PetRow
    from clinic_desktop.db.work import Work

SCHEDULE_PAGE = "schedule"
CASH_PAGE = "cash"


class Ways(QObject):
    """Knows for each kind of record how the main window comes to show it."""

    def __init__(self, window: MainWindow, runner: Runner, desk: AppointmentDesk) -> None:
        super().__init__(window)
        self._window, self._runner, self._desk = window, runner, desk
        self._by_kind: dict[str, Callable[[int], None]] = {
            ACCOUNT: self._show_account,
            APPOINTMENT: self._show_appointment,
            BILL: self._settle,
            ESTIMATE: self._show_estimate,
            INVOICE: self._show_invoice,
            LAB: self._show_request,
            OWNER: self._show_owner,
            PET: self._show_pet,
            VISIT: self._open_visit,
        }

    def lead(self, kind: str, record_id: int) -> None:
        """Show a record."""
        self._by_kind[kind](record_id)

    def _page(self, name: str) -> Any:
        page = self._window.show_page(name)
        if not self._window.isActiveWindow():
            self._window.raise_()
            self._window.activateWindow()
        return page

    def _show_pet(self, pet_id: int) -> None:
        self._page(SEARCH_PAGE).show_pet(pet_id)

    def _show_owner(self, owner_id: int) -> None:
        self._page(SEARCH_PAGE).show_owner(owner_id)

    def _open_visit(self, visit_id: int) -> None:
        self._window.show_page(SEARCH_PAGE).reopen("VisitForm", (VISIT, visit_id))

    def _show_appointment(self, appointment_id: int) -> None:
        from clinic_desktop.areas.appointments import queries

        def ready(card: AppointmentCard) -> None:
            self._page(SCHEDULE_PAGE).show_appointment(card.row)

        self._runner.query(
            self, lambda work: queries.get_card(work, appointment_id), then=ready, key="appointment"
        )

    def _show_invoice(self, invoice_id: int, then: str = "") -> None:
        self._page(CASH_PAGE).show_invoice(invoice_id, then=then)

    def _show_account(self, owner_id: int) -> None:
        from clinic_desktop.areas.pets import queries

        patients = self._page(SEARCH_PAGE)

        def ready(found: tuple[PetRow, ...]) -> None:
            # Beside an animal stands more of what the debt is about; the account of whoever has none is on the own card.
            if found:
                patients.show_pet(found[0].id)
                patients.card.show_tab(ACCOUNT)
            else:
                patients.show_owner(owner_id)
                patients.owner_card.show_tab(ACCOUNT)

        self._runner.query(
            self, lambda work: queries.pets_of_owner(work, owner_id), then=ready, key="account"
        )

    def _show_estimate(self, estimate_id: int) -> None:
        from clinic_desktop.areas.estimates import queries

        def ready(card: EstimateCard) -> None:
            patients = self._page(SEARCH_PAGE)
            patients.show_pet(card.row.pet_id)
            patients.card.show_entry(ESTIMATE, estimate_id)

        self._runner.query(self, lambda work: queries.get(work, estimate_id), then=ready, key="estimate")

    def _show_request(self, request_id: int) -> None:
        from clinic_desktop.areas.lab import queries

        def ready(card: RequestCard) -> None:
            patients = self._page(SEARCH_PAGE)
            patients.show_pet(card.row.pet_id)
            patients.card.show_entry(LAB, request_id)

        self._runner.query(
            self, lambda work: queries.get_request(work, request_id), then=ready, key="request"
        )

    def _settle(self, appointment_id: int) -> None:
        from clinic_desktop.areas.appointments import queries
        from clinic_desktop.areas.billing import queries as billing

        def read(work: Work) -> tuple[AppointmentCard, int | None]:
            card = queries.get_card(work, appointment_id)
            owner_id = card.row.owner_id
            return card, billing.draft_of(work, owner_id) if owner_id is not None else None

        def ready(found: tuple[AppointmentCard, int | None]) -> None:
            card, invoice_id = found
            if invoice_id is not None:
                self._show_invoice(invoice_id, "pay")
            else:
                self._desk.close(card.row)

        self._runner.query(self, read, then=ready, key="settle")
