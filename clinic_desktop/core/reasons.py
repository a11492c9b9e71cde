"""Why something is given up: what a reason has to be."""

from __future__ import annotations

from clinic_desktop.core.errors import Problem, refuse
from clinic_desktop.core.text import clean_line

REASON_LIMIT = 300


def reason_problems(reason: str, limit: int = REASON_LIMIT) -> tuple[Problem, ...]:
    """Check that a reason says something, in ``limit`` characters at most."""
    reason = clean_line(reason)
    if not reason:
        return (Problem("reason", "required"),)
    if len(reason) > limit:
        return (Problem("reason", "too_long", {"limit": limit}),)
    return ()


def checked_reason(reason: str, limit: int = REASON_LIMIT) -> str:
    """Return a reason as it is stored. Raises Invalid."""
    refuse(reason_problems(reason, limit))
    return clean_line(reason)
