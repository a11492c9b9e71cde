"""The fiscal device behind its interface (54-ФЗ keeps the number), and one that writes files in its place.

A receipt is printed after its payment is committed: a device can't be rolled back. It knows each receipt by its key, so
that one asked for twice, after a lost answer, is printed once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from clinic_desktop.core.files import atomic_write
from clinic_desktop.core.money import Money

_TENDERS = {
    "cash": "НАЛИЧНЫМИ / CASH",
    "card": "КАРТОЙ / CARD",
    "transfer": "ПЕРЕВОДОМ / TRANSFER",
}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a fiscal device is told: ``key`` is the same each time the same receipt is asked for.

    ``tenders`` are ``cash``, ``card`` and ``transfer`` with what was paid so.
    """

    key: str
    refund: bool
    at: datetime
    cashier: str
    tenders: tuple[tuple[str, Money], ...]

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
    """Return a receipt as plain text, in Russian and English."""
    lines = [
        "ВОЗВРАТ ПРИХОДА / REFUND" if receipt.refund else "ПРИХОД / SALE",
        receipt.key,
        f"{receipt.at:%Y-%m-%d %H:%M} UTC",
        receipt.cashier,
        *(
            f"{_TENDERS.get(tender, tender)} {money.amount} {money.currency}"
            for tender, money in receipt.tenders
        ),
        f"ИТОГ / TOTAL {receipt.total.amount} {receipt.total.currency}",
    ]
    return "\n".join(lines) + "\n"
