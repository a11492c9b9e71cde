"""Which step may follow which, and what the worst of some results is."""

from __future__ import annotations

from collections.abc import Iterable

from clinic_desktop.areas.lab.entities import Flag, RequestState

_S = RequestState
ALLOWED: dict[str, frozenset[RequestState]] = {
    "sample": frozenset({_S.NEW}),
    "send": frozenset({_S.SAMPLED}),
    "results": frozenset({_S.NEW, _S.SAMPLED, _S.SENT, _S.RECEIVED}),
    "review": frozenset({_S.RECEIVED}),
    "tell": frozenset({_S.REVIEWED}),
    "cancel": frozenset({_S.NEW, _S.SAMPLED, _S.SENT}),
    "correct": frozenset({_S.REVIEWED, _S.TOLD}),
    "reopen": frozenset({_S.REVIEWED, _S.TOLD}),
}
"""Of each step the states it may be made from; results typed for a new request stamp its sample, too."""

_WORST = (
    Flag.NONE, Flag.NORMAL, Flag.LOW, Flag.HIGH, Flag.ABNORMAL, Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH,
)  # fmt: skip


def allows(step: str, state: RequestState) -> bool:
    """Say whether a step may be made from a state."""
    return state in ALLOWED[step]


def worst_of(flags: Iterable[Flag]) -> Flag:
    """Return the flag that calls for attention first."""
    return max(flags, key=_WORST.index, default=Flag.NONE)
