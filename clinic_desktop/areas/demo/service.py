"""Use case: fill the database with a believable clinic; the same seed makes the same one."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.demo.billing import charge, price_by_rule
from clinic_desktop.areas.demo.catalogue import Dated, fill_catalogue, price_of
from clinic_desktop.areas.demo.estimates import estimate
from clinic_desktop.areas.demo.files import add_files
from clinic_desktop.areas.demo.lab import add_lab
from clinic_desktop.areas.demo.medicines import prescribe, stock_pharmacy
from clinic_desktop.areas.demo.names import ENGLISH, RUSSIAN, Names, feminine, is_female
from clinic_desktop.areas.demo.schedule import book
from clinic_desktop.areas.demo.staff import hire, vets
from clinic_desktop.areas.demo.treatments import treat
from clinic_desktop.areas.demo.visit_rows import Patient, grown
from clinic_desktop.areas.demo.visits import SEEN, Held, VisitMaker
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import (
    FactStatus,
    ManipulationFact,
)
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone, PhoneKind, RecordStatus
from clinic_desktop.areas.owners.rows import OwnerDraft
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import (
    AlertKind,
    AlertLevel,
    Breed,
    CoatColour,
    IdentifierKind,
    Neutered,
    Ownership,
    Pet,
    PetAlert,
    PetIdentifier,
    PetStatus,
    Sex,
    Species,
)
from clinic_desktop.areas.pets.rows import IdentifierDraft, PetDraft
from clinic_desktop.areas.users.rows import ROLES_EDIT
from clinic_desktop.core.dates import BirthDate, DatePrecision
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work

BATCH = 2_000
SEEN_TODAY = 0.02
"""The part of what was performed that falls on the present day."""
_SPECIES = (
    ("dog", 45),
    ("cat", 45),
    ("rabbit", 3),
    ("guinea_pig", 2),
    ("rat", 1),
    ("budgerigar", 2),
    ("ferret", 2),
)
_GRAMS = {
    "dog": 14_000,
    "cat": 4_300,
    "rabbit": 1_900,
    "guinea_pig": 900,
    "rat": 400,
    "budgerigar": 38,
    "ferret": 1_100,
}
_YEARS = {"rat": 2.5, "guinea_pig": 7, "budgerigar": 9, "ferret": 8, "rabbit": 10}
"""How old the oldest are where it isn't 15 years."""
_ALERTS = {
    "ru": ((AlertKind.ALLERGY, "цефалоспорины"), (AlertKind.AGGRESSIVE, "кусается при взятии крови")),
    "en": ((AlertKind.ALLERGY, "cephalosporins"), (AlertKind.AGGRESSIVE, "bites when blood is taken")),
}


@dataclass(frozen=True, slots=True)
class DemoSummary:
    """What was added."""

    owners: int
    pets: int
    facts: int


@requires(ROLES_EDIT)
def fill(
    work: Work, *, first: int, count: int, seed: int, language: str, facts_per_pet: float
) -> DemoSummary:
    """For administrators, because it hires staff and sets prices: add ``count`` owners, numbers ``first`` and following of the clinic that ``seed`` stands for."""
    maker = _Maker(work, seed, first, language, facts_per_pet)
    before = maker.last_pet_id
    maker.fill_lists()
    stock_pharmacy(work)
    for number in range(first, first + count):
        maker.add_owner(number)
        if len(maker.owners) >= BATCH:
            maker.flush()
    maker.flush()
    maker.finish()
    if first == 0:
        add_files(work, seed, language)
    if facts_per_pet:
        add_lab(work, maker.language, maker.performers, after=before, seed=seed)
    if first == 0 and facts_per_pet:
        prescribe(work, maker.language, maker.performers[0])
        treat(work, maker.language)
        book(work, maker.language, seed)
        charge(work)
        estimate(work, maker.language)
        price_by_rule(work, maker.language)
    return DemoSummary(count, maker.pet_count, maker.fact_count)


class _Maker:
    def __init__(self, work: Work, seed: int, first: int, language: str, facts_per_pet: float) -> None:
        self._session, self._work = work.session, work
        self._random = random.Random(f"{seed}/{first}/{language}")
        self.language = "ru" if language == "ru" else "en"
        self._names: Names = RUSSIAN if self.language == "ru" else ENGLISH
        if first == 0:
            # First of all: by the clinic's time its working hours are meant.
            self._name_clinic()
        self._facts_per_pet = facts_per_pet
        self._today = clinic_today(work)
        self._owner_id = self._largest(Owner)
        self._pet_id = self._largest(Pet)
        self.pet_count = self.fact_count = 0
        self._seed = seed
        self._species = {s.code: s.id for s in self._session.scalars(select(Species))}
        self._breeds: dict[int, list[int]] = {}
        for breed_id, species_id in self._session.execute(select(Breed.id, Breed.species_id)):
            self._breeds.setdefault(species_id, []).append(breed_id)
        self._zone = ZoneInfo(self._session.get_one(Clinic, 1).time_zone)
        self.performers = hire(work, self.language)
        self._visits = VisitMaker(work, self._random, self.language, self._zone, vets(work, self.language))
        self._colours = list(self._session.scalars(select(CoatColour.id).limit(16)))
        self._reset()

    @property
    def last_pet_id(self) -> int:
        """The largest id of a patient so far."""
        return self._pet_id

    def _largest(self, entity: Any) -> int:
        return self._session.scalar(select(func.max(entity.id))) or 0

    def _reset(self) -> None:
        self.owners: list[dict[str, Any]] = []
        self._rows: dict[Any, list[dict[str, Any]]] = {
            e: [] for e in (OwnerPhone, Pet, Ownership, PetIdentifier, PetAlert, ManipulationFact)
        }

    def _name_clinic(self) -> None:
        """Name a clinic that has no name yet."""
        clinic = self._session.get_one(Clinic, 1)
        if not clinic.name:
            russian = self.language == "ru"
            clinic.name = "Ветклиника «Четыре лапы»" if russian else "Four Paws Veterinary Clinic"
            clinic.address = "Москва, ул. Лесная, 5" if russian else "5 High Street, Oxford"
            clinic.phone = "+74951234567" if russian else "+441865123456"
            if not russian:
                clinic.currency, clinic.phone_region, clinic.time_zone = "GBP", "GB", "Europe/London"
                clinic.document_language = "en"
            self._session.flush()

    def fill_lists(self) -> None:
        """Add what is performed and what visits are written with."""
        self._visits.fill_lists()
        prices = fill_catalogue(self._work, self._today, [code for code, _ in _SPECIES])
        self._by_code, self._prices = prices.by_code, prices.by_species

    def add_owner(self, number: int) -> None:
        """Make one owner with phones and animals."""
        pick, names = self._random, self._names
        woman = pick.random() < 0.65
        surname = pick.choice(names.surnames)
        fathers = pick.choice(names.patronymics)
        draft = OwnerDraft(
            surname=feminine(surname) if woman and names.feminine else surname,
            name=pick.choice(names.women if woman else names.men),
            patronymic=fathers[1] if woman else fathers[0],
            city=names.cities[min(int(pick.expovariate(0.5)), len(names.cities) - 1)],
            street=f"{pick.choice(names.streets)}, {pick.randint(1, 120)}",
            language=self.language,
            consent_on=self._today - timedelta(days=pick.randint(10, 1500)),
        )
        self._owner_id += 1
        values = owners.owner_values(draft) | {"status": RecordStatus.ACTIVE, "external_key": ""}
        self.owners.append(values | {"id": self._owner_id, "version": 1})
        prefix = (
            ("+7916", "+7903", "+7926", "+7985")
            if self.language == "ru"
            else ("+447400", "+447700", "+447911")
        )
        size = 12 if self.language == "ru" else 13
        for position in range(2 if pick.random() < 0.15 else 1):
            start = pick.choice(prefix)
            self._rows[OwnerPhone].append(
                {
                    "owner_id": self._owner_id,
                    "position": position,
                    "number": start + "".join(pick.choices("0123456789", k=size - len(start))),
                    "extension": "",
                    "kind": PhoneKind.MOBILE,
                    "note": "",
                    "preferred": position == 0,
                    "version": 1,
                }
            )
        for _ in range(pick.choices((1, 2, 3, 4), (40, 30, 20, 10))[0]):
            self._add_pet(number)

    def _add_pet(self, number: int) -> None:
        pick = self._random
        code = pick.choices([c for c, _ in _SPECIES], [w for _, w in _SPECIES])[0]
        oldest = 365 * _YEARS.get(code, 15)
        born = self._today - timedelta(days=int(pick.triangular(40, oldest, oldest / 5)))
        if self.pet_count == 0:
            # The first card shows what a long history looks like.
            code, born = "cat", self._today - timedelta(days=pick.randint(11 * 365, 13 * 365))
        species_id = self._species[code]
        self._pet_id += 1
        self.pet_count += 1
        chip: tuple[IdentifierDraft, ...] = ()
        if code in ("dog", "cat") and pick.random() < 0.4:
            chip = (
                IdentifierDraft(
                    IdentifierKind.MICROCHIP, f"643{(self._seed % 900 + 94) * 10**9 + self._pet_id:012d}"
                ),
            )
        name = pick.choice(self._names.pets)
        draft = PetDraft(
            owner_id=self._owner_id,
            name=name,
            species_id=species_id,
            breed_id=pick.choice(self._breeds[species_id]) if self._breeds.get(species_id) else None,
            sex=Sex.FEMALE if is_female(name) else Sex.MALE,
            neutered=pick.choice((Neutered.YES, Neutered.NO)),
            colour_id=pick.choice(self._colours) if code in ("dog", "cat") else None,
            birth=BirthDate(born)
            if pick.random() < 0.7
            else BirthDate(born.replace(month=1, day=1), DatePrecision.YEAR),
            identifiers=chip,
        )
        dead = pick.random() < 0.04 and self.pet_count > 1
        died = self._today - timedelta(days=pick.randint(0, 30)) if dead else None
        values = pets.pet_values(draft) | {
            "status": PetStatus.DECEASED if dead else PetStatus.ACTIVE,
            "status_on": died,
            "status_reason": "",
            "registered_on": max(born, self._today - timedelta(days=900)),
            "external_key": "",
        }
        self._rows[Pet].append(values | {"id": self._pet_id, "version": 1})
        ownership = pets.ownership_values(
            self._pet_id, self._owner_id, max(born, self._today - timedelta(days=900))
        )
        self._rows[Ownership].append(ownership | {"version": 1})
        self._rows[PetIdentifier] += [v | {"version": 1} for v in pets.identifier_values(self._pet_id, draft)]
        patient = Patient(
            id=self._pet_id,
            number=self.pet_count,
            species=code,
            species_id=species_id,
            male=draft.sex is Sex.MALE,
            neutered=draft.neutered is Neutered.YES,
            born=born,
            last_on=died or self._today,
            grams=int(_GRAMS[code] * pick.uniform(0.6, 1.5)),
            alive=not dead,
        )
        self._add_history(patient)

    def _add_history(self, patient: Patient) -> None:
        pick, born = self._random, patient.born
        busy = min(self._facts_per_pet, 1.0)
        if pick.random() < 0.3 * busy:
            for step in range(pick.randint(2, 6)):
                day = self._work.now - timedelta(days=45 * (6 - step) + pick.randint(0, 20))
                moment = self._in_hours(day, 9 + (patient.id + 3 * step) % 10, 7 * patient.id % 60)
                if born < moment.date() < patient.last_on:
                    self._visits.rows.weigh(patient.id, moment, grown(patient, moment.date(), pick))
        if pick.random() < 0.06 * busy:
            kind, text = pick.choice(_ALERTS[self.language])
            self._rows[PetAlert].append(
                {
                    "pet_id": self._pet_id,
                    "kind": kind,
                    "level": AlertLevel.HIGH,
                    "text": text,
                    "from_on": self._today,
                    "to_on": None,
                    "resolved": False,
                    "version": 1,
                }
            )
        count = min(int(pick.expovariate(1 / self._facts_per_pet) + 0.5), 40) if self._facts_per_pet else 0
        if self.pet_count == 1 and self._facts_per_pet:
            count = 300
        if busy and (patient.number < 10 or pick.random() < SEEN * busy):
            for held in self._visits.add_history(patient):
                count -= self._add_facts_of(held)
        for _ in range(count):
            self._add_fact(patient)

    def _add_facts_of(self, held: Held) -> int:
        """Add what was performed at a visit and return how much that is."""
        known = [self._by_code[code] for code in held.facts if code in self._by_code]
        for number, (manipulation_id, prices) in enumerate(known, 1):
            fact = self._fact(manipulation_id, prices, held.at + timedelta(minutes=4 * number), held.vet)
            self._rows[ManipulationFact].append(fact | {"visit_id": held.id})
        self.fact_count += len(known)
        return len(known)

    def _add_fact(self, patient: Patient) -> None:
        manipulation_id, prices = self._random.choice(self._prices[patient.species])
        moment = self._working_moment(not patient.alive)
        if moment.date() <= patient.born or moment > self._work.now:
            return
        self.fact_count += 1
        self._rows[ManipulationFact].append(self._fact(manipulation_id, prices, moment))

    def _working_moment(self, dead: bool) -> datetime:
        """Return a moment of a working day; some of the living were here today."""
        pick = self._random
        days = 0 if not dead and pick.random() < SEEN_TODAY else pick.randint(31 if dead else 1, 700)
        day = self._work.now - timedelta(days=days)
        return self._in_hours(day, pick.randint(9, 19), pick.randint(0, 59))

    def _in_hours(self, day: datetime, hour: int, minute: int) -> datetime:
        local = day.astimezone(self._zone)
        return local.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC)

    def _fact(
        self, manipulation_id: int, prices: Dated, moment: datetime, performer: tuple[int, str] | None = None
    ) -> dict[str, Any]:
        price = price_of(prices, moment.astimezone(self._zone).date())
        performer_id, performer_name = performer or self._random.choice(self.performers)
        return {
            "pet_id": self._pet_id,
            "visit_id": None,
            "manipulation_id": manipulation_id,
            "performed_at": moment,
            "performer_id": performer_id,
            "performer_name": performer_name,
            **manipulations.amounts(price, Decimal(1), Decimal(0)),
            "discount_reason": "",
            "note": "",
            "status": FactStatus.PERFORMED,
            "cancel_reason": "",
            "cancelled_at": None,
            "cancelled_by": "",
            "ordered_by": "",
            "hidden": False,
            "version": 1,
        }

    def flush(self) -> None:
        """Insert what was made."""
        facts = self._rows.pop(ManipulationFact)
        for entity, rows in ((Owner, self.owners), *self._rows.items()):
            if rows:
                self._session.execute(insert(entity), rows)
        self._visits.rows.flush()
        if facts:
            self._session.execute(insert(ManipulationFact), facts)
        self._reset()

    def finish(self) -> None:
        """Let PostgreSQL count on after the ids given here."""
        if self._session.get_bind().dialect.name == "postgresql":
            for entity in (Owner, Pet, *self._visits.rows.numbered):
                name = entity.__tablename__
                largest = select(func.max(entity.id)).scalar_subquery()
                self._session.execute(select(func.setval(func.pg_get_serial_sequence(name, "id"), largest)))
