"""Use cases of the catalogue: procedures, their prices and groups."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations.entities import (
    Manipulation,
    ManipulationCategory,
    ManipulationKind,
)
from clinic_desktop.areas.manipulations.rows import (
    CATALOGUE_EDIT,
    CategoryDraft,
    ManipulationDraft,
    PriceDraft,
)
from clinic_desktop.areas.manipulations.service.prices import write_price
from clinic_desktop.core.errors import Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.names import own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import fold, sort_key
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(CATALOGUE_EDIT)
def register(work: Work, draft: ManipulationDraft, price: Money | None = None) -> int:
    """Add a procedure to the catalogue, priced from today on, and return the id. Raises Invalid."""
    draft = _checked(work, draft, None)
    if price is not None:
        refuse(rules.price_problems(price))
        if draft.kind is ManipulationKind.KIT:
            refuse((Problem("price", "kit_price"),))
    manipulation = Manipulation(**manipulation_values(draft), archived=False)
    work.session.add(manipulation)
    work.session.flush()
    if price is not None:
        write_price(work, manipulation.id, PriceDraft(price, clinic_today(work)))
    return manipulation.id


@requires(CATALOGUE_EDIT)
def change(work: Work, manipulation_id: int, draft: ManipulationDraft, base: ManipulationDraft) -> int:
    """Save a procedure; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    theirs = queries.get_card(work, manipulation_id).draft
    mine = rules.cleaned(draft)
    if (theirs.kind is ManipulationKind.KIT) != (mine.kind is ManipulationKind.KIT):
        # What is in a kit, and what was performed of a procedure, would belong to nothing any more.
        refuse((Problem("kind", "kit_kind"),))
    merged = merge(work.session, "manipulations", manipulation_id, base=base, mine=mine, theirs=theirs)
    merged = _checked(work, merged, manipulation_id)
    assign(work.session.get_one(Manipulation, manipulation_id), manipulation_values(merged))
    work.session.flush()
    return manipulation_id


@requires(CATALOGUE_EDIT)
def archive(work: Work, manipulation_id: int, archived: bool = True) -> int:
    """Take a procedure out of use, or with ``archived`` false back into it."""
    return entries.save(work, entries.get(work, Manipulation, manipulation_id), {"archived": archived})


@requires(CATALOGUE_EDIT)
def register_category(work: Work, draft: CategoryDraft) -> int:
    """Add a group of the catalogue and return the id. Raises Invalid, NotFound."""
    entries.hold(work, ManipulationCategory)
    draft = rules.cleaned_category(draft)
    refuse(rules.category_problems(draft, queries.list_categories(work), None))
    return entries.add(work, ManipulationCategory(**asdict(draft), code=own_code(), archived=False))


@requires(CATALOGUE_EDIT)
def change_category(work: Work, category_id: int, draft: CategoryDraft, base: CategoryDraft) -> int:
    """Save a group; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, ManipulationCategory)
    rows = queries.list_categories(work)
    category = entries.get(work, ManipulationCategory, category_id)
    theirs = CategoryDraft(category.parent_id, category.name_en, category.name_ru)
    base, mine = rules.cleaned_category(base), rules.cleaned_category(draft)
    merged = merge(work.session, "manipulation_categories", category_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.category_problems(merged, rows, category_id))
    return entries.save(work, category, asdict(merged))


@requires(CATALOGUE_EDIT)
def archive_category(work: Work, category_id: int) -> int:
    """Offer a group no longer; what stands in it stays there. Raises NotFound."""
    return entries.archive(work, ManipulationCategory, category_id)


@requires(CATALOGUE_EDIT)
def restore_category(work: Work, category_id: int) -> int:
    """Offer an archived group again. Raises NotFound."""
    return entries.restore(work, ManipulationCategory, category_id)


def manipulation_values(draft: ManipulationDraft) -> dict[str, Any]:
    """Return the column values of a cleaned draft."""
    names = (
        "code", "category_id", "kind", "name_en", "name_ru", "synonyms", "species_codes", "duration_min", "note",
    )  # fmt: skip
    russian, english = draft.name_ru or draft.name_en, draft.name_en or draft.name_ru
    return {name: getattr(draft, name) for name in names} | {
        "sort_name": sort_key(russian) or russian[:200],
        "sort_name_en": sort_key(english) or english[:200],
        "max_discount_bp": round_half_up(draft.max_discount_percent * 100),
    }


def _checked(work: Work, draft: ManipulationDraft, manipulation_id: int | None) -> ManipulationDraft:
    draft = rules.cleaned(draft)
    refuse(rules.problems(draft))
    same = work.session.execute(
        select(Manipulation.id, Manipulation.code).where(Manipulation.code == draft.code)
    ).first()
    if same is not None and same.id != manipulation_id and fold(same.code) == fold(draft.code):
        refuse((Problem("code", "code_taken"),))
    return draft
