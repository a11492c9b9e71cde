"""What an area above tells a form that is about to give something: what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.core.errors import Problem
from clinic_desktop.db.work import Work


class Conscience(Protocol):
    """Shows in a form what speaks against what it would give, and asks for an answer to that.

    The catalogue knows nothing of medicines; whoever opens a form of it does, and gives the form one of these.
    """

    def add_to(self, form: Any) -> None:
        """Add the warnings, the tick and the reason to a `FormDialog`; both are asked for only when needed."""

    def look(self, given: Sequence[Given]) -> None:
        """Show what speaks against what would be given now."""

    def problems(self) -> tuple[Problem, ...]:
        """Return what is not answered yet."""

    def careful(self, given: Sequence[Given], act: Callable[[Work], int]) -> Callable[[Work], int]:
        """Return ``act`` so that it is refused, in its own transaction, for what nobody answered."""


def careful(
    conscience: Conscience | None, given: Sequence[Given], act: Callable[[Work], int]
) -> Callable[[Work], int]:
    """Return ``act`` as the conscience of a form lets it pass; as it is for a form that has none."""
    return act if conscience is None else conscience.careful(given, act)
