"""What an area above tells a form that is about to give something: what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from clinic_desktop.areas.manipulations.rows import UNANSWERED, Answers, Given
from clinic_desktop.core.errors import Problem


class Conscience(Protocol):
    """Shows in a form what speaks against what it would give, and asks for an answer to that.

    The catalogue knows nothing of medicines; whoever opens a form of it does, and gives the form one of these.
    A form without one is refused by the service what nobody answered.
    """

    def add_to(self, form: Any) -> None:
        """Add the warnings, the tick and the reason to a `FormDialog`; both are asked for only when needed."""

    def look(self, given: Sequence[Given]) -> None:
        """Show what speaks against what would be given now."""

    def problems(self) -> tuple[Problem, ...]:
        """Return what is not answered yet."""

    def answers(self) -> Answers:
        """Return what was answered so far."""


def answers_of(conscience: Conscience | None) -> Answers:
    """Return what was answered in a form; nothing where it asks for nothing."""
    return UNANSWERED if conscience is None else conscience.answers()
