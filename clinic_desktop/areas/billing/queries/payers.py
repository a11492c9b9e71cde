"""Who pays for what is done to an animal, and how a draft would be divided between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, case, or_, select

from clinic_desktop.areas.billing.entities import Invoice, InvoiceLine, LineState
from clinic_desktop.areas.billing.queries.basis import lines_of
from clinic_desktop.areas.billing.rules import Amounts, shares
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole
from clinic_desktop.db.work import Work


def billed_owner(work: Work, pet_id: int, day: date) -> int | None:
    """Return who is charged for what is done to an animal on a day: its primary owner of then, never a carer.

    For a day before the first ownership it is the first owner.
    """
    # On the day of a transfer the new owner pays.
    began = Ownership.from_on <= day
    return work.session.scalar(
        select(Ownership.owner_id)
        .where(Ownership.pet_id == pet_id, Ownership.role == OwnershipRole.OWNER)
        .order_by(
            case((began, 0), else_=1),
            case((began, Ownership.from_on)).desc(),
            Ownership.from_on,
            case((began, Ownership.id)).desc(),
        )
        .limit(1)
    )


def payers(work: Work, pet_id: int, day: date) -> tuple[tuple[int, int], ...]:
    """Return who shares the bill of an animal on a day: (owner, hundredths of a per cent), the primary owner first.

    Shares of everybody but the primary owner are as agreed; the primary owner has what is left of a hundred per cent.
    """
    primary = billed_owner(work, pet_id, day)
    if primary is None:
        return ()
    rows = work.session.execute(
        select(Ownership.owner_id, Ownership.share_percent)
        .where(
            Ownership.pet_id == pet_id,
            Ownership.role == OwnershipRole.CO_OWNER,
            Ownership.share_percent > 0,
            Ownership.owner_id != primary,
            and_(Ownership.from_on <= day, or_(Ownership.to_on.is_(None), Ownership.to_on > day)),
        )
        .order_by(Ownership.id)
    ).all()
    others: dict[int, int] = {}
    left = 10_000
    for owner_id, percent in rows:
        share = min(left, int(percent) * 100)
        if share:
            others[owner_id] = others.get(owner_id, 0) + share
            left -= share
    return ((primary, left), *others.items())


def preview_shares(work: Work, invoice: Invoice) -> dict[int, int]:
    """Return what each payer of a draft would be charged, the draft's owner first, in minor units."""
    charged = [line for line in lines_of(work, invoice.id) if line.state is LineState.CHARGED]
    sums = {invoice.owner_id: sum(line.total_minor for line in charged)}
    for line, who in shared_lines(work, invoice):
        parts = parts_of(line, who, invoice)
        for (owner, _), amounts in zip(who[1:], parts[1:], strict=True):
            sums[owner] = sums.get(owner, 0) + amounts.total
            sums[invoice.owner_id] -= amounts.total
    return sums


def shared_lines(work: Work, invoice: Invoice) -> list[tuple[InvoiceLine, Sequence[tuple[int, int]]]]:
    """Return the lines of a draft that several pay for, each with its payers and shares, the draft's owner first."""
    known: dict[tuple[int, date], tuple[tuple[int, int], ...]] = {}
    shared: list[tuple[InvoiceLine, Sequence[tuple[int, int]]]] = []
    for line in lines_of(work, invoice.id):
        if line.pet_id is None or line.state is not LineState.CHARGED:
            continue
        key = (line.pet_id, line.done_on)
        if key not in known:
            known[key] = _others_first(payers(work, *key), invoice.owner_id)
        if len(known[key]) > 1:
            shared.append((line, known[key]))
    return shared


def parts_of(line: InvoiceLine, who: Sequence[tuple[int, int]], invoice: Invoice) -> tuple[Amounts, ...]:
    """Return what each payer's part of a line comes to."""
    whole = Amounts(
        line.gross_minor, line.surcharge_minor, line.discount_minor, line.spread_minor, line.tax_minor,
        line.total_minor,
    )  # fmt: skip
    return shares(whole, [share for _, share in who], taxed_inside=invoice.taxed_inside)


def _others_first(who: tuple[tuple[int, int], ...], owner_id: int) -> tuple[tuple[int, int], ...]:
    # The line lies on this owner's draft, so theirs is the first part, whoever is the primary owner by now.
    own = sum(share for owner, share in who if owner == owner_id)
    others = [(owner, share) for owner, share in who if owner != owner_id and share]
    return ((owner_id, own), *others)
