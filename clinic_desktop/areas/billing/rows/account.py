"""What an owner owes, and where a number comes from."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.billing.entities import Account
from clinic_desktop.areas.billing.rows.payments import OpenPayment
from clinic_desktop.core.money import Money


class Stop(enum.StrEnum):
    """Why nothing more is given on credit."""

    AGREED = "agreed"
    """Somebody stopped this owner."""
    LIMIT = "limit"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class TermsDraft:
    """What is agreed with one owner; None: as for everybody."""

    credit_days: int | None = None
    credit_limit: Money | None = None
    stopped: bool = False
    stop_reason: str = ""
    price_group_id: int | None = None
    discount_percent: Decimal | None = None
    """Off every line by itself, until ``discount_to``, because of ``discount_reason``."""
    discount_reason: str = ""
    discount_to: date | None = None


@dataclass(frozen=True, slots=True)
class Ageing:
    """A debt by how many days it is overdue."""

    not_due: Money
    to_30: Money
    to_60: Money
    to_90: Money
    over_90: Money

    @property
    def total(self) -> Money:
        """All of it."""
        return self.not_due + self.to_30 + self.to_60 + self.to_90 + self.over_90


@dataclass(frozen=True, slots=True)
class OwnerMoney:
    """What the strip of an owner shows; ``unbilled`` is on drafts, ``deposit`` the part of the prepayment to be chosen."""

    owner_id: int
    debt: Money
    overdue: Money
    prepayment: Money
    deposit: Money
    unbilled: Money
    stop: Stop | None
    credit_limit: Money | None


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One document in an owner's account; ``balance`` is after it: what is owed, less what is prepaid.

    ``document`` is an `EntryKind` value for `explain`, ``kind`` the document's own (invoice, credit_note, payment …).
    """

    entry_id: int
    document: str
    document_id: int
    kind: str
    number: str
    at: datetime
    day: date
    amount: Money
    balance: Money
    detail: str


@dataclass(frozen=True, slots=True)
class AccountCard:
    """An owner's account: sums, open payments, and the newest documents first; ``more`` says there are older ones."""

    money: OwnerMoney
    ageing: Ageing
    free: tuple[OpenPayment, ...]
    lines: tuple[AccountLine, ...]
    more: bool
    opening: Money
    """The balance before the oldest line shown."""


@dataclass(frozen=True, slots=True)
class DebtRow:
    """An owner who owes, as the list of debts shows them."""

    owner_id: int
    owner: str
    phone: str
    ageing: Ageing
    oldest_due: date | None
    stop: Stop | None

    @property
    def id(self) -> int:
        """The owner, as lists know a row."""
        return self.owner_id


@dataclass(frozen=True, slots=True)
class ExplainedPart:
    """One row or rule a number came from.

    ``rule`` is a code that windows put into words (`texts.RULES`), with ``params``; ``record`` names the row:
    (table, id), or None for a rule without one.
    """

    rule: str
    amount: Money
    params: Mapping[str, object] = field(default_factory=dict)
    record: tuple[str, int] | None = None
    account: Account | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A number with its parts; they add up to it where ``adds_up``."""

    kind: str
    id: int
    amount: Money
    parts: tuple[ExplainedPart, ...]
    adds_up: bool = True
