"""What of the catalogue comes onto an invoice: found while typing, or by the code a scanner read."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import Invoice, InvoiceKind
from clinic_desktop.areas.billing.queries.basis import price_group_of
from clinic_desktop.areas.billing.rows import Scanned
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations.entities import Manipulation, ManipulationKind
from clinic_desktop.areas.manipulations.rows import ManipulationRow
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.text import swap_layout
from clinic_desktop.db.work import Work

LOOKED_AT = 20
"""So many finds of the search are looked through for a barcode among the synonyms."""


def find_items(work: Work, owner_id: int, typed: str, limit: int = 50) -> tuple[ManipulationRow, ...]:
    """Return what matches what was typed, no kits, at the prices an owner is charged by."""
    return catalogue.find_manipulations(work, typed, limit, group_id=price_group_of(work, owner_id))


def find_scanned(work: Work, code: str) -> Scanned | None:
    """Return what a code that a scanner read belongs to: an item of the catalogue, or else an invoice's number.

    The scanner types as a keyboard does, so the code may have come in the letters of the other layout.
    """
    for typed in dict.fromkeys((code.strip(), swap_layout(code.strip()))):
        item = _item(work, typed)
        if item is not None:
            return Scanned(item_id=item.id, name=named(item.name_en, item.name_ru, ""))
        invoice_id = work.session.scalar(
            select(Invoice.id).where(Invoice.number == typed, Invoice.kind == InvoiceKind.INVOICE)
        )
        if invoice_id is not None:
            return Scanned(invoice_id=invoice_id)
    return None


def _item(work: Work, code: str) -> Manipulation | None:
    usable = (Manipulation.archived.is_(False), Manipulation.kind != ManipulationKind.KIT)
    found = work.session.scalar(
        select(Manipulation)
        .where(Manipulation.code.in_({code, code.upper(), code.lower()}), *usable)
        .limit(1)
    )
    if found is not None:
        return found
    # Barcodes of goods stand among the synonyms; a part of one is none.
    rows = catalogue.find_manipulations(work, code, LOOKED_AT)
    items = work.session.scalars(select(Manipulation).where(Manipulation.id.in_([row.id for row in rows])))
    return next((item for item in items if code in item.synonyms.replace(",", " ").split()), None)
