"""The simple rules of repetition that a form offers, as RFC 5545 writes them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Frequency(enum.StrEnum):
    """How often an appointment repeats."""

    ONCE = ""
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every so many days, weeks or months, so many times or up to a day; Monday is 0."""

    frequency: Frequency = Frequency.ONCE
    every: int = 1
    weekdays: tuple[int, ...] = ()
    """Only for weeks; empty: the weekday of the first appointment."""
    count: int | None = None
    until: date | None = None
    """The last day, included."""


def write_rule(repeat: Repeat) -> str:
    """Return the rule as RFC 5545 writes it, or the empty text for an appointment that doesn't repeat.

    The last day is written with its last second by the clinic's clock: a bare date would be its midnight
    and leave the last appointment out.
    """
    if repeat.frequency is Frequency.ONCE:
        return ""
    parts = [f"FREQ={repeat.frequency}"]
    if repeat.every != 1:
        parts.append(f"INTERVAL={repeat.every}")
    if repeat.frequency is Frequency.WEEKLY and repeat.weekdays:
        parts.append("BYDAY=" + ",".join(_DAYS[day] for day in sorted(repeat.weekdays)))
    if repeat.count is not None:
        parts.append(f"COUNT={repeat.count}")
    elif repeat.until is not None:
        parts.append(f"UNTIL={repeat.until:%Y%m%d}T235959")
    return ";".join(parts)


def read_rule(rule: str) -> Repeat | None:
    """Return what a rule says, or None for one that says more than `Repeat` holds."""
    if not rule:
        return Repeat()
    try:
        parts = dict(part.split("=", 1) for part in rule.split(";"))
        until = parts.pop("UNTIL", "")
        days = parts.pop("BYDAY", "")
        read = Repeat(
            Frequency(parts.pop("FREQ")),
            int(parts.pop("INTERVAL", "1")),
            tuple(_DAYS.index(day) for day in days.split(",") if day),
            int(count) if (count := parts.pop("COUNT", "")) else None,
            datetime.strptime(until[:8], "%Y%m%d").date() if until else None,  # noqa: DTZ007 - a day
        )
    except (KeyError, ValueError):
        return None
    return None if parts else read
