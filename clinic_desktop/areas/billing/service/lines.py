"""Making the lines of an invoice: from a draft, from a fact, and their amounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from clinic_desktop.areas.billing.entities import Invoice, InvoiceLine, LineState
from clinic_desktop.areas.billing.queries.basis import clinic_today, price_group_of
from clinic_desktop.areas.billing.queries.drafts import priced
from clinic_desktop.areas.billing.rows import LineDraft
from clinic_desktop.areas.billing.rules import (
    NOTHING,
    WHOLE,
    Amounts,
    Priced,
    limit_problems,
    line_amounts,
    line_problems,
)
from clinic_desktop.areas.manipulations.entities import (
    Manipulation,
    ManipulationFact,
    ManipulationKind,
    ManipulationPrice,
)
from clinic_desktop.areas.manipulations.queries import floor_of, price_row, price_rows
from clinic_desktop.areas.manipulations.rows import PRICES_BELOW_FLOOR
from clinic_desktop.areas.manipulations.rules import floor_problems
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.work import Work


def next_position(work: Work, invoice_id: int) -> int:
    """Return where a new line of an invoice stands."""
    last = work.session.scalar(
        select(func.max(InvoiceLine.position)).where(InvoiceLine.invoice_id == invoice_id)
    )
    return (last or 0) + 1


def amount_values(amounts: Amounts, sign: int = 1) -> dict[str, int]:
    """Return the columns of a line's amounts."""
    return {
        "gross_minor": sign * amounts.gross,
        "surcharge_minor": sign * amounts.surcharge,
        "discount_minor": sign * amounts.discount,
        "spread_minor": sign * amounts.spread,
        "tax_minor": sign * amounts.tax,
        "total_minor": sign * amounts.total,
    }


def fact_values(work: Work, fact: ManipulationFact, day: date, owner_id: int) -> dict[str, Any]:
    """Return the columns of a line that charges a fact, all but the amounts: its own price, quantity and discount."""
    manipulation = work.session.get_one(Manipulation, fact.manipulation_id)
    row = price_row(work, fact.manipulation_id, day, price_group_of(work, owner_id))
    return {
        "sign": 1,
        "state": LineState.CHARGED,
        "struck_reason": "",
        "pet_id": fact.pet_id,
        "manipulation_id": fact.manipulation_id,
        "fact_id": fact.id,
        "live": True,
        "ahead": False,
        "name_en": manipulation.name_en,
        "name_ru": manipulation.name_ru,
        "done_on": day,
        "performer_id": fact.performer_id,
        "performer_name": fact.performer_name,
        "hidden": fact.hidden,
        "quantity_milli": fact.quantity_milli,
        "price_minor": fact.price_minor,
        "surcharge_bp": 0,
        "surcharge_reason": "",
        "listed_bp": 0,
        "listed_minor": 0,
        "listed_names": "",
        "discount_bp": fact.discount_bp,
        "discount_reason": fact.discount_reason,
        # What is free in a kit costs nothing anyhow; what somebody gave stands.
        "discount_by_rule": not fact.discount_bp,
        "tax_bp": row.tax_bp if row is not None else None,
        "share_bp": WHOLE,
        "mends_id": None,
        "share_of_id": None,
        "note": "",
    }


@dataclass(frozen=True, slots=True)
class Listed:
    """What the catalogue says of what lines charge: the procedures by id, their prices by id and day."""

    items: Mapping[int, Manipulation]
    prices: Mapping[tuple[int, date], ManipulationPrice]


def listed_for(work: Work, invoice: Invoice, drafts: Sequence[LineDraft], day: date | None = None) -> Listed:
    """Return what the catalogue says of the procedures of drafts on a day (today), read once for all of them."""
    day = day or clinic_today(work)
    ids = {draft.manipulation_id for draft in drafts if draft.manipulation_id}
    if not ids:
        return Listed({}, {})
    items = work.session.scalars(select(Manipulation).where(Manipulation.id.in_(ids)))
    prices = price_rows(work, {(item_id, day) for item_id in ids}, price_group_of(work, invoice.owner_id))
    return Listed({item.id: item for item in items}, prices)


def draft_values(
    work: Work,
    draft: LineDraft,
    invoice: Invoice,
    day: date | None = None,
    *,
    was: LineDraft | None = None,
    listed: tuple[int, int] = (0, 0),
    to_settle: bool = False,
    promised: bool = False,
    listing: Listed | None = None,
) -> dict[str, Any]:
    """Return the columns of a checked line, amounts included; price and tax are those of a day (today) for its owner.

    A line that ``was`` charged so before keeps its price even below the floor, and a discount that somebody else may
    have given. ``listed`` are its surcharges of the list: per cent and sum. ``to_settle``: the rules of discounts decide
    afterwards, so what they gave before is left out. ``promised``: its price was given before, by whoever might.
    ``listing`` is what was read for many lines at once (`listed_for`). Raises Invalid, NotFound.
    """
    day = day or clinic_today(work)
    draft = _who_decides(draft, was)
    if to_settle and draft.discount_by_rule:
        draft = replace(draft, discount=None, discount_percent=Decimal(0), discount_reason="")
    if listing is None:
        listing = listed_for(work, invoice, (draft,), day)
    manipulation = listing.items.get(draft.manipulation_id or 0)
    if draft.manipulation_id and manipulation is None:
        raise NotFound("not_found")
    if manipulation is not None and manipulation.kind is ManipulationKind.KIT:
        refuse((Problem("manipulation_id", "kit_not_performed"),))
    row = listing.prices.get((manipulation.id, day)) if manipulation is not None else None
    if draft.price is None and row is not None:
        draft = replace(draft, price=Money(row.price_minor, row.currency))
    if manipulation is not None:
        tax_bp = row.tax_bp if row is not None else None
    else:
        tax_bp = round_half_up(draft.tax_percent * 100) if draft.tax_percent is not None else None
    refuse(line_problems(draft, invoice.currency))
    text = clean_line(draft.text)
    values: dict[str, Any] = {
        "pet_id": draft.pet_id,
        "manipulation_id": draft.manipulation_id,
        "name_en": manipulation.name_en if manipulation is not None else text,
        "name_ru": manipulation.name_ru if manipulation is not None else text,
        "quantity_milli": round_half_up(draft.quantity * 1000),
        "price_minor": draft.price.minor if draft.price is not None else 0,
        "surcharge_bp": round_half_up(draft.surcharge_percent * 100),
        "surcharge_reason": clean_line(draft.surcharge_reason),
        "discount_bp": None
        if draft.discount is not None
        else round_half_up((draft.discount_percent or Decimal(0)) * 100),
        "discount_reason": clean_line(draft.discount_reason),
        "discount_by_rule": draft.discount_by_rule,
        "ahead": draft.ahead,
        "tax_bp": tax_bp,
        "note": clean_text(draft.note),
    }
    wanted = Priced(
        values["price_minor"],
        values["quantity_milli"],
        values["surcharge_bp"] + listed[0],
        values["discount_bp"],
        draft.discount.minor if draft.discount is not None else 0,
        tax_bp,
        listed[1],
    )
    amounts = line_amounts(wanted, taxed_inside=invoice.taxed_inside)
    refuse(
        limit_problems(
            "discount_percent" if draft.discount is None else "discount",
            amounts.discount,
            amounts.full,
            item_bp=manipulation.max_discount_bp if manipulation is not None else None,
            role_percent=None if _gives_nothing(draft, was) else work.actor.discount_limit,
        )
    )
    if row is not None and not promised and _goes_below(draft, was):
        full = line_amounts(
            replace(wanted, price_minor=row.price_minor), taxed_inside=invoice.taxed_inside
        ).full
        off = full - amounts.full + (0 if draft.discount_by_rule else amounts.discount)
        refuse(limit_problems("price", off, full, item_bp=None, role_percent=work.actor.discount_limit))
    if was is None or _by(was) != _by(draft):
        given = draft.discount or draft.discount_percent
        refuse(
            floor_problems(
                ("discount_percent" if draft.discount is None else "discount") if given else "price",
                Money(amounts.before_document, invoice.currency),
                draft.quantity,
                floor_of(row),
                may_go_below=work.actor.may(PRICES_BELOW_FLOOR),
            )
        )
    return values | amount_values(amounts)


def _discount(draft: LineDraft) -> tuple[object, ...]:
    return draft.discount or None, draft.discount_percent or None


def _who_decides(draft: LineDraft, was: LineDraft | None) -> LineDraft:
    """Return the draft with the rules of discounts, or whoever gave another discount than they do, in charge."""
    if was is None:
        return replace(draft, discount_by_rule=draft.discount_by_rule and _discount(draft) == (None, None))
    if not draft.discount_by_rule:
        return draft
    if _discount(was) != _discount(draft):
        return replace(draft, discount_by_rule=False)
    if was.discount_by_rule:
        return draft
    # Given back to the rules: what somebody gave goes, and they decide when the draft is settled.
    return replace(draft, discount=None, discount_percent=Decimal(0), discount_reason="")


def _gives_nothing(draft: LineDraft, was: LineDraft | None) -> bool:
    """Say whether nobody gives a discount by this: it holds by rule, or was given before and is no larger part now."""
    if draft.discount_by_rule:
        return True
    if was is None or _discount(was) != _discount(draft):
        return False
    return draft.discount is None or (*_by(was), was.quantity) == (*_by(draft), draft.quantity)


def _goes_below(draft: LineDraft, was: LineDraft | None) -> bool:
    """Say whether this asks less than before: a price below the catalogue's is a discount by another name."""
    if (
        was is None
        or draft.price is None
        or was.price is None
        or draft.manipulation_id != was.manipulation_id
    ):
        return True
    return draft.price < was.price or not _gives_nothing(draft, was)


def _by(draft: LineDraft) -> tuple[object, ...]:
    return draft.price, draft.discount or None, draft.discount_percent or None, draft.surcharge_percent


NEW_LINE: dict[str, Any] = {
    "sign": 1,
    "state": LineState.CHARGED,
    "struck_reason": "",
    "fact_id": None,
    "live": False,
    "performer_id": None,
    "performer_name": "",
    "hidden": False,
    "listed_bp": 0,
    "listed_minor": 0,
    "listed_names": "",
    "share_bp": WHOLE,
    "mends_id": None,
    "share_of_id": None,
}


def recompute(line: InvoiceLine, invoice: Invoice, spread: int = 0) -> None:
    """Set the amounts of a line of a draft."""
    amounts = (
        line_amounts(priced(line), taxed_inside=invoice.taxed_inside, spread=spread)
        if line.state is LineState.CHARGED
        else NOTHING
    )
    for name, value in amount_values(amounts).items():
        if getattr(line, name) != value:
            # A discount given as a sum is kept where the line is struck out, to be there again afterwards.
            if name == "discount_minor" and line.discount_bp is None and line.state is not LineState.CHARGED:
                continue
            setattr(line, name, value)
