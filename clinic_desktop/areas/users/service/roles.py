"""Use cases of roles: one cell of the matrix of rights, and the money limits."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.users.entities import ADMINISTRATOR, Role, RoleRight
from clinic_desktop.areas.users.rows import ROLES_EDIT
from clinic_desktop.core.errors import Conflict, Denied, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(ROLES_EDIT)
def set_right(work: Work, role_id: int, permission: str, granted: bool) -> int:
    """Grant a right to a role or take it away; acts on the next action of everyone who has the role.

    Raises Conflict (``roles.administrator``): that role always holds every right; and Denied for a right
    that the acting person doesn't hold.
    """
    _get(work, role_id)
    if granted and not work.actor.may(permission):
        raise Denied("denied", permission=permission)
    row = work.session.scalars(
        select(RoleRight).where(RoleRight.role_id == role_id, RoleRight.permission == permission)
    ).first()
    if granted and row is None:
        work.session.add(RoleRight(role_id=role_id, permission=permission))
    elif not granted and row is not None:
        work.session.delete(row)
    work.session.flush()
    return role_id


@requires(ROLES_EDIT)
def set_limits(work: Work, role_id: int, discount: Decimal | None, write_off_minor: int | None) -> int:
    """Set the money limits of a role (None: no limit). Raises Invalid, Conflict."""
    role = _get(work, role_id)
    if discount is not None and not 0 <= discount <= 100:
        refuse((Problem("discount_limit", "percent_range"),))
    if discount is not None and discount * 100 != int(discount * 100):
        refuse((Problem("discount_limit", "percent_decimals"),))
    if write_off_minor is not None and write_off_minor < 0:
        refuse((Problem("write_off_limit", "price_range"),))
    role.max_discount_bp = None if discount is None else int(discount * 100)
    role.max_write_off_minor = write_off_minor
    work.session.flush()
    return role_id


def _get(work: Work, role_id: int) -> Role:
    role = work.session.get(Role, role_id)
    if role is None:
        raise NotFound("not_found")
    if role.code == ADMINISTRATOR:
        raise Conflict("roles.administrator")
    return role
