"""How a line takes price, surcharge, discount and tax, to the last unit (domain 2.12, 2.19).

All sums are whole minor units; `Decimal` only stands in between. Every rounding is half up, away from zero:

    gross     = round(price × quantity)
    surcharge = round(gross × surcharge %), the per cents of several added up, plus the sums among them
    discount  = round((gross + surcharge) × discount %), or a given sum, at most gross + surcharge
    spread    = this line's part of the discount on the whole document
    net       = gross + surcharge - discount - spread
    tax       = round(net × rate ÷ (100 % + rate)) where prices include tax, else round(net × rate)
    total     = net, or net + tax where prices do not include it

Tax is rounded once in each line and added up by rate, so that a document's tax is always the sum of its lines'.
A sum is divided by the largest remainder: the parts always add up to it (`divide`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from clinic_desktop.core.money import round_half_up

WHOLE = 10_000
"""A hundred per cent, in hundredths of a per cent."""


@dataclass(frozen=True, slots=True)
class Priced:
    """What a line is charged by, in the units of the database.

    ``discount_bp`` None: ``discount_minor`` is the discount. ``tax_bp`` None: no tax.
    """

    price_minor: int
    quantity_milli: int
    surcharge_bp: int = 0
    discount_bp: int | None = 0
    discount_minor: int = 0
    tax_bp: int | None = None
    surcharge_minor: int = 0
    """Surcharges that are sums, whatever the quantity."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a line comes to; nothing is negative."""

    gross: int
    surcharge: int
    discount: int
    spread: int
    tax: int
    total: int

    @property
    def full(self) -> int:
        """What discounts are taken of."""
        return self.gross + self.surcharge

    @property
    def before_document(self) -> int:
        """What the discount on the whole document is taken of."""
        return self.full - self.discount

    @property
    def net(self) -> int:
        """What the line's tax is taken on (or is in)."""
        return self.before_document - self.spread


NOTHING = Amounts(0, 0, 0, 0, 0, 0)


def part(amount: int, bp: int) -> int:
    """Return so many hundredths of a per cent of an amount, rounded half up."""
    return round_half_up(Decimal(amount) * bp / WHOLE)


def tax_of(net: int, tax_bp: int | None, *, inside: bool) -> int:
    """Return the tax in a net amount that includes it, or the one that comes onto it."""
    if tax_bp is None:
        return 0
    if inside:
        return round_half_up(Decimal(net) * tax_bp / (WHOLE + tax_bp))
    return part(net, tax_bp)


def line_amounts(priced: Priced, *, taxed_inside: bool, spread: int = 0) -> Amounts:
    """Return what a line comes to. ``spread`` is at most what is left after its own discount."""
    gross = round_half_up(Decimal(priced.price_minor) * priced.quantity_milli / 1000)
    surcharge = part(gross, priced.surcharge_bp) + priced.surcharge_minor
    full = gross + surcharge
    discount = (
        min(priced.discount_minor, full) if priced.discount_bp is None else part(full, priced.discount_bp)
    )
    net = full - discount - spread
    tax = tax_of(net, priced.tax_bp, inside=taxed_inside)
    return Amounts(gross, surcharge, discount, spread, tax, net if taxed_inside else net + tax)


def divide(amount: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Divide an amount by weights so that the parts add up to it: by the largest remainder, earlier parts first.

    No part is larger than its weight where the amount is at most their sum. All weights zero: all parts zero,
    unless there is an amount; then the first part gets it.
    """
    whole = sum(weights)
    if not whole:
        return (amount, *([0] * (len(weights) - 1))) if weights else ()
    parts = [amount * weight // whole for weight in weights]
    remainders = [amount * weight % whole for weight in weights]
    missing = amount - sum(parts)
    for index in sorted(range(len(weights)), key=lambda n: (-remainders[n], n))[:missing]:
        parts[index] += 1
    return tuple(parts)


def document_discount(
    weights: Sequence[int], *, bp: int | None, minor: int | None, room: Sequence[int] | None = None
) -> tuple[int, ...]:
    """Return what the discount on a document takes off each line; ``weights`` are the lines before it.

    A percentage is taken of the sum of the lines, once; a sum is at most that. Then it is divided. ``room`` is the most
    that each line may still have off: its largest discount, its least price. What a line has no room for is not given
    where the discount is a percentage, which is said of every line; of a sum the other lines take it over, as far as
    they have room.
    """
    whole = sum(weights)
    amount = part(whole, bp) if bp is not None else min(minor or 0, whole)
    parts = divide(amount, weights)
    if room is None or all(off <= most for off, most in zip(parts, room, strict=True)):
        return parts
    if bp is not None:
        return tuple(min(off, most) for off, most in zip(parts, room, strict=True))
    return _fill(min(amount, sum(room)), weights, room)


def _fill(amount: int, weights: Sequence[int], room: Sequence[int]) -> tuple[int, ...]:
    """Divide an amount by weights into lines none of which takes more than it has room for; it fits into all of them."""
    parts = [0] * len(weights)
    left = [index for index, most in enumerate(room) if most]
    while left:
        tried = dict(zip(left, divide(amount, [weights[index] for index in left]), strict=True))
        full = {index for index in left if tried[index] > room[index]}
        for index in full or left:
            parts[index] = min(tried[index], room[index])
            amount -= parts[index]
        if not full:
            break
        left = [index for index in left if index not in full]
    return tuple(parts)


def room_for_discount(amounts: Amounts, *, item_bp: int | None, floor: int | None) -> int:
    """Return how much more may be off a line: as far as the procedure's largest discount and the least for the line."""
    room = amounts.before_document
    if item_bp is not None:
        room = min(room, part(amounts.full, item_bp) - amounts.discount)
    if floor is not None:
        room = min(room, amounts.before_document - floor)
    return max(room, 0)


def shares(amounts: Amounts, shares_bp: Sequence[int], *, taxed_inside: bool) -> tuple[Amounts, ...]:
    """Divide a line between its payers; of each part the gross is the part of the net, its discounts are in it.

    Net and tax are each divided by the largest remainder, so every payer's tax is within a unit of its rate.
    """
    nets = divide(amounts.net, shares_bp)
    taxes = divide(amounts.tax, shares_bp)
    return tuple(
        Amounts(net, 0, 0, 0, tax, net if taxed_inside else net + tax)
        for net, tax in zip(nets, taxes, strict=True)
    )
