"""Use cases of the clinic's list of tax rates; prices and documents keep the rate they have."""

from __future__ import annotations

from typing import Any

from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations.entities import TaxRate
from clinic_desktop.areas.manipulations.rows import CATALOGUE_EDIT, TaxRateDraft
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.names import own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import merge
from clinic_desktop.db.work import Work


@requires(CATALOGUE_EDIT)
def register_tax_rate(work: Work, draft: TaxRateDraft) -> int:
    """Add a rate of tax and return the id. Raises Invalid."""
    entries.hold(work, TaxRate)
    draft = rules.cleaned_rate(draft)
    refuse(rules.rate_problems(draft, queries.list_tax_rates(work), None))
    return entries.add(work, TaxRate(**_values(draft), code=own_code(), archived=False))


@requires(CATALOGUE_EDIT)
def change_tax_rate(work: Work, rate_id: int, draft: TaxRateDraft, base: TaxRateDraft) -> int:
    """Save a rate of tax; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, TaxRate)
    row = entries.get(work, TaxRate, rate_id)
    base, mine = rules.cleaned_rate(base), rules.cleaned_rate(draft)
    theirs = queries.tax_rate_draft(row)
    merged = merge(work.session, "tax_rates", rate_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.rate_problems(merged, queries.list_tax_rates(work), rate_id))
    return entries.save(work, row, _values(merged))


@requires(CATALOGUE_EDIT)
def archive_tax_rate(work: Work, rate_id: int) -> int:
    """Offer a rate of tax no longer; prices that have it keep it. Raises NotFound."""
    return entries.archive(work, TaxRate, rate_id)


@requires(CATALOGUE_EDIT)
def restore_tax_rate(work: Work, rate_id: int) -> int:
    """Offer an archived rate of tax again. Raises NotFound."""
    return entries.restore(work, TaxRate, rate_id)


def _values(draft: TaxRateDraft) -> dict[str, Any]:
    return {
        "name_en": draft.name_en,
        "name_ru": draft.name_ru,
        "bp": None if draft.percent is None else round_half_up(draft.percent * 100),
        "from_on": draft.from_on,
        "to_on": draft.to_on,
    }
