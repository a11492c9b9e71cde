"""The day's figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func, select

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_VIEW
from clinic_desktop.areas.audit import queries as audit
from clinic_desktop.areas.billing.rights import BILLING_TERMS
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab.rows import LAB_REQUEST, LAB_REVIEW
from clinic_desktop.areas.manipulations.entities import FactStatus, Manipulation, ManipulationFact
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet, Species
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.today.rows import (
    ClinicDay,
    DaySummary,
    Debts,
    DoneToday,
    MoneyDay,
    ReceptionDay,
    Unfinished,
    Unsigned,
)
from clinic_desktop.areas.treatments import queries as treatments
from clinic_desktop.areas.treatments.rows import TREATMENTS_DO
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users.rows import USERS_VIEW
from clinic_desktop.areas.visits.entities import Visit, VisitState
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import AUDIT_VIEW, requires
from clinic_desktop.db.work import Work

RECENT = 5_000
"""How far back, in rows as they were entered, the day is looked for: the cost must not grow with the table."""
SHOWN = 12
UNSIGNED_SHOWN = 20
TOLD_AT_MOST = 50
RESULTS_OF = timedelta(days=14)
"""What nobody was told for longer stands in the laboratory's inbox only."""
ALERTS_OF = timedelta(days=1)
UNFINISHED_AFTER = timedelta(hours=24)
UNFINISHED_SHOWN = 100


def get_day(work: Work, zone: str) -> DaySummary:
    """Return the day so far in the clinic's time zone."""
    today, midnight = _today(work, zone)
    facts = (
        select(ManipulationFact.performer_id)
        .where(
            ManipulationFact.performed_at >= midnight,
            ManipulationFact.status == FactStatus.PERFORMED,
            ManipulationFact.id > _threshold(work, ManipulationFact),
        )
        .subquery()
    )
    performed, mine = work.session.execute(
        select(func.count(), func.count().filter(facts.c.performer_id == work.actor.id)).select_from(facts)
    ).one()
    sees = work.actor.may(APPOINTMENTS_VIEW)
    shut_out = users.list_shut_out(work) if work.actor.may(USERS_VIEW) else ()
    alerts = audit.list_alerts(work, work.now - ALERTS_OF) if work.actor.may(AUDIT_VIEW) else ()
    return DaySummary(
        _new_patients(work, today),
        performed,
        mine,
        _latest(work, midnight),
        shut_out,
        alerts,
        _unsigned(work),
        lab.waiting_for_review(work) if work.actor.may(LAB_REVIEW) else 0,
        treatments.due_now(work) if work.actor.may(TREATMENTS_DO) else 0,
        appointments.my_queue(work) if sees else (),
        appointments.my_ahead(work, today, zone) if sees else (),
        appointments.get_settings(work),
    )


def get_reception(work: Work, zone: str) -> ReceptionDay:
    """Return the day at the front desk."""
    today, _ = _today(work, zone)
    queues = appointments.get_queues(work, zone)
    paying = {row.owner_id for row in queues.ready_to_pay if row.owner_id is not None}
    return ReceptionDay(
        appointments.list_day(work, today, zone),
        queues,
        appointments.get_calls(work, zone),
        appointments.get_settings(work),
        _unbilled(work, paying),
        lab.list_to_tell(work, work.now - RESULTS_OF, TOLD_AT_MOST) if work.actor.may(LAB_REQUEST) else (),
    )


def _unbilled(work: Work, owner_ids: Collection[int]) -> Mapping[int, Money]:
    if not owner_ids:
        return {}
    # A day on which nobody pays yet begins without the queries of money.
    from clinic_desktop.areas.billing.queries.account import unbilled

    return unbilled(work, owner_ids)


def get_clinic(work: Work, zone: str) -> ClinicDay:
    """Return the clinic's day in figures."""
    today, midnight = _today(work, zone)
    performed = work.session.scalar(
        select(func.count()).where(
            ManipulationFact.performed_at >= midnight,
            ManipulationFact.status == FactStatus.PERFORMED,
            ManipulationFact.id > _threshold(work, ManipulationFact),
        )
    )
    return ClinicDay(
        appointments.wait_figures(work, zone),
        _new_patients(work, today),
        performed or 0,
        _unfinished(work),
        _money(work, today, zone) if work.actor.may(BILLING_TERMS) else None,
    )


@requires(BILLING_TERMS)
def get_debts(work: Work) -> Debts:
    """Return what all owners together owe.

    The one figure of the day whose cost grows with the years: it is asked for apart from the others.
    """
    from clinic_desktop.areas.billing.queries import total_debt

    return Debts(*total_debt(work))


def _money(work: Work, today: date, zone: str) -> MoneyDay:
    from clinic_desktop.areas.billing.queries import taken, takings

    local, before = work.now.astimezone(ZoneInfo(zone)), today - timedelta(days=7)
    # By the clock on the wall, also when it was changed within the week.
    until = datetime.combine(before, local.time(), ZoneInfo(zone)).astimezone(UTC)
    return MoneyDay(
        takings(work, today, today)[1], takings(work, before, before, until)[1], taken(work, today)
    )


def _today(work: Work, zone: str) -> tuple[date, datetime]:
    today = work.now.astimezone(ZoneInfo(zone)).date()
    return today, datetime.combine(today, time.min, ZoneInfo(zone)).astimezone(UTC)


def _new_patients(work: Work, today: date) -> int:
    query = select(func.count()).where(Pet.registered_on == today, Pet.id > _threshold(work, Pet))
    return work.session.scalar(query) or 0


def _unfinished(work: Work) -> tuple[Unfinished, ...]:
    rows = work.session.execute(
        select(Visit.id, Pet.name, Species.glyph, Visit.complaint, Visit.vet_name, Visit.started_at)
        .join(Pet, Pet.id == Visit.pet_id)
        .outerjoin(Species, Species.id == Pet.species_id)
        .where(
            Visit.state.in_((VisitState.DRAFT, VisitState.OPEN)),
            Visit.archived.is_(False),
            Visit.started_at < work.now - UNFINISHED_AFTER,
        )
        .order_by(Visit.started_at, Visit.id)
        .limit(UNFINISHED_SHOWN)
    )
    return tuple(
        Unfinished(row.id, row.name, row.glyph or "other", row.complaint, row.vet_name, row.started_at)
        for row in rows
    )


def _unsigned(work: Work) -> tuple[Unsigned, ...]:
    rows = work.session.execute(
        select(Visit.id, Pet.name, Species.glyph, Visit.complaint, Visit.started_at)
        .join(Visit, Visit.pet_id == Pet.id)
        .outerjoin(Species, Species.id == Pet.species_id)
        .where(
            Visit.vet_id == work.actor.id,
            Visit.state.in_((VisitState.DRAFT, VisitState.OPEN)),
            Visit.archived.is_(False),
        )
        .order_by(Visit.started_at, Visit.id)
        .limit(UNSIGNED_SHOWN)
    )
    return tuple(
        Unsigned(row.id, row.name, row.glyph or "other", row.complaint, row.started_at) for row in rows
    )


def _threshold(work: Work, entity: type[ManipulationFact] | type[Pet]) -> int:
    return (work.session.scalar(select(func.max(entity.id))) or 0) - RECENT


def _latest(work: Work, midnight: datetime) -> tuple[DoneToday, ...]:
    query = (
        select(
            Pet.id, Pet.name, Species.glyph, Owner.display_name, Manipulation.name_en, Manipulation.name_ru,
            ManipulationFact.performer_name, ManipulationFact.performed_at,
        )
        .join(Pet, Pet.id == ManipulationFact.pet_id)
        .outerjoin(
            Ownership,
            and_(
                Ownership.pet_id == Pet.id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)
            ),
        )
        .outerjoin(Owner, Owner.id == Ownership.owner_id)
        .outerjoin(Species, Species.id == Pet.species_id)
        .join(Manipulation, Manipulation.id == ManipulationFact.manipulation_id)
        .where(
            ManipulationFact.performed_at >= midnight,
            ManipulationFact.status == FactStatus.PERFORMED,
            ManipulationFact.id > _threshold(work, ManipulationFact),
        )
        .order_by(ManipulationFact.performed_at.desc(), ManipulationFact.id.desc())
        .limit(SHOWN)
    )  # fmt: skip
    return tuple(
        DoneToday(
            row.id,
            row.name,
            row.glyph or "other",
            row.display_name or "",
            Named(row.name_en, row.name_ru),
            row.performer_name,
            row.performed_at,
        )
        for row in work.session.execute(query)
    )
