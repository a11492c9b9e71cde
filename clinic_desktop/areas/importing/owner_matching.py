"""Which owner a row means: one met before in the file, one in the database, or a new one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clinic_desktop.areas.importing.known import KnownOwner, Lookup
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedOwner, ParsedRow


@dataclass(slots=True)
class Resolved:
    """An owner of a row; ``first`` when this row brought it."""

    owner: KnownOwner
    first: bool
    findings: list[tuple[str, str, str]]
    """Warnings as (field, code, the other owner's name)."""


class OwnerMatcher:
    """Resolves the owners of a batch: by number of the old system, else by name and phone, else by
    name and address.

    A number met in the database under another name belongs to another old system and is not trusted.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._shared: KnownOwner | None = None
        self._by_key: dict[str, list[KnownOwner]] = {}
        self._by_phone: dict[str, list[KnownOwner]] = {}
        self._by_place: dict[tuple[str, str, str], list[KnownOwner]] = {}

    def prepare(self, rows: Iterable[ParsedRow]) -> None:
        """Ask the database about all owners of a batch."""
        self._by_key, self._by_phone, self._by_place = {}, {}, {}
        keys: set[str] = set()
        numbers: set[str] = set()
        names: set[str] = set()
        streets: set[str] = set()
        for row in rows:
            parsed = row.owner
            if parsed is None or row.refused or parsed.shared:
                continue
            if parsed.key:
                keys.add(parsed.key)
            numbers.update(parsed.numbers)
            if not parsed.key and not parsed.numbers:
                names.add(parsed.sort_name)
                streets.add(parsed.draft.street)
        known: dict[int, KnownOwner] = {}
        found = self._lookup.owners_by_key(keys) if keys else []
        found += self._lookup.owners_by_phone(numbers) if numbers else []
        found += self._lookup.owners_by_name(names, streets) if names else []
        for owner in found:
            known.setdefault(owner.id, owner)
        for owner in known.values():
            self._remember(owner)

    def resolve(self, owner: ParsedOwner) -> Resolved:
        """Return the owner a row means."""
        if owner.shared:
            return self._resolve_shared(owner)
        findings: list[tuple[str, str, str]] = []
        known = self._find(owner, findings)
        if known is not None:
            findings += _differences(owner, known)
            return Resolved(known, False, findings)
        new = _new(owner)
        self._remember(new)
        return Resolved(new, True, findings)

    def _resolve_shared(self, owner: ParsedOwner) -> Resolved:
        if self._shared is None or self._shared.sort_name != owner.sort_name:
            self._shared = self._lookup.organisation(owner.sort_name)
            if self._shared is None:
                self._shared = _new(owner)
                return Resolved(self._shared, True, [])
        return Resolved(self._shared, False, [])

    def _find(self, owner: ParsedOwner, findings: list[tuple[str, str, str]]) -> KnownOwner | None:
        if owner.key:
            stranger = None
            for known in reversed(self._by_key.get(owner.key, [])):
                if (
                    not known.old
                    or known.sort_name == owner.sort_name
                    or known.sort_name in owner.other_names
                ):
                    return known
                stranger = known
            if stranger is not None:
                findings.append(("owner.key", "key_of_another", stranger.display_name))
        sharing = None
        for number in owner.numbers:
            for known in self._by_phone.get(number, []):
                if known.sort_name == owner.sort_name and not (
                    owner.key and known.key and known.key != owner.key
                ):
                    return known
                sharing = known
        if sharing is not None:
            findings.append(("owner.phone", "phone_shared", sharing.display_name))
        if not owner.key and not owner.numbers:
            for known in self._by_place.get(
                _place(owner.sort_name, owner.draft.street, owner.draft.city), []
            ):
                # Two people of one name without phone or address are one within a file only.
                if not known.old or owner.draft.street:
                    return known
        return None

    def _remember(self, owner: KnownOwner) -> None:
        if owner.key:
            self._by_key.setdefault(owner.key, []).append(owner)
        for number in owner.numbers:
            self._by_phone.setdefault(number, []).append(owner)
        self._by_place.setdefault(_place(owner.sort_name, owner.street, owner.city), []).append(owner)


def _place(name: str, street: str, city: str) -> tuple[str, str, str]:
    return name, street.casefold(), city.casefold()


def _new(owner: ParsedOwner) -> KnownOwner:
    draft = owner.draft
    display = " ".join(part for part in (draft.surname, draft.name, draft.patronymic) if part)
    return KnownOwner(
        0, owner.key, owner.sort_name, display, draft.email, draft.street, draft.city, set(owner.numbers)
    )


def _differences(owner: ParsedOwner, known: KnownOwner) -> list[tuple[str, str, str]]:
    draft = owner.draft
    found = []
    if not known.numbers.issuperset(owner.numbers):
        found.append(("owner.phone", "owner_differs", known.display_name))
    for name in ("email", "street", "city"):
        given, stored = getattr(draft, name), getattr(known, name)
        if given and given.casefold() != stored.casefold():
            found.append((f"owner.{name}", "owner_differs", known.display_name))
    return found


def warnings_of(row: ParsedRow, resolved: Resolved, column_of: dict[str, str]) -> Sequence[Finding]:
    """Turn what resolving an owner brought up into lines of the report."""
    return [
        Finding(FindingKind.WARNING, row.line, column_of.get(field, ""), code, "", {"owner": other})
        for field, code, other in resolved.findings
    ]
