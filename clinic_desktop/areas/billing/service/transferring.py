"""What an invoice has to say when an animal gets another owner."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import UNPOSTED_STATES, Invoice, InvoiceLine, LineState
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@open_to_all("a part of another use case with its own right: the animal gets another owner")
def refuse_unposted(work: Work, pet_id: int, owner_id: int) -> None:
    """Raise Conflict (``pet.invoice_unposted``) while somebody else's invoice that is not posted charges the animal."""
    found = work.session.execute(
        select(Invoice.id, Owner.display_name)
        .join(Owner, Owner.id == Invoice.owner_id)
        .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
        .where(
            InvoiceLine.pet_id == pet_id,
            InvoiceLine.state == LineState.CHARGED,
            Invoice.state.in_(UNPOSTED_STATES),
            Invoice.owner_id != owner_id,
        )
        .order_by(Invoice.id)
        .limit(1)
    ).first()
    if found is not None:
        raise Conflict("pet.invoice_unposted", invoice_id=found.id, who=found.display_name)
