"""What crosses the border between estimates and the windows."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.billing.rows import Overrun
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.manipulations.rows import KitItem, ManipulationRow
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money

ESTIMATES_EDIT = "estimates.edit"
"""To write, give and take over estimates, and to note what the owner decided."""


class Standing(enum.StrEnum):
    """Where an estimate stands today: its state, or that its last day is over."""

    DRAFT = "draft"
    GIVEN = "given"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    INVOICED = "invoiced"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class EstimateLineDraft:
    """A line as a form holds it. ``price`` None: the catalogue's of today; a kit expands into its parts."""

    manipulation_id: int | None = None
    text: str = ""
    """What it is when it is not in the catalogue."""
    low: Decimal = Decimal(1)
    high: Decimal = Decimal(1)
    price: Money | None = None
    tax_percent: Decimal | None = None
    """Only for a line that is not in the catalogue."""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class EstimateDraft:
    """An estimate as a form holds it."""

    pet_id: int
    title: str = ""
    valid_until: date | None = None
    items: tuple[EstimateLineDraft, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class EstimateLineRow:
    """A line as it is shown; ``low_total`` and ``high_total`` are what it comes to, tax included."""

    id: int
    manipulation_id: int | None
    name: Named
    low: Decimal
    high: Decimal
    price: Money
    tax_percent: Decimal | None
    hidden: bool
    low_total: Money
    high_total: Money


@dataclass(frozen=True, slots=True)
class EstimateRow:
    """An estimate as a list shows it."""

    id: int
    pet_id: int
    owner_id: int
    title: str
    standing: Standing
    valid_until: date
    created_at: datetime
    created_by: str
    low: Money
    high: Money
    signed_by: str
    decided_at: datetime | None
    decline_reason: str
    overrun: Overrun | None = None
    """The invoice that came out dearer, if one did."""


@dataclass(frozen=True, slots=True)
class EstimateCard:
    """One estimate whole; ``draft`` is what a form of it starts from."""

    row: EstimateRow
    lines: tuple[EstimateLineRow, ...]
    draft: EstimateDraft
    version: int
    invoice_id: int | None


@dataclass(frozen=True, slots=True)
class EstimateSheet:
    """Everything that is printed of an estimate."""

    clinic: ClinicDraft
    card: EstimateCard
    pet_name: str
    species: Named
    owner_name: str
    owner_phone: str
    owner_language: str


@dataclass(frozen=True, slots=True)
class EstimateDesk:
    """What an estimate is written with: the catalogue at the prices of who pays, the kits, and the day it is.

    ``valid_days`` is how long one holds here, ``planned`` what is wanted for the animal and not done yet.
    """

    catalogue: tuple[ManipulationRow, ...]
    kits: tuple[KitItem, ...]
    today: date
    valid_days: int
    planned: tuple[EstimateLineDraft, ...] = ()
