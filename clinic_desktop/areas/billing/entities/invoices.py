"""Invoices with their lines, and the rows that give them numbers."""

from __future__ import annotations

import enum
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import Base, BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment, choice


class InvoiceKind(enum.StrEnum):
    """What an invoice document is for; each kind has numbers of its own."""

    INVOICE = "invoice"
    CORRECTION = "correction"
    """Minus a line, plus a line: mends a posted invoice within the shift."""
    CREDIT_NOTE = "credit_note"
    """The mirror of a posted invoice: all its lines, minus."""


class InvoiceState(enum.StrEnum):
    """Where an invoice stands (domain 2.19); whether it is paid is never stored, only derived."""

    DRAFT = "draft"
    READY = "ready"
    """The doctor is done with it; something new makes it a draft again."""
    ON_HOLD = "on_hold"
    """Put aside: what is done meanwhile goes onto another draft."""
    POSTED = "posted"
    REVERSED = "reversed"


class LineState(enum.StrEnum):
    """Whether a line is charged."""

    CHARGED = "charged"
    DECLINED = "declined"
    """Struck out, charged at nothing: the owner did not want it. It stays on the invoice's record."""
    TAKEN_BACK = "taken_back"
    """Struck out, charged at nothing: it was not done after all."""


OPEN_STATES = (InvoiceState.DRAFT, InvoiceState.READY)
UNPOSTED_STATES = (*OPEN_STATES, InvoiceState.ON_HOLD)
_ONE_OPEN = text("state IN ('draft', 'ready') AND kind = 'invoice'")
_LIVE = text("live AND fact_id IS NOT NULL")
_NUMBERED = text("serial IS NOT NULL")
_UNPOSTED = text("state IN ('draft', 'ready', 'on_hold')")


class Invoice(Record):
    """What one owner is charged, as one document.

    Unposted, its sums are those of its lines and nothing is stored here. Posting writes the number and the sums;
    from then on the database itself refuses every change but the reversal's mark.
    """

    __tablename__ = "invoices"
    __table_args__ = (
        CheckConstraint(
            "(serial IS NULL) = (state IN ('draft', 'ready', 'on_hold'))", name="numbered_when_posted"
        ),
        CheckConstraint("(serial IS NULL) = (posted_at IS NULL)", name="posted_with_moment"),
        CheckConstraint("(kind = 'invoice') = (refers_to_id IS NULL)", name="refers_to"),
        CheckConstraint("discount_bp BETWEEN 0 AND 10000", name="discount_bp"),
        CheckConstraint("discount_minor >= 0", name="discount_not_negative"),
        CheckConstraint("discount_bp IS NULL OR discount_minor IS NULL", name="one_discount"),
        UniqueConstraint("kind", "year", "serial"),
        Index("ix_invoices_owner_id_day_id", "owner_id", "day", "id"),
        Index("ix_invoices_day_id", "day", "id"),
        Index("ix_invoices_refers_to_id", "refers_to_id"),
        Index("ix_invoices_split_of_id", "split_of_id"),
        Index("ix_invoices_unposted", "state", "id", sqlite_where=_UNPOSTED, postgresql_where=_UNPOSTED),
        Index(
            "uq_invoices_one_open",
            "owner_id",
            unique=True,
            sqlite_where=_ONE_OPEN,
            postgresql_where=_ONE_OPEN,
        ),
        # What is done to an animal goes onto one draft: undo leaves it while lines of other actions stand on it,
        # and takes nothing off an invoice that was posted.
        {
            "sqlite_autoincrement": True,
            "info": {
                "closed": ("state", "posted", "undo.posted"),
                "shared_by": ("invoice_lines", "invoice_id"),
            },
        },
    )

    owner_id: Mapped[int] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    kind: Mapped[InvoiceKind] = mapped_column(choice(InvoiceKind, "kind"))
    state: Mapped[InvoiceState] = mapped_column(choice(InvoiceState, "state"))
    year: Mapped[int | None] = mapped_column(Integer)
    serial: Mapped[int | None] = mapped_column(BigInteger)
    """Counts from 1 in each year and kind, without gaps."""
    number: Mapped[str] = mapped_column(CodePointText)
    """What is printed: ``2026-000123``; empty until posted."""
    day: Mapped[date] = mapped_column(Date)
    """The day it was begun; once posted, the day of the posting, in the clinic's zone."""
    due_on: Mapped[date | None] = mapped_column(Date)
    created_at: Mapped[datetime] = mapped_column(UtcMoment)
    ready_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    ready_by: Mapped[str] = mapped_column(Text)
    hold_reason: Mapped[str] = mapped_column(Text)
    posted_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    posted_by_id: Mapped[int | None] = mapped_column(BigKey)
    posted_by: Mapped[str] = mapped_column(Text)
    shift_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("till_shifts.id", ondelete="RESTRICT"))
    """The shift it was posted in, if one was open: within it a line may be corrected."""
    currency: Mapped[str] = mapped_column(String(3))
    taxed_inside: Mapped[bool] = mapped_column(Boolean)
    """Whether its prices include tax; the clinic's setting when it was begun."""
    discount_bp: Mapped[int | None] = mapped_column(Integer)
    """Discount on the whole document in hundredths of a per cent; or `discount_minor`, or neither."""
    discount_minor: Mapped[int | None] = mapped_column(BigInteger)
    discount_reason: Mapped[str] = mapped_column(Text)
    discount_right_bp: Mapped[int | None] = mapped_column(Integer)
    """The largest discount that who gave this one may give, in hundredths of a per cent; null: nobody gave one."""
    gross_minor: Mapped[int] = mapped_column(BigInteger)
    """Price × quantity and surcharges of all lines; this and the next sums are zero until posted."""
    discount_total_minor: Mapped[int] = mapped_column(BigInteger)
    tax_minor: Mapped[int] = mapped_column(BigInteger)
    total_minor: Mapped[int] = mapped_column(BigInteger)
    """What is to be paid for it; negative for a credit note."""
    refers_to_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    """The invoice that a correction or credit note mends."""
    split_of_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    """The primary owner's invoice of which this is a co-owner's share."""
    replaces_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    """The reversed invoice in whose place this one was posted."""
    reason: Mapped[str] = mapped_column(Text)
    """Why it was corrected or reversed."""
    note: Mapped[str] = mapped_column(Text)


class InvoiceLine(Record):
    """One line of an invoice. Quantity is positive; ``sign`` -1 takes a posted line back, its sums are negative.

    Once the invoice is posted only the performer, the note and ``live`` may change.
    """

    __tablename__ = "invoice_lines"
    __table_args__ = (
        CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        CheckConstraint("price_minor >= 0", name="price_not_negative"),
        CheckConstraint("sign IN (-1, 1)", name="sign"),
        CheckConstraint("surcharge_bp >= 0", name="surcharge_bp"),
        CheckConstraint("listed_bp >= 0", name="listed_bp"),
        CheckConstraint("listed_minor >= 0", name="listed_minor"),
        CheckConstraint("discount_bp BETWEEN 0 AND 10000", name="discount_bp"),
        CheckConstraint("share_bp BETWEEN 0 AND 10000", name="share_bp"),
        CheckConstraint("tax_bp BETWEEN 0 AND 10000", name="tax_bp"),
        CheckConstraint("sign * total_minor >= 0", name="total_of_sign"),
        CheckConstraint("state = 'charged' OR total_minor = 0", name="struck_is_free"),
        Index("ix_invoice_lines_invoice_id_position", "invoice_id", "position"),
        Index("ix_invoice_lines_fact_id", "fact_id"),
        Index("ix_invoice_lines_pet_id", "pet_id"),
        Index("ix_invoice_lines_mends_id", "mends_id"),
        Index("ix_invoice_lines_share_of_id", "share_of_id"),
        Index(
            "uq_invoice_lines_fact_charged_once",
            "fact_id",
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
        {"sqlite_autoincrement": True},
    )

    invoice_id: Mapped[int] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)
    sign: Mapped[int] = mapped_column(Integer)
    state: Mapped[LineState] = mapped_column(choice(LineState, "state"))
    struck_reason: Mapped[str] = mapped_column(Text)
    pet_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    manipulation_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT")
    )
    fact_id: Mapped[int | None] = mapped_column(
        BigKey,
        # Judged at the commit, so that an undo may take the fact away first.
        ForeignKey("manipulation_facts.id", deferrable=True, initially="DEFERRED"),
    )
    live: Mapped[bool] = mapped_column(Boolean)
    """Whether this line is what its fact is charged by: true for at most one line of each fact."""
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    done_on: Mapped[date] = mapped_column(Date)
    performer_id: Mapped[int | None] = mapped_column(BigKey)
    performer_name: Mapped[str] = mapped_column(Text)
    hidden: Mapped[bool] = mapped_column(Boolean)
    """Not shown on what the owner gets."""
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    price_minor: Mapped[int] = mapped_column(BigInteger)
    surcharge_bp: Mapped[int] = mapped_column(Integer)
    surcharge_reason: Mapped[str] = mapped_column(Text)
    listed_bp: Mapped[int] = mapped_column(Integer, default=0)
    """Surcharges of the clinic's list on this line (`LineSurcharge`), those in per cent together."""
    listed_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    """The sums among them."""
    listed_names: Mapped[str] = mapped_column(Text, default="")
    discount_bp: Mapped[int | None] = mapped_column(Integer)
    """Discount in hundredths of a per cent; null where a sum is given instead."""
    discount_reason: Mapped[str] = mapped_column(Text)
    discount_by_rule: Mapped[bool] = mapped_column(Boolean, default=False)
    """The rules of discounts decide; false: somebody has, or it came before there were any."""
    ahead: Mapped[bool] = mapped_column(Boolean, default=False)
    """Charged before it is done: what is done of it later (`LineFact`) is not charged again."""
    tax_bp: Mapped[int | None] = mapped_column(Integer)
    """Rate in hundredths of a per cent; null: no tax, which is something else than 0 %."""
    share_bp: Mapped[int] = mapped_column(Integer)
    """The payer's share of the line, 10000 for all of it."""
    gross_minor: Mapped[int] = mapped_column(BigInteger)
    surcharge_minor: Mapped[int] = mapped_column(BigInteger)
    discount_minor: Mapped[int] = mapped_column(BigInteger)
    spread_minor: Mapped[int] = mapped_column(BigInteger)
    """This line's part of the discount on the whole document."""
    tax_minor: Mapped[int] = mapped_column(BigInteger)
    total_minor: Mapped[int] = mapped_column(BigInteger)
    mends_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("invoice_lines.id", ondelete="RESTRICT"))
    """The posted line that this one takes back."""
    share_of_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("invoice_lines.id", ondelete="RESTRICT")
    )
    """The primary owner's line of which this is a co-owner's share."""
    note: Mapped[str] = mapped_column(Text)


class LineFact(Record):
    """What was done of a line that had been charged before; taken back with the fact."""

    __tablename__ = "invoice_line_facts"
    __table_args__ = (
        CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        UniqueConstraint("line_id", "fact_id"),
        Index("ix_invoice_line_facts_invoice_id", "invoice_id"),
        Index("ix_invoice_line_facts_fact_id", "fact_id"),
        {"sqlite_autoincrement": True},
    )

    invoice_id: Mapped[int] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    line_id: Mapped[int] = mapped_column(BigKey, ForeignKey("invoice_lines.id", ondelete="RESTRICT"))
    fact_id: Mapped[int] = mapped_column(
        BigKey,
        # Judged at the commit, so that an undo may take the fact away first.
        ForeignKey("manipulation_facts.id", deferrable=True, initially="DEFERRED"),
    )
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    """So much of the fact, in thousandths, is charged by the line."""


class DocumentCounter(Base):
    """The last number given in a series and year; locked while a number is taken.

    No table of record: the documents tell it all, and ``check-money`` compares.
    """

    __tablename__ = "document_counters"
    __table_args__ = (CheckConstraint("last >= 0", name="last_not_negative"),)

    series: Mapped[str] = mapped_column(String(24), primary_key=True)
    year: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    last: Mapped[int] = mapped_column(BigInteger)
    last_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    """When the last number was taken: a clock that was set back is noticed by it."""
