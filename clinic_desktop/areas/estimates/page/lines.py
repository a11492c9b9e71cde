"""An estimate as a line of a list."""

from __future__ import annotations

from datetime import date

from clinic_desktop.areas.estimates.rows import EstimateRow, Standing
from clinic_desktop.areas.estimates.texts import span, standing_texts
from clinic_desktop.core.kinds import ESTIMATE
from clinic_desktop.ui.i18n import format_date, format_moment, format_money, numbered, translate
from clinic_desktop.ui.tables.lines import Line

_OVER = frozenset({Standing.DECLINED, Standing.EXPIRED, Standing.INVOICED})
_KINDS = {Standing.ACCEPTED: "accent", Standing.GIVEN: "warning"}


def estimate_line(row: EstimateRow, zone: str, today: date) -> Line:
    """Return the line of an estimate: what for, from how much to how much, where it stands and what speaks against it."""
    over = row.overrun is not None
    parts = [row.decline_reason, _signed(row), _lasting(row, today), numbered(row.id), row.created_by]
    return Line(
        key=(ESTIMATE, row.id),
        glyph="price",
        title=row.title or translate("EstimatesPanel", "Estimate"),
        detail=span(row.low, row.high),
        second=" · ".join(part for part in (_overrun(row), *parts) if part),
        badge=translate("EstimatesPanel", "Overrun") if over else standing_texts()[row.standing],
        badge_kind="danger" if over else _KINDS.get(row.standing, "muted"),
        lead=format_moment(row.created_at, zone).split(" ")[0],
        dimmed=row.standing in _OVER and not over,
    )


def _overrun(row: EstimateRow) -> str:
    if row.overrun is None:
        return ""
    told = translate("EstimatesPanel", "{standing} · the invoice is {total}: tell the owner")
    return told.format(standing=standing_texts()[row.standing], total=format_money(row.overrun.total))


def _signed(row: EstimateRow) -> str:
    return translate("EstimatesPanel", "signed by {name}").format(name=row.signed_by) if row.signed_by else ""


def _lasting(row: EstimateRow, today: date) -> str:
    """Say until when it holds, while somebody may still accept it, or that this is over."""
    if row.standing not in (Standing.DRAFT, Standing.GIVEN, Standing.EXPIRED):
        return ""
    if row.valid_until < today:
        told = translate("EstimatesPanel", "could be accepted until {day}")
    else:
        told = translate("EstimatesPanel", "holds until {day}")
    return told.format(day=format_date(row.valid_until))
