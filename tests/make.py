"""Factories with sensible defaults, for arranging a test in one line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from clinic_desktop.areas.attachments import service as attachments
from clinic_desktop.areas.attachments.entities import FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import AttachmentDraft, NewFile, StoredContent
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import FactDraft, KitDraft, KitLineRow, ManipulationDraft
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.rows import OwnerDraft, PhoneDraft
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel
from clinic_desktop.areas.pets.rows import AlertDraft, PetDraft
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

PHONE = "+7 916 234-45-67"
ROUBLES = "RUB"


def owner_draft(
    surname: str = "Кузнецова", name: str = "Ирина", phone: str = PHONE, **fields: Any
) -> OwnerDraft:
    """A person with one phone."""
    phones = (PhoneDraft(phone),) if phone else ()
    return OwnerDraft(surname=surname, name=name, phones=phones, no_phone=not phone, **fields)


def owner(work: Work, *args: Any, **fields: Any) -> int:
    """Register an owner."""
    return owners.register(work, owner_draft(*args, **fields))


def pet_draft(owner_id: int, name: str = "Барсик", **fields: Any) -> PetDraft:
    """A cat (species 2 of the shipped list) born on a known day."""
    given: dict[str, Any] = {"species_id": 2, "birth": BirthDate(date(2020, 9, 12))}
    return PetDraft(owner_id=owner_id, name=name, **(given | fields))


def pet(work: Work, owner_id: int | None = None, name: str = "Барсик", **fields: Any) -> int:
    """Register a pet, with an owner when none is given."""
    return pets.register(work, pet_draft(owner_id or owner(work), name, **fields))


def manipulation(work: Work, code: str = "T1", name: str = "Осмотр", price: int | None = 50_000) -> int:
    """Put a procedure into the catalogue, priced from today."""
    draft = ManipulationDraft(
        code=code, category_id=1, name_ru=name, name_en="", max_discount_percent=Decimal(50)
    )
    return manipulations.register(work, draft, Money(price, ROUBLES) if price is not None else None)


def kit(work: Work, code: str = "K1", *items: int) -> int:
    """Put a kit of some procedures into the catalogue."""
    draft = ManipulationDraft(code=code, category_id=1, name_ru=f"Набор {code}", kind=ManipulationKind.KIT)
    kit_id = manipulations.register(work, draft)
    if items:
        lines = tuple(KitLineRow(item, Decimal(1), Decimal(3)) for item in items)
        manipulations.change_kit(work, kit_id, KitDraft(lines), KitDraft())
    return kit_id


def fact(work: Work, pet_id: int, manipulation_id: int, **fields: Any) -> int:
    """Perform a manipulation."""
    return manipulations.perform(work, FactDraft(pet_id, manipulation_id, **fields))


def read_alerts(work: Work, pet_id: int) -> int:
    """Let whoever acts have read the mandatory alerts of a patient today."""
    unread = pet_queries.alerts_to_acknowledge(work, pet_id)
    return pets.acknowledge_alerts(work, pet_id, [alert.id for alert in unread])


def allergy(work: Work, pet_id: int, to: str = "мелоксикам") -> int:
    """Raise an allergy that whoever acts has read."""
    alert_id = pets.raise_alert(work, pet_id, AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, to))
    read_alerts(work, pet_id)
    return alert_id


def attachment(work: Work, pet_id: int, data: bytes = b"a letter", title: str = "Выписка") -> int:
    """Add a file of one piece to a patient."""
    digest = sha256(data).hexdigest()
    blob = FileBlob(
        sha256=digest, size=len(data), mime="text/plain", chunk_count=1, complete=False, touched_at=work.now
    )
    work.session.add(blob)
    work.session.flush()
    work.session.add(FileChunk(blob_id=blob.id, number=0, data=data))
    work.session.flush()
    content = StoredContent(blob.id, digest, len(data), "text/plain")
    return attachments.add(work, NewFile(pet_id, content, "letter.txt", AttachmentDraft(title)))
