"""Days, birth dates known to a precision, and ages."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta


class DatePrecision(enum.StrEnum):
    """How well a birth date is known."""

    EXACT = "exact"
    MONTH = "month"
    YEAR = "year"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A birth date: the day, and how much of it is known.

    ``MONTH`` and ``YEAR`` keep the first day of the month or year.
    """

    day: date
    precision: DatePrecision = DatePrecision.EXACT


class AgeUnit(enum.StrEnum):
    """The unit an age is told in."""

    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Age:
    """An age as a vet says it: ``value`` whole ``unit`` s, and the odd months of a young adult."""

    value: int
    unit: AgeUnit
    approximate: bool = False


def local_day(moment: datetime, zone: str) -> date:
    """Return the day a moment belongs to in a zone of the IANA list."""
    return moment.astimezone(ZoneInfo(zone)).date()


def age(birth: BirthDate, on: date) -> Age | None:
    """Tell the age on a day: weeks to 12 weeks, months to 2 years, then years; None before birth."""
    if on < birth.day:
        return None
    approximate = birth.precision is not DatePrecision.EXACT
    weeks = (on - birth.day).days // 7
    delta = relativedelta(on, birth.day)
    months = delta.years * 12 + delta.months
    if birth.precision is DatePrecision.YEAR:
        return Age(on.year - birth.day.year, AgeUnit.YEARS, approximate)
    if weeks < 12:
        return Age(weeks, AgeUnit.WEEKS, approximate)
    if months < 24:
        return Age(months, AgeUnit.MONTHS, approximate)
    return Age(delta.years, AgeUnit.YEARS, approximate)


def clock_text(value: time | datetime | int) -> str:
    """Write a time of day as every clock of the program shows it: ``09:05``.

    A number is minutes after midnight; the end of the day is ``24:00``. A moment is written as it stands:
    bring it into the clinic's zone first.
    """
    if isinstance(value, int):
        return f"{value // 60:02}:{value % 60:02}"
    return f"{value:%H:%M}"


def span_text(starts_at: datetime, ends_at: datetime, zone: str) -> str:
    """Write a stretch of time by the clock of a zone: ``09:05 – 09:30``."""
    where = ZoneInfo(zone)
    return f"{clock_text(starts_at.astimezone(where))} – {clock_text(ends_at.astimezone(where))}"


_AGE_PART = re.compile(
    r"(\d{1,3})\s*("
    r"г(?:од(?:а|ов)?)?|л(?:ет)?|y(?:ears?|rs?)?|м(?:ес(?:яц(?:а|ев)?)?)?|m(?:onths?|os?)?"
    r"|н(?:ед(?:ель|ели|еля)?)?|w(?:eeks?|ks?)?|д(?:н(?:ей|я)|ень)?|d(?:ays?)?)\.?",
    re.IGNORECASE,
)


def parse_birth(text: str, today: date) -> BirthDate | None:
    """Read a typed birth date, or an age that stands for an estimated one.

    Accepts ``12.09.2020``, ``2020-09-12``, ``12/09/2020`` (day first), ``09.2020``, ``2020`` and ages
    such as ``3г 2м``, ``10 нед``, ``2y 6m``. Returns None when it is none of these.
    """
    cleaned = text.strip().casefold()
    if not cleaned:
        return None
    return parse_calendar(cleaned) or _parse_age(cleaned, today)


def parse_calendar(text: str) -> BirthDate | None:
    """Read a typed day, month or year as `parse_birth` does; an age is none of them."""
    text = text.strip().casefold()
    try:
        if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d.*)?", text):
            return BirthDate(date(int(match[1]), int(match[2]), int(match[3])))
        if match := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text):
            return BirthDate(date(int(match[3]), int(match[2]), int(match[1])))
        if match := re.fullmatch(r"(\d{1,2})[./](\d{4})|(\d{4})-(\d{1,2})", text):
            month, year = (match[1], match[2]) if match[1] else (match[4], match[3])
            return BirthDate(date(int(year), int(month), 1), DatePrecision.MONTH)
        if re.fullmatch(r"(1[89]|20|21)\d\d", text):
            return BirthDate(date(int(text), 1, 1), DatePrecision.YEAR)
    except ValueError:
        return None
    return None


def _parse_age(text: str, today: date) -> BirthDate | None:
    rest = _AGE_PART.sub("", text).strip(" ,;и&")
    parts = _AGE_PART.findall(text)
    if rest or not parts:
        return None
    total = relativedelta()
    for number, unit in parts:
        amount = int(number)
        match unit[0].casefold():
            case "г" | "л" | "y":
                total += relativedelta(years=amount)
            case "м" | "m":
                total += relativedelta(months=amount)
            case "н" | "w":
                total += relativedelta(weeks=amount)
            case _:
                total += relativedelta(days=amount)
    try:
        return BirthDate(today - total, DatePrecision.ESTIMATED)
    except (ValueError, OverflowError):
        return None


def utc_now() -> datetime:
    """The present moment; called only where an action begins, never in a service."""
    return datetime.now(UTC)
