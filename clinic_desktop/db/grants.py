"""New rights for the shipped roles: what a migration runs when an area brings rights of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clinic_desktop.db.audit import guard, unguard

_COLUMNS = ("role_id", "permission", "id", "version")


def grant(dialect: str, rights: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the statements that give each right to the roles of those codes, where they lack it.

    A clinic may have renamed its roles; the codes stay. The administrator holds every right anyway.
    """
    given = [
        "INSERT INTO role_rights (version, role_id, permission) "  # noqa: S608 - names of our own
        f"SELECT 1, id, '{right}' FROM roles WHERE code = '{role}' AND NOT EXISTS "
        f"(SELECT 1 FROM role_rights WHERE role_id = roles.id AND permission = '{right}')"
        for right, roles in rights.items()
        for role in roles
    ]
    # A migration is no action of anybody's: the journal's guards stand aside for it.
    return [
        *unguard(dialect, "role_rights"),
        *given,
        *guard(dialect, "role_rights", _COLUMNS),
    ]


def revoke(dialect: str, rights: Sequence[str]) -> list[str]:
    """Return the statements that take rights away from all roles (to go back before the area)."""
    listed = ", ".join(f"'{right}'" for right in rights)
    return [
        *unguard(dialect, "role_rights"),
        f"DELETE FROM role_rights WHERE permission IN ({listed})",  # noqa: S608 - names of our own
        *guard(dialect, "role_rights", _COLUMNS),
    ]
