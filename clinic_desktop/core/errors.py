"""The five kinds of failure a user can meet; everything else is a bug of ours.

Errors carry a code and parameters, never a sentence: sentences are made in the user's
language by ``ui.failures`` (the general ones) and by an area's ``area.py`` (its own).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a rule found in a draft.

    ``field`` is the name of the draft's attribute (``"phones.0"`` for a row of a list, ``""``
    for the draft as a whole). A ``warning`` is shown beside its field and may be saved over.
    """

    field: str
    code: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)
    severity: Severity = "error"


class ClinicError(Exception):
    """Root of everything the program tells a user on purpose."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return self.code if not self.params else f"{self.code} {self.params!r}"


class Invalid(ClinicError):
    """A rule refused the draft: the form stays open and marks the fields."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("invalid")
        self.problems = problems

    def __str__(self) -> str:
        return "; ".join(f"{p.field}: {p.code}" for p in self.problems)


class NotFound(ClinicError):
    """The record is gone: removed by an undo, or never there."""


class Conflict(ClinicError):
    """Someone else changed the record since it was read.

    ``fields`` maps a field that both sides changed to ``(base, theirs)``.
    """

    def __init__(
        self, code: str, *, fields: Mapping[str, tuple[object, object]] | None = None, **params: object
    ) -> None:
        super().__init__(code, **params)
        self.fields = dict(fields or {})


class Denied(ClinicError):
    """The person's role does not allow this."""


class Unavailable(ClinicError):
    """The database can't be reached or can't write just now; the draft is kept.

    ``outcome_unknown`` is true when the connection broke during the commit itself: the runner
    then asks for the action's uuid before it says "saved" or "not saved".
    """

    def __init__(self, code: str, *, outcome_unknown: bool = False, **params: object) -> None:
        super().__init__(code, **params)
        self.outcome_unknown = outcome_unknown


class Cancelled(ClinicError):
    """The user or a newer question stopped this; nothing is shown."""

    def __init__(self) -> None:
        super().__init__("cancelled")


def refuse(problems: tuple[Problem, ...]) -> None:
    """Raise `Invalid` when any of ``problems`` is an error; warnings alone pass."""
    if any(problem.severity == "error" for problem in problems):
        raise Invalid(problems)
