"""An estimate, through the window: out of the plan, printed, accepted, onto the invoice once, and overrun."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing import service as billing_service
from clinic_desktop.areas.billing.form import PayForm
from clinic_desktop.areas.billing.page.cash_desk import CashDeskPage
from clinic_desktop.areas.billing.rows import LineDraft
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.estimates import queries, service
from clinic_desktop.areas.estimates.form import AcceptForm, EstimateForm
from clinic_desktop.areas.estimates.page import EstimatesPanel, EstimateWindow
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft, Standing
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations import service as manipulation_service
from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.treatments.page import TreatmentPanel
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.areas.billing.money import rub

PAPER = {
    "ru": ("Воротник", "одна тысяча триста рублей", "одна тысяча восемьсот рублей"),
    "en": ("Воротник", "one thousand, three hundred roubles", "one thousand, eight hundred roubles"),
}


def run(database: Database, function: Any) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def ask(database: Database, function: Any) -> Any:
    return database.query(function, actor=BUILT_IN_ADMINISTRATOR)


def panel(desk: Any) -> EstimatesPanel:
    """Bring the tab of estimates to the front."""
    card = desk.window.show_page("patients").card
    found = next(p for p in card.panels if isinstance(p, EstimatesPanel))
    card.tabs.setCurrentWidget(found)
    desk.settle()
    assert isinstance(found, EstimatesPanel)
    return found


def pdf_text(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join("\n".join(pages).split()).lower()


def test_an_estimate_from_the_visit_to_the_invoice_it_limits(
    opened: Any, database: Database, tmp_path: Path
) -> None:
    def arrange(work: Any) -> int:
        pet_id = make.pet(work)
        item = make.manipulation(work)
        manipulation_service.plan(work, FactDraft(pet_id, item, quantity=Decimal(2)))
        return pet_id

    pet_id = run(database, arrange)
    desk = opened("ru" if database.is_sqlite else "en")
    desk.search("барсик")
    desk.press(Qt.Key.Key_F7)
    visit = desk.form
    assert isinstance(visit, VisitForm)
    next(action for action in visit.actions() if action.objectName() == "estimate_planned").trigger()
    desk.settle()
    form = desk.form
    assert isinstance(form, EstimateForm)
    assert [line.low for line in form.draft().items] == [Decimal(2)]
    lines = form._fields["items"]
    lines.rows[0][1][2].set_value(Decimal(3))
    collar = lines.add_row()
    collar[0].setEditText("Воротник")
    collar[3].set_value(rub(30_000))
    desk.fill(title="Обработка")
    desk.settle()
    assert "300" in form._sum.text()
    assert "800" in form._sum.text()
    desk.save()
    visit.reject()
    desk.settle()

    shown = panel(desk)
    shown.give_action.trigger()
    desk.settle()
    shown.print_action.trigger()
    desk.settle()
    paper = next(w for w in QApplication.topLevelWidgets() if isinstance(w, EstimateWindow))
    for language, words in PAPER.items():
        paper.language.setCurrentIndex(paper.language.findData(language))
        desk.bot.waitUntil(paper.pdf_action.isEnabled, timeout=10_000)
        path = tmp_path / f"{language}.pdf"
        paper.save_to(str(path))
        desk.settle()
        printed = pdf_text(path)
        for word in words:
            assert word.lower() in printed, (word, printed)
    paper.close()
    shown.accept_action.trigger()
    desk.settle()
    assert isinstance(desk.form, AcceptForm)
    desk.save()
    (row,) = ask(database, lambda work: queries.of_pet(work, pet_id))
    assert (row.standing, row.low, row.high) == (Standing.ACCEPTED, rub(130_000), rub(180_000))

    invoice_id = run(database, lambda work: service.invoice(work, row.id))
    # A colleague was quicker, and this window does not know it yet.
    shown.invoice_action.trigger()
    desk.settle()
    refused = "коллега" if database.is_sqlite else "colleague"
    assert refused in desk.window.notice.text
    (planned,) = ask(database, lambda work: manipulations.open_facts_of(work, pet_id))
    run(database, lambda work: manipulation_service.complete(work, planned.id))
    assert ask(database, lambda work: billing.preview(work, invoice_id)).total == rub(130_000)

    dearer = LineDraft(text="Ночь", price=rub(100_000), pet_id=pet_id)
    run(database, lambda work: billing_service.add_line(work, invoice_id, dearer))
    page = desk.window.show_page("cash")
    assert isinstance(page, CashDeskPage)
    page.show_invoice(invoice_id)
    desk.settle()
    page.till.open_action.trigger()
    desk.fill(opening=rub(0))
    desk.save()
    page.view.actions_by_name["pay"].trigger()
    desk.settle()
    assert isinstance(desk.form, PayForm)
    assert any(label.text().startswith("Барсик: ") for label in desk.form.findChildren(QLabel))
    desk.form.abandon()
    strip = page.view.overrun
    assert strip.isVisible()
    assert "Барсик" in strip.text.text()
    assert "2\u00a0300\u00a0₽" in strip.text.text() or "2,300" in strip.text.text()
    listed = page.model.row(0)
    assert listed is not None
    assert listed.overrun
    strip.action.trigger()
    desk.settle()
    assert panel(desk) is shown
    (line,) = shown.list.lines.lines
    assert (line.badge_kind, shown.list.current_line()) == ("danger", line)


def test_the_plans_of_treatment_offer_an_estimate_and_a_lost_one_opens_for_its_own_patient(
    opened: Any, database: Database
) -> None:
    run(database, make.pet)
    other = run(database, lambda work: make.pet(work, name="Мурка"))
    desk = opened("en")
    desk.search("барсик")
    card = desk.window.show_page("patients").card
    treatment = next(p for p in card.panels if isinstance(p, TreatmentPanel))
    card.tabs.setCurrentWidget(treatment)
    desk.settle()
    button = next(
        b for b in treatment.findChildren(type(card._main)) if b.objectName() == "estimate_planned_button"
    )
    assert button.isVisible()
    button.click()
    desk.settle()
    form = desk.form
    assert isinstance(form, EstimateForm)
    assert form._status.text()
    assert len(form._fields["items"].rows) == 1
    form.abandon()

    desk.window.show_page("patients").reopen("EstimateForm", ("pet", other))
    desk.settle()
    assert isinstance(desk.form, EstimateForm)
    assert desk.form._guard.name.text() == "Мурка"
    assert card._card.id == other


def test_an_accepted_estimate_with_what_is_for_other_species_is_planned_once_that_is_read(
    opened: Any, database: Database
) -> None:
    def arrange(work: Work) -> None:
        pet_id, item = make.pet(work), make.manipulation(work)
        work.session.get_one(Manipulation, item).species_codes = "dog"
        lines = (EstimateLineDraft(item),)
        until = clinic_today(work) + timedelta(days=30)
        estimate_id = service.register(work, EstimateDraft(pet_id, "Кастрация", until, lines))
        service.give(work, estimate_id)
        service.accept(work, estimate_id, "Кузнецова И. П.")

    run(database, arrange)
    desk = opened("ru")
    desk.search("барсик")
    panel(desk).plan_action.trigger()
    desk.settle()
    desk.save()
    assert desk.form._marks["acknowledged"].isVisible()
    desk.fill(acknowledged=True)
    desk.save()
    assert desk.find_form() is None
    (planned,) = ask(database, lambda work: manipulations.open_facts_of(work, 1))
    assert planned.name.ru == "Осмотр"
