"""A day at the cash desk, through the window: a checkout with change, a shift with a difference, a reversal."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments import service as appointment_service
from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.rows import AppointmentDraft, CheckInDraft
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import CashKind, InvoiceState, Tender
from clinic_desktop.areas.billing.form import (
    CashForm,
    CloseShiftForm,
    LineForm,
    LineSurchargesForm,
    OpenShiftForm,
    PayForm,
    ReverseForm,
)
from clinic_desktop.areas.billing.page.cash_desk import CashDeskPage
from clinic_desktop.areas.billing.rows import DiscountRuleDraft, PaidStatus, SurchargeDraft
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.sheet_window import SheetWindow
from tests import make
from tests.areas.billing import money


def run(database: Database, function: Any) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def ask(database: Database, function: Any) -> Any:
    return database.query(function, actor=BUILT_IN_ADMINISTRATOR)


def cash_desk(desk: Any) -> CashDeskPage:
    page = desk.window.show_page("cash")
    assert isinstance(page, CashDeskPage)
    desk.settle()
    return page


def visited(work: Any) -> tuple[int, int, int]:
    """Let a patient come, be treated for 500 roubles, and be ready to pay; return the patient, appointment and fact."""
    pet_id = make.pet(work)
    owner_id = pets.get_draft(work, pet_id).owner_id
    draft = AppointmentDraft(
        owner_id=owner_id, pet_id=pet_id, starts_at=work.now, ends_at=work.now + timedelta(minutes=20)
    )
    appointment_id = appointment_service.book(work, draft)
    appointment_service.check_in(work, appointment_id, CheckInDraft())
    appointment_service.start_visit(work, appointment_id)
    appointment_service.finish(work, appointment_id)
    fact_id = make.fact(work, pet_id, make.manipulation(work))
    return pet_id, appointment_id, fact_id


def papers() -> list[SheetWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, SheetWindow) and w.isVisible()]


def test_an_owner_pays_in_cash_and_the_appointment_is_closed(opened: Any, database: Database) -> None:
    _, appointment_id, _ = run(database, visited)
    desk = opened("ru")
    page = cash_desk(desk)
    page.till.open_action.trigger()
    assert isinstance(desk.form, OpenShiftForm)
    desk.fill(opening=money.rub(100_000))
    desk.save()

    row = ask(database, lambda work: appointments.get_card(work, appointment_id)).row
    desk.program.front_desk.settle(row)
    desk.settle()
    assert isinstance(desk.form, PayForm)
    assert desk.form._fields["cash"].value() == money.rub(50_000)
    desk.form._fields["cash"].setText("1000")
    assert "500\u00a0₽" in desk.form._told.text()
    desk.save()

    assert desk.find_form() is None
    assert len(papers()) == 1
    papers()[0].close()
    card = page.view.card
    assert card is not None
    assert (card.row.state, card.row.paid) == (InvoiceState.POSTED, PaidStatus.FULL)
    closed = ask(database, lambda work: appointments.get_card(work, appointment_id)).row
    assert closed.state is AppointmentState.CLOSED
    assert page.till.report is not None
    assert page.till.report.shift.takings == money.rub(50_000)
    assert money.is_sound(lambda function: ask(database, function))


def test_a_shift_is_closed_with_a_difference_and_its_reason(opened: Any, database: Database) -> None:
    run(database, money.shift)
    desk = opened("en")
    page = cash_desk(desk)
    page.till.cash_action.trigger()
    assert isinstance(desk.form, CashForm)
    desk.fill(kind=CashKind.OUT, amount=money.rub(30_000), reason="fuel")
    desk.save()

    page.till.close_action.trigger()
    form = desk.form
    assert isinstance(form, CloseShiftForm)
    desk.fill(cash=money.rub(69_000))
    desk.save()
    assert form.isVisible(), "a difference needs a reason"
    desk.fill(discrepancy_reason="change given wrongly")
    desk.save()

    assert desk.find_form() is None
    assert len(papers()) == 1
    papers()[0].close()
    assert page.till.report is None
    report = ask(database, lambda work: queries.report(work, 1))
    counted = next(total for total in report.totals if total.tender is Tender.CASH)
    assert (counted.expected, counted.counted) == (money.rub(70_000), money.rub(69_000))
    assert money.is_sound(lambda function: ask(database, function))


def test_a_reversal_asks_of_every_line_whether_it_was_done(opened: Any, database: Database) -> None:
    def charged(work: Any) -> tuple[int, int, int]:
        pet_id = make.pet(work)
        procedure = make.manipulation(work)
        first, second = (make.fact(work, pet_id, procedure) for _ in range(2))
        invoice_id = queries.draft_of(work, pets.get_draft(work, pet_id).owner_id)
        assert invoice_id is not None
        return money.post(work, invoice_id), first, second

    invoice_id, first, second = run(database, charged)
    desk = opened("ru")
    page = cash_desk(desk)
    page.show_invoice(invoice_id)
    desk.settle()
    page.view.actions_by_name["reverse"].trigger()
    desk.settle()
    form = desk.form
    assert isinstance(form, ReverseForm)
    desk.fill(reason="не тот владелец")
    desk.save()
    assert form.isVisible(), "every line has to be answered for"
    for name, answer in zip([n for n in form._fields if n.startswith("line_")], (True, False), strict=True):
        form._fields[name].set_value(answer)
    desk.save()

    assert desk.find_form() is None
    states = {
        fact: ask(database, lambda work, fact=fact: work.session.get(ManipulationFact, fact).status)
        for fact in (first, second)
    }
    assert states == {first: FactStatus.PERFORMED, second: FactStatus.CANCELLED}
    assert page.view.card is not None
    assert page.view.card.row.state is InvoiceState.REVERSED
    assert money.is_sound(lambda function: ask(database, function))


def test_a_surcharge_is_added_by_keyboard_and_another_discount_takes_a_line_from_the_rules(
    opened: Any, database: Database
) -> None:
    def charged(work: Any) -> int:
        service.register_surcharge(work, SurchargeDraft("Срочно", percent=Decimal(20)))
        service.register_discount_rule(work, DiscountRuleDraft("Пенсионеры", Decimal(5)))
        pet_id = make.pet(work)
        make.fact(work, pet_id, make.manipulation(work))
        invoice_id = queries.draft_of(work, pets.get_draft(work, pet_id).owner_id)
        assert invoice_id is not None
        return invoice_id

    invoice_id = run(database, charged)
    desk = opened("ru")
    page = cash_desk(desk)
    page.show_invoice(invoice_id)
    desk.settle()
    page.view.list.setCurrentIndex(page.view.list.model().index(0, 0))
    page.view.actions_by_name["surcharges"].trigger()
    desk.settle()
    assert isinstance(desk.form, LineSurchargesForm)
    chosen = desk.form._fields["chosen"]
    chosen.setCurrentRow(0)
    desk.bot.keyClick(chosen, Qt.Key.Key_Space)
    desk.save()
    page.view.list.setCurrentIndex(page.view.list.model().index(0, 0))
    page.view.actions_by_name["change_line"].trigger()
    desk.settle()
    assert isinstance(desk.form, LineForm)
    assert desk.form._fields["discount_by_rule"].value()
    assert "570\u00a0₽" in desk.form._total.text()
    desk.fill(discount_percent=Decimal(10), discount_reason="друг клиники")
    assert not desk.form._fields["discount_by_rule"].value()
    desk.save()

    (line,) = ask(database, lambda work: queries.get_invoice(work, invoice_id)).lines
    assert (line.surcharge, line.total) == (money.rub(10_000), money.rub(54_000))
    assert (line.listed_names, line.discount_reason) == ("Срочно", "друг клиники")
    assert money.is_sound(lambda function: ask(database, function))
