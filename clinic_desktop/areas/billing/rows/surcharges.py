"""Surcharges and discounts by rule, as lists and forms hold them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money


@dataclass(frozen=True, slots=True)
class SurchargeDraft:
    """A surcharge as a form holds it: a per cent of each line or one sum for the occasion.

    ``weekdays`` count from Monday, 0. Without days, holidays and home visits it is only added by hand; without hours
    it is for the whole day. An end that is not after the beginning is of the next day.
    """

    name: str = ""
    percent: Decimal | None = None
    amount: Money | None = None
    weekdays: tuple[int, ...] = ()
    holidays: bool = False
    starts_min: int | None = None
    ends_min: int | None = None
    home_visit: bool = False
    services_only: bool = False
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class SurchargeRow:
    """A surcharge as a list shows it."""

    id: int
    draft: SurchargeDraft
    archived: bool

    @property
    def name(self) -> str:
        """What the clinic calls it."""
        return self.draft.name


@dataclass(frozen=True, slots=True)
class OfferedSurcharge:
    """A surcharge that a line may have; ``applied`` says that it has it, ``by_rule`` that it came by itself."""

    id: int
    name: str
    percent: Decimal | None
    amount: Money | None
    applied: bool
    by_rule: bool


@dataclass(frozen=True, slots=True)
class DiscountRuleDraft:
    """A discount by rule as a form holds it; None: for any group, sum or day."""

    name: str = ""
    percent: Decimal | None = None
    price_group_id: int | None = None
    from_sum: Money | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class DiscountRuleRow:
    """A discount by rule as a list shows it."""

    id: int
    draft: DiscountRuleDraft
    group: Named | None
    archived: bool

    @property
    def name(self) -> str:
        """What the clinic calls it."""
        return self.draft.name


@dataclass(frozen=True, slots=True)
class Offer:
    """A discount that may hold for an owner by itself: ``bp`` off what is done in its days, from a sum on."""

    bp: int
    name: str
    from_sum: int | None = None
    from_on: date | None = None
    to_on: date | None = None
