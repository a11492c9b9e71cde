"""Rights: what an actor may do, checked where the service function is declared."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from clinic_desktop.core.errors import Denied

EVERYTHING = "*"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the signed-in person, with the rights they hold at this moment."""

    id: int
    name: str
    permissions: frozenset[str]

    def may(self, permission: str) -> bool:
        """Say whether this person holds ``permission`` (``"owners.edit"``)."""
        return EVERYTHING in self.permissions or permission in self.permissions


class HasActor(Protocol):
    """What `requires` needs of a unit of work."""

    @property
    def actor(self) -> Actor:
        """Who acts."""
        ...


BUILT_IN_ADMINISTRATOR = Actor(1, "Administrator", frozenset({EVERYTHING}))

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
                raise Denied("denied", permission=permission)
            return function(work, *args, **kwargs)

        guarded.required_permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate
