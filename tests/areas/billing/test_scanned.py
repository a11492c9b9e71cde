"""What a scanner reads: a code of the catalogue, a barcode among the synonyms, the number of an invoice."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.rows import ReversalDraft, Scanned
from clinic_desktop.areas.manipulations import service as catalogue
from clinic_desktop.areas.manipulations.rows import ManipulationDraft
from clinic_desktop.core.money import Money
from tests import make
from tests.areas.billing.money import Run, card_of, posted


@pytest.fixture
def item(run: Run) -> int:
    """Food with the code FD-7 and two barcodes."""
    draft = ManipulationDraft(
        code="FD-7",
        category_id=1,
        name_ru="Паштет",
        name_en="Pate",
        synonyms="4607012345678, 4607012345685 консервы",
        max_discount_percent=Decimal(0),
    )
    return int(run(lambda work: catalogue.register(work, draft, Money(100, make.ROUBLES))))


def scanned(ask: Run, code: str) -> Scanned | None:
    found: Scanned | None = ask(lambda work: queries.find_scanned(work, code))
    return found


@pytest.mark.parametrize("code", ["FD-7", "fd-7", "АВ-7", "4607012345678", "4607012345685"])
def test_goods_are_known_by_code_and_barcode_in_either_layout(ask: Run, item: int, code: str) -> None:
    found = scanned(ask, code)
    assert found is not None
    assert found.item_id == item


@pytest.mark.parametrize("code", ["460701234567", "FD", "консервы2", "2026-999999"])
def test_a_part_of_a_code_is_none(ask: Run, item: int, code: str) -> None:
    assert scanned(ask, code) is None


def test_what_is_archived_or_a_kit_is_not_sold_by_its_code(run: Run, ask: Run, item: int) -> None:
    run(lambda work: make.kit(work, "KIT", item))
    assert scanned(ask, "KIT") is None
    run(lambda work: catalogue.archive(work, item))
    assert scanned(ask, "FD-7") is None


def test_an_invoice_is_found_by_its_number_and_not_its_credit_note(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    invoice_id = run(lambda work: posted(work, owner_id, 100))
    run(lambda work: service.reverse(work, invoice_id, ReversalDraft(reason="ошибка")))
    found = scanned(ask, card_of(ask, invoice_id).row.number)
    assert found == Scanned(invoice_id=invoice_id)
