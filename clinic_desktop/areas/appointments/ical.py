"""A schedule as a calendar file of other programs (RFC 5545); no window, no database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_LINE_OCTETS = 75
_SPECIAL = re.compile(r"([\\;,])")


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a calendar. ``uid`` stays the same whenever it is written again, ``sequence`` grows."""

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    summary: str
    description: str = ""
    location: str = ""
    category: str = ""
    tentative: bool = False


def write_calendar(events: Iterable[Event], name: str, now: datetime) -> bytes:
    """Return a whole calendar; moments in UTC, so that no description of a time zone is needed."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Clinic Desktop//Schedule//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _event(event: Event, now: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"SEQUENCE:{event.sequence}",
        f"DTSTAMP:{_moment(now)}",
        f"DTSTART:{_moment(event.starts_at)}",
        f"DTEND:{_moment(event.ends_at)}",
        f"SUMMARY:{_text(event.summary)}",
        f"STATUS:{'TENTATIVE' if event.tentative else 'CONFIRMED'}",
    ]
    for key, value in (
        ("DESCRIPTION", event.description),
        ("LOCATION", event.location),
        ("CATEGORIES", event.category),
    ):
        if value:
            lines.append(f"{key}:{_text(value)}")
    return [*lines, "END:VEVENT"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SPECIAL.sub(r"\\\1", lines).replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    # At most 75 octets to a line, and no letter of two octets is cut.
    piece = b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _LINE_OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
