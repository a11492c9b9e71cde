"""What animals of the made-up clinic fall ill with, and the words its visits are written in."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from clinic_desktop.areas.visits.kinds import BodySystem, Certainty, MucousMembranes, VisitOutcome
from clinic_desktop.bundle import bundle_path

_BY_SEX = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """One illness, or reason to come, in one language; ``again`` are the days until the next visits."""

    code: str
    species: frozenset[str]
    months: tuple[int, int]
    sex: str
    neutered: bool
    yearly: bool
    often: int
    diagnoses: tuple[tuple[str, Certainty], ...]
    lasting: bool
    outcome: VisitOutcome
    again: tuple[int, ...]
    heat: int
    pain: int
    condition: int
    membranes: MucousMembranes
    facts: tuple[str, ...]
    facts_again: tuple[str, ...]
    texts: dict[str, str]
    found: dict[BodySystem, str]

    def text(self, name: str, *, male: bool) -> str:
        """Return one of the texts, of a male or a female."""
        return by_sex(self.texts.get(name, ""), male=male)

    def fits(self, species: str, months: int, *, male: bool, neutered: bool) -> bool:
        """Say whether an animal may come with it."""
        return (
            species in self.species
            and self.months[0] <= months <= self.months[1]
            and self.sex in ("", "male" if male else "female")
            and (neutered or not self.neutered)
        )


@dataclass(frozen=True, slots=True)
class Writing:
    """What a clinic of one language writes its visits with."""

    words: dict[str, Any]
    phrases: tuple[tuple[str, str, str], ...]
    templates: tuple[dict[str, str], ...]


def by_sex(text: str, *, male: bool) -> str:
    """Return a text with each ``{he|she}`` in it decided."""
    return _BY_SEX.sub(lambda found: found[1] if male else found[2], text)


@cache
def cases(language: str) -> tuple[Case, ...]:
    """Return every case in a language."""
    return tuple(_case(given, given[language]) for given in _read("demo_cases")["case"])


@cache
def writing(language: str) -> Writing:
    """Return the phrases, templates and words of a language."""
    given = _read("demo_writing")
    return Writing(
        given[language],
        tuple((key, title, text) for key, title, text in (one[language] for one in given["phrase"])),
        tuple({"species_codes": one["species"], **one[language]} for one in given["template"]),
    )


def choose(
    pick: random.Random,
    language: str,
    species: str,
    months: int,
    *,
    male: bool,
    neutered: bool,
    besides: Collection[str],
) -> Case | None:
    """Return what an animal of that age comes with, the common things more often; None where nothing fits."""
    fitting = [
        case
        for case in cases(language)
        if case.code not in besides and case.fits(species, months, male=male, neutered=neutered)
    ]
    return pick.choices(fitting, [case.often for case in fitting])[0] if fitting else None


def _read(name: str) -> dict[str, Any]:
    with bundle_path("resources", "reference", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _case(given: dict[str, Any], words: dict[str, Any]) -> Case:
    return Case(
        code=given["code"],
        species=frozenset(given["species"]),
        months=(given["months"][0], given["months"][1]),
        sex=given.get("sex", ""),
        neutered=given.get("neutered", False),
        yearly=given.get("yearly", False),
        often=given["often"],
        diagnoses=tuple((code, Certainty(certainty)) for code, certainty in given["diagnoses"]),
        lasting=given.get("lasting", False),
        outcome=VisitOutcome(given["outcome"]),
        again=tuple(given.get("again", ())),
        heat=given.get("heat", 0),
        pain=given.get("pain", 0),
        condition=given.get("condition", 5),
        membranes=MucousMembranes(given.get("membranes", "pink")),
        facts=tuple(given["facts"]),
        facts_again=tuple(given.get("facts_again", ())),
        texts={name: text for name, text in words.items() if isinstance(text, str)},
        found={BodySystem(name): note for name, note in words.get("found", {}).items()},
    )
