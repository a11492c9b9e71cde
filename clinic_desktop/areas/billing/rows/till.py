"""Tills, shifts and settings as forms and lists hold them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from clinic_desktop.areas.billing.entities import CashKind, Tender
from clinic_desktop.core.money import Money
from clinic_desktop.core.seals import Seal


@dataclass(frozen=True, slots=True)
class SettingsDraft:
    """How the clinic charges; ``credit_limit`` and ``stop_after_days`` None: no limit."""

    taxed_inside: bool = True
    credit_days: int = 0
    credit_limit: Money | None = None
    stop_after_days: int | None = None
    closed_until: date | None = None
    estimate_days: int = 30
    """How long an estimate may be accepted; the default is that of domain 2.19."""


@dataclass(frozen=True, slots=True)
class TillDraft:
    """A till as a form holds it."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class TillRow:
    """A till; ``shift_id`` is that of its open shift."""

    id: int
    name: str
    archived: bool
    shift_id: int | None
    opened_at: datetime | None
    opened_by: str


@dataclass(frozen=True, slots=True)
class CashDraft:
    """Cash put in or taken out without a payment."""

    shift_id: int
    kind: CashKind = CashKind.OUT
    amount: Money | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CashRow:
    """A movement of cash."""

    id: int
    kind: CashKind
    amount: Money
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class CountDraft:
    """What was counted of one sort of money."""

    tender: Tender
    counted: Money


@dataclass(frozen=True, slots=True)
class CloseDraft:
    """A shift to be closed: every sort of money that came in is counted; a difference needs a reason."""

    shift_id: int
    counts: tuple[CountDraft, ...] = ()
    discrepancy_reason: str = ""


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift as a list shows it; ``difference`` is what was counted less what was expected."""

    id: int
    till: str
    serial: int
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str
    takings: Money
    difference: Money


@dataclass(frozen=True, slots=True)
class TenderTotal:
    """One sort of money in a shift; ``counted`` None until it is closed."""

    tender: Tender
    taken: Money
    refunded: Money
    moved: Money
    """Float and cash put in, less what was taken out."""
    expected: Money
    counted: Money | None
    payments: int
    refunds: int


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """An X report of an open shift, the Z report of a closed one.

    ``seal`` is that of the action that closed the shift: on paper it proves the journal up to there.
    """

    shift: ShiftRow
    totals: tuple[TenderTotal, ...]
    movements: tuple[CashRow, ...]
    invoices: int
    invoiced: Money
    discrepancy_reason: str
    seal: Seal | None
