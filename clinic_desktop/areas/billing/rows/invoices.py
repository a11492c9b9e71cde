"""Invoices and their lines, as forms and lists hold them."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.billing.entities import InvoiceKind, InvoiceState, LineState
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money


class PaidStatus(enum.StrEnum):
    """How much of a posted invoice is paid; derived from its allocations."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as a form holds it. ``price`` None: the catalogue's of the day; a discount is a percentage or a sum.

    A line of a fact keeps the fact's quantity, procedure and animal: they are changed at the fact.
    """

    manipulation_id: int | None = None
    pet_id: int | None = None
    quantity: Decimal = Decimal(1)
    price: Money | None = None
    surcharge_percent: Decimal = Decimal(0)
    surcharge_reason: str = ""
    discount_percent: Decimal | None = Decimal(0)
    discount: Money | None = None
    discount_reason: str = ""
    discount_by_rule: bool = True
    """The rules of discounts decide; whoever gives another discount than they do takes it from them."""
    text: str = ""
    """What is charged when it is not in the catalogue."""
    tax_percent: Decimal | None = None
    """Only for a line that is not in the catalogue: the others have the catalogue's."""
    note: str = ""
    ahead: bool = False
    """Charged before it is done: what is done of it later is not charged again."""


@dataclass(frozen=True, slots=True)
class DiscountDraft:
    """A discount on the whole document: a percentage or a sum, or neither."""

    percent: Decimal | None = None
    amount: Money | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TaxSum:
    """Tax of one rate in a document; ``percent`` None: without tax. ``net`` is what it is taken on."""

    percent: Decimal | None
    net: Money
    tax: Money


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a document. ``discount`` holds those of the lines and that of the document."""

    gross: Money
    discount: Money
    tax: Money
    total: Money
    taxes: tuple[TaxSum, ...] = ()


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a code that a scanner read belongs to: an item of the catalogue, or an invoice."""

    item_id: int | None = None
    name: Named | None = None
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class InvoiceLineRow:
    """A line as a list shows it; sums are negative for ``sign`` -1."""

    id: int
    position: int
    sign: int
    state: LineState
    struck_reason: str
    pet_id: int | None
    pet: str
    manipulation_id: int | None
    fact_id: int | None
    live: bool
    """It is what something that was done is charged by: whoever takes it back is asked whether it was done."""
    name: Named
    done_on: date
    performer_id: int | None
    performer: str
    hidden: bool
    quantity: Decimal
    price: Money
    surcharge_percent: Decimal
    surcharge_reason: str
    discount_percent: Decimal | None
    discount_reason: str
    tax_percent: Decimal | None
    share_percent: Decimal
    gross: Money
    surcharge: Money
    discount: Money
    document_discount: Money
    tax: Money
    total: Money
    mends_id: int | None
    corrected: bool
    """A correction or credit note has taken it back."""
    note: str
    listed_percent: Decimal = Decimal(0)
    """Surcharges of the clinic's list in per cent, together, and ``listed_sum`` the sums among them."""
    listed_sum: Money | None = None
    listed_names: str = ""
    discount_by_rule: bool = False
    ahead: bool = False
    """Charged before it is done; ``done`` is what was done of it meanwhile, 0 for a line that charges a fact."""
    done: Decimal = Decimal(0)

    @property
    def is_share(self) -> bool:
        """Whether another owner pays a part of it."""
        return self.share_percent != 100


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """An invoice as a list shows it; ``outstanding`` is what is still to be paid (zero until it is posted)."""

    id: int
    kind: InvoiceKind
    state: InvoiceState
    number: str
    day: date
    due_on: date | None
    owner_id: int
    owner: str
    phone: str
    pets: str
    lines: int
    total: Money
    outstanding: Money
    paid: PaidStatus
    ready_at: datetime | None
    hold_reason: str
    corrected: bool
    """A correction stands beside it: an earlier print of it is void."""
    overrun: bool = False
    """It came out dearer than the owner was told (`Overrun`)."""


@dataclass(frozen=True, slots=True)
class InvoiceCard:
    """One invoice whole; ``version`` is what its draft is changed with."""

    row: InvoiceRow
    version: int
    lines: tuple[InvoiceLineRow, ...]
    earlier: int
    """So many lines before these were not read."""
    totals: Totals
    effective: Totals
    """The sums with its corrections and credit notes."""
    discount: DiscountDraft
    taxed_inside: bool
    created_at: datetime
    ready_by: str
    posted_at: datetime | None
    posted_by: str
    refers_to: InvoiceRow | None
    split_of: InvoiceRow | None
    replaces: InvoiceRow | None
    related: tuple[InvoiceRow, ...]
    """Corrections, credit notes, shares of co-owners and the invoice in its place, oldest first."""
    reason: str
    note: str
    may_correct: bool
    """Posted in a shift that is still open, unpaid, not reversed."""
    not_given: Money | None = None
    """What of the discount on a draft its lines have no room for: their largest discount, their least price."""


@dataclass(frozen=True, slots=True)
class Overrun:
    """An invoice that is dearer for an animal, by more than a tenth, than the estimate its owner accepted."""

    invoice_id: int
    estimate_ids: tuple[int, ...]
    """The newest first."""
    pet: str
    high: Money
    """The largest sum the estimates named."""
    total: Money
    """What the invoice charges for the animal, and for none."""

    @property
    def estimate_id(self) -> int:
        """The estimate that is shown first."""
        return self.estimate_ids[0]


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """What a posted line becomes; ``line`` None takes it off altogether."""

    line_id: int
    line: LineDraft | None


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """A mended line of a posted invoice. ``done`` answers "was it done?" for a line that is taken off."""

    changed: ChangedLine
    reason: str = ""
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class ReversalDraft:
    """The reversal of a posted invoice: "was it done?" for every line that charges a fact, by the line's id.

    Yes keeps the medical record, no cancels the fact.
    """

    done: Mapping[int, bool] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReplacementDraft:
    """A reversal with a new invoice in its place; lines not named stay as they were, ``added`` are new."""

    reversal: ReversalDraft
    changed: tuple[ChangedLine, ...] = ()
    added: tuple[LineDraft, ...] = ()
