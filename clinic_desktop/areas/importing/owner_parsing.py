"""From the cells of a row to an owner's draft, checked by the rules of the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from clinic_desktop.areas.importing.cells import Cells
from clinic_desktop.areas.importing.dates import read_birth
from clinic_desktop.areas.importing.mapping import Plan
from clinic_desktop.areas.importing.mapping.fields import OWNER_FIELDS, OWNER_LINES, OWNER_NAMING
from clinic_desktop.areas.importing.numbers import is_rounded
from clinic_desktop.areas.importing.phones import kind_of, read_phones
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedOwner
from clinic_desktop.areas.importing.values import beside_name, split_name
from clinic_desktop.areas.owners import rules
from clinic_desktop.areas.owners.kinds import OwnerKind, PhoneKind
from clinic_desktop.areas.owners.rows import OwnerDraft, PhoneDraft
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.text import clean_line, sort_key, words

_NAMELESS = {"ru": "Владелец", "en": "Owner"}
_ORGANISATIONS = frozenset(
    [
        "ооо",
        "оао",
        "зао",
        "пао",
        "ао",
        "ип",
        "фгуп",
        "фгбу",
        "гбу",
        "гку",
        "мбу",
        "мку",
        "анo",
        "ано",
        "нко",
        "приют",
        "питомник",
        "зоопарк",
        "ферма",
        "кфх",
        "снт",
        "школа",
        "клуб",
        "киностудия",
        "театр",
        "цирк",
        "фонд",
        "ассоциация",
        "общество",
        "кооператив",
        "колхоз",
        "совхоз",
        "хозяйство",
        "зоомагазин",
        "магазин",
        "клиника",
        "ветклиника",
        "университет",
        "институт",
        "академия",
        "конюшня",
        "зоогостиница",
        "гостиница",
        "полиция",
        "мвд",
        "мчс",
        "компания",
        "фирма",
        "gmbh",
        "ag",
        "inc",
        "llc",
        "ltd",
        "plc",
        "corp",
        "shelter",
        "kennel",
        "kennels",
        "rescue",
        "zoo",
        "farm",
        "tierheim",
        "verein",
        "club",
        "society",
        "foundation",
        "clinic",
        "hospital",
        "stables",
        "ranch",
        "university",
        "police",
        "school",
        "spca",
    ]
)
_KINDS = (
    (
        OwnerKind.ORGANISATION,
        ("organisation", "юр", "орган", "organ", "company", "business", "компан", "фирма", "приют"),
    ),
    (OwnerKind.PERSON, ("person", "физ", "част", "private", "individual", "человек")),
)
_NO_NAMES = {"surname": "", "name": "", "patronymic": ""}
_LINES = tuple((name, f"owner.{name}") for name in OWNER_LINES)

Result = tuple[ParsedOwner, tuple[Finding, ...]]


class OwnerParser:
    """Makes owners of rows; the owner of the row before is not parsed again."""

    def __init__(self, plan: Plan, *, region: str, language: str, today: date, date_order: str) -> None:
        self._region = region
        self._language = language
        self._today = today
        self._date_order = date_order
        self._name_order = plan.mapping.options.name_order
        self._naming_columns = any(plan.has(name) for name in OWNER_NAMING - {"owner.key"})
        self._places = tuple(
            place for name, places in plan.fields if name in OWNER_FIELDS for place in places
        )
        self._kinds = {header: kind_of(header) or PhoneKind.MOBILE for header in plan.header}
        self._last: tuple[tuple[str, ...], Result] | None = None

    def parse(self, cells: Cells, row: tuple[str, ...]) -> Result:
        """Return the row's owner and what the rules found; only the first of equal owners is reported."""
        width = len(row)
        own = tuple(row[place] if place < width else "" for place in self._places)
        if self._last is not None and self._last[0] == own:
            owner, findings = self._last[1]
            return owner, tuple(
                replace(f, line=cells.line) for f in findings if f.kind is FindingKind.REFUSED
            )
        result = self._parse(cells)
        self._last = (own, result)
        return result

    def _parse(self, cells: Cells) -> Result:
        key = cells.get("owner.key")[:200]
        phones, rounded = self._phones(cells)
        draft, findings = self._draft(cells, key, phones)
        findings += rounded
        problems = rules.problems_of_cleaned(draft, self._region, self._today)
        found = [*findings, *(cells.of_problem(problem, "owner.") for problem in problems)]
        numbers = []
        if not any(finding.kind is FindingKind.REFUSED for finding in found):
            numbers = [rules.read_phone(phone, self._region).number for phone in draft.phones]
        listed = rules.listed_name(draft)
        name = sort_key(listed) or listed[:200]
        substitutes = tuple(sort_key(_nameless(language, key)) for language in _NAMELESS) if key else ()
        others = substitutes if name in substitutes else ()
        shared = not cells.has_any(OWNER_NAMING)
        return ParsedOwner(key, name, draft, tuple(numbers), others, shared), tuple(found)

    def _draft(
        self, cells: Cells, key: str, phones: tuple[PhoneDraft, ...]
    ) -> tuple[OwnerDraft, list[Finding]]:
        findings: list[Finding] = []
        lines: dict[str, Any] = _NO_NAMES | cells.any_of(_LINES)
        note = cells.note("owner.note")
        if not lines["surname"] and (full := cells.get("owner.full_name")):
            if _kind(cells) is OwnerKind.ORGANISATION or not _ORGANISATIONS.isdisjoint(words(full)):
                lines["surname"], kind = full, OwnerKind.ORGANISATION
            else:
                kind = OwnerKind.PERSON
                full, beside = beside_name(full)
                note = "\n".join(part for part in (beside, note) if part)
                surname, name, patronymic = split_name(full, self._name_order)
                lines |= {"surname": surname, "name": name or lines["name"]}
                lines["patronymic"] = patronymic or lines["patronymic"]
        else:
            kind = OwnerKind.PERSON
        organisation = cells.get("owner.organisation")
        if organisation and not (lines["surname"] or lines["name"]):
            lines["surname"], kind = organisation, OwnerKind.ORGANISATION
        elif organisation and cells.parts("owner.organisation"):
            note = f"{organisation}\n{note}".strip()
        if not lines["surname"] and lines["name"]:
            lines["surname"], lines["name"] = lines["name"], ""
        if not lines["surname"] and key:
            lines["surname"] = _nameless(self._language, key)
            if self._naming_columns:
                findings.append(cells.finding(FindingKind.WARNING, "owner.surname", "owner_unnamed"))
        kind = _kind(cells) or kind
        if kind is OwnerKind.ORGANISATION:
            names = [lines["surname"], lines["name"], lines["patronymic"]]
            lines |= {"surname": " ".join(filter(None, names)), "name": "", "patronymic": ""}
        draft = OwnerDraft(
            kind=kind,
            phones=phones,
            # The old system had none; the form asks again when the owner comes.
            no_phone=not phones,
            language=self._language,
            consent_on=self._consent(cells, findings),
            note=note,
            **lines,
        )
        return draft, findings

    def _phones(self, cells: Cells) -> tuple[tuple[PhoneDraft, ...], list[Finding]]:
        phones: list[PhoneDraft] = []
        rounded: list[Finding] = []
        seen = set()
        for header, text in cells.parts("owner.phone"):
            if is_rounded(text):
                rounded.append(cells.finding(FindingKind.WARNING, "owner.phone", "number_rounded"))
                continue
            for number, note, kind in read_phones(text, self._region):
                try:
                    same: object = rules.parse_phone(number, self._region)
                except rules.PhoneRefused:
                    same = number
                if same not in seen:
                    phones.append(PhoneDraft(clean_line(number), kind=kind or self._kinds[header], note=note))
                seen.add(same)
        return tuple(phones), rounded

    def _consent(self, cells: Cells, findings: list[Finding]) -> date | None:
        text = cells.get("owner.consent_on")
        if not text:
            return None
        read = read_birth(text, self._date_order, self._today)
        if read is None or read.precision is not DatePrecision.EXACT:
            findings.append(cells.finding(FindingKind.REFUSED, "owner.consent_on", "date_unreadable"))
            return None
        return read.day


def _nameless(language: str, key: str) -> str:
    return f"{_NAMELESS[language]} {key}"


def _kind(cells: Cells) -> OwnerKind | None:
    found = words(cells.get("owner.kind"))
    return next(
        (kind for kind, stems in _KINDS if any(word.startswith(stem) for word in found for stem in stems)),
        None,
    )
