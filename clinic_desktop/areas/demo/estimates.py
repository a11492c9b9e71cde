"""Estimates of the made-up clinic: one in each state, and one that the invoice has overrun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import Invoice, InvoiceLine, InvoiceState, LineState
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.clinic.service import get as get_clinic
from clinic_desktop.areas.estimates import service
from clinic_desktop.areas.estimates.entities import Estimate
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft, Standing
from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Ownership, Pet
from clinic_desktop.areas.pets.kinds import OwnershipRole, PetStatus
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

DAYS = 30
EXPIRED_FOR = timedelta(days=12)
_WRITTEN = (
    (Standing.DRAFT, "Анализы перед операцией", "Tests before surgery", (("S01", 1, 1), ("L01", 1, 1), ("L02", 0, 1))),
    (Standing.GIVEN, "Чистка зубов", "Dental cleaning", (("A01", 1, 1), ("Z01", 1, 1), ("Z02", 0, 3))),
    (Standing.ACCEPTED, "Удаление новообразования", "Removal of a mass",
     (("A02", 1, 2), ("O01", 1, 1), ("L11", 0, 1), ("H02", 1, 2))),
    (Standing.DECLINED, "УЗИ сердца", "Heart ultrasound", (("C04", 1, 1), ("U02", 1, 1))),
    (Standing.EXPIRED, "Остеосинтез", "Osteosynthesis", (("X02", 2, 2), ("A02", 2, 3), ("O02", 1, 1), ("H01", 1, 3))),
    (Standing.INVOICED, "Капельницы, три дня", "Drips for three days", (("T04", 1, 1), ("T05", 3, 6))),
)  # fmt: skip
"""Where it stands, for what in both languages, and the lines: procedure, least and largest quantity."""
_REASONS = {"ru": "Пока дорого, обсудят дома", "en": "Too dear for now, they talk it over at home"}
_OVERRUN = {"ru": "Приём", "en": "Consultation"}


def estimate(work: Work, language: str) -> None:
    """Write estimates for some living patients; what is ready to be paid first has come out dearer than its own."""
    codes: dict[str, int] = {
        row.code: row.id for row in work.session.execute(select(Manipulation.code, Manipulation.id))
    }
    until = clinic_today(work) + timedelta(days=DAYS)
    for (standing, russian, english, lines), (pet_id, owner) in zip(_WRITTEN, _patients(work), strict=False):
        items = tuple(
            EstimateLineDraft(codes[code], low=Decimal(low), high=Decimal(high)) for code, low, high in lines
        )
        title = russian if language == "ru" else english
        estimate_id = service.register(work, EstimateDraft(pet_id, title, until, items))
        _bring(work, estimate_id, standing, owner, language)
    _overrun(work, language)


def _patients(work: Work) -> Iterator[tuple[int, str]]:
    rows = work.session.execute(
        select(Pet.id, Owner.display_name)
        .join(Ownership, (Ownership.pet_id == Pet.id) & (Ownership.role == OwnershipRole.OWNER))
        .join(Owner, Owner.id == Ownership.owner_id)
        .where(Pet.status == PetStatus.ACTIVE, Ownership.to_on.is_(None))
        .order_by(Pet.id)
        .limit(len(_WRITTEN))
    ).all()
    yield from ((row.id, row.display_name) for row in rows)


def _bring(work: Work, estimate_id: int, standing: Standing, owner: str, language: str) -> None:
    """Let an estimate go on to where it is to stand."""
    if standing is Standing.DRAFT:
        return
    service.give(work, estimate_id)
    if standing in (Standing.ACCEPTED, Standing.INVOICED):
        service.accept(work, estimate_id, owner)
    if standing is Standing.INVOICED:
        service.plan(work, estimate_id)
    elif standing is Standing.DECLINED:
        service.decline(work, estimate_id, _REASONS[language])
    elif standing is Standing.EXPIRED:
        work.session.get_one(Estimate, estimate_id).valid_until = clinic_today(work) - EXPIRED_FOR
        work.session.flush()


def _overrun(work: Work, language: str) -> None:
    line = work.session.scalars(
        select(InvoiceLine)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(
            Invoice.state == InvoiceState.READY,
            InvoiceLine.state == LineState.CHARGED,
            InvoiceLine.pet_id.is_not(None),
            InvoiceLine.manipulation_id.is_not(None),
        )
        .order_by(Invoice.id, InvoiceLine.id)
        .limit(1)
    ).first()
    if line is None or line.pet_id is None:
        return
    promised = Money(line.price_minor // 200 * 100, get_clinic(work).currency)
    items = (EstimateLineDraft(line.manipulation_id, price=promised),)
    draft = EstimateDraft(line.pet_id, _OVERRUN[language], clinic_today(work) + timedelta(days=DAYS), items)
    estimate_id = service.register(work, draft)
    owner = work.session.scalar(
        select(Owner.display_name)
        .join(Invoice, Invoice.owner_id == Owner.id)
        .where(Invoice.id == line.invoice_id)
    )
    _bring(work, estimate_id, Standing.ACCEPTED, owner or "", language)
