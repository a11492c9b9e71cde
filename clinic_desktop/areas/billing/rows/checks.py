"""What is found amiss: charges that were missed, and money that does not add up."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime

from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money


class ChargeFindingKind(enum.StrEnum):
    """What the record, the facts and the invoice say differently, and so what the fix does."""

    NOT_CHARGED = "not_charged"
    """Done, on no invoice; the fix charges it."""
    CHARGED_NOT_DONE = "charged_not_done"
    """On a draft, cancelled or declined; the fix strikes the line out."""
    DIFFERS = "differs"
    """Quantity or price of the draft's line is not the fact's; the fix takes the fact's."""
    TASK_NOT_DONE = "task_not_done"
    """Still planned or begun; there is nothing to charge yet, and no fix but doing or declining it."""
    CHARGED_TWICE = "charged_twice"
    """On a draft once as what was done and once as a line of its own, as from an estimate; the fix takes that one off."""
    WRONG_OWNER = "wrong_owner"
    """On the draft of somebody who was not the animal's owner that day; the fix moves it."""


@dataclass(frozen=True, slots=True)
class ChargeFinding:
    """One finding; ``fix(work, finding)`` mends it where ``fixable``."""

    kind: ChargeFindingKind
    pet_id: int
    pet: str
    fact_id: int
    line_id: int | None
    name: Named
    done_on: date
    fact_total: Money
    line_total: Money | None
    fixable: bool = True


class ChargeState(enum.StrEnum):
    """Where the charge of a fact stands."""

    NOT_CHARGED = "not_charged"
    DRAFT = "draft"
    POSTED = "posted"
    PAID = "paid"
    CORRECTED = "corrected"
    """Charged once and taken back, and the fact still stands."""


PROVE = "billing.prove"
"""The action that tells what the proof of the money found."""


@dataclass(frozen=True, slots=True)
class MoneyProof:
    """When the money was proved, and how much was found; 0: it adds up.

    ``restored``: because a backup had been put back.
    """

    at: datetime
    faults: int
    restored: bool = False


@dataclass(frozen=True, slots=True)
class MoneyFault:
    """One broken invariant: its code (`fault_words` has the sentence), the table and record, and the numbers."""

    code: str
    table: str
    id: int
    expected: str = ""
    found: str = ""
