"""Use case: bring owners and animals of another system in, by the same rules as the forms, as one action."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.importing.known import Lookup
from clinic_desktop.areas.importing.mapping import Plan, header_judge, make_plan
from clinic_desktop.areas.importing.owner_matching import OwnerMatcher, Resolved, warnings_of
from clinic_desktop.areas.importing.parsing import RowParser
from clinic_desktop.areas.importing.pet_matching import Candidate, PetMatcher
from clinic_desktop.areas.importing.readers import ReadOptions, Table, open_table
from clinic_desktop.areas.importing.rows import (
    IMPORT_RUN,
    Finding,
    FindingKind,
    ImportRequest,
    ImportSummary,
    ParsedOwner,
    ParsedPet,
    ParsedRow,
)
from clinic_desktop.areas.importing.writing import Writer
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets import rules as pet_rules
from clinic_desktop.areas.pets.service import pet_values
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.collecting import collecting_seldom
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.journal import Action
from clinic_desktop.db.work import Work

BATCH = 2_000
SAMPLE = 500

Sink = Callable[[Finding], None]


class NothingWritten(ClinicError):
    """Ends an import whose transaction must not be kept: a dry run, or one that found nothing new."""

    def __init__(self, summary: ImportSummary) -> None:
        super().__init__("import.nothing_written")
        self.summary = replace(summary, written=False)


@requires(IMPORT_RUN)
def import_file(
    work: Work, request: ImportRequest, found: Sink, progress: Progress = lambda done, total: None
) -> ImportSummary:
    """Import a file and return the counts; every refused row, duplicate and warning goes to ``found``.

    Refused rows don't stop the others, unless the request is strict. Raises `NothingWritten` with the
    counts when the transaction is to be rolled back, and ClinicError (``import.…``) for a file that
    can't be read to its end.
    """
    options = request.mapping.options
    reading = ReadOptions(options.encoding, options.delimiter, request.sheet or options.sheet)
    with open_table(request.path, reading, header_judge(request.mapping)) as table:
        plan = make_plan(table.header, request.mapping)
        summary = _Import(work, request, plan, found).run(table, progress)
    if not summary.rows:
        raise ClinicError("import.no_rows")
    if request.strict and summary.refused:
        raise ClinicError("import.strict", count=summary.refused)
    if request.dry_run or not summary.owners + summary.pets:
        raise NothingWritten(summary)
    return summary


@requires(IMPORT_RUN)
def last_import(work: Work, verb: str) -> tuple[UUID, datetime]:
    """Return the id of the last import that stands, and its moment by the clinic's clock.

    Raises ClinicError (``import.nothing_to_undo``) when there is none.
    """
    undoing = aliased(Action)
    query = (
        select(Action.uuid, Action.at)
        .where(Action.verb == verb, Action.sequence.is_not(None))
        .where(~select(undoing.id).where(undoing.undoes == Action.id).exists())
    )
    found = work.session.execute(query.order_by(Action.id.desc()).limit(1)).first()
    if found is None:
        raise ClinicError("import.nothing_to_undo")
    return UUID(found.uuid), found.at.astimezone(ZoneInfo(clinic.get(work).time_zone))


class _Import:
    """One import under way."""

    def __init__(self, work: Work, request: ImportRequest, plan: Plan, found: Sink) -> None:
        self._work = work
        self._request = request
        self._plan = plan
        self._found = found
        self._columns = {name: plan.header[places[0]] for name, places in plan.fields}
        region = plan.mapping.options.phone_region or clinic.get(work).phone_region
        self._region = region
        lookup = Lookup(work.session)
        self._owners = OwnerMatcher(lookup)
        self._pets = PetMatcher(lookup)
        self._writer = Writer(work.session, lookup, region, clinic.clinic_today(work))
        self._counts = dict.fromkeys(("rows", "owners", "pets", *FindingKind), 0)

    def run(self, table: Table, progress: Progress) -> ImportSummary:
        """Read, check and write batch by batch."""
        rows = table.rows
        sample = list(itertools.islice(rows, SAMPLE))
        parser = RowParser(
            self._plan,
            pets.get_reference(self._work),
            sample,
            region=self._region,
            language=self._request.language,
            today=clinic.clinic_today(self._work),
        )
        parsed = (row for raw in itertools.chain(sample, rows) for row in parser.parse(*raw))
        with collecting_seldom():
            while batch := list(itertools.islice(parsed, BATCH)):
                self._take(batch)
                progress(table.position(), table.size)
        counts = self._counts
        return ImportSummary(
            rows=counts["rows"],
            owners=counts["owners"],
            pets=counts["pets"],
            duplicates=counts[FindingKind.DUPLICATE],
            refused=counts[FindingKind.REFUSED],
            warnings=counts[FindingKind.WARNING],
            ignored_columns=self._plan.ignored,
            encoding=table.encoding,
            other_sheets=table.other_sheets,
        )

    def _take(self, batch: list[ParsedRow]) -> None:
        self._counts["rows"] += sum(1 for row in batch if not row.further)
        self._owners.prepare(batch)
        resolved: list[tuple[ParsedRow, ParsedOwner, Resolved, Candidate | None]] = []
        for row in batch:
            if row.refused or row.owner is None:
                self._report(row.findings)
                continue
            owner = self._owners.resolve(row.owner)
            pet = self._candidate(row, row.owner, owner, row.pet) if row.pet is not None else None
            resolved.append((row, row.owner, owner, pet))
        self._pets.prepare(pet for *_, pet in resolved if pet is not None)
        for row, parsed, owner, pet in resolved:
            self._decide(row, parsed, owner, pet)
        self._counts["owners"] += len(self._writer.owners)
        self._counts["pets"] += len(self._writer.pets)
        self._writer.write()

    def _candidate(self, row: ParsedRow, parsed: ParsedOwner, owner: Resolved, pet: ParsedPet) -> Candidate:
        evidence = {(i.kind, pet_rules.identifier_key(i.kind, i.number)) for i in pet.draft.identifiers}
        return Candidate(row.line, owner.owner, pet, pet_values(pet.draft), evidence, parsed.shared)

    def _decide(self, row: ParsedRow, parsed: ParsedOwner, owner: Resolved, pet: Candidate | None) -> None:
        if pet is None:
            if not owner.first:
                code = "owner_known" if owner.owner.old else "owner_twice"
                name = owner.owner.display_name
                self._report([Finding(FindingKind.DUPLICATE, row.line, "", code, name[:120])])
        else:
            judged = [replace(f, column=self._columns.get(f.column, "")) for f in self._pets.judge(pet)]
            if any(finding.kind is not FindingKind.WARNING for finding in judged):
                self._report(judged)
                return
            self._report(judged)
            self._pets.accept(pet)
            self._writer.pets.append(pet)
        self._report(row.findings)
        self._report(warnings_of(row, owner, self._columns))
        if owner.owner.id == 0 and not owner.owner.chosen:
            owner.owner.chosen = True
            self._writer.owners.append((owner.owner, parsed))

    def _report(self, findings: Iterable[Finding]) -> None:
        refused = False
        for finding in findings:
            # One row may be refused for several reasons; it counts once.
            if finding.kind is not FindingKind.REFUSED or not refused:
                self._counts[finding.kind] += 1
            refused = refused or finding.kind is FindingKind.REFUSED
            self._found(finding)
