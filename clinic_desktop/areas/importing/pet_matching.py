"""Whether a row's animal is there already: in the database, or earlier in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from clinic_desktop.areas.importing.known import Evidence, KnownOwner, KnownPet, Lookup, digest
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedPet
from clinic_desktop.areas.pets.kinds import IdentifierKind, PetStatus


class Candidate:
    """The animal of a row, ready to be compared and written."""

    __slots__ = ("evidence", "known", "line", "owner", "parsed", "shared", "values")

    def __init__(
        self,
        line: int,
        owner: KnownOwner,
        parsed: ParsedPet,
        values: dict[str, Any],
        evidence: set[Evidence],
        shared: bool,
    ) -> None:
        self.line = line
        self.owner = owner
        self.parsed = parsed
        self.values = values
        self.evidence = evidence
        self.shared = shared
        birth: date | None = values["birth_date"]
        appearance = tuple(
            values[name] for name in ("species_id", "species_text", "breed_id", "breed_text", "sex")
        )
        self.known = KnownPet(
            values["sort_name"],
            (*appearance, birth),
            parsed.key,
            False,
            values["name"],
            parsed.status is PetStatus.ACTIVE,
            evidence,
            owner,
        )

    def is_called(self, sort_name: str) -> bool:
        """Say whether a name is this animal's, or its substitute in another language."""
        return sort_name == self.known.sort_name or sort_name in self.parsed.other_names


class PetMatcher:
    """Tells duplicates from new animals.

    The same number (chip, tag, tattoo) with the same name is the same animal; so is the same name with
    the same looks at the same owner. Unnamed animals that look alike are only warned about, since twins
    are common in registers; of an organisation's many animals only numbers tell.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._of_owner: dict[int, list[KnownPet]] = {}
        self._bearing: dict[Evidence, list[KnownPet]] = {}
        self._counted: Counter[bytes] | None = None

    def prepare(self, candidates: Iterable[Candidate]) -> None:
        """Ask the database about all animals of a batch."""
        self._of_owner, self._bearing = {}, {}
        owners: dict[int, KnownOwner] = {}
        evidence: set[Evidence] = set()
        for candidate in candidates:
            evidence |= candidate.evidence
            if candidate.shared:
                self._count_shared(candidate.owner)
            elif candidate.owner.id:
                owners[candidate.owner.id] = candidate.owner
        for pet in self._lookup.pets_of(owners) if owners else ():
            pet.owner = owners[pet.owner_id]
            self._of_owner.setdefault(id(pet.owner), []).append(pet)
        for pet in self._lookup.pets_with(evidence) if evidence else ():
            for number in pet.evidence & evidence:
                self._bearing.setdefault(number, []).append(pet)

    def _count_shared(self, owner: KnownOwner) -> None:
        if self._counted is None:
            self._counted = self._lookup.count_looks(owner.id) if owner.old else Counter()

    def judge(self, candidate: Candidate) -> list[Finding]:
        """Return what speaks against writing an animal (a refusal or a duplicate), and warnings."""
        findings = self._by_number(candidate)
        if not any(finding.kind is not FindingKind.WARNING for finding in findings):
            findings += self._by_looks(candidate)
        return findings

    def accept(self, candidate: Candidate) -> None:
        """Remember an animal that will be written."""
        if not candidate.shared:
            self._of_owner.setdefault(id(candidate.owner), []).append(candidate.known)
        for number in candidate.evidence:
            self._bearing.setdefault(number, []).append(candidate.known)

    def _by_number(self, candidate: Candidate) -> list[Finding]:
        findings: list[Finding] = []
        mine = candidate.known
        for number in sorted(candidate.evidence):
            for other in self._bearing.get(number, ()):
                if _same_owner(other, candidate.owner) and candidate.is_called(other.sort_name):
                    if number[0] is IdentifierKind.MICROCHIP or other.looks == mine.looks:
                        return [_duplicate(candidate, other)]
                elif number[0] is IdentifierKind.MICROCHIP and other.live and mine.live:
                    return [_finding(candidate, FindingKind.REFUSED, "chip_taken", number[1], other)]
                if not findings:
                    findings.append(
                        _finding(candidate, FindingKind.WARNING, "number_shared", number[1], other)
                    )
        return findings

    def _by_looks(self, candidate: Candidate) -> list[Finding]:
        mine = candidate.known
        if candidate.shared:
            return self._by_count(candidate)
        alike = None
        for other in self._of_owner.get(id(candidate.owner), ()):
            if other.used or not candidate.is_called(other.sort_name) or _contradict(mine, other):
                continue
            if other.looks == mine.looks:
                if other.old or not candidate.parsed.unnamed:
                    return [_duplicate(candidate, other)]
                return [_finding(candidate, FindingKind.WARNING, "pet_alike", "", other)]
            if not candidate.parsed.unnamed:
                alike = other
        return [_finding(candidate, FindingKind.WARNING, "pet_alike", "", alike)] if alike is not None else []

    def _by_count(self, candidate: Candidate) -> list[Finding]:
        if not self._counted or candidate.evidence:
            return []
        mine = candidate.known
        for name in (mine.sort_name, *candidate.parsed.other_names):
            key = digest(name, mine.looks, mine.key)
            if self._counted[key] > 0:
                self._counted[key] -= 1
                return [_finding(candidate, FindingKind.DUPLICATE, "pet_known", "", mine)]
        return []


def _same_owner(pet: KnownPet, owner: KnownOwner) -> bool:
    return pet.owner is owner or (bool(owner.id) and pet.owner_id == owner.id)


def _contradict(one: KnownPet, other: KnownPet) -> bool:
    if one.key and other.key and one.key != other.key:
        return True
    kinds = {kind for kind, _ in one.evidence} & {kind for kind, _ in other.evidence}
    return bool(kinds) and one.evidence.isdisjoint(other.evidence)


def _duplicate(candidate: Candidate, other: KnownPet) -> Finding:
    # Each record in the database answers for one row of the file, so that of twins the second is kept.
    other.used = other.old
    return _finding(candidate, FindingKind.DUPLICATE, "pet_known" if other.old else "pet_twice", "", other)


def _finding(candidate: Candidate, kind: FindingKind, code: str, value: str, other: KnownPet) -> Finding:
    field = "pet.chip" if code in ("chip_taken", "number_shared") else "pet.name"
    return Finding(
        kind,
        candidate.line,
        field,
        code,
        value or candidate.values["name"][:120],
        {"pet": other.display_name},
    )
