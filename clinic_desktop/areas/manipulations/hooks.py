"""What else happens when a manipulation is performed, taken back or declined: it is charged, stock will be consumed.

A higher area registers a callable once, when the program starts (``joining``):

    hooks.on_performed(consume)
    hooks.on_taken_back(put_back)
    hooks.on_declined(strike_out)

It is called with the unit of work and the fact, in the same transaction and after the fact is written, for
every way a manipulation gets performed: by itself, out of a kit, by a task of a treatment plan. What it
raises refuses the whole action; what it writes is undone together with the fact.

Likewise a higher area tells which price group an animal is charged by:

    hooks.on_pricing(group_of_owner)

and what is charged on top of what is performed on it now:

    hooks.on_adding(surcharges)

And it judges what is about to be given, by whatever way, and refuses what nobody has answered for:

    hooks.on_giving(judge)

It returns what keeps the answers, called with the facts that were written, before they are told of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from clinic_desktop.areas.manipulations.entities import ManipulationFact
    from clinic_desktop.areas.manipulations.rows import Addition, Answers, Given
    from clinic_desktop.db.work import Work

    Hook = Callable[[Work, ManipulationFact], None]
    GroupOf = Callable[[Work, int, date], int | None]
    AdditionsOf = Callable[[Work, int], tuple[Addition, ...]]

Keep = Callable[["Sequence[ManipulationFact]"], None]


class Judge(Protocol):
    """Judges what is about to be given to an animal."""

    def __call__(
        self,
        work: Work,
        pet_id: int,
        given: Sequence[Given],
        answers: Answers,
        *,
        planned: ManipulationFact | None = None,
    ) -> Keep:
        """Refuse what ``answers``, or those given when it was ``planned``, leave open; return what keeps them."""


_giving: list[Judge] = []
_performed: list[Hook] = []
_taken_back: list[Hook] = []
_declined: list[Hook] = []
_pricing: list[GroupOf] = []
_adding: list[AdditionsOf] = []


def on_performed(hook: Hook) -> Hook:
    """Call ``hook`` whenever a manipulation is performed; the same one twice is called once."""
    if hook not in _performed:
        _performed.append(hook)
    return hook


def on_taken_back(hook: Hook) -> Hook:
    """Call ``hook`` whenever a performed manipulation is cancelled."""
    if hook not in _taken_back:
        _taken_back.append(hook)
    return hook


def on_declined(hook: Hook) -> Hook:
    """Call ``hook`` whenever the owner declines a manipulation."""
    if hook not in _declined:
        _declined.append(hook)
    return hook


def on_pricing(hook: GroupOf) -> GroupOf:
    """Ask ``hook`` which price group an animal (its id) is charged by on a day; None: it doesn't know."""
    if hook not in _pricing:
        _pricing.append(hook)
    return hook


def on_adding(hook: AdditionsOf) -> AdditionsOf:
    """Ask ``hook`` what is charged on top of what is performed on an animal (its id) now."""
    if hook not in _adding:
        _adding.append(hook)
    return hook


def on_giving(judge: Judge) -> Judge:
    """Ask ``judge`` before anything is given."""
    if judge not in _giving:
        _giving.append(judge)
    return judge


def giving(
    work: Work,
    pet_id: int,
    given: Sequence[Given],
    answers: Answers,
    *,
    planned: ManipulationFact | None = None,
) -> Keep:
    """Let what is about to be given be judged; call what comes back with the facts that were written."""
    kept = [judge(work, pet_id, given, answers, planned=planned) for judge in tuple(_giving)]

    def keep(facts: Sequence[ManipulationFact]) -> None:
        for each in kept:
            each(facts)

    return keep


def price_group(work: Work, pet_id: int, day: date) -> int:
    """Return the price group an animal is charged by on a day; the standard one when nobody knows another."""
    for hook in _pricing:
        found = hook(work, pet_id, day)
        if found is not None:
            return found
    from clinic_desktop.areas.manipulations.entities import STANDARD_GROUP

    return STANDARD_GROUP


def additions(work: Work, pet_id: int) -> tuple[Addition, ...]:
    """Return what is charged on top of what is performed on an animal now."""
    return tuple(addition for hook in _adding for addition in hook(work, pet_id))


def forget(hook: Hook) -> None:
    """Call ``hook`` no longer."""
    for hooks in (_performed, _taken_back, _declined):
        if hook in hooks:
            hooks.remove(hook)


def performed(work: Work, fact: ManipulationFact) -> None:
    """Tell that a manipulation was performed."""
    for hook in tuple(_performed):
        hook(work, fact)


def taken_back(work: Work, fact: ManipulationFact) -> None:
    """Tell that a performed manipulation was cancelled."""
    for hook in tuple(_taken_back):
        hook(work, fact)


def declined(work: Work, fact: ManipulationFact) -> None:
    """Tell that the owner declined a manipulation."""
    for hook in tuple(_declined):
        hook(work, fact)
