"""What a role may give off is judged on all that is off an invoice, line by line and on the whole, on both engines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.entities import InvoiceLine
from clinic_desktop.areas.billing.queries.drafts import line_draft
from clinic_desktop.areas.billing.rows import CorrectionDraft, DiscountDraft, DiscountRuleDraft, LineDraft
from clinic_desktop.areas.billing.rows.invoices import ChangedLine
from clinic_desktop.areas.billing.rules import TakenOff
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.manipulations.service import perform, plan
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import card_of, draft, is_sound, line, post, rub, shift

NONE = DiscountDraft()
CLERK = replace(
    BUILT_IN_ADMINISTRATOR,
    permissions=frozenset({"billing.draft", "billing.post", "billing.correct", "facts.perform"}),
    discount_limit=Decimal(10),
)


def percent(value: str) -> DiscountDraft:
    return DiscountDraft(percent=Decimal(value), reason="акция")


def less(value: str, price: int = 100_000) -> LineDraft:
    return line(price, discount_percent=Decimal(value), discount_reason="постоянный клиент")


@pytest.fixture
def clerk(database: Database) -> Any:
    """Do something as somebody who may give 10 %."""
    return lambda function: database.command("test", function, actor=CLERK, action_id=uuid4()).value


def test_a_discount_on_the_whole_counts_with_those_of_the_lines(
    run: Any, ask: Any, clerk: Any, owner_id: int
) -> None:
    invoice_id = clerk(lambda work: draft(work, owner_id, less("10")))
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.set_discount(work, invoice_id, percent("0.01"), NONE))
    clerk(lambda work: service.add_line(work, invoice_id, line(100_000)))
    # 10 % of the first line and 5 % of all of it are less than 10 % of both.
    clerk(lambda work: service.set_discount(work, invoice_id, percent("5"), NONE))
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.add_line(work, invoice_id, less("10", 500_000)))
    clerk(lambda work: post(work, invoice_id))
    assert card_of(ask, invoice_id).totals.discount == rub(10_000 + 9_500)
    assert is_sound(ask)


def test_a_sum_is_judged_anew_when_lines_are_struck(run: Any, ask: Any, clerk: Any, owner_id: int) -> None:
    invoice_id = clerk(lambda work: draft(work, owner_id, line(100_000), line(900_000)))
    sum_off = DiscountDraft(amount=rub(100_000), reason="акция")
    clerk(lambda work: service.set_discount(work, invoice_id, sum_off, NONE))
    last = card_of(ask, invoice_id).lines[1]
    clerk(lambda work: service.strike_line(work, last.id))
    with pytest.raises(Conflict) as refused:
        clerk(lambda work: post(work, invoice_id))
    assert (refused.value.code, refused.value.params) == ("billing.discount_over_right", {"limit": "10"})
    clerk(
        lambda work: service.set_discount(
            work, invoice_id, DiscountDraft(amount=rub(10_000), reason="акция"), sum_off
        )
    )
    clerk(lambda work: post(work, invoice_id))
    assert is_sound(ask)


def test_what_a_manager_gave_is_posted_by_a_clerk(run: Any, ask: Any, clerk: Any, owner_id: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, less("30"), line(100_000)))
    run(lambda work: service.set_discount(work, invoice_id, percent("40"), NONE))
    clerk(lambda work: post(work, invoice_id))
    assert card_of(ask, invoice_id).totals.total == rub(42_000 + 60_000)


def test_a_clerk_may_change_the_rest_of_a_line_that_a_manager_reduced(
    run: Any, ask: Any, clerk: Any, owner_id: int
) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, less("30")))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))
    clerk(lambda work: service.change_line(work, row.id, replace(base, quantity=Decimal(2)), base))
    assert card_of(ask, invoice_id).totals.total == rub(140_000)
    base = replace(base, quantity=Decimal(2))
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(
            lambda work: service.change_line(work, row.id, replace(base, discount_percent=Decimal(31)), base)
        )


def test_a_correction_gives_no_more_than_the_right(run: Any, ask: Any, clerk: Any, owner_id: int) -> None:
    run(shift)
    invoice_id = clerk(lambda work: draft(work, owner_id, line(100_000)))
    clerk(lambda work: service.set_discount(work, invoice_id, percent("6"), NONE))
    clerk(lambda work: post(work, invoice_id))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))

    def mended(value: str) -> CorrectionDraft:
        changed = replace(base, discount_percent=Decimal(value), discount_reason="ошибка кассы")
        return CorrectionDraft(ChangedLine(row.id, changed), "ошибка кассы")

    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.correct_line(work, mended("5")))
    clerk(lambda work: service.correct_line(work, mended("4")))
    assert is_sound(ask)


def test_a_price_below_the_catalogue_is_a_discount_too(run: Any, ask: Any, clerk: Any, owner_id: int) -> None:
    pet_id = run(lambda work: make.pet(work, owner_id))
    item_id = run(lambda work: make.manipulation(work, "P1", "Осмотр", 100_000))
    run(lambda work: make.fact(work, pet_id, item_id))
    invoice_id = run(lambda work: service.open_draft(work, owner_id))
    (row,) = card_of(ask, invoice_id).lines

    def stored() -> LineDraft:
        return ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))  # type: ignore[no-any-return]

    def change(who: Any, **fields: Any) -> None:
        base = stored()
        who(lambda work: service.change_line(work, row.id, replace(base, **fields), base))

    with pytest.raises(Invalid, match="discount_over_right"):
        change(clerk, price=rub(89_999))
    change(clerk, price=rub(90_000))
    with pytest.raises(Invalid, match="discount_over_right"):
        change(clerk, discount_percent=Decimal(1), discount_reason="акция")
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.add_line(work, invoice_id, LineDraft(item_id, price=rub(1))))
    change(run, price=rub(40_000))
    change(clerk, note="по договорённости с управляющей")
    change(clerk, price=rub(95_000))
    change(clerk, price=rub(120_000))
    change(run, price=rub(40_000))
    clerk(lambda work: post(work, invoice_id))
    assert card_of(ask, invoice_id).totals.total == rub(40_000)


def test_a_correction_asks_no_price_below_the_right(run: Any, ask: Any, clerk: Any, owner_id: int) -> None:
    run(shift)
    item_id = run(lambda work: make.manipulation(work, "P2", "Осмотр", 100_000))
    invoice_id = clerk(lambda work: draft(work, owner_id, LineDraft(item_id)))
    clerk(lambda work: post(work, invoice_id))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))

    def mended(price: int) -> CorrectionDraft:
        return CorrectionDraft(ChangedLine(row.id, replace(base, price=rub(price))), "ошибка кассы")

    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.correct_line(work, mended(89_999)))
    clerk(lambda work: service.correct_line(work, mended(90_000)))
    assert is_sound(ask)


def test_a_price_a_discount_and_one_on_the_whole_count_together(
    run: Any, ask: Any, clerk: Any, owner_id: int
) -> None:
    item_id = run(lambda work: make.manipulation(work, "P3", "Осмотр", 100_000))
    cheaper = LineDraft(item_id, price=rub(95_000))
    invoice_id = clerk(lambda work: draft(work, owner_id, cheaper))
    # 5 % of 950 is 47.50: with the 50 that the price is lower 9.75 % of the catalogue's price.
    clerk(lambda work: service.set_discount(work, invoice_id, percent("5"), NONE))
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.set_discount(work, invoice_id, percent("5.5"), percent("5")))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))
    with pytest.raises(Invalid, match="discount_over_right") as refused:
        clerk(lambda work: service.change_line(work, row.id, replace(base, price=rub(94_000)), base))
    assert [problem.field for problem in refused.value.problems] == ["price"]
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.add_line(work, invoice_id, LineDraft(item_id, price=rub(90_000))))
    clerk(lambda work: service.change_line(work, row.id, replace(base, price=rub(96_000)), base))
    clerk(lambda work: service.add_line(work, invoice_id, LineDraft(item_id, price=rub(100_000))))
    clerk(lambda work: post(work, invoice_id))
    assert is_sound(ask)


def test_a_price_is_judged_with_the_discount_on_the_whole_when_it_is_posted(
    run: Any, ask: Any, clerk: Any, owner_id: int
) -> None:
    item_id = run(lambda work: make.manipulation(work, "P4", "Осмотр", 100_000))
    invoice_id = clerk(lambda work: draft(work, owner_id, LineDraft(item_id), LineDraft(item_id)))
    clerk(lambda work: service.set_discount(work, invoice_id, percent("5"), NONE))
    clerk(lambda work: service.add_line(work, invoice_id, LineDraft(item_id, price=rub(90_000))))
    for row in card_of(ask, invoice_id).lines[:2]:
        clerk(lambda work, row=row: service.strike_line(work, row.id))
    with pytest.raises(Conflict, match=r"billing\.discount_over_right"):
        clerk(lambda work: post(work, invoice_id))
    run(lambda work: post(work, invoice_id))


def test_a_correction_counts_the_price_with_the_discount_on_the_whole(
    run: Any, ask: Any, clerk: Any, owner_id: int
) -> None:
    run(shift)
    item_id = run(lambda work: make.manipulation(work, "P5", "Осмотр", 100_000))
    invoice_id = clerk(lambda work: draft(work, owner_id, LineDraft(item_id)))
    clerk(lambda work: service.set_discount(work, invoice_id, percent("6"), NONE))
    clerk(lambda work: post(work, invoice_id))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))

    def mended(price: int) -> CorrectionDraft:
        return CorrectionDraft(ChangedLine(row.id, replace(base, price=rub(price))), "ошибка кассы")

    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.correct_line(work, mended(95_000)))
    clerk(lambda work: service.correct_line(work, mended(96_000)))
    assert is_sound(ask)


def test_the_doctors_own_price_is_a_discount_before_it_reaches_the_invoice(
    run: Any, clerk: Any, owner_id: int
) -> None:
    pet_id = run(lambda work: make.pet(work, owner_id))
    item_id = run(lambda work: make.manipulation(work, "P6", "Осмотр", 100_000))

    def do(who: Any, act: Any, price: int, off: int = 0) -> None:
        fact = FactDraft(
            pet_id, item_id, price=rub(price), discount_percent=Decimal(off), discount_reason="акция"
        )
        who(lambda work: act(work, fact))

    for act in (perform, plan):
        with pytest.raises(Invalid, match="discount_over_right") as refused:
            do(clerk, act, 89_999)
        assert [problem.field for problem in refused.value.problems] == ["price"]
        with pytest.raises(Invalid, match="discount_over_right"):
            do(clerk, act, 95_000, 6)
        do(clerk, act, 90_000)
        do(clerk, act, 95_000, 5)
        do(clerk, act, 120_000)
        do(run, act, 1)


def test_a_lower_price_adds_nothing_to_a_discount_by_rule_past_the_right(
    run: Any, ask: Any, clerk: Any, owner_id: int
) -> None:
    run(lambda work: service.register_discount_rule(work, DiscountRuleDraft("Всем", Decimal(8))))
    item_id = run(lambda work: make.manipulation(work, "P7", "Осмотр", 100_000))
    invoice_id = clerk(lambda work: draft(work, owner_id, LineDraft(item_id)))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))

    def change(price: int) -> None:
        clerk(lambda work: service.change_line(work, row.id, replace(base, price=rub(price)), base))

    with pytest.raises(Invalid, match="discount_over_right"):
        change(97_000)
    with pytest.raises(Invalid, match="discount_over_right"):
        clerk(lambda work: service.add_line(work, invoice_id, LineDraft(item_id, price=rub(97_000))))
    change(98_000)
    assert card_of(ask, invoice_id).totals.total == rub(90_160)


def test_many_lines_read_the_catalogue_once(run: Any, database: Database, owner_id: int) -> None:
    items = [run(lambda work, n=n: make.manipulation(work, f"M{n}", f"Осмотр {n}", 100_000)) for n in (1, 2)]
    invoice_id = run(lambda work: service.open_draft(work, owner_id))

    def statements(drafts: list[LineDraft]) -> int:
        heard: list[str] = []

        def hear(*args: Any) -> None:
            heard.append(args[2])

        event.listen(database.engine, "before_cursor_execute", hear)
        run(lambda work: service.add_lines(work, invoice_id, drafts))
        event.remove(database.engine, "before_cursor_execute", hear)
        return len(heard)

    assert statements([LineDraft(item) for item in items * 20]) == statements([LineDraft(items[0])])


LINES = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10_000)), min_size=1, max_size=4)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(LINES, st.integers(0, 10_000), st.integers(0, 10_000))
def test_what_passes_is_never_past_the_right(
    lines: list[tuple[int, int]], document_bp: int, right_bp: int
) -> None:
    owns = [rules.part(full, min(bp, right_bp)) for full, bp in lines]
    rest = [full - own for (full, _), own in zip(lines, owns, strict=True)]
    spreads = rules.document_discount(rest, bp=document_bp, minor=None)
    taken = [TakenOff(full, own, spread) for (full, _), own, spread in zip(lines, owns, spreads, strict=True)]
    off, whole = sum(owns) + sum(spreads), sum(full for full, _ in lines)
    if not rules.is_over_right(taken, right_bp):
        # By line and by document a limit is rounded up by half a unit at most.
        assert off <= whole * right_bp / 10_000 + len(lines) / 2 + 1
    if off <= whole * right_bp // 10_000:
        assert not rules.is_over_right(taken, right_bp)
