"""The fiscal device behind its interface, and the receipt that it prints (54-ФЗ keeps the number).

A receipt is printed after its payment is committed: a device can't be rolled back. It knows each receipt by its key, so
that one asked for twice, after a lost answer, is printed once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import Payment, PaymentKind, PaymentTender, Tender
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.files import atomic_write
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a fiscal device is told: ``key`` is the same each time the same receipt is asked for."""

    key: str
    refund: bool
    at: datetime
    cashier: str
    tenders: tuple[tuple[Tender, Money], ...]

    @property
    def total(self) -> Money:
        """What was paid or given back."""
        total = self.tenders[0][1]
        for _, money in self.tenders[1:]:
            total = total + money
        return total


class FiscalDevice(Protocol):
    """A cash register that is bound by law to keep every receipt."""

    name: str

    def print_receipt(self, receipt: Receipt) -> str:
        """Print a receipt, once for each key, and return the number it got. Raises OSError."""
        ...


class FileDevice:
    """Writes each receipt into a folder, whole or not at all: for a clinic without a device, and for tests."""

    name = "file"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def print_receipt(self, receipt: Receipt) -> str:
        """Write the receipt and return its key as the number. Raises OSError."""
        path = self._folder / f"{receipt.key}.txt"
        if not path.exists():
            atomic_write(path, receipt_text(receipt).encode("utf-8"))
        return receipt.key


def receipt_text(receipt: Receipt) -> str:
    """Return a receipt as plain text; the words are those of the law, in Russian and English."""
    head = "ВОЗВРАТ ПРИХОДА / REFUND" if receipt.refund else "ПРИХОД / SALE"
    words = {
        Tender.CASH: "НАЛИЧНЫМИ / CASH",
        Tender.CARD: "КАРТОЙ / CARD",
        Tender.TRANSFER: "ПЕРЕВОДОМ / TRANSFER",
    }
    lines = [
        head,
        receipt.key,
        f"{receipt.at:%Y-%m-%d %H:%M} UTC",
        receipt.cashier,
        *(f"{words[tender]} {money.amount} {money.currency}" for tender, money in receipt.tenders),
        f"ИТОГ / TOTAL {receipt.total.amount} {receipt.total.currency}",
    ]
    return "\n".join(lines) + "\n"


@open_to_all("reads only: what a device is told")
def receipt_of(work: Work, payment_id: int) -> Receipt:
    """Return the receipt of a payment or refund. Raises NotFound, also for a write-off: no money moved."""
    payment = work.session.get(Payment, payment_id)
    if payment is None or payment.kind is PaymentKind.WRITE_OFF:
        raise NotFound("not_found")
    tenders = work.session.scalars(
        select(PaymentTender).where(PaymentTender.payment_id == payment_id).order_by(PaymentTender.id)
    )
    return Receipt(
        key=f"{payment.kind.value}-{payment.number}",
        refund=payment.kind is PaymentKind.REFUND,
        at=payment.at,
        cashier=payment.cashier,
        tenders=tuple((one.tender, Money(one.amount_minor, payment.currency)) for one in tenders),
    )
