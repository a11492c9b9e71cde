"""Use cases of prices: one from a day on, many at once, the price groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations.entities import (
    STANDARD_GROUP,
    Manipulation,
    ManipulationKind,
    ManipulationPrice,
    PriceGroup,
)
from clinic_desktop.areas.manipulations.rows import (
    CATALOGUE_EDIT,
    PriceChange,
    PriceDraft,
    PriceGroupDraft,
    PriceTerms,
    RepricingDraft,
)
from clinic_desktop.core.errors import Conflict, Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.names import own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(CATALOGUE_EDIT)
def set_price(
    work: Work,
    manipulation_id: int,
    price: Money | None,
    from_on: date,
    *,
    group_id: int = STANDARD_GROUP,
    terms: PriceTerms | None = None,
) -> int:
    """Price a procedure for a group from a day on, and return its id; a second price of the same day replaces the first.

    ``terms`` None: floor, tax and cost of the price before stay. ``price`` None: made by the cost and the mark-up.
    Raises Invalid, NotFound.
    """
    if entries.get(work, Manipulation, manipulation_id).kind is ManipulationKind.KIT:
        refuse((Problem("price", "kit_price"),))
    entries.get(work, PriceGroup, group_id)
    if terms is None:
        before = queries.price_row(work, manipulation_id, from_on, group_id)
        # A price that is given as a sum is made by no mark-up.
        terms = PriceTerms() if before is None else replace(queries.terms_of(before), markup_percent=None)
    write_price(work, manipulation_id, PriceDraft(price, from_on, group_id, terms))
    return manipulation_id


def write_price(work: Work, manipulation_id: int, draft: PriceDraft) -> ManipulationPrice:
    """Write a checked price and return its row; for the use cases of this area. Raises Invalid."""
    draft = rules.completed(draft)
    refuse(rules.price_draft_problems(draft, clinic_today(work)))
    if draft.price is None or draft.from_on is None:
        raise ValueError("a checked price has a sum and a day")
    terms = draft.terms
    values = {
        "price_minor": draft.price.minor,
        "currency": draft.price.currency,
        "cost_minor": _minor(terms.cost),
        "markup_bp": _bp(terms.markup_percent),
        "floor_minor": _minor(terms.floor),
        "tax_bp": _bp(terms.tax_percent),
    }
    row = work.session.scalar(
        select(ManipulationPrice).where(
            ManipulationPrice.manipulation_id == manipulation_id,
            ManipulationPrice.group_id == draft.group_id,
            ManipulationPrice.from_on == draft.from_on,
        )
    )
    if row is None:
        row = ManipulationPrice(
            manipulation_id=manipulation_id, group_id=draft.group_id, from_on=draft.from_on, **values
        )
        work.session.add(row)
    else:
        assign(row, values)
    work.session.flush()
    return row


def _minor(money: Money | None) -> int | None:
    return None if money is None else money.minor


def _bp(percent: Decimal | None) -> int | None:
    return None if percent is None else round_half_up(percent * 100)


@requires(CATALOGUE_EDIT)
def change_prices(work: Work, draft: RepricingDraft, seen: Sequence[PriceChange]) -> int:
    """Change many prices in one action and return how many; Ctrl+Z takes them all back.

    ``seen`` is the preview that was agreed to. What it refuses stays as it is; tax, floor and cost go on.
    Raises Invalid, and Conflict (``prices.changed``) when the prices are no longer those of the preview.
    """
    plan = queries.preview_prices(work, draft)
    if plan != tuple(seen):
        raise Conflict("prices.changed")
    changes = [change for change in plan if change.problem is None and change.new is not None]
    if not changes or draft.from_on is None:
        unchanged = any(change.problem is not None and change.problem.code == "same_price" for change in plan)
        refuse((Problem("percent" if unchanged else "from_on", "nothing_to_reprice"),))
    _write_many(work, draft, changes)
    return len(changes)


def _write_many(work: Work, draft: RepricingDraft, changes: Sequence[PriceChange]) -> None:
    wanted = {change.id: change.new for change in changes}
    rows = work.session.scalars(
        select(ManipulationPrice)
        .where(
            ManipulationPrice.manipulation_id.in_(wanted),
            ManipulationPrice.group_id.in_({STANDARD_GROUP, draft.group_id}),
            ManipulationPrice.from_on <= draft.from_on,
        )
        # The one that is valid comes last.
        .order_by(ManipulationPrice.group_id == draft.group_id, ManipulationPrice.from_on)
    )
    valid = {row.manipulation_id: row for row in rows}
    for manipulation_id, price in wanted.items():
        before = valid.get(manipulation_id)
        if price is None:
            continue
        if before is not None and (before.group_id, before.from_on) == (draft.group_id, draft.from_on):
            assign(before, {"price_minor": price.minor, "currency": price.currency, "markup_bp": None})
            continue
        work.session.add(
            ManipulationPrice(
                manipulation_id=manipulation_id,
                group_id=draft.group_id,
                from_on=draft.from_on,
                price_minor=price.minor,
                currency=price.currency,
                cost_minor=before.cost_minor if before is not None else None,
                floor_minor=before.floor_minor if before is not None else None,
                tax_bp=before.tax_bp if before is not None else None,
            )
        )
    work.session.flush()


@requires(CATALOGUE_EDIT)
def register_group(work: Work, draft: PriceGroupDraft) -> int:
    """Add a price group and return the id. Raises Invalid."""
    entries.hold(work, PriceGroup)
    draft = rules.cleaned_group(draft)
    refuse(rules.group_problems(draft, queries.list_groups(work), None))
    return entries.add(work, PriceGroup(**asdict(draft), code=own_code(), archived=False))


@requires(CATALOGUE_EDIT)
def change_group(work: Work, group_id: int, draft: PriceGroupDraft, base: PriceGroupDraft) -> int:
    """Save a price group; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, PriceGroup)
    row = entries.get(work, PriceGroup, group_id)
    theirs = PriceGroupDraft(row.name_en, row.name_ru)
    base, mine = rules.cleaned_group(base), rules.cleaned_group(draft)
    merged = merge(work.session, "price_groups", group_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.group_problems(merged, queries.list_groups(work), group_id))
    return entries.save(work, row, asdict(merged))


@requires(CATALOGUE_EDIT)
def archive_group(work: Work, group_id: int) -> int:
    """Offer a price group no longer; who is in it stays there. Raises NotFound, Conflict for the standard one."""
    if group_id == STANDARD_GROUP:
        raise Conflict("prices.standard_group")
    return entries.archive(work, PriceGroup, group_id)


@requires(CATALOGUE_EDIT)
def restore_group(work: Work, group_id: int) -> int:
    """Offer an archived price group again. Raises NotFound."""
    return entries.restore(work, PriceGroup, group_id)
