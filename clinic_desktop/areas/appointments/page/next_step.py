"""What is done next with a booking, by one key."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.visits.rights import VISITS_WRITE
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.i18n import translate

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow


class NextStep(enum.StrEnum):
    """What is done next with a booking, by one key."""

    LINK = "link"
    GIVE_TIME = "give_time"
    RECEIVE = "receive"
    CALL = "call"
    SEE = "see"
    OPEN_VISIT = "open_visit"
    DISCHARGE = "discharge"
    CLOSE = "close"
    REBOOK = "rebook"
    OPEN_CARD = "open_card"


def step_texts() -> dict[NextStep, str]:
    """Return the steps as a button says them."""
    return {
        NextStep.LINK: translate("Appointments", "Make a card"),
        NextStep.GIVE_TIME: translate("Appointments", "Give a time"),
        NextStep.RECEIVE: translate("Appointments", "Receive"),
        NextStep.CALL: translate("Appointments", "Call in"),
        NextStep.SEE: translate("Appointments", "Begin the visit"),
        NextStep.OPEN_VISIT: translate("Appointments", "Open the visit"),
        NextStep.DISCHARGE: translate("Appointments", "Discharge"),
        NextStep.CLOSE: translate("Appointments", "Take payment"),
        NextStep.REBOOK: translate("Appointments", "Book again"),
        NextStep.OPEN_CARD: translate("Appointments", "Open the card"),
    }


def next_step(row: AppointmentRow, actor: Actor) -> NextStep:
    """Return what a person does next with a booking; a doctor begins the visit that reception calls in for."""
    match row.state:
        case AppointmentState.REQUESTED if row.starts_at is None:
            return NextStep.GIVE_TIME
        case AppointmentState.REQUESTED | AppointmentState.PLANNED | AppointmentState.CONFIRMED:
            return NextStep.LINK if row.pet_id is None else NextStep.RECEIVE
        case AppointmentState.ARRIVED:
            return NextStep.SEE if actor.may(VISITS_WRITE) else NextStep.CALL
        case AppointmentState.WITH_DOCTOR:
            return NextStep.OPEN_VISIT if row.visit_id is not None else NextStep.OPEN_CARD
        case AppointmentState.IN_HOSPITAL:
            return NextStep.DISCHARGE
        case AppointmentState.READY_TO_PAY:
            return NextStep.CLOSE
        case AppointmentState.CLOSED:
            return NextStep.OPEN_CARD
    return NextStep.REBOOK
