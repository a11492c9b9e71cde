"""What only hands at the till show: a scanner, ticks, the way from a debt or a refusal to what is behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import InvoiceState
from clinic_desktop.areas.billing.form import CorrectLineForm, PayForm, RefundForm, ReplaceForm
from clinic_desktop.areas.billing.page.account import AccountPanel
from clinic_desktop.areas.billing.page.explain import ExplainWindow
from clinic_desktop.areas.billing.page.invoice import WINDOW
from clinic_desktop.areas.billing.rows import PaymentDraft
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets import service as pet_service
from clinic_desktop.areas.pets.entities import OwnershipRole
from clinic_desktop.areas.pets.form.people import TransferForm
from clinic_desktop.areas.pets.rows import PersonDraft
from clinic_desktop.core.kinds import ACCOUNT
from clinic_desktop.db.work import Database
from clinic_desktop.ui.forms.fields import Entry
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.scanner import GAP_MS
from clinic_desktop.ui.sheet_window import SheetWindow
from tests import make
from tests.areas.billing import money
from tests.stories.test_cash_desk import ask, cash_desk, papers, run


@pytest.fixture
def engine_name() -> str:
    """What hands do is the same over either engine; what the services do is tested on both."""
    return "sqlite"


def said(desk: Any) -> str:
    return str(desk.window.notice.text)


def one_pet(database: Database) -> tuple[int, int]:
    """Return an owner and their only animal."""
    pet_id = run(database, make.pet)
    return ask(database, lambda work: pets.get_draft(work, pet_id)).owner_id, pet_id


def invoice_at(desk: Any, invoice_id: int, then: str = "") -> Any:
    """Return the cash desk's page with an invoice shown, and the form open that ``then`` asks for."""
    page = cash_desk(desk)
    page.show_invoice(invoice_id, then=then)
    desk.settle()
    return page


def account_of(desk: Any, owner_id: int) -> AccountPanel:
    """Lead to an owner's account, on the card of their animal."""
    desk.program.context.navigate(ACCOUNT, owner_id)
    desk.settle()
    panel = desk.window.current_page.card.tabs.currentWidget()
    assert isinstance(panel, AccountPanel)
    return panel


def explained(desk: Any, page: Any, name: str) -> Any:
    """Open an explanation by its action and return the sum that it explains."""
    page.actions_by_name[name].trigger()
    desk.settle()
    (window,) = (one for one in desk.window.findChildren(ExplainWindow) if one.isVisible())
    amount = window.explanation.amount
    window.close()
    desk.settle()
    return amount


def choose_money(panel: AccountPanel) -> None:
    """Choose the newest line of an account that is a payment."""
    panel.list.select(next(line.key for line in panel.list.lines.lines if line.glyph == "price"))


def read_only_sums_behind_another_tab(desk: Any, panel: AccountPanel) -> None:
    """Turn to another tab and back: what is owed stands beside it, the lines come back with their own."""
    tabs, lines = desk.window.current_page.card.tabs, len(panel.account.lines)
    tabs.setCurrentIndex(0)
    panel.reload()
    desk.settle()
    assert panel.account is None
    assert panel.money.debt == money.rub(4_000)
    tabs.setCurrentWidget(panel)
    desk.settle()
    assert len(panel.list.lines.lines) == lines > 0


def test_a_barcode_adds_a_line_opens_an_invoice_or_is_told(opened: Any, database: Database) -> None:
    owner_id, pet_id = one_pet(database)
    run(database, lambda work: make.manipulation(work, "4607012345", "Паштет", 12_000))
    old = run(database, lambda work: money.posted(work, owner_id, 5_000))
    number = ask(database, lambda work: queries.get_invoice(work, old)).row.number
    draft_id = run(database, lambda work: money.draft(work, owner_id, money.line(1_000)))
    desk = opened("ru")
    page = invoice_at(desk, draft_id)
    page.table.setFocus()
    desk.scan("4607012345")
    desk.settle()
    added = page.view.card.lines[-1]
    assert (added.name.ru, added.total, added.pet_id) == ("Паштет", money.rub(12_000), pet_id)
    assert page.table.hasFocus()
    desk.scan(number)
    desk.settle()
    assert page.view.card.row.id == old
    desk.scan("4607012345")
    assert "Паштет" in said(desk)
    desk.scan("999")
    assert "999" in said(desk)
    assert len(ask(database, lambda work: queries.lines_of(work, draft_id))) == 2
    # A hand is slower than a scanner: what it types goes to the search box.
    desk.bot.keyClick(page.table, Qt.Key.Key_7)
    desk.bot.waitUntil(lambda: desk.widget(QLineEdit, "search_box").text() == "7", timeout=20 * GAP_MS)


def test_a_bill_is_divided_between_co_owners_by_a_tick(opened: Any, database: Database) -> None:
    owner_id, pet_id = one_pet(database)
    second = run(database, lambda work: make.owner(work, "Орлов", "Пётр", "+7 916 000-00-01"))
    person = PersonDraft(owner_id=second, role=OwnershipRole.CO_OWNER, share_percent=40)
    run(database, lambda work: pet_service.add_person(work, pet_id, person))
    run(database, money.shift)
    draft_id = run(database, lambda work: money.draft(work, owner_id, money.line(100_000, pet_id=pet_id)))
    desk = opened("ru")
    page = invoice_at(desk, draft_id, then="pay")
    form = desk.form
    assert isinstance(form, PayForm)
    assert form._fields["cash"].value() == money.rub(100_000)
    desk.fill(split=True)
    assert form._fields["cash"].value() == money.rub(60_000)
    desk.save()
    for paper in papers():
        paper.close()
    assert page.view.current_line().is_share
    assert not page.view.mending.actions["correct"].isEnabled(), "a share is reversed whole"
    debts = ask(database, lambda work: queries.owner_money(work, (owner_id, second)))
    assert (debts[owner_id].debt, debts[second].debt) == (money.rub(0), money.rub(40_000))
    assert money.is_sound(lambda function: ask(database, function))


def test_a_wrong_line_is_corrected_and_the_money_given_back(opened: Any, database: Database) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    invoice_id = run(database, lambda work: money.posted(work, owner_id, 30_000, 20_000))
    desk = opened("ru")
    page = invoice_at(desk, invoice_id, then="correct")
    assert isinstance(desk.form, CorrectLineForm)
    desk.fill(price=money.rub(10_000), reason="не тот корм")
    desk.save()
    assert page.view.card.effective.total == money.rub(30_000)

    run(database, lambda work: service.pay(work, PaymentDraft(owner_id, 1, (money.cash(30_000),))))
    panel = account_of(desk, owner_id)
    choose_money(panel)
    assert explained(desk, panel, "explain_document") == money.rub(30_000)
    panel.actions_by_name["refund"].trigger()
    desk.settle()
    assert isinstance(desk.form, RefundForm)
    desk.fill(cash=money.rub(4_000), card=money.rub(1), release=True, reason="вернули банку")
    assert not desk.form.problems(), "an administrator may give it back by another way"
    desk.fill(card=None)
    desk.fill(cash=money.rub(4_000), release=True, reason="вернули банку")
    desk.save()
    assert desk.find_form() is None
    assert panel.account.money.debt == money.rub(4_000)
    assert money.is_sound(lambda function: ask(database, function))
    read_only_sums_behind_another_tab(desk, panel)


def test_a_deposit_is_no_part_of_the_sum_until_it_is_ticked(opened: Any, database: Database) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    paid = PaymentDraft(owner_id, 1, (money.cash(50_000),), deposit=True)
    run(database, lambda work: service.pay(work, paid))
    invoice_id = run(database, lambda work: money.draft(work, owner_id, money.line(30_000)))
    desk = opened("ru")
    page = invoice_at(desk, invoice_id, then="pay")
    form = desk.form
    assert isinstance(form, PayForm)
    assert (form.due(), form.received()) == (money.rub(30_000), money.rub(30_000))
    desk.fill(use_deposits=True)
    assert (form.due(), form.received()) == (money.rub(0), money.rub(0))
    desk.save()
    assert desk.find_form() is None
    assert page.view.card.row.state is InvoiceState.POSTED
    assert not page.view.card.row.outstanding
    found = ask(database, lambda work: queries.owner_money(work, (owner_id,)))[owner_id]
    assert (found.debt, found.deposit) == (money.rub(0), money.rub(20_000))
    assert money.is_sound(lambda function: ask(database, function))


def test_a_debt_is_paid_from_a_deposit_on_the_account_and_a_new_deposit_leaves_it(
    opened: Any, database: Database
) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    run(database, lambda work: money.posted(work, owner_id, 30_000))
    desk = opened("en")
    panel = account_of(desk, owner_id)
    panel.actions_by_name["deposit"].trigger()
    desk.settle()
    assert "debt" in desk.form._due.text(), "a prepayment pays what is owed first"
    desk.fill(cash=money.rub(20_000), deposit=True)
    assert "debt" not in desk.form._due.text()
    desk.save()
    papers()[0].close()
    desk.settle()
    assert panel.account.money.debt == money.rub(30_000)

    choose_money(panel)
    panel.actions_by_name["use"].trigger()
    desk.settle()
    assert panel.account.money.debt == money.rub(10_000)
    assert not panel.actions_by_name["use"].isEnabled(), "nothing is free any more"

    panel.actions_by_name["pay"].trigger()
    desk.settle()
    told = desk.form._told
    desk.fill(cash=money.rub(15_000))
    assert told.text().startswith("Change: ")
    desk.fill(keep_rest=True)
    assert told.text().startswith("Kept as a prepayment: "), "who reads of change gives it back"
    desk.fill(keep_rest=False, card=money.rub(30_000))
    assert told.text().startswith("Too much: "), "nobody gives change on a card"
    desk.fill(cash=money.rub(-500), card=None)
    assert told.text() == f"Still to pay: {format_money(money.rub(10_000))}"


def test_an_owner_without_an_animal_has_an_account(opened: Any, database: Database) -> None:
    owner_id = run(database, make.owner)
    run(database, lambda work: money.posted(work, owner_id, 30_000))
    desk = opened("ru")
    desk.program.context.navigate("account", owner_id)
    desk.settle()
    patients = desk.window.show_page("patients")
    panel = patients.owner_card.tabs.currentWidget()
    assert isinstance(panel, AccountPanel)
    assert panel.isVisible()
    assert panel.account.money.debt == money.rub(30_000)
    panel.actions_by_name["statement"].trigger()
    desk.settle()
    (paper,) = papers()
    assert "Кузнецова" in paper.windowTitle()
    paper.close()


def test_no_key_reaches_the_invoice_before_the_one_that_is_being_read(
    opened: Any, database: Database
) -> None:
    run(database, money.shift)
    first, second = (
        run(database, lambda work, name=name: money.draft(work, make.owner(work, name, phone=""), money.line(5_000)))
        for name in ("Первых", "Вторых")
    )  # fmt: skip
    desk = opened("ru")
    page = cash_desk(desk)
    page.show_invoice(first)
    desk.settle()
    page.view.show_invoice(second)
    assert [name for name, action in page.view.actions_by_name.items() if action.isEnabled()] == ["pay"]
    page.view.actions_by_name["pay"].trigger()
    desk.settle()
    assert isinstance(desk.form, PayForm)
    assert desk.form._card.row.id == second


def test_the_receipt_is_shown_when_the_form_is_gone_and_keeps_the_keys(
    opened: Any, database: Database
) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    invoice_id = run(database, lambda work: money.draft(work, owner_id, money.line(30_000)))
    desk = opened("ru")
    invoice_at(desk, invoice_id, then="pay")
    form = desk.form
    shown: list[bool] = []
    form.saved.connect(lambda _: shown.append(form.isVisible()))
    desk.save()
    assert shown == [False], "what closes later takes the keys from the receipt"
    assert len(papers()) == 1


def test_enter_presses_the_button_that_has_the_focus_and_saves_from_any_field(
    opened: Any, database: Database
) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    invoice_id = run(database, lambda work: money.draft(work, owner_id, money.line(30_000)))
    desk = opened("ru")
    page = invoice_at(desk, invoice_id, then="pay")
    form = desk.form
    cash = form._fields["cash"]
    desk.fill(cash=money.rub(40_000))
    form.reject()
    desk.bot.keyClick(form._discard.no, Qt.Key.Key_Return)
    desk.settle()
    assert form.isVisible()
    assert form._discard.isHidden()
    assert page.view.card.row.state is InvoiceState.DRAFT, "to go on typing is not to take the money"
    form._save.setFocus()
    cash.setFocus()
    desk.bot.keyClick(cash, Qt.Key.Key_Return)
    desk.settle()
    assert desk.find_form() is None
    assert page.view.card.row.state is InvoiceState.POSTED


def test_what_the_cash_lacks_is_not_made_good_by_the_card(opened: Any, database: Database) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    run(database, lambda work: money.posted(work, owner_id, 30_000))
    paid = PaymentDraft(owner_id, 1, (money.card(30_000),))
    run(database, lambda work: service.pay(work, paid))
    desk = opened("en")
    page = cash_desk(desk)
    page.till.close_action.trigger()
    desk.fill(cash=money.rub(99_000), card=money.rub(31_000))
    told = desk.form._told.text()
    assert "Too little" in told
    assert "Too much" in told


def test_a_bill_that_another_till_has_taken_meanwhile_is_not_taken_twice(
    opened: Any, database: Database
) -> None:
    owner_id, _ = one_pet(database)
    run(database, money.shift)
    invoice_id = run(database, lambda work: money.draft(work, owner_id, money.line(30_000)))
    desk = opened("en")
    invoice_at(desk, invoice_id, then="pay")
    form = desk.form
    paid = PaymentDraft(owner_id, 1, (money.cash(30_000),))
    run(database, lambda work: money.checkout(work, invoice_id, paid))
    desk.save()
    assert form.isVisible()
    number = ask(database, lambda work: queries.get_invoice(work, invoice_id)).row.number
    assert number in form._status.text()
    assert "no money was taken" in form._status.text()
    assert not papers()
    found = ask(database, lambda work: queries.owner_money(work, (owner_id,)))[owner_id]
    assert (found.debt, found.prepayment) == (money.rub(0), money.rub(0))
    form.abandon()


def test_a_line_chosen_by_the_arrows_brings_its_price(opened: Any, database: Database) -> None:
    owner_id, _ = one_pet(database)
    item = run(database, make.manipulation)
    invoice_id = run(database, lambda work: money.draft(work, owner_id, money.line(30_000)))
    desk = opened("ru")
    invoice_at(desk, invoice_id, then="add_line")
    found = desk.form._fields["manipulation_id"]
    name = ask(database, lambda work: queries.find_items(work, owner_id, "", 12))[0].name.ru
    found.setText(name[:4])
    found.textEdited.emit(name[:4])
    desk.settle()
    # Going down the list writes each name into the field; Enter takes the one that stands there.
    found.setText(name)
    found.completer().activated[QModelIndex].emit(found.completer().completionModel().index(0, 0))
    assert found.value() == item
    assert desk.form.read("price") is not None


def test_a_replacement_takes_a_line_that_was_forgotten(opened: Any, database: Database) -> None:
    owner_id, pet_id = one_pet(database)
    exam = run(database, make.manipulation)
    invoice_id = run(database, lambda work: money.posted(work, owner_id, 30_000))
    desk = opened("ru")
    page = invoice_at(desk, invoice_id, then="replace")
    form = desk.form
    assert isinstance(form, ReplaceForm)
    what, _, quantity, _ = form._fields["added"].add_row()
    what.choose(Entry(exam, "Осмотр"))
    quantity.set_value(Decimal(2))
    desk.fill(reason="забыли осмотр")
    desk.save()
    assert desk.find_form() is None
    new = ask(database, lambda work: queries.get_account(work, owner_id)).lines[0].document_id
    assert (page.view.card.row.id, page.table.current_row().id) == (new, new), "not the credit note"
    assert explained(desk, page.view, "explain_rest") == money.rub(130_000)
    assert explained(desk, page.view, "explain") == money.rub(130_000)
    lines = ask(database, lambda work: queries.get_invoice(work, new)).lines
    assert [(line.pet_id, line.total) for line in lines] == [
        (None, money.rub(30_000)),
        (pet_id, money.rub(100_000)),
    ]
    assert money.is_sound(lambda function: ask(database, function))


def test_from_the_list_of_debts_to_the_account_and_its_statement(
    opened: Any, database: Database, tmp_path: Any
) -> None:
    owner_id, _ = one_pet(database)
    run(database, lambda work: money.posted(work, owner_id, 30_000))
    desk = opened("ru")
    page = cash_desk(desk)
    page.table.setFocus()
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    debts = page.debts
    assert debts.isVisible()
    assert debts.model.row(0).owner.startswith("Кузнецова")
    debts.export_to(str(tmp_path / "debts.csv"))
    desk.settle()
    assert "Кузнецова" in (tmp_path / "debts.csv").read_text(encoding="utf-8")
    for name in ("statement", "print"):
        debts.actions_by_name[name].trigger()
        desk.settle()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, SheetWindow) and w.isVisible()]
    assert len(shown) == 2
    for window in shown:
        window.close()
    desk.bot.keyClick(debts.table, Qt.Key.Key_Return)
    desk.settle()
    card = desk.window.current_page.card
    assert isinstance(card.tabs.currentWidget(), AccountPanel)
    assert card.tabs.currentWidget().account.money.owner_id == owner_id
    cash_desk(desk)
    debts.table.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not debts.isVisible()


def test_an_invoice_in_the_way_of_a_transfer_is_one_press_away(opened: Any, database: Database) -> None:
    owner_id, pet_id = one_pet(database)
    heir = run(database, lambda work: make.owner(work, "Орлов", "Пётр", "+7 916 000-00-01"))
    draft_id = run(database, lambda work: money.draft(work, owner_id, money.line(1_000, pet_id=pet_id)))
    desk = opened("ru")
    card = ask(database, lambda work: pets.get_card(work, pet_id))
    form = TransferForm(desk.program.context, card, desk.window)
    form.open()
    form._fields["owner"].choose(Entry(heir, "Орлов Пётр"))
    desk.save()
    way = desk.widget(QPushButton, "way_out", form)
    assert way.isVisible()
    way.click()
    desk.settle()
    page = desk.window.current_page
    assert page.view.card.row.id == draft_id
    assert page.view.card.row.state is InvoiceState.DRAFT
    assert desk.find_form() is None
    # What was chosen is offered again.
    again = TransferForm(desk.program.context, card, desk.window)
    again.open()
    assert again._lost is not None
    again.abandon()


def test_an_invoice_of_many_lines_is_shown_from_its_end_and_opens_upwards(
    opened: Any, database: Database
) -> None:
    owner_id, _ = one_pet(database)
    draft_id = run(database, lambda work: service.open_draft(work, owner_id))
    run(database, lambda work: service.add_lines(work, draft_id, [money.line(100)] * 700))
    desk = opened("ru")
    page = invoice_at(desk, draft_id)
    shown = page.view.list.lines
    assert shown.rowCount() == WINDOW + 1
    assert page.view.card.totals.total == money.rub(70_000)
    page.view.list.setCurrentIndex(shown.index(0, 0))
    assert not page.view.actions_by_name["change_line"].isEnabled()
    desk.bot.keyClick(page.view.list, Qt.Key.Key_Return)
    desk.settle()
    assert shown.rowCount() == 2 * WINDOW + 1
    run(database, lambda work: money.post(work, draft_id))
    desk.settle()
    page.view.reload()
    desk.settle()
    page.view.actions_by_name["replace"].trigger()
    desk.settle()
    assert desk.find_form() is None
    assert "300" in said(desk)
