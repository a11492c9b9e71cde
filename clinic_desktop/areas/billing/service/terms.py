"""Use cases of what is settled about money: the clinic's settings, the terms of an owner."""

from __future__ import annotations

from typing import Any

from clinic_desktop.areas.billing.entities import OwnerTerms
from clinic_desktop.areas.billing.queries.basis import currency, settings, terms_of
from clinic_desktop.areas.billing.queries.drafts import settings_draft, terms_draft
from clinic_desktop.areas.billing.rows import BILLING_TERMS, SettingsDraft, TermsDraft
from clinic_desktop.areas.billing.rules import settings_problems, terms_problems
from clinic_desktop.areas.billing.service.basis import hold_owners
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(BILLING_TERMS)
def change_settings(work: Work, draft: SettingsDraft, base: SettingsDraft) -> int:
    """Save how the clinic charges; drafts that are begun keep how their prices are taxed. Raises Invalid, Conflict."""
    unit = currency(work)
    row = settings(work)
    merged = merge(
        work.session, "billing_settings", 1, base=base, mine=draft, theirs=settings_draft(row, unit)
    )
    refuse(settings_problems(merged, unit))
    assign(
        row,
        {
            "taxed_inside": merged.taxed_inside,
            "credit_days": merged.credit_days,
            "credit_limit_minor": _minor(merged.credit_limit),
            "stop_after_days": merged.stop_after_days,
            "closed_until": merged.closed_until,
            "estimate_days": merged.estimate_days,
        },
    )
    work.session.flush()
    return 1


@requires(BILLING_TERMS)
def change_terms(work: Work, owner_id: int, draft: TermsDraft, base: TermsDraft) -> int:
    """Save what is agreed with an owner and return the owner's id. Raises Invalid, Conflict, NotFound."""
    hold_owners(work, (owner_id,))
    unit = currency(work)
    row = terms_of(work, owner_id)
    theirs = terms_draft(row, unit)
    merged = (
        merge(work.session, "owner_terms", row.id, base=base, mine=draft, theirs=theirs)
        if row is not None
        else draft
    )
    # Somebody else may have agreed to more than the actor may: that may stay, not grow.
    limit = work.actor.discount_limit if merged.discount_percent != theirs.discount_percent else None
    refuse(terms_problems(merged, unit, limit))
    values: dict[str, Any] = {
        "credit_days": merged.credit_days,
        "credit_limit_minor": _minor(merged.credit_limit),
        "stopped": merged.stopped,
        "stop_reason": clean_line(merged.stop_reason) if merged.stopped else "",
        "price_group_id": merged.price_group_id,
        "discount_bp": None if not merged.discount_percent else round_half_up(merged.discount_percent * 100),
        "discount_reason": clean_line(merged.discount_reason) if merged.discount_percent else "",
        "discount_to": merged.discount_to if merged.discount_percent else None,
    }
    if row is None:
        work.session.add(OwnerTerms(owner_id=owner_id, **values))
    else:
        assign(row, values)
    work.session.flush()
    return owner_id


def _minor(money: Money | None) -> int | None:
    return None if money is None else money.minor
