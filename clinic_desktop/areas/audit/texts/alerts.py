"""Alarms of mass reading in words."""

from __future__ import annotations

from clinic_desktop.areas.audit.entities import AccessKind
from clinic_desktop.areas.audit.rows import Alert
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.i18n import format_moment, translate


def alert_text(alert: Alert, zone: str) -> str:
    """Return who read or exported many people's data, how much and when."""
    if alert.kind is AccessKind.EXPORT:
        text = translate("Verdict", "{who} exported many records at once ({count}), {moment}")
    else:
        text = translate("Verdict", "{who} opened many cards within an hour ({count}), {moment}")
    moment = format_moment(alert.at, zone, utc_now())
    return text.format(who=alert.user_name, count=alert.count, moment=moment)
