"""What the windows of money say: warnings before a booking, sums in words, where a number comes from."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtGui import QTextTable

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments.rows import AppointmentDraft
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.page.document import invoice_html, invoice_sheet
from clinic_desktop.areas.billing.page.explain import part_text
from clinic_desktop.areas.billing.page.words import in_words
from clinic_desktop.areas.billing.rows import DiscountRuleDraft, SurchargeDraft, TermsDraft
from clinic_desktop.areas.billing.texts import when_text
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.sheets import lay_out
from tests import make
from tests.areas.billing.money import Run, card_of, draft, line, post, posted, rub


def test_a_booking_warns_of_an_owner_who_gets_nothing_more_on_credit(run: Run, ask: Run) -> None:
    owner_id = run(lambda work: make.owner(work, phone=""))
    run(lambda work: posted(work, owner_id, 45_000))
    begins = utc_now() + timedelta(days=1)
    wanted = AppointmentDraft(owner_id=owner_id, starts_at=begins, ends_at=begins + timedelta(minutes=20))

    def codes() -> list[str]:
        return [
            problem.code for problem in ask(lambda work: appointments.booking_warnings(work, wanted, None))
        ]

    assert "owes" not in codes(), "the debt isn't due yet"
    terms = TermsDraft(stopped=True, stop_reason="не платит")
    run(lambda work: service.change_terms(work, owner_id, terms, TermsDraft()))
    assert "owes" in codes()


@pytest.mark.parametrize(
    ("language", "money", "words"),
    [
        ("ru", Money(2_101, "RUB"), "Двадцать один рубль 01 копейка"),
        ("ru", Money(300_200, "RUB"), "Три тысячи два рубля 00 копеек"),
        ("ru", Money(1_250, "KZT"), "Двенадцать тенге 50 тиынов"),
        ("en", Money(316_950, "GBP"), "Three thousand, one hundred and sixty-nine pounds sterling 50 pence"),
    ],
)
def test_a_sum_is_said_in_words_of_the_right_form(
    language: str, money: Money, words: str, qapp: object
) -> None:
    languages = Languages()
    languages.install(language)
    try:
        assert in_words(money) == words
    finally:
        languages.install("en")


def test_every_part_of_a_sum_is_said_in_words(run: Run, ask: Run) -> None:
    owner_id = run(lambda work: make.owner(work, phone=""))

    def charged(work: object) -> int:
        discounted = line(100_000, quantity="2", discount_percent=Decimal(10), discount_reason="приют")
        return post(work, draft(work, owner_id, discounted))  # type: ignore[arg-type]

    invoice_id = run(charged)
    line_id = ask(lambda work: queries.lines_of(work, invoice_id))[0].id
    for kind, record_id, amount in (
        ("line", line_id, 180_000),
        ("invoice", invoice_id, 180_000),
        ("outstanding", invoice_id, 180_000),
        ("owner", owner_id, 180_000),
    ):
        found = ask(lambda work, kind=kind, record_id=record_id: queries.explain(work, kind, record_id))
        assert found.amount == rub(amount), kind
        texts = [part_text(part) for part in found.parts]
        assert all(texts), kind
        # Codes of rules have an underline, words have none.
        assert not any("_" in text for text in texts), texts
    texts = [part_text(part) for part in ask(lambda work: queries.explain(work, "line", line_id)).parts]
    assert any("приют" in text for text in texts)


def test_surcharges_and_discounts_by_rule_are_said_in_words(run: Run, ask: Run) -> None:
    owner_id = run(lambda work: make.owner(work, phone=""))
    run(lambda work: service.register_discount_rule(work, DiscountRuleDraft("Пенсионеры", Decimal(5))))
    urgent = run(lambda work: service.register_surcharge(work, SurchargeDraft("Срочно", percent=Decimal(20))))
    invoice_id = run(lambda work: draft(work, owner_id, line(100_000)))
    line_id = card_of(ask, invoice_id).lines[0].id
    run(lambda work: service.set_surcharges(work, line_id, {urgent}, ()))
    texts = [part_text(part) for part in ask(lambda work: queries.explain(work, "line", line_id)).parts]
    assert texts[1:] == ["Surcharge · 20 % · Срочно", "Discount by rule · 5 % · Пенсионеры"]
    html = invoice_html(card_of(ask, invoice_id))
    assert "Корм · Срочно · surcharge" in html


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (SurchargeDraft("Срочно", percent=Decimal(20)), "by hand"),
        (
            SurchargeDraft("Ночь", weekdays=tuple(range(7)), starts_min=1260, ends_min=480),
            "every day · 21:00 – 08:00",
        ),
        (SurchargeDraft("Праздник", holidays=True, services_only=True), "holidays · services only"),
        (SurchargeDraft("Вызов", home_visit=True), "at home visits"),
    ],
)
def test_when_a_surcharge_comes_is_said_in_words(draft: SurchargeDraft, words: str, qapp: object) -> None:
    assert when_text(draft) == words


def test_a_long_invoice_repeats_the_names_of_its_columns(run: Run, ask: Run, qapp: object) -> None:
    owner_id = run(lambda work: make.owner(work, phone=""))
    invoice_id = run(lambda work: draft(work, owner_id, *(line(1_000, f"Строка {n}") for n in range(60))))
    paper = lay_out(ask(lambda work: invoice_sheet(work, invoice_id)))
    (table,) = (frame for frame in paper.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert paper.pageCount() > 1
    assert table.format().headerRowCount() == 1
