"""The lines that mend posted ones: the mirror that takes one back, and what it becomes (domain 2.19)."""

from __future__ import annotations

from dataclasses import replace as replaced
from typing import Any

from clinic_desktop.areas.billing.entities import (
    Invoice,
    InvoiceLine,
)
from clinic_desktop.areas.billing.queries.drafts import line_draft, priced
from clinic_desktop.areas.billing.queries.limits import rooms_of
from clinic_desktop.areas.billing.queries.limits import taken_off as off_lines
from clinic_desktop.areas.billing.rows import (
    LineDraft,
)
from clinic_desktop.areas.billing.rules import WHOLE, Amounts, line_amounts, more_off_problems
from clinic_desktop.areas.billing.rules.pricing import part
from clinic_desktop.areas.billing.service.ahead import hand_over
from clinic_desktop.areas.billing.service.lines import amount_values, draft_values
from clinic_desktop.areas.billing.service.posting import copied
from clinic_desktop.core.errors import Problem, refuse
from clinic_desktop.db.work import Work

AMOUNTS = ("gross_minor", "surcharge_minor", "discount_minor", "spread_minor", "tax_minor", "total_minor")


def mirror(work: Work, line: InvoiceLine, invoice_id: int, position: int) -> InvoiceLine:
    """Return the line that takes another back; its fact is not charged any more."""
    line.live = False
    values: dict[str, Any] = copied(line) | {name: -getattr(line, name) for name in AMOUNTS}
    values |= {"sign": -1, "position": position}
    return InvoiceLine(
        **values,
        invoice_id=invoice_id,
        live=False,
        share_bp=line.share_bp,
        mends_id=line.id,
        share_of_id=line.share_of_id,
    )


def add_mended(
    work: Work,
    line: InvoiceLine,
    draft: LineDraft,
    root: Invoice,
    invoice: Invoice,
    position: int,
    taken_off: Amounts,
    *,
    live: bool,
    checked: bool = True,
) -> None:
    """Add what a posted line becomes; its part of the discount on the document is taken of it again.

    ``taken_off`` is what the whole line came to before.
    """
    values: dict[str, Any] = copied(line) | {"position": position, "sign": 1}
    if checked:
        if line.fact_id is not None and (draft.manipulation_id, draft.pet_id) != (
            line.manipulation_id,
            line.pet_id,
        ):
            refuse((Problem("manipulation_id", "of_a_fact"),))
        if draft.manipulation_id == line.manipulation_id:
            # The price of the day it was done, not of today; so with the catalogue's tax.
            own = line_draft(line, root.currency)
            draft = replaced(draft, price=draft.price if draft.price is not None else own.price)
        checked_values = draft_values(
            work,
            draft,
            invoice,
            line.done_on if draft.manipulation_id == line.manipulation_id else None,
            was=line_draft(line, root.currency),
            listed=(line.listed_bp, line.listed_minor),
        )
        values |= {name: value for name, value in checked_values.items() if name not in AMOUNTS}
        if line.manipulation_id is not None and draft.manipulation_id == line.manipulation_id:
            values["tax_bp"] = line.tax_bp
    given = draft.discount.minor if checked and draft.discount is not None else taken_off.discount
    made = InvoiceLine(
        **values,
        invoice_id=invoice.id,
        live=False,
        share_bp=WHOLE,
        mends_id=None,
        share_of_id=None,
        **dict.fromkeys(AMOUNTS, 0),
    )
    made.discount_minor = given
    charged_by = priced(made)
    before = line_amounts(charged_by, taxed_inside=invoice.taxed_inside).before_document
    if before == taken_off.before_document:
        # The odd kopeck of the division stays where it was.
        spread = taken_off.spread
    else:
        wanted = taken_off.spread if root.discount_bp is None else part(before, root.discount_bp)
        (room,) = rooms_of(work, root, (made,))
        spread = min(wanted, room)
    amounts = line_amounts(charged_by, taxed_inside=invoice.taxed_inside, spread=spread)
    if checked:
        (was,) = off_lines(work, root, (line,), (taken_off,))
        (now,) = off_lines(work, root, (made,), (amounts,))
        refuse(more_off_problems(was, now, draft, work.actor.discount_limit))
    for name, value in amount_values(amounts).items():
        setattr(made, name, value)
    made.live = live
    work.session.add(made)
    work.session.flush()
    hand_over(work, line, made)


def amounts_of(line: InvoiceLine) -> Amounts:
    """Return what a line was charged, without its sign."""
    return Amounts(*(abs(getattr(line, name)) for name in AMOUNTS))
