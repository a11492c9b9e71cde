"""Where an appointment may go from where it stands, and what that stamps (domain 2.8)."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

from clinic_desktop.areas.appointments.kinds import AppointmentState as State

MOVABLE = frozenset({State.REQUESTED, State.PLANNED, State.CONFIRMED})
"""What may get another time or be dragged."""
CANCELLED = frozenset({State.CANCELLED_BY_OWNER, State.CANCELLED_BY_CLINIC})
OVER = CANCELLED | {State.NO_SHOW, State.CLOSED}
"""What is changed no more, apart from being restored or reopened."""
HOLDING = frozenset(State) - CANCELLED - {State.NO_SHOW, State.REQUESTED}
"""What takes the time of its doctor, room and device."""

HERE = frozenset({State.ARRIVED, State.WITH_DOCTOR, State.IN_HOSPITAL, State.READY_TO_PAY})
"""Whose animal is in the clinic, as long as nobody forgot to say that it left."""
HERE_FOR = timedelta(hours=24)
"""Who arrived longer ago does not sit in the waiting room any more."""


class Step(enum.StrEnum):
    """What may be done to an appointment, apart from changing what it says."""

    PLAN = "plan"
    CONFIRM = "confirm"
    UNCONFIRM = "unconfirm"
    CHECK_IN = "check_in"
    UNDO_ARRIVAL = "undo_arrival"
    CALL = "call"
    START_VISIT = "start_visit"
    BACK_TO_WAITING = "back_to_waiting"
    ADMIT = "admit"
    DISCHARGE = "discharge"
    FINISH = "finish"
    RETURN_TO_VISIT = "return_to_visit"
    CLOSE = "close"
    REOPEN = "reopen"
    CANCEL_BY_OWNER = "cancel_by_owner"
    CANCEL_BY_CLINIC = "cancel_by_clinic"
    NO_SHOW = "no_show"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Move:
    """From which states a step leads, where to, and which moments it stamps or forgets.

    Without ``to`` the state stays, or, for `Step.RESTORE`, is what `restored` says.
    """

    sources: frozenset[State]
    to: State | None
    stamps: tuple[str, ...] = ()
    forgets: tuple[str, ...] = ()


_BEFORE_DOCTOR = MOVABLE | {State.ARRIVED}
_ARRIVAL = ("arrived_at", "called_at")

MOVES: dict[Step, Move] = {
    Step.PLAN: Move(frozenset({State.REQUESTED}), State.PLANNED),
    Step.CONFIRM: Move(frozenset({State.PLANNED}), State.CONFIRMED, stamps=("confirmed_at",)),
    Step.UNCONFIRM: Move(frozenset({State.CONFIRMED}), State.PLANNED, forgets=("confirmed_at",)),
    Step.CHECK_IN: Move(
        frozenset({State.PLANNED, State.CONFIRMED}), State.ARRIVED, stamps=("arrived_at",)
    ),
    Step.UNDO_ARRIVAL: Move(
        frozenset({State.ARRIVED}), State.PLANNED, forgets=(*_ARRIVAL, "confirmed_at")
    ),
    Step.CALL: Move(frozenset({State.ARRIVED}), None, stamps=("called_at",)),
    Step.START_VISIT: Move(frozenset({State.ARRIVED}), State.WITH_DOCTOR, stamps=("started_at",)),
    Step.BACK_TO_WAITING: Move(
        frozenset({State.WITH_DOCTOR}), State.ARRIVED, forgets=("started_at", "called_at")
    ),
    Step.ADMIT: Move(frozenset({State.WITH_DOCTOR}), State.IN_HOSPITAL),
    Step.DISCHARGE: Move(frozenset({State.IN_HOSPITAL}), State.READY_TO_PAY, stamps=("finished_at",)),
    Step.FINISH: Move(frozenset({State.WITH_DOCTOR}), State.READY_TO_PAY, stamps=("finished_at",)),
    Step.RETURN_TO_VISIT: Move(
        frozenset({State.READY_TO_PAY}), State.WITH_DOCTOR, forgets=("finished_at",)
    ),
    Step.CLOSE: Move(frozenset({State.READY_TO_PAY}), State.CLOSED, stamps=("left_at",)),
    Step.REOPEN: Move(frozenset({State.CLOSED}), State.READY_TO_PAY, forgets=("left_at",)),
    Step.CANCEL_BY_OWNER: Move(_BEFORE_DOCTOR, State.CANCELLED_BY_OWNER, stamps=("cancelled_at",)),
    Step.CANCEL_BY_CLINIC: Move(_BEFORE_DOCTOR, State.CANCELLED_BY_CLINIC, stamps=("cancelled_at",)),
    Step.NO_SHOW: Move(frozenset({State.PLANNED, State.CONFIRMED}), State.NO_SHOW, stamps=("cancelled_at",)),
    Step.RESTORE: Move(
        CANCELLED | {State.NO_SHOW}, None, forgets=("cancelled_at", *_ARRIVAL)
    ),
}  # fmt: skip


def may(step: Step, state: State) -> bool:
    """Say whether a step leads on from a state."""
    return state in MOVES[step].sources


def after(
    step: Step, state: State, *, has_time: bool = True, confirmed_at: datetime | None = None
) -> State | None:
    """Return the state a step leads to, or None where it does not lead on.

    What is restored is again what it was: confirmed, planned, or without a time a request.
    """
    if not may(step, state):
        return None
    if step is Step.RESTORE:
        if not has_time:
            return State.REQUESTED
        return State.CONFIRMED if confirmed_at is not None else State.PLANNED
    return MOVES[step].to or state
