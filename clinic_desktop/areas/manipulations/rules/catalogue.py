"""What a procedure, a price and a performed manipulation must be (domain 2.12, 2.13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.rows import CategoryDraft, CategoryRow, FactDraft, ManipulationDraft
from clinic_desktop.areas.manipulations.rules.prices import price_problems
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import Money
from clinic_desktop.core.names import SEPARATOR, clean_names, name_problems
from clinic_desktop.core.text import clean_line, clean_text

NAME_LIMIT = 300
CODE_LIMIT = 40
NOTE_LIMIT = 10_000
LARGEST_QUANTITY = Decimal(100_000)
CLOCK_TOLERANCE = timedelta(minutes=5)


def discount_right_problems(draft: FactDraft, limit: Decimal | None) -> tuple[Problem, ...]:
    """Check a discount against what the acting person's role may give (None: anything)."""
    if limit is None or draft.discount_percent <= limit:
        return ()
    return (Problem("discount_percent", "discount_over_right", {"limit": f"{limit.normalize():f}"}),)


OPEN_STATES = frozenset({FactStatus.PLANNED, FactStatus.IN_PROGRESS})
_MOVES: dict[FactStatus, frozenset[FactStatus]] = {
    FactStatus.PLANNED: frozenset(
        {FactStatus.IN_PROGRESS, FactStatus.PERFORMED, FactStatus.DECLINED, FactStatus.CANCELLED}
    ),
    FactStatus.IN_PROGRESS: frozenset({FactStatus.PERFORMED, FactStatus.DECLINED, FactStatus.CANCELLED}),
    FactStatus.PERFORMED: frozenset({FactStatus.CANCELLED}),
    FactStatus.DECLINED: frozenset({FactStatus.CANCELLED}),
    FactStatus.CANCELLED: frozenset(),
}


def may_become(status: FactStatus, wanted: FactStatus) -> bool:
    """Say whether a manipulation may go from one state to another; nothing comes back from being cancelled."""
    return wanted in _MOVES[status]


def fact_total(price: Money, quantity: Decimal, discount_percent: Decimal) -> Money:
    """Return price × quantity, rounded half up, less the discount, itself rounded half up."""
    full = price * quantity
    return full - full.percent(discount_percent)


def cleaned(draft: ManipulationDraft) -> ManipulationDraft:
    """Return the draft as it will be stored."""
    return replace(
        draft,
        code=clean_line(draft.code),
        name_en=clean_line(draft.name_en),
        name_ru=clean_line(draft.name_ru),
        synonyms=clean_line(draft.synonyms),
        note=clean_text(draft.note),
    )


def fits_species(species_codes: str, code: str) -> bool:
    """Say whether what is meant for some species, all where none is told, is meant for an animal's; unknown: yes."""
    return not species_codes or not code or code in species_codes.split(SEPARATOR)


def problems(draft: ManipulationDraft) -> tuple[Problem, ...]:
    """Check a procedure of the catalogue."""
    draft = cleaned(draft)
    found: list[Problem] = []
    if not draft.code:
        found.append(Problem("code", "required"))
    if len(draft.code) > CODE_LIMIT:
        found.append(Problem("code", "too_long", {"limit": CODE_LIMIT}))
    if not draft.name_en and not draft.name_ru:
        found.append(Problem("name_ru", "name_required"))
    for name in ("name_en", "name_ru", "synonyms"):
        if len(getattr(draft, name)) > NAME_LIMIT:
            found.append(Problem(name, "too_long", {"limit": NAME_LIMIT}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    if draft.category_id is None:
        found.append(Problem("category_id", "required"))
    if not 0 <= draft.max_discount_percent <= 100:
        found.append(Problem("max_discount_percent", "percent_range"))
    elif draft.max_discount_percent != round(draft.max_discount_percent, 2):
        found.append(Problem("max_discount_percent", "percent_decimals"))
    if draft.duration_min is not None and not 0 < draft.duration_min <= 24 * 60:
        found.append(Problem("duration_min", "duration_range"))
    return tuple(found)


def category_draft(row: CategoryRow) -> CategoryDraft:
    """Return what a form of a group starts from."""
    return CategoryDraft(row.parent_id, row.name.en, row.name.ru)


def cleaned_category(draft: CategoryDraft) -> CategoryDraft:
    """Return the draft of a group as it will be stored."""
    return replace(draft, **clean_names(draft))


def category_problems(
    draft: CategoryDraft, rows: Sequence[CategoryRow], own_id: int | None
) -> tuple[Problem, ...]:
    """Check a group among all of them; ``own_id`` is the one being changed."""
    draft = cleaned_category(draft)
    found = name_problems(draft, [category_draft(row) for row in rows if row.id != own_id])
    if own_id is not None and own_id in lineage(rows, draft.parent_id):
        found.append(Problem("parent_id", "group_below_itself"))
    return tuple(found)


def lineage(rows: Sequence[CategoryRow], category_id: int | None) -> tuple[int, ...]:
    """Return a group and the groups it stands below, upwards; each once, even in a ring."""
    parents = {row.id: row.parent_id for row in rows}
    found: list[int] = []
    while category_id in parents and category_id not in found:
        found.append(category_id)
        category_id = parents[category_id]
    return tuple(found)


def fact_problems(
    draft: FactDraft,
    now: datetime,
    *,
    price: Money | None,
    max_discount_percent: Decimal,
    born: date | None,
    died: date | None,
    planned: bool = False,
) -> tuple[Problem, ...]:
    """Check a manipulation to be recorded; ``price`` is the one that would be charged.

    Only what is ``planned`` may lie in the future.
    """
    found: list[Problem] = []
    if draft.manipulation_id is None:
        found.append(Problem("manipulation_id", "required"))
    quantity = draft.quantity
    if not quantity.is_finite() or not 0 < quantity <= LARGEST_QUANTITY:
        found.append(Problem("quantity", "quantity_range"))
    elif quantity != round(quantity, 3):
        found.append(Problem("quantity", "quantity_decimals"))
    if price is None:
        found.append(Problem("price", "required"))
    else:
        found += price_problems(price)
    found += _discount_problems(draft, max_discount_percent)
    moment = draft.performed_at or now
    if moment > now + CLOCK_TOLERANCE and not planned:
        found.append(Problem("performed_at", "in_future"))
    elif born is not None and moment.date() < born - timedelta(days=1):
        found.append(Problem("performed_at", "before_birth"))
    elif died is not None and moment.date() > died + timedelta(days=1):
        found.append(Problem("performed_at", "pet_deceased", {"died": died}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    return tuple(found)


def _discount_problems(draft: FactDraft, limit: Decimal) -> list[Problem]:
    discount = draft.discount_percent
    if not discount.is_finite() or not 0 <= discount <= 100:
        return [Problem("discount_percent", "percent_range")]
    if discount != round(discount, 2):
        return [Problem("discount_percent", "percent_decimals")]
    if discount > limit:
        return [Problem("discount_percent", "discount_limit", {"limit": limit})]
    if discount and not clean_line(draft.discount_reason):
        return [Problem("discount_reason", "required")]
    if len(draft.discount_reason) > NAME_LIMIT:
        return [Problem("discount_reason", "too_long", {"limit": NAME_LIMIT})]
    return []
