"""What forms start from and what lines are charged by, read off the rows."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.areas.billing.entities import BillingSettings, Invoice, InvoiceLine, OwnerTerms
from clinic_desktop.areas.billing.rows import DiscountDraft, LineDraft, SettingsDraft, TermsDraft
from clinic_desktop.areas.billing.rules import Priced
from clinic_desktop.core.money import Money


def settings_draft(row: BillingSettings, unit: str) -> SettingsDraft:
    """Return what a form of the settings starts from."""
    return SettingsDraft(
        row.taxed_inside,
        row.credit_days,
        _money(row.credit_limit_minor, unit),
        row.stop_after_days,
        row.closed_until,
        row.estimate_days,
    )


def terms_draft(row: OwnerTerms | None, unit: str) -> TermsDraft:
    """Return what a form of an owner's terms starts from."""
    if row is None:
        return TermsDraft()
    return TermsDraft(
        row.credit_days,
        _money(row.credit_limit_minor, unit),
        row.stopped,
        row.stop_reason,
        row.price_group_id,
        None if row.discount_bp is None else Decimal(row.discount_bp) / 100,
        row.discount_reason,
        row.discount_to,
    )


def _money(minor: int | None, unit: str) -> Money | None:
    return None if minor is None else Money(minor, unit)


def line_draft(line: InvoiceLine, currency: str) -> LineDraft:
    """Return what a form of a line starts from."""
    sum_given = line.discount_bp is None
    return LineDraft(
        manipulation_id=line.manipulation_id,
        pet_id=line.pet_id,
        quantity=Decimal(line.quantity_milli) / 1000,
        price=Money(line.price_minor, currency),
        surcharge_percent=Decimal(line.surcharge_bp) / 100,
        surcharge_reason=line.surcharge_reason,
        discount_percent=None if line.discount_bp is None else Decimal(line.discount_bp) / 100,
        discount=Money(abs(line.discount_minor), currency) if sum_given else None,
        discount_reason=line.discount_reason,
        discount_by_rule=line.discount_by_rule,
        text="" if line.manipulation_id else line.name_ru or line.name_en,
        tax_percent=(
            Decimal(line.tax_bp) / 100 if line.tax_bp is not None and not line.manipulation_id else None
        ),
        note=line.note,
        ahead=line.ahead,
    )


def priced(line: InvoiceLine) -> Priced:
    """Return what a line is charged by."""
    return Priced(
        line.price_minor,
        line.quantity_milli,
        line.surcharge_bp + line.listed_bp,
        line.discount_bp,
        abs(line.discount_minor) if line.discount_bp is None else 0,
        line.tax_bp,
        line.listed_minor,
    )


def discount_draft(invoice: Invoice) -> DiscountDraft:
    """Return what a form of a discount on a whole document starts from."""
    return DiscountDraft(
        Decimal(invoice.discount_bp) / 100 if invoice.discount_bp is not None else None,
        Money(invoice.discount_minor, invoice.currency) if invoice.discount_minor is not None else None,
        invoice.discount_reason,
    )
