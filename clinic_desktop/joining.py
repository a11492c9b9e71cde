"""How higher areas follow what happens in lower ones: joined at the start, loaded when it first happens.

Every function here stands for one of a higher area, whose modules a window that has just opened doesn't need.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.areas.appointments import hooks as appointment_hooks
from clinic_desktop.areas.billing import hooks as invoice_hooks
from clinic_desktop.areas.manipulations import hooks as fact_hooks
from clinic_desktop.areas.pets import hooks as pet_hooks
from clinic_desktop.areas.visits import hooks as visit_hooks

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentDraft
    from clinic_desktop.areas.billing.rows import Overrun
    from clinic_desktop.areas.manipulations.entities import ManipulationFact
    from clinic_desktop.areas.manipulations.rows import Addition, Answers, Given
    from clinic_desktop.areas.visits.entities import Visit
    from clinic_desktop.core.errors import Problem
    from clinic_desktop.db.search import SearchSource
    from clinic_desktop.db.work import Work


SEARCHED = frozenset(
    {
        "lab_requests",
        "manipulations",
        "owner_phones",
        "owners",
        "ownerships",
        "pet_identifiers",
        "pets",
    }
)
"""The tables whose changes the search box must follow, known without its sources being loaded."""


def join_areas() -> None:
    """Let higher areas follow what happens in lower ones."""
    fact_hooks.on_giving(_judge)
    fact_hooks.on_performed(_charge)
    fact_hooks.on_taken_back(_uncharge)
    fact_hooks.on_declined(_charge_declined)
    fact_hooks.on_pricing(_price_group)
    fact_hooks.on_adding(_surcharges)
    appointment_hooks.on_judging(_warn_of_debts)
    invoice_hooks.on_overrun(_overruns)
    pet_hooks.on_transferred(_refuse_unfinished_visits)
    pet_hooks.on_transferred(_refuse_unsent_requests)
    pet_hooks.on_transferred(_refuse_unposted_invoices)
    pet_hooks.on_transferred(_give_upcoming_bookings)
    visit_hooks.on(visit_hooks.BEGUN, _visit_begun)
    visit_hooks.on(visit_hooks.ARCHIVING, _visit_archived)
    visit_hooks.on(visit_hooks.SIGNED, _visit_signed)
    visit_hooks.on(visit_hooks.TAKEN_BACK, _signature_taken_back)


def search_sources() -> tuple[SearchSource, ...]:
    """Return what the search box finds; every class is mapped then, which undo and the guards walk."""
    import clinic_desktop.entities  # noqa: F401 - to be walked
    from clinic_desktop.areas.lab.queries import SEARCH_SOURCE as LAB
    from clinic_desktop.areas.manipulations.queries import SEARCH_SOURCE as MANIPULATIONS
    from clinic_desktop.areas.owners.queries import SEARCH_SOURCE as OWNERS
    from clinic_desktop.areas.pets.queries import SEARCH_SOURCE as PETS

    return (OWNERS, PETS, MANIPULATIONS, LAB)


# --- what is given is judged


def _judge(
    work: Work,
    pet_id: int,
    given: Sequence[Given],
    answers: Answers,
    *,
    planned: ManipulationFact | None = None,
) -> fact_hooks.Keep:
    from clinic_desktop.areas.medicines.service import judge

    return judge(work, pet_id, given, answers, planned=planned)


# --- what is performed is charged


def _charge(work: Work, fact: ManipulationFact) -> None:
    from clinic_desktop.areas.billing.service import charging

    charging.charge(work, fact)


def _uncharge(work: Work, fact: ManipulationFact) -> None:
    from clinic_desktop.areas.billing.service import charging

    charging.uncharge(work, fact)


def _charge_declined(work: Work, fact: ManipulationFact) -> None:
    from clinic_desktop.areas.billing.service import charging

    charging.charge_declined(work, fact)


def _price_group(work: Work, pet_id: int, day: date) -> int | None:
    from clinic_desktop.areas.billing.service import charging

    return charging.price_group(work, pet_id, day)


def _surcharges(work: Work, pet_id: int) -> tuple[Addition, ...]:
    from clinic_desktop.areas.billing.service import occasions

    return occasions.additions(work, pet_id)


# --- what is charged


def _overruns(work: Work, invoice_ids: Collection[int]) -> tuple[Overrun, ...]:
    from clinic_desktop.areas.estimates import queries

    return queries.overruns(work, invoice_ids)


# --- what is booked


def _warn_of_debts(work: Work, draft: AppointmentDraft) -> tuple[Problem, ...]:
    from clinic_desktop.areas.billing.queries import warnings

    return warnings.warn_of_debts(work, draft)


# --- an animal gets another owner


def _refuse_unfinished_visits(work: Work, pet_id: int, owner_id: int) -> None:
    from clinic_desktop.areas.visits.service import transferring

    transferring.refuse_unfinished(work, pet_id, owner_id)


def _refuse_unsent_requests(work: Work, pet_id: int, owner_id: int) -> None:
    from clinic_desktop.areas.lab.service import transferring

    transferring.refuse_unsent(work, pet_id, owner_id)


def _refuse_unposted_invoices(work: Work, pet_id: int, owner_id: int) -> None:
    from clinic_desktop.areas.billing.service import transferring

    transferring.refuse_unposted(work, pet_id, owner_id)


def _give_upcoming_bookings(work: Work, pet_id: int, owner_id: int) -> None:
    from clinic_desktop.areas.appointments.service import bookings

    bookings.give_upcoming(work, pet_id, owner_id)


# --- a visit goes on


def _visit_begun(work: Work, visit: Visit) -> None:
    from clinic_desktop.areas.appointments.service import following

    following.visit_begun(work, visit)


def _visit_archived(work: Work, visit: Visit) -> None:
    from clinic_desktop.areas.appointments.service import following

    following.visit_archived(work, visit)


def _visit_signed(work: Work, visit: Visit) -> None:
    from clinic_desktop.areas.appointments.service import following

    following.visit_signed(work, visit)


def _signature_taken_back(work: Work, visit: Visit) -> None:
    from clinic_desktop.areas.appointments.service import following

    following.signature_taken_back(work, visit)


join_areas()
