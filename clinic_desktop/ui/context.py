"""What every page is given: the runner, the bus, the door to the user, and the clinic's conventions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtGui import QTextDocument

from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.drafts import DraftJournal
from clinic_desktop.ui.failures import Failures
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.leaving import Unfinished
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import Runner
from clinic_desktop.ui.theme import Theme


class Store(Protocol):
    """Where windows keep their geometry and small choices between runs."""

    def get(self, name: str) -> str:
        """Return a remembered text, or the empty one."""

    def put(self, name: str, value: str) -> None:
        """Remember a text."""


@dataclass
class Conventions:
    """The clinic's conventions that formats depend on; refreshed when the clinic is changed."""

    currency: str = "RUB"
    phone_region: str = "RU"
    time_zone: str = "Europe/Moscow"
    clinic_name: str = ""


@dataclass
class AppContext:
    """Handed to every page and form; knows no area."""

    runner: Runner
    bus: Bus
    failures: Failures
    languages: Languages
    theme: Theme
    store: Store
    drafts: DraftJournal
    rights: Rights
    conventions: Conventions = field(default_factory=Conventions)
    unfinished: Unfinished = field(default_factory=Unfinished)
    typed_weights: dict[int, int] = field(default_factory=dict)
    """Weights in grams, by patient, that stand in an open form and aren't saved: doses are reckoned by them."""
    navigate: Callable[[str, int], None] = lambda kind, record_id: None
    """Shows a ``pet``, an ``owner``, an owner's ``account`` or an ``invoice``, or opens a ``visit``."""
    open_window: Callable[[str, int], None] = lambda kind, record_id: None
    """Opens a window of its own: the card of a ``pet``, or the screen of the ``waiting`` room."""
    show_history: Callable[[str, int, str], None] = lambda table, record_id, title: None

    book: Callable[[str, int, str], None] = lambda kind, record_id, typed: None
    """Opens a booking for a ``pet`` or an ``owner``, or for whom the search box didn't find (no kind)."""

    note_access: Callable[[str, str, int | None, int], None] = lambda kind, subject, record_id, count: None
    """Notes a look at personal data: ``card``, ``search``, ``print`` or ``export``, of what, and how many."""

    lock: Callable[[], None] = lambda: None
    """Hides every window until somebody signs in."""

    unsafe_sqlite: str = ""
    """The version of an SQLite library that may damage the file, once another process writes to it, too."""

    spelling: Callable[[QTextDocument], None] | None = None
    """Puts a spell-checking highlighter on the document of a long text; none is shipped."""

    def now(self) -> datetime:
        """Return the moment it is, told by the clinic's clock, whatever zone this computer is in."""
        return utc_now().astimezone(ZoneInfo(self.conventions.time_zone))

    def today(self) -> date:
        """Return the day it is at the clinic."""
        return self.now().date()

    def refuses(self, right: str) -> bool:
        """Say whether the person who works here lacks a right, and tell them so: for doors that are no action."""
        if not self.rights.reason_against(right):
            return False
        self.failures.show(None, Denied("denied", permission=right))
        return True

    @property
    def actor(self) -> Actor:
        """Who works here now."""
        return self.runner.actor
