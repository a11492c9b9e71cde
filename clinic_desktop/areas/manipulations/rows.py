"""What crosses the border between the catalogue, the facts and the windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.manipulations.entities import STANDARD_GROUP, FactStatus, ManipulationKind
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import Money

CATALOGUE_EDIT = "catalogue.edit"
FACTS_PERFORM = "facts.perform"
FACTS_CANCEL = "facts.cancel"
PRICES_BELOW_FLOOR = "prices.below_floor"
"""To charge less than the least an item is sold for."""


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A group of the catalogue."""

    id: int
    parent_id: int | None
    code: str
    name: Named
    archived: bool = False


@dataclass(frozen=True, slots=True)
class CategoryDraft:
    """A group of the catalogue as a form holds it; ``parent_id`` None stands at the top."""

    parent_id: int | None = None
    name_en: str = ""
    name_ru: str = ""


@dataclass(frozen=True, slots=True)
class ManipulationDraft:
    """A procedure as a form holds it. ``price`` (None: unchanged) is valid from ``price_from``."""

    code: str = ""
    category_id: int | None = None
    kind: ManipulationKind = ManipulationKind.SERVICE
    name_en: str = ""
    name_ru: str = ""
    synonyms: str = ""
    species_codes: str = ""
    duration_min: int | None = None
    max_discount_percent: Decimal = Decimal(100)
    note: str = ""


@dataclass(frozen=True, slots=True)
class ManipulationRow:
    """A procedure as a list shows it, with the price of today."""

    id: int
    code: str
    name: Named
    category: Named
    kind: ManipulationKind
    price: Money | None
    max_discount_percent: Decimal
    archived: bool


@dataclass(frozen=True, slots=True)
class PriceGroupRow:
    """A price group."""

    id: int
    name: Named
    archived: bool = False


@dataclass(frozen=True, slots=True)
class PriceGroupDraft:
    """A price group as a form holds it."""

    name_en: str = ""
    name_ru: str = ""


@dataclass(frozen=True, slots=True)
class TaxRateDraft:
    """A rate of tax as a form holds it; ``percent`` None: no tax. ``to_on`` is its last day."""

    name_en: str = ""
    name_ru: str = ""
    percent: Decimal | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class TaxRateRow:
    """A rate of tax as a list shows it."""

    id: int
    draft: TaxRateDraft
    archived: bool

    @property
    def name(self) -> Named:
        """What it is called in both languages."""
        return Named(self.draft.name_en, self.draft.name_ru)


@dataclass(frozen=True, slots=True)
class PriceTerms:
    """What stands behind a price; None: not known, set as a sum, no floor, no tax."""

    cost: Money | None = None
    markup_percent: Decimal | None = None
    floor: Money | None = None
    tax_percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PriceDraft:
    """A price from a day on as a form holds it. ``price`` None with a cost and a mark-up: it is made by them."""

    price: Money | None = None
    from_on: date | None = None
    group_id: int = STANDARD_GROUP
    terms: PriceTerms = PriceTerms()


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A price of a group and the days it is valid; ``to_on`` None: until further notice."""

    from_on: date
    to_on: date | None
    price: Money
    id: int = 0
    group_id: int = STANDARD_GROUP
    group: Named | None = None
    terms: PriceTerms = PriceTerms()


@dataclass(frozen=True, slots=True)
class ManipulationCard:
    """One procedure whole; prices by group, in each the newest first; ``species`` it is only meant for, none: for all."""

    id: int
    version: int
    row: ManipulationRow
    draft: ManipulationDraft
    prices: tuple[PriceRow, ...]
    species: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A manipulation to be recorded; ``price`` None means the catalogue's on that day."""

    pet_id: int
    manipulation_id: int | None = None
    performed_at: datetime | None = None
    quantity: Decimal = Decimal(1)
    price: Money | None = None
    discount_percent: Decimal = Decimal(0)
    discount_reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """Something that is about to be given: out of the catalogue, or a text written in by hand."""

    manipulation_id: int | None
    quantity: Decimal = Decimal(1)
    text: str = ""
    every_hours: int | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person says to what speaks against giving something.

    ``read`` are the codes of the warnings they have read, ``reason`` is why what is forbidden is done.
    """

    read: tuple[str, ...] = ()
    reason: str = ""


UNANSWERED = Answers()


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of a patient's history."""

    id: int
    performed_at: datetime
    name: Named
    kind: ManipulationKind
    performer: str
    quantity: Decimal
    price: Money
    discount_percent: Decimal
    total: Money
    note: str
    status: FactStatus
    cancel_reason: str
    ordered_by: str = ""
    kit: Named | None = None
    hidden: bool = False
    manipulation_id: int = 0


@dataclass(frozen=True, slots=True)
class KitLineRow:
    """A line of a kit; weights in grams, from inclusive, to exclusive."""

    item_id: int
    low: Decimal = Decimal(1)
    high: Decimal = Decimal(1)
    weight_from: int | None = None
    weight_to: int | None = None
    free: bool = False
    skip_inactive: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class KitDraft:
    """What is in a kit, in order, as a form holds it."""

    lines: tuple[KitLineRow, ...] = ()


@dataclass(frozen=True, slots=True)
class KitItem:
    """A line of the catalogue as kits see it; ``lines`` are those of a kit."""

    id: int
    name: Named
    code: str
    kind: ManipulationKind
    archived: bool
    price: Money | None
    lines: tuple[KitLineRow, ...] = ()


KitItems = Mapping[int, KitItem]


@dataclass(frozen=True, slots=True)
class KitPart:
    """What expanding a kit gives: a procedure between two quantities."""

    item_id: int
    low: Decimal
    high: Decimal
    free: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """What is charged on top of what is performed now, by its hour or place: a per cent, or one sum."""

    name: str
    percent: Decimal | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class KitBook:
    """Everything a form of a kit needs at once: the kits with all that is in them, and the animal's last weight."""

    items: KitItems
    weight_g: int | None = None
    weighed_at: datetime | None = None
    additions: tuple[Addition, ...] = ()


@dataclass(frozen=True, slots=True)
class KitChoice:
    """One part of a kit that is really to be done, at the price that was shown."""

    item_id: int
    quantity: Decimal
    price: Money | None
    free: bool = False


@dataclass(frozen=True, slots=True)
class KitPerformDraft:
    """A kit to be performed: the parts that were ticked."""

    pet_id: int
    kit_id: int | None = None
    parts: tuple[KitChoice, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ListedPrice:
    """A line of a price list from a file: the code and the price as they stand there."""

    line: int
    code: str
    price: str


@dataclass(frozen=True, slots=True)
class RepricingDraft:
    """Many prices to be changed from a day on: by per cent with a rounding step, or as ``listed``.

    ``category_id`` takes the groups below with it; None: all. ``step`` is in minor units.
    """

    from_on: date | None = None
    group_id: int = STANDARD_GROUP
    category_id: int | None = None
    kind: ManipulationKind | None = None
    percent: Decimal | None = None
    step: int = 1
    listed: tuple[ListedPrice, ...] = ()


@dataclass(frozen=True, slots=True)
class PriceChange:
    """What becomes of one price; ``problem`` says why it stays. ``id`` is the procedure's, 0 for an unknown code."""

    id: int
    code: str
    name: Named
    old: Money | None
    new: Money | None
    problem: Problem | None = None
    line: int = 0
