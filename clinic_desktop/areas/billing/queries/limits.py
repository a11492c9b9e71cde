"""How far a discount may go on each line of a draft: the largest of the procedure, the least price."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import Invoice, InvoiceLine, LineState
from clinic_desktop.areas.billing.queries.basis import lines_of, price_group_of
from clinic_desktop.areas.billing.queries.drafts import priced
from clinic_desktop.areas.billing.rules import Amounts, TakenOff, line_amounts, room_for_discount
from clinic_desktop.areas.manipulations.entities import Manipulation, ManipulationPrice
from clinic_desktop.areas.manipulations.queries import floor_of, price_row, price_rows
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work


def most_discount(work: Work, invoice_id: int) -> Money | None:
    """Return the most that may be given on a whole draft; None: all of it. Raises NotFound."""
    invoice = work.session.get(Invoice, invoice_id)
    if invoice is None:
        raise NotFound("not_found")
    lines = charged_on(work, invoice)
    whole = sum(alone(line, invoice).before_document for line in lines)
    room = sum(rooms_of(work, invoice, lines))
    return Money(room, invoice.currency) if room < whole else None


def charged_on(work: Work, invoice: Invoice) -> Sequence[InvoiceLine]:
    """Return the lines of an invoice that are not struck out, in their order."""
    return [line for line in lines_of(work, invoice.id) if line.state is LineState.CHARGED]


def alone(line: InvoiceLine, invoice: Invoice) -> Amounts:
    """Return what a line comes to without its part of the discount on the document."""
    return line_amounts(priced(line), taxed_inside=invoice.taxed_inside)


def rooms_of(work: Work, invoice: Invoice, lines: Sequence[InvoiceLine]) -> list[int]:
    """Return how much the discount on a document may take off each line, in minor units (`room_for_discount`)."""
    items = {line.manipulation_id for line in lines if line.manipulation_id is not None}
    limits, floored = largest_discounts(work, items), with_floor(work, items)
    rooms = []
    for line in lines:
        floor = least_of(work, line, invoice) if line.manipulation_id in floored else None
        item_bp = limits.get(line.manipulation_id or 0)
        rooms.append(room_for_discount(alone(line, invoice), item_bp=item_bp, floor=floor))
    return rooms


def taken_off(
    work: Work,
    invoice: Invoice,
    lines: Sequence[InvoiceLine],
    amounts: Sequence[Amounts] | None = None,
) -> list[TakenOff]:
    """Return what is off each line, of what it comes to at the catalogue's price of the day it was done.

    A price above the catalogue's is a price: nothing of it is off. ``amounts`` are those of the lines where they are not
    the stored ones.
    """
    wanted = {(line.manipulation_id, line.done_on) for line in lines if line.manipulation_id is not None}
    listed = price_rows(work, wanted, price_group_of(work, invoice.owner_id))
    found = []
    for number, line in enumerate(lines):
        full, discount, spread = (
            (line.gross_minor + line.surcharge_minor, line.discount_minor, line.spread_minor)
            if amounts is None
            else (amounts[number].full, amounts[number].discount, amounts[number].spread)
        )
        row = listed.get((line.manipulation_id or 0, line.done_on))
        below = 0
        if row is not None and row.currency == invoice.currency and line.price_minor < row.price_minor:
            at_listed = replace(priced(line), price_minor=row.price_minor)
            below = line_amounts(at_listed, taxed_inside=invoice.taxed_inside).full - full
        found.append(TakenOff(full + below, below + discount, spread))
    return found


def largest_discounts(work: Work, items: Collection[int]) -> Mapping[int, int]:
    """Return the largest discount of procedures in hundredths of a per cent."""
    if not items:
        return {}
    return {
        row.id: row.max_discount_bp
        for row in work.session.execute(
            select(Manipulation.id, Manipulation.max_discount_bp).where(Manipulation.id.in_(items))
        )
    }


def with_floor(work: Work, items: Collection[int]) -> frozenset[int]:
    """Return which procedures ever had a least price: few have, so the others need no look at their prices."""
    if not items:
        return frozenset()
    return frozenset(
        work.session.scalars(
            select(ManipulationPrice.manipulation_id)
            .where(
                ManipulationPrice.manipulation_id.in_(items),
                ManipulationPrice.floor_minor.is_not(None),
            )
            .distinct()
        )
    )


def least_of(work: Work, line: InvoiceLine, invoice: Invoice) -> int | None:
    """Return the least that a line is charged at, in minor units; None: there is no floor."""
    floor = line_floor(work, line, invoice)
    return None if floor is None else (floor * quantity_of(line)).minor


def line_floor(work: Work, line: InvoiceLine, invoice: Invoice) -> Money | None:
    """Return the least price of one of what a line charges, on the day it was done, for its owner."""
    if line.manipulation_id is None:
        return None
    group_id = price_group_of(work, invoice.owner_id)
    return floor_of(price_row(work, line.manipulation_id, line.done_on, group_id))


def quantity_of(line: InvoiceLine) -> Decimal:
    """Return the quantity of a line."""
    return Decimal(line.quantity_milli) / 1000
