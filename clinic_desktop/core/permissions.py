"""Rights: what an actor may do, checked where the service function is declared."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from clinic_desktop.core.errors import Denied

log = logging.getLogger(__name__)

EVERYTHING = "*"
AUDIT_RESTORE = "audit.restore"
AUDIT_VIEW = "audit.view"
"""To see who changed what: every card offers it, so it belongs to no area."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the signed-in person, with the rights they hold at this moment.

    ``role`` is the role's code. ``discount_limit`` is the largest discount they may give, in per cent, and
    ``write_off_limit`` the largest sum they may write off, in minor units; None is without a limit.
    """

    id: int
    name: str
    permissions: frozenset[str]
    role: str = ""
    discount_limit: Decimal | None = None
    write_off_limit: int | None = None
    automatic: bool = False
    """Chose to be asked for no password."""

    def may(self, permission: str) -> bool:
        """Say whether this person holds ``permission`` (``"owners.edit"``)."""
        return EVERYTHING in self.permissions or permission in self.permissions


class HasActor(Protocol):
    """What `requires` needs of a unit of work."""

    @property
    def actor(self) -> Actor:
        """Who acts."""
        ...


BUILT_IN_ADMINISTRATOR = Actor(0, "Administrator", frozenset({EVERYTHING}))
"""Who acts while nobody works here yet: the first import, the demo clinic, the self-test."""

NOBODY = Actor(-1, "", frozenset())
"""Who acts before anybody has signed in."""

P = ParamSpec("P")
R = TypeVar("R")
W = TypeVar("W", bound=HasActor)


def requires(
    permission: str,
) -> Callable[[Callable[Concatenate[W, P], R]], Callable[Concatenate[W, P], R]]:
    """Refuse the decorated service function with `Denied` unless the actor holds ``permission``.

    The permission is kept on the function as ``required_permission``, which the tests read.
    """

    def decorate(function: Callable[Concatenate[W, P], R]) -> Callable[Concatenate[W, P], R]:
        @functools.wraps(function)
        def guarded(work: W, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not work.actor.may(permission):
                # Windows switch off what is not allowed: whoever gets here came by another door.
                log.warning("refused to user %d: %s needs %s", work.actor.id, function.__name__, permission)
                raise Denied("denied", permission=permission)
            return function(work, *args, **kwargs)

        guarded.required_permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def open_to_all(reason: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a service function that needs no right, and say why; the tests refuse one that has neither."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        function.open_to_all = reason  # type: ignore[attr-defined]
        return function

    return decorate
