"""What a kit may be made of, and what it comes to for one animal (domain 2.12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import (
    Given,
    KitChoice,
    KitDraft,
    KitItem,
    KitItems,
    KitLineRow,
    KitPart,
    KitPerformDraft,
)
from clinic_desktop.areas.manipulations.rules.catalogue import NOTE_LIMIT
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import Money

MOST_LINES = 100
DEEPEST = 8
MOST_PARTS = 500
"""So many lines, nested ones counted each time they come, are still a kit and not a mistake."""
LARGEST_QUANTITY = Decimal(1_000)
LARGEST_PART = Decimal(100_000)
"""What a fact may hold."""
LARGEST_WEIGHT_G = 10_000_000
_STEP = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a kit comes to; ``problems`` say why it can't be performed as it is."""

    parts: tuple[KitPart, ...]
    problems: tuple[Problem, ...] = ()


def expand(kit_id: int, items: KitItems, weight_g: int | None) -> Expansion:
    """Return the procedures of a kit for an animal of that weight, nested kits taken apart.

    A nested kit multiplies what is in it by its own quantity; equal procedures are summed where they first
    stand, those charged at nothing apart from the others. Quantities are rounded half up to thousandths at
    the end. A line for certain weights needs the weight; an archived item is left out or refuses the kit,
    as its line says.
    """
    sums: dict[tuple[int, bool], KitPart] = {}
    found: dict[tuple[str, int], Problem] = {}
    for number, (line, item) in enumerate(_walk(kit_id, items, weight_g, found)):
        if number >= MOST_PARTS:
            return Expansion((), (Problem("kit", "kit_too_large", {"limit": MOST_PARTS}),))
        key = (item.id, line.free)
        before = sums.get(key)
        if before is None:
            sums[key] = KitPart(item.id, line.low, line.high, line.free, line.hidden)
        else:
            # Shown to the owner as soon as one of the lines is.
            sums[key] = replace(
                before,
                low=before.low + line.low,
                high=before.high + line.high,
                hidden=before.hidden and line.hidden,
            )
    parts = tuple(replace(part, low=_rounded(part.low), high=_rounded(part.high)) for part in sums.values())
    if not parts and not found:
        found["kit_empty", 0] = Problem("kit", "kit_empty")
    return Expansion(parts, tuple(found.values()))


def _rounded(quantity: Decimal) -> Decimal:
    # A part of a thousandth is still something that is given.
    return max(_STEP, quantity.quantize(_STEP, rounding=ROUND_HALF_UP))


def _walk(
    kit_id: int, items: KitItems, weight_g: int | None, found: dict[tuple[str, int], Problem]
) -> Iterator[tuple[KitLineRow, KitItem]]:
    stack = [(line, 1, frozenset({kit_id})) for line in reversed(items[kit_id].lines)]
    while stack:
        line, depth, above = stack.pop()
        item = items.get(line.item_id)
        if item is None or item.id in above or depth > DEEPEST:
            found["kit_broken", 0] = Problem("kit", "kit_broken")
            continue
        if line.weight_from is not None or line.weight_to is not None:
            if weight_g is None:
                found["weight_needed", 0] = Problem("kit", "weight_needed")
                continue
            low, high = line.weight_from or 0, line.weight_to
            if weight_g < low or (high is not None and weight_g >= high):
                continue
        if item.archived:
            if not line.skip_inactive:
                names = {"name_en": item.name.en, "name_ru": item.name.ru}
                found["kit_inactive", item.id] = Problem("kit", "kit_inactive", names)
            continue
        if item.kind is not ManipulationKind.KIT:
            yield line, item
            continue
        for inner in reversed(item.lines):
            inside = replace(
                inner,
                low=inner.low * line.low,
                high=inner.high * line.high,
                free=inner.free or line.free,
                hidden=inner.hidden or line.hidden,
            )
            stack.append((inside, depth + 1, above | {item.id}))


def given(draft: KitPerformDraft) -> tuple[Given, ...]:
    """Return what a kit gives, to be judged: its parts, and itself, as it may be for some species only."""
    kit = (Given(draft.kit_id),) if draft.kit_id is not None else ()
    return (*kit, *(Given(part.item_id, part.quantity) for part in draft.parts))


def kit_problems(draft: KitDraft, kit_id: int, items: KitItems) -> tuple[Problem, ...]:
    """Check what is to be in a kit, among all kits as they stand now: sizes, depth and cycles."""
    found: list[Problem] = []
    if not draft.lines:
        found.append(Problem("lines", "required"))
    if len(draft.lines) > MOST_LINES:
        found.append(Problem("lines", "too_many", {"limit": MOST_LINES}))
    for number, line in enumerate(draft.lines):
        found += _line_problems(line, f"lines.{number}")
    if found:
        return tuple(found)
    present = items.get(kit_id)
    if present is None:
        return ()
    graph = {**items, kit_id: replace(present, lines=draft.lines)}
    if any(line.item_id == kit_id for line in draft.lines) or _reaches(graph, draft, kit_id):
        return (Problem("lines", "kit_cycle"),)
    deepest, largest = _measure(graph)
    if deepest > DEEPEST:
        return (Problem("lines", "kit_too_deep", {"limit": DEEPEST}),)
    if largest > MOST_PARTS:
        return (Problem("lines", "kit_too_large", {"limit": MOST_PARTS}),)
    return ()


def _line_problems(line: KitLineRow, field: str) -> list[Problem]:
    found = []
    if not line.item_id:
        found.append(Problem(field, "required"))
    for quantity in (line.low, line.high):
        if not quantity.is_finite() or not 0 < quantity <= LARGEST_QUANTITY:
            found.append(Problem(field, "kit_quantity", {"limit": int(LARGEST_QUANTITY)}))
        elif quantity != round(quantity, 3):
            found.append(Problem(field, "quantity_decimals"))
    if not found and line.high < line.low:
        found.append(Problem(field, "kit_high_below_low"))
    weights = [w for w in (line.weight_from, line.weight_to) if w is not None]
    if any(not 0 <= weight <= LARGEST_WEIGHT_G for weight in weights):
        found.append(Problem(field, "too_heavy"))
    elif line.weight_to is not None and line.weight_to <= (line.weight_from or 0):
        found.append(Problem(field, "weights_swapped"))
    return found


def _reaches(graph: KitItems, draft: KitDraft, wanted: int) -> bool:
    seen: set[int] = set()
    waiting = [line.item_id for line in draft.lines]
    while waiting:
        item_id = waiting.pop()
        if item_id == wanted:
            return True
        if item_id not in seen:
            seen.add(item_id)
            waiting += [line.item_id for line in graph[item_id].lines] if item_id in graph else []
    return False


def _measure(graph: KitItems) -> tuple[int, int]:
    """Return the depth and the number of lines of the largest kit; the graph has no cycle."""
    known: dict[int, tuple[int, int]] = {}

    def measure(item_id: int) -> tuple[int, int]:
        if item_id not in known:
            item = graph.get(item_id)
            inner = [measure(line.item_id) for line in item.lines] if item is not None else []
            known[item_id] = (1 + max(d for d, _ in inner), sum(n for _, n in inner)) if inner else (0, 1)
        return known[item_id]

    sizes = [measure(item_id) for item_id in graph]
    return max((d for d, _ in sizes), default=0), max((n for _, n in sizes), default=0)


def perform_problems(
    draft: KitPerformDraft, items: KitItems, expansion: Expansion, pet_died: bool
) -> tuple[Problem, ...]:
    """Check a kit to be performed: something is ticked, each quantity in its bounds, at the catalogue's price."""
    if draft.kit_id is None or draft.kit_id not in items:
        return (Problem("kit", "required"),)
    if expansion.problems:
        return expansion.problems
    found: list[Problem] = []
    if pet_died:
        found.append(Problem("kit", "pet_deceased"))
    if not draft.parts:
        found.append(Problem("parts", "kit_nothing_ticked"))
    bounds = {(part.item_id, part.free): part for part in expansion.parts}
    for number, choice in enumerate(draft.parts):
        part = bounds.get((choice.item_id, choice.free))
        if part is None:
            found.append(Problem("parts", "kit_changed"))
        elif not choice.quantity.is_finite() or not part.low <= choice.quantity <= part.high:
            bounds_of = {"low": part.low, "high": part.high}
            found.append(Problem(f"parts.{number}", "kit_out_of_bounds", bounds_of))
        elif choice.quantity != round(choice.quantity, 3):
            found.append(Problem(f"parts.{number}", "quantity_decimals"))
        elif choice.price is None:
            item = items[choice.item_id]
            names = {"name_en": item.name.en, "name_ru": item.name.ru}
            found.append(Problem(f"parts.{number}", "kit_no_price", names))
        elif choice.price != price_of(part, items):
            found.append(Problem("parts", "kit_changed"))
    return tuple(found)


def note_problems(note: str) -> tuple[Problem, ...]:
    """Check the note that all parts get."""
    return (Problem("note", "too_long", {"limit": NOTE_LIMIT}),) if len(note) > NOTE_LIMIT else ()


def price_of(part: KitPart, items: KitItems) -> Money | None:
    """Return what one of a part is charged at: nothing for a free one."""
    price = items[part.item_id].price
    if not part.free:
        return price
    return Money(0, price.currency) if price is not None else None


def total(choices: tuple[KitChoice, ...]) -> Money | None:
    """Return what the ticked parts cost together; None for none."""
    sums = [
        choice.price * choice.quantity
        for choice in choices
        if choice.price is not None and 0 < choice.quantity <= LARGEST_PART
    ]
    if not sums:
        return None
    whole = sums[0]
    for one in sums[1:]:
        whole = whole + one
    return whole
