"""Rules by which appointments repeat (RFC 5545, 3.3.10): what they must be and the moments they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from clinic_desktop.areas.appointments.rules.roster import moment_at
from clinic_desktop.core.errors import Problem

MOST = 366
"""So many appointments one series may have."""
FURTHEST = timedelta(days=366 * 5)
"""Nothing repeats longer than this."""

# No months and no positions: with them a rule may mean no day at all, and the search of one goes on to the year 9999.
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_VALUES = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,8}",
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
    "BYDAY": r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*",
    "BYMONTHDAY": r"(-1|3[01]|[12]\d|[1-9])(,(-1|3[01]|[12]\d|[1-9]))*",
    "WKST": r"MO|TU|WE|TH|FR|SA|SU",
}


class RuleUnreadable(ValueError):
    """A text that is no rule of ours."""


def cleaned_rule(text: str) -> str:
    """Return the rule as it is stored: in capitals, without its name and blanks."""
    return re.sub(r"\s", "", text).upper().removeprefix("RRULE:").strip(";")


def series_problems(rule: str, first: datetime, zone: str) -> tuple[Problem, ...]:
    """Check a rule that begins at ``first``; empty when there is none."""
    rule = cleaned_rule(rule)
    if not rule:
        return ()
    try:
        parts = _parts(rule)
        if "COUNT" not in parts and "UNTIL" not in parts:
            return (Problem("rule", "series_endless"),)
        if (asked := int(parts.get("COUNT", 0))) > MOST:
            return (Problem("rule", "series_too_long", {"limit": MOST, "count": asked}),)
        days = list(_days(rule, first.astimezone(ZoneInfo(zone)), zone))
    except RuleUnreadable:
        return (Problem("rule", "series_unreadable"),)
    if len(days) > MOST:
        return (Problem("rule", "series_more_than", {"limit": MOST}),)
    if not days or days[0] != first.astimezone(ZoneInfo(zone)).date():
        return (Problem("rule", "series_first_day"),)
    if len(days) < asked:
        return (Problem("rule", "series_too_far"),)
    return ()


def moments(rule: str, first: datetime, zone: str) -> tuple[datetime, ...]:
    """Return when the appointments of a checked rule begin: the same time by the clinic's clock each day."""
    local = first.astimezone(ZoneInfo(zone))
    minutes = local.hour * 60 + local.minute
    # The first keeps its own moment: of a time that comes twice in autumn it may be the second.
    rest = [moment_at(day, minutes, zone) for day in _days(rule, local, zone)][1:]
    return (first.astimezone(UTC), *rest)


def shifted(moment: datetime, days: int, minutes: int, zone: str) -> datetime:
    """Move a moment by whole days and minutes of the clinic's clock."""
    if not days and not minutes:
        return moment
    wanted = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) + timedelta(days=days, minutes=minutes)
    return moment_at(wanted.date(), wanted.hour * 60 + wanted.minute, zone)


def shift_between(before: datetime, after: datetime, zone: str) -> tuple[int, int]:
    """Return by how many days and minutes of the clinic's clock one moment was moved to the other."""
    where = ZoneInfo(zone)
    old, new = before.astimezone(where), after.astimezone(where)
    minutes = (new.hour - old.hour) * 60 + new.minute - old.minute
    return (new.date() - old.date()).days, minutes


def with_count(rule: str, count: int) -> str:
    """Return the rule for that many appointments, whatever ended it before."""
    parts = {name: value for name, value in _parts(rule).items() if name != "UNTIL"}
    return _joined(parts | {"COUNT": str(count)})


def turned(rule: str, days: int) -> str:
    """Return the rule for appointments that were all moved by some days, as far as it names days."""
    parts = _parts(rule)
    if parts["FREQ"] == "WEEKLY" and "BYDAY" in parts:
        moved = sorted((_DAYS.index(day[-2:]) + days) % 7 for day in parts["BYDAY"].split(","))
        parts["BYDAY"] = ",".join(_DAYS[day] for day in moved)
    elif days:
        # Other rules name days of a month: with another day they would say what is not so.
        parts = {
            name: value for name, value in parts.items() if name in ("FREQ", "INTERVAL", "COUNT", "UNTIL")
        }
    return _joined(parts)


def _parts(rule: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name in found or name not in _VALUES or not re.fullmatch(_VALUES[name], value):
            raise RuleUnreadable(rule)
        found[name] = value
    if "FREQ" not in found or ("COUNT" in found and "UNTIL" in found):
        raise RuleUnreadable(rule)
    return found


def _joined(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _days(rule: str, first: datetime, zone: str) -> Iterator[date]:
    """Yield the days of a rule; without a count, one more than is allowed."""
    parts = _parts(rule)
    last = min(first.date() + FURTHEST, _until(parts, zone))
    begin = first.replace(tzinfo=None, fold=0)
    bounded = {name: value for name, value in parts.items() if name not in ("COUNT", "UNTIL")}
    bounded["UNTIL"] = f"{last:%Y%m%d}T235959"
    try:
        found = rrulestr(_joined(bounded), dtstart=begin)
        yield from (moment.date() for moment in islice(found, int(parts.get("COUNT", MOST + 1))))
    except (ValueError, OverflowError) as error:
        raise RuleUnreadable(rule) from error


def _until(parts: dict[str, str], zone: str) -> date:
    text = parts.get("UNTIL")
    if text is None:
        return date.max
    try:
        if text.endswith("Z"):
            moment = datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            return moment.astimezone(ZoneInfo(zone)).date()
        return datetime.strptime(text[:8], "%Y%m%d").date()
    except ValueError as error:
        raise RuleUnreadable(text) from error
